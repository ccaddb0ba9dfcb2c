//! What people come to a platform for, topic by topic.

use crate::chart::words::points;
use crate::domain::framework::Framework;
use crate::domain::platform::Platform;
use crate::domain::quantities::Support;
use crate::ui::theme::{NEAR, colours, icon, muted, small, small_strong, title};
use crate::ui::views::layout::pair_ui;
use crate::ui::widgets::{Rail, ends};
use egui::{Button, Label, Ui, WidgetInfo};
use egui_material_icons::icons::ICON_CLOSE;
use std::cell::Cell;

/// What a figure means, by the rubric.
const RUBRIC: &str = "0 nobody, 25 a few people, 50 as on most platforms, 75 a main use, 100 what the platform is for";

/// Draws how much people come to the platform for each topic.
pub fn topics_ui(ui: &mut Ui, framework: &Framework, platform: &mut Platform) {
    ui.label(title("What people come for"));
    let words = ui.label(muted(ui, RUBRIC));
    if let Some(rubric) = &framework.topic_rubric {
        let steps = [0, 25, 50, 75, 100].iter().zip(rubric).map(|(figure, words)| format!("{figure}: {words}"));
        words.on_hover_text(steps.collect::<Vec<_>>().join("\n"));
    }
    ui.add_space(NEAR);
    let (first, second) = framework.topics.split_at(framework.topics.len().div_ceil(2));
    pair_ui(ui, 0.5, |ui, column| {
        for topic in if column == 0 { first } else { second } {
            let given = platform.topics.contains_key(&topic.id);
            let support = platform.topic(&topic.id);
            let removed = Cell::new(false);
            ui.push_id(("topic", topic.id.as_str()), |ui| {
                let name = |ui: &mut Ui| {
                    ui.add(Label::new(small_strong(&topic.name)).truncate());
                };
                ends(ui, 22.0, NEAR, name, |ui| {
                    if given {
                        ui.label(small(ui, format!("{}, {}", points(support), rubric(support))));
                        let button = ui.add(Button::new(icon(ICON_CLOSE).size(14.0)).frame_when_inactive(false));
                        let label = format!("{} not given", topic.name);
                        button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
                        removed.set(button.on_hover_text("Not given: it counts as 50").clicked());
                    } else {
                        ui.label(small(ui, "not given (counts as 50)"));
                    }
                });
                let name = format!("{} come for", topic.name);
                let c = colours(ui);
                let rail = Rail::of_points(
                    &name,
                    ("come for", topic.id.as_str()),
                    if given { c.accent } else { c.muted },
                    support,
                );
                if let Some(value) = rail.show(ui).1 {
                    platform.topics.insert(topic.id.clone(), Support::nearest(value));
                }
            });
            if removed.get() {
                platform.topics.remove(&topic.id);
            }
        }
    });
}

/// The words of the rubric that are nearest to a figure.
fn rubric(support: f64) -> &'static str {
    match support {
        ..12.5 => "nobody",
        ..37.5 => "a few people",
        ..62.5 => "as on most platforms",
        ..87.5 => "a main use",
        _ => "what it is for",
    }
}
