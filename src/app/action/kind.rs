//! What a person can ask for, and what is said of it.

use crate::app::keys::Shortcut;

/// What a person can ask for by menu, key or palette; all of it stands in the table of actions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Begins a plan, one question at a time.
    New,
    /// Goes on with the pages that begin a plan.
    Setup,
    /// Leaves the plan for the ways in.
    Welcome,
    /// Opens the sample plan.
    Sample,
    /// Opens a plan.
    Open,
    /// Saves the plan.
    Save,
    /// Saves the plan under a new name.
    SaveAs,
    /// Opens an earlier plan to compare this one with.
    Compare,
    /// Shows what a plan is called, for whom it is and whose usage figures count.
    Details,
    /// Opens the dialog that makes files of charts.
    Export,
    /// Puts the chart of the view on the clipboard.
    CopyPicture,
    /// Copy the main chart of the view as the text of an SVG.
    CopySvg,
    /// Puts all figures on the clipboard.
    CopyTable,
    /// Takes the last change back.
    Undo,
    /// Brings back what was undone.
    Redo,
    /// Adds a segment to the audience.
    AddSegment,
    /// Adds a copy of the segment that is shown.
    CopySegment,
    /// Deletes the segment that is shown.
    DeleteSegment,
    /// Takes platforms as they are, or tuned.
    ToggleTuned,
    /// Sets the sliders by an interview.
    Interview,
    /// Sets the sliders from the answers of a survey.
    Survey,
    /// Sets the sliders from a described audience.
    Presets,
    /// Keeps the audience of now as a scenario.
    KeepScenario,
    /// Asks where to be.
    AskWhere,
    /// Asks how platforms differ.
    AskDiffer,
    /// Asks whether it matters.
    AskMatters,
    /// Asks what follows.
    AskFollows,
    /// Shows all platforms, to look through and to change.
    Library,
    /// Presents the plan on the whole screen.
    Present,
    /// Presents the plan in a second window.
    PresentBeside,
    /// Takes the keyboard to the next part of the window.
    NextPart,
    /// Draws everything larger.
    Larger,
    /// Draws everything smaller.
    Smaller,
    /// Draws everything at its own size.
    ActualSize,
    /// Shows what is set for the program as a whole.
    Settings,
    /// Opens the palette of all commands.
    Palette,
    /// Shows how the program is used.
    Guide,
    /// Shows every key.
    Keys,
    /// Changes between light and dark.
    ToggleDark,
    /// Says what the program is and whose ideas it rests on.
    About,
    /// Ends the program.
    Quit,
}

/// What an action is about; menus and the sheet of keys are parted by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Plans as files.
    Plan,
    /// Changes to a plan.
    Change,
    /// The audience.
    Audience,
    /// What is shown.
    View,
    /// The program itself.
    Program,
}

impl Group {
    /// All groups, in the order of the menu.
    pub const ALL: [Self; 5] = [Self::Plan, Self::Change, Self::Audience, Self::View, Self::Program];

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plan => "Plan",
            Self::Change => "Change",
            Self::Audience => "Audience",
            Self::View => "View",
            Self::Program => "App",
        }
    }
}

/// One line of the command table.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// What it asks for.
    pub action: Action,
    /// What it is about.
    pub group: Group,
    /// Its name in menus.
    pub name: &'static str,
    /// What it does, in a tooltip.
    pub help: &'static str,
    /// Its key.
    pub key: Option<Shortcut>,
}
