//! A survey on its way into the plan: the table that was opened, what its columns hold, and what follows from that.

use super::saving::{NotSaved, OverwritePolicy};
use crate::chart::preset_previews::Leader;
use crate::domain::audience::Segment;
use crate::domain::framework::Framework;
use crate::domain::id::MilestoneId;
use crate::domain::library::Library;
use crate::domain::quantities::Share;
use crate::survey::{Column, Polarisation, Survey, Table, read_answers};
use std::path::PathBuf;
use std::sync::Arc;

/// What is known of surveys.
#[derive(Debug, Default)]
pub struct SurveyState {
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
    /// The revision of the answers that these were worked out for; none where the segments are others since.
    pub(super) leaders_for: Option<u64>,
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
    pub camps: Vec<Polarisation>,
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
    /// The questionnaire was saved, with what to say about it, or not.
    Saved(Result<String, NotSaved>),
}

/// Where the needs of a segment go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// Into the segment that is shown.
    InPlace,
    /// Into a segment of their own.
    AsNew,
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
    Read {
        /// Its file.
        path: PathBuf,
        /// The platforms that people may use.
        library: Arc<Library>,
    },
    /// Work out what follows from a table.
    Count {
        /// The table.
        table: Arc<Table>,
        /// What is asked of it.
        asked: Asked,
        /// The platforms that people may use.
        library: Arc<Library>,
    },
    /// Write the questionnaire, and the header of its table beside it.
    Save {
        /// The questionnaire's file.
        path: PathBuf,
        /// What a person has agreed to.
        agreed: OverwritePolicy,
        /// The platforms that it asks about.
        library: Arc<Library>,
    },
}

impl Counted {
    /// Works out what follows from a table.
    #[must_use]
    pub fn new(framework: &Framework, library: &Library, table: &Table, asked: Asked) -> Self {
        let survey = read_answers(framework, library, table, &asked.columns);
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
