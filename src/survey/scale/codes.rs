//! Numbers that stand for “no answer”, such as 99 beside answers from 1 to 5.

use super::ends::Scale;

/// Numbers of two digits and more that statistics programs use for it.
const LARGE: [f64; 17] =
    [66.0, 77.0, 88.0, 96.0, 97.0, 98.0, 99.0, 666.0, 777.0, 888.0, 996.0, 997.0, 998.0, 999.0, 8888.0, 9998.0, 9999.0];
/// Numbers of one digit that are used for it beside short scales.
const SMALL: [f64; 2] = [8.0, 9.0];
/// So far beyond the end of a scale no slip of a finger lands.
const GAP: f64 = 3.0;
/// So far below the least answer a code lies at least, and so many of one digit there are at most.
const GAP_BELOW: f64 = 2.0;
const MOST_BELOW: usize = 3;
/// Fewer answers than this say nothing of the scale that the rest are on.
const LEAST_REST: usize = 5;
/// The same where a code has one digit, and could be an answer on a longer scale.
const LEAST_REST_FOR_SMALL: usize = 30;
/// So often a code of one digit comes.
const LEAST_SMALL: usize = 3;
/// So often one below 0 comes where the question says its scale: once it is a slip.
const LEAST_BELOW: usize = 2;

/// Whether statistics programs use a number for “no answer”.
pub fn can_be(value: f64) -> bool {
    LARGE.contains(&value.abs()) || SMALL.contains(&value) || (value.fract() == 0.0 && (-9.0..0.0).contains(&value))
}

/// The codes among the answers to questions that are asked alike, each number with how often it comes; `scale_of` gives the
/// smallest scale that holds some answers.
///
/// They lie outside of the scale of all others, with a gap, and are fewer than half as many.
pub fn among(all: &[(f64, usize)], scale_of: impl Fn(&[(f64, usize)]) -> Option<Scale>) -> Vec<f64> {
    let (codes, rest): (Vec<_>, Vec<_>) = all.iter().partition(|(value, _)| can_be(*value));
    let count = |answers: &[(f64, usize)]| answers.iter().map(|(_, times)| times).sum::<usize>();
    let people = count(&rest);
    let Some(scale) = scale_of(&rest).filter(|_| people >= LEAST_REST && count(&codes) * 2 < people) else {
        return Vec::new();
    };
    let least = rest.iter().map(|(value, _)| *value).fold(f64::INFINITY, f64::min);
    let most = rest.iter().map(|(value, _)| *value).fold(f64::NEG_INFINITY, f64::max);
    // A scale with a middle of 0 has several steps below it, and somebody on the middle or on both ends.
    let mut below: Vec<f64> = codes.iter().map(|(value, _)| *value).filter(|value| *value < 0.0).collect();
    below.sort_by(f64::total_cmp);
    below.dedup();
    let is_scale = below.len() > MOST_BELOW || below.first().is_some_and(|value| -value == most);
    let is_below = |value: f64| {
        let is_far = least - value >= GAP_BELOW && (most > 3.0 || value < -3.0);
        value < 0.0 && scale.low >= 0.0 && is_far && (!is_scale || LARGE.contains(&value.abs()))
    };
    let is_rare = |value: f64| SMALL.contains(&value) && people < LEAST_REST_FOR_SMALL;
    beyond(&codes, scale, 1, |value| !is_rare(value) && (value > 0.0 || is_below(value)))
}

/// The codes among answers whose scale is known.
pub fn outside(all: &[(f64, usize)], scale: Scale) -> Vec<f64> {
    beyond(all, scale, LEAST_BELOW, |value| value > 0.0 || scale.low.min(scale.high) >= 0.0)
}

/// Codes beyond the ends of a scale; one below 0 comes so often at least.
fn beyond(all: &[(f64, usize)], scale: Scale, least_below: usize, fits: impl Fn(f64) -> bool) -> Vec<f64> {
    let times = |value: f64| all.iter().filter(|(other, _)| *other == value).map(|(_, times)| times).sum::<usize>();
    let is_code = |value: f64| {
        let is_often =
            LARGE.contains(&value.abs()) || times(value) >= if value < 0.0 { least_below } else { LEAST_SMALL };
        let gap = if value < 0.0 { scale.low.min(scale.high) - value } else { value - scale.low.max(scale.high) };
        can_be(value) && is_often && gap >= if value < 0.0 { 1.0 } else { GAP } && fits(value)
    };
    let mut codes: Vec<f64> = all.iter().map(|(value, _)| *value).filter(|value| is_code(*value)).collect();
    codes.sort_by(f64::total_cmp);
    codes.dedup();
    codes
}
