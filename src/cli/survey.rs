//! `survey ANSWERS…`: what people answered, as segments of the audience; into a plan where one is wanted.

use super::json::answers::{self, Answered, Read};
use super::rank::plain_table;
use super::streams::{finish, warn};
use crate::chart::besides::besides;
use crate::chart::words::{people, points, shortest};
use crate::domain::framework::Framework;
use crate::domain::id::MilestoneId;
use crate::domain::library::Library;
use crate::domain::plan::{MOST_SEGMENTS, Plan};
use crate::format::{closest, write_plan};
use crate::service::inputs::{Inputs, Sources};
use crate::service::today;
use crate::storage::{self, FileError};
use crate::survey::{
    AnswerFile, BadCell, Column, Guess, MOST_BYTES, Mapping, Part, Reason, Survey, Table, answered, count_files, parts,
    read_survey, recognise, shortened, standings, whole,
};
use anyhow::{Result, anyhow};
use clap::Args;
use comfy_table::CellAlignment;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Which answers are wanted, and what is to become of them.
#[derive(Debug, Clone, Args)]
pub struct Wanted {
    /// Files of answers: CSV, TSV, XLSX, XLS or ODS. People who are in several files count once.
    #[arg(value_name = "ANSWERS", required = true)]
    pub answers: Vec<PathBuf>,
    /// Put the segments into this plan, and save that as --out.
    #[arg(long, value_name = "PLAN")]
    pub plan: Option<PathBuf>,
    /// Make a segment of the people with each answer in this column (its header, or its number from 1).
    #[arg(long, value_name = "COLUMN", conflicts_with = "segment")]
    pub by: Option<String>,
    /// Say what the columns hold: the `columns` of --json, changed.
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    /// Take this sheet of a workbook (default: the one with the most answers).
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Count test answers, and answers that were not finished.
    #[arg(long)]
    pub all: bool,
    /// Save a plan with the segments to this file: a new one, or that of --plan.
    #[arg(long, value_name = "PLAN")]
    pub out: Option<PathBuf>,
    /// Print one JSON object with every figure, unrounded.
    #[arg(long)]
    pub json: bool,
}

/// A file of answers with what its columns hold.
struct Opened {
    name: String,
    table: Table,
    guesses: Vec<Guess>,
    mapping: Mapping,
}

/// Reads answers, prints what they say, and saves a plan.
///
/// # Errors
/// When an input is at fault, nobody answered, or the plan cannot be saved.
pub fn survey(out: &mut impl Write, wanted: &Wanted, sources: &Sources) -> Result<ExitCode> {
    let inputs = Inputs::read(sources)?;
    let Inputs { framework, library, .. } = &inputs;
    let map = wanted.map.as_deref().map(|path| answers::read_map(path, framework, library)).transpose()?;
    let mut files = Vec::new();
    for path in &wanted.answers {
        files.push(open(framework, library, path, wanted, map.as_ref())?);
    }
    let surveys = count_files(framework, library, &files.iter().map(Opened::file).collect::<Vec<_>>());
    let name = sources.segment.clone().unwrap_or_else(|| "Survey answers".to_owned());
    let parts = parts(framework, &whole(&surveys), surveys.len(), &name)
        .map_err(|sentence| anyhow!("{sentence}{}", remedy(&surveys)));
    let mut warnings = inputs.warnings.clone();
    if let Some(map) = &map {
        let all: Vec<(&str, &[String])> = files.iter().map(|file| (&*file.name, &file.table.headers[..])).collect();
        warnings.extend(map.unused(&all));
    }
    let read: Vec<Read> = files.into_iter().zip(surveys).map(|(file, survey)| file.read(survey)).collect();
    // Whoever says what the columns hold needs their list first.
    if wanted.json && parts.is_err() {
        print_json(out, &read, &[], wanted)?;
    }
    let parts = parts?;
    if let Some(path) = &wanted.out {
        let names: Vec<&str> = read.iter().map(|read| read.name.as_str()).collect();
        warnings.extend(save(&inputs, wanted.plan.as_deref(), path, &parts, &names, sources)?);
    }
    if let (Some(plan), None) = (&wanted.plan, &wanted.out) {
        inputs.open(plan, &Sources { segment: None, ..sources.clone() })?;
        warnings.push("the plan was not changed; name a file to save it to with --out".to_owned());
    }
    warn(&warnings);
    if wanted.json {
        print_json(out, &read, &parts, wanted)?;
    } else {
        finish(print(out, (framework, library), &read, &parts, wanted.out.as_deref()))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn print_json(out: &mut impl Write, read: &[Read], parts: &[Part], wanted: &Wanted) -> Result<()> {
    let text = serde_json::to_string_pretty(&Answered::new(read, parts, wanted.answers.len() > 1))?;
    finish(writeln!(out, "{text}"))
}

/// What to do where nobody’s answers count.
fn remedy(surveys: &[Survey]) -> &'static str {
    let nobody = surveys.iter().all(|survey| survey.answers.iter().all(|answer| answer.needs.is_empty()));
    if nobody { ": save the output of --json, change “holds” there, and give the file back with --map" } else { "" }
}

impl Opened {
    fn file(&self) -> AnswerFile<'_> {
        AnswerFile { name: &self.name, table: &self.table, mapping: &self.mapping }
    }

    fn read(self, survey: Survey) -> Read {
        let standings = standings(&self.guesses, &self.mapping, &survey);
        Read { name: self.name, headers: self.table.headers, columns: self.mapping.columns, standings, survey }
    }
}

