//! Keys and what is pressed with them, as the tables of commands name them.

/// A key of the keyboard, named by what stands on it. Only those that some command has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the name of a key says what it is")]
pub enum Key {
    B,
    C,
    D,
    E,
    G,
    H,
    K,
    L,
    N,
    O,
    P,
    Q,
    S,
    T,
    U,
    X,
    Z,
    Num0,
    Num1,
    Num2,
    Num3,
    Num4,
    Num5,
    Num6,
    Num7,
    Num8,
    Num9,
    Plus,
    Minus,
    Equals,
    Comma,
    Period,
    Space,
    Enter,
    Backspace,
    Escape,
    ArrowUp,
    ArrowDown,
    ArrowLeft,
    ArrowRight,
    PageUp,
    PageDown,
    Home,
    End,
    F1,
    F5,
    F6,
    F7,
}

/// A key with what is held down beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Shortcut {
    /// The key.
    pub key: Key,
    /// Whether Ctrl is held; on a Mac it is the command key.
    pub ctrl: bool,
    /// Whether Shift is held.
    pub shift: bool,
    /// Whether Alt is held.
    pub alt: bool,
}

impl Shortcut {
    /// The key alone.
    #[must_use]
    pub const fn bare(key: Key) -> Self {
        Self { key, ctrl: false, shift: false, alt: false }
    }

    /// The key with Ctrl.
    #[must_use]
    pub const fn ctrl(key: Key) -> Self {
        Self { ctrl: true, ..Self::bare(key) }
    }

    /// The same with Shift as well.
    #[must_use]
    pub const fn shift(self) -> Self {
        Self { shift: true, ..self }
    }
}
