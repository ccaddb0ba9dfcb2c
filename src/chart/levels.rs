//! What changed between the levels that a plan's answer rested on and those of now.

use super::words;
use crate::analysis::kept::{LevelChange, changes, gone, with_kept};
use crate::analysis::ranked::Ranked;
use crate::analysis::ranking::RankedPlatform;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};
use crate::domain::sorting::sort_by_key;

/// The levels that differ, and what that does to the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelsChanged {
    /// How many levels of how many platforms differ, as a sentence.
    pub headline: String,
    /// What that does to the order, as a sentence.
    pub order: String,
    /// One line for each platform, in the order of the ranking of now: its name, and each level from what it was to what it is.
    pub platforms: Vec<String>,
}

impl LevelsChanged {
    /// Describes what differs; none where nothing does.
    #[must_use]
    pub fn new(framework: &Framework, library: &Library, plan: &Plan) -> Option<Self> {
        let changes = changes(plan, library, framework);
        let missing: Vec<String> =
            gone(plan, library).map(|id| format!("{id} is no longer among the platforms")).collect();
        if changes.is_empty() && missing.is_empty() {
            return None;
        }
        let before = order(framework, &with_kept(library, plan), plan);
        let now = order(framework, library, plan);
        let place = |id: &PlatformId| now.iter().position(|(of, _)| of == id).unwrap_or(usize::MAX);
        let mut of_each: Vec<&[LevelChange]> = changes.chunk_by(|a, b| a.platform == b.platform).collect();
        sort_by_key(&mut of_each, |of_one| place(&of_one[0].platform));
        let line = |of_one: &&[LevelChange]| {
            let name = library.get(&of_one[0].platform).map_or("", |platform| platform.name.as_str());
            let each = |change: &LevelChange| {
                let milestone = framework.milestone(&change.milestone).map_or("", |m| m.name.as_str());
                format!("{milestone} {} to {}", words::shortest(change.kept), words::shortest(change.now))
            };
            format!("{name}: {}", of_one.iter().map(each).collect::<Vec<_>>().join(", "))
        };
        Some(Self {
            headline: counted(changes.len(), of_each.len()),
            order: sentence(&names(before), &names(now.clone())),
            platforms: of_each.iter().map(line).chain(missing).collect(),
        })
    }
}

fn counted(levels: usize, platforms: usize) -> String {
    let profiles =
        if platforms == 1 { "1 platform profile".to_owned() } else { format!("{platforms} platform profiles") };
    match levels {
        0 => "Some platforms in this plan have been removed since it was saved".to_owned(),
        1 => format!("1 level of {profiles} has changed since this plan was saved"),
        levels => format!("{levels} levels of {profiles} have changed since this plan was saved"),
    }
}

/// The platforms, best first, for everyone.
fn order(framework: &Framework, library: &Library, plan: &Plan) -> Vec<(PlatformId, String)> {
    let Ok(ranked) = Ranked::new(framework, library, plan, &Scope::Everyone) else { return Vec::new() };
    let of = |place: &RankedPlatform| {
        let platform = ranked.platform(*place);
        (platform.id.clone(), platform.name.clone())
    };
    ranked.places.iter().map(of).collect()
}

fn names(order: Vec<(PlatformId, String)>) -> Vec<String> {
    order.into_iter().map(|(_, name)| name).collect()
}

fn sentence(before: &[String], now: &[String]) -> String {
    let Some(first) = now.first() else { return "No platform can be ranked".to_owned() };
    match before.iter().zip(now).position(|(before, now)| before != now) {
        None => "The order stays as it was".to_owned(),
        Some(0) => format!("{first} now comes first, instead of {}", before[0]),
        Some(at) => {
            format!("{first} still comes first. {} is now number {}, instead of {}", now[at], at + 1, before[at])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_is_counted_and_the_order_told() {
        assert_eq!(counted(1, 1), "1 level of 1 platform profile has changed since this plan was saved");
        assert_eq!(counted(45, 22), "45 levels of 22 platform profiles have changed since this plan was saved");
        let order = |names: &str| names.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let said = |before, now| sentence(&order(before), &order(now));
        assert_eq!(said("A B C", "A B C"), "The order stays as it was");
        assert_eq!(said("A B C", "B A C"), "B now comes first, instead of A");
        assert_eq!(said("A B C", "A C B"), "A still comes first. C is now number 2, instead of B");
        assert_eq!(sentence(&order("A"), &[]), "No platform can be ranked");
    }
}
