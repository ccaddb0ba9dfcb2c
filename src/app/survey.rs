//! A survey on its way into the plan: the table that was opened, what its columns hold, and what follows from that.

use super::command::Take;
use super::effect::Agreed;
use crate::chart::offers::Leader;
use crate::chart::words::capital;
use crate::domain::audience::Segment;
use crate::domain::framework::Framework;
use crate::domain::id::MilestoneId;
use crate::domain::points::Share;
use crate::storage::{self, FileError};
use crate::survey::{Camps, Column, Survey, Table, guess, header, questionnaire, read_answers, read_table};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The endings of files that are tables and no plans.
pub const TABLES: [&str; 4] = ["csv", "tsv", "tab", "txt"];

/// What is known of surveys.
#[derive(Debug, Default)]
pub struct SurveyDesk {
    /// The table that is open.
    pub open: Option<OpenTable>,
    /// Whether a table is being read.
    pub reading: bool,
    /// Why the last table could not be read, as a sentence.
    pub fault: Option<String>,
}

/// A table of answers and what is made of it.
#[derive(Debug)]
pub struct OpenTable {
    /// Its file.
    pub path: PathBuf,
    /// What stands in it.
    pub table: Arc<Table>,
    /// What is asked of it.
    pub asked: Asked,
    /// What follows; perhaps from what was asked a moment ago.
    pub counted: Arc<Counted>,
    /// Who would lead for each segment that the answers make.
    pub leaders: Vec<Option<Leader>>,
}

/// What is asked of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// What each column holds.
    pub columns: Vec<Column>,
    /// The milestone by which the answers are parted.
    pub split: Option<MilestoneId>,
    /// What the segment is to be called.
    pub name: String,
}

/// What follows from a table.
#[derive(Debug)]
pub struct Counted {
    /// What was asked.
    pub asked: Asked,
    /// All answers, with everything that could not be counted.
    pub survey: Survey,
    /// Where the answers stand in two camps.
    pub camps: Vec<Camps>,
    /// The segments that the answers make: one, or two where they are parted; a sentence where they make none.
    pub parts: Result<Vec<Part>, String>,
}

/// A segment that answers make.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The segment; its share is the number of answers.
    pub segment: Segment,
    /// How many people answered.
    pub answers: usize,
}

/// Something that happens to the survey.
#[derive(Debug, Clone)]
pub enum SurveyCommand {
    /// The questionnaire is wanted as files.
    AskSave,
    /// Answers are to be opened.
    AskOpen,
    /// A column holds something else.
    Column {
        /// Which column, from 0.
        at: usize,
        /// What it holds.
        column: Column,
    },
    /// The answers are parted by a milestone; none for no more.
    Split(Option<MilestoneId>),
    /// The segment is to be called otherwise.
    Name(String),
    /// The segments go into the plan.
    Use(Take),
    /// The table is put away.
    Close,
    /// A table was read, or not.
    Read(Result<Box<ReadTable>, String>),
    /// What was asked of the table has been worked out.
    Counted(Arc<Counted>),
    /// The questionnaire was saved, or there is such a file already (no sentence), or the disk is at fault.
    Saved(Result<String, Option<String>>),
}

/// A table that has been read.
#[derive(Debug, Clone)]
pub struct ReadTable {
    /// Its file.
    pub path: PathBuf,
    /// What stands in it.
    pub table: Arc<Table>,
    /// What follows from it as its columns are guessed.
    pub counted: Arc<Counted>,
}

/// Work on a survey that a thread does.
#[derive(Debug, Clone)]
pub enum SurveyEffect {
    /// Read a table and guess its columns.
    Read(PathBuf),
    /// Work out what follows from a table.
    Count {
        /// The table.
        table: Arc<Table>,
        /// What is asked of it.
        asked: Asked,
    },
    /// Write the questionnaire, and the header of its table beside it.
    Save {
        /// The questionnaire's file.
        path: PathBuf,
        /// What a person has agreed to.
        agreed: Agreed,
    },
}

impl SurveyEffect {
    /// Does the work; the answer is a command.
    #[must_use]
    pub fn carry_out(self, framework: &Framework) -> SurveyCommand {
        match self {
            Self::Read(path) => SurveyCommand::Read(read(framework, path).map(Box::new).map_err(|e| e.to_string())),
            Self::Count { table, asked } => SurveyCommand::Counted(Arc::new(Counted::new(framework, &table, asked))),
            Self::Save { path, agreed } => SurveyCommand::Saved(save(framework, path, agreed)),
        }
    }
}

fn read(framework: &Framework, path: PathBuf) -> Result<ReadTable, FileError> {
    let bytes = storage::read_bytes(&path).map_err(|message| FileError::whole(&path, message))?;
    let table = read_table(&bytes).map_err(|faults| FileError { path: path.clone(), faults })?;
    let asked = Asked { columns: guess(framework, &table), split: None, name: name_of(&path) };
    let counted = Arc::new(Counted::new(framework, &table, asked));
    Ok(ReadTable { path, table: Arc::new(table), counted })
}

/// A segment's name from a file's: `spring_survey.csv` makes `Spring survey`.
fn name_of(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let words = stem.split(['_', '-', '.', ' ']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if words.is_empty() { "Survey answers".to_owned() } else { capital(&words) }
}

/// Writes the questionnaire and the header of its table; gives what to say about it.
fn save(framework: &Framework, path: PathBuf, agreed: Agreed) -> Result<String, Option<String>> {
    let path = if path.extension().is_some() { path } else { path.with_extension("md") };
    if agreed == Agreed::Nothing && path.exists() {
        return Err(None);
    }
    let failed = |error: FileError| Some(error.to_string());
    let header = header(framework);
    storage::replace(&path, questionnaire(framework).as_bytes()).map_err(failed)?;
    let table = free_table(&path, &header);
    storage::replace(&table, header.as_bytes()).map_err(failed)?;
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(format!("Saved {}, and {} for the answers", name(&path), name(&table)))
}

/// A name for the table beside the questionnaire: never that of a file that may hold answers.
fn free_table(path: &Path, header: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let named = |number: u32| match number {
        1 => path.with_file_name(format!("{stem}-answers.csv")),
        _ => path.with_file_name(format!("{stem}-answers-{number}.csv")),
    };
    let is_free = |table: &PathBuf| !table.exists() || storage::read_text(table).is_ok_and(|text| text == header);
    let mut numbered = (1..).map(named);
    // A folder has far fewer files than there are numbers.
    numbered.find(is_free).unwrap_or_default()
}

impl Counted {
    /// Works out what follows from a table.
    #[must_use]
    pub fn new(framework: &Framework, table: &Table, asked: Asked) -> Self {
        let survey = read_answers(framework, table, &asked.columns);
        let parts = match asked.split.as_ref().and_then(|id| framework.milestone(id)) {
            None => part(framework, &survey, &asked.name).map(|part| vec![part]),
            Some(milestone) => {
                let (low, high) = survey.split(&milestone.id);
                let name = |pole: &str| format!("{}: {}", asked.name, pole.to_lowercase());
                let both = [(low, &milestone.low), (high, &milestone.high)];
                both.into_iter().map(|(survey, pole)| part(framework, &survey, &name(pole))).collect()
            }
        };
        Self { camps: survey.camps(framework), survey, parts, asked }
    }
}

fn part(framework: &Framework, survey: &Survey, name: &str) -> Result<Part, String> {
    #[expect(clippy::cast_precision_loss, reason = "a table has at most a million cells")]
    let share = Share::nearest(survey.counted as f64);
    Ok(Part { segment: survey.segment(framework, name, share)?, answers: survey.counted })
}
