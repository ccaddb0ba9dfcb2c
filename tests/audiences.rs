//! The audiences to start from: illustrations, each of which is whole and truly differs from the others.

use crate::support::{plan, repository};
use seven_milestones::analysis::report::Report;
use seven_milestones::domain::audience::Preset;
use seven_milestones::domain::plan::Scope;
use seven_milestones::storage;
use std::collections::BTreeSet;

fn all() -> &'static [Preset] {
    storage::presets()
}

/// The report on a plan that has this audience and nothing else.
fn report(preset: &Preset) -> Report {
    let plan = plan(vec![preset.segment.clone()]);
    Report::new(storage::framework(), storage::library(), &plan, &Scope::Everyone, 100).expect("there is an answer")
}

/// Every text of an audience, with where it stands.
fn texts(preset: &Preset) -> Vec<(String, &str)> {
    let notes = preset.segment.needs.iter().filter_map(|(id, wish)| Some((id.to_string(), wish.notes.as_deref()?)));
    let own = [("name", &preset.name), ("about", &preset.about), ("segment", &preset.segment.name)];
    own.into_iter().map(|(place, text)| (place.to_owned(), text.as_str())).chain(notes).collect()
}

fn all_differ<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let mut seen = BTreeSet::new();
    texts.into_iter().all(|text| seen.insert(text))
}

#[test]
fn there_are_twelve_under_names_of_their_own() {
    assert_eq!(all().len(), 12);
    assert!(all().iter().all(|preset| repository(&format!("assets/audiences/{}.ron", preset.id)).is_file()));
    assert!(all().is_sorted_by(|a, b| a.id < b.id), "they stand in the order of their ids");
    assert!(all_differ(all().iter().map(|preset| preset.name.as_str())));
    assert!(all_differ(all().iter().map(|preset| preset.segment.name.as_str())));
    assert!(all_differ(all().iter().map(|preset| preset.about.as_str())));
}

#[test]
fn each_is_whole() {
    let framework = storage::framework();
    for Preset { id, segment, .. } in all() {
        assert!(framework.milestones.iter().all(|milestone| segment.active(&milestone.id).is_some()), "{id}");
        assert!(framework.kinds.iter().all(|kind| segment.content.contains_key(&kind.id)), "{id}");
        assert!(framework.ages.iter().all(|age| segment.ages.contains_key(age)), "{id}");
        assert_eq!(segment.ages.values().map(|weight| weight.get()).sum::<f64>(), 100.0, "{id}: ages");
        assert_eq!(segment.share.get(), 1.0, "{id}");
    }
}

#[test]
fn none_claims_to_be_sure() {
    for Preset { id, segment, .. } in all() {
        for (milestone, wish) in &segment.needs {
            assert!((15.0..=20.0).contains(&wish.spread.get()), "{id}, {milestone}: illustrations are not exact");
            assert_eq!(wish.answers, None, "{id}, {milestone}: nobody was asked");
            assert!(wish.notes.is_some(), "{id}, {milestone}: the need has a reason");
        }
    }
}

#[test]
fn texts_are_finished_sentences() {
    const UNFINISHED: [&str; 8] = ["todo", "tbd", "xxx", "lorem", "ipsum", "placeholder", "fixme", "…"];
    for preset in all() {
        let mut notes = BTreeSet::new();
        for (place, text) in texts(preset) {
            let lower = text.to_lowercase();
            let unfinished = UNFINISHED.iter().find(|word| lower.contains(*word));
            assert_eq!(unfinished, None, "{}, {place}: {text}", preset.id);
            let odd = text.trim() != text || text.contains("  ") || text.contains(['[', ']', '{', '}', '<', '>', '_']);
            assert!(!odd && !text.is_empty(), "{}, {place}: {text}", preset.id);
            if !["name", "segment"].contains(&place.as_str()) {
                assert!(text.ends_with('.'), "{}, {place}: a sentence ends with a full stop: {text}", preset.id);
                assert!(notes.insert(text), "{}, {place}: this stands there twice: {text}", preset.id);
            }
        }
        assert_eq!(preset.about.matches(". ").count() + 1, 2, "{}: two sentences say who they are and why", preset.id);
    }
}

#[test]
fn each_has_an_answer_and_many_platforms_lead() {
    let leader = |preset: &Preset| {
        let report = report(preset);
        let leader = report.leader().unwrap_or_else(|| panic!("{}: every platform is ruled out", preset.id));
        report.platform(leader).id.clone()
    };
    let leaders: Vec<_> = all().iter().map(|preset| (preset.id.as_str(), leader(preset))).collect();
    let different: BTreeSet<_> = leaders.iter().map(|(_, platform)| platform).collect();
    assert!(different.len() >= 7, "too few platforms lead: {leaders:?}");
}

#[test]
fn no_two_want_the_same() {
    // The mean distance of two audiences' needs in points, each milestone weighed by what it matters to the two.
    let distance =
        |a: &Preset, b: &Preset| {
            let pairs =
                a.segment.needs.iter().zip(&b.segment.needs).map(|((_, a), (_, b))| {
                    (a.importance.get() + b.importance.get(), (a.need.get() - b.need.get()).abs())
                });
            let (weights, sum) = pairs.fold((0.0, 0.0), |(w, s), (weight, gap)| (w + weight, s + weight * gap));
            sum / weights
        };
    for (at, a) in all().iter().enumerate() {
        for b in &all()[at + 1..] {
            assert!(distance(a, b) >= 10.0, "{} and {} are {} points apart", a.id, b.id, distance(a, b));
        }
    }
}
