//! Roles and competitors, as `rank --json` prints them.

use crate::domain::id::PlatformId;
use crate::domain::plan::Plan;
use crate::domain::quantities::Posts;
use serde::Serialize;

/// What a platform is there for.
#[derive(Serialize)]
pub struct RoleOf<'a> {
    id: &'a str,
    role: Option<&'a str>,
    goal: Option<&'a str>,
    measure: Option<&'a str>,
    target: Option<&'a str>,
    owner: Option<&'a str>,
    posts: Option<f64>,
}

/// Somebody else who serves this audience.
#[derive(Serialize)]
pub struct Competitor<'a> {
    name: &'a str,
    platforms: Vec<&'a str>,
}

/// What platforms are there for, in the order of their ids.
pub fn roles(plan: &Plan) -> Vec<RoleOf<'_>> {
    plan.roles
        .iter()
        .map(|(id, role)| RoleOf {
            id: id.as_str(),
            role: role.name.as_deref(),
            goal: role.goal.as_deref(),
            measure: role.measure.as_deref(),
            target: role.target.as_deref(),
            owner: role.owner.as_deref(),
            posts: role.posts.map(Posts::get),
        })
        .collect()
}

/// Who else serves this audience, and where.
pub fn competitors(plan: &Plan) -> Vec<Competitor<'_>> {
    plan.competitors
        .iter()
        .map(|other| Competitor {
            name: &other.name,
            platforms: other.platforms.iter().map(PlatformId::as_str).collect(),
        })
        .collect()
}
