//! What each cell of each column stands for. Cells of a survey are mostly the same few texts, so each text is looked at once.

use super::age::Bands;
use super::answers::Answer;
use super::boxes;
use super::cell::{Liking, MOST, is_no_answer, liking, year_of_date};
use super::column::Column;
use super::guess::is_own;
use super::labels::last_part;
use super::ladders::{self, Ladder};
use super::people::Repeated;
use super::scale::{Asked, Found, of_alike};
use super::statements;
use super::table::Table;
use super::ticks::Ticks;
use super::words::words_of;
use crate::domain::framework::Framework;
use crate::domain::id::{KindId, PlatformId, TopicId};
use crate::domain::library::Library;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// The scale of a column; none where it has none, or where it is not known.
pub type ColumnScale = Option<Found>;

/// What a cell stands for.
pub enum Value {
    /// A number from 0 to 10; a tick is 10.
    Number(f64),
    /// Parts of age bands.
    Ages(Arc<BTreeMap<String, f64>>),
    /// Ticked kinds of content.
    Kinds(Vec<KindId>),
    /// Ticked topics.
    Topics(Vec<TopicId>),
    /// Ticked platforms.
    Platforms(Vec<PlatformId>),
}

/// What a cell stands for, none where it holds no answer, or why it cannot be read.
pub type Read = Result<Option<Value>, String>;

/// A text of a column.
struct Cell {
    /// How often it comes.
    times: usize,
    /// What it stands for.
    read: Read,
}

/// What all cells stand for.
pub struct Values<'a> {
    bands: Bands<'a>,
    columns: Vec<HashMap<&'a str, Cell>>,
    dates: Vec<bool>,
    ticks: Ticks,
    /// How numbers in boxes were taken, as sentences.
    notes: Vec<String>,
    /// What a blank box says no to.
    kinds: BTreeSet<KindId>,
    topics: BTreeSet<TopicId>,
    platforms: BTreeSet<PlatformId>,
}

/// The texts of a column's cells, each with how often it comes. Rows that are nobody, or somebody again, do not count.
fn counted<'a>(table: &'a Table, columns: &[Column], repeated: &Repeated) -> Vec<HashMap<&'a str, usize>> {
    let mut all: Vec<HashMap<&str, usize>> = table.headers.iter().map(|_| HashMap::new()).collect();
    let is_counted = |column: Option<&Column>| {
        let not = [Column::Person, Column::Weight, Column::Born];
        column.is_some_and(|column| !not.contains(column))
    };
    let mut which: Vec<usize> = (0..all.len()).filter(|at| is_counted(columns.get(*at))).collect();
    let widest = table.widest();
    let people = table.rows.iter().enumerate().filter(|(place, _)| repeated.why(*place).is_none());
    for (_, row) in people.filter(|(_, row)| row.left_out.is_none() && !table.is_too_long(widest, row)) {
        for at in &which {
            if let Some(cell) = row.cells.get(*at) {
                *all[*at].entry(cell.trim()).or_default() += 1;
            }
        }
        which.retain(|at| {
            let is_text = columns.get(*at) == Some(&Column::Ignore) && all[*at].len() > MOST_UNUSED;
            if is_text {
                all[*at].clear();
            }
            !is_text
        });
    }
    all
}

/// More different texts of a column that does not count are not looked at.
const MOST_UNUSED: usize = 40;

