//! One survey as two, by where people stand on a milestone.

use super::answers::{Answer, BadCell, Survey};
use super::column::Column;
use crate::domain::id::MilestoneId;
use crate::domain::sorting::Inserted as _;
use std::collections::{BTreeMap, BTreeSet};

/// The middle of the scale: up to it an answer belongs to the lower half.
const MIDDLE: f64 = 5.0;

impl Survey {
    /// Those at or below the middle of a milestone, and those above it.
    ///
    /// Who gave no answer on it goes with those whose other answers are nearer to theirs: by the mean squared distance to
    /// the means of either side, over what they answered and both sides did. Where nothing tells, they go with the larger
    /// side, and with the lower where both are as large. What could not be counted goes with the rest of its row; rows in
    /// which nothing counts stay with the whole alone.
    #[must_use]
    pub fn split(&self, milestone: &MilestoneId) -> (Self, Self) {
        let is_high = |answer: &Answer| answer.needs.get(milestone).map(|need| *need > MIDDLE);
        let low = Side::of(self.answers.iter().filter(|answer| is_high(answer) == Some(false)));
        let high = Side::of(self.answers.iter().filter(|answer| is_high(answer) == Some(true)));
        let goes_high = |answer: &&Answer| is_high(answer).unwrap_or_else(|| high.attracts_more_than(&low, answer));
        let (high, low): (Vec<_>, Vec<_>) = self.answers.iter().partition(goes_high);
        (self.part(low), self.part(high))
    }

    fn part(&self, answers: Vec<&Answer>) -> Self {
        let lines: BTreeSet<u64> = answers.iter().map(|answer| answer.line).into_set();
        let bad: Vec<BadCell> = self.bad.iter().filter(|bad| lines.contains(&bad.line)).cloned().collect();
        Self {
            counted: answers.len(),
            answers: answers.into_iter().cloned().collect(),
            bad,
            ticked: self.ticked,
            scales: self.scales.clone(),
            profiles: self.profiles.clone(),
            notes: Vec::new(),
        }
    }
}

/// Those on one side: how many, and the mean of each of their answers.
struct Side {
    size: usize,
    means: BTreeMap<Column, f64>,
}

impl Side {
    fn of<'a>(answers: impl Iterator<Item = &'a Answer>) -> Self {
        let mut size = 0;
        let mut sums: BTreeMap<Column, (f64, f64)> = BTreeMap::new();
        for answer in answers {
            size += 1;
            for (column, value) in answer.numbers() {
                let (sum, count) = sums.entry(column).or_default();
                *sum += value;
                *count += 1.0;
            }
        }
        Self { size, means: sums.into_iter().map(|(column, (sum, count))| (column, sum / count)).into_map() }
    }

    /// Whether someone's answers are nearer to this side than to another, or as near and this side is the larger.
    fn attracts_more_than(&self, other: &Self, answer: &Answer) -> bool {
        let (mut here, mut there) = (0.0, 0.0);
        for (column, value) in answer.numbers() {
            if let (Some(mean), Some(other)) = (self.means.get(&column), other.means.get(&column)) {
                here += (value - mean).powi(2);
                there += (value - other).powi(2);
            }
        }
        if here == there { self.size > other.size } else { here < there }
    }
}
