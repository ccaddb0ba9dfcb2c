//! The form of a profile: what it is, its levels with the rubric beside each, contents and usage.

use super::parts::{back_ui, page, wrong};
use super::{facts, figures, level, topics, trash};
use crate::app::command::{Command, ShelfCommand};
use crate::app::shelf::{Draft, FormField, Problem, Shelf, Theirs, problems};
use crate::domain::platform::{Basis, Cell, Platform};
use crate::domain::texts::TextKind;
use crate::storage::Origin;
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::theme::{APART, MARGIN, NEAR, body, colours, headline, lower, medium, small, small_strong, title};
use crate::ui::views::layout::{pair_ui, wide_card};
use crate::ui::widgets::{Field, action_button, card, keep_in_sight, letter_mark, scroll_by_keys, segmented};
use egui::{Align, Button, Frame, Id, Label, Layout, Margin, Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo};

/// Draws the form of the profile that is edited.
pub fn form_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let state = cx.state;
    let Some(draft) = &state.shelf.draft else { return };
    let problems = problems(&draft.platform);
    let margin = Margin { left: MARGIN, right: MARGIN, top: 14, bottom: 10 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        back_ui(ui, cx);
        head_ui(ui, cx, draft, &problems);
    });
    let mut platform = draft.platform.as_ref().clone();
    ScrollArea::vertical().id_salt("profile form").auto_shrink(false).show(ui, |ui| {
        page(ui, |ui| {
            trash::asides_ui(ui, cx);
            theirs_ui(ui, cx, draft);
            wide_card(ui, |ui| about_ui(ui, cx, &mut platform, &problems));
            for (position, milestone) in state.document.framework.milestones.iter().enumerate() {
                ui.add_space(APART - NEAR);
                let Some(cell) = platform.milestones.get_mut(&milestone.id) else { continue };
                let top = ui.cursor().top();
                wide_card(ui, |ui| {
                    level::level_ui(ui, milestone, position, cell);
                    facts::levers_ui(ui, milestone, cell, &problems);
                    facts::facts_ui(ui, milestone, cell, &problems);
                });
                if state.shelf.aim.as_ref() == Some(&milestone.id) {
                    aim_ui(ui, state.shelf.aims, top);
                }
            }
            ui.add_space(APART - NEAR);
            wide_card(ui, |ui| figures::content_ui(ui, &state.document.framework, &mut platform));
            if !state.document.framework.topics.is_empty() {
                ui.add_space(APART - NEAR);
                wide_card(ui, |ui| topics::topics_ui(ui, &state.document.framework, &mut platform));
            }
            ui.add_space(APART - NEAR);
            wide_card(ui, |ui| figures::usage_ui(ui, &state.document.framework, &mut platform, &problems));
        });
        keep_in_sight(ui);
        scroll_by_keys(ui, cx);
    });
    if platform != *draft.platform {
        cx.send(Command::Shelf(ShelfCommand::Change(Box::new(platform))));
    }
}

/// Brings the card of the level that was asked for to the top, once; it begins at `top`.
fn aim_ui(ui: &Ui, aims: u64, top: f32) {
    let reached = Id::unique("level of the form reached");
    if ui.data(|data| data.get_temp::<u64>(reached)) != Some(aims) {
        ui.data_mut(|data| data.insert_temp(reached, aims));
        let card = Rect::from_x_y_ranges(ui.min_rect().x_range(), top..=ui.cursor().top());
        ui.scroll_to_rect(card.expand2(egui::vec2(0.0, NEAR)), Some(Align::Min));
    }
}

fn head_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, draft: &Draft, problems: &[Problem]) {
    let unset = draft.platform.unset(&cx.state.document.framework).count();
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let worth_it = draft.is_new || draft.is_changed();
            if worth_it && save_button(ui, problems.is_empty() && draft.theirs.is_none() && !draft.saving) {
                cx.send(Command::Shelf(ShelfCommand::Save));
            }
            let (words, help) = if draft.is_changed() {
                ("Cancel", "Goes back to where you were. You can restore your changes under “Platforms”.")
            } else {
                ("Close", "Goes back to where you were")
            };
            let close = action_button(ui, words, false);
            close.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, format!("{words} the form")));
            if close.on_hover_text(help).clicked() {
                cx.send(Command::Shelf(ShelfCommand::Cancel));
            }
            if unset > 0 && action_button(ui, "Mark the rest as not known", false).clicked() {
                let mut platform = draft.platform.as_ref().clone();
                platform.milestones.values_mut().filter(|cell| cell.is_unset()).for_each(Cell::forget_level);
                cx.send(Command::Shelf(ShelfCommand::Change(Box::new(platform))));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                letter_mark(ui, &draft.platform.name, platform_colour(ui, cx, &draft.platform.id), 36.0);
                let name = draft.platform.name.trim();
                let name = if name.is_empty() { "A platform without a name" } else { name };
                ui.add(Label::new(headline(name)).truncate());
            });
        });
    });
    let state = match (problems, draft.is_changed()) {
        _ if draft.theirs.is_some() => "First choose which of the two profiles to use.".to_owned(),
        ([], true) => format!("Changed, but not saved yet. {}", where_words(&cx.state.shelf, draft)),
        ([], false) => where_words(&cx.state.shelf, draft),
        ([one], _) => format!("One thing to fix before you can save: {}", lower(one.words)),
        (more, _) => {
            format!("{} things to fix before you can save. First: {}", more.len(), lower(more[0].words))
        }
    };
    let state = match unset {
        0 => state,
        1 => format!("{state} One level is not set yet, so this platform isn’t ranked."),
        more => format!("{state} {more} levels are not set yet, so this platform isn’t ranked."),
    };
    let words = small(ui, state);
    let words = if problems.is_empty() { words } else { words.color(colours(ui).bad) };
    ui.add(Label::new(words).wrap());
    if cx.state.shelf.commented.contains(&draft.platform.id) && !draft.is_new {
        let words = "This profile’s file contains comments added in a text editor. Saving from here removes them.";
        ui.add(Label::new(small(ui, words)).wrap());
    }
}

