//! Which platforms are in or out, and what they may cost.

use crate::domain::address::may_stand;
use crate::domain::date::is_date;
use crate::domain::id::PlatformId;
use crate::domain::plan::{Account, Plan};
use crate::domain::quantities::{Capacity, Fraction, Hours, Inertia};
use crate::domain::texts::TextKind;
use std::collections::BTreeMap;

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
    /// The hours a week of several platforms at once, as one step.
    Split(BTreeMap<PlatformId, Hours>),
    /// Where the business is today, with what is known of it; none where it is not there.
    Today {
        /// The platform.
        platform: PlatformId,
        /// What is known.
        account: Option<Box<Account>>,
    },
    /// How many hours a week there are in all; none for no limit.
    Capacity(Option<Capacity>),
    /// How much less than the best a set may be worth to change less.
    Inertia(Inertia),
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
                    Some(account) if is_sound(account) => plan.today.insert(platform.clone(), fitting(account)),
                    Some(_) => None,
                    None => plan.today.remove(platform),
                };
            }
            Self::Split(hours) => plan.hours.extend(hours.iter().map(|(platform, hours)| (platform.clone(), *hours))),
            Self::Capacity(capacity) => plan.capacity = *capacity,
            Self::Inertia(inertia) => plan.inertia = *inertia,
            Self::LeastReach(least) => plan.least_reach = *least,
            Self::ReachWeight(weight) => plan.reach_weight = *weight,
        }
    }

    /// What is said where a text is too long.
    pub(super) fn cut_words(&self) -> Option<&'static str> {
        let Self::Today { account: Some(account), .. } = self else { return None };
        TextKind::Name
            .cut_words(account.owner.as_deref().unwrap_or_default())
            .or_else(|| TextKind::Notes.cut_words(account.notes.as_deref().unwrap_or_default()))
    }

    pub(super) const fn label(&self) -> &'static str {
        match self {
            Self::Exclude { out: true, .. } => "platform excluded",
            Self::Exclude { .. } => "platform included again",
            Self::Pin { pinned: true, .. } => "platform always included",
            Self::Pin { .. } => "platform no longer always included",
            Self::Size(_) => "number of platforms",
            Self::Hours { .. } => "hours a week",
            Self::Today { account: Some(_), .. } => "where you are today",
            Self::Today { .. } => "platform not used today",
            Self::Split(_) => "split of the hours",
            Self::Capacity(_) => "hours a week in all",
            Self::Inertia(_) => "smallest gain worth a change",
            Self::LeastReach(_) => "minimum reach",
            Self::ReachWeight(_) => "how much reach counts",
        }
    }
}

/// Whether a file can hold the account: its address is one of the web, and its days are days.
fn is_sound(account: &Account) -> bool {
    let date = |date: &Option<String>, parts: usize| date.as_deref().is_none_or(|date| is_date(date, parts));
    account.address.as_deref().is_none_or(may_stand) && date(&account.since, 1) && date(&account.last_post, 3)
}

/// The account with what fits of its texts.
fn fitting(account: &Account) -> Account {
    let of = |kind: TextKind, text: &Option<String>| text.as_ref().map(|text| kind.fitting(text).into_owned());
    Account { owner: of(TextKind::Name, &account.owner), notes: of(TextKind::Notes, &account.notes), ..account.clone() }
}

/// Puts a platform into a list once, or takes it out.
fn put(list: &mut Vec<PlatformId>, platform: &PlatformId, is_in: bool) {
    if !is_in {
        list.retain(|id| id != platform);
    } else if !list.contains(platform) {
        list.push(platform.clone());
    }
}
