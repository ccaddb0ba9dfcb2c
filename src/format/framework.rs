//! The framework as text.

use super::check::Check;
use super::fault::{Faults, Kind as FileKind};
use super::guidance::RawGuidance;
use super::raw::Number;
use super::text::parse;
use super::versions::render_lowest;
use crate::domain::framework::{Framework, GapWords, Guideline, Kind, MOST_MILESTONES, Milestone, RegionNote, Topic};
use crate::domain::id::{KindId, MilestoneId, TopicId};
use crate::domain::quantities::Cost;
use crate::domain::texts::{TextKind, is_blank};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

#[derive(Serialize, Deserialize)]
#[serde(rename = "Framework", deny_unknown_fields)]
struct RawFramework {
    format: u32,
    name: String,
    #[serde(default)]
    about: String,
    #[serde(default)]
    kinds: Vec<RawKind>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    topics: Vec<RawTopic>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    topic_rubric: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    regions: Vec<RawRegion>,
    #[serde(default)]
    ages: Vec<String>,
    milestones: Vec<RawMilestone>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    guidelines: Vec<RawGuideline>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Guideline", deny_unknown_fields)]
struct RawGuideline {
    id: String,
    name: String,
    text: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Kind", deny_unknown_fields)]
struct RawKind {
    id: String,
    name: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Topic", deny_unknown_fields)]
struct RawTopic {
    id: String,
    name: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Region", deny_unknown_fields)]
struct RawRegion {
    name: String,
    note: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Milestone", deny_unknown_fields)]
struct RawMilestone {
    id: String,
    name: String,
    #[serde(default)]
    short: String,
    #[serde(default)]
    published_name: String,
    #[serde(default)]
    question: String,
    #[serde(default)]
    meaning: String,
    low: String,
    high: String,
    #[serde(default)]
    rubric: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    answers: Vec<String>,
    #[serde(default = "one")]
    shortfall_cost: Number,
    #[serde(default)]
    shortfall_reason: String,
    #[serde(default)]
    shortfall_words: String,
    #[serde(default = "one")]
    excess_cost: Number,
    #[serde(default)]
    excess_reason: String,
    #[serde(default)]
    excess_words: String,
    #[serde(default)]
    met_words: String,
    #[serde(default)]
    carries_content: bool,
    #[serde(default)]
    survey_question: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    survey_low: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    survey_high: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    survey_importance: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    risk: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    guidance: Option<RawGuidance>,
}

const fn one() -> Number {
    Number(1.0)
}

/// Reads a framework.
///
/// # Errors
/// Every fault of the text with its line, column and a sentence.
pub fn read_framework(text: &str) -> Result<Framework, Faults> {
    let raw: RawFramework = parse(text, FileKind::Framework)?;
    let mut check = Check::default();
    let framework = checked(&mut check, raw);
    check.finish(text, Some(framework))
}

/// The most kinds of content, topics and age bands of a framework.
const MOST: usize = 100;

fn checked(check: &mut Check, raw: RawFramework) -> Framework {
    let mut seen = BTreeSet::new();
    let kinds = check.field("kinds", |check| {
        if check.too_many("a framework", raw.kinds.len(), MOST, "kinds of content") {
            return Vec::new();
        }
        let each = raw.kinds.into_iter().enumerate();
        each.filter_map(|(at, raw)| {
            check.item(at, |check| {
                check.field("id", |check| unique(check, &mut seen, &raw.id));
                let name = check.full_name("name", &raw.name);
                Some(Kind { id: check.take_field("id", KindId::new(&raw.id))?, name })
            })
        })
        .collect()
    });
    seen.clear();
    let topics = check.field("topics", |check| {
        if check.too_many("a framework", raw.topics.len(), MOST, "topics") {
            return Vec::new();
        }
        let each = raw.topics.into_iter().enumerate();
        each.filter_map(|(at, raw)| {
            check.item(at, |check| {
                check.field("id", |check| unique(check, &mut seen, &raw.id));
                let name = check.full_name("name", &raw.name);
                Some(Topic { id: check.take_field("id", TopicId::new(&raw.id))?, name })
            })
        })
        .collect()
    });
    let topic_rubric = five(check, "topic_rubric", "a rubric has", raw.topic_rubric);
    seen.clear();
    let regions = check.field("regions", |check| {
        if check.too_many("a framework", raw.regions.len(), MOST, "regions") {
            return Vec::new();
        }
        let each = raw.regions.into_iter().enumerate();
        each.map(|(at, raw)| {
            check.item(at, |check| {
                check.field("name", |check| unique(check, &mut seen, &raw.name));
                check.not_blank("note", &raw.note);
                check.not_long("note", TextKind::Text, &raw.note);
                RegionNote { name: check.full_name("name", &raw.name), note: raw.note }
            })
        })
        .collect()
    });
    seen.clear();
    check.field("ages", |check| {
        check.too_many("a framework", raw.ages.len(), MOST, "age bands");
        for (at, age) in raw.ages.iter().enumerate().take(MOST) {
            check.item(at, |check| {
                check.not_long_here("an age band", TextKind::Name, age);
                unique(check, &mut seen, age);
            });
        }
    });
    seen.clear();
    let name = check.name("name", &raw.name);
    check.not_long("about", TextKind::Text, &raw.about);
    let milestones = check.field("milestones", |check| {
        if raw.milestones.is_empty() {
            check.fault("a framework needs at least one milestone");
        }
        let count = raw.milestones.len();
        if count > MOST_MILESTONES {
            check.item(MOST_MILESTONES, |check| {
                check.fault(format!(
                    "this framework has {count} milestones, and colours and charts are made for at most \
                     {MOST_MILESTONES}; leave {} out",
                    count - MOST_MILESTONES
                ));
            });
            return Vec::new();
        }
        let each = raw.milestones.into_iter().enumerate();
        each.filter_map(|(at, raw)| {
            check.item(at, |check| {
                check.field("id", |check| unique(check, &mut seen, &raw.id));
                milestone(check, raw)
            })
        })
        .collect()
    });
    let guidelines = check.field("guidelines", |check| {
        if check.too_many("a framework", raw.guidelines.len(), MOST, "guidelines") {
            return Vec::new();
        }
        let each = raw.guidelines.into_iter().enumerate();
        each.map(|(at, raw)| {
            check.item(at, |check| {
                check.not_long("id", TextKind::Name, &raw.id);
                check.not_long("text", TextKind::Text, &raw.text);
                Guideline { id: raw.id, name: check.name("name", &raw.name), text: raw.text }
            })
        })
        .collect()
    });
    Framework { name, about: raw.about, kinds, topics, topic_rubric, regions, ages: raw.ages, milestones, guidelines }
}

fn unique(check: &mut Check, seen: &mut BTreeSet<String>, id: &str) {
    if !seen.insert(id.to_owned()) {
        check.fault(format!("`{id}` is here twice; keep one of the two"));
    }
}

fn milestone(check: &mut Check, raw: RawMilestone) -> Option<Milestone> {
    let id = check.take_field("id", MilestoneId::new(&raw.id));
    let shortfall_cost = check.take_field("shortfall_cost", Cost::new(raw.shortfall_cost.0));
    let excess_cost = check.take_field("excess_cost", Cost::new(raw.excess_cost.0));
    let rubric = five(check, "rubric", "a rubric has", raw.rubric);
    let answers = five(check, "answers", "the answers to a question are", raw.answers);
    let name = check.full_name("name", &raw.name);
    for (field, text) in [
        ("question", &raw.question),
        ("meaning", &raw.meaning),
        ("shortfall_reason", &raw.shortfall_reason),
        ("shortfall_words", &raw.shortfall_words),
        ("excess_reason", &raw.excess_reason),
        ("excess_words", &raw.excess_words),
        ("met_words", &raw.met_words),
        ("survey_question", &raw.survey_question),
        ("survey_importance", &raw.survey_importance),
        ("risk", &raw.risk),
    ] {
        check.not_long(field, TextKind::Text, text);
    }
    if let Some(guidance) = &raw.guidance {
        check.field("guidance", |check| guidance.check(check));
    }
    let short = if is_blank(&raw.short) { name.clone() } else { check.name("short", &raw.short) };
    let published_name = check.name("published_name", &raw.published_name);
    let (low, high) = (check.name("low", &raw.low), check.name("high", &raw.high));
    let words = |text: String, plain: &str| if text.is_empty() { format!("{plain} on {name}") } else { text };
    Some(Milestone {
        id: id?,
        short,
        published_name,
        question: raw.question,
        meaning: raw.meaning,
        low,
        high,
        rubric: rubric.unwrap_or_default(),
        answers,
        shortfall: GapWords {
            cost: shortfall_cost?,
            reason: raw.shortfall_reason,
            words: words(raw.shortfall_words, "offers less than they need"),
        },
        excess: GapWords {
            cost: excess_cost?,
            reason: raw.excess_reason,
            words: words(raw.excess_words, "offers more than they want"),
        },
        met: words(raw.met_words, "offers what they need"),
        carries_content: raw.carries_content,
        survey_question: raw.survey_question,
        survey_low: check.name("survey_low", &raw.survey_low),
        survey_high: check.name("survey_high", &raw.survey_high),
        survey_importance: raw.survey_importance,
        risk: raw.risk,
        guidance: raw.guidance.map(Into::into),
        name,
    })
}

/// Five texts; none where there is none, or after a fault.
fn five(check: &mut Check, field: &'static str, what: &str, texts: Vec<String>) -> Option<[String; 5]> {
    let found = texts.len();
    if found == 0 {
        return None;
    }
    check.field(field, |check| {
        for (at, text) in texts.iter().enumerate().take(5) {
            check.item(at, |check| check.not_long_here("each of the five texts", TextKind::Text, text));
        }
    });
    let five = texts.try_into().ok();
    if five.is_none() {
        check.field(field, |check| {
            check.fault(format!("{what} five texts, for 0, 25, 50, 75 and 100, not {found}"));
        });
    }
    five
}

/// Writes a framework: the one text that stands for it.
#[must_use]
pub fn write_framework(framework: &Framework) -> String {
    let milestone = |m: &Milestone| RawMilestone {
        id: m.id.to_string(),
        name: m.name.clone(),
        short: m.short.clone(),
        published_name: m.published_name.clone(),
        question: m.question.clone(),
        meaning: m.meaning.clone(),
        low: m.low.clone(),
        high: m.high.clone(),
        rubric: m.rubric.to_vec(),
        answers: m.answers.as_ref().map_or_else(Vec::new, |answers| answers.to_vec()),
        shortfall_cost: m.shortfall.cost.into(),
        shortfall_reason: m.shortfall.reason.clone(),
        shortfall_words: m.shortfall.words.clone(),
        excess_cost: m.excess.cost.into(),
        excess_reason: m.excess.reason.clone(),
        excess_words: m.excess.words.clone(),
        met_words: m.met.clone(),
        carries_content: m.carries_content,
        survey_question: m.survey_question.clone(),
        survey_low: m.survey_low.clone(),
        survey_high: m.survey_high.clone(),
        survey_importance: m.survey_importance.clone(),
        risk: m.risk.clone(),
        guidance: m.guidance.as_ref().map(Into::into),
    };
    render_lowest(FileKind::Framework, |format| RawFramework {
        format,
        name: framework.name.clone(),
        about: framework.about.clone(),
        kinds: framework.kinds.iter().map(|k| RawKind { id: k.id.to_string(), name: k.name.clone() }).collect(),
        topics: framework.topics.iter().map(|t| RawTopic { id: t.id.to_string(), name: t.name.clone() }).collect(),
        topic_rubric: framework.topic_rubric.as_ref().map_or_else(Vec::new, |rubric| rubric.to_vec()),
        regions: framework
            .regions
            .iter()
            .map(|region| RawRegion { name: region.name.clone(), note: region.note.clone() })
            .collect(),
        ages: framework.ages.clone(),
        milestones: framework.milestones.iter().map(milestone).collect(),
        guidelines: framework
            .guidelines
            .iter()
            .map(|g| RawGuideline { id: g.id.clone(), name: g.name.clone(), text: g.text.clone() })
            .collect(),
    })
}
