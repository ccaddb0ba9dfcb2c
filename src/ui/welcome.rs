//! The ways in, before there is a plan: what this is in one sentence, a new plan, the sample, a file, and recent plans.

use crate::app::action::Action;
use crate::app::command::Command;
use crate::app::view::Part;
use crate::chart::words::basis;
use crate::ui::cx::ViewCx;
use crate::ui::keys::shortcut;
use crate::ui::panels::menu::menu_ui;
use crate::ui::theme::{
    APART, MARGIN, NEAR, RADIUS, colours, font, headline, icon, medium, milestone_icon, muted, readable_as_text,
    readable_on, small, softened, title, weight,
};
use crate::ui::views::layout::column_ui;
use crate::ui::widgets::{
    HIGH, card, cell_centre, cell_corners, ends, hairline, icon_button, keep_in_sight, logo, part_begins,
};
use egui::{
    Align2, CentralPanel, Frame, Label, Margin, Panel, Pos2, Rect, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui,
    Vec2, WidgetInfo,
};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{ICON_ADD, ICON_ARTICLE, ICON_FOLDER_OPEN, ICON_HELP, ICON_STOREFRONT};
use std::path::Path;

/// The height of the bar at the top and of the line at the bottom, in points.
const BARS: (f32, f32) = (56.0, 30.0);
/// Below this width the picture goes, in points.
const PICTURED: f32 = 1150.0;
/// The width of the column with the ways in, and the room around it, in points.
const COLUMN: f32 = 520.0;
const SIDE: f32 = 112.0;
/// The height of a way in, and of a recent plan, in points.
const WAY: f32 = 72.0;
const RECENT: f32 = 50.0;
/// How many recent plans are shown.
const MOST_RECENT: usize = 5;

/// Draws the page.
pub fn welcome_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let c = colours(ui);
    let bar = Frame::new().fill(c.surface).inner_margin(Margin::symmetric(MARGIN, 0));
    Panel::top("welcome bar").exact_size(BARS.0).frame(bar).show(ui, |ui| {
        part_begins(ui, cx, Part::Bar);
        let height = ui.available_height();
        let left = |ui: &mut Ui| {
            logo(ui, 26.0);
            ui.label(medium("Seven Milestones"));
        };
        ends(ui, height, NEAR, left, |ui| {
            icon_button(ui, cx, ICON_HELP, Action::Guide, true, "");
            menu_ui(ui, cx);
        });
    });
    Panel::bottom("welcome status").exact_size(BARS.1).frame(bar).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let platforms = cx.state.document.library.platforms();
            let words = format!("{} platforms. {}", platforms.len(), basis(platforms));
            ui.add(Label::new(small(ui, words)).truncate());
        });
    });
    CentralPanel::no_frame().frame(Frame::new().fill(c.ground)).show(ui, |ui| {
        let whole = ui.available_rect_before_wrap();
        let pictured = whole.width() >= PICTURED && cx.state.document.framework.milestones.len() <= 7;
        let side = if pictured { SIDE.min(whole.width() * 0.08) } else { ((whole.width() - COLUMN) / 2.0).max(24.0) };
        let width = COLUMN.min(whole.width() - 2.0 * side);
        if pictured {
            let room = Rect::from_min_max(Pos2::new(whole.left() + side + width + 48.0, whole.top()), whole.max);
            comb_ui(ui, cx, room.shrink2(Vec2::new(32.0, 40.0)));
        }
        ScrollArea::vertical().id_salt("welcome").auto_shrink(false).show(ui, |ui| {
            part_begins(ui, cx, Part::Page);
            ui.horizontal_top(|ui| {
                ui.add_space(side);
                column_ui(ui, width, |ui| {
                    let taken = 320.0 + recent_height(cx);
                    ui.add_space(((whole.height() - taken) / 2.0).clamp(APART, 110.0));
                    ways_ui(ui, cx);
                    recent_ui(ui, cx);
                    ui.add_space(APART);
                });
            });
            keep_in_sight(ui);
        });
    });
}

/// What this is, and the ways in.
fn ways_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    ui.add(Label::new(headline("See which social platforms fit your audience, and why")).wrap());
    ui.add_space(NEAR);
    let count = cx.state.document.library.platforms().len();
    let words = format!(
        "Describe the people you want to reach. You’ll see {count} platforms ranked for them, with reasons, and what to \
         keep, start and stop."
    );
    ui.add(Label::new(muted(ui, words)).wrap());
    ui.add_space(APART);
    let ways = [
        (Action::New, ICON_ADD, "New plan", "Your business and audience, one question at a time."),
        (
            Action::Sample,
            ICON_STOREFRONT,
            "Open the sample plan",
            "A made-up bakery that sells to families and to cafés.",
        ),
        (Action::Open, ICON_FOLDER_OPEN, "Open…", "A plan, or the answers of a survey."),
    ];
    for (at, (action, sign, name, words)) in ways.into_iter().enumerate() {
        if way_ui(ui, action, sign, name, words, at == 0) {
            cx.send(Command::Run(action));
        }
        ui.add_space(NEAR);
    }
}

