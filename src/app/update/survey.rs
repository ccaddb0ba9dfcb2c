//! What happens to a survey on its way into the plan.

use super::ask::{ask, ask_to_read};
use super::start::take;
use super::view::turn_to;
use crate::app::dialogs::Dialogs;
use crate::app::document::Document;
use crate::app::effect::Effect;
use crate::app::file_dialog::{Purpose, TABLES};
use crate::app::notices::Notices;
use crate::app::question::Question;
use crate::app::saving::{NotSaved, OverwritePolicy};
use crate::app::survey::{OpenTable, ReadTable, SurveyCommand, SurveyEffect, SurveyState};
use crate::app::view::Page;
use crate::app::workspace::Workspace;
use crate::domain::settings::Settings;
use crate::survey::Column;
use std::path::{Path, PathBuf};

/// The name under which the questionnaire is saved unless a person chooses another.
pub(super) const QUESTIONNAIRE: &str = "questionnaire.md";

/// Whether a file is a table by its name, and no plan.
pub(super) fn is_table(path: &Path) -> bool {
    path.extension().is_some_and(|ending| TABLES.iter().any(|table| ending.eq_ignore_ascii_case(table)))
}

/// Reads a table of answers and shows what becomes of it.
pub(super) fn read(work: &mut Workspace<'_>, survey: &mut SurveyState, path: PathBuf) -> Vec<Effect> {
    turn_to(work, Page::Survey);
    survey.reading = true;
    survey.fault = None;
    vec![Effect::Survey(SurveyEffect::Read { path, library: work.document.at_hand.clone() })]
}

/// Saves the questionnaire.
pub(super) fn save(document: &Document, path: PathBuf, agreed: OverwritePolicy) -> Vec<Effect> {
    let library = document.at_hand.clone();
    vec![Effect::Survey(SurveyEffect::Save { path, agreed, library })]
}

pub(super) fn update(
    work: &mut Workspace<'_>,
    survey: &mut SurveyState,
    dialogs: &mut Dialogs,
    notices: &mut Notices,
    settings: &Settings,
    command: SurveyCommand,
) -> Vec<Effect> {
    match command {
        SurveyCommand::AskSave => return ask(dialogs, settings, Purpose::Questionnaire, QUESTIONNAIRE.to_owned()),
        SurveyCommand::AskOpen => return ask_to_read(dialogs, settings, Purpose::Answers),
        SurveyCommand::Column { at, column } => return count(work, survey, |open| set_column(open, at, column)),
        SurveyCommand::Split(milestone) => return count(work, survey, |open| open.asked.split = milestone),
        SurveyCommand::Name(name) => return count(work, survey, |open| open.asked.name = name),
        SurveyCommand::Use(how) => {
            if let Some(Ok(parts)) = survey.open.as_ref().map(|open| &open.counted.parts) {
                take(work, notices, parts.iter().map(|part| part.segment.clone()).collect(), how);
            }
        }
        SurveyCommand::Close => *survey = SurveyState::default(),
        SurveyCommand::Read(result) => {
            survey.reading = false;
            match result {
                Ok(read) => {
                    let asked = read.counted.asked.clone();
                    let ReadTable { path, table, counted } = *read;
                    let (leaders, leaders_for) = (Vec::new(), None);
                    survey.open = Some(OpenTable { path, table, asked, counted, leaders, leaders_for });
                }
                Err(sentence) => survey.fault = Some(sentence),
            }
        }
        SurveyCommand::Counted(counted) => {
            // An answer to what is no longer asked is passed over; that to what is asked comes too.
            if let Some(open) = survey.open.as_mut().filter(|open| open.asked == counted.asked) {
                (open.counted, open.leaders_for) = (counted, None);
            }
        }
        SurveyCommand::Saved(result) => match result {
            Ok(sentence) => notices.say(sentence),
            Err(NotSaved::Failed(sentence)) => notices.fail(sentence),
            Err(NotSaved::Exists) => {
                notices.fail("There is already a file with that name. Type another name.");
                let typed = QUESTIONNAIRE.to_owned();
                dialogs.question = Some(Question::Path { purpose: Purpose::Questionnaire, typed });
            }
        },
    }
    Vec::new()
}

/// Says what a column holds; each question has one column, but for those with a box for each answer.
fn set_column(open: &mut OpenTable, at: usize, column: Column) {
    for other in &mut open.asked.columns {
        if *other == column && !column.repeats() {
            *other = Column::Ignore;
        }
    }
    if let Some(place) = open.asked.columns.get_mut(at) {
        *place = column;
    }
}

/// Changes what is asked of the open table and has it worked out.
fn count(work: &Workspace<'_>, survey: &mut SurveyState, change: impl FnOnce(&mut OpenTable)) -> Vec<Effect> {
    let Some(open) = &mut survey.open else { return Vec::new() };
    change(open);
    let library = work.document.at_hand.clone();
    vec![Effect::Survey(SurveyEffect::Count { table: open.table.clone(), asked: open.asked.clone(), library })]
}