/// The scales of all columns of tables with the same headers; `told` are those that a person chose.
///
/// A scale is known from the question’s own numbers, or from our own header, which is from 0 to 10; from labels in the
/// answers; else it is the smallest usual one that holds all answers of all questions of its kind. Words of agreement,
/// importance, frequency, likelihood and satisfaction are put in their order.
#[must_use]
pub fn scales(framework: &Framework, tables: &[&Table], columns: &[Column], told: &[ColumnScale]) -> Vec<ColumnScale> {
    let mut found: Vec<ColumnScale> = vec![None; columns.len()];
    let Some(first) = tables.first() else { return found };
    // Somebody who answers again answers the same question.
    let mut cells = counted(first, columns, &Repeated::default());
    for table in &tables[1..] {
        for (all, more) in cells.iter_mut().zip(counted(table, columns, &Repeated::default())) {
            for (cell, times) in more {
                *all.entry(cell).or_default() += times;
            }
        }
    }
    let kinds: [fn(&Column) -> bool; 3] = [
        |column| matches!(column, Column::Need(_)),
        |column| matches!(column, Column::Importance(_)),
        |column| matches!(column, Column::Kind(_)),
    ];
    let mut needs_are_ours = false;
    for is_of_kind in kinds {
        let width = columns.len().min(first.headers.len());
        let places: Vec<usize> = (0..width).filter(|at| is_of_kind(&columns[*at])).collect();
        let own = |at: usize| is_own(framework, &first.headers[at], &columns[at], needs_are_ours);
        let asked: Vec<Asked<'_>> = places
            .iter()
            .map(|at| Asked { header: &first.headers[*at], is_own: own(*at), cells: std::mem::take(&mut cells[*at]) })
            .collect();
        let scales = of_alike(&asked);
        let is_ours = |scale: &ColumnScale| scale.as_ref().is_some_and(|found| found.scale == super::scale::OWN);
        let is_need = places.first().is_some_and(|at| matches!(columns[*at], Column::Need(_)));
        needs_are_ours |= is_need && scales.iter().all(is_ours);
        for (at, scale) in places.into_iter().zip(scales) {
            found[at] = scale.map(|scale| by_statement(&columns[at], &first.headers[at], scale));
        }
    }
    for (place, told) in found.iter_mut().zip(told) {
        if let Some(told) = told {
            // What stands for no answer still does, unless it is on the scale that a person chose.
            let codes = place.iter().flat_map(|found| &found.no_answer).filter(|code| !told.scale.holds(**code));
            let no_answer = codes.copied().chain(told.no_answer.iter().copied()).collect();
            *place = Some(Found { no_answer, ..told.clone() });
        }
    }
    found
}

/// The scale of a question that states the low end of a milestone, as “I stay anonymous” does: who agrees needs less.
fn by_statement(column: &Column, header: &str, found: Found) -> Found {
    let Column::Need(id) = column else { return found };
    let Some(words) = statements::low_end(id.as_str(), header) else { return found };
    let why = format!("The question says “{words}”, so the more people agree, the less they need this.");
    let turned = found.turned.as_ref().map_or_else(|| why.clone(), |before| format!("{before} {why}"));
    Found { scale: found.scale.reversed(), turned: Some(turned.into()), ..found }
}

