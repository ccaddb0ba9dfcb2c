//! What the answers say of an audience: means, how sure they are, and where one audience may be two.

use super::answers::{Answer, Survey};
use crate::domain::audience::{Preference, Segment};
use crate::domain::framework::Framework;
use crate::domain::id::{KindId, MilestoneId, PlatformId, TopicId};
use crate::domain::quantities::{AgeWeight, Importance, Interest, Need, PeopleShare, Share, Spread};
use crate::domain::sorting::{Inserted as _, sort_by};
use std::collections::{BTreeMap, BTreeSet};

/// The greatest answer; the least is 0.
const MOST: f64 = 10.0;
/// Nearer than this no steps of a scale lie, and no further apart than those of a scale of four.
const LEAST_STEP: f64 = 0.1;
const MOST_STEP: f64 = MOST / 3.0;
/// Points of a need for one step of an answer.
const POINTS: f64 = 10.0;
/// Standard errors on each side of a mean between which the true mean lies 9 times in 10.
const STANDARD_ERRORS: f64 = 1.645;
/// The least and the greatest spread of a need that rests on answers.
const SPREADS: (f64, f64) = (2.0, 50.0);
/// Below the first and above the second an answer belongs to a camp.
const CAMPS: (f64, f64) = (3.5, 6.5);
/// In ten answers so many make a camp.
const CAMP_OF_TEN: usize = 3;
/// Between two camps, in the middle third of the scale, stands at most this part of the smaller outer third.
const THIN_MIDDLE: f64 = 2.0 / 3.0;
/// Of fewer answers nothing is said about camps: a few people at either end are no sign of two audiences.
const LEAST_FOR_CAMPS: usize = 10;

/// A milestone on which the answers stand in two camps: perhaps two segments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Polarisation {
    /// The milestone.
    pub milestone: MilestoneId,
    /// How many stand below 3.5.
    pub low: usize,
    /// How many stand above 6.5.
    pub high: usize,
    /// How many answered.
    pub of: usize,
}

/// Fewer people than this say nothing of who comes first.
const LEAST_PEOPLE: usize = 5;
/// Fewer milestones than this say nothing of who comes first.
const LEAST_MILESTONES: usize = 4;

/// Why answers are too few to say which platform comes first, as a sentence; none where they are enough.
#[must_use]
pub fn too_few(framework: &Framework, segment: &Segment, people: usize) -> Option<String> {
    let milestones = framework.milestones.iter().filter(|m| segment.active(&m.id).is_some()).count();
    if people >= LEAST_PEOPLE && milestones >= LEAST_MILESTONES {
        return None;
    }
    let people = if people == 1 { "1 person’s".to_owned() } else { format!("{people} people’s") };
    let of = framework.milestones.len();
    Some(format!(
        "Too early to say who comes first. That takes answers from {LEAST_PEOPLE} people or more, on {LEAST_MILESTONES} milestones \
         or more. Here are {people} answers on {milestones} of {of}."
    ))
}

impl Survey {
    /// The answers as a segment of the audience.
    ///
    /// A need is ten times the mean, an importance the mean, and the middle of the scale where nobody said how much
    /// the milestone matters. The spread is our doubt about the mean, and not how much people differ:
    /// 1.645 · 10 · s / √n with the sample standard deviation s, at least 2 and at most 50, and 50 where one person
    /// answered. Reach is the share of people who use a platform that was asked about, a topic 100 times the share of those
    /// who come for it. Where answers have weights, all of this is weighed. Milestones and kinds of content without answers are left out.
    ///
    /// # Errors
    /// When the name is blank, or nobody said where they stand on any milestone.
    pub fn segment(&self, framework: &Framework, name: &str, share: Share) -> Result<Segment, String> {
        if name.trim().is_empty() {
            return Err("give the segment a name".to_owned());
        }
        let wishes = framework.milestones.iter().filter_map(|m| Some((m.id.clone(), self.wish(&m.id)?)));
        let needs = wishes.into_map();
        if needs.is_empty() {
            return Err("no row answers a question about a milestone; say which columns do".to_owned());
        }
        let interest = |mean: f64| Interest::nearest(POINTS * mean);
        let kinds = framework.kinds.iter().map(|kind| &kind.id);
        let liking = |id: &KindId| self.mean(|answer| answer.kinds.get(id));
        let content = kinds.filter_map(|id| Some((id.clone(), interest(liking(id)?)))).into_map();
        let topics = framework.topics.iter().map(|topic| &topic.id);
        let coming = |id: &TopicId| self.mean(|answer| answer.topics.get(id));
        let topics = topics.filter_map(|id| Some((id.clone(), interest(coming(id)?)))).into_map();
        let used: BTreeSet<&PlatformId> = self.answers.iter().flat_map(|answer| answer.uses.keys()).collect();
        let using = |id: &PlatformId| self.mean(|answer| answer.uses.get(id));
        let reach = used.into_iter().filter_map(|id| Some((id.clone(), PeopleShare::nearest(using(id)? / POINTS))));
        let mut ages: BTreeMap<String, f64> = BTreeMap::new();
        for answer in &self.answers {
            for (age, part) in answer.ages.iter() {
                *ages.entry(age.clone()).or_default() += part * answer.weight();
            }
        }
        let ages = ages.into_iter().filter_map(|(age, count)| Some((age, AgeWeight::new(count).ok()?))).into_map();
        let reach = reach.into_map();
        Ok(Segment { name: name.to_owned(), share, needs, content, ages, reach, topics, surveys: Vec::new() })
    }

