//! The audience: segments, what each of them needs, and described audiences to start from.

use super::framework::Framework;
use super::id::{KindId, MilestoneId, PlatformId, PresetId, TopicId};
use super::quantities::{AgeWeight, Importance, Interest, LeastMatch, Need, PeopleShare, Share, Spread};
use crate::domain::sorting::Inserted as _;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The spread of a need when a plan names none, in points.
pub const DEFAULT_SPREAD: f64 = 10.0;

/// How unsure we are of a need that nobody has set yet, in points.
const UNKNOWN_SPREAD: f64 = 20.0;

/// A part of the audience that wants the same things.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Segment {
    /// Its name, unique in its plan.
    pub name: String,
    /// Its part of the audience; only the proportions between segments count.
    pub share: Share,
    /// What it needs on each milestone; one that is absent is switched off.
    pub needs: BTreeMap<MilestoneId, Preference>,
    /// How much it cares for each kind of content; a kind that is absent counts 0.
    pub content: BTreeMap<KindId, Interest>,
    /// Its age mix, relative; empty when it is not known.
    pub ages: BTreeMap<String, AgeWeight>,
    /// What share of these people use a platform, by their own answers or by estimate; it stands before published figures.
    pub reach: BTreeMap<PlatformId, PeopleShare>,
    /// How much they come for each topic; a topic that is absent counts 0.
    pub topics: BTreeMap<TopicId, Interest>,
    /// The files of answers that it was made of, in their order; empty where nobody was asked.
    pub surveys: Vec<SurveySource>,
}

/// The most files of answers that a segment keeps.
pub const MOST_SURVEYS: usize = 100;

/// A file of answers that a segment was made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveySource {
    /// The name of the file, without its folder.
    pub file: String,
    /// How many people of it are in the segment.
    pub people: u32,
    /// The day on which it was read, such as 2026-11-29.
    pub day: String,
}

/// What a segment wants on one milestone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Preference {
    /// Where on the scale it wants to be.
    pub need: Need,
    /// How much that matters.
    pub importance: Importance,
    /// How unsure we are of the need.
    pub spread: Spread,
    /// The least match it accepts, where it is a deal-breaker.
    pub deal_breaker: Option<LeastMatch>,
    /// Whether the milestone counts for this segment.
    pub on: bool,
    /// What was said about it.
    pub notes: Option<String>,
    /// How many survey answers stand behind it.
    pub answers: Option<u32>,
}

/// A described audience to start from: an illustration, not a finding about real people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Preset {
    /// Its id in files.
    pub id: PresetId,
    /// Its name on screen.
    pub name: String,
    /// Who these people are and why the sliders stand where they do, in two sentences.
    pub about: String,
    /// The segment that a plan gets.
    pub segment: Segment,
}

impl Segment {
    /// A segment that stands in the middle of every milestone, each of middling importance.
    #[must_use]
    pub fn middle(framework: &Framework, name: &str) -> Self {
        let wish = Preference::middle();
        Self {
            name: name.to_owned(),
            share: Share::nearest(50.0),
            needs: framework.milestones.iter().map(|milestone| (milestone.id.clone(), wish.clone())).into_map(),
            content: BTreeMap::new(),
            ages: BTreeMap::new(),
            reach: BTreeMap::new(),
            topics: BTreeMap::new(),
            surveys: Vec::new(),
        }
    }

    /// Whether nothing has been said yet of what these people need: every need stands as [`Segment::middle`] has it,
    /// whatever was said of importances, content, ages, reach and topics.
    #[must_use]
    pub fn is_untouched(&self, framework: &Framework) -> bool {
        self.needs.len() == framework.milestones.len()
            && framework.milestones.iter().all(|m| self.needs.get(&m.id).is_some_and(Preference::is_untouched))
    }

    /// Of how many of the milestones that count for these people something has been said, and how many count.
    #[must_use]
    pub fn said(&self, framework: &Framework) -> (usize, usize) {
        let on = || framework.milestones.iter().filter_map(|milestone| self.active(&milestone.id));
        (on().filter(|wish| !wish.is_untouched()).count(), on().count())
    }

    /// The wish on a milestone, when it counts.
    #[must_use]
    pub fn active(&self, milestone: &MilestoneId) -> Option<&Preference> {
        self.needs.get(milestone).filter(|wish| wish.on)
    }
}

impl Preference {
    /// The wish that a milestone starts from where a plan does not have it: in the middle, of middling importance, off.
    #[must_use]
    pub fn unset() -> Self {
        Self {
            need: Need::nearest(50.0),
            importance: Importance::nearest(5.0),
            spread: Spread::nearest(DEFAULT_SPREAD),
            deal_breaker: None,
            on: false,
            notes: None,
            answers: None,
        }
    }

    /// Whether nothing has been said yet of the need: it stands as [`Preference::middle`] has it, whatever was said of its
    /// importance, whether it counts, and notes.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        let came = Self::middle();
        Self { notes: None, importance: came.importance, on: came.on, ..self.clone() } == came
    }

    /// The wish on a milestone of a new segment: in the middle, of middling importance, and hardly known.
    #[must_use]
    pub fn middle() -> Self {
        Self { on: true, spread: Spread::nearest(UNKNOWN_SPREAD), ..Self::unset() }
    }
}
