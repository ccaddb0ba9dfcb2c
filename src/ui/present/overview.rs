//! The list of all pages, to pick one from: over the wall where there is one window, on the desk where there are two.

use super::measure::{HEAD, aspect, on_wall};
use super::pages::page_ui;
use crate::app::command::{Command, PresentCommand};
use crate::app::present::{Presenting, WallPlace};
use crate::scene::PROJECTED;
use crate::scene::pages::Pages;
use crate::scene::text::FontWeight;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, RADIUS, colours, font, scene_font, weight};
use egui::{
    Align2, Button, FontId, Id, Pos2, Rect, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetInfo,
};

/// The part of the width that the list takes; the rest is for the page that is marked.
const LIST: f32 = 0.42;
/// The height of a line, and the width that its number takes, in sizes of its letters.
const LINE: f32 = 1.7;
const NUMBER: f32 = 2.6;

/// Draws the list over a room, if it is open. With two windows the audience sees nothing of it.
pub fn overview_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, presenting: &Presenting, room: Rect) {
    let Some(marked) = presenting.page_jump.marked else { return };
    let on_the_wall = presenting.place == WallPlace::Here;
    let (letters, margin) = if on_the_wall {
        (scene_font(FontWeight::Regular, on_wall(room, PROJECTED)), on_wall(room, HEAD))
    } else {
        (font(weight::REGULAR, false), APART)
    };
    let c = colours(ui);
    // Nothing below answers to the pointer.
    ui.interact(room, Id::unique("behind the list of pages"), Sense::click_and_drag());
    ui.painter().rect_filled(room, 0.0, c.surface);
    let inner = room.shrink(margin);
    let head = 2.2 * letters.size;
    let words = match presenting.page_jump.typed.as_str() {
        "" => "Go to which page?".to_owned(),
        typed => format!("Enter goes to page {typed}"),
    };
    let strong =
        if on_the_wall { scene_font(FontWeight::SemiBold, letters.size) } else { font(weight::SEMIBOLD, false) };
    ui.painter().text(inner.min, Align2::LEFT_TOP, words, strong, c.ink);
    let below = Rect::from_min_max(Pos2::new(inner.left(), inner.top() + head), inner.max);
    let list = Rect::from_min_size(below.min, Vec2::new(LIST * below.width(), below.height()));
    let presentation_pages = cx.state.presentation_pages();
    let mut buttons = ui.new_child(
        UiBuilder::new().max_rect(Rect::from_min_max(Pos2::new(list.right() + margin, below.top()), below.max)),
    );
    arrange_ui(&mut buttons, cx, (&presentation_pages, marked), &letters);
    let pointed = list_ui(ui, cx, presenting, &presentation_pages, (list, marked, &letters));
    let top = buttons.min_rect().bottom() + APART;
    let beside = Rect::from_min_max(Pos2::new(list.right() + margin, top), below.max);
    let width = beside.width().min(beside.height() * aspect(ui));
    let preview = Rect::from_min_size(beside.min, Vec2::new(width, width / aspect(ui)));
    if let Some(leaf) = presentation_pages.get(pointed.unwrap_or(marked)) {
        page_ui(ui, cx.state, presenting, (presenting.with_slider(*leaf), "picked", false), preview);
        ui.painter().rect_stroke(preview, 0.0, Stroke::new(1.0, c.line), StrokeKind::Outside);
    }
}

/// Buttons that move the marked page, leave it out or put it back.
fn arrange_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, (pages, marked): (&Pages, usize), letters: &FontId) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(0.4 * letters.size);
        let in_story = marked < pages.story();
        let take = if in_story { "Leave this page out (X)" } else { "Put this page into the story (X)" };
        let mut buttons = vec![(take, PresentCommand::LeaveOut)];
        if in_story {
            buttons.push(("Move it up (U)", PresentCommand::MovePage(-1)));
            buttons.push(("Move it down (D)", PresentCommand::MovePage(1)));
        }
        if !cx.state.document.plan.pages.is_usual() {
            buttons.push(("All pages as usual", PresentCommand::UsualPages));
        }
        for (words, command) in buttons {
            let c = colours(ui);
            let button = Button::new(RichText::new(words).font(letters.clone()).color(c.ink)).fill(c.chip);
            let button = ui.add(button.corner_radius(RADIUS));
            button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, words));
            if button.clicked() {
                cx.send(Command::Present(command));
            }
        }
    });
}

/// Draws the lines; gives the place of the one under the pointer.
fn list_ui(
    ui: &mut Ui,
    cx: &mut ViewCx<'_>,
    presenting: &Presenting,
    presentation_pages: &Pages,
    (room, marked, letters): (Rect, usize, &FontId),
) -> Option<usize> {
    let shown = presenting.place_in(presentation_pages);
    let last = ui.scope_id().with("marked page");
    let moved = ui.data(|data| data.get_temp(last)) != Some(marked);
    ui.data_mut(|data| data.insert_temp(last, marked));
    let mut pointed = None;
    let mut inside = ui.new_child(UiBuilder::new().max_rect(room));
    ScrollArea::vertical().id_salt("all pages").auto_shrink(false).show(&mut inside, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, leaf) in presentation_pages.iter().enumerate() {
            if at == presentation_pages.story() {
                ui.add_space(0.5 * letters.size);
                let words = RichText::new("Appendix").font(letters.clone()).color(colours(ui).muted);
                ui.label(words);
            }
            let name = leaf.name(&cx.state.document.framework, &cx.state.document.plan);
            let size = Vec2::new(ui.available_width(), LINE * letters.size);
            let (rect, response) = ui.allocate_exact_size(size, Sense::click());
            let label = format!("Page {}: {name}", at + 1);
            response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::Button, true, at == marked, &label));
            if at == marked && moved {
                response.scroll_to_me(None);
            }
            if response.hovered() {
                pointed = Some(at);
            }
            line_ui(ui, rect, (at, &name), (at == marked, response.hovered(), shown == Some(at)), letters);
            if response.clicked() {
                cx.send(Command::Present(PresentCommand::Go(presenting.with_slider(*leaf))));
            }
        }
    });
    pointed
}

/// One line: its number and name; whether it is marked, under the pointer, and the page that is shown.
fn line_ui(
    ui: &Ui,
    rect: Rect,
    (at, name): (usize, &str),
    (marked, hovered, shown): (bool, bool, bool),
    letters: &FontId,
) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    let c = colours(ui);
    let (fill, ink) = match (marked, hovered) {
        (true, _) => (Some(c.chosen), c.on_chosen),
        (false, true) => (Some(c.chip), c.ink),
        (false, false) => (None, c.ink),
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, RADIUS, fill);
    }
    let x = rect.left() + NUMBER * letters.size;
    let gap = 0.7 * letters.size;
    let number = (at + 1).to_string();
    ui.painter().text(Pos2::new(x - gap, rect.center().y), Align2::RIGHT_CENTER, number, letters.clone(), ink);
    let mut job = egui::text::LayoutJob::simple_singleline(name.to_owned(), letters.clone(), ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.right() - x - gap);
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(Pos2::new(x, rect.center().y - galley.size().y / 2.0), galley, ink);
    if shown {
        let dot = Pos2::new(rect.left() + 0.6 * letters.size, rect.center().y);
        ui.painter().circle_filled(dot, 0.18 * letters.size, c.accent);
    }
}
