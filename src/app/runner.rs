//! Carries out effects: file dialogs and the disk, each on a thread of its own, so that the window never waits.

mod clipboard;
mod shelf;

use super::command::{Choice, Command, Purpose};
use super::desk::Desk;
use super::effect::Effect;
use super::export::ExportEffect;
use super::rescue::Rescue;
use super::survey;
use crate::domain::framework::Framework;
use crate::domain::library::Library;
use crate::format::write_plan;
use crate::storage::FileError;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

/// A dialog that closes faster than a hand can was none: the system has no file dialog.
const FASTER_THAN_A_HAND: Duration = Duration::from_millis(400);

/// Does what effects ask for and gathers the answers.
#[derive(Debug)]
pub struct Runner {
    framework: Arc<Framework>,
    library: Arc<Library>,
    context: egui::Context,
    answers: Receiver<Command>,
    sender: Sender<Command>,
    /// The revision that samples are wanted for; a thread that draws for an older one gives up.
    wanted: Arc<AtomicU64>,
    /// The number of the newest preview; older ones are not drawn.
    preview: Arc<AtomicU64>,
    /// Whether the export that is being made is still wanted.
    exporting: Arc<AtomicBool>,
    desk: Arc<Desk>,
    desk_work: Sender<DeskWork>,
    /// The folder of profiles, once there is one.
    profiles: Option<shelf::Profiles>,
    /// The clipboard, once something was put there that egui cannot put.
    clipboard: clipboard::Shared,
}

/// Something to be done beside plans.
pub(super) type DeskWork = Box<dyn FnOnce(&Desk) -> Result<(), FileError> + Send>;

/// How long the end of the program waits for the disk.
const PATIENCE: Duration = Duration::from_secs(3);

/// Says what could not be kept.
fn answer_desk(result: Result<(), FileError>, sender: &Sender<Command>) {
    if let Err(error) = result {
        // The receiver is gone only when the window is.
        let _ = sender.send(Command::Unkept(error.to_string()));
    }
}

impl Runner {
    /// A runner that reads plans for this framework and library, keeps things in this data folder, and wakes this
    /// context when an answer has come.
    #[must_use]
    pub fn new(
        framework: Arc<Framework>,
        library: Arc<Library>,
        home: Option<PathBuf>,
        context: egui::Context,
    ) -> Self {
        let (sender, answers) = channel();
        let (desk_work, work) = channel::<DeskWork>();
        let desk = Arc::new(Desk::new(home));
        let (at_desk, answer, wake) = (desk.clone(), sender.clone(), context.clone());
        let spawned = std::thread::Builder::new().name("keep".to_owned()).spawn(move || {
            for work in work {
                if let Err(error) = work(&at_desk) {
                    answer_desk(Err(error), &answer);
                    wake.request_repaint();
                }
            }
        });
        if let Err(error) = spawned {
            eprintln!("warning: the system gives no thread to keep recoveries: {error}");
        }
        Self {
            framework,
            library,
            context,
            answers,
            sender,
            wanted: Arc::default(),
            preview: Arc::default(),
            exporting: Arc::default(),
            desk,
            desk_work,
            profiles: None,
            clipboard: clipboard::Shared::default(),
        }
    }

    /// What keeps the plan of now if the window's thread panics.
    #[must_use]
    pub fn rescue(&self) -> Arc<Rescue> {
        Arc::new(Rescue::new(self.framework.clone(), self.desk.clone(), self.desk_work.clone()))
    }

    /// Reads plans for this library from now on.
    pub fn follow(&mut self, library: &Arc<Library>) {
        self.library.clone_from(library);
    }

    /// Claims the file of a plan that was read before the window opened; gives a sentence where another has it open.
    #[must_use]
    pub fn claim(&self, path: &Path) -> Option<String> {
        self.desk.claim(path)
    }

    /// The answers that have come since the last call.
    pub fn answers(&self) -> impl Iterator<Item = Command> {
        self.answers.try_iter()
    }

