//! The end of the interview: the milestones in order of importance, dragged or moved by buttons.

use super::interview_topics::{nothing_answered_ui, unanswered_ui};
use super::interview_turn::pressed;
use crate::app::command::{Command, InterviewCommand};
use crate::app::document::Document;
use crate::app::interview::{ImportanceOrder, moved, order_of, step};
use crate::app::view::{Page, Screen};
use crate::chart::order_effect::{OrderEffect, WeightChange, order_effect};
use crate::chart::words::shortest;
use crate::domain::audience::Segment;
use crate::domain::framework::Milestone;
use crate::domain::id::MilestoneId;
use crate::domain::rank_sum::importances;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, RADIUS, body, colours, headline, icon, medium, muted, small, small_strong};
use crate::ui::widgets::{action_button, hairline, swatch};
use egui::emath::TSTransform;
use egui::{
    Align, Button, CursorIcon, DragAndDrop, Key, Label, LayerId, Layout, Order, Rect, Sense, Shape, Stroke, Ui,
    UiBuilder, Vec2, WidgetInfo,
};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{ICON_ARROW_DOWNWARD, ICON_ARROW_UPWARD, ICON_DRAG_INDICATOR};

/// A milestone on its way to another place in the order.
struct Dragged(usize);

/// Draws the list, and what a move would do before it counts.
pub fn order_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment, place: usize) {
    if cx.state.view.interview.waits(segment) {
        return nothing_answered_ui(ui, cx, segment);
    }
    let Document { framework, library, plan, .. } = &cx.state.document;
    let (framework, now) = (framework.clone(), order_of(framework, segment));
    let tried = cx.state.view.interview.tried(&framework, segment).filter(|tried| !gives(segment, tried));
    let effect = tried.and_then(|order| order_effect(&framework, library, plan, &segment.name, order));
    let order = tried.unwrap_or(&now).clone();
    ui.label(headline("What matters most to them?"));
    let words = "Drag the milestones into order, most important first. Those you don’t move stay equal.";
    ui.label(muted(ui, words));
    let standing = Standing::of(segment, &now, tried.is_some());
    if let Some(words) = standing.words() {
        ui.label(medium(words));
    }
    ui.add_space(NEAR);
    let mut asked = None;
    let mut rows: Vec<(Rect, usize)> = Vec::new();
    let ranks = order.iter().scan(1, |next, group| Some(std::mem::replace(next, *next + group.len())));
    for ((group, equals), rank) in order.iter().enumerate().zip(ranks) {
        for id in equals {
            let (Some(milestone), Some(position)) = (framework.milestone(id), framework.position(id)) else { continue };
            let matters = match &effect {
                Some(effect) => effect.weights.iter().find(|weight| weight.milestone == *id).map(matters_then),
                None => segment.active(id).map(|wish| format!("Importance {}", shortest(wish.importance.get()))),
            };
            let figures = standing != Standing::Level;
            let rank = format!("{rank}{}", if equals.len() > 1 { "=" } else { "." });
            let (up, down) = (step(&order, id, true), step(&order, id, false));
            let figures = matters.filter(|_| figures).map(|matters| (rank, matters));
            let (rect, wanted) = Row { milestone, position, at: rows.len(), up, down, figures }.show(ui);
            rows.push((rect, group));
            asked = asked.or(wanted.map(|before| (id.clone(), before)));
            hairline(ui);
        }
    }
    let flat: Vec<&MilestoneId> = order.iter().flatten().collect();
    let dropped = || dropped(ui, &rows).and_then(|(from, before)| Some(((*flat.get(from)?).clone(), before)));
    if let Some((id, before)) = asked.or_else(dropped) {
        try_order(cx, Some(moved(&order, &id, before)));
    }
    if order.is_empty() {
        ui.label(medium("Every milestone is off. Answer at least one question first."));
    }
    if let Some(effect) = &effect {
        effect_ui(ui, cx, effect);
    }
    unanswered_ui(ui, cx, segment);
    ui.add_space(NEAR);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let setup = cx.state.view.screen == Screen::Setup;
        let words = if setup { "Done" } else { "See the ranking" };
        let free = effect.is_none() && ui.memory(|memory| memory.focused().is_none());
        if action_button(ui, words, effect.is_none()).clicked() || (free && pressed(ui, cx, Key::Enter)) {
            cx.send(Command::OpenPage(Page::Where));
        }
        // An order that nobody has touched says nothing about what matters; only who asks for it gets it.
        let help = "Sets every importance from this order. You’ll see first what changes.";
        let offered = standing == Standing::Weighted;
        if offered && action_button(ui, "Try this order", false).on_hover_text(help).clicked() {
            try_order(cx, Some(now.clone()));
        }
        if action_button(ui, "Previous", false).clicked() {
            cx.send(Command::Interview(InterviewCommand::Turn(place.saturating_sub(1))));
        }
    });
}

