//! What is asked of a presentation.

use super::changes::{apply, keep_scenario};
use crate::analysis::problem::Demand;
use crate::app::answers::Answers;
use crate::app::dialogs::Dialogs;
use crate::app::document::Document;
use crate::app::export::ExportState;
use crate::app::notices::Notices;
use crate::app::present::{Dress, Place, PresentCommand, Presenting, SCALES, Step, leaves, same};
use crate::app::question::Question;
use crate::app::workspace::Workspace;
use crate::chart::Chart;
use crate::chart::changes::differ;
use crate::domain::edit::{Edit, WishChange};
use crate::domain::id::MilestoneId;
use crate::domain::points::Need;
use crate::scene::pages::Leaf;
use std::sync::Arc;

/// Begins a presentation in the look that was chosen for exports; one that is going on moves to where it is wanted.
pub fn begin(
    work: &mut Workspace<'_>,
    presenting: &mut Option<Presenting>,
    export: Option<&ExportState>,
    place: Place,
) {
    if let Some(presenting) = presenting {
        presenting.place = place;
        return;
    }
    // On one milestone alone there is no slider to show for the others.
    if work.view.alone.take().is_some() {
        work.work_out();
    }
    work.document.history.end_gesture();
    let dress = export.map(|export| Dress::of(&export.order)).unwrap_or_default();
    *presenting = Some(Presenting::new(&work.document.plan, place, dress));
}

/// Does what is asked of the presentation that is going on.
pub fn update(
    work: &mut Workspace<'_>,
    going_on: &mut Option<Presenting>,
    dialogs: &mut Dialogs,
    notices: &mut Notices,
    command: PresentCommand,
) {
    let mut leaves = leaves(work.document, work.answers);
    let Some(presenting) = going_on else { return };
    if let (Some(chosen), Ok(answered)) = (presenting.segment, &work.answers.outcome) {
        keep_segment(&mut leaves, chosen, &answered.report.problem.segments);
    }
    let at = presenting.place_in(&leaves);
    let last = leaves.len().saturating_sub(1);
    let step = presenting.page_jump.take(command, leaves.len(), at.unwrap_or_default());
    if step == Step::Choosing {
        // A page is chosen in the dark, unless the list itself stands on the wall.
        presenting.blank &= presenting.place != Place::Here || presenting.page_jump.marked.is_none();
        return;
    }
    // Whatever is asked for while the wall is black, it shows again; a page is turned all the same.
    let was_blank = std::mem::take(&mut presenting.blank);
    if let Step::To(page) = step {
        turn(presenting, &leaves, page);
        return;
    }
    match command {
        PresentCommand::Next | PresentCommand::Enter => {
            turn(presenting, &leaves, at.map_or(0, |at| (at + 1).min(last)));
        }
        PresentCommand::Back => turn(presenting, &leaves, at.map_or(0, |at| at.saturating_sub(1))),
        PresentCommand::First => turn(presenting, &leaves, 0),
        PresentCommand::Last => turn(presenting, &leaves, last),
        PresentCommand::Go(leaf) => {
            if let Some(at) = leaves.iter().position(|known| same(*known, leaf)) {
                turn(presenting, &leaves, at);
                presenting.leaf = leaf;
            }
        }
        // These are steps of a choice.
        PresentCommand::Digit(_) | PresentCommand::Pages => {}
        PresentCommand::Blank => presenting.blank = !was_blank,
        PresentCommand::Larger => presenting.scale = (presenting.scale + SCALES.2).min(SCALES.1),
        PresentCommand::Smaller => presenting.scale = presenting.scale.saturating_sub(SCALES.2).max(SCALES.0),
        PresentCommand::Client => presenting.client_hidden = !presenting.client_hidden,
        PresentCommand::Pointer => presenting.pointer = !presenting.pointer,
        PresentCommand::SecondWindow => {
            presenting.place = match presenting.place {
                Place::SecondWindow => Place::Here,
                Place::Here | Place::PresenterView => Place::SecondWindow,
            };
        }
        PresentCommand::WallClosed => {
            presenting.place = Place::PresenterView;
            leave(work.document, going_on, dialogs);
        }
        PresentCommand::Nudge(by) => nudge(work, presenting, by),
        PresentCommand::Segment => next_segment(work.answers, presenting),
        PresentCommand::Reset => reset(work, presenting),
        PresentCommand::Keep => keep(work, notices),
        PresentCommand::Leave => leave(work.document, going_on, dialogs),
    }
}

