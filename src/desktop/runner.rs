//! Does what effects ask for: each kind of work where it belongs, on a thread, one thing after the other where the order
//! matters.

use super::awake::Screen;
use super::clipboard::Clipboard;
use super::export::{self, Job};
use super::mailbox::Mailbox;
use super::panic::PanicSaver;
use super::profiles::Profiles;
use super::session::{Session, SessionWork};
use super::survey;
use crate::app::command::Command;
use crate::app::effect::Effect;
use crate::app::export::{ExportCommand, ExportEffect};
use crate::app::file_dialog::{Choice, Purpose, is_table};
use crate::app::rgba::Rgba;
use crate::domain::framework::Framework;
use crate::domain::library::Library;
use crate::format::{read_plan, write_plan};
use crate::storage::{FileError, ProfileFolder, read_file};
use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

/// A dialog that closes faster than a hand can was none: the system has no file dialog.
const FASTER_THAN_A_HAND: Duration = Duration::from_millis(400);

/// How long the end of the program waits for the disk.
const PATIENCE: Duration = Duration::from_secs(3);

/// Does what effects ask for and gathers the answers.
#[derive(Debug)]
pub struct Runner {
    framework: Arc<Framework>,
    library: Arc<Library>,
    context: egui::Context,
    mailbox: Mailbox,
    answers: Receiver<Command>,
    /// The revision that samples are wanted for; a thread that draws for an older one gives up.
    wanted: Arc<AtomicU64>,
    /// The number of the newest preview; older ones are not drawn.
    preview: Arc<AtomicU64>,
    /// Whether the export that is being made is still wanted.
    exporting: Arc<AtomicBool>,
    session: Arc<Session>,
    session_work: Sender<SessionWork>,
    /// The folder of profiles, once there is one.
    profiles: Option<Profiles>,
    clipboard: Clipboard,
    screen: Screen,
}

