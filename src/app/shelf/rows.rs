//! The lines of the list: which platforms, in which order, and what is said of each.

use super::filter::{Filter, Sort};
use super::state::Shelf;
use crate::app::answers::Answers;
use crate::app::document::Document;
use crate::domain::date::is_over_a_year_before;
use crate::domain::id::PlatformId;
use crate::domain::platform::Platform;
use crate::domain::sorting::{sort_by, sort_by_key};
use crate::storage::Origin;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One line of the list.
#[derive(Debug)]
pub struct LibraryRow<'a> {
    /// The platform.
    pub platform: &'a Arc<Platform>,
    /// Where it comes from.
    pub origin: &'a Origin,
    /// Whether it was reviewed more than a year ago.
    pub stale: bool,
    /// How many facts with a source it has.
    pub facts: usize,
    /// How well it fits; none where it takes no part in the ranking.
    pub fit: Option<f64>,
    /// Which share of these people uses it, as a fraction; none where that is not known.
    pub reach: Option<f64>,
}

/// Whether a profile was reviewed more than a year before today.
#[must_use]
pub fn is_stale(platform: &Platform, today: &str) -> bool {
    is_over_a_year_before(&platform.reviewed, today)
}

/// The platforms that are searched for and wanted, in the order that is wanted.
#[must_use]
pub fn rows<'a>(shelf: &'a Shelf, document: &'a Document, answers: &Answers, today: &str) -> Vec<LibraryRow<'a>> {
    let figures = figures(answers);
    let searched = shelf.search.trim().to_lowercase();
    let found = |platform: &Platform| {
        searched.is_empty()
            || platform.name.to_lowercase().contains(&searched)
            || platform.about.as_ref().is_some_and(|about| about.to_lowercase().contains(&searched))
    };
    let mut rows: Vec<LibraryRow<'_>> = document
        .at_hand
        .platforms()
        .iter()
        .filter(|platform| found(platform))
        .map(|platform| {
            let (fit, reach) = figures.get(&platform.id).copied().unwrap_or_default();
            let origin = shelf.origin(&platform.id);
            let (stale, facts) = (is_stale(platform, today), platform.sourced_facts());
            LibraryRow { platform, origin, stale, facts, fit, reach }
        })
        .filter(|row| match shelf.filter {
            Filter::All => true,
            Filter::Yours => *row.origin != Origin::Shipped,
            Filter::Stale => row.stale,
        })
        .collect();
    sort_by_key(&mut rows, |row| row.platform.name.to_lowercase());
    match shelf.sort {
        Sort::Name => {}
        // Those without a fit come last.
        Sort::Fit => sort_by(&mut rows, |a, b| b.fit.unwrap_or(-1.0).total_cmp(&a.fit.unwrap_or(-1.0))),
        Sort::Reviewed => sort_by(&mut rows, |a, b| a.platform.reviewed.cmp(&b.platform.reviewed)),
        Sort::Origin => sort_by_key(&mut rows, |row| match row.origin {
            Origin::Own { .. } => 0,
            Origin::InPlaceOfShipped { .. } => 1,
            Origin::Shipped => 2,
        }),
    }
    rows
}

/// Fit and reach of the platforms that take part in the ranking.
fn figures(answers: &Answers) -> BTreeMap<&PlatformId, (Option<f64>, Option<f64>)> {
    let Ok(answered) = &answers.outcome else { return BTreeMap::new() };
    let report = &answered.report;
    let each = report.problem.candidates.iter().enumerate();
    each.map(|(i, platform)| {
        let fit = (!report.fits.ruled_out(i)).then(|| report.fits.score(i));
        (&platform.id, (fit, report.reach[i].as_ref().map(|reach| reach.share)))
    })
    .collect()
}
