//! The number after `format:`, and what it has to do with the fields of a file.
//!
//! A file is written with the lowest number that can hold it, so that programs of old read whatever they can. A field that
//! came later is one line of [`ADDED`]: files of a lower number must not have it, and one that has it is written with the
//! number that it needs.

use super::fault::{Fault, Faults, Kind};
use super::render::render;
use super::span_index::{SpanIndex, format_of, line_and_column};
use serde::Serialize;

/// The format of every file that needs nothing newer.
pub const OLDEST: u32 = 1;

/// A field that the first format does not have.
struct Added {
    /// In which files.
    kind: Kind,
    /// The names of the fields that lead to it, from the top; `*` stands for each item of a list or entry of a map.
    path: &'static [&'static str],
    /// The lowest format that has it.
    format: u32,
}

/// Every field that came after the first format.
const ADDED: &[Added] = &[
    Added { kind: Kind::Plan, path: &["page_notes"], format: 2 },
    Added { kind: Kind::Plan, path: &["pages"], format: 2 },
    Added { kind: Kind::Plan, path: &["looked_at"], format: 2 },
    Added { kind: Kind::Plan, path: &["today"], format: 2 },
    Added { kind: Kind::Plan, path: &["capacity"], format: 2 },
    Added { kind: Kind::Plan, path: &["inertia"], format: 2 },
    Added { kind: Kind::Plan, path: &["roles"], format: 2 },
    Added { kind: Kind::Plan, path: &["competitors"], format: 2 },
    Added { kind: Kind::Plan, path: &["reach_weight"], format: 2 },
    Added { kind: Kind::Plan, path: &["segments", "*", "reach"], format: 2 },
    Added { kind: Kind::Plan, path: &["segments", "*", "topics"], format: 2 },
    Added { kind: Kind::Plan, path: &["scenarios", "*", "segments", "*", "reach"], format: 2 },
    Added { kind: Kind::Plan, path: &["scenarios", "*", "segments", "*", "topics"], format: 2 },
    Added { kind: Kind::Plan, path: &["segments", "*", "surveys"], format: 2 },
    Added { kind: Kind::Plan, path: &["scenarios", "*", "segments", "*", "surveys"], format: 2 },
    Added { kind: Kind::Preset, path: &["segment", "surveys"], format: 2 },
    Added { kind: Kind::Preset, path: &["segment", "reach"], format: 2 },
    Added { kind: Kind::Preset, path: &["segment", "topics"], format: 2 },
    Added { kind: Kind::Platform, path: &["topics"], format: 2 },
    Added { kind: Kind::Platform, path: &["topic_reasons"], format: 2 },
    Added { kind: Kind::Platform, path: &["usage", "*", "measure"], format: 2 },
    Added { kind: Kind::Platform, path: &["usage", "*", "base"], format: 2 },
    Added { kind: Kind::Framework, path: &["topics"], format: 2 },
    Added { kind: Kind::Framework, path: &["topic_rubric"], format: 2 },
    Added { kind: Kind::Framework, path: &["regions"], format: 2 },
    Added { kind: Kind::Framework, path: &["milestones", "*", "survey_low"], format: 2 },
    Added { kind: Kind::Framework, path: &["milestones", "*", "survey_high"], format: 2 },
    Added { kind: Kind::Framework, path: &["milestones", "*", "survey_importance"], format: 2 },
];

/// The newest format of a kind that this version reads.
pub const fn newest(kind: Kind) -> u32 {
    match kind {
        Kind::Plan | Kind::Platform | Kind::Framework | Kind::Preset => 2,
        Kind::Brand | Kind::Settings | Kind::Recovery => OLDEST,
    }
}

/// The newest format of all.
const NEWEST: u32 = 2;

/// The format of a file, told by the number that stands in it.
///
/// # Errors
/// A sentence, where this version does not read it.
pub fn check_format(number: &str, kind: Kind) -> Result<u32, String> {
    let newest = newest(kind);
    match number.parse::<u32>() {
        Ok(format) if (OLDEST..=newest).contains(&format) => Ok(format),
        _ if is_above(number, newest) => Err(format!(
            "this is {} of format {number}, written by a newer version; this version reads {}, so install the newer one \
             to open it",
            kind.words(),
            if newest == OLDEST { format!("format {OLDEST}") } else { format!("formats {}", all(newest, "and")) }
        )),
        _ => Err(format!("`format` must be {}, not {number}", all(newest, "or"))),
    }
}

/// The formats up to one, with a word before the last.
fn all(newest: u32, word: &str) -> String {
    let before: Vec<String> = (OLDEST..newest).map(|format| format.to_string()).collect();
    if before.is_empty() { newest.to_string() } else { format!("{} {word} {newest}", before.join(", ")) }
}

/// What is said of a file of no kind that is known, where its number is higher than any that is known.
pub fn newer(number: &str) -> Option<String> {
    is_above(number, NEWEST).then(|| {
        format!("this is a file of format {number}, written by a newer version; install the newer one to open it")
    })
}

