//! What was done to files of the folder of profiles and can be taken back, in its place among the changes to the plan.

use crate::domain::plan::Plan;
use std::path::PathBuf;
use std::sync::Arc;

/// How many deeds can be taken back.
const MOST: usize = 50;

/// What a deed did to a file.
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

/// A deed that can be taken back.
#[derive(Debug, Clone)]
pub struct Done {
    /// Tells it from the others.
    pub number: u64,
    /// What it was, as tooltips say it.
    pub label: &'static str,
    /// The name of the platform.
    pub name: String,
    /// What it did.
    pub change: Change,
    /// What it set aside, which goes when it is taken back.
    pub aside: Option<u64>,
    /// The plan of that moment: as long as it is the plan of now, nothing was done since.
    plan: Arc<Plan>,
}

/// The deeds that can be taken back, and those that were and can be done again; the last one last.
#[derive(Debug, Default)]
pub struct Deeds {
    done: Vec<Done>,
    undone: Vec<Done>,
    count: u64,
    /// The one that is being taken back, or else done again: never a second one, as they may be about one file.
    at_work: Option<(Done, bool)>,
}

impl Deeds {
    /// Remembers a deed, and gives the number by which it is taken back.
    pub fn remember(&mut self, label: &'static str, name: &str, change: Change, plan: &Arc<Plan>) -> u64 {
        self.count += 1;
        self.undone.clear();
        let surplus = (self.done.len() + 1).saturating_sub(MOST);
        self.done.drain(..surplus);
        let (name, plan) = (name.to_owned(), plan.clone());
        self.done.push(Done { number: self.count, label, name, change, aside: None, plan });
        self.count
    }

    /// Notes what the last deed set aside.
    pub fn set_aside(&mut self, aside: u64) {
        if let Some(last) = self.done.last_mut() {
            last.aside = Some(aside);
        }
    }

    /// The deed that a step back, or forward, would be about: one since which the plan has not changed.
    fn next(&self, plan: &Arc<Plan>, back: bool) -> Option<&Done> {
        let deeds = if back { &self.done } else { &self.undone };
        deeds.last().filter(|deed| Arc::ptr_eq(&deed.plan, plan))
    }

    /// What a step back, or forward, would be about, in words; none where it is about the plan.
    #[must_use]
    pub fn label(&self, plan: &Arc<Plan>, back: bool) -> Option<&'static str> {
        self.next(plan, back).map(|deed| deed.label)
    }

    /// Whether a step is under way.
    #[must_use]
    pub const fn is_at_work(&self) -> bool {
        self.at_work.is_some()
    }

    /// Begins a step back, or forward, where it is about a deed; gives what is to be done to the file.
    pub fn step(&mut self, plan: &Arc<Plan>, back: bool) -> Option<Change> {
        let number = self.next(plan, back)?.number;
        self.begin(number, back)
    }

    /// Begins to take back one deed, whatever was done since; none where it cannot be any more.
    pub fn take_back(&mut self, number: u64) -> Option<Change> {
        self.begin(number, true)
    }

    fn begin(&mut self, number: u64, back: bool) -> Option<Change> {
        if self.is_at_work() {
            return None;
        }
        let deeds = if back { &mut self.done } else { &mut self.undone };
        let at = deeds.iter().position(|deed| deed.number == number)?;
        let deed = deeds.remove(at);
        let change = if back { deed.change.clone().reversed() } else { deed.change.clone() };
        self.at_work = Some((deed, back));
        Some(change)
    }

    /// Ends the step under way: `still_there` where it went wrong in a way that may pass. Gives the deed, and whether it
    /// was taken back.
    pub fn end(&mut self, worked: bool, still_there: bool) -> Option<(Done, bool)> {
        let (deed, back) = self.at_work.take()?;
        if worked || still_there {
            let deeds = if back == worked { &mut self.undone } else { &mut self.done };
            deeds.push(deed.clone());
        }
        Some((deed, back))
    }
}
