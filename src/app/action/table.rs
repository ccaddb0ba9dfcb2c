//! The table itself: every action with its group, its words and its key.

use super::kind::{Action, Entry, Group};
use crate::app::keys::{Key, Shortcut};
use crate::domain::sorting::sort_by_key;

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
pub const ACTIONS: [Entry; 41] = [
    entry((
        Action::New,
        Group::Plan,
        "New plan",
        "Start a plan of your own, one question at a time",
        Some(ctrl(Key::N)),
    )),
    entry((Action::Open, Group::Plan, "Open…", "Open a plan file", Some(ctrl(Key::O)))),
    entry((Action::Sample, Group::Plan, "Open the sample plan", "Start over from the sample plan", None)),
    entry((
        Action::Setup,
        Group::Plan,
        "Set up step by step…",
        "Go through the first questions about this plan: your business, your country or region, today, your audience",
        None,
    )),
    entry((Action::Welcome, Group::Plan, "Start page", "Close this plan and go to the start page", None)),
    entry((Action::Save, Group::Plan, "Save", "Save the plan", Some(ctrl(Key::S)))),
    entry((Action::SaveAs, Group::Plan, "Save as…", "Save the plan under a new name", Some(ctrl_shift(Key::S)))),
    entry((
        Action::Compare,
        Group::Plan,
        "Compare with an earlier plan…",
        "See what changed since an earlier plan, and what each change does",
        None,
    )),
    entry((
        Action::Details,
        Group::Plan,
        "Plan details…",
        "Title, client, notes, and which country or region’s reach figures to use",
        None,
    )),
    entry((
        Action::Export,
        Group::Plan,
        "Export…",
        "Save slides, pictures and tables of the charts, in your client’s colours",
        Some(ctrl(Key::E)),
    )),
    entry((
        Action::CopyPicture,
        Group::Plan,
        "Copy picture",
        "Copy the main chart of this view to the clipboard",
        Some(ctrl(Key::C)),
    )),
    entry((
        Action::CopySvg,
        Group::Plan,
        "Copy picture as SVG",
        "Copy the main chart of this view for drawing programs, where each of its parts can be changed",
        None,
    )),
    entry((
        Action::CopyTable,
        Group::Plan,
        "Copy table",
        "Copy the ranking to the clipboard, for slides and spreadsheets",
        None,
    )),
    entry((Action::Undo, Group::Change, "Undo", "Undo your last change", Some(ctrl(Key::Z)))),
    entry((Action::Redo, Group::Change, "Redo", "Redo what you last undid", Some(ctrl_shift(Key::Z)))),
    entry((
        Action::ToggleTuned,
        Group::Change,
        "As is or fine-tuned",
        "Score platforms as they are, or set up to suit this audience",
        Some(ctrl(Key::T)),
    )),
    entry((
        Action::AddSegment,
        Group::Audience,
        "Add a segment",
        "Add another group of people with its own sliders",
        None,
    )),
    entry((
        Action::CopySegment,
        Group::Audience,
        "Copy this segment",
        "Add a copy of the segment you’re looking at",
        None,
    )),
    entry((
        Action::DeleteSegment,
        Group::Audience,
        "Delete this segment",
        "Remove the segment you’re looking at from the plan. You can undo this.",
        None,
    )),
    entry((Action::Interview, Group::Audience, "Interview…", "Set the sliders by answering plain questions", None)),
    entry((
        Action::Survey,
        Group::Audience,
        "From a survey…",
        "Ask people directly, and set the sliders from their answers",
        None,
    )),
    entry((
        Action::Presets,
        Group::Audience,
        "Described audiences…",
        "Start from a ready-made example and adjust the sliders",
        None,
    )),
    entry((
        Action::KeepScenario,
        Group::Audience,
        "Save as scenario",
        "Save the audience as it is now, so that you can compare with it later",
        None,
    )),
    entry((
        Action::AskWhere,
        Group::View,
        "Where should we be?",
        "See the platforms ranked, with the reasons",
        Some(ctrl(Key::Num1)),
    )),
    entry((
        Action::AskDiffer,
        Group::View,
        "How do they compare?",
        "Compare two to four platforms side by side",
        Some(ctrl(Key::Num2)),
    )),
    entry((
        Action::AskMatters,
        Group::View,
        "How sure are we?",
        "See how sure the answer is, and what would change it",
        Some(ctrl(Key::Num3)),
    )),
    entry((
        Action::AskFollows,
        Group::View,
        "What should we do?",
        "See which platforms to use, how to behave there, and what to do first",
        Some(ctrl(Key::Num4)),
    )),
    entry((
        Action::Library,
        Group::View,
        "Platforms",
        "See all platform profiles, add your own, and change what you know better",
        Some(ctrl(Key::L)),
    )),
    entry((
        Action::Present,
        Group::View,
        "Present",
        "Show one page at a time on the full screen, and move the sliders in front of your client",
        Some(bare(Key::F5)),
    )),
    entry((
        Action::PresentBeside,
        Group::View,
        "Present in a second window",
        "Show the pages on a second display, and keep notes and controls here",
        Some(bare(Key::F5).shift()),
    )),
    entry((Action::ToggleDark, Group::View, "Light or dark", "Switch between light and dark", Some(ctrl(Key::D)))),
    entry((
        Action::NextPart,
        Group::View,
        "Next part",
        "Move the keyboard to the next part of the window",
        Some(bare(Key::F6)),
    )),
    entry((Action::Larger, Group::View, "Larger", "Make everything larger", Some(ctrl(Key::Plus)))),
    entry((Action::Smaller, Group::View, "Smaller", "Make everything smaller", Some(ctrl(Key::Minus)))),
    entry((Action::ActualSize, Group::View, "Actual size", "Go back to the normal size", Some(ctrl(Key::Num0)))),
    entry((
        Action::Settings,
        Group::Program,
        "Settings…",
        "Choose light or dark, size and motion",
        Some(ctrl(Key::Comma)),
    )),
    entry((
        Action::Palette,
        Group::Program,
        "Find a command…",
        "Type a few letters of what you want to do",
        Some(ctrl(Key::K)),
    )),
    entry((
        Action::Guide,
        Group::Program,
        "Guide",
        "Read how to use Seven Milestones, from your first plan to your slides",
        None,
    )),
    entry((Action::Keys, Group::Program, "Keys", "See all keyboard shortcuts", Some(bare(Key::F1)))),
    entry((Action::About, Group::Program, "About", "See where the ideas come from, and what the figures mean", None)),
    entry((Action::Quit, Group::Program, "Quit", "Close Seven Milestones", Some(ctrl(Key::Q)))),
];

