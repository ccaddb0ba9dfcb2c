//! A number of per cent to drag or to type, with or without its sign.

use egui::{DragValue, Response, Ui, WidgetInfo};
use std::cell::Cell;
use std::ops::RangeInclusive;

/// What became of a number of per cent in this frame.
pub struct Percent {
    /// The response of the field.
    pub response: Response,
    /// The new number, where a person changed it.
    pub changed: Option<f64>,
    /// Whether something was typed that is no such number; none where nothing was typed.
    pub refused: Option<bool>,
}

/// Draws a number of per cent within a range, named for screen readers and tests; half points are typed, not dragged.
pub fn percent_field(ui: &mut Ui, name: &str, percent: f64, range: RangeInclusive<f64>) -> Percent {
    let mut number = percent;
    let heard = Cell::new(None);
    let parse = |typed: &str| {
        let number = typed.trim().trim_end_matches('%').trim().replace(',', ".").parse::<f64>().ok();
        let number = number.filter(|number| range.contains(number));
        heard.set(Some(number.is_none()));
        number
    };
    let decimals = usize::from((percent - percent.round()).abs() > 1e-9);
    let drag = DragValue::new(&mut number).range(range.clone()).speed(0.25).max_decimals(decimals).suffix("%");
    let response = ui.add(drag.update_while_editing(false).custom_parser(parse));
    response.widget_info(|| WidgetInfo::slider(true, number, name));
    let changed = response.changed().then_some(number);
    Percent { response, changed, refused: heard.get() }
}
