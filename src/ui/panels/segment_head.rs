//! Whose sliders these are: a segment's name and share, and what can be done with it.

use crate::app::command::{Action, Command};
use crate::domain::audience::Segment;
use crate::domain::edit::{Edit, SegmentEdit};
use crate::domain::quantities::Share;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, body, colours, icon, small, title};
use crate::ui::widgets::{editable_text, ends, percent_field};
use egui::{Button, Id, Label, Ui, Vec2, WidgetInfo};
use egui_material_icons::icons::ICON_MORE_HORIZ;
use std::cell::RefCell;

/// The height of the row with the name, in points.
const HEIGHT: f32 = 34.0;

/// Draws the name and the share of the segment whose sliders follow.
pub fn segment_head_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment) {
    let refused = refused(ui, segment);
    let commands = RefCell::new(cx);
    let name = |ui: &mut Ui| {
        if let Some(name) = editable_text(ui, "Rename the segment", &segment.name, title, ui.available_width()) {
            let rename = SegmentEdit::Rename { from: segment.name.clone(), to: name };
            commands.borrow_mut().send(Command::Edit(Edit::Segment(rename)));
        }
    };
    ends(ui, HEIGHT, NEAR, name, |ui| {
        let cx = &mut **commands.borrow_mut();
        if cx.state.document.plan.segments.len() > 1 {
            share_ui(ui, cx, segment, refused);
        }
        segment_menu_ui(ui, cx, segment);
    });
    if ui.data(|data| data.get_temp::<bool>(refused)).unwrap_or_default() {
        let words = "Enter a share from 1 to 99, such as 40%";
        ui.add(Label::new(small(ui, words).color(colours(ui).bad)).wrap());
    }
}

/// The least and the greatest part of the audience that can be given, in per cent.
const PART: std::ops::RangeInclusive<f64> = 1.0..=99.0;

/// Where it is kept that a share was typed that is none.
fn refused(ui: &Ui, segment: &Segment) -> Id {
    ui.scope_id().with(("no share", &segment.name))
}

/// The segment's part of the audience, in per cent: the others keep their proportions.
pub fn share_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment, refused: Id) {
    ui.label(small(ui, "Share"));
    let plan = &cx.state.document.plan;
    let part = plan.share_of(segment);
    let field = percent_field(ui, &format!("Share of {}", segment.name), (part * 100.0).round(), PART);
    if let Some(no_share) = field.refused {
        ui.data_mut(|data| data.insert_temp(refused, no_share));
    } else if field.changed.is_some() {
        ui.data_mut(|data| data.remove::<bool>(refused));
    }
    if let Some(percent) = field.changed {
        let others: f64 = plan.segments.iter().filter(|s| s.name != segment.name).map(|s| s.share.get()).sum();
        let share = Share::nearest(others * percent / (100.0 - percent));
        cx.send(Command::Edit(Edit::Segment(SegmentEdit::Share { segment: segment.name.clone(), share })));
    }
    field.response.on_hover_text("Their share of the whole audience. Drag, or click to type.");
}

/// What can be done with a segment, in the order of its menu.
const OF_SEGMENT: [Action; 7] = [
    Action::Interview,
    Action::Survey,
    Action::Presets,
    Action::AddSegment,
    Action::CopySegment,
    Action::DeleteSegment,
    Action::KeepScenario,
];

fn segment_menu_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment) {
    let button = Button::new(icon(ICON_MORE_HORIZ)).frame_when_inactive(false).min_size(Vec2::splat(26.0));
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(200.0);
        for action in OF_SEGMENT {
            let several = cx.state.document.plan.segments.len() > 1;
            let enabled = action != Action::DeleteSegment || several;
            let entry = action.entry();
            let button = Button::new(body(entry.name)).frame_when_inactive(false);
            if ui.add_enabled(enabled, button).on_hover_text(entry.help).clicked() {
                cx.send(Command::Run(action));
                ui.close();
            }
        }
        for (words, by) in [("Move it left", -1), ("Move it right", 1)] {
            let enabled = cx.state.document.plan.segments.len() > 1;
            if ui.add_enabled(enabled, Button::new(body(words)).frame_when_inactive(false)).clicked() {
                cx.send(Command::Edit(Edit::Segment(SegmentEdit::Move { segment: segment.name.clone(), by })));
                ui.close();
            }
        }
    });
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, "This segment"));
    response.on_hover_text("Interview, survey, copy, delete, save as scenario");
}
