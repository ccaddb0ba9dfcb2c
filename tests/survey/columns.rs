//! What each column holds, guessed from its header.

use super::{kind, milestone};
use seven_milestones::domain::framework::Framework;
use seven_milestones::domain::id::TopicId;
use seven_milestones::storage;
use seven_milestones::survey::{Column, Field, Form, Table, guess, header, read_answers, read_table};

fn need(id: &str) -> Column {
    Column::Need(milestone(id))
}

fn importance(id: &str) -> Column {
    Column::Importance(milestone(id))
}

fn content(id: &str) -> Column {
    Column::Kind(kind(id))
}

/// A table of these headers and one row.
fn table(headers: &[impl AsRef<str>], cells: &[&str]) -> Table {
    let mut table = read_table(b"a\nb\n").expect("a table");
    table.headers = headers.iter().map(|header| header.as_ref().to_owned()).collect();
    table.rows[0].cells = cells.iter().map(|cell| (*cell).into()).collect();
    table
}

/// Checks what is guessed for headers over cells that hold numbers.
#[track_caller]
fn check(headers: &[&str], expected: &[Column]) {
    assert_eq!(guess(storage::framework(), storage::library(), &table(headers, &vec!["7"; headers.len()])), expected);
}

/// Everything a column can hold, but nothing.
fn all(framework: &Framework) -> Vec<Column> {
    Column::asked(framework)
}

#[test]
fn our_own_header_is_known_exactly_in_any_case_and_order() {
    let framework = storage::framework();
    let own = header(framework);
    let mut headers: Vec<String> = own.trim().split(',').map(|header| format!(" {} ", header.to_uppercase())).collect();
    let mut columns = all(framework);
    // Cells that cannot be answers do not matter here.
    assert_eq!(guess(framework, storage::library(), &table(&headers, &vec!["?"; headers.len()])), columns);
    headers.reverse();
    columns.reverse();
    assert_eq!(guess(framework, storage::library(), &table(&headers, &[])), columns);
}

#[test]
fn our_own_questions_are_known_as_a_form_tool_writes_them() {
    let framework = storage::framework();
    let (mut questions, mut columns) = (Vec::new(), Vec::new());
    for question in Form::new(framework, storage::library()).questions() {
        match &question.field {
            Field::Grid { rows, .. } => {
                questions.extend(rows.iter().map(|(_, row)| row.clone()));
                columns.extend(rows.iter().map(|(column, _)| column.clone()));
            }
            Field::Scale { column, .. } | Field::One { column, .. } | Field::Several { column, .. } => {
                questions.push(question.text.clone());
                columns.push(column.clone());
            }
        }
    }
    assert_eq!(guess(framework, storage::library(), &table(&questions, &[])), columns);
    let numbered: Vec<String> =
        (1..).zip(&questions).map(|(at, question)| format!("Q{at}: {}", question.to_lowercase())).collect();
    assert_eq!(guess(framework, storage::library(), &table(&numbered, &[])), columns);
    let cut: Vec<String> = questions.iter().map(|q| q.split_inclusive(' ').take(8).collect()).collect();
    assert_eq!(guess(framework, storage::library(), &table(&cut, &[])), columns);
}

/// What the questionnaire asked before its wording changed: such surveys are still in the field.
#[test]
fn the_questions_of_earlier_questionnaires_are_known() {
    let milestones = [
        ("identity", "Identity", "How much do they show of who they are?", "“Anonymous” and “Real names”"),
        (
            "communications",
            "Communications",
            "Quick updates, or long talks on a topic?",
            "“Quick updates” and “Long discussion”",
        ),
        ("sharing", "Sharing", "How much do they pass content around?", "“Rarely share” and “Share a lot”"),
        ("presence", "Presence", "Should others see where and when they are there?", "“Unseen” and “Always visible”"),
        (
            "relationships",
            "Relationships",
            "Meet new people, or keep those they know?",
            "“New ties” and “Known people”",
        ),
        ("brand", "Online brand", "How much do public opinions count?", "“No scores” and “Scores rule”"),
        ("groups", "Groups", "Do they gather in communities?", "“On their own” and “In communities”"),
    ];
    let mut headers = Vec::new();
    let mut expected = Vec::new();
    for (id, name, question, ends) in milestones {
        headers.push(question.to_owned());
        headers.push(format!("{name}: how much does it matter to you where a place stands between {ends}?"));
        expected.extend([need(id), importance(id)]);
    }
    for (id, name) in [("videos", "Videos"), ("deals", "Deals"), ("funny", "Funny posts")] {
        headers.push(format!("{name}: how much do you like to see them from firms that you follow?"));
        expected.push(content(id));
    }
    for (id, name) in [("pictures", "Pictures"), ("links", "Links")] {
        headers.push(format!("{name}: how much do you like to see these from businesses you follow?"));
        expected.push(content(id));
    }
    for (id, question) in [
        (
            "identity",
            "When you use social media, would you rather stay anonymous (0) or appear under your real name with a full profile \
             (10)?",
        ),
        ("sharing", "How often do you look at what others post and pass it on: hardly ever (0) or all the time (10)?"),
        (
            "presence",
            "Should others be able to see where you are and whether you are online: never (0) or always (10)?",
        ),
        ("groups", "Do you use social media on your own (0) or mostly inside groups and communities (10)?"),
        ("communications", "Do you come for quick updates (0) or for long discussions of a topic (10)?"),
        ("sharing", "How much do you look at and pass on what others post: hardly ever (0) or all the time (10)?"),
        (
            "brand",
            "How much do ratings, likes and reviews by others decide what you do: not at all (0) or very much (10)?",
        ),
    ] {
        assert_eq!(
            guess(storage::framework(), storage::library(), &table(&[question], &["?"])),
            [need(id)],
            "{question}"
        );
    }
    // The cells are no answers, so the whole question has to be known, not only a name in it.
    let cells = vec!["?"; headers.len()];
    assert_eq!(guess(storage::framework(), storage::library(), &table(&headers, &cells)), expected);
    let cut: Vec<String> = headers.iter().map(|q| q.split_inclusive(' ').take(9).collect()).collect();
    assert_eq!(guess(storage::framework(), storage::library(), &table(&cut, &cells)), expected);
    // A file read whole, with what form tools put around a question.
    let numbered: Vec<String> = (1..).zip(&headers).map(|(at, header)| format!("\"{at}. {header}\"")).collect();
    let file = format!("{}\n{}\n", numbered.join(","), vec!["7"; headers.len()].join(","));
    let table = read_table(file.as_bytes()).expect("a table");
    let survey = read_answers(
        storage::framework(),
        storage::library(),
        &table,
        &guess(storage::framework(), storage::library(), &table),
    );
    assert_eq!((survey.counted, survey.bad.as_slice()), (1, &[][..]));
    let answer = &survey.answers[0];
    assert_eq!((answer.needs.len(), answer.importances.len(), answer.kinds.len()), (7, 7, 5));
}

