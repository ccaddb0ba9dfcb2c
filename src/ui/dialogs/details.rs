//! What a plan is called, for whom it is made, and whose usage figures count; each change takes hold at once.

use super::ask::{body_ui, buttons};
use crate::app::command::Command;
use crate::app::question::Answer;
use crate::chart::words::{figures_of, region_name};
use crate::domain::edit::Edit;
use crate::domain::texts::TextKind;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, body, small, small_strong, title};
use crate::ui::widgets::Field;
use egui::{ComboBox, Label, Ui, WidgetInfo};

/// How many rows the notes begin with.
const ROWS: usize = 4;
/// How high the list of regions may be, in points.
const ROOM: f32 = 320.0;

/// Draws the details of the plan.
pub fn details_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    body_ui(ui, |ui| fields_ui(ui, cx));
    buttons(ui, cx, &[("Close", Answer::Cancel)]);
}

/// What can be changed.
fn fields_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let plan = cx.state.document.plan.clone();
    ui.label(title("Plan details"));
    ui.add_space(NEAR);
    let mut text = plan.title.clone();
    if field("Title", "Name this plan", 1, TextKind::Name).show(ui, &mut text).changed() {
        cx.send(Command::Edit(Edit::Rename(text)));
    }
    ui.add_space(NEAR);
    let mut client = plan.client.clone();
    let hint = "Who the plan is for, if it isn’t for you";
    field("Client", hint, 1, TextKind::Name).show_optional(ui, &mut client);
    if client != plan.client {
        cx.send(Command::Edit(Edit::Client(client)));
    }
    ui.add_space(NEAR);
    region_ui(ui, cx, &plan.region);
    ui.add_space(NEAR);
    let mut notes = plan.notes.clone();
    field("Notes", "Anything worth remembering", ROWS, TextKind::Notes).show_optional(ui, &mut notes);
    if notes != plan.notes {
        cx.send(Command::Edit(Edit::Notes(notes)));
    }
}

fn field(words: &'static str, hint: &'static str, rows: usize, kind: TextKind) -> Field<'static> {
    Field { words, name: words, salt: ("plan details", words, 0), hint, rows, kind, wrong: None }
}

/// Whose usage figures count: one of those that profiles name, or the plan's own.
fn region_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, region: &str) {
    ui.label(small_strong("Country or region"));
    let state = cx.state;
    let regions = state.document.library.regions();
    let here = regions.iter().find(|known| known.name == region);
    let combo = ComboBox::from_id_salt("region")
        .selected_text(body(region_name(region)))
        .width(ui.available_width())
        .height(ROOM);
    let combo = combo.show_ui(ui, |ui| {
        for other in &regions {
            let words = format!("{}, {}", region_name(other.name), other.words());
            if ui.selectable_label(other.name == region, body(words)).clicked() && other.name != region {
                cx.send(Command::Edit(Edit::Region(other.name.to_owned())));
            }
        }
    });
    combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, "Country or region"));
    ui.add(Label::new(small(ui, figures_of(here.copied()))).wrap());
    if let Some(note) = state.document.framework.region_note(region) {
        ui.add(Label::new(small(ui, note)).wrap());
    }
}
