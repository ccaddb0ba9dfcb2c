//! A scenario that is kept while presenting: its name is asked for, with what differs from the start.

use super::changes::apply;
use crate::app::dialogs::Dialogs;
use crate::app::notices::Notices;
use crate::app::present::{Presenting, presentation_pages};
use crate::app::question::Question;
use crate::app::state::{Parts, State};
use crate::app::workspace::Workspace;
use crate::chart::changes::{Changes, Moved};
use crate::domain::edit::{Edit, ScenarioEdit};
use crate::domain::plan::{MOST_SCENARIOS, Plan, Scope};
use crate::domain::texts::{TextKind, is_blank};
use crate::scene::pages::PresentationPage;

/// Asks for the name of the scenario that the audience of now becomes; says why where there is nothing to keep.
pub(super) fn ask(work: &mut Workspace<'_>, presenting: &Presenting, dialogs: &mut Dialogs, notices: &mut Notices) {
    let document = &mut *work.document;
    document.history.end_gesture();
    let plan = &document.plan;
    if plan.segments == presenting.begun.segments {
        return notices.say_once("Nothing has changed since the presentation began, so there is nothing to save.");
    }
    if let Some(kept) = plan.scenarios.iter().find(|scenario| scenario.segments == plan.segments) {
        return notices.say_once(&format!("These figures are already saved as “{}”.", kept.name));
    }
    if plan.scenarios.len() >= MOST_SCENARIOS {
        let words = format!("The plan already has {MOST_SCENARIOS} scenarios. Delete one to save another.");
        return notices.say_once(&words);
    }
    let everyone = &Scope::Everyone;
    let moves = Changes::new(&document.framework, &document.library, &presenting.begun, plan, everyone).moves;
    let differs = moves.iter().map(difference).collect();
    dialogs.question = Some(Question::Scenario { typed: free(plan, &suggested(&moves)), differs });
}

/// Which slider or switch, whose, and from where to where.
fn difference(moved: &Moved) -> String {
    format!("{}: {} → {}", moved.name(), moved.from, moved.to)
}

/// A name made of what differs.
fn suggested(moves: &[Moved]) -> String {
    let short = |moved: &Moved| format!("{} {}", moved.what, moved.to);
    match moves {
        [] => String::new(),
        [one] => one.whose.as_ref().map_or_else(|| short(one), |whose| format!("{} for {whose}", short(one))),
        [one, two] => format!("{} and {}", short(one), short(two)),
        [one, rest @ ..] => format!("{} and {} more", short(one), rest.len()),
    }
}

/// A name like this one that no scenario of the plan has; “Scenario” and a number for none.
fn free(plan: &Plan, name: &str) -> String {
    let is_free = |name: &String| plan.scenario(name).is_none();
    let numbered = |stem: &str, first: u32| {
        // A plan has far fewer scenarios than there are numbers.
        let mut names = (first..).map(|number| TextKind::Name.fitting(&format!("{stem} {number}")).into_owned());
        names.find(is_free).unwrap_or_default()
    };
    // A number has room behind it, however long the name.
    let room = TextKind::Name.most() - 4;
    let stem = name.char_indices().nth(room).map_or(name, |(end, _)| &name[..end]);
    match stem {
        "" => numbered("Scenario", 1),
        stem => Some(stem.to_owned()).filter(is_free).unwrap_or_else(|| numbered(stem, 2)),
    }
}

/// Keeps the audience of now under the name that was typed; asks again where that is none, or another's.
pub(super) fn save(state: &mut State, typed: String, differs: Vec<String>) {
    let name = TextKind::Name.fitting(typed.trim()).into_owned();
    if is_blank(&name) || state.document.plan.scenario(&name).is_some() {
        state.dialogs.question = Some(Question::Scenario { typed, differs });
        return;
    }
    let Parts { mut work, notices, presenting, .. } = state.parts();
    apply(&mut work, &Edit::Scenario(ScenarioEdit::Keep(name.clone())));
    work.document.history.end_gesture();
    let scenarios = &work.document.plan.scenarios;
    let page = scenarios.iter().position(|scenario| scenario.name == name).map(PresentationPage::Scenario);
    let begun = presenting.as_ref().map_or(&work.document.plan, |presenting| &presenting.begun);
    let pages = presentation_pages(work.document, work.answers, begun);
    let number = page.and_then(|page| pages.iter().position(|leaf| *leaf == page));
    notices.say(match number {
        Some(at) => format!("Saved as “{name}”. Page {} compares it with the current audience.", at + 1),
        None => format!("Saved as “{name}”"),
    });
}