/// Has each milestone's page show the slider of the segment that was chosen, where that has the milestone on.
fn keep_segment(leaves: &mut [Leaf], chosen: usize, segments: &[Demand]) {
    for leaf in leaves {
        if let Leaf::Decision { milestone, segment } = leaf
            && segments.get(chosen).is_some_and(|demand| demand.on.get(*milestone) == Some(&true))
        {
            *segment = chosen;
        }
    }
}

fn turn(presenting: &mut Presenting, leaves: &[Leaf], to: usize) {
    if let Some(leaf) = leaves.get(to).filter(|leaf| !same(**leaf, presenting.leaf)) {
        presenting.leaf = *leaf;
    }
}

/// The slider of the page that is shown: its segment's name, its milestone, and where it stands.
fn slider(document: &Document, answers: &Answers, presenting: &Presenting) -> Option<(String, MilestoneId, f64)> {
    let Leaf::Decision { milestone, segment } = presenting.leaf else { return None };
    let demand = answers.outcome.as_ref().ok()?.report.problem.segments.get(segment)?;
    let milestone = document.framework.milestones.get(milestone)?.id.clone();
    let need = document.plan.segment(&demand.name)?.active(&milestone)?.need.get();
    Some((demand.name.clone(), milestone, need))
}

fn nudge(work: &mut Workspace<'_>, presenting: &Presenting, by: i8) {
    if let Some((segment, milestone, need)) = slider(work.document, work.answers, presenting) {
        let change = WishChange::Need(Need::nearest((need + f64::from(by)).round()));
        apply(work, &Edit::Wish { segment, milestone, change });
    }
}

/// Shows the slider of the next segment that has the milestone on.
fn next_segment(answers: &Answers, presenting: &mut Presenting) {
    let Ok(answered) = &answers.outcome else { return };
    let segments = &answered.report.problem.segments;
    let Presenting { leaf: Leaf::Decision { milestone, segment }, segment: chosen, .. } = presenting else { return };
    let count = segments.len();
    let next = (1..=count).map(|step| (*segment + step) % count).find(|at| segments[*at].on[*milestone]);
    *segment = next.unwrap_or(*segment);
    *chosen = Some(*segment);
}

/// Takes the figures of the start again, as a step that can be undone.
fn reset(work: &mut Workspace<'_>, presenting: &Presenting) {
    let document = &mut *work.document;
    if !differ(&presenting.begun, &document.plan) {
        return;
    }
    let restored = presenting.restored(&document.plan);
    document.history.end_gesture();
    document.history.remember(&document.plan, "back to the start");
    document.history.end_gesture();
    document.plan = Arc::new(restored);
    work.work_out();
}

/// Keeps the audience of now as a scenario, which has a page from then on.
fn keep(work: &mut Workspace<'_>, notices: &mut Notices) {
    let name = keep_scenario(work);
    let page = work.document.plan.scenarios.iter().position(|scenario| scenario.name == name).map(Leaf::Scenario);
    let leaves = leaves(work.document, work.answers);
    let number = page.and_then(|page| leaves.iter().position(|leaf| *leaf == page));
    notices.say(match number {
        Some(at) => format!("Kept as “{name}”; page {} compares it with the audience as it stands", at + 1),
        None => format!("Kept as “{name}”"),
    });
}

/// Leaves a page that is no longer there, as the page of a scenario whose keeping was undone, for the one before it.
pub fn clamp_page(work: &Workspace<'_>, presenting: &mut Option<Presenting>) {
    let Some(presenting) = presenting else { return };
    let leaves = leaves(work.document, work.answers);
    if presenting.place_in(&leaves).is_some() {
        return;
    }
    let mut scenarios = leaves.iter().filter(|leaf| matches!(leaf, Leaf::Scenario(_))).copied();
    presenting.leaf = match presenting.leaf {
        Leaf::Scenario(_) => scenarios.next_back().unwrap_or(Leaf::Chart(Chart::Tipping)),
        Leaf::Actions => Leaf::Advice,
        // Without an answer there are few pages; what is shown instead says why.
        other => other,
    };
}

/// Ends the presentation, after asking what becomes of the changes where there are any.
fn leave(document: &Document, presenting: &mut Option<Presenting>, dialogs: &mut Dialogs) {
    if presenting.as_ref().is_some_and(|presenting| differ(&presenting.begun, &document.plan)) {
        dialogs.question = Some(Question::Presented);
    } else {
        *presenting = None;
    }
}

/// Ends the presentation with the plan as it was changed, or as it was.
pub fn end(work: &mut Workspace<'_>, presenting: &mut Option<Presenting>, as_changed: bool) {
    if let Some(presenting) = presenting.take().filter(|_| !as_changed) {
        reset(work, &presenting);
    }
}
