//! What is said under the ranking: what its bars are made of, and who has no room.

use super::fit_bars::{FitBars, LOST, RankingBar, TUNED};
use super::words;

/// How a drawing of the ranking looks, as far as its key names it.
#[derive(Debug, Clone, Copy)]
pub struct KeyLook {
    /// What the line of the typical platform is called.
    pub line: &'static str,
    /// What stands after the name of a platform of which the reach is assumed; empty for nothing.
    pub assumed: &'static str,
    /// Whether rings show the scores at the start.
    pub rings: bool,
}

/// What is hatched, grey, marked, assumed and not shown where so many bars are shown: sentences, each without its stop.
#[must_use]
pub fn key(chart: &FitBars, shown: usize, look: KeyLook) -> Vec<String> {
    let bars = &chart.bars[..shown.min(chart.bars.len())];
    let mut said = Vec::new();
    if bars.iter().any(|bar| bar.lost() > 0) {
        said.push(format!("Hatched: {LOST}"));
    }
    if bars.iter().any(RankingBar::gains_when_tuned) {
        said.push(format!("Grey: {TUNED}"));
    }
    if look.rings && bars.iter().any(|bar| bar.start.is_some()) {
        said.push("Rings: the score at the start".to_owned());
    }
    said.extend(chart.could_pass(shown));
    said.extend(chart.typical_words().map(|words| format!("{}: {}", look.line, words::lower(&words))));
    let mark = if look.assumed.is_empty() { String::new() } else { format!("{} ", look.assumed) };
    said.extend(chart.assumed.as_ref().map(|words| format!("{mark}{words}")));
    said.extend(chart.hidden(shown));
    said
}
