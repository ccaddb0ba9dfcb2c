//! The pages that a firm is shown: charts, and what stands between them.

use super::draw::{actions, answer, changes, decision, opening, scene_with_logo, score, segments};
use super::frame::{PageDrawing, page};
use super::items::{Logo, Scene};
use super::sheet::{Sheet, side};
use super::style::Style;
use super::text::clean;
use crate::chart::actions::Actions;
use crate::chart::advised::Advised;
use crate::chart::answer::Answer;
use crate::chart::changes::Changes;
use crate::chart::decision::Decision;
use crate::chart::method::Method;
use crate::chart::opening::Opening;
use crate::chart::score_table::{self, ScoreTable};
use crate::chart::script;
use crate::chart::segments::Segments;
use crate::chart::timeline;
use crate::chart::{Chart, Material, describe};
use crate::domain::framework::Framework;
use crate::domain::id::PageId;
use crate::domain::plan::Plan;

/// A page of a presentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PresentationPage {
    /// What this is about: where nothing can be answered yet, and where somebody wants it.
    Opening,
    /// The answer.
    Answer,
    /// Where each segment stands.
    Segments,
    /// A chart.
    Chart(Chart),
    /// One milestone of one segment: its slider, and the ranking under it.
    Decision {
        /// By position in the framework.
        milestone: usize,
        /// By position in the report's problem.
        segment: usize,
    },
    /// How the score of a platform is made, over the page of the ranking.
    Score {
        /// By position in the library.
        platform: usize,
        /// By position in the report's problem.
        segment: usize,
    },
    /// This plan beside a scenario that was kept, by its position in the plan.
    Scenario(usize),
    /// What follows at the places chosen.
    Advice,
    /// What will be done.
    Actions,
    /// What is due in a quarter, by the sheet of the timeline.
    Timeline(usize),
    /// What was changed since the beginning.
    Changes,
    /// How the answer was worked out, and what it rests on.
    Method,
}

impl PresentationPage {
    /// What the page is called in a list.
    #[must_use]
    pub fn name(self, framework: &Framework, plan: &Plan) -> String {
        match self {
            Self::Opening => "Opening".to_owned(),
            Self::Answer => "The answer".to_owned(),
            Self::Segments => "Where each segment stands".to_owned(),
            Self::Chart(chart) => chart.name(framework),
            Self::Decision { milestone, .. } => {
                framework.milestones.get(milestone).map_or_else(String::new, |milestone| milestone.name.clone())
            }
            Self::Score { .. } => score_table::NAME.to_owned(),
            Self::Scenario(at) => match plan.scenarios.get(at) {
                Some(scenario) => format!("What if: {}", scenario.name),
                None => Chart::Scenarios.name(framework),
            },
            Self::Advice => "What to do".to_owned(),
            Self::Actions => "What we will do".to_owned(),
            Self::Timeline(sheet) => timeline::name(plan, sheet),
            Self::Changes => "What we changed".to_owned(),
            Self::Method => "How we worked this out".to_owned(),
        }
    }
}

/// The id of a page, by which a plan's notes name it: that of the chart that it shows, or a word of its own. All scenarios
/// share one, and so do all quarters.
#[must_use]
pub fn page_id(leaf: PresentationPage, framework: &Framework) -> Option<PageId> {
    let id = match leaf {
        PresentationPage::Opening => "opening".to_owned(),
        PresentationPage::Answer => "answer".to_owned(),
        PresentationPage::Segments => "segments".to_owned(),
        PresentationPage::Chart(chart) => chart.id(framework),
        PresentationPage::Decision { milestone, .. } => Chart::Milestone(milestone).id(framework),
        PresentationPage::Score { .. } => "score".to_owned(),
        PresentationPage::Scenario(_) => Chart::Scenarios.id(framework),
        PresentationPage::Advice => "advice".to_owned(),
        PresentationPage::Actions => "actions".to_owned(),
        PresentationPage::Timeline(_) => Chart::Timeline.id(framework),
        PresentationPage::Changes => "changes".to_owned(),
        PresentationPage::Method => "method".to_owned(),
    };
    PageId::new(&id).ok()
}

/// Whether two pages are the same but for the segment whose slider is shown.
#[must_use]
pub fn same(one: PresentationPage, other: PresentationPage) -> bool {
    match (one, other) {
        (PresentationPage::Decision { milestone: a, .. }, PresentationPage::Decision { milestone: b, .. }) => a == b,
        (one, other) => one == other,
    }
}

/// The pages of a presentation, in their order: the story, then the appendix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pages {
    all: Vec<PresentationPage>,
    story: usize,
}

impl Pages {
    /// A story and its appendix.
    #[must_use]
    pub fn new(story: Vec<PresentationPage>, appendix: Vec<PresentationPage>) -> Self {
        let length = story.len();
        Self { all: story.into_iter().chain(appendix).collect(), story: length }
    }

