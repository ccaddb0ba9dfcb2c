//! A level: the slider, what the rubric says there, how sure we are, and why.

use crate::chart::words::points;
use crate::domain::framework::Milestone;
use crate::domain::platform::{Cell, Confidence};
use crate::domain::quantities::Level;
use crate::domain::texts::TextKind;
use crate::ui::theme::{NEAR, body, colours, muted, small, small_strong, title};
use crate::ui::views::layout::pair_ui;
use crate::ui::widgets::{Field, Rail, segmented, swatch};
use egui::{Align, Label, Layout, Ui};

/// Draws the level of one milestone.
pub fn level_ui(ui: &mut Ui, milestone: &Milestone, position: usize, cell: &mut Cell) {
    ui.horizontal(|ui| {
        swatch(ui, colours(ui).milestone(position));
        ui.label(title(&milestone.name));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if cell.is_unset() {
                ui.label(small(ui, "Not set yet").color(colours(ui).bad));
            } else {
                ui.label(title(points(cell.level.get())));
                ui.label(small(ui, "level"));
            }
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
        spread: cell.confidence.spread(),
        ..Rail::of_points(&name, ("level", milestone.id.as_str()), colours(ui).milestone(position), cell.level.get())
    };
    if let Some(value) = rail.show(ui).1 {
        cell.level = Level::nearest(value);
        if cell.confidence == Confidence::Unknown {
            // Whoever sets it knows at least something of it.
            cell.confidence = Confidence::Low;
        }
    }
    ui.horizontal(|ui| {
        ui.label(small(ui, &milestone.low));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(small(ui, &milestone.high)));
    });
    ui.add_space(NEAR);
    ui.label(small_strong("Uncertainty"));
    ui.push_id(("confidence", &milestone.id), |ui| confidence_ui(ui, cell));
    ui.add_space(NEAR);
    let name = format!("Why {}", milestone.name);
    let field = Field {
        words: "Why",
        name: &name,
        salt: ("why", milestone.id.as_str(), 0),
        hint: "Why this level, in one sentence",
        rows: 2,
        kind: TextKind::Text,
        wrong: None,
    };
    field.show(ui, &mut cell.why);
}

/// How sure we are; of a level that is not set yet it can only be said that it is not known.
fn confidence_ui(ui: &mut Ui, cell: &mut Cell) {
    const UNKNOWN: (&str, &str) = ("Not known", "Nothing is known, so it counts as 50 ± 50");
    const KNOWN: [(&str, &str, Confidence); 3] = [
        ("Small, ± 5", "The level is right to within 5 points: several sources agree", Confidence::High),
        (
            "Medium, ± 10",
            "The level is right to within 10 points: one good source, or several weak ones",
            Confidence::Medium,
        ),
        ("Large, ± 20", "The level is right to within 20 points: little is known", Confidence::Low),
    ];
    if cell.is_unset() {
        if segmented(ui, &[UNKNOWN], usize::MAX).is_some() {
            cell.forget_level();
        }
        ui.label(small(ui, "Move the slider, say why it belongs in the middle, or mark it as not known"));
        return;
    }
    let choices: Vec<(&str, &str)> = KNOWN.iter().map(|(words, help, _)| (*words, *help)).chain([UNKNOWN]).collect();
    let chosen = KNOWN.iter().position(|(.., confidence)| *confidence == cell.confidence).unwrap_or(KNOWN.len());
    match segmented(ui, &choices, chosen) {
        Some(at) if at < KNOWN.len() => cell.confidence = KNOWN[at].2,
        Some(_) => cell.forget_level(),
        None => {}
    }
}

/// What the rubric says just below and just above the level.
fn rubric_ui(ui: &mut Ui, milestone: &Milestone, level: f64) {
    ui.label(small_strong("What this level looks like"));
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