fn try_order(cx: &mut ViewCx<'_>, order: Option<ImportanceOrder>) {
    cx.send(Command::Interview(InterviewCommand::Try(order)));
}

/// How much a milestone would matter.
fn matters_then(weight: &WeightChange) -> String {
    let (before, after) = (shortest(weight.before), shortest(weight.after));
    if before == after { format!("Importance {after}") } else { format!("Importance {before} → {after}") }
}

/// What the order would do, and whether it is used.
fn effect_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, effect: &OrderEffect) {
    ui.add_space(NEAR);
    ui.label(small_strong("With this order"));
    ui.add(Label::new(medium(&effect.leader)).wrap());
    if !effect.movers.is_empty() {
        ui.add(Label::new(body(&effect.movers)).wrap());
    }
    ui.horizontal(|ui| {
        if action_button(ui, "Use this order", true).clicked() {
            cx.send(Command::Interview(InterviewCommand::UseOrder));
        }
        if action_button(ui, "Keep the previous order", false).clicked() {
            try_order(cx, None);
        }
    });
}

/// Whether an order gives the importances that a segment has.
fn gives(segment: &Segment, order: &[Vec<MilestoneId>]) -> bool {
    let sizes: Vec<usize> = order.iter().map(Vec::len).collect();
    let matters = |id| segment.active(id).map_or(0.0, |wish| wish.importance.get());
    let groups = order.iter().zip(importances(&sizes));
    groups.into_iter().all(|(group, weight)| group.iter().all(|id| (matters(id) - weight.get()).abs() < 0.05))
}

/// What the importances of a segment say of the order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// There are not two milestones to put in order.
    SingleMilestone,
    /// All matter alike: there is no order.
    Level,
    /// The order gives them.
    Ranked,
    /// They were set one by one.
    Weighted,
    /// Another order is tried out.
    Tried,
}

impl Standing {
    fn of(segment: &Segment, order: &[Vec<MilestoneId>], tries: bool) -> Self {
        match order {
            _ if tries => Self::Tried,
            [] => Self::SingleMilestone,
            [only] if only.len() == 1 => Self::SingleMilestone,
            [_] => Self::Level,
            _ if gives(segment, order) => Self::Ranked,
            _ => Self::Weighted,
        }
    }

    const fn words(self) -> Option<&'static str> {
        match self {
            Self::SingleMilestone => None,
            Self::Level => Some("No order yet: all are equally important"),
            Self::Ranked => Some("This order sets the importance of each milestone"),
            Self::Weighted => Some("You set each importance by hand. An order would replace those values."),
            Self::Tried => Some("This order isn’t used yet. See below what it would change."),
        }
    }
}

struct Row<'a> {
    milestone: &'a Milestone,
    /// Its position in the framework.
    position: usize,
    /// Which row it is.
    at: usize,
    /// Before which group it goes when it moves up, where it can.
    up: Option<usize>,
    /// Before which group it goes when it moves down, where it can.
    down: Option<usize>,
    /// Its rank and how much it matters, where that differs from one to another.
    figures: Option<(String, String)>,
}

