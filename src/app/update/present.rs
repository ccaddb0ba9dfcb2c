//! What is asked of a presentation.

use super::changes::apply;
use super::naming;
use super::view::see;
use crate::analysis::problem::Demand;
use crate::app::answers::{Answered, Answers};
use crate::app::dialogs::Dialogs;
use crate::app::document::Document;
use crate::app::export::ExportState;
use crate::app::notices::Notices;
use crate::app::present::{
    PageTurn, PresentCommand, PresentationTheme, Presenting, SCALES, WallPlace, presentation_pages,
};
use crate::app::question::Question;
use crate::app::state::Machine;
use crate::app::workspace::Workspace;
use crate::chart::changes::differ;
use crate::domain::edit::{Edit, PreferenceChange};
use crate::domain::id::MilestoneId;
use crate::domain::plan::{PageChoice, Scope};
use crate::domain::quantities::Need;
use crate::scene::pages::{Pages, PresentationPage, same};
use crate::scene::story;
use std::sync::Arc;

/// Begins a presentation in the look that was chosen for exports; one that is going on moves to where it is wanted.
pub fn begin(
    work: &mut Workspace<'_>,
    presenting: &mut Option<Presenting>,
    export: Option<&ExportState>,
    machine: &Machine,
    place: WallPlace,
) {
    if let Some(presenting) = presenting {
        presenting.place = place;
        return;
    }
    // On one milestone alone there is no slider to show for the others.
    let was_alone = work.view.alone.take().is_some();
    let scope = work.document.scope.clone();
    // It begins with the answer for everyone, whomever the window was about.
    if work.document.plan.segments.len() > 1 && scope != Scope::Everyone {
        see(work, Scope::Everyone);
    } else if was_alone {
        work.work_out();
    }
    work.document.history.end_gesture();
    let theme = export.map(|export| PresentationTheme::of(&export.order)).unwrap_or_default();
    let plan = &work.document.plan;
    let first = presentation_pages(work.document, work.answers, plan).first().copied();
    *presenting = Some(Presenting {
        leaf: first.unwrap_or(PresentationPage::Opening),
        ..Presenting::new(plan, scope, place, theme, machine.running)
    });
}

/// The most minutes that a presentation can be given.
const MOST_MINUTES: u16 = 600;
/// The least and the greatest size of the notes' letters, and a step of it, in per cent.
const NOTES_SIZES: (u16, u16, i16) = (85, 250, 15);

/// Does what is asked of the presentation that is going on.
pub fn update(
    work: &mut Workspace<'_>,
    going_on: &mut Option<Presenting>,
    dialogs: &mut Dialogs,
    notices: &mut Notices,
    machine: &Machine,
    command: PresentCommand,
) {
    let Some(presenting) = going_on else { return };
    let desk = &mut work.view.desk;
    match command {
        PresentCommand::Pause => presenting.clock.pause_or_go_on(machine.running),
        PresentCommand::Minutes(minutes) => desk.minutes = minutes.min(MOST_MINUTES),
        PresentCommand::NotesSize(steps) => {
            let size = desk.notes_size.saturating_add_signed(i16::from(steps).saturating_mul(NOTES_SIZES.2));
            desk.notes_size = size.clamp(NOTES_SIZES.0, NOTES_SIZES.1);
        }
        PresentCommand::SwapDisplays => presenting.sides = presenting.sides.swapped(),
        command => {
            let before = presenting.on_wall();
            act(work, going_on, dialogs, notices, command);
            if let Some(presenting) = going_on.as_mut().filter(|presenting| presenting.on_wall() != before) {
                presenting.clock.turn(machine.running);
            }
        }
    }
}

