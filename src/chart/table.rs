//! The charts that there are: a row for each, in the order in which a story tells them.

use super::needs::{Needs, OnWall, Question};
use super::timeline;
use crate::analysis::report::Report;
use crate::domain::framework::{Framework, Milestone};
use crate::domain::plan::Plan;

/// The charts that there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chart {
    /// The ranking, each bar stacked by what milestones add.
    Fit,
    /// How the leader's score is made.
    Explained,
    /// Fit against the share of the audience that is there.
    Reach,
    /// Platforms as shapes over the milestones, against what is needed.
    Radar,
    /// Seven cells for each platform.
    Honeycomb,
    /// All platforms against all milestones.
    Heatmap,
    /// What separates the first two of those compared.
    Separates,
    /// How often each platform takes which rank.
    Acceptability,
    /// How far each fit could move.
    Ranges,
    /// Platforms that are alike near each other, and the audience among them.
    Map,
    /// Ranks beside those of another audience.
    Scenarios,
    /// What to keep, to start and to stop.
    Today,
    /// What changed since an earlier plan, and what that does.
    Since,
    /// The actions by platform over their dates.
    Timeline,
    /// What each further place adds.
    Portfolio,
    /// What more hours bring.
    Frontier,
    /// What the audience needs, and who would lead where.
    Audience,
    /// The ranking on one milestone alone, by its position in the framework.
    Milestone(usize),
    /// The sliders that decide it.
    Tipping,
}

/// What is known of a chart before it is asked what it says: a row of the table of charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChartRow {
    /// The chart; of those of single milestones the first.
    pub chart: Chart,
    /// Its id on the command line and in the names of files; before a milestone's id for those of single milestones.
    pub id: &'static str,
    /// What it is called in a list; after a milestone's name for those of single milestones.
    pub name: &'static str,
    /// From how many platforms on it says something.
    pub least_platforms: usize,
    /// Whether its slide holds platforms against each other, and so says nothing of one alone: its picture may still hold
    /// that one against the need.
    pub slide_compares: bool,
    /// What has to be known before it says anything.
    pub needs: Needs,
    /// Whether it says how sure the answer is, for which samples have to be drawn.
    pub needs_samples: bool,
    /// Where it stands in a presentation.
    pub on_wall: OnWall,
    /// What it shows and in which unit, as a sentence without its stop; empty where its title says that.
    pub shows: &'static str,
    /// The question that it answers first: the window copies it for whoever looks at that.
    pub answers: Option<Question>,
}

const fn row(chart: Chart, id: &'static str, name: &'static str) -> ChartRow {
    ChartRow {
        chart,
        id,
        name,
        least_platforms: 1,
        slide_compares: false,
        needs: Needs::Nothing,
        needs_samples: false,
        on_wall: OnWall::Never,
        shows: "",
        answers: None,
    }
}

/// A chart that compares platforms.
const fn comparing(chart: Chart, id: &'static str, name: &'static str) -> ChartRow {
    ChartRow { least_platforms: 2, slide_compares: true, ..row(chart, id, name) }
}

impl ChartRow {
    const fn on_wall(self, on_wall: OnWall) -> Self {
        Self { on_wall, ..self }
    }

    const fn shows(self, shows: &'static str) -> Self {
        Self { shows, ..self }
    }

    const fn answers(self, question: Question) -> Self {
        Self { answers: Some(question), ..self }
    }

    const fn needs(self, needs: Needs) -> Self {
        Self { needs, ..self }
    }

    /// Whether it has anything to say of a report's answers, as far as that can be told without working it out.
    #[must_use]
    pub fn speaks(&self, report: &Report) -> bool {
        // Where nothing is known of anybody's reach, a page of it would be empty.
        let known = || report.places.iter().any(|at| at.rank.is_some() && report.reach[at.candidate].is_some());
        // Nor is there a map where all lie in one place.
        let there = || report.map.platforms.len() >= 2 && report.map.explained.iter().sum::<f64>() > 0.0;
        report.problem.len() >= self.least_platforms
            && self.needs.met(report)
            && (self.chart != Chart::Reach || known())
            && (self.chart != Chart::Map || there())
    }