/// The button that saves; where it cannot yet, the words below say why.
fn save_button(ui: &mut Ui, ready: bool) -> bool {
    if ready {
        return action_button(ui, "Save profile", true).clicked();
    }
    let c = colours(ui);
    let button = Button::new(medium("Save profile").color(c.muted)).fill(c.chip).sense(Sense::hover());
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, false, "Save profile"));
    false
}

/// What saving does.
fn where_words(shelf: &Shelf, draft: &Draft) -> String {
    let beside = shelf.folder.as_ref().is_none_or(|folder| folder.beside_shipped);
    match shelf.origin(&draft.platform.id) {
        _ if shelf.folder.is_none() => "This system has no folder for your own profiles, so this one can’t be saved.",
        _ if !beside => "Saving writes it to the folder that Seven Milestones was started with.",
        _ if draft.is_new => "Saving adds it to your own profiles.",
        Origin::Shipped => "Saving creates your own version. You can restore the built-in one at any time.",
        Origin::InPlaceOfShipped { .. } => "This is your own version. You can restore the built-in one at any time.",
        Origin::Own { .. } => "This is one of your own profiles.",
    }
    .to_owned()
}

/// Says that another program has changed the profile, and leaves the choice.
fn theirs_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, draft: &Draft) {
    let Some(theirs) = &draft.theirs else { return };
    card(ui).stroke(Stroke::new(1.5, colours(ui).bad)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let (heading, take) = match theirs {
            Theirs::Changed(_) => ("Another program changed this profile while you were editing", "Use their version"),
            Theirs::Deleted => ("Another program deleted this profile while you were editing", "Discard mine"),
        };
        ui.label(title(heading));
        let keep = "If you keep yours, saving replaces theirs. If you discard yours, you can restore it later.";
        ui.label(body(keep));
        ui.add_space(NEAR);
        ui.horizontal(|ui| {
            if action_button(ui, "Keep mine", true).clicked() {
                cx.send(Command::Shelf(ShelfCommand::KeepMine));
            }
            if action_button(ui, take, false).clicked() {
                cx.send(Command::Shelf(ShelfCommand::TakeTheirs));
            }
        });
    });
    ui.add_space(APART - NEAR);
}

fn about_ui(ui: &mut Ui, cx: &ViewCx<'_>, platform: &mut Platform, problems: &[Problem]) {
    ui.label(title("What it is"));
    ui.add_space(NEAR);
    let field = |words, name, hint, rows, place: Option<FormField>| Field {
        words,
        name,
        salt: ("about", words, 0),
        hint,
        rows,
        kind: TextKind::Text,
        wrong: place.and_then(|place| wrong(problems, &place)),
    };
    pair_ui(ui, 0.5, |ui, at| {
        if at == 0 {
            let name = field("Name", "Name of the platform", "", 1, Some(FormField::Name));
            Field { kind: TextKind::Name, ..name }.show(ui, &mut platform.name);
            let address = field("Web address", "Web address", "https://", 1, Some(FormField::Address));
            address.show_optional(ui, &mut platform.address);
            let hint = "For example: 13, or 16 in some countries";
            field("Minimum age", "Minimum age", hint, 1, None).show_optional(ui, &mut platform.minimum_age);
        } else {
            let hint = "One or two sentences";
            field("What people do there", "About the platform", hint, 4, None).show_optional(ui, &mut platform.about);
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(130.0);
                    let reviewed = field("Facts last reviewed", "Reviewed", "2026-11-23", 1, Some(FormField::Reviewed));
                    reviewed.show(ui, &mut platform.reviewed);
                });
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 3.0;
                    ui.label(small_strong(" "));
                    if platform.reviewed != cx.state.machine.today && action_button(ui, "Today", false).clicked() {
                        platform.reviewed.clone_from(&cx.state.machine.today);
                    }
                });
            });
        }
    });
    ui.add_space(NEAR);
    ui.label(small_strong("Where the levels come from"));
    let choices = [
        ("Our estimate", "We scored each level against the rubric"),
        ("Published figures", "Someone has published the levels"),
    ];
    if let Some(at) = segmented(ui, &choices, usize::from(platform.basis == Basis::Published)) {
        platform.basis = if at == 0 { Basis::Estimate } else { Basis::Published };
    }
}
