//! One milestone of the audience: its question, its slider, and who would lead where.

use super::card_details::details_ui;
use super::stretches::stretches;
use crate::analysis::tipping::{Slider, what_if};
use crate::app::command::Command;
use crate::chart::audience::segment_marks;
use crate::chart::words::{points, shortest, some_points, whole};
use crate::domain::audience::{Preference, Segment};
use crate::domain::edit::{Edit, PreferenceChange};
use crate::domain::framework::Milestone;
use crate::domain::plan::Scope;
use crate::domain::quantities::{Importance, Need};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, RADIUS, colours, font, icon, medium, muted, small, weight};
use crate::ui::widgets::{
    Rail as RailSlider, RailScale, SegmentMark, dots_id, dots_x, importance_dots, marks_ui, milestone_switch,
};
use egui::{Align, Button, Layout, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};
use egui_material_icons::icons::{ICON_EXPAND_LESS, ICON_EXPAND_MORE};

/// The room that the word before the dots needs, in points.
const MATTERS: f32 = 50.0;

/// A milestone for everyone: where each segment stands.
pub fn everyone_card_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, milestone: &Milestone, position: usize) {
    let colour = colours(ui).milestone(position);
    ui.label(medium(&milestone.name)).on_hover_text(&milestone.meaning);
    ui.label(small(ui, &milestone.question));
    let segments = &cx.state.document.plan.segments;
    let marks: Vec<SegmentMark> = segment_marks(segments.iter().map(|segment| segment.name.as_str()))
        .into_iter()
        .zip(segments)
        .filter_map(|(mark, segment)| {
            let need = segment.active(&milestone.id)?.need.get();
            let was = need_then(cx, &segment.name, milestone, need);
            Some(SegmentMark { mark, segment: segment.name.clone(), need, was })
        })
        .collect();
    if let Some(at) = marks_ui(ui, &milestone.name, colour, &marks) {
        cx.send(Command::SetScope(Scope::Segment(marks[at].segment.clone())));
    }
    poles_ui(ui, milestone, "");
}

/// What a segment needed in the earlier plan that is open, in points; none where that is the same, or not known.
fn need_then(cx: &ViewCx<'_>, segment: &str, milestone: &Milestone, now: f64) -> Option<f64> {
    let then = cx.state.document.earlier.as_ref()?.plan.segment(segment)?.active(&milestone.id)?.need.get();
    (whole(then) != whole(now)).then_some(then)
}

/// A milestone of one segment, with its sliders.
pub fn segment_card_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, milestone: &Milestone, position: usize, segment: &Segment) {
    let colour = colours(ui).milestone(position);
    let wish = segment.needs.get(&milestone.id).cloned().unwrap_or_else(Preference::unset);
    let alone = cx.state.view.alone.as_ref();
    let counts = wish.on && alone.is_none_or(|only| *only == milestone.id);
    let open = cx.state.view.open_card.as_ref() == Some(&milestone.id);
    let mut change = None;
    let top = ui.cursor().top();
    ui.horizontal(|ui| {
        if let Some(on) = milestone_switch(ui, &milestone.name, &milestone.id, colour, wish.on) {
            change = Some(PreferenceChange::On(on));
        }
        let ink = if counts { colours(ui).ink } else { colours(ui).muted };
        ui.label(medium(&milestone.name).color(ink)).on_hover_text(&milestone.meaning);
        opener_ui(ui, cx, milestone, open);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = format!("Importance of {}", milestone.name);
            let dots = importance_dots(ui, &name, &milestone.id, wish.importance.get(), counts);
            if let Some(importance) = dots {
                change = Some(PreferenceChange::Importance(Importance::nearest(importance)));
            }
            if ui.available_width() > MATTERS {
                ui.label(small(ui, "Importance"));
            }
        });
    });
    ui.label(small(ui, &milestone.question));
    if let Some(need) = need_ui(ui, cx, milestone, segment, &wish, (colour, counts)) {
        change = Some(PreferenceChange::Need(need));
    }
    let state = match (counts, wish.deal_breaker) {
        (false, _) => "Off".to_owned(),
        (true, None) => format!("{} ± {}", points(wish.need.get()), points(wish.spread.get())),
        (true, Some(_)) => format!("{} ± {} · must-have", points(wish.need.get()), points(wish.spread.get())),
    };
    let was = need_then(cx, &segment.name, milestone, wish.need.get()).filter(|_| counts);
    let state = was.map_or_else(|| state.clone(), |was| format!("{state}, was {}", points(was)));
    poles_ui(ui, milestone, &state);
    if open {
        ui.add_space(NEAR);
        change = details_ui(ui, cx, milestone, colour, segment, &wish).or(change);
    }
    pointed_ui(ui, cx, milestone, segment, top);
    if let Some(change) = change {
        let (segment, milestone) = (segment.name.clone(), milestone.id.clone());
        cx.send(Command::Edit(Edit::Preference { segment, milestone, change }));
    }
}