/// A way in; whether it was chosen.
fn way_ui(ui: &mut Ui, action: Action, sign: MaterialIcon, name: &str, words: &str, calls: bool) -> bool {
    let c = colours(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), WAY), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(("way in", name)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, name));
    let (fill, ink, under, line) = match (calls, response.hovered()) {
        (true, _) => (c.accent, readable_on(c.accent), readable_on(c.accent), c.accent),
        (false, true) => (c.chip, c.ink, c.muted, c.muted),
        (false, false) => (c.surface, c.ink, c.muted, c.line),
    };
    let painter = ui.painter();
    painter.rect(rect, RADIUS + 4, fill, Stroke::new(1.0, line), StrokeKind::Inside);
    let signed = icon(sign).size(22.0).color(if calls { ink } else { c.accent });
    let galley = egui::WidgetText::from(signed).into_galley(ui, None, f32::INFINITY, egui::TextStyle::Body);
    let painter = ui.painter();
    painter.galley(Pos2::new(rect.left() + 20.0, rect.center().y - galley.size().y / 2.0), galley, ink);
    let text = rect.left() + 60.0;
    let upper = Pos2::new(text, rect.center().y - 11.0);
    painter.text(upper, Align2::LEFT_CENTER, name, egui::FontId { size: 16.0, ..font(weight::SEMIBOLD, false) }, ink);
    let keys = action.entry().key.map(|key| ui.ctx().format_shortcut(&shortcut(key))).unwrap_or_default();
    let keys = painter.text(
        Pos2::new(rect.right() - 20.0, rect.center().y),
        Align2::RIGHT_CENTER,
        keys,
        font(weight::REGULAR, true),
        under,
    );
    let room = keys.left() - APART - text;
    let galley = painter.layout(words.to_owned(), font(weight::REGULAR, false), under, room);
    painter.galley(Pos2::new(text, rect.center().y + 2.0), galley, under);
    response.clicked()
}

/// The room that recent plans take, in points.
#[expect(clippy::cast_precision_loss, reason = "a handful of plans")]
fn recent_height(cx: &ViewCx<'_>) -> f32 {
    let count = cx.state.settings.recent.len().min(MOST_RECENT);
    if count == 0 { 0.0 } else { 48.0 + RECENT * count as f32 }
}

/// The plans that were open before; nothing where there are none.
fn recent_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let state = cx.state;
    let recent = &state.settings.recent;
    if recent.is_empty() {
        return;
    }
    ui.add_space(APART - NEAR);
    ui.label(title("Recent plans"));
    ui.add_space(NEAR);
    card(ui).inner_margin(Margin::symmetric(8, 4)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, path) in recent.iter().take(MOST_RECENT).enumerate() {
            if at > 0 {
                hairline(ui);
            }
            if plan_ui(ui, path) {
                cx.send(Command::Open(path.clone()));
            }
        }
    });
}

/// A recent plan by its file and folder; whether it was chosen.
fn plan_ui(ui: &mut Ui, path: &Path) -> bool {
    let c = colours(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), RECENT), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(path), Sense::click());
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let name = name.trim_end_matches(".ron").trim_end_matches(".plan").to_owned();
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, format!("Open {name}")));
    if response.hovered() {
        ui.painter().rect_filled(rect, RADIUS, c.chip);
    }
    let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
    let inside = rect.shrink2(Vec2::new(8.0, 6.0));
    let mut ui =
        ui.new_child(egui::UiBuilder::new().max_rect(inside).layout(egui::Layout::left_to_right(egui::Align::Center)));
    ui.label(icon(ICON_ARTICLE).color(c.muted));
    ui.add_space(NEAR);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.add(Label::new(medium(name)).truncate().selectable(false));
        ui.add(Label::new(small(ui, folder)).truncate().selectable(false));
    });
    response.on_hover_text(path.display().to_string()).clicked()
}

/// The milestones as a picture: each with its sign, its question and a slider in the middle.
fn comb_ui(ui: &Ui, cx: &ViewCx<'_>, room: Rect) {
    let c = colours(ui);
    let milestones = &cx.state.document.framework.milestones;
    let words = 64.0;
    let radius = (room.width() / 5.1).min((room.height() - words) / HIGH).clamp(40.0, 118.0);
    let centre = room.center() - Vec2::new(0.0, words / 2.0);
    let painter = ui.painter();
    for (at, milestone) in milestones.iter().enumerate() {
        let colour = c.milestone(at);
        let middle = cell_centre(centre, radius, at);
        let fill = softened(colour, c.surface, 0.16);
        let line = Stroke::new(1.0, softened(colour, c.surface, 0.5));
        painter.add(Shape::convex_polygon(cell_corners(centre, radius, at, 0.97), fill, line));
        let at_y = |part: f32| Pos2::new(middle.x, middle.y + part * radius);
        let ink = readable_as_text(colour, c.surface);
        let sign = icon(milestone_icon(&milestone.id)).size(26.0).color(ink);
        let galley = egui::WidgetText::from(sign).into_galley(ui, None, f32::INFINITY, egui::TextStyle::Body);
        painter.galley(at_y(-0.52) - galley.size() / 2.0, galley, colour);
        painter.text(at_y(-0.22), Align2::CENTER_CENTER, &milestone.name, font(weight::SEMIBOLD, false), c.ink);
        let mut job = egui::text::LayoutJob::simple(
            milestone.question.clone(),
            font(weight::REGULAR, true),
            c.muted,
            1.24 * radius,
        );
        job.halign = egui::Align::Center;
        job.wrap.max_rows = 3;
        let galley = painter.layout_job(job);
        painter.galley(at_y(-0.1), galley, c.muted);
        let rail = Rect::from_center_size(at_y(0.6), Vec2::new(0.7 * radius, 7.0));
        painter.rect_filled(rail, 3.5, softened(colour, c.surface, 0.45));
        painter.circle(rail.center(), 7.0, c.knob, Stroke::new(1.5, ink));
    }
    let below = "The milestones are questions about your audience.\nYour answers decide the ranking.".to_owned();
    let mut job = egui::text::LayoutJob::simple(below, font(weight::REGULAR, false), c.muted, room.width());
    job.halign = egui::Align::Center;
    let galley = painter.layout_job(job);
    painter.galley(Pos2::new(centre.x, centre.y + HIGH / 2.0 * radius + 20.0), galley, c.muted);
}
