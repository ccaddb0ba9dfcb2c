//! `survey ANSWERS…`: what people answered, as segments of the audience; into a plan where one is wanted.

use super::json::answers::{self, Answered, Read};
use super::rank::plain_table;
use super::streams::{finish, warn};
use crate::chart::words::{points, shortest};
use crate::domain::audience::Segment;
use crate::domain::framework::Framework;
use crate::domain::library::Library;
use crate::domain::plan::Plan;
use crate::domain::quantities::Share;
use crate::format::{closest, write_plan};
use crate::service::inputs::{Inputs, Sources};
use crate::storage::{self, FileError};
use crate::survey::{
    Column, MOST_BYTES, Survey, Table, guess, leave_out_repeated, read_on_scales, read_survey, scales,
};
use anyhow::{Result, anyhow, bail};
use clap::Args;
use comfy_table::CellAlignment;
use std::borrow::Cow;
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
    columns: Vec<Column>,
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
    let read = count(framework, library, &mut files, wanted, map.as_ref());
    let name = sources.segment.clone().unwrap_or_else(|| "Survey answers".to_owned());
    let parts = parts(framework, &read, wanted.by.is_some(), &name)?;
    let mut warnings = inputs.warnings.clone();
    if let Some(path) = &wanted.out {
        warnings.extend(save(&inputs, wanted.plan.as_deref(), path, &parts, sources)?);
    }
    if let (Some(plan), None) = (&wanted.plan, &wanted.out) {
        inputs.open(plan, &Sources { segment: None, ..sources.clone() })?;
        warnings.push("the plan was not changed; name a file to save it to with --out".to_owned());
    }
    warn(&warnings);
    if wanted.json {
        let text = serde_json::to_string_pretty(&Answered::new(&read, &parts, wanted.answers.len() > 1))?;
        finish(writeln!(out, "{text}"))?;
    } else {
        finish(print(out, framework, &read, &parts, wanted.out.as_deref()))?;
    }
    Ok(ExitCode::SUCCESS)
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
    let mut columns = guess(framework, library, &table);
    if let Some(map) = map {
        map.put(&table.headers, &mut columns);
    }
    if wanted.all {
        for column in columns.iter_mut().filter(|column| **column == Column::Status) {
            *column = Column::Ignore;
        }
    }
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    if let Some(by) = &wanted.by {
        let at = column_of(&table, by).map_err(|sentence| FileError::whole(path, sentence))?;
        for column in columns.iter_mut().filter(|column| **column == Column::Group) {
            *column = Column::Ignore;
        }
        columns[at] = Column::Group;
    }
    Ok(Opened { name, table, columns })
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

/// Counts the answers of all files; those with the same header share their scales.
fn count(
    framework: &Framework,
    library: &Library,
    files: &mut Vec<Opened>,
    wanted: &Wanted,
    map: Option<&answers::Map>,
) -> Vec<Read> {
    let names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
    let columns: Vec<Vec<Column>> = files.iter().map(|file| file.columns.clone()).collect();
    let mut tables: Vec<Table> = files.drain(..).map(|file| file.table).collect();
    leave_out_repeated(&mut tables, &columns, &names);
    let each = tables.iter().zip(&columns).zip(names);
    let read = each.map(|((table, columns), name)| {
        let alike: Vec<&Table> = tables.iter().filter(|other| other.headers == table.headers).collect();
        let told = map.map(|map| map.scales(&table.headers)).unwrap_or_default();
        let scales = scales(framework, &alike, columns, &told);
        let survey = read_on_scales(framework, library, table, columns, &scales);
        let survey = if wanted.by.is_some() || columns.contains(&Column::Group) {
            let why = "this person is in no segment, as the column with the segments is blank";
            survey.without(|answer| answer.group.is_none().then(|| why.to_owned()))
        } else {
            survey
        };
        Read { name, headers: table.headers.clone(), columns: columns.clone(), survey }
    });
    read.collect()
}

/// The segments that the answers make, each with how many people answered.
fn parts(framework: &Framework, read: &[Read], by: bool, name: &str) -> Result<Vec<(Segment, usize)>> {
    let all = match read {
        [only] => Cow::Borrowed(&only.survey),
        _ => Cow::Owned(Survey::together(read.iter().map(|read| read.survey.clone()))),
    };
    if all.counted == 0 {
        bail!("nobody’s answers can be counted; see which columns were recognised, and say what they hold with --map");
    }
    let groups = if by || read.iter().any(|read| read.columns.contains(&Column::Group)) {
        all.by_group().into_iter().map(|(name, survey)| (name.to_string(), Cow::Owned(survey))).collect()
    } else {
        vec![(name.to_owned(), all)]
    };
    let mut parts = Vec::new();
    for (name, survey) in groups {
        let segment = survey.segment(framework, &name, Share::nearest(survey.weight()));
        parts.push((segment.map_err(|sentence| anyhow!("{name}: {sentence}"))?, survey.counted));
    }
    Ok(parts)
}

