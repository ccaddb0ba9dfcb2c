//! What the program does to the world outside its window.

use super::export::ExportEffect;
use super::rgba::Rgba;
use super::saving::OverwritePolicy;
use super::shelf::ShelfEffect;
use super::survey::SurveyEffect;
use crate::analysis::report::Report;
use crate::app::file_dialog::Purpose;
use crate::domain::plan::Plan;
use crate::domain::settings::Settings;
use crate::format::KeptProfile;
use std::path::PathBuf;
use std::sync::Arc;

/// Something to be done; the answer comes back as a command.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Ask for a path with the system's file dialog.
    Ask {
        /// What the path is for.
        purpose: Purpose,
        /// The file name that is proposed.
        name: String,
        /// Where the dialog begins; the system's choice when absent.
        folder: Option<PathBuf>,
    },
    /// Read a plan.
    Read(PathBuf),
    /// Read an earlier plan to compare with.
    ReadEarlier(PathBuf),
    /// Write a plan.
    Write {
        /// Into which file.
        path: PathBuf,
        /// The plan.
        plan: Arc<Plan>,
        /// Whether a person has agreed to what the file there would lose.
        agreed: OverwritePolicy,
    },
    /// Keep a plan, and a profile that is being edited, so that what is not saved survives a crash.
    Keep {
        /// The plan.
        plan: Arc<Plan>,
        /// Its own file, where it has one.
        path: Option<PathBuf>,
        /// The profile, where one has changes that are not saved.
        profile: Option<Box<KeptProfile>>,
        /// Whether the questions of a new plan are being answered.
        in_setup: bool,
        /// The key of a recovery that this one takes the place of.
        instead_of: Option<String>,
    },
    /// Drop the window's recovery.
    DropRecovery,
    /// Drop a recovery that another window left behind.
    DropOtherRecovery(String),
    /// Write the settings.
    SaveSettings(Box<Settings>),
    /// Draw all samples of a revision; one that is overtaken by another is given up.
    Refine {
        /// The revision.
        revision: u64,
        /// Its answers.
        report: Arc<Report>,
        /// How many samples to draw.
        samples: u32,
        /// The seed of the samples.
        seed: u64,
    },
    /// Work on an export.
    Export(ExportEffect),
    /// End the export that is being made.
    EndExport,
    /// Put a picture on the clipboard.
    CopyImage(Arc<Rgba>),
    /// Put a text on the clipboard.
    CopyText(String),
    /// Put a table on the clipboard, for slides and documents as well as for spreadsheets.
    CopyTable {
        /// The table as HTML.
        html: String,
        /// The table as lines of cells with tabs between them, for whoever takes text alone.
        text: String,
    },
    /// Work on a survey.
    Survey(SurveyEffect),
    /// Do something with the folder of profiles; the library is read again afterwards.
    Shelf(ShelfEffect),
    /// Keep the screen awake, or let it sleep again.
    Awake(bool),
    /// End the program.
    Quit,
}
