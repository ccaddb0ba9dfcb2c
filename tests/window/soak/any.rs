//! Any command, and any answer of the disk and the dialogs.

use seven_milestones::analysis::tipping::Slider;
use seven_milestones::app::command::{ACTIONS, Command, ExportCommand, InterviewCommand, SetupCommand, ShelfCommand};
use seven_milestones::app::document::scopes;
use seven_milestones::app::effect::Effect;
use seven_milestones::app::file_dialog::{Choice, Purpose};
use seven_milestones::app::question::Answer;
use seven_milestones::app::saving::Unwritten;
use seven_milestones::app::setup::{SetupPage, Way};
use seven_milestones::app::state::State;
use seven_milestones::app::survey::Take;
use seven_milestones::app::view::{Page, Pointed};
use seven_milestones::domain::audience::Segment;
use seven_milestones::domain::edit::{ActionEdit, ChoiceEdit, Edit, PreferenceChange, ScenarioEdit, SegmentEdit};
use seven_milestones::domain::id::{MilestoneId, PageId, PlatformId};
use seven_milestones::domain::plan::{self, Account, Action, Plan, Scope};
use seven_milestones::domain::quantities::{
    AgeWeight, Capacity, Fraction, Hours, Importance, Interest, LeastMatch, Need, Share, Spread,
};
use seven_milestones::format::PlanRead;
use std::path::PathBuf;

/// Random numbers: the same ones for the same start.
pub struct Dice(pub u64);

impl Dice {
    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % n as u64).expect("it is below a usize")
    }

    fn coin(&mut self) -> bool {
        self.below(2) == 0
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }

    fn number(&mut self) -> f64 {
        match self.below(12) {
            0 => f64::NAN,
            1 => f64::INFINITY,
            2 => -1e9,
            3 => 0.0,
            _ => f64::from(u32::try_from(self.below(10_001)).expect("small")) / 100.0,
        }
    }

    fn word(&mut self) -> String {
        let words =
            ["", " ", "Local families", "Cafés we supply", "New segment", "Scenario 1", "家族 \u{202e}\"\\", "\n\t{}"];
        let word = self.of(&words);
        if self.below(4) == 0 { format!("{word} {}", self.below(30)) } else { word.to_owned() }
    }
}

fn platform(dice: &mut Dice, state: &State) -> PlatformId {
    let all = state.document.at_hand.platforms();
    if dice.below(20) == 0 { PlatformId::new("nowhere").expect("an id") } else { all[dice.below(all.len())].id.clone() }
}

fn milestone(dice: &mut Dice, state: &State) -> MilestoneId {
    state.document.framework.milestones[dice.below(state.document.framework.milestones.len())].id.clone()
}

fn segment(dice: &mut Dice, state: &State) -> String {
    if dice.below(8) == 0 {
        dice.word()
    } else {
        state.document.plan.segments[dice.below(state.document.plan.segments.len())].name.clone()
    }
}

fn scenario(dice: &mut Dice, state: &State) -> String {
    let names: Vec<String> = state.document.plan.scenarios.iter().map(|scenario| scenario.name.clone()).collect();
    if names.is_empty() || dice.below(6) == 0 { dice.word() } else { dice.of(&names) }
}

fn action(dice: &mut Dice, state: &State) -> Action {
    let due = dice.of(&[None, Some("2027-01-15"), Some("2027-02-30"), Some("")]);
    Action {
        platform: dice.coin().then(|| platform(dice, state)),
        milestone: dice.coin().then(|| milestone(dice, state)),
        what: dice.word(),
        owner: dice.coin().then(|| dice.word()),
        due: due.map(str::to_owned),
        done: dice.coin(),
    }
}

