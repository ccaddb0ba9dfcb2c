//! What a milestone's card holds when it is open: meaning, rubric, doubt, importance, must match, content, notes.

use super::stretches::stretches;
use crate::analysis::tipping::Slider;
use crate::app::command::Command;
use crate::chart::words::{points, shortest};
use crate::domain::audience::{Preference, Segment};
use crate::domain::edit::{Edit, PreferenceChange, SegmentEdit};
use crate::domain::framework::Milestone;
use crate::domain::quantities::{Importance, Interest, LeastMatch, Spread};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, colours, font, medium, muted, small, small_strong, weight};
use crate::ui::widgets::{Rail, RailScale, RailStretch, action_button, tick_box};
use egui::{Align, Align2, Color32, DragValue, Layout, Sense, TextEdit, Ui, Vec2, WidgetInfo};

/// The room for a number of the scale, in points.
const NUMBER: f32 = 22.0;

/// The least match that a deal-breaker begins with.
const FIRST_LEAST: f64 = 0.5;

/// Draws the open part of a card; gives what a person changed.
pub fn details_ui(
    ui: &mut Ui,
    cx: &mut ViewCx<'_>,
    milestone: &Milestone,
    colour: Color32,
    segment: &Segment,
    wish: &Preference,
) -> Option<PreferenceChange> {
    let mut change = None;
    ui.label(muted(ui, &milestone.meaning));
    ui.add_space(NEAR);
    rubric_ui(ui, milestone, wish.need.get());
    ui.add_space(NEAR);
    let id = milestone.id.as_str();
    let leads = if wish.on { stretches(ui, cx, milestone, segment, Slider::Importance) } else { Vec::new() };
    let importance = DetailRow {
        words: "Importance",
        state: importance_words(wish.importance.get()),
        name: format!("{} importance", milestone.name),
        salt: ("importance rail", id),
        scale: RailScale::IMPORTANCE,
        value: wish.importance.get(),
        stretches: &leads,
    };
    if let Some(value) = importance.show(ui, colour) {
        change = Some(PreferenceChange::Importance(Importance::nearest(value)));
    }
    let spread = DetailRow {
        words: "Uncertainty",
        state: format!("± {}", points(wish.spread.get())),
        name: format!("{} uncertainty", milestone.name),
        salt: ("spread", id),
        scale: RailScale::SPREAD,
        value: wish.spread.get(),
        stretches: &[],
    };
    if let Some(value) = spread.show(ui, colour) {
        change = Some(PreferenceChange::Spread(Spread::nearest(value)));
    }
    if let Some(answers) = wish.answers {
        let words = if answers == 1 { "1 survey answer".to_owned() } else { format!("{answers} survey answers") };
        ui.label(small(ui, format!("From {words}")));
    }
    change = deal_breaker_ui(ui, milestone, wish).or(change);
    if milestone.carries_content {
        content_ui(ui, cx, colour, segment);
    }
    change = notes_ui(ui, milestone, wish).or(change);
    alone_ui(ui, cx, milestone);
    ui.add_space(NEAR);
    change
}

/// An importance on its scale, and as the dots that show it.
fn importance_words(importance: f64) -> String {
    let dots = shortest(importance / 2.0);
    let unit = if dots == "1" { "dot" } else { "dots" };
    format!("{dots} {unit}, {} out of 10", shortest(importance))
}

/// What each quarter of the scale looks like; those around the need stand out.
fn rubric_ui(ui: &mut Ui, milestone: &Milestone, need: f64) {
    ui.label(small_strong("What it looks like"));
    for (words, at) in milestone.rubric.iter().zip([0.0, 25.0, 50.0, 75.0, 100.0]) {
        let near = (need - at).abs() < 25.0;
        ui.horizontal_top(|ui| {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(NUMBER, 15.0), Sense::hover());
            let c = colours(ui);
            let (weight, ink) = if near { (weight::SEMIBOLD, c.ink) } else { (weight::REGULAR, c.muted) };
            ui.painter().text(rect.right_top(), Align2::RIGHT_TOP, points(at), font(weight, true), ink);
            let text = small(ui, words).color(ink);
            ui.add(egui::Label::new(text).wrap());
        });
    }
}

