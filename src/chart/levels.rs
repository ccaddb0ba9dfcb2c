//! What changed between the levels that a plan's answer rested on and those of now.

use super::words;
use crate::analysis::kept::{LevelChange, changes, gone, with_kept};
use crate::analysis::ranked::Ranked;
use crate::domain::framework::Framework;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};

/// The levels that differ, and what that does to the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelsChanged {
    /// One line for each platform: its name, and each level from what it was to what it is.
    pub platforms: Vec<String>,
    /// What that does to the order, as a sentence.
    pub order: String,
}

impl LevelsChanged {
    /// Describes what differs; none where nothing does.
    #[must_use]
    pub fn new(framework: &Framework, library: &Library, plan: &Plan) -> Option<Self> {
        let changes = changes(plan, library, framework);
        let missing = gone(plan, library).map(|id| format!("{id} is no longer among the platforms"));
        let mut platforms = Vec::new();
        for of_one in changes.chunk_by(|a, b| a.platform == b.platform) {
            let name = library.get(&of_one[0].platform).map_or("", |platform| platform.name.as_str());
            let each = |change: &LevelChange| {
                let milestone = framework.milestone(&change.milestone).map_or("", |m| m.name.as_str());
                format!("{milestone} {} to {}", words::shortest(change.kept), words::shortest(change.now))
            };
            platforms.push(format!("{name}: {}", of_one.iter().map(each).collect::<Vec<_>>().join(", ")));
        }
        platforms.extend(missing);
        if platforms.is_empty() {
            return None;
        }
        let before = order(framework, &with_kept(library, plan), plan);
        let now = order(framework, library, plan);
        Some(Self { platforms, order: sentence(&before, &now) })
    }
}

/// The names of the platforms, best first, for everyone.
fn order(framework: &Framework, library: &Library, plan: &Plan) -> Vec<String> {
    let Ok(ranked) = Ranked::new(framework, library, plan, &Scope::Everyone) else { return Vec::new() };
    ranked.places.iter().map(|place| ranked.platform(*place).name.clone()).collect()
}

fn sentence(before: &[String], now: &[String]) -> String {
    match (before.first(), now.first()) {
        (Some(before), Some(now)) if before != now => format!("{now} now comes first, instead of {before}"),
        _ => {
            let moved = before.iter().zip(now).position(|(before, now)| before != now);
            match moved {
                None => "The order stays as it was".to_owned(),
                Some(at) => format!("The first {at} stay in order. {} now comes next", now[at]),
            }
        }
    }
}
