//! What would change the answer, as a slide: a sentence for each close call over the scale of its slider.

use super::super::chart::{Axis, BETWEEN, Label, LabelPlace, Run, Shape as Drawn};
use super::super::deck::Slide;
use super::super::page::{Area, POINT, height_of, width_of};
use super::super::paint::Paint;
use super::super::pieces::{Form, Outline, Piece, Pieces, Side, Words};
use super::super::shape::{Shape, What};
use super::cloud::{Cloud, Stage};
use super::cx::{Head, SlideCx, label, label_within};
use super::points::fraction;
use crate::chart::tipping::{CloseCall, Tipping};
use crate::chart::words::{self, of_all, shortest};
use crate::chart::{Chart, Describes};
use crate::domain::id::PlatformId;
use crate::scene::arrange;
use crate::scene::strength;

/// The size of sentences and of figures, in points.
const SIZE: u32 = 12;
/// How high a scale is with the figures over it, and how high a call is at most, in points of type.
const SCALE: f64 = 38.0;
const HIGHEST: f64 = 84.0;
/// How far under its sentence the middle of a scale is, in points of type: nearer than the next sentence is to it.
const UNDER: f64 = 22.0;
/// The room of the words at the ends of a scale, in points of type.
const ENDS: [i64; 4] = [110, 0, 120, 0];
/// Up to so many letters of these words are written.
const END: usize = 18;
/// How wide a dot is, in points.
const DOT: u8 = 13;
/// How far over the middle of its mark a figure stands, in points of type.
const OVER: f64 = 5.0;
/// From so many points of the scale on, both figures have room over their dots.
const APART: f64 = 9.0;

/// The sliders that decide it.
pub fn tipping(cx: SlideCx<'_>, tipping: &Tipping) -> Slide {
    let shown = tipping.shown();
    let Some(nearest) = shown.first() else { return holds(cx, tipping) };
    let subtitle = |count: usize| {
        of_all("One need or importance at a time, everything else unchanged", "Nearest", count, tipping.calls.len())
    };
    let body = cx.page.under(&subtitle(1), cx.breadth()).body;
    let high =
        |call: &CloseCall| fraction(height_of(&call.in_full(), body.for_letters(cx.breadth()), SIZE, false), POINT);
    let sentence = shown.iter().map(high).fold(0.0, f64::max);
    let room = fraction(body.height, POINT);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few")]
    let fit = (room / (sentence + SCALE)).floor().max(1.0) as usize;
    let shown = &shown[..shown.len().min(fit)];
    let (area, what) = scales(cx, &tipping.leader.0, shown, (body, sentence));
    let head = Head {
        subtitle: subtitle(shown.len()),
        say: vec![
            format!("We moved one need or importance at a time, and the closest call is {}", nearest.away),
            words::MOVE_OR_DOUBT.to_owned(),
        ],
        reasons: tipping.calls.iter().map(|call| format!("{}: {}", call.away, call.sentence)).collect(),
        figures: Some(String::new()),
        ..Head::default()
    };
    let name = Chart::Tipping.name(cx.material.framework);
    cx.slide(tipping, head, vec![Shape { name, alt_text: tipping.alt_text(), area, what }])
}

/// The scales, each under its sentence, which is so high, in points of type.
fn scales(cx: SlideCx<'_>, now: &PlatformId, shown: &[CloseCall], (body, sentence): (Area, f64)) -> (Area, What) {
    let count = f64::from(u32::try_from(shown.len()).unwrap_or(1));
    let step = (fraction(body.height, POINT) / count).min(HIGHEST).max(sentence + SCALE);
    #[expect(clippy::cast_possible_truncation, reason = "a length on a slide")]
    let height = ((step * count) as i64 * POINT).min(body.height);
    let area = Area { height, ..body };
    let mut cloud = Cloud {
        rows: Vec::new(),
        spots: Vec::new(),
        ground: Vec::new(),
        x: (0.0, 100.0),
        y: (0.0, count),
        stage: Stage::new(area, ENDS, cx.breadth()),
    };
    let [wide, high] = cloud.stage.size;
    let step = high / count;
    // The middle of each scale, in the units of the axis, and as far from the top in points of type.
    let middle = |at: usize| f64::from(u32::try_from(at).unwrap_or_default()) + (sentence + UNDER) / step;
    let place = |call: &CloseCall, value: f64| (100.0 * value / call.slider.length()).clamp(0.0, 100.0);
    // A line between both marks, which some programs would draw over them: it ends where they begin.
    let edge = 100.0 * 0.45 * f64::from(DOT) / wide;
    for (at, call) in shown.iter().enumerate() {
        let y = count - middle(at);
        let [from, to] = [call.from, call.to].map(|value| place(call, value));
        let by = edge.min((to - from).abs() / 2.0).copysign(to - from);
        cloud.add_placed(&call.what, &[[from + by, y], [to - by, y]], Drawn::Solid(BETWEEN), of_leader(cx, call), None);
    }
    // Who comes first now, and who would then.
    for (at, call) in shown.iter().enumerate() {
        let y = count - middle(at);
        let ends = [
            (call.from, Drawn::Dot(DOT), cx.palette.platform(now)),
            (call.to, Drawn::Diamond(DOT + 2), of_leader(cx, call)),
        ];
        for (value, mark, paint) in ends {
            cloud.add(&call.what, &[[place(call, value), y]], mark, paint, None);
        }
    }
    for (at, call) in shown.iter().enumerate() {
        let y = count - middle(at);
        let (from, to) = (place(call, call.from), place(call, call.to));
        let [now, then] = [format!("{} now", shortest(call.from)), shortest(call.to)];
        // Where both have no room beside each other, they stand over the dot of now together.
        let near = (from - to).abs() < APART;
        let both = if from < to { format!("{now} · {then}") } else { format!("{then} · {now}") };
        for (value, name, said) in [(from, if near { &both } else { &now }, true), (to, &then, !near)] {
            let label = Label { bold: true, ..Label::name(Paint::TEXT, LabelPlace::Above, cloud.rows.len()) };
            cloud.add(name, &[[value, y + OVER / step]], Drawn::Nothing, Paint::TEXT, said.then_some(label));
        }
    }
    for (at, call) in shown.iter().enumerate() {
        let top = step * f64::from(u32::try_from(at).unwrap_or_default());
        let [before, _, after, _] = ENDS.map(|points| f64::from(i32::try_from(points).unwrap_or_default()));
        let whole = arrange::Area { left: -before, top, right: wide + after, bottom: top + sentence };
        let parts = in_parts(cx, call);
        cloud.write_behind(whole, Words { parts, ..Words::new(call.in_full(), SIZE, Paint::TEXT) });
        let y = step * middle(at);
        cloud.line_behind(&call.what, [[0.0, y], [wide, y]], Paint::BEHIND);
        let [low, high] = call.ends.each_ref().map(|end| label_within(end, END));
        let beside = arrange::Area { left: -before, top: y - 9.0, right: -10.0, bottom: y + 9.0 };
        let muted = |text: String| Words::new(text, SIZE - 1, Paint::MUTED);
        cloud.write_behind(beside, Words { side: Side::Right, ..muted(format!("{low} 0")) });
        let beside = arrange::Area { left: wide + 10.0, right: wide + after, ..beside };
        cloud.write_behind(beside, muted(format!("{} {high}", shortest(call.slider.length()))));
    }
    let axis = Axis { lines: false, numbers: false, ..Axis::from_zero("", "0") };
    cloud.chart(["What", "Place on its scale (out of 100)", "Row"], axis.clone(), axis)
}

