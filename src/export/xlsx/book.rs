//! What every sheet of the scorecard is written from, and what the segments' sheets are called.

use super::sheet::Styles;
use crate::analysis::problem::Demand;
use crate::chart::Material;
use crate::export::xml::clean;

/// The names of the sheets that are not a segment's.
pub const RANKING: &str = "Ranking";
pub const LEVELS: &str = "Levels";
pub const REACH: &str = "Reach and topics";
pub const SCORE: &str = "Score";
pub const WHAT_TO_DO: &str = "What to do";
pub const ACTIONS: &str = "Actions";
pub const SOURCES: &str = "Sources";
pub const ABOUT: &str = "About";
/// Names that no segment's sheet may have; “History” is a spreadsheet program's own.
const TAKEN: [&str; 9] = [RANKING, LEVELS, REACH, SCORE, WHAT_TO_DO, ACTIONS, SOURCES, ABOUT, "History"];
/// The longest name of a sheet, in the units that spreadsheet programs count.
const LONGEST: usize = 31;

/// What every sheet is written from.
#[derive(Clone, Copy)]
pub struct Book<'a> {
    pub material: &'a Material<'a>,
    pub styles: &'a Styles,
    /// The names of the segments' sheets, in the order of the segments.
    pub sheets: &'a [String],
}

/// A name for each segment's sheet: its own as far as a sheet can be called that, and no two alike.
pub fn sheet_names(segments: &[Demand]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (segment, number) in segments.iter().zip(1_u32..) {
        let own = legal(&segment.name);
        let own = if own.is_empty() { format!("Segment {number}") } else { own };
        let is_taken = |name: &str| {
            let alike = |other: &str| other.to_lowercase() == name.to_lowercase();
            TAKEN.into_iter().any(alike) || names.iter().any(|other| alike(other))
        };
        let numbered = (2_u32..).map(|at| {
            let end = format!(" ({at})");
            format!("{}{end}", cut(&own, LONGEST - end.len()))
        });
        let name = std::iter::once(cut(&own, LONGEST).to_owned()).chain(numbered).find(|name| !is_taken(name));
        names.extend(name);
    }
    names
}

/// A text without what no sheet's name may have.
fn legal(text: &str) -> String {
    let spaced = clean(text).replace(['[', ']', ':', '*', '?', '/', '\\', '!'], " ").replace('\'', "’");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The beginning of a text, as long as a sheet's name may be.
fn cut(text: &str, most: usize) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > most
    });
    text[..end.map_or(text.len(), |(at, _)| at)].trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_short_and_hold_nothing_that_formulas_would_take() {
        assert_eq!(legal("'Cafés' [we]/supply: *all*?"), "’Cafés’ we supply all");
        assert_eq!(cut("People who live near the harbour", LONGEST), "People who live near the harbou");
        assert_eq!(cut("People who live near our shops and cafés", LONGEST), "People who live near our shops");
        assert_eq!(cut(&"🥐".repeat(20), LONGEST).chars().count(), 15);
    }
}
