//! A window that is drawn without a display, and ways to act on it.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seven_milestones::app::command::Command;
use seven_milestones::app::question::Question;
use seven_milestones::app::state::State;
use seven_milestones::chart::Material;
use seven_milestones::chart::fit_bars::FitBars;
use seven_milestones::domain::framework::Framework;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::Plan;
use seven_milestones::domain::settings::{Settings, ThemeChoice};
use seven_milestones::format::read_plan;
use seven_milestones::service::inputs::{Inputs, Sources};
use seven_milestones::storage;
use seven_milestones::ui::theme;
use seven_milestones::ui::window::{Opening, Window};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The window under test; it is made in the first frame, when there is a context.
pub type Bench = Harness<'static, Option<Window>>;

/// The size of an ordinary laptop window.
pub const LAPTOP: Vec2 = Vec2::new(1440.0, 900.0);

/// A window on the sample plan.
pub fn sample() -> Bench {
    window(storage::SAMPLE_PLAN, LAPTOP, false)
}

/// A window on a plan, of a size, light or dark.
pub fn window(plan: &str, size: Vec2, dark: bool) -> Bench {
    Setup { plan: plan.to_owned(), size, dark, ..Setup::default() }.open()
}

/// What a window under test is made of.
pub struct Setup {
    /// The plan, as its file would hold it.
    pub plan: String,
    /// The size of the window.
    pub size: Vec2,
    /// Whether its look is dark.
    pub dark: bool,
    /// The data folder; without one nothing is kept.
    pub home: Option<PathBuf>,
    /// The plan's file.
    pub path: Option<PathBuf>,
    /// The milestones.
    pub framework: Framework,
    /// The platforms.
    pub library: Library,
    /// Whether it begins with the ways in.
    pub welcome: bool,
    /// The seconds that a frame takes.
    pub frame: f32,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            plan: storage::SAMPLE_PLAN.to_owned(),
            size: LAPTOP,
            dark: false,
            home: None,
            path: None,
            framework: storage::framework().clone(),
            library: storage::library().clone(),
            welcome: false,
            frame: 0.25,
        }
    }
}

impl Setup {
    /// Opens the window.
    pub fn open(self) -> Bench {
        let (size, dark, frame) = (self.size, self.dark, self.frame);
        let mut opening = Some(self.opening());
        builder(size, dark).with_step_dt(frame).build_ui_state(
            move |ui, window: &mut Option<Window>| {
                let window = window.get_or_insert_with(|| Window::new(opening.take().expect("one window"), ui.ctx()));
                // The harness leaves a margin around what it tests; a window has none.
                let whole = ui.ctx().content_rect();
                let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(whole));
                ui.set_clip_rect(whole);
                window.frame(&mut ui, || None);
            },
            None,
        )
    }

    fn opening(self) -> Opening {
        let inputs = Inputs { framework: self.framework, library: self.library, warnings: Vec::new() };
        let read = read_plan(&self.plan, &inputs.framework, &inputs.library).expect("the plan of the test is sound");
        let opened = Inputs::scoped(read, &Sources::default(), "the plan").expect("no segment is asked for");
        let theme = if self.dark { ThemeChoice::Dark } else { ThemeChoice::Light };
        let settings = Settings { theme, ..Settings::default() };
        let (path, welcome, home) = (self.path, self.welcome, self.home);
        Opening { path, welcome, home, settings, ..Opening::of(inputs, opened) }
    }
}

fn builder(size: Vec2, dark: bool) -> egui_kittest::HarnessBuilder<Option<Window>> {
    let builder = Harness::builder()
        .with_size(size)
        .with_max_steps(40)
        .with_theme(if dark { egui::Theme::Dark } else { egui::Theme::Light })
        .with_context_setup(theme::install);
    if crate::pictures::can_render() { builder.wgpu() } else { builder }
}

/// What the window shows.
pub fn state(bench: &Bench) -> &State {
    &bench.state().as_ref().expect("the first frame has been drawn").state
}

/// What charts of the window are made of.
pub fn material(bench: &Bench) -> Material<'_> {
    let state = state(bench);
    let answered = state.answers.outcome.as_ref().expect("there is something to compare");
    seven_milestones::ui::cx::material(state, answered, &state.view.compared)
}

/// The plan of now.
pub fn plan(bench: &Bench) -> Plan {
    state(bench).document.plan.as_ref().clone()
}

