//! Numbers that are in range by construction.
//!
//! Levels, needs, interests and support are **points** from 0 to 100, importance is 0 to 10, shares and least
//! matches are fractions. Each is its own type, so that a need cannot be passed where a level is meant.

use serde::{Deserialize, Serialize};

/// A number that lies outside the range of its kind.
///
/// Its text is a whole sentence without a place: `a level must be from 0 to 100, not 130`.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{what} must be {range}, not {value}")]
pub struct OutOfRange {
    what: &'static str,
    range: &'static str,
    value: f64,
}

impl OutOfRange {
    /// The same sentence of something that has a name of its own, such as a field.
    #[must_use]
    pub fn of(&self, what: &str) -> String {
        format!("{what} must be {}, not {}", self.range, self.value)
    }
}

macro_rules! bounded {
    ($(#[$doc:meta])* $name:ident, $what:literal, $range:literal, $holds:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
        #[serde(try_from = "f64", into = "f64")]
        pub struct $name(f64);

        impl $name {
            /// Takes a number into the type.
            ///
            /// # Errors
            /// [`OutOfRange`] when the number is outside the range, NaN or infinite.
            pub fn new(value: f64) -> Result<Self, OutOfRange> {
                let holds: fn(f64) -> bool = $holds;
                if value.is_finite() && holds(value) {
                    // Adding zero turns a negative zero into the ordinary one.
                    Ok(Self(value + 0.0))
                } else {
                    Err(OutOfRange { what: $what, range: $range, value })
                }
            }

            /// The plain number.
            #[must_use]
            pub const fn get(self) -> f64 {
                self.0
            }
        }

        impl TryFrom<f64> for $name {
            type Error = OutOfRange;
            fn try_from(value: f64) -> Result<Self, OutOfRange> {
                Self::new(value)
            }
        }

        impl From<$name> for f64 {
            fn from(value: $name) -> f64 {
                value.0
            }
        }
    };
}

/// For numbers with a least and a greatest value: the nearest that is in range, as a slider needs it.
macro_rules! nearest {
    ($name:ident, $least:literal, $most:literal) => {
        impl $name {
            /// The nearest number in range; NaN gives the least.
            #[must_use]
            pub fn nearest(value: f64) -> Self {
                // `max` passes over a NaN; adding zero turns a negative zero into the ordinary one.
                Self(value.max($least).min($most) + 0.0)
            }
        }
    };
}

nearest!(Need, 0.0, 100.0);
nearest!(Importance, 0.0, 10.0);
nearest!(Spread, 0.0, 50.0);
nearest!(Level, 0.0, 100.0);
nearest!(Interest, 0.0, 100.0);
nearest!(Support, 0.0, 100.0);
nearest!(ImportanceSpread, 0.0, 10.0);
nearest!(Fraction, 0.0, 1.0);
nearest!(PeopleShare, 0.0, 1.0);
nearest!(LeastMatch, 0.01, 1.0);
nearest!(Share, 0.01, 1_000_000.0);
nearest!(AgeWeight, 0.0, 1_000_000.0);
nearest!(Hours, 0.0, 168.0);
nearest!(Capacity, 0.0, 3360.0);
nearest!(Inertia, 0.0, 10.0);
nearest!(Posts, 0.0, 1000.0);
nearest!(Scale, 80.0, 200.0);

bounded!(
    /// How much of a milestone a platform gives, in points from 0 to 100 by the rubric.
    ///
    /// ```
    /// use seven_milestones::domain::quantities::Level;
    /// assert_eq!(Level::new(82.0)?.get(), 82.0);
    /// assert_eq!(Level::new(130.0).unwrap_err().to_string(), "a level must be from 0 to 100, not 130");
    /// # Ok::<(), seven_milestones::domain::quantities::OutOfRange>(())
    /// ```
    Level, "a level", "from 0 to 100", |v| (0.0..=100.0).contains(&v)
);
bounded!(
    /// How much of a milestone an audience wants, in points from 0 to 100 by the same rubric.
    Need, "a need", "from 0 to 100", |v| (0.0..=100.0).contains(&v)
);
bounded!(
    /// How much an audience cares for one kind of content, in points from 0 to 100.
    Interest, "an interest", "from 0 to 100", |v| (0.0..=100.0).contains(&v)
);
bounded!(
    /// How well a platform carries one kind of content, in points from 0 to 100.
    Support, "a content support", "from 0 to 100", |v| (0.0..=100.0).contains(&v)
);
bounded!(
    /// How much a milestone matters to an audience, from 0 (not at all) to 10.
    Importance, "an importance", "from 0 to 10", |v| (0.0..=10.0).contains(&v)
);
bounded!(
    /// How unsure we are of a need: half the width of the band around it, in points from 0 to 50.
    Spread, "a spread", "from 0 to 50", |v| (0.0..=50.0).contains(&v)
);
bounded!(
    /// How unsure we are of every importance: half the width of the band, from 0 to 10.
    ImportanceSpread, "an importance spread", "from 0 to 10", |v| (0.0..=10.0).contains(&v)
);
bounded!(
    /// The least match that a segment accepts on a milestone: a fraction above 0, at most 1.
    LeastMatch, "a must-have", "above 0 and at most 1 (write a half as 0.5)", |v| v > 0.0 && v <= 1.0
);
bounded!(
    /// A segment's part of the audience: any positive number; only the proportions count.
    Share, "a share", "a number above 0", |v| v > 0.0
);
bounded!(
    /// The part of a segment that is of one age band: relative, zero or more.
    AgeWeight, "an age share", "a number of 0 or more", |v| v >= 0.0
);
bounded!(
    /// A share of people or a weight between two things, as a fraction from 0 to 1.
    Fraction, "a share of people", "from 0 to 1 (write a half as 0.5)", |v| (0.0..=1.0).contains(&v)
);
bounded!(
    /// The share of a segment's people who use a platform, as a fraction from 0 to 1.
    PeopleShare, "the share of people who use a platform", "from 0 to 1", |v| (0.0..=1.0).contains(&v)
);
bounded!(
    /// How fast a gap loses match: 1 loses all of it over 100 points, 0 loses none.
    Cost, "a cost", "a number of 0 or more", |v| v >= 0.0
);
bounded!(
    /// Hours a week, from 0 to 168.
    Hours, "hours a week", "from 0 to 168", |v| (0.0..=168.0).contains(&v)
);
bounded!(
    /// Hours a week in all, from 0 to those of twenty people who do nothing else, day and night.
    Capacity, "the hours a week in all", "from 0 to 3360", |v| (0.0..=3360.0).contains(&v)
);
bounded!(
    /// How much less than the best a set may be worth to change less, in points from 0 to 10.
    Inertia, "the inertia", "from 0 to 10 points", |v| (0.0..=10.0).contains(&v)
);
bounded!(
    /// Posts a week, from 0 to 1000; half a post is one every other week.
    Posts, "posts a week", "from 0 to 1000", |v| (0.0..=1000.0).contains(&v)
);
bounded!(
    /// How large everything in the window is drawn, in percent from 80 to 200.
    Scale, "a scale", "from 80 to 200 percent", |v| (80.0..=200.0).contains(&v)
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_of_a_range_are_inside_and_everything_beyond_is_refused() {
        for inside in [0.0, 100.0, 55.5] {
            assert_eq!(Level::new(inside).map(Level::get), Ok(inside));
        }
        for outside in [-0.001, 100.001, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(Level::new(outside).is_err(), "{outside} was taken");
        }
        assert!(LeastMatch::new(0.0).is_err());
        assert!(LeastMatch::new(1.0).is_ok());
        assert!(Share::new(0.0).is_err());
        assert!(Fraction::new(1.2).is_err());
    }

    #[test]
    fn the_nearest_number_is_in_range() {
        for (value, expected) in [(-5.0, 0.0), (101.0, 100.0), (33.3, 33.3), (f64::NAN, 0.0), (-0.0, 0.0)] {
            assert_eq!(Need::nearest(value), Need::new(expected).expect("in range"));
        }
    }

    #[test]
    fn a_negative_zero_becomes_an_ordinary_zero() {
        let need = Need::new(-0.0).map(|n| n.get().is_sign_positive());
        assert_eq!(need, Ok(true));
    }
}
