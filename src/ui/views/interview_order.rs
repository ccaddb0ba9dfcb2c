//! The end of the interview: the milestones in order of importance, dragged or moved by buttons.

use crate::app::command::Command;
use crate::app::interview::{moved, order_of};
use crate::app::view::Page;
use crate::chart::words::shortest;
use crate::domain::audience::Segment;
use crate::domain::centroid::importances;
use crate::domain::edit::{Edit, SegmentEdit};
use crate::domain::framework::Milestone;
use crate::domain::id::MilestoneId;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, RADIUS, colours, headline, icon, medium, muted, small};
use crate::ui::widgets::{action_button, hairline, swatch};
use egui::emath::TSTransform;
use egui::{
    Align, Button, CursorIcon, DragAndDrop, Label, LayerId, Layout, Order, Rect, Sense, Shape, Stroke, Ui, UiBuilder,
    Vec2, WidgetInfo,
};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{ICON_ARROW_DOWNWARD, ICON_ARROW_UPWARD, ICON_DRAG_INDICATOR};

/// A milestone on its way to another place in the order.
struct Dragged(usize);

/// Draws the list.
pub fn order_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment) {
    let framework = cx.state.document.framework.clone();
    let order = order_of(&framework, segment);
    ui.label(headline("What matters most to them?"));
    let words = "Drag the milestones into order, the most important first. If none matters more than another, leave them as \
                 they are.";
    ui.label(muted(ui, words));
    let order_is = Standing::of(segment, &order);
    if let Some(words) = order_is.words() {
        ui.label(medium(words));
    }
    ui.add_space(NEAR);
    let mut asked = None;
    let mut rows: Vec<Rect> = Vec::new();
    for (at, id) in order.iter().enumerate() {
        let (Some(milestone), Some(position)) = (framework.milestone(id), framework.position(id)) else { continue };
        let importance = segment.active(id).map_or(0.0, |wish| wish.importance.get());
        let figures = order_is != Standing::Level;
        let row = Row { milestone, position, at, last: order.len() - 1, importance: figures.then_some(importance) };
        let (rect, wanted) = row.show(ui);
        rows.push(rect);
        asked = asked.or(wanted.map(|to| (at, to)));
        hairline(ui);
    }
    if let Some((from, to)) = asked.or_else(|| dropped(ui, &rows)) {
        rank(cx, segment, moved(&order, from, to));
    }
    if order.is_empty() {
        ui.label(medium("Every milestone is left out; answer at least one question first"));
    }
    ui.add_space(NEAR);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if action_button(ui, "See the ranking", true).clicked() {
            cx.send(Command::OpenPage(Page::Where));
        }
        // An order that nobody has touched says nothing about what matters; only who asks for it gets it.
        let help = match importances(order.len()).as_slice() {
            [first, second, .., last] => format!(
                "The first then matters {} of 10, the second {} and the last {}",
                shortest(first.get()),
                shortest(second.get()),
                shortest(last.get())
            ),
            _ => "Gives the milestones the weights of this order".to_owned(),
        };
        let offered = order_is == Standing::Weighted;
        if offered && action_button(ui, "Take this order", false).on_hover_text(help).clicked() {
            rank(cx, segment, order.clone());
        }
        if action_button(ui, "Previous", false).clicked() {
            cx.send(Command::Interview(framework.milestones.len() - 1));
        }
    });
}

fn rank(cx: &mut ViewCx<'_>, segment: &Segment, order: Vec<MilestoneId>) {
    cx.send(Command::Edit(Edit::Segment(SegmentEdit::Rank { segment: segment.name.clone(), order })));
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
}

impl Standing {
    fn of(segment: &Segment, order: &[MilestoneId]) -> Self {
        let matters = |id| segment.active(id).map_or(0.0, |wish| wish.importance.get());
        let ranked =
            order.iter().zip(importances(order.len())).all(|(id, weight)| (matters(id) - weight.get()).abs() < 0.05);
        match order {
            [] | [_] => Self::SingleMilestone,
            [first, rest @ ..] if rest.iter().all(|id| matters(id) == matters(first)) => Self::Level,
            _ if ranked => Self::Ranked,
            _ => Self::Weighted,
        }
    }

    const fn words(self) -> Option<&'static str> {
        match self {
            Self::SingleMilestone => None,
            Self::Level => Some("Nothing is in order yet: all of them matter alike"),
            Self::Ranked => Some("The order now sets how much each matters; Undo takes it back"),
            Self::Weighted => {
                Some("How much each matters was set one by one; moving one lets the order set it instead")
            }
        }
    }
}

struct Row<'a> {
    milestone: &'a Milestone,
    /// Its position in the framework.
    position: usize,
    /// Its place in the order.
    at: usize,
    /// The last place of the order.
    last: usize,
    /// How much it matters, where that differs from one to another.
    importance: Option<f64>,
}

impl Row<'_> {
    /// Draws the row; gives its room, and the place that a button asks for.
    fn show(&self, ui: &mut Ui) -> (Rect, Option<usize>) {
        let mut wanted = None;
        // What has the keyboard stays with its milestone when that moves.
        let id = ui.scope_id().with(("order", self.milestone.id.as_str()));
        let row = ui.scope_builder(UiBuilder::new().scope_id(id), |ui| {
            ui.horizontal(|ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let name = &self.milestone.name;
                    if sign_ui(ui, ICON_ARROW_DOWNWARD, &format!("Move {name} down"), self.at < self.last) {
                        wanted = Some(self.at + 1);
                    }
                    if sign_ui(ui, ICON_ARROW_UPWARD, &format!("Move {name} up"), self.at > 0) {
                        wanted = Some(self.at.saturating_sub(1));
                    }
                    if let Some(importance) = self.importance {
                        ui.label(small(ui, format!("matters {}", shortest(importance))));
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
            if self.importance.is_some() {
                ui.label(medium(format!("{}.", self.at + 1)));
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

/// Where a dragged row would go, shown by a line; gives from where to where once it is let go.
fn dropped(ui: &Ui, rows: &[Rect]) -> Option<(usize, usize)> {
    let Dragged(from) = *DragAndDrop::payload::<Dragged>(ui.ctx())?;
    let pointer = ui.input(|input| input.pointer.interact_pos())?;
    // Wherever on a row it is let go, it takes the place of that row: on the first, it is the first.
    let to = rows.iter().rposition(|row| row.top() <= pointer.y).unwrap_or(0);
    let row = rows.get(to)?;
    if to != from {
        let y = if to < from { row.top() } else { row.bottom() };
        ui.painter().hline(row.x_range(), y, Stroke::new(3.0, colours(ui).accent));
    }
    let let_go = ui.input(|input| input.pointer.any_released());
    if let_go {
        DragAndDrop::clear_payload(ui.ctx());
    }
    (let_go && to != from).then_some((from, to))
}

fn sign_ui(ui: &mut Ui, sign: MaterialIcon, label: &str, enabled: bool) -> bool {
    let button = Button::new(sign.rich_text()).frame_when_inactive(false).min_size(Vec2::splat(28.0));
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, enabled, label));
    response.on_hover_text(label).clicked()
}
