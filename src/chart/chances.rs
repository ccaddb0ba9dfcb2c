//! How sure the answer is: chances, ranges, the nearest calls, and what to find out next.

use super::lead::more_often;
use super::words::{self, decimal, out_of_ten, percent, some_points, whole};
use crate::analysis::report::Report;
use crate::analysis::robustness::{Robustness, Verdict};
use crate::analysis::tipping::{Fragile, Slider};
use crate::domain::framework::Framework;
use crate::domain::id::{MilestoneId, PlatformId};

/// The charts "Rank acceptability" and "Fit ranges", with what goes with them.
#[derive(Debug, Clone, PartialEq)]
pub struct Chances {
    /// The verdict, as a sentence or two.
    pub headline: String,
    /// What choosing wrongly would cost, as a sentence.
    pub stake: String,
    /// The platforms, the most often first first.
    pub rows: Vec<Row>,
    /// The sliders that are nearest to a change of leader, nearest first.
    pub calls: Vec<Call>,
    /// The smallest move of one slider that changes the leader, as a sentence, or that there is none.
    pub decides: String,
    /// What explains the doubt between the first two: the milestone, its share as a fraction, and that in words.
    pub research: Vec<(usize, f64, String)>,
    /// On how many samples this rests.
    pub samples: usize,
    /// The whole chart in words.
    pub alt_text: String,
}

/// One platform's chances.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// The chance to be first, in words.
    pub words: String,
    /// The chance to be first, in per cent: `96 %`, `under 1 %`.
    pub share: String,
    /// Chances of ranks 1 to 10 and, last, of all further ranks, as fractions.
    pub ranks: Vec<f64>,
    /// Its fit as the plan stands, in points.
    pub fit: f64,
    /// The fits between which 9 of 10 variations lie, in points.
    pub range: (f64, f64),
    /// The mean rank, from 1.
    pub expected_rank: f64,
}

/// A slider near a change of leader.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// The segment's name.
    pub segment: String,
    /// The milestone.
    pub milestone: MilestoneId,
    /// Which of its sliders.
    pub slider: Slider,
    /// The slider's name as a sentence begins: `Identity`, or `How much Identity matters`.
    pub what: String,
    /// Its move: `from 70 to 65`.
    pub by: String,
    /// Where it stands, on its scale.
    pub from: f64,
    /// Where another leads, on its scale.
    pub to: f64,
    /// Who comes first then; none where everybody is ruled out.
    pub leader: Option<(PlatformId, String)>,
    /// How far that is as it is shown, as a part of the scale from 0 to 1.
    pub distance: f64,
    /// How far that is: `5 points away`.
    pub away: String,
    /// All of it as one sentence.
    pub sentence: String,
}

impl Chances {
    /// Describes how sure a report is, from as many samples as have been drawn.
    #[must_use]
    pub fn new(framework: &Framework, report: &Report, robustness: &Robustness) -> Self {
        let mut rows: Vec<Row> = report
            .problem
            .candidates
            .iter()
            .zip(&robustness.platforms)
            .enumerate()
            .map(|(i, (platform, sure))| Row {
                platform: platform.id.clone(),
                name: platform.name.clone(),
                words: out_of_ten(sure.first),
                share: words::share(sure.first),
                ranks: sure.ranks.clone(),
                fit: report.fits.overall(i),
                range: (sure.p5, sure.p95),
                expected_rank: sure.expected_rank,
            })
            .collect();
        rows.sort_by(|a, b| {
            b.ranks[0]
                .total_cmp(&a.ranks[0])
                .then(a.expected_rank.total_cmp(&b.expected_rank))
                .then(a.name.cmp(&b.name))
        });
        let research: Vec<(usize, f64, String)> = robustness
            .research_next
            .iter()
            .filter(|weighed| weighed.share >= 0.01)
            .map(|weighed| (weighed.milestone, weighed.share, percent(weighed.share)))
            .collect();
        let headline = headline(framework, report, robustness, &research);
        let list: Vec<String> = rows.iter().take(6).map(|row| format!("{} {}", row.name, row.share)).collect();
        Self {
            alt_text: format!("{headline}. First in plausible variations: {}.", list.join(", ")),
            headline,
            stake: stake(report),
            decides: words::smallest_move(framework, report),
            rows,
            calls: report.fragile.iter().map(|fragile| call(framework, report, fragile)).collect(),
            research,
            samples: robustness.samples,
        }
    }
}

