//! What should be noticed.

use crate::domain::texts::sentence;

/// What should be noticed.
#[derive(Debug, Default)]
pub struct Notices {
    /// The notices that are shown, oldest first.
    pub list: Vec<Notice>,
    /// How many there have been.
    pub count: u64,
}

/// Something that should be noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its number, which no other notice has.
    pub number: u64,
    /// What to say.
    pub text: String,
    /// Whether it says that something went wrong; it then stays until it is dismissed.
    pub failed: bool,
    /// The number of what it tells of, where that can be undone from here.
    pub undo: Option<u64>,
}

impl Notices {
    /// Says something that went well.
    pub fn say(&mut self, text: impl Into<String>) {
        self.add(&text.into(), false, None);
    }

    /// Says something that went well and can be undone by its number.
    pub fn say_undoable(&mut self, text: impl Into<String>, undo: Option<u64>) {
        self.add(&text.into(), false, undo);
    }

    /// Says something that went wrong.
    pub fn fail(&mut self, text: impl Into<String>) {
        self.add(&text.into(), true, None);
    }

    /// Says what went as it had to, unless that is being said.
    pub fn say_once(&mut self, text: &str) {
        if !self.says(text) {
            self.say(text);
        }
    }

    /// Says what went wrong, unless that is being said.
    pub fn fail_once(&mut self, text: String) {
        if !self.says(&text) {
            self.fail(text);
        }
    }

    fn says(&self, text: &str) -> bool {
        let text = sentence(text);
        self.list.iter().any(|notice| notice.text == text)
    }

    fn add(&mut self, text: &str, failed: bool, undo: Option<u64>) {
        self.count += 1;
        self.list.push(Notice { number: self.count, text: sentence(text), failed, undo });
    }
}
