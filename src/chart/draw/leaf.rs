//! The pages that a firm is shown: charts, and what stands between them.

use super::frame::{Page, page};
use super::pen::{Area, Pen, Type, size};
use super::rows::row;
use super::{Chart, Material, Sheet, actions, changes, decision, opening, says, scene_with_logo, side};
use crate::analysis::report::Report;
use crate::chart::changes::Changes;
use crate::chart::decision::Decision;
use crate::chart::scene::{Logo, Scene};
use crate::chart::style::Style;
use crate::chart::text::{LINE, clean};
use crate::domain::brand::Rgb;
use crate::domain::framework::Framework;
use crate::domain::id::PageId;
use crate::domain::plan::Plan;

/// A page of a presentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    /// This plan beside a scenario that was kept, by its position in the plan.
    Scenario(usize),
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
    pub fn name(self, framework: &Framework, plan: &Plan) -> String {
        match self {
            Self::Opening => "Opening".to_owned(),
            Self::Chart(chart) => chart.name(framework),
            Self::Decision { milestone, .. } => {
                framework.milestones.get(milestone).map_or_else(String::new, |milestone| milestone.name.clone())
            }
            Self::Scenario(at) => match plan.scenarios.get(at) {
                Some(scenario) => format!("If it were “{}”", scenario.name),
                None => Chart::Scenarios.name(framework),
            },
            Self::Advice => "What follows".to_owned(),
            Self::Actions => "What we will do".to_owned(),
            Self::Changes => "What we changed".to_owned(),
        }
    }
}

/// The id of a page, by which a plan's notes name it: that of the chart that it shows, or a word of its own. All scenarios
/// share one.
#[must_use]
pub fn page_id(leaf: Leaf, framework: &Framework) -> Option<PageId> {
    let id = match leaf {
        Leaf::Opening => "opening".to_owned(),
        Leaf::Chart(chart) => chart.id(framework),
        Leaf::Decision { milestone, .. } => Chart::Milestone(milestone).id(framework),
        Leaf::Scenario(_) => Chart::Scenarios.id(framework),
        Leaf::Advice => "advice".to_owned(),
        Leaf::Actions => "actions".to_owned(),
        Leaf::Changes => "changes".to_owned(),
    };
    PageId::new(&id).ok()
}

/// The charts that a presentation shows, each on a page of its own, after the milestones.
const CHARTS: [Chart; 5] = [Chart::Fit, Chart::Honeycomb, Chart::Separates, Chart::Acceptability, Chart::Tipping];

/// The pages of a presentation, in their order. A milestone has one where a segment of the scope has it on, each scenario
/// has one beside which the plan stands, and a plan with actions has one for them; each further page is there, though it
/// may have nothing to show.
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
    all.extend((0..plan.scenarios.len()).map(Leaf::Scenario));
    all.extend([Leaf::Chart(Chart::Portfolio), Leaf::Advice]);
    all.extend((!plan.actions.is_empty()).then_some(Leaf::Actions));
    all.push(Leaf::Changes);
    all
}

/// Draws a page; none where it has nothing to show. `before` is the plan that changes are told from.
#[must_use]
pub fn leaf_scene(leaf: Leaf, material: &Material<'_>, before: &Plan, sheet: &Sheet) -> Option<Scene> {
    leaf_with_logo(leaf, material, before, sheet, None)
}

/// As [`leaf_scene`], with a client's logo in the top right corner.
#[must_use]
pub fn leaf_with_logo(
    leaf: Leaf,
    material: &Material<'_>,
    before: &Plan,
    sheet: &Sheet,
    logo: Option<&Logo>,
) -> Option<Scene> {
    if let Some((chart, material)) = charted(leaf, material) {
        return scene_with_logo(&chart, &material, sheet, logo);
    }
    let drawn = between_charts(leaf, material, before)?;
    Some(page(drawn, material, &Style::new(&sheet.look), [side(sheet.width), side(sheet.height)], logo))
}

/// All of a page in words, without drawing it; none where it has nothing to show.
#[must_use]
pub fn leaf_words(leaf: Leaf, material: &Material<'_>, before: &Plan) -> Option<String> {
    if let Some((chart, material)) = charted(leaf, material) {
        return says(chart, &material).map(|(_, words)| clean(&words));
    }
    between_charts(leaf, material, before).map(|page| clean(&page.alt_text))
}

