//! What was done to files of the folder of profiles and can be taken back, in its place among the changes to the plan.

use crate::domain::plan::Plan;
use std::path::PathBuf;
use std::sync::Arc;

/// How many entries can be taken back.
const MOST: usize = 50;

/// What an operation did to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The file.
    pub path: PathBuf,
    /// Its bytes before; none where there was no such file.
    pub before: Option<Vec<u8>>,
    /// Its bytes after; none where it was deleted.
    pub after: Option<Vec<u8>>,
}

impl Change {
    /// The change the other way.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self { path: self.path, before: self.after, after: self.before }
    }
}

/// An operation on a file that can be undone.
#[derive(Debug, Clone)]
pub struct UndoEntry {
    /// Its id.
    pub number: u64,
    /// What it was, as tooltips say it.
    pub label: &'static str,
    /// The name of the platform.
    pub name: String,
    /// What it did.
    pub change: Change,
    /// What it put in the trash, which goes when it is undone.
    pub trash: Option<u64>,
    /// The plan of that moment: as long as it is the plan of now, nothing was done since.
    plan: Arc<Plan>,
}

/// The operations that can be undone, and those that can be redone; the last one last.
#[derive(Debug, Default)]
pub struct UndoLog {
    done: Vec<UndoEntry>,
    undone: Vec<UndoEntry>,
    count: u64,
    /// The one that is being taken back, or else done again: never a second one, as they may be about one file.
    at_work: Option<(UndoEntry, bool)>,
}

impl UndoLog {
    /// Remembers an operation, and gives the number by which it is taken back.
    pub fn remember(&mut self, label: &'static str, name: &str, change: Change, plan: &Arc<Plan>) -> u64 {
        self.count += 1;
        self.undone.clear();
        let surplus = (self.done.len() + 1).saturating_sub(MOST);
        self.done.drain(..surplus);
        let (name, plan) = (name.to_owned(), plan.clone());
        self.done.push(UndoEntry { number: self.count, label, name, change, trash: None, plan });
        self.count
    }

    /// Notes what the last entry set aside.
    pub fn put_in_trash(&mut self, trash: u64) {
        if let Some(last) = self.done.last_mut() {
            last.trash = Some(trash);
        }
    }

    /// The entry that a step back, or forward, would be about: one since which the plan has not changed.
    fn next(&self, plan: &Arc<Plan>, back: bool) -> Option<&UndoEntry> {
        let entries = if back { &self.done } else { &self.undone };
        entries.last().filter(|entry| Arc::ptr_eq(&entry.plan, plan))
    }

    /// What a step back, or forward, would be about, in words; none where it is about the plan.
    #[must_use]
    pub fn label(&self, plan: &Arc<Plan>, back: bool) -> Option<&'static str> {
        self.next(plan, back).map(|entry| entry.label)
    }

    /// Whether a step is under way.
    #[must_use]
    pub const fn is_at_work(&self) -> bool {
        self.at_work.is_some()
    }

    /// Begins a step back, or forward, where it is about an operation; gives what is to be done to the file.
    pub fn step(&mut self, plan: &Arc<Plan>, back: bool) -> Option<Change> {
        let number = self.next(plan, back)?.number;
        self.begin(number, back)
    }

    /// Begins to take back one entry, whatever was done since; none where it cannot be any more.
    pub fn take_back(&mut self, number: u64) -> Option<Change> {
        self.begin(number, true)
    }

    fn begin(&mut self, number: u64, back: bool) -> Option<Change> {
        if self.is_at_work() {
            return None;
        }
        let entries = if back { &mut self.done } else { &mut self.undone };
        let at = entries.iter().position(|entry| entry.number == number)?;
        let entry = entries.remove(at);
        let change = if back { entry.change.clone().reversed() } else { entry.change.clone() };
        self.at_work = Some((entry, back));
        Some(change)
    }

    /// Ends the step under way: `still_there` where it went wrong in a way that may pass. Gives the entry, and whether it
    /// was taken back.
    pub fn end(&mut self, worked: bool, still_there: bool) -> Option<(UndoEntry, bool)> {
        let (entry, back) = self.at_work.take()?;
        if worked || still_there {
            let entries = if back == worked { &mut self.undone } else { &mut self.done };
            entries.push(entry.clone());
        }
        Some((entry, back))
    }
}