/// Reads a file, and finds what its columns hold.
fn open(
    framework: &Framework,
    library: &Library,
    path: &Path,
    wanted: &Wanted,
    map: Option<&answers::Map>,
) -> Result<Opened> {
    let bytes = storage::read_bytes_up_to(path, MOST_BYTES).map_err(|message| FileError::whole(path, message))?;
    let table = read_survey(framework, library, &bytes, wanted.sheet.as_deref());
    let table = table.map_err(|faults| FileError { path: path.to_owned(), faults })?;
    let mut guesses = recognise(framework, library, &table);
    let mut columns: Vec<Column> = guesses.iter().map(|guess| guess.column.clone()).collect();
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    if let Some(map) = map {
        map.put(&name, &table.headers, &mut columns);
    }
    if wanted.all {
        for column in columns.iter_mut().filter(|column| **column == Column::Status) {
            *column = Column::Ignore;
        }
    }
    if let Some(by) = &wanted.by {
        let at = column_of(&table, by).map_err(|sentence| FileError::whole(path, sentence))?;
        for column in columns.iter_mut().filter(|column| **column == Column::Group) {
            *column = Column::Ignore;
        }
        columns[at] = Column::Group;
    }
    let told = map.map(|map| map.scales(&name, &table.headers)).unwrap_or_default();
    let places = map.map(|map| map.places(&name, &table.headers)).unwrap_or_default();
    for at in places.keys() {
        guesses[*at] = Guess { column: columns[*at].clone(), why: Reason::Chosen };
    }
    // Who says what a column holds may not know how its scale was taken.
    let confirmed = places.into_iter().filter_map(|(at, says_scale)| says_scale.then_some(at)).collect();
    Ok(Opened { name, table, guesses, mapping: Mapping { columns, told, confirmed } })
}

/// The column of a header or of a number from 1.
fn column_of(table: &Table, name: &str) -> Result<usize, String> {
    let name = name.trim();
    let same = |header: &String| header.trim().eq_ignore_ascii_case(name);
    let number = || name.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let found = table.headers.iter().position(same).or_else(number).filter(|at| *at < table.headers.len());
    found.ok_or_else(|| {
        let near = closest(name, table.headers.iter().map(String::as_str));
        let near = near.map_or_else(String::new, |near| format!("; did you mean “{near}”?"));
        format!("there is no column “{name}”{near}")
    })
}

/// Saves a plan with the segments: a copy of a plan, or a new one. Gives what is odd about the plan.
fn save(
    inputs: &Inputs,
    plan: Option<&Path>,
    path: &Path,
    parts: &[Part],
    files: &[&str],
    sources: &Sources,
) -> Result<Vec<String>> {
    if storage::is_there(path) && plan != Some(path) {
        return Err(FileError::whole(path, "there is already a file with this name; choose another").into());
    }
    let (mut result, warnings) = match plan {
        Some(path) => {
            let opened = inputs.open(path, &Sources { segment: None, ..sources.clone() })?;
            (opened.plan, opened.warnings)
        }
        None => (Plan { segments: Vec::new(), ..Plan::blank(&inputs.framework) }, Vec::new()),
    };
    let is_new = |part: &&Part| result.segments.iter().all(|known| known.name != part.segment.name);
    if result.segments.len() + parts.iter().filter(is_new).count() > MOST_SEGMENTS {
        let sentence = format!("the plan would have more than {MOST_SEGMENTS} segments, so it was not saved");
        return Err(FileError::whole(path, sentence).into());
    }
    let day = today();
    for part in parts {
        let segment = part.traced(files, &day);
        match result.segments.iter_mut().find(|known| known.name == segment.name) {
            Some(known) => {
                *known = answered(known, &segment, &part.importances);
                if parts.len() > 1 {
                    known.share = segment.share;
                }
            }
            None => result.segments.push(segment),
        }
    }
    storage::replace(path, write_plan(&result, &inputs.framework).as_bytes())?;
    Ok(warnings)
}

/// The most kinds of rows and cells that could not be counted that are listed.
const MOST_LISTED: usize = 20;

