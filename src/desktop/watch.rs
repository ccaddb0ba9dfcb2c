//! Notices that another program changed a folder of profiles.
//!
//! The system only wakes a thread; what changed is told by comparing what the files hold, once nothing has happened for
//! a moment. So a file that was merely touched changes nothing, and neither does what this program wrote itself.

use crate::storage::{FileChange, Fingerprint, file_changes, snapshot};
use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How long nothing must happen before the folder is looked at.
const QUIET: Duration = Duration::from_millis(250);

/// The files of the folder as the program last knew them; whoever writes into the folder holds it meanwhile.
pub type Known = Arc<Mutex<BTreeMap<PathBuf, Fingerprint>>>;

/// A folder that is being watched, until this is dropped.
#[derive(Debug)]
pub struct Watch {
    events: Sender<WatchEvent>,
}

enum WatchEvent {
    Happened,
    Stop,
}

impl Drop for Watch {
    fn drop(&mut self) {
        // The thread may have ended already.
        let _ = self.events.send(WatchEvent::Stop);
    }
}

impl Watch {
    /// Watches a folder, which need not be there yet, and says what changed in it.
    ///
    /// # Errors
    /// When the system does not let us, in a sentence.
    pub fn new(
        folder: &Path,
        known: Known,
        changed: impl Fn(BTreeMap<PathBuf, FileChange>) + Send + 'static,
    ) -> Result<Self, String> {
        let (events, happened) = channel();
        let handler = {
            let events = events.clone();
            move |event: notify::Result<notify::Event>| {
                if event.is_ok_and(|event| changes_something(event.kind)) {
                    // The receiver is gone only when watching has ended.
                    let _ = events.send(WatchEvent::Happened);
                }
            }
        };
        let watcher = notify::recommended_watcher(handler).map_err(|error| error.to_string())?;
        let mut watcher = FolderWatcher { watcher, folder: folder.to_owned(), on: None };
        watcher.look().map_err(|error| error.to_string())?;
        let watching = move || watch(&mut watcher, &known, &happened, &changed);
        let spawned = std::thread::Builder::new().name("watch profiles".to_owned()).spawn(watching);
        spawned.map_err(|error| error.to_string())?;
        Ok(Self { events })
    }
}

/// Whether an event can mean that a file holds something else; reading one does not.
const fn changes_something(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Access(access) if !matches!(access, AccessKind::Close(AccessMode::Write)))
}

fn watch(
    watcher: &mut FolderWatcher,
    known: &Known,
    happened: &Receiver<WatchEvent>,
    changed: &impl Fn(BTreeMap<PathBuf, FileChange>),
) {
    while let Ok(WatchEvent::Happened) = happened.recv() {
        loop {
            match happened.recv_timeout(QUIET) {
                Ok(WatchEvent::Happened) => {}
                Ok(WatchEvent::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => break,
            }
        }
        // Where the folder came or went, another is watched; if that fails, what is there now is seen all the same.
        let _ = watcher.look();
        let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
        let now = snapshot(&watcher.folder);
        let changes = file_changes(&known, &now);
        *known = now;
        drop(known);
        if !changes.is_empty() {
            changed(changes);
        }
    }
}

/// What is watched: the folder, or while it is not there the nearest one above it.
struct FolderWatcher {
    watcher: RecommendedWatcher,
    folder: PathBuf,
    on: Option<PathBuf>,
}

impl FolderWatcher {
    fn look(&mut self) -> notify::Result<()> {
        let nearest = self.folder.ancestors().find(|path| path.is_dir()).map(Path::to_owned);
        // A folder that was removed and made again has the same name and must be watched anew.
        if let Some(on) = self.on.take()
            && (Some(&on) != nearest.as_ref() || on == self.folder)
        {
            // It may be gone, and then nothing watches it any more.
            let _ = self.watcher.unwatch(&on);
        } else if self.on.is_some() {
            return Ok(());
        }
        if let Some(nearest) = nearest {
            self.watcher.watch(&nearest, RecursiveMode::NonRecursive)?;
            self.on = Some(nearest);
        }
        Ok(())
    }
}