fn edit(dice: &mut Dice, state: &State) -> Edit {
    let many = state.document.plan.segments.len() > 8 || state.document.plan.scenarios.len() > 8;
    match dice.below(if many { 12 } else { 15 }) {
        0 => Edit::Rename(dice.word()),
        1 => Edit::Client(dice.coin().then(|| dice.word())),
        2 => Edit::Notes(dice.coin().then(|| dice.word())),
        3 => Edit::Region(dice.of(&["US adults", "", "Atlantis"]).to_owned()),
        4..=6 => Edit::Preference {
            segment: segment(dice, state),
            milestone: milestone(dice, state),
            change: match dice.below(6) {
                0 => PreferenceChange::Importance(Importance::nearest(dice.number())),
                1 => PreferenceChange::Spread(Spread::nearest(dice.number())),
                2 => PreferenceChange::DealBreaker(dice.coin().then(|| LeastMatch::nearest(dice.number()))),
                3 => PreferenceChange::Notes(dice.coin().then(|| dice.word())),
                4 => PreferenceChange::On(dice.coin()),
                _ => PreferenceChange::Need(Need::nearest(dice.number())),
            },
        },
        7 => Edit::Choice(match dice.below(7) {
            5 => ChoiceEdit::Today {
                platform: platform(dice, state),
                account: dice.coin().then(|| {
                    let hours = dice.coin().then(|| Hours::nearest(dice.number()));
                    Box::new(Account { hours, ..Account::default() })
                }),
            },
            6 => ChoiceEdit::Capacity(dice.coin().then(|| Capacity::nearest(dice.number()))),
            0 => ChoiceEdit::Exclude { platform: platform(dice, state), out: dice.coin() },
            1 => ChoiceEdit::Pin { platform: platform(dice, state), pinned: dice.coin() },
            2 => ChoiceEdit::Size(dice.coin().then(|| u8::try_from(dice.below(256)).expect("a byte"))),
            3 => ChoiceEdit::Hours {
                platform: platform(dice, state),
                hours: dice.coin().then(|| Hours::nearest(dice.number())),
            },
            _ => ChoiceEdit::LeastReach(dice.coin().then(|| Fraction::nearest(dice.number() / 50.0))),
        }),
        8 => Edit::Action(match dice.below(4) {
            0 => ActionEdit::Add(action(dice, state)),
            1 => ActionEdit::Change { at: dice.below(5), action: action(dice, state) },
            2 => ActionEdit::Remove(dice.below(5)),
            _ => ActionEdit::Move { from: dice.below(5), to: dice.below(5) },
        }),
        9 => Edit::Segment(SegmentEdit::Remove(segment(dice, state))),
        10 => Edit::Scenario(ScenarioEdit::Remove(scenario(dice, state))),
        11 => Edit::PageNote {
            page: PageId::new(dice.of(&["opening", "audience", "nowhere"])).expect("an id"),
            note: dice.coin().then(|| dice.word()),
        },
        12 => Edit::Scenario(match dice.below(3) {
            0 => ScenarioEdit::Keep(scenario(dice, state)),
            1 => ScenarioEdit::Take(scenario(dice, state)),
            _ => ScenarioEdit::Rename { from: scenario(dice, state), to: dice.word() },
        }),
        _ => Edit::Segment(match dice.below(6) {
            0 => SegmentEdit::Add(Box::new(Segment::middle(&state.document.framework, &dice.word()))),
            1 => SegmentEdit::Rename { from: segment(dice, state), to: dice.word() },
            2 => SegmentEdit::Copy(segment(dice, state)),
            3 => SegmentEdit::Share { segment: segment(dice, state), share: Share::nearest(dice.number()) },
            4 => SegmentEdit::Content {
                segment: segment(dice, state),
                kind: state.document.framework.kinds[dice.below(state.document.framework.kinds.len())].id.clone(),
                interest: Interest::nearest(dice.number()),
            },
            _ => SegmentEdit::Age {
                segment: segment(dice, state),
                age: dice.of(&state.document.framework.ages),
                weight: AgeWeight::nearest(dice.number()),
            },
        }),
    }
}

const PAGES: [Page; 8] = [
    Page::Where,
    Page::Differ,
    Page::Matters,
    Page::Follows,
    Page::Interview,
    Page::Survey,
    Page::Presets,
    Page::Library,
];

