//! A plan: whom a firm wants to serve, and everything it has decided so far.

use super::audience::Segment;
use super::framework::Framework;
use super::id::{MilestoneId, PageId, PlatformId};
use super::library::Library;
use super::platform::Platform;
pub use super::presence::{Account, Competitor, MOST_COMPETITORS, Role};
use super::quantities::{Capacity, Fraction, Hours, Importance, ImportanceSpread, Inertia, Level};
use super::texts::{TextKind, is_blank};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The region whose usage figures count when a plan names none.
pub const DEFAULT_REGION: &str = "US adults";
/// How many samples the robustness figures rest on when a plan names no number.
pub const DEFAULT_SAMPLES: u32 = 10_000;
/// The seed of the samples when a plan names none.
pub const DEFAULT_SEED: u64 = 7;
/// How unsure we are of importances when a plan does not say.
pub const DEFAULT_IMPORTANCE_SPREAD: f64 = 1.0;
/// The weight of coverage against mean fit when a plan names none.
pub const DEFAULT_COMPLEMENT: f64 = 0.5;

/// How much less than the best a set may be worth to change less, in points, when a plan does not say.
pub const DEFAULT_INERTIA: f64 = 0.5;

/// How much it counts who is there when a plan does not say: not at all.
pub const DEFAULT_REACH_WEIGHT: f64 = 0.0;
/// How much it counts who is there in a new plan.
pub const NEW_REACH_WEIGHT: f64 = 0.25;
/// The weight of coverage against mean score in a new plan: with reach in the coverage, a second place that brings what the first
/// lacks is worth more than its own score says.
pub const NEW_COMPLEMENT: f64 = 0.8;

/// The most segments of an audience: far more than anybody tells apart, and few enough to answer for at once.
pub const MOST_SEGMENTS: usize = 1000;
/// The most scenarios of a plan.
pub const MOST_SCENARIOS: usize = 200;
/// The most actions of a plan.
pub const MOST_ACTIONS: usize = 10_000;
/// The most notes of pages of a plan.
pub const MOST_PAGE_NOTES: usize = 200;

/// A strategy plan, as its file holds it.
///
/// A plan has at least one segment, at most [`MOST_SEGMENTS`], and no two of one name; at most [`MOST_SCENARIOS`] scenarios
/// and [`MOST_ACTIONS`] actions; at most [`MOST_COMPETITORS`] competitors, and
/// [`MOST_PAGE_NOTES`] notes of pages, none of them blank. It changes only through [`super::edit::Edit`].
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// What it is called.
    pub title: String,
    /// For whom it is made.
    pub client: Option<String>,
    /// Anything worth remembering.
    pub notes: Option<String>,
    /// Whose usage figures count.
    pub region: String,
    /// The parts of the audience; names are unique.
    pub segments: Vec<Segment>,
    /// Platforms as they are, or with their levers used.
    pub setting: TuningMode,
    /// How unsure we are of every importance.
    pub importance_spread: ImportanceSpread,
    /// How many samples the robustness figures rest on, 100 to 1,000,000.
    pub samples: u32,
    /// The seed of the samples.
    pub seed: u64,
    /// Platforms that are left out of everything.
    pub excluded: Vec<PlatformId>,
    /// Platforms that are always in the portfolio.
    pub pinned: Vec<PlatformId>,
    /// How many platforms to choose, 1 to 5; the suggested number when absent.
    pub portfolio_size: Option<u8>,
    /// The weight of coverage against mean fit.
    pub complement: Fraction,
    /// How much it counts who is there and what they come for: 0 not at all, 1 fully.
    pub reach_weight: Fraction,
    /// Below this share of the audience a platform is marked.
    pub least_reach: Option<Fraction>,
    /// The user's own estimate of hours a week for each platform.
    pub hours: BTreeMap<PlatformId, Hours>,
    /// Where the business is today, with what is known of it.
    pub today: BTreeMap<PlatformId, Account>,
    /// How many hours a week there are in all; no limit when absent.
    pub capacity: Option<Capacity>,
    /// How much less than the best a set may be worth, in points, to change less of what is done today.
    pub inertia: Inertia,
    /// What each platform is there for, and how that is measured.
    pub roles: BTreeMap<PlatformId, Role>,
    /// Who else serves this audience, and where; no two of one name.
    pub competitors: Vec<Competitor>,
    /// Other audiences to compare with.
    pub scenarios: Vec<Scenario>,
    /// What will be done.
    pub actions: Vec<Action>,
    /// The levels that the answer rested on when the plan was last saved by the program.
    pub levels: BTreeMap<PlatformId, KeptLevels>,
    /// The day the plan was last saved by somebody who had it open, as year-month-day: what profiles have learnt since is news.
    pub looked_at: Option<String>,
    /// What whoever presents wants to remember on a page.
    pub page_notes: BTreeMap<PageId, String>,
    /// Which pages a presentation has, and in which order, where somebody chose.
    pub pages: PageChoice,
}

