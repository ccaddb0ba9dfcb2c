//! What a file dialog is opened for, what it says, and how it ends.

use std::path::{Path, PathBuf};

/// What a path is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To open a plan.
    Open,
    /// To compare with an earlier plan.
    Earlier,
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

/// What is said where a path is asked for, and what can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileKind {
    /// The title of the system's dialog.
    pub title: &'static str,
    /// The question where the path is typed.
    pub question: &'static str,
    /// The button below that question.
    pub button: &'static str,
    /// What such a path looks like.
    pub hint: &'static str,
    /// What the files are called.
    pub files: &'static str,
    /// The endings of the files; none where it is a folder.
    pub endings: &'static [&'static str],
    /// Whether a file is to be written.
    pub saving: bool,
}

/// The endings of files that are tables and no plans.
pub const TABLES: [&str; 7] = ["csv", "tsv", "tab", "txt", "xlsx", "xls", "ods"];

/// Whether a file is a table by its name, and no plan.
#[must_use]
pub fn is_table(path: &Path) -> bool {
    path.extension().is_some_and(|ending| TABLES.iter().any(|table| ending.eq_ignore_ascii_case(table)))
}

impl Purpose {
    /// Whether several files can be chosen at once.
    #[must_use]
    pub const fn takes_several(self) -> bool {
        matches!(self, Self::Answers)
    }

    /// What is said where a path is asked for, and what can be chosen.
    #[must_use]
    pub const fn kind(self) -> FileKind {
        match self {
            Self::Open => FileKind {
                title: "Open a plan, or the answers of a survey",
                question: "Which file would you like to open?",
                button: "Open",
                hint: "folder/name.plan.ron, or answers.csv",
                files: "Plan or answers",
                endings: &["ron", "csv", "tsv", "tab", "txt", "xlsx", "xls", "ods"],
                saving: false,
            },
            Self::Earlier => FileKind {
                title: "Compare with an earlier plan",
                question: "Which earlier plan would you like to compare with?",
                button: "Compare",
                hint: "folder/name.plan.ron",
                files: "Plan",
                endings: &["ron"],
                saving: false,
            },
            Self::Save => FileKind {
                title: "Save the plan",
                question: "What should the plan be called?",
                button: "Save",
                hint: "folder/name.plan.ron",
                files: "Plan",
                endings: &["ron"],
                saving: true,
            },
            Self::Brand => FileKind {
                title: "Open a client’s brand",
                question: "Which client’s brand?",
                button: "Use it",
                hint: "folder/client.brand.ron, or their .pptx",
                files: "Client’s brand",
                endings: &["ron", "pptx", "potx", "thmx", "pptm", "potm", "ppsx", "ppsm"],
                saving: false,
            },
            Self::SaveBrand => FileKind {
                title: "Save a client’s brand",
                question: "What should the brand file be called?",
                button: "Save",
                hint: "folder/client.brand.ron",
                files: "Client’s brand",
                endings: &["ron"],
                saving: true,
            },
            Self::Folder => FileKind {
                title: "Choose a folder",
                question: "Which folder should we save to?",
                button: "Choose",
                hint: "folder",
                files: "Folder",
                endings: &[],
                saving: false,
            },
            Self::Answers => FileKind {
                title: "Open answers",
                question: "Which file of answers would you like to open?",
                button: "Open",
                hint: "folder/answers.csv, .xlsx, .xls or .ods",
                files: "Answers",
                endings: &TABLES,
                saving: false,
            },
            Self::Questionnaire => FileKind {
                title: "Save the questionnaire",
                question: "What should the questionnaire be called?",
                button: "Save",
                hint: "folder/questionnaire.docx",
                files: "Questionnaire",
                endings: &["docx", "xlsx", "gs", "txt", "md"],
                saving: true,
            },
            Self::Import => FileKind {
                title: "Import a platform profile",
                question: "Which profile would you like to import?",
                button: "Import",
                hint: "folder/name.ron",
                files: "Platform profile",
                endings: &["ron"],
                saving: false,
            },
            Self::Export => FileKind {
                title: "Export the platform profile",
                question: "What should the profile be called?",
                button: "Export",
                hint: "folder/name.ron",
                files: "Platform profile",
                endings: &["ron"],
                saving: true,
            },
        }
    }
}

/// How a file dialog ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// With a path.
    Path(PathBuf),
    /// With several, where several can be opened.
    Paths(Vec<PathBuf>),
    /// It was cancelled.
    Cancelled,
    /// The system has no file dialog.
    NoDialog,
}
