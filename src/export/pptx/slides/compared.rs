//! Slides that put a few platforms side by side.

use super::super::chart::{Axis, Legend, NativeChart, Plot, Series};
use super::super::deck::Slide;
use super::super::hexagons::{self, Hexagons};
use super::super::page::{Area, width_of};
use super::super::paint::{Paint, Slot};
use super::super::shape::{Paragraph, Shape, What};
use super::{Cx, Head, label};
use crate::analysis::advice::Gives;
use crate::chart::audience::mean_need;
use crate::chart::honeycomb::{Comb, Hex, Honeycomb};
use crate::chart::{Material, words};
use crate::domain::framework::Milestone;
use crate::export::grid::{Cell, Grid};

/// The platforms as shapes over the milestones, against what is needed.
pub fn radar(cx: Cx<'_>) -> Option<Slide> {
    let Material { framework, report, .. } = *cx.material;
    let comb = Honeycomb::new(framework, report, &cx.compared(3));
    if comb.combs.is_empty() || comb.on.len() < 3 {
        return None;
    }
    // More than three audiences would hide the platforms: then they are seen as one.
    let needs: Vec<(String, Vec<Option<f64>>)> = if comb.needs.len() > 3 {
        let all = (0..framework.milestones.len()).map(|j| mean_need(report, j)).collect();
        vec![(format!("What the {} segments need on average", comb.needs.len()), all)]
    } else {
        comb.needs.iter().map(|(name, needs)| (format!("{} need", label(name)), needs.clone())).collect()
    };
    let needed = needs.iter().map(|(name, _)| name.clone());
    let names = comb.combs.iter().map(|comb| match comb.fit {
        Some(fit) => format!("{}, fit {}", label(&comb.name), words::points(fit)),
        None => format!("{}, ruled out", label(&comb.name)),
    });
    let head = ["Milestone".to_owned()].into_iter().chain(names).chain(needed).collect();
    let row = |&j: &usize| {
        let needed = needs.iter().map(|(_, needs)| Cell::or_empty(needs[j]));
        let levels = comb.combs.iter().map(|comb| Cell::Number(comb.cells[j].level));
        [Cell::text(label(&framework.milestones[j].name))].into_iter().chain(levels).chain(needed).collect()
    };
    let grid = Grid { head, rows: comb.on.iter().map(row).collect() };
    let of_need = |at: usize| Series {
        column: comb.combs.len() + at + 1,
        paint: Some(Paint::full(if at == 0 { Slot::Text } else { Slot::Muted })),
        dashed: true,
        ..Series::default()
    };
    let of_platform =
        |at: usize| Series { column: at + 1, paint: Some(Paint::of_compared(at, cx.theme)), ..Series::default() };
    let series = (0..comb.combs.len()).map(of_platform).chain((0..needs.len()).map(of_need)).collect();
    let chart = NativeChart {
        plot: Plot::Radar { series, values: Axis { step: Some(25.0), numbers: false, ..Axis::of_points("") } },
        grid,
        legend: if cx.page.width > cx.page.height * 3 / 2 { Legend::Right } else { Legend::Below },
        text_size: 1200,
    };
    let alt_text = comb.alt_of_outlines();
    let head = Head {
        title: comb.outlines,
        subtitle: "Levels in points of 100, a ring for every 25; dashed: what the audience needs".to_owned(),
        say: vec![
            "The dashed line is what these people need".to_owned(),
            "The nearer a platform’s line is to it, the better the platform fits on that milestone".to_owned(),
        ],
        reasons: vec!["About right: within 5 points of the need".to_owned()],
        ..Head::default()
    };
    Some(cx.chart_slide(head, "Radar", &alt_text, chart))
}

/// Seven cells for each platform.
pub fn honeycomb(cx: Cx<'_>) -> Option<Slide> {
    let Material { framework, report, .. } = *cx.material;
    let comb = Honeycomb::new(framework, report, &cx.compared(3));
    if comb.combs.is_empty() {
        return None;
    }
    let cell = |at: usize, hex: &Hex, milestone: &Milestone| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 6 to 100")]
        let percent = hex.level.mul_add(0.94, 6.0).round() as u8;
        let fill = if hex.gives.is_some() {
            Paint::of_compared(at, cx.theme).part(percent)
        } else {
            Paint::tint(Slot::Muted, percent)
        };
        hexagons::Cell {
            name: label(&milestone.short),
            figure: words::points(hex.level),
            outline: match hex.gives {
                Some(Gives::Less) => Some(true),
                Some(Gives::More) => Some(false),
                _ => None,
            },
            text: fill.text_on(cx.theme),
            fill,
        }
    };
    let of_platform = |(at, comb): (usize, &Comb)| hexagons::Comb {
        name: label(&comb.name),
        standing: match comb.fit {
            Some(fit) => format!("Fit {} of 100", words::points(fit)),
            None => "Ruled out".to_owned(),
        },
        cells: comb.cells.iter().zip(&framework.milestones).map(|(hex, milestone)| cell(at, hex, milestone)).collect(),
    };
    let body = cx.page.body;
    let foot = 265_176;
    let area = Area { height: body.height - foot - 91_440, ..body };
    let key = Area { y: body.y + body.height - foot, height: foot, ..body };
    let key_words = comb.key();
    let size = if width_of(&key_words, 12) * cx.breadth() / 100 > key.width { 10 } else { 12 };
    let shapes = vec![
        Shape {
            name: "Honeycomb".to_owned(),
            alt_text: comb.alt_text.clone(),
            area,
            what: What::Hexagons(Hexagons { combs: comb.combs.iter().enumerate().map(of_platform).collect() }),
        },
        Shape {
            name: "Key".to_owned(),
            alt_text: String::new(),
            area: key,
            what: What::Text(vec![Paragraph::muted(key_words.clone(), size)]),
        },
    ];
    let marked = comb.combs.first().map_or_else(String::new, |first| {
        let with = |gives: Gives| {
            let marked = first.cells.iter().zip(&framework.milestones).filter(|(hex, _)| hex.gives == Some(gives));
            marked.map(|(_, milestone)| milestone.name.as_str()).collect::<Vec<_>>()
        };
        let (more, less) = (with(Gives::More), with(Gives::Less));
        match (more.as_slice(), less.as_slice()) {
            ([], []) => format!("{} gives about what these people need on every milestone", first.name),
            (more, []) => format!("{} gives clearly more than these people want of {}", first.name, words::list(more)),
            ([], less) => format!("{} gives clearly less than these people need of {}", first.name, words::list(less)),
            (more, less) => format!(
                "{} gives clearly more than these people want of {}, and clearly less than they need of {}",
                first.name,
                words::list(more),
                words::list(less)
            ),
        }
    });
    let head = Head {
        title: comb.headline,
        subtitle: "How much of each milestone a platform has, in points of 100".to_owned(),
        say: vec![marked],
        reasons: vec![key_words],
        ..Head::default()
    };
    Some(cx.slide(head, &comb.alt_text, shapes))
}