/// Whether a number, however large, is a whole one above another.
fn is_above(number: &str, most: u32) -> bool {
    let whole = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    whole && number.parse::<u32>().map_or(true, |number| number > most)
}

/// Checks that a text of a format has no field that needs a higher one.
///
/// # Errors
/// Each such field with its place.
pub fn check_fields(text: &str, kind: Kind, format: u32) -> Result<(), Faults> {
    let too_new = fields_above(text, kind, format);
    let stated = StatedFormat::of(text, format);
    let fault = |(at, added): (usize, &Added)| {
        let (line, column) = line_and_column(text, at);
        let name = added.path.last().unwrap_or(&"");
        Fault { line, column, message: stated.needs(&format!("`{name}`"), added.format) }
    };
    if too_new.is_empty() { Ok(()) } else { Err(Faults::new(too_new.into_iter().map(fault).collect())) }
}

/// The format that a text says it has, and the line that says so.
#[derive(Clone, Copy)]
pub struct StatedFormat {
    /// The number.
    pub number: u32,
    line: usize,
}

impl StatedFormat {
    /// The format of a text, whose number is known.
    pub fn of(text: &str, number: u32) -> Self {
        Self { number, line: format_of(text).map_or(1, |(_, at)| line_and_column(text, at).0) }
    }

    /// What is said of something that this format lacks and a higher one has.
    pub fn needs(self, what: &str, format: u32) -> String {
        let Self { number, line } = self;
        format!("{what} needs `format: {format}`: change line {line}, which says `format: {number}`")
    }
}

/// The lowest format that has every field of a text.
pub fn lowest(text: &str, kind: Kind) -> u32 {
    fields_above(text, kind, OLDEST).into_iter().map(|(_, added)| added.format).fold(OLDEST, u32::max)
}

/// The one text that stands for a raw value, which is made with the lowest format that can hold it.
pub fn render_lowest<T: Serialize>(kind: Kind, raw: impl Fn(u32) -> T) -> String {
    render_from(OLDEST, kind, raw)
}

/// The same with a format that is not below one: what is new in a value, and no field of its own, needs that.
pub fn render_from<T: Serialize>(least: u32, kind: Kind, raw: impl Fn(u32) -> T) -> String {
    let text = render(&raw(least));
    match fields_above(&text, kind, least).into_iter().map(|(_, added)| added.format).max() {
        None => text,
        Some(format) => render(&raw(format)),
    }
}

/// The format that has levels of which a profile says that they are not known.
pub const LEVELS_NOT_KNOWN: u32 = 2;

/// The format that has regulators and research as a kind of source.
pub const RESEARCH: u32 = 2;

/// The format that has actions of no platform or no milestone.
pub const ACTIONS_OF_NOWHERE: u32 = 2;

/// The format that has bands of ages of which the framework does not know.
pub const ANY_AGES: u32 = 2;

/// The fields of a text that need a higher format, with their places.
fn fields_above(text: &str, kind: Kind, format: u32) -> Vec<(usize, &'static Added)> {
    // Hardly any file has one; where the name does not stand anywhere there is no use in looking for the field.
    let named = |added: &&Added| added.path.last().is_some_and(|name| text.contains(name));
    let of_kind = ADDED.iter().filter(|added| added.kind == kind && added.format > format);
    let mut found = Vec::new();
    for added in of_kind.filter(named) {
        let outline = SpanIndex::down_to(text, added.path.len() - 1);
        found.extend(outline.keys_at(added.path).into_iter().map(|at| (at, added)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_added_field_has_a_format_that_is_read() {
        for added in ADDED {
            assert!((OLDEST + 1..=newest(added.kind)).contains(&added.format) && !added.path.is_empty());
            assert!(newest(added.kind) <= NEWEST);
        }
    }

    #[test]
    fn a_number_that_no_program_can_count_to_is_newer() {
        for number in ["3", "99", "4294967296", "123456789012345678901234567890"] {
            let said = check_format(number, Kind::Plan).expect_err("it is newer");
            assert!(said.contains("written by a newer version"), "{said}");
            assert!(newer(number).is_some());
        }
        for (number, is_newer) in [("1", false), ("2", false), ("-3", false), ("2.5", false), ("\"9\"", false)] {
            assert_eq!(newer(number).is_some(), is_newer, "{number}");
        }
        assert_eq!((check_format("1", Kind::Plan), check_format("2", Kind::Platform)), (Ok(1), Ok(2)));
    }

    #[test]
    fn a_name_within_a_text_or_deeper_is_no_field() {
        let sound = "(format: 1, title: \"page_notes: {}\", segments: [(page_notes: 1)])";
        assert_eq!(check_fields(sound, Kind::Plan, 1), Ok(()));
        let text = "(\n  page_notes: {},\n  format: 1)";
        assert_eq!(check_fields(text, Kind::Plan, 2), Ok(()));
        assert_eq!(check_fields(text, Kind::Platform, 1), Ok(()));
        let faults = check_fields(text, Kind::Plan, 1).expect_err("it is too new");
        assert_eq!(
            faults.to_string(),
            "Line 2, column 3: `page_notes` needs `format: 2`: change line 3, which says `format: 1`."
        );
    }
}
