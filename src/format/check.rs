//! Turning raw numbers and names into checked ones, noting every fault with its path.

use super::fault::{Fault, Faults, MOST_FAULTS};
use super::span_index::{PathStep, SpanIndex, line_and_column};
use crate::domain::address::may_stand;
use crate::domain::date::{is_date, no_such_day};
use crate::domain::quantities::OutOfRange;
use crate::domain::texts::{TextKind, clean_name, is_blank};
use std::borrow::Cow;
use std::fmt::Display;

/// The beginning of a text that is quoted in the middle of a sentence, whose end is not to be lost.
fn in_short(text: &str) -> Cow<'_, str> {
    const MOST: usize = 60;
    text.char_indices().nth(MOST).map_or(Cow::Borrowed(text), |(end, _)| Cow::Owned(format!("{}…", &text[..end])))
}

/// A whole number with a comma between its thousands: `10,000`.
fn with_commas(number: usize) -> String {
    let digits = number.to_string();
    let from_end = |at: usize| digits.len() - at;
    let each = digits.char_indices().map(|(at, digit)| match from_end(at) % 3 {
        0 if at > 0 => format!(",{digit}"),
        _ => digit.to_string(),
    });
    each.collect()
}

/// What to say after a number that is too large for a fraction and may be meant as percent.
fn percent_meant(number: f64) -> String {
    if !(1.0..=100.0).contains(&number) {
        return String::new();
    }
    // A hundredth of what a person writes has two digits more; a float alone may show noise behind them.
    let hundredth = format!("{:.6}", number / 100.0);
    format!("; for {number}%, write {}", hundredth.trim_end_matches('0').trim_end_matches('.'))
}

/// Gathers faults while a raw value is checked.
#[derive(Default)]
pub struct Check {
    path: Vec<PathStep>,
    faults: Vec<Noted>,
    /// How many faults there were beyond the first [`MOST_FAULTS`].
    more: usize,
}

struct Noted {
    path: Vec<PathStep>,
    of_key: bool,
    message: String,
}

impl Check {
    /// Checks what stands in a field.
    pub fn field<R>(&mut self, name: &'static str, check: impl FnOnce(&mut Self) -> R) -> R {
        self.step(PathStep::Field(name), check)
    }

    /// Checks an item of a list or an entry of a map.
    pub fn item<R>(&mut self, at: usize, check: impl FnOnce(&mut Self) -> R) -> R {
        self.step(PathStep::Item(at), check)
    }

    fn step<R>(&mut self, step: PathStep, check: impl FnOnce(&mut Self) -> R) -> R {
        self.path.push(step);
        let result = check(self);
        self.path.pop();
        result
    }

    /// Notes a fault of the value that is being checked.
    pub fn fault(&mut self, message: impl Into<String>) {
        self.note(false, message.into());
    }

    /// Notes a fault of the key of the entry that is being checked; of the value where it is a field.
    pub fn key_fault(&mut self, message: impl Into<String>) {
        let of_key = matches!(self.path.last(), Some(PathStep::Item(_)));
        self.note(of_key, message.into());
    }

    fn note(&mut self, of_key: bool, message: String) {
        if self.is_full() {
            self.more += 1;
        } else {
            self.faults.push(Noted { path: self.path.clone(), of_key, message });
        }
    }

    /// Whether so much is wrong that nothing further is listed, so that there is no use in looking on.
    pub const fn is_full(&self) -> bool {
        self.faults.len() >= MOST_FAULTS
    }

    /// The value, or a noted fault.
    pub fn take<T, E: Display>(&mut self, result: Result<T, E>) -> Option<T> {
        result.map_err(|error| self.fault(error.to_string())).ok()
    }

    /// A fraction, or a noted fault; a number of percent is told from one that is too large.
    pub fn take_fraction<T>(&mut self, number: f64, new: impl Fn(f64) -> Result<T, OutOfRange>) -> Option<T> {
        self.take(new(number).map_err(|error| format!("{error}{}", percent_meant(number))))
    }

    /// The same of a field, which is named.
    pub fn take_fraction_field<T>(
        &mut self,
        name: &'static str,
        number: f64,
        new: impl Fn(f64) -> Result<T, OutOfRange>,
    ) -> Option<T> {
        let named = |error: OutOfRange| format!("{}{}", error.of(&format!("`{name}`")), percent_meant(number));
        self.take_field(name, new(number).map_err(named))
    }

