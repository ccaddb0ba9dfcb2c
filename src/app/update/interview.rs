//! What happens in an interview: pages are turned, questions are skipped, an order of importance is tried out and used.

use super::changes::apply;
use crate::app::interview::{InterviewCommand, InterviewPage, Said, pages};
use crate::app::workspace::Workspace;
use crate::domain::audience::{Preference, Segment};
use crate::domain::edit::{Edit, PreferenceChange, SegmentEdit};
use crate::domain::id::MilestoneId;

/// Carries out a command of the interview about the segment that is shown; without one nothing happens.
pub(super) fn update(work: &mut Workspace<'_>, command: InterviewCommand) {
    let document = &work.document;
    let Some(segment) = document.segment_shown().and_then(|name| document.plan.segment(name)).cloned() else { return };
    match command {
        InterviewCommand::Turn(place) => turn(work, &segment, place),
        InterviewCommand::Skip(place) => {
            skip(work, &segment, place);
            turn(work, &segment, place + 1);
        }
        InterviewCommand::Try(order) => work.view.interview.try_order(&segment.name, order),
        InterviewCommand::UseOrder => {
            if let Some(order) = work.view.interview.tried(&work.document.framework, &segment).cloned() {
                work.document.history.end_gesture();
                apply(work, &Edit::Segment(SegmentEdit::Rank { segment: segment.name.clone(), order }));
                work.document.history.end_gesture();
            }
            work.view.interview.try_order(&segment.name, None);
        }
    }
}

/// Turns to a page. Whatever lies before the furthest page and has no answer was skipped, also where it was jumped over.
fn turn(work: &mut Workspace<'_>, segment: &Segment, place: usize) {
    let last = pages(&work.document.framework).len() - 1;
    work.view.interview.turn(&segment.name, place.min(last));
    let furthest = work.view.interview.stop(&segment.name).furthest;
    work.document.history.end_gesture();
    leave_out(work, segment, |at| at < furthest);
    work.document.history.end_gesture();
}

/// Skips the milestone of a page where nothing has been said of it, as one step.
fn skip(work: &mut Workspace<'_>, segment: &Segment, place: usize) {
    work.document.history.end_gesture();
    leave_out(work, segment, |at| at == place);
    work.document.history.end_gesture();
}

/// Changes the plan by hand; with the first answer, what was skipped before it is left out.
pub(super) fn edit(work: &mut Workspace<'_>, edit: &Edit) {
    let Edit::Preference { segment, .. } = edit else { return apply(work, edit) };
    let waits =
        |work: &Workspace<'_>| work.document.plan.segment(segment).is_some_and(|of| work.view.interview.waits(of));
    let waited = waits(work);
    apply(work, edit);
    if waited && !waits(work) {
        let framework = work.document.framework.clone();
        let skipped = framework.milestones.iter().map(|milestone| &milestone.id);
        let skipped: Vec<_> = skipped.filter(|id| work.view.interview.was_skipped(segment, id)).cloned().collect();
        switch(work, segment, skipped, false);
    }
}

/// Lets milestones of which nothing was said count, or not.
fn switch(work: &mut Workspace<'_>, segment: &str, milestones: Vec<MilestoneId>, on: bool) {
    for milestone in milestones {
        let found = work.document.plan.segment(segment).and_then(|of| of.needs.get(&milestone));
        if found.is_some_and(Preference::is_untouched) {
            let (segment, change) = (segment.to_owned(), PreferenceChange::On(on));
            apply(work, &Edit::Preference { segment, milestone, change });
        }
    }
}

/// Leaves out the milestones of those pages that have no answer, beside those that were skipped before.
///
/// Where no milestone would be left, none is left out: what was skipped then changes nothing until there is an answer.
fn leave_out(work: &mut Workspace<'_>, segment: &Segment, is_skipped: impl Fn(usize) -> bool) {
    let framework = work.document.framework.clone();
    let Some(segment) = work.document.plan.segment(&segment.name).cloned() else { return };
    let (mut out, mut stays) = (Vec::new(), false);
    for (place, page) in pages(&framework).into_iter().enumerate() {
        let InterviewPage::Milestone(position) = page else { continue };
        let id = &framework.milestones[position].id;
        match work.view.interview.said(&segment, id) {
            Said::Nothing if is_skipped(place) => {
                work.view.interview.skip(&segment.name, id);
                out.push(id.clone());
            }
            Said::Skipped => out.push(id.clone()),
            Said::Nothing | Said::Answer => stays = true,
            Said::Unknown => {}
        }
    }
    if out.is_empty() {
        return;
    }
    switch(work, &segment.name, out, !stays);
}