/// The sentence of a call, in which the slider stands out, and who would come first has a colour.
fn in_parts(cx: SlideCx<'_>, call: &CloseCall) -> Vec<Run> {
    let [what, by, who, then] = &call.parts;
    let read = of_leader(cx, call).as_words(cx.theme);
    let part = |text: String, bold: bool, paint: Paint| Run { text, bold, paint };
    vec![
        part("If ".to_owned(), false, Paint::TEXT),
        part(format!("{what} "), true, Paint::TEXT),
        part(format!("{by} "), false, Paint::TEXT),
        part(format!("{who} "), true, read),
        part(then.clone(), false, Paint::TEXT),
    ]
}

/// The colour of who would come first.
fn of_leader(cx: SlideCx<'_>, call: &CloseCall) -> Paint {
    call.leader.as_ref().map_or(Paint::MUTED, |(id, _)| cx.palette.platform(id))
}

/// Where no single need or importance changes the leader.
fn holds(cx: SlideCx<'_>, tipping: &Tipping) -> Slide {
    let leader = &tipping.leader.1;
    let ends = |j: usize| {
        let milestone = &cx.material.framework.milestones[j];
        label(&format!("{} to {}", milestone.low, milestone.high))
    };
    let milestones: Vec<(String, String)> = tipping.on.iter().map(|(j, name)| (label(name), ends(*j))).collect();
    let colours = cx.palette.platform(&tipping.leader.0).strong(strength::WHOLE_SCALE, cx.theme).with_text(cx.theme);
    let strips = Pieces { kind: "strips", all: strips(cx, &milestones, colours) };
    let shapes = vec![Shape {
        name: "What was moved".to_owned(),
        alt_text: tipping.alt_text(),
        area: cx.page.body,
        what: What::Pieces(strips),
    }];
    let subtitle = format!("{leader} stays first wherever you set any one of these, and however important you make it");
    let say = vec![
        format!("Whichever one you move, and however far, {leader} still comes first"),
        "Moving several at once could change that; the simulations vary them all".to_owned(),
    ];
    let head = Head { subtitle, say, figures: Some(String::new()), ..Head::default() };
    cx.slide(tipping, head, shapes)
}

/// The size of text in a strip, in points, and how high one is at most.
const STRIP_SIZE: u32 = 14;
const STRIP_HEIGHT: i64 = 34 * POINT;

/// Rows of a name and a strip with a word in it, in the colours of both.
fn strips(cx: SlideCx<'_>, rows: &[(String, String)], (fill, text): (Paint, Paint)) -> Vec<Piece> {
    let body = cx.page.body;
    let count = i64::try_from(rows.len()).unwrap_or(1).max(1);
    let step = (body.height / count).min(STRIP_HEIGHT * 4 / 3);
    let height = step * 3 / 4;
    let size = (9..=STRIP_SIZE).rev().find(|size| i64::from(*size) * POINT * 3 / 2 <= height).unwrap_or(9);
    let widest = rows.iter().map(|(name, _)| width_of(name, size) * cx.breadth() / 100).max().unwrap_or_default();
    let names = (widest + 14 * POINT).min(body.width * 2 / 5);
    let strip = |(at, (name, words)): (i64, &(String, String))| {
        let row = Area { y: body.y + step * at + (step - height) / 2, height, ..body };
        let left = Area { width: names - 8 * POINT, ..row };
        let name = Words { side: Side::Right, ..Words::new(name.clone(), size, Paint::TEXT) };
        let inside = Words { side: Side::Middle, bold: true, ..Words::new(words.clone(), size, text) };
        let form = Form::Filled { outline: Outline::Rounded, fill, edge: None, words: Some(inside) };
        let area = Area { x: row.x + names, width: row.width - names, ..row };
        [Piece::words(left, name), Piece { name: words.clone(), area, form }]
    };
    (0..).zip(rows).flat_map(strip).collect()
}
