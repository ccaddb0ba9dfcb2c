//! Workbooks: which sheet is taken, old ones, and those that unpack to more than any survey.

use crate::support::fixture;
use seven_milestones::format::Faults;
use seven_milestones::storage;
use seven_milestones::survey::{Column, Encoding, Table, guess, read_answers, read_survey};
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;

fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Table, Faults> {
    read_survey(storage::framework(), storage::library(), bytes, sheet)
}

/// A packed file of some parts.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        zip.start_file(*name, options).expect("started");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("finished").into_inner()
}

/// An ODS workbook with these sheets: a name, the style of the table, and rows.
fn ods(sheets: &[(&str, &str, &str)]) -> Vec<u8> {
    let mut content = String::from("<office:document-content><office:automatic-styles>");
    content.push_str("<style:style style:name=\"off\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>");
    content.push_str("</office:automatic-styles><office:body><office:spreadsheet>");
    for (name, style, rows) in sheets {
        let table = format!("<table:table table:name=\"{name}\" table:style-name=\"{style}\">{rows}</table:table>");
        content.push_str(&table);
    }
    content.push_str("</office:spreadsheet></office:body></office:document-content>");
    packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
    ])
}

fn rows(rows: &[&[&str]]) -> String {
    let cell = |text: &&str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let row =
        |cells: &&[&str]| format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>());
    rows.iter().map(row).collect()
}

#[test]
fn the_sheet_with_most_answers_is_taken_unless_another_is_named_and_hidden_ones_are_not() {
    let notes = rows(&[&["Notes"], &["a"], &["b"], &["c"]]);
    let few = rows(&[&["Identity", "Groups"], &["1", "2"]]);
    let many = rows(&[&["Identity", "Groups"], &["1", "2"], &["3", "4"]]);
    let hidden = rows(&[&["Identity", "Groups"], &["1", "2"], &["3", "4"], &["5", "6"]]);
    let book = ods(&[("Notes", "", &notes), ("Few", "", &few), ("Many", "", &many), ("Old", "off", &hidden)]);
    let sheet = |wanted| read(&book, wanted).map(|table| table.sheet.unwrap_or_default());
    assert_eq!(sheet(None), Ok("Many".to_owned()));
    assert_eq!(sheet(Some("Few")), Ok("Few".to_owned()));
    let fault = sheet(Some("Fewer")).expect_err("there is none").to_string();
    assert!(fault.contains("no sheet “Fewer”") && fault.contains("“Many”"), "{fault}");
}

#[test]
fn an_old_workbook_says_the_same_as_a_new_one() {
    let bytes = |name: &str| std::fs::read(fixture("survey/tools").join(name)).expect("the fixture is there");
    let [old, new] = ["libreoffice.xls", "libreoffice.ods"].map(|name| read(&bytes(name), None).expect("a table"));
    assert_eq!((old.encoding, &old.headers, &old.rows), (Encoding::Workbook, &new.headers, &new.rows));
    let columns = guess(storage::framework(), storage::library(), &old);
    assert_eq!(columns.iter().filter(|column| matches!(column, Column::Need(_))).count(), 7);
    assert_eq!(read_answers(storage::framework(), storage::library(), &old, &columns).counted, 15);
}

#[test]
fn workbooks_that_unpack_to_more_than_any_survey_are_refused() {
    let refused = |bytes: &[u8], fragment: &str| {
        let fault = read(bytes, None).expect_err("it is too much").to_string();
        assert!(fault.contains(fragment), "{fault}");
    };
    // One cell that stands for all of a sheet, and two cells in far corners.
    let all = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell \
               table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>";
    refused(&ods(&[("A", "", all)]), "more than 8,000,000 cells");
    let far = "<table:table-row><table:table-cell office:value=\"1\"/></table:table-row>\
               <table:table-row table:number-rows-repeated=\"1048570\"/><table:table-row>\
               <table:table-cell table:number-columns-repeated=\"16000\"/><table:table-cell office:value=\"1\"/></table:table-row>";
    refused(&ods(&[("A", "", far)]), "more than 8,000,000 cells");
    let zeros = vec![b' '; 129 * 1024 * 1024];
    refused(&packed(&[("xl/sharedStrings.xml", &zeros)]), "unpacks to far more");
    refused(&packed(&[("a.txt", b"x")]), "no workbook; unpack it");
    refused(&packed(&[("word/document.xml", b"x")]), "a Word document");
    refused(b"PK\x03\x04", "damaged");
}

