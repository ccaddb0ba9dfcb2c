//! The actions as a table: for spreadsheets and other programs with days as files hold them, for the clipboard as people read them.

use super::grid::{Cell, Grid};
use crate::chart::Material;
use crate::chart::words::name_of;
use crate::domain::framework::Framework;
use crate::domain::library::Library;
use crate::domain::plan::{Action, Plan};
use crate::domain::typed_date::in_short;

/// How days are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Days {
    /// As files hold them: `2026-11-28`.
    InFiles,
    /// As people read them: `28 Nov 2026`.
    InWords,
}

/// The name of the platform of an action; empty where it is about none.
#[must_use]
pub fn platform_name<'a>(library: &'a Library, action: &'a Action) -> &'a str {
    action.platform.as_ref().map_or("", |id| name_of(library, id))
}

/// The name of the milestone of an action; empty where it serves none.
#[must_use]
pub fn milestone_name<'a>(framework: &'a Framework, action: &'a Action) -> &'a str {
    let name = |id| framework.milestone(id).map_or(id.as_str(), |milestone| milestone.name.as_str());
    action.milestone.as_ref().map_or("", name)
}

/// A row for each action, in the order of the plan: where, for which milestone, what, who, by when, and whether it is done.
#[must_use]
pub fn table(framework: &Framework, library: &Library, plan: &Plan, days: Days) -> Grid {
    let mut grid = Grid::new(&["Platform", "Milestone", "What", "Who", "By when", "Done"]);
    let day = |due: &str| match days {
        Days::InFiles => due.to_owned(),
        Days::InWords => in_short(due).replace('\u{a0}', " "),
    };
    let row = |action: &Action| {
        vec![
            Cell::text(platform_name(library, action)),
            Cell::text(milestone_name(framework, action)),
            Cell::text(action.what.clone()),
            Cell::text(action.owner.clone().unwrap_or_default()),
            Cell::text(action.due.as_deref().map(day).unwrap_or_default()),
            Cell::text(if action.done { "yes" } else { "no" }),
        ]
    };
    grid.rows = plan.actions.iter().map(row).collect();
    grid
}

/// The actions of a plan as a CSV file; none where it has none.
#[must_use]
pub fn csv(material: &Material<'_>) -> Option<String> {
    let Material { framework, library, plan, .. } = *material;
    let grid = table(framework, library, plan, Days::InFiles);
    (!grid.rows.is_empty()).then(|| super::csv::written(&grid))
}