/// Which pages a presentation has, and in which order, where somebody chose. Pages that are named in neither list keep the place
/// that they have by themselves. No page is named twice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageChoice {
    /// Pages of the story, in the order in which they come.
    pub order: Vec<PageId>,
    /// Pages that are not in the story.
    pub left_out: Vec<PageId>,
}

impl PageChoice {
    /// Whether nobody chose.
    #[must_use]
    pub const fn is_usual(&self) -> bool {
        self.order.is_empty() && self.left_out.is_empty()
    }
}

/// Platforms as they are, or with their levers used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TuningMode {
    /// As a platform is when nothing is switched.
    #[default]
    Typical,
    /// As near to the need as its levers allow.
    Tuned,
}

/// Another audience to compare with, under a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// Its segments.
    pub segments: Vec<Segment>,
}

/// Something that will be done: on a platform for a milestone, or on none, as a call or a meeting is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Where; none where it is about no platform.
    pub platform: Option<PlatformId>,
    /// For which milestone; none where it serves none.
    pub milestone: Option<MilestoneId>,
    /// What.
    pub what: String,
    /// By whom.
    pub owner: Option<String>,
    /// By when, as year-month-day.
    pub due: Option<String>,
    /// Whether it is done.
    pub done: bool,
}

/// The levels of one platform that a saved plan rested on.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptLevels {
    /// The day the profile's facts were last checked.
    pub reviewed: String,
    /// Its levels then.
    pub levels: BTreeMap<MilestoneId, Level>,
}

/// What an answer rests on where that is little.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LittleSaid {
    /// The name of the segment.
    pub segment: String,
    /// Of how many of its milestones something has been said.
    pub said: usize,
    /// How many of its milestones count.
    pub of: usize,
    /// Whether as much has been said of every other segment of the scope.
    pub of_all: bool,
}

/// Whom an answer is for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Scope {
    /// All segments, by their shares.
    #[default]
    Everyone,
    /// The segment of that name, as if it were the only one.
    Segment(String),
}

impl Plan {
    /// What a new plan is called until somebody names it.
    pub const UNNAMED: &str = "New plan";
    /// What the one segment of a new plan is called until somebody names it.
    pub const FIRST_SEGMENT: &str = "Our audience";
    /// What a segment that is added is called until somebody names it, with a number where there is one already.
    pub const NEXT_SEGMENT: &str = "New segment";

    /// A plan to start from: one segment that stands in the middle of every milestone of the framework.
    #[must_use]
    pub fn blank(framework: &Framework) -> Self {
        Self {
            title: Self::UNNAMED.to_owned(),
            client: None,
            notes: None,
            region: DEFAULT_REGION.to_owned(),
            segments: vec![Segment::middle(framework, Self::FIRST_SEGMENT)],
            setting: TuningMode::Typical,
            importance_spread: ImportanceSpread::nearest(DEFAULT_IMPORTANCE_SPREAD),
            samples: DEFAULT_SAMPLES,
            seed: DEFAULT_SEED,
            excluded: Vec::new(),
            pinned: Vec::new(),
            portfolio_size: None,
            complement: Fraction::nearest(NEW_COMPLEMENT),
            reach_weight: Fraction::nearest(NEW_REACH_WEIGHT),
            least_reach: None,
            hours: BTreeMap::new(),
            today: BTreeMap::new(),
            capacity: None,
            inertia: Inertia::nearest(DEFAULT_INERTIA),
            roles: BTreeMap::new(),
            competitors: Vec::new(),
            scenarios: Vec::new(),
            actions: Vec::new(),
            levels: BTreeMap::new(),
            looked_at: None,
            page_notes: BTreeMap::new(),
            pages: PageChoice::default(),
        }
    }

    /// The segment of that name.
    #[must_use]
    pub fn segment(&self, name: &str) -> Option<&Segment> {
        self.segments.iter().find(|segment| segment.name == name)
    }

