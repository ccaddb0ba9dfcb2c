//! Of the brief: hours, what each platform is there for, and where competitors are.

use super::plain::plain;
use crate::chart::Material;
use crate::chart::frontier::Frontier;
use crate::chart::portfolio::PortfolioChart;
use crate::chart::roles::Roles;
use crate::chart::today::Today;
use crate::chart::words;
use crate::domain::id::PlatformId;
use std::fmt::Write as _;

/// What the suggested platforms take, and what they are there for; what becomes of those of today is the answer itself.
pub fn hours(material: &Material<'_>, together: &PortfolioChart, text: &mut String) {
    let split = together.split.as_ref().map(|split| split.sentence.clone());
    let more = Frontier::of(material).map(|frontier| frontier.headline);
    for sentence in std::iter::once(&together.hours).chain(&together.inertia).chain(&split).chain(&more) {
        let _ = writeln!(text, "{}.\n", plain(sentence));
    }
    let today = Today::of(material);
    if today.is_none() {
        for place in &together.places {
            let _ = writeln!(text, "- {}.", plain(&place.worth));
        }
        let _ = writeln!(text);
    }
    let ids: Vec<&PlatformId> = match &today {
        Some(today) => today.rows.iter().map(|row| &row.platform).collect(),
        None => together.places.iter().map(|place| &place.platform).collect(),
    };
    if let Some(others) = words::where_competitors_are(material.plan, material.library, &ids) {
        let _ = writeln!(text, "{}.\n", plain(&others));
    }
    if let Some(roles) = Roles::of(material) {
        what_for(&roles, text);
    }
}

fn what_for(roles: &Roles, text: &mut String) {
    let _ = writeln!(text, "### What each platform is for\n");
    let _ = writeln!(text, "| Platform | Role | Goal | Measure | Target | Owner | Posts a week | Hours a week |");
    let _ = writeln!(text, "| --- | --- | --- | --- | --- | --- | ---: | ---: |");
    for row in &roles.rows {
        let cells = [&row.name, &row.role, &row.goal, &row.measure, &row.target, &row.owner, &row.posts, &row.hours];
        let _ = writeln!(text, "| {} |", cells.map(|cell| plain(cell)).join(" | "));
    }
    let _ = writeln!(text);
}
