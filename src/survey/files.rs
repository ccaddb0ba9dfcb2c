//! Several files of answers, counted together: each person once, questions that are asked alike on one scale.

use super::answers::Survey;
use super::column::Column;
use super::people::repeated;
use super::reading::read_on_scales;
use super::table::Table;
use super::values::{ColumnScale, scales};
use crate::domain::audience::{MOST_SURVEYS, Segment, SurveySource};
use crate::domain::framework::Framework;
use crate::domain::id::MilestoneId;
use crate::domain::library::Library;
use crate::domain::quantities::Share;
use crate::domain::texts::TextKind;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// What is said of the columns of a file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mapping {
    /// What each column holds.
    pub columns: Vec<Column>,
    /// The scales that a person chose; none where they are found, and for columns beyond.
    pub told: Vec<ColumnScale>,
    /// The columns of which a person said that they are right as they are, from 0.
    pub confirmed: BTreeSet<usize>,
}

/// A file of answers with what is said of its columns.
#[derive(Debug, Clone, Copy)]
pub struct AnswerFile<'a> {
    /// What the file is called.
    pub name: &'a str,
    /// What stands in it.
    pub table: &'a Table,
    /// What its columns hold.
    pub mapping: &'a Mapping,
}

/// A segment that answers make.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The segment; its share is the number of people, weighed where they have weights.
    pub segment: Segment,
    /// How many people it is made of.
    pub people: usize,
    /// The milestones of which somebody said how much they matter.
    pub importances: BTreeSet<MilestoneId>,
    /// How many of them are from each file.
    pub of_files: Vec<usize>,
}

/// The most segments that answers make at once.
const MOST_PARTS: usize = 100;
const NO_GROUP: &str = "this person is in no segment, as the column with the segments is blank or not in this file";

/// Counts the answers of some files: one survey for each, in their order. People who are in several count once, in the first.
///
/// Files with the same headers share their scales. Where a column says which part of the audience people belong to, those
/// without one are left out.
#[must_use]
pub fn count_files(framework: &Framework, library: &Library, files: &[AnswerFile<'_>]) -> Vec<Survey> {
    let tables: Vec<&Table> = files.iter().map(|file| file.table).collect();
    let columns: Vec<&[Column]> = files.iter().map(|file| &file.mapping.columns[..]).collect();
    let names: Vec<&str> = files.iter().map(|file| file.name).collect();
    let is_grouped = columns.iter().any(|columns| columns.contains(&Column::Group));
    let repeated = repeated(&tables, &columns, &names);
    let count = |(file, repeated): (&AnswerFile<'_>, _)| {
        let Mapping { columns, told, .. } = file.mapping;
        // The file itself comes first, as its rows may be more than its header says.
        let others = tables.iter().filter(|other| other.headers == file.table.headers);
        let alike: Vec<&Table> = others.copied().collect();
        let scales = scales(framework, &alike, columns, told);
        let survey = read_on_scales(framework, library, file.table, columns, &scales, repeated);
        if is_grouped { survey.without(|answer| answer.group.is_none().then(|| NO_GROUP.to_owned())) } else { survey }
    };
    let surveys: Vec<Survey> = files.iter().zip(&repeated).map(count).collect();
    if is_grouped { without_silent_groups(surveys) } else { surveys }
}

/// Leaves out groups of which nobody said where they stand on a milestone, unless that holds for all: they make no segment.
fn without_silent_groups(surveys: Vec<Survey>) -> Vec<Survey> {
    let mut groups: BTreeMap<Arc<str>, (usize, bool)> = BTreeMap::new();
    for answer in surveys.iter().flat_map(|survey| &survey.answers) {
        if let Some(group) = &answer.group {
            let (people, says) = groups.entry(group.clone()).or_default();
            *people += 1;
            *says |= !answer.needs.is_empty() && answer.weight() > 0.0;
        }
    }
    if groups.values().all(|(_, says)| *says) || !groups.values().any(|(_, says)| *says) {
        return surveys;
    }
    let why = |group: &str| format!("nobody in “{group}” said where they stand on a milestone, so it makes no segment");
    let is_silent = |group: &Arc<str>| groups.get(group).is_some_and(|(_, says)| !says);
    let without = |survey: Survey| {
        survey.without(|answer| answer.group.as_ref().filter(|group| is_silent(group)).map(|group| why(group)))
    };
    let mut surveys: Vec<Survey> = surveys.into_iter().map(without).collect();
    let notes = groups.iter().filter(|(_, (_, says))| !says).map(|(group, (people, _))| {
        let them =
            if *people == 1 { "its 1 person doesn’t".to_owned() } else { format!("its {people} people don’t") };
        format!("Nobody in “{group}” said where they stand on a milestone. It makes no segment, and {them} count.")
    });
    if let Some(first) = surveys.first_mut() {
        first.notes.extend(notes);
    }
    surveys
}

/// A segment of each file, under these names.
///
/// # Errors
/// As [`parts`].
pub fn parts_of_files(framework: &Framework, surveys: &[Survey], names: &[&str]) -> Result<Vec<Part>, String> {
    let each = surveys.iter().zip(names).enumerate();
    let each = each.map(|(file, (survey, name))| {
        let part =
            Part::of(framework, survey, name, surveys.len()).map_err(|sentence| format!("{name}: {sentence}"))?;
        let mut of_files = vec![0; surveys.len()];
        of_files[file] = part.people;
        Ok(Part { of_files, ..part })
    });
    each.collect()
}

/// The answers of all files as one survey.
#[must_use]
pub fn whole(surveys: &[Survey]) -> Cow<'_, Survey> {
    match surveys {
        [only] => Cow::Borrowed(only),
        _ => Cow::Owned(Survey::together(surveys.iter().cloned())),
    }
}

