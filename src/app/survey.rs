//! A survey on its way into the plan: the table that was opened, what its columns hold, and what follows from that.

use super::saving::{NotSaved, OverwritePolicy};
use crate::chart::preset_previews::Leader;
use crate::domain::framework::Framework;
use crate::domain::id::MilestoneId;
use crate::domain::library::Library;
use crate::domain::sorting::sort_by_key;
use crate::export::questionnaire::QuestionnaireFormat;
use crate::survey::{
    AnswerFile, BadCell, Column, ColumnProfile, ColumnScale, Guess, Mapping, Part, Polarisation, Reason, Scale,
    Standing, Survey, Table, count_files, groupings, parts, parts_of_files, recognise, standings, whole,
};
use std::borrow::Cow;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

/// What is known of surveys.
#[derive(Debug, Default)]
pub struct SurveyState {
    /// The answers that are open.
    pub open: Option<OpenSurvey>,
    /// Whether a file is being read.
    pub reading: bool,
    /// Why the last file could not be read, as a sentence.
    pub fault: Option<String>,
    /// The form in which the questionnaire was asked for last.
    pub(super) format: QuestionnaireFormat,
    /// Files that are read next, as they came while another was being read.
    pub(super) waiting: VecDeque<PathBuf>,
}

/// Answers, from one file or several, and what is made of them.
#[derive(Debug)]
pub struct OpenSurvey {
    /// The files, in the order in which they were opened: at least one.
    pub files: Vec<OpenFile>,
    /// The file whose columns are shown.
    pub shown: usize,
    /// What is asked of them.
    pub asked: Asked,
    /// What follows; perhaps from what was asked a moment ago.
    pub counted: Arc<Counted>,
    /// Who would lead for each segment that the answers make; of no use where they are too few to say.
    pub leaders: Vec<Option<Leader>>,
    /// The revision of the answers that these were worked out for; none where the segments are others since.
    pub(super) leaders_for: Option<u64>,
}

/// A file of answers.
#[derive(Debug, Clone)]
pub struct OpenFile {
    /// Where it is.
    pub path: PathBuf,
    /// What a segment of it is called.
    pub title: String,
    /// What stands in it.
    pub table: Arc<Table>,
    /// What its columns seem to hold, and why.
    pub guesses: Arc<[Guess]>,
    /// Its columns in the order in which they are shown: what a person should look at comes first. It stays while they do.
    pub order: Arc<[usize]>,
    /// How many of them, from the first, seemed to be questions.
    pub questions: usize,
    /// Columns with a few answers each, by which people can be parted into segments.
    pub groupings: Arc<[usize]>,
}

/// What is asked of the files.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// What the columns of each file hold.
    pub mappings: Vec<Mapping>,
    /// The milestone by which the answers are parted.
    pub split: Option<MilestoneId>,
    /// Whether each file is a segment of its own.
    pub by_file: bool,
    /// What the segment is to be called.
    pub name: String,
}

/// What follows from the files.
#[derive(Debug)]
pub struct Counted {
    /// What was asked.
    pub asked: Asked,
    /// What each file holds.
    pub files: Vec<FileCounted>,
    /// How many people count.
    pub people: usize,
    /// Where the answers stand in two camps.
    pub camps: Vec<Polarisation>,
    /// The segments that the answers make: one, two where they are parted, or one for each part of the audience that a
    /// column names; a sentence where they make none.
    pub parts: Result<Vec<Part>, String>,
}

/// What a file holds.
#[derive(Debug, Default)]
pub struct FileCounted {
    /// How many of its people count.
    pub people: usize,
    /// Everything of it that could not be counted.
    pub bad: Vec<BadCell>,
    /// What each of its columns holds.
    pub columns: Vec<ColumnCounted>,
    /// What was taken that a person should know of the file as a whole, as sentences.
    pub notes: Vec<String>,
}

/// What a column holds.
#[derive(Debug, Clone)]
pub struct ColumnCounted {
    /// What people answered, and how often.
    pub profile: ColumnProfile,
    /// The scale of the answers, with how it is known.
    pub scale: ColumnScale,
    /// Why it is taken for what it is.
    pub why: Reason,
    /// How sure that is.
    pub standing: Standing,
}