/// Does what an audience sees, or what is asked of whoever presents.
fn act(
    work: &mut Workspace<'_>,
    going_on: &mut Option<Presenting>,
    dialogs: &mut Dialogs,
    notices: &mut Notices,
    command: PresentCommand,
) {
    let Some(presenting) = going_on else { return };
    let mut presentation_pages = presentation_pages(work.document, work.answers, &presenting.begun);
    if let (Some(chosen), Ok(answered)) = (presenting.segment, &work.answers.outcome) {
        keep_segment(&mut presentation_pages, chosen, &answered.report.problem.segments);
    }
    if arrange(work, presenting, &presentation_pages, notices, command) {
        return;
    }
    let at = presenting.place_in(&presentation_pages);
    // From the last page of the story nothing leads into the appendix but its number, or the list.
    let story = presentation_pages.story().saturating_sub(1);
    let last = if at.is_some_and(|at| at > story) { presentation_pages.len().saturating_sub(1) } else { story };
    let step = presenting.page_jump.take(command, presentation_pages.len(), at.unwrap_or_default());
    if step == PageTurn::Choosing {
        // A page is chosen in the dark, unless the list itself stands on the wall.
        presenting.blank &= presenting.place != WallPlace::Here || presenting.page_jump.marked.is_none();
        return;
    }
    // Whatever is asked for while the wall is black, it shows again; a page is turned all the same.
    let was_blank = std::mem::take(&mut presenting.blank);
    if let PageTurn::To(page) = step {
        turn(presenting, &presentation_pages, page);
        return;
    }
    if command == PresentCommand::Leave && presenting.over.take().is_some() {
        return;
    }
    match command {
        PresentCommand::Next | PresentCommand::Enter => {
            turn(presenting, &presentation_pages, at.map_or(0, |at| (at + 1).min(last)));
        }
        PresentCommand::Back => turn(presenting, &presentation_pages, at.map_or(0, |at| at.saturating_sub(1))),
        PresentCommand::First => turn(presenting, &presentation_pages, 0),
        PresentCommand::Last => turn(presenting, &presentation_pages, story),
        PresentCommand::Go(leaf) => {
            if let Some(at) = presentation_pages.iter().position(|known| same(*known, leaf)) {
                turn(presenting, &presentation_pages, at);
                presenting.leaf = leaf;
            }
        }
        // The first are steps of a choice or have been done above, and the others are nothing that an audience sees.
        PresentCommand::Digit(_)
        | PresentCommand::Pages
        | PresentCommand::MovePage(_)
        | PresentCommand::LeaveOut
        | PresentCommand::UsualPages
        | PresentCommand::Pause
        | PresentCommand::Minutes(_)
        | PresentCommand::NotesSize(_)
        | PresentCommand::SwapDisplays => {}
        PresentCommand::Blank => presenting.blank = !was_blank,
        PresentCommand::Larger => presenting.scale = (presenting.scale + SCALES.2).min(SCALES.1),
        PresentCommand::Smaller => presenting.scale = presenting.scale.saturating_sub(SCALES.2).max(SCALES.0),
        PresentCommand::Client => presenting.client_hidden = !presenting.client_hidden,
        PresentCommand::Pointer => presenting.pointer = !presenting.pointer,
        PresentCommand::SecondWindow => {
            presenting.place = match presenting.place {
                WallPlace::SecondWindow => WallPlace::Here,
                WallPlace::Here | WallPlace::PresenterView | WallPlace::DisplayGone => WallPlace::SecondWindow,
            };
        }
        PresentCommand::WallClosed => {
            presenting.place = WallPlace::PresenterView;
            leave(work, going_on, dialogs);
        }
        PresentCommand::Nudge(by) => nudge(work, presenting, by),
        PresentCommand::Segment => next_segment(work.answers, presenting),
        PresentCommand::Explain(platform) => explain(work, presenting, platform),
        PresentCommand::Uncover => presenting.over = None,
        PresentCommand::Reset => reset(work, presenting),
        PresentCommand::Scope(number) => show_scope(work, presenting, &presentation_pages, number),
        PresentCommand::Keep => naming::ask(work, presenting, dialogs, notices),
        PresentCommand::Leave => leave(work, going_on, dialogs),
    }
}

