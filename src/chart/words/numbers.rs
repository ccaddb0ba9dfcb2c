//! Numbers as people read them, the same everywhere they appear.
use crate::domain::sorting::sort_by;

/// Points as a whole number.
#[must_use]
pub fn points(value: f64) -> String {
    whole(value).to_string()
}

/// Points rounded to a whole number; half a point goes away from 0.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "points are within ±100")]
pub fn whole(value: f64) -> i64 {
    without_noise(value).round() as i64
}

/// A number without what sums leave behind its ninth decimal: what is half a point but for that is half a point, as it is
/// for whoever reads the figure from a file.
fn without_noise(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}

/// A fraction as whole per cent.
#[must_use]
pub fn percent(fraction: f64) -> String {
    format!("{}%", whole(fraction * 100.0))
}

/// A slider's value with one decimal where it has any.
#[must_use]
pub fn shortest(value: f64) -> String {
    let words = decimal(value);
    words.strip_suffix(".0").map_or(words.clone(), str::to_owned)
}

/// A number with at most so many decimals, without those that are 0 at its end.
#[must_use]
pub fn trimmed(value: f64, decimals: usize) -> String {
    let words = format!("{:.decimals$}", without_noise(value));
    if words.contains('.') { words.trim_end_matches('0').trim_end_matches('.').to_owned() } else { words }
}

/// A whole number with its thousands set apart, in a way that no language takes for a decimal.
#[must_use]
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut words = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            words.push(',');
        }
        words.push(digit);
    }
    words
}

/// Points with one decimal and a proper minus sign.
#[must_use]
pub fn decimal(value: f64) -> String {
    // Adding zero after rounding keeps “−0.0” off the screen.
    let rounded = (without_noise(value) * 10.0).round() / 10.0 + 0.0;
    format!("{rounded:.1}").replace('-', "−")
}

/// Points with one decimal and their sign.
#[must_use]
pub fn signed(value: f64) -> String {
    let words = decimal(value);
    if words.starts_with('−') || words == "0.0" { words } else { format!("+{words}") }
}

/// Names as a list within a sentence: `A, B and C`.
#[must_use]
pub fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Names of which one, or none, is meant: `A, B or C`.
#[must_use]
pub fn either(names: &[&str]) -> String {
    match names {
        [before @ .., last] if !before.is_empty() => format!("{} or {last}", before.join(", ")),
        _ => names.concat(),
    }
}

/// A chance or a share as whole per cent that never says 0 or 100 of what is a little more or less.
#[must_use]
pub fn share(fraction: f64) -> String {
    match whole(fraction * 100.0) {
        0 if fraction > 0.0 => "under 1%".to_owned(),
        100 if fraction < 1.0 => "over 99%".to_owned(),
        _ => percent(fraction),
    }
}

/// Parts in whole points that add up to their sum in whole points: what rounding leaves over goes to the parts that lost
/// most by it, the first of two that lost as much.
///
/// ```
/// use seven_milestones::chart::words::adding_up;
/// assert_eq!(adding_up(&[14.6, 11.6, 14.8]), [15, 11, 15]);
/// ```
#[must_use]
pub fn adding_up(parts: &[f64]) -> Vec<i64> {
    let mut rounded: Vec<i64> = parts.iter().map(|part| whole(part.floor())).collect();
    let over = whole(parts.iter().sum()) - rounded.iter().sum::<i64>();
    let rest = |at: usize| parts[at] - parts[at].floor();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    sort_by(&mut order, |a, b| rest(*b).total_cmp(&rest(*a)).then(a.cmp(b)));
    for at in order.into_iter().take(usize::try_from(over).unwrap_or_default()) {
        rounded[at] += 1;
    }
    rounded
}

/// Parts in whole points that add up to a sum that is told in whole points elsewhere: each is rounded by itself, and what
/// that leaves over or takes too much goes to the parts that are furthest from what they became. A part of nothing stays so.
///
/// ```
/// use seven_milestones::chart::words::adding_up_to;
/// assert_eq!(adding_up_to(&[3.4, 2.5, -2.2, 1.9, 0.0], 7), [4, 3, -2, 2, 0]);
/// ```
#[must_use]
pub fn adding_up_to(parts: &[f64], sum: i64) -> Vec<i64> {
    let mut rounded: Vec<i64> = parts.iter().map(|part| whole(*part)).collect();
    #[expect(clippy::cast_precision_loss, reason = "points are within ±100")]
    let off = |at: usize, rounded: &[i64]| parts[at] - rounded[at] as f64;
    for _ in 0..=parts.len() {
        let over = sum - rounded.iter().sum::<i64>();
        let sign = if over >= 0 { 1.0 } else { -1.0 };
        let furthest = (0..parts.len())
            .filter(|at| over != 0 && parts[*at].abs() > 1e-9)
            .max_by(|a, b| (sign * off(*a, &rounded)).total_cmp(&(sign * off(*b, &rounded))).then(b.cmp(a)));
        let Some(at) = furthest else { break };
        rounded[at] += over.signum();
    }
    rounded
}

