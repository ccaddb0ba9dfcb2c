//! A platform: what it gives on each milestone, how sure we are, and on what evidence.

use super::framework::{Framework, Milestone};
use super::id::{KindId, MilestoneId, PlatformId, TopicId};
use super::quantities::{Fraction, Level, Support};
use crate::domain::sorting::{Inserted as _, sort_by_key};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that is known of one platform.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Platform {
    /// Its id in files.
    pub id: PlatformId,
    /// Its name on screen.
    pub name: String,
    /// Its web address.
    pub address: Option<String>,
    /// What it is, in a sentence or two.
    pub about: Option<String>,
    /// The least age at which people may join, in words.
    pub minimum_age: Option<String>,
    /// The day its facts were last checked, as year-month-day.
    pub reviewed: String,
    /// Where the levels come from.
    pub basis: Basis,
    /// What it gives on each milestone of the framework.
    pub milestones: BTreeMap<MilestoneId, Cell>,
    /// How well it carries each kind of content; a kind that is not named counts 0.
    pub content: BTreeMap<KindId, Support>,
    /// How much people come to it for each topic: 0 nothing, 25 a few, 50 like anywhere else, 75 a main use, 100 what the place is
    /// for; a topic that is absent counts [`TOPIC_LIKE_ANYWHERE`].
    pub topics: BTreeMap<TopicId, Support>,
    /// What the figures for topics rest on; one that is absent is our own judgement and no more.
    pub topic_reasons: BTreeMap<TopicId, TopicReason>,
    /// How many people of a region use it.
    pub usage: Vec<Usage>,
}

/// How much people come to a platform for a topic of which its profile says nothing, in points: like anywhere else.
pub const TOPIC_LIKE_ANYWHERE: f64 = 50.0;

impl Platform {
    /// A profile to begin with: every level in the middle of the scale, and nothing known yet.
    #[must_use]
    pub fn middle(framework: &Framework, id: PlatformId, name: &str, reviewed: &str) -> Self {
        let cell = Cell::unset();
        Self {
            id,
            name: name.to_owned(),
            address: None,
            about: None,
            minimum_age: None,
            reviewed: reviewed.to_owned(),
            basis: Basis::Estimate,
            milestones: framework.milestones.iter().map(|milestone| (milestone.id.clone(), cell.clone())).into_map(),
            content: framework.kinds.iter().map(|kind| (kind.id.clone(), Support::nearest(50.0))).into_map(),
            topics: BTreeMap::new(),
            topic_reasons: BTreeMap::new(),
            usage: Vec::new(),
        }
    }

    /// How much people come to it for a topic, in points from 0 to 100.
    #[must_use]
    pub fn topic(&self, topic: &TopicId) -> f64 {
        self.topics.get(topic).map_or(TOPIC_LIKE_ANYWHERE, |support| support.get())
    }

    /// The milestones of which its profile says nothing yet; it takes no part in a ranking while there is one.
    pub fn unset<'a>(&'a self, framework: &'a Framework) -> impl Iterator<Item = &'a Milestone> {
        let unset = |milestone: &&Milestone| self.milestones.get(&milestone.id).is_some_and(Cell::is_unset);
        framework.milestones.iter().filter(unset)
    }

    /// The milestones whose level nobody knows, by its profile.
    pub fn not_known<'a>(&'a self, framework: &'a Framework) -> impl Iterator<Item = &'a Milestone> {
        let unknown = |cell: &Cell| cell.confidence == Confidence::Unknown;
        framework.milestones.iter().filter(move |milestone| self.milestones.get(&milestone.id).is_some_and(unknown))
    }

    /// How many facts with a source its levels rest on.
    #[must_use]
    pub fn sourced_facts(&self) -> usize {
        let facts = self.milestones.values().flat_map(|cell| &cell.evidence);
        facts.filter(|evidence| !evidence.source.trim().is_empty()).count()
    }
}

/// What it rests on how much people come to a platform for a topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicReason {
    /// How sure we are of it.
    pub confidence: Confidence,
    /// Why it is what it is, in a sentence.
    pub why: String,
    /// The facts that it rests on.
    pub evidence: Vec<Evidence>,
}

/// Where the levels of a profile come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// Our own judgement by the rubric.
    Estimate,
    /// Figures that somebody has published.
    Published,
}

/// What a platform gives on one milestone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// The level by the rubric, 0 to 100.
    pub level: Level,
    /// How sure we are of the level.
    pub confidence: Confidence,
    /// Why the level is what it is, in a sentence.
    pub why: String,
    /// What a firm can switch there, and the level it leads to.
    pub levers: Vec<Lever>,
    /// The facts that the level rests on.
    pub evidence: Vec<Evidence>,
}

impl Cell {
    /// What a new profile begins with: the middle of the scale, and nothing said of it.
    #[must_use]
    pub fn unset() -> Self {
        Self {
            level: Level::nearest(50.0),
            confidence: Confidence::Low,
            why: String::new(),
            levers: Vec::new(),
            evidence: Vec::new(),
        }
    }

    /// Whether nothing has been said of it yet: it stands as [`Cell::unset`] has it.
    #[must_use]
    pub fn is_unset(&self) -> bool {
        let Self { level, confidence, why, levers, evidence } = self;
        let as_it_came = *level == Level::nearest(50.0) && *confidence == Confidence::Low;
        as_it_came && why.trim().is_empty() && levers.is_empty() && evidence.is_empty()
    }

    /// A level that nobody knows: the middle, give or take all of the scale.
    pub fn forget_level(&mut self) {
        (self.level, self.confidence) = (Level::nearest(50.0), Confidence::Unknown);
    }

