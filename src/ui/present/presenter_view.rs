//! The presenter's desk: the page on the wall with its sliders, the next one, notes, a clock, and what was changed.

use super::desk_clock::{clock_ui, windows_ui};
use super::desk_notes::notes_ui;
use super::measure::aspect;
use super::once::once;
use super::overview::overview_ui;
use super::pages::{larger_at, page_ui};
use super::wall::{page_of_wall_ui, pointed_id, ring};
use crate::app::command::{Command, PresentCommand};
use crate::app::present::{Presenting, WallPlace};
use crate::chart::changes::Changes;
use crate::domain::plan::Scope;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, MARGIN, NEAR, body, colours, medium, muted, small, title};
use crate::ui::widgets::{action_button, hairline};
use egui::{
    Align, Button, CentralPanel, ComboBox, Frame, Id, Layout, Margin, Panel, Pos2, Rect, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo,
};

/// The width of the column with the next page and the notes, as a part of the window.
const ASIDE: f32 = 0.34;
/// The height that clock and buttons take below the page, in points; what else there is scrolls with them.
const BELOW: f32 = 190.0;
/// The height of the clock below the list of pages, in points.
const CLOCK: f32 = 90.0;
/// How many of the pages that come are named, and with how many letters.
const COMING: usize = 6;
const NAME: usize = 28;
/// The most of the desk's height that the page takes.
const PAGE: f32 = 0.66;

/// Draws the desk.
pub fn presenter_view_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, presenting: &Presenting) {
    let c = colours(ui);
    let margin = Margin::symmetric(MARGIN, 14);
    let width = (ui.available_width() * ASIDE).clamp(260.0, 520.0);
    Panel::right("presenter notes")
        .exact_size(width)
        .resizable(false)
        .frame(Frame::new().fill(c.surface).inner_margin(margin))
        .show(ui, |ui| aside_ui(ui, cx, presenting));
    CentralPanel::no_frame().frame(Frame::new().fill(c.ground).inner_margin(margin)).show(ui, |ui| {
        head_ui(ui, cx, presenting);
        ui.add_space(NEAR);
        if presenting.page_jump.marked.is_some() {
            let mut room = ui.available_rect_before_wrap();
            room.set_height((room.height() - CLOCK).max(0.5 * room.height()));
            overview_ui(ui, cx, presenting, room);
            ui.advance_cursor_after_rect(room);
            ui.add_space(NEAR);
            return clock_ui(ui, cx, presenting);
        }
        let height = ui.available_height();
        let room = fitted(ui, (height - BELOW).min(PAGE * height).max(0.3 * height));
        preview_ui(ui, cx, presenting, room);
        ui.add_space(NEAR);
        ScrollArea::vertical().id_salt("below the page").auto_shrink(false).show(ui, |ui| {
            if let Some(words) = window_words(cx, presenting) {
                windows_ui(ui, words);
                ui.add_space(NEAR);
            }
            clock_ui(ui, cx, presenting);
            ui.add_space(NEAR);
            buttons_ui(ui, cx, presenting);
            ui.add_space(APART);
            coming_ui(ui, cx, presenting);
            changed_ui(ui, cx, presenting);
        });
    });
}

/// What there is to know about the second window.
fn window_words(cx: &ViewCx<'_>, presenting: &Presenting) -> Option<&'static str> {
    match presenting.place {
        WallPlace::DisplayGone => Some(
            "The second display is gone, so your audience sees nothing. The presentation comes back with the display.",
        ),
        WallPlace::PresenterView => Some("The presentation’s window is closed. Reopen it with F6."),
        WallPlace::SecondWindow if cx.state.machine.displays == 1 => Some(
            "There is only one display, so the presentation is an ordinary window. Put it where your audience sees it.",
        ),
        WallPlace::SecondWindow | WallPlace::Here => None,
    }
}

/// A room of the wall's shape, as wide as there is and not higher than this.
fn fitted(ui: &mut Ui, most: f32) -> Rect {
    let shape = aspect(ui);
    let width = ui.available_width().min(most.max(80.0) * shape);
    ui.allocate_exact_size(Vec2::new(width, width / shape), Sense::hover()).0
}

fn head_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, presenting: &Presenting) {
    ui.horizontal(|ui| {
        let presentation_pages = cx.state.presentation_pages();
        let at = presenting.place_in(&presentation_pages).map_or(0, |at| at + 1);
        ui.label(title(presenting.on_wall().name(&cx.state.document.framework, &cx.state.document.plan)));
        ui.label(match presenting.page_jump.typed.as_str() {
            "" => muted(ui, format!("Page {at} of {}", presentation_pages.len())),
            typed => medium(format!("Enter goes to page {typed} of {}", presentation_pages.len())),
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let end = action_button(ui, "End", false).on_hover_text("Ends the presentation (Esc)");
            end.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, "End the presentation"));
            if end.clicked() {
                cx.send(Command::Present(PresentCommand::Leave));
            }
            scope_ui(ui, cx);
        });
    });
}

