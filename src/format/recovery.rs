//! A recovery file as text: a plan that was not saved, where it belongs, and a profile that was being edited.

use super::check::Check;
use super::fault::{Faults, Kind};
use super::render::render_legible;
use super::settings::text_of;
use super::text::parse;
use super::versions::OLDEST;
use crate::domain::platform::Platform;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// What is known of a plan that was not saved.
#[derive(Debug, Clone, PartialEq)]
pub struct RecoveryNote {
    /// The plan's own file; none where it had none yet, or one whose name is no Unicode.
    pub plan_path: Option<PathBuf>,
    /// When the recovery was written, in seconds since 1970.
    pub saved_at: u64,
    /// The number of the process that wrote it.
    pub pid: u32,
    /// The profile that was being edited and not saved.
    pub profile: Option<Box<KeptProfile>>,
    /// Whether the questions of a new plan were being answered.
    pub in_setup: bool,
}

/// A profile that was being edited. It need not be sound: somebody was in the middle of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptProfile {
    /// Whether it was a new one, which no library has yet.
    pub is_new: bool,
    /// The profile as far as it had come.
    pub platform: Platform,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Recovery", deny_unknown_fields)]
struct RawRecovery {
    format: u32,
    saved_at: u64,
    pid: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    plan_path: Option<String>,
    plan: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    profile: Option<Box<KeptProfile>>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    in_setup: bool,
}

/// Reads a recovery file: the note and the plan's text, which is not looked into.
///
/// # Errors
/// Every fault of the text with its line, column and a sentence.
pub fn read_recovery(text: &str) -> Result<(RecoveryNote, String), Faults> {
    let raw: RawRecovery = parse(text, Kind::Recovery)?;
    let mut check = Check::default();
    check.not_blank("plan", &raw.plan);
    if let Some(path) = &raw.plan_path {
        check.not_blank("plan_path", path);
    }
    let note = RecoveryNote {
        plan_path: raw.plan_path.map(PathBuf::from),
        saved_at: raw.saved_at,
        pid: raw.pid,
        profile: raw.profile,
        in_setup: raw.in_setup,
    };
    check.finish(text, Some((note, raw.plan)))
}

/// Writes a recovery file. The plan stands in it as it would in its own file, so that a person can copy it out.
#[must_use]
pub fn write_recovery(note: &RecoveryNote, plan_text: &str) -> String {
    render_legible(&RawRecovery {
        format: OLDEST,
        saved_at: note.saved_at,
        pid: note.pid,
        plan_path: note.plan_path.as_deref().and_then(text_of),
        plan: plan_text.to_owned(),
        profile: note.profile.clone(),
        in_setup: note.in_setup,
    })
}
