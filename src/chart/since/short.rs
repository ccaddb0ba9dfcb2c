//! What a change is of, in less room.

use super::{ChangeRow, Since};
use crate::chart::words::short_name;

/// How many letters of a segment’s name are tried, the most first.
const LETTERS: [usize; 8] = [60, 48, 40, 34, 28, 24, 20, 16];
/// How many stay where nothing fits.
const LEAST: usize = 12;

impl Since {
    /// What a change is of: in full where that fits, else with ever fewer letters of its segment’s name, so that what tells rows of
    /// one segment apart stays.
    #[must_use]
    pub fn what_within(&self, change: &ChangeRow, fits: impl Fn(&str) -> bool) -> String {
        let whole = &change.what;
        let Some(whose) = change.whose.as_deref().filter(|_| !fits(whole)) else { return whole.clone() };
        let all: Vec<&str> = self.changes.iter().filter_map(|change| change.whose.as_deref()).collect();
        let shorter = |most: usize| whole.replacen(whose, &short_name(whose, &all, most), 1);
        LETTERS.into_iter().map(shorter).find(|what| fits(what)).unwrap_or_else(|| shorter(LEAST))
    }
}
