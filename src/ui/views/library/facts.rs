//! What a level rests on: facts with their sources, and what a firm can switch.

use super::parts::wrong;
use crate::app::shelf::{FormField, Problem};
use crate::chart::words::points;
use crate::domain::framework::Milestone;
use crate::domain::platform::{Cell, Evidence, Lever, SourceKind};
use crate::domain::quantities::Level;
use crate::domain::texts::TextKind;
use crate::ui::theme::{APART, NEAR, body, colours, medium, muted, small, small_strong};
use crate::ui::views::layout::pair_ui;
use crate::ui::widgets::{Field, Rail, action_button, hairline};
use egui::{Align, Button, Checkbox, CollapsingHeader, ComboBox, Layout, Ui, WidgetInfo};
use egui_material_icons::icons::ICON_DELETE;

/// Draws what a firm can switch on this milestone.
pub fn levers_ui(ui: &mut Ui, milestone: &Milestone, cell: &mut Cell, problems: &[Problem]) {
    let name = &milestone.name;
    let words = match cell.levers.len() {
        0 => format!("{name}: no adjustments"),
        1 => format!("{name}: 1 adjustment"),
        count => format!("{name}: {count} adjustments"),
    };
    let id = milestone.id.as_str();
    let of_levers = |place: &FormField| matches!(place, FormField::Lever(of, _) | FormField::LeverAddress(of, _) if *of == milestone.id);
    let faulty = problems.iter().any(|problem| of_levers(&problem.place));
    section(ui, ("adjustments", id), &words, faulty, |ui| {
        let mut removed = None;
        let from = points(cell.level.get());
        for (at, lever) in cell.levers.iter_mut().enumerate() {
            if entry_head(ui, at, &format!("Adjustment {}", at + 1), &format!("Remove adjustment {} of {name}", at + 1))
            {
                removed = Some(at);
            }
            let wrong = wrong(problems, &FormField::Lever(milestone.id.clone(), at));
            let hint = "What to do, for example: let only members write";
            let label = format!("Adjustment {} of {name}", at + 1);
            text("", &label, ("how", id, at), hint, wrong).show(ui, &mut lever.how);
            ui.horizontal(|ui| {
                ui.label(small_strong(format!("Moves the level from {from} to")));
                ui.label(medium(points(lever.to.get())));
            });
            let label = format!("Level after adjustment {} of {name}", at + 1);
            let salt = at.to_string();
            let rail = Rail::of_points(&label, ("leads to", &salt), colours(ui).muted, lever.to.get());
            if let Some(value) = rail.show(ui).1 {
                lever.to = Level::nearest(value);
            }
            pair_ui(ui, 0.4, |ui, column| {
                if column == 0 {
                    text("Source", "Source of the adjustment", ("adjustment source", id, at), "Who says this", None)
                        .show_optional(ui, &mut lever.source);
                } else {
                    let place = FormField::LeverAddress(milestone.id.clone(), at);
                    let wrong = super::parts::wrong(problems, &place);
                    text("Address", "Address of the source", ("adjustment address", id, at), "https://", wrong)
                        .show_optional(ui, &mut lever.address);
                }
            });
        }
        if let Some(at) = removed {
            cell.levers.remove(at);
        }
        if add_button(ui, "+ Add an adjustment", &format!("Add an adjustment to {name}")) {
            cell.levers.push(Lever { to: cell.level, how: String::new(), source: None, address: None });
        }
    });
}

/// Draws the facts that the level rests on.
pub fn facts_ui(ui: &mut Ui, milestone: &Milestone, cell: &mut Cell, problems: &[Problem]) {
    let name = &milestone.name;
    let words = match cell.evidence.len() {
        0 => format!("{name}: no facts yet"),
        1 => format!("{name}: 1 fact"),
        count => format!("{name}: {count} facts"),
    };
    let id = &milestone.id;
    let of_facts = |place: &FormField| matches!(place, FormField::Fact(of, _) | FormField::Date(of, _) | FormField::FactAddress(of, _) if of == id);
    let faulty = problems.iter().any(|problem| of_facts(&problem.place));
    section(ui, ("facts", id.as_str()), &words, faulty, |ui| {
        if cell.evidence.is_empty() {
            ui.label(muted(ui, "A fact with its source makes a level easier to trust"));
        }
        let mut removed = None;
        for (at, evidence) in cell.evidence.iter_mut().enumerate() {
            if entry_head(ui, at, &format!("Fact {}", at + 1), &format!("Remove fact {} of {name}", at + 1)) {
                removed = Some(at);
            }
            fact_ui(ui, milestone, at, evidence, problems);
        }
        if let Some(at) = removed {
            cell.evidence.remove(at);
        }
        if add_button(ui, "+ Add a fact", &format!("Add a fact to {name}")) {
            cell.evidence.push(Evidence {
                fact: String::new(),
                source: String::new(),
                address: String::new(),
                date: None,
                kind: None,
                may_have_dated: false,
            });
        }
    });
}

