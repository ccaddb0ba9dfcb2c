//! An audience to start from as text.

use super::check::Check;
use super::fault::{Faults, Kind};
use super::segment::{RawSegment, raw_segment, segment};
use super::text::parse;
use super::versions::render_lowest;
use crate::domain::audience::Preset;
use crate::domain::framework::Framework;
use crate::domain::id::PresetId;
use crate::domain::texts::TextKind;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(rename = "Audience", deny_unknown_fields)]
struct RawPreset {
    format: u32,
    id: String,
    name: String,
    about: String,
    segment: RawSegment,
}

/// Reads an audience to start from.
///
/// # Errors
/// Every fault of the text with its line, column and a sentence: an id that is none, a name or description that is
/// empty, and whatever would be wrong with the segment in a plan.
pub fn read_preset(text: &str, framework: &Framework) -> Result<Preset, Faults> {
    let raw: RawPreset = parse(text, Kind::Preset)?;
    let mut check = Check::default();
    let preset = checked(&mut check, raw, framework);
    check.finish(text, preset)
}

fn checked(check: &mut Check, raw: RawPreset, framework: &Framework) -> Option<Preset> {
    let id = check.take_field("id", PresetId::new(&raw.id));
    let name = check.full_name("name", &raw.name);
    check.not_blank("about", &raw.about);
    check.not_long("about", TextKind::Text, &raw.about);
    let segment = check.field("segment", |check| segment(check, &raw.segment, framework));
    Some(Preset { id: id?, name, about: raw.about, segment: segment? })
}

/// Writes an audience to start from: the one text that stands for it.
#[must_use]
pub fn write_preset(preset: &Preset, framework: &Framework) -> String {
    render_lowest(Kind::Preset, |format| RawPreset {
        format,
        id: preset.id.to_string(),
        name: preset.name.clone(),
        about: preset.about.clone(),
        segment: raw_segment(&preset.segment, framework),
    })
}
