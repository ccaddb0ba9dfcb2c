//! The two ends of a scale, and the scales that are usual.

/// The two ends of the answers to a question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// The answer that means least.
    pub low: f64,
    /// The answer that means most; below the other where the scale goes the other way round, as with 1 for “fully agree”.
    pub high: f64,
}

impl Scale {
    /// A scale; none where an end is no number, or both are the same.
    ///
    /// ```
    /// use seven_milestones::survey::Scale;
    /// assert_eq!(Scale::new(-3.0, 3.0).map(|scale| scale.share(0.0)), Some(0.5));
    /// assert_eq!(Scale::new(5.0, 1.0).map(|scale| scale.share(1.0)), Some(1.0));
    /// assert_eq!(Scale::new(5.0, 5.0), None);
    /// ```
    #[must_use]
    pub fn new(low: f64, high: f64) -> Option<Self> {
        (low.is_finite() && high.is_finite() && low != high).then_some(Self { low, high })
    }

    /// The same the other way round.
    #[must_use]
    pub const fn reversed(self) -> Self {
        Self { low: self.high, high: self.low }
    }

    /// Whether it goes the other way round: the greater the number, the less it means.
    #[must_use]
    pub fn is_reversed(self) -> bool {
        self.high < self.low
    }

    /// Where an answer stands, from 0 at the least to 1 at the greatest.
    #[must_use]
    pub fn share(self, answer: f64) -> f64 {
        (answer - self.low) / (self.high - self.low)
    }

    /// Whether an answer is on it.
    #[must_use]
    pub fn holds(self, answer: f64) -> bool {
        (self.low.min(self.high)..=self.low.max(self.high)).contains(&answer)
    }
}

/// Our own scale.
pub const OWN: Scale = Scale { low: 0.0, high: 10.0 };

/// The usual scales, the smallest first.
pub const USUAL: [Scale; 8] = [
    Scale { low: 1.0, high: 4.0 },
    Scale { low: 1.0, high: 5.0 },
    Scale { low: -2.0, high: 2.0 },
    Scale { low: 1.0, high: 7.0 },
    Scale { low: -3.0, high: 3.0 },
    Scale { low: 1.0, high: 10.0 },
    OWN,
    Scale { low: 0.0, high: 100.0 },
];

/// Scales that are not usual, and that a person can choose.
pub const OTHERS: [Scale; 4] = [
    Scale { low: 0.0, high: 1.0 },
    Scale { low: 1.0, high: 3.0 },
    Scale { low: 0.0, high: 5.0 },
    Scale { low: 1.0, high: 6.0 },
];
