//! A level: the slider, what the rubric says there, how sure we are, and why.

use crate::chart::words::points;
use crate::domain::framework::Milestone;
use crate::domain::platform::{Cell, Confidence};
use crate::domain::quantities::Level;
use crate::ui::theme::{NEAR, body, colours, muted, small, small_strong, title};
use crate::ui::views::layout::pair_ui;
use crate::ui::widgets::{Field, Rail, RailScale, segmented, swatch};
use egui::{Align, Label, Layout, Ui};

/// Draws the level of one milestone.
pub fn level_ui(ui: &mut Ui, milestone: &Milestone, position: usize, cell: &mut Cell) {
    ui.horizontal(|ui| {
        swatch(ui, colours(ui).milestone(position));
        ui.label(title(&milestone.name));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(title(points(cell.level.get())));
            ui.label(small(ui, "level"));
        });
    });
    ui.add(Label::new(muted(ui, &milestone.meaning)).wrap());
    ui.add_space(NEAR);
    pair_ui(ui, 0.56, |ui, at| {
        if at == 0 {
            slider_ui(ui, milestone, position, cell);
        } else {
            rubric_ui(ui, milestone, cell.level.get());
        }
    });
}

fn slider_ui(ui: &mut Ui, milestone: &Milestone, position: usize, cell: &mut Cell) {
    let name = format!("{} level", milestone.name);
    let rail = Rail {
        name: &name,
        salt: ("level", milestone.id.as_str()),
        scale: RailScale::POINTS,
        colour: colours(ui).milestone(position),
        value: cell.level.get(),
        spread: cell.confidence.spread(),
        stretches: &[],
        enabled: true,
    };
    if let Some(value) = rail.show(ui).1 {
        cell.level = Level::nearest(value);
    }
    ui.horizontal(|ui| {
        ui.label(small(ui, &milestone.low));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(small(ui, &milestone.high)));
    });
    ui.add_space(NEAR);
    ui.label(small_strong("How sure we are"));
    let choices = [
        ("High, ± 5", "Within 5 points: several sources agree"),
        ("Medium, ± 10", "Within 10 points: one good source, or several weak ones"),
        ("Low, ± 20", "Within 20 points: little or nothing is known"),
    ];
    let all = [Confidence::High, Confidence::Medium, Confidence::Low];
    let chosen = all.iter().position(|confidence| *confidence == cell.confidence).unwrap_or_default();
    ui.push_id(("confidence", &milestone.id), |ui| {
        if let Some(at) = segmented(ui, &choices, chosen) {
            cell.confidence = all[at];
        }
    });
    ui.add_space(NEAR);
    let name = format!("Why {}", milestone.name);
    let field = Field {
        words: "Why",
        name: &name,
        salt: ("why", milestone.id.as_str(), 0),
        hint: "Why the level is what it is, in a sentence",
        rows: 2,
        wrong: None,
    };
    field.show(ui, &mut cell.why);
}

/// What the rubric says just below and just above the level.
fn rubric_ui(ui: &mut Ui, milestone: &Milestone, level: f64) {
    ui.label(small_strong("What such a level looks like"));
    let anchors = milestone.rubric.iter().zip([0.0, 25.0, 50.0, 75.0, 100.0]);
    for (words, at) in anchors.filter(|(_, at)| (level - at).abs() < 25.0) {
        ui.horizontal_top(|ui| {
            let number = small_strong(points(at)).color(colours(ui).muted);
            ui.allocate_ui(egui::vec2(28.0, 18.0), |ui| {
                ui.set_min_width(28.0);
                ui.label(number);
            });
            let text = body(words);
            let nearest = (level - at).abs() <= 12.5;
            let text = if nearest { text } else { text.color(colours(ui).muted) };
            ui.add(Label::new(text).wrap());
        });
    }
}
