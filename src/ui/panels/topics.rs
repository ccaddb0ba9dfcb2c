//! What a segment comes for: the topics that are named, each with a slider, and those that can be added.

use crate::app::command::Command;
use crate::chart::words::points;
use crate::domain::audience::Segment;
use crate::domain::edit::{Edit, SegmentEdit};
use crate::domain::framework::Topic;
use crate::domain::id::TopicId;
use crate::domain::quantities::Interest;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, colours, icon, medium, small, small_strong};
use crate::ui::widgets::{Rail, ends};
use egui::{Button, CollapsingHeader, Id, Label, Ui, WidgetInfo};
use egui_material_icons::icons::{ICON_ADD, ICON_CLOSE};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// How much people come for a topic that was just added, in points.
const ADDED: f64 = 50.0;

/// Draws the fold of the audience with the topics of a segment; nothing where the framework has none.
pub fn topics_fold_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment) {
    if cx.state.document.framework.topics.is_empty() {
        return;
    }
    let words = if segment.topics.is_empty() { "What they come for (not given)" } else { "What they come for" };
    CollapsingHeader::new(medium(words)).id_salt(("topics", &segment.name)).show(ui, |ui| {
        let words = "Platforms where people come for the same things score higher, if reach counts";
        ui.add(Label::new(small(ui, words)).wrap());
        topics_ui(ui, cx, segment);
    });
}

/// Draws the topics that are named, and the others to add.
pub fn topics_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, segment: &Segment) {
    let framework = cx.state.document.framework.clone();
    // A topic that is dragged to 0 is named no more, but stays where it is until it is taken out.
    let kept_at = Id::unique(("topics shown", &segment.name));
    let mut shown: BTreeSet<TopicId> = ui.data(|data| data.get_temp(kept_at)).unwrap_or_default();
    shown.extend(segment.topics.keys().cloned());
    let mut change = None;
    for topic in framework.topics.iter().filter(|topic| shown.contains(&topic.id)) {
        let interest = segment.topics.get(&topic.id).map_or(0.0, |interest| interest.get());
        match row_ui(ui, topic, interest) {
            Some(Asked::Move(value)) => change = Some((topic, value, true)),
            Some(Asked::Remove) => change = Some((topic, 0.0, false)),
            None => {}
        }
    }
    ui.add_space(NEAR);
    ui.horizontal_wrapped(|ui| {
        for topic in framework.topics.iter().filter(|topic| !shown.contains(&topic.id)) {
            let sign = icon(ICON_ADD).size(14.0).color(colours(ui).accent);
            let button = ui.add(Button::new((sign, small(ui, &topic.name).color(colours(ui).ink))).gap(2.0));
            let label = format!("Add {}", topic.name);
            button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
            if button.on_hover_text("Adds it to what they come for").clicked() {
                change = Some((topic, ADDED, true));
            }
        }
    });
    if let Some((topic, value, stays)) = change {
        if stays {
            shown.insert(topic.id.clone());
        } else {
            shown.remove(&topic.id);
        }
        let (segment, topic) = (segment.name.clone(), topic.id.clone());
        let edit = SegmentEdit::Topic { segment, topic, interest: Interest::nearest(value) };
        cx.send(Command::Edit(Edit::Segment(edit)));
    }
    ui.data_mut(|data| data.insert_temp(kept_at, shown));
}

/// What a person asks of a topic.
enum Asked {
    /// Another interest.
    Move(f64),
    /// The topic is to go.
    Remove,
}

fn row_ui(ui: &mut Ui, topic: &Topic, interest: f64) -> Option<Asked> {
    let asked = RefCell::new(None);
    ui.push_id(("topic", topic.id.as_str()), |ui| {
        let name = |ui: &mut Ui| {
            ui.add(Label::new(small_strong(&topic.name)).truncate());
        };
        ends(ui, 20.0, NEAR, name, |ui| {
            ui.label(small(ui, points(interest)));
            let button = ui.add(Button::new(icon(ICON_CLOSE).size(14.0)).frame_when_inactive(false));
            let label = format!("Remove {}", topic.name);
            button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
            if button.on_hover_text("Removes it from what they come for").clicked() {
                *asked.borrow_mut() = Some(Asked::Remove);
            }
        });
        let name = format!("How much they come for {}", topic.name);
        let rail = Rail::of_points(&name, ("topic", topic.id.as_str()), colours(ui).accent, interest);
        if let Some(value) = rail.show(ui).1 {
            *asked.borrow_mut() = Some(Asked::Move(value));
        }
    });
    asked.into_inner()
}
