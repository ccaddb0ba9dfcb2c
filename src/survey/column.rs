//! What a column of a survey's table can hold.

use crate::domain::framework::Framework;
use crate::domain::id::{KindId, MilestoneId, PlatformId, TopicId};
use crate::domain::library::Library;

/// What a column of a survey's table holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Nothing that counts.
    Ignore,
    /// Where people stand on a milestone.
    Need(MilestoneId),
    /// How much that milestone matters to them.
    Importance(MilestoneId),
    /// How much they like a kind of content: a number, words, or a tick.
    Kind(KindId),
    /// Which kinds of content they like: several in a cell.
    Kinds,
    /// Whether they come to platforms for a topic: a tick.
    Topic(TopicId),
    /// What they come to platforms for: several topics in a cell.
    Topics,
    /// Whether they use a platform: a tick, or words such as never and daily.
    Platform(PlatformId),
    /// Which platforms they use: several in a cell.
    Platforms,
    /// Their age, or their age band.
    Age,
    /// The year in which they were born.
    Born,
    /// Which part of the audience they belong to.
    Group,
    /// How much their answers count beside those of others.
    Weight,
    /// Who they are, so that nobody is counted twice.
    Person,
    /// Whether they finished, and whether it was a test.
    Status,
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
            Self::Kinds => "Content they like".to_owned(),
            Self::Topic(id) => {
                let topic = framework.topics.iter().find(|topic| topic.id == *id);
                format!("They come for: {}", topic.map_or(id.as_str(), |topic| &topic.name))
            }
            Self::Topics => "What they come for".to_owned(),
            Self::Platform(id) => format!("They use: {id}"),
            Self::Platforms => "Platforms they use".to_owned(),
            Self::Age => "Age".to_owned(),
            Self::Born => "Year of birth".to_owned(),
            Self::Group => "Segment".to_owned(),
            Self::Weight => "Weight".to_owned(),
            Self::Person => "ID of the person".to_owned(),
            Self::Status => "Status: finished, or a test".to_owned(),
        }
    }

    /// What a column can be chosen to hold, in the order of the questionnaire, after [`Column::Ignore`].
    ///
    /// Boxes for single topics and platforms are recognised and not chosen.
    #[must_use]
    pub fn all(framework: &Framework) -> Vec<Self> {
        let others = [Self::Kinds, Self::Born, Self::Group, Self::Weight, Self::Person, Self::Status];
        [Self::Ignore].into_iter().chain(Self::asked(framework)).chain(others).collect()
    }

    /// What our questionnaire asks, in its order.
    #[must_use]
    pub fn asked(framework: &Framework) -> Vec<Self> {
        let asked =
            framework.milestones.iter().flat_map(|m| [Self::Need(m.id.clone()), Self::Importance(m.id.clone())]);
        let kinds = framework.kinds.iter().map(|kind| Self::Kind(kind.id.clone()));
        let age = (!framework.ages.is_empty()).then_some(Self::Age);
        let topics = (!framework.topics.is_empty()).then_some(Self::Topics);
        asked.chain(kinds).chain(topics).chain([Self::Platforms]).chain(age).collect()
    }

    /// Whether what stands in the column counts.
    #[must_use]
    pub const fn is_read(&self) -> bool {
        !matches!(self, Self::Ignore)
    }

    /// Whether several columns may hold it: form tools make one for each box of a question.
    #[must_use]
    pub const fn repeats(&self) -> bool {
        matches!(self, Self::Ignore | Self::Topics | Self::Platforms | Self::Status)
    }

    /// The column's name in our own header and in JSON; empty where it holds nothing. An id holds no `_`, so no two columns
    /// share one.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Ignore => String::new(),
            Self::Need(id) => format!("need_{id}"),
            Self::Importance(id) => format!("importance_{id}"),
            Self::Kind(id) => format!("content_{id}"),
            Self::Kinds => "content".to_owned(),
            Self::Topic(id) => format!("topic_{id}"),
            Self::Topics => "topics".to_owned(),
            Self::Platform(id) => format!("platform_{id}"),
            Self::Platforms => "platforms".to_owned(),
            Self::Age => "age".to_owned(),
            Self::Born => "born".to_owned(),
            Self::Group => "segment".to_owned(),
            Self::Weight => "weight".to_owned(),
            Self::Person => "person".to_owned(),
            Self::Status => "status".to_owned(),
        }
    }

    /// The column of a key; none where there is no such thing to ask.
    ///
    /// ```
    /// use seven_milestones::storage::{framework, library};
    /// use seven_milestones::survey::Column;
    /// assert_eq!(Column::of_key(framework(), library(), "born"), Some(Column::Born));
    /// assert_eq!(Column::of_key(framework(), library(), "need_nothing"), None);
    /// ```
    #[must_use]
    pub fn of_key(framework: &Framework, library: &Library, key: &str) -> Option<Self> {
        Self::every(framework, library).find(|column| column.key() == key.trim())
    }

    /// Everything that a column can hold, but for [`Column::Ignore`].
    pub(super) fn every(framework: &Framework, library: &Library) -> impl Iterator<Item = Self> {
        let topics = framework.topics.iter().map(|topic| Self::Topic(topic.id.clone()));
        let platforms = library.platforms().iter().map(|platform| Self::Platform(platform.id.clone()));
        Self::all(framework).into_iter().filter(Self::is_read).chain(topics).chain(platforms)
    }

    /// Whether people were asked it: it is neither left out nor a column about the answer itself.
    #[must_use]
    pub const fn is_question(&self) -> bool {
        !matches!(self, Self::Ignore | Self::Group | Self::Weight | Self::Person | Self::Status)
    }

    /// Whether both hold questions of one kind, whose answers share a scale.
    #[must_use]
    pub fn is_alike(&self, other: &Self) -> bool {
        self.has_scale() && std::mem::discriminant(self) == std::mem::discriminant(other)
    }

    /// Whether it is a question that is answered on a scale, and whose answers share one with others of its kind.
    #[must_use]
    pub const fn has_scale(&self) -> bool {
        matches!(self, Self::Need(_) | Self::Importance(_) | Self::Kind(_))
    }
}

fn milestone_name<'a>(framework: &'a Framework, id: &'a MilestoneId) -> &'a str {
    framework.milestone(id).map_or(id.as_str(), |milestone| &milestone.name)
}