fn fact_ui(ui: &mut Ui, milestone: &Milestone, at: usize, evidence: &mut Evidence, problems: &[Problem]) {
    let id = milestone.id.as_str();
    let place = |place: fn(crate::domain::id::MilestoneId, usize) -> FormField| place(milestone.id.clone(), at);
    let label = format!("Fact {} of {}", at + 1, milestone.name);
    let fact =
        text("", &label, ("fact", id, at), "The fact, in one sentence", wrong(problems, &place(FormField::Fact)));
    Field { rows: 2, ..fact }.show(ui, &mut evidence.fact);
    pair_ui(ui, 0.4, |ui, column| {
        if column == 0 {
            text("Source", "Source of the fact", ("source", id, at), "Who says this", None)
                .show(ui, &mut evidence.source);
        } else {
            let wrong = wrong(problems, &place(FormField::FactAddress));
            text("Address", "Address of the source", ("address", id, at), "https://", wrong)
                .show(ui, &mut evidence.address);
        }
    });
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(150.0);
            let date =
                text("Date", "Date of the fact", ("date", id, at), "2026-11", wrong(problems, &place(FormField::Date)));
            date.show_optional(ui, &mut evidence.date);
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.label(small_strong("Kind of source"));
            kind_ui(ui, id, at, evidence);
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.label(small_strong(" "));
            ui.add(Checkbox::new(&mut evidence.may_have_dated, body("May have changed since")));
        });
    });
}

fn kind_ui(ui: &mut Ui, id: &str, at: usize, evidence: &mut Evidence) {
    const NOT_STATED: &str = "Not stated";
    let shown = evidence.kind.map_or(NOT_STATED, SourceKind::words);
    let combo = ComboBox::from_id_salt(("kind", id, at)).width(180.0).selected_text(body(shown)).show_ui(ui, |ui| {
        for kind in SourceKind::ALL {
            ui.selectable_value(&mut evidence.kind, Some(kind), body(kind.words()));
        }
        ui.selectable_value(&mut evidence.kind, None, body(NOT_STATED));
    });
    combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, "Kind of source"));
}

fn text<'a>(
    words: &'a str,
    name: &'a str,
    salt: (&'static str, &'a str, usize),
    hint: &'a str,
    wrong: Option<&'a str>,
) -> Field<'a> {
    Field { words, name, salt, hint, rows: 1, kind: TextKind::Text, wrong }
}

/// A part of the form that opens; one that holds a fault is open.
fn section(ui: &mut Ui, salt: (&str, &str), words: &str, faulty: bool, contents: impl FnOnce(&mut Ui)) {
    ui.add_space(NEAR);
    let header = CollapsingHeader::new(medium(words)).id_salt(salt).open(faulty.then_some(true));
    header.show(ui, |ui| {
        ui.push_id(salt, contents);
    });
}

/// The beginning of an entry of a list; whether it is to be removed.
fn entry_head(ui: &mut Ui, at: usize, words: &str, remove: &str) -> bool {
    if at > 0 {
        ui.add_space(NEAR);
        hairline(ui);
    }
    let mut removed = false;
    ui.horizontal(|ui| {
        ui.label(small(ui, words));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = ui.add(Button::new(ICON_DELETE.rich_text()).frame_when_inactive(false));
            button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, remove));
            removed = button.on_hover_text("Removes it. You can undo this.").clicked();
        });
    });
    removed
}

fn add_button(ui: &mut Ui, words: &str, name: &str) -> bool {
    ui.add_space(NEAR);
    let button = action_button(ui, words, false);
    button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, name));
    ui.add_space(APART - NEAR);
    button.clicked()
}