fn opener_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, milestone: &Milestone, open: bool) {
    let sign = if open { ICON_EXPAND_LESS } else { ICON_EXPAND_MORE };
    let words = if open { "Less about" } else { "More about" };
    let response = ui.add(Button::new(icon(sign)).frame(false).min_size(Vec2::splat(18.0)));
    let label = format!("{words} {}", milestone.name);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
    if response.on_hover_text("What it means, uncertainty, must-have, notes").clicked() {
        cx.send(Command::OpenCard((!open).then(|| milestone.id.clone())));
    }
}

/// The slider of the need; gives the new need when it was moved.
fn need_ui(
    ui: &mut Ui,
    cx: &ViewCx<'_>,
    milestone: &Milestone,
    segment: &Segment,
    wish: &Preference,
    (colour, counts): (egui::Color32, bool),
) -> Option<Need> {
    let name = format!("{} need", milestone.name);
    let stretches = if counts { stretches(ui, cx, milestone, segment, Slider::Need) } else { Vec::new() };
    let rail = RailSlider {
        name: &name,
        salt: ("need", milestone.id.as_str()),
        scale: RailScale::POINTS,
        colour,
        value: wish.need.get(),
        was: if counts { need_then(cx, &segment.name, milestone, wish.need.get()) } else { None },
        spread: wish.spread.get(),
        stretches: &stretches,
        enabled: counts,
    };
    let (response, moved) = rail.show(ui);
    let pointer = ui.input(|input| input.pointer.hover_pos());
    let rect = response.rect;
    response.on_hover_ui_at_pointer(|ui| {
        if let Some(pointer) = pointer.filter(|_| counts) {
            what_if_ui(ui, cx, milestone, segment, RailScale::POINTS.value_at(rect, pointer.x));
        }
        ui.label(muted(ui, format!("Now {} out of 100. Drag, or use the arrow keys.", points(wish.need.get()))));
    });
    moved.map(Need::nearest)
}

/// Who would lead, and by how much, if the slider stood where the pointer is.
fn what_if_ui(ui: &mut Ui, cx: &ViewCx<'_>, milestone: &Milestone, segment: &Segment, value: f64) {
    let Ok(answered) = &cx.state.answers.outcome else { return };
    let problem = &answered.report.problem;
    let Some(j) = cx.state.document.framework.position(&milestone.id) else { return };
    let Some(g) = problem.segments.iter().position(|demand| demand.name == segment.name) else { return };
    let answer = what_if(problem, g, j, Slider::Need, value);
    let now = answered.report.claimed_leader().map(|place| place.candidate);
    let name = answer.leader.map(|i| problem.candidates[i].name.as_str());
    let lead = answer.scores.map(|(first, second)| whole(first) - whole(second));
    ui.label(medium(what_if_words(name, answer.leader == now, lead, value)));
}

