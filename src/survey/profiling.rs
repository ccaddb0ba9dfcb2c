//! Working out what stands in each column of a table.

use super::cell::{is_no_answer, labelled, number};
use super::column::Column;
use super::profile::{Bar, ColumnProfile};
use super::scale::Found;
use super::table::Table;
use super::values::{ColumnScale, Value, Values};
use crate::domain::framework::Framework;
use crate::domain::library::Library;
use crate::domain::sorting::{sort_by, sort_by_key};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

/// So many sample cells are shown.
const SAMPLES: usize = 3;
/// The most bars of answers that have no scale.
const MOST_BARS: usize = 12;
/// A scale with more steps than this is shown in tenths.
const MOST_STEPS: f64 = 11.0;

/// The profile of each column of a table.
pub(super) fn profiles(
    framework: &Framework,
    library: &Library,
    table: &Table,
    columns: &[Column],
    scales: &[ColumnScale],
    values: &Values<'_>,
) -> Vec<ColumnProfile> {
    let profile = |(at, column): (usize, &Column)| {
        let mut profile = ColumnProfile { samples: samples(table, at), ..ColumnProfile::default() };
        for (cell, times, read) in values.cells(at) {
            match read {
                Err(_) => profile.unread += times,
                Ok(Some(_)) => profile.answered += times,
                Ok(None) => {}
            }
            debug_assert!(!cell.is_empty() || read.is_ok(), "a blank cell is no answer");
        }
        let found = scales.get(at).and_then(Option::as_ref).filter(|_| column.has_scale());
        profile.is_box = match column {
            Column::Kind(_) => values.are_kinds_ticked(),
            Column::Topic(_) | Column::Platform(_) => true,
            _ => false,
        };
        profile.bars = match (column, found) {
            _ if profile.is_box => ticks(values, at, values.is_blank_no(column)),
            (_, Some(found)) => along(values, at, found),
            (Column::Kinds | Column::Topics | Column::Platforms | Column::Age, None) => {
                named(framework, library, column, values, at)
            }
            _ => texts(values, at),
        };
        profile
    };
    columns.iter().take(table.headers.len()).enumerate().map(profile).collect()
}

fn samples(table: &Table, at: usize) -> Vec<Arc<str>> {
    let mut samples: Vec<Arc<str>> = Vec::new();
    let people = table.rows.iter().filter(|row| row.left_out.is_none());
    for cell in people.filter_map(|row| row.cells.get(at)) {
        if !cell.trim().is_empty() && !samples.contains(cell) {
            samples.push(cell.clone());
        }
        if samples.len() == SAMPLES {
            break;
        }
    }
    samples
}

#[expect(clippy::cast_precision_loss, reason = "a table has at most eight million cells")]
fn bar(label: impl Into<String>, times: usize) -> Bar {
    Bar { label: label.into(), people: times as f64 }
}

/// The answers along a scale, one bar for each step; a scale of many steps in tenths.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a scale has few steps"
)]
fn along(values: &Values<'_>, at: usize, found: &Found) -> Vec<Bar> {
    let (low, high) = (found.scale.low.min(found.scale.high), found.scale.low.max(found.scale.high));
    let span = high - low;
    let (steps, width) = if span < MOST_STEPS { (span.round().max(1.0) as usize + 1, 1.0) } else { (10, span / 10.0) };
    let words = |step: usize| found.ladder.as_ref().and_then(|ladder| ladder.wording(step));
    let label = |step: usize| {
        let (from, to) = (low + step as f64 * width, low + (step + 1) as f64 * width);
        let number = || if width == 1.0 { format!("{from}") } else { format!("{from}–{to}") };
        words(step).map_or_else(number, str::to_owned)
    };
    let mut bars: Vec<Bar> = (0..steps).map(|step| bar(label(step), 0)).collect();
    let mut most = vec![0; steps];
    for (cell, times, read) in values.cells(at) {
        let Ok(Some(Value::Number(value))) = read else { continue };
        let value = if found.scale.is_reversed() { 10.0 - value } else { *value };
        let along = value / 10.0 * span / width;
        let step = if width == 1.0 { along.round() } else { along.floor() } as usize;
        let step = step.min(steps - 1);
        bars[step].people += times as f64;
        // Of several wordings of a step the one that came most often.
        if found.ladder.is_some() && times > most[step] {
            most[step] = times;
            cell.clone_into(&mut bars[step].label);
        }
    }
    bars
}