/// The chart that a page shows, and what that is made of; none where it is no chart.
fn charted<'a>(leaf: Leaf, material: &Material<'a>) -> Option<(Chart, Material<'a>)> {
    match leaf {
        Leaf::Chart(chart) => Some((chart, *material)),
        // One that is not there compares with nothing.
        Leaf::Scenario(at) => {
            let versus = material.plan.scenarios.get(at).map_or("", |scenario| scenario.name.as_str());
            Some((Chart::Scenarios, Material { versus: Some(versus), ..*material }))
        }
        _ => None,
    }
}

/// A page that is no chart, ready to be drawn.
fn between_charts<'a>(leaf: Leaf, material: &'a Material<'a>, before: &Plan) -> Option<Page<'a>> {
    let framework = material.framework;
    match leaf {
        Leaf::Chart(_) | Leaf::Scenario(_) => None,
        Leaf::Opening => Some(opening::page(material)),
        Leaf::Decision { milestone, segment } => {
            Decision::new(framework, material.report, milestone, segment).map(decision::page)
        }
        Leaf::Advice => actions::advice(material),
        Leaf::Actions => actions::page(material),
        Leaf::Changes => {
            let changes = Changes::new(framework, material.library, before, material.plan, material.scope);
            Some(changes::page(changes))
        }
    }
}

/// A line of a table: what it is, what is said of it, and short words on the right.
pub struct Line {
    /// The colour of the mark.
    pub mark: Rgb,
    /// What stands first and strong.
    pub strong: String,
    /// What follows it.
    pub text: String,
    /// The column on the right, a line each.
    pub aside: Vec<String>,
}

/// How many lines a text may take.
const LINES: usize = 3;

/// Writes lines of a table below each other, and how many more there are; `wide` is the width of the column on the right.
pub fn table(pen: &mut Pen<'_>, area: Area, lines: &[Line], wide: f64) {
    let look = pen.type_of(size::SUBTITLE + 3.0, pen.style.ink);
    let gap = 30.0 * pen.u;
    let wide = wide.min(0.4 * area.width());
    let room = Area { left: area.left + gap, right: area.right - wide - gap, ..area };
    let texts: Vec<Vec<String>> =
        lines.iter().map(|line| pen.setting(look).wrapped(&clean(&line.text), room.width(), LINES)).collect();
    let asides: Vec<Vec<String>> =
        lines.iter().map(|line| line.aside.iter().flat_map(|words| beside(pen, words, look, wide)).collect()).collect();
    let strongs: Vec<Vec<String>> =
        lines.iter().map(|line| pen.setting(look.bold()).wrapped(&clean(&line.strong), room.width(), 2)).collect();
    let high = |at: usize| LINE * look.size * row((strongs[at].len() + texts[at].len()).max(asides[at].len()));
    let whole: f64 = (0..lines.len()).map(high).sum();
    let between = ((area.height() - whole) / row(lines.len().max(1))).clamp(16.0 * pen.u, 34.0 * pen.u);
    let fits = whole + between * row(lines.len().saturating_sub(1)) <= area.height();
    let bottom = if fits { area.bottom + 1.0 } else { area.bottom - 1.6 * look.size };
    let (mut top, mut shown) = (area.top, 0);
    while shown < lines.len() && (shown == 0 || top + high(shown) <= bottom) {
        let (line, strong, text, aside) = (&lines[shown], &strongs[shown], &texts[shown], &asides[shown]);
        let below = top + high(shown);
        pen.group(&format!("line-{}", shown + 1), &format!("{} {}", line.strong, line.text), |pen| {
            let (mark, round) = (8.0 * pen.u, 4.0 * pen.u);
            let edge = Area { left: area.left, right: area.left + mark, top: top + 0.1 * look.size, bottom: below };
            pen.rect(edge, round, line.mark);
            let next = pen.lines(room.left, top, strong, look.bold());
            pen.lines(room.left, next, text, look);
            pen.lines(area.right - wide, top, aside, look.of(pen.style.muted));
        });
        top = below + between;
        shown += 1;
    }
    if shown < lines.len() {
        let words = format!("and {} more", lines.len() - shown);
        pen.text([room.left, area.bottom], &words, look.of(pen.style.muted));
    }
}

/// Words of the column on the right, on two lines at most.
fn beside(pen: &Pen<'_>, words: &str, look: Type, wide: f64) -> Vec<String> {
    pen.setting(look).wrapped(&clean(words), wide, 2)
}
