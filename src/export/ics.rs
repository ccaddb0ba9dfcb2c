//! The actions with a date as a calendar (RFC 5545): an event of a whole day for each, which blocks no time.
//!
//! Written here, not by a library: those that there are read the clock and draw random numbers where a file has to be the same each
//! time, and break lines at 76 octets where the standard has 75.

use super::actions::{milestone_name, platform_name};
use super::xml::clean;
use crate::chart::Material;
use crate::domain::date::is_date;
use crate::domain::plan::{Action, Plan};
use std::collections::BTreeMap;

/// The longest line, in octets without its end.
const LINE: usize = 75;

/// The actions with a date as a calendar; none where no action has one.
#[must_use]
pub fn calendar(material: &Material<'_>) -> Option<String> {
    let plan = material.plan;
    let mut text = String::new();
    line(&mut text, "BEGIN", "VCALENDAR");
    line(&mut text, "VERSION", "2.0");
    line(&mut text, "PRODID", "-//Seven Milestones//Actions//EN");
    line(&mut text, "CALSCALE", "GREGORIAN");
    line(&mut text, "X-WR-CALNAME", &escaped(&plan.title));
    let mut seen = BTreeMap::new();
    let mut count = 0;
    for action in &plan.actions {
        // Of two actions that say the same each has its own name.
        let times = seen.entry((&action.platform, &action.milestone, &action.what)).or_insert(0_u32);
        *times += 1;
        if let Some(due) = action.due.as_deref().filter(|due| is_date(due, 3)) {
            event(&mut text, material, action, due, *times);
            count += 1;
        }
    }
    line(&mut text, "END", "VCALENDAR");
    (count > 0).then_some(text)
}

fn event(text: &mut String, material: &Material<'_>, action: &Action, due: &str, times: u32) {
    let Material { framework, library, plan, .. } = *material;
    let day = due.replace('-', "");
    let stamp = plan.looked_at.as_deref().filter(|day| is_date(day, 3)).unwrap_or(due).replace('-', "");
    let platform = platform_name(library, action);
    let done = if action.done { "Done: " } else { "" };
    let at = if platform.is_empty() { String::new() } else { format!("{platform}: ") };
    let facts = [
        ("Platform", platform),
        ("Milestone", milestone_name(framework, action)),
        ("Who", action.owner.as_deref().unwrap_or_default()),
        ("Plan", &plan.title),
    ];
    let facts = facts.iter().filter(|(_, said)| !said.is_empty());
    let facts: Vec<String> = facts.map(|(name, said)| format!("{name}: {}", escaped(said))).collect();
    line(text, "BEGIN", "VEVENT");
    line(text, "UID", &format!("{}@seven-milestones", name_of(plan, action, times)));
    line(text, "DTSTAMP", &format!("{stamp}T000000Z"));
    line(text, "DTSTART;VALUE=DATE", &day);
    line(text, "SUMMARY", &escaped(&format!("{done}{at}{}", action.what)));
    line(text, "DESCRIPTION", &facts.join("\\n"));
    if !platform.is_empty() {
        line(text, "CATEGORIES", &escaped(platform));
    }
    line(text, "TRANSP", "TRANSPARENT");
    line(text, "END", "VEVENT");
}

/// What tells an event from all others, and stays what it is while day, owner and order change: a calendar that takes the file a second
/// time moves the event and makes no other.
fn name_of(plan: &Plan, action: &Action, times: u32) -> String {
    let platform = action.platform.as_ref().map_or("", |id| id.as_str());
    let milestone = action.milestone.as_ref().map_or("", |id| id.as_str());
    let parts = [&*plan.title, platform, milestone, &action.what, &times.to_string()].map(str::to_owned);
    let hash = |seed: u64| {
        // FNV-1a, with a mark between the parts.
        let bytes = parts.iter().flat_map(|part| part.bytes().chain([0xff]));
        bytes.fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    };
    format!("{:016x}{:016x}", hash(0xcbf2_9ce4_8422_2325), hash(0x6c62_272e_07bb_0142))
}

/// A text as a value: marks that part values are escaped, a line break is written as one, and what nobody sees is a space.
fn escaped(text: &str) -> String {
    let lines: Vec<String> = text.split(['\n', '\r']).filter(|line| !line.is_empty()).map(clean).collect();
    let mut out = String::new();
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            out.push_str("\\n");
        }
        for c in line.chars() {
            if matches!(c, '\\' | ';' | ',') {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}

/// Writes a line, folded where it is longer than a line may be, never within a letter.
fn line(text: &mut String, name: &str, value: &str) {
    let mut wide = 0;
    for c in name.chars().chain([':']).chain(value.chars()) {
        if wide + c.len_utf8() > LINE {
            text.push_str("\r\n ");
            wide = 1;
        }
        text.push(c);
        wide += c.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader makes of lines: folds are gone.
    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    #[test]
    fn lines_have_at_most_75_octets_and_no_letter_is_parted() {
        for value in
            ["", "x", &"x".repeat(74), &"x".repeat(500), &"ü".repeat(200), &"漢".repeat(90), &"🙂 a".repeat(60)]
        {
            let mut text = String::new();
            line(&mut text, "SUMMARY", value);
            assert!(text.ends_with("\r\n"));
            assert!(text.split("\r\n").all(|line| line.len() <= LINE), "{text}");
            assert_eq!(unfolded(&text), format!("SUMMARY:{value}\r\n"));
        }
    }

    #[test]
    fn marks_are_escaped_and_lines_are_kept() {
        assert_eq!(escaped("a, b; c\\d"), "a\\, b\\; c\\\\d");
        assert_eq!(escaped("one\ntwo\r\nthree"), "one\\ntwo\\nthree");
        assert_eq!(escaped("say \"yes\": ok"), "say \"yes\": ok");
        assert_eq!(escaped("BEGIN:VEVENT\r\nEND:VEVENT"), "BEGIN:VEVENT\\nEND:VEVENT");
        assert_eq!(escaped("مرحبا، عالم"), "مرحبا، عالم");
        assert_eq!(escaped("a\u{0}b\u{7}c"), "a b c");
    }
}
