//! What can be asked of a presentation, and the one table of its keys.

use crate::app::keys::Key;
use crate::scene::pages::PresentationPage;

/// What can be asked of a presentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PresentCommand {
    /// The next page.
    Next,
    /// The page before.
    Back,
    /// The first page.
    First,
    /// The last page.
    Last,
    /// This page.
    Go(PresentationPage),
    /// A digit of a page's number, from 0 to 9.
    Digit(u8),
    /// The page whose number was typed or that is marked in the list of all; else the next.
    Enter,
    /// The list of all pages, or none.
    Pages,
    /// The page that is marked in the list of all, by so many places.
    MovePage(i8),
    /// The page that is marked in the list of all out of the story, or into it.
    LeaveOut,
    /// The pages as they come by themselves.
    UsualPages,
    /// A black wall, or the page again.
    Blank,
    /// Everything larger.
    Larger,
    /// Everything smaller.
    Smaller,
    /// The client's name and the plan's title, or neither.
    Client,
    /// A ring around the pointer, or none.
    Pointer,
    /// The slider of the page, by so many points.
    Nudge(i8),
    /// The slider of the next segment.
    Segment,
    /// How the score is made of the platform at this place of the library, over the page.
    Explain(usize),
    /// The page again, without what lies over it.
    Uncover,
    /// The figures as they were at the start.
    Reset,
    /// A name for the audience of now, under which it becomes a scenario.
    Keep,
    /// The answer for everyone (0), or for the segment of this number.
    Scope(u8),
    /// A second window for the wall, or none.
    SecondWindow,
    /// The second window was closed.
    WallClosed,
    /// The second window on this display, and the notes and controls on the other; or as before.
    SwapDisplays,
    /// The clock stands still, or goes on.
    Pause,
    /// So many minutes for the presentation; 0 for as many as it takes.
    Minutes(u16),
    /// The letters of the notes, by so many steps.
    NotesSize(i8),
    /// The end of the presentation.
    Leave,
}

/// One line of the table of keys.
#[derive(Debug, Clone, Copy)]
pub struct PresentEntry {
    /// What it asks for.
    pub command: PresentCommand,
    /// The keys that ask for it, with or without Shift.
    pub keys: &'static [Key],
    /// Whether Shift or Alt has to be held.
    pub held: bool,
    /// The keys in words.
    pub key_words: &'static str,
    /// What it does.
    pub help: &'static str,
}

const fn line(
    command: PresentCommand,
    keys: &'static [Key],
    key_words: &'static str,
    help: &'static str,
) -> PresentEntry {
    PresentEntry { command, keys, held: false, key_words, help }
}

const fn held(
    command: PresentCommand,
    keys: &'static [Key],
    key_words: &'static str,
    help: &'static str,
) -> PresentEntry {
    PresentEntry { command, keys, held: true, key_words, help }
}

/// The keys that type a page's number and, with Alt, choose a segment; which digit each is, is its place.
pub const DIGITS: [Key; 10] =
    [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// Every key of a presentation. Those with Shift come first, so that they are not taken for those without.
pub const PRESENT_KEYS: [PresentEntry; 25] = [
    held(PresentCommand::Nudge(10), &[Key::ArrowUp], "Shift+↑", "Move the slider up by 10"),
    held(PresentCommand::Nudge(-10), &[Key::ArrowDown], "Shift+↓", "Move the slider down by 10"),
    // The digits themselves are asked for beside this table, as each means another number.
    held(PresentCommand::Scope(0), &[], "Alt+0", "Show everyone. Alt+1 to Alt+9 show one segment each."),
    line(PresentCommand::Next, &[Key::ArrowRight, Key::PageDown, Key::Space], "→, Page down, Space", "Next page"),
    line(PresentCommand::Back, &[Key::ArrowLeft, Key::PageUp], "←, Page up", "Previous page"),
    line(PresentCommand::First, &[Key::Home], "Home", "First page"),
    line(PresentCommand::Last, &[Key::End], "End", "Last page of the story"),
    line(
        PresentCommand::Enter,
        &[Key::Enter],
        "4, Enter",
        "Go to that page number. Enter on its own goes to the next page.",
    ),
    line(PresentCommand::Pages, &[Key::G], "G", "Show all pages. Choose one with ↑ ↓ and Enter, or click it."),
    line(PresentCommand::MovePage(-1), &[Key::U], "U", "In the list: move the page up"),
    line(PresentCommand::MovePage(1), &[Key::D], "D", "In the list: move the page down"),
    line(PresentCommand::LeaveOut, &[Key::X], "X", "In the list: leave the page out, or put it back"),
    line(PresentCommand::Nudge(1), &[Key::ArrowUp], "↑", "Move this page’s slider up"),
    line(PresentCommand::Nudge(-1), &[Key::ArrowDown], "↓", "Move this page’s slider down"),
    line(PresentCommand::Segment, &[Key::S], "S", "Go to the next segment’s slider"),
    line(PresentCommand::Reset, &[Key::Backspace], "Backspace", "Reset to where you started"),
    line(PresentCommand::Keep, &[Key::K], "K", "Save the audience as a scenario with a name"),
    line(PresentCommand::Blank, &[Key::B, Key::Period], "B", "Blank the screen, or bring it back"),
    line(PresentCommand::Larger, &[Key::Plus, Key::Equals], "+", "Make everything larger"),
    line(PresentCommand::Smaller, &[Key::Minus], "−", "Make everything smaller"),
    line(PresentCommand::Pointer, &[Key::P], "P", "Show or hide a ring around the pointer"),
    line(PresentCommand::Client, &[Key::H], "H", "Show or hide the client’s name and the plan’s title"),
    line(PresentCommand::SecondWindow, &[Key::F6], "F6", "Open or close the second window for the presentation"),
    line(
        PresentCommand::SwapDisplays,
        &[Key::F7],
        "F7",
        "Swap the two displays, so that the presentation is on this one",
    ),
    line(PresentCommand::Leave, &[Key::Escape, Key::F5], "Esc", "End the presentation"),
];