/// Saves a plan with the segments: a copy of a plan, or a new one. Gives what is odd about the plan.
fn save(
    inputs: &Inputs,
    plan: Option<&Path>,
    path: &Path,
    parts: &[(Segment, usize)],
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
    for (segment, _) in parts {
        match result.segments.iter_mut().find(|known| known.name == segment.name) {
            Some(known) => *known = answered(known, segment, parts.len() > 1),
            None => result.segments.push(segment.clone()),
        }
    }
    storage::replace(path, write_plan(&result, &inputs.framework).as_bytes())?;
    Ok(warnings)
}

/// A segment of a plan with what people answered; what they were not asked stays. Its share is theirs where the answers part
/// the audience.
fn answered(known: &Segment, answers: &Segment, several: bool) -> Segment {
    let mut segment = known.clone();
    for (id, wish) in &answers.needs {
        let before = segment.needs.get(id);
        let mut wish = wish.clone();
        if let Some(before) = before {
            wish.deal_breaker.clone_from(&before.deal_breaker);
            wish.notes.clone_from(&before.notes);
        }
        segment.needs.insert(id.clone(), wish);
    }
    segment.content.extend(answers.content.clone());
    segment.reach.extend(answers.reach.clone());
    segment.topics.extend(answers.topics.clone());
    if !answers.ages.is_empty() {
        segment.ages.clone_from(&answers.ages);
    }
    if several {
        segment.share = answers.share;
    }
    segment
}

fn people_words(count: usize) -> String {
    if count == 1 { "1 person".to_owned() } else { format!("{count} people") }
}

/// The most rows and cells that could not be counted that are listed.
const MOST_LISTED: usize = 20;

fn print(
    out: &mut impl Write,
    framework: &Framework,
    read: &[Read],
    parts: &[(Segment, usize)],
    saved: Option<&Path>,
) -> std::io::Result<()> {
    for Read { name, headers, columns, survey } in read {
        let left = survey.bad.iter().filter(|bad| bad.column.is_empty()).count();
        let rows = if left == 1 { "1 row".to_owned() } else { format!("{left} rows") };
        writeln!(out, "{name}: {}, {rows} skipped.\n", people_words(survey.counted))?;
        let mut table = plain_table();
        table.set_header(["Column", "Holds", "Scale", "How it is known"]);
        for (at, column) in columns.iter().enumerate().filter(|(_, column)| **column != Column::Ignore) {
            let found = survey.scales.get(at).and_then(Option::as_ref);
            let scale = found.map_or_else(String::new, |f| format!("{} to {}", f.scale.low, f.scale.high));
            let how = found.map_or("", |found| found.how.words());
            table.add_row([headers[at].trim(), &column.name(framework), &scale, how]);
        }
        writeln!(out, "{table}\n")?;
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
    for (segment, people) in parts {
        writeln!(out, "{}: {}", segment.name, people_words(*people))?;
        let mut table = plain_table();
        table.set_header(["Milestone", "Need", "±", "Importance", "Answers"]);
        for milestone in &framework.milestones {
            let Some(wish) = segment.needs.get(&milestone.id) else { continue };
            table.add_row([
                milestone.name.clone(),
                points(wish.need.get()),
                points(wish.spread.get()),
                shortest(wish.importance.get()),
                wish.answers.unwrap_or(0).to_string(),
            ]);
        }
        for at in 1..5 {
            if let Some(column) = table.column_mut(at) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        writeln!(out, "{table}\n")?;
    }
    let bad: Vec<_> = read.iter().flat_map(|read| read.survey.bad.iter().map(move |bad| (&read.name, bad))).collect();
    if !bad.is_empty() {
        writeln!(out, "What doesn’t count")?;
        for (name, bad) in bad.iter().take(MOST_LISTED) {
            let column = if bad.column.is_empty() { String::new() } else { format!(", “{}”", bad.column) };
            let cell = if bad.cell.is_empty() { String::new() } else { format!(": “{}”", bad.cell) };
            writeln!(out, "  {name}, row {}{column}{cell}: {}", bad.line, bad.why)?;
        }
        if bad.len() > MOST_LISTED {
            writeln!(out, "  and {} more; --json lists them all", bad.len() - MOST_LISTED)?;
        }
    }
    if let Some(path) = saved {
        writeln!(out, "Saved {}", path.display())?;
    }
    Ok(())
}
