//! How strongly things are drawn, as parts of their colour: the same in the window, in pictures and on slides.

use crate::analysis::portfolio::Decision;

/// Bars of the ranking that are not in front.
pub const BEHIND: f64 = 0.42;
/// The part of a bar that tuning would add.
pub const TUNED: f64 = 0.24;
/// The first, the second, the third and all further ranks.
pub const RANKS: [f64; 4] = [1.0, 0.6, 0.34, 0.14];
/// The band in which a fit could lie.
pub const BAND: f64 = 0.38;
/// Who comes first over the whole of a scale.
pub const WHOLE_SCALE: f64 = 0.3;
/// The thinner line of two: what places give each, beside what they give together.
pub const SECOND_LINE: f64 = 0.6;
/// A line to another rank.
pub const MOVED: f64 = 0.75;
/// A line to the same rank.
pub const UNMOVED: f64 = 0.45;
/// What a bar of losses runs along.
pub const TRACK: f64 = 0.14;
/// The stripes of what a score loses.
pub const HATCHED: f64 = 0.6;
/// The time that is left for an action, as a part of its mark.
pub const TIME_LEFT: f64 = 0.25;
/// The hours of what is optional.
pub const OPTIONAL: f64 = 0.25;

/// The mark of an action: what is done, optional or stopped stands back.
#[must_use]
pub const fn of_action(done: bool, decision: Option<Decision>) -> f64 {
    match (done, decision) {
        (true, _) => 0.75,
        (false, Some(Decision::Optional | Decision::Stop)) => 0.8,
        (false, _) => 1.0,
    }
}
