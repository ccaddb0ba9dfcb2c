//! One change between two plans: what it is, from what to what, and the earlier plan with it alone.

use crate::domain::edit::{ChoiceEdit, Edit};
use crate::domain::id::{MilestoneId, PlatformId};
use crate::domain::library::Library;
use crate::domain::plan::Plan;
use std::borrow::Cow;

/// A plan with the platforms that it is about.
#[derive(Debug, Clone)]
pub struct Side<'a> {
    /// The plan.
    pub plan: Cow<'a, Plan>,
    /// The platforms.
    pub library: Cow<'a, Library>,
}

/// What a change is of. The words are those of the JSON that `compare` prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What a segment wants of a milestone.
    Need,
    /// How much a milestone counts.
    Importance,
    /// How unsure a need is.
    Uncertainty,
    /// The least match that a segment accepts.
    MustHave,
    /// Whether a milestone counts at all.
    On,
    /// How much a segment likes a kind of content.
    Interest,
    /// How much they come for a topic.
    Topic,
    /// What part of them is of an age.
    Age,
    /// What share of them uses a platform.
    Reach,
    /// The shares of the segments.
    Shares,
    /// A segment that is new.
    SegmentAdded,
    /// A segment that is gone.
    SegmentRemoved,
    /// The whole audience: no segment is in both plans.
    Audience,
    /// Platforms as they are, or fine-tuned.
    Tuning,
    /// How much reach counts.
    ReachWeight,
    /// Whose usage figures count.
    Region,
    /// A level of a platform profile.
    Level,
    /// Kinds of content, topics, adjustments or usage figures of a platform profile.
    Figures,
    /// A platform that is new.
    PlatformAdded,
    /// A platform that is gone.
    PlatformRemoved,
    /// A platform that is excluded.
    Excluded,
    /// A platform that is included again.
    Included,
    /// Whether a platform is always included.
    Pinned,
    /// Whether the business is on a platform today.
    Today,
    /// Hours a week of a platform.
    Hours,
    /// Hours a week in all.
    Capacity,
    /// How many platforms are wanted.
    Size,
    /// The weight of the combined score.
    Complement,
    /// How much less a set may be worth to change less.
    Inertia,
}

impl Kind {
    /// The word for it in JSON, which never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::Importance => "importance",
            Self::Uncertainty => "uncertainty",
            Self::MustHave => "must_have",
            Self::On => "on",
            Self::Interest => "interest",
            Self::Topic => "topic",
            Self::Age => "age",
            Self::Reach => "reach",
            Self::Shares => "shares",
            Self::SegmentAdded => "segment_added",
            Self::SegmentRemoved => "segment_removed",
            Self::Audience => "audience",
            Self::Tuning => "setting",
            Self::ReachWeight => "reach_weight",
            Self::Region => "region",
            Self::Level => "level",
            Self::Figures => "figures",
            Self::PlatformAdded => "platform_added",
            Self::PlatformRemoved => "platform_removed",
            Self::Excluded => "excluded",
            Self::Included => "included",
            Self::Pinned => "pinned",
            Self::Today => "today",
            Self::Hours => "hours",
            Self::Capacity => "capacity",
            Self::Size => "portfolio_size",
            Self::Complement => "complement",
            Self::Inertia => "inertia",
        }
    }

    /// Whether it can move the order; the others move which platforms are suggested.
    #[must_use]
    pub const fn moves_order(self) -> bool {
        !matches!(
            self,
            Self::Uncertainty
                | Self::Pinned
                | Self::Today
                | Self::Hours
                | Self::Capacity
                | Self::Size
                | Self::Complement
                | Self::Inertia
        )
    }
}

/// What a change is from, or to.
#[derive(Debug, Clone, PartialEq)]
pub enum Quantity {
    /// Nothing: not given, no limit, not there.
    Nothing,
    /// Points, hours or a number.
    Number(f64),
    /// A fraction.
    Fraction(f64),
    /// Yes or no.
    Flag(bool),
    /// A name.
    Text(String),
    /// The shares of segments, as fractions of the whole.
    Shares(Vec<(String, f64)>),
}

impl Quantity {
    /// A number, where there is one.
    #[must_use]
    pub fn number(value: Option<f64>) -> Self {
        value.map_or(Self::Nothing, Self::Number)
    }