/// Moves the page that is marked in the list, leaves it out or puts it back; says whether that was asked for.
fn arrange(
    work: &mut Workspace<'_>,
    presenting: &mut Presenting,
    pages: &Pages,
    notices: &mut Notices,
    command: PresentCommand,
) -> bool {
    let (framework, choice) = (work.document.framework.clone(), work.document.plan.pages.clone());
    let marked = presenting.page_jump.marked;
    let at = marked.unwrap_or_default();
    let arranged = match command {
        PresentCommand::UsualPages => Some(PageChoice::default()),
        PresentCommand::MovePage(by) => {
            marked.and_then(|at| story::moved(pages, at, isize::from(by), &choice, &framework))
        }
        PresentCommand::LeaveOut => {
            let arranged = marked.and_then(|at| story::left_out(pages, at, &choice, &framework));
            if marked.is_some() && arranged.is_none() {
                notices.say("A presentation needs at least one page, so this one stays.");
            }
            arranged
        }
        _ => return false,
    };
    if let Some(arranged) = arranged {
        work.document.history.end_gesture();
        apply(work, &Edit::Pages(arranged));
        work.document.history.end_gesture();
        // The mark goes with the page that moves, and to the next where one goes.
        let now = presentation_pages(work.document, work.answers, &presenting.begun);
        let page = pages.get(at).filter(|_| matches!(command, PresentCommand::MovePage(_)));
        let to = page.and_then(|page| now.iter().position(|known| same(*known, *page))).unwrap_or(at);
        presenting.page_jump.marked = marked.map(|_| to.min(now.len().saturating_sub(1)));
    }
    true
}

/// Has each milestone's page show the slider of the segment that was chosen, where that has the milestone on.
fn keep_segment(presentation_pages: &mut [PresentationPage], chosen: usize, segments: &[Demand]) {
    for leaf in presentation_pages {
        if let PresentationPage::Decision { milestone, segment } = leaf
            && segments.get(chosen).is_some_and(|demand| demand.on.get(*milestone) == Some(&true))
        {
            *segment = chosen;
        }
    }
}

/// Shows how the score is made of a platform, by its place in the library: for the segment that was asked for last.
fn explain(work: &Workspace<'_>, presenting: &mut Presenting, platform: usize) {
    let Ok(answered) = &work.answers.outcome else { return };
    let known = work.document.library.platforms().get(platform);
    if known.is_some_and(|platform| answered.report.problem.position(&platform.id).is_some()) {
        let segments = answered.report.problem.segments.len();
        let of_page = match presenting.leaf {
            PresentationPage::Decision { segment, .. } => Some(segment),
            _ => presenting.segment,
        };
        let segment = of_page.filter(|chosen| *chosen < segments).unwrap_or_default();
        presenting.over = Some(PresentationPage::Score { platform, segment });
    }
}

fn turn(presenting: &mut Presenting, presentation_pages: &[PresentationPage], to: usize) {
    presenting.over = None;
    if let Some(leaf) = presentation_pages.get(to).filter(|leaf| !same(**leaf, presenting.leaf)) {
        presenting.leaf = *leaf;
    }
}

/// The slider of the page that is shown: its segment's name, its milestone, and where it stands.
fn slider(document: &Document, answers: &Answers, presenting: &Presenting) -> Option<(String, MilestoneId, f64)> {
    let PresentationPage::Decision { milestone, segment } = presenting.on_wall() else { return None };
    let demand = answers.outcome.as_ref().ok()?.report.problem.segments.get(segment)?;
    let milestone = document.framework.milestones.get(milestone)?.id.clone();
    let need = document.plan.segment(&demand.name)?.active(&milestone)?.need.get();
    Some((demand.name.clone(), milestone, need))
}

fn nudge(work: &mut Workspace<'_>, presenting: &Presenting, by: i8) {
    if let Some((segment, milestone, need)) = slider(work.document, work.answers, presenting) {
        let change = PreferenceChange::Need(Need::nearest((need + f64::from(by)).round()));
        apply(work, &Edit::Preference { segment, milestone, change });
    }
}

/// Shows the slider of the next segment that has the milestone on.
fn next_segment(answers: &Answers, presenting: &mut Presenting) {
    let Ok(answered) = &answers.outcome else { return };
    let segments = &answered.report.problem.segments;
    if let Some(PresentationPage::Score { segment, .. }) = &mut presenting.over {
        *segment = (*segment + 1) % segments.len();
        presenting.segment = Some(*segment);
        return;
    }
    let Presenting { leaf: PresentationPage::Decision { milestone, segment }, segment: chosen, .. } = presenting else {
        return;
    };
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
    document.history.remember(&document.plan, "Reset to start");
    document.history.end_gesture();
    document.plan = Arc::new(restored);
    work.work_out();
}