/// For whom the answer is, where there are several segments.
fn scope_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let segments = &cx.state.document.plan.segments;
    if segments.len() < 2 {
        return;
    }
    let everyone = "Everyone".to_owned();
    let shown = match &cx.state.document.scope {
        Scope::Everyone => &everyone,
        Scope::Segment(name) => name,
    };
    let names = std::iter::once(&everyone).chain(segments.iter().map(|segment| &segment.name));
    let mut asked = None;
    let combo = ComboBox::from_id_salt("segment shown").selected_text(body(shown)).truncate().width(150.0);
    let combo = combo.show_ui(ui, |ui| {
        for (number, name) in (0u8..).zip(names) {
            let words = if number < 10 { format!("{name}  (Alt+{number})") } else { name.clone() };
            if ui.selectable_label(name == shown, body(words)).clicked() {
                asked = Some(number);
            }
        }
    });
    combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, "Segment shown"));
    combo.response.on_hover_text("Shows the answer for everyone, or for one segment");
    if let Some(number) = asked {
        cx.send(Command::Present(PresentCommand::Scope(number)));
    }
}

/// The page that is on the wall; what moves here moves there.
fn preview_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, presenting: &Presenting, room: Rect) {
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(room));
    inner.set_clip_rect(room.intersect(ui.clip_rect()));
    page_of_wall_ui(&mut inner, cx, presenting, room, "desk");
    let line = colours(ui).line;
    ui.painter().rect_stroke(room, 0.0, Stroke::new(1.0, line), StrokeKind::Outside);
    if presenting.blank {
        ui.painter().rect_filled(room, 0.0, colours(ui).ink.gamma_multiply(0.6));
        let words = medium("Screen blanked").color(colours(ui).surface);
        inner.put(Rect::from_center_size(room.center(), Vec2::new(200.0, 30.0)), egui::Label::new(words));
    }
    let at = ui.input(|input| input.pointer.hover_pos()).filter(|at| presenting.pointer && room.contains(*at));
    if let Some(at) = at {
        ring(ui, at, room);
    }
    let part = at.map(|at| ((at - room.min) / room.size()).to_pos2());
    ui.data_mut(|data| match part {
        Some(part) => {
            data.insert_temp::<Pos2>(pointed_id(), part);
        }
        None => data.remove::<Pos2>(pointed_id()),
    });
}

fn buttons_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, presenting: &Presenting) {
    let on = |on: bool, yes: &'static str, no: &'static str| if on { yes } else { no };
    let buttons = [
        ("Back", PresentCommand::Back, "Goes to the previous page (←)"),
        ("Next", PresentCommand::Next, "Goes to the next page (→)"),
        ("All pages", PresentCommand::Pages, "Shows all pages to choose from (G). Or type a page number, then Enter."),
        ("Reset to start", PresentCommand::Reset, "Puts the sliders back to where you started (Backspace)"),
        ("Save as scenario", PresentCommand::Keep, "Saves the audience as it is now, to compare with later (K)"),
        (
            on(presenting.blank, "Show page", "Blank screen"),
            PresentCommand::Blank,
            "Blanks the screen, or brings the page back (B)",
        ),
        (
            on(presenting.pointer, "Hide pointer ring", "Show pointer ring"),
            PresentCommand::Pointer,
            "Shows or hides a ring around the pointer (P)",
        ),
        (
            on(presenting.client_hidden, "Show names", "Hide names"),
            PresentCommand::Client,
            "Shows or hides the client’s name and the plan’s title (H)",
        ),
        ("Smaller", PresentCommand::Smaller, "Makes everything smaller (−)"),
        ("Larger", PresentCommand::Larger, "Makes everything larger (+)"),
        (
            on(presenting.place == WallPlace::SecondWindow, "Present on this screen", "Reopen the presentation"),
            PresentCommand::SecondWindow,
            "Opens or closes the second window for the presentation (F6)",
        ),
        (
            "Swap displays",
            PresentCommand::SwapDisplays,
            "Puts the presentation on this display and these controls on the other one (F7)",
        ),
    ];
    let swaps = presenting.place == WallPlace::SecondWindow && cx.state.machine.displays > 1;
    let shown = |command: PresentCommand| swaps || command != PresentCommand::SwapDisplays;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(NEAR);
        for (words, command, help) in buttons.into_iter().filter(|(_, command, _)| shown(*command)) {
            if action_button(ui, words, command == PresentCommand::Next).on_hover_text(help).clicked() {
                cx.send(Command::Present(command));
            }
        }
        if presenting.scale != 100 {
            ui.label(muted(ui, size_words(presenting.scale, larger_at(ui, "desk"))));
        }
    });
}