impl<'a> Values<'a> {
    /// Looks at all texts of a table.
    pub fn new(
        framework: &'a Framework,
        library: &Library,
        table: &'a Table,
        columns: &[Column],
        scales: &[ColumnScale],
        repeated: &Repeated,
    ) -> Self {
        let cells = counted(table, columns, repeated);
        let each = || columns.iter().zip(&table.headers).zip(&cells);
        let likings = each().filter_map(|((column, header), cells)| match column {
            Column::Kind(id) => Some((labels(framework, header, column, id.as_str()), cells)),
            _ => None,
        });
        let likings = likings.flat_map(|(labels, cells)| {
            let read = cells.iter().filter_map(move |(cell, times)| Some((liking(cell, &labels).ok()?, *times)));
            read.collect::<Vec<_>>()
        });
        let ticks = Ticks::of(likings);
        let group = |of: fn(&Column) -> bool| {
            let cells = each().filter(move |((column, _), _)| of(column));
            Boxes::of(cells.flat_map(|(_, cells)| cells.iter().map(|(cell, times)| (*cell, *times))))
        };
        let topic_boxes = group(|column| matches!(column, Column::Topic(_)));
        let platform_boxes = group(|column| matches!(column, Column::Platform(_)));
        let bands = Bands::new(&framework.ages);
        let names = (boxes::kinds(framework), boxes::topics(framework), boxes::platforms(library));
        let value = |at: usize, column: &Column, header: &str, cell: &str| -> Read {
            let number = |value: Option<f64>| Ok(value.map(Value::Number));
            match column {
                Column::Need(_) | Column::Importance(_) => number(on_scale(scales.get(at), cell)?),
                Column::Kind(id) => match liking(cell, &labels(framework, header, column, id.as_str())) {
                    Ok(said) if ticks != Ticks::None => number(ticks.value(said)),
                    Ok(Liking::Tick(ticked)) => number(Some(if ticked { 10.0 } else { 0.0 })),
                    Err(why)
                        if scales.get(at).is_none_or(|found| found.as_ref().is_none_or(|f| f.ladder.is_none())) =>
                    {
                        Err(why.to_owned())
                    }
                    _ => number(on_scale(scales.get(at), cell)?),
                },
                Column::Topic(id) => number(topic_boxes.tick(cell, &labels(framework, header, column, id.as_str()))?),
                Column::Platform(id) => {
                    let mut labels = labels(framework, header, column, id.as_str());
                    let named = library.get(id).map(|platform| words_of(&platform.name));
                    labels.extend(named);
                    labels.extend((names.2.one(cell) == Some(id)).then(|| words_of(cell)));
                    number(platform_boxes.tick(cell, &labels)?)
                }
                Column::Kinds => Ok((!is_no_answer(cell)).then(|| Value::Kinds(names.0.several(cell).0))),
                Column::Topics => Ok((!is_no_answer(cell)).then(|| Value::Topics(names.1.several(cell).0))),
                Column::Platforms => Ok((!is_no_answer(cell)).then(|| Value::Platforms(names.2.several(cell).0))),
                Column::Age if is_no_answer(cell) => Ok(None),
                Column::Age => {
                    let ages = bands.of(cell).ok_or_else(|| bands.complaint(cell))?;
                    Ok(Some(Value::Ages(Arc::new(ages))))
                }
                _ => Ok(None),
            }
        };
        let read: Vec<HashMap<&str, Cell>> = each()
            .enumerate()
            .map(|(at, ((column, header), cells))| {
                let read = |cell| value(at, column, header, cell);
                cells.iter().map(|(cell, times)| (*cell, Cell { times: *times, read: read(cell) })).collect()
            })
            .collect();
        let dates = each().map(|((column, _), cells)| {
            *column == Column::Status && cells.keys().any(|cell| year_of_date(cell).is_some())
        });
        let dates = dates.collect();
        let mut values = Self {
            bands,
            columns: read,
            dates,
            ticks,
            notes: [topic_boxes.note("topics people come for"), platform_boxes.note("platforms people use")]
                .into_iter()
                .flatten()
                .collect(),
            kinds: BTreeSet::new(),
            topics: BTreeSet::new(),
            platforms: BTreeSet::new(),
        };
        for column in columns.iter().take(table.headers.len()) {
            match column {
                Column::Kind(id) if ticks == Ticks::Alone => _ = values.kinds.insert(id.clone()),
                Column::Topic(id) if !topic_boxes.says_no => _ = values.topics.insert(id.clone()),
                Column::Platform(id) if !platform_boxes.says_no => _ = values.platforms.insert(id.clone()),
                _ => {}
            }
        }
        for cell in values.columns.iter().flat_map(HashMap::values) {
            match &cell.read {
                Ok(Some(Value::Kinds(ids))) => values.kinds.extend(ids.iter().cloned()),
                Ok(Some(Value::Topics(ids))) => values.topics.extend(ids.iter().cloned()),
                Ok(Some(Value::Platforms(ids))) => values.platforms.extend(ids.iter().cloned()),
                _ => {}
            }
        }
        values
    }

    /// What a cell stands for; none where it holds no answer, or why it cannot be counted.
    pub fn of(&self, at: usize, cell: &str) -> Result<Option<&Value>, String> {
        match self.columns.get(at).and_then(|column| column.get(cell.trim())).map(|cell| &cell.read) {
            Some(Ok(value)) => Ok(value.as_ref()),
            Some(Err(why)) => Err(why.clone()),
            None => Ok(None),
        }
    }

    /// The texts of a column, each with how often it comes and what it stands for.
    pub fn cells(&self, at: usize) -> impl Iterator<Item = (&'a str, usize, &Read)> {
        let column = self.columns.get(at).into_iter().flatten();
        column.map(|(text, cell)| (*text, cell.times, &cell.read))
    }

    /// How numbers in boxes were taken, as sentences.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// Whether a column holds dates.
    pub fn dates(&self, at: usize) -> bool {
        self.dates.get(at).copied().unwrap_or(false)
    }

