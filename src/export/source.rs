//! Where figures are from, as a line for the foot of a slide, a sheet or a page.

use crate::chart::{Material, words};
use crate::domain::date::in_words;

/// The plan with so many letters of its name, for whom, the day, and what the levels are.
#[must_use]
pub fn line(material: &Material<'_>, most: usize) -> String {
    let title = words::with_short_names(&material.plan.title, &[&material.plan.title], most);
    std::iter::once(title).chain(parts(material)).collect::<Vec<_>>().join(" · ")
}

fn parts(material: &Material<'_>) -> Vec<String> {
    let mut parts = vec![format!("For {}", words::scope(material.scope))];
    if !material.date.is_empty() {
        parts.push(in_words(material.date));
    }
    parts.push(levels(material));
    parts
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

/// What the levels are and when they were last checked, as sentences for a text.
#[must_use]
pub fn basis(material: &Material<'_>) -> String {
    const RUBRIC: &str = "all scored against the same rubric";
    let candidates = &material.report.problem.candidates;
    let said = words::basis(candidates);
    let mut days: Vec<&str> = candidates.iter().map(|platform| platform.reviewed.as_str()).collect();
    days.sort_unstable();
    match (days.first(), days.last()) {
        (Some(first), Some(last)) if first == last && words::basis_in_short(candidates, "").is_empty() => {
            said.replacen(RUBRIC, &format!("{RUBRIC} and reviewed on {}", in_words(first)), 1)
        }
        _ => format!("{said} {}.", levels(material)),
    }
}

/// What is to be known of the figures of the region, without where the window takes others; empty where nothing is.
#[must_use]
pub fn of_region(material: &Material<'_>) -> String {
    let note = material.framework.region_note(&material.plan.region).unwrap_or_default();
    let of_window = |sentence: &&str| !sentence.contains("“Their reach”");
    let kept: Vec<&str> = note.trim_end_matches('.').split(". ").filter(of_window).collect();
    kept.join(". ")
}

/// The day, for whom, and what the levels are: the line without the plan’s title, for where that stands already.
#[must_use]
pub fn line_without_title(material: &Material<'_>) -> String {
    parts(material).join(" · ")
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
