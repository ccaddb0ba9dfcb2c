//! Hours a week to drag or to type; 0 is not known.

use crate::chart::words::{hours, shortest};
use crate::domain::quantities::Hours;
use egui::{DragValue, Ui, WidgetInfo};

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
    let drag = DragValue::new(&mut number).range(0.0..=168.0).speed(0.05).max_decimals(1).custom_formatter(words);
    let response = ui.add(drag);
    response.widget_info(|| WidgetInfo::slider(true, number, name));
    let changed = response.changed().then(|| (number > 0.0).then(|| Hours::nearest(number)));
    response.on_hover_text(help);
    changed
}
