//! Fit against reach as a slide.

use super::super::chart::{Axis, Label, LabelPlace, Shape};
use super::super::deck::Slide;
use super::super::page::{AIR, Area, POINT};
use super::super::paint::Paint;
use super::super::pieces::{self, Words};
use super::super::shape::{self, What};
use super::super::table::{Table, TableCell};
use super::cloud::{Cloud, MOST_LINES, Point, SIZE, Stage, Unnamed, above, below, lines_of, of_front, size_of, slide};
use super::cx::{Head, SlideCx, label, note, sentence};
use crate::chart::fit_reach::{CORNERS, FitReach, Spot, UNKNOWN};
use crate::chart::words;
use crate::export::source;
use crate::scene::arrange;

/// What is around the plot, in points of type: shares before it, what they are above it, and fits below it.
const AROUND: [i64; 4] = [40, 26, 16, 36];
/// How much of the width the list takes of those whose reach is not known, in per cent, with the gap before it.
const LIST: (i64, i64) = (27, 24 * POINT);
/// How many such a list has at most.
const MOST: usize = 14;

/// Fit against the share of the audience that is there.
pub fn reach(cx: SlideCx<'_>, reach: &FitReach) -> Slide {
    let subtitle: Vec<&str> = std::iter::once(reach.lines.as_str()).chain(reach.mixed.as_deref()).collect();
    let subtitle = subtitle.join(". ");
    // How dots look, and why one whose fit is below the median is suggested, stand under the chart.
    let why = reach.suggested.as_ref().map_or_else(String::new, |why| sentence(why));
    let under = [reach.looks("Diamonds"), why].into_iter().filter(|words| !words.is_empty());
    let under = under.collect::<Vec<_>>().join(" ");
    let (room, foot) = cx.above(&subtitle, cx.foot_lines(&under));
    let list_of = |others: usize| list(cx, reach, room, others);
    let beside = list_of(0);
    let width = beside.as_ref().map_or(room.width, |list| list.area.x - LIST.1 - room.x);
    // Below stand those for whose name there is no room, and those whose reach is not known where they have no list.
    let before = format!("{UNKNOWN} ");
    let with = |lines: i64| {
        let area = Area { width, ..above(room, lines) };
        let (cloud, unnamed, in_lane) = cloud_of(cx, reach, area);
        let below = below(room, cloud.stage.area).for_letters(cx.breadth());
        let taken = |before: &str, names: &[String]| match names {
            [] => 0,
            names => lines_of(&format!("{before}{}", names.join(", ")), below),
        };
        let in_lane = if beside.is_some() { Vec::new() } else { in_lane };
        let needed = taken(unnamed.before, &unnamed.names) + taken(&before, &in_lane);
        (needed <= lines || lines == MOST_LINES).then_some((cloud, unnamed, in_lane))
    };
    let Some((cloud, unnamed, in_lane)) = (0..=MOST_LINES).find_map(with) else { return Slide::default() };
    let x = Axis { lines: false, step: Some(10.0), ..Axis::from_zero("Fit (out of 100)", "0") };
    // Where the axes meet stands the fit alone: two figures there would cover each other.
    let shares = if reach.unknown.is_empty() { "0%;;" } else { "0%;" };
    let y = Axis { step: Some(step_of(reach)), ..Axis::from_zero("", shares) };
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
    let left_out = [
        (unnamed.before, unnamed.names.iter().map(String::as_str).collect()),
        (before.as_str(), in_lane.iter().map(String::as_str).collect()),
    ];
    let mut slide = slide(cx, reach, head, "Fit and reach", chart, (room, &left_out));
    slide.shapes.extend(beside.and_then(|_| list_of(unnamed.numbers)));
    slide.shapes.extend(note(&under, foot));
    slide
}

/// How far apart the numbers of the scale of shares are. The lane of those whose reach is not known is as high.
fn step_of(reach: &FitReach) -> f64 {
    let (high, step) = reach.shares;
    if reach.unknown.is_empty() || high < 0.75 { step } else { 0.2 }
}