/// The segments that the answers of so many files make, as [`whole`] has them: one of everybody, or one for each part of the
/// audience that they name.
///
/// # Errors
/// A sentence when nobody’s answers count, or those of a part say nothing of any milestone.
pub fn parts(framework: &Framework, all: &Survey, files: usize, name: &str) -> Result<Vec<Part>, String> {
    if all.answers.is_empty() {
        return Err("nobody’s answers can be counted; say what the columns hold".to_owned());
    }
    let part = |survey: &Survey, name: &str| Part::of(framework, survey, name, files);
    if all.answers.iter().all(|answer| answer.group.is_none()) {
        return Ok(vec![part(all, name)?]);
    }
    let groups = all.by_group();
    if groups.len() > MOST_PARTS {
        return Err(format!(
            "the column with the segments has {} different answers; choose one with {MOST_PARTS} or fewer",
            groups.len()
        ));
    }
    let each = groups.iter().map(|(name, survey)| part(survey, name).map_err(|why| format!("{name}: {why}")));
    let mut parts: Vec<Part> = each.collect::<Result<_, _>>()?;
    let weights: Vec<f64> = groups.iter().map(|(_, survey)| survey.weight()).collect();
    for (part, share) in parts.iter_mut().zip(shares(&weights, all.counted)) {
        part.segment.share = share;
    }
    Ok(parts)
}

/// The weights of segments as shares; where one is greater or smaller than a share can be, they add up to the number of people.
#[expect(clippy::cast_precision_loss, reason = "a table has at most eight million cells")]
fn shares(weights: &[f64], people: usize) -> Vec<Share> {
    let fit = weights.iter().all(|weight| Share::nearest(*weight).get() == *weight);
    let total: f64 = weights.iter().sum();
    let factor = if fit || total <= 0.0 { 1.0 } else { people as f64 / total };
    weights.iter().map(|weight| Share::nearest(weight * factor)).collect()
}

impl Part {
    /// The segment of a survey’s answers, which are from so many files.
    ///
    /// # Errors
    /// As [`Survey::segment`].
    pub fn of(framework: &Framework, survey: &Survey, name: &str, files: usize) -> Result<Self, String> {
        let segment = survey.segment(framework, name, Share::nearest(survey.weight()))?;
        let mut of_files = vec![0; files];
        for answer in &survey.answers {
            if let Some(count) = of_files.get_mut(answer.file) {
                *count += 1;
            }
        }
        let said = survey.answers.iter().flat_map(|answer| answer.importances.keys());
        Ok(Self { segment, people: survey.counted, importances: said.cloned().collect(), of_files })
    }

    /// The segment with where it came from: the names of the files, in their order, and the day on which they were read.
    #[must_use]
    pub fn traced(&self, names: &[&str], day: &str) -> Segment {
        let source = |(name, people): (&&str, &usize)| SurveySource {
            file: TextKind::Name.fitting(name).into_owned(),
            people: u32::try_from(*people).unwrap_or(u32::MAX),
            day: day.to_owned(),
        };
        let each = names.iter().zip(&self.of_files).filter(|(_, people)| **people > 0);
        Segment { surveys: each.map(source).take(MOST_SURVEYS).collect(), ..self.segment.clone() }
    }
}

/// The most segments that a column of answers makes.
const MOST_GROUPS: usize = 12;

/// The columns by which people can be parted: with 2 to 12 answers that differ, most of them given by several people.
#[must_use]
pub fn groupings(table: &Table) -> Vec<usize> {
    let can_part = |at: &usize| {
        let mut answers: HashMap<&str, usize> = HashMap::new();
        for row in table.rows.iter().filter(|row| row.left_out.is_none()) {
            if let Some(cell) = row.cells.get(*at).map(|cell| cell.trim()).filter(|cell| !cell.is_empty()) {
                *answers.entry(cell).or_default() += 1;
            }
            if answers.len() > MOST_GROUPS {
                return false;
            }
        }
        let several = answers.values().filter(|times| **times > 1).count();
        let is_named = !table.headers[*at].trim().is_empty();
        is_named && answers.len() > 1 && several * 2 > answers.len()
    };
    (0..table.headers.len()).filter(can_part).collect()
}

/// A segment of a plan with what people answered: its name and share, what they were not asked, must-haves and notes stay.
/// `importances` are the milestones of which somebody said how much they matter.
#[must_use]
pub fn answered(known: &Segment, answers: &Segment, importances: &BTreeSet<MilestoneId>) -> Segment {
    let mut segment = known.clone();
    for (id, wish) in &answers.needs {
        let mut wish = wish.clone();
        if let Some(before) = segment.needs.get(id) {
            wish.deal_breaker.clone_from(&before.deal_breaker);
            wish.notes.clone_from(&before.notes);
            if !importances.contains(id) {
                wish.importance = before.importance;
            }
        }
        segment.needs.insert(id.clone(), wish);
    }
    segment.content.extend(answers.content.clone());
    segment.reach.extend(answers.reach.clone());
    segment.topics.extend(answers.topics.clone());
    if !answers.ages.is_empty() {
        segment.ages.clone_from(&answers.ages);
    }
    segment.surveys.clone_from(&answers.surveys);
    segment
}