    /// The milestones on which at least 3 in 10 stand below 3.5 and at least 3 in 10 above 6.5, of at least 10 answers, and few
    /// between them: the middle third of the scale holds at most two thirds of what each outer third does. Answers that are spread
    /// evenly are no camps, however many steps the scale has.
    #[must_use]
    pub fn camps(&self, framework: &Framework) -> Vec<Polarisation> {
        let of_milestone = |id: &MilestoneId| {
            let needs = self.all(|answer| answer.needs.get(id));
            let low = needs.iter().filter(|need| **need < CAMPS.0).count();
            let high = needs.iter().filter(|need| **need > CAMPS.1).count();
            let [lower, middle, upper] = thirds(&needs);
            let is_thin = middle <= THIN_MIDDLE * lower.min(upper);
            is_thin.then(|| Polarisation { milestone: id.clone(), low, high, of: needs.len() })
        };
        let is_camp = |count: usize, of: usize| of >= LEAST_FOR_CAMPS && count * 10 >= of * CAMP_OF_TEN;
        let each = framework.milestones.iter().filter_map(|m| of_milestone(&m.id));
        each.filter(|camps| is_camp(camps.low, camps.of) && is_camp(camps.high, camps.of)).collect()
    }

    fn wish(&self, id: &MilestoneId) -> Option<Preference> {
        let needs = self.weighed(|answer| answer.needs.get(id));
        let need = mean(&needs)?;
        let start = Preference::unset();
        Some(Preference {
            need: Need::nearest(POINTS * need),
            importance: self.mean(|answer| answer.importances.get(id)).map_or(start.importance, Importance::nearest),
            spread: spread(&needs, need),
            on: true,
            answers: Some(u32::try_from(needs.len()).unwrap_or(u32::MAX)),
            ..start
        })
    }

    /// The mean of some answers; none where nobody gave one that has a weight.
    pub fn mean<'a>(&'a self, of: impl Fn(&'a Answer) -> Option<&'a f64>) -> Option<f64> {
        mean(&self.weighed(of))
    }

    /// How many people the answers stand for: the sum of their weights.
    #[must_use]
    pub fn weight(&self) -> f64 {
        self.answers.iter().map(Answer::weight).sum()
    }

    fn weighed<'a>(&'a self, of: impl Fn(&'a Answer) -> Option<&'a f64>) -> Vec<(f64, f64)> {
        self.answers.iter().filter_map(|answer| Some((*of(answer)?, answer.weight()))).collect()
    }

    fn all<'a>(&'a self, of: impl Fn(&'a Answer) -> Option<&'a f64>) -> Vec<f64> {
        self.answers.iter().filter_map(of).copied().collect()
    }
}

/// How many answers from 0 to 10 lie in each third of the scale. A scale has steps, as far apart as the two answers that are
/// nearest, and each answer is spread over the width of its step: of 1 to 5 the middle third has 3 and a third of 2 and of 4.
fn thirds(answers: &[f64]) -> [f64; 3] {
    let mut different = answers.to_vec();
    sort_by(&mut different, f64::total_cmp);
    different.dedup();
    let gap = different.windows(2).map(|pair| pair[1] - pair[0]).fold(MOST_STEP, f64::min).max(LEAST_STEP);
    let steps = (MOST / gap).round() + 1.0;
    let width = 1.0 / steps;
    let mut thirds = [0.0; 3];
    for answer in answers {
        let from = answer / MOST * (1.0 - width);
        for (third, count) in [0.0, 1.0, 2.0].into_iter().zip(&mut thirds) {
            let (start, end) = (third / 3.0, (third + 1.0) / 3.0);
            *count += ((from + width).min(end) - from.max(start)).max(0.0) / width;
        }
    }
    thirds
}

/// The mean of values with their weights.
fn mean(values: &[(f64, f64)]) -> Option<f64> {
    let weight: f64 = values.iter().map(|(_, weight)| weight).sum();
    (weight > 0.0).then(|| values.iter().map(|(value, weight)| value * weight).sum::<f64>() / weight)
}

/// The doubt about a mean. With weights the number of people is Kish’s, (Σw)² / Σw²: as many as would tell as much if all
/// counted alike.
fn spread(values: &[(f64, f64)], mean: f64) -> Spread {
    let (least, most) = SPREADS;
    let weight: f64 = values.iter().map(|(_, weight)| weight).sum();
    let people = weight * weight / values.iter().map(|(_, weight)| weight * weight).sum::<f64>();
    if values.len() < 2 || people <= 1.0 {
        return Spread::nearest(most);
    }
    let squares: f64 = values.iter().map(|(value, weight)| weight * (value - mean).powi(2)).sum();
    let deviation = (squares / weight * people / (people - 1.0)).sqrt();
    let spread = STANDARD_ERRORS * POINTS * deviation / people.sqrt();
    Spread::nearest(spread.clamp(least, most))
}