/// The points for some room, those that have no name there, and the names of those in the lane, by their numbers.
fn cloud_of(cx: SlideCx<'_>, reach: &FitReach, area: Area) -> (Cloud, Unnamed, Vec<String>) {
    let least = reach.spots.iter().map(|spot| spot.fit).fold(100.0, f64::min);
    let top = reach.spots.iter().chain(&reach.unknown).map(|spot| spot.fit).fold(0.0, f64::max);
    let (high, _) = reach.shares;
    // Those whose reach is not known lie in a lane below, by their fit alone. The axis begins at one of its numbers.
    let lane = if reach.unknown.is_empty() { 0.0 } else { step_of(reach) };
    let unknown = reach.unknown.iter().map(|spot| spot.fit - 2.0).fold(least - 3.0, f64::min);
    let (left, right) = (((unknown / 10.0).floor() * 10.0).max(0.0), (((top + 4.0) / 10.0).ceil() * 10.0).min(100.0));
    // The corners lie as in the picture: the better the fit the further to the right, the more people the higher up.
    let mut cloud = Cloud {
        rows: Vec::new(),
        spots: Vec::new(),
        ground: Vec::new(),
        x: (left, right),
        y: (-lane, high),
        stage: Stage::new(area, AROUND, cx.breadth()),
    };
    let cross = [reach.fit_line, reach.reach_line];
    let best = cx.palette.accent.as_ground(cx.theme);
    let point = |spot: &Spot| {
        let size = if spot.suggested { 13 } else { 9 };
        let is_best = spot.fit >= cross[0] && spot.reach >= cross[1];
        let paint = of_front(cx, &spot.platform, reach.in_colour(spot), is_best.then_some(best));
        // Not every program draws the line around a hollow dot.
        let shape = if spot.older { Shape::Diamond(size + 2) } else { Shape::Dot(size) };
        // What we suggest, or do today, is bold; of those compared, names are there before others.
        let (name, strong, bold) = (label(&spot.with_decision()), spot.in_front(), spot.stands_out());
        Point { name, at: [spot.fit, spot.reach], shape, paint, group: None, strong, bold }
    };
    let points: Vec<Point> = reach.spots.iter().map(point).collect();
    let corners = name_corners(&mut cloud, &points, cross, best);
    // What the shares are stands above them, where it is read without turning one's head.
    let sheet = cloud.stage.sheet();
    let over = arrange::Area { left: f64::from(-16_i8), top: -26.0, bottom: -8.0, ..sheet };
    cloud.write_behind(over, Words::new(label(&reach.share_of()), SIZE / 100, Paint::MUTED));
    // The lines first: not every program draws points that come before a longer series.
    let muted = Paint::MUTED;
    cloud.add("Median fit", &[[cross[0], 0.0], [cross[0], high]], Shape::Dotted, muted, None);
    cloud.add("Median reach", &[[left, cross[1]], [right, cross[1]]], Shape::Dotted, muted, None);
    let mut lines = cloud.cross(cross).to_vec();
    let count = (high / step_of(reach)).round();
    let at = |share: f64| cloud.on([0.0, share])[1];
    let grid = (0_u8..).map(f64::from).take_while(|step| *step <= count).map(|step| at(step * step_of(reach)));
    lines.extend(grid.map(|y| arrange::Area { top: y - 0.5, bottom: y + 0.5, ..cloud.stage.sheet() }));
    // A name may reach a little beyond the scales.
    let arranged = cloud.arrange(&points, &[], ([20.0, 0.0], &corners, &lines));
    let unnamed = cloud.add_named(&points, &arranged);
    if lane > 0.0 {
        cloud.add("No reach", &[[left, 0.0], [right, 0.0]], Shape::Solid(9525), Paint::BEHIND, None);
    }
    let in_lane = add_lane(cx, &mut cloud, reach, unnamed.numbers);
    (cloud, unnamed, in_lane)
}

/// Writes the names of the corners behind the points, and tints the best of them; gives where the names stand.
fn name_corners(cloud: &mut Cloud, points: &[Point], cross: [f64; 2], tint: Paint) -> Vec<arrange::Area> {
    let at = cloud.on(cross);
    let sheet = arrange::Area { bottom: cloud.on([0.0, 0.0])[1], ..cloud.stage.sheet() };
    let best = [[at[0], sheet.top], [sheet.right, sheet.top], [sheet.right, at[1]], at];
    cloud.behind(CORNERS[0], &best, tint, tint);
    let dots: Vec<([f64; 2], f64)> = points.iter().map(|point| (cloud.on(point.at), point.radius() + 2.0)).collect();
    let rooms = arrange::corners(sheet, at, CORNERS.map(|name| size_of(name, true)), 5.0, &dots);
    let mut taken = Vec::new();
    for ((at, name), room) in CORNERS.into_iter().enumerate().zip(rooms) {
        let Some(room) = room else { continue };
        let side = if at < 2 { pieces::Side::Right } else { pieces::Side::Left };
        // On a ground only text itself is sure to be read.
        let ink = if at == 0 { Paint::TEXT } else { Paint::MUTED };
        cloud.write_behind(room, Words { side, bold: true, ..Words::new(name, SIZE / 100, ink) });
        taken.push(room.grown(4.0));
    }
    taken
}

