//! The window as eframe runs it: draw, gather commands, update, carry out effects.

use super::cx::ViewCx;
use super::present::{WALL, Windows, second_ui};
use super::{theme, window_ui};
use crate::app::command::{Action, Command};
use crate::app::effect::Effect;
use crate::app::present::WallPlace;
use crate::app::question::Question;
use crate::app::shelf::{Draft, ShelfEffect};
use crate::app::state::State;
use crate::app::update::{refine, remember, update};
use crate::app::view::Screen;
use crate::chart::levels::LevelsChanged;
use crate::desktop::clock::time_of_day;
use crate::desktop::displays::Displays;
use crate::desktop::panic::{PanicSaver, UnsavedWork};
use crate::desktop::runner::{Runner, dropped};
use crate::domain::plan::Plan;
use crate::domain::platform::Platform;
use crate::domain::settings::Settings;
use crate::service::inputs::{Inputs, Opened};
use crate::service::today;
use crate::storage::{self, ProfileFolder};
use egui::OutputCommand;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// The program's window.
#[derive(Debug)]
pub struct Window {
    /// What it shows.
    pub state: State,
    runner: Runner,
    commands: Vec<Command>,
    title: String,
    /// Whether plans that are not saved are kept against a crash.
    keeps: bool,
    autosaved: Autosaved,
    /// Where the windows of a presentation stand.
    windows: Windows,
    panic_saver: Arc<PanicSaver>,
}

/// The size of the window at its first start, in points.
const FIRST_SIZE: [f32; 2] = [1440.0, 900.0];
/// The least size, in points, that shows everything: a screen of 1366 × 768 on which all is half as large again has little more, without
/// the bars of its desktop.
pub const LEAST_SIZE: [f32; 2] = [880.0, 440.0];

/// What the window opens with.
#[derive(Debug)]
pub struct Opening {
    /// The framework and the platforms.
    pub inputs: Inputs,
    /// The plan.
    pub opened: Opened,
    /// The plan's file; none for the sample plan.
    pub path: Option<PathBuf>,
    /// Whether the window begins with the ways in, as there is no plan to go on with.
    pub welcome: bool,
    /// What should be said at once, such as why the named plan could not be opened.
    pub notice: Option<String>,
    /// The person's data folder; without one nothing is kept beside plans.
    pub home: Option<PathBuf>,
    /// What the person has set.
    pub settings: Settings,
    /// A file with the answers of a survey that is read at once.
    pub answers: Option<PathBuf>,
}

impl Opening {
    /// A plan without a file, in a window that begins with it, has nothing to say and keeps nothing.
    #[must_use]
    pub fn of(inputs: Inputs, opened: Opened) -> Self {
        let settings = Settings::default();
        Self { inputs, opened, path: None, welcome: false, notice: None, home: None, settings, answers: None }
    }
}

/// What was last kept against a crash.
#[derive(Debug)]
struct Autosaved {
    /// The plan that was kept, or that needed no keeping.
    plan: Arc<Plan>,
    /// The profile that was kept with it.
    profile: Option<Arc<Platform>>,
    /// When the plan of now was first seen to be another, in the context's seconds.
    changed_at: Option<f64>,
}

/// How long a change waits before it is kept, in seconds: more changes may follow at once.
const AUTOSAVE_AFTER: f64 = 1.0;

impl Window {
    /// A window on a plan, for a context that has its look ([`theme::install`]).
    #[must_use]
    pub fn new(opening: Opening, context: &egui::Context) -> Self {
        let Opening { inputs, opened, path, welcome, notice, home, settings, answers } = opening;
        let mut state = State::new(inputs.framework, inputs.library, opened.plan, path, settings);
        state.document.warnings = inputs.warnings.into_iter().chain(opened.warnings).collect();
        if opened.scope != crate::domain::plan::Scope::Everyone {
            state.document.scope = opened.scope;
            state.parts().work.work_out();
        }
        if welcome {
            state.view.screen = Screen::Welcome;
        }
        if let Some(notice) = notice {
            state.notices.fail(notice);
        }
        let runner = Runner::new(
            state.document.framework.clone(),
            state.document.library.clone(),
            home.clone(),
            context.clone(),
        );
        if let Some(path) = state.document.file.path.clone() {
            state.dialogs.question =
                LevelsChanged::new(&state.document.framework, &state.document.at_hand, &state.document.plan)
                    .map(Question::Levels);
            for effect in remember(&mut state.settings, &path) {
                runner.run(effect, || None);
            }
            if let Some(held) = runner.claim(&path) {
                state.notices.fail(held);
            }
        }
        if let Some(home) = &home {
            state.machine.documents = storage::documents_folder();
            let (found, broken) = storage::found_recoveries(home);
            state.document.warnings.extend(broken.iter().map(ToString::to_string));
            if !found.is_empty() {
                state.dialogs.question = Some(Question::Recover { found });
            }
        }
        if let Some(effect) = refine(&state.document, &state.answers) {
            runner.run(effect, || None);
        }
        theme::apply(context, &state.settings);
        let autosaved = Autosaved { plan: state.document.plan.clone(), profile: None, changed_at: None };
        let commands = answers.map(Command::Open).into_iter().collect();
        let (title, keeps, panic_saver) = (String::new(), home.is_some(), runner.panic_saver());
        Self { state, runner, commands, title, keeps, autosaved, windows: Windows::default(), panic_saver }
    }

