//! What follows at the places chosen, and what will be done.

use crate::chart::Material;
use crate::chart::together::{Together, elsewhere};
use crate::chart::words::{list, some_points, whole};
use crate::domain::date::in_words as day;
use crate::domain::id::PlatformId;
use crate::domain::plan::Action;
use crate::scene::frame::Page;
use crate::scene::table::{Line, table};

/// How many pieces of advice a place gets.
const EACH: usize = 3;

/// What will be done; none where nothing was taken up.
pub fn page<'a>(material: &'a Material<'a>) -> Option<Page<'a>> {
    let plan = material.plan;
    if plan.actions.is_empty() {
        return None;
    }
    let done = plan.actions.iter().filter(|action| action.done).count();
    let count = match plan.actions.len() {
        1 => "One action".to_owned(),
        n => format!("{n} actions"),
    };
    let title = match done {
        0 => format!("What we will do: {}", count.to_lowercase()),
        n => format!("What we will do: {}, {n} done", count.to_lowercase()),
    };
    let open = plan.actions.iter().filter(|action| !action.done);
    let lines: Vec<&Action> = open.chain(plan.actions.iter().filter(|action| action.done)).collect();
    let words: Vec<String> = lines.iter().map(|action| action.what.clone()).collect();
    Some(Page {
        id: "actions".to_owned(),
        over: String::new(),
        alt_text: format!("{title}. {}.", words.join("; ")),
        title,
        under: elsewhere(material.report, plan, material.library, material.scope).unwrap_or_default(),
        steady: false,
        paint: Box::new(move |pen, area| {
            let lines: Vec<Line> =
                lines.iter().map(|action| line(material, action, pen.platform(&action.platform))).collect();
            table(pen, area, &lines, 340.0 * pen.u);
        }),
    })
}

fn line(material: &Material<'_>, action: &Action, mark: crate::domain::brand::Rgb) -> Line {
    let milestone = material.framework.milestone(&action.milestone).map_or("", |milestone| milestone.name.as_str());
    let who = action.owner.clone().unwrap_or_default();
    let when = match (&action.due, action.done) {
        (_, true) => "done".to_owned(),
        (Some(due), false) => day(due),
        (None, false) => String::new(),
    };
    Line {
        mark,
        strong: format!("{} · {milestone}", name(material, &action.platform)),
        text: action.what.clone(),
        aside: [who, when].into_iter().filter(|part| !part.is_empty()).collect(),
    }
}

fn name<'a>(material: &'a Material<'_>, id: &'a PlatformId) -> &'a str {
    material.library.get(id).map_or(id.as_str(), |platform| platform.name.as_str())
}

/// How to behave at the places chosen, where it matters most; none where there is nothing to say.
pub fn advice<'a>(material: &'a Material<'a>) -> Option<Page<'a>> {
    let chart = Together::new(material.framework, material.report, material.plan, material.scope)?;
    let names: Vec<&str> = chart.places.iter().map(|place| place.name.as_str()).collect();
    let title = format!("What follows on {}", list(&names));
    let several = material.report.problem.segments.len() > 1;
    let mut lines = Vec::new();
    let each = if chart.places.len() > 2 { 2 } else { EACH };
    for place in &chart.places {
        for (advice, counsel) in place.first().into_iter().take(each) {
            let milestone = &material.framework.milestones[advice.milestone].name;
            let whose = if several {
                format!(" for {}", material.report.problem.segments[advice.segment].name)
            } else {
                String::new()
            };
            lines.push((
                place.platform.clone(),
                format!("{} · {milestone}{whose}", place.name),
                counsel.stance.clone(),
                format!("{} lost", some_points(whole(advice.cost))),
            ));
        }
    }
    if lines.is_empty() {
        return None;
    }
    let words: Vec<String> = lines.iter().map(|(_, what, stance, _)| format!("{what}: {stance}")).collect();
    Some(Page {
        id: "advice".to_owned(),
        over: String::new(),
        alt_text: format!("{title}. {}", words.join(" ")),
        title,
        under: chart.pulls_apart().unwrap_or_default(),
        steady: false,
        paint: Box::new(move |pen, area| {
            let lines: Vec<Line> = lines
                .into_iter()
                .map(|(platform, strong, text, aside)| Line {
                    mark: pen.platform(&platform),
                    strong,
                    text,
                    aside: vec![aside],
                })
                .collect();
            table(pen, area, &lines, 250.0 * pen.u);
        }),
    })
}
