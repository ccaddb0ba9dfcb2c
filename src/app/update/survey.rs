//! What happens to a survey on its way into the plan.

use super::ask::{ask, ask_to_read, with_ending};
use super::start::take;
use super::view::turn_to;
use crate::app::dialogs::Dialogs;
use crate::app::document::Document;
use crate::app::effect::Effect;
use crate::app::file_dialog::Purpose;
use crate::app::notices::Notices;
use crate::app::question::Question;
use crate::app::saving::{NotSaved, OverwritePolicy};
use crate::app::survey::{OpenSurvey, ReadAnswers, SurveyCommand, SurveyEffect, SurveyState, Take};
use crate::app::view::{Page, Screen};
use crate::app::workspace::Workspace;
use crate::domain::audience::Segment;
use crate::domain::settings::Settings;
use crate::export::questionnaire::QuestionnaireFormat;
use crate::survey::{Part, answered};
use std::path::PathBuf;
use std::sync::Arc;

mod mapping;

/// The name under which the questionnaire is saved unless a person chooses another.
pub(super) fn file_name(survey: &SurveyState) -> String {
    format!("questionnaire.{}", survey.format.ending())
}

/// Reads a file of answers beside those that are open, and shows what becomes of it; while one is being read, others wait.
pub(super) fn read(work: &mut Workspace<'_>, survey: &mut SurveyState, path: PathBuf) -> Vec<Effect> {
    if work.view.screen == Screen::Welcome {
        work.view.screen = Screen::Plan;
    }
    turn_to(work, Page::Survey);
    if survey.reading {
        survey.waiting.push_back(path);
        return Vec::new();
    }
    survey.fault = None;
    start(work, survey, path, None)
}

fn start(work: &Workspace<'_>, survey: &mut SurveyState, path: PathBuf, sheet: Option<String>) -> Vec<Effect> {
    survey.reading = true;
    let beside = survey.open.as_ref().map(|open| (open.files.clone(), open.asked.clone()));
    vec![Effect::Survey(SurveyEffect::Read { path, sheet, beside, library: work.document.at_hand.clone() })]
}

/// A file was read, or not: shows it, and reads the next one that waits.
fn was_read(work: &Workspace<'_>, survey: &mut SurveyState, result: Result<Box<ReadAnswers>, String>) -> Vec<Effect> {
    // The answers were put away while this was being read.
    if !std::mem::take(&mut survey.reading) {
        return Vec::new();
    }
    let mut effects = Vec::new();
    match result {
        Ok(read) => effects.extend(open(work, survey, *read)),
        Err(sentence) => {
            let before = survey.fault.take().map_or_else(String::new, |before| format!("{before}\n"));
            survey.fault = Some(format!("{before}{sentence}"));
        }
    }
    if let Some(next) = survey.waiting.pop_front() {
        effects.extend(start(work, survey, next, None));
    }
    effects
}

fn open(work: &Workspace<'_>, survey: &mut SurveyState, read: ReadAnswers) -> Vec<Effect> {
    let ReadAnswers { mut files, shown, counted } = read;
    let mut asked = counted.asked.clone();
    // What a person said while the file was being read stands.
    if let Some(before) = &survey.open {
        let kept = before.files.iter().zip(&before.asked.mappings);
        for (file, mapping) in kept {
            if let Some(at) = files.iter().position(|other| Arc::ptr_eq(&other.table, &file.table)) {
                asked.mappings[at].clone_from(mapping);
                (files[at].order, files[at].questions) = (file.order.clone(), file.questions);
            }
        }
        asked.split.clone_from(&before.asked.split);
        asked.by_file = before.asked.by_file;
        asked.name.clone_from(&before.asked.name);
    }
    let is_counted = asked == counted.asked;
    let (leaders, leaders_for) = (Vec::new(), None);
    survey.open = Some(OpenSurvey { files, shown, asked, counted, leaders, leaders_for });
    if is_counted { Vec::new() } else { count(work, survey, |_| {}) }
}

/// Saves the questionnaire in the form that the name of its file says, or else the one that was asked for.
pub(super) fn save(document: &Document, survey: &SurveyState, path: PathBuf, agreed: OverwritePolicy) -> Vec<Effect> {
    let said = path.extension().and_then(|ending| QuestionnaireFormat::parse(&ending.to_string_lossy()));
    let (format, path) = match said {
        Some(format) => (format, path),
        None => (survey.format, with_ending(path, &format!(".{}", survey.format.ending()))),
    };
    vec![Effect::Survey(SurveyEffect::Save { path, format, agreed, library: document.at_hand.clone() })]
}

