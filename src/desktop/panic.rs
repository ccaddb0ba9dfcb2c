//! What happens when the window's thread panics: the plan of now is kept, and a person is told what to do.
//!
//! A plan is kept a moment after each change anyway (`ui::window`); this is for the changes of the last moment. The hook
//! runs before anything is unwound, and so it works whatever the panic ends, or if it ends the program at once.

use super::session::{Session, SessionWork};
use crate::domain::framework::Framework;
use crate::domain::plan::Plan;
use crate::domain::platform::Platform;
use crate::format::{KeptProfile, write_plan};
use crate::storage::FileError;
use std::path::PathBuf;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How long a program that is about to end waits for the disk.
const PATIENCE: Duration = Duration::from_secs(3);

/// Knows the plan that would be lost, and keeps it in the order of everything else that is kept.
#[derive(Debug)]
pub struct PanicSaver {
    framework: Arc<Framework>,
    session: Arc<Session>,
    session_work: Sender<SessionWork>,
    unsaved: Mutex<Option<UnsavedWork>>,
}

/// What would be lost.
#[derive(Debug, Clone)]
pub struct UnsavedWork {
    /// The plan.
    pub plan: Arc<Plan>,
    /// Its file, where it has one.
    pub path: Option<PathBuf>,
    /// The profile that is being edited, and whether it is a new one.
    pub profile: Option<(Arc<Platform>, bool)>,
    /// Whether the questions of a new plan are being answered.
    pub in_setup: bool,
}

/// What became of the plan.
#[derive(Debug)]
pub enum Rescued {
    /// There was nothing to lose.
    NothingToLose,
    /// It is kept.
    Kept,
    /// It is not kept, for this reason.
    Lost(String),
}

impl PanicSaver {
    /// A saver that writes through this session, one thing after the other.
    #[must_use]
    pub(super) fn new(framework: Arc<Framework>, session: Arc<Session>, session_work: Sender<SessionWork>) -> Self {
        Self { framework, session, session_work, unsaved: Mutex::default() }
    }

    /// Tells what would be lost now; none while everything is saved.
    pub fn watch(&self, unsaved: Option<UnsavedWork>) {
        *self.unsaved.lock().unwrap_or_else(PoisonError::into_inner) = unsaved;
    }

    /// Keeps the plan that would be lost, and waits until it is on the disk.
    pub fn keep(&self) -> Rescued {
        // Whoever holds this lock does nothing that can fail, so that it is free even now.
        let unsaved = self.unsaved.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let Some(UnsavedWork { plan, path, profile, in_setup }) = unsaved else { return Rescued::NothingToLose };
        if !self.session.keeps() {
            return Rescued::Lost("there is no data folder to keep it in".to_owned());
        }
        let (done, waits) = channel();
        let framework = self.framework.clone();
        let work: SessionWork = Box::new(move |session| {
            let profile =
                profile.map(|(platform, is_new)| Box::new(KeptProfile { is_new, platform: platform.as_ref().clone() }));
            let kept = session.keep(&write_plan(&plan, &framework), path, profile, in_setup, None);
            // Nobody waits any more where the disk took too long.
            let _ = done.send(kept.map_err(|error: FileError| error.to_string()));
            Ok(())
        });
        if let Err(unsent) = self.session_work.send(work) {
            // The thread that keeps things is gone, so nothing is before us.
            let _ = (unsent.0)(&self.session);
        }
        match waits.recv_timeout(PATIENCE) {
            Ok(Ok(())) => Rescued::Kept,
            Ok(Err(sentence)) => Rescued::Lost(sentence),
            Err(_) => Rescued::Lost("the disk did not answer in time".to_owned()),
        }
    }

    /// From now on a panic of the thread that calls this keeps the plan first, and says so on standard error.
    pub fn on_panic(self: &Arc<Self>) {
        let (saver, thread, before) = (self.clone(), std::thread::current().id(), std::panic::take_hook());
        std::panic::set_hook(Box::new(move |panic| {
            if std::thread::current().id() == thread {
                eprintln!("{}", saver.keep());
            }
            before(panic);
        }));
    }
}

/// What a person reads on standard error.
impl std::fmt::Display for Rescued {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Seven Milestones closed because of an internal error. ")?;
        match self {
            Self::NothingToLose => f.write_str("Everything was saved, so nothing is lost."),
            Self::Kept => f.write_str("Your plan is safe: you can restore it next time you start."),
            Self::Lost(reason) => write!(f, "Your most recent changes couldn’t be kept: {reason}"),
        }
    }
}