/// The pages after the next, each a click away.
fn coming_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, presenting: &Presenting) {
    let presentation_pages = cx.state.presentation_pages();
    let from = presenting.place_in(&presentation_pages).map_or(0, |at| at + 2);
    let coming = presentation_pages.iter().enumerate().skip(from).take(COMING);
    if coming.len() == 0 {
        return;
    }
    ui.label(small(ui, "Coming up after the next page"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(NEAR);
        for (at, leaf) in coming {
            let name = leaf.name(&cx.state.document.framework, &cx.state.document.plan);
            let words = format!("{}  {}", at + 1, shortened(&name));
            let button = ui.add(Button::new(body(words)).frame_when_inactive(false));
            let label = format!("Go to page {}: {name}", at + 1);
            button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
            if button.on_hover_text(&label).clicked() {
                cx.send(Command::Present(PresentCommand::Go(presenting.with_slider(*leaf))));
            }
        }
    });
    ui.add_space(NEAR);
}

/// A name as far as there is room for it among others.
fn shortened(name: &str) -> String {
    match name.char_indices().nth(NAME) {
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
        None => name.to_owned(),
    }
}

/// The size that was asked for, and that of the page where it has no room for as much.
fn size_words(asked: u16, larger: Option<i16>) -> String {
    match larger.map(|larger| i32::from(larger) + 100).filter(|page| *page < i32::from(asked)) {
        None => format!("Size {asked}%"),
        Some(100) => format!("Size {asked}%. This page has no room to grow."),
        Some(page) => format!("Size {asked}%. This page has room for {page}%."),
    }
}

/// The next page, and the notes.
fn aside_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, presenting: &Presenting) {
    let presentation_pages = cx.state.presentation_pages();
    let next = presenting.place_in(&presentation_pages).and_then(|at| presentation_pages.get(at + 1)).copied();
    ui.label(small(ui, "Next"));
    let room = fitted(ui, 220.0);
    if let Some(leaf) = next {
        page_ui(ui, cx.state, presenting, (leaf, "next", false), room);
        let turn = ui.interact(room, Id::unique("the next page"), Sense::click());
        turn.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, "Go to the next page"));
        if turn.clicked() {
            cx.send(Command::Present(PresentCommand::Next));
        }
    } else {
        ui.painter().rect_filled(room, 0.0, colours(ui).chip);
        ui.put(room, egui::Label::new(muted(ui, "This is the last page")));
    }
    ui.painter().rect_stroke(room, 0.0, Stroke::new(1.0, colours(ui).line), StrokeKind::Outside);
    ui.add_space(APART);
    ScrollArea::vertical().id_salt("notes").auto_shrink(false).show(ui, |ui| notes_ui(ui, cx, presenting));
}

/// What was changed since the start, and what it did.
fn changed_ui(ui: &mut Ui, cx: &ViewCx<'_>, presenting: &Presenting) {
    let state = cx.state;
    let changes = once(ui, "changes", (state.answers.revision, presenting.leaf, false), || {
        Changes::new(
            &state.document.framework,
            &state.document.library,
            &presenting.begun,
            &state.document.plan,
            &state.document.scope,
        )
    });
    if changes.moves.is_empty() {
        return;
    }
    hairline(ui);
    ui.add_space(NEAR);
    ui.label(title("What we changed"));
    ui.label(body(changes.headline.clone()));
    for moved in &changes.moves {
        ui.label(medium(format!("{}: {} → {}", moved.name(), moved.from, moved.to)));
        ui.label(small(ui, format!("On its own: {}", moved.effect)));
    }
}
