//! Why a level is what it is: the reason, the facts with their sources, and what a firm can switch.

use crate::chart::words::points;
use crate::domain::date::in_words;
use crate::domain::framework::{Framework, Milestone, Topic};
use crate::domain::platform::{Cell, Evidence, Platform, SourceKind};
use crate::domain::sorting::sort_by;
use crate::ui::theme::{NEAR, body, colours, medium, muted, small, small_strong};
use crate::ui::widgets::{source_link, swatch};
use egui::{Align, Button, CollapsingHeader, Label, Layout, Ui, WidgetInfo};

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
                    facts_ui(ui, &cell.cited());
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

/// What people come to a platform for: each topic of which there is something to say, behind a click, then the others.
pub fn topics_evidence_ui(ui: &mut Ui, framework: &Framework, platform: &Platform) {
    let mut given: Vec<(&Topic, f64)> =
        framework.topics.iter().filter_map(|topic| Some((topic, platform.topics.get(&topic.id)?.get()))).collect();
    if given.is_empty() {
        return;
    }
    sort_by(&mut given, |(_, one), (_, other)| other.total_cmp(one));
    ui.label(medium("What people come for"));
    let (reasoned, judged): (Vec<_>, Vec<_>) =
        given.into_iter().partition(|(topic, _)| platform.topic_reasons.contains_key(&topic.id));
    for (topic, support) in reasoned {
        let reason = &platform.topic_reasons[&topic.id];
        let name = format!("{} {} ± {}", topic.name, points(support), points(reason.confidence.spread()));
        CollapsingHeader::new(medium(name)).id_salt(("topic", &topic.id)).show(ui, |ui| {
            ui.label(body(&reason.why));
            facts_ui(ui, &reason.cited());
        });
    }
    if !judged.is_empty() {
        let each: Vec<String> =
            judged.iter().map(|(topic, support)| format!("{} {}", topic.name, points(*support))).collect();
        ui.add(Label::new(small(ui, format!("Our own judgement, without a source: {}", each.join(", ")))).wrap());
    }
}

fn facts_ui(ui: &mut Ui, facts: &[&Evidence]) {
    ui.add_space(NEAR);
    if facts.is_empty() {
        ui.label(muted(ui, "There is no source for this yet. It may be off by 20 points."));
        return;
    }
    ui.label(small_strong(if facts.len() == 1 { "The fact behind it" } else { "The facts behind it" }));
    for evidence in facts {
        ui.label(body(&evidence.fact));
        source_link(ui, &evidence.source, &evidence.address);
        ui.label(small(ui, origin(evidence)));
        ui.add_space(2.0);
    }
}

/// What kind of source a fact has and how old it is.
fn origin(evidence: &Evidence) -> String {
    let kind = evidence.kind.map_or("Unknown kind of source", SourceKind::words);
    let date = evidence.date.as_deref().map_or_else(|| "undated".to_owned(), in_words);
    let stale = if evidence.may_have_dated { ", may have changed since" } else { "" };
    format!("{kind}, {date}{stale}")
}
