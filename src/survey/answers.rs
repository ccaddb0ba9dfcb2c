//! What people answered, and everything that could not be counted.

use super::column::Column;
use super::profile::ColumnProfile;
use super::scale::Found;
use crate::domain::id::{KindId, MilestoneId, PlatformId, TopicId};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the answers of a survey say.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Survey {
    /// Everybody who answered something, in the order of their lines.
    pub answers: Vec<Answer>,
    /// What could not be counted, in the order of its lines.
    pub bad: Vec<BadCell>,
    /// How many rows count: as many as there are answers.
    pub counted: usize,
    /// Whether the kinds of content were taken as ticked boxes, and not as numbers.
    pub ticked: bool,
    /// The scale of each column that has one, with how it is known.
    pub scales: Vec<Option<Found>>,
    /// What stands in each column.
    pub profiles: Vec<ColumnProfile>,
    /// What else was taken that a person should know, as sentences about the file as a whole.
    pub notes: Vec<String>,
}

/// What one person answered. What was left blank is absent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// The line of the file on which it stands, from 1.
    pub line: u64,
    /// Which of several files it is from, from 0.
    pub file: usize,
    /// Where they stand on each milestone, as a number from 0 to 10 whatever the scale.
    pub needs: BTreeMap<MilestoneId, f64>,
    /// How much each milestone matters to them, from 0 to 10.
    pub importances: BTreeMap<MilestoneId, f64>,
    /// How much they like each kind of content, from 0 to 10.
    pub kinds: BTreeMap<KindId, f64>,
    /// For each topic that was asked about, 10 where they come for it, else 0.
    pub topics: BTreeMap<TopicId, f64>,
    /// For each platform that was asked about, 10 where they use it, else 0.
    pub uses: BTreeMap<PlatformId, f64>,
    /// Their age bands as the framework names them, each with what part of them counts there; one, where it is known.
    pub ages: Arc<BTreeMap<String, f64>>,
    /// Which part of the audience they belong to, where a column says so.
    pub group: Option<Arc<str>>,
    /// How much they count, where a column says so; else 1.
    pub weight: Option<f64>,
}

/// A cell that could not be counted, or a whole row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadCell {
    /// The line of the file on which its row begins, from 1.
    pub line: u64,
    /// The header of its column, or its place where it has none; empty for a whole row.
    pub column: String,
    /// What stands there, shortened where it is long; the row's cells for a whole row.
    pub cell: String,
    /// Why it could not be counted, as a sentence.
    pub why: String,
}

impl Answer {
    pub(super) fn is_blank(&self) -> bool {
        self.needs.is_empty()
            && self.importances.is_empty()
            && self.kinds.is_empty()
            && self.topics.is_empty()
            && self.uses.is_empty()
            && self.ages.is_empty()
    }

    /// How much they count: 1, unless a column says otherwise.
    #[must_use]
    pub fn weight(&self) -> f64 {
        self.weight.unwrap_or(1.0)
    }

    /// Every answer that is a number, with what was asked.
    pub(super) fn numbers(&self) -> impl Iterator<Item = (Column, f64)> {
        let needs = self.needs.iter().map(|(id, value)| (Column::Need(id.clone()), *value));
        let importances = self.importances.iter().map(|(id, value)| (Column::Importance(id.clone()), *value));
        let kinds = self.kinds.iter().map(|(id, value)| (Column::Kind(id.clone()), *value));
        needs.chain(importances).chain(kinds)
    }
}

impl Survey {
    /// The survey without rows that cannot be used, each with a reason: those people are listed and do not count.
    #[must_use]
    pub fn without(mut self, why: impl Fn(&Answer) -> Option<String>) -> Self {
        let (mut kept, mut left) = (Vec::with_capacity(self.answers.len()), Vec::new());
        for answer in self.answers {
            match why(&answer) {
                None => kept.push(answer),
                Some(why) => left.push(BadCell { line: answer.line, column: String::new(), cell: String::new(), why }),
            }
        }
        self.bad.extend(left);
        crate::domain::sorting::sort_by_key(&mut self.bad, |bad| bad.line);
        Self { counted: kept.len(), answers: kept, ..self }
    }

    /// The answers of several files together. Their lines are those of each file, so nothing may be looked up by them.
    #[must_use]
    pub fn together(surveys: impl IntoIterator<Item = Self>) -> Self {
        let mut all = Self::default();
        for (file, survey) in surveys.into_iter().enumerate() {
            all.answers.extend(survey.answers.into_iter().map(|answer| Answer { file, ..answer }));
            all.bad.extend(survey.bad);
            all.counted += survey.counted;
            all.ticked |= survey.ticked;
            all.scales.extend(survey.scales);
            all.profiles.extend(survey.profiles);
            all.notes.extend(survey.notes);
        }
        all
    }

    /// The answers of each part of the audience, in the order of the parts' names; people without one are left out.
    #[must_use]
    pub fn by_group(&self) -> Vec<(Arc<str>, Self)> {
        let mut groups: BTreeMap<Arc<str>, Vec<Answer>> = BTreeMap::new();
        for answer in &self.answers {
            if let Some(group) = &answer.group {
                groups.entry(group.clone()).or_default().push(answer.clone());
            }
        }
        let part = |answers: Vec<Answer>| Self { counted: answers.len(), answers, ..Self::default() };
        groups.into_iter().map(|(name, answers)| (name, part(answers))).collect()
    }
}
