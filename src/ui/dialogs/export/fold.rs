//! What stands folded under a heading that says what is chosen in it; one at a time is open.

use crate::ui::theme::{NEAR, RADIUS, colours, font, icon, weight};
use egui::text::{LayoutJob, TextFormat};
use egui::{Button, Stroke, Ui, Vec2, WidgetInfo};
use egui_material_icons::icons::{ICON_EXPAND_LESS, ICON_EXPAND_MORE};

/// What can be folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fold {
    /// Which charts.
    Charts,
    /// How large they are, and what stands around them.
    Form,
}

impl Fold {
    const fn heading(self) -> &'static str {
        match self {
            Self::Charts => "Charts",
            Self::Form => "Size and details",
        }
    }
}

/// Draws the heading with what is chosen, and beneath it the choices while it is open.
pub(super) fn fold_ui(ui: &mut Ui, fold: Fold, summary: &str, choices: impl FnOnce(&mut Ui)) {
    let key = egui::Id::unique("open in the export");
    let open = ui.data(|data| data.get_temp::<Fold>(key)) == Some(fold);
    let c = colours(ui);
    let mut words = LayoutJob::default();
    let look = |weight, small, color| TextFormat { font_id: font(weight, small), color, ..TextFormat::default() };
    words.append(fold.heading(), 0.0, look(weight::SEMIBOLD, false, c.ink));
    words.append(&format!("\n{summary}"), 0.0, look(weight::REGULAR, true, c.muted));
    let sign = if open { ICON_EXPAND_LESS } else { ICON_EXPAND_MORE };
    let button = Button::new(words)
        .right_text(icon(sign))
        .fill(c.chip)
        .stroke(Stroke::NONE)
        .corner_radius(RADIUS)
        .min_size(Vec2::new(ui.available_width(), 0.0));
    let response = ui.add(button);
    let label = format!("{}: {summary}", fold.heading());
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::DisclosureTriangle, true, open, &label));
    if response.clicked() {
        ui.data_mut(|data| {
            if open {
                data.remove::<Fold>(key);
            } else {
                data.insert_temp(key, fold);
            }
        });
    }
    if open {
        ui.add_space(NEAR);
        choices(ui);
        ui.add_space(NEAR);
    }
}
