//! The headline of a milestone: what would change who comes first, else what the first platforms have of it.

use super::level::LevelRow;
use crate::analysis::matching::is_small;
use crate::analysis::ranking::RankedPlatform;
use crate::analysis::report::Report;
use crate::chart::audience::LeaderInterval;
use crate::chart::words::{self, LONGEST_HEADLINE, Standing, points};

/// The headline of a milestone of this name, whose need is in points; `whose` it is where there are several segments. In brief it
/// says who is closest to the need alone.
pub(super) fn headline(
    report: &Report,
    (milestone, whose, brief): (&str, Option<&str>, bool),
    need: f64,
    (stretches, rows): (&[LeaderInterval], &[LevelRow]),
) -> String {
    let now = words::lead(report);
    if report.untouched.is_some() {
        return now;
    }
    if !stretches.iter().any(|stretch| stretch.leads) {
        return format!("{now} with {milestone} at {}", points(need));
    }
    let would = |other: &LeaderInterval| match &other.leader {
        Some((_, name)) => format!("{name} comes first"),
        None => "no platform is left".to_owned(),
    };
    match nearest(need, stretches) {
        None => shows((milestone, whose, brief), (rows, report.problem.len()))
            .unwrap_or_else(|| everywhere(report, milestone, whose)),
        Some((_, place, way, other)) => {
            let with =
                |whose: &str| format!("{now}. With {milestone} at {} or {way}{whose}, {}", points(place), would(other));
            let long = whose.map(|whose| with(&format!(" for {whose}")));
            long.filter(|long| long.chars().count() <= LONGEST_HEADLINE).unwrap_or_else(|| with(""))
        }
    }
}

/// Who is closest to the need and who is furthest from it, of the first platforms of all that are compared; none where none has a
/// level.
fn shows(
    (milestone, whose, brief): (&str, Option<&str>, bool),
    (rows, compared): (&[LevelRow], usize),
) -> Option<String> {
    let mut gaps: Vec<(&LevelRow, f64)> = rows.iter().filter_map(|row| Some((row, row.gap?))).collect();
    let off = |gap: f64| words::whole(gap.abs());
    crate::domain::sorting::sort_by_key(&mut gaps, |(_, gap)| off(*gap));
    let (nearest, furthest) = (gaps.first()?.1, gaps.last()?.1);
    let such = |holds: &dyn Fn(f64) -> bool| {
        let names: Vec<&str> = gaps.iter().filter(|(_, gap)| holds(*gap)).map(|(row, _)| row.name.as_str()).collect();
        let verb = if names.len() == 1 { "is" } else { "are" };
        (words::list(&names), verb)
    };
    let (names, are) = such(&|_| true);
    let all = match gaps.len() {
        1 => "",
        2 => " both",
        _ => " all",
    };
    let whom = whose.unwrap_or("them");
    let need = whose.map_or_else(|| "what they need".to_owned(), |whose| format!("the need of {whose}"));
    let way = |gap: f64| {
        let high = if gap < 0.0 { "low" } else { "high" };
        format!("{} too {high}", words::some_points(off(gap)))
    };
    let one_way = |with: f64| {
        let far: Vec<f64> = gaps.iter().map(|(_, gap)| *gap).filter(|gap| off(*gap) == off(with)).collect();
        far.iter().all(|gap| gap.is_sign_negative() == with.is_sign_negative())
    };
    let far_off = if one_way(furthest) { way(furthest) } else { format!("{} off", words::some_points(off(furthest))) };
    let said = if gaps.iter().all(|(_, gap)| is_small(*gap)) {
        format!("{names} {are}{all} about right for {whom}")
    } else if gaps.iter().all(|(row, gap)| row.in_range || is_small(*gap)) {
        let lie = if gaps.len() == 1 { "lies" } else { "lie" };
        format!("{names}{all} {lie} within your range for {need}")
    } else if off(nearest) == off(furthest) {
        let for_whom = if one_way(furthest) { format!("for {whom}") } else { format!("from {need}") };
        format!("{names} {are}{all} {far_off} {for_whom}").replace(" off from", " from")
    } else {
        let (closest, are) = if is_small(nearest) { such(&is_small) } else { such(&|gap| off(gap) == off(nearest)) };
        let (far, far_are) = such(&|gap| off(gap) == off(furthest));
        let near = match rows.len() {
            _ if is_small(nearest) => format!("about right for {whom}"),
            all if all < compared => format!("the closest of the first {} to {need}", words::number(all)),
            _ => format!("the closest to {need}"),
        };
        let rest = if brief { String::new() } else { format!("; {far} {far_are} {far_off}") };
        format!("{closest} {are} {near}{rest}")
    };
    Some(format!("On {milestone}, {said}"))
}

