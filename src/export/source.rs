//! Where figures are from, as a line for the foot of a slide, a sheet or a page.

use super::xml::shortened;
use crate::chart::{Material, words};
use crate::domain::date::in_words;
use crate::domain::texts::TextKind;

/// The plan, for whom, the day, and what the levels are.
#[must_use]
pub fn line(material: &Material<'_>) -> String {
    let mut parts = vec![
        shortened(&material.plan.title, TextKind::Name.most()).into_owned(),
        format!("For {}", words::scope(material.scope)),
    ];
    if !material.date.is_empty() {
        parts.push(in_words(material.date));
    }
    parts.push(levels(material));
    parts.join(" · ")
}

/// What the levels are, and when the profiles were last checked.
#[must_use]
pub fn levels(material: &Material<'_>) -> String {
    let candidates = &material.report.problem.candidates;
    let basis = words::basis_in_short(candidates, "our estimates");
    let mut days: Vec<&str> = candidates.iter().map(|p| p.reviewed.as_str()).collect();
    days.sort_unstable();
    match (days.first(), days.last()) {
        (Some(first), Some(last)) if first == last => format!("Levels: {basis}, reviewed {}", in_words(first)),
        (Some(first), Some(last)) => format!("Levels: {basis}, reviewed {} to {}", in_words(first), in_words(last)),
        _ => format!("Levels: {basis}"),
    }
}

/// Who published the usage figures that the reach rests on.
#[must_use]
pub fn usage(material: &Material<'_>) -> String {
    let figures = material.report.reach.iter().flatten().filter_map(|reach| reach.usage.as_ref());
    let mut sources: Vec<String> = figures.map(|usage| format!("{}, {}", usage.source, usage.year)).collect();
    sources.sort_unstable();
    sources.dedup();
    match sources.as_slice() {
        [] => String::new(),
        some => format!("Usage figures ({}): {}", material.plan.region, some.join("; ")),
    }
}