/// Who would lead at a need, in a sentence: whether that is who leads now, and by how many whole points, where another is
/// ranked.
fn what_if_words(name: Option<&str>, now: bool, lead: Option<i64>, need: f64) -> String {
    let by = lead.map_or_else(String::new, |lead| format!(" by {}", some_points(lead)));
    let words = match (name, lead) {
        (None, _) => "every platform would be ruled out".to_owned(),
        (Some(name), Some(0)) => format!("{name} would tie with the next platform"),
        (Some(name), _) if now => format!("{name} still leads{by}"),
        (Some(name), _) => format!("{name} would lead{by}"),
    };
    format!("At {}, {words}", points(need))
}

/// A frame around the card whose slider is being shown, brought into sight once.
fn pointed_ui(ui: &mut Ui, cx: &ViewCx<'_>, milestone: &Milestone, segment: &Segment, top: f32) {
    let here =
        |pointed: &&crate::app::view::Pointed| pointed.milestone == milestone.id && pointed.segment == segment.name;
    let Some(pointed) = cx.state.view.pointed.as_ref().filter(here) else { return };
    let card = Rect::from_x_y_ranges(ui.min_rect().x_range(), top..=ui.cursor().top());
    ui.painter().rect_stroke(
        card.expand2(Vec2::new(8.0, 1.0)),
        RADIUS,
        Stroke::new(2.0, colours(ui).accent),
        StrokeKind::Outside,
    );
    let slider = match pointed.slider {
        Slider::Need => ui.scope_id().with(("need", milestone.id.as_str())),
        Slider::Importance => dots_id(&milestone.id),
    };
    if let Some((response, to)) = ui.ctx().read_response(slider).zip(pointed.to) {
        spoken_of_ui(ui, response.rect, pointed.slider, to);
    }
    let seen = ui.scope_id().with("pointed at");
    let last = ui.data(|data| data.get_temp::<crate::app::view::Pointed>(seen));
    if last.as_ref() != Some(pointed) {
        ui.scroll_to_rect(card, Some(Align::Center));
        // Arrow keys move it at once.
        ui.memory_mut(|memory| memory.request_focus(slider));
        ui.data_mut(|data| data.insert_temp(seen, pointed.clone()));
    }
}

/// A line on a slider with the number that is spoken of.
fn spoken_of_ui(ui: &Ui, slider: Rect, which: Slider, to: f64) {
    let c = colours(ui);
    let x = match which {
        Slider::Need => RailScale::POINTS.x_over(slider, to),
        Slider::Importance => dots_x(slider, to),
    };
    let painter = ui.painter();
    painter.vline(x, slider.y_range(), Stroke::new(2.5, c.accent));
    let galley = painter.layout_no_wrap(shortest(to), font(weight::SEMIBOLD, true), c.surface);
    let flag = Rect::from_center_size(
        Pos2::new(x, slider.top() - galley.size().y / 2.0 + 2.0),
        galley.size() + Vec2::new(NEAR, 0.0),
    );
    painter.rect_filled(flag, RADIUS / 2, c.accent);
    painter.galley(flag.center() - galley.size() / 2.0, galley, c.surface);
    let response = ui.interact(flag, ui.scope_id().with("spoken of"), Sense::hover());
    let label = format!("Another platform leads at {}", shortest(to));
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Label, true, &label));
}

/// The words at both ends of a scale, and where it stands between them.
pub fn poles_ui(ui: &mut Ui, milestone: &Milestone, state: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = APART;
        ui.label(small(ui, &milestone.low));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(small(ui, &milestone.high));
            ui.with_layout(Layout::centered_and_justified(egui::Direction::LeftToRight), |ui| {
                ui.label(small(ui, state));
            });
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_would_lead_is_a_sentence_in_every_case() {
        let said = |name, now, lead| what_if_words(name, now, lead, 65.0);
        assert_eq!(said(Some("Facebook"), true, Some(1)), "At 65, Facebook still leads by 1 point");
        assert_eq!(said(Some("Facebook"), false, Some(4)), "At 65, Facebook would lead by 4 points");
        assert_eq!(said(Some("Facebook"), true, Some(0)), "At 65, Facebook would tie with the next platform");
        assert_eq!(said(Some("Facebook"), true, None), "At 65, Facebook still leads");
        assert_eq!(said(None, false, None), "At 65, every platform would be ruled out");
    }
}
