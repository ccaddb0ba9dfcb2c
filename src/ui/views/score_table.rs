//! How the score is made: a row for each milestone, what leads from the fit to the score, and how good that is. It covers the
//! middle of the window and the drawer, never the sliders, so that a drag is seen in it at once.

use crate::app::command::{Command, ExplainCommand};
use crate::chart::score_table::{CHECK, HowGood, NAME, SHAPE, ScoreRow, ScoreTable};
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::theme::{
    APART, MARGIN, NEAR, body, colours, font, headline, medium, muted, small, softened, title, weight,
};
use crate::ui::widgets::{action_button, card, keep_in_sight, letter_mark, tab};
use egui::epaint::{PathShape, PathStroke};
use egui::{
    Align, Align2, CentralPanel, Color32, Frame, Label, Layout, Margin, Pos2, Rect, Response, ScrollArea, Sense, Shape,
    Stroke, Ui, Vec2, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// The least width at which the two cards below the table stand beside each other, in points.
const PAIR: f32 = 720.0;
/// The height of the picture of the best scores, in points.
const SHAPE_HEIGHT: f32 = 128.0;

/// Draws the table.
pub fn score_table_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, table: &ScoreTable) {
    let frame = Frame::new().fill(colours(ui).ground);
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().id_salt("how the score is made").auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin::symmetric(MARGIN, 14)).show(ui, |ui| {
                head_ui(ui, cx, table);
                segments_ui(ui, cx, table);
                if let Some(missed) = &table.missed {
                    ui.add(Label::new(medium(missed).color(colours(ui).bad)).wrap());
                }
                ui.add_space(NEAR);
                card(ui).show(ui, |ui| rows_ui(ui, table));
                ui.add_space(APART - NEAR);
                below_ui(ui, cx, table);
            });
            keep_in_sight(ui);
        });
    });
}

fn head_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, table: &ScoreTable) {
    let colour = platform_colour(ui, cx, &table.platform);
    ui.horizontal(|ui| {
        letter_mark(ui, &table.name, colour, 36.0);
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            for (words, name, help, command) in [
                ("Close", "Close", "Back to the ranking (Esc)", ExplainCommand::Close),
                ("Copy", "Copy the table", "The table, for slides and spreadsheets", ExplainCommand::Copy),
                (">", "Next platform", "The next platform of the ranking", ExplainCommand::Next),
                ("<", "Previous platform", "The platform before it in the ranking", ExplainCommand::Back),
            ] {
                let response = action_button(ui, words, false);
                response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, name));
                if response.on_hover_text(help).clicked() {
                    cx.send(Command::Explain(command));
                }
            }
            ui.label(small(ui, &table.place));
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.label(small(ui, NAME));
                ui.add(Label::new(headline(&table.headline)).wrap());
            });
        });
    });
}

/// For whom: the segments of the answer, where there are several.
fn segments_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, table: &ScoreTable) {
    let Ok(answered) = &cx.state.answers.outcome else { return };
    let names: Vec<String> = answered.report.problem.segments.iter().map(|demand| demand.name.clone()).collect();
    if names.len() < 2 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for name in names {
            if tab(ui, &name, &name, "", name == table.segment, "The table for this segment") {
                cx.send(Command::Explain(ExplainCommand::For(name)));
            }
        }
    });
}

/// Where the columns of the table end, from the left; the reason takes what the others leave.
struct Columns {
    name: f32,
    need: f32,
    level: f32,
    mark: Option<f32>,
    difference: f32,
    cost: f32,
    reason: f32,
    matched: f32,
    importance: f32,
    bar: Option<f32>,
    points: f32,
}

impl Columns {
    fn new(ui: &Ui, table: &ScoreTable, left: f32, right: f32) -> Self {
        let wide = right - left;
        let measure = |words: &str| {
            ui.painter().layout_no_wrap(words.to_owned(), font(weight::SEMIBOLD, false), Color32::BLACK).size().x
        };
        let names = table.rows.iter().map(|row| measure(&row.name)).fold(60.0, f32::max) + 30.0;
        let differences = table.rows.iter().map(|row| measure(&row.difference())).fold(66.0, f32::max) + 4.0;
        let (mark, bar) = ((wide > 900.0).then_some(80.0), (wide > 780.0).then_some(64.0));
        let name = left + names.min(wide * 0.22);
        let need = name + 40.0;
        let level = need + 46.0;
        let difference = level + 14.0 + mark.unwrap_or_default() + differences;
        let cost = difference + 42.0;
        let points = right;
        let bar_end = points - 96.0;
        let importance = bar_end - bar.map_or(0.0, |bar| bar + 14.0);
        let matched = importance - 76.0;
        Self {
            mark: mark.map(|_| level + 18.0),
            bar: bar.map(|bar| bar_end - bar),
            reason: matched - 54.0,
            name,
            need,
            level,
            difference,
            cost,
            matched,
            importance,
            points,
        }
    }
}

