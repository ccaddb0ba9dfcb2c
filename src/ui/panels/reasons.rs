//! Why a platform stands where it does: against its rival, and need by need.

use crate::analysis::reasons::{GapSize, against};
use crate::app::answers::Answered;
use crate::chart::story::{Gap, Line, Story};
use crate::chart::words::{decimal, list, points, ruled_out_by, signed, some_points, whole};
use crate::domain::framework::Milestone;
use crate::domain::sorting::sort_by;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, colours, medium, muted, small};
use crate::ui::widgets::swatch;
use egui::{Align, Color32, Label, Layout, Ui};

/// How many milestones are named that speak for a place, and against it.
const FOR: usize = 3;
const AGAINST: usize = 2;
/// What moves the score by less is not named, in points.
const LEAST: f64 = 0.5;

/// What is said of a gap that nobody can tell for sure.
const UNSURE: &str = "Within our uncertainty: it may be about right";
/// The same beside a figure.
const UNSURE_IN_SHORT: &str = ", within our uncertainty";

/// Draws both.
pub fn reasons_ui(ui: &mut Ui, cx: &ViewCx<'_>, answered: &Answered, story: &Story) {
    rival_ui(ui, cx, answered, story);
    needs_ui(ui, cx, answered, story);
}

/// Why it is first, or not: the milestones that part it from its rival.
fn rival_ui(ui: &mut Ui, cx: &ViewCx<'_>, answered: &Answered, story: &Story) {
    let report = &answered.report;
    let Some(candidate) = report.problem.position(&story.platform.id) else { return };
    if report.place_of(&story.platform.id).is_some_and(|place| place.rank.is_none()) {
        ui.label(medium("Why it is ruled out"));
        let why = ruled_out_by(&cx.state.document.framework, report, candidate);
        ui.add(Label::new(muted(ui, format!("It {why}"))).wrap());
        ui.add_space(NEAR);
        return;
    }
    let Some(against) = against(report, candidate) else { return };
    let score = |i: usize| whole(report.fits.score(i));
    let rival = &report.problem.candidates[against.rival].name;
    let lead = score(candidate) - score(against.rival);
    let (heading, words) = match (against.leads, lead) {
        (_, 0) => ("Why it ties", format!("With {rival}, at {} out of 100", score(candidate))),
        (true, lead) => ("Why it comes first", format!("{} ahead of {rival}", some_points(lead))),
        (false, lead) => ("Why it does not come first", format!("{} behind {rival}", some_points(-lead))),
    };
    ui.label(medium(heading));
    ui.add(Label::new(small(ui, words)).wrap());
    let (most_for, most_against) = if against.leads { (FOR, AGAINST) } else { (AGAINST, FOR) };
    // Reach stands among the milestones, by its points.
    let mut parts: Vec<(Option<usize>, f64)> =
        against.parts.iter().map(|part| (Some(part.milestone), part.points)).collect();
    parts.push((None, against.by_reach));
    sort_by(&mut parts, |a, b| b.1.total_cmp(&a.1));
    let gains: Vec<_> = parts.iter().filter(|(_, points)| *points >= LEAST).take(most_for).collect();
    let losses: Vec<_> = parts.iter().rev().filter(|(_, points)| *points <= -LEAST).take(most_against).collect();
    let (first, then) = if against.leads { (gains, losses) } else { (losses, gains) };
    for (milestone, points) in first.into_iter().chain(then) {
        let c = colours(ui);
        let ink = if *points > 0.0 { c.good } else { c.muted };
        if let Some(milestone) = milestone {
            row_ui(ui, cx, *milestone, &signed(*points), ink, "");
        } else {
            let words = if *points > 0.0 { "More of them use it" } else { "Fewer of them use it" };
            named_row_ui(ui, c.muted, words, &signed(*points), ink, "");
        }
    }
    ui.add_space(NEAR);
}

/// What these people need and what they find here: where it is about right, and where it is not.
fn needs_ui(ui: &mut Ui, cx: &ViewCx<'_>, answered: &Answered, story: &Story) {
    let weighed: Vec<(&Line, Vec<GapSize>)> =
        story.lines.iter().map(|line| (line, weights(answered, story, line))).collect();
    let about_right = |weights: &[GapSize]| weights.iter().all(|weight| *weight == GapSize::AboutRight);
    let (right, off): (Vec<_>, Vec<_>) = weighed.into_iter().partition(|(_, weights)| about_right(weights));
    if !right.is_empty() {
        ui.label(medium("About right"));
        for (line, _) in &right {
            row_ui(ui, cx, line.milestone, "about right", colours(ui).good, &help(cx, line));
        }
        ui.add_space(NEAR);
    }
    if !off.is_empty() {
        ui.label(medium("Too much or too little"));
        for (line, weights) in &off {
            line_ui(ui, cx, line, weights);
        }
        ui.add_space(NEAR);
    }
}

