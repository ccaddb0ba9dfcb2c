//! Settings as text.

use super::check::Check;
use super::fault::{Faults, Kind};
use super::raw::Number;
use super::render::render;
use super::text::parse;
use super::versions::OLDEST;
use crate::domain::quantities::Scale;
use crate::domain::settings::{MOST_RECENT, Settings, ThemeChoice};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

#[derive(Serialize, Deserialize)]
#[serde(rename = "Settings", deny_unknown_fields)]
struct RawSettings {
    format: u32,
    #[serde(default)]
    theme: ThemeChoice,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scale: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    folder: Option<String>,
    #[serde(default)]
    reduced_motion: bool,
    #[serde(default)]
    first_start_done: bool,
    #[serde(default)]
    recent: Vec<String>,
}

/// Reads settings. What is left out is as in [`Settings::default`].
///
/// # Errors
/// Every fault of the text with its line, column and a sentence.
pub fn read_settings(text: &str) -> Result<Settings, Faults> {
    let raw: RawSettings = parse(text, Kind::Settings)?;
    let mut check = Check::default();
    let settings = checked(&mut check, raw);
    check.finish(text, settings)
}

fn checked(check: &mut Check, raw: RawSettings) -> Option<Settings> {
    let usual = Settings::default();
    let scale = match raw.scale {
        Some(scale) => check.take_field("scale", Scale::new(scale.0)),
        None => Some(usual.scale),
    };
    if let Some(folder) = &raw.folder {
        check.not_blank("folder", folder);
    }
    check.field("recent", |check| {
        if raw.recent.len() > MOST_RECENT {
            check.fault(format!("at most {MOST_RECENT} plans are remembered, and here are {}", raw.recent.len()));
        }
        for (at, path) in raw.recent.iter().enumerate().take(MOST_RECENT) {
            check.item(at, |check| {
                if path.trim().is_empty() {
                    check.fault("the path of a plan must not be empty");
                } else if raw.recent[..at].contains(path) {
                    check.fault("this plan is here twice; keep one of the two");
                }
            });
        }
    });
    Some(Settings {
        theme: raw.theme,
        scale: scale?,
        folder: raw.folder.map(PathBuf::from),
        reduced_motion: raw.reduced_motion,
        first_start_done: raw.first_start_done,
        recent: raw.recent.into_iter().map(PathBuf::from).collect(),
    })
}

/// Writes settings: the one text that stands for them. A path that is no Unicode cannot stand in a text and is left out.
#[must_use]
pub fn write_settings(settings: &Settings) -> String {
    render(&RawSettings {
        format: OLDEST,
        theme: settings.theme,
        scale: Some(settings.scale.into()),
        folder: settings.folder.as_deref().and_then(text_of),
        reduced_motion: settings.reduced_motion,
        first_start_done: settings.first_start_done,
        recent: settings.recent.iter().filter_map(|path| text_of(path)).take(MOST_RECENT).collect(),
    })
}

/// A path as text, where a text can stand for it.
pub fn text_of(path: &Path) -> Option<String> {
    path.to_str().filter(|text| !text.trim().is_empty()).map(str::to_owned)
}