/// Something that happens to the survey.
#[derive(Debug, Clone)]
pub enum SurveyCommand {
    /// The questionnaire is wanted as a file.
    AskSave(QuestionnaireFormat),
    /// The questionnaire is to be copied as text.
    Copy(QuestionnaireFormat),
    /// Answers are to be opened, or added to those that are open.
    AskOpen,
    /// The columns of another file are shown.
    Show(usize),
    /// A file is taken out again.
    Remove(usize),
    /// Another sheet of the workbook that is shown is wanted.
    Sheet(String),
    /// A column of the file that is shown holds something else.
    Column {
        /// Which column, from 0.
        at: usize,
        /// What it holds.
        column: Column,
    },
    /// A column, and those that are asked alike, has another scale; none for the one that is found.
    Scale {
        /// Which column, from 0.
        at: usize,
        /// The scale.
        scale: Option<Scale>,
    },
    /// The answers of a column, and of those that are asked alike, have an order, from least to most.
    Order {
        /// Which column, from 0.
        at: usize,
        /// The answers.
        answers: Vec<String>,
    },
    /// A column is right as it is.
    Confirm(usize),
    /// Each file is a segment of its own, or not.
    ByFile(bool),
    /// The column of this header says which part of the audience people belong to; none where everybody is one segment.
    By(Option<String>),
    /// The answers are parted by a milestone; none for no more.
    Split(Option<MilestoneId>),
    /// The segment is to be called otherwise.
    Name(String),
    /// The segments go into the plan.
    Use(Take),
    /// The answers are put away.
    Close,
    /// A file was read, or not.
    Read(Result<Box<ReadAnswers>, String>),
    /// What was asked of the files has been worked out.
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

/// Answers with a file more, or with one that was read again.
#[derive(Debug, Clone)]
pub struct ReadAnswers {
    /// All files.
    pub files: Vec<OpenFile>,
    /// The one that was read.
    pub shown: usize,
    /// What follows from them.
    pub counted: Arc<Counted>,
}

/// Work on a survey that a thread does.
#[derive(Debug, Clone)]
pub enum SurveyEffect {
    /// Read a file of answers beside those that are open, and guess its columns.
    Read {
        /// The file; where it is open already, it takes the place of itself.
        path: PathBuf,
        /// The sheet of a workbook; none for the one with the most answers.
        sheet: Option<String>,
        /// The files that are open, with what is asked of them.
        beside: Option<(Vec<OpenFile>, Asked)>,
        /// The platforms that people may use.
        library: Arc<Library>,
    },
    /// Work out what follows from files.
    Count {
        /// The files.
        files: Vec<OpenFile>,
        /// What is asked of them.
        asked: Asked,
        /// The platforms that people may use.
        library: Arc<Library>,
    },
    /// Write the questionnaire.
    Save {
        /// Its file.
        path: PathBuf,
        /// In which form.
        format: QuestionnaireFormat,
        /// What a person has agreed to.
        agreed: OverwritePolicy,
        /// The platforms that it asks about.
        library: Arc<Library>,
    },
}

impl OpenFile {
    /// What the file is called.
    #[must_use]
    pub fn name(&self) -> Cow<'_, str> {
        self.path.file_name().unwrap_or(self.path.as_os_str()).to_string_lossy()
    }
}

impl OpenSurvey {
    /// The file that is shown.
    #[must_use]
    pub fn file(&self) -> Option<&OpenFile> {
        self.files.get(self.shown)
    }

    /// What the file that is shown holds, as far as that is worked out.
    #[must_use]
    pub fn of_shown(&self) -> Option<&FileCounted> {
        self.of_file(self.shown)
    }

    /// What a file holds, as far as that is worked out: after one was taken out, not before the rest is counted anew.
    #[must_use]
    pub fn of_file(&self, at: usize) -> Option<&FileCounted> {
        let counted = &self.counted.files;
        counted.get(at).filter(|_| counted.len() == self.files.len())
    }

    /// What is said of the columns of the file that is shown.
    #[must_use]
    pub fn mapping(&self) -> Option<&Mapping> {
        self.asked.mappings.get(self.shown)
    }

    /// Whether a column says which part of the audience people belong to.
    #[must_use]
    pub fn is_grouped(&self) -> bool {
        self.asked.mappings.iter().any(|mapping| mapping.columns.contains(&Column::Group))
    }
}

