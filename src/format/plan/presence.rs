//! Where a business is today, what each platform is for, and who else is there: as text, checked.

use super::lists::{once, platform_list};
use super::raw::{RawAccount, RawCompetitor, RawRole};
use crate::domain::plan::{Account, Competitor, MOST_COMPETITORS, Role};
use crate::domain::quantities::{Hours, Posts};
use crate::domain::texts::TextKind;
use crate::format::check::{Check, check_date, optional};
use std::collections::BTreeSet;

/// What a business has on a platform today.
pub fn account(check: &mut Check, raw: &RawAccount) -> Option<Account> {
    let hours = raw.hours.map(|n| check.take_field("hours", Hours::new(n.0)));
    let owner = raw.owner.as_deref().map(|owner| check.name("owner", owner));
    check.address("address", raw.address.as_deref().unwrap_or_default());
    for (field, date, least_parts) in [("since", &raw.since, 1), ("last_post", &raw.last_post, 3)] {
        if let Some(date) = date {
            check_date(check, field, date, least_parts);
        }
    }
    check.not_long("notes", TextKind::Notes, raw.notes.as_deref().unwrap_or_default());
    Some(Account {
        hours: optional(hours)?,
        owner,
        address: raw.address.clone(),
        since: raw.since.clone(),
        last_post: raw.last_post.clone(),
        followers: raw.followers,
        notes: raw.notes.clone(),
    })
}

/// What a platform is there for.
pub fn role(check: &mut Check, raw: &RawRole) -> Option<Role> {
    let name = raw.role.as_deref().map(|role| check.name("role", role));
    let owner = raw.owner.as_deref().map(|owner| check.name("owner", owner));
    for (field, text) in [("goal", &raw.goal), ("measure", &raw.measure), ("target", &raw.target)] {
        check.not_long(field, TextKind::Text, text.as_deref().unwrap_or_default());
    }
    let posts = raw.posts.map(|n| check.take_field("posts", Posts::new(n.0)));
    Some(Role {
        name,
        goal: raw.goal.clone(),
        measure: raw.measure.clone(),
        target: raw.target.clone(),
        owner,
        posts: optional(posts)?,
    })
}

/// Who else serves this audience, and where.
pub fn competitors(check: &mut Check, raw: &[RawCompetitor]) -> Vec<Competitor> {
    if check.too_many("a plan", raw.len(), MOST_COMPETITORS, "competitors") {
        return Vec::new();
    }
    let mut names = BTreeSet::new();
    let each = raw.iter().enumerate();
    each.map(|(at, raw)| {
        check.item(at, |check| {
            let name = check.full_name("name", &raw.name);
            once(check, &mut names, &name, "competitor");
            let platforms = check.field("platforms", |check| platform_list(check, &raw.platforms));
            Competitor { name, platforms }
        })
    })
    .collect()
}
