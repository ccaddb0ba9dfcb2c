//! Wordings that questionnaires had before, so that the answers of a survey already in the field are still recognised.

use super::column::Column;
use crate::domain::framework::{Framework, Kind, Milestone};

/// What the milestones of the framework that ships were asked and called before: id, questions and short name.
const MILESTONES: [(&str, &[&str], &str); 7] = [
    (
        "identity",
        &[
            "How much do they show of who they are?",
            "When you use social media, would you rather stay anonymous (0) or appear under your real name with a full profile \
             (10)?",
        ],
        "Identity",
    ),
    (
        "communications",
        &[
            "Quick updates, or long talks on a topic?",
            "Do you come for quick updates (0) or for long discussions of a topic (10)?",
        ],
        "Talk",
    ),
    (
        "sharing",
        &[
            "How much do they pass content around?",
            "How much do you look at and pass on what others post: hardly ever (0) or all the time (10)?",
            "How often do you look at what others post and pass it on: hardly ever (0) or all the time (10)?",
        ],
        "Sharing",
    ),
    (
        "presence",
        &[
            "Should others see where and when they are there?",
            "Should others be able to see where you are and whether you are online: never (0) or always (10)?",
        ],
        "Presence",
    ),
    ("relationships", &["Meet new people, or keep those they know?"], "Ties"),
    (
        "brand",
        &[
            "How much do public opinions count?",
            "How much do ratings, likes and reviews by others decide what you do: not at all (0) or very much (10)?",
        ],
        "Brand",
    ),
    (
        "groups",
        &[
            "Do they gather in communities?",
            "Do you use social media on your own (0) or mostly inside groups and communities (10)?",
        ],
        "Groups",
    ),
];

/// Questions of before, with what their columns hold.
pub(super) fn questions(framework: &Framework) -> Vec<(String, Column)> {
    let mut all = Vec::new();
    for milestone in &framework.milestones {
        let id = &milestone.id;
        let questions = before(milestone).map_or(&[][..], |(_, questions, _)| questions);
        all.extend(questions.iter().map(|question| ((*question).to_owned(), Column::Need(id.clone()))));
        all.extend(importances(milestone).map(|question| (question, Column::Importance(id.clone()))));
    }
    let kinds = framework.kinds.iter();
    all.extend(kinds.flat_map(|of| kind(of).map(|question| (question, Column::Kind(of.id.clone())))));
    all
}

/// A milestone's short name of before.
pub(super) fn short_name(milestone: &Milestone) -> Option<&'static str> {
    before(milestone).map(|(.., short)| *short)
}

fn before(milestone: &Milestone) -> Option<&'static (&'static str, &'static [&'static str], &'static str)> {
    MILESTONES.iter().find(|(id, ..)| *id == milestone.id.as_str())
}

/// The questions of importance; the first is a beginning, after which it named the two ends of the scale.
fn importances(milestone: &Milestone) -> [String; 2] {
    let name = &milestone.name;
    [
        format!("{name}: how much does it matter to you where a place stands"),
        format!("{name}: how important is this to you when you choose a platform?"),
    ]
}

/// The questions about a kind of content, each answered from 0 to 10.
fn kind(kind: &Kind) -> [String; 2] {
    [
        format!("{}: how much do you like to see them from firms that you follow?", kind.name),
        format!("{}: how much do you like to see these from businesses you follow?", kind.name),
    ]
}