fn rows_ui(ui: &mut Ui, table: &ScoreTable) {
    let c = colours(ui);
    let room = ui.available_rect_before_wrap();
    let columns = Columns::new(ui, table, room.left(), room.right());
    let (head, _) = ui.allocate_exact_size(vec2(room.width(), 22.0), Sense::hover());
    let painted = |ui: &Ui, x: f32, y: f32, words: &str, strong: bool, ink: Color32, align: Align2| {
        let weight = if strong { weight::SEMIBOLD } else { weight::REGULAR };
        ui.painter().text(pos2(x, y), align, words, font(weight, false), ink)
    };
    let small_at = |ui: &Ui, x: f32, words: &str, align: Align2| {
        ui.painter().text(pos2(x, head.center().y), align, words, font(weight::REGULAR, true), c.muted)
    };
    small_at(ui, room.left(), "Milestone", Align2::LEFT_CENTER);
    for (x, words) in [
        (columns.need, "Need"),
        (columns.level, "Level"),
        (columns.cost, "Cost"),
        (columns.matched, "Match"),
        (columns.importance, "Importance"),
        (columns.points, "Points"),
    ] {
        small_at(ui, x, words, Align2::RIGHT_CENTER);
    }
    small_at(ui, columns.level + 14.0, "Difference", Align2::LEFT_CENTER);
    if columns.reason - columns.cost > 90.0 {
        small_at(ui, columns.cost + 12.0, "of a point, and why", Align2::LEFT_CENTER);
    }
    for row in &table.rows {
        row_ui(ui, row, &columns);
    }
    let (rect, response) = ui.allocate_exact_size(vec2(room.width(), 40.0), Sense::hover());
    name_for_readers(&response, &format!("Fit {} out of 100", table.fit()));
    ui.painter().hline(rect.x_range(), rect.top() + 1.0, Stroke::new(2.0, c.ink));
    painted(ui, rect.left(), rect.center().y, "Fit", true, c.ink, Align2::LEFT_CENTER);
    painted(
        ui,
        columns.points,
        rect.center().y,
        &format!("{} of 100.0", table.fit()),
        true,
        c.ink,
        Align2::RIGHT_CENTER,
    );
    ui.add(Label::new(small(ui, CHECK)).wrap());
}

