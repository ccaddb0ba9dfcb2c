//! What is shown: the page, whose story the drawer tells, who is compared, and the slider that is pointed at.

use crate::app::answers::Answers;
use crate::app::view::{List, Page, Part, Pointed, Screen, Shown, View};
use crate::app::workspace::Workspace;
use crate::chart::MOST_COMPARED;
use crate::domain::id::{MilestoneId, PlatformId};
use crate::domain::plan::Scope;

/// Wants the answer for others.
pub(super) fn see(work: &mut Workspace<'_>, scope: Scope) {
    work.document.scope = scope;
    work.view.pointed = None;
    work.work_out();
}

/// Wants the answer for one milestone alone, or for all again.
pub(super) fn alone(work: &mut Workspace<'_>, milestone: Option<MilestoneId>) {
    work.view.alone = milestone;
    work.work_out();
}

/// Holds the plan against a scenario, or no more.
pub(super) fn versus(work: &mut Workspace<'_>, name: Option<String>) {
    work.view.versus = name;
    work.compare_scenario();
}

/// Shows a page. The drawer that opens by itself belongs to the ranking; elsewhere only a person opens it.
pub(super) fn turn_to(work: &mut Workspace<'_>, page: Page) {
    let view = &mut *work.view;
    if view.page.is_question() {
        view.back = view.page;
    }
    view.page = page;
    view.explained = None;
    // The key that goes from part to part goes to the new page first.
    view.part = Part::Audience;
    view.pointed = None;
    if view.shown != Shown::Nobody {
        view.shown = Shown::Leader;
    }
    work.tell_story();
    work.explain();
}

/// Shows a page of the plan, whatever filled the window.
pub(super) fn show_page(work: &mut Workspace<'_>, page: Page) {
    work.view.screen = Screen::Plan;
    turn_to(work, page);
}

/// Sends the keyboard to the next part of the window.
pub(super) fn next_part(view: &mut View, answers: &Answers) {
    // The table that explains a score lies over the drawer.
    view.part = view.part.next(answers.tells_story() && answers.explained().is_none());
    view.part_turns += 1;
}

/// Has a platform join those that are compared, or leave them.
pub(super) fn compare(view: &mut View, answers: &Answers, platform: &PlatformId, compared: bool) {
    let mut platforms = answers.compared(view);
    platforms.retain(|id| id != platform);
    if compared {
        // The newest takes the place of the last where there is no room.
        platforms.truncate(MOST_COMPARED - 1);
        platforms.push(platform.clone());
    }
    if !platforms.is_empty() {
        view.compared = platforms;
    }
}

/// Shows a slider and its segment, or lets go of the one that is shown.
pub(super) fn point(work: &mut Workspace<'_>, pointed: Option<Pointed>) {
    let scope = pointed.as_ref().map(|pointed| Scope::Segment(pointed.segment.clone()));
    if let Some(scope) = scope.filter(|scope| work.document.scope != *scope) {
        work.document.scope = scope;
        work.work_out();
    }
    work.view.pointed = pointed;
}

/// Tells a story in the drawer.
pub(super) fn show(work: &mut Workspace<'_>, shown: Shown) {
    work.view.shown = shown;
    work.tell_story();
}

/// Closes the drawer.
pub(super) fn close_story(work: &mut Workspace<'_>) {
    work.view.pointed = None;
    show(work, Shown::Nobody);
}

/// Shows a list to its end, or its beginning alone.
pub(super) fn show_whole(view: &mut View, list: List, whole: bool) {
    if whole {
        view.whole.insert(list);
    } else {
        view.whole.remove(&list);
    }
}
