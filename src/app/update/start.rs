//! Setting the sliders without guessing: segments that come from elsewhere.

use super::changes::apply;
use super::view::turn_to;
use crate::app::document::Document;
use crate::app::notices::Notices;
use crate::app::survey::Take;
use crate::app::view::Page;
use crate::app::workspace::Workspace;
use crate::chart::words::{capital, number};
use crate::domain::audience::Segment;
use crate::domain::edit::{Edit, SegmentEdit};
use crate::domain::plan::{Plan, Scope};
use crate::domain::quantities::Share;

/// Puts a described audience into the plan. In place it brings its sliders; ages, topics and reach that were given stay, as they
/// are known better than those of an example.
pub(super) fn take_described(work: &mut Workspace<'_>, notices: &mut Notices, segment: Segment, how: Take) {
    let shown = work.document.segment_shown().and_then(|name| work.document.plan.segment(name));
    let segment = match shown.filter(|_| how == Take::InPlace) {
        None => segment,
        Some(now) => Segment {
            ages: if now.ages.is_empty() { segment.ages } else { now.ages.clone() },
            topics: if now.topics.is_empty() { segment.topics } else { now.topics.clone() },
            reach: now.reach.clone(),
            ..segment
        },
    };
    take(work, notices, vec![segment], how);
}

/// Puts segments into the plan as one step, and shows what follows.
///
/// In place, the first takes over the segment that is shown; where there are several, they part its share among them by
/// their own shares. As new ones they get together as much as a segment has on average.
pub(super) fn take(work: &mut Workspace<'_>, notices: &mut Notices, segments: Vec<Segment>, how: Take) {
    let shown = work.document.segment_shown().map(str::to_owned);
    let whole: f64 = segments.iter().map(|segment| segment.share.get()).sum();
    let Some(first) = segments.first().map(|segment| segment.name.clone()) else { return };
    let count = segments.len();
    let several = count > 1;
    work.document.history.end_gesture();
    let said = match (how, shown) {
        (Take::InPlace, None) => return,
        (Take::InPlace, Some(name)) => {
            let room = work.document.plan.segment(&name).map_or(0.0, |segment| segment.share.get());
            let unnamed = is_unnamed(work.document, &name);
            let mut segments = segments.into_iter();
            let with = segments.next().map(Box::new);
            let own = with.iter().map(|with| with.share.get()).sum::<f64>();
            if let Some(with) = with {
                change(work, SegmentEdit::Replace { segment: name.clone(), with });
            }
            if several {
                let share = Share::nearest(room * own / whole);
                change(work, SegmentEdit::Share { segment: name.clone(), share });
                change(work, SegmentEdit::Rename { from: name.clone(), to: first });
                for segment in segments {
                    let share = Share::nearest(room * segment.share.get() / whole);
                    change(work, SegmentEdit::Add(Box::new(Segment { share, ..segment })));
                }
                format!("“{name}” is now {} segments. You can undo this.", number(count))
            } else if unnamed {
                let free = work.document.plan.free_name(&first);
                change(work, SegmentEdit::Rename { from: name.clone(), to: free.clone() });
                format!("“{name}” is now “{free}”. You can undo this.")
            } else {
                format!("“{name}” now has the sliders of “{first}”. You can undo this.")
            }
        }
        (Take::AsNew, _) => {
            let room = mean_share(&work.document.plan);
            let scope = Scope::Segment(work.document.plan.free_name(&first));
            for segment in segments {
                let share = Share::nearest(room * segment.share.get() / whole);
                change(work, SegmentEdit::Add(Box::new(Segment { share, ..segment })));
            }
            work.document.scope = scope;
            work.work_out();
            if several {
                format!("{} segments added", capital(&number(count)))
            } else {
                format!("Segment “{first}” added")
            }
        }
    };
    work.document.history.end_gesture();
    notices.say(said);
    turn_to(work, Page::Where);
}

/// Whether nothing has been said about a segment, not even its name.
fn is_unnamed(document: &Document, name: &str) -> bool {
    let given = name == Plan::FIRST_SEGMENT || name.starts_with(Plan::NEXT_SEGMENT);
    given && document.plan.segment(name).is_some_and(|segment| segment.is_untouched(&document.framework))
}

fn change(work: &mut Workspace<'_>, edit: SegmentEdit) {
    apply(work, &Edit::Segment(edit));
}

#[expect(clippy::cast_precision_loss, reason = "a plan has few segments")]
fn mean_share(plan: &Plan) -> f64 {
    let count = plan.segments.len() as f64;
    plan.segments.iter().map(|segment| segment.share.get() / count).sum()
}
