//! Everything that can happen: what a person asks for, and what the disk and the dialogs answer.

pub use super::action::{ACTIONS, Action, Entry, Group};
pub use super::export::ExportCommand;
use super::file_dialog::{Choice, Purpose};
pub use super::interview::InterviewCommand;
pub use super::present::PresentCommand;
use super::question::Answer;
use super::saving::Unwritten;
pub use super::setup::SetupCommand;
pub use super::shelf::ShelfCommand;
use super::survey::{SurveyCommand, Take};

use super::view::{List, Page, Pointed};
use crate::analysis::robustness::Robustness;
use crate::chart::heat_map::Shows;

use crate::domain::audience::Segment;
use crate::domain::edit::Edit;
use crate::domain::id::{MilestoneId, PlatformId};
use crate::domain::plan::{Plan, Scope};
use crate::domain::settings::Settings;
use crate::format::PlanRead;
use std::path::PathBuf;
use std::sync::Arc;

/// What can be asked of the table that explains a score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExplainCommand {
    /// How the score of a platform is made.
    Show(PlatformId),
    /// For this segment.
    For(String),
    /// The platform after it in the ranking.
    Next,
    /// The platform before it.
    Back,
    /// The table on the clipboard.
    Copy,
    /// Nobody's score any more.
    Close,
}

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Command {
    /// A person chose an entry of the command table.
    Run(Action),
    /// The plan changes.
    Edit(Edit),
    /// A drag or a word being typed has ended: the next edit is a step of its own.
    EndGesture,
    /// Sets for whom the answer is.
    SetScope(Scope),
    /// Opens a page in the middle of the window.
    OpenPage(Page),
    /// Something is asked of the table that explains a score.
    Explain(ExplainCommand),
    /// Tells a platform's story in the drawer.
    Select(PlatformId),
    /// Closes the drawer.
    CloseStory,
    /// A platform joins those that are compared, or leaves them.
    Compare {
        /// The platform.
        platform: PlatformId,
        /// Whether it is among them.
        compared: bool,
    },
    /// Ranks on one milestone alone, or on all again.
    SingleMilestone(Option<MilestoneId>),
    /// Points at a slider: shows its segment, its card, and the slider itself.
    Point(Pointed),
    /// Stops pointing at a slider.
    StopPointing,
    /// The card of a milestone opens; none closes it.
    OpenCard(Option<MilestoneId>),
    /// Shows a list to its end, or its beginning alone.
    ShowWhole {
        /// The list.
        list: List,
        /// Whether it is shown to its end.
        whole: bool,
    },
    /// Searches the ranking for names.
    SearchRanking(String),
    /// Sets what the heat map shows.
    SetHeatMap(Shows),
    /// The plan is held against a scenario; none for no more.
    Versus(Option<String>),
    /// The answer is to rest on the levels that the plan kept, or on those of now.
    RestOnKeptLevels(bool),
    /// Something happens in the interview about the segment that is shown.
    Interview(InterviewCommand),
    /// Something happens on the pages that begin a plan.
    Setup(SetupCommand),
    /// Something is asked of the presentation.
    Present(PresentCommand),
    /// Something happens to an export.
    Export(ExportCommand),
    /// Something happens to the survey.
    Survey(SurveyCommand),
    /// A segment takes the needs of another, or that one is added.
    ApplySegment(Box<Segment>, Take),
    /// Shows or hides the first steps.
    ShowFirstSteps(bool),
    /// What has been typed into the palette.
    PaletteQuery(String),
    /// A file was dropped on the window, or is named in a dialog.
    Open(PathBuf),
    /// The plan goes into this file; a file that is there is replaced.
    SaveTo(PathBuf),
    /// A person answered the question that is open.
    Answer(Answer),
    /// The path that is being typed has changed.
    PathTyped(String),
    /// The name of a scenario that is being typed has changed.
    NameTyped(String),
    /// So many displays are there from now on, each with something of its own.
    Displays(usize),
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
    /// An earlier plan was read, to compare with.
    EarlierRead {
        /// From which file.
        path: PathBuf,
        /// The plan, or a sentence that says what is wrong with the file.
        result: Result<Box<PlanRead>, String>,
    },
    /// The plan is compared with no earlier one any more.
    ForgetEarlier,
    /// What is new since the plan was last looked at has been read.
    DismissNews,
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
