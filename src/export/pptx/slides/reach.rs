//! Fit against reach as a slide.

use super::super::chart::{Axis, Label, LabelPlace, Shape};
use super::super::deck::Slide;
use super::super::page::{Area, height_of};
use super::super::paint::Paint;
use super::super::shape::{self, Paragraph, What};
use super::cloud::{Cloud, Point, above, of_front, plot_of, slide};
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
    // Those whose reach is not known lie in a lane below, by their fit alone. The axis begins at one of its numbers.
    let step_up = if reach.unknown.is_empty() || high < 0.75 { step_up } else { 0.2 };
    let lane = if reach.unknown.is_empty() { 0.0 } else { step_up };
    let low = 0.0;
    cloud.y.0 = -lane;
    let unknown_fits = reach.unknown.iter().map(|spot| spot.fit);
    cloud.x.0 = unknown_fits.fold(cloud.x.0, |left, fit| left.min(((fit - 2.0) / 10.0).floor() * 10.0)).max(0.0);
    let hollow = reach.spots.iter().any(|spot| spot.older).then_some("Diamonds: older figures");
    let subtitle: Vec<&str> =
        std::iter::once(reach.lines.as_str()).chain(hollow).chain(reach.mixed.as_deref()).collect();
    let subtitle = subtitle.join(". ");
    // Why one whose fit is below the median is suggested stands under the chart.
    let why = reach.suggested.as_ref().map(|why| format!("{why}."));
    let said = why.as_ref().map_or(0, |why| height_of(why, cx.page.body.for_letters(cx.breadth()), 12, false));
    // Below stand the platforms whose reach is not known, and those for whose name there is no room.
    let whole = above(cx.page.body, if reach.unknown.is_empty() { 1 } else { 3 });
    let area = Area { height: whole.height - said, ..whole };
    let points: Vec<Point> = reach
        .spots
        .iter()
        .map(|spot| {
            let size = if spot.suggested { 13 } else { 9 };
            let paint = of_front(cx, &spot.platform, spot.has_colour());
            // Not every program draws the line around a hollow dot.
            let shape = if spot.older { Shape::Diamond(size + 2) } else { Shape::Dot(size) };
            let (name, strong) = (label(&spot.with_decision()), spot.has_colour());
            Point { name, at: [spot.fit, spot.reach], shape, paint, group: None, strong }
        })
        .collect();
    // The lines first: not every program draws points that come before a longer series.
    let muted = Paint::MUTED;
    let (left, right) = cloud.x;
    cloud.add("Median fit", &[[reach.fit_line, low], [reach.fit_line, high]], Shape::Line, muted, None);
    cloud.add("Median reach", &[[left, reach.reach_line], [right, reach.reach_line]], Shape::Line, muted, None);
    let plot = plot_of(area.for_letters(cx.breadth()));
    let lines = cloud.cross(plot, [reach.fit_line, reach.reach_line]);
    // A name may reach a little beyond the scales.
    let arranged = cloud.arrange(plot, &points, &[], ([20.0, 0.0], &lines));
    let unnamed = cloud.add_named(plot, &points, &arranged);
    if lane > 0.0 {
        cloud.add("No reach", &[[left, low], [right, low]], Shape::Solid(6350), Paint::BEHIND, None);
    }
    let in_lane = add_lane(&mut cloud, reach, lane, unnamed.numbers);
    let (top, bottom) = (high - (high - low) * 0.03, low + (high - low) * 0.03);
    let corners = [(right, top), (right, bottom), (left, top), (left, bottom)];
    for (name, (x, y)) in CORNERS.into_iter().zip(corners) {
        let place = if x > left { LabelPlace::Left } else { LabelPlace::Right };
        let label = Label::name(muted, place, cloud.rows.len());
        cloud.add(name, &[[x, y]], Shape::Nothing, muted, Some(label));
    }
    let x = Axis { lines: false, step: Some(10.0), ..Axis::from_zero("Fit (out of 100)", "0") };
    // Where the axes meet stands the fit alone: two figures there would cover each other.
    let shares = if lane > 0.0 { "0%;" } else { "0%;;" };
    let y = Axis { lines: false, step: Some(step_up), ..Axis::from_zero(&reach.share_of(), shares) };
    let chart = cloud.chart(["Platform", "Fit", "Reach"], x, y);
    let named = |at: usize| -> Vec<&str> {
        reach.spots.iter().filter(|spot| reach.corner(spot) == at).map(|spot| spot.name.as_str()).collect()
    };
    let corner = |at: usize| match named(at).as_slice() {
        [] => format!("{}: none", CORNERS[at]),
        names => format!("{}: {}", CORNERS[at], words::list(names)),
    };
    let mut say = said_of_corners(cx, &named(0), &named(1));
    let mut reasons: Vec<String> = (2..4).map(corner).collect();
    let unknown: Vec<&str> = reach.unknown.iter().map(|spot| spot.name.as_str()).collect();
    reasons.extend((!unknown.is_empty()).then(|| format!("We have no usage figures for {}.", words::list(&unknown))));
    reasons.push(
        "Reach is the share of people who use the platform, whether or not they see you there. It counts in the score, but not \
         in the fit."
            .to_owned(),
    );
    reasons.extend(
        Some(source::usage(cx.material)).filter(|source| !source.is_empty()).map(|source| format!("{source}.")),
    );
    reasons.push(source::of_region(cx.material));
    say.extend(reach.suggested.clone());
    let head = Head { subtitle, say, reasons, ..Head::default() };
    let before = format!("{UNKNOWN} ");
    let left_out = [
        (unnamed.before, unnamed.names.iter().map(String::as_str).collect()),
        (before.as_str(), in_lane.iter().map(String::as_str).collect()),
    ];
    let mut slide = slide(cx, reach, head, "Fit and reach", (whole, chart), &left_out);
    if let Some((why, drawn)) = why.zip(slide.shapes.first_mut()) {
        let note = note_below(drawn, why, said);
        slide.shapes.push(note);
    }
    slide
}