/// Those who ticked a box, and those who did not; `blank_is_no` where it says so to be blank.
fn ticks(values: &Values<'_>, at: usize, blank_is_no: bool) -> Vec<Bar> {
    let (mut no, mut yes) = (bar("Not ticked", 0), bar("Ticked", 0));
    for (_, times, read) in values.cells(at) {
        let side = match read {
            Ok(Some(Value::Number(value))) if *value > 5.0 => &mut yes,
            Ok(Some(_)) => &mut no,
            Ok(None) if blank_is_no => &mut no,
            _ => continue,
        };
        side.people += bar("", times).people;
    }
    vec![yes, no]
}

/// The names or bands that cells hold.
fn named(framework: &Framework, library: &Library, column: &Column, values: &Values<'_>, at: usize) -> Vec<Bar> {
    let mut people: BTreeMap<String, f64> = BTreeMap::new();
    for (_, times, read) in values.cells(at) {
        let times = bar("", times).people;
        let mut add = |name: String, part: f64| *people.entry(name).or_default() += part * times;
        match read {
            Ok(Some(Value::Ages(ages))) => ages.iter().for_each(|(age, part)| add(age.clone(), *part)),
            Ok(Some(Value::Kinds(ids))) => ids.iter().for_each(|id| add(id.to_string(), 1.0)),
            Ok(Some(Value::Topics(ids))) => ids.iter().for_each(|id| add(id.to_string(), 1.0)),
            Ok(Some(Value::Platforms(ids))) => ids.iter().for_each(|id| add(id.to_string(), 1.0)),
            _ => {}
        }
    }
    let kinds = framework.kinds.iter().map(|kind| (kind.id.to_string(), kind.name.clone()));
    let topics = framework.topics.iter().map(|topic| (topic.id.to_string(), topic.name.clone()));
    let platforms = library.platforms().iter().map(|platform| (platform.id.to_string(), platform.name.clone()));
    let ages = framework.ages.iter().map(|age| (age.clone(), age.clone()));
    let names: Vec<(String, String)> = match column {
        Column::Age => ages.collect(),
        Column::Kinds => kinds.collect(),
        Column::Topics => topics.collect(),
        _ => platforms.collect(),
    };
    let bar = |(id, label): (String, String)| Some(Bar { people: *people.get(&id)?, label });
    let mut bars: Vec<Bar> = names.into_iter().filter_map(bar).collect();
    if *column != Column::Age {
        sort_by(&mut bars, |one, other| other.people.total_cmp(&one.people));
    }
    bars
}

/// The texts of a column whose answers have no scale, the most frequent first; none where hardly any comes twice.
fn texts(values: &Values<'_>, at: usize) -> Vec<Bar> {
    let mut all: Vec<(&str, usize)> =
        values.cells(at).map(|(cell, times, _)| (cell, times)).filter(|(cell, _)| !is_no_answer(cell)).collect();
    let different = all.len();
    if different > MOST_BARS && all.iter().map(|(_, times)| times).sum::<usize>() < 2 * different {
        return Vec::new();
    }
    sort_by_key(&mut all, |(cell, times)| (Reverse(*times), *cell));
    // Numbers stand in their order.
    let numbers: Option<Vec<f64>> = all.iter().map(|(cell, _)| number(cell).or_else(|| labelled(cell))).collect();
    if let Some(numbers) = numbers.filter(|_| different <= MOST_BARS) {
        let mut places: Vec<usize> = (0..different).collect();
        sort_by(&mut places, |one, other| numbers[*one].total_cmp(&numbers[*other]));
        return places.into_iter().map(|at| bar(all[at].0, all[at].1)).collect();
    }
    all.into_iter().take(MOST_BARS).map(|(cell, times)| bar(cell, times)).collect()
}
