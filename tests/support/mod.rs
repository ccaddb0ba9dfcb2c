//! What several tests need: paths, the program as a process, and small values to start from.

#[cfg(feature = "export")]
use seven_milestones::chart::{Chart, Material, describe};
use seven_milestones::domain::audience::{DEFAULT_SPREAD, Preference, Segment};
use seven_milestones::domain::framework::Framework;
use seven_milestones::domain::id::PlatformId;
use seven_milestones::domain::plan::{self, PageChoice, Plan, TuningMode};
use seven_milestones::domain::platform::{Basis, Cell, Confidence, Platform};
use seven_milestones::domain::quantities::{
    Fraction, Importance, ImportanceSpread, Inertia, Level, Need, Share, Spread,
};
use seven_milestones::format::{read_framework, read_plan, write_plan};
use seven_milestones::storage;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// What a chart says: its title, and all of it in words; none where it has nothing to show.
#[cfg(feature = "export")]
pub fn says(chart: Chart, material: &Material<'_>) -> Option<(String, String)> {
    describe(chart, material).map(|chart| (chart.says().title().to_owned(), chart.says().alt_text()))
}

/// A file or folder of this repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A file or folder of the tests' own.
pub fn fixture(path: &str) -> PathBuf {
    repository("tests/fixtures").join(path)
}

/// The text of a file.
pub fn text_of(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// An empty folder that goes away with the value.
pub fn temporary() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}

/// What the program did.
pub struct Ran {
    /// Its exit status; none when it was killed.
    pub status: Option<i32>,
    /// Its standard output.
    pub out: String,
    /// Its standard error.
    pub err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            status: output.status.code(),
            out: String::from_utf8(output.stdout).expect("the program writes UTF-8"),
            err: String::from_utf8(output.stderr).expect("the program writes UTF-8"),
        }
    }
}

/// The program with the data folder `home`, ready to start.
pub fn program<S: AsRef<OsStr>>(home: &Path, words: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_seven-milestones"));
    command.args(words).env("SEVEN_MILESTONES_HOME", home).current_dir(home).stdin(Stdio::null());
    command
}

/// Runs the program with the data folder `home`.
pub fn run_at<S: AsRef<OsStr>>(home: &Path, words: impl IntoIterator<Item = S>) -> Ran {
    program(home, words).output().expect("the program starts").into()
}

/// Runs the program with an empty data folder.
pub fn run<S: AsRef<OsStr>>(words: impl IntoIterator<Item = S>) -> Ran {
    run_at(temporary().path(), words)
}

/// What the command line prints of a plan for the shipped platforms.
pub fn printed(plan: &Plan) -> String {
    let home = temporary();
    let path = home.path().join("a.plan.ron");
    std::fs::write(&path, write_plan(plan, storage::framework())).expect("it can be written");
    let ran = run_at(home.path(), ["rank".as_ref(), path.as_os_str()]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    ran.out
}

/// A framework of the seven milestones without kinds of content, in which every gap costs the same.
pub fn even_framework() -> Framework {
    read_framework(&text_of(&fixture("even.framework.ron"))).expect("the fixture is sound")
}

/// The sample plan that ships.
pub fn sample_plan() -> Plan {
    read_plan(storage::SAMPLE_PLAN, storage::framework(), storage::library()).expect("the sample plan is sound").plan
}

/// An id that is known to be one.
pub fn id(text: &str) -> PlatformId {
    PlatformId::new(text).expect("an id")
}

/// A platform of these levels, in the framework's order; its name is its id.
pub fn platform(framework: &Framework, name: &str, levels: &[f64]) -> Platform {
    let cell = |level: &f64| Cell {
        level: Level::new(*level).expect("a level"),
        confidence: Confidence::Medium,
        why: "A made-up level.".to_owned(),
        levers: Vec::new(),
        evidence: Vec::new(),
    };
    assert_eq!(levels.len(), framework.milestones.len(), "a level for each milestone");
    Platform {
        id: id(&name.to_lowercase()),
        name: name.to_owned(),
        address: None,
        about: None,
        minimum_age: None,
        reviewed: "2026-11-23".to_owned(),
        basis: Basis::Estimate,
        milestones: framework.milestones.iter().map(|m| m.id.clone()).zip(levels.iter().map(cell)).collect(),
        content: BTreeMap::new(),
        topics: BTreeMap::new(),
        topic_reasons: BTreeMap::new(),
        usage: Vec::new(),
    }
}

/// A segment with these needs and importances, in the framework's order.
pub fn segment(framework: &Framework, name: &str, share: f64, wishes: &[(f64, f64)]) -> Segment {
    let wish = |(need, importance): &(f64, f64)| Preference {
        need: Need::new(*need).expect("a need"),
        importance: Importance::new(*importance).expect("an importance"),
        spread: Spread::new(DEFAULT_SPREAD).expect("a spread"),
        deal_breaker: None,
        on: true,
        notes: None,
        answers: None,
    };
    Segment {
        name: name.to_owned(),
        share: Share::new(share).expect("a share"),
        needs: framework.milestones.iter().map(|m| m.id.clone()).zip(wishes.iter().map(wish)).collect(),
        content: BTreeMap::new(),
        ages: BTreeMap::new(),
        reach: BTreeMap::new(),
        topics: BTreeMap::new(),
        surveys: Vec::new(),
    }
}

/// A plan of these segments, with everything else as a file that does not name it.
pub fn plan(segments: Vec<Segment>) -> Plan {
    Plan {
        title: "A test".to_owned(),
        client: None,
        notes: None,
        region: plan::DEFAULT_REGION.to_owned(),
        segments,
        setting: TuningMode::Typical,
        importance_spread: ImportanceSpread::new(plan::DEFAULT_IMPORTANCE_SPREAD).expect("a spread"),
        samples: plan::DEFAULT_SAMPLES,
        seed: plan::DEFAULT_SEED,
        excluded: Vec::new(),
        pinned: Vec::new(),
        portfolio_size: None,
        complement: Fraction::new(plan::DEFAULT_COMPLEMENT).expect("a fraction"),
        reach_weight: Fraction::new(plan::DEFAULT_REACH_WEIGHT).expect("a fraction"),
        least_reach: None,
        hours: BTreeMap::new(),
        today: BTreeMap::new(),
        capacity: None,
        inertia: Inertia::nearest(plan::DEFAULT_INERTIA),
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

/// A plan in which it does not count who is there, and a further platform as much for itself as for what it adds.
#[cfg(feature = "export")]
pub fn fit_alone(plan: Plan) -> Plan {
    let fraction = |value| Fraction::new(value).expect("a fraction");
    Plan { reach_weight: fraction(plan::DEFAULT_REACH_WEIGHT), complement: fraction(plan::DEFAULT_COMPLEMENT), ..plan }
}