    /// Carries out an effect. `dialog` makes the system's file dialog, which must be made on the main thread; where it
    /// gives none, the answer is that there is none.
    pub fn run(&self, effect: Effect, dialog: impl FnOnce() -> Option<rfd::AsyncFileDialog>) {
        match effect {
            Effect::Ask { purpose, name, folder } => {
                if let Some(mut dialog) = dialog() {
                    if let Some(folder) = folder {
                        dialog = dialog.set_directory(folder);
                    }
                    self.ask(purpose, &name, dialog);
                } else {
                    // The receiver lives as long as the runner.
                    let _ = self.sender.send(Command::Chosen { purpose, choice: Choice::NoDialog });
                    self.context.request_repaint();
                }
            }
            Effect::Read(path) => {
                let (framework, library, desk) = (self.framework.clone(), self.library.clone(), self.desk.clone());
                self.on_thread("read a plan", move || {
                    let (read, held) = desk.read(&path, &framework, &library);
                    Some(Command::Read { path, result: read.map(Box::new), held })
                });
            }
            Effect::Write { path, plan, agreed } => {
                let (framework, desk) = (self.framework.clone(), self.desk.clone());
                self.on_thread("write a plan", move || {
                    let result = desk.write(&path, &plan, &framework, agreed);
                    Some(Command::Written { path, plan, result })
                });
            }
            Effect::Refine { revision, report, samples, seed } => {
                self.wanted.store(revision, Ordering::Relaxed);
                let wanted = self.wanted.clone();
                self.on_thread("draw samples", move || {
                    let still_wanted = || wanted.load(Ordering::Relaxed) == revision;
                    let robustness = report.refined(samples, seed, still_wanted)?;
                    Some(Command::Refined { revision, robustness: Box::new(robustness) })
                });
            }
            Effect::Shelf(effect) => self.shelf(effect),
            Effect::Keep { plan, path, profile, instead_of } => {
                let framework = self.framework.clone();
                self.at_desk(move |desk| {
                    desk.keep(&write_plan(&plan, &framework), path, profile, instead_of.as_deref())
                });
            }
            Effect::LetGo => self.at_desk(Desk::let_go),
            Effect::LetGoOf(key) => self.at_desk(move |desk| desk.let_go_of(&key)),
            Effect::SaveSettings(settings) => self.at_desk(move |desk| desk.save_settings(&settings)),
            Effect::Export(effect) => {
                if let ExportEffect::Preview { number, .. } = &effect {
                    self.preview.store(*number, Ordering::Relaxed);
                }
                if matches!(effect, ExportEffect::Make { .. }) {
                    self.exporting.store(true, Ordering::Relaxed);
                }
                let (preview, exporting) = (self.preview.clone(), self.exporting.clone());
                let (sender, context) = (self.sender.clone(), self.context.clone());
                self.on_thread("make charts", move || {
                    let report = |command| {
                        // The receiver is gone only when the window is.
                        let _ = sender.send(Command::Export(command));
                        context.request_repaint();
                    };
                    let still_wanted = |number| match number {
                        0 => exporting.load(Ordering::Relaxed),
                        number => preview.load(Ordering::Relaxed) == number,
                    };
                    effect.carry_out(&report, &still_wanted).map(Command::Export)
                });
            }
            Effect::EndExport => self.exporting.store(false, Ordering::Relaxed),
            Effect::CopyImage(image) => self.context.copy_image(image.as_ref().clone()),
            Effect::CopyText(text) => self.context.copy_text(text),
            Effect::CopyTable { html, text } => self.copy_table(html, text),
            Effect::Survey(effect) => {
                let framework = self.framework.clone();
                self.on_thread("work on a survey", move || Some(Command::Survey(effect.carry_out(&framework))));
            }
            Effect::Quit => self.context.send_viewport_cmd(egui::ViewportCommand::Close),
        }
    }

    fn ask(&self, purpose: Purpose, name: &str, dialog: rfd::AsyncFileDialog) {
        let opened = Instant::now();
        let (kind, endings, title): (_, &[&str], _) = match purpose {
            Purpose::Open => ("Plan", &["ron"], "Open a plan"),
            Purpose::Save => ("Plan", &["ron"], "Save the plan"),
            Purpose::Brand => ("Look of a client", &["ron", "pptx", "potx", "thmx"], "Open a client's look"),
            Purpose::SaveBrand => ("Look of a client", &["ron"], "Save a client's look"),
            Purpose::Folder => ("Folder", &[], "Choose a folder"),
            Purpose::Import => ("Platform profile", &["ron"], "Import a platform profile"),
            Purpose::Export => ("Platform profile", &["ron"], "Export the platform profile"),
            Purpose::Answers => ("Table", &survey::TABLES, "Open answers"),
            Purpose::Questionnaire => ("Questionnaire", &["md"], "Save the questionnaire"),
        };
        let dialog = dialog.add_filter(kind, endings).set_title(title);
        let answer = move |file: Option<rfd::FileHandle>| match file {
            Some(file) => Choice::Path(file.path().to_owned()),
            None if opened.elapsed() < FASTER_THAN_A_HAND => Choice::NoDialog,
            None => Choice::Cancelled,
        };
        match purpose {
            Purpose::Folder => {
                let picked = dialog.pick_folder();
                self.await_choice(purpose, picked, answer);
            }
            Purpose::Open | Purpose::Answers | Purpose::Import | Purpose::Brand => {
                let picked = dialog.pick_file();
                self.await_choice(purpose, picked, answer);
            }
            Purpose::Save | Purpose::Questionnaire | Purpose::Export | Purpose::SaveBrand => {
                let picked = dialog.set_file_name(name).save_file();
                self.await_choice(purpose, picked, answer);
            }
        }
    }

    fn await_choice(
        &self,
        purpose: Purpose,
        picked: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static,
        answer: impl FnOnce(Option<rfd::FileHandle>) -> Choice + Send + 'static,
    ) {
        self.on_thread("file dialog", move || {
            Some(Command::Chosen { purpose, choice: answer(pollster::block_on(picked)) })
        });
    }

    /// Does something beside plans, one thing after the other, in the order in which it was asked for.
    fn at_desk(&self, work: impl FnOnce(&Desk) -> Result<(), FileError> + Send + 'static) {
        // The thread lives as long as the runner; where the system gave none, the work is done here.
        if let Err(unsent) = self.desk_work.send(Box::new(work)) {
            answer_desk((unsent.0)(&self.desk), &self.sender);
        }
    }

    /// Waits until everything beside plans that was asked for is done, as before the program ends.
    pub fn finish(&self) {
        let (done, waits) = channel();
        let sent = self.desk_work.send(Box::new(move |_| {
            let _ = done.send(());
            Ok(())
        }));
        if sent.is_ok() {
            let _ = waits.recv_timeout(PATIENCE);
        }
    }

    fn on_thread(&self, name: &str, work: impl FnOnce() -> Option<Command> + Send + 'static) {
        let (sender, context) = (self.sender.clone(), self.context.clone());
        let spawned = std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            if let Some(answer) = work() {
                // The receiver is gone only when the window is.
                let _ = sender.send(answer);
                context.request_repaint();
            }
        });
        if let Err(error) = spawned {
            // Without a thread nothing was done; saying so beats silence.
            eprintln!("warning: the system gives no thread to {name}: {error}");
        }
    }
}

/// The path of a file that was dropped on the window, where the system tells it.
#[must_use]
pub fn dropped(context: &egui::Context) -> Option<PathBuf> {
    context.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()))
}