    /// The age bands.
    pub const fn bands(&self) -> &Bands<'a> {
        &self.bands
    }

    /// Whether the kinds of content were ticked.
    pub fn are_kinds_ticked(&self) -> bool {
        self.ticks != Ticks::None || !self.kinds.is_empty()
    }

    /// Whether a blank box of a column says no.
    pub fn is_blank_no(&self, column: &Column) -> bool {
        match column {
            Column::Kind(id) => self.kinds.contains(id),
            Column::Topic(id) => self.topics.contains(id),
            Column::Platform(id) => self.platforms.contains(id),
            _ => false,
        }
    }

    /// Puts 0 where somebody who answered something left a box blank; `bad` are the columns whose cells could not be counted.
    pub fn fill(&self, answer: &mut Answer, bad: &[&Column]) {
        for id in &self.kinds {
            if !bad.iter().any(|column| matches!(column, Column::Kind(bad) if bad == id)) {
                answer.kinds.entry(id.clone()).or_insert(0.0);
            }
        }
        for id in &self.topics {
            if !bad.iter().any(|column| matches!(column, Column::Topic(bad) if bad == id)) {
                answer.topics.entry(id.clone()).or_insert(0.0);
            }
        }
        for id in &self.platforms {
            if !bad.iter().any(|column| matches!(column, Column::Platform(bad) if bad == id)) {
                answer.uses.entry(id.clone()).or_insert(0.0);
            }
        }
    }
}

fn on_scale(found: Option<&ColumnScale>, cell: &str) -> Result<Option<f64>, String> {
    match found {
        Some(Some(found)) => found.answer(cell),
        _ if is_no_answer(cell) => Ok(None),
        _ => Err("the order of these answers isn’t known, so they don’t count".to_owned()),
    }
}

/// The words with which a tool ticks a box: its header, the end of it, its id and its name.
fn labels(framework: &Framework, header: &str, column: &Column, id: &str) -> Vec<Vec<String>> {
    let name = column.name(framework);
    let name = name.split_once(": ").map_or("", |(_, name)| name);
    let texts = [header, last_part(header), id, name];
    texts.into_iter().map(words_of).filter(|words| !words.is_empty()).collect()
}

/// What the boxes of a question hold together.
struct Boxes {
    says_no: bool,
    /// The lowest number, where they hold several.
    lowest: Option<f64>,
    /// Whether some are neither 0 nor 1.
    are_rated: bool,
    ladder: Option<Arc<Ladder>>,
}

impl Boxes {
    fn of<'c>(cells: impl Iterator<Item = (&'c str, usize)>) -> Self {
        let (mut numbers, mut words, mut says_no) = (Vec::new(), BTreeMap::new(), false);
        for (cell, times) in cells {
            match liking(cell, &[]) {
                Ok(Liking::Score(value)) => numbers.push(value),
                Ok(Liking::Tick(ticked)) => says_no |= !ticked,
                Err(_) if Ladder::knows(cell) => ladders::count(&mut words, cell, times),
                Ok(Liking::Blank) | Err(_) => {}
            }
        }
        // Codes for “no answer” are no ticks.
        numbers.retain(|value| (0.0..=MOST).contains(value));
        numbers.sort_by(f64::total_cmp);
        let several = numbers.first() != numbers.last() || numbers.first().is_some_and(|value| *value == 0.0);
        let lowest = numbers.first().copied().filter(|_| several);
        let ladder = Ladder::find(&words);
        let are_rated = numbers.iter().any(|value| *value != 0.0 && *value != 1.0);
        Self { says_no: says_no || lowest.is_some() || ladder.is_some(), lowest, are_rated, ladder }
    }

    /// What was taken for yes and no, where that is no tick; `what` are the boxes.
    fn note(&self, what: &str) -> Option<String> {
        let lowest = self.lowest.filter(|_| self.are_rated)?;
        Some(format!("For the {what}, we take {lowest}, the lowest number, to mean no, and all others to mean yes."))
    }

    /// 10 where a box is ticked, 0 where it is not, none where it is blank.
    fn tick(&self, cell: &str, labels: &[Vec<String>]) -> Result<Option<f64>, String> {
        let is_ticked = match liking(cell, labels) {
            Ok(Liking::Blank) => return Ok(None),
            Ok(Liking::Tick(ticked)) => ticked,
            Ok(Liking::Score(value)) if !(0.0..=MOST).contains(&value) => return Ok(None),
            Ok(Liking::Score(value)) => Some(value) != self.lowest,
            Err(_) => match self.ladder.as_ref().and_then(|ladder| ladder.step(cell)) {
                Some(step) => step > 0,
                None => return Err("this doesn’t say yes or no".to_owned()),
            },
        };
        Ok(Some(if is_ticked { 10.0 } else { 0.0 }))
    }
}