    const fn sampled(self) -> Self {
        Self { needs_samples: true, ..self }
    }
}

/// The charts, in the order in which a story tells them; those of single milestones come last.
pub const CHARTS: [ChartRow; 19] = [
    row(Chart::Audience, "audience", "The audience").shows("What they need, from 0 to 100").on_wall(OnWall::Audience),
    row(Chart::Fit, "fit", "Ranking")
        .shows("Score out of 100")
        .on_wall(OnWall::AfterMilestones)
        .answers(Question::Where),
    row(Chart::Explained, "explained", "How the score is made")
        .needs(Needs::Leader)
        .shows("Points out of 100, from a perfect match down to the score")
        .on_wall(OnWall::AfterMilestones),
    comparing(Chart::Reach, "reach", "Fit and reach")
        .needs(Needs::Leader)
        .shows("Upwards: reach, the share of people there. To the right: fit, out of 100")
        .on_wall(OnWall::BeforeAudience),
    row(Chart::Honeycomb, "honeycomb", "Honeycomb")
        .shows("Levels out of 100, against what they need")
        .on_wall(OnWall::Appendix)
        .answers(Question::Differ),
    row(Chart::Radar, "radar", "Radar").shows("Levels out of 100, against what they need"),
    comparing(Chart::Separates, "separates", "What separates them")
        .needs(Needs::Rival)
        .shows("Points of the score")
        .on_wall(OnWall::Appendix),
    comparing(Chart::Heatmap, "heatmap", "Heat map").shows("Levels out of 100, by milestone").on_wall(OnWall::Appendix),
    ChartRow { least_platforms: 3, ..comparing(Chart::Map, "map", "Positioning map") }
        .shows("Platforms that stand near each other are similar")
        .on_wall(OnWall::Appendix),
    comparing(Chart::Acceptability, "acceptability", "How often each comes first")
        .needs(Needs::Leader)
        .sampled()
        .shows("Share of simulations by rank")
        .on_wall(OnWall::AfterMilestones)
        .answers(Question::Matters),
    ChartRow {
        slide_compares: true,
        ..row(Chart::Ranges, "ranges", "Score and its range").needs(Needs::Leader).sampled()
    }
    .shows("Score out of 100, and how far it could move"),
    comparing(Chart::Tipping, "tipping", "What would change the answer")
        .needs(Needs::Leader)
        .sampled()
        .shows("How far a slider has to move before another platform comes first")
        .on_wall(OnWall::Appendix),
    comparing(Chart::Scenarios, "scenarios", "Compared with a scenario")
        .needs(Needs::Said)
        .shows("Rank and score out of 100, now and in the scenario")
        .on_wall(OnWall::PerScenario),
    row(Chart::Today, "today", "Keep, start, stop").needs(Needs::Today).shows("Points of the combined score"),
    comparing(Chart::Portfolio, "portfolio", "How many platforms")
        .needs(Needs::Leader)
        .shows("Combined score out of 100, by number of platforms")
        .on_wall(OnWall::Appendix)
        .answers(Question::Follows),
    comparing(Chart::Frontier, "frontier", "What more hours bring")
        .needs(Needs::Leader)
        .shows("Combined score out of 100, by hours a week")
        .on_wall(OnWall::Appendix),
    row(Chart::Timeline, "timeline", "Timeline").shows("Actions by platform").on_wall(OnWall::PerQuarter),
    row(Chart::Since, "since", "Compared with an earlier plan")
        .shows("Score out of 100, then and now")
        .on_wall(OnWall::WithEarlier),
    ChartRow { slide_compares: true, ..row(Chart::Milestone(0), "milestone-", " alone").needs(Needs::Leader) }
        .shows("Levels and needs, out of 100"),
];

/// How many charts there are without those of single milestones, which are the last row.
const PLAIN: usize = CHARTS.len() - 1;

