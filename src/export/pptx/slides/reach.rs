//! Fit against reach as a slide.

use super::super::chart::{Axis, Label, LabelPlace, Shape};
use super::super::deck::Slide;
use super::super::page::width_of;
use super::super::paint::Paint;
use super::cloud::{Cloud, NO_ROOM, above, of_front, slide};
use super::cx::{Head, SlideCx, label};
use crate::chart::fit_reach::{CORNERS, FitReach, Spot, UNKNOWN};
use crate::chart::words;
use crate::export::source;

/// Fit against the share of the audience that is there.
pub fn reach(cx: SlideCx<'_>, reach: &FitReach) -> Slide {
    let least = reach.spots.iter().map(|spot| spot.fit).fold(100.0, f64::min);
    let top = reach.spots.iter().map(|spot| spot.fit).fold(0.0, f64::max);
    let (high, step_up) = reach.shares;
    // The corners lie as in the picture: the better the fit the further to the right, the more people the higher up.
    let mut cloud = Cloud {
        rows: Vec::new(),
        spots: Vec::new(),
        x: ((((least - 3.0) / 10.0).floor() * 10.0).max(0.0), (((top + 4.0) / 10.0).ceil() * 10.0).min(100.0)),
        y: (0.0, high),
    };
    // Below stand the platforms whose reach is not known, and those for whose name there is no room.
    let area = above(cx.page.body, if reach.unknown.is_empty() { 1 } else { 3 });
    let points: Vec<_> = reach
        .spots
        .iter()
        .map(|spot| {
            let size = if spot.suggested { 13 } else { 9 };
            let paint = of_front(cx, &spot.platform, spot.has_colour());
            (label(&spot.with_decision()), spot.fit, spot.reach, Shape::Dot(size), paint)
        })
        .collect();
    // The lines first: not every program draws points that come before a longer series.
    let muted = Paint::MUTED;
    let ((left, right), (low, high)) = (cloud.x, cloud.y);
    cloud.add("Median fit", &[(reach.fit_line, low), (reach.fit_line, high)], Shape::Line, muted, None);
    cloud.add("Median reach", &[(left, reach.reach_line), (right, reach.reach_line)], Shape::Line, muted, None);
    let letters = area.for_letters(cx.breadth());
    let lines = cloud.cross(letters, (reach.fit_line, reach.reach_line));
    let order: Vec<usize> = (0..points.len()).collect();
    let unnamed = cloud.add_named(letters, &points, &order, &lines, &[]);
    let (top, bottom) = (high - (high - low) * 0.03, low + (high - low) * 0.03);
    let corners = [(right, top), (right, bottom), (left, top), (left, bottom)];
    for (name, (x, y)) in CORNERS.into_iter().zip(corners) {
        let place = if x > left { LabelPlace::Left } else { LabelPlace::Right };
        let label = Label::name(muted, place, cloud.rows.len());
        cloud.add(name, &[(x, y)], Shape::Nothing, muted, Some(label));
    }
    let x = Axis { lines: false, step: Some(10.0), ..Axis::from_zero("Fit (out of 100)", "0") };
    // Where the axes meet stands the fit alone: two figures there would cover each other.
    let y = Axis { lines: false, step: Some(step_up), ..Axis::from_zero(&reach.share_of(), "0%;;") };
    let chart = cloud.chart(["Platform", "Fit", "Reach"], x, y);
    let named = |at: usize| -> Vec<&str> {
        reach.spots.iter().filter(|spot| reach.corner(spot) == at).map(|spot| spot.name.as_str()).collect()
    };
    let corner = |at: usize| match named(at).as_slice() {
        [] => format!("{}: none", CORNERS[at]),
        names => format!("{}: {}", CORNERS[at], words::list(names)),
    };
    let (here, few) = (named(0), named(1));
    let mut say = Vec::new();
    if !here.is_empty() {
        let least = cx.material.plan.least_reach.map(|least| words::percent(least.get()));
        let enough = least.map_or_else(
            || "many users (top right)".to_owned(),
            |least| format!("enough reach (your minimum is {least})"),
        );
        say.push(format!("Strong fit and {enough}: {}", words::list(&here)));
    }
    if !few.is_empty() {
        say.push(format!("Strong fit but fewer users (bottom right): {}", words::list(&few)));
    }
    let mut reasons: Vec<String> = (2..4).map(corner).collect();
    let unknown: Vec<&str> = reach.unknown.iter().map(|spot| spot.name.as_str()).collect();
    reasons.extend((!unknown.is_empty()).then(|| format!("We have no usage figures for {}.", words::list(&unknown))));
    let unknown: Vec<String> = reach.unknown.iter().map(Spot::with_fit).collect();
    reasons.push("Reach counts in the score, but not in the fit.".to_owned());
    reasons.extend(
        Some(source::usage(cx.material)).filter(|source| !source.is_empty()).map(|source| format!("{source}.")),
    );
    reasons.push(source::of_region(cx.material));
    let subtitle: Vec<&str> = std::iter::once(reach.lines.as_str()).chain(reach.mixed.as_deref()).collect();
    let mut subtitle = subtitle.join(". ");
    if let Some(suggested) = &reach.suggested {
        // Where it has no room in one line with the rest, it is said and not written.
        let whole = format!("{subtitle}. {suggested}");
        if width_of(&whole, 14) <= cx.page.body.for_letters(cx.breadth()).width {
            subtitle = whole;
        }
        say.push(suggested.clone());
    }
    let head = Head { subtitle, say, reasons, ..Head::default() };
    let before = format!("{UNKNOWN} ");
    let left_out = [
        (before.as_str(), unknown.iter().map(String::as_str).collect()),
        (NO_ROOM, unnamed.iter().map(String::as_str).collect()),
    ];
    slide(cx, reach, head, "Fit and reach", (area, chart), &left_out)
}
