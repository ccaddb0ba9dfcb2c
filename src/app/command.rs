//! Everything that can happen: what a person asks for, and what the disk and the dialogs answer.

pub use super::action::{ACTIONS, Action, Entry, Group};
pub use super::export::ExportCommand;
use super::page::Page;
pub use super::present::PresentCommand;
pub use super::shelf::ShelfCommand;
use super::survey::SurveyCommand;
use crate::analysis::robustness::Robustness;
use crate::analysis::tipping::Slider;
use crate::domain::audience::Segment;
use crate::domain::edit::Edit;
use crate::domain::id::{MilestoneId, PlatformId};
use crate::domain::plan::{Plan, Scope};
use crate::domain::settings::Settings;
use crate::format::PlanRead;
use std::path::PathBuf;
use std::sync::Arc;

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Command {
    /// A person chose an entry of the command table.
    Do(Action),
    /// A new plan is wanted, and this page to set its sliders.
    Begin(Page),
    /// The plan changes.
    Edit(Edit),
    /// A drag or a word being typed has come to its end: the next edit is a step of its own.
    Settle,
    /// The answer is wanted for others.
    See(Scope),
    /// A page is wanted in the middle of the window.
    Show(Page),
    /// A platform's story is wanted.
    Select(PlatformId),
    /// No platform's story is wanted.
    CloseStory,
    /// A platform joins those that are compared, or leaves them.
    Compare {
        /// The platform.
        platform: PlatformId,
        /// Whether it is among them.
        compared: bool,
    },
    /// The answer is wanted for one milestone alone, or for all again.
    Alone(Option<MilestoneId>),
    /// A slider is to be shown: its segment, its card, and the slider itself.
    Point(Pointed),
    /// No slider is to be shown any more.
    LetGo,
    /// The card of a milestone opens; none closes it.
    OpenCard(Option<MilestoneId>),
    /// The plan is held against a scenario; none for no more.
    Versus(Option<String>),
    /// The answer is to rest on the levels that the plan kept, or on those of now.
    RestOnKeptLevels(bool),
    /// The interview turns to a page; the one after the last milestone is the order of importance.
    Interview(usize),
    /// Something is asked of the presentation.
    Present(PresentCommand),
    /// Something happens to an export.
    Export(ExportCommand),
    /// Something happens to the survey.
    Survey(SurveyCommand),
    /// A segment takes the needs of another, or that one is added.
    Take(Box<Segment>, Take),
    /// The hints of the first start are shown, or no more.
    Hints(bool),
    /// What has been typed into the palette.
    Seek(String),
    /// A file was dropped on the window, or is named in a dialog.
    Open(PathBuf),
    /// The plan goes into this file; a file that is there is replaced.
    SaveTo(PathBuf),
    /// A person answered the question that is open.
    Answer(Answer),
    /// The path that is being typed has changed.
    Type(String),
    /// The person's settings are now these.
    Settings(Box<Settings>),
    /// Something beside the plan could not be kept, in a sentence.
    Unkept(String),
    /// A notice has been read.
    Dismiss(u64),
    /// A file dialog was closed.
    Chosen {
        /// What it was opened for.
        purpose: Purpose,
        /// The chosen path, or how the dialog ended.
        choice: Choice,
    },
    /// Something about the page of all platforms.
    Shelf(ShelfCommand),
    /// More samples were drawn for a revision of the answers.
    Refined {
        /// The revision.
        revision: u64,
        /// How sure its answers are.
        robustness: Box<Robustness>,
    },
    /// A plan was read.
    Read {
        /// From which file.
        path: PathBuf,
        /// The plan, or a sentence that says what is wrong with the file.
        result: Result<Box<PlanRead>, String>,
        /// Whether another window has it open, as a sentence.
        held: Option<String>,
    },
    /// A plan was written, or not.
    Written {
        /// Into which file.
        path: PathBuf,
        /// The plan that was written.
        plan: Arc<Plan>,
        /// How it went.
        result: Result<(), Unwritten>,
    },
}

/// A slider that is shown to a person.
#[derive(Debug, Clone, PartialEq)]
pub struct Pointed {
    /// The segment's name.
    pub segment: String,
    /// The milestone.
    pub milestone: MilestoneId,
    /// Which of its sliders.
    pub slider: Slider,
    /// The place on its scale that is spoken of; none where it is the slider itself.
    pub to: Option<f64>,
}

/// Where the needs of a segment go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// Into the segment that is shown.
    InPlace,
    /// Into a segment of their own.
    AsNew,
}

/// Why a plan was not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unwritten {
    /// The file has comments that the program cannot keep.
    HasComments,
    /// The file is not as it was when it was read.
    Changed,
    /// Another window has the plan open, in a sentence.
    OpenElsewhere(String),
    /// There is such a file already, and nobody was asked yet.
    Exists,
    /// The disk is at fault, in a sentence.
    Failed(String),
}

/// What a path is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To open a plan.
    Open,
    /// To save the plan under a new name.
    Save,
    /// To read a client's look.
    Brand,
    /// To write a client's look to a file of its own.
    SaveBrand,
    /// To choose a folder for exports.
    Folder,
    /// To open the answers of a survey.
    Answers,
    /// To save the questionnaire of a survey.
    Questionnaire,
    /// To take a profile in.
    Import,
    /// To write a profile to a file of its own.
    Export,
}

/// How a file dialog ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// With a path.
    Path(PathBuf),
    /// It was cancelled.
    Cancelled,
    /// The system has no file dialog.
    NoDialog,
}

/// A person's answer to the question that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// What the question proposes.
    Yes,
    /// Go on without saving.
    Discard,
    /// Under another name.
    Elsewhere,
    /// Leave everything as it is.
    Cancel,
}
