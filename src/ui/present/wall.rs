//! The wall: the page, its live sliders, and nothing else that an audience need not see.

use super::measure::{on_wall, running};
use super::overview::overview_ui;
use super::pages::{page_ui, wall_style};
use crate::app::command::{Command, PresentCommand};
use crate::app::present::{Presenting, WallPlace};
use crate::app::view::Page;
use crate::chart::Chart;
use crate::chart::score_table::NAME;
use crate::chart::words::{self, Standing};
use crate::domain::edit::{Edit, PreferenceChange};
use crate::domain::quantities::Need;
use crate::domain::texts::sentence;
use crate::scene::PROJECTED;
use crate::scene::items::{Group, Item, Rect as SceneRect, Scene, bounds};
use crate::scene::pages::PresentationPage;
use crate::scene::rail::RAIL;
use crate::scene::text::FontWeight;
use crate::ui::charts::Placed;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{body, scene_font, shared_with};
use crate::ui::widgets::{RailScale, action_button, held_ui};
use egui::{Align2, Area, Color32, CursorIcon, Frame, Id, Order, Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo};
use std::time::Duration;

/// How long the pointer is seen after it was moved, in seconds.
const POINTER_STAYS: f64 = 2.5;
/// How near the lower edge the pointer brings the controls up, as a part of the height.
const EDGE: f32 = 0.12;
/// The radius of the ring around the pointer, in pixels of a page.
const RING: f64 = 46.0;
/// How long the keys are named on the first page.
const HINTS_STAY: Duration = Duration::from_secs(8);

/// Draws the wall over all there is.
pub fn wall_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, presenting: &Presenting) {
    let room = ui.max_rect();
    let shape = room.width() / room.height().max(1.0);
    ui.data_mut(|data| data.insert_temp(Id::unique("shape of the wall"), shape));
    if presenting.blank {
        ui.painter().rect_filled(room, 0.0, Color32::BLACK);
        if ui.interact(room, Id::unique("blank wall"), egui::Sense::click()).clicked() {
            cx.send(Command::Present(PresentCommand::Blank));
        }
        return;
    }
    let style = wall_style(ui, presenting);
    ui.painter().rect_filled(room, 0.0, shared_with(style.paper, u8::MAX));
    page_of_wall_ui(ui, cx, presenting, room, "wall");
    foot_ui(ui, cx, presenting, (room, shared_with(style.muted, u8::MAX)));
    if presenting.place == WallPlace::Here && presenting.page_jump.marked.is_some() {
        return overview_ui(ui, cx, presenting, room);
    }
    pointer_ui(ui, presenting, room);
    if presenting.place == WallPlace::Here {
        rest_ui(ui);
    }
    if presenting.place == WallPlace::Here && presenting.on_wall() == PresentationPage::Opening {
        nothing_said_ui(ui, cx);
    }
    controls_ui(ui, cx, room);
}

/// Before a presentation of which nothing has been said: what to do first.
fn nothing_said_ui(ui: &Ui, cx: &mut ViewCx<'_>) {
    let names = cx.state.document.untouched();
    if names.is_empty() {
        return;
    }
    let words = format!("There are no answers for {} yet, so every page is only a placeholder.", words::list(&names));
    let area = Area::new(Id::unique("nothing said before presenting")).order(Order::Foreground);
    area.anchor(Align2::CENTER_TOP, Vec2::new(0.0, 18.0)).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.label(body(words));
                if action_button(ui, "Start the interview", true).clicked() {
                    cx.send(Command::Present(PresentCommand::Leave));
                    cx.send(Command::OpenPage(Page::Interview));
                }
            });
        });
    });
}

/// Draws the page that is shown, with its sliders.
pub fn page_of_wall_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, presenting: &Presenting, room: Rect, salt: &str) {
    let leaf = presenting.on_wall();
    let shown = page_ui(ui, cx.state, presenting, (leaf, salt, true), room);
    match shown {
        // While a question waits, or a page is picked from the list, no slider moves.
        Some(_) if cx.state.dialogs.question.is_some() || presenting.page_jump.marked.is_some() => {}
        Some(_) if presenting.over.is_some() => cover_ui(ui, cx, room, salt),
        Some(scene) => {
            bars_ui(ui, cx, &scene, room, salt);
            rails_ui(ui, cx, leaf, &scene, room);
        }
        None => nothing_ui(ui, cx, (room, shared_with(wall_style(ui, presenting).ink, u8::MAX))),
    }
}