    /// A fraction, where there is one.
    #[must_use]
    pub fn fraction(value: Option<f64>) -> Self {
        value.map_or(Self::Nothing, Self::Fraction)
    }
}

/// One change.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What it is of.
    pub kind: Kind,
    /// The segment, where it is of one.
    pub segment: Option<String>,
    /// The milestone, where it is of one.
    pub milestone: Option<MilestoneId>,
    /// The platform, where it is of one.
    pub platform: Option<PlatformId>,
    /// The kind of content, topic or band of ages, where it is of one.
    pub of: Option<String>,
    /// What it was.
    pub from: Quantity,
    /// What it is.
    pub to: Quantity,
    /// How the earlier plan gets it.
    pub(super) how: How,
}

/// How an earlier plan gets a change.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum How {
    /// By edits.
    Edits(Vec<Edit>),
    /// By taking something of the plan of now.
    Plan,
    /// By the level of a milestone of the platform.
    Level,
    /// By the profile of now, but for its levels.
    Figures,
    /// By the platform, which is added or taken out.
    Platform,
}

impl Change {
    /// A change from something to something, made in a way.
    pub(super) const fn new(kind: Kind, from: Quantity, to: Quantity, how: How) -> Self {
        Self { kind, segment: None, milestone: None, platform: None, of: None, from, to, how }
    }

    /// A change that is an edit.
    pub(super) fn edit(kind: Kind, from: Quantity, to: Quantity, edit: Edit) -> Self {
        Self::new(kind, from, to, How::Edits(vec![edit]))
    }

    /// The change of a choice about a platform.
    pub(super) fn choice(kind: Kind, platform: &PlatformId, sides: [Quantity; 2], edit: ChoiceEdit) -> Self {
        let [from, to] = sides;
        Self { platform: Some(platform.clone()), ..Self::edit(kind, from, to, Edit::Choice(edit)) }
    }

    /// An earlier plan with what the plan of now has of this kind.
    fn taken(&self, was: &Plan, is: &Plan) -> Plan {
        let mut plan = was.clone();
        match self.kind {
            Kind::Audience => plan.segments.clone_from(&is.segments),
            Kind::Capacity => plan.capacity = is.capacity,
            Kind::Size => plan.portfolio_size = is.portfolio_size,
            Kind::Complement => plan.complement = is.complement,
            Kind::Inertia => plan.inertia = is.inertia,
            _ => {}
        }
        plan
    }

    /// The earlier side with this change alone.
    #[must_use]
    pub fn apply<'a>(&self, was: &Side<'a>, is: &Side<'_>) -> Side<'a> {
        let with_plan = |plan: Plan| Side { plan: Cow::Owned(plan), library: was.library.clone() };
        let with_library = |library| Side { plan: was.plan.clone(), library: Cow::Owned(library) };
        let now = self.platform.as_ref().and_then(|id| is.library.get(id));
        match &self.how {
            How::Edits(edits) => {
                let plan = edits.iter().fold(was.plan.clone().into_owned(), |plan, edit| edit.apply(&plan));
                with_plan(plan)
            }
            How::Plan => with_plan(self.taken(&was.plan, &is.plan)),
            How::Level => {
                let level = now.zip(self.milestone.as_ref()).and_then(|(now, id)| Some((now.milestones.get(id)?, id)));
                with_library(was.library.with(|platform| {
                    let mut platform = platform.clone();
                    if let (true, Some((cell, id))) = (Some(&platform.id) == self.platform.as_ref(), level)
                        && let Some(own) = platform.milestones.get_mut(id)
                    {
                        own.level = cell.level;
                    }
                    platform
                }))
            }
            How::Figures => with_library(was.library.with(|platform| match now {
                Some(now) if now.id == platform.id => {
                    let mut new = (**now).clone();
                    for (id, cell) in &mut new.milestones {
                        if let Some(own) = platform.milestones.get(id) {
                            cell.level = own.level;
                        }
                    }
                    new
                }
                _ => platform.clone(),
            })),
            How::Platform => with_library(match (self.kind, now) {
                (Kind::PlatformAdded, Some(now)) => was.library.beside([(**now).clone()]),
                _ => was.library.only(|platform| Some(&platform.id) != self.platform.as_ref()),
            }),
        }
    }
}
