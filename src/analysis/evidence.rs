//! What whoever edits a platform profile next should look at: old facts, weak or missing sources, reasons that name no step of
//! the rubric, and regions without figures (`docs/method.md` §9).

use crate::domain::date::in_words;
use crate::domain::framework::{Framework, Milestone};
use crate::domain::library::Library;
use crate::domain::platform::{Cell, Confidence, Evidence, Platform, SourceKind};
use crate::domain::sorting::Inserted as _;
use std::collections::BTreeSet;

/// Something about a profile that deserves another look.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Remark {
    /// What it is about: a milestone, a topic or a region, by name.
    pub about: String,
    /// What to look at, as a sentence.
    pub what: String,
}

/// Sites that no fact should rest on: wikis written by machines, copies of other pages, blogs made for search engines, and
/// product reviews off the point. A part of an address's host, at a dot.
pub const NOT_ACCEPTED: &[&str] = &[
    "about.com",
    "besttwitchextensions.com",
    "creatorhandbook.net",
    "dviouscontent.com",
    "endlesswiki.com",
    "ez-appz.com",
    "famouspeople.com.ng",
    "feedman.me",
    "findmyprofession.com",
    "grokipedia.com",
    "hispanicad.com",
    "ilbusinessonline.com",
    "jevide.fr",
    "kdburdick.x10.mx",
    "linkedintraining.net",
    "luaugroup.com",
    "mapobserver.com",
    "medluna.com",
    "monthlyexpense.com",
    "nowshenzhen.com",
    "owlbrief.com",
    "pandawhale.com",
    "prception.in",
    "quso.ai",
    "savedelete.com",
    "squarebird.co.uk",
    "swipeinsight.app",
    "tarvk.online",
    "techcityng.com",
    "techgindia.com",
    "techkonet.africa",
    "techresearchonline.com",
    "tetherinvestor.com",
    "thefreeworldpress.com",
    "trendsmask.com",
    "trendzilla.xyz",
    "tweetfull.com",
    "view-ig-story.com",
];

/// Whether an address is on a site that no fact should rest on.
#[must_use]
pub fn is_not_accepted(address: &str) -> bool {
    let host = address.split("://").nth(1).unwrap_or(address).split(['/', ':', '?']).next().unwrap_or_default();
    let on = |site: &str| host.strip_suffix(site).is_some_and(|before| before.is_empty() || before.ends_with('.'));
    NOT_ACCEPTED.iter().any(|site| on(site))
}

/// Whether a fact's source is weak: of no stated kind, of none that says much, or on a site that is not accepted.
#[must_use]
pub fn is_weak(fact: &Evidence) -> bool {
    matches!(fact.kind, None | Some(SourceKind::Other)) || is_not_accepted(&fact.address)
}

/// Whether a level rests on weak sources alone, or on none.
#[must_use]
pub fn rests_on_weak_alone(cell: &Cell) -> bool {
    cell.evidence.iter().all(is_weak)
}

/// How many words a reason has to share with a step of the rubric to name it.
const SHARED: usize = 2;

/// Whether a reason names the step of the rubric that its level stands on, or the one above: it shares two words of some weight
/// with them. A milestone without a rubric asks for nothing.
#[must_use]
pub fn names_its_step(milestone: &Milestone, cell: &Cell) -> bool {
    let below = [100.0, 75.0, 50.0, 25.0].iter().position(|step| cell.level.get() >= *step).map_or(0, |at| 4 - at);
    let steps: BTreeSet<String> =
        milestone.rubric[below..=(below + 1).min(4)].iter().flat_map(|step| stems(step)).into_set();
    milestone.rubric.iter().all(String::is_empty) || stems(&cell.why).intersection(&steps).count() >= SHARED
}

/// The words of some weight in a text, cut to what different forms of a word have in common.
fn stems(text: &str) -> BTreeSet<String> {
    const LEAST: usize = 4;
    const MOST: usize = 6;
    const LIGHT: [&str; 24] = [
        "about", "also", "been", "being", "each", "every", "from", "have", "into", "more", "most", "only", "other",
        "others", "people", "platform", "some", "than", "that", "their", "them", "there", "they", "this",
    ];
    let text = text.to_lowercase().replace('’', "");
    let words =
        text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= LEAST && !LIGHT.contains(word));
    let stem = |word: &str| {
        let endings = ["ing", "ed", "es", "s", "ly"].iter();
        let cut = endings.filter_map(|end| word.strip_suffix(end)).find(|rest| rest.chars().count() >= LEAST);
        cut.unwrap_or(word).chars().take(MOST).collect()
    };
    words.map(stem).into_set()
}