/// The sliders of a page: what a hand takes lies over what the scene shows.
fn rails_ui(ui: &Ui, cx: &mut ViewCx<'_>, leaf: PresentationPage, scene: &Scene, room: Rect) {
    let Ok(answered) = &cx.state.answers.outcome else { return };
    let segments = &answered.report.problem.segments;
    let segment = match leaf {
        PresentationPage::Decision { segment, .. } => segment,
        PresentationPage::Chart(Chart::Audience) if segments.len() == 1 => 0,
        _ => return,
    };
    let Some(segment) = segments.get(segment).map(|demand| demand.name.clone()) else { return };
    let framework = cx.state.document.framework.clone();
    let placed = Placed::over(room, scene.width);
    for (group, track) in rails(&scene.items) {
        let Some(milestone) = framework.milestones.iter().find(|known| group.id[RAIL.len()..] == *known.id.as_str())
        else {
            continue;
        };
        let plan = cx.state.document.plan.clone();
        let Some(wish) = plan.segment(&segment).and_then(|segment| segment.active(&milestone.id)) else { continue };
        let name = format!("{} need", milestone.name);
        let moved = held_ui(ui, &name, placed.rect(&track), RailScale::POINTS, wish.need.get());
        if let Some(need) = moved {
            let change = PreferenceChange::Need(Need::nearest(need));
            let edit = Edit::Preference { segment: segment.clone(), milestone: milestone.id.clone(), change };
            cx.send(Command::Edit(edit));
        }
    }
}

/// The bars of platforms: a click on one opens how its score is made.
fn bars_ui(ui: &Ui, cx: &mut ViewCx<'_>, scene: &Scene, room: Rect, salt: &str) {
    let placed = Placed::over(room, scene.width);
    let state = cx.state;
    for (place, platform) in state.document.library.platforms().iter().enumerate() {
        let id = format!("bar-{}", platform.id);
        let Some(group) = scene.items.iter().find_map(|item| group_of(item, &id)) else { continue };
        let [left, top, right, bottom] = bounds(&group.items);
        let bar = Rect::from_min_max(placed.at([left, top]), placed.at([right, bottom]));
        let response = ui.interact(bar, Id::unique((salt, "how the score is made", &platform.id)), Sense::click());
        let label = format!("{NAME}: {}", platform.name);
        response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            cx.send(Command::Present(PresentCommand::Explain(place)));
        }
    }
}

/// The group of an id, in an item or in what it holds.
fn group_of<'i>(item: &'i Item, id: &str) -> Option<&'i Group> {
    let Item::Group(group) = item else { return None };
    if group.id == id { Some(group) } else { group.items.iter().find_map(|item| group_of(item, id)) }
}

/// What lies over a page goes with a click anywhere.
fn cover_ui(ui: &Ui, cx: &mut ViewCx<'_>, room: Rect, salt: &str) {
    let response = ui.interact(room, Id::unique((salt, "over the page")), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, "Back to the page"));
    if response.clicked() {
        cx.send(Command::Present(PresentCommand::Uncover));
    }
}

/// The rails of a scene, and the room of each.
fn rails(items: &[Item]) -> Vec<(&Group, SceneRect)> {
    let mut found = Vec::new();
    for item in items {
        let Item::Group(group) = item else { continue };
        if group.id.starts_with(RAIL) {
            let parts =
                || group.items.iter().filter_map(|item| if let Item::Rect(rect) = item { Some(rect) } else { None });
            if let (Some(first), Some(last)) = (parts().next(), parts().next_back()) {
                found.push((group, SceneRect { width: last.x + last.width - first.x, ..*first }));
            }
        }
        found.extend(rails(&group.items));
    }
    found
}

/// A page that has nothing to show says why.
fn nothing_ui(ui: &Ui, cx: &ViewCx<'_>, (room, ink): (Rect, Color32)) {
    let words = match &cx.state.answers.outcome {
        Err(nothing) => format!("{}\nPress Esc to go back to the sliders.", sentence(&nothing.to_string())),
        Ok(answered) if answered.report.claimed_leader().is_none() => {
            format!("{}.\n{}.", words::lead(&answered.report), Standing::of(&answered.report).to_do())
        }
        Ok(_) => "There is nothing to show on this page.".to_owned(),
    };
    let font = scene_font(FontWeight::SemiBold, room.height() * 0.04);
    let galley = ui.painter().layout(words, font, ink, room.width() * 0.8);
    ui.painter().galley(room.center() - galley.size() / 2.0, galley, ink);
}