impl Row<'_> {
    /// Draws the row; gives its room, and the group before which a button asks it to go.
    fn show(&self, ui: &mut Ui) -> (Rect, Option<usize>) {
        let mut wanted = None;
        // What has the keyboard stays with its milestone when that moves.
        let id = ui.scope_id().with(("order", self.milestone.id.as_str()));
        let row = ui.scope_builder(UiBuilder::new().scope_id(id), |ui| {
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let name = &self.milestone.name;
                    if sign_ui(ui, ICON_ARROW_DOWNWARD, &format!("Move {name} down"), self.down.is_some()) {
                        wanted = self.down;
                    }
                    if sign_ui(ui, ICON_ARROW_UPWARD, &format!("Move {name} up"), self.up.is_some()) {
                        wanted = self.up;
                    }
                    if let Some((_, matters)) = &self.figures {
                        ui.label(small(ui, matters));
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| self.source_ui(ui));
                });
            });
        });
        (row.response.rect, wanted)
    }

    /// What is taken to drag the row: while it is held, it goes up and down with the pointer and stays in its column.
    fn source_ui(&self, ui: &mut Ui) {
        let id = ui.scope_id().with("drag");
        let label = format!("Drag {}", self.milestone.name);
        let held = ui.ctx().is_being_dragged(id);
        let builder = UiBuilder::new();
        let layer = LayerId::new(Order::Tooltip, id);
        let drawn =
            ui.scope_builder(if held { builder.layer_id(layer) } else { builder }, |ui| self.words_ui(ui, held));
        let response = if held {
            DragAndDrop::set_payload(ui.ctx(), Dragged(self.at));
            if let Some(pointer) = ui.ctx().pointer_interact_pos() {
                let by = Vec2::new(0.0, pointer.y - drawn.response.rect.center().y);
                ui.ctx().transform_layer_shapes(layer, TSTransform::from_translation(by));
            }
            drawn.response
        } else {
            ui.interact(drawn.response.rect, id, Sense::drag()).on_hover_cursor(CursorIcon::Grab)
        };
        response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
    }

    fn words_ui(&self, ui: &mut Ui, held: bool) {
        let width = ui.available_width();
        let behind = ui.painter().add(Shape::Noop);
        let row = ui.horizontal(|ui| {
            ui.set_width(width);
            ui.label(icon(ICON_DRAG_INDICATOR).color(colours(ui).muted));
            if let Some((rank, _)) = &self.figures {
                ui.label(medium(rank));
            }
            swatch(ui, colours(ui).milestone(self.position));
            ui.label(medium(&self.milestone.name));
            ui.add(Label::new(small(ui, &self.milestone.question)).truncate());
        });
        if held {
            ui.painter().set(behind, Shape::rect_filled(row.response.rect.expand(4.0), RADIUS, colours(ui).chip));
        }
    }
}

/// Where a dragged row would go, shown by a line; gives which row goes before which group once it is let go.
///
/// Each row has its room and its group.
fn dropped(ui: &Ui, rows: &[(Rect, usize)]) -> Option<(usize, usize)> {
    let Dragged(from) = *DragAndDrop::payload::<Dragged>(ui.ctx())?;
    let pointer = ui.input(|input| input.pointer.interact_pos())?;
    // Wherever on a row it is let go, it takes the place of that row, beyond all that are equal to that.
    let to = rows.iter().rposition(|(row, _)| row.top() <= pointer.y).unwrap_or(0);
    let (_, group) = *rows.get(to)?;
    let up = to < from;
    if to != from {
        let mut equals = rows.iter().filter(|(_, of)| *of == group).map(|(row, _)| row);
        let row = if up { equals.next() } else { equals.next_back() }?;
        let y = if up { row.top() } else { row.bottom() };
        ui.painter().hline(row.x_range(), y, Stroke::new(3.0, colours(ui).accent));
    }
    let let_go = ui.input(|input| input.pointer.any_released());
    if let_go {
        DragAndDrop::clear_payload(ui.ctx());
    }
    (let_go && to != from).then_some((from, if up { group } else { group + 1 }))
}

fn sign_ui(ui: &mut Ui, sign: MaterialIcon, label: &str, enabled: bool) -> bool {
    let button = Button::new(sign.rich_text()).frame_when_inactive(false).min_size(Vec2::splat(28.0));
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, enabled, label));
    response.on_hover_text(label).clicked()
}
