//! Effects, notices and questions in a few words each, so that a line of a script is understood at once.

use seven_milestones::app::effect::Effect;
use seven_milestones::app::export::{Copying, ExportEffect};
use seven_milestones::app::notices::Notice;
use seven_milestones::app::question::{Next, Question};
use seven_milestones::app::shelf::ShelfEffect;
use seven_milestones::app::state::State;
use seven_milestones::app::survey::SurveyEffect;
use seven_milestones::domain::plan::Scope;
use std::path::Path;

/// What the program says: `says` in passing, `FAILS` until somebody has read it.
pub fn notice_words(notice: &Notice) -> String {
    let how = if notice.failed { "FAILS" } else { "says" };
    format!("{how} “{}”", notice.text)
}

/// What the program asks for; nothing for more samples, or for a screen that is awake while presenting.
pub fn effect_words(effect: &Effect) -> Option<String> {
    Some(match effect {
        Effect::Refine { .. } | Effect::Awake(_) => return None,
        Effect::Ask { purpose, name, .. } if name.is_empty() => format!("dialog {purpose:?}"),
        Effect::Ask { purpose, name, .. } => format!("dialog {purpose:?} {name}"),
        Effect::Read(path) => format!("read {}", path.display()),
        Effect::ReadEarlier(path) => format!("read the earlier {}", path.display()),
        Effect::Write { path, agreed, .. } => format!("write {} agreed {agreed:?}", path.display()),
        Effect::Keep { path, profile, instead_of, .. } => {
            let path = path.as_deref().map_or("a plan without file".to_owned(), |path| path.display().to_string());
            let profile = profile.as_ref().map_or(String::new(), |kept| format!(" and {}", kept.platform.id));
            let instead = instead_of.as_ref().map_or(String::new(), |key| format!(" instead of {key}"));
            format!("keep {path}{profile}{instead}")
        }
        Effect::DropRecovery => "drop recovery".to_owned(),
        Effect::DropOtherRecovery(key) => format!("drop recovery {key}"),
        Effect::SaveSettings(_) => "keep settings".to_owned(),
        Effect::Export(effect) => export_words(effect),
        Effect::EndExport => "end the export".to_owned(),
        Effect::CopyImage(image) => format!("copy {image:?}"),
        Effect::CopyText(text) => format!("copy “{text}”"),
        Effect::CopyTable { text, .. } => format!("copy a table of {} lines", text.lines().count()),
        Effect::Survey(SurveyEffect::Read { path, .. }) => format!("read table {}", path.display()),
        Effect::Survey(SurveyEffect::Count { asked, .. }) => match &asked.split {
            None => format!("count as “{}”", asked.name),
            Some(milestone) => format!("count as “{}” by {milestone}", asked.name),
        },
        Effect::Survey(SurveyEffect::Save { path, format, agreed, .. }) => {
            format!("write {} {} agreed {agreed:?}", format.id(), path.display())
        }
        Effect::Shelf(effect) => shelf_words(effect),
        Effect::Quit => "quit".to_owned(),
    })
}

fn export_words(effect: &ExportEffect) -> String {
    match effect {
        ExportEffect::Brand(path) => format!("read look {}", path.display()),
        ExportEffect::SaveBrand { brand, path, replace } => {
            format!("write look {} to {}{}", brand.name, path.display(), replacing(*replace))
        }
        ExportEffect::Preview { number, chart, .. } => format!("preview {number}: {chart:?}"),
        ExportEffect::Make { order, folder, replace, .. } => {
            let formats: Vec<_> = order.formats.iter().map(|format| format.ending()).collect();
            let (formats, folder) = (formats.join("+"), folder.display());
            format!("make {formats} of {} in {folder}{}", order.stem, replacing(*replace))
        }
        ExportEffect::Copy { chart, copying: Copying::Pixels, .. } => format!("draw {chart:?} to copy"),
        ExportEffect::Copy { chart, copying: Copying::Svg, .. } => format!("draw {chart:?} to copy as SVG"),
    }
}

fn shelf_words(effect: &ShelfEffect) -> String {
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match effect {
        ShelfEffect::Read(changes) => {
            format!("read profiles after {}", changes.keys().map(|path| name(path)).collect::<Vec<_>>().join(", "))
        }
        ShelfEffect::Save { platform, base: None } => format!("save new profile {}", platform.id),
        ShelfEffect::Save { platform, base: Some(_) } => format!("save profile {}", platform.id),
        ShelfEffect::Delete(platform) => format!("delete profile {}", platform.id),
        ShelfEffect::Restore(bytes) => format!("restore “{}”", String::from_utf8_lossy(bytes)),
        ShelfEffect::Import(path) => format!("import {}", path.display()),
        ShelfEffect::Step(change) => {
            let after = change.after.as_deref().map(String::from_utf8_lossy);
            format!("put {} to {}", name(&change.path), after.as_deref().unwrap_or("nothing"))
        }
        ShelfEffect::Export { platform, path, replace } => {
            format!("write profile {} to {}{}", platform.id, path.display(), replacing(*replace))
        }
    }
}

const fn replacing(replace: bool) -> &'static str {
    if replace { ", replacing" } else { "" }
}

/// What is asked of a person; nothing while no question is open.
pub fn question_words(state: &State) -> String {
    let Some(question) = &state.dialogs.question else { return String::new() };
    let words = match question {
        Question::Unsaved(next) => format!("save before {}", next_words(next)),
        Question::Comments { path } => format!("lose the comments of {}", path.display()),
        Question::Replace { path } => format!("replace {}", path.display()),
        Question::Changed { path } => format!("replace the changed {}", path.display()),
        Question::OpenElsewhere { path, .. } => format!("replace {}, open elsewhere", path.display()),
        Question::Path { purpose, typed } => format!("which path to {purpose:?}: “{typed}”"),
        Question::UnsavedProfile => "save the profile before quitting".to_owned(),
        Question::Recover { found } => format!("bring back {} of {}", found[0].key, found.len()),
        Question::Levels(_) => "which levels".to_owned(),
        Question::Presented => "keep what was changed".to_owned(),
        Question::Scenario { typed, .. } => format!("name “{typed}”"),
        Question::Palette { typed } => format!("which command: “{typed}”"),
        question => format!("{question:?}"),
    };
    format!(", asks: {words}")
}

fn next_words(next: &Next) -> String {
    match next {
        Next::AskOpen => "choosing a plan".to_owned(),
        Next::Open(path) => format!("opening {}", path.display()),
        Next::Sample => "opening the sample".to_owned(),
        Next::New => "a new plan".to_owned(),
        Next::Welcome => "the ways in".to_owned(),
        Next::Quit => "quitting".to_owned(),
    }
}

/// For whom the answer is.
pub fn scope_words(state: &State) -> String {
    match &state.document.scope {
        Scope::Everyone => "everyone".to_owned(),
        Scope::Segment(name) => name.clone(),
    }
}
