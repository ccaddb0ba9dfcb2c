//! The pages that a firm is shown: charts, and what stands between them.

use super::frame::page;
use super::pen::{Area, Pen, Type, size};
use super::{Chart, Material, Sheet, actions, changes, decision, opening, scene, side};
use crate::analysis::report::Report;
use crate::chart::changes::Changes;
use crate::chart::decision::Decision;
use crate::chart::scene::Scene;
use crate::chart::style::Style;
use crate::domain::framework::Framework;
use crate::domain::plan::Plan;

/// A page of a presentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Leaf {
    /// What this is about.
    Opening,
    /// A chart.
    Chart(Chart),
    /// One milestone of one segment: its slider, and the ranking under it.
    Decision {
        /// By position in the framework.
        milestone: usize,
        /// By position in the report's problem.
        segment: usize,
    },
    /// What follows at the places chosen.
    Advice,
    /// What will be done.
    Actions,
    /// What was changed since the beginning.
    Changes,
}

impl Leaf {
    /// What the page is called in a list.
    #[must_use]
    pub fn name(self, framework: &Framework) -> String {
        match self {
            Self::Opening => "Opening".to_owned(),
            Self::Chart(chart) => chart.name(framework),
            Self::Decision { milestone, .. } => {
                framework.milestones.get(milestone).map_or_else(String::new, |milestone| milestone.name.clone())
            }
            Self::Advice => "What follows".to_owned(),
            Self::Actions => "What we will do".to_owned(),
            Self::Changes => "What we changed".to_owned(),
        }
    }
}

/// The charts that a presentation shows, each on a page of its own, after the milestones.
const CHARTS: [Chart; 6] =
    [Chart::Fit, Chart::Honeycomb, Chart::Separates, Chart::Acceptability, Chart::Tipping, Chart::Portfolio];

/// The pages of a presentation, in their order. A milestone has one where a segment of the scope has it on, and a plan
/// with actions has one for them; each further page is there, though it may have nothing to show.
#[must_use]
pub fn leaves(report: &Report, plan: &Plan) -> Vec<Leaf> {
    let segments = &report.problem.segments;
    let decision = |milestone: usize| {
        let segment = segments.iter().position(|demand| demand.on[milestone])?;
        Some(Leaf::Decision { milestone, segment })
    };
    let mut all = vec![Leaf::Opening, Leaf::Chart(Chart::Audience)];
    all.extend((0..report.problem.milestones).filter_map(decision));
    all.extend(CHARTS.map(Leaf::Chart));
    all.push(Leaf::Advice);
    all.extend((!plan.actions.is_empty()).then_some(Leaf::Actions));
    all.push(Leaf::Changes);
    all
}

/// Draws a page; none where it has nothing to show. `before` is the plan that changes are told from.
#[must_use]
pub fn leaf_scene(leaf: Leaf, material: &Material<'_>, before: &Plan, sheet: &Sheet) -> Option<Scene> {
    let framework = material.framework;
    let drawn = match leaf {
        Leaf::Chart(chart) => return scene(&chart, material, sheet),
        Leaf::Opening => opening::page(material),
        Leaf::Decision { milestone, segment } => {
            decision::page(Decision::new(framework, material.report, milestone, segment)?)
        }
        Leaf::Advice => actions::advice(material)?,
        Leaf::Actions => actions::page(material)?,
        Leaf::Changes => {
            changes::page(Changes::new(framework, material.library, before, material.plan, material.scope))
        }
    };
    Some(page(drawn, material, &Style::new(&sheet.look), side(sheet.width), side(sheet.height)))
}

/// A table row: a mark, a text that may take two lines, and short words in columns on the right.
pub struct Line {
    /// The colour of the mark.
    pub mark: crate::domain::brand::Rgb,
    /// What stands first and strong.
    pub strong: String,
    /// What follows it.
    pub text: String,
    /// The column on the right.
    pub aside: String,
}

/// Writes lines below each other, and how many more there are; `wide` is the width of the column on the right.
pub fn table(pen: &mut Pen<'_>, area: Area, lines: &[Line], wide: f64) {
    let look = pen.type_of(size::SUBTITLE + 3.0, pen.style.ink);
    let step = (area.height() / super::rows::row(lines.len().max(1))).clamp(104.0 * pen.u, 132.0 * pen.u);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few lines")]
    let most = (area.height() / step).max(1.0) as usize;
    let shown = if lines.len() > most {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few lines")]
        let fewer = ((area.height() - 2.0 * look.size) / step).max(1.0) as usize;
        fewer
    } else {
        lines.len()
    };
    let gap = 30.0 * pen.u;
    let wide = wide.min(0.4 * area.width());
    for (at, line) in lines[..shown].iter().enumerate() {
        let top = area.top + step * super::rows::row(at);
        let room = Area { left: area.left + gap, top, right: area.right - wide - gap, bottom: top + step };
        pen.group(&format!("line-{}", at + 1), &format!("{} {} {}", line.strong, line.text, line.aside), |pen| {
            let mark = Area {
                left: area.left,
                right: area.left + 8.0 * pen.u,
                top: top + 8.0 * pen.u,
                bottom: top + step - 20.0 * pen.u,
            };
            pen.rect(mark, 4.0 * pen.u, line.mark);
            two_lines(pen, room, line, look);
            let aside = Area { left: area.right - wide, ..room };
            let words = pen.setting(look).wrapped(&crate::chart::text::clean(&line.aside), wide, 2);
            pen.lines(aside.left, aside.top + 4.0 * pen.u, &words, look.of(pen.style.muted));
        });
    }
    if shown < lines.len() {
        let y = area.top + step * super::rows::row(shown) + 0.6 * look.size;
        let words = format!("and {} more", lines.len() - shown);
        pen.text_at([area.left + gap, y], &words, look.of(pen.style.muted));
    }
}

/// The strong words on a line of their own, and the text below on as many as there is room for.
fn two_lines(pen: &mut Pen<'_>, room: Area, line: &Line, look: Type) {
    let setting = |look: Type| pen.setting(look);
    let strong = setting(look.bold()).shortened(&crate::chart::text::clean(&line.strong), room.width());
    let text = setting(look).wrapped(&crate::chart::text::clean(&line.text), room.width(), 2);
    let top = pen.lines(room.left, room.top + 4.0 * pen.u, &[strong], look.bold());
    let left = ((room.bottom - top) / (1.24 * look.size)).floor().max(1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few lines")]
    let text = if text.len() > left as usize {
        pen.setting(look).wrapped(&crate::chart::text::clean(&line.text), room.width(), left as usize)
    } else {
        text
    };
    pen.lines(room.left, top, &text, look);
}
