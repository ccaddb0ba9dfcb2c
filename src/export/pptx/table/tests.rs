//! Tables: how wide and high they are, and which rows stay.

use super::*;

const AREA: Area = Area { x: 0, y: 0, width: 600 * POINT, height: 300 * POINT };

fn table(rows: &[[&str; 3]]) -> Table {
    let row = |texts: &[&str; 3]| texts.iter().map(|text| TableCell::words(*text)).collect();
    Table { rows: rows.iter().map(row).collect(), heads: 1, ..Table::default() }
}

#[test]
fn columns_are_as_wide_as_their_words_want() {
    let long = "Sum up long threads in three plain sentences, and say who answers which of the questions by when";
    let table = table(&[["Milestone", "Gap", "What to do"], ["Communications", "27 over", long]]);
    let sized = table.sized(AREA, &[14, 12]);
    assert_eq!(sized.size, 14);
    assert!(sized.words_stay_whole(AREA));
    let widths = sized.widths_in(AREA);
    assert!(widths[2] > widths[0] && widths[0] > widths[1], "{widths:?}");
    assert!(widths.iter().sum::<i64>() <= AREA.width, "{widths:?}");
    assert_eq!(sized.height_of(&sized.rows[0], &widths), 14 * POINT * LINE / 100 + 2 * ABOVE, "one line");
}

#[test]
fn a_steady_table_has_room_for_wider_letters_and_taller_lines() {
    let long = "It adds most on Communications and Presence, and takes three hours a week";
    let rows = [["What to do", "Platform", "Why"], ["Keep", "Facebook", long], ["Start", "YouTube", long]];
    let steady = Table { steady: true, even: true, ..table(&rows) }.sized(AREA, &[14, 12]);
    let widths = steady.widths_in(AREA);
    // As a program sets it in a font that is a fifth wider and has lines a sixth taller.
    let wider = Table { steady: false, breadth: 120, ..steady.clone() };
    for (row, high) in steady.rows.iter().zip(steady.heights(&widths)) {
        let lines = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| lines_of(&cell.text, wider.size, (width - 2 * INSET) * 100 / wider.breadth_of(cell)));
        let lines = lines.max().unwrap_or(1);
        assert!(lines * i64::from(wider.size) * POINT * 6 / 5 * 115 / 100 + 2 * ABOVE <= high, "{lines} {high}");
    }
}

#[test]
fn a_short_table_has_air_and_stays_within_its_area() {
    for count in [1, 5, 10] {
        let rows = vec![["Identity", "5", "A thing to do"]; count];
        let sized = table(&rows).sized(AREA, &[14, 12, 10]);
        let widths = sized.widths_in(AREA);
        let line = sized.height_of(&sized.rows[0], &widths);
        let air = sized.air(AREA, &widths);
        let rows = i64::try_from(count).expect("a few");
        assert!(air > 0 && (line + air) * rows <= AREA.height && air <= 2 * line, "{count}: {air}");
    }
}

#[test]
fn rows_that_are_kept_stand_last_under_a_line_of_their_own() {
    let words = |text: &str| vec![TableCell::words(text)];
    let rows = ["Head", "1", "2", "3", "4", "5"].map(words).to_vec();
    let mut table = Table { rows, heads: 1, size: 12, kept: vec![4], ..Table::default() };
    let whole = Area { x: 0, y: 0, width: 3_000_000, height: 9_000_000 };
    let mut uncut = table.clone();
    assert_eq!(uncut.cut(whole), 5);
    assert_eq!(uncut.rows, table.rows, "where all have room none stands apart");
    let four = table.heights(&table.widths_in(whole)).iter().take(4).sum::<i64>();
    assert_eq!(table.cut(Area { height: four, ..whole }), 3);
    let shown: Vec<&str> = table.rows.iter().map(|row| row[0].text.as_str()).collect();
    assert_eq!(shown, ["Head", "1", "2", "5"]);
    let apart: Vec<bool> = table.rows.iter().map(|row| row[0].lines[2].is_some()).collect();
    assert_eq!(apart, [false, false, false, true]);
}
