//! The list of all platforms.

use super::parts::{origin_words, small_accent};
use crate::app::command::{Command, ShelfCommand};
use crate::app::shelf::{Filter, LibraryRow, Sort, rows};
use crate::app::view::{List, Shown};
use crate::chart::words::{percent, points};
use crate::domain::date::in_words;
use crate::domain::platform::Basis;
use crate::storage::Origin;
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::theme::{NEAR, body, colours, icon, medium, muted, small};
use crate::ui::widgets::{action_button, hairline, letter_mark, segmented};
use egui::{Align, Button, ComboBox, Label, Layout, TextEdit, Ui, Vec2, WidgetInfo};
use egui_material_icons::icons::ICON_MORE_HORIZ;

/// How many lines are shown before a person asks for all.
const MOST_ROWS: usize = 60;
const HEIGHT: f32 = 44.0;
/// The widths of the columns from the right: fit, reach, reviewed.
const COLUMNS: [f32; 3] = [44.0, 60.0, 104.0];
/// The width of the buttons at the end of a line, with and without the one to edit.
const BUTTONS: [f32; 2] = [140.0, 48.0];
/// Where there is less room than this, a line says only how well the platform fits, and the rest below its name.
const WIDE: f32 = 560.0;

/// What a list of this width has room for.
#[derive(Clone, Copy)]
struct Room {
    columns: usize,
    edit: bool,
}

impl Room {
    fn of(width: f32) -> Self {
        Self { columns: if width < WIDE { 1 } else { COLUMNS.len() }, edit: width >= WIDE - 120.0 }
    }

    const fn buttons(self) -> f32 {
        if self.edit { BUTTONS[0] } else { BUTTONS[1] }
    }
}

const SORTS: [(Sort, &str); 4] = [
    (Sort::Name, "Sort by name"),
    (Sort::Fit, "Sort by score"),
    (Sort::Reviewed, "Oldest review first"),
    (Sort::Origin, "Your own first"),
];
const FILTERS: [(Filter, &str, &str); 3] = [
    (Filter::All, "All", "Shows every platform"),
    (Filter::Yours, "Yours", "Shows only your own profiles"),
    (Filter::Stale, "Not reviewed lately", "Shows only those last reviewed more than a year ago"),
];

/// Draws the controls and the lines.
pub fn list_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    controls_ui(ui, cx);
    let state = cx.state;
    let rows = rows(&state.shelf, &state.document, &state.answers, &state.machine.today);
    if rows.is_empty() {
        ui.add_space(NEAR);
        ui.label(muted(ui, nothing_words(&state.shelf.search, state.shelf.filter)));
        return;
    }
    let room = Room::of(ui.available_width());
    head_ui(ui, room);
    let show_all = state.view.whole.contains(&List::Profiles);
    let shown = if show_all { rows.len() } else { rows.len().min(MOST_ROWS) };
    for row in &rows[..shown] {
        hairline(ui);
        ui.push_id(&row.platform.id, |ui| row_ui(ui, cx, row, room));
    }
    if shown < rows.len() && ui.button(medium(format!("Show all {} platforms", rows.len()))).clicked() {
        cx.send(Command::ShowWhole { list: List::Profiles, whole: true });
    }
}

fn nothing_words(search: &str, filter: Filter) -> String {
    match filter {
        _ if !search.trim().is_empty() => {
            format!("No platform here has “{}” in its name or description", search.trim())
        }
        Filter::Yours => "You have no profiles of your own yet. Edit or copy one, or add a new platform.".to_owned(),
        Filter::Stale => "Every profile was reviewed within the last year".to_owned(),
        Filter::All => "There are no platforms".to_owned(),
    }
}

fn controls_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let shelf = &cx.state.shelf;
    let mut commands = Vec::new();
    let room = ui.available_width();
    ui.horizontal_wrapped(|ui| {
        let mut text = shelf.search.clone();
        let width = if room < WIDE { 130.0 } else { 170.0 };
        let field =
            TextEdit::singleline(&mut text).id_salt("search platforms").hint_text("Search").desired_width(width);
        let field = ui.add(field);
        field.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::SearchInput, true, "Search platforms"));
        if field.changed() {
            commands.push(ShelfCommand::Search(text));
        }
        let choices = FILTERS.map(|(_, words, help)| (words, help));
        let chosen = FILTERS.iter().position(|(filter, ..)| *filter == shelf.filter).unwrap_or_default();
        if let Some(at) = segmented(ui, &choices, chosen) {
            commands.push(ShelfCommand::Filter(FILTERS[at].0));
        }
        let mut order_ui = |ui: &mut Ui| {
            let shown = SORTS.iter().find(|(sort, _)| *sort == shelf.sort).map_or("", |(_, words)| *words);
            let combo = ComboBox::from_id_salt("sort platforms").width(180.0).selected_text(body(shown));
            let combo = combo.show_ui(ui, |ui| {
                for (sort, words) in SORTS {
                    if ui.selectable_label(sort == shelf.sort, body(words)).clicked() {
                        commands.push(ShelfCommand::Sort(sort));
                    }
                }
            });
            combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, "Order"));
        };
        if room < WIDE {
            order_ui(ui);
        } else {
            ui.with_layout(Layout::right_to_left(Align::Center), order_ui);
        }
    });
    for command in commands {
        cx.send(Command::Shelf(command));
    }
    ui.add_space(NEAR);
}

