//! Why a level is what it is: the reason, the facts with their sources, and what a firm can switch.

use crate::chart::words::points;
use crate::domain::date::in_words;
use crate::domain::framework::Milestone;
use crate::domain::platform::{Cell, Evidence, SourceKind};
use crate::ui::theme::{NEAR, body, colours, medium, muted, small, small_strong};
use crate::ui::widgets::{source_link, swatch};
use egui::{Align, Button, CollapsingHeader, Layout, Ui, WidgetInfo};

/// One milestone of a platform: its level, and behind a click everything that the level rests on.
///
/// Whether the level is to be changed.
pub fn milestone_evidence_ui(ui: &mut Ui, milestone: &Milestone, position: usize, cell: &Cell) -> bool {
    let level = points(cell.level.get());
    let name = format!("{} {level} ± {}", milestone.name, points(cell.confidence.spread()));
    ui.horizontal_top(|ui| {
        ui.add_space(2.0);
        ui.vertical(|ui| {
            ui.add_space(6.0);
            swatch(ui, colours(ui).milestone(position));
        });
        let change = ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let words = small(ui, "Change").color(colours(ui).accent);
            let button = ui.add(Button::new(words).frame_when_inactive(false));
            let label = format!("Change the level of {}", milestone.name);
            button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
            let change = button.on_hover_text("Opens its platform profile at this level").clicked();
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                CollapsingHeader::new(medium(name)).id_salt(("level", &milestone.id)).show(ui, |ui| {
                    ui.label(body(&cell.why));
                    levers_ui(ui, cell);
                    facts_ui(ui, cell);
                });
            });
            change
        });
        change.inner
    })
    .inner
}

fn levers_ui(ui: &mut Ui, cell: &Cell) {
    if cell.levers.is_empty() {
        return;
    }
    ui.add_space(NEAR);
    ui.label(small_strong("What you can adjust"));
    for lever in &cell.levers {
        let (from, to) = (points(cell.level.get()), points(lever.to.get()));
        ui.label(body(format!("{}: from {from} to {to}", lever.how)));
        if let Some(source) = &lever.source {
            source_link(ui, source, lever.address.as_deref().unwrap_or_default());
        }
    }
}

fn facts_ui(ui: &mut Ui, cell: &Cell) {
    ui.add_space(NEAR);
    if cell.evidence.is_empty() {
        ui.label(muted(ui, "This level has no source yet. It may be off by 20 points."));
        return;
    }
    ui.label(small_strong(if cell.evidence.len() == 1 { "The fact behind it" } else { "The facts behind it" }));
    for evidence in cell.cited() {
        ui.label(body(&evidence.fact));
        source_link(ui, &evidence.source, &evidence.address);
        ui.label(small(ui, origin(evidence)));
        ui.add_space(2.0);
    }
}

/// What kind of source a fact has and how old it is.
fn origin(evidence: &Evidence) -> String {
    let kind = match evidence.kind {
        Some(SourceKind::Official) => "The platform itself",
        Some(SourceKind::Press) => "Press or community",
        Some(SourceKind::Vendor) => "Tool documentation",
        Some(SourceKind::Other) => "Encyclopedia or other",
        None => "Unknown kind of source",
    };
    let date = evidence.date.as_deref().map_or_else(|| "undated".to_owned(), in_words);
    let stale = if evidence.may_have_dated { ", may have changed since" } else { "" };
    format!("{kind}, {date}{stale}")
}