/// Something that a person may do.
pub fn command(dice: &mut Dice, state: &State) -> Command {
    if state.dialogs.question.is_some() && dice.coin() {
        return match dice.below(6) {
            0 => Command::PathTyped(dice.of(&["", "/nowhere/a.plan.ron", "b", "c.csv"]).to_owned()),
            1 => Command::PaletteQuery(dice.of(&["", "seg", "undo", "zzz", "qu"]).to_owned()),
            n => Command::Answer([Answer::Yes, Answer::Discard, Answer::Elsewhere, Answer::Cancel][n - 2]),
        };
    }
    match dice.below(42) {
        0..=17 => Command::Edit(edit(dice, state)),
        18..=20 => Command::EndGesture,
        21..=24 => Command::Run(ACTIONS[dice.below(ACTIONS.len())].action),
        25 => Command::SetScope(dice.of(&[scopes(&state.document.plan), vec![Scope::Everyone]].concat())),
        26 => Command::OpenPage(dice.of(&PAGES)),
        27 => Command::Select(platform(dice, state)),
        28 => Command::Compare { platform: platform(dice, state), compared: dice.coin() },
        29 => Command::SingleMilestone(dice.coin().then(|| milestone(dice, state))),
        30 => Command::Point(Pointed {
            segment: segment(dice, state),
            milestone: milestone(dice, state),
            slider: dice.of(&[Slider::Need, Slider::Importance]),
            to: None,
        }),
        31 => Command::OpenCard(dice.coin().then(|| milestone(dice, state))),
        32 => Command::Versus(dice.coin().then(|| scenario(dice, state))),
        33 => Command::RestOnKeptLevels(dice.coin()),
        34 => Command::Interview(match dice.below(4) {
            0 => InterviewCommand::Turn(dice.below(12)),
            1 => InterviewCommand::Skip(dice.below(12)),
            2 => InterviewCommand::Try(dice.coin().then(|| vec![vec![milestone(dice, state)], Vec::new()])),
            _ => InterviewCommand::UseOrder,
        }),
        35 => {
            let middle = Segment::middle(&state.document.framework, &dice.word());
            Command::ApplySegment(Box::new(middle), dice.of(&[Take::InPlace, Take::AsNew]))
        }
        36 => Command::Shelf(shelf(dice, state)),
        37 => Command::Export(dice.of(&[
            ExportCommand::CopyTable,
            ExportCommand::Cancel,
            ExportCommand::Replace(true),
            ExportCommand::Folder("there".to_owned()),
            ExportCommand::AskFolder,
            ExportCommand::NoBrand,
        ])),
        38 => dice.of(&[Command::CloseStory, Command::ShowFirstSteps(true), Command::Dismiss(state.notices.count)]),
        39 | 40 => Command::Setup(match dice.below(5) {
            0 => SetupCommand::Open,
            1 => SetupCommand::Turn(dice.of(&SetupPage::ALL)),
            2 => SetupCommand::Region(dice.word()),
            3 => {
                let way = dice.of(&[Way::Interview, Way::Survey, Way::Described, Way::Hand]);
                SetupCommand::SetSliders { segment: segment(dice, state), way }
            }
            _ => dice.of(&[SetupCommand::AllSegments, SetupCommand::Leave]),
        }),
        _ => dice.of(&[
            Command::Open(PathBuf::from("/nowhere/a.plan.ron")),
            Command::SaveTo(PathBuf::from("/nowhere/b.plan.ron")),
            Command::Unkept("the disk is full".to_owned()),
        ]),
    }
}

fn shelf(dice: &mut Dice, state: &State) -> ShelfCommand {
    let id = platform(dice, state);
    match dice.below(11) {
        0 => ShelfCommand::Create,
        1 => ShelfCommand::Copy(id),
        2 => ShelfCommand::Edit(id),
        3 => ShelfCommand::Save,
        4 => ShelfCommand::KeepMine,
        5 => ShelfCommand::TakeTheirs,
        6 => ShelfCommand::Delete(id),
        7 => ShelfCommand::Search(dice.word()),
        8 => ShelfCommand::BringBack(1),
        9 => ShelfCommand::TakeBack(1),
        _ => ShelfCommand::Cancel,
    }
}

/// What may come back from the disk or a dialog.
pub fn answers_to(dice: &mut Dice, state: &State, effect: Effect) -> Option<Command> {
    match effect {
        Effect::Ask { purpose, .. } => {
            let path = if purpose == Purpose::Answers { "/nowhere/a.csv" } else { "/nowhere/a.plan.ron" };
            let choice = dice.of(&[Choice::Path(path.into()), Choice::Cancelled, Choice::NoDialog]);
            Some(Command::Chosen { purpose, choice })
        }
        Effect::Read(path) => {
            let plan = if dice.coin() {
                Plan::blank(&state.document.framework)
            } else {
                Plan { seed: plan::DEFAULT_SEED, ..state.document.plan.as_ref().clone() }
            };
            let read = PlanRead { plan, warnings: vec!["odd".to_owned()] };
            let result = if dice.below(3) == 0 { Err("it is broken".to_owned()) } else { Ok(Box::new(read)) };
            Some(Command::Read { path, result, held: dice.coin().then(|| "it is open elsewhere".to_owned()) })
        }
        Effect::Write { path, plan, .. } => {
            let result = match dice.below(7) {
                0 => Err(Unwritten::HasComments),
                1 => Err(Unwritten::Changed),
                2 => Err(Unwritten::OpenElsewhere("it is open elsewhere".to_owned())),
                3 => Err(Unwritten::Exists),
                4 => Err(Unwritten::Failed("the disk is full".to_owned())),
                _ => Ok(()),
            };
            Some(Command::Written { path, plan, result })
        }
        Effect::Refine { revision, report, .. } => {
            let robustness = Box::new(report.robustness.clone());
            Some(Command::Refined { revision: revision - u64::from(dice.coin()), robustness })
        }
        _ => None,
    }
}
