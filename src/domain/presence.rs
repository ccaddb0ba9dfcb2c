//! A business on its platforms: what it has there today, what each is for, and who else is there.

use super::id::PlatformId;
use super::quantities::{Hours, Posts};

/// The most competitors of a plan.
pub const MOST_COMPETITORS: usize = 20;

/// What a business has on a platform today; everything may be unknown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Account {
    /// Hours a week that go into it.
    pub hours: Option<Hours>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// Its web address.
    pub address: Option<String>,
    /// Since when it is there, as year, year-month or year-month-day.
    pub since: Option<String>,
    /// The day of the last post, as year-month-day.
    pub last_post: Option<String>,
    /// How many people follow it.
    pub followers: Option<u64>,
    /// Anything worth remembering.
    pub notes: Option<String>,
}

/// What a platform is there for; everything may be open.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Role {
    /// What the platform is for, in a word or two: the name of its role.
    pub name: Option<String>,
    /// What it is to achieve.
    pub goal: Option<String>,
    /// How that is measured.
    pub measure: Option<String>,
    /// What is to be reached of it.
    pub target: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// How many posts a week.
    pub posts: Option<Posts>,
}

/// Somebody else who serves this audience.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Competitor {
    /// Its name, which is not blank.
    pub name: String,
    /// The platforms that it is on, each once.
    pub platforms: Vec<PlatformId>,
}