    /// The same window with the folder that its profiles are read from and saved to; what is in it is read at once.
    #[must_use]
    pub fn with_profiles(mut self, folder: Option<ProfileFolder>) -> Self {
        self.state.machine.today = today();
        if let Some(folder) = folder {
            self.runner.keep_profiles(folder.clone());
            self.state.shelf.folder = Some(folder);
            self.runner.run(Effect::Shelf(ShelfEffect::Read(BTreeMap::new())), || None);
        }
        self
    }

    /// Draws one frame and carries out what it asked for.
    ///
    /// `dialog` makes the system's file dialog; where it gives none, paths are typed.
    pub fn frame(&mut self, ui: &mut egui::Ui, dialog: impl Fn() -> Option<rfd::AsyncFileDialog>) {
        window_ui(ui, &self.state, &mut self.commands);
        self.wall(ui.ctx());
        self.drain(ui.ctx(), dialog);
        self.autosave(ui.ctx());
    }

    /// Draws the second window of a presentation, where there is one, and fills the screen where it is in this one.
    fn wall(&mut self, context: &egui::Context) {
        let presenting = self.state.presenting.as_ref();
        self.windows.place(context, presenting);
        let Some(presenting) = presenting.filter(|now| now.place == WallPlace::SecondWindow) else { return };
        let mut cx = ViewCx { state: &self.state, commands: &mut self.commands };
        let builder = self.windows.second(presenting);
        context.show_viewport_immediate(egui::ViewportId::from_hash_of(WALL), builder, |ui, _| {
            second_ui(ui, &mut cx, presenting);
        });
    }

    /// Keeps the plan of now, and the profile that is being edited, against a crash, a moment after either has changed.
    fn autosave(&mut self, context: &egui::Context) {
        let plan = &self.state.document.plan;
        let draft = self.state.shelf.draft.as_ref().filter(|draft| draft.is_changed());
        let in_setup = self.state.view.screen == Screen::Setup;
        self.panic_saver.watch((self.state.document.is_unsaved() || draft.is_some()).then(|| UnsavedWork {
            plan: plan.clone(),
            path: self.state.document.file.path.clone(),
            profile: draft.map(|draft| (draft.platform.clone(), draft.is_new)),
            in_setup,
        }));
        let profile = draft.map(|draft| &draft.platform);
        let same_profile = match (profile, &self.autosaved.profile) {
            (Some(now), Some(kept)) => Arc::ptr_eq(now, kept),
            (now, kept) => now.is_none() && kept.is_none(),
        };
        if !self.keeps || (Arc::ptr_eq(plan, &self.autosaved.plan) && same_profile) {
            return;
        }
        let now = context.input(|input| input.time);
        let waited = now - *self.autosaved.changed_at.get_or_insert(now);
        if waited < AUTOSAVE_AFTER {
            context.request_repaint_after(Duration::from_secs_f64(AUTOSAVE_AFTER - waited));
            return;
        }
        self.autosaved = Autosaved { plan: plan.clone(), profile: profile.cloned(), changed_at: None };
        let profile = draft.and_then(Draft::to_keep);
        let effect = if self.state.document.is_unsaved() || profile.is_some() {
            let path = self.state.document.file.path.clone();
            Effect::Keep { plan: plan.clone(), path, profile, in_setup, instead_of: None }
        } else {
            Effect::DropRecovery
        };
        self.runner.run(effect, || None);
    }

    /// Waits until what is kept beside plans is on the disk, as before the program ends.
    pub fn finish(&self) {
        self.runner.finish();
    }

    /// From now on a panic of this thread keeps the plan of then before it does anything else.
    #[must_use]
    pub fn kept_on_panic(self) -> Self {
        self.panic_saver.on_panic();
        self
    }

    /// Adds a command that no widget sent; it is carried out with the next frame.
    pub fn send(&mut self, command: Command) {
        self.commands.push(command);
    }