/// How much each gap of a milestone weighs.
fn weights(answered: &Answered, story: &Story, line: &Line) -> Vec<GapSize> {
    let problem = &answered.report.problem;
    let candidate = problem.position(&story.platform.id);
    let level = candidate.map_or(0.0, |i| problem.level_spreads[i * problem.milestones + line.milestone]);
    let demands = problem.segments.iter().filter(|demand| demand.on[line.milestone]);
    // What rules the place out, or lacks what they like to see, is worth a word whatever the level is.
    line.gaps
        .iter()
        .zip(demands)
        .map(|(gap, demand)| match GapSize::of(gap.points, level, demand.spreads[line.milestone]) {
            GapSize::AboutRight | GapSize::Unsure if gap.breaks_deal || gap.lacks.is_some() => GapSize::Some,
            weight => weight,
        })
        .collect()
}

fn line_ui(ui: &mut Ui, cx: &ViewCx<'_>, line: &Line, weights: &[GapSize]) {
    let several = line.gaps.len() > 1;
    if let ([gap], [weight]) = (line.gaps.as_slice(), weights) {
        row_ui(ui, cx, line.milestone, &gap_words(gap.points), ink(ui, gap, *weight), &help(cx, line));
        let words = if *weight == GapSize::Unsure { UNSURE.to_owned() } else { format!("It {}", gap.words) };
        ui.add(Label::new(muted(ui, words)).wrap());
        if let Some(lacks) = &gap.lacks {
            ui.add(Label::new(muted(ui, format!("It {lacks}"))).wrap());
        }
    } else {
        row_ui(ui, cx, line.milestone, "", colours(ui).muted, &help(cx, line));
    }
    if several {
        let off = line.gaps.iter().zip(weights).filter(|(_, weight)| **weight != GapSize::AboutRight);
        for (gap, weight) in off {
            let unsure = if *weight == GapSize::Unsure { UNSURE_IN_SHORT } else { "" };
            let words = format!("{}: {}{unsure}", gap.segment, gap_words(gap.points));
            ui.add(Label::new(small(ui, words).color(ink(ui, gap, *weight))).wrap());
            if let Some(lacks) = &gap.lacks {
                ui.add(Label::new(muted(ui, format!("For {} it {lacks}", gap.segment))).wrap());
            }
        }
        let right = line.gaps.iter().zip(weights).filter(|(_, weight)| **weight == GapSize::AboutRight);
        let names: Vec<&str> = right.map(|(gap, _)| gap.segment.as_str()).collect();
        if !names.is_empty() {
            ui.add(Label::new(small(ui, format!("About right for {}", list(&names)))).wrap());
        }
    }
    if line.gaps.iter().any(|gap| gap.breaks_deal) {
        let words = small(ui, "Too far from a must-have, so it is ruled out").color(colours(ui).bad);
        ui.add(Label::new(words).wrap());
    }
    ui.add_space(2.0);
}

/// A milestone, and a few words at the end of its line.
fn row_ui(ui: &mut Ui, cx: &ViewCx<'_>, milestone: usize, words: &str, ink: Color32, help: &str) {
    let name = &cx.state.document.framework.milestones[milestone].name;
    named_row_ui(ui, colours(ui).milestone(milestone), name, words, ink, help);
}

/// A name with its colour, and a few words at the end of its line.
fn named_row_ui(ui: &mut Ui, colour: Color32, name: &str, words: &str, ink: Color32, help: &str) {
    ui.horizontal(|ui| {
        swatch(ui, colour);
        let label = ui.label(medium(name));
        if !help.is_empty() {
            label.on_hover_text(help);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(small(ui, words).color(ink)));
    });
}

/// What a milestone adds, and how far it is from what they want.
fn help(cx: &ViewCx<'_>, line: &Line) -> String {
    let milestone: &Milestone = &cx.state.document.framework.milestones[line.milestone];
    let adds =
        format!("{} adds {} of the {} points it could", milestone.name, decimal(line.points), decimal(line.possible));
    let each = |gap: &Gap| match gap.segment.as_str() {
        "" => gap_words(gap.points),
        segment => format!("{segment}: {}", gap_words(gap.points)),
    };
    let gaps: Vec<String> = line.gaps.iter().map(each).collect();
    format!("{adds}\n{}", gaps.join("\n"))
}

/// Only what is far off, or rules the place out, is in the colour of what does not fit.
fn ink(ui: &Ui, gap: &Gap, weight: GapSize) -> Color32 {
    let c = colours(ui);
    if gap.breaks_deal || weight == GapSize::Large { c.bad } else { c.ink }
}

fn gap_words(gap: f64) -> String {
    match whole(gap) {
        0 => "exactly right".to_owned(),
        more if more > 0 => format!("{more} too high"),
        _ => format!("{} too low", points(-gap)),
    }
}
