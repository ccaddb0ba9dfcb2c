//! All platforms: look through them, add, copy, edit, import, export.

mod facts;
mod figures;
mod form;
mod level;
mod list;
mod parts;
mod topics;
mod trash;

use self::parts::{back_ui, page};
use super::layout::wide_card;
use crate::app::command::{Command, ShelfCommand};
use crate::app::shelf::{Broken, Shelf, is_stale};
use crate::app::state::State;
use crate::chart::words::capital;
use crate::storage::Origin;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, body, colours, headline, medium, muted, small, title};
use crate::ui::widgets::{action_button, card, keep_in_sight, scroll_by_keys};
use egui::{Align, Label, Layout, ScrollArea, Stroke, Ui};

/// Draws the page: the list, or the form of the profile that is edited.
pub fn library_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    if cx.state.shelf.draft.is_some() {
        form::form_ui(ui, cx);
        return;
    }
    ScrollArea::vertical().id_salt("all platforms").auto_shrink(false).show(ui, |ui| {
        page(ui, |ui| {
            back_ui(ui, cx);
            head_ui(ui, cx);
            trash::asides_ui(ui, cx);
            broken_ui(ui, &cx.state.shelf.broken);
            wide_card(ui, |ui| list::list_ui(ui, cx));
            ui.add_space(NEAR);
            ui.add(Label::new(small(ui, place_words(&cx.state.shelf))).wrap());
        });
        keep_in_sight(ui);
        scroll_by_keys(ui, cx);
    });
}

fn head_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let words = headline_words(cx.state);
    if ui.available_width() < 560.0 {
        ui.add(Label::new(headline(words)).wrap());
        ui.label(muted(ui, under_words(cx.state)));
        ui.horizontal(|ui| begin_ui(ui, cx));
    } else {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                begin_ui(ui, cx);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(headline(words)).truncate());
                });
            });
        });
        ui.label(muted(ui, under_words(cx.state)));
    }
    ui.add_space(APART - NEAR);
}

/// Two ways to come by a profile.
fn begin_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let help = "Adds a platform whose levels you set one by one";
    if action_button(ui, "New platform", true).on_hover_text(help).clicked() {
        cx.send(Command::Shelf(ShelfCommand::Create));
    }
    let help = "Adds a profile that someone sent you";
    if action_button(ui, "Import…", false).on_hover_text(help).clicked() {
        cx.send(Command::Shelf(ShelfCommand::Import));
    }
}

/// The page's sentence, made from what there is.
fn headline_words(state: &State) -> String {
    let all = state.document.at_hand.platforms().len();
    let yours = state.shelf.origins.values().filter(|origin| **origin != Origin::Shipped).count();
    let platforms = if all == 1 { "1 platform".to_owned() } else { format!("{all} platforms") };
    let beside = state.shelf.folder.as_ref().is_none_or(|folder| folder.beside_shipped);
    match yours {
        _ if !beside => platforms,
        0 => format!("{platforms}, all built in"),
        _ => format!("{platforms}, {yours} of them yours"),
    }
}

fn under_words(state: &State) -> String {
    let stale =
        state.document.at_hand.platforms().iter().filter(|platform| is_stale(platform, &state.machine.today)).count();
    match stale {
        0 => "Every profile was reviewed within the last year".to_owned(),
        1 => "One profile was last reviewed more than a year ago".to_owned(),
        _ => format!("{stale} profiles were last reviewed more than a year ago"),
    }
}

/// Where profiles are kept.
fn place_words(shelf: &Shelf) -> String {
    match &shelf.folder {
        None => "This system has no folder for your own profiles, so changes can’t be saved here. Set the environment \
                 variable SEVEN_MILESTONES_HOME to choose one."
            .to_owned(),
        Some(folder) if folder.beside_shipped => {
            format!("Your changes are saved in {}. The built-in profiles stay as they are.", folder.path.display())
        }
        Some(folder) => format!(
            "These are the profiles in {}, the folder Seven Milestones was started with. Your changes are saved there.",
            folder.path.display()
        ),
    }
}

/// Files that are no sound profiles, each with what is wrong.
fn broken_ui(ui: &mut Ui, broken: &[Broken]) {
    const MOST: usize = 5;
    if broken.is_empty() {
        return;
    }
    let c = colours(ui);
    card(ui).stroke(Stroke::new(1.5, c.bad)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let count = broken.len();
        let words =
            if count == 1 { "1 file can’t be used".to_owned() } else { format!("{count} files can’t be used") };
        ui.label(title(words));
        let words = if count == 1 {
            "Fix it in a text editor. We’ll reload it when you save."
        } else {
            "Fix them in a text editor. We’ll reload them when you save."
        };
        ui.label(muted(ui, words));
        for file in broken {
            ui.add_space(NEAR);
            let name = file.path.file_name().unwrap_or(file.path.as_os_str()).to_string_lossy();
            ui.label(medium(name)).on_hover_text(file.path.display().to_string());
            for line in file.lines.iter().take(MOST) {
                ui.add(Label::new(body(capital(line)).color(c.bad)).wrap());
            }
            if file.lines.len() > MOST {
                ui.label(small(ui, format!("and {} more", file.lines.len() - MOST)));
            }
        }
    });
    ui.add_space(APART - NEAR);
}
