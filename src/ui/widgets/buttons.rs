//! Buttons: for actions, for icons, and for choosing one of several.

use crate::app::command::{Action, Command};
use crate::domain::address::web_address;
use crate::ui::cx::ViewCx;
use crate::ui::keys::shortcut;
use crate::ui::theme::{NEAR, RADIUS, body, colours, font, icon, medium, weight};
use egui::{Button, Rect, Response, RichText, Sense, Ui, Vec2, WidgetInfo};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::ICON_EDIT;

/// The size of the pen beside a text that can be changed, in points.
const PEN: f32 = 14.0;

/// What an action is called, with its key, for a tooltip.
fn help(ui: &Ui, action: Action) -> String {
    let entry = action.entry();
    match entry.key {
        Some(key) => format!("{} ({})", entry.help, ui.ctx().format_shortcut(&shortcut(key))),
        None => entry.help.to_owned(),
    }
}

/// A button with a sign for an action of the command table.
pub fn icon_button(
    ui: &mut Ui,
    cx: &mut ViewCx<'_>,
    sign: MaterialIcon,
    action: Action,
    enabled: bool,
    help_more: &str,
) {
    let button = Button::new(icon(sign)).frame_when_inactive(false).min_size(Vec2::splat(34.0));
    let response = ui.add_enabled(enabled, button);
    let name = action.entry().name;
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, enabled, name));
    let mut text = help(ui, action);
    if !help_more.is_empty() {
        text = format!("{text}: {help_more}");
    }
    if response.on_hover_text(&text).clicked() {
        cx.send(Command::Run(action));
    }
}

/// A button with words; one that calls is filled with the accent.
pub fn action_button(ui: &mut Ui, words: &str, calls: bool) -> Response {
    let c = colours(ui);
    if calls {
        ui.add(Button::new(medium(words).color(c.surface)).fill(c.accent))
    } else {
        ui.add(Button::new(medium(words)))
    }
}

/// One of several tabs that stand beside each other: its words, and the name they stand for.
pub fn tab(ui: &mut Ui, words: &str, name: &str, detail: &str, chosen: bool, help: &str) -> bool {
    let c = colours(ui);
    let ink = if chosen { c.on_chosen } else { c.ink };
    let mut text = egui::text::LayoutJob::default();
    let format = |rich: egui::FontId, colour| egui::TextFormat { font_id: rich, color: colour, ..Default::default() };
    text.append(words, 0.0, format(font(weight::SEMIBOLD, false), ink));
    if !detail.is_empty() {
        text.append(detail, NEAR, format(font(weight::REGULAR, false), ink));
    }
    let fill = if chosen { c.chosen } else { c.chip };
    let response =
        ui.add(Button::new(text).fill(fill).stroke(egui::Stroke::NONE).wrap_mode(egui::TextWrapMode::Extend));
    let label = if detail.is_empty() { name.to_owned() } else { format!("{name} {detail}") };
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::Tab, true, chosen, &label));
    response.on_hover_text(help).clicked()
}

/// Two or more choices in one pill; gives the index of one that was clicked.
pub fn segmented(ui: &mut Ui, choices: &[(&str, &str)], chosen: usize) -> Option<usize> {
    segmented_ui(ui, choices, chosen, None)
}

/// The same, as wide as there is room, so that several beneath each other are of one width.
pub fn segmented_across(ui: &mut Ui, choices: &[(&str, &str)], chosen: usize) -> Option<usize> {
    let across = ui.available_width();
    segmented_ui(ui, choices, chosen, Some(across))
}

fn segmented_ui(ui: &mut Ui, choices: &[(&str, &str)], chosen: usize, across: Option<f32>) -> Option<usize> {
    let c = colours(ui);
    let mut padding = Vec2::new(12.0, 8.0);
    let galleys: Vec<_> = choices
        .iter()
        .map(|(words, _)| ui.painter().layout_no_wrap((*words).to_owned(), font(weight::SEMIBOLD, false), c.ink))
        .collect();
    let words: f32 = galleys.iter().map(|galley| galley.size().x).sum();
    #[expect(clippy::cast_precision_loss, reason = "a few choices")]
    let sides = 2.0 * choices.len() as f32;
    if let Some(across) = across {
        padding.x = ((across - words) / sides).max(padding.x);
    }
    let width = words + sides * padding.x;
    let height = galleys.iter().map(|galley| galley.size().y).fold(0.0, f32::max) + 2.0 * padding.y;
    let (whole, _) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
    ui.painter().rect_filled(whole, RADIUS, c.chip);
    let mut clicked = None;
    let mut left = whole.left();
    for (at, (galley, (words, help))) in galleys.into_iter().zip(choices).enumerate() {
        let size = Vec2::new(galley.size().x + 2.0 * padding.x, height);
        let rect = Rect::from_min_size(egui::pos2(left, whole.top()), size);
        left += size.x;
        let response = ui.interact(rect, ui.scope_id().with(("segmented", words)), Sense::click());
        let is_chosen = at == chosen;
        response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::RadioButton, true, is_chosen, *words));
        let ink = if is_chosen { c.on_chosen } else { c.ink };
        if is_chosen {
            ui.painter().rect_filled(rect, RADIUS, c.chosen);
        } else if response.hovered() {
            ui.painter().rect_filled(rect, RADIUS, c.chip_hover);
        }
        let at_text = rect.center() - galley.size() / 2.0;
        ui.painter().galley_with_override_text_color(at_text, galley, ink);
        if response.on_hover_text(*help).clicked() && !is_chosen {
            clicked = Some(at);
        }
    }
    clicked
}

