//! Where the columns of the table stand: each as wide as what is in it, and the reason gets what is left.

use crate::chart::score_table::{ScoreRow, ScoreTable};
use crate::ui::theme::{colours, font, weight};
use egui::Ui;

/// The distance between columns, in points.
const GAP: f32 = 10.0;
/// The room of a milestone's colour before its name, in points.
pub const SWATCH: f32 = 20.0;
/// The width of the small rail, and of the bar, in points.
const RAIL: f32 = 64.0;
const BAR: f32 = 48.0;
/// The least width of the reason for the rail and the bar to be there, and for the reason to stand in the row at all.
const REASON: (f32, f32) = (180.0, 150.0);
/// The part of the width that names may take; a longer one has several lines.
const NAMES: f32 = 0.24;

/// The heads of the columns of figures.
pub const HEADS: [&str; 4] = ["Need", "Level", "Match", "Importance"];

/// From where to where each column reaches, on the screen; one that has no room is not there.
pub struct Columns {
    pub left: f32,
    pub right: f32,
    /// Where names end.
    pub names: f32,
    /// The right ends of need and level.
    pub need: f32,
    pub level: f32,
    pub rail: Option<[f32; 2]>,
    /// The left end of the difference.
    pub difference: f32,
    /// The right end of the cost.
    pub cost: f32,
    pub reason: Option<[f32; 2]>,
    /// The right ends of match and importance.
    pub matched: f32,
    pub importance: f32,
    pub bar: Option<[f32; 2]>,
    /// The left end of the cost's head.
    pub cost_head: f32,
    /// Whether points stand without what was possible.
    pub brief: bool,
}

impl Columns {
    /// Lays the columns out from a left end over a width.
    pub fn new(ui: &Ui, table: &ScoreTable, left: f32, width: f32) -> Self {
        let measure = |words: &str, small: bool| {
            let font = font(weight::SEMIBOLD, small);
            ui.painter().layout_no_wrap(words.to_owned(), font, colours(ui).ink).size().x
        };
        let widest = |of: &dyn Fn(&ScoreRow) -> String| {
            table.rows.iter().map(|row| measure(&of(row), false)).fold(0.0, f32::max)
        };
        let [need_head, level_head, match_head, importance_head] = HEADS.map(|head| measure(head, true));
        let whole_names = SWATCH + widest(&|row| row.name.clone());
        let names = whole_names.min(NAMES * width);
        let need = widest(&ScoreRow::need_words).max(need_head);
        let level = widest(&ScoreRow::level_words).max(level_head);
        let difference = widest(&ScoreRow::difference).max(measure("Difference", true));
        let cost = widest(&ScoreRow::cost_words).max(measure("1.5", false));
        let matched = widest(&ScoreRow::match_words).max(match_head);
        let importance = measure("100.0%", false).max(importance_head);
        let points = measure("00.0 of 000.0", false);
        // In little room names keep whole, and points are given without what was possible, which is the importance.
        let figures = need + level + difference + cost + matched + importance;
        let brief = names + figures + points + 8.0 * GAP > width;
        let (names, points) = if brief { (whole_names, measure("100.0", false)) } else { (names, points) };
        let fixed = names + figures + points + 8.0 * GAP;
        let left_over = width - fixed;
        let (pictures, least) = REASON;
        let rail = left_over - RAIL - GAP - BAR - GAP >= pictures;
        let bar = left_over - BAR - GAP >= pictures;
        let taken = if rail { RAIL + GAP } else { 0.0 } + if bar { BAR + GAP } else { 0.0 };
        let reason = left_over - taken >= least;
        // What is left over where the reason stands below goes between the columns.
        let gap = if reason { GAP } else { (GAP + left_over / 8.0).max(4.0) };
        let mut x = left;
        let mut next = |wide: f32| {
            let from = x;
            x += wide + gap;
            [from, from + wide]
        };
        let names = next(names)[1];
        let need = next(need)[1];
        let level = next(level)[1];
        let rail = rail.then(|| next(RAIL));
        let difference = next(difference)[0];
        let [cost_head, cost] = next(cost);
        let reason = reason.then(|| next(left_over - taken - GAP));
        let matched = next(matched)[1];
        let importance = next(importance)[1];
        let bar = bar.then(|| next(BAR));
        let right = left + width;
        Self {
            left,
            right,
            names,
            need,
            level,
            rail,
            difference,
            cost,
            reason,
            matched,
            importance,
            bar,
            cost_head,
            brief,
        }
    }
}
