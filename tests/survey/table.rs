//! From bytes to a table: separators, encodings, line numbers, and files that are no table.

use crate::support::fixture;
use seven_milestones::survey::{Encoding, MOST_BYTES, MOST_CELLS, Separator, Table, read_table};
use std::sync::Arc;

fn table(bytes: impl AsRef<[u8]>) -> Table {
    read_table(bytes.as_ref()).expect("the table is sound")
}

/// The lines and cells of a table's rows.
fn rows(table: &Table) -> Vec<(u64, Vec<&str>)> {
    table.rows.iter().map(|row| (row.line, row.cells.iter().map(|cell| &**cell).collect())).collect()
}

#[test]
fn the_separator_is_the_one_with_which_rows_are_as_wide_as_the_header() {
    for (text, separator, header, first) in [
        ("a,b\n1,2\n", Separator::Comma, vec!["a", "b"], vec!["1", "2"]),
        ("a;b\n1,5;2,5\n", Separator::Semicolon, vec!["a", "b"], vec!["1,5", "2,5"]),
        ("a\tb\n1,5\t2;5\n", Separator::Tab, vec!["a", "b"], vec!["1,5", "2;5"]),
        // Commas in the question and in every number.
        (
            "How, on the whole?;b\n1,5;2\n1,5;3\n",
            Separator::Semicolon,
            vec!["How, on the whole?", "b"],
            vec!["1,5", "2"],
        ),
        ("\"How; or why?\",b\n1,2\n", Separator::Comma, vec!["How; or why?", "b"], vec!["1", "2"]),
        ("a; or b,c\n1,2\n", Separator::Comma, vec!["a; or b", "c"], vec!["1", "2"]),
        ("a;b;c\n1\n1;2;3\n", Separator::Semicolon, vec!["a", "b", "c"], vec!["1"]),
        ("only\nx\n", Separator::Comma, vec!["only"], vec!["x"]),
        ("sep=;\na,b;c\n1,2;3\n", Separator::Semicolon, vec!["a,b", "c"], vec!["1,2", "3"]),
    ] {
        let table = table(text);
        assert_eq!(table.separator, separator, "{text}");
        assert_eq!((&table.headers[..], &table.rows[0].cells[..]), (&own(&header)[..], &shared(&first)[..]), "{text}");
    }
}