fn headline(
    framework: &Framework,
    report: &Report,
    robustness: &Robustness,
    research: &[(usize, f64, String)],
) -> String {
    let Some((verdict, leader)) = robustness.verdict.zip(report.leader()) else {
        return "No platform leads: each misses a deal-breaker".to_owned();
    };
    if report.runner_up().is_none() {
        let name = &report.platform(leader).name;
        return match report.problem.len() {
            1 => format!("{name} alone is compared, so there is nothing to choose"),
            _ => format!("{name} is the only one left, so there is nothing to choose"),
        };
    }
    let name = &report.platform(leader).name;
    let first = out_of_ten(robustness.platforms[leader.candidate].first);
    let sure = match (verdict, more_often(report, robustness)) {
        (_, Some(more)) => format!("A toss-up: {name} fits best, yet {more}"),
        (Verdict::Clear, _) => return format!("{name} holds: first in {first} plausible variations"),
        (Verdict::Leaning, _) => format!("It leans to {name}: first in {first} plausible variations"),
        (Verdict::TossUp, _) => format!("A toss-up: {name} is first in {first} plausible variations"),
    };
    match research.first() {
        Some((milestone, ..)) => {
            let name = &framework.milestones[*milestone].name;
            format!("{sure}. The doubt is greatest about {name}: ask about it before you decide")
        }
        None => sure,
    }
}

/// What choosing wrongly would cost; whole points as the ranking shows them.
fn stake(report: &Report) -> String {
    let Some((leader, second)) = report.leader().zip(report.runner_up()) else { return String::new() };
    let fit = |candidate: usize| report.fits.overall(candidate);
    let lead = whole(fit(leader.candidate)) - whole(fit(second.candidate));
    let ranked: Vec<f64> =
        report.places.iter().filter(|place| place.rank.is_some()).map(|place| fit(place.candidate)).collect();
    #[expect(clippy::cast_precision_loss, reason = "a number of platforms")]
    let mean = ranked.iter().sum::<f64>() / ranked.len() as f64;
    let over_mean = whole(fit(leader.candidate)) - whole(mean);
    let next = &report.platform(second).name;
    if lead == 0 {
        format!(
            "Between the first two nothing is at stake: {next} is level. Over a typical platform it is {}",
            some_points(over_mean)
        )
    } else {
        format!("The best choice is worth {} over {next} and {over_mean} over a typical platform", some_points(lead))
    }
}

/// How often a platform has to come first to be a rival, as a fraction of the variations.
const RIVAL: f64 = 0.1;

/// On what chances rest.
#[must_use]
pub fn samples(count: usize) -> String {
    format!("Chances: {} plausible variations of needs, importances and levels", words::thousands(count))
}

/// How far the fit of the first could move, and whether that matters, as a sentence; none without platforms. What it
/// says of the others follows from the chances: bands that touch are no sign that places change.
///
/// `rows` are the ranked platforms, best fit first.
#[must_use]
pub fn ranges_headline(rows: &[Row], verdict: Option<Verdict>) -> Option<String> {
    let first = rows.first()?;
    let (low, high) = (words::points(first.range.0), words::points(first.range.1));
    let range = if low == high {
        format!("{}’s fit stays at {low}", first.name)
    } else {
        format!("{}’s fit lies between {low} and {high}", first.name)
    };
    let Some(second) = rows.get(1) else { return Some(range) };
    let first_in = format!("it is first in {} of variations", first.share);
    if rows[1..].iter().all(|row| row.range.1 < first.range.0) {
        return Some(format!("{range}, and no other comes near"));
    }
    if verdict == Some(Verdict::Clear) {
        return Some(match whole(first.range.0) - whole(second.fit) {
            -1..=1 => format!("{range}: even at its low end about level with {}", second.name),
            2.. => format!("{range}: even at its low end ahead of {} as it stands", second.name),
            _ => format!("{range}; {first_in}"),
        });
    }
    let mut rivals: Vec<&Row> = rows[1..].iter().filter(|row| row.ranks[0] >= RIVAL).collect();
    rivals.sort_by(|a, b| b.ranks[0].total_cmp(&a.ranks[0]));
    Some(match rivals.as_slice() {
        [] => format!("{range}; {first_in}"),
        [one] => format!("{range}; {} is first in {} of variations", one.name, one.share),
        [one, other] => format!("{range}; {} and {} could come first instead", one.name, other.name),
        several => format!("{range}; {} others could come first instead", several.len()),
    })
}

fn call(framework: &Framework, report: &Report, fragile: &Fragile) -> Call {
    let milestone = &framework.milestones[fragile.milestone];
    let segment = report.problem.segments[fragile.segment].name.clone();
    let whose = if report.problem.segments.len() > 1 { format!(" of {segment}") } else { String::new() };
    // The words and the length of a bar say one thing: how far it is to the first place that can be shown.
    let to = words::tipping_point(fragile);
    let off = (fragile.from - to).abs();
    let (what, away) = match fragile.slider {
        Slider::Need => (format!("{}{whose}", milestone.name), format!("{} away", some_points(whole(off)))),
        Slider::Importance => {
            (format!("How much {} matters{whose}", milestone.name), format!("{} of 10 away", decimal(off)))
        }
    };
    let candidate = |i: usize| &report.problem.candidates[i];
    Call {
        segment,
        milestone: milestone.id.clone(),
        slider: fragile.slider,
        by: format!("from {} to {to}", words::shortest(fragile.from)),
        what,
        from: fragile.from,
        to,
        distance: off / fragile.slider.length(),
        leader: fragile.leader.map(|i| (candidate(i).id.clone(), candidate(i).name.clone())),
        away,
        sentence: words::tipping(framework, report, fragile),
    }
}
