//! How old the people of a segment are: a number for each age band, and a bar of all of them.

use crate::app::command::Command;
use crate::chart::ages::{AgeMix, age_mix, spread_evenly};
use crate::domain::audience::Segment;
use crate::domain::edit::{Edit, SegmentEdit};
use crate::domain::quantities::AgeWeight;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, body, colours, medium, small, softened};
use crate::ui::widgets::{action_button, percent_field};
use egui::{Button, CollapsingHeader, DragValue, Label, Rect, Sense, Ui, Vec2, WidgetInfo};

/// The height of the bar, in points.
const BAR: f32 = 14.0;
/// The width of a field with its age band, in points.
const FIELD: f32 = 76.0;

/// Draws the fold of the audience with the ages of a segment.
pub fn ages_fold_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment) {
    let words = if segment.ages.is_empty() { "Their ages (not given)" } else { "Their ages" };
    CollapsingHeader::new(medium(words)).id_salt(("ages", &segment.name)).show(ui, |ui| {
        ui.add(Label::new(small(ui, "Ages only affect reach.")).wrap());
        ui.add_space(NEAR);
        ages_ui(ui, cx, segment);
    });
}

/// Draws the numbers and the bar.
pub fn ages_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment) {
    let mix = age_mix(&cx.state.document.framework, segment);
    bar_ui(ui, &mix);
    ui.add_space(NEAR);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of columns")]
    let columns = ((ui.available_width() / FIELD) as usize).clamp(1, mix.parts.len().clamp(1, 6));
    for row in mix.parts.chunks(columns) {
        ui.columns(columns, |columns| {
            for (ui, (band, percent)) in columns.iter_mut().zip(row) {
                band_ui(ui, cx, segment, band, *percent);
            }
        });
    }
    range_ui(ui, cx, segment);
    ui.horizontal_wrapped(|ui| {
        let words = body(mix.words());
        let words = if mix.adds_up() || mix.sum <= 0.0 { words.color(colours(ui).muted) } else { words };
        ui.add(Label::new(words).wrap());
        if !mix.adds_up() && mix.sum > 0.0 {
            let help = "Keeps the proportions and makes them add up";
            if action_button(ui, "Make it 100%", false).on_hover_text(help).clicked() {
                for (band, percent) in mix.whole() {
                    send(cx, segment, &band, percent);
                }
            }
        }
        if mix.sum > 0.0 {
            let none = ui.add(Button::new(small(ui, "Clear").color(colours(ui).accent)).frame(false));
            none.widget_info(|| {
                let label = format!("Clear the ages of {}", segment.name);
                WidgetInfo::labeled(egui::accesskit::Role::Button, true, label)
            });
            if none.clicked() {
                for band in segment.ages.keys() {
                    send(cx, segment, band, 0.0);
                }
            }
        }
    });
}

fn band_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment, band: &str, percent: f64) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.label(small(ui, band));
    ui.spacing_mut().interact_size = Vec2::new(64.0, 26.0);
    let field = percent_field(ui, &format!("Ages {band} of {}", segment.name), percent, 0.0..=100.0);
    if let Some(percent) = field.changed {
        send(cx, segment, band, percent);
    }
    field.response.on_hover_text("Their share of this segment. Drag, or click to type.");
}

/// Where an open end of a range of ages is, in years.
const OPEN_END: u16 = 90;

/// The same from a range of ages, spread evenly over its years.
fn range_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment) {
    let kept = ui.scope_id().with("range of ages");
    let (mut first, mut last) = ui.data(|data| data.get_temp(kept)).unwrap_or((18_u16, OPEN_END));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 28.0;
        ui.label(small(ui, "Or fill them in from age"));
        let years = |age: f64, _: std::ops::RangeInclusive<usize>| {
            if age >= f64::from(OPEN_END) { "older".to_owned() } else { format!("{age:.0}") }
        };
        let from = ui.add(DragValue::new(&mut first).range(0..=OPEN_END - 1).speed(0.2));
        from.widget_info(|| WidgetInfo::slider(true, f64::from(first), format!("Youngest age of {}", segment.name)));
        ui.label(small(ui, "to"));
        let parse =
            |typed: &str| if typed.trim() == "older" { Some(f64::from(OPEN_END)) } else { typed.trim().parse().ok() };
        let to = DragValue::new(&mut last).range(1..=OPEN_END).speed(0.2).custom_formatter(years).custom_parser(parse);
        let to = ui.add(to);
        to.widget_info(|| WidgetInfo::slider(true, f64::from(last), format!("Oldest age of {}", segment.name)));
        to.on_hover_text("Drag, or click to type. 90 means 90 or older.");
        let spread = spread_evenly(&cx.state.document.framework, first, last.max(first));
        let button = ui.add_enabled(spread.is_some(), Button::new(small(ui, "Fill in evenly").color(colours(ui).ink)));
        button.widget_info(|| {
            let label = format!("Fill in the ages of {} evenly", segment.name);
            WidgetInfo::labeled(egui::accesskit::Role::Button, spread.is_some(), label)
        });
        let clicked = button.on_hover_text("Every year of age gets the same share").clicked();
        for (band, percent) in spread.filter(|_| clicked).into_iter().flatten() {
            send(cx, segment, &band, percent);
        }
    });
    ui.data_mut(|data| data.insert_temp(kept, (first, last)));
}

fn send(cx: &mut ViewCx<'_>, segment: &Segment, band: &str, percent: f64) {
    let edit =
        SegmentEdit::Age { segment: segment.name.clone(), age: band.to_owned(), weight: AgeWeight::nearest(percent) };
    cx.send(Command::Edit(Edit::Segment(edit)));
}

/// All bands as a bar; what is still to be given stays empty.
fn bar_ui(ui: &mut Ui, mix: &AgeMix) {
    let c = colours(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), BAR), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Image, true, mix.label()));
    ui.painter().rect_filled(rect, 4.0, c.chip);
    let all = mix.sum.max(100.0);
    let mut left = rect.left();
    for (at, (_, percent)) in mix.parts.iter().enumerate() {
        #[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
        let width = rect.width() * (percent / all) as f32;
        if width > 0.5 {
            // The older, the stronger.
            #[expect(clippy::cast_precision_loss, reason = "a handful of bands")]
            let strength = 0.3 + 0.7 * (at as f32 + 1.0) / mix.parts.len() as f32;
            let piece = Rect::from_min_size(egui::pos2(left, rect.top()), Vec2::new((width - 1.0).max(1.0), BAR));
            ui.painter().rect_filled(piece, 2.0, softened(c.accent, c.surface, strength));
        }
        left += width;
    }
}
