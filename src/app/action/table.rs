//! The table itself: every action with its group, its words and its key.

use super::kind::{Action, Entry, Group};
use crate::app::keys::{Key, Shortcut};

const fn ctrl(key: Key) -> Shortcut {
    Shortcut::ctrl(key)
}

const fn ctrl_shift(key: Key) -> Shortcut {
    Shortcut::ctrl(key).shift()
}

const fn bare(key: Key) -> Shortcut {
    Shortcut::bare(key)
}

type Line = (Action, Group, &'static str, &'static str, Option<Shortcut>);

const fn entry((action, group, name, help, key): Line) -> Entry {
    Entry { action, group, name, help, key }
}

/// Every action, in the order of the menu.
pub const ACTIONS: [Entry; 37] = [
    entry((
        Action::New,
        Group::Plan,
        "New plan",
        "Begin with one segment and every slider in the middle",
        Some(ctrl(Key::N)),
    )),
    entry((Action::Open, Group::Plan, "Open…", "Open a plan file", Some(ctrl(Key::O)))),
    entry((Action::Sample, Group::Plan, "Open the sample plan", "Start again from the sample plan", None)),
    entry((Action::Save, Group::Plan, "Save", "Save the plan", Some(ctrl(Key::S)))),
    entry((Action::SaveAs, Group::Plan, "Save as…", "Save the plan under a new name", Some(ctrl_shift(Key::S)))),
    entry((Action::Details, Group::Plan, "Plan details…", "Title, client, notes, and whose usage figures count", None)),
    entry((
        Action::Export,
        Group::Plan,
        "Export…",
        "Slides, pictures and tables of the charts, in the client’s colours",
        Some(ctrl(Key::E)),
    )),
    entry((
        Action::CopyPicture,
        Group::Plan,
        "Copy picture",
        "Put the main chart of this view on the clipboard",
        Some(ctrl(Key::C)),
    )),
    entry((
        Action::CopyTable,
        Group::Plan,
        "Copy table",
        "Put the ranking on the clipboard, for slides and spreadsheets",
        None,
    )),
    entry((Action::Undo, Group::Change, "Undo", "Take the last change back", Some(ctrl(Key::Z)))),
    entry((Action::Redo, Group::Change, "Redo", "Bring back what was undone", Some(ctrl_shift(Key::Z)))),
    entry((
        Action::ToggleTuned,
        Group::Change,
        "As it is or tuned",
        "Take platforms as they are, or with their settings used",
        Some(ctrl(Key::T)),
    )),
    entry((
        Action::AddSegment,
        Group::Audience,
        "Add a segment",
        "Add a part of the audience with sliders of its own",
        None,
    )),
    entry((Action::CopySegment, Group::Audience, "Copy this segment", "Add a copy of the segment that is shown", None)),
    entry((
        Action::DeleteSegment,
        Group::Audience,
        "Delete this segment",
        "Take the segment that is shown out of the plan; undo brings it back",
        None,
    )),
    entry((
        Action::Interview,
        Group::Audience,
        "Interview…",
        "Set the sliders by answering a plain question for each",
        None,
    )),
    entry((
        Action::Survey,
        Group::Audience,
        "From a survey…",
        "Ask the people themselves, and set the sliders from their answers",
        None,
    )),
    entry((
        Action::Presets,
        Group::Audience,
        "Start from an audience…",
        "Set the sliders from one of the described audiences",
        None,
    )),
    entry((
        Action::KeepScenario,
        Group::Audience,
        "Keep as scenario",
        "Keep the audience as it is now, to compare with later",
        None,
    )),
    entry((
        Action::AskWhere,
        Group::View,
        "Where should we be?",
        "The platforms ranked, with reasons",
        Some(ctrl(Key::Num1)),
    )),
    entry((
        Action::AskDiffer,
        Group::View,
        "How do they differ?",
        "Two to four platforms side by side",
        Some(ctrl(Key::Num2)),
    )),
    entry((
        Action::AskMatters,
        Group::View,
        "Does it matter?",
        "How sure the answer is, and what would change it",
        Some(ctrl(Key::Num3)),
    )),
    entry((
        Action::AskFollows,
        Group::View,
        "What follows?",
        "Which places, how to behave there, and what to do",
        Some(ctrl(Key::Num4)),
    )),
    entry((
        Action::Library,
        Group::View,
        "Platforms",
        "All profiles: look through them, add your own, change what you know better",
        Some(ctrl(Key::L)),
    )),
    entry((
        Action::Present,
        Group::View,
        "Present",
        "Fill the screen with one page after the other, and move the sliders in front of the client",
        Some(bare(Key::F5)),
    )),
    entry((
        Action::PresentBeside,
        Group::View,
        "Present in a second window",
        "The pages on a second display, notes and controls here",
        Some(bare(Key::F5).shift()),
    )),
    entry((
        Action::ToggleDark,
        Group::View,
        "Light or dark",
        "Change between the light and the dark look",
        Some(ctrl(Key::D)),
    )),
    entry((
        Action::NextPart,
        Group::View,
        "Next part",
        "Take the keyboard to the next part: bar, audience, page, drawer",
        Some(bare(Key::F6)),
    )),
    entry((Action::Larger, Group::View, "Larger", "Draw everything larger", Some(ctrl(Key::Plus)))),
    entry((Action::Smaller, Group::View, "Smaller", "Draw everything smaller", Some(ctrl(Key::Minus)))),
    entry((Action::ActualSize, Group::View, "Actual size", "Draw everything at its own size", Some(ctrl(Key::Num0)))),
    entry((Action::Settings, Group::Program, "Settings…", "Look, size and motion", Some(ctrl(Key::Comma)))),
    entry((
        Action::Palette,
        Group::Program,
        "Find a command…",
        "Type a few letters of what you want to do",
        Some(ctrl(Key::K)),
    )),
    entry((Action::Guide, Group::Program, "Guide", "How to use the program, from the first plan to the slides", None)),
    entry((Action::Keys, Group::Program, "Keys", "Every key there is", Some(bare(Key::F1)))),
    entry((Action::About, Group::Program, "About", "Whose ideas this rests on, and what the figures are", None)),
    entry((Action::Quit, Group::Program, "Quit", "Close the program", Some(ctrl(Key::Q)))),
];

impl Action {
    /// The action's line in the table.
    #[must_use]
    pub fn entry(self) -> &'static Entry {
        // A test holds that every action has its line.
        ACTIONS.iter().find(|entry| entry.action == self).unwrap_or(&ACTIONS[0])
    }
}

/// The entries whose name or help holds every word that was typed, those whose name begins with it first.
pub fn found(typed: &str) -> Vec<&'static Entry> {
    let typed = typed.to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let holds = |entry: &&Entry| {
        let text = format!("{} {} {}", entry.name, entry.help, entry.group.name()).to_lowercase();
        entry.action != Action::Palette && words.iter().all(|word| text.contains(word))
    };
    let mut entries: Vec<&Entry> = ACTIONS.iter().filter(holds).collect();
    // Names that begin so first, then those that hold the words, then what only the help speaks of.
    entries.sort_by_key(|entry| {
        let name = entry.name.to_lowercase();
        (!name.starts_with(typed.trim()), !words.iter().all(|word| name.contains(word)))
    });
    entries
}