/// What deserves another look in a profile, on a day of the form year-month-day; `library` has the regions that others have
/// figures for.
#[must_use]
pub fn remarks(framework: &Framework, library: &Library, platform: &Platform, today: &str) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut note = |about: &str, what: String| remarks.push(Remark { about: about.to_owned(), what });
    let before = two_years_before(today);
    for milestone in &framework.milestones {
        let Some(cell) = platform.milestones.get(&milestone.id) else { continue };
        of_facts(&cell.evidence, &before, |what| note(&milestone.name, what));
        match (cell.evidence.is_empty(), rests_on_weak_alone(cell)) {
            (true, _) => note(&milestone.name, "It has no source.".to_owned()),
            (false, true) if cell.confidence != Confidence::Low => {
                note(&milestone.name, "It rests on weak sources alone, but its confidence isn’t low.".to_owned());
            }
            (false, true) => note(&milestone.name, "It rests on weak sources alone.".to_owned()),
            (false, false) => {}
        }
        if !names_its_step(milestone, cell) {
            note(&milestone.name, "Its reason names no step of the rubric.".to_owned());
        }
    }
    let (mut judged, mut unset): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for topic in &framework.topics {
        match platform.topic_reasons.get(&topic.id) {
            Some(reason) if !reason.evidence.is_empty() => {
                of_facts(&reason.evidence, &before, |what| note(&topic.name, what));
            }
            _ if platform.topics.contains_key(&topic.id) => judged.push(&topic.name),
            _ => unset.push(&topic.name),
        }
    }
    for (names, what) in [(judged, "no source"), (unset, "no figure, so they count as 50")] {
        if !names.is_empty() {
            note("Topics", format!("These have {what}: {}.", names.join(", ")));
        }
    }
    let own: BTreeSet<&str> = platform.usage.iter().map(|usage| usage.region.as_str()).into_set();
    let without: Vec<&str> =
        library.regions().iter().map(|region| region.name).filter(|name| !own.contains(name)).collect();
    if !without.is_empty() {
        note("Reach", format!("It has no figures for {}.", without.join(", ")));
    }
    remarks
}

/// What is to be said of facts one by one.
fn of_facts(facts: &[Evidence], before: &str, mut note: impl FnMut(String)) {
    for fact in facts {
        if let Some(date) = fact.date.as_deref().filter(|date| *date < before.get(..date.len()).unwrap_or(before)) {
            note(format!("The fact dated {} is over two years old: {}", in_words(date), fact.fact));
        }
        if is_weak(fact) {
            note(format!("A weak source: {}", fact.source));
        }
    }
}

/// The day two years before a day of the form year-month-day.
fn two_years_before(today: &str) -> String {
    let (year, rest) = today.split_at(today.find('-').unwrap_or(today.len()));
    format!("{:04}{rest}", year.parse::<i32>().unwrap_or_default() - 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sites_are_told_by_their_host() {
        for (address, expected) in [
            ("https://grokipedia.com/page/X", true),
            ("http://en.grokipedia.com:80/page", true),
            ("https://notgrokipedia.com/", false),
            ("https://example.org/?from=grokipedia.com", false),
            ("grokipedia.com", true),
        ] {
            assert_eq!(is_not_accepted(address), expected, "{address}");
        }
    }

    #[test]
    fn a_fact_is_old_two_years_after_its_day_month_or_year() {
        let fact = |date: &str| Evidence {
            fact: "It is so.".to_owned(),
            source: "Somebody".to_owned(),
            address: "https://example.org".to_owned(),
            date: Some(date.to_owned()),
            kind: Some(SourceKind::Press),
            may_have_dated: false,
        };
        let before = two_years_before("2026-11-28");
        for (date, old) in [
            ("2024-11-27", true),
            ("2024-11-28", false),
            ("2024-10", true),
            ("2024-11", false),
            ("2023", true),
            ("2024", false),
        ] {
            let mut said = Vec::new();
            of_facts(&[fact(date)], &before, |what| said.push(what));
            assert_eq!(said.len(), usize::from(old), "{date}: {said:?}");
        }
    }
}
