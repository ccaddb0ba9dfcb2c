//! Going to a page of a presentation: by its number, or by picking it from the list of all pages.

use super::command::PresentCommand;

/// The most digits that a page's number can have.
const DIGITS: usize = 3;
/// How many pages the mark moves with Shift.
const MARK_JUMP: usize = 10;

/// A page number that is being typed, or a page that is being picked from the list of all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PageJump {
    /// The digits typed so far.
    pub typed: String,
    /// The marked page in the list of all, from 0; none while the list is not open.
    pub marked: Option<usize>,
}

/// What a command means while a page is being chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageTurn {
    /// The choice goes on, or was called off.
    Choosing,
    /// This page is wanted, from 0.
    To(usize),
    /// It has nothing to do with the choice, which is over.
    Unrelated,
}

impl PageJump {
    /// Says what a command means while `shown` of so many pages is on the wall.
    pub fn take(&mut self, command: PresentCommand, pages: usize, shown: usize) -> PageTurn {
        let last = pages.saturating_sub(1);
        match command {
            PresentCommand::Digit(digit) => {
                if self.typed.len() < DIGITS && !(self.typed.is_empty() && digit == 0) {
                    self.typed.push(char::from(b'0' + digit.min(9)));
                }
                self.follow_number(last);
                PageTurn::Choosing
            }
            PresentCommand::Reset if !self.typed.is_empty() => {
                self.typed.pop();
                self.follow_number(last);
                PageTurn::Choosing
            }
            PresentCommand::Enter if self.is_open() => {
                let to = self.number(last).or(self.marked).unwrap_or(shown);
                *self = Self::default();
                PageTurn::To(to)
            }
            PresentCommand::Pages if self.marked.is_none() => {
                self.marked = Some(self.number(last).unwrap_or(shown));
                PageTurn::Choosing
            }
            PresentCommand::Pages | PresentCommand::Leave if self.is_open() => {
                *self = Self::default();
                PageTurn::Choosing
            }
            command => self.move_mark(command, last),
        }
    }

    /// While the list is open keys move its mark and do nothing else, so that nothing happens unseen.
    fn move_mark(&mut self, command: PresentCommand, last: usize) -> PageTurn {
        let Some(at) = self.marked else {
            self.typed.clear();
            return PageTurn::Unrelated;
        };
        let to = match command {
            PresentCommand::Next | PresentCommand::Nudge(-1) => at + 1,
            PresentCommand::Back | PresentCommand::Nudge(1) => at.saturating_sub(1),
            PresentCommand::Nudge(..=-2) => at + MARK_JUMP,
            PresentCommand::Nudge(2..) => at.saturating_sub(MARK_JUMP),
            PresentCommand::First => 0,
            PresentCommand::Last => last,
            PresentCommand::Go(_)
            | PresentCommand::Blank
            | PresentCommand::SecondWindow
            | PresentCommand::WallClosed => {
                *self = Self::default();
                return PageTurn::Unrelated;
            }
            PresentCommand::MovePage(_) | PresentCommand::LeaveOut | PresentCommand::UsualPages => {
                return PageTurn::Unrelated;
            }
            _ => at,
        };
        self.typed.clear();
        self.marked = Some(to.min(last));
        PageTurn::Choosing
    }

    /// Whether a page is being chosen.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.marked.is_some() || !self.typed.is_empty()
    }

    /// The page whose number was typed, from 0: the last for one that is too high.
    fn number(&self, last: usize) -> Option<usize> {
        let number: usize = self.typed.parse().ok()?;
        Some(number.saturating_sub(1).min(last))
    }

    fn follow_number(&mut self, last: usize) {
        if let (Some(marked), Some(number)) = (&mut self.marked, self.typed.parse::<usize>().ok()) {
            *marked = number.saturating_sub(1).min(last);
        }
    }
}