#[test]
fn names_short_names_published_names_and_words_of_importance_are_known() {
    check(
        &["Timestamp", "Identity", "importance of IDENTITY", "Talk", "conversations (weight)", "Réputation", "Comment"],
        &[
            Column::Ignore,
            need("identity"),
            importance("identity"),
            need("communications"),
            importance("communications"),
            need("brand"),
            Column::Ignore,
        ],
    );
    check(&["online_brand", "How much does your brand matter?"], &[need("brand"), importance("brand")]);
    check(
        &["Ties [0-10]", "GROUP", "How important are groups?"],
        &[need("relationships"), need("groups"), importance("groups")],
    );
    check(
        &["I like … [Funny posts]", "video", "Do deals matter?"],
        &[content("funny"), content("videos"), content("deals")],
    );
    check(&["Identity: need", "Identity: importance"], &[need("identity"), importance("identity")]);
}

#[test]
fn a_column_is_found_once_and_the_better_header_has_it() {
    check(&["My identity online", "Identity", "identity"], &[Column::Ignore, need("identity"), Column::Ignore]);
    check(&["Identity", "need_identity"], &[Column::Ignore, need("identity")]);
}

#[test]
fn a_question_of_importance_without_a_name_is_about_the_column_before_it() {
    let that = "How much does that matter to you?";
    check(
        &["Identity", that, "Groups", that, that, "Deals", that],
        &[
            need("identity"),
            importance("identity"),
            need("groups"),
            importance("groups"),
            Column::Ignore,
            content("deals"),
            Column::Ignore,
        ],
    );
}

#[test]
fn a_name_counts_only_over_cells_that_can_be_answers() {
    let framework = storage::framework();
    let guessed = |headers: &[&str], cells: &[&str]| guess(framework, storage::library(), &table(headers, cells));
    assert_eq!(guessed(&["Which brand of phone?", "Brand"], &["Acme", "5,5"]), [Column::Ignore, need("brand")]);
    assert_eq!(guessed(&["Age", "Age of your phone"], &["34", "34"]), [Column::Age, Column::Ignore]);
    assert_eq!(guessed(&["Age of your phone", "How old are you?"], &["2", "30–49"]), [Column::Ignore, Column::Age]);
    assert_eq!(guessed(&["Links", "Videos"], &["https://example.org", "yes"]), [Column::Ignore, content("videos")]);
    assert_eq!(guessed(&["", "  "], &["1", "2"]), [Column::Ignore, Column::Ignore]);
}

#[test]
fn boxes_for_topics_and_platforms_are_known_and_nothing_else_however_many_columns_they_have() {
    check(
        &[
            "What do you come to social platforms for? [Sport]",
            "What do you come to social platforms for? [Work and careers]",
            "Which of these do you use? [Our groups]",
            "Which of these do you use? [Brand X]",
            "topics",
            "platforms",
            "Identity",
        ],
        &[
            Column::Topic(TopicId::new("sport").expect("an id")),
            Column::Topic(TopicId::new("work").expect("an id")),
            Column::Platforms,
            Column::Platforms,
            Column::Topics,
            Column::Platforms,
            need("identity"),
        ],
    );
    assert!(Column::Topics.is_read() && Column::Platforms.is_read() && !Column::Ignore.is_read());
}

#[test]
fn our_questionnaire_answered_whole_leaves_nothing_out() {
    let framework = storage::framework();
    let cells = Column::asked(framework).into_iter().map(|column| match column {
        Column::Topics => "\"Home and garden, Food and drink\"".to_owned(),
        Column::Platforms => "Facebook;YouTube".to_owned(),
        Column::Age => "30-49".to_owned(),
        _ => "7".to_owned(),
    });
    let row = cells.collect::<Vec<_>>().join(",");
    let table = read_table(format!("{}{row}\n", header(framework)).as_bytes()).expect("a table");
    let survey = read_answers(framework, storage::library(), &table, &guess(framework, storage::library(), &table));
    assert_eq!((survey.counted, survey.bad.as_slice()), (1, &[][..]));
}
