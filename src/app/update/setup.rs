//! The pages that begin a plan: they turn, lead to the ways to set sliders, and are left for the plan.

use super::changes::apply;
use super::view::{see, turn_to};
use crate::app::document::{first_scope, scopes};
use crate::app::setup::{Setup, SetupCommand, SetupPage, Way};
use crate::app::view::{Page, Screen};
use crate::app::workspace::Workspace;
use crate::domain::edit::Edit;
use crate::domain::plan::Scope;

/// Carries out a command of the pages that begin a plan.
pub(super) fn update(work: &mut Workspace<'_>, command: SetupCommand) {
    match command {
        SetupCommand::Open => {
            let page = work.view.setup.resume(work.document);
            work.view.screen = Screen::Setup;
            turn(work, page);
        }
        SetupCommand::Turn(page) => turn(work, page),
        SetupCommand::Region(region) => {
            work.view.setup.region_chosen = true;
            work.document.history.end_gesture();
            apply(work, &Edit::Region(region));
            work.document.history.end_gesture();
        }
        SetupCommand::SetSliders { segment, way } => {
            see(work, Scope::Segment(segment));
            let page = match way {
                Way::Interview => Page::Interview,
                Way::Survey => Page::Survey,
                Way::Described => Page::Presets,
                Way::Hand => Page::Where,
            };
            work.view.setup.by_hand = way == Way::Hand;
            turn_to(work, page);
        }
        SetupCommand::AllSegments => {
            work.view.setup.by_hand = false;
            turn_to(work, Page::Where);
        }
        SetupCommand::Leave => {
            work.view.screen = Screen::Plan;
            // Who has read the recommendation for everyone goes on with that; others have sliders to drag.
            if work.view.setup.page != SetupPage::Recommendation {
                let scope = first_scope(&work.document.plan);
                see(work, scope);
            }
            turn_to(work, Page::Where);
        }
    }
}

/// Begins a plan that was just made.
pub(super) fn begin(work: &mut Workspace<'_>) {
    work.view.screen = Screen::Setup;
    work.view.setup = Setup::default();
    turn_to(work, Page::Where);
}

/// Turns to a page. What follows is shown for everyone.
fn turn(work: &mut Workspace<'_>, page: SetupPage) {
    work.document.history.end_gesture();
    let setup = &mut work.view.setup;
    setup.page = page;
    setup.furthest = setup.furthest.max(page);
    setup.by_hand = false;
    if page == SetupPage::Recommendation
        && let Some(everyone) = scopes(&work.document.plan).into_iter().next()
    {
        see(work, everyone);
    }
    turn_to(work, Page::Where);
}