impl Counted {
    /// Works out what follows from files.
    #[must_use]
    pub fn new(framework: &Framework, library: &Library, files: &[OpenFile], asked: Asked) -> Self {
        let names: Vec<_> = files.iter().map(|file| file.name()).collect();
        let each = files.iter().zip(&names).zip(&asked.mappings);
        let each = each.map(|((file, name), mapping)| AnswerFile { name, table: &file.table, mapping });
        let surveys = count_files(framework, library, &each.collect::<Vec<_>>());
        let whole = whole(&surveys);
        let camps = whole.camps(framework);
        let parts = match asked.split.as_ref().and_then(|id| framework.milestone(id)) {
            None if asked.by_file && files.len() > 1 => {
                let titles: Vec<&str> = files.iter().map(|file| file.title.as_str()).collect();
                parts_of_files(framework, &surveys, &titles)
            }
            None => parts(framework, &whole, files.len(), &asked.name),
            Some(milestone) => {
                let (low, high) = whole.split(&milestone.id);
                let both = [(low, &milestone.low), (high, &milestone.high)];
                let part = |(survey, pole): (Survey, &String)| {
                    let name = format!("{}: {}", asked.name, pole.to_lowercase());
                    Part::of(framework, &survey, &name, files.len())
                };
                both.into_iter().map(part).collect()
            }
        };
        let people = whole.counted;
        drop(whole);
        let each = files.iter().zip(&asked.mappings).zip(surveys);
        let files = each.map(|((file, mapping), survey)| FileCounted::new(&file.guesses, mapping, survey));
        Self { files: files.collect(), people, camps, parts, asked }
    }
}

impl ReadAnswers {
    /// The answers of a file that was read, with those of others that are open. A file that is open already takes its own
    /// place; one with the headers of another has what was said of those.
    #[must_use]
    pub fn of(
        framework: &Framework,
        library: &Library,
        path: PathBuf,
        table: Table,
        name: String,
        beside: Option<(Vec<OpenFile>, Asked)>,
    ) -> Self {
        let guesses: Arc<[Guess]> = recognise(framework, library, &table).into();
        let title = name.clone();
        let none = Asked { mappings: Vec::new(), split: None, by_file: false, name };
        let (mut files, mut asked) = beside.unwrap_or_else(|| (Vec::new(), none));
        let known = files.iter().position(|file| file.table.headers == table.headers);
        let guessed =
            || Mapping { columns: guesses.iter().map(|guess| guess.column.clone()).collect(), ..Mapping::default() };
        let mapping = known.and_then(|at| asked.mappings.get(at)).cloned().unwrap_or_else(guessed);
        let groupings = groupings(&table).into();
        let file =
            OpenFile { path, table: Arc::new(table), guesses, order: Arc::default(), questions: 0, groupings, title };
        let shown = files.iter().position(|other| other.path == file.path).unwrap_or(files.len());
        if shown < files.len() {
            (files[shown], asked.mappings[shown]) = (file, mapping);
        } else {
            files.push(file);
            asked.mappings.push(mapping);
        }
        let counted = Arc::new(Counted::new(framework, library, &files, asked));
        for (file, counted) in files.iter_mut().zip(&counted.files) {
            if file.order.is_empty() {
                (file.order, file.questions) = counted.order();
            }
        }
        Self { files, shown, counted }
    }
}

impl FileCounted {
    fn new(guesses: &[Guess], mapping: &Mapping, survey: Survey) -> Self {
        let columns = &mapping.columns;
        let standings = standings(guesses, mapping, &survey);
        let Survey { bad, counted, scales, profiles, notes, .. } = survey;
        let each = profiles.into_iter().zip(scales).zip(standings).enumerate();
        let columns = each.map(|(at, ((profile, scale), standing))| {
            let why = columns.get(at).map_or(Reason::Chosen, |column| Reason::of(guesses, at, column));
            ColumnCounted { profile, scale, why, standing }
        });
        Self { people: counted, bad, columns: columns.collect(), notes }
    }

    /// The columns in the order in which a person should look at them, and how many of them are questions.
    #[must_use]
    pub fn order(&self) -> (Arc<[usize]>, usize) {
        let mut order: Vec<usize> = (0..self.columns.len()).collect();
        sort_by_key(&mut order, |at| self.columns[*at].standing.place());
        let questions = self.columns.iter().filter(|column| column.standing.is_of_question()).count();
        (order.into(), questions)
    }

    /// How many questions are understood, how many a person should look at, and how many there are.
    #[must_use]
    pub fn questions(&self) -> Questions {
        let count = |of: fn(&Standing) -> bool| self.columns.iter().filter(|column| of(&column.standing)).count();
        let (understood, open) = (count(|standing| *standing == Standing::Understood), count(Standing::is_open));
        Questions { understood, open, all: understood + open }
    }
}

/// How many questions of a file are understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Questions {
    /// Those that count, and nothing speaks against that.
    pub understood: usize,
    /// Those that a person should look at.
    pub open: usize,
    /// All of them.
    pub all: usize,
}