/// One who leads wherever a need stands; the lead itself is that of now.
pub(super) fn everywhere(report: &Report, milestone: &str, whose: Option<&str>) -> String {
    let name = |place: RankedPlatform| &report.platform(place).name;
    let set = whose.map_or_else(|| milestone.to_owned(), |whose| format!("{milestone} for {whose}"));
    match Standing::of(report) {
        Standing::Tied(firsts) => {
            let (first, other) = (name(firsts[0]), name(firsts[1]));
            format!("{first} comes first or ties wherever you set {set}. Right now it ties with {other}")
        }
        Standing::Leads { leader, second, by } => {
            let (first, other, ahead) = (name(leader), name(second), words::some_points(by));
            format!("{first} leads wherever you set {set}. Right now it is {ahead} ahead of {other}")
        }
        _ => format!("{}, wherever you set {set}", words::lead(report)),
    }
}

/// The nearest change of leader on a slider: how far, at which whole point, which way, and who leads there.
pub(super) fn nearest(need: f64, stretches: &[LeaderInterval]) -> Option<(f64, f64, &'static str, &LeaderInterval)> {
    let here = stretches.iter().position(|stretch| stretch.leads)?;
    let stretch = &stretches[here];
    let below = here.checked_sub(1).map(|at| (need - stretch.from, stretch.from.floor(), "below", &stretches[at]));
    let above = stretches.get(here + 1).map(|other| (stretch.to - need, stretch.to.ceil(), "above", other));
    below.into_iter().chain(above).min_by(|a, b| a.0.total_cmp(&b.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_and_the_furthest_are_named() {
        let row = |(name, gap): &(&str, f64)| LevelRow {
            platform: crate::domain::id::PlatformId::new(&name.to_lowercase()).expect("an id"),
            name: (*name).to_owned(),
            level: 50.0 + gap,
            gap: Some(*gap),
            in_range: gap.abs() <= 10.0,
            rank: (1, None),
            score: (50.0, None),
            first: false,
        };
        let said = |whose: Option<&str>, gaps: &[(&str, f64)]| {
            shows(("Groups", whose, false), (&gaps.iter().map(row).collect::<Vec<_>>(), 24)).expect("somebody is there")
        };
        let all = |gaps: [f64; 3]| said(None, &[("Ann", gaps[0]), ("Bea", gaps[1]), ("Cay", gaps[2])]);
        assert_eq!(all([3.0, -20.0, 22.0]), "On Groups, Ann is about right for them; Cay is 22 points too high");
        assert_eq!(all([3.0, -20.0, 20.0]), "On Groups, Ann is about right for them; Bea and Cay are 20 points off");
        assert_eq!(
            all([30.0, 9.0, 30.0]),
            "On Groups, Bea is the closest of the first three to what they need; Ann and Cay are 30 points too high"
        );
        assert_eq!(all([1.0, -2.0, 3.0]), "On Groups, Ann, Bea and Cay are all about right for them");
        assert_eq!(all([1.0, -9.0, 3.0]), "On Groups, Ann, Cay and Bea all lie within your range for what they need");
        assert_eq!(all([30.0, 30.0, 30.0]), "On Groups, Ann, Bea and Cay are all 30 points too high for them");
        assert_eq!(all([30.0, 30.0, -30.0]), "On Groups, Ann, Bea and Cay are all 30 points from what they need");
        let families = Some("Local families");
        assert_eq!(said(families, &[("Ann", -30.0)]), "On Groups, Ann is 30 points too low for Local families");
        assert_eq!(
            said(families, &[("Ann", -30.0), ("Bea", -16.0)]),
            "On Groups, Bea is the closest of the first two to the need of Local families; Ann is 30 points too low"
        );
    }
}
