//! Setting the sliders without guessing: the interview, and segments that come from elsewhere.

use super::{apply, turn_to};
use crate::app::effect::Effect;
use crate::app::state::State;
use crate::app::survey::{Part, Take};
use crate::app::view::Page;
use crate::chart::offers::{leader, offers};
use crate::domain::audience::Segment;
use crate::domain::edit::{Edit, SegmentEdit};
use crate::domain::plan::{Plan, Scope};
use crate::domain::points::Share;
use crate::storage;

/// Turns the interview about the segment that is shown to a page.
pub(super) fn interview(state: &mut State, place: usize) -> Vec<Effect> {
    if let Some(segment) = state.segment_shown().map(str::to_owned) {
        state.interview.turn(&segment, place.min(state.framework.milestones.len()));
    }
    Vec::new()
}

/// Brings who would lead for audiences to start from, and for the answers of a survey, up to date where they are shown.
pub(super) fn offer(state: &mut State) {
    state.offers = match state.page {
        Page::Presets => offers(&state.framework, &state.library, &state.plan, storage::presets()),
        _ => Vec::new(),
    };
    if let Some(open) = state.survey.open.as_mut().filter(|_| state.page == Page::Survey) {
        let parts = open.counted.parts.iter().flatten();
        let leads = |part: &Part| leader(&state.framework, &state.library, &state.plan, &part.segment);
        open.leaders = parts.map(leads).collect();
    }
}

/// Puts segments into the plan as one step, and shows what follows.
///
/// In place, the first takes over the segment that is shown; where there are several, they part its share among them by
/// their own shares. As new ones they get together as much as a segment has on average.
pub(super) fn take(state: &mut State, segments: Vec<Segment>, how: Take) -> Vec<Effect> {
    let shown = state.segment_shown().map(str::to_owned);
    let whole: f64 = segments.iter().map(|segment| segment.share.get()).sum();
    let Some(first) = segments.first().map(|segment| segment.name.clone()) else { return Vec::new() };
    let several = segments.len() > 1;
    state.history.settle();
    let said = match (how, shown) {
        (Take::InPlace, None) => return Vec::new(),
        (Take::InPlace, Some(name)) => {
            let room = state.plan.segment(&name).map_or(0.0, |segment| segment.share.get());
            let unnamed = is_unnamed(state, &name);
            let mut segments = segments.into_iter();
            let with = segments.next().map(Box::new);
            let own = with.iter().map(|with| with.share.get()).sum::<f64>();
            if let Some(with) = with {
                change(state, SegmentEdit::Replace { segment: name.clone(), with });
            }
            if several {
                let share = Share::nearest(room * own / whole);
                change(state, SegmentEdit::Share { segment: name.clone(), share });
                change(state, SegmentEdit::Rename { from: name.clone(), to: first });
                for segment in segments {
                    let share = Share::nearest(room * segment.share.get() / whole);
                    change(state, SegmentEdit::Add(Box::new(Segment { share, ..segment })));
                }
                format!("“{name}” is two segments now; undo makes it one again")
            } else if unnamed {
                let free = state.plan.free_name(&first);
                change(state, SegmentEdit::Rename { from: name.clone(), to: free.clone() });
                format!("“{name}” is “{free}” now; undo brings its sliders back")
            } else {
                format!("“{name}” now stands where “{first}” does; undo brings its sliders back")
            }
        }
        (Take::AsNew, _) => {
            let room = mean_share(&state.plan);
            let scope = Scope::Segment(state.plan.free_name(&first));
            for segment in segments {
                let share = Share::nearest(room * segment.share.get() / whole);
                change(state, SegmentEdit::Add(Box::new(Segment { share, ..segment })));
            }
            state.scope = scope;
            state.work_out();
            if several { "Two segments added".to_owned() } else { format!("Segment “{first}” added") }
        }
    };
    state.history.settle();
    state.notice(said, false);
    turn_to(state, Page::Where)
}

/// Whether nothing has been said about a segment, not even its name.
fn is_unnamed(state: &State, name: &str) -> bool {
    let given = name == Plan::FIRST_SEGMENT || name.starts_with(Plan::NEXT_SEGMENT);
    given && state.plan.segment(name).is_some_and(|segment| segment.is_untouched(&state.framework))
}

fn change(state: &mut State, edit: SegmentEdit) {
    apply(state, &Edit::Segment(edit));
}

#[expect(clippy::cast_precision_loss, reason = "a plan has few segments")]
fn mean_share(plan: &Plan) -> f64 {
    let count = plan.segments.len() as f64;
    plan.segments.iter().map(|segment| segment.share.get() / count).sum()
}
