//! Which age band a cell names.

use super::cell::number;
use super::words::words_of;

/// The age bands of a framework, with what their names say.
pub struct Bands<'a>(Vec<(&'a str, Option<Range>)>);

/// Ages from one to another, both counted.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Range {
    from: f64,
    to: f64,
}

/// Nobody is older; a greater number is something else, such as a year.
const OLDEST: f64 = 120.0;

impl<'a> Bands<'a> {
    /// The bands of these names.
    pub fn new(names: &'a [String]) -> Self {
        Self(names.iter().map(|name| (name.as_str(), range(name))).collect())
    }

    /// The band that a cell names, that its age is in, or that its own, narrower band is in.
    pub fn of(&self, cell: &str) -> Option<&'a str> {
        let cell = cell.trim();
        let words = words_of(cell);
        let named = |(name, range): &&(&str, Option<Range>)| {
            name.trim() == cell || (range.is_none() && !words.is_empty() && words_of(name) == words)
        };
        if let Some((name, _)) = self.0.iter().find(named) {
            return Some(name);
        }
        let asked = range(cell)?;
        let around = |band: &Range| band.from <= asked.from && asked.to <= band.to;
        self.0.iter().find(|(_, range)| range.as_ref().is_some_and(around)).map(|(name, _)| *name)
    }

    /// Why a cell names none of the bands.
    pub fn complaint(&self) -> String {
        let names: Vec<_> = self.0.iter().map(|(name, _)| *name).collect();
        format!("this is not one of the age bands: {}", names.join(", "))
    }
}

/// The ages that a text such as `34`, `30-49`, `65+` or `under 18` speaks of.
fn range(text: &str) -> Option<Range> {
    let text = text.trim();
    let words = words_of(text);
    let says = |any: &[&str]| words.iter().any(|word| any.contains(&word.as_str()));
    let up_to = words.starts_with(&["up", "to"].map(str::to_owned));
    let below = up_to || text.starts_with('<') || says(&["under", "below", "less", "younger"]);
    let above = text.contains(['>', '≥', '+']) || says(&["over", "above", "more", "older", "plus", "up"]);
    // `65 and over` counts those of 65, `over 65` does not.
    let counted = up_to || text.starts_with(|c: char| c.is_ascii_digit() || c == '≥' || c == '+');
    let runs = text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    let numbers: Vec<f64> = runs.map(|run| run.parse().ok()).collect::<Option<_>>()?;
    let range = match (number(text), &numbers[..]) {
        (Some(age), _) => Range { from: age.floor(), to: age.floor() },
        (_, &[from, to]) => Range { from, to },
        (_, &[age]) if below => Range { from: 0.0, to: if counted { age } else { age - 1.0 } },
        (_, &[age]) if above => Range { from: if counted { age } else { age + 1.0 }, to: f64::INFINITY },
        (_, &[age]) if words.iter().skip(1).all(|word| ["year", "old", "of", "age"].contains(&word.as_str())) => {
            Range { from: age, to: age }
        }
        _ => return None,
    };
    let sound = (0.0..=OLDEST).contains(&range.from) && range.from <= range.to;
    sound.then_some(range)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_may_be_open_below() {
        let names = ["17 or younger", "18+"].map(str::to_owned);
        let bands = Bands::new(&names);
        for (cell, expected) in
            [("17", 0), ("under 18", 0), ("up to 17", 0), ("18", 1), ("over 17", 1), ("18 and up", 1), ("0,5", 0)]
        {
            assert_eq!(bands.of(cell), Some(names[expected].as_str()), "{cell}");
        }
        assert_eq!(bands.of("over 16"), None);
    }

    #[test]
    fn ages_and_bands_find_the_band_around_them() {
        let names = ["18-29", "30-49", "50-64", "65+", "Rather not say"].map(str::to_owned);
        let bands = Bands::new(&names);
        for (cell, expected) in [
            ("30-49", Some("30-49")),
            (" 30 – 49 ", Some("30-49")),
            ("30 to 49 years", Some("30-49")),
            ("34", Some("30-49")),
            ("34.0", Some("30-49")),
            ("34 years old", Some("30-49")),
            ("49,9", Some("30-49")),
            ("35-44", Some("30-49")),
            ("25-34", None),
            ("17", None),
            ("under 18", None),
            ("<30", None),
            ("65 or older", Some("65+")),
            ("65 and over", Some("65+")),
            ("over 64", Some("65+")),
            ("more than 64", Some("65+")),
            ("over 65", Some("65+")),
            ("older than 49", None),
            ("≥ 65", Some("65+")),
            ("less than 30", None),
            ("up to 29", None),
            ("70+", Some("65+")),
            ("60+", None),
            ("1975", None),
            ("-34", None),
            ("rather_not_say", Some("Rather not say")),
            ("thirty", None),
            ("", None),
            ("99999999999999999999999999", None),
        ] {
            assert_eq!(bands.of(cell), expected, "{cell}");
        }
    }
}