#[test]
fn a_torn_ods_workbook_is_damaged_and_not_read_for_ever() {
    let whole = std::fs::read(fixture("survey/tools/libreoffice.ods")).expect("the fixture is there");
    let mut archive = zip::ZipArchive::new(Cursor::new(&whole[..])).expect("packed");
    let mut content = String::new();
    std::io::Read::read_to_string(&mut archive.by_name("content.xml").expect("there"), &mut content).expect("text");
    for end in ["</table:table-row>", "</table:table>"] {
        let cut = &content[..content.find(end).expect("there") + end.len()];
        let mimetype = b"application/vnd.oasis.opendocument.spreadsheet";
        let faults = read(&packed(&[("mimetype", mimetype), ("content.xml", cut.as_bytes())]), None).expect_err("torn");
        assert!(faults.to_string().contains("damaged"), "{faults}");
    }
}

#[test]
fn workbooks_that_ask_for_more_memory_than_they_fill_are_refused_before_they_are_read() {
    let refused = |part: &str, bytes: &[u8], fragment: &str| {
        let fault = read(&packed(&[("xl/workbook.xml", b"<workbook/>"), (part, bytes)]), None).expect_err("hostile");
        assert!(fault.to_string().contains(fragment), "{part}: {fault}");
    };
    let long = "A".repeat(1_100_000);
    let cell = format!("<sheetData><row><c t=\"inlineStr\"><is><t>{long}</t></is></c></row></sheetData>");
    refused("xl/worksheets/sheet1.xml", cell.as_bytes(), "more than a million characters");
    refused("xl/sharedStrings.xml", format!("<sst><si><t>{long}</t></si></sst>").as_bytes(), "more than a million");
    refused("xl/styles.xml", &vec![b' '; 9 * 1024 * 1024], "unpacks to far more");
    refused("xl/sharedStrings.xml", b"<sst uniqueCount=\"99999999999\"><si><t>x</t></si></sst>", "damaged");
}

#[test]
fn old_workbooks_that_make_their_reader_read_for_ever_or_ask_for_all_memory_are_damaged() {
    let whole = std::fs::read(fixture("survey/tools/libreoffice.xls")).expect("the fixture is there");
    let number = |at: usize| u32::from_le_bytes(whole[at..at + 4].try_into().expect("four bytes"));
    let place = |sector: u32| (usize::try_from(sector).expect("a place") + 1) * 512;
    // The record of what a sheet spans, with rows up to the last that a number can say.
    let span = whole.windows(4).position(|bytes| bytes == [0x00, 0x02, 0x0e, 0x00]).expect("a span");
    let mut vast = whole.clone();
    vast[span + 8..span + 12].copy_from_slice(&0xFFFF_FFF0_u32.to_le_bytes());
    // The list of which sector follows which, with the first of the folder following itself.
    let folder = number(48);
    let entry = place(number(76)) + 4 * usize::try_from(folder).expect("a place");
    let mut circle = whole.clone();
    circle[entry..entry + 4].copy_from_slice(&folder.to_le_bytes());
    for bytes in [vast, circle] {
        let fault = read(&bytes, None).expect_err("damaged").to_string();
        assert!(fault.contains("damaged"), "{fault}");
    }
    assert!(read(&whole, None).is_ok());
}