    /// The value of a field that is no share of anything, or a noted fault that names it.
    pub fn take_named_field<T>(&mut self, name: &'static str, result: Result<T, OutOfRange>) -> Option<T> {
        self.take_field(name, result.map_err(|error| error.of(&format!("`{name}`"))))
    }

    /// The value of a field, or a noted fault of that field.
    pub fn take_field<T, E: Display>(&mut self, name: &'static str, result: Result<T, E>) -> Option<T> {
        self.field(name, |check| check.take(result))
    }

    /// Notes where there is more of something than there may be, and says whether that is so.
    pub fn too_many(&mut self, whose: &str, count: usize, most: usize, what: &str) -> bool {
        let too_many = count > most;
        if too_many {
            let (most, count) = (with_commas(most), with_commas(count));
            self.fault(format!("{whose} can have at most {most} {what}, and this one has {count}; remove some"));
        }
        too_many
    }

    /// Notes what is blank and must not be.
    pub fn not_blank(&mut self, name: &'static str, text: &str) {
        if is_blank(text) {
            self.field(name, |check| check.fault(format!("`{name}` must not be empty")));
        }
    }

    /// Notes a field's text that is too long.
    pub fn not_long(&mut self, name: &'static str, kind: TextKind, text: &str) {
        self.field(name, |check| check.not_long_here(&format!("`{name}`"), kind, text));
    }

    /// Notes where the text that is being checked is too long.
    pub fn not_long_here(&mut self, what: &str, kind: TextKind, text: &str) {
        if let Some(count) = kind.too_long(text) {
            self.fault(format!("{what} must have at most {} characters, not {count}; shorten it", kind.most()));
        }
    }

    /// A field's name without what nobody sees in it; one that is too long is noted.
    pub fn name(&mut self, field: &'static str, name: &str) -> String {
        let name = clean_name(name).into_owned();
        self.not_long(field, TextKind::Name, &name);
        name
    }

    /// The same, of a name that must not be blank.
    pub fn full_name(&mut self, field: &'static str, name: &str) -> String {
        self.not_blank(field, name);
        self.name(field, name)
    }

    /// Notes a field that is no address of the web, and not empty either.
    pub fn address(&mut self, field: &'static str, address: &str) {
        self.not_long(field, TextKind::Address, address);
        if TextKind::Address.too_long(address).is_none() && !may_stand(address) {
            let sentence = format!(
                "`{field}` must be a web address such as https://example.com, not \"{}\"; write one, or leave it empty",
                in_short(address)
            );
            self.field(field, |check| check.fault(sentence));
        }
    }

    /// The value when nothing was noted; otherwise every fault with its place in the text.
    pub fn finish<T>(self, text: &str, value: Option<T>) -> Result<T, Faults> {
        match value {
            Some(value) if self.faults.is_empty() => Ok(value),
            _ => {
                let outline = SpanIndex::of(text);
                let placed = |noted: Noted| {
                    let at = if noted.of_key { outline.key_at(&noted.path) } else { outline.value_at(&noted.path) };
                    let (line, column) = line_and_column(text, at);
                    Fault { line, column, message: noted.message }
                };
                let mut faults = Faults::new(self.faults.into_iter().map(placed).collect());
                if self.more > 0 {
                    faults.and_more();
                }
                Err(faults)
            }
        }
    }
}

/// What may be absent, where it is sound; none where it is there and at fault.
#[expect(clippy::option_option, reason = "what is absent, at fault and sound are three things here")]
pub fn optional<T>(value: Option<Option<T>>) -> Option<Option<T>> {
    value.map_or(Some(None), |value| value.map(Some))
}

/// A date of at least so many parts: year, year-month or year-month-day.
pub fn check_date(check: &mut Check, field: &'static str, text: &str, least_parts: usize) {
    let good = is_date(text, least_parts);
    if !good {
        let wanted =
            if least_parts == 3 { "a day such as 2026-11-23" } else { "a date such as 2026-11-23, 2026-11 or 2026" };
        let why = no_such_day(text).map_or_else(String::new, |why| format!("; {why}"));
        check.field(field, |check| check.fault(format!("`{field}` must be {wanted}, not \"{text}\"{why}")));
    }
}
