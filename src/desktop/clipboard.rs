//! The clipboard for what egui does not put there: a table that stays one in slides and documents.

use std::sync::{Arc, Mutex, PoisonError};

/// The system's clipboard, opened when it is first needed and kept: on many systems what was copied is gone as soon as
/// nobody holds it.
#[derive(Default, Clone)]
pub struct Clipboard(Arc<Mutex<Option<arboard::Clipboard>>>);

impl std::fmt::Debug for Clipboard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clipboard")
    }
}

impl Clipboard {
    /// Puts a table on the clipboard.
    ///
    /// # Errors
    /// Where there is no clipboard, or only the window can reach it.
    pub fn put(&self, html: &str, text: &str) -> Result<(), arboard::Error> {
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
