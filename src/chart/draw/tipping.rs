//! The sliders that decide it: how far each stands from where another platform comes first.

use super::Material;
use super::frame::Drawing;
use super::pen::{Area, Pen, Type};
use super::rows::{Rows, capacity, row};
use crate::chart::audience::milestones_on;
use crate::chart::chances::{Call, Chances};
use crate::chart::scene::Anchor;
use crate::chart::text::clean;
use crate::domain::brand::Rgb;

/// How many sliders a picture shows.
const MOST: usize = 8;

pub fn drawing<'a>(material: &'a Material<'a>) -> Option<Drawing<'a>> {
    material.report.leader()?;
    let chart = Chances::new(material.framework, material.report, material.robustness);
    let title = match chart.calls.first() {
        Some(nearest) => format!("The nearest change: {}", lower(&nearest.sentence)),
        None => "No single slider changes who comes first".to_owned(),
    };
    let on: Vec<usize> = milestones_on(material.report);
    let list: Vec<String> =
        chart.calls.iter().take(MOST).map(|call| format!("{} ({})", call.sentence, call.away)).collect();
    Some(Drawing {
        alt_text: if list.is_empty() {
            format!("{title}, wherever on its scale it stands.")
        } else {
            format!("{title}. What would change who comes first, nearest first: {}.", list.join("; "))
        },
        title,
        sources: Vec::new(),
        paint: Box::new(move |pen, area| {
            if chart.calls.is_empty() { nothing_changes(pen, area, &on) } else { paint(pen, area, &chart.calls) }
        }),
    })
}

/// A sentence that goes on after a colon; names of milestones keep their capital.
fn lower(sentence: &str) -> String {
    sentence.strip_prefix("How ").map_or_else(|| sentence.to_owned(), |rest| format!("how {rest}"))
}

/// Where no slider changes anything: each milestone with the whole of its scale.
fn nothing_changes(pen: &mut Pen<'_>, area: Area, milestones: &[usize]) {
    let leader = pen.material.report.leader().map(|place| pen.material.report.platform(place).clone());
    let Some(leader) = leader else { return };
    let words = "Colour: who comes first wherever the need stands, and however much it matters";
    let area = pen.notes(area, &[words.to_owned()]);
    let all = &pen.material.framework.milestones;
    let rows = Rows::new(pen, area, milestones.iter().map(|j| all[*j].name.as_str()), 0.34);
    let colour = pen.platform(&leader.id);
    for (at, j) in milestones.iter().enumerate() {
        pen.group(&format!("slider-{}", at + 1), &format!("{}: no change", all[*j].name), |pen| {
            rows.name(pen, at, &all[*j].name, false);
            let bar = rows.bar(at);
            pen.rect(bar, 0.2 * bar.height(), pen.style.softened(colour, 0.3));
            let look = rows.look.bold().middle().of(pen.style.as_text(colour));
            let words = pen.setting(look).shortened(&clean(&leader.name), 0.9 * bar.width());
            pen.text_at(bar.centre(), &words, look);
        });
    }
}

fn paint(pen: &mut Pen<'_>, area: Area, calls: &[Call]) {
    let least = 78.0;
    let room = Area { bottom: area.bottom - 1.9 * pen.note().size, ..area };
    let count = capacity(pen, room, calls.len().min(MOST), least);
    let mut note = "Length: how far the slider is from the change, as a part of its whole scale".to_owned();
    let hidden = calls.len() - count;
    if hidden > 0 {
        note.push_str(&format!("; and {hidden} more that are further off"));
    }
    let area = pen.notes(area, &[note]);
    let step = (area.height() / row(count)).min(112.0 * pen.u);
    let label = pen.label().sized(pen.label().size.min(0.36 * step));
    let widest = calls[..count].iter().map(|call| call.distance).fold(0.0, f64::max);
    // A whole number of quarters of the scale.
    let full = ((widest * 4.0).ceil() / 4.0).clamp(0.25, 1.0);
    let away = pen.widest(calls[..count].iter().map(|call| call.away.as_str()), label) + 24.0 * pen.u;
    let right = (area.right - away).max(area.left + 60.0 * pen.u);
    for (at, call) in calls[..count].iter().enumerate() {
        let top = area.top + step * row(at);
        let colour = call.leader.as_ref().map_or(pen.style.muted, |(id, _)| pen.platform(id));
        pen.group(&format!("slider-{}", at + 1), &format!("{}, {}", call.sentence, call.away), |pen| {
            sentence(pen, Area { top, bottom: top + 0.45 * step, ..area }, call, label.size, colour);
            let y = top + 0.64 * step;
            let half = 0.12 * step;
            let track = Area { left: area.left, right, top: y - half, bottom: y + half };
            pen.rect(track, half, pen.style.chip);
            let length = track.width() * (call.distance / full).min(1.0);
            let bar = Area { right: area.left + length.max(2.0 * half), ..track };
            pen.rect(bar, half, colour);
            pen.text_at([area.right, y], &call.away, label.bold().end());
        });
    }
}

/// The slider, its move and who comes first then; set smaller before names give way.
fn sentence(pen: &mut Pen<'_>, room: Area, call: &Call, size: f64, colour: Rgb) {
    let (name, end) = call.leader.as_ref().map_or(("", ""), |(_, name)| (name.as_str(), "first"));
    let by = format!("{} {}", call.by, if call.leader.is_some() { "puts" } else { "rules every platform out" });
    let base = Type { anchor: Anchor::Start, ..pen.label() };
    let width = |pen: &Pen<'_>, size: f64, what: &str, name: &str| {
        let (plain, bold) = (base.sized(size), base.sized(size).bold());
        let words = [(what, bold), (by.as_str(), plain), (name, bold), (end, plain)];
        words.iter().map(|(words, look)| pen.measure(words, *look) + 0.28 * size).sum::<f64>()
    };
    let size = if width(pen, size, &call.what, name) > room.width() { 0.82 * size } else { size };
    let (plain, bold) = (base.sized(size), base.sized(size).bold());
    let rest = room.width() - width(pen, size, "", "");
    let name = pen.setting(bold).shortened(&clean(name), 0.45 * rest);
    let what = pen.setting(bold).shortened(&clean(&call.what), rest - pen.measure(&name, bold));
    let y = room.top + 0.6 * room.height();
    let mut x = room.left;
    let ink = bold.of(pen.style.as_text(colour));
    for (words, look) in [(what.as_str(), bold), (by.as_str(), plain), (name.as_str(), ink), (end, plain)] {
        x += pen.text_at([x, y], words, look) + 0.28 * size;
    }
}
