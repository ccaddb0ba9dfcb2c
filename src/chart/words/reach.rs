//! Which share of an audience is there.

use super::numbers::percent;
use crate::analysis::reach::Reach;
use crate::domain::quantities::Fraction;

/// Which share of the audience is there, in words.
#[must_use]
pub fn reach(reach: Option<&Reach>, least: Option<Fraction>) -> String {
    match reach {
        None => "not known".to_owned(),
        Some(reach) if least.is_some_and(|least| reach.share < least.get()) => {
            format!("{} (few of them)", percent(reach.share))
        }
        Some(reach) => percent(reach.share),
    }
}
