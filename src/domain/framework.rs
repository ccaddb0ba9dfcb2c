//! The framework: which milestones there are, what they mean and what a gap costs.

use super::id::{KindId, MilestoneId, TopicId};
use super::quantities::Cost;
use serde::{Deserialize, Serialize};

/// The milestones, kinds of content and age bands that plans and profiles speak of, in order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Framework {
    /// What the framework calls itself.
    pub name: String,
    /// What stands behind it: whose ideas, and what was added.
    pub about: String,
    /// Kinds of content, in the order in which they are shown.
    pub kinds: Vec<Kind>,
    /// Topics that people come to a platform for, in the order in which they are shown; may be empty.
    pub topics: Vec<Topic>,
    /// What 0, 25, 50, 75 and 100 mean for how much people come to a platform for a topic; none where that is not said.
    pub topic_rubric: Option<[String; 5]>,
    /// What to know of the figures of some regions; those of others need no word.
    pub regions: Vec<RegionNote>,
    /// Age bands, youngest first, as usage figures name them.
    pub ages: Vec<String>,
    /// The milestones, in the order in which they are shown. Never empty, and at most [`MOST_MILESTONES`].
    pub milestones: Vec<Milestone>,
    /// What to keep in mind whatever the answer is.
    pub guidelines: Vec<Guideline>,
}

/// The most milestones of a framework: colours and charts are made for so many.
pub const MOST_MILESTONES: usize = 7;

/// Something to keep in mind whatever the answer is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guideline {
    /// Its id in files.
    pub id: String,
    /// Its name on screen.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// One kind of content that people share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kind {
    /// Its id in files.
    pub id: KindId,
    /// Its name on screen.
    pub name: String,
}

/// Something that people come to a platform for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Its id in files.
    pub id: TopicId,
    /// Its name on screen.
    pub name: String,
}

/// What to know of the usage figures of a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionNote {
    /// The region, as profiles name it.
    pub name: String,
    /// What to know, such as a leading platform of which there is no profile.
    pub note: String,
}

/// One milestone: a question about the audience, answered on a scale from 0 to 100.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Milestone {
    /// Its id in files.
    pub id: MilestoneId,
    /// Its name on screen.
    pub name: String,
    /// A word that fits where the name does not.
    pub short: String,
    /// What the published model calls it.
    pub published_name: String,
    /// The one-line question about the audience.
    pub question: String,
    /// What the milestone means, in two or three sentences.
    pub meaning: String,
    /// What 0 means, in two or three words.
    pub low: String,
    /// What 100 means, in two or three words.
    pub high: String,
    /// What 0, 25, 50, 75 and 100 look like on a platform, in that order.
    pub rubric: [String; 5],
    /// What people at 0, 25, 50, 75 and 100 would say of themselves, in that order; none where nobody wrote it down.
    pub answers: Option<[String; 5]>,
    /// What it costs when a platform gives less than the audience needs.
    pub shortfall: GapWords,
    /// What it costs when a platform asks or shows more than the audience wants.
    pub excess: GapWords,
    /// A platform that meets the need, in words that follow its name.
    pub met: String,
    /// Whether this milestone carries the kinds of content.
    pub carries_content: bool,
    /// The question to ask people in a survey, answered from 0 to 10.
    pub survey_question: String,
    /// What 0 means there, said to those who answer; where it is empty, `low` says it.
    pub survey_low: String,
    /// What 10 means there; where it is empty, `high` says it.
    pub survey_high: String,
    /// What may matter to those who answer, as a line below “How important is each of these to you?”; where it is empty, the
    /// name and the poles say it.
    pub survey_importance: String,
    /// What the milestone can do to a firm that handles it badly; may be empty.
    pub risk: String,
    /// What to do, by need and gap; none where the framework says nothing of it.
    pub guidance: Option<Guidance>,
}

/// What to do on one milestone, by how much the audience needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guidance {
    /// For needs below 35.
    pub low: ByGap,
    /// For needs from 35 to 65.
    pub middle: ByGap,
    /// For needs above 65.
    pub high: ByGap,
}

/// What to do, by what a platform gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByGap {
    /// Less than is needed.
    pub shortfall: Counsel,
    /// About what is needed.
    pub matching: Counsel,
    /// More than is wanted.
    pub excess: Counsel,
}

/// A stance and one thing to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counsel {
    /// How to behave there, in a sentence or two.
    pub stance: String,
    /// One thing to do, as an instruction.
    pub action: String,
}

/// What one direction of a gap costs, why, and how to say it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GapWords {
    /// Match lost per 100 points of gap.
    pub cost: Cost,
    /// Why it costs that much.
    pub reason: String,
    /// The gap in words that follow the platform's name, such as `asks people to show more than they like`.
    pub words: String,
}

impl Framework {
    /// What to know of the usage figures of a region; none where nothing is noted.
    #[must_use]
    pub fn region_note(&self, region: &str) -> Option<&str> {
        self.regions.iter().find(|known| known.name == region).map(|known| known.note.as_str())
    }

    /// The position of a milestone in [`Framework::milestones`].
    #[must_use]
    pub fn position(&self, id: &MilestoneId) -> Option<usize> {
        self.milestones.iter().position(|m| m.id == *id)
    }

    /// The milestone of that id.
    #[must_use]
    pub fn milestone(&self, id: &MilestoneId) -> Option<&Milestone> {
        self.milestones.iter().find(|m| m.id == *id)
    }
}

/// Words for the quarters of a scale that has neither answers nor a rubric, between its two ends.
const BETWEEN: [&str; 3] = ["Nearer the first", "In between", "Nearer the last"];

impl Milestone {
    /// Five answers to the question, for 0, 25, 50, 75 and 100: those for people, else the rubric, else the two poles
    /// with words between them.
    #[must_use]
    pub fn five_answers(&self) -> [&str; 5] {
        let answers = self.answers.as_ref().unwrap_or(&self.rubric);
        if answers.iter().all(|answer| !answer.trim().is_empty()) {
            return answers.each_ref().map(String::as_str);
        }
        [&self.low, BETWEEN[0], BETWEEN[1], BETWEEN[2], &self.high]
    }
}