/// One milestone.
fn row_ui(ui: &mut Ui, row: &ScoreRow, columns: &Columns) {
    let c = colours(ui);
    let reason_room = (columns.reason - columns.cost - 12.0).max(40.0);
    let layout = |words: String, wide: f32| -> Arc<egui::Galley> {
        ui.painter().layout(words, font(weight::REGULAR, true), c.muted, wide)
    };
    let why = [row.reason.clone()].into_iter().chain(row.missed_words()).filter(|words| !words.is_empty());
    let reason = layout(why.collect::<Vec<_>>().join(" "), reason_room);
    let left = ui.available_rect_before_wrap().left();
    let content = row.content.clone().map(|content| layout(content, columns.points - left - 24.0));
    let lines = reason.size().y.max(24.0) + 14.0;
    let below = content.as_ref().map_or(0.0, |content| content.size().y + 6.0);
    let size = vec2(ui.available_width(), lines + below);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    name_for_readers(&response, &row.label());
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, c.line));
    let y = rect.top() + lines / 2.0;
    let square = Rect::from_center_size(pos2(rect.left() + 6.0, y), Vec2::splat(12.0));
    let colour = c.milestone(row.milestone);
    ui.painter().rect_filled(square, 3.0, colour);
    let text = |ui: &Ui, x: f32, words: &str, strong: bool, ink: Color32, align: Align2| {
        let weight = if strong { weight::SEMIBOLD } else { weight::REGULAR };
        ui.painter().text(pos2(x, y), align, words, font(weight, false), ink);
    };
    let mut job = egui::text::LayoutJob::simple_singleline(row.name.clone(), font(weight::SEMIBOLD, false), c.ink);
    job.wrap = egui::text::TextWrapping::truncate_at_width(columns.name - rect.left() - 20.0);
    let name = ui.painter().layout_job(job);
    ui.painter().galley(pos2(rect.left() + 20.0, y - name.size().y / 2.0), name, c.ink);
    text(ui, columns.need, &row.need_words(), false, c.ink, Align2::RIGHT_CENTER);
    text(ui, columns.level, &row.level_words(), false, c.ink, Align2::RIGHT_CENTER);
    if let Some(from) = columns.mark {
        mark(ui, row, colour, Rect::from_min_max(pos2(from, y - 2.0), pos2(from + 72.0, y + 2.0)));
    }
    let difference = if row.differs() { c.ink } else { c.good };
    text(ui, columns.difference, &row.difference(), false, difference, Align2::RIGHT_CENTER);
    text(ui, columns.cost, &row.cost_words(), true, c.ink, Align2::RIGHT_CENTER);
    ui.painter().galley(pos2(columns.cost + 12.0, y - reason.size().y / 2.0), reason, c.muted);
    let matched = if row.misses.is_some() { c.bad } else { c.ink };
    text(ui, columns.matched, &row.match_words(), false, matched, Align2::RIGHT_CENTER);
    text(ui, columns.importance, &row.importance_words(), false, c.ink, Align2::RIGHT_CENTER);
    if let Some(from) = columns.bar {
        // The longest bar stands for a third of all points: no milestone of seven counts more than that by much.
        let [given, possible] = row.parts().map(|part| 64.0 * (3.0 * part).min(1.0));
        for (long, strength) in [(possible, 0.3), (given, 1.0)] {
            #[expect(clippy::cast_possible_truncation, reason = "a length within the window")]
            let bar = Rect::from_min_size(pos2(from, y - 5.0), vec2(long as f32, 10.0));
            ui.painter().rect_filled(bar, 2.0, softened(colour, c.surface, strength));
        }
    }
    let points = format!("{} of {}", row.given(), row.possible());
    text(ui, columns.points, &points, true, c.ink, Align2::RIGHT_CENTER);
    if let Some(content) = content {
        ui.painter().galley(pos2(rect.left() + 20.0, rect.top() + lines - 4.0), content, c.muted);
    }
}

/// Need and level on a scale from 0 to 100: a ring and a diamond.
fn mark(ui: &Ui, row: &ScoreRow, colour: Color32, track: Rect) {
    let c = colours(ui);
    #[expect(clippy::cast_possible_truncation, reason = "a place within the window")]
    let at = |points: f64| pos2(track.left() + track.width() * (points / 100.0) as f32, track.center().y);
    let (need, level) = (at(row.need), at(row.level));
    ui.painter().rect_filled(track, 2.0, c.chip);
    ui.painter().line_segment([need, level], Stroke::new(3.0, softened(colour, c.surface, 0.6)));
    ui.painter().circle(need, 5.0, c.surface, Stroke::new(2.0, c.ink));
    let corners = [vec2(0.0, -5.0), vec2(5.0, 0.0), vec2(0.0, 5.0), vec2(-5.0, 0.0)].map(|off| level + off);
    ui.painter().add(Shape::convex_polygon(corners.to_vec(), c.accent, Stroke::new(1.0, c.surface)));
}

/// From the fit to the score, and how good that is: beside each other where there is room.
fn below_ui(ui: &mut Ui, cx: &ViewCx<'_>, table: &ScoreTable) {
    let colour = platform_colour(ui, cx, &table.platform);
    if ui.available_width() < PAIR {
        card(ui).show(ui, |ui| steps_ui(ui, table, colour));
        if let Some(good) = &table.how_good {
            ui.add_space(APART - NEAR);
            card(ui).show(ui, |ui| good_ui(ui, good, colour));
        }
        return;
    }
    ui.columns(2, |sides| {
        card(&sides[0]).show(&mut sides[0], |ui| steps_ui(ui, table, colour));
        if let Some(good) = &table.how_good {
            card(&sides[1]).show(&mut sides[1], |ui| good_ui(ui, good, colour));
        }
    });
}