/// The number of the page; and on the first, what turns it.
fn foot_ui(ui: &Ui, cx: &ViewCx<'_>, presenting: &Presenting, (room, ink): (Rect, Color32)) {
    let length = |pixels: f64| on_wall(room, pixels * f64::from(presenting.scale.min(100)) / 100.0);
    let font = scene_font(FontWeight::Regular, length(PROJECTED));
    let y = room.bottom() - length(14.0);
    let presentation_pages = cx.state.presentation_pages();
    let typed =
        Some(&presenting.page_jump.typed).filter(|typed| !typed.is_empty() && presenting.place == WallPlace::Here);
    let shown = presenting.place_in(&presentation_pages).filter(|at| *at > 0).map(|at| (at + 1).to_string());
    if let Some(number) = typed.map(|typed| format!("Enter goes to page {typed}")).or(shown) {
        let words = format!("{number} / {}", presentation_pages.len());
        let at = Pos2::new(room.right() - length(40.0), y);
        ui.painter().text(at, Align2::RIGHT_BOTTOM, words, font.clone(), ink);
    }
    let hint = match presenting.on_wall() {
        PresentationPage::Opening if hints_left(ui, presenting) => {
            Some("→ Next page     G All pages     Esc End     F1 All keys")
        }
        PresentationPage::Score { .. } if presenting.over.is_some() => Some("Esc Back to the page"),
        _ => None,
    };
    if let Some(words) = hint.filter(|_| presenting.place == WallPlace::Here) {
        let at = Pos2::new(room.center().x, y);
        ui.painter().text(at, Align2::CENTER_BOTTOM, words, font, ink);
    }
}

/// Whether the keys are still named on the first page: for a moment, and until a page is turned by somebody who knows them.
fn hints_left(ui: &Ui, presenting: &Presenting) -> bool {
    if presenting.clock.has_turned() || presenting.place != WallPlace::Here {
        return false;
    }
    let left = HINTS_STAY.checked_sub(presenting.clock.elapsed(running(ui)));
    if let Some(left) = left {
        ui.ctx().request_repaint_after(left);
    }
    left.is_some()
}

/// Where the presenter points: over the wall itself, or over the page on the desk.
fn pointer_ui(ui: &Ui, presenting: &Presenting, room: Rect) {
    if !presenting.pointer {
        return;
    }
    let here = ui.input(|input| input.pointer.hover_pos()).filter(|at| room.contains(*at));
    let pointed: Option<Pos2> = ui.data(|data| data.get_temp(pointed_id()));
    let from_desk = pointed.map(|part| room.min + part.to_vec2() * room.size());
    if let Some(at) = here.or(from_desk) {
        ring(ui, at, room);
    }
}

/// A ring that is seen on every colour, and through which everything is read: light between two dark lines.
pub fn ring(ui: &Ui, at: Pos2, room: Rect) {
    let radius = on_wall(room, RING);
    ui.painter().circle_stroke(at, radius, Stroke::new(radius * 0.26, Color32::BLACK));
    ui.painter().circle_stroke(at, radius, Stroke::new(radius * 0.14, Color32::WHITE));
}

/// Where the desk keeps the place that is pointed at, as parts of the page.
pub fn pointed_id() -> Id {
    Id::unique("pointed at on the page")
}

/// The pointer goes once it rests.
fn rest_ui(ui: &Ui) {
    let id = Id::unique("pointer moved");
    let now = ui.input(|input| input.time);
    let moves = ui.input(|input| input.pointer.delta() != Vec2::ZERO || input.pointer.any_down());
    let last = ui.data_mut(|data| {
        let last = data.get_temp_mut_or_insert_with(id, || now);
        if moves {
            *last = now;
        }
        *last
    });
    let left = POINTER_STAYS - (now - last);
    if left <= 0.0 {
        ui.ctx().set_cursor_icon(CursorIcon::None);
    } else {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
    }
}

/// A few buttons that come up while the pointer is at the lower edge.
fn controls_ui(ui: &Ui, cx: &mut ViewCx<'_>, room: Rect) {
    let at = ui.input(|input| input.pointer.hover_pos());
    if !at.is_some_and(|at| room.contains(at) && at.y > room.bottom() - room.height() * EDGE) {
        return;
    }
    Area::new(Id::unique(("wall controls", ui.ctx().viewport_id())))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_BOTTOM, Vec2::new(0.0, -18.0))
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).show(ui, |ui| {
                ui.horizontal(|ui| {
                    let buttons = [
                        ("Back", PresentCommand::Back),
                        ("Next", PresentCommand::Next),
                        ("All pages", PresentCommand::Pages),
                        ("Reset to start", PresentCommand::Reset),
                        ("End", PresentCommand::Leave),
                    ];
                    for (words, command) in buttons {
                        if action_button(ui, words, command == PresentCommand::Next).clicked() {
                            cx.send(Command::Present(command));
                        }
                    }
                });
            });
        });
}
