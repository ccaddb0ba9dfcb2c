//! Figures in rows and columns: what stands behind a chart, for tables and for those who want to go on with them.

use super::xml::clean;

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A number, unrounded.
    Number(f64),
    /// A number that is that of another cell, by its row and its column: in a workbook it follows that one.
    Same(f64, [usize; 2]),
    /// A number that is worked out from two other cells, each by its row and its column: in a workbook it follows them.
    From(f64, Rule, [[usize; 2]; 2]),
}

/// How a cell is worked out from two others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Both together.
    Sum,
    /// The first without the second.
    Difference,
    /// By how many whole points both together show more than the first alone.
    PointsMore,
}

/// A table with a heading for each column.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Grid {
    /// The headings.
    pub head: Vec<String>,
    /// The rows; each has as many cells as there are headings.
    pub rows: Vec<Vec<Cell>>,
}

impl Cell {
    /// A cell of words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A number, or an empty cell.
    #[must_use]
    pub fn or_empty(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }

    /// The number, where it is one.
    #[must_use]
    pub const fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) | Self::Same(number, _) | Self::From(number, ..) => Some(*number),
            _ => None,
        }
    }

    /// What stands in the cell, as plain text.
    #[must_use]
    pub fn plain(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => clean(text),
            Self::Number(number) | Self::Same(number, _) | Self::From(number, ..) => super::xml::number(*number),
        }
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl Grid {
    /// A table with these headings and no rows yet.
    #[must_use]
    pub fn new(head: &[&str]) -> Self {
        Self { head: head.iter().map(|text| (*text).to_owned()).collect(), rows: Vec::new() }
    }

    /// The table as lines of cells with tabs between them, which spreadsheets take from the clipboard.
    ///
    /// Words that a spreadsheet would take for a formula begin with an apostrophe.
    #[must_use]
    pub fn tsv(&self) -> String {
        let line = |cells: Vec<String>| format!("{}\n", cells.join("\t"));
        let head = line(self.head.iter().map(|text| escape_formula(&clean(text))).collect());
        let rows = self.rows.iter().map(|row| {
            line(
                row.iter()
                    .map(|cell| match cell {
                        Cell::Number(_) | Cell::Same(..) | Cell::From(..) | Cell::Empty => cell.plain(),
                        Cell::Text(_) => escape_formula(&cell.plain()),
                    })
                    .collect(),
            )
        });
        std::iter::once(head).chain(rows).collect()
    }

    /// The table as HTML, which slides and documents take from the clipboard as a table.
    ///
    /// Figures stand at the right, and those of a column have the same decimals: as many as they are read with. Spreadsheets
    /// take this too, and so words that they would take for a formula begin with an apostrophe here as well.
    #[must_use]
    pub fn html(&self) -> String {
        use super::xml::esc;
        let columns: Vec<Option<usize>> = (0..self.head.len()).map(|at| self.decimals(at)).collect();
        let line = |tag: &str, cells: &mut dyn Iterator<Item = String>| {
            let cells = cells.zip(&columns).map(|(text, decimals)| {
                let side = if decimals.is_some() { " align=\"right\"" } else { "" };
                format!("<{tag}{side}>{}</{tag}>", esc(&text))
            });
            format!("<tr>{}</tr>", cells.collect::<String>())
        };
        let text = |(cell, decimals): (&Cell, &Option<usize>)| match cell {
            Cell::Number(value) | Cell::Same(value, _) | Cell::From(value, ..) => {
                fixed(*value, decimals.unwrap_or(MOST))
            }
            Cell::Text(_) => escape_formula(&cell.plain()),
            Cell::Empty => String::new(),
        };
        let head = line("th", &mut self.head.iter().map(|heading| escape_formula(&clean(heading))));
        let rows: String = self.rows.iter().map(|row| line("td", &mut row.iter().zip(&columns).map(text))).collect();
        format!("<meta charset=\"utf-8\"><table><thead>{head}</thead><tbody>{rows}</tbody></table>")
    }

    /// How many decimals the figures of a column have; none where it is no column of figures.
    fn decimals(&self, column: usize) -> Option<usize> {
        let cells = || self.rows.iter().filter_map(|row| row.get(column));
        let numbers = || cells().filter_map(Cell::number);
        let words = cells().filter(|cell| matches!(cell, Cell::Text(_))).count();
        if numbers().count() <= words {
            return None;
        }
        if numbers().all(|value| fixed(value, MOST).parse::<f64>().is_ok_and(|shown| shown.fract() == 0.0)) {
            return Some(0);
        }
        // Shares and coordinates are small, and one decimal would make many of them alike.
        Some(if numbers().all(|value| value.abs() < 10.0) { MOST } else { 1 })
    }
}

/// The most decimals of a figure in a table that is copied.
const MOST: usize = 2;

/// A number with so many decimals; nothing is less than zero by a sign alone.
fn fixed(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    if text.bytes().any(|byte| matches!(byte, b'1'..=b'9')) { text } else { text.trim_start_matches('-').to_owned() }
}

/// A text that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe before it.
#[must_use]
pub fn escape_formula(text: &str) -> String {
    let begins = text.trim_start().chars().next();
    let formula = begins.is_some_and(|c| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'))
        || text.starts_with(['\t', '\r', '\n']);
    if formula { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_look_like_formulas_are_guarded_and_numbers_are_not() {
        for text in ["=1+1", "+1", "-1", "@sum", "=cmd|' /C calc'!A0", " =1", "\t=1"] {
            assert!(escape_formula(text).starts_with('\''), "{text}");
        }
        assert_eq!(escape_formula("a=1"), "a=1");
        let grid =
            Grid { head: vec!["a".to_owned(), "b".to_owned()], rows: vec![vec!["=x".into(), (-2.123_456).into()]] };
        assert_eq!(grid.tsv(), "a\tb\n'=x\t-2.123456\n");
        assert_eq!(
            grid.html(),
            "<meta charset=\"utf-8\"><table><thead><tr><th>a</th><th align=\"right\">b</th></tr></thead><tbody><tr>\
             <td>&#39;=x</td><td align=\"right\">-2.12</td></tr></tbody></table>"
        );
    }

    #[test]
    fn figures_of_a_column_have_the_same_decimals() {
        let grid = Grid {
            head: ["a", "b", "c", "d"].map(str::to_owned).into(),
            rows: vec![
                vec![75.0.into(), 3.0.into(), 0.5.into(), "–".into()],
                vec![86.44.into(), 12.0.into(), (-0.001).into(), 1.5.into()],
                vec!["–".into(), Cell::Empty, 1.0.into(), "no".into()],
            ],
        };
        let html = grid.html();
        for cells in [
            "<td align=\"right\">75.0</td><td align=\"right\">3</td><td align=\"right\">0.50</td><td>–</td>",
            "<td align=\"right\">86.4</td><td align=\"right\">12</td><td align=\"right\">0.00</td><td>1.50</td>",
            "<td align=\"right\">–</td><td align=\"right\"></td><td align=\"right\">1.00</td><td>no</td>",
        ] {
            assert!(html.contains(cells), "{html}");
        }
    }
}