/// A small slider with a name over it.
struct DetailRow<'a> {
    words: &'a str,
    state: String,
    name: String,
    salt: (&'static str, &'a str),
    scale: RailScale,
    value: f64,
    stretches: &'a [RailStretch],
}

impl DetailRow<'_> {
    fn show(&self, ui: &mut Ui, colour: Color32) -> Option<f64> {
        ui.horizontal(|ui| {
            ui.label(small_strong(self.words));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(small(ui, &self.state)));
        });
        let rail = Rail {
            name: &self.name,
            salt: self.salt,
            scale: self.scale,
            colour,
            value: self.value,
            was: None,
            spread: 0.0,
            stretches: self.stretches,
            enabled: true,
        };
        rail.show(ui).1
    }
}

fn deal_breaker_ui(ui: &mut Ui, milestone: &Milestone, wish: &Preference) -> Option<PreferenceChange> {
    let mut change = None;
    ui.horizontal(|ui| {
        let name = format!("{} must-have", milestone.name);
        let help = "A platform with a weaker match is ruled out for this segment, however well it fits otherwise";
        let is_set = wish.deal_breaker.is_some();
        let words = if is_set { "Must-have: rule out below" } else { "Must-have: rule out a weak match" };
        if let Some(must) = tick_box(ui, words, &name, help, is_set) {
            change = Some(PreferenceChange::DealBreaker(must.then(|| LeastMatch::nearest(FIRST_LEAST))));
        }
        if let Some(least) = wish.deal_breaker {
            let mut percent = least.get() * 100.0;
            let drag =
                ui.add(DragValue::new(&mut percent).range(1.0..=100.0).speed(0.5).max_decimals(0).suffix("% match"));
            let name = format!("Least match of {}", milestone.name);
            drag.widget_info(|| WidgetInfo::slider(true, percent, &name));
            if drag.changed() {
                change = Some(PreferenceChange::DealBreaker(Some(LeastMatch::nearest(percent / 100.0))));
            }
        }
    });
    change
}

/// The kinds of content that these people like.
pub fn content_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, colour: Color32, segment: &Segment) {
    ui.add_space(NEAR);
    ui.label(medium("What they like to see"));
    for kind in &cx.state.document.framework.clone().kinds {
        let interest = segment.content.get(&kind.id).map_or(0.0, |interest| interest.get());
        let setting = DetailRow {
            words: &kind.name,
            state: points(interest),
            name: format!("Interest in {}", kind.name),
            salt: ("interest", kind.id.as_str()),
            scale: RailScale::POINTS,
            value: interest,
            stretches: &[],
        };
        if let Some(value) = setting.show(ui, colour) {
            let (segment, kind, interest) = (segment.name.clone(), kind.id.clone(), Interest::nearest(value));
            cx.send(Command::Edit(Edit::Segment(SegmentEdit::Content { segment, kind, interest })));
        }
    }
}

fn notes_ui(ui: &mut Ui, milestone: &Milestone, wish: &Preference) -> Option<PreferenceChange> {
    ui.add_space(NEAR);
    ui.label(small_strong("Notes"));
    let mut notes = wish.notes.clone().unwrap_or_default();
    let edit = TextEdit::multiline(&mut notes)
        .hint_text("Where does this come from?")
        .desired_rows(2)
        .desired_width(f32::INFINITY);
    let response = ui.add(edit);
    let label = format!("Notes on {}", milestone.name);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::TextInput, true, &label));
    response.changed().then(|| PreferenceChange::Notes((!notes.is_empty()).then_some(notes)))
}

fn alone_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, milestone: &Milestone) {
    let is_alone = cx.state.view.alone.as_ref() == Some(&milestone.id);
    let words =
        if is_alone { "Rank by all milestones again".to_owned() } else { format!("Rank by {} only", milestone.name) };
    if action_button(ui, &words, false).clicked() {
        cx.send(Command::SingleMilestone((!is_alone).then(|| milestone.id.clone())));
    }
}