pub(super) fn update(
    work: &mut Workspace<'_>,
    survey: &mut SurveyState,
    dialogs: &mut Dialogs,
    notices: &mut Notices,
    around: Around<'_>,
    command: SurveyCommand,
) -> Vec<Effect> {
    let Around { settings, today } = around;
    match command {
        SurveyCommand::AskSave(format) => {
            survey.format = format;
            return ask(dialogs, settings, Purpose::Questionnaire, file_name(survey));
        }
        SurveyCommand::Copy(format) => match format.write(&work.document.framework, &work.document.at_hand) {
            Ok(bytes) => {
                notices.say(format!("{} copied. {}", format.name(), format.what_to_do()));
                return vec![Effect::CopyText(String::from_utf8_lossy(&bytes).into_owned())];
            }
            Err(why) => notices.fail(why),
        },
        SurveyCommand::AskOpen => return ask_to_read(dialogs, settings, Purpose::Answers),
        SurveyCommand::Show(at) => {
            if let Some(open) = survey.open.as_mut().filter(|open| at < open.files.len()) {
                open.shown = at;
            }
        }
        SurveyCommand::Remove(at) => return remove(work, survey, at),
        SurveyCommand::Sheet(name) => {
            let path = survey.open.as_ref().and_then(OpenSurvey::file).map(|file| file.path.clone());
            if let Some(path) = path.filter(|_| !survey.reading) {
                survey.fault = None;
                return start(work, survey, path, Some(name));
            }
        }
        SurveyCommand::Column { at, column } => {
            return count(work, survey, |open| mapping::set_column(open, at, &column));
        }
        SurveyCommand::Scale { at, scale } => return count(work, survey, |open| mapping::set_scale(open, at, scale)),
        SurveyCommand::Order { at, answers } => {
            return count(work, survey, |open| mapping::set_order(open, at, &answers));
        }
        SurveyCommand::Confirm(at) => return count(work, survey, |open| mapping::confirm(open, at)),
        SurveyCommand::ByFile(each) => {
            return count(work, survey, |open| {
                mapping::set_groups(open, None);
                (open.asked.by_file, open.asked.split) = (each, None);
            });
        }
        SurveyCommand::By(header) => {
            return count(work, survey, |open| mapping::set_groups(open, header.as_deref()));
        }
        SurveyCommand::Split(milestone) => {
            return count(work, survey, |open| {
                if milestone.is_some() {
                    mapping::set_groups(open, None);
                    open.asked.by_file = false;
                }
                open.asked.split = milestone;
            });
        }
        SurveyCommand::Name(name) => return count(work, survey, |open| open.asked.name = name),
        SurveyCommand::Use(how) => {
            if let Some(segments) = survey.open.as_ref().and_then(|open| segments(work.document, open, how, today)) {
                take(work, notices, segments, how);
            }
        }
        SurveyCommand::Close => *survey = SurveyState::default(),
        SurveyCommand::Read(result) => return was_read(work, survey, result),
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
                let typed = file_name(survey);
                dialogs.question = Some(Question::Path { purpose: Purpose::Questionnaire, typed });
            }
        },
    }
    Vec::new()
}

/// The segments that answers make, each with where it came from; in place, what people were not asked stays as it is.
fn segments(document: &Document, open: &OpenSurvey, how: Take, today: &str) -> Option<Vec<Segment>> {
    let parts = open.counted.parts.as_ref().ok()?;
    let names: Vec<_> = open.files.iter().map(|file| file.name()).collect();
    let names: Vec<&str> = names.iter().map(|name| &**name).collect();
    let shown = document.segment_shown().filter(|_| how == Take::InPlace).and_then(|name| document.plan.segment(name));
    let segment = |part: &Part| {
        let new = part.traced(&names, today);
        match shown {
            Some(known) => {
                Segment { name: new.name.clone(), share: new.share, ..answered(known, &new, &part.importances) }
            }
            None => new,
        }
    };
    Some(parts.iter().map(segment).collect())
}

/// Takes a file out again; the last one takes all with it.
fn remove(work: &Workspace<'_>, survey: &mut SurveyState, at: usize) -> Vec<Effect> {
    if survey.reading || survey.open.as_ref().is_none_or(|open| at >= open.files.len()) {
        return Vec::new();
    }
    if survey.open.as_ref().is_some_and(|open| open.files.len() == 1) {
        *survey = SurveyState::default();
        return Vec::new();
    }
    count(work, survey, |open| {
        open.files.remove(at);
        open.asked.mappings.remove(at);
        open.shown = if open.shown > at { open.shown - 1 } else { open.shown.min(open.files.len() - 1) };
    })
}

/// Changes what is asked of the open files and has it worked out.
fn count(work: &Workspace<'_>, survey: &mut SurveyState, change: impl FnOnce(&mut OpenSurvey)) -> Vec<Effect> {
    let Some(open) = &mut survey.open else { return Vec::new() };
    change(open);
    let library = work.document.at_hand.clone();
    vec![Effect::Survey(SurveyEffect::Count { files: open.files.clone(), asked: open.asked.clone(), library })]
}

/// What is around a survey that it does not change.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<'a> {
    /// What is remembered from one day to the next.
    pub settings: &'a Settings,
    /// The day of today.
    pub today: &'a str,
}