    fn drain(&mut self, context: &egui::Context, dialog: impl Fn() -> Option<rfd::AsyncFileDialog>) {
        let running = context.input(|input| input.time);
        self.state.machine.running = Duration::try_from_secs_f64(running).unwrap_or_default();
        self.commands.extend(dropped(context).into_iter().map(Command::Open));
        self.commands.extend(self.runner.answers());
        if self.commands.is_empty() {
            return;
        }
        let settings = self.state.settings.clone();
        for command in std::mem::take(&mut self.commands) {
            for effect in update(&mut self.state, command) {
                self.runner.follow(&self.state.document.at_hand);
                self.runner.run(effect, &dialog);
            }
        }
        if self.state.settings != settings {
            theme::apply(context, &self.state.settings);
        }
        // What was just changed is drawn by the next frame.
        context.request_repaint();
    }

    /// Looks at the clock and the displays while something is presented.
    fn look_around(&mut self, context: &egui::Context, frame: &eframe::Frame) {
        let Some(presenting) = &self.state.presenting else {
            // What comes and goes meanwhile is not looked at.
            self.state.machine.displays = 0;
            return;
        };
        self.state.machine.time_of_day = time_of_day();
        let window = frame.winit_window();
        if let Some(window) = window {
            self.windows.follow(context, window);
        }
        let displays = window.and_then(|window| Displays::around(window));
        let known = self.state.machine.displays;
        let counted = displays.and_then(|now| self.windows.see(context, now, known, presenting));
        self.commands.extend(counted.map(Command::Displays));
    }

    /// Asks about unsaved changes before the window closes.
    fn guard_closing(&mut self, context: &egui::Context, dialog: impl Fn() -> Option<rfd::AsyncFileDialog>) {
        if !context.input(|input| input.viewport().close_requested()) || self.state.dialogs.quitting {
            return;
        }
        for effect in update(&mut self.state, Command::Run(Action::Quit)) {
            if !matches!(effect, Effect::Quit) {
                self.runner.run(effect, &dialog);
            }
        }
        if !self.state.dialogs.quitting {
            context.send_viewport_cmd(egui::ViewportCommand::CancelClose);
        }
    }

    fn name_window(&mut self, context: &egui::Context) {
        let mark = if self.state.document.is_unsaved() { "• " } else { "" };
        let title = match self.state.view.screen {
            Screen::Welcome => "Seven Milestones".to_owned(),
            Screen::Plan | Screen::Setup => format!("{mark}{} – Seven Milestones", self.state.document.plan.title),
        };
        if title != self.title {
            context.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

/// How long a link waits for the program that opens it to fail.
const LINK_WAITS: Duration = Duration::from_millis(50);

impl Window {
    /// Opens the links that were clicked in this frame, in the browser or, of a folder, where folders are shown.
    fn open_links(&mut self, context: &egui::Context) {
        let clicked = context.output_mut(|output| {
            let (links, others): (Vec<_>, Vec<_>) =
                output.commands.drain(..).partition(|command| matches!(command, OutputCommand::OpenUrl(_)));
            output.commands = others;
            links
        });
        for link in clicked {
            if let OutputCommand::OpenUrl(link) = link
                && open::that_detached_with_timeout(&link.url, LINK_WAITS).is_err()
            {
                let words = format!("No program here opens this link. Its address is {}", link.url);
                self.state.notices.fail(words);
            }
        }
    }
}

impl eframe::App for Window {
    fn logic(&mut self, context: &egui::Context, frame: &mut eframe::Frame) {
        let dialog = || Some(rfd::AsyncFileDialog::new().set_parent(frame));
        self.guard_closing(context, dialog);
        self.look_around(context, frame);
        self.drain(context, dialog);
        self.autosave(context);
        self.name_window(context);
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.frame(ui, || Some(rfd::AsyncFileDialog::new().set_parent(frame)));
        self.open_links(ui.ctx());
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        // The window was closed on purpose: what is not saved was meant to be lost.
        if self.state.dialogs.quitting {
            self.runner.run(Effect::DropRecovery, || None);
        }
        self.finish();
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

/// Opens the window and returns when it is closed. Profiles are read from and saved to the folder, if there is one.
///
/// # Errors
/// When the system gives no window.
pub fn run(opening: Opening, profiles: Option<ProfileFolder>) -> eframe::Result {
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title("Seven Milestones")
            .with_app_id("seven-milestones")
            .with_icon(theme::program_icon())
            .with_inner_size(FIRST_SIZE)
            .with_min_inner_size(LEAST_SIZE),
        ..Default::default()
    };
    eframe::run_native(
        "seven-milestones",
        options,
        Box::new(move |creation| {
            theme::install(&creation.egui_ctx);
            Ok(Box::new(Window::new(opening, &creation.egui_ctx).with_profiles(profiles).kept_on_panic()))
        }),
    )
}
