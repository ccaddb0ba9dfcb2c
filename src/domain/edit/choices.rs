//! Which platforms are in or out, and what they may cost.

use crate::domain::id::PlatformId;
use crate::domain::plan::{Account, Plan};
use crate::domain::quantities::{Capacity, Fraction, Hours};

/// A change to what is chosen among the platforms.
#[derive(Debug, Clone, PartialEq)]
pub enum ChoiceEdit {
    /// Leaves a platform out of everything, or takes it in again. One that is left out loses its pin.
    Exclude {
        /// The platform.
        platform: PlatformId,
        /// Whether it is left out.
        out: bool,
    },
    /// Keeps a platform in the portfolio whatever happens, or no longer. One that is pinned is not left out.
    Pin {
        /// The platform.
        platform: PlatformId,
        /// Whether it is kept.
        pinned: bool,
    },
    /// How many platforms to choose, 1 to 5; none for the suggested number.
    Size(Option<u8>),
    /// The user's own estimate of hours a week for a platform; none to forget it.
    Hours {
        /// The platform.
        platform: PlatformId,
        /// Its hours.
        hours: Option<Hours>,
    },
    /// Where the business is today, with what is known of it; none where it is not there.
    Today {
        /// The platform.
        platform: PlatformId,
        /// What is known.
        account: Option<Box<Account>>,
    },
    /// How many hours a week there are in all; none for no limit.
    Capacity(Option<Capacity>),
    /// Below this share of the audience a platform is marked; none to mark nothing.
    LeastReach(Option<Fraction>),
    /// How much it counts who is there and what they come for.
    ReachWeight(Fraction),
}

impl ChoiceEdit {
    pub(super) fn apply(&self, plan: &mut Plan) {
        match self {
            Self::Exclude { platform, out } => {
                put(&mut plan.excluded, platform, *out);
                if *out {
                    put(&mut plan.pinned, platform, false);
                }
            }
            Self::Pin { platform, pinned } => {
                put(&mut plan.pinned, platform, *pinned);
                if *pinned {
                    put(&mut plan.excluded, platform, false);
                }
            }
            Self::Size(size) => plan.portfolio_size = size.map(|size| size.clamp(1, 5)),
            Self::Hours { platform, hours } => {
                match hours {
                    Some(hours) => plan.hours.insert(platform.clone(), *hours),
                    None => plan.hours.remove(platform),
                };
            }
            Self::Today { platform, account } => {
                match account {
                    Some(account) => plan.today.insert(platform.clone(), (**account).clone()),
                    None => plan.today.remove(platform),
                };
            }
            Self::Capacity(capacity) => plan.capacity = *capacity,
            Self::LeastReach(least) => plan.least_reach = *least,
            Self::ReachWeight(weight) => plan.reach_weight = *weight,
        }
    }

    pub(super) const fn label(&self) -> &'static str {
        match self {
            Self::Exclude { out: true, .. } => "platform excluded",
            Self::Exclude { .. } => "platform included again",
            Self::Pin { pinned: true, .. } => "platform always in",
            Self::Pin { .. } => "platform no longer always in",
            Self::Size(_) => "number of places",
            Self::Hours { .. } => "hours a week",
            Self::Today { account: Some(_), .. } => "where you are today",
            Self::Today { .. } => "platform not used today",
            Self::Capacity(_) => "hours a week in all",
            Self::LeastReach(_) => "least reach",
            Self::ReachWeight(_) => "how much reach counts",
        }
    }
}

/// Puts a platform into a list once, or takes it out.
fn put(list: &mut Vec<PlatformId>, platform: &PlatformId, is_in: bool) {
    if !is_in {
        list.retain(|id| id != platform);
    } else if !list.contains(platform) {
        list.push(platform.clone());
    }
}
