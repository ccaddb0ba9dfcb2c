//! The ages of a segment as numbers of per cent, as they were given, and whether they add up.

use super::words::shortest;
use crate::domain::ages::AgeBand;
use crate::domain::audience::Segment;
use crate::domain::framework::Framework;

/// How far from 100 a sum may be that adds up, in per cent: three thirds are typed as 33.3.
const NEARLY: f64 = 0.25;

/// The ages of a segment.
#[derive(Debug, Clone, PartialEq)]
pub struct AgeMix {
    /// Each age band with its per cent as given: those of the framework, then others that the segment has.
    pub parts: Vec<(String, f64)>,
    /// What they add up to.
    pub sum: f64,
}

/// The ages of a segment as they were given, whether or not they add up to 100.
#[must_use]
pub fn age_mix(framework: &Framework, segment: &Segment) -> AgeMix {
    let others = segment.ages.keys().filter(|band| !framework.ages.contains(band));
    let bands = framework.ages.iter().chain(others);
    let part = |band: &String| (band.clone(), segment.ages.get(band).map_or(0.0, |weight| weight.get()));
    let parts: Vec<(String, f64)> = bands.map(part).collect();
    let sum = parts.iter().map(|(_, percent)| percent).sum();
    AgeMix { parts, sum }
}

/// What falls to each band of a framework where people of some years of age, both ends among them, are spread evenly over these
/// years, in per cent; none where no band has any of them.
#[must_use]
pub fn spread_evenly(framework: &Framework, first: u16, last: u16) -> Option<Vec<(String, f64)>> {
    let ages = AgeBand::parse(&format!("{first}-{last}"))?;
    let years = |band: &String| AgeBand::parse(band).map_or(0, |band| band.shared(ages));
    let parts: Vec<(String, f64)> = framework.ages.iter().map(|band| (band.clone(), f64::from(years(band)))).collect();
    let sum: f64 = parts.iter().map(|(_, years)| years).sum();
    (sum > 0.0).then(|| AgeMix { parts, sum }.whole())
}

impl AgeMix {
    /// Whether the numbers add up to 100.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        (self.sum - 100.0).abs() <= NEARLY
    }

    /// What the numbers add up to, and what that means, as a sentence.
    #[must_use]
    pub fn words(&self) -> String {
        let sum = shortest(self.sum);
        if self.sum <= 0.0 {
            "No ages set yet, so we use the reach figures for all ages.".to_owned()
        } else if self.adds_up() {
            "The ages add up to 100%.".to_owned()
        } else if self.sum < 100.0 {
            format!(
                "The ages add up to {sum}%, so {}% is missing. For now, we use their proportions.",
                shortest(100.0 - self.sum)
            )
        } else {
            format!(
                "The ages add up to {sum}%, which is {}% too much. For now, we use their proportions.",
                shortest(self.sum - 100.0)
            )
        }
    }

    /// The numbers with the same proportions that add up to 100, to one decimal; the greatest takes what rounding leaves.
    #[must_use]
    pub fn whole(&self) -> Vec<(String, f64)> {
        if self.sum <= 0.0 {
            return self.parts.clone();
        }
        let scaled = |percent: &f64| (percent / self.sum * 1000.0).round() / 10.0;
        let mut parts: Vec<(String, f64)> =
            self.parts.iter().map(|(band, percent)| (band.clone(), scaled(percent))).collect();
        let left = 100.0 - parts.iter().map(|(_, percent)| percent).sum::<f64>();
        if let Some((_, greatest)) = parts.iter_mut().max_by(|(_, a), (_, b)| a.total_cmp(b)) {
            *greatest = ((*greatest + left) * 10.0).round() / 10.0;
        }
        parts
    }

    /// All of it, as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        let given = self.parts.iter().filter(|(_, percent)| *percent > 0.0);
        let each: Vec<String> = given.map(|(band, percent)| format!("{band}: {}%", shortest(*percent))).collect();
        if each.is_empty() { self.words() } else { format!("{}. {}", each.join(", "), self.words()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mix(percents: &[f64]) -> AgeMix {
        let parts: Vec<(String, f64)> = percents.iter().enumerate().map(|(at, p)| (format!("band {at}"), *p)).collect();
        AgeMix { sum: percents.iter().sum(), parts }
    }

    #[test]
    fn what_is_missing_or_too_much_is_said() {
        assert_eq!(mix(&[0.0, 0.0]).words(), "No ages set yet, so we use the reach figures for all ages.");
        assert_eq!(mix(&[33.3, 33.3, 33.3]).words(), "The ages add up to 100%.");
        assert!(mix(&[30.0, 0.0]).words().starts_with("The ages add up to 30%, so 70% is missing."));
        assert!(mix(&[80.0, 60.5]).words().starts_with("The ages add up to 140.5%, which is 40.5% too much."));
    }

    #[test]
    fn proportions_are_made_to_add_up_exactly() {
        for percents in [&[1.0, 1.0, 1.0][..], &[80.0, 60.0, 20.0, 0.0], &[0.2, 0.8], &[7.0], &[1e6, 1.0, 1.0]] {
            let whole = mix(percents).whole();
            let sum: f64 = whole.iter().map(|(_, percent)| percent).sum();
            assert!((sum - 100.0).abs() < 1e-9, "{whole:?}");
            assert!(whole.iter().all(|(_, percent)| (0.0..=100.0).contains(percent)), "{whole:?}");
        }
        assert_eq!(mix(&[0.0, 0.0]).whole(), mix(&[0.0, 0.0]).parts, "nothing stays nothing");
    }
}