    /// A name like this one that no segment of the plan has: itself, or with the next free number.
    #[must_use]
    pub fn free_name(&self, name: &str) -> String {
        let name = TextKind::Name.fitting(name);
        let wanted = if is_blank(&name) { Self::NEXT_SEGMENT } else { &name };
        if self.segment(wanted).is_none() {
            return wanted.to_owned();
        }
        let stem = wanted.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
        // A number has room behind it, however long the name.
        let room = TextKind::Name.most() - 12;
        let stem = stem.char_indices().nth(room).map_or(stem, |(end, _)| &stem[..end]);
        let stem = if stem.is_empty() { wanted } else { stem };
        let mut numbered = (2..).map(|number: u32| format!("{stem} {number}"));
        // A plan has far fewer segments than there are numbers.
        numbered.find(|name| self.segment(name).is_none()).unwrap_or_default()
    }

    /// The plan with what saving adds, of another: the kept levels, and the day.
    #[must_use]
    pub fn with_levels_of(&self, other: &Self) -> Self {
        Self { levels: other.levels.clone(), looked_at: other.looked_at.clone(), ..self.clone() }
    }

    /// The platforms that can be ranked, by id: those of a library that the plan does not leave out, and of whose levels each has
    /// been set or is said to be not known.
    #[must_use]
    pub fn candidates(&self, framework: &Framework, library: &Library) -> Vec<Arc<Platform>> {
        let wanted = library.platforms().iter().filter(|platform| !self.excluded.contains(&platform.id));
        wanted.filter(|platform| platform.unset(framework).next().is_none()).cloned().collect()
    }

    /// The platforms that would be ranked if all their levels were set or marked as not known.
    pub fn not_ranked_yet<'a>(
        &'a self,
        framework: &'a Framework,
        library: &'a Library,
    ) -> impl Iterator<Item = &'a Arc<Platform>> {
        let wanted = library.platforms().iter().filter(|platform| !self.excluded.contains(&platform.id));
        wanted.filter(|platform| platform.unset(framework).next().is_some())
    }

    /// The scenario of that name.
    #[must_use]
    pub fn scenario(&self, name: &str) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.name == name)
    }

    /// The plan with one milestone counting and every other switched off, for every segment.
    #[must_use]
    pub fn alone(&self, milestone: &MilestoneId) -> Self {
        let mut plan = self.clone();
        for segment in &mut plan.segments {
            for (id, wish) in &mut segment.needs {
                wish.on &= id == milestone;
                if id == milestone && wish.importance.get() <= 0.0 {
                    // Alone it is all that matters, however little it mattered beside others.
                    wish.importance = Importance::nearest(1.0);
                }
            }
        }
        plan
    }

    /// The segments that a scope covers; none when it names one that the plan does not have.
    pub fn segments_of<'a>(&'a self, scope: &'a Scope) -> impl Iterator<Item = &'a Segment> {
        self.segments.iter().filter(move |segment| match scope {
            Scope::Everyone => true,
            Scope::Segment(name) => segment.name == *name,
        })
    }

    /// The first segment of a scope of whose needs nothing has been said yet; the answers for the scope claim nothing while there
    /// is one.
    #[must_use]
    pub fn untouched<'a>(&'a self, framework: &Framework, scope: &'a Scope) -> Option<&'a Segment> {
        self.segments_of(scope).find(|segment| segment.is_untouched(framework))
    }

    /// The segment of a scope of which least has been said, where that is less than half of the milestones that count
    /// for it.
    #[must_use]
    pub fn little_said(&self, framework: &Framework, scope: &Scope) -> Option<LittleSaid> {
        let of = |segment: &Segment| {
            let (said, of) = segment.said(framework);
            LittleSaid { segment: segment.name.clone(), said, of, of_all: false }
        };
        let all = self.segments_of(scope).map(of).filter(|found| 2 * found.said < found.of);
        // Fractions of whole numbers are compared exactly, crosswise.
        let least = all.min_by(|one, other| (one.said * other.of).cmp(&(other.said * one.of)))?;
        let of_all = self.segments_of(scope).all(|segment| segment.said(framework) == (least.said, least.of));
        Some(LittleSaid { of_all, ..least })
    }

    /// A segment's part of the whole audience, as a fraction.
    #[must_use]
    pub fn share_of(&self, segment: &Segment) -> f64 {
        // Dividing each by the largest first keeps the sum finite for shares of any size.
        let largest = self.segments.iter().map(|s| s.share.get()).fold(0.0, f64::max);
        let total: f64 = self.segments.iter().map(|s| s.share.get() / largest).sum();
        segment.share.get() / largest / total
    }
}