/// What to say of those with a higher fit: many are `here`, and `few` are on the others.
fn said_of_corners(cx: SlideCx<'_>, here: &[&str], few: &[&str]) -> Vec<String> {
    let mut say = Vec::new();
    if !here.is_empty() {
        let least = cx.material.plan.least_reach.map(|least| words::percent(least.get()));
        let enough = least.map_or_else(
            || "many users (top right)".to_owned(),
            |least| format!("enough reach (your minimum is {least})"),
        );
        say.push(format!("Higher fit and {enough}: {}", words::list(here)));
    }
    if !few.is_empty() {
        say.push(format!("Higher fit but fewer users (bottom right): {}", words::list(few)));
    }
    say
}

/// A note so high that takes the foot of what is drawn.
fn note_below(drawn: &mut shape::Shape, text: String, high: i64) -> shape::Shape {
    drawn.area.height -= high;
    let area = Area { y: drawn.area.y + drawn.area.height, height: high, ..drawn.area };
    let what = What::Text(vec![Paragraph::plain(text, 12)]);
    shape::Shape { name: "Note".to_owned(), alt_text: String::new(), area, what }
}

/// How wide a numbered dot in the lane is, in points.
const DOT: u8 = 15;
/// The lines of the lane, as parts of its height: those whose fits follow each other stand on different ones.
const LINES: [f64; 3] = [0.2, 0.52, 0.84];

/// Puts those whose reach is not known into a lane as high as that below the shares, each as a dot with its number, which
/// begin after so many others; gives their names with these.
fn add_lane(cloud: &mut Cloud, reach: &FitReach, height: f64, others: usize) -> Vec<String> {
    let numbered = |(at, spot): (usize, &Spot)| {
        let number = (others + at + 1).to_string();
        let label = Label::values(Paint::TEXT, LabelPlace::Centre, &format!("\"{number}\""));
        let label = Label { only: Some(cloud.rows.len()), ..label };
        let point = [spot.fit, -height * LINES[at % LINES.len()]];
        let name = format!("{} (reach not known)", spot.name);
        cloud.add(&name, &[point], Shape::Dot(DOT), Paint::PANEL, Some(label));
        format!("{number}\u{a0}{}", spot.with_fit())
    };
    reach.unknown.iter().enumerate().map(numbered).collect()
}