/// The names of the columns.
fn head_ui(ui: &mut Ui, room: Room) {
    ui.allocate_ui_with_layout(Vec2::new(ui.available_width(), 18.0), Layout::right_to_left(Align::Center), |ui| {
        ui.add_space(room.buttons());
        for (width, words) in COLUMNS.into_iter().zip(["Score", "Reach", "Reviewed"]).take(room.columns) {
            cell(ui, width, |ui| ui.label(small(ui, words)));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.label(small(ui, "Platform")));
    });
}

/// A column of a line, its contents at its right end.
fn cell<R>(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui) -> R) {
    let size = Vec2::new(width, ui.available_height());
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_width(width);
        contents(ui)
    });
}

fn row_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, row: &LibraryRow<'_>, room: Room) {
    let platform = row.platform;
    let height = if room.columns == 1 { HEIGHT + 16.0 } else { HEIGHT };
    let size = Vec2::new(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_height(height);
        let before = ui.available_width();
        menu_ui(ui, cx, row);
        if room.edit {
            let edit = action_button(ui, "Edit…", false);
            let name = format!("Edit {}", platform.name);
            edit.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name));
            if edit.clicked() {
                cx.send(Command::Shelf(ShelfCommand::Edit(platform.id.clone())));
            }
        }
        ui.add_space((room.buttons() - (before - ui.available_width())).max(0.0));
        let fit = row.fit.map_or_else(|| muted(ui, "–"), |fit| medium(points(fit)));
        cell(ui, COLUMNS[0], |ui| ui.label(fit));
        if room.columns > 1 {
            let reach = row.reach.map_or_else(|| muted(ui, "–"), |share| body(percent(share)));
            cell(ui, COLUMNS[1], |ui| ui.label(reach));
            cell(ui, COLUMNS[2], |ui| reviewed_ui(ui, row));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            letter_mark(ui, &platform.name, platform_colour(ui, cx, &platform.id), 30.0);
            ui.with_layout(Layout::top_down(Align::Min), |ui| name_ui(ui, cx, row, room));
        });
    });
}

fn reviewed_ui(ui: &mut Ui, row: &LibraryRow<'_>) {
    let date = &in_words(&row.platform.reviewed);
    if !row.stale {
        ui.label(small(ui, date));
        return;
    }
    ui.with_layout(Layout::top_down(Align::Max), |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.add_space(6.0);
        ui.label(small(ui, date).color(colours(ui).bad));
        ui.label(small(ui, "over a year ago").color(colours(ui).bad));
    });
}

/// The name, which opens the platform's story, and what its levels rest on.
fn name_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, row: &LibraryRow<'_>, room: Room) {
    let platform = row.platform;
    ui.spacing_mut().item_spacing.y = 1.0;
    ui.spacing_mut().button_padding = Vec2::ZERO;
    ui.spacing_mut().interact_size.y = 18.0;
    ui.add_space(4.0);
    let open = cx.state.view.shown == Shown::Platform(platform.id.clone());
    let name = if open { medium(&platform.name).color(colours(ui).accent) } else { medium(&platform.name) };
    let response = ui.add(Button::new(name).frame(false).truncate());
    let about = platform.about.as_deref().unwrap_or("No description yet.");
    if response.on_hover_text(format!("{about}\nClick to see how well it fits.")).clicked() {
        cx.send(if open { Command::CloseStory } else { Command::Select(platform.id.clone()) });
    }
    let (origin, own) = origin_words(&cx.state.shelf, row.origin);
    let basis = match platform.basis {
        Basis::Estimate => "estimate",
        Basis::Published => "published figures",
    };
    let facts = match row.facts {
        0 => "no facts yet".to_owned(),
        1 => "1 fact with a source".to_owned(),
        count => format!("{count} facts with sources"),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.label(if own { small_accent(ui, origin) } else { small(ui, origin) });
        ui.add(Label::new(small(ui, format!("· {basis} · {facts}"))).truncate());
    });
    if room.columns == 1 {
        let words =
            format!("Reviewed {}{}", in_words(&platform.reviewed), if row.stale { ", over a year ago" } else { "" });
        let words = small(ui, words);
        let words = if row.stale { words.color(colours(ui).bad) } else { words };
        ui.add(Label::new(words).truncate());
    }
}

fn menu_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, row: &LibraryRow<'_>) {
    let platform = row.platform;
    let button = Button::new(icon(ICON_MORE_HORIZ)).frame_when_inactive(false).min_size(Vec2::splat(26.0));
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(210.0);
        let id = || platform.id.clone();
        let away = match row.origin {
            Origin::Shipped => None,
            Origin::Own { .. } => Some(("Delete", "You can restore it later.", ShelfCommand::Delete(id()))),
            Origin::InPlaceOfShipped { .. } => Some((
                "Restore the built-in profile",
                "You can bring your version back later.",
                ShelfCommand::Delete(id()),
            )),
        };
        let edit = ("Edit…", "Opens its levels, facts and figures", ShelfCommand::Edit(id()));
        let copy = ("Copy…", "Makes a new profile that starts like this one", ShelfCommand::Copy(id()));
        let export = ("Export…", "Saves it as a file that you can send to someone", ShelfCommand::Export(id()));
        for (words, help, command) in [Some(edit), Some(copy), Some(export), away].into_iter().flatten() {
            if ui.add(Button::new(body(words)).frame_when_inactive(false)).on_hover_text(help).clicked() {
                cx.send(Command::Shelf(command));
                ui.close();
            }
        }
    });
    let name = format!("More for {}", platform.name);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name));
    response.on_hover_text("Edit, copy, export, delete");
}
