//! A plan as its file has it, field by field, before it is checked.

use crate::format::raw::{Entries, Number};
use crate::format::segment::RawSegment;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(rename = "Plan", deny_unknown_fields)]
pub struct RawPlan {
    pub format: u32,
    pub title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    pub segments: Vec<RawSegment>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setting: Option<RawSetting>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub importance_spread: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub samples: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excluded: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pinned: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portfolio_size: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complement: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reach_weight: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least_reach: Option<Number>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub hours: Entries<Number>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub today: Entries<RawAccount>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inertia: Option<Number>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub roles: Entries<RawRole>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub competitors: Vec<RawCompetitor>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scenarios: Vec<RawScenario>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<RawAction>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub levels: Entries<RawKeptLevels>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub looked_at: Option<String>,
    #[serde(default, skip_serializing_if = "Entries::is_empty")]
    pub page_notes: Entries<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<RawPages>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Pages", deny_unknown_fields)]
pub struct RawPages {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<String>,
}

#[derive(Serialize, Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
pub enum RawSetting {
    Typical,
    Tuned,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Account", deny_unknown_fields)]
pub struct RawAccount {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Number>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_post: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub followers: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Role", deny_unknown_fields)]
pub struct RawRole {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posts: Option<Number>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Competitor", deny_unknown_fields)]
pub struct RawCompetitor {
    pub name: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Scenario", deny_unknown_fields)]
pub struct RawScenario {
    pub name: String,
    pub segments: Vec<RawSegment>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Action", deny_unknown_fields)]
pub struct RawAction {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub milestone: Option<String>,
    pub what: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    #[serde(default)]
    pub done: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Levels", deny_unknown_fields)]
pub struct RawKeptLevels {
    pub reviewed: String,
    pub levels: Entries<Number>,
}