fn print(
    out: &mut impl Write,
    (framework, library): (&Framework, &Library),
    read: &[Read],
    parts: &[Part],
    saved: Option<&Path>,
) -> std::io::Result<()> {
    for Read { name, headers, columns, standings, survey } in read {
        let left = survey.bad.iter().filter(|bad| bad.column.is_empty()).count();
        let rows = if left == 1 { "1 row".to_owned() } else { format!("{left} rows") };
        writeln!(out, "{name}: {}, {rows} skipped.\n", people(survey.counted))?;
        let mut table = plain_table();
        table.set_header(["Column", "Holds", "Scale", "How it is known"]);
        for (at, column) in columns.iter().enumerate().filter(|(_, column)| **column != Column::Ignore) {
            let found = survey.scales.get(at).and_then(Option::as_ref);
            let scale = found.map_or_else(String::new, |f| format!("{} to {}", f.scale.low, f.scale.high));
            let how = found.map_or("", |found| found.how.words());
            table.add_row([headers[at].trim(), &column.name(framework), &scale, how]);
        }
        writeln!(out, "{table}\n")?;
        let doubts = standings.iter().zip(headers).filter_map(|(standing, header)| Some((header, standing.doubt()?)));
        let doubts = doubts.map(|(header, doubt)| format!("“{}”: {doubt}", shortened(header.trim())));
        let look: Vec<String> = doubts.chain(survey.notes.iter().cloned()).collect();
        if !look.is_empty() {
            writeln!(out, "Please check. What is wrong can be changed with --map.")?;
            for sentence in look {
                writeln!(out, "  {sentence}")?;
            }
            writeln!(out)?;
        }
        let unused: Vec<_> = columns.iter().zip(headers).filter(|(column, _)| **column == Column::Ignore).collect();
        if !unused.is_empty() {
            let columns = if unused.len() == 1 {
                "1 other column is".to_owned()
            } else {
                format!("{} other columns are", unused.len())
            };
            writeln!(out, "{columns} not used. Say what they hold with --map.\n")?;
        }
    }
    let matters = |id: &MilestoneId| {
        read.iter().any(|read| read.columns.iter().any(|c| matches!(c, Column::Importance(asked) if asked == id)))
    };
    for Part { segment, people: count, .. } in parts {
        writeln!(out, "{}: {}", segment.name, people(*count))?;
        let mut table = plain_table();
        table.set_header(["Milestone", "Need", "±", "Importance", "Answers"]);
        for milestone in &framework.milestones {
            let Some(wish) = segment.needs.get(&milestone.id) else { continue };
            table.add_row([
                milestone.name.clone(),
                points(wish.need.get()),
                points(wish.spread.get()),
                if matters(&milestone.id) { shortest(wish.importance.get()) } else { "not asked".to_owned() },
                wish.answers.unwrap_or(0).to_string(),
            ]);
        }
        for at in 1..5 {
            if let Some(column) = table.column_mut(at) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        writeln!(out, "{table}")?;
        for (what, words) in besides(framework, library, segment) {
            writeln!(out, " {what}: {words}")?;
        }
        writeln!(out)?;
    }
    print_bad(out, read)?;
    if let Some(path) = saved {
        writeln!(out, "Saved {}", path.display())?;
    }
    Ok(())
}

/// So many rows of each kind of what doesn’t count are named.
const MOST_ROWS: usize = 3;

/// What doesn’t count: of each file and column what is wrong, in how many rows, and the first of them.
fn print_bad(out: &mut impl Write, read: &[Read]) -> std::io::Result<()> {
    let mut kinds: Vec<(&str, &str, &str, Vec<&BadCell>)> = Vec::new();
    for (file, bad) in read.iter().flat_map(|read| read.survey.bad.iter().map(|bad| (read.name.as_str(), bad))) {
        let same =
            |kind: &&mut (&str, &str, &str, Vec<&BadCell>)| (kind.0, kind.1, kind.2) == (file, &bad.column, &bad.why);
        match kinds.iter_mut().find(same) {
            Some((.., rows)) => rows.push(bad),
            None => kinds.push((file, &bad.column, &bad.why, vec![bad])),
        }
    }
    if kinds.is_empty() {
        return Ok(());
    }
    writeln!(out, "What doesn’t count")?;
    for (file, column, why, rows) in kinds.iter().take(MOST_LISTED) {
        let column = if column.is_empty() { String::new() } else { format!(", “{column}”") };
        let cell = |bad: &&BadCell| {
            let cell = if bad.cell.is_empty() { String::new() } else { format!(" “{}”", bad.cell) };
            format!("row {}{cell}", bad.line)
        };
        let first = rows.iter().take(MOST_ROWS).map(cell).collect::<Vec<_>>().join(", ");
        let more = rows.len().saturating_sub(MOST_ROWS);
        let more = if more == 0 { String::new() } else { format!(" and {more} more") };
        writeln!(out, "  {file}{column}: {why} ({first}{more})")?;
    }
    if kinds.len() > MOST_LISTED {
        writeln!(out, "  and {} more kinds of rows and cells; --json lists them all", kinds.len() - MOST_LISTED)?;
    }
    Ok(())
}
