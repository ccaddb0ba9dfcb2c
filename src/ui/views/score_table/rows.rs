//! The rows of the table: one for each milestone, and the fit that they add up to.

use super::columns::{Columns, HEADS, SWATCH};
use crate::chart::score_table::{CHECK, ScoreRow, ScoreTable};
use crate::ui::theme::{colours, font, softened, weight};
use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, Color32, Galley, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2};
use std::sync::Arc;

/// The room above and below what stands in a row, in points.
const ROOM: f32 = 6.0;
/// The least height of a row without that, in points.
const LEAST: f32 = 29.0;
/// The size of a marker on a small rail, in points.
const MARK: f32 = 5.0;

/// Draws the rows as wide as the room there is.
pub fn rows_ui(ui: &mut Ui, table: &ScoreTable) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let room = ui.available_rect_before_wrap();
    let columns = Columns::new(ui, table, room.left(), room.width());
    head_ui(ui, &columns);
    for row in &table.rows {
        row_ui(ui, &columns, row);
    }
    fit_ui(ui, &columns, table);
}

fn head_ui(ui: &mut Ui, columns: &Columns) {
    let c = colours(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 26.0), Sense::hover());
    let y = rect.top() + 8.0;
    let write = |x: f32, anchor: Align2, words: &str| {
        ui.painter().text(pos2(x, y), anchor, words, font(weight::REGULAR, true), c.muted)
    };
    write(columns.left, Align2::LEFT_CENTER, "Milestone");
    let ends = [columns.need, columns.level, columns.matched, columns.importance];
    for (end, words) in ends.into_iter().zip(HEADS) {
        write(end, Align2::RIGHT_CENTER, words);
    }
    write(columns.rail.map_or(columns.difference, |[left, _]| left), Align2::LEFT_CENTER, "Difference");
    if columns.reason.is_some() {
        write(columns.cost_head, Align2::LEFT_CENTER, "Cost of a point, and why");
    } else {
        write(columns.cost, Align2::RIGHT_CENTER, "Cost");
    }
    write(columns.right, Align2::RIGHT_CENTER, "Points");
}

/// A text over as many lines as it needs.
fn wrapped(ui: &Ui, words: &str, small: bool, strong: bool, (colour, room): (Color32, f32)) -> Arc<Galley> {
    let weight = if strong { weight::SEMIBOLD } else { weight::REGULAR };
    ui.painter().layout(words.to_owned(), font(weight, small), colour, room)
}

fn row_ui(ui: &mut Ui, columns: &Columns, row: &ScoreRow) {
    let c = colours(ui);
    let indent = columns.left + SWATCH;
    let name = wrapped(ui, &row.name, false, true, (c.ink, columns.names - indent));
    let reason =
        columns.reason.map(|[left, right]| (left, wrapped(ui, &row.reason, true, false, (c.muted, right - left))));
    let below = |words: &str, colour| wrapped(ui, words, true, false, (colour, columns.right - indent));
    let mut under: Vec<Arc<Galley>> = Vec::new();
    under.extend(row.missed_words().map(|words| below(&words, c.bad)));
    if columns.reason.is_none() && !row.reason.is_empty() {
        under.push(below(&row.reason, c.muted));
    }
    under.extend(row.content.iter().map(|words| below(words, c.muted)));
    let high =
        [name.size().y, reason.as_ref().map_or(0.0, |(_, galley)| galley.size().y)].into_iter().fold(LEAST, f32::max);
    let all: f32 = under.iter().map(|galley| galley.size().y + 2.0).sum();
    let size = Vec2::new(ui.available_width(), high + all + 2.0 * ROOM);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Label, true, row.label()));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let painter = ui.painter();
    painter.hline(rect.x_range(), rect.top(), Stroke::new(1.0, c.line));
    let y = rect.top() + ROOM + high / 2.0;
    let colour = c.milestone(row.milestone);
    let swatch = Rect::from_center_size(pos2(columns.left + 6.0, y), Vec2::splat(12.0));
    painter.rect_filled(swatch, 3.0, colour);
    let centred = |x: f32, galley: Arc<Galley>| painter.galley(pos2(x, y - galley.size().y / 2.0), galley, c.ink);
    centred(indent, name);
    let write = |x: f32, anchor: Align2, words: String, (strong, colour): (bool, Color32)| {
        let weight = if strong { weight::SEMIBOLD } else { weight::REGULAR };
        painter.text(pos2(x, y), anchor, words, font(weight, false), colour);
    };
    write(columns.need, Align2::RIGHT_CENTER, row.need_words(), (false, c.ink));
    write(columns.level, Align2::RIGHT_CENTER, row.level_words(), (false, c.ink));
    if let Some(span) = columns.rail {
        rail(ui, span, y, row);
    }
    let differs = if row.differs() { c.ink } else { c.good };
    write(columns.difference, Align2::LEFT_CENTER, row.difference(), (false, differs));
    write(columns.cost, Align2::RIGHT_CENTER, row.cost_words(), (row.cost.is_some(), c.ink));
    if let Some((left, galley)) = reason {
        centred(left, galley);
    }
    let missed = row.misses.is_some();
    write(columns.matched, Align2::RIGHT_CENTER, row.match_words(), (missed, if missed { c.bad } else { c.ink }));
    write(columns.importance, Align2::RIGHT_CENTER, row.importance_words(), (false, c.ink));
    if let Some(span) = columns.bar {
        bar(ui, span, y, row, colour);
    }
    of_points(ui, columns, y, &row.given(), &row.possible());
    let mut top = rect.top() + ROOM + high + 2.0;
    for galley in under {
        let next = top + galley.size().y + 2.0;
        painter.galley(pos2(indent, top), galley, c.muted);
        top = next;
    }
}