/// The bars that are shown.
pub fn bars(bench: &Bench) -> &FitBars {
    &state(bench).answers.outcome.as_ref().expect("there is something to compare").bars
}

/// What the bar of a platform is called when it is read out.
pub fn bar_called(bench: &Bench, name: &str) -> String {
    bars(bench).bars.iter().find(|bar| bar.name == name).unwrap_or_else(|| panic!("{name} is not ranked")).label()
}

/// The level of a platform that ships, in points.
pub fn level(platform: &str, milestone: &str) -> f64 {
    let platform = storage::library().platforms().iter().find(|shipped| shipped.id.as_str() == platform);
    let cells = &platform.unwrap_or_else(|| panic!("there is no such platform")).milestones;
    cells.iter().find(|(id, _)| id.as_str() == milestone).expect("it has every milestone").1.level.get()
}

/// The name of the platform in the lead.
pub fn leader(bench: &Bench) -> &str {
    &bars(bench).bars[0].name
}

/// Draws until nothing moves any more.
pub fn run(bench: &mut Bench) {
    // A notice that goes away by itself asks for one more frame, much later.
    bench.run_ok();
}

/// Presses a key with Ctrl, or with Command on a Mac.
pub fn ctrl(bench: &mut Bench, key: Key) {
    bench.key_press_modifiers(Modifiers::COMMAND, key);
    run(bench);
}

/// Drags the slider of that name to so many points, in steps as a hand does.
pub fn drag_slider(bench: &mut Bench, name: &str, points: f32) {
    let node = bench.get_by_role_and_label(Role::Slider, name);
    let rect = node.rect();
    let now = node.accesskit_node().numeric_value().expect("a slider has a value");
    // The knob stops half its width before either end.
    let x = |points: f32| rect.left() + 9.0 + points / 100.0 * (rect.width() - 18.0);
    #[expect(clippy::cast_possible_truncation, reason = "a number of points")]
    let from = now as f32;
    let y = rect.center().y;
    bench.drag_at(Pos2::new(x(from), y));
    bench.step();
    for part in [0.25, 0.5, 0.75, 1.0] {
        bench.hover_at(Pos2::new(x(from + (points - from) * part), y));
        bench.step();
    }
    bench.drop_at(Pos2::new(x(points), y));
    run(bench);
    bench.remove_cursor();
    run(bench);
}

/// Clicks what has that name, once it is in sight; of several, what was drawn last and so lies on top.
pub fn click(bench: &mut Bench, name: &str) {
    bench.get_all_by_label(name).last().expect("at least one").scroll_to_me();
    run(bench);
    bench.get_all_by_label(name).last().expect("it is still there").click();
    run(bench);
}

/// Draws until something has become true, which another thread may be busy with.
#[track_caller]
pub fn wait_for(bench: &mut Bench, what: &str, holds: impl Fn(&State) -> bool) {
    let end = Instant::now() + Duration::from_secs(20);
    while !holds(state(bench)) {
        assert!(Instant::now() < end, "never came true: {what}");
        std::thread::sleep(Duration::from_millis(2));
        run(bench);
    }
    run(bench);
}

/// Waits until the words on screen rest on all samples, which another thread draws.
pub fn wait_for_all_samples(bench: &mut Bench) {
    wait_for(bench, "all samples", |state| {
        let answered = state.answers.outcome.as_ref();
        answered.is_ok_and(|answered| answered.robustness.samples == state.document.plan.samples as usize)
    });
}

/// Sends a command, as a widget would.
pub fn send(bench: &mut Bench, command: Command) {
    bench.state_mut().as_mut().expect("the window is open").send(command);
    run(bench);
}

/// Types a text into the field of that name, in place of what stands there.
pub fn fill(bench: &mut Bench, field: &str, text: &str) {
    bench.get_by_label(field).focus();
    run(bench);
    bench.key_press_modifiers(Modifiers::COMMAND, Key::A);
    run(bench);
    bench.get_by_label(field).type_text(text);
    run(bench);
}

/// Types a path into the question for one, once it is there, and agrees.
pub fn type_path(bench: &mut Bench, path: &Path, button: &str) {
    wait_for(bench, "the question for a path", |state| matches!(state.dialogs.question, Some(Question::Path { .. })));
    fill(bench, "Path to the file", &path.display().to_string());
    click(bench, button);
}
