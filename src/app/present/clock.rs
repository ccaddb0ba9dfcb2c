//! The clock of a presentation: how long it has been going on, how long its page has been shown, and what is left.

use std::time::Duration;

/// The clock of a presentation. What time it is, is told to it: a time is how long the program has been running.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TalkClock {
    /// When it began, put later by every pause that is over.
    began: Duration,
    /// Since when it stands still; none while it goes.
    paused: Option<Duration>,
    /// How long it had gone when the page was turned to; none on the page that it began with.
    turned: Option<Duration>,
}

impl TalkClock {
    /// A clock that begins now.
    #[must_use]
    pub const fn new(now: Duration) -> Self {
        Self { began: now, paused: None, turned: None }
    }

    /// How long it has gone, without its pauses.
    #[must_use]
    pub fn elapsed(&self, now: Duration) -> Duration {
        self.paused.unwrap_or(now).saturating_sub(self.began)
    }

    /// How long the page has been shown, without pauses.
    #[must_use]
    pub fn on_page(&self, now: Duration) -> Duration {
        self.elapsed(now).saturating_sub(self.turned.unwrap_or_default())
    }

    /// Whether it stands still.
    #[must_use]
    pub const fn is_paused(&self) -> bool {
        self.paused.is_some()
    }

    /// Has it stand still, or go on.
    pub fn pause_or_go_on(&mut self, now: Duration) {
        match self.paused.take() {
            Some(since) => self.began += now.saturating_sub(since),
            None => self.paused = Some(now),
        }
    }

    /// Whether a page has been turned, by somebody who knows the keys.
    #[must_use]
    pub const fn has_turned(&self) -> bool {
        self.turned.is_some()
    }

    /// Another page is shown from now on.
    pub fn turn(&mut self, now: Duration) {
        self.turned = Some(self.elapsed(now));
    }
}

/// A time as minutes and seconds, such as `12:05`.
#[must_use]
pub fn minutes_and_seconds(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// What is left of so many minutes after a time, in words, and whether it is over.
#[must_use]
pub fn time_left(elapsed: Duration, minutes: u16) -> (String, bool) {
    // Whole seconds, so that the two times that are shown together add up.
    let (gone, length) = (Duration::from_secs(elapsed.as_secs()), Duration::from_secs(60 * u64::from(minutes)));
    match length.checked_sub(gone) {
        Some(left) => (format!("{} left", minutes_and_seconds(left)), false),
        None => (format!("{} over", minutes_and_seconds(gone.saturating_sub(length))), true),
    }
}
