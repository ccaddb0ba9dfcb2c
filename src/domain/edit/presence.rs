//! What platforms are there for, and who else is there.

use crate::domain::id::PlatformId;
use crate::domain::plan::Plan;
use crate::domain::presence::{Competitor, MOST_COMPETITORS, Role};
use crate::domain::texts::{TextKind, is_blank};

/// A change to roles and competitors. Competitors are named by their place in the list, from 0.
///
/// A competitor without a name, or with that of another, is not taken, and so is one beyond [`MOST_COMPETITORS`].
#[derive(Debug, Clone, PartialEq)]
pub enum PresenceEdit {
    /// Says what a platform is there for; one of which nothing is said has no role.
    Role {
        /// The platform.
        platform: PlatformId,
        /// What it is there for.
        role: Box<Role>,
    },
    /// Adds a competitor at the end.
    AddCompetitor(Competitor),
    /// Puts another in the place of one.
    Competitor {
        /// Its place.
        at: usize,
        /// Who stands there now.
        competitor: Competitor,
    },
    /// Takes a competitor out.
    RemoveCompetitor(usize),
}

impl PresenceEdit {
    pub(super) fn apply(&self, plan: &mut Plan) {
        match self {
            Self::Role { platform, role } => {
                let role = fitting_role(role);
                if role == Role::default() {
                    plan.roles.remove(platform);
                } else {
                    plan.roles.insert(platform.clone(), role);
                }
            }
            Self::AddCompetitor(competitor) => {
                let competitor = fitting(competitor);
                if is_new(&competitor, &plan.competitors, None) && plan.competitors.len() < MOST_COMPETITORS {
                    plan.competitors.push(competitor);
                }
            }
            Self::Competitor { at, competitor } => {
                let competitor = fitting(competitor);
                if is_new(&competitor, &plan.competitors, Some(*at))
                    && let Some(place) = plan.competitors.get_mut(*at)
                {
                    *place = competitor;
                }
            }
            Self::RemoveCompetitor(at) => {
                if *at < plan.competitors.len() {
                    plan.competitors.remove(*at);
                }
            }
        }
    }

    /// What is said where a text is too long.
    pub(super) fn cut_words(&self) -> Option<&'static str> {
        let of = |kind: TextKind, text: &Option<String>| kind.cut_words(text.as_deref().unwrap_or_default());
        match self {
            Self::Role { role, .. } => {
                [&role.name, &role.owner].into_iter().find_map(|name| of(TextKind::Name, name)).or_else(|| {
                    [&role.goal, &role.measure, &role.target].into_iter().find_map(|text| of(TextKind::Text, text))
                })
            }
            Self::AddCompetitor(competitor) | Self::Competitor { competitor, .. } => {
                TextKind::Name.cut_words(&competitor.name)
            }
            Self::RemoveCompetitor(_) => None,
        }
    }

    pub(super) const fn label(&self) -> &'static str {
        match self {
            Self::Role { .. } => "role of a platform",
            Self::AddCompetitor(_) => "new competitor",
            Self::Competitor { .. } => "competitor",
            Self::RemoveCompetitor(_) => "deleted competitor",
        }
    }
}

/// The role with what fits of its texts; a blank text says nothing.
fn fitting_role(role: &Role) -> Role {
    let of = |kind: TextKind, text: &Option<String>| {
        text.as_ref().filter(|text| !is_blank(text)).map(|text| kind.fitting(text).into_owned())
    };
    Role {
        name: of(TextKind::Name, &role.name),
        goal: of(TextKind::Text, &role.goal),
        measure: of(TextKind::Text, &role.measure),
        target: of(TextKind::Text, &role.target),
        owner: of(TextKind::Name, &role.owner),
        posts: role.posts,
    }
}

/// The competitor with what fits of its name, and each platform once.
fn fitting(competitor: &Competitor) -> Competitor {
    let mut platforms: Vec<PlatformId> = Vec::new();
    for platform in &competitor.platforms {
        if !platforms.contains(platform) {
            platforms.push(platform.clone());
        }
    }
    Competitor { name: TextKind::Name.fitting(&competitor.name).into_owned(), platforms }
}

/// Whether a competitor has a name, and no other but that at a place has it.
fn is_new(competitor: &Competitor, all: &[Competitor], but: Option<usize>) -> bool {
    let taken = all.iter().enumerate().any(|(at, other)| Some(at) != but && other.name == competitor.name);
    !is_blank(&competitor.name) && !taken
}
