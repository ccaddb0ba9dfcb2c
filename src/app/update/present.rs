//! What is asked of a presentation.

use super::changes::{apply, keep_scenario};
use crate::analysis::problem::Demand;
use crate::app::answers::{Answered, Answers};
use crate::app::dialogs::Dialogs;
use crate::app::document::Document;
use crate::app::export::ExportState;
use crate::app::notices::Notices;
use crate::app::present::{
    PageTurn, PresentCommand, PresentationTheme, Presenting, SCALES, WallPlace, presentation_pages, same,
};
use crate::app::question::Question;
use crate::app::workspace::Workspace;
use crate::chart::changes::differ;
use crate::domain::edit::{Edit, PreferenceChange};
use crate::domain::id::MilestoneId;
use crate::domain::plan::PageChoice;
use crate::domain::quantities::Need;
use crate::scene::page_order;
use crate::scene::pages::{Pages, PresentationPage};
use std::sync::Arc;

/// Begins a presentation in the look that was chosen for exports; one that is going on moves to where it is wanted.
pub fn begin(
    work: &mut Workspace<'_>,
    presenting: &mut Option<Presenting>,
    export: Option<&ExportState>,
    place: WallPlace,
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
    let theme = export.map(|export| PresentationTheme::of(&export.order)).unwrap_or_default();
    *presenting = Some(Presenting::new(&work.document.plan, place, theme));
}

/// Does what is asked of the presentation that is going on.
pub fn update(
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
        // These are steps of a choice, or have been done above.
        PresentCommand::Digit(_)
        | PresentCommand::Pages
        | PresentCommand::MovePage(_)
        | PresentCommand::LeaveOut
        | PresentCommand::UsualPages => {}
        PresentCommand::Blank => presenting.blank = !was_blank,
        PresentCommand::Larger => presenting.scale = (presenting.scale + SCALES.2).min(SCALES.1),
        PresentCommand::Smaller => presenting.scale = presenting.scale.saturating_sub(SCALES.2).max(SCALES.0),
        PresentCommand::Client => presenting.client_hidden = !presenting.client_hidden,
        PresentCommand::Pointer => presenting.pointer = !presenting.pointer,
        PresentCommand::SecondWindow => {
            presenting.place = match presenting.place {
                WallPlace::SecondWindow => WallPlace::Here,
                WallPlace::Here | WallPlace::PresenterView => WallPlace::SecondWindow,
            };
        }
        PresentCommand::WallClosed => {
            presenting.place = WallPlace::PresenterView;
            leave(work.document, going_on, dialogs);
        }
        PresentCommand::Nudge(by) => nudge(work, presenting, by),
        PresentCommand::Segment => next_segment(work.answers, presenting),
        PresentCommand::Explain(platform) => explain(work, presenting, platform),
        PresentCommand::Uncover => presenting.over = None,
        PresentCommand::Reset => reset(work, presenting),
        PresentCommand::Keep => keep(work, presenting, notices),
        PresentCommand::Leave => leave(work.document, going_on, dialogs),
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
            marked.and_then(|at| page_order::moved(pages, at, isize::from(by), &choice, &framework))
        }
        PresentCommand::LeaveOut => {
            let arranged = marked.and_then(|at| page_order::left_out(pages, at, &choice, &framework));
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
        let segment = presenting.segment.filter(|chosen| *chosen < segments).unwrap_or_default();
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

/// Keeps the audience of now as a scenario, which has a page from then on.
fn keep(work: &mut Workspace<'_>, presenting: &Presenting, notices: &mut Notices) {
    let name = keep_scenario(work);
    let page =
        work.document.plan.scenarios.iter().position(|scenario| scenario.name == name).map(PresentationPage::Scenario);
    let presentation_pages = presentation_pages(work.document, work.answers, &presenting.begun);
    let number = page.and_then(|page| presentation_pages.iter().position(|leaf| *leaf == page));
    notices.say(match number {
        Some(at) => format!("Saved as “{name}”. Page {} compares it with the current audience.", at + 1),
        None => format!("Saved as “{name}”"),
    });
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
    let near = |of_kind: fn(&PresentationPage) -> bool| presentation_pages.iter().copied().rfind(of_kind);
    let first = presentation_pages.first().copied().unwrap_or(PresentationPage::Opening);
    presenting.leaf = match presenting.leaf {
        PresentationPage::Scenario(_) => near(|page| matches!(page, PresentationPage::Scenario(_))),
        PresentationPage::Timeline(_) => near(|page| matches!(page, PresentationPage::Timeline(_)))
            .or_else(|| near(|page| matches!(page, PresentationPage::Actions | PresentationPage::Advice))),
        PresentationPage::Actions => near(|page| *page == PresentationPage::Advice),
        PresentationPage::Changes => presentation_pages.get(presentation_pages.story().saturating_sub(1)).copied(),
        PresentationPage::Opening | PresentationPage::Answer => Some(first),
        // Without an answer there are few pages; what is shown instead says why.
        other => Some(other),
    }
    .unwrap_or(first);
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
