//! The sliders that decide it: how far each stands from where another platform comes first.

use crate::chart::Describes;
use crate::chart::tipping::{CloseCall, Tipping};
use crate::chart::words::{percent, shortest};
use crate::domain::brand::Rgb;
use crate::scene::builder::{Area, SceneBuilder, TextStyle};
use crate::scene::items::Anchor;
use crate::scene::rows::{Rows, capacity, row};
use crate::scene::strength;
use crate::scene::style::standing_out;
use crate::scene::text::clean;

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Tipping) {
    if chart.calls.is_empty() { nothing_changes(pen, area, chart) } else { calls_of(pen, area, chart) }
}

/// Where no slider changes anything: each milestone with the whole of its scale.
fn nothing_changes(pen: &mut SceneBuilder<'_>, area: Area, chart: &Tipping) {
    let (leader, leader_name) = &chart.leader;
    let words = "Colour: who comes first, wherever the slider is";
    let area = pen.notes(area, &[words.to_owned()]);
    let rows = Rows::new(pen, area, chart.on.iter().map(|(_, name)| name.as_str()), 0.34);
    let colour = pen.platform(leader);
    for (at, entry) in chart.entries().iter().enumerate() {
        pen.entry(entry, |pen| {
            rows.name(pen, at, &entry.name, entry.strong);
            let bar = rows.bar(at);
            let fill = pen.style.softened(colour, strength::WHOLE_SCALE);
            pen.rect(bar, 0.2 * bar.height(), fill);
            let look = rows.look.bold().middle().of(standing_out(colour, fill, 4.5));
            let words = pen.setting(look).shortened(&clean(leader_name), 0.9 * bar.width());
            pen.text_at(bar.centre(), &words, look);
        });
    }
}

fn calls_of(pen: &mut SceneBuilder<'_>, area: Area, chart: &Tipping) {
    let calls = chart.shown();
    let small = SMALLER * pen.label().size;
    let two_lines = calls.iter().any(|call| Sentence::of(call).width(pen, small) > area.width());
    let least = if two_lines { 108.0 } else { 78.0 };
    let room = Area { bottom: area.bottom - 1.9 * pen.note().size, ..area };
    let count = capacity(pen, room, calls.len(), least);
    let more = chart.hidden(count).map_or_else(String::new, |more| format!(". {more}"));
    let widest = calls[..count].iter().map(|call| call.distance).fold(0.0, f64::max);
    // A whole number of quarters of the scale.
    let full = ((widest * 4.0).ceil() / 4.0).clamp(0.25, 1.0);
    let track = if full < 1.0 { format!("{} of its scale", percent(full)) } else { "its whole scale".to_owned() };
    let note = format!("Length: how far the slider has to move. A full line is {track}{more}");
    let area = pen.notes(area, &[note]);
    let step = (area.height() / row(count)).min(124.0 * pen.u);
    let label = pen.label().sized(pen.label().size.min(if two_lines { 0.25 } else { 0.36 } * step));
    let away = pen.widest(calls[..count].iter().map(|call| call.away.as_str()), label) + 24.0 * pen.u;
    let right = (area.right - away).max(area.left + 60.0 * pen.u);
    for (at, (call, entry)) in calls[..count].iter().zip(chart.entries()).enumerate() {
        let top = area.top + step * row(at);
        let colour = call.leader.as_ref().map_or(pen.style.muted, |(id, _)| pen.platform(id));
        pen.entry(&entry, |pen| {
            let room = Area { top, bottom: top + if two_lines { 0.56 } else { 0.45 } * step, ..area };
            Sentence::of(call).write(pen, room, label.size, colour);
            let y = top + if two_lines { 0.74 } else { 0.64 } * step;
            let half = if two_lines { 0.09 } else { 0.12 } * step;
            let track = Area { left: area.left, right, top: y - half, bottom: y + half };
            pen.rect(track, half, pen.style.chip);
            let length = track.width() * (call.distance / full).min(1.0);
            let bar = Area { right: area.left + length.max(2.0 * half), ..track };
            pen.rect(bar, half, colour);
            pen.text_at([area.right, y], &call.away, label.bold().end());
        });
    }
}

/// What a call says, in words of their own looks: the slider, its move, who comes first then.
struct Sentence<'c> {
    what: &'c str,
    by: String,
    name: &'c str,
    end: &'static str,
}

impl<'c> Sentence<'c> {
    fn of(call: &'c CloseCall) -> Self {
        let (name, end) =
            call.leader.as_ref().map_or(("every platform", "is ruled out"), |(_, name)| (name.as_str(), "comes first"));
        Self {
            what: &call.what,
            by: format!("at {} instead of {}:", shortest(call.to), shortest(call.from)),
            name,
            end,
        }
    }

    /// Its two halves: the words, and whether they stand out.
    fn halves(&self) -> [[(&str, bool); 2]; 2] {
        [[(self.what, true), (&self.by, false)], [(self.name, true), (self.end, false)]]
    }

    fn width(&self, pen: &SceneBuilder<'_>, size: f64) -> f64 {
        self.halves().iter().map(|half| width(pen, half, size)).sum()
    }

    /// Writes it on one line, smaller if need be, else on two; gives nothing up but the end of a name too long for one.
    fn write(&self, pen: &mut SceneBuilder<'_>, room: Area, size: f64, colour: Rgb) {
        let [first, second] = self.halves();
        let small = SMALLER * size;
        let ink = pen.style.as_text(colour);
        if self.width(pen, small) <= room.width() {
            let size = if self.width(pen, size) <= room.width() { size } else { small };
            let y = room.top + 0.6 * room.height();
            let x = half(pen, [room.left, y], &first, room.width(), size, None);
            half(pen, [x, y], &second, room.width(), size, Some(ink));
        } else {
            let y = room.top + 0.5 * room.height();
            half(pen, [room.left, y - 0.58 * small], &first, room.width(), small, None);
            half(pen, [room.left, y + 0.62 * small], &second, room.width(), small, Some(ink));
        }
    }
}

/// How much smaller a long sentence is set.
const SMALLER: f64 = 0.82;
/// The room between words of different looks, as a part of their size.
const SPACE: f64 = 0.28;

fn look(pen: &SceneBuilder<'_>, size: f64, strong: bool) -> TextStyle {
    TextStyle { anchor: Anchor::Start, ..pen.label().sized(size) }.strong_if(strong)
}

fn width(pen: &SceneBuilder<'_>, words: &[(&str, bool); 2], size: f64) -> f64 {
    words.iter().map(|(words, strong)| pen.measure(words, look(pen, size, *strong)) + SPACE * size).sum()
}

/// Writes half a sentence; its first words give way. Gives where it ends.
fn half(
    pen: &mut SceneBuilder<'_>,
    at: [f64; 2],
    words: &[(&str, bool); 2],
    most: f64,
    size: f64,
    ink: Option<Rgb>,
) -> f64 {
    let mut x = at[0];
    let rest = pen.measure(words[1].0, look(pen, size, words[1].1)) + 2.0 * SPACE * size;
    for (number, (words, strong)) in words.iter().enumerate() {
        let mut look = look(pen, size, *strong);
        if number == 0 {
            look = look.of(ink.unwrap_or(look.colour));
        }
        let most = if number == 0 { most - rest } else { most };
        let words = pen.setting(look).shortened(&clean(words), most);
        x += pen.text_at([x, at[1]], &words, look) + SPACE * size;
    }
    x
}