/// Says what could not be kept.
fn answer_session(result: Result<(), FileError>, mailbox: &Mailbox) {
    if let Err(error) = result {
        mailbox.send(Command::Unkept(error.to_string()));
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
        let (mailbox, answers) = Mailbox::new(context.clone());
        let (session_work, work) = channel::<SessionWork>();
        let session = Arc::new(Session::new(home));
        let (at_work, answer) = (session.clone(), mailbox.clone());
        let spawned = std::thread::Builder::new().name("keep".to_owned()).spawn(move || {
            for work in work {
                answer_session(work(&at_work), &answer);
            }
        });
        if let Err(error) = spawned {
            eprintln!("warning: the system gives no thread to keep recoveries: {error}");
        }
        Self {
            framework,
            library,
            context,
            mailbox,
            answers,
            wanted: Arc::default(),
            preview: Arc::default(),
            exporting: Arc::default(),
            session,
            session_work,
            profiles: None,
            clipboard: Clipboard::default(),
            screen: Screen::default(),
        }
    }

    /// What keeps the plan of now if the window's thread panics.
    #[must_use]
    pub fn panic_saver(&self) -> Arc<PanicSaver> {
        Arc::new(PanicSaver::new(self.framework.clone(), self.session.clone(), self.session_work.clone()))
    }

    /// Reads profiles from this folder from now on, saves them to it, and says what other programs change in it.
    pub fn keep_profiles(&mut self, folder: ProfileFolder) {
        self.profiles = Some(Profiles::new(folder, self.mailbox.clone()));
    }

    /// Reads plans for this library from now on.
    pub fn follow(&mut self, library: &Arc<Library>) {
        self.library.clone_from(library);
    }

    /// Claims the file of a plan that was read before the window opened; gives a sentence where another has it open.
    #[must_use]
    pub fn claim(&self, path: &Path) -> Option<String> {
        self.session.claim(path)
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
                    self.mailbox.send(Command::Chosen { purpose, choice: Choice::NoDialog });
                }
            }
            Effect::Read(path) => {
                let (framework, library) = (self.framework.clone(), self.library.clone());
                let session = self.session.clone();
                self.mailbox.on_thread("read a plan", move || {
                    let (read, held) = session.read(&path, &framework, &library);
                    Some(Command::Read { path, result: read.map(Box::new), held })
                });
            }
            Effect::ReadEarlier(path) => {
                let (framework, library) = (self.framework.clone(), self.library.clone());
                self.mailbox.on_thread("read an earlier plan", move || {
                    let read = read_file(&path, |text| read_plan(text, &framework, &library));
                    let result = read.map(Box::new).map_err(|error| error.to_string());
                    Some(Command::EarlierRead { path, result })
                });
            }
            Effect::Write { path, plan, agreed } => {
                let (framework, session) = (self.framework.clone(), self.session.clone());
                self.mailbox.on_thread("write a plan", move || {
                    let result = session.write(&path, &plan, &framework, agreed);
                    Some(Command::Written { path, plan, result })
                });
            }
            Effect::Refine { revision, report, samples, seed } => {
                self.wanted.store(revision, Ordering::Relaxed);
                let (wanted, mailbox) = (self.wanted.clone(), self.mailbox.clone());
                self.mailbox.on_thread("draw samples", move || {
                    let still_wanted = || wanted.load(Ordering::Relaxed) == revision;
                    let robustness = report.refined(samples, seed, still_wanted)?;
                    if !still_wanted() {
                        return None;
                    }
                    // Found here, so that whoever asks for it has it at once.
                    report.by_chance();
                    let _ = report.portfolio();
                    mailbox.send(Command::Refined { revision, robustness: Box::new(robustness) });
                    // The most work of all where there are many platforms: it comes last, and whoever shows it draws anew.
                    if still_wanted() {
                        let _ = report.frontier();
                        mailbox.wake();
                    }
                    None
                });
            }
            Effect::Shelf(effect) => {
                if let Some(profiles) = &self.profiles {
                    profiles.run(effect, self.framework.clone());
                }
            }
            Effect::Keep { plan, path, profile, in_setup, instead_of } => {
                let framework = self.framework.clone();
                self.in_session(move |session| {
                    session.keep(&write_plan(&plan, &framework), path, profile, in_setup, instead_of.as_deref())
                });
            }
            Effect::DropRecovery => self.in_session(Session::drop_recovery),
            Effect::DropOtherRecovery(key) => self.in_session(move |session| session.drop_other_recovery(&key)),
            Effect::SaveSettings(settings) => self.in_session(move |session| session.save_settings(&settings)),
            Effect::Export(effect) => self.export(effect),
            Effect::EndExport => self.exporting.store(false, Ordering::Relaxed),
            Effect::CopyImage(image) => {
                let Rgba { size, bytes } = image.as_ref();
                self.context.copy_image(egui::ColorImage::from_rgba_premultiplied(*size, bytes));
            }
            Effect::CopyText(text) => self.context.copy_text(text),
            Effect::CopyTable { html, text } => {
                let clipboard = self.clipboard.clone();
                // The answer hands the text back where only egui can put it there.
                self.mailbox.on_thread("copy a table", move || {
                    let result = clipboard.put(&html, &text).map_err(|_| text);
                    Some(Command::Export(ExportCommand::CopiedTable(result)))
                });
            }
            Effect::Survey(effect) => {
                let framework = self.framework.clone();
                let work = move || Some(Command::Survey(survey::carry_out(effect, &framework)));
                self.mailbox.on_thread("work on a survey", work);
            }
            Effect::Awake(awake) => self.screen.keep_awake(awake),
            Effect::Quit => self.context.send_viewport_cmd(egui::ViewportCommand::Close),
        }
    }

    fn export(&self, effect: ExportEffect) {
        if let ExportEffect::Preview { number, .. } = &effect {
            self.preview.store(*number, Ordering::Relaxed);
        }
        if matches!(effect, ExportEffect::Make { .. }) {
            self.exporting.store(true, Ordering::Relaxed);
        }
        let (preview, exporting) = (self.preview.clone(), self.exporting.clone());
        let mailbox = self.mailbox.clone();
        self.mailbox.on_thread("make charts", move || {
            let report = |command| mailbox.send(Command::Export(command));
            let still_wanted = |job| match job {
                Job::Export => exporting.load(Ordering::Relaxed),
                Job::Preview(number) => preview.load(Ordering::Relaxed) == number,
            };
            export::carry_out(effect, &report, &still_wanted).map(Command::Export)
        });
    }

    fn ask(&self, purpose: Purpose, name: &str, dialog: rfd::AsyncFileDialog) {
        let opened = Instant::now();
        let kind = purpose.kind();
        let dialog = dialog.add_filter(kind.files, kind.endings).set_title(kind.title);
        let answer = move |file: Option<rfd::FileHandle>| match file {
            Some(file) => Choice::Path(file.path().to_owned()),
            None if opened.elapsed() < FASTER_THAN_A_HAND => Choice::NoDialog,
            None => Choice::Cancelled,
        };
        if kind.saving {
            let picked = dialog.set_file_name(name).save_file();
            self.await_choice(purpose, picked, answer);
        } else if kind.endings.is_empty() {
            let picked = dialog.pick_folder();
            self.await_choice(purpose, picked, answer);
        } else if purpose.takes_several() {
            let several = |files: Vec<rfd::FileHandle>| files.iter().map(|file| file.path().to_owned()).collect();
            let answer = move |files: Option<Vec<rfd::FileHandle>>| match files {
                Some(files) => Choice::Paths(several(files)),
                None => answer(None),
            };
            let picked = dialog.pick_files();
            self.await_choice(purpose, picked, answer);
        } else {
            let picked = dialog.pick_file();
            self.await_choice(purpose, picked, answer);
        }
    }

    fn await_choice<T: 'static>(
        &self,
        purpose: Purpose,
        picked: impl Future<Output = Option<T>> + Send + 'static,
        answer: impl FnOnce(Option<T>) -> Choice + Send + 'static,
    ) {
        self.mailbox.on_thread("file dialog", move || {
            Some(Command::Chosen { purpose, choice: answer(pollster::block_on(picked)) })
        });
    }

    /// Does something beside plans, one thing after the other, in the order in which it was asked for.
    fn in_session(&self, work: impl FnOnce(&Session) -> Result<(), FileError> + Send + 'static) {
        // The thread lives as long as the runner; where the system gave none, the work is done here.
        if let Err(unsent) = self.session_work.send(Box::new(work)) {
            answer_session((unsent.0)(&self.session), &self.mailbox);
        }
    }

    /// Waits until everything beside plans that was asked for is done, as before the program ends.
    pub fn finish(&self) {
        let (done, waits) = channel();
        let sent = self.session_work.send(Box::new(move |_| {
            let _ = done.send(());
            Ok(())
        }));
        if sent.is_ok() {
            let _ = waits.recv_timeout(PATIENCE);
        }
    }
}

/// The paths of files that were dropped on the window, where the system tells them: all where they are answers of a survey, which
/// are read together, and else the first.
#[must_use]
pub fn dropped(context: &egui::Context) -> Vec<PathBuf> {
    let paths: Vec<PathBuf> =
        context.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
    let most = if paths.iter().all(|path| is_table(path)) { paths.len() } else { 1 };
    paths.into_iter().take(most).collect()
}
