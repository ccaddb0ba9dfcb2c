//! What a person says of the columns of answers. It holds for all files with the same headers, and of a scale for all questions
//! that are asked alike.

use crate::app::survey::OpenSurvey;
use crate::survey::{Column, ColumnScale, Found, How, Ladder, Scale};
use std::sync::Arc;

/// The files whose headers are those of the file that is shown.
fn alike(open: &OpenSurvey) -> Vec<usize> {
    let Some(shown) = open.file() else { return Vec::new() };
    let same = |at: &usize| open.files[*at].table.headers == shown.table.headers;
    (0..open.files.len()).filter(same).collect()
}

/// Says what a column holds; each question has one column, but for those with a box for each answer.
pub(super) fn set_column(open: &mut OpenSurvey, at: usize, column: &Column) {
    for file in alike(open) {
        let mapping = &mut open.asked.mappings[file];
        if at >= mapping.columns.len() {
            continue;
        }
        for other in &mut mapping.columns {
            if other == column && !column.repeats() {
                *other = Column::Ignore;
            }
        }
        // The scale that was chosen was one for another question.
        if let Some(told) = mapping.told.get_mut(at) {
            *told = None;
        }
        mapping.confirmed.remove(&at);
        mapping.columns[at].clone_from(column);
    }
}

/// Says that a column is right as it is.
pub(super) fn confirm(open: &mut OpenSurvey, at: usize) {
    for file in alike(open) {
        let mapping = &mut open.asked.mappings[file];
        if at < mapping.columns.len() {
            mapping.confirmed.insert(at);
        }
    }
}

/// Says which scale a column has, and all that are asked alike and have their scale from the answers, or from a person; none for
/// the one that is found.
pub(super) fn set_scale(open: &mut OpenSurvey, at: usize, scale: Option<Scale>) {
    let found = scale.map(Found::said);
    let can_change = |told: &ColumnScale, counted: Option<&Found>| {
        told.is_some() || counted.is_some_and(|found| found.how == How::Range)
    };
    tell(open, at, &found, can_change);
}

/// Puts the answers of a column in an order, from least to most, and those of all that are asked alike and have none.
pub(super) fn set_order(open: &mut OpenSurvey, at: usize, answers: &[String]) {
    if answers.len() > 1 {
        let found = Some(Found::in_words(Arc::new(Ladder::in_order(answers))));
        tell(open, at, &found, |told, counted| told.is_some() || counted.is_none());
    }
}

fn tell(
    open: &mut OpenSurvey,
    at: usize,
    found: &ColumnScale,
    can_change: impl Fn(&ColumnScale, Option<&Found>) -> bool,
) {
    let of_files: Vec<Vec<ColumnScale>> = (0..open.files.len())
        .map(|file| {
            open.of_file(file).iter().flat_map(|file| &file.columns).map(|column| column.scale.clone()).collect()
        })
        .collect();
    for file in alike(open) {
        let mapping = &mut open.asked.mappings[file];
        let Some(column) = mapping.columns.get(at).cloned() else { continue };
        mapping.told.resize(mapping.columns.len(), None);
        let scale_of = |other: usize| of_files[file].get(other).and_then(Option::as_ref);
        for (other, (of_other, told)) in mapping.columns.iter().zip(&mut mapping.told).enumerate() {
            let is_alike = of_other.is_alike(&column) && can_change(told, scale_of(other));
            if other == at || is_alike {
                told.clone_from(found);
            }
        }
    }
}

/// Says which column parts the audience, in every file that has one of this header; none for one segment of everybody.
pub(super) fn set_groups(open: &mut OpenSurvey, header: Option<&str>) {
    for (file, mapping) in open.files.iter().zip(&mut open.asked.mappings) {
        for (column, guess) in mapping.columns.iter_mut().zip(&*file.guesses) {
            if *column == Column::Group {
                column.clone_from(if guess.column == Column::Group { &Column::Ignore } else { &guess.column });
            }
        }
        let same = |other: &String| header.is_some_and(|header| other.trim() == header.trim());
        if let Some(at) = file.table.headers.iter().position(same)
            && let Some(column) = mapping.columns.get_mut(at)
        {
            *column = Column::Group;
        }
    }
    if header.is_some() {
        (open.asked.split, open.asked.by_file) = (None, false);
    }
}
