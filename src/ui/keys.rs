//! The keys of the tables of commands, as egui names them.

use crate::app::keys::{Key, Shortcut};
use egui::{KeyboardShortcut, Modifiers};

/// A key as egui names it.
#[must_use]
pub fn key(key: Key) -> egui::Key {
    macro_rules! named_alike {
        ($($name:ident)*) => {
            match key {
                $(Key::$name => egui::Key::$name,)*
            }
        };
    }
    named_alike! {
        B C D E G H K L N O P Q S T U X Z
        Num0 Num1 Num2 Num3 Num4 Num5 Num6 Num7 Num8 Num9
        Plus Minus Equals Comma Period Space Enter Backspace Escape
        ArrowUp ArrowDown ArrowLeft ArrowRight PageUp PageDown Home End
        F1 F5 F6 F7
    }
}

/// A shortcut as egui waits for it: where the tables say Ctrl, a Mac has its command key.
#[must_use]
pub fn shortcut(shortcut: Shortcut) -> KeyboardShortcut {
    let held =
        [(shortcut.ctrl, Modifiers::COMMAND), (shortcut.shift, Modifiers::SHIFT), (shortcut.alt, Modifiers::ALT)];
    let none = Modifiers::NONE;
    let modifiers = held.into_iter().filter(|(held, _)| *held).fold(none, |all, (_, modifier)| all.plus(modifier));
    KeyboardShortcut::new(modifiers, key(shortcut.key))
}
