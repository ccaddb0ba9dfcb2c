//! Where competitors are, in words.

use super::names::name_of;
use super::numbers::{either, list};
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
        ([_, _], 0) => Some(format!("Neither of your competitors is on {place}")),
        (all, 0) => Some(format!("None of your {} competitors is on {place}", all.len())),
        ([_, _], 2) => Some(format!("Both of your competitors are on {place}")),
        (all, 1) => Some(format!("1 of your {} competitors is on {place}: {}", all.len(), here[0])),
        (all, count) if count == all.len() => Some(format!("All {count} of your competitors are on {place}")),
        (all, count) => Some(format!("{count} of your {} competitors are on {place}", all.len())),
    }
}

/// Where competitors are among some platforms, as one sentence that names each count once: `Of your 3 competitors, 2 are on Instagram,
/// 1 is on TikTok, and none is on Facebook or Snapchat`; none where nobody's platforms are known, or there is no platform.
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
                "" => {
                    let names: Vec<&str> = platforms.iter().map(|id| name_of(library, id)).collect();
                    format!("Your competitor {} isn’t on {}", other.name, either(&names))
                }
                on => format!("Your competitor {} is on {on}", other.name),
            })
        }
        (all, _) => {
            let mut by_count: Vec<(usize, &str)> =
                platforms.iter().map(|id| (competitors_on(plan, id), name_of(library, id))).collect();
            sort_by_key(&mut by_count, |(count, _)| std::cmp::Reverse(*count));
            let groups: Vec<(usize, Vec<&str>)> = by_count
                .chunk_by(|one, other| one.0 == other.0)
                .map(|of| (of[0].0, of.iter().map(|(_, name)| *name).collect()))
                .collect();
            Some(by_counts(all.len(), &groups))
        }
    }
}

/// How many of several competitors are on which platforms, the most first.
fn by_counts(all: usize, groups: &[(usize, Vec<&str>)]) -> String {
    let one = |(count, names): &(usize, Vec<&str>)| match *count {
        0 => format!("{} is on {}", if all == 2 { "neither" } else { "none" }, either(names)),
        count if count == all => format!("all are on {}", list(names)),
        // Of these, each may be somebody else.
        count => {
            let each = if names.len() > 1 { "each of " } else { "" };
            format!("{count} {} on {each}{}", if count == 1 { "is" } else { "are" }, list(names))
        }
    };
    match groups {
        [(0, names)] if all == 2 => format!("Neither of your competitors is on {}", either(names)),
        [(0, names)] => format!("None of your {all} competitors is on {}", either(names)),
        [(count, names), rest @ ..] if *count == all => {
            let first = if all == 2 { "Both".to_owned() } else { format!("All {all}") };
            let first = format!("{first} of your competitors are on {}", list(names));
            match rest {
                [] => first,
                [only] => format!("{first}; {}", one(only)),
                _ if all == 2 => format!("{first}, {}", parts(&rest.iter().map(one).collect::<Vec<_>>())),
                _ => format!("Of your {all} competitors, {}", parts(&groups.iter().map(one).collect::<Vec<_>>())),
            }
        }
        _ => format!("Of your {all} competitors, {}", parts(&groups.iter().map(one).collect::<Vec<_>>())),
    }
}

/// Parts of a sentence that have lists of their own.
fn parts(parts: &[String]) -> String {
    match parts {
        [before @ .., last] if !before.is_empty() => format!("{}, and {last}", before.join(", ")),
        _ => parts.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::by_counts;

    #[test]
    fn each_count_is_named_once_for_two_and_for_more() {
        let (instagram, tiktok, few) = (vec!["Instagram"], vec!["TikTok"], vec!["Facebook", "X (Twitter)", "Snapchat"]);
        for (all, groups, said) in [
            (2, vec![(2, instagram.clone())], "Both of your competitors are on Instagram"),
            (
                2,
                vec![(2, instagram.clone()), (0, few.clone())],
                "Both of your competitors are on Instagram; neither is on Facebook, X (Twitter) or Snapchat",
            ),
            (
                2,
                vec![(2, instagram.clone()), (1, tiktok.clone()), (0, few.clone())],
                "Both of your competitors are on Instagram, 1 is on TikTok, and neither is on Facebook, X (Twitter) or Snapchat",
            ),
            (
                2,
                vec![(1, vec!["Instagram", "TikTok"]), (0, vec!["Facebook"])],
                "Of your 2 competitors, 1 is on each of Instagram and TikTok, and neither is on Facebook",
            ),
            (2, vec![(0, few.clone())], "Neither of your competitors is on Facebook, X (Twitter) or Snapchat"),
            (3, vec![(3, vec!["Facebook", "Instagram"])], "All 3 of your competitors are on Facebook and Instagram"),
            (
                3,
                vec![(3, instagram.clone()), (1, tiktok.clone()), (0, few.clone())],
                "Of your 3 competitors, all are on Instagram, 1 is on TikTok, and none is on Facebook, X (Twitter) or Snapchat",
            ),
            (3, vec![(2, instagram), (1, tiktok)], "Of your 3 competitors, 2 are on Instagram, and 1 is on TikTok"),
            (4, vec![(0, few)], "None of your 4 competitors is on Facebook, X (Twitter) or Snapchat"),
        ] {
            assert_eq!(by_counts(all, &groups), said);
        }
    }
}
