//! The first page: what this is about, for whom, and when.

use super::honeycomb::{hexagon, place};
use crate::chart::Describes;
use crate::chart::opening::Opening;
use crate::scene::builder::{Area, SceneBuilder, TextStyle, size};
use crate::scene::frame::PageDrawing;
use crate::scene::style::area_and_text;
use crate::scene::text::{FontWeight, clean};

pub fn page<'a>(chart: Opening) -> PageDrawing<'a> {
    PageDrawing {
        id: "opening".to_owned(),
        over: String::new(),
        title: String::new(),
        under: String::new(),
        alt_text: chart.alt_text(),
        steady: false,
        paint: Box::new(move |pen, area| paint(pen, area, &chart)),
    }
}

fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Opening) {
    let title = &clean(&chart.title);
    let wide = area.width() > 1.2 * area.height();
    let comb = if wide { 0.4 * area.width() } else { 0.0 };
    let text = Area { right: area.right - comb, ..area };
    let look = TextStyle { weight: FontWeight::Bold, heading: true, ..pen.type_of(1.5 * size::TITLE, pen.style.ink) };
    // A long title is set smaller before it is shortened.
    let set = |part: f64| {
        (look.sized(part * look.size), pen.setting(look.sized(part * look.size)).balanced(title, text.width(), 4))
    };
    let whole = |(_, lines): &(TextStyle, Vec<String>)| !lines.last().is_some_and(|line| line.ends_with('…'));
    let (look, lines) = [1.0, 0.8, 0.65].into_iter().map(set).find(whole).unwrap_or_else(|| set(0.5));
    let under = pen.type_of(34.0, pen.style.muted);
    let mut below: Vec<String> = chart.client.iter().map(|client| format!("For {client}")).collect();
    below.push(format!("The audience: {}", chart.whom));
    below.extend(Some(chart.day.clone()).filter(|day| !day.is_empty()));
    let below: Vec<String> =
        below.iter().flat_map(|line| pen.setting(under).wrapped(&clean(line), text.width(), 2)).collect();
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    let block = 1.24 * look.size * lines.len() as f64 + 0.6 * look.size + 1.24 * under.size * below.len() as f64;
    let top = text.top + (text.height() - block).max(0.0) / 2.0;
    let mut y = top;
    pen.group("title", "", |pen| y = pen.lines(text.left, top, &lines, look));
    pen.group("subtitle", "", |pen| {
        pen.lines(text.left, y + 0.6 * look.size, &below, under);
    });
    if wide {
        milestones(pen, Area { left: area.right - comb + 60.0 * pen.u, ..area }, &chart.milestones);
    }
}

/// The milestones with their short names, in the middle of an area.
fn milestones(pen: &mut SceneBuilder<'_>, area: Area, milestones: &[(String, String)]) {
    let radius = (area.width() / 5.0).min(area.height() / 5.2);
    pen.group("milestones", "", |pen| {
        for (j, (name, short)) in milestones.iter().enumerate() {
            let at = place(area.centre(), radius, j);
            let (fill, ink) = area_and_text(pen.style.milestone(j));
            pen.shape(hexagon(at, radius - 4.0 * pen.u), fill.into());
            let look = pen.label().bold().middle().of(ink);
            let most = 1.72 * radius;
            let word = if pen.measure(name, look) <= most { name } else { short };
            pen.text_at(at, &pen.setting(look).shortened(&clean(word), most), look);
        }
    });
}