/// Those whose reach is not known as a table beside the chart, by the numbers that they have in the lane, which begin after so
/// many others; none where it has no room, or there are none.
fn list(cx: SlideCx<'_>, reach: &FitReach, room: Area, others: usize) -> Option<shape::Shape> {
    if !(1..=MOST).contains(&reach.unknown.len()) {
        return None;
    }
    let (_, area) = room.split(100 - LIST.0, LIST.1);
    let area = Area { height: area.height - AIR, ..area };
    let mut table = Table { heads: 1, breadth: cx.breadth(), ..Table::default() };
    let head = [TableCell::heading("").centred(), TableCell::heading(NOT_KNOWN), TableCell::heading("Fit").centred()];
    table.rows.push(head.to_vec());
    for (number, spot) in (others + 1..).zip(&reach.unknown) {
        let name = TableCell { bold: spot.stands_out(), ..TableCell::words(label(&spot.with_decision())) };
        let number = TableCell { paint: Paint::MUTED, ..TableCell::figure(number.to_string()) };
        table.rows.push(vec![number, name, TableCell::figure(words::points(spot.fit))]);
    }
    let table = table.sized(area, &[12, 11, 10, 9]);
    if table.rows_that_fit(area) < table.rows.len() || !table.words_stay_whole(area) {
        return None;
    }
    let alt_text = reach.unknown.iter().map(Spot::with_fit).collect::<Vec<_>>().join(", ");
    let alt_text = format!("{NOT_KNOWN}: {alt_text}.");
    Some(shape::Shape { name: NOT_KNOWN.to_owned(), alt_text, area, what: What::Table(table) })
}

/// What stands over those whose reach is not known.
const NOT_KNOWN: &str = "Reach not known";

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

/// How wide a numbered dot in the lane is, in points.
const DOT: u8 = 15;
/// The lines of the lane, as parts of its height.
const LINES: [f64; 3] = [0.2, 0.5, 0.8];

/// Puts those whose reach is not known into a lane below the shares, each as a dot with its number, which begin after so many
/// others; gives their names with these.
fn add_lane(cx: SlideCx<'_>, cloud: &mut Cloud, reach: &FitReach, others: usize) -> Vec<String> {
    if reach.unknown.is_empty() {
        return Vec::new();
    }
    let height = -cloud.y.0;
    let at = |fit: f64| cloud.on([fit, 0.0])[0];
    // From the left, each on the line of the lane that has been free for longest.
    let mut ends = [f64::NEG_INFINITY; LINES.len()];
    let mut lines = vec![0; reach.unknown.len()];
    for (spot, line) in reach.unknown.iter().zip(&mut lines).rev() {
        *line = (0..ends.len()).min_by(|a, b| ends[*a].total_cmp(&ends[*b])).unwrap_or_default();
        ends[*line] = at(spot.fit) + f64::from(DOT);
    }
    let sheet = cloud.stage.sheet();
    let lane = arrange::Area { top: cloud.on([0.0, 0.0])[1], ..sheet };
    let corners = [[lane.left, lane.top], [lane.right, lane.top], [lane.right, lane.bottom], [lane.left, lane.bottom]];
    let tint = Paint::MUTED.as_ground(cx.theme);
    cloud.behind("Lane", &corners, tint, tint);
    let [wide, _] = size_of(NOT_KNOWN, false);
    if ends.iter().all(|end| end + wide + f64::from(DOT) < lane.right) {
        let room = arrange::Area { left: lane.right - wide - 8.0, right: lane.right - 6.0, ..lane };
        let words = Words { side: pieces::Side::Right, ..Words::new(NOT_KNOWN, SIZE / 100, Paint::TEXT) };
        cloud.write_behind(room, words);
    }
    let numbered = |((at, spot), line): ((usize, &Spot), usize)| {
        let number = (others + at + 1).to_string();
        let label = Label::values(Paint::TEXT, LabelPlace::Centre, &format!("\"{number}\""));
        let label = Label { only: Some(cloud.rows.len()), bold: true, ..label };
        let name = format!("{} (reach not known)", spot.name);
        cloud.add(&name, &[[spot.fit, -height * LINES[line]]], Shape::Dot(DOT), Paint::GROUND, Some(label));
        format!("{number}\u{a0}{}", spot.with_fit())
    };
    reach.unknown.iter().enumerate().zip(lines).map(numbered).collect()
}