fn steps_ui(ui: &mut Ui, table: &ScoreTable, colour: Color32) {
    let c = colours(ui);
    ui.label(title("From fit to score"));
    ui.add_space(NEAR);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 48.0), Sense::hover());
    let sum = table.sum();
    name_for_readers(&response, &format!("Fit {} times {} is a score of {}", sum[0].0, sum[1].0, sum[2].0));
    let inks = [c.ink, c.ink, crate::ui::theme::readable_as_text(colour, c.surface)];
    let step = rect.width() / 3.0;
    for (at, (((figure, name), ink), sign)) in sum.into_iter().zip(inks).zip(["×", "=", ""]).enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "three columns")]
        let x = rect.left() + step * (at as f32 + 0.5);
        let galley = ui.painter().layout_no_wrap(
            figure.to_owned(),
            egui::FontId { size: 22.0, ..font(weight::SEMIBOLD, false) },
            ink,
        );
        ui.painter().galley(pos2(x - galley.size().x / 2.0, rect.top()), galley, ink);
        ui.painter().text(
            pos2(x, rect.bottom() - 8.0),
            Align2::CENTER_CENTER,
            name,
            font(weight::REGULAR, true),
            c.muted,
        );
        let between = pos2(x + step / 2.0, rect.top() + 13.0);
        ui.painter().text(between, Align2::CENTER_CENTER, sign, font(weight::REGULAR, false), c.muted);
    }
    ui.add_space(NEAR);
    for line in &table.steps.lines {
        crate::ui::widgets::hairline(ui);
        ui.horizontal_wrapped(|ui| {
            ui.label(muted(ui, line.name));
            ui.label(body(&line.words));
            if !line.from.is_empty() {
                ui.label(small(ui, format!("({})", line.from)));
            }
        });
    }
}

fn good_ui(ui: &mut Ui, good: &HowGood, colour: Color32) {
    let c = colours(ui);
    ui.label(title("How good is that?"));
    ui.add(Label::new(body(&good.words)).wrap());
    ui.add_space(NEAR);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), SHAPE_HEIGHT), Sense::hover());
    name_for_readers(&response, &good.words);
    let (top, foot) = (rect.top() + 40.0, rect.bottom() - 22.0);
    let long = good.scale[1] - good.scale[0];
    #[expect(clippy::cast_possible_truncation, reason = "a place within the window")]
    let x = |points: f64| rect.left() + rect.width() * ((points - good.scale[0]) / long) as f32;
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "points of 100, and a height")]
    let outline: Vec<Pos2> = good
        .shape
        .iter()
        .enumerate()
        .map(|(at, high)| pos2(x(good.scale[0] + at as f64), foot - (foot - top) * *high as f32))
        .collect();
    let grey = softened(c.muted, c.surface, 0.25);
    // A shape with a hollow is filled in upright slices.
    for pair in outline.windows(2) {
        let slice = vec![pair[0], pair[1], pos2(pair[1].x, foot), pos2(pair[0].x, foot)];
        ui.painter().add(Shape::convex_polygon(slice, grey, Stroke::new(0.5, grey)));
    }
    ui.painter().add(PathShape::line(outline, PathStroke::new(1.0, softened(c.muted, c.surface, 0.5))));
    ui.painter().hline(rect.x_range(), foot, Stroke::new(1.0, c.line));
    for tick in good.ticks() {
        let at = pos2(x(tick), foot + 10.0);
        ui.painter().text(at, Align2::CENTER_CENTER, format!("{tick:.0}"), font(weight::REGULAR, true), c.muted);
    }
    // Words of neighbours stand on two lines where they would touch.
    let inks = [c.ink, c.muted, crate::ui::theme::readable_as_text(colour, c.surface)];
    let mut ends = [rect.left() - 20.0; 3];
    let mut marks: Vec<((f64, String), Color32)> = good.marks().into_iter().zip(inks).collect();
    marks.sort_by(|a, b| a.0.0.total_cmp(&b.0.0));
    for ((score, words), ink) in marks {
        let galley = ui.painter().layout_no_wrap(words, font(weight::SEMIBOLD, true), ink);
        let wide = galley.size().x;
        let left = (x(score) - wide / 2.0).clamp(rect.left(), (rect.right() - wide).max(rect.left()));
        let line = ends.iter().position(|end| left > end + 8.0).unwrap_or(2);
        ends[line] = left + wide;
        #[expect(clippy::cast_precision_loss, reason = "three lines")]
        let y = rect.top() + 13.0 * (2 - line.min(2)) as f32;
        ui.painter().galley(pos2(left, y), galley, ink);
        ui.painter().vline(x(score), y + 15.0..=foot, Stroke::new(1.5, ink));
    }
    ui.label(small(ui, SHAPE));
}

fn name_for_readers(response: &Response, words: &str) {
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Label, true, words));
}