/// Points in whole tenths.
#[must_use]
pub fn tenths(points: f64) -> i64 {
    whole(10.0 * points)
}

/// Tenths as points.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "points are within ±100")]
pub const fn from_tenths(tenths: i64) -> f64 {
    tenths as f64 / 10.0
}

/// The parts of the difference of two scores in tenths of a point, which add up to the difference of the scores in tenths.
#[must_use]
pub fn parts_in_tenths(parts: &[f64], [one, other]: [f64; 2]) -> Vec<i64> {
    let parts: Vec<f64> = parts.iter().map(|part| 10.0 * part).collect();
    adding_up_to(&parts, tenths(one) - tenths(other))
}

/// Whole points with their sign.
#[must_use]
pub fn signed_whole(points: i64) -> String {
    match points {
        0 => "0".to_owned(),
        1.. => format!("+{points}"),
        _ => format!("−{}", points.unsigned_abs()),
    }
}

/// A space at which no line ends.
pub const KEPT: char = '\u{a0}';

/// The words of a text: what a line may end between.
pub fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() && c != KEPT).filter(|word| !word.is_empty())
}

/// A text whose figures stay with the words that they belong to: `88 out of 100`, `most (+3.6)`. After a comma or a colon
/// a line may end.
#[must_use]
pub fn figures_kept(text: &str) -> String {
    let is_figure = |word: &str| word.chars().any(|c| c.is_ascii_digit()) && !word.chars().any(char::is_alphabetic);
    let words: Vec<&str> = words_of(text).collect();
    let mut kept = String::with_capacity(text.len());
    for (at, word) in words.iter().enumerate() {
        if let Some(before) = at.checked_sub(1).map(|before| words[before]) {
            let joins = is_figure(word) && !before.ends_with([',', ':', ';', '.'])
                || is_figure(before) && matches!(*word, "of" | "out" | "to" | "ahead" | "platforms")
                || before == "out" && *word == "of";
            kept.push(if joins || *word == "%" { KEPT } else { ' ' });
        }
        kept.push_str(word);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_stays_with_its_words_and_a_line_may_end_before_it_after_a_comma_or_a_colon() {
        let kept = figures_kept("Local families: 82 out of 100, 6 points ahead, most (+3.6)");
        assert_eq!(kept, "Local families: 82_out_of_100, 6 points ahead, most_(+3.6)".replace('_', &KEPT.to_string()));
    }

    #[test]
    fn numbers_are_rounded_one_way_everywhere() {
        assert_eq!(points(87.5), "88");
        assert_eq!(decimal(-2.25), "−2.3");
        assert_eq!(percent(0.715), "72%");
        assert_eq!((share(0.004).as_str(), share(0.996).as_str(), share(0.0).as_str()), ("under 1%", "over 99%", "0%"));
    }

    #[test]
    fn what_rounds_to_zero_has_no_sign() {
        for nothing in [0.0, -0.0, -0.04, 0.04, -0.049] {
            assert_eq!((decimal(nothing).as_str(), signed(nothing).as_str()), ("0.0", "0.0"), "{nothing}");
            assert_eq!((points(nothing).as_str(), shortest(nothing).as_str()), ("0", "0"), "{nothing}");
        }
        assert_eq!((signed(0.05), signed(-0.06)), ("+0.1".to_owned(), "−0.1".to_owned()));
    }

    #[test]
    fn what_is_half_but_for_noise_goes_up_as_it_does_for_whoever_reads_the_figure() {
        let noisy: f64 = 93.5 - 3e-14;
        assert!(noisy < 93.5 && noisy.round() < 94.0);
        assert_eq!((whole(noisy), whole(-noisy), whole(93.499_999)), (94, -94, 93));
        assert_eq!((decimal(0.35 - 1e-15).as_str(), decimal(-0.35).as_str()), ("0.4", "−0.4"));
    }

    #[test]
    fn whole_parts_add_up_to_the_whole_sum() {
        // Each rounded by itself these make 90.
        let bar = [14.6, 11.6, 14.8, 5.6, 16.7, 16.6, 7.6];
        let shown = adding_up(&bar);
        assert_eq!(shown.iter().sum::<i64>(), 88);
        assert!(shown.iter().zip(bar).all(|(shown, part)| (whole(part) - shown).abs() <= 1), "{shown:?}");
        assert_eq!(adding_up(&[0.5, 0.5]), [1, 0]);
        assert_eq!(adding_up(&[]), [0; 0]);
        assert_eq!(adding_up(&[3.0, 4.0]), [3, 4]);
    }
}