/// Need and level on the scale: a ring, a diamond, and the way between them.
fn rail(ui: &Ui, [left, right]: [f32; 2], y: f32, row: &ScoreRow) {
    let c = colours(ui);
    #[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
    let x = |points: f64| left + MARK + (points / 100.0) as f32 * (right - left - 2.0 * MARK);
    let (need, level) = (x(row.need), x(row.level));
    let painter = ui.painter();
    painter.hline(left..=right, y, Stroke::new(4.0, c.chip_hover));
    painter.hline(need.min(level)..=need.max(level), y, Stroke::new(2.5, c.bad));
    let middle = pos2(level, y);
    let diamond = [Vec2::new(0.0, -MARK), Vec2::new(MARK, 0.0), Vec2::new(0.0, MARK), Vec2::new(-MARK, 0.0)];
    let corners = diamond.map(|off| middle + off).to_vec();
    painter.add(egui::Shape::convex_polygon(corners, c.accent, Stroke::NONE));
    painter.circle_stroke(pos2(need, y), MARK, Stroke::new(1.8, c.ink));
}

/// Points given, and in a light tone those that are lost; its whole room is what the most important milestone could give.
fn bar(ui: &Ui, [left, right]: [f32; 2], y: f32, row: &ScoreRow, colour: Color32) {
    let c = colours(ui);
    // A quarter of all points fills the room; what gives more is as wide.
    #[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
    let [given, possible] = row.parts().map(|part| ((part / BAR_OF).min(1.0)) as f32 * (right - left));
    #[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
    let given = if possible > 0.0 { given.min(possible * row.matched as f32) } else { given };
    let area = |wide: f32| Rect::from_x_y_ranges(left..=left + wide, y - 5.5..=y + 5.5);
    ui.painter().rect_filled(area(possible), 2.0, softened(colour, c.surface, 0.3));
    ui.painter().rect_filled(area(given), 2.0, colour);
}

/// The part of all points that fills a bar's room.
const BAR_OF: f64 = 0.25;

/// `12.6 of 15.4`, of which the first part is strong and stands alone where the importance says the other close by.
fn of_points(ui: &Ui, columns: &Columns, y: f32, given: &str, possible: &str) {
    let c = colours(ui);
    let mut job = LayoutJob::default();
    let format = |strong, colour| TextFormat {
        font_id: font(if strong { weight::SEMIBOLD } else { weight::REGULAR }, false),
        color: colour,
        ..TextFormat::default()
    };
    job.append(given, 0.0, format(true, c.ink));
    if !columns.brief {
        job.append(&format!(" of {possible}"), 0.0, format(false, c.muted));
    }
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(pos2(columns.right - galley.size().x, y - galley.size().y / 2.0), galley, c.ink);
}

fn fit_ui(ui: &mut Ui, columns: &Columns, table: &ScoreTable) {
    let c = colours(ui);
    let beside = columns.reason.is_some();
    let [left, right] = if beside { [columns.names + 12.0, columns.matched] } else { [columns.left, columns.right] };
    let check = wrapped(ui, CHECK, true, false, (c.muted, right - left));
    let high = 44.0;
    let below = if beside { 0.0 } else { check.size().y };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high + below), Sense::hover());
    let label = format!("Fit: {} out of 100.0. {CHECK}", table.fit());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Label, true, &label));
    let painter = ui.painter();
    painter.hline(rect.x_range(), rect.top(), Stroke::new(2.0, c.ink));
    let y = rect.top() + high / 2.0;
    painter.text(pos2(columns.left, y), Align2::LEFT_CENTER, "Fit", font(weight::SEMIBOLD, false), c.ink);
    let top = if beside { y - check.size().y / 2.0 } else { rect.top() + high - 4.0 };
    painter.galley(pos2(left, top), check, c.muted);
    let whole = "100.0%".to_owned();
    painter.text(pos2(columns.importance, y), Align2::RIGHT_CENTER, whole, font(weight::REGULAR, false), c.ink);
    of_points(ui, columns, y, table.fit(), "100.0");
}
