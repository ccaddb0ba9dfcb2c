//! All figures of the ranking as a table for other programs.
//!
//! Words that a spreadsheet would take for a formula begin with an apostrophe. The file begins with the mark of UTF-8,
//! without which Excel takes it for something else; `utf-8-sig` is what Python calls that.

use super::grid::{Cell, Grid, escape_formula};
use super::xml::clean;
use crate::chart::Material;
use crate::chart::ranking_table::RankingTable;

/// The mark of UTF-8.
const MARK: &str = "\u{feff}";

/// A row for each platform, best first: rank, fit, chances, reach, for each milestone level and points, and the score.
#[must_use]
pub fn figures(material: &Material<'_>) -> Grid {
    let (report, framework) = (material.report, material.framework);
    let ranking = RankingTable::new(framework, report, material.plan.least_reach);
    let mut head: Vec<String> = ["rank", "id", "platform", "fit", "tuned_fit", "ruled_out"].map(str::to_owned).to_vec();
    head.extend(ranking.segments.iter().map(|name| format!("fit: {name}")));
    head.extend(
        ["reach", "reach_year", "reach_source", "chance_first", "expected_rank", "fit_p5", "fit_p95"]
            .map(str::to_owned),
    );
    head.extend(framework.milestones.iter().map(|milestone| format!("level: {}", milestone.name)));
    head.extend(framework.milestones.iter().map(|milestone| format!("points: {}", milestone.name)));
    head.push("why_ruled_out".to_owned());
    head.extend(["score", "tuned_score", "score_p5", "score_p95", "reach_that_counts"].map(str::to_owned));
    head.extend(ranking.segments.iter().map(|name| format!("score: {name}")));
    // The ends of the fit are those of the score where nothing is lost to reach, and are not worked out otherwise.
    let fit_is_score = report.problem.reach_weight <= 0.0;
    let mut grid = Grid { head, rows: Vec::new() };
    for of in ranking.rows {
        let i = of.candidate;
        #[expect(clippy::cast_precision_loss, reason = "a rank")]
        let rank = of.rank.map(|rank| rank as f64);
        let mut row = vec![
            Cell::or_empty(rank),
            Cell::text(of.platform.as_str()),
            Cell::text(of.name),
            Cell::Number(of.fit),
            Cell::Number(report.tuned[i].fit),
            Cell::text(if of.rank.is_some() { "no" } else { "yes" }),
        ];
        row.extend(of.fits_for.into_iter().map(Cell::or_empty));
        let reach = of.reach;
        let usage = reach.as_ref().and_then(|reach| reach.usage.as_ref());
        row.extend([
            Cell::or_empty(reach.as_ref().map(|reach| reach.share)),
            Cell::or_empty(usage.map(|usage| f64::from(usage.year))),
            usage.map_or(Cell::Empty, |usage| Cell::text(&usage.source)),
        ]);
        let sure = &material.robustness.platforms[i];
        row.extend([sure.first, sure.expected_rank].map(Cell::Number));
        row.extend([sure.p5, sure.p95].map(|end| Cell::or_empty(fit_is_score.then_some(end))));
        let m = report.problem.milestones;
        row.extend(report.problem.levels[i * m..(i + 1) * m].iter().map(|level| Cell::Number(*level)));
        row.extend(report.fits.contributions(i).iter().map(|points| Cell::Number(*points)));
        row.push(of.ruled_out.map_or(Cell::Empty, Cell::text));
        row.extend(
            [of.score, report.tuned[i].score, sure.p5, sure.p95, report.problem.reach_that_counts(i)].map(Cell::Number),
        );
        row.extend(of.scores_for.into_iter().map(Cell::or_empty));
        grid.rows.push(row);
    }
    grid
}

/// The ranking as people read it: headings in words, figures rounded to a tenth, shares in per cent.
#[must_use]
pub fn table(material: &Material<'_>) -> Grid {
    let (report, framework) = (material.report, material.framework);
    let problem = &report.problem;
    let rounded = |value: f64| Cell::Number((value * 10.0).round() / 10.0);
    let ranking = RankingTable::new(framework, report, material.plan.least_reach);
    let mut head =
        vec!["Rank".to_owned(), "Platform".to_owned(), "Score (out of 100)".to_owned(), "Fit (out of 100)".to_owned()];
    head.extend(ranking.segments.iter().map(|name| format!("Score for {name}")));
    head.extend(
        ["Score, low end", "Score, high end", "Comes first (% of simulations)", "Reach (%)"].map(str::to_owned),
    );
    head.extend(framework.milestones.iter().map(|milestone| milestone.name.clone()));
    let mut grid = Grid { head, rows: Vec::new() };
    for of in ranking.rows {
        let i = of.candidate;
        let rank = of.rank.map(|rank| rank.to_string()).or(of.ruled_out).unwrap_or_default();
        let mut row = vec![Cell::Text(rank), Cell::text(of.name), rounded(of.score), rounded(of.fit)];
        row.extend(of.scores_for.into_iter().map(|fit| fit.map_or(Cell::Empty, rounded)));
        let sure = &material.robustness.platforms[i];
        row.extend([rounded(sure.p5), rounded(sure.p95), rounded(sure.first * 100.0)]);
        row.push(of.reach.map_or(Cell::Empty, |reach| rounded(reach.share * 100.0)));
        let m = problem.milestones;
        row.extend(problem.levels[i * m..(i + 1) * m].iter().map(|level| rounded(*level)));
        grid.rows.push(row);
    }
    grid
}

/// The table as a CSV file: commas, decimal points, quotes where needed.
#[must_use]
pub fn csv(material: &Material<'_>) -> String {
    written(&figures(material))
}

/// A table as a CSV file.
#[must_use]
pub fn written(grid: &Grid) -> String {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    let text = |cell: &Cell| match cell {
        Cell::Text(_) => escape_formula(&cell.plain()),
        Cell::Number(_) | Cell::Same(..) | Cell::From(..) | Cell::Empty => cell.plain(),
    };
    // Writing into memory cannot fail, and every row is as wide as the headings.
    let _ = writer.write_record(grid.head.iter().map(|heading| escape_formula(&clean(heading))));
    for row in &grid.rows {
        let _ = writer.write_record(row.iter().map(text));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{MARK}{}", String::from_utf8_lossy(&bytes))
}
