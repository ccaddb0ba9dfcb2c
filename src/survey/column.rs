//! What a column of a survey's table can hold.

use crate::domain::framework::Framework;
use crate::domain::id::{KindId, MilestoneId};

/// What a column of a survey's table holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Nothing that counts.
    Ignore,
    /// Where people stand on a milestone, from 0 to 10.
    Need(MilestoneId),
    /// How much that milestone matters to them, from 0 to 10.
    Importance(MilestoneId),
    /// How much they like a kind of content: from 0 to 10, or a tick.
    Kind(KindId),
    /// What they come to platforms for: topics that they ticked. It is known, and not read yet.
    Topics,
    /// Which platforms they use: those that they ticked. It is known, and not read yet.
    Platforms,
    /// Their age, or their age band.
    Age,
}

impl Column {
    /// What the column holds, in words for a list to choose from.
    #[must_use]
    pub fn name(&self, framework: &Framework) -> String {
        match self {
            Self::Ignore => "Not used".to_owned(),
            Self::Need(id) => format!("{}: need", milestone_name(framework, id)),
            Self::Importance(id) => format!("{}: importance", milestone_name(framework, id)),
            Self::Kind(id) => {
                let kind = framework.kinds.iter().find(|kind| kind.id == *id);
                format!("Content: {}", kind.map_or(id.as_str(), |kind| &kind.name))
            }
            Self::Topics => "What they come for (not read yet)".to_owned(),
            Self::Platforms => "Platforms they use (not read yet)".to_owned(),
            Self::Age => "Age".to_owned(),
        }
    }

    /// Everything that a column can hold, in the order of the questionnaire, after [`Column::Ignore`].
    #[must_use]
    pub fn all(framework: &Framework) -> Vec<Self> {
        let asked =
            framework.milestones.iter().flat_map(|m| [Self::Need(m.id.clone()), Self::Importance(m.id.clone())]);
        let kinds = framework.kinds.iter().map(|kind| Self::Kind(kind.id.clone()));
        let age = (!framework.ages.is_empty()).then_some(Self::Age);
        let topics = (!framework.topics.is_empty()).then_some(Self::Topics);
        let ticked = topics.into_iter().chain([Self::Platforms]);
        [Self::Ignore].into_iter().chain(asked).chain(kinds).chain(ticked).chain(age).collect()
    }

    /// Whether what stands in the column counts.
    #[must_use]
    pub const fn is_read(&self) -> bool {
        !matches!(self, Self::Ignore | Self::Topics | Self::Platforms)
    }

    /// Whether several columns may hold it: form tools make one for each box of a question.
    #[must_use]
    pub const fn repeats(&self) -> bool {
        matches!(self, Self::Ignore | Self::Topics | Self::Platforms)
    }

    /// The column's name in our own header. An id holds no `_`, so no two columns share one.
    pub(super) fn key(&self) -> String {
        match self {
            Self::Ignore => String::new(),
            Self::Need(id) => format!("need_{id}"),
            Self::Importance(id) => format!("importance_{id}"),
            Self::Kind(id) => format!("content_{id}"),
            Self::Topics => "topics".to_owned(),
            Self::Platforms => "platforms".to_owned(),
            Self::Age => "age".to_owned(),
        }
    }
}

fn milestone_name<'a>(framework: &'a Framework, id: &'a MilestoneId) -> &'a str {
    framework.milestone(id).map_or(id.as_str(), |milestone| &milestone.name)
}
