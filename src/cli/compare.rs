//! `compare OLD NEW`: what changed since an earlier plan, and what each change does.

use super::json::compared::Compared;
use super::rank::plain_table;
use super::streams::{finish, warn};
use crate::analysis::since::{self, Earlier};
use crate::chart::since::{ChangeRow, SetRow, Since, more_changes};
use crate::chart::words::{points, scope as whom};
use crate::chart::{Describes as _, Material};
use crate::domain::plan::Scope;
use crate::service::inputs::{Inputs, Opened, Sources, read_earlier};
use crate::service::{sampling, today};
use anyhow::Result;
use comfy_table::{CellAlignment, Table};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Prints what lies between two plans.
///
/// # Errors
/// When an input is at fault or there is nothing to compare.
pub fn compare(
    out: &mut impl Write,
    [old, new]: [&PathBuf; 2],
    platforms_then: Option<&Path>,
    json: bool,
    sources: &Sources,
) -> Result<ExitCode> {
    let inputs = Inputs::read(sources)?;
    let opened = inputs.open(new, sources)?;
    let (earlier, of_earlier) = read_earlier(&inputs, old, platforms_then, sources)?;
    let Inputs { framework, library, .. } = &inputs;
    let report = inputs.report(new, &opened, sampling::FEW)?;
    let Opened { plan, scope, warnings } = opened;
    let warnings: Vec<&String> =
        inputs.warnings.iter().chain(&warnings).chain(&of_earlier).chain(report.warnings()).collect();
    warn(&warnings);
    if json {
        let since = since::Since::new(framework, library, &plan, &scope, &earlier);
        let object = Compared::new(&since, &earlier, &plan, warnings);
        let text = serde_json::to_string_pretty(&object)?;
        finish(writeln!(out, "{text}"))?;
        return Ok(ExitCode::SUCCESS);
    }
    let date = today();
    let material = Material::new(framework, library, &plan, &scope, &report, &date);
    let material = Material { earlier: Some(&earlier), ..material };
    let Some(chart) = Since::of(&material) else { return Ok(ExitCode::SUCCESS) };
    // A segment that the earlier plan lacks cannot be compared.
    let shared = earlier.plan.segments_of(&scope).next().is_some();
    let whose = if shared { &scope } else { &Scope::Everyone };
    finish(print(out, &chart, whom(whose), &earlier))?;
    Ok(ExitCode::SUCCESS)
}

fn print(out: &mut impl Write, chart: &Since, whom: &str, earlier: &Earlier) -> std::io::Result<()> {
    writeln!(out, "{}.", chart.title())?;
    for sentence in &chart.under {
        writeln!(out, "{sentence}.")?;
    }
    writeln!(out, "For {whom}. {}.", last_looked_at(earlier))?;
    for note in &chart.notes {
        writeln!(out, "{note}.")?;
    }
    if !chart.is_empty() {
        writeln!(out, "\n{}", changes(chart))?;
    }
    if !chart.sets.is_empty() {
        writeln!(out, "\nPlatforms suggested")?;
        for set in &chart.sets {
            writeln!(out, "  {}.", SetRow::label(set))?;
        }
    }
    if !chart.lines.is_empty() {
        writeln!(out, "\n{}", platforms(chart))?;
    }
    Ok(())
}

/// When an earlier plan was last looked at, as a sentence.
fn last_looked_at(earlier: &Earlier) -> String {
    earlier.plan.looked_at.as_ref().map_or_else(
        || format!("The earlier plan, “{}”, doesn’t say when you last looked at it", earlier.name),
        |day| {
            let day = crate::domain::date::in_words(day).replace('\u{a0}', " ");
            format!("You last looked at the earlier plan, “{}”, on {day}", earlier.name)
        },
    )
}

/// What changed, and what each change does alone.
fn changes(chart: &Since) -> Table {
    let mut table = plain_table();
    table.set_header(["What changed", "Before → after", "With this change alone"]);
    let row = |row: &ChangeRow| [row.what.clone(), row.step.clone(), row.leads.clone()];
    for change in &chart.changes {
        table.add_row(row(change));
    }
    if chart.more > 0 {
        table.add_row([more_changes(chart.more), String::new(), String::new()]);
    }
    if let Some(all) = &chart.together {
        table.add_row(row(all));
    }
    table
}

/// Who rose and who fell.
fn platforms(chart: &Since) -> Table {
    let mut table = plain_table();
    table.set_header(["Platform", "Rank then", "Rank now", "Score then", "Score now", "Change"]);
    for line in &chart.lines {
        let side = |at: Option<(usize, f64)>| {
            at.map_or_else(|| ["–".to_owned(), "–".to_owned()], |(rank, score)| [rank.to_string(), points(score)])
        };
        let ([rank_then, then], [rank_now, now]) = (side(line.then), side(line.now));
        table.add_row([line.name.clone(), rank_then, rank_now, then, now, line.change_words()]);
    }
    for at in 1..6 {
        if let Some(column) = table.column_mut(at) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}