impl Action {
    /// The action's line in the table.
    #[must_use]
    pub fn entry(self) -> &'static Entry {
        // A test holds that every action has its line.
        ACTIONS.iter().find(|entry| entry.action == self).unwrap_or(&ACTIONS[0])
    }

    /// Whether it is about a plan: there is nothing for it to do while the window shows the ways in.
    #[must_use]
    pub fn needs_a_plan(self) -> bool {
        match self {
            Self::New
            | Self::Open
            | Self::Sample
            | Self::Larger
            | Self::Smaller
            | Self::ActualSize
            | Self::ToggleDark
            | Self::NextPart => false,
            Self::Palette => true,
            action => action.entry().group != Group::Program,
        }
    }
}

/// What commands were called before: who learned the old name finds them by it.
const FORMERLY: [(Action, &str); 6] = [
    (Action::ToggleTuned, "As it is or tuned"),
    (Action::KeepScenario, "Keep as scenario"),
    (Action::Presets, "Start from an audience"),
    (Action::AskDiffer, "How do they differ?"),
    (Action::AskMatters, "Does it matter?"),
    (Action::AskFollows, "What follows?"),
];

/// The old name of a command; empty where it has none.
fn formerly(action: Action) -> &'static str {
    FORMERLY.iter().find(|(of, _)| *of == action).map_or("", |(_, name)| name)
}

/// The entries whose name, old name or help holds every word that was typed, those whose name begins with it first.
pub fn found(typed: &str) -> Vec<&'static Entry> {
    let typed = typed.to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let holds = |entry: &&Entry| {
        let old = formerly(entry.action);
        let text = format!("{} {old} {} {}", entry.name, entry.help, entry.group.name()).to_lowercase();
        entry.action != Action::Palette && words.iter().all(|word| text.contains(word))
    };
    let mut entries: Vec<&Entry> = ACTIONS.iter().filter(holds).collect();
    // Names that begin so first, then those that hold the words, then what only the help speaks of.
    sort_by_key(&mut entries, |entry| {
        let name = format!("{} {}", entry.name, formerly(entry.action)).to_lowercase();
        (!name.starts_with(typed.trim()), !words.iter().all(|word| name.contains(word)))
    });
    entries
}
