//! Who led and who leads, who rose and who fell, and which platforms were suggested.

use super::parts::{Names, SetRow, SinceLine};
use crate::analysis::since::{Answer, Placed, Since};
use crate::chart::words::{LONGEST_HEADLINE, hours_a_week, nothing_said, out_of_100, shown_points, some_points, whole};
use crate::domain::id::PlatformId;
use crate::domain::sorting::{sort_by, sort_by_key};

/// How many platforms of each order, and of those that moved furthest, have lines in colour.
const IN_FRONT: (usize, usize) = (4, 2);

/// Who comes first now and then.
pub(super) fn headline(since: &Since) -> String {
    if since.changes.is_empty() {
        return "Nothing has changed since the earlier plan".to_owned();
    }
    if let Some(segment) = &since.now.nothing_said {
        return nothing_said(segment);
    }
    let sentence = match (since.then.first(), since.now.first()) {
        (Some(then), Some(now)) if then.platform == now.platform => {
            // As precise as the leads beside each change.
            match since.now.second().map(|second| (second, shown_points(now.score - second.score))) {
                Some((second, None)) => format!("{} still comes first, tied with {}", now.name, second.name),
                Some((second, Some(lead))) => {
                    format!("{} still comes first, {lead} ahead of {}", now.name, second.name)
                }
                None => format!("{} still comes first", now.name),
            }
        }
        (Some(then), Some(now)) => format!("{} now comes first instead of {}", now.name, then.name),
        (None, Some(now)) => format!("{} comes first now; no platform led in the earlier plan", now.name),
        (Some(then), None) => format!("No platform leads now; {} led in the earlier plan", then.name),
        (None, None) => "No platform led then, and none leads now".to_owned(),
    };
    if sentence.chars().count() > LONGEST_HEADLINE && since.leader_changed() {
        return "Another platform comes first now than in the earlier plan".to_owned();
    }
    sentence
}

/// How the scores of the two that led moved, else of the ones that moved furthest.
pub(super) fn moves(since: &Since) -> String {
    let moves = since.moves();
    let sentence = |id: &PlatformId| {
        let (place, by) = moves.iter().find(|(place, _)| place.platform == *id)?;
        let (was, is) = (whole(place.score - by), whole(place.score));
        (was != is).then(|| {
            let verb = if is > was { "rose" } else { "fell" };
            format!("{} {verb} from {was} to {is}", place.name)
        })
    };
    let mut told: Vec<PlatformId> =
        [since.now.first(), since.then.first()].into_iter().flatten().map(|place| place.platform.clone()).collect();
    let ends = [moves.first(), moves.last()].into_iter().flatten().map(|(place, _)| place.platform.clone());
    told.extend(ends);
    let mut seen = Vec::new();
    told.retain(|id| {
        !seen.contains(id) && {
            seen.push(id.clone());
            true
        }
    });
    told.iter().filter_map(sentence).take(3).collect::<Vec<_>>().join(". ")
}

/// Who rose and who fell most.
pub(super) fn furthest(since: &Since) -> String {
    let moves = since.moves();
    let part = |of: Option<&(&Placed, f64)>, verb: &str, way: f64| {
        let (place, by) = of.filter(|(_, by)| by * way > 0.0)?;
        // The difference of the scores as they are shown.
        let points = (whole(place.score) - whole(place.score - by)).abs();
        (points > 0).then(|| format!("{} {verb} most, by {}", place.name, some_points(points)))
    };
    let parts = [part(moves.first(), "rose", 1.0), part(moves.last(), "fell", -1.0)];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

pub(super) fn sets(names: Names<'_>, since: &Since) -> Vec<SetRow> {
    let row = |when: &str, answer: &Answer| {
        let set = answer.suggested.as_ref()?;
        let hours = hours_a_week(set.hours, set.guess, None);
        Some(SetRow {
            when: when.to_owned(),
            platforms: set.platforms.iter().map(|id| (id.clone(), names.of(id).to_owned())).collect(),
            together: format!("{}, in {hours}", out_of_100(set.coverage, set.platforms.len())),
        })
    };
    [row("Then", &since.then), row("Now", &since.now)].into_iter().flatten().collect()
}

/// The platforms in the order of now, those in front among them: the first of both orders, those suggested, and those that moved
/// furthest.
pub(super) fn lines(since: &Since) -> Vec<SinceLine> {
    if since.then.first().is_none() && since.now.first().is_none() {
        return Vec::new();
    }
    let moves = since.moves();
    let mut furthest: Vec<&(&Placed, f64)> = moves.iter().collect();
    sort_by(&mut furthest, |a, b| b.1.abs().total_cmp(&a.1.abs()));
    let firsts = |answer: &'_ Answer| -> Vec<PlatformId> {
        answer.order.iter().take(IN_FRONT.0).map(|place| place.platform.clone()).collect()
    };
    let mut front: Vec<PlatformId> = [firsts(&since.then), firsts(&since.now)].concat();
    front.extend(
        [&since.then, &since.now].into_iter().filter_map(|of| of.suggested.as_ref()).flat_map(|s| s.platforms.clone()),
    );
    front.extend(furthest.iter().take(IN_FRONT.1).map(|(place, _)| place.platform.clone()));
    let side = |answer: &Answer, id: &PlatformId| {
        answer.first()?;
        answer.of_platform(id).and_then(|place| Some((place.rank?, place.score)))
    };
    let line = |place: &Placed| SinceLine {
        platform: place.platform.clone(),
        name: place.name.clone(),
        then: side(&since.then, &place.platform),
        now: side(&since.now, &place.platform),
        strong: front.contains(&place.platform),
    };
    let gone = since.then.order.iter().filter(|place| since.now.of_platform(&place.platform).is_none());
    let mut lines: Vec<SinceLine> = since.now.order.iter().chain(gone).map(line).collect();
    lines.retain(|line| line.then.is_some() || line.now.is_some());
    sort_by_key(&mut lines, |line| line.now.map_or(usize::MAX, |(rank, _)| rank));
    lines
}
