//! Which kinds of content a platform carries, and how many people use it.

use super::parts::wrong;
use crate::app::shelf::{FormField, Problem};
use crate::chart::words::points;
use crate::domain::framework::Framework;
use crate::domain::platform::{Measure, Platform, Usage};
use crate::domain::quantities::{Fraction, Support};
use crate::domain::texts::TextKind;
use crate::ui::theme::{APART, NEAR, body, colours, muted, small, small_strong, title};
use crate::ui::views::layout::pair_ui;
use crate::ui::widgets::{Field, Rail, action_button, hairline};
use egui::{Align, Button, ComboBox, DragValue, Layout, Ui, WidgetInfo};
use egui_material_icons::icons::ICON_DELETE;
use std::collections::BTreeMap;

/// Draws how well the platform carries each kind of content.
pub fn content_ui(ui: &mut Ui, framework: &Framework, platform: &mut Platform) {
    ui.label(title("Kinds of content"));
    ui.label(muted(ui, "How well each kind does there, from 0 to 100"));
    ui.add_space(NEAR);
    for kind in &framework.kinds {
        let support = platform.content.get(&kind.id).map_or(0.0, |support| support.get());
        ui.horizontal(|ui| {
            ui.label(small_strong(&kind.name));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(small(ui, points(support))));
        });
        let name = format!("How well {} does", kind.name);
        let rail = Rail::of_points(&name, ("carried", kind.id.as_str()), colours(ui).accent, support);
        if let Some(value) = rail.show(ui).1 {
            platform.content.insert(kind.id.clone(), Support::nearest(value));
        }
    }
}

/// Draws the figures of how many people use the platform.
pub fn usage_ui(ui: &mut Ui, framework: &Framework, platform: &mut Platform, problems: &[Problem]) {
    ui.label(title("Reach"));
    if platform.usage.is_empty() {
        ui.label(muted(ui, "No figures yet, so its reach is not known"));
    } else {
        ui.label(muted(ui, "A plan uses the newest figure for its country or region."));
    }
    let mut removed = None;
    for (at, usage) in platform.usage.iter_mut().enumerate() {
        ui.add_space(NEAR);
        if at > 0 {
            hairline(ui);
        }
        ui.push_id(("usage", at), |ui| {
            if figure_ui(ui, framework, at, usage, problems) {
                removed = Some(at);
            }
        });
    }
    if let Some(at) = removed {
        platform.usage.remove(at);
    }
    ui.add_space(NEAR);
    let button = action_button(ui, "+ Add a figure", false);
    button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, "Add a reach figure"));
    if button.clicked() {
        platform.usage.push(Usage {
            measure: Measure::default(),
            base: String::new(),
            region: String::new(),
            year: year_of(&platform.reviewed),
            share: Fraction::nearest(0.0),
            ages: BTreeMap::new(),
            source: String::new(),
            address: String::new(),
        });
    }
}

/// The year of a day, for a new figure.
fn year_of(date: &str) -> u16 {
    date.get(..4).and_then(|year| year.parse().ok()).unwrap_or(2026)
}

/// Draws one figure; whether it is to be removed.
fn figure_ui(ui: &mut Ui, framework: &Framework, at: usize, usage: &mut Usage, problems: &[Problem]) -> bool {
    let number = at + 1;
    let mut removed = false;
    ui.horizontal(|ui| {
        ui.label(small(ui, format!("Figure {number}")));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = ui.add(Button::new(ICON_DELETE.rich_text()).frame_when_inactive(false));
            let name = format!("Remove figure {number}");
            button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name));
            removed = button.on_hover_text("Removes it. You can undo this.").clicked();
        });
    });
    let text = |words, name, salt, hint, kind, wrong| {
        let salt = (salt, "", at);
        Field { words, name, salt, hint, rows: 1, kind, wrong }
    };
    pair_ui(ui, 0.5, |ui, column| {
        if column == 0 {
            let wrong = wrong(problems, &FormField::Region(at));
            text("Who was counted", "Who was counted", "region", "For example, US adults", TextKind::Name, wrong)
                .show(ui, &mut usage.region);
        } else {
            ui.label(small_strong("Share who use it, and the year"));
            ui.horizontal(|ui| {
                percent_ui(ui, &format!("Share of figure {number}"), &mut usage.share);
                let drag = ui.add(DragValue::new(&mut usage.year).range(1990..=2100).speed(0.1));
                let (year, name) = (f64::from(usage.year), format!("Year of figure {number}"));
                drag.widget_info(|| WidgetInfo::slider(true, year, &name));
            });
        }
    });
    pair_ui(ui, 0.5, |ui, column| {
        if column == 0 {
            let hint = "Everybody there, unless you say otherwise";
            text("Among", "Among which people", "base", hint, TextKind::Name, None).show(ui, &mut usage.base);
        } else {
            ui.label(small_strong("What was counted"));
            measure_ui(ui, number, usage);
        }
    });
    ages_ui(ui, framework, number, usage);
    pair_ui(ui, 0.4, |ui, column| {
        if column == 0 {
            text("Source", "Source of the figure", "usage source", "Who says this", TextKind::Text, None)
                .show(ui, &mut usage.source);
        } else {
            let wrong = wrong(problems, &FormField::FigureAddress(at));
            text("Address", "Address of the source", "usage address", "https://", TextKind::Address, wrong)
                .show(ui, &mut usage.address);
        }
    });
    removed
}

/// The choice of what was counted.
fn measure_ui(ui: &mut Ui, number: usize, usage: &mut Usage) {
    let shown = usage.measure.name();
    let combo = ComboBox::from_id_salt("measure").selected_text(body(shown)).show_ui(ui, |ui| {
        for measure in Measure::ALL {
            ui.selectable_value(&mut usage.measure, measure, body(measure.name()));
        }
    });
    let name = format!("What figure {number} counts: {shown}");
    combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, &name));
}

/// The share in each age band that is known: the usual bands, and those of the figure's own.
fn ages_ui(ui: &mut Ui, framework: &Framework, number: usize, usage: &mut Usage) {
    ui.label(small_strong("By age, where known"));
    ui.horizontal_wrapped(|ui| {
        let others = usage.ages.keys().filter(|age| !framework.ages.contains(age));
        let bands: Vec<String> = framework.ages.iter().chain(others).cloned().collect();
        for age in &bands {
            ui.horizontal(|ui| {
                let mut known = usage.ages.contains_key(age);
                if ui.checkbox(&mut known, body(age)).changed() {
                    if known {
                        usage.ages.insert(age.clone(), usage.share);
                    } else {
                        usage.ages.remove(age);
                    }
                }
                if let Some(share) = usage.ages.get_mut(age) {
                    percent_ui(ui, &format!("Share of {age} in figure {number}"), share);
                }
            });
            ui.add_space(APART - NEAR);
        }
    });
}

fn percent_ui(ui: &mut Ui, name: &str, share: &mut Fraction) {
    let mut percent = share.get() * 100.0;
    let drag = ui.add(DragValue::new(&mut percent).range(0.0..=100.0).speed(0.25).max_decimals(1).suffix("%"));
    drag.widget_info(|| WidgetInfo::slider(true, percent, name));
    if drag.changed() {
        *share = Fraction::nearest(percent / 100.0);
    }
}
