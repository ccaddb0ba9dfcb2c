//! Where competitors are, in words.

use super::names::name_of;
use super::numbers::list;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{Competitor, Plan};
use crate::domain::sorting::sort_by_key;

/// How many competitors are on a platform.
#[must_use]
pub fn competitors_on(plan: &Plan, platform: &PlatformId) -> usize {
    on(plan, platform).count()
}

fn on<'a>(plan: &'a Plan, platform: &'a PlatformId) -> impl Iterator<Item = &'a Competitor> {
    plan.competitors.iter().filter(move |other| other.platforms.contains(platform))
}

/// The competitors of whom somebody said where they are; of others, nobody knows where they are not.
fn known(plan: &Plan) -> Vec<&Competitor> {
    plan.competitors.iter().filter(|other| !other.platforms.is_empty()).collect()
}

/// How many competitors are on a platform, as a sentence: `2 of your 3 competitors are on Instagram`; none where nobody's
/// platforms are known.
#[must_use]
pub fn competitors(plan: &Plan, library: &Library, platform: &PlatformId) -> Option<String> {
    let place = name_of(library, platform);
    let here: Vec<&str> = on(plan, platform).map(|other| other.name.as_str()).collect();
    match (known(plan).as_slice(), here.len()) {
        ([], _) => None,
        ([only], 0) => Some(format!("Your competitor {} isn’t on {place}", only.name)),
        ([only], _) => Some(format!("Your competitor {} is on {place}", only.name)),
        (all, 0) => Some(format!("None of your {} competitors is on {place}", all.len())),
        (all, 1) => Some(format!("1 of your {} competitors is on {place}: {}", all.len(), here[0])),
        (all, count) if count == all.len() => Some(format!("All of your {count} competitors are on {place}")),
        (all, count) => Some(format!("{count} of your {} competitors are on {place}", all.len())),
    }
}

/// Where competitors are among some platforms, as one sentence: `Of your 3 competitors, 2 are on Instagram, 1 is on TikTok and none is on
/// Facebook`; none where nobody's platforms are known, or there is no platform.
#[must_use]
pub fn where_competitors_are(plan: &Plan, library: &Library, platforms: &[&PlatformId]) -> Option<String> {
    match (known(plan).as_slice(), platforms) {
        ([], _) | (_, []) => None,
        (_, [only]) => competitors(plan, library, only),
        ([other], _) => {
            let there = |is_there: bool| {
                let such = platforms.iter().filter(|id| other.platforms.contains(id) == is_there);
                list(&such.map(|id| name_of(library, id)).collect::<Vec<_>>())
            };
            Some(match there(true).as_str() {
                "" => format!("Your competitor {} isn’t on {}", other.name, there(false).replace(" and ", " or ")),
                on => format!("Your competitor {} is on {on}", other.name),
            })
        }
        (all, _) => {
            let mut by_count: Vec<(usize, &str)> =
                platforms.iter().map(|id| (competitors_on(plan, id), name_of(library, id))).collect();
            sort_by_key(&mut by_count, |(count, _)| std::cmp::Reverse(*count));
            let one = |(count, name): &(usize, &str)| match count {
                0 => format!("none is on {name}"),
                1 => format!("1 is on {name}"),
                count => format!("{count} are on {name}"),
            };
            let each: Vec<String> = by_count.iter().map(one).collect();
            let each: Vec<&str> = each.iter().map(String::as_str).collect();
            Some(format!("Of your {} competitors, {}", all.len(), list(&each)))
        }
    }
}
