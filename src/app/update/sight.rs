//! What is in sight: the page, whose story the drawer tells, who is compared, and the slider that is pointed at.

use super::start;
use crate::app::effect::Effect;
use crate::app::state::{MOST_COMPARED, State};
use crate::app::view::{Page, Part, Pointed, Shown};
use crate::domain::id::PlatformId;
use crate::domain::plan::Scope;

/// Shows a page. The drawer that opens by itself belongs to the ranking; elsewhere only a person opens it.
pub(super) fn turn_to(state: &mut State, page: Page) -> Vec<Effect> {
    if state.page.is_question() {
        state.back = state.page;
    }
    state.page = page;
    // The key that goes from part to part goes to the new page first.
    state.part = Part::Audience;
    start::offer(state);
    state.pointed = None;
    if state.shown != Shown::Nobody {
        state.shown = Shown::Leader;
    }
    state.tell_story();
    Vec::new()
}

pub(super) fn compare(state: &mut State, platform: &PlatformId, compared: bool) -> Vec<Effect> {
    let mut platforms = state.compared_platforms();
    platforms.retain(|id| id != platform);
    if compared {
        // The newest takes the place of the last where there is no room.
        platforms.truncate(MOST_COMPARED - 1);
        platforms.push(platform.clone());
    }
    if !platforms.is_empty() {
        state.compared = platforms;
    }
    Vec::new()
}

/// Shows a slider and its segment, or lets go of the one that is shown.
pub(super) fn point(state: &mut State, pointed: Option<Pointed>) -> Vec<Effect> {
    let scope = pointed.as_ref().map(|pointed| Scope::Segment(pointed.segment.clone()));
    if let Some(scope) = scope.filter(|scope| state.scope != *scope) {
        state.scope = scope;
        state.work_out();
    }
    state.pointed = pointed;
    Vec::new()
}

pub(super) fn show(state: &mut State, shown: Shown) -> Vec<Effect> {
    state.shown = shown;
    state.tell_story();
    Vec::new()
}
