//! How a score is made as a table for other programs.

use super::grid::{Cell, Grid};
use crate::chart::score_table::{ScoreRow, ScoreTable};

/// The table as people read it: a row for each milestone, then the fit, what leads to the score, and the score.
#[must_use]
pub fn score_grid(table: &ScoreTable) -> Grid {
    let head =
        ["Milestone", "Need", "Level", "Difference", "Cost of a point", "Why", "Match", "Importance", "Points", "Of"];
    let mut grid = Grid::new(&head);
    grid.head[0] = format!("{} for {}", table.name, table.segment);
    let number = |words: &str| words.parse().map_or_else(|_| Cell::text(words), Cell::Number);
    let row = |row: &ScoreRow| {
        let why = [row.reason.clone()].into_iter().chain(row.missed_words()).chain(row.content.clone());
        let why: Vec<String> = why.filter(|words| !words.is_empty()).collect();
        vec![
            Cell::text(&row.name),
            number(&row.need_words()),
            number(&row.level_words()),
            Cell::text(row.difference()),
            number(&row.cost_words()),
            Cell::text(why.join(" ")),
            Cell::text(row.match_words()),
            Cell::text(row.importance_words()),
            number(&row.given()),
            number(&row.possible()),
        ]
    };
    grid.rows.extend(table.rows.iter().map(row));
    let other = |name: &str, words: String, points: &str| {
        let mut cells = vec![Cell::Empty; head.len()];
        (cells[0], cells[5], cells[8]) = (Cell::text(name), Cell::Text(words), number(points));
        cells
    };
    grid.rows.push(other("Fit", table.missed.clone().unwrap_or_default(), table.fit()));
    grid.rows.extend(table.steps.lines.iter().map(|step| other(step.name, step.whole(), "")));
    let sum = format!("{} × {} = {}", table.fit(), table.steps.factor, table.steps.score);
    grid.rows.push(other(table.score_words(), sum, &table.steps.score));
    grid
}