    /// The least and the greatest level that a firm can have there: the level itself and its levers' levels.
    #[must_use]
    pub fn reach_of_levers(&self) -> (f64, f64) {
        self.levers
            .iter()
            .map(|lever| lever.to.get())
            .fold((self.level.get(), self.level.get()), |(low, high), to| (low.min(to), high.max(to)))
    }

    /// The facts in the order in which they are cited, the strongest source first: the platform itself, then regulators and
    /// research, then whoever documents a tool for it, then press, then anything else; within each what is sure to hold still, and then as the
    /// profile has them.
    #[must_use]
    pub fn cited(&self) -> Vec<&Evidence> {
        cited(&self.evidence)
    }
}

impl TopicReason {
    /// The facts in the order in which they are cited, as [`Cell::cited`] has it.
    #[must_use]
    pub fn cited(&self) -> Vec<&Evidence> {
        cited(&self.evidence)
    }
}

fn cited(evidence: &[Evidence]) -> Vec<&Evidence> {
    let mut facts: Vec<&Evidence> = evidence.iter().collect();
    sort_by_key(&mut facts, |fact| (SourceKind::standing(fact.kind), fact.may_have_dated));
    facts
}

/// How sure we are of a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Within 5 points.
    High,
    /// Within 10 points.
    Medium,
    /// Within 20 points.
    Low,
    /// Not at all: the level may be anywhere on the scale.
    Unknown,
}

impl Confidence {
    /// Half the width of the band around a level, in points.
    #[must_use]
    pub const fn spread(self) -> f64 {
        match self {
            Self::High => 5.0,
            Self::Medium => 10.0,
            Self::Low => 20.0,
            Self::Unknown => 50.0,
        }
    }
}

/// Something a firm can switch on a platform.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lever {
    /// The level that it leads to.
    pub to: Level,
    /// What to do, as an instruction.
    pub how: String,
    /// Who says that the switch exists.
    pub source: Option<String>,
    /// Where they say it.
    pub address: Option<String>,
}

/// A fact with its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The fact, in a sentence.
    pub fact: String,
    /// Who says it.
    pub source: String,
    /// Where they say it.
    pub address: String,
    /// The day, month or year of the statement.
    pub date: Option<String>,
    /// What kind of source it is.
    pub kind: Option<SourceKind>,
    /// Whether the fact may have changed since.
    pub may_have_dated: bool,
}

/// What kind of source a fact has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// The platform itself: terms, help pages, reports, documentation.
    Official,
    /// A regulator, an office of statistics, a survey institute or a study.
    Research,
    /// Press.
    Press,
    /// Documentation of a tool that works with the platform.
    Vendor,
    /// Anything else, such as an encyclopedia.
    Other,
}

impl SourceKind {
    /// Every kind, the strongest first but for those who document tools.
    pub const ALL: [Self; 5] = [Self::Official, Self::Research, Self::Press, Self::Vendor, Self::Other];

    /// What it is called on screen.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Official => "The platform itself",
            Self::Research => "Regulator or research",
            Self::Press => "Press",
            Self::Vendor => "Tool documentation",
            Self::Other => "Other",
        }
    }

    /// How far behind the strongest kind of source one stands, from 0; one of unknown kind is as weak as any.
    const fn standing(kind: Option<Self>) -> u8 {
        match kind {
            Some(Self::Official) => 0,
            Some(Self::Research) => 1,
            Some(Self::Vendor) => 2,
            Some(Self::Press) => 3,
            Some(Self::Other) | None => 4,
        }
    }
}

/// How many people of a region use a platform.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Usage {
    /// The people counted, such as `US adults`.
    pub region: String,
    /// The year of the figure.
    pub year: u16,
    /// What was counted; use of any frequency where it is not said.
    pub measure: Measure,
    /// Of whom, where that is not everybody of the region: `people 14 and older`; else empty.
    pub base: String,
    /// The share of all of them, as a fraction.
    pub share: Fraction,
    /// The share in each age band, as fractions; bands without a figure are absent.
    pub ages: BTreeMap<String, Fraction>,
    /// Who says it.
    pub source: String,
    /// Where they say it.
    pub address: String,
}

/// What a figure of use counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Measure {
    /// Whoever uses it, however often.
    #[default]
    Uses,
    /// Whoever uses it every day.
    Daily,
    /// Whoever uses it at least every week.
    Weekly,
    /// Whoever uses it at least every month.
    Monthly,
    /// Whoever has an account.
    Account,
    /// Whoever visits it in a month.
    Visits,
}

impl Measure {
    /// Every measure.
    pub const ALL: [Self; 6] = [Self::Uses, Self::Daily, Self::Weekly, Self::Monthly, Self::Account, Self::Visits];

    /// What the people counted do, in words that follow who they are: `use it every day`.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Uses => "use it",
            Self::Daily => "use it every day",
            Self::Weekly => "use it every week",
            Self::Monthly => "use it every month",
            Self::Account => "have an account",
            Self::Visits => "visit it every month",
        }
    }

    /// What those do who are not counted, in words that follow who they are: `don’t use it every day`.
    #[must_use]
    pub const fn words_for_the_others(self) -> &'static str {
        match self {
            Self::Uses => "don’t use it",
            Self::Daily => "don’t use it every day",
            Self::Weekly => "don’t use it every week",
            Self::Monthly => "don’t use it every month",
            Self::Account => "have no account",
            Self::Visits => "don’t visit it every month",
        }
    }

    /// What was counted, as a word or two: `daily use`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Uses => "any use",
            Self::Daily => "daily use",
            Self::Weekly => "weekly use",
            Self::Monthly => "monthly use",
            Self::Account => "accounts",
            Self::Visits => "monthly visits",
        }
    }
}
