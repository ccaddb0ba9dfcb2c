//! The second page: whose usage figures count.

use super::parts::question_ui;
use crate::app::command::{Command, SetupCommand};
use crate::app::setup::SetupPage;
use crate::chart::words;
use crate::domain::edit::Edit;
use crate::domain::plan::DEFAULT_REGION;
use crate::domain::texts::TextKind;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, body, colours, font, muted, small, softened, title, weight};
use crate::ui::views::layout::{pair_ui, wide_card};
use crate::ui::widgets::Field;
use egui::{Label, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

/// The height of a row, in points.
const ROW: f32 = 40.0;
/// The least width of a column, in points.
const COLUMN: f32 = 270.0;

/// Draws the page.
pub fn country_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let what = "We use published figures of how many people there use each platform. Choose the country or region where most of your audience is.";
    question_ui(ui, "Where are the people you want to reach?", what);
    pair_ui(ui, 0.69, |ui, side| {
        wide_card(ui, |ui| if side == 0 { regions_ui(ui, cx) } else { chosen_ui(ui, cx) });
    });
}

fn regions_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let state = cx.state;
    let regions = state.document.library.regions();
    let chosen = chosen(cx);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of columns")]
    let columns = ((ui.available_width() / COLUMN) as usize).clamp(1, 2);
    let height = regions.len().div_ceil(columns).max(1);
    ui.columns(columns, |columns| {
        for (column, regions) in columns.iter_mut().zip(regions.chunks(height)) {
            column.spacing_mut().item_spacing.y = 2.0;
            for region in regions {
                let name = words::region_name(region.name);
                if region_ui(column, name, &region.words(), chosen == Some(region.name)) {
                    cx.send(Command::Setup(SetupCommand::Region(region.name.to_owned())));
                }
            }
        }
    });
    ui.add_space(APART);
    let plan = &state.document.plan;
    let known = regions.iter().any(|region| region.name == plan.region);
    let mut other = if known { String::new() } else { plan.region.clone() };
    let words = "Another country or region";
    let hint = "Type its name. You can enter your own figures later.";
    let field =
        Field { words, name: words, salt: ("new plan", words, 0), hint, rows: 1, kind: TextKind::Name, wrong: None };
    if field.show(ui, &mut other).changed() {
        // One that is taken away is that which a plan begins with.
        let region = if other.trim().is_empty() { DEFAULT_REGION.to_owned() } else { other };
        cx.send(Command::Edit(Edit::Region(region)));
    }
}

/// The region that was chosen; none where the plan still has the one that it began with.
fn chosen<'a>(cx: &ViewCx<'a>) -> Option<&'a str> {
    let state = cx.state;
    let setup = &state.view.setup;
    let answered = SetupPage::Country.is_answered(setup, &state.document);
    answered.then_some(state.document.plan.region.as_str())
}

/// A region with what is known of it; whether it was clicked.
fn region_ui(ui: &mut Ui, name: &str, words: &str, chosen: bool) -> bool {
    let c = colours(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(("region", name)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::RadioButton, true, chosen, name));
    let fill = match (chosen, response.hovered()) {
        (true, _) => softened(c.accent, c.surface, 0.12),
        (false, true) => c.chip,
        (false, false) => c.surface,
    };
    let line = if chosen { Stroke::new(1.0, c.accent) } else { Stroke::NONE };
    let painter = ui.painter();
    painter.rect(rect, 8, fill, line, StrokeKind::Inside);
    let ring = egui::pos2(rect.left() + 18.0, rect.center().y);
    painter.circle_stroke(ring, 8.0, Stroke::new(1.5, if chosen { c.accent } else { c.muted }));
    if chosen {
        painter.circle_filled(ring, 4.0, c.accent);
    }
    let text = Rect::from_min_max(egui::pos2(rect.left() + 36.0, rect.top()), rect.max);
    let weight = if chosen { weight::SEMIBOLD } else { weight::REGULAR };
    painter.text(text.left_center() - Vec2::new(0.0, 8.0), egui::Align2::LEFT_CENTER, name, font(weight, false), c.ink);
    let small_font = font(weight::REGULAR, true);
    painter.text(text.left_center() + Vec2::new(0.0, 9.0), egui::Align2::LEFT_CENTER, words, small_font, c.muted);
    response.clicked()
}

fn chosen_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let state = cx.state;
    let region = state.document.plan.region.as_str();
    let heading =
        if chosen(cx).is_some() { words::region_name(region).to_owned() } else { "Nothing chosen yet".to_owned() };
    ui.label(title(heading));
    ui.add_space(NEAR);
    let words = if chosen(cx).is_none() {
        format!("Until you choose, we use figures for {}.", words::the_region(region))
    } else {
        words::figures_of(state.document.library.regions().into_iter().find(|known| known.name == region))
    };
    ui.add(Label::new(body(words)).wrap());
    if let Some(note) = state.document.framework.region_note(region) {
        ui.add_space(NEAR);
        ui.add(Label::new(muted(ui, note)).wrap());
    }
    if chosen(cx).is_some() {
        ui.add_space(NEAR);
        ui.add(Label::new(small(ui, "We never fill gaps with figures from another country or region.")).wrap());
    }
}
