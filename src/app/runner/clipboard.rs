//! The clipboard for what egui does not put there: a table that stays one in slides and documents.

use super::Runner;
use crate::app::command::Command;
use crate::app::export::ExportCommand;
use std::sync::{Arc, Mutex, PoisonError};

/// The system's clipboard, opened when it is first needed and kept: on many systems what was copied is gone as soon as
/// nobody holds it.
#[derive(Default, Clone)]
pub(super) struct Shared(Arc<Mutex<Option<arboard::Clipboard>>>);

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shared")
    }
}

impl Shared {
    /// Puts a table on the clipboard; fails where there is none.
    fn put(&self, html: &str, text: &str) -> Result<(), arboard::Error> {
        // On Wayland the clipboard belongs to the window, and only egui can reach it.
        if std::env::var_os("WAYLAND_DISPLAY").is_some_and(|name| !name.is_empty()) {
            return Err(arboard::Error::ClipboardNotSupported);
        }
        // What broke off in here leaves a clipboard or none.
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let clipboard = match &mut *held {
            Some(clipboard) => clipboard,
            none => none.insert(arboard::Clipboard::new()?),
        };
        clipboard.set().html(html, Some(text))
    }
}

impl Runner {
    /// Puts a table on the clipboard; the answer hands the text back where only egui can put it there.
    pub(super) fn copy_table(&self, html: String, text: String) {
        let clipboard = self.clipboard.clone();
        self.on_thread("copy a table", move || {
            let result = clipboard.put(&html, &text).map_err(|_| text);
            Some(Command::Export(ExportCommand::CopiedTable(result)))
        });
    }
}
