//! `rank PLAN`: the ranking as a table for people.

use super::streams::{complain, finish, warn};
use crate::analysis::ranking::RankedPlatform;
use crate::analysis::report::Report;
use crate::chart::Material;
use crate::chart::frontier::Frontier;
use crate::chart::news::News;
use crate::chart::not_ranked::level_notes;
use crate::chart::portfolio::PortfolioChart;
use crate::chart::words;
use crate::domain::plan::TuningMode;
use crate::service::inputs::{Inputs, Opened, Sources};
use crate::service::sampling;
use anyhow::Result;
use comfy_table::presets::NOTHING;
use comfy_table::{CellAlignment, ContentArrangement, Table, TableComponent};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use terminal_size::{Width, terminal_size_of};

/// Prints the ranking of a plan.
///
/// # Errors
/// When an input is at fault or there is nothing to compare.
pub fn table(out: &mut impl Write, path: &Path, sources: &Sources) -> Result<ExitCode> {
    let inputs = Inputs::read(sources)?;
    let opened = inputs.open(path, sources)?.by_name();
    let report = inputs.report(path, &opened, sampling::FEW)?;
    print(out, &inputs, &opened, report)
}

/// Prints the ranking of a plan, or else of the sample plan, instead of what was asked for, after a sentence that says why.
///
/// # Errors
/// As [`table`]; the sentence is not said then.
pub fn table_instead(out: &mut impl Write, path: Option<&Path>, sources: &Sources, why: &str) -> Result<ExitCode> {
    let inputs = Inputs::read(sources)?;
    let (opened, path) = match path {
        Some(path) => (inputs.open(path, sources)?, path),
        None => (inputs.sample(sources)?, Path::new("the sample plan")),
    };
    let opened = opened.by_name();
    let report = inputs.report(path, &opened, sampling::FEW)?;
    complain(why);
    print(out, &inputs, &opened, report)
}

fn print(out: &mut impl Write, inputs: &Inputs, opened: &Opened, mut report: Report) -> Result<ExitCode> {
    report.robustness = sampling::robustness(&report, &opened.plan);
    let notes = level_notes(&inputs.framework, &inputs.library, &opened.plan);
    let notes = notes.iter().map(|note| &note.sentence);
    warn(inputs.warnings.iter().chain(&opened.warnings).chain(report.warnings()).chain(notes));
    let setting = match opened.plan.setting {
        TuningMode::Typical => "platforms as is",
        TuningMode::Tuned => "platforms fine-tuned: every adjustment made as far as it helps",
    };
    let figures = if counts_reach(&report) {
        format!("score and fit out of 100; reach counts {}", words::reach_weight(report.problem.reach_weight))
    } else {
        "score out of 100".to_owned()
    };
    let written = (|| {
        writeln!(out, "{}", opened.plan.title)?;
        writeln!(out, "{}", words::headline(&report, &opened.scope))?;
        for sentence in words::contradictions(&report, opened.plan.least_reach) {
            writeln!(out, "{sentence}.")?;
        }
        writeln!(out, "For {}; {setting}; {figures}.\n", words::scope(&opened.scope))?;
        writeln!(out, "{}\n", ranking(inputs, opened, &report))?;
        let ruled_out = ruled_out(inputs, &report);
        for sentence in &ruled_out {
            writeln!(out, "{sentence}.")?;
        }
        if !ruled_out.is_empty() {
            writeln!(out)?;
        }
        for line in words::matters(&inputs.framework, &report, &opened.scope) {
            writeln!(out, "{line}")?;
        }
        if let Some(portfolio) = report.portfolio().filter(|found| !found.decisions.is_empty()) {
            let Inputs { library, .. } = inputs;
            writeln!(out)?;
            if let Some(said) = words::decided(&report, portfolio, library, &opened.plan, &opened.scope) {
                writeln!(out, "{said}.")?;
            }
            for decided in &portfolio.decisions {
                let word = words::capital(decided.decision.word());
                writeln!(out, "  {word:<9} {}.", words::why_decided(library, decided))?;
            }
        }
        let material = Material::new(&inputs.framework, &inputs.library, &opened.plan, &opened.scope, &report, "");
        if let Some(together) = PortfolioChart::of(&material) {
            let split = together.split.map(|split| split.sentence);
            let hours = std::iter::once(together.hours).chain(together.inertia).chain(split);
            let more = Frontier::of(&material).map(|frontier| frontier.headline);
            writeln!(out)?;
            for sentence in hours.chain(more) {
                writeln!(out, "{sentence}.")?;
            }
        }
        if let Some(news) = News::of(&inputs.framework, &inputs.library, &opened.plan) {
            writeln!(out, "\n{}.", news.headline.replace('\u{a0}', " "))?;
        }
        writeln!(out, "\n{}", words::basis(&report.problem.candidates))
    })();
    finish(written)?;
    Ok(ExitCode::SUCCESS)
}

