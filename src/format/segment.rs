//! A segment of the audience as text: the part that plans and audiences to start from have in common.

use super::check::{Check, check_date};
use super::platform::{age, kind, milestone, topic};
use super::raw::{Entries, Number, in_order};
use crate::domain::audience::DEFAULT_SPREAD;
use crate::domain::audience::{MOST_SURVEYS, Preference, Segment, SurveySource};
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::quantities::{AgeWeight, Importance, Interest, LeastMatch, Need, PeopleShare, Share, Spread};
use crate::domain::texts::TextKind;
use serde::{Deserialize, Serialize};

/// A segment as it stands in a file: unchecked.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Segment", deny_unknown_fields)]
pub struct RawSegment {
    /// Its name, which a plan allows once.
    pub name: String,
    share: Number,
    needs: Entries<RawPreference>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    content: Entries<Number>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    ages: Entries<Number>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    reach: Entries<Number>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    topics: Entries<Number>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    surveys: Vec<RawSurvey>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Survey", deny_unknown_fields)]
struct RawSurvey {
    file: String,
    people: u32,
    day: String,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Need", deny_unknown_fields)]
struct RawPreference {
    need: Number,
    importance: Number,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    spread: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    deal_breaker: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    on: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    notes: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answers: Option<u32>,
}

impl RawSegment {
    /// The platforms whose reach it gives, in the order of the file.
    pub fn platforms_reached(&self) -> impl Iterator<Item = &str> {
        self.reach.0.iter().map(|(id, _)| id.as_str())
    }
}

/// A segment of the audience, or every fault of it noted.
pub fn segment(check: &mut Check, raw: &RawSegment, framework: &Framework) -> Option<Segment> {
    let name = check.full_name("name", &raw.name);
    let share = check.take_field("share", Share::new(raw.share.0));
    let needs =
        check.field("needs", |check| raw.needs.checked(check, |check, name| milestone(check, name, framework), wish));
    let content = check.field("content", |check| {
        raw.content.checked(
            check,
            |check, name| kind(check, name, framework),
            |check, n| check.take(Interest::new(n.0)),
        )
    });
    let ages = check.field("ages", |check| {
        let ages = raw.ages.checked(
            check,
            |check, name| age(check, name, framework),
            |check, n| check.take(AgeWeight::new(n.0)),
        );
        if !ages.is_empty() && ages.values().all(|weight| weight.get() == 0.0) {
            check.fault("the age shares are all 0; give at least one of them a part, or leave `ages` out");
        }
        ages
    });
    let reach =
        check.field("reach", |check| raw.reach.checked(check, platform_key, |check, n| people_share(check, *n)));
    let topics = check.field("topics", |check| {
        raw.topics.checked(
            check,
            |check, name| topic(check, name, framework),
            |check, n| check.take(Interest::new(n.0)),
        )
    });
    let surveys = check.field("surveys", |check| surveys(check, &raw.surveys));
    Some(Segment { name, share: share?, needs, content, ages, reach, topics, surveys })
}

/// The files of answers that a segment was made of.
fn surveys(check: &mut Check, raw: &[RawSurvey]) -> Vec<SurveySource> {
    if check.too_many("a segment", raw.len(), MOST_SURVEYS, "files of answers") {
        return Vec::new();
    }
    let each = raw.iter().enumerate();
    each.map(|(at, raw)| {
        check.item(at, |check| {
            check_date(check, "day", &raw.day, 3);
            SurveySource { file: check.full_name("file", &raw.file), people: raw.people, day: raw.day.clone() }
        })
    })
    .collect()
}

/// A platform that need not be in the library, by the name in a file.
pub fn platform_key(check: &mut Check, id: &str) -> Option<PlatformId> {
    PlatformId::new(id).map_err(|error| check.key_fault(error.to_string())).ok()
}

/// A share of people; a number of percent is told from a share that is too large.
fn people_share(check: &mut Check, number: Number) -> Option<PeopleShare> {
    check.take_fraction(number.0, PeopleShare::new)
}

fn wish(check: &mut Check, raw: &RawPreference) -> Option<Preference> {
    let need = check.take_field("need", Need::new(raw.need.0));
    let importance = check.take_field("importance", Importance::new(raw.importance.0));
    let spread = check.take_field("spread", Spread::new(raw.spread.map_or(DEFAULT_SPREAD, |n| n.0)));
    check.not_long("notes", TextKind::Notes, raw.notes.as_deref().unwrap_or_default());
    let deal_breaker = raw.deal_breaker.map(|n| check.take_fraction_field("deal_breaker", n.0, LeastMatch::new));
    Some(Preference {
        need: need?,
        importance: importance?,
        spread: spread?,
        deal_breaker: match deal_breaker {
            Some(least) => Some(least?),
            None => None,
        },
        on: raw.on.unwrap_or(true),
        notes: raw.notes.clone(),
        answers: raw.answers,
    })
}

/// A segment as it stands in a file: milestones, kinds and ages in the framework's order.
pub fn raw_segment(segment: &Segment, framework: &Framework) -> RawSegment {
    let wish = |wish: &Preference| RawPreference {
        need: wish.need.into(),
        importance: wish.importance.into(),
        spread: Some(wish.spread.into()),
        deal_breaker: wish.deal_breaker.map(Number::from),
        on: (!wish.on).then_some(false),
        notes: wish.notes.clone(),
        answers: wish.answers,
    };
    RawSegment {
        name: segment.name.clone(),
        share: segment.share.into(),
        needs: in_order(framework.milestones.iter().map(|m| &m.id), &segment.needs)
            .map(|(id, raw)| (id, wish(raw)))
            .collect(),
        content: in_order(framework.kinds.iter().map(|k| &k.id), &segment.content).map(|(id, n)| (id, *n)).collect(),
        ages: in_order(&framework.ages, &segment.ages).map(|(age, n)| (age, *n)).collect(),
        reach: segment.reach.iter().map(|(id, share)| (id, *share)).collect(),
        topics: in_order(framework.topics.iter().map(|t| &t.id), &segment.topics).map(|(id, n)| (id, *n)).collect(),
        surveys: segment.surveys.iter().map(raw_survey).collect(),
    }
}

fn raw_survey(SurveySource { file, people, day }: &SurveySource) -> RawSurvey {
    RawSurvey { file: file.clone(), people: *people, day: day.clone() }
}
