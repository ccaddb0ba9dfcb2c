//! How much people count, as numbers with whatever parts their thousands.

use super::cell::number;
use super::digits::plain_digits;

/// How the numbers of a column are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weights {
    /// What parts thousands: a comma or a point; none where that parts decimals, if anything.
    thousands: Option<char>,
}

impl Weights {
    /// How these cells are written: a sign that comes twice in a cell, or before the other one, parts thousands; and so does one
    /// that three digits follow wherever it comes, where none of the numbers would be below 1.
    pub fn of<'c>(cells: impl Iterator<Item = &'c str>) -> Self {
        let (mut parted, mut can_be_thousands, mut several) = (None, true, 0);
        for cell in cells {
            let cell = bare(cell);
            let signs: Vec<char> = cell.chars().filter(|c| matches!(c, ',' | '.')).collect();
            match signs[..] {
                [] => {}
                [first, .., last] if first != last || signs.iter().all(|sign| *sign == first) => {
                    return Self { thousands: Some(first) };
                }
                [sign] => {
                    let (before, after) = cell.split_once(sign).unwrap_or_default();
                    let is_thousands = after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
                    can_be_thousands &= is_thousands && parted.is_none_or(|other| other == sign);
                    parted = Some(sign);
                    several += 1;
                }
                _ => return Self::default(),
            }
        }
        Self { thousands: parted.filter(|_| can_be_thousands && several > 1) }
    }

    /// The number of a cell.
    pub fn of_cell(self, cell: &str) -> Option<f64> {
        let cell = bare(cell);
        match self.thousands {
            Some(sign) => number(&cell.replace(sign, "")),
            None => number(&cell),
        }
    }
}

/// A cell without the signs that part nothing but thousands: spaces and apostrophes between digits.
fn bare(cell: &str) -> String {
    let cell = plain_digits(cell.trim());
    if cell.contains(char::is_alphabetic) {
        return cell.into_owned();
    }
    cell.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_told_from_decimals_by_all_cells_of_a_column() {
        for (cells, expected) in [
            (&["1,234.5", "987"][..], &[1234.5, 987.0][..]),
            (&["1.234,5", "987,25"], &[1234.5, 987.25]),
            (&["1 234,5", "2 000"], &[1234.5, 2000.0]),
            (&["1'234", "1’000’000"], &[1234.0, 1_000_000.0]),
            (&["12,345", "1,002", "950"], &[12_345.0, 1002.0, 950.0]),
            (&["1.234", "0.876"], &[1.234, 0.876]),
            (&["1,25", "0,75"], &[1.25, 0.75]),
            (&["1.234"], &[1.234]),
        ] {
            let weights = Weights::of(cells.iter().copied());
            let found: Vec<f64> = cells.iter().filter_map(|cell| weights.of_cell(cell)).collect();
            assert_eq!(found, expected, "{cells:?}");
        }
        assert_eq!(Weights::default().of_cell("2 kg"), None);
    }
}
