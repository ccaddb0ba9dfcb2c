//! Scales that go the other way round, as what the numbers are called says: 1 is “strongly agree”.

use super::super::ladders::{self, Ladder};
use super::ends::Scale;
use std::collections::BTreeMap;

/// Why a scale goes the other way round, as a sentence; none where what its numbers are called doesn’t say so.
///
/// Of two numbers or more that have names of a known order, the greater must mean less throughout; one alone tells where the
/// greatest has the least name, or the least the greatest.
pub fn turned(labels: &[(f64, String)], scale: Scale) -> Option<String> {
    let mut words = BTreeMap::new();
    for (_, label) in labels {
        ladders::count(&mut words, label, 1);
    }
    let ladder = Ladder::find(&words)?;
    let mut known: Vec<(f64, usize, &str)> =
        labels.iter().filter_map(|(value, label)| Some((*value, ladder.step(label)?, label.trim()))).collect();
    known.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (first, last) = (known.first()?, known.last()?);
    let is_same = first.0 == last.0;
    let falls = known.windows(2).all(|pair| pair[0].0 == pair[1].0 || pair[0].1 > pair[1].1);
    if is_same {
        let top = ladder.height().saturating_sub(1);
        let is_turned = (first.1 == 0 && first.0 == scale.high) || (first.1 == top && first.0 == scale.low);
        return is_turned
            .then(|| format!("{} is “{}”, so the smaller the number, the more it means.", first.0, first.2));
    }
    falls.then(|| {
        format!(
            "{} is “{}” and {} is “{}”, so the smaller the number, the more it means.",
            first.0, first.2, last.0, last.2
        )
    })
}
