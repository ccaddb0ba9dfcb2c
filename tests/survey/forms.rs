//! The questionnaire in the forms that tools take, and made-up answers as each tool gives them back.

#[path = "forms/back.rs"]
mod back;
#[path = "forms/files.rs"]
mod files;
#[path = "forms/people.rs"]
mod people;

use crate::support::even_framework;
use seven_milestones::domain::library::Library;
use seven_milestones::storage;
use seven_milestones::survey::{Column, Field, Form, header};
use std::collections::BTreeSet;

#[test]
fn the_questionnaire_asks_everything_once_in_words_to_a_person_on_few_screens() {
    let framework = storage::framework();
    let form = Form::new(framework, storage::library());
    assert!(form.screens.len() <= 12, "{} screens", form.screens.len());
    let mut columns = Vec::new();
    for question in form.questions() {
        let words = format!("{} {}", question.text, question.hint).to_lowercase();
        assert!(!words.contains("they ") && !words.contains("their "), "this is said of others: {words}");
        assert!(!words.contains("name?") && !words.contains("address"), "{words}");
        match &question.field {
            Field::Scale { column, ends } => {
                assert!(words.contains("(0)") && words.contains("(10)"), "it names both ends: {words}");
                assert!(ends.iter().all(|end| !end.is_empty()) && ends[0] != ends[1]);
                columns.push(column.clone());
            }
            Field::Grid { rows, .. } => columns.extend(rows.iter().map(|(column, _)| column.clone())),
            Field::One { column, .. } | Field::Several { column, .. } => columns.push(column.clone()),
        }
    }
    let needs = framework.milestones.iter().map(|m| Column::Need(m.id.clone()));
    let importances = framework.milestones.iter().map(|m| Column::Importance(m.id.clone()));
    let others = [Column::Kinds, Column::Topics, Column::Platforms, Column::Age];
    assert_eq!(columns, needs.chain(importances).chain(others).collect::<Vec<_>>());
    let sizes: Vec<usize> = form.screens.iter().map(|screen| screen.questions.len()).collect();
    assert_eq!(sizes, [3, 2, 2, 1, 1, 1, 1, 1]);
    let rows: BTreeSet<&str> = form
        .questions()
        .filter_map(|question| match &question.field {
            Field::Grid { rows, .. } => Some(rows.iter().map(|(_, row)| row.as_str())),
            _ => None,
        })
        .flatten()
        .collect();
    assert_eq!(rows.len(), framework.milestones.len(), "no two rows read the same");
}

#[test]
fn a_framework_without_kinds_ages_and_questions_has_a_questionnaire_too() {
    let framework = even_framework();
    let form = Form::new(&framework, &Library::default());
    let texts: Vec<&str> = form.questions().map(|question| question.text.as_str()).collect();
    assert!(texts.contains(&"Brand: where do you stand between “Little” (0) and “Much” (10)?"), "{texts:?}");
    assert_eq!(texts.len(), framework.milestones.len() + 1, "needs, and how much they matter");
    assert!(header(&framework).ends_with("need_groups,importance_groups,platforms\n"));
}
