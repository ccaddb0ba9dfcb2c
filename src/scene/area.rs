//! A part of a sheet.

/// A part of the sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Its left side.
    pub left: f64,
    /// Its top.
    pub top: f64,
    /// Its right side.
    pub right: f64,
    /// Its bottom, which is further down than its top.
    pub bottom: f64,
}

impl Area {
    /// How wide it is.
    #[must_use]
    pub fn width(self) -> f64 {
        (self.right - self.left).max(0.0)
    }

    /// How high it is.
    #[must_use]
    pub fn height(self) -> f64 {
        (self.bottom - self.top).max(0.0)
    }

    /// Its middle.
    #[must_use]
    pub fn centre(self) -> [f64; 2] {
        [f64::midpoint(self.left, self.right), f64::midpoint(self.top, self.bottom)]
    }

    /// Whether all of another is in it.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        other.left >= self.left && other.right <= self.right && other.top >= self.top && other.bottom <= self.bottom
    }

    /// Whether a point is in it.
    #[must_use]
    pub fn holds(self, at: [f64; 2]) -> bool {
        (self.left..=self.right).contains(&at[0]) && (self.top..=self.bottom).contains(&at[1])
    }

    /// As much larger on every side.
    #[must_use]
    pub fn grown(self, by: f64) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    /// So many times as high, about its middle.
    #[must_use]
    pub fn higher(self, times: f64) -> Self {
        let by = (times - 1.0) * self.height() / 2.0;
        Self { top: self.top - by, bottom: self.bottom + by, ..self }
    }

    /// Whether it shares some ground with another.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}