// Each chart is found where the table has it, and each question has a chart that answers it first.
const _: () = {
    let mut at = 0;
    while at < CHARTS.len() {
        assert!(CHARTS[at].chart.place() == at, "a chart does not stand where the table has it");
        at += 1;
    }
    let _ = Chart::answering(Question::Where);
    let _ = Chart::answering(Question::Differ);
    let _ = Chart::answering(Question::Matters);
    let _ = Chart::answering(Question::Follows);
};

impl Chart {
    /// Its place in the table of charts.
    const fn place(self) -> usize {
        match self {
            Self::Audience => 0,
            Self::Fit => 1,
            Self::Explained => 2,
            Self::Reach => 3,
            Self::Honeycomb => 4,
            Self::Radar => 5,
            Self::Separates => 6,
            Self::Heatmap => 7,
            Self::Map => 8,
            Self::Acceptability => 9,
            Self::Ranges => 10,
            Self::Tipping => 11,
            Self::Scenarios => 12,
            Self::Today => 13,
            Self::Portfolio => 14,
            Self::Frontier => 15,
            Self::Timeline => 16,
            Self::Since => 17,
            Self::Milestone(_) => PLAIN,
        }
    }

    /// What is known of it.
    #[must_use]
    pub const fn row(self) -> &'static ChartRow {
        &CHARTS[self.place()]
    }

    /// The chart that answers a question first.
    ///
    /// # Panics
    /// Where no chart does: the table is held against that as it is compiled.
    #[must_use]
    pub const fn answering(question: Question) -> Self {
        let mut at = 0;
        while at < CHARTS.len() {
            if let Some(answered) = CHARTS[at].answers
                && answered as u8 == question as u8
            {
                return CHARTS[at].chart;
            }
            at += 1;
        }
        panic!("no chart answers the question first")
    }

    /// Every chart, those of single milestones last.
    #[must_use]
    pub fn all(framework: &Framework) -> Vec<Self> {
        let milestones = (0..framework.milestones.len()).map(Self::Milestone);
        CHARTS[..PLAIN].iter().map(|row| row.chart).chain(milestones).collect()
    }

    /// The charts that make sense for so many platforms, in the same order: one alone has nobody to be compared with, and
    /// two make no map.
    #[must_use]
    pub fn for_platforms(framework: &Framework, count: usize) -> Vec<Self> {
        Self::all(framework).into_iter().filter(|chart| count >= chart.row().least_platforms).collect()
    }

    /// How many sheets it has: of the timeline one for each quarter, of every other chart one.
    #[must_use]
    pub fn sheets(self, plan: &Plan) -> usize {
        if self == Self::Timeline { timeline::sheets(plan).len().max(1) } else { 1 }
    }

    /// The chart's id on the command line and in the names of files.
    #[must_use]
    pub fn id(self, framework: &Framework) -> String {
        let milestone = self.milestone(framework).map_or("", |milestone| milestone.id.as_str());
        format!("{}{milestone}", self.row().id)
    }

    /// What the chart is called in a list.
    #[must_use]
    pub fn name(self, framework: &Framework) -> String {
        let milestone = self.milestone(framework).map_or("", |milestone| milestone.name.as_str());
        format!("{milestone}{}", self.row().name)
    }

    /// The milestone that it is about alone; none for the other charts.
    fn milestone(self, framework: &Framework) -> Option<&Milestone> {
        match self {
            Self::Milestone(j) => framework.milestones.get(j),
            _ => None,
        }
    }

    /// The chart of an id; none where there is no such chart.
    #[must_use]
    pub fn parse(id: &str, framework: &Framework) -> Option<Self> {
        match id.strip_prefix(CHARTS[PLAIN].id) {
            Some(milestone) => {
                framework.milestones.iter().position(|m| m.id.as_str() == milestone).map(Self::Milestone)
            }
            None => CHARTS[..PLAIN].iter().find(|row| row.id == id).map(|row| row.chart),
        }
    }
}
