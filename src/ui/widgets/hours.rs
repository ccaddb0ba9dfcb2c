//! Hours a week to drag or to type; 0 is not known.

use crate::chart::words::shortest;
use crate::domain::quantities::Hours;
use egui::{DragValue, Ui, WidgetInfo};

/// Draws hours a week, named for screen readers and tests; the new ones where a person changed them, none where they took them
/// back.
pub fn hours_field(ui: &mut Ui, name: &str, help: &str, hours: Option<Hours>) -> Option<Option<Hours>> {
    let mut number = hours.map_or(0.0, Hours::get);
    let words = |hours: f64, _: std::ops::RangeInclusive<usize>| {
        if hours > 0.0 { format!("{} h a week", shortest(hours)) } else { "Hours a week?".to_owned() }
    };
    let drag = DragValue::new(&mut number).range(0.0..=168.0).speed(0.05).max_decimals(1).custom_formatter(words);
    let response = ui.add(drag);
    response.widget_info(|| WidgetInfo::slider(true, number, name));
    let changed = response.changed().then(|| (number > 0.0).then(|| Hours::nearest(number)));
    response.on_hover_text(help);
    changed
}
