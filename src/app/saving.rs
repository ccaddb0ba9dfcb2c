//! What may become of a file when a plan is saved over it, and why it was not.

/// What may become of a file that is there when something is written under its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OverwritePolicy {
    /// The plan came from this file: it may be replaced, but not its comments lost.
    Replace,
    /// Nothing yet: a file that is there stays.
    Nothing,
    /// To everything.
    All,
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

/// Why a questionnaire was not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotSaved {
    /// There is such a file already, and nobody was asked yet.
    Exists,
    /// The disk is at fault, in a sentence.
    Failed(String),
}
