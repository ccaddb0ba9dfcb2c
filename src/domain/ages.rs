//! Bands of ages, as figures name them: `18-29`, `65+`.

/// Where an open end is taken to end, in years.
const OPEN_END: u16 = 90;

/// Some years of age, both ends among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeBand {
    first: u16,
    last: u16,
}

impl AgeBand {
    /// Reads a band of the form `lo-hi` or `lo+`, of years from 0 to 120; none of another form.
    ///
    /// ```
    /// use seven_milestones::domain::ages::AgeBand;
    /// assert_eq!(AgeBand::parse("18-29").map(AgeBand::years), Some(12));
    /// assert_eq!(AgeBand::parse("65+").map(AgeBand::years), Some(26));
    /// assert_eq!(AgeBand::parse("young"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let year = |text: &str| {
            let digits = !text.is_empty() && text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
            if digits { text.parse::<u16>().ok().filter(|year| *year <= 120) } else { None }
        };
        if let Some(first) = text.strip_suffix('+') {
            let first = year(first)?;
            return Some(Self { first, last: OPEN_END.max(first) });
        }
        let (first, last) = text.split_once('-')?;
        let (first, last) = (year(first)?, year(last)?);
        (first <= last).then_some(Self { first, last })
    }

    /// How many years it has.
    #[must_use]
    pub const fn years(self) -> u16 {
        self.last - self.first + 1
    }

    /// How many years it has in common with another.
    #[must_use]
    pub fn shared(self, other: Self) -> u16 {
        (self.last.min(other.last) + 1).saturating_sub(self.first.max(other.first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_are_read_and_held_against_each_other() {
        for wrong in ["", "-", "+", "29-18", "18–29", "18 - 29", "a+", "1000+", "121+", "18-29-30"] {
            assert_eq!(AgeBand::parse(wrong), None, "{wrong}");
        }
        let band = |text| AgeBand::parse(text).expect("a band");
        assert_eq!(band("70+").years(), 21);
        assert_eq!(band("95+").years(), 1);
        for (one, other, years) in
            [("65+", "50-69", 5), ("18-29", "30-49", 0), ("14-29", "18-29", 12), ("20-20", "20+", 1)]
        {
            assert_eq!((band(one).shared(band(other)), band(other).shared(band(one))), (years, years), "{one} {other}");
        }
    }
}