/// A link that opens in the browser, named by its words; the words alone where the address is none of the web.
pub fn source_link(ui: &mut Ui, words: &str, address: &str) {
    match web_address(address) {
        Some(leads_to) => {
            let text: RichText = body(words).color(colours(ui).accent);
            ui.hyperlink_to(text, leads_to.as_ref()).on_hover_text(leads_to.as_ref());
        }
        None => {
            ui.label(body(words));
        }
    }
}

/// A text that a click turns into a field; gives the new text once it is whole: on Enter, or when the keyboard goes
/// elsewhere. Escape leaves it as it was.
pub fn editable_text(
    ui: &mut Ui,
    name: &str,
    text: &str,
    style: impl Fn(String) -> RichText,
    width: f32,
) -> Option<String> {
    let typing = ui.scope_id().with(("typing", name));
    let Some(mut typed) = ui.data(|data| data.get_temp::<String>(typing)) else {
        let shown = if text.trim().is_empty() { name } else { text };
        let response = ui.add(changeable(ui, style(shown.to_owned()), width));
        response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, name));
        if response.on_hover_text(format!("{shown}\nClick to change it")).clicked() {
            ui.data_mut(|data| data.insert_temp(typing, text.to_owned()));
        }
        return None;
    };
    let field = egui::TextEdit::singleline(&mut typed)
        .font(font(weight::SEMIBOLD, false))
        .hint_text(name)
        .desired_width(width - 16.0)
        .clip_text(true);
    let response = ui.add(field);
    let label = format!("{name} to");
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::TextInput, true, &label));
    if response.lost_focus() {
        ui.data_mut(|data| data.remove::<String>(typing));
        let cancelled = ui.input(|input| input.key_pressed(egui::Key::Escape));
        return (typed != text && !cancelled).then_some(typed);
    }
    if !response.has_focus() {
        response.request_focus();
        select_all(ui, response.id, &typed);
    }
    ui.data_mut(|data| data.insert_temp(typing, typed));
    None
}

/// A button that shows a text which a click lets a person change: a small pen says so where there is room for both.
pub fn changeable(ui: &Ui, words: RichText, room: f32) -> Button<'static> {
    let whole = egui::WidgetText::from(words.clone());
    let whole = whole.into_galley(ui, Some(egui::TextWrapMode::Extend), f32::INFINITY, egui::TextStyle::Body).size().x;
    let button = if whole + NEAR + PEN + 4.0 > room {
        Button::new(words)
    } else {
        Button::new((words, icon(ICON_EDIT).size(PEN).color(colours(ui).muted))).gap(NEAR)
    };
    button.frame(false).truncate()
}

/// Marks all of a field's text, so that what is typed takes its place.
pub fn select_all(ui: &Ui, field: egui::Id, text: &str) {
    let mut state = egui::text_edit::TextEditState::load(ui.ctx(), field).unwrap_or_default();
    let end = egui::text::CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(egui::text::CCursorRange::two(egui::text::CCursor::new(0), end)));
    state.store(ui.ctx(), field);
}

/// How wide a question among the tabs of the middle is, in points.
pub fn question_width(ui: &Ui, words: &str) -> f32 {
    ui.painter().layout_no_wrap(words.to_owned(), font(weight::SEMIBOLD, false), colours(ui).ink).size().x
}

/// A question among the tabs of the middle, underlined when it is the one asked; whether it was clicked.
pub fn question_tab(ui: &mut Ui, words: &str, help: &str, chosen: bool) -> bool {
    let c = colours(ui);
    let ink = if chosen { c.ink } else { c.muted };
    let galley = ui.painter().layout_no_wrap(words.to_owned(), font(weight::SEMIBOLD, false), ink);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(galley.size().x, 34.0), Sense::hover());
    let response = ui.interact(rect, ui.scope_id().with(("question", words)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::Tab, true, chosen, words));
    let ink = if response.hovered() { c.ink } else { ink };
    let at = egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, ink);
    if chosen {
        let under = Rect::from_x_y_ranges(rect.x_range(), rect.bottom() - 3.0..=rect.bottom());
        ui.painter().rect_filled(under, 1.0, c.accent);
    }
    response.on_hover_text(help).clicked()
}