    /// How many pages the story has, which come first.
    #[must_use]
    pub const fn story(&self) -> usize {
        self.story
    }
}

impl std::ops::Deref for Pages {
    type Target = [PresentationPage];

    fn deref(&self) -> &[PresentationPage] {
        &self.all
    }
}

impl std::ops::DerefMut for Pages {
    fn deref_mut(&mut self) -> &mut [PresentationPage] {
        &mut self.all
    }
}

/// Draws a page; none where it has nothing to show. `before` is the plan that changes are told from.
#[must_use]
pub fn page_scene(leaf: PresentationPage, material: &Material<'_>, before: &Plan, sheet: &Sheet) -> Option<Scene> {
    page_with_logo(leaf, material, before, sheet, None)
}

/// As [`page_scene`], with a client's logo in the top right corner.
#[must_use]
pub fn page_with_logo(
    leaf: PresentationPage,
    material: &Material<'_>,
    before: &Plan,
    sheet: &Sheet,
    logo: Option<&Logo>,
) -> Option<Scene> {
    if let Some((chart, material)) = charted(leaf, material, before) {
        return scene_with_logo(&chart, &material, sheet, logo);
    }
    let drawn = between_charts(leaf, material, before)?;
    Some(page(drawn, material, &Style::new(&sheet.look), [side(sheet.width), side(sheet.height)], logo))
}

/// All of a page in words, without drawing it; none where it has nothing to show.
#[must_use]
pub fn page_words(leaf: PresentationPage, material: &Material<'_>, before: &Plan) -> Option<String> {
    if let Some((chart, material)) = charted(leaf, material, before) {
        return describe(chart, &material).map(|chart| clean(&chart.says().alt_text()));
    }
    between_charts(leaf, material, before).map(|page| clean(&page.alt_text))
}

/// What a presenter can say to a page: sentences, one each. Empty where it has nothing to show.
#[must_use]
pub fn page_script(leaf: PresentationPage, material: &Material<'_>, before: &Plan) -> Vec<String> {
    let said = if let Some((chart, material)) = charted(leaf, material, before) {
        describe(chart, &material).map(|chart| script::of_chart(&chart, &material))
    } else {
        match leaf {
            PresentationPage::Answer => Answer::of(material).map(|chart| script::of_answer(&chart)),
            PresentationPage::Segments => Segments::of(material).map(|chart| script::of_segments(&chart)),
            PresentationPage::Decision { milestone, segment } => {
                Decision::of(material, before, milestone, segment).map(|chart| script::of_decision(&chart, material))
            }
            _ => page_words(leaf, material, before).map(|words| script::split(&words)),
        }
    };
    said.unwrap_or_default().iter().map(|sentence| clean(sentence)).collect()
}

/// The chart that a page shows, and what that is made of; none where it is no chart.
#[must_use]
pub fn charted<'a>(leaf: PresentationPage, material: &Material<'a>, before: &'a Plan) -> Option<(Chart, Material<'a>)> {
    let material = &Material { before: Some(before), ..*material };
    match leaf {
        PresentationPage::Chart(chart) => Some((chart, *material)),
        PresentationPage::Timeline(sheet) => Some((Chart::Timeline, Material { sheet, ..*material })),
        // One that is not there compares with nothing.
        PresentationPage::Scenario(at) => {
            let versus = material.plan.scenarios.get(at).map_or("", |scenario| scenario.name.as_str());
            Some((Chart::Scenarios, Material { versus: Some(versus), ..*material }))
        }
        _ => None,
    }
}

/// A page that is no chart, ready to be drawn.
fn between_charts<'a>(leaf: PresentationPage, material: &'a Material<'a>, before: &Plan) -> Option<PageDrawing<'a>> {
    match leaf {
        PresentationPage::Chart(_) | PresentationPage::Scenario(_) | PresentationPage::Timeline(_) => None,
        PresentationPage::Opening => Some(opening::page(Opening::of(material))),
        PresentationPage::Answer => Answer::of(material).map(answer::page),
        PresentationPage::Segments => Segments::of(material).map(segments::page),
        PresentationPage::Decision { milestone, segment } => {
            Decision::of(material, before, milestone, segment).map(decision::page)
        }
        PresentationPage::Score { platform, segment } => {
            let platform = material.library.platforms().get(platform)?;
            ScoreTable::of(material, &platform.id, segment).map(score::page)
        }
        PresentationPage::Advice => Advised::of(material).map(actions::advice),
        PresentationPage::Actions => Actions::of(material).map(actions::page),
        PresentationPage::Changes => Some(changes::page(Changes::of(material, before))),
        PresentationPage::Method => Some(actions::method(Method::of(material))),
    }
}
