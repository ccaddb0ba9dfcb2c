//! Which share of a segment uses each platform: as published, or as the user knows better.

use crate::analysis::reach::ReachFrom;
use crate::app::action::Action;
use crate::app::command::Command;
use crate::app::document::Document;
use crate::chart::segment_reach::{ReachRow, segment_reach};
use crate::chart::words;
use crate::domain::audience::Segment;
use crate::domain::edit::{Edit, SegmentEdit};
use crate::domain::id::PlatformId;
use crate::domain::quantities::PeopleShare;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, body, colours, icon, medium, small};
use crate::ui::widgets::{action_button, ends, percent_field};
use egui::{Button, CollapsingHeader, Id, Label, Ui, Vec2, WidgetInfo};
use egui_material_icons::icons::ICON_UNDO;
use std::cell::RefCell;

/// The height of a row, in points.
const ROW: f32 = 28.0;
/// The least width of a share's field, so that all are as wide, in points.
const FIELD: f32 = 56.0;

/// Draws the fold of the audience with the reach of every platform of the ranking.
pub fn reach_fold_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment) {
    let words = if segment.reach.is_empty() { "Their reach (published figures)" } else { "Their reach" };
    CollapsingHeader::new(medium(words)).id_salt(("reach", &segment.name)).show(ui, |ui| {
        let Document { framework, library, plan, .. } = &cx.state.document;
        let rows = segment_reach(framework, library, plan, segment);
        let words = format!(
            "The share of them who use each platform. Figures are for {}, unless you enter your own.",
            words::the_region(&plan.region)
        );
        ui.add(Label::new(small(ui, words)).wrap());
        if let Some(note) = framework.region_note(&plan.region) {
            ui.add(Label::new(small(ui, note)).wrap());
        }
        if action_button(ui, "Change the country or region…", false).on_hover_text("Opens the plan’s details").clicked() {
            cx.send(Command::Run(Action::Details));
        }
        if rows.iter().any(|row| row.from == ReachFrom::Assumed) {
            let words = "“Assumed” is a low figure: three quarters of the known ones are higher. Where none is known, it’s 100%.";
            ui.add(Label::new(small(ui, words)).wrap());
        }
        ui.add_space(NEAR);
        for row in &rows {
            ui.push_id(("reach", row.platform.as_str()), |ui| row_ui(ui, cx, segment, row));
        }
        if !segment.reach.is_empty() {
            ui.add_space(NEAR);
            if action_button(ui, "Use published figures again", false).clicked() {
                for platform in segment.reach.keys() {
                    send(cx, segment, platform, None);
                }
            }
        }
    });
}

fn row_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment, row: &ReachRow) {
    let refused_at = Id::unique(("no reach", &segment.name, row.platform.as_str()));
    let commands = RefCell::new(cx);
    let name = |ui: &mut Ui| {
        ui.add(Label::new(body(&row.name)).truncate());
    };
    ends(ui, ROW, NEAR, name, |ui| {
        let cx = &mut **commands.borrow_mut();
        let own = row.from == ReachFrom::Own;
        if own {
            back_ui(ui, cx, segment, row);
        }
        let words = small(ui, &row.words);
        ui.label(if own { words.color(colours(ui).accent) } else { words });
        let percent = row.share * 100.0;
        // Only what the user typed has decimals.
        let percent = if own { percent } else { percent.round() };
        ui.spacing_mut().interact_size.x = FIELD;
        let field = percent_field(ui, &format!("Reach of {}", row.name), percent, 0.0..=100.0);
        if let Some(refused) = field.refused {
            ui.data_mut(|data| data.insert_temp(refused_at, refused));
        } else if field.changed.is_some() {
            ui.data_mut(|data| data.remove::<bool>(refused_at));
        }
        if let Some(percent) = field.changed {
            send(cx, segment, &row.platform, Some(PeopleShare::nearest(percent / 100.0)));
        }
        field.response.on_hover_text("The share of them who use it. Drag, or click to type.");
    });
    if ui.data(|data| data.get_temp::<bool>(refused_at)).unwrap_or_default() {
        let words = "Enter a share from 0 to 100, such as 70%";
        ui.add(Label::new(small(ui, words).color(colours(ui).bad)).wrap());
    }
}

/// The way back from a figure of the user's own.
fn back_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment, row: &ReachRow) {
    let button = Button::new(icon(ICON_UNDO).size(14.0)).frame_when_inactive(false).min_size(Vec2::splat(20.0));
    let words = if row.published { "Use the published figure again" } else { "Remove this figure" };
    let label = format!("{words} for {}", row.name);
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
    if response.on_hover_text(words).clicked() {
        send(cx, segment, &row.platform, None);
    }
}

fn send(cx: &mut ViewCx<'_>, segment: &Segment, platform: &PlatformId, share: Option<PeopleShare>) {
    let (segment, platform) = (segment.name.clone(), platform.clone());
    cx.send(Command::Edit(Edit::Segment(SegmentEdit::Reach { segment, platform, share })));
}
