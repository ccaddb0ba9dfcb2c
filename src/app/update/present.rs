//! What is asked of a presentation.

use super::changes::{apply, keep_scenario};
use crate::analysis::problem::Demand;
use crate::app::effect::Effect;
use crate::app::present::{Place, PresentCommand, Presenting, SCALES, Step, same};
use crate::app::question::Question;
use crate::app::state::State;
use crate::chart::changes::differ;
use crate::chart::draw::{Chart, Leaf};
use crate::domain::edit::{Edit, WishChange};
use crate::domain::points::Need;
use std::sync::Arc;

/// Begins a presentation; one that is going on moves to where it is wanted.
pub fn begin(state: &mut State, place: Place) -> Vec<Effect> {
    if let Some(presenting) = &mut state.presenting {
        presenting.place = place;
        return Vec::new();
    }
    // On one milestone alone there is no slider to show for the others.
    if state.alone.take().is_some() {
        state.work_out();
    }
    state.history.settle();
    state.presenting = Some(Presenting::new(state, place));
    Vec::new()
}

/// Does what is asked of the presentation that is going on.
pub fn update(state: &mut State, command: PresentCommand) -> Vec<Effect> {
    let mut leaves = state.leaves();
    let Some(presenting) = &mut state.presenting else { return Vec::new() };
    if let (Some(chosen), Ok(answered)) = (presenting.segment, &state.answer) {
        stay_with(&mut leaves, chosen, &answered.report.problem.segments);
    }
    let at = presenting.place_in(&leaves);
    let last = leaves.len().saturating_sub(1);
    let step = presenting.going.take(command, leaves.len(), at.unwrap_or_default());
    if step == Step::Choosing {
        // A page is chosen in the dark, unless the list itself stands on the wall.
        presenting.blank &= presenting.place != Place::Here || presenting.going.marked.is_none();
        return Vec::new();
    }
    // Whatever is asked for while the wall is black, it shows again; a page is turned all the same.
    let was_blank = std::mem::take(&mut presenting.blank);
    if let Step::To(page) = step {
        turn(presenting, &leaves, page);
        return Vec::new();
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
        PresentCommand::Beside => {
            presenting.place = match presenting.place {
                Place::Beside => Place::Here,
                Place::Here | Place::Desk => Place::Beside,
            };
        }
        PresentCommand::WallClosed => {
            presenting.place = Place::Desk;
            leave(state);
        }
        PresentCommand::Nudge(by) => nudge(state, by),
        PresentCommand::Segment => next_segment(state),
        PresentCommand::Reset => reset(state),
        PresentCommand::Keep => keep(state),
        PresentCommand::Leave => leave(state),
    }
    Vec::new()
}

/// Has each milestone's page show the slider of the segment that was chosen, where that has the milestone on.
fn stay_with(leaves: &mut [Leaf], chosen: usize, segments: &[Demand]) {
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
fn slider(state: &State) -> Option<(String, crate::domain::id::MilestoneId, f64)> {
    let Leaf::Decision { milestone, segment } = state.presenting.as_ref()?.leaf else { return None };
    let demand = state.answer.as_ref().ok()?.report.problem.segments.get(segment)?;
    let milestone = state.framework.milestones.get(milestone)?.id.clone();
    let need = state.plan.segment(&demand.name)?.active(&milestone)?.need.get();
    Some((demand.name.clone(), milestone, need))
}

fn nudge(state: &mut State, by: i8) {
    if let Some((segment, milestone, need)) = slider(state) {
        let change = WishChange::Need(Need::nearest((need + f64::from(by)).round()));
        apply(state, &Edit::Wish { segment, milestone, change });
    }
}

/// Shows the slider of the next segment that has the milestone on.
fn next_segment(state: &mut State) {
    let Ok(answered) = &state.answer else { return };
    let segments = &answered.report.problem.segments;
    let Some(Presenting { leaf: Leaf::Decision { milestone, segment }, segment: chosen, .. }) = &mut state.presenting
    else {
        return;
    };
    let count = segments.len();
    let next = (1..=count).map(|step| (*segment + step) % count).find(|at| segments[*at].on[*milestone]);
    *segment = next.unwrap_or(*segment);
    *chosen = Some(*segment);
}

/// Takes the figures of the start again, as a step that can be undone.
fn reset(state: &mut State) {
    let Some(presenting) = &state.presenting else { return };
    if !differ(&presenting.begun, &state.plan) {
        return;
    }
    let restored = presenting.restored(&state.plan);
    state.history.settle();
    state.history.remember(&state.plan, "back to the start");
    state.history.settle();
    state.plan = Arc::new(restored);
    state.work_out();
}

/// Keeps the audience of now as a scenario, which has a page from then on.
fn keep(state: &mut State) {
    let name = keep_scenario(state);
    let page = state.plan.scenarios.iter().position(|scenario| scenario.name == name).map(Leaf::Scenario);
    let leaves = state.leaves();
    let number = page.and_then(|page| leaves.iter().position(|leaf| *leaf == page));
    let sentence = match number {
        Some(at) => format!("Kept as “{name}”; page {} compares it with the audience as it stands", at + 1),
        None => format!("Kept as “{name}”"),
    };
    state.notice(sentence, false);
}

/// Leaves a page that is no longer there, as the page of a scenario whose keeping was undone, for the one before it.
pub fn stay(state: &mut State) {
    if state.presenting.is_none() {
        return;
    }
    let leaves = state.leaves();
    let Some(presenting) = state.presenting.as_mut().filter(|now| now.place_in(&leaves).is_none()) else { return };
    let mut scenarios = leaves.iter().filter(|leaf| matches!(leaf, Leaf::Scenario(_))).copied();
    presenting.leaf = match presenting.leaf {
        Leaf::Scenario(_) => scenarios.next_back().unwrap_or(Leaf::Chart(Chart::Tipping)),
        Leaf::Actions => Leaf::Advice,
        // Without an answer there are few pages; what is shown instead says why.
        other => other,
    };
}

/// Ends the presentation, after asking what becomes of the changes where there are any.
fn leave(state: &mut State) {
    let Some(presenting) = &state.presenting else { return };
    if differ(&presenting.begun, &state.plan) {
        state.question = Some(Question::Presented);
    } else {
        state.presenting = None;
    }
}

/// Ends the presentation with the plan as it was changed, or as it was.
pub fn end(state: &mut State, as_changed: bool) -> Vec<Effect> {
    if !as_changed {
        reset(state);
    }
    state.presenting = None;
    Vec::new()
}