/// Shows the answer for everyone (0), or for the segment of this number. The page stays; where it is none of the new
/// answer's, the nearest before it is shown.
fn show_scope(work: &mut Workspace<'_>, presenting: &mut Presenting, before: &[PresentationPage], number: u8) {
    let segments = &work.document.plan.segments;
    let scope = match usize::from(number).checked_sub(1) {
        None => Scope::Everyone,
        Some(at) => match segments.get(at) {
            Some(segment) => Scope::Segment(segment.name.clone()),
            None => return,
        },
    };
    if segments.len() < 2 || scope == work.document.scope {
        return;
    }
    see(work, scope);
    presenting.segment = None;
    if let Some(PresentationPage::Score { segment, .. }) = &mut presenting.over {
        *segment = 0;
    }
    let now = presentation_pages(work.document, work.answers, &presenting.begun);
    let at = presenting.place_in(before).unwrap_or_default();
    let there = |leaf: &PresentationPage| now.iter().find(|known| same(**known, *leaf)).copied();
    presenting.leaf = before
        .iter()
        .take(at + 1)
        .rev()
        .find_map(there)
        .or_else(|| now.first().copied())
        .unwrap_or(PresentationPage::Opening);
}

/// Leaves a page that is no longer there, as the page of a scenario whose keeping was undone, for the one before it.
pub fn clamp_page(work: &Workspace<'_>, presenting: &mut Option<Presenting>) {
    let Some(presenting) = presenting else { return };
    let presentation_pages = presentation_pages(work.document, work.answers, &presenting.begun);
    if let Some(PresentationPage::Score { platform, segment }) = presenting.over {
        let known = work.document.library.platforms().get(platform);
        let there = |answered: &Answered| {
            let problem = &answered.report.problem;
            segment < problem.segments.len() && known.is_some_and(|known| problem.position(&known.id).is_some())
        };
        if !work.answers.outcome.as_ref().is_ok_and(there) {
            presenting.over = None;
        }
    }
    if presenting.place_in(&presentation_pages).is_some() {
        return;
    }
    let story = &presentation_pages[..presentation_pages.story()];
    let near = |of_kind: fn(&PresentationPage) -> bool| story.iter().copied().rfind(of_kind);
    let first = presentation_pages.first().copied().unwrap_or(PresentationPage::Opening);
    presenting.leaf = match presenting.leaf {
        PresentationPage::Scenario(_) => near(|page| matches!(page, PresentationPage::Scenario(_)))
            .or_else(|| near(|page| matches!(page, PresentationPage::Chart(_)))),
        PresentationPage::Timeline(_) => near(|page| matches!(page, PresentationPage::Timeline(_)))
            .or_else(|| near(|page| matches!(page, PresentationPage::Actions | PresentationPage::Advice))),
        PresentationPage::Actions => near(|page| *page == PresentationPage::Advice),
        PresentationPage::Changes => story.last().copied(),
        PresentationPage::Opening | PresentationPage::Answer => Some(first),
        // Without an answer there are few pages; what is shown instead says why.
        other => Some(other),
    }
    .unwrap_or(first);
}

/// Ends the presentation, after asking what becomes of the changes where there are any.
fn leave(work: &mut Workspace<'_>, presenting: &mut Option<Presenting>, dialogs: &mut Dialogs) {
    if presenting.as_ref().is_some_and(|presenting| differ(&presenting.begun, &work.document.plan)) {
        dialogs.question = Some(Question::Presented);
    } else {
        end(work, presenting, true);
    }
}

/// Ends the presentation with the plan as it was changed, or as it was. The window is about whom it was about before.
pub fn end(work: &mut Workspace<'_>, presenting: &mut Option<Presenting>, as_changed: bool) {
    let Some(presenting) = presenting.take() else { return };
    if !as_changed {
        reset(work, &presenting);
    }
    let still_there = match &presenting.scope_before {
        Scope::Everyone => true,
        Scope::Segment(name) => work.document.plan.segment(name).is_some(),
    };
    if still_there && work.document.scope != presenting.scope_before {
        see(work, presenting.scope_before);
    }
}