fn own(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

fn shared(cells: &[&str]) -> Vec<Arc<str>> {
    cells.iter().map(|cell| (*cell).into()).collect()
}

#[test]
fn utf_8_windows_1252_and_utf_16_are_told_apart() {
    let utf_16 = |bytes: fn(u16) -> [u8; 2], mark: [u8; 2]| {
        let text = "âge,x\r\n“7”,5\r\n".encode_utf16().flat_map(bytes);
        mark.into_iter().chain(text).collect::<Vec<u8>>()
    };
    for (bytes, encoding) in [
        ("âge,x\n“7”,5\n".as_bytes().to_vec(), Encoding::Utf8),
        ("\u{feff}âge,x\n“7”,5\n".as_bytes().to_vec(), Encoding::Utf8),
        (b"\xe2ge,x\n\x937\x94,5\n".to_vec(), Encoding::Windows1252),
        (utf_16(u16::to_le_bytes, [0xff, 0xfe]), Encoding::Utf16),
        (utf_16(u16::to_be_bytes, [0xfe, 0xff]), Encoding::Utf16),
    ] {
        let table = table(&bytes);
        assert_eq!(table.encoding, encoding);
        assert_eq!((&table.headers[0][..], &table.rows[0].cells[0][..]), ("âge", "“7”"), "{encoding:?}");
    }
}

#[test]
fn lines_are_counted_through_breaks_in_quotes_empty_lines_and_every_line_end() {
    let text = "\n\na,b\n1,2\n\n\"two\nlines\n\nand four\",3\n4,5\n\n\n\"6\",\"\"\"7\"\"\"";
    let expected =
        [(4, vec!["1", "2"]), (6, vec!["two\nlines\n\nand four", "3"]), (10, vec!["4", "5"]), (13, vec!["6", "\"7\""])];
    for end in ["\n", "\r\n", "\r"] {
        let found = table(text.replace('\n', end));
        let expected = expected.clone().map(|(line, cells)| (line, own(&cells)));
        let expected =
            expected.map(|(line, cells)| (line, cells.iter().map(|c| c.replace('\n', end)).collect::<Vec<_>>()));
        let found: Vec<_> = found
            .rows
            .iter()
            .map(|row| (row.line, row.cells.iter().map(ToString::to_string).collect::<Vec<_>>()))
            .collect();
        assert_eq!(found, expected, "{end:?}");
    }
    let named = table("sep=,\r\na,b\r\n1,2\r\n");
    assert_eq!(rows(&named), [(3, vec!["1", "2"])]);
    let marked = table("\u{feff}a,b\n1,2\n");
    assert_eq!(rows(&marked), [(2, vec!["1", "2"])]);
}

#[test]
fn blank_rows_at_the_end_are_no_rows_and_blank_rows_between_are() {
    let table = table("a;b\n1;2\n;\n3;4\n;\n ;\t\n\n");
    assert_eq!(rows(&table), [(2, vec!["1", "2"]), (3, vec!["", ""]), (4, vec!["3", "4"])]);
}

#[track_caller]
fn check(bytes: &[u8], line: usize, fragment: &str) {
    let faults = read_table(bytes).expect_err("the bytes are no table of answers");
    let [fault] = faults.all() else { panic!("one fault: {faults}") };
    assert_eq!((fault.line, fault.column), (line, usize::from(line > 0)), "{fault}");
    assert!(fault.message.contains(fragment), "the sentence should say “{fragment}”, and says: {fault}");
}

#[test]
fn what_is_no_table_of_answers_is_said_in_a_sentence() {
    for empty in ["", " \r\n\t\n", "\u{feff}"] {
        check(empty.as_bytes(), 0, "the file is empty");
    }
    check(b";;\n;;\n", 0, "only separators");
    check(b"need_identity,age", 1, "there are no answers below this row");
    check(b"\n\nneed_identity,age\n,\n\n", 3, "there are no answers below this row");
    check(b"7,8\n5,6\n", 1, "the first row holds numbers but must name the columns");
    check(b"a,b\n1,2\n\"3,4\n5,6\n", 3, "never closes");
    check(b"a,b\n1,2\n3,\"", 3, "never closes");
    check(b"PK\x03\x04\x14\0", 0, "a workbook");
    check(b"a,b\n1,\0\n", 0, "not a table of text");
    check(b"\x89PNG\r\n\x1a\n\x01\x02\x03", 0, "not a table of text");
    check(b"\xff\xfea\0\0\0", 0, "not a table of text");
    check(
        &std::fs::read(fixture("../window/readme/window.png")).expect("the picture is there"),
        0,
        "not a table of text",
    );
}

#[test]
fn a_file_or_table_that_is_too_large_is_refused_and_one_at_the_limit_is_read() {
    let most = usize::try_from(MOST_BYTES).expect("it fits");
    let mut text = b"a,b\n1,".to_vec();
    text.resize(most, b'x');
    assert_eq!(table(&text).rows.len(), 1);
    text.push(b'x');
    check(&text, 0, "larger than 64 MB");
    let cells = |count: usize| format!("a,b\n{}", "1,2\n".repeat(count / 2 - 1));
    assert_eq!(table(cells(MOST_CELLS)).rows.len(), MOST_CELLS / 2 - 1);
    check(cells(MOST_CELLS + 2).as_bytes(), 0, "more than 8,000,000 cells");
    check(format!("a{}\n1,2\n", ",".repeat(MOST_CELLS)).as_bytes(), 0, "more than 8,000,000 cells");
}
