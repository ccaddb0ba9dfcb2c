//! What happens to a survey on its way into the plan.

use super::paths::ask;
use super::{start, turn_to};
use crate::app::effect::Effect;
use crate::app::file_dialog::{Purpose, TABLES};
use crate::app::question::Question;
use crate::app::saving::Agreed;
use crate::app::state::State;
use crate::app::survey::{OpenTable, ReadTable, SurveyCommand, SurveyDesk, SurveyEffect};
use crate::app::view::Page;
use crate::survey::Column;
use std::path::{Path, PathBuf};

/// The name under which the questionnaire is saved unless a person chooses another.
pub(super) const QUESTIONNAIRE: &str = "questionnaire.md";

/// Whether a file is a table by its name, and no plan.
pub(super) fn is_table(path: &Path) -> bool {
    path.extension().is_some_and(|ending| TABLES.iter().any(|table| ending.eq_ignore_ascii_case(table)))
}

/// Reads a table of answers and shows what becomes of it.
pub(super) fn read(state: &mut State, path: PathBuf) -> Vec<Effect> {
    turn_to(state, Page::Survey);
    state.survey.reading = true;
    state.survey.fault = None;
    vec![Effect::Survey(SurveyEffect::Read(path))]
}

/// Saves the questionnaire.
pub(super) fn save(path: PathBuf, agreed: Agreed) -> Vec<Effect> {
    vec![Effect::Survey(SurveyEffect::Save { path, agreed })]
}

pub(super) fn update(state: &mut State, command: SurveyCommand) -> Vec<Effect> {
    match command {
        SurveyCommand::AskSave => ask(state, Purpose::Questionnaire),
        SurveyCommand::AskOpen => ask(state, Purpose::Answers),
        SurveyCommand::Column { at, column } => count(state, |open| {
            // Each question has one column.
            for other in &mut open.asked.columns {
                if *other == column {
                    *other = Column::Ignore;
                }
            }
            if let Some(place) = open.asked.columns.get_mut(at) {
                *place = column;
            }
        }),
        SurveyCommand::Split(milestone) => count(state, |open| open.asked.split = milestone),
        SurveyCommand::Name(name) => count(state, |open| open.asked.name = name),
        SurveyCommand::Use(how) => {
            let parts = state.survey.open.as_ref().and_then(|open| open.counted.parts.as_ref().ok());
            let segments = parts.map(|parts| parts.iter().map(|part| part.segment.clone()).collect());
            segments.map_or_else(Vec::new, |segments| start::take(state, segments, how))
        }
        SurveyCommand::Close => {
            state.survey = SurveyDesk::default();
            Vec::new()
        }
        SurveyCommand::Read(result) => {
            state.survey.reading = false;
            match result {
                Ok(read) => {
                    let asked = read.counted.asked.clone();
                    let ReadTable { path, table, counted } = *read;
                    state.survey.open = Some(OpenTable { path, table, asked, counted, leaders: Vec::new() });
                    start::offer(state);
                }
                Err(sentence) => state.survey.fault = Some(sentence),
            }
            Vec::new()
        }
        SurveyCommand::Counted(counted) => {
            // An answer to what is no longer asked is passed over; that to what is asked comes too.
            if let Some(open) = &mut state.survey.open
                && open.asked == counted.asked
            {
                open.counted = counted;
                start::offer(state);
            }
            Vec::new()
        }
        SurveyCommand::Saved(result) => {
            match result {
                Ok(sentence) => state.notice(sentence, false),
                Err(Some(sentence)) => state.notice(sentence, true),
                Err(None) => {
                    state.notice("There is a file of that name already; type another", true);
                    let typed = QUESTIONNAIRE.to_owned();
                    state.question = Some(Question::Path { purpose: Purpose::Questionnaire, typed });
                }
            }
            Vec::new()
        }
    }
}

/// Changes what is asked of the open table and has it worked out.
fn count(state: &mut State, change: impl FnOnce(&mut OpenTable)) -> Vec<Effect> {
    let Some(open) = &mut state.survey.open else { return Vec::new() };
    change(open);
    vec![Effect::Survey(SurveyEffect::Count { table: open.table.clone(), asked: open.asked.clone() })]
}
