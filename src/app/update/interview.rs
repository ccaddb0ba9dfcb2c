//! What happens in an interview: pages are turned, questions are skipped, an order of importance is tried out and used.

use super::changes::apply;
use crate::app::interview::{InterviewCommand, InterviewPage, Said, pages};
use crate::app::workspace::Workspace;
use crate::domain::audience::Segment;
use crate::domain::edit::{Edit, PreferenceChange, SegmentEdit};

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

fn turn(work: &mut Workspace<'_>, segment: &Segment, place: usize) {
    let last = pages(&work.document.framework).len() - 1;
    work.view.interview.turn(&segment.name, place.min(last));
}

/// Leaves the milestone of a page out where nothing has been said of it, as one step.
fn skip(work: &mut Workspace<'_>, segment: &Segment, place: usize) {
    let framework = work.document.framework.clone();
    let Some(InterviewPage::Milestone(position)) = pages(&framework).get(place).copied() else { return };
    let milestone = framework.milestones[position].id.clone();
    if work.view.interview.said(segment, &milestone) == Said::Nothing {
        work.view.interview.skip(&segment.name, &milestone);
        work.document.history.end_gesture();
        let change = PreferenceChange::On(false);
        apply(work, &Edit::Preference { segment: segment.name.clone(), milestone, change });
        work.document.history.end_gesture();
    }
}
