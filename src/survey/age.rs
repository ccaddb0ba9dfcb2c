//! Which age bands a cell speaks of.

use super::cell::{number, year_of_date};
use super::digits::plain_digits;
use super::words::words_of;
use std::collections::BTreeMap;

/// The age bands of a framework, with what their names say.
pub struct Bands<'a>(Vec<(&'a str, Option<Range>)>);

/// Ages from one to another, both counted.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Range {
    from: f64,
    to: f64,
}

/// Where an open end is taken to end, in years.
const OPEN_END: f64 = 90.0;

/// Nobody is older; a greater number is something else, such as a year.
const OLDEST: f64 = 120.0;

impl<'a> Bands<'a> {
    /// The bands of these names.
    pub fn new(names: &'a [String]) -> Self {
        Self(names.iter().map(|name| (name.as_str(), range(name))).collect())
    }

    /// The bands that a cell speaks of, with what part of the person counts in each: the band that it names or that its age is
    /// in, or its own band spread evenly over years. None where that is in no band.
    pub fn of(&self, cell: &str) -> Option<BTreeMap<String, f64>> {
        let cell = &*plain_digits(cell.trim());
        let words = words_of(cell);
        let named = |(name, range): &&(&str, Option<Range>)| {
            name.trim() == cell || (range.is_none() && !words.is_empty() && words_of(name) == words)
        };
        if let Some((name, _)) = self.0.iter().find(named) {
            return Some(BTreeMap::from([((*name).to_owned(), 1.0)]));
        }
        self.spread(range(cell)?)
    }

    /// The band of someone of an age.
    pub fn of_age(&self, age: f64) -> Option<BTreeMap<String, f64>> {
        self.spread(Range { from: age, to: age })
    }

    fn spread(&self, asked: Range) -> Option<BTreeMap<String, f64>> {
        let ranges = || self.0.iter().filter_map(|(name, range)| Some((*name, range.as_ref()?)));
        let youngest = ranges().map(|(_, range)| range.from).fold(f64::INFINITY, f64::min);
        // “Under 30” is from where the bands begin: nobody asks people of all ages and names them so.
        let from = if asked.from == 0.0 && asked.to >= youngest { youngest } else { asked.from };
        let to = if asked.to.is_finite() { asked.to } else { OPEN_END.max(from) };
        let shared = |band: &Range| (to.min(band.end()) + 1.0 - from.max(band.from)).max(0.0) / (to - from + 1.0);
        let parts = ranges().map(|(name, band)| (name.to_owned(), shared(band))).filter(|(_, part)| *part > 0.0);
        let parts: BTreeMap<_, _> = parts.collect();
        (!parts.is_empty()).then_some(parts)
    }

    /// Why a cell names none of the bands: it is an age or a band outside of them, or something else.
    pub fn complaint(&self, cell: &str) -> String {
        let names: Vec<_> = self.0.iter().map(|(name, _)| *name).collect();
        let names = names.join(", ");
        match range(&plain_digits(cell.trim())) {
            Some(_) => format!("this age is outside of the age bands: {names}"),
            None => format!("this is not one of the age bands: {names}"),
        }
    }
}

impl Range {
    fn end(&self) -> f64 {
        if self.to.is_finite() { self.to } else { OPEN_END.max(self.from).max(OLDEST) }
    }
}

