//! Hours a week to drag or to type; 0 is not known.

use crate::chart::words::{hours, shortest};
use crate::domain::quantities::Hours;
use egui::{DragValue, Ui, WidgetInfo};
use std::cell::Cell;

/// Draws the hours, or what counts while nobody said any, which looks like the guess that it is; gives what they are now when a
/// person changed them, none for not known.
pub fn hours_field(
    ui: &mut Ui,
    name: &str,
    help: &str,
    said: Option<Hours>,
    otherwise: Option<(f64, bool)>,
) -> Option<Option<Hours>> {
    let before = said.map(Hours::get).or(otherwise.map(|(hours, _)| hours)).unwrap_or(0.0);
    let mut number = before;
    let guess = said.is_none() && otherwise.is_some_and(|(_, guess)| guess);
    let words = |now: f64, _: std::ops::RangeInclusive<usize>| match now {
        now if guess && (now - before).abs() < 1e-9 => hours(now, true),
        now if now > 0.0 => format!("{} h a week", shortest(now)),
        _ => "Hours a week?".to_owned(),
    };
    let heard = Cell::new(false);
    let drag = DragValue::new(&mut number).range(0.0..=168.0).speed(0.05).max_decimals(1).custom_formatter(words);
    let response = ui.add(drag.custom_parser(|typed| typed_hours(typed, &heard)).update_while_editing(false));
    response.widget_info(|| WidgetInfo::slider(true, number, name));
    // Who types what was guessed means it.
    let confirmed = guess && heard.get();
    let changed = (response.changed() || confirmed).then(|| (number > 0.0).then(|| Hours::nearest(number)));
    response.on_hover_text(help);
    changed
}

/// Hours as a person types them, with or without the words that a field shows around them; `heard` is set where they are none of
/// the words of a guess.
pub(super) fn typed_hours(typed: &str, heard: &Cell<bool>) -> Option<f64> {
    let typed = typed.trim();
    let number = typed.trim_start_matches("about").trim_end_matches("(guess)").trim();
    let number = number.trim_end_matches("a week").trim().trim_end_matches("hours").trim_end_matches('h').trim();
    let number = number.replace(',', ".").parse::<f64>().ok()?;
    heard.set(!typed.starts_with("about"));
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_they_are_typed_and_as_they_are_shown() {
        let read = |typed: &str| {
            let heard = Cell::new(false);
            (typed_hours(typed, &heard), heard.get())
        };
        for typed in ["3", " 3 ", "3 h", "3h", "3 hours", "3 h a week", "3,0"] {
            assert_eq!(read(typed), (Some(3.0), true), "{typed}");
        }
        for shown in ["about 3", "about 3 h (guess)"] {
            assert_eq!(read(shown), (Some(3.0), false), "{shown}: what is shown is nothing that was said");
        }
        for wrong in ["", "three", "about", "h"] {
            assert_eq!(read(wrong), (None, false), "{wrong}");
        }
    }
}
