//! The first page: what this is about, for whom, and when.

use super::honeycomb::{hexagon, place};
use crate::chart::Describes;
use crate::chart::opening::Opening;
use crate::scene::builder::{Area, SceneBuilder, TextStyle, size};
use crate::scene::frame::PageDrawing;
use crate::scene::style::area_and_text;
use crate::scene::text::{FontWeight, clean};

/// The smallest letters of the milestones, as part of a label's.
const SMALLEST: f64 = 0.7;

pub fn page<'a>(chart: Opening) -> PageDrawing<'a> {
    PageDrawing {
        id: "opening".to_owned(),
        over: String::new(),
        title: String::new(),
        under: String::new(),
        alt_text: chart.alt_text(),
        source: None,
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
    let set = |(part, most): (f64, usize)| {
        (look.sized(part * look.size), pen.setting(look.sized(part * look.size)).balanced(title, text.width(), most))
    };
    let whole = |lines: &[String]| !lines.iter().any(|line| line.ends_with('…'));
    let mut below: Vec<String> = chart.unanswered.then(|| format!("{}.", chart.headline)).into_iter().collect();
    below.extend(chart.client.iter().map(|client| format!("For {client}")));
    below.push(format!("Audience: {}", chart.whom));
    below.extend(Some(chart.day.clone()).filter(|day| !day.is_empty()));
    // Names get as many lines as there is room for, then smaller letters, and are shortened last.
    let high = |lines: usize, size: f64| {
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let lines = lines as f64;
        1.24 * size * lines
    };
    let wrapped = |(size, most): (f64, usize)| {
        let under = pen.type_of(size, pen.style.muted);
        let set = |line: &String| pen.setting(under).wrapped(&clean(line), text.width(), most);
        (under, below.iter().flat_map(set).collect::<Vec<String>>())
    };
    let both = |(look, lines): (TextStyle, Vec<String>)| {
        let room = text.height() - high(lines.len(), look.size) - 0.6 * look.size;
        let fits = |(under, below): &(TextStyle, Vec<String>)| whole(below) && high(below.len(), under.size) <= room;
        let under = [(34.0, 2), (34.0, 4), (30.0, 4), (26.0, 4)].into_iter().map(wrapped).find(fits)?;
        whole(&lines).then_some(((look, lines), under))
    };
    let titles = [(1.0, 4), (0.8, 4), (0.65, 5), (0.5, 6)];
    let ((look, lines), (under, below)) =
        titles.into_iter().find_map(|title| both(set(title))).unwrap_or_else(|| (set((0.5, 6)), wrapped((26.0, 2))));
    let block = high(lines.len(), look.size) + 0.6 * look.size + high(below.len(), under.size);
    let top = text.top + (text.height() - block).max(0.0) / 2.0;
    let mut y = top;
    pen.group("title", "", |pen| y = pen.lines(text.left, top, &lines, look));
    pen.group("subtitle", "", |pen| {
        pen.lines(text.left, y + 0.6 * look.size, &below, under);
    });
    if wide {
        milestones(pen, Area { left: area.right - comb + 60.0 * pen.u, ..area });
    }
}

/// The milestones with their names, in the middle of an area: one size of letters for all, as large as the longest allows.
fn milestones(pen: &mut SceneBuilder<'_>, area: Area) {
    let radius = (area.width() / 5.0).min(area.height() / 5.2);
    let most = 1.72 * radius;
    let plain = pen.label().bold().middle();
    let milestones = &pen.material.framework.milestones;
    let names: Vec<String> = milestones.iter().map(|milestone| clean(&milestone.name)).collect();
    let widest = pen.widest(names.iter().map(String::as_str), plain);
    let look = plain.sized((plain.size * (most / widest.max(1.0)).min(1.0)).max(SMALLEST * plain.size));
    let all: Vec<usize> = (0..milestones.len()).collect();
    let names = pen.milestone_names(&all, most, look);
    pen.group("milestones", "", |pen| {
        for (j, name) in names.iter().enumerate() {
            let at = place(area.centre(), radius, j);
            let (fill, ink) = area_and_text(pen.style.milestone(j));
            pen.shape(hexagon(at, radius - 4.0 * pen.u), fill.into());
            pen.lines_at(at, name, look.of(ink));
        }
    });
}