/// What stands for a score that there is none of.
const RULED_OUT: &str = "ruled out";

/// Why platforms are ruled out, for all or for some segments: a sentence for each reason, with all that share it.
fn ruled_out(inputs: &Inputs, report: &Report) -> Vec<String> {
    let mut reasons: Vec<(String, String, Vec<&str>)> = Vec::new();
    let mut note =
        |before: String, why: String, name| match reasons.iter_mut().find(|of| (&of.0, &of.1) == (&before, &why)) {
            Some((_, _, names)) => names.push(name),
            None => reasons.push((before, why, vec![name])),
        };
    let places = || report.places.iter().map(|place| (place, report.platform(*place).name.as_str()));
    for (place, name) in places().filter(|(place, _)| place.rank.is_none()) {
        note("Ruled out".to_owned(), words::ruled_out_by(&inputs.framework, report, place.candidate), name);
    }
    for (g, demand) in report.problem.segments.iter().enumerate() {
        let out = |place: &RankedPlatform| place.rank.is_some() && report.fits.ruled_out_for(place.candidate, g);
        for (place, name) in places().filter(|(place, _)| out(place)) {
            let why = words::misses_for(&inputs.framework, report, place.candidate, g);
            note(format!("Ruled out for {}", demand.name), why, name);
        }
    }
    let said = |(before, why, names): (String, String, Vec<&str>)| {
        let why = if names.len() == 1 { why } else { words::of_several(&why) };
        format!("{before}: {} {why}", words::list(&names))
    };
    reasons.into_iter().map(said).collect()
}

/// Whether a score is not the fit, as it counts who is there.
fn counts_reach(report: &Report) -> bool {
    report.problem.reach_weight > 0.0
}

/// A table of the command line, without rows yet.
pub fn plain_table() -> Table {
    let mut table = Table::new();
    table.load_preset(NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    // Only a terminal has a width; what goes into a file or another program is as wide as it is.
    if let Some((Width(columns), _)) = terminal_size_of(std::io::stdout()) {
        table.set_width(columns);
    }
    table.set_style(TableComponent::HeaderLines, '─').set_style(TableComponent::MiddleHeaderIntersections, '─');
    table
}

fn ranking(inputs: &Inputs, opened: &Opened, report: &Report) -> Table {
    let mut table = plain_table();
    let plan = &opened.plan;
    let several = report.problem.segments.len() > 1;
    let mut header = vec![String::new(), "Platform".to_owned(), "Score".to_owned()];
    let with_fit = counts_reach(report);
    if with_fit {
        header.push("Fit".to_owned());
    }
    if several {
        header.extend(report.problem.segments.iter().map(|demand| demand.name.clone()));
    }
    header.extend(["Reach".to_owned(), "Adds most".to_owned(), "Costs most".to_owned()]);
    let columns = header.len();
    table.set_header(header);
    for place in &report.places {
        let i = place.candidate;
        let mut row = vec![
            place.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string()),
            report.platform(*place).name.clone(),
            place.rank.map_or_else(|| RULED_OUT.to_owned(), |_| words::points(report.fits.score(i))),
        ];
        if with_fit {
            row.push(place.rank.map_or_else(String::new, |_| words::points(report.fits.fit(i))));
        }
        if several {
            row.extend((0..report.problem.segments.len()).map(|g| {
                if report.fits.ruled_out_for(i, g) {
                    RULED_OUT.to_owned()
                } else {
                    words::points(report.fits.score_for(i, g))
                }
            }));
        }
        row.push(words::reach(report, i, plan.least_reach));
        match place.rank {
            Some(_) => row.extend([
                words::greatest_contribution(&inputs.framework, report, i).unwrap_or_default(),
                words::greatest_loss(&inputs.framework, report, i).unwrap_or_default(),
            ]),
            // Why stands below the table: so many words in a cell would push all others apart.
            None => row.extend([String::new(), String::new()]),
        }
        table.add_row(row);
    }
    if let Some(typical) = words::typical(report).filter(|_| report.untouched.is_none()) {
        let mut row = vec![String::new(); columns];
        row[1..3].clone_from_slice(&[words::TYPICAL.to_owned(), words::points(typical)]);
        table.add_row(row);
    }
    let right = [Some(0), Some(2)].into_iter().flatten().chain(3..columns - 3);
    for at in right {
        if let Some(column) = table.column_mut(at) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}
