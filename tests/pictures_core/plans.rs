//! Plans of every kind: the one that ships, many platforms with long names, many segments, one platform, none left.

use crate::support::{id, sample_plan};
use seven_milestones::analysis::report::Report;
use seven_milestones::analysis::since::Earlier;
use seven_milestones::chart::{Chart, Material};
use seven_milestones::domain::audience::Segment;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Account, Action, Plan, Scenario, Scope};
use seven_milestones::domain::platform::Platform;
use seven_milestones::domain::quantities::{Fraction, LeastMatch, Need};
use seven_milestones::scene::draw::scene;
use seven_milestones::scene::items::Scene;
use seven_milestones::scene::pages::{Pages, PresentationPage, page_scene};
use seven_milestones::scene::sheet::Sheet;
use seven_milestones::scene::story::presentation_pages;
use seven_milestones::storage;

/// A plan with all that a picture of it needs.
pub struct Case {
    /// What it is called.
    pub name: &'static str,
    /// The platforms.
    pub library: Library,
    /// The plan.
    pub plan: Plan,
    /// For whom.
    pub scope: Scope,
    /// The answers.
    pub report: Report,
    /// An earlier plan to compare with.
    pub earlier: Option<Earlier>,
}

impl Case {
    pub fn new(name: &'static str, library: Library, plan: Plan, scope: Scope) -> Self {
        let report = Report::new(storage::framework(), &library, &plan, &scope, 500).expect("there is an answer");
        Self { name, library, plan, scope, report, earlier: None }
    }

    /// A chart on a sheet.
    pub fn scene(&self, chart: Chart, sheet: &Sheet) -> Option<Scene> {
        scene(&chart, &self.material(), sheet)
    }

    /// A page of a presentation on a sheet; changes are told from this plan.
    pub fn page(&self, leaf: PresentationPage, before: &Plan, sheet: &Sheet) -> Option<Scene> {
        page_scene(leaf, &self.material(), before, sheet)
    }

    /// The pages of a presentation that begins with this plan.
    pub fn pages(&self) -> Pages {
        self.pages_from(&self.plan)
    }

    /// The pages of a presentation that began with another plan.
    pub fn pages_from(&self, before: &Plan) -> Pages {
        let compares = self.earlier.is_some();
        presentation_pages(storage::framework(), &self.report, &self.plan, before, compares)
    }

    /// What charts are made of.
    pub fn material(&self) -> Material<'_> {
        let (framework, date) = (storage::framework(), "2026-11-23");
        let material = Material::new(framework, &self.library, &self.plan, &self.scope, &self.report, date);
        Material { earlier: self.earlier.as_ref(), ..material }
    }
}

/// The plan that ships, for everyone, with a scenario, actions with a date, and an earlier plan.
pub fn sample() -> Case {
    let library = storage::library().clone();
    let mut plan = with_scenario(sample_plan());
    let mut old = plan.clone();
    for segment in &mut old.segments {
        for (at, wish) in segment.needs.values_mut().enumerate() {
            wish.need = Need::nearest(wish.need.get() - [30.0, -5.0, 12.0, 0.0][at % 4]);
        }
    }
    for (platform, due) in [(Some("facebook"), "2026-12-18"), (None, "2027-01-31")] {
        plan.actions.push(Action {
            platform: platform.map(id),
            milestone: None,
            what: "Answer every question within a day".to_owned(),
            owner: Some("Shop manager".to_owned()),
            due: Some(due.to_owned()),
            done: false,
        });
    }
    let earlier = Some(Earlier::new("before", old, &library));
    Case { earlier, ..Case::new("sample", library, plan, Scope::Everyone) }
}

fn with_scenario(mut plan: Plan) -> Plan {
    let mut segments = plan.segments.clone();
    segments.reverse();
    segments.truncate(1);
    plan.scenarios.push(Scenario { name: "Trade buyers first".to_owned(), segments });
    plan.today = ["facebook", "x"].map(|platform| (id(platform), Account::default())).into();
    plan
}

/// Platforms like those that ship, with names of 40 characters.
fn long_names() -> Library {
    let rename = |(number, platform): (usize, &std::sync::Arc<Platform>)| {
        let mut platform = platform.as_ref().clone();
        let stem = format!("{} und seine ausgedehnte Nachbarschaft", platform.name);
        let stem: String = stem.chars().take(37).collect();
        platform.name = format!("{stem:_<37} {:02}", number + 1);
        assert_eq!(platform.name.chars().count(), 40);
        platform
    };
    Library::new(storage::library().platforms().iter().enumerate().map(rename))
}

/// The plan that ships with this many segments, each a little different.
fn segments(count: usize) -> Plan {
    let mut plan = sample_plan();
    let pattern = plan.segments.clone();
    plan.segments = (0..count)
        .map(|at| {
            let mut segment: Segment = pattern[at % pattern.len()].clone();
            segment.name = format!("Segment {} of people who live nearby", at + 1);
            for (milestone, wish) in segment.needs.values_mut().enumerate() {
                let moved = wish.need.get() + [-9.0, 4.0, 13.0, -21.0, 0.0][(at * 3 + milestone) % 5];
                wish.need = Need::nearest(moved);
            }
            segment
        })
        .collect();
    plan
}

/// All kinds of plans.
pub fn cases() -> Vec<Case> {
    let families = || Scope::Segment("Local families".to_owned());
    let shipped = || storage::library().clone();
    let mut out = with_scenario(sample_plan());
    for segment in &mut out.segments {
        for wish in segment.needs.values_mut() {
            wish.need = Need::nearest(100.0);
            wish.deal_breaker = Some(LeastMatch::new(1.0).expect("a match"));
        }
    }
    let mut some_out = with_scenario(sample_plan());
    for segment in &mut some_out.segments {
        let wish = segment.needs.values_mut().next().expect("a milestone");
        wish.deal_breaker = Some(LeastMatch::new(0.75).expect("a match"));
    }
    some_out.least_reach = Some(Fraction::new(0.3).expect("a fraction"));
    let mut long = with_scenario(segments(3));
    "A plan with a title that goes on for quite a while, as such titles in big firms do".clone_into(&mut long.title);
    let one = Library::new(shipped().platforms().iter().take(1).map(|platform| platform.as_ref().clone()));
    let two = Library::new(shipped().platforms().iter().take(2).map(|platform| platform.as_ref().clone()));
    vec![
        sample(),
        Case::new("families", shipped(), with_scenario(sample_plan()), families()),
        Case::new("long", long_names(), long, Scope::Everyone),
        Case::new("long-families", long_names(), with_scenario(sample_plan()), families()),
        Case::new("twelve", shipped(), segments(12), Scope::Everyone),
        Case::new("thirty", long_names(), segments(30), Scope::Everyone),
        Case::new("one", one, with_scenario(sample_plan()), Scope::Everyone),
        Case::new("two", two, with_scenario(sample_plan()), families()),
        Case::new("out", shipped(), out, Scope::Everyone),
        Case::new("some-out", long_names(), some_out, Scope::Everyone),
    ]
}
