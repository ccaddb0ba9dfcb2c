//! What follows at the places chosen, what will be done, and how the answer was worked out.

use crate::chart::Describes;
use crate::chart::actions::{ActionLine, Actions};
use crate::chart::advised::{AdviceLine, Advised};
use crate::chart::method::Method;
use crate::scene::frame::PageDrawing;
use crate::scene::table::{Line, table};

/// What will be done.
pub fn page<'a>(chart: Actions) -> PageDrawing<'a> {
    PageDrawing {
        id: "actions".to_owned(),
        over: String::new(),
        alt_text: chart.alt_text(),
        title: chart.title().to_owned(),
        under: chart.elsewhere.clone(),
        source: None,
        steady: false,
        paint: Box::new(move |pen, area| {
            let line = |line: &ActionLine| Line {
                mark: line.platform.as_ref().map_or(pen.style.muted, |id| pen.platform(id)),
                strong: line.where_to(),
                text: line.what.clone(),
                aside: [line.who.clone(), if line.done { "done".to_owned() } else { line.by_when() }]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect(),
            };
            let lines: Vec<Line> = chart.lines.iter().map(line).collect();
            table(pen, area, &lines, 340.0 * pen.u);
        }),
    }
}

/// How the answer was worked out.
pub fn method<'a>(chart: Method) -> PageDrawing<'a> {
    PageDrawing {
        id: "method".to_owned(),
        over: String::new(),
        alt_text: chart.alt_text(),
        title: chart.title().to_owned(),
        under: String::new(),
        source: None,
        steady: false,
        paint: Box::new(move |pen, area| {
            let line = |(what, text): &(&'static str, String)| Line {
                mark: pen.style.accent,
                strong: (*what).to_owned(),
                text: text.clone(),
                aside: Vec::new(),
            };
            let lines: Vec<Line> = chart.lines.iter().map(line).collect();
            table(pen, area, &lines, 0.0);
        }),
    }
}

/// How to behave at the places chosen, where it matters most.
pub fn advice<'a>(chart: Advised) -> PageDrawing<'a> {
    PageDrawing {
        id: "advice".to_owned(),
        over: String::new(),
        alt_text: chart.alt_text(),
        title: chart.title().to_owned(),
        under: chart.under(),
        source: None,
        steady: false,
        paint: Box::new(move |pen, area| {
            let line = |line: &AdviceLine| Line {
                mark: pen.platform(&line.platform),
                strong: line.action.clone(),
                text: line.why(),
                aside: vec![line.costs()],
            };
            let lines: Vec<Line> = chart.lines.iter().map(line).collect();
            table(pen, area, &lines, 300.0 * pen.u);
        }),
    }
}
