//! Lists of platforms and of names, each thing once.

use crate::domain::id::PlatformId;
use crate::format::check::Check;
use std::collections::BTreeSet;

/// Platforms, each once.
pub fn platform_list(check: &mut Check, raw: &[String]) -> Vec<PlatformId> {
    let mut seen = BTreeSet::new();
    let mut ids = Vec::new();
    for (at, id) in raw.iter().enumerate() {
        if check.is_full() {
            break;
        }
        check.item(at, |check| {
            if !seen.insert(id) {
                check.fault(format!("`{id}` is here twice; keep one of the two"));
            }
            ids.extend(check.take(PlatformId::new(id)));
        });
    }
    ids
}

/// Notes a name that another of its kind has already.
pub fn once(check: &mut Check, names: &mut BTreeSet<String>, name: &str, what: &str) {
    if !names.insert(name.to_owned()) {
        check.field("name", |check| {
            check.fault(format!("two {what}s are called “{name}”; give one of them another name"));
        });
    }
}