/// The year of birth that a cell holds: a year, or a date; or the last two digits of a year, where the header asks for a year and
/// the year of the answers is known.
pub fn year_of_birth(header: &str, cell: &str, answered: Option<u16>) -> Option<u16> {
    let whole = number(cell).filter(|year| year.fract() == 0.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number from 0 to 2200")]
    let within = |from: f64, to: f64| whole.filter(|year| (from..=to).contains(year)).map(|year| year as u16);
    let short = || {
        let digits = plain_digits(cell.trim());
        let is_short = digits.len() == 2 && asks_for_a_year(header);
        let (answered, short) = (answered?, within(0.0, 99.0).filter(|_| is_short)?);
        // Nobody younger than this fills in a form.
        [2000 + short, 1900 + short].into_iter().find(|year| *year + YOUNGEST <= answered)
    };
    within(1900.0, 2200.0).or_else(|| year_of_date(cell)).or_else(short)
}

/// Younger people than this fill in no form.
const YOUNGEST: u16 = 10;
/// The ends of words for a year, in eight languages, without accents.
const YEAR_WORDS: [&str; 7] = ["year", "jahr", "jaar", "annee", "ano", "anno", "rok"];

/// Whether a header asks for a year, as “Geburtsjahr” does.
pub fn asks_for_a_year(header: &str) -> bool {
    words_of(header).iter().any(|word| YEAR_WORDS.iter().any(|year| word.ends_with(year)))
}

/// Words around the number of an open band, in eight languages.
const BELOW: [&str; 16] = [
    "under", "below", "less", "younger", "unter", "jünger", "weniger", "moins", "menos", "menor", "meno", "onder",
    "jonger", "minder", "poniżej", "mniej",
];
const UP_TO: [&str; 7] = ["bis", "jusqu", "hasta", "fino", "até", "tot", "do"];
const ABOVE: [&str; 22] = [
    "over", "above", "more", "older", "plus", "up", "über", "älter", "mehr", "más", "mayor", "più", "oltre", "mais",
    "acima", "ouder", "meer", "boven", "powyżej", "więcej", "starsi", "wyżej",
];
const FROM: [&str; 6] = ["ab", "dès", "desde", "vanaf", "od", "from"];
const YEARS: [&str; 12] = ["year", "old", "of", "age", "jahre", "alt", "ans", "años", "anni", "anos", "jaar", "lat"];

/// The ages that a text such as `34`, `30-49`, `65+` or `under 18` speaks of.
fn range(text: &str) -> Option<Range> {
    let text = text.trim();
    let words = words_of(text);
    let is_among = |word: &String, any: &[&str]| any.iter().any(|other| words_of(other).first() == Some(word));
    let says = |any: &[&str]| words.iter().any(|word| is_among(word, any));
    let begins = |any: &[&str]| words.first().is_some_and(|word| is_among(word, any));
    let up_to = words.starts_with(&["up", "to"].map(str::to_owned)) || begins(&UP_TO);
    let below = up_to || text.starts_with('<') || says(&BELOW);
    let from = begins(&FROM);
    let above = from || text.contains(['>', '≥', '+']) || says(&ABOVE);
    // `65 and over` counts those of 65, `over 65` does not.
    let counted = up_to || from || text.starts_with(|c: char| c.is_ascii_digit() || c == '≥' || c == '+');
    let runs = text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    let numbers: Vec<f64> = runs.map(|run| run.parse().ok()).collect::<Option<_>>()?;
    let range = match (number(text), &numbers[..]) {
        (Some(age), _) => Range { from: age.floor(), to: age.floor() },
        (_, &[from, to]) => Range { from, to },
        (_, &[age]) if below => Range { from: 0.0, to: if counted { age } else { age - 1.0 } },
        (_, &[age]) if above => Range { from: if counted { age } else { age + 1.0 }, to: f64::INFINITY },
        (_, &[age]) if words.iter().skip(1).all(|word| is_among(word, &YEARS)) => Range { from: age, to: age },
        _ => return None,
    };
    let sound = (0.0..=OLDEST).contains(&range.from) && range.from <= range.to;
    sound.then_some(range)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bands: &Bands<'_>, cell: &str) -> String {
        let parts = bands.of(cell).unwrap_or_default();
        parts.iter().map(|(name, part)| format!("{name}: {part:.4}")).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn bands_may_be_open_below() {
        let names = ["17 or younger", "18+"].map(str::to_owned);
        let bands = Bands::new(&names);
        for (cell, expected) in
            [("17", 0), ("under 18", 0), ("up to 17", 0), ("18", 1), ("over 17", 1), ("18 and up", 1), ("0,5", 0)]
        {
            assert_eq!(of(&bands, cell), format!("{}: 1.0000", names[expected]), "{cell}");
        }
        assert_eq!(of(&bands, "over 16"), "17 or younger: 0.0135, 18+: 0.9865");
    }

    #[test]
    fn ages_and_bands_find_the_bands_around_them() {
        let names = ["18-29", "30-49", "50-64", "65+", "Rather not say"].map(str::to_owned);
        let bands = Bands::new(&names);
        for (cell, expected) in [
            ("30-49", "30-49: 1.0000"),
            (" 30 – 49 ", "30-49: 1.0000"),
            ("30 to 49 years", "30-49: 1.0000"),
            ("34", "30-49: 1.0000"),
            ("34.0", "30-49: 1.0000"),
            ("34 years old", "30-49: 1.0000"),
            ("49,9", "30-49: 1.0000"),
            ("۳۴", "30-49: 1.0000"),
            ("35-44", "30-49: 1.0000"),
            ("25-34", "18-29: 0.5000, 30-49: 0.5000"),
            ("61+", "50-64: 0.1333, 65+: 0.8667"),
            ("16-24", "18-29: 0.7778"),
            ("65 et plus", "65+: 1.0000"),
            ("65 Jahre und älter", "65+: 1.0000"),
            ("ab 65", "65+: 1.0000"),
            ("bis 29", "18-29: 1.0000"),
            ("menos de 30", "18-29: 1.0000"),
            ("18 bis 29 Jahre", "18-29: 1.0000"),
            ("powyżej 64 lat", "65+: 1.0000"),
            ("34 anni", "30-49: 1.0000"),
            ("moins de 18 ans", ""),
            ("17", ""),
            ("under 18", ""),
            ("<30", "18-29: 1.0000"),
            ("under 40", "18-29: 0.5455, 30-49: 0.4545"),
            ("65 or older", "65+: 1.0000"),
            ("over 64", "65+: 1.0000"),
            ("≥ 65", "65+: 1.0000"),
            ("70+", "65+: 1.0000"),
            ("1975", ""),
            ("-34", ""),
            ("rather_not_say", "Rather not say: 1.0000"),
            ("thirty", ""),
            ("", ""),
            ("99999999999999999999999999", ""),
        ] {
            assert_eq!(of(&bands, cell), expected, "{cell}");
        }
    }

    #[test]
    fn a_year_of_birth_is_a_year_or_a_date_and_where_a_year_is_asked_for_its_last_digits() {
        let years = ["1984", "31/12/1990", "84", "2026-01", ""].map(|cell| year_of_birth("Born", cell, Some(2026)));
        assert_eq!(years, [Some(1984), Some(1990), None, None, None]);
        let short = |cell, answered| year_of_birth("Geburtsjahr", cell, answered);
        assert_eq!(
            ["85", "05", "20", "185", "8"].map(|cell| short(cell, Some(2026))),
            [Some(1985), Some(2005), Some(1920), None, None]
        );
        assert_eq!(short("85", None), None, "without a date nothing tells the century");
    }
}
