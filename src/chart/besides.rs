//! What is known of a segment beside its needs, in words.

use super::ages::age_mix;
use super::words::{name_of, percent, points};
use crate::domain::audience::Segment;
use crate::domain::framework::Framework;
use crate::domain::library::Library;
use crate::domain::sorting::sort_by;

/// What is known of a segment beside its needs, each with what it is about; nothing where nothing is known.
///
/// `("Platforms they use", "Facebook 80%, Instagram 60%")`
#[must_use]
pub fn besides(framework: &Framework, library: &Library, segment: &Segment) -> Vec<(&'static str, String)> {
    let ages = age_mix(framework, segment).whole();
    let ages = ages.into_iter().filter(|(_, part)| *part > 0.0).map(|(age, part)| {
        let age = age.replace('-', "–");
        format!("{age} {}", percent(part / 100.0))
    });
    let uses = segment.reach.iter().map(|(id, share)| (name_of(library, id), share.get()));
    let topics =
        framework.topics.iter().filter_map(|topic| Some((topic.name.as_str(), segment.topics.get(&topic.id)?)));
    let kinds = framework.kinds.iter().filter_map(|kind| Some((kind.name.as_str(), segment.content.get(&kind.id)?)));
    let all = [
        ("Their ages", ages.collect::<Vec<_>>().join(", ")),
        ("Platforms they use", greatest_first(uses, percent)),
        ("What they come for, out of 100", greatest_first(topics.map(|(name, value)| (name, value.get())), points)),
        ("Content they like, out of 100", greatest_first(kinds.map(|(name, value)| (name, value.get())), points)),
    ];
    all.into_iter().filter(|(_, words)| !words.is_empty()).collect()
}

fn greatest_first<'a>(values: impl Iterator<Item = (&'a str, f64)>, words: impl Fn(f64) -> String) -> String {
    let mut values: Vec<(&str, f64)> = values.filter(|(_, value)| *value > 0.0).collect();
    sort_by(&mut values, |a, b| b.1.total_cmp(&a.1));
    values.iter().map(|(name, value)| format!("{name} {}", words(*value))).collect::<Vec<_>>().join(", ")
}
