//! Why a chart has nothing to show.

use super::material::Material;
use super::needs::Needs;
use super::table::Chart;
use super::words::Standing;

/// Why a chart that has nothing to show has nothing, as a sentence without its stop.
#[must_use]
pub fn why_nothing(chart: Chart, material: &Material<'_>) -> String {
    let row = chart.row();
    let report = material.report;
    if row.needs == Needs::Today && !report.says_where_today() {
        return "the plan doesn’t say where you are today".to_owned();
    }
    if !row.needs.met(report) {
        return match Standing::of(report) {
            Standing::NothingSaid(segment) => format!("no slider has been set for “{segment}” yet"),
            Standing::AllRuledOut => "must-haves rule out every platform".to_owned(),
            _ if report.problem.len() < 2 => ONE_PLATFORM.to_owned(),
            _ => "only one platform meets the must-haves".to_owned(),
        };
    }
    match (chart, row.least_platforms) {
        (_, 2) if report.problem.len() < 2 => ONE_PLATFORM,
        (_, least) if report.problem.len() < least => "there are too few platforms to compare",
        (Chart::Since, _) => "there is no earlier plan to compare with",
        (Chart::Scenarios, _) if material.plan.scenarios.is_empty() => "the plan has no scenarios",
        (Chart::Scenarios, _) => "there is nothing to compare with in the scenario",
        (Chart::Timeline, _) => "no action has a date",
        (Chart::Reach, _) => "no platform’s reach is known",
        (Chart::Acceptability | Chart::Ranges | Chart::Tipping, _) => "there are no simulations yet",
        (Chart::Portfolio | Chart::Today, _) => "no platform fits within your hours",
        (Chart::Frontier, _) => "there are no hours to compare",
        (Chart::Radar, _) => "a radar needs at least 3 milestones that count",
        (Chart::Map, _) => "the platforms don’t differ",
        (Chart::Separates, _) => "the platforms compared don’t differ",
        (Chart::Milestone(_), _) => "nothing has been said about this milestone",
        _ => "no milestone counts, or no platform is compared",
    }
    .to_owned()
}

const ONE_PLATFORM: &str = "there is only one platform to compare";
