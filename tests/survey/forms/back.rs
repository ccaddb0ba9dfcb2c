//! Answers to the questionnaire as each tool gives them back: what was put in must come out, and nothing is asked.

use super::files::named;
use super::people::{Chosen, Person, expected, found, people};
use seven_milestones::domain::framework::Framework;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::quantities::Share;
use seven_milestones::storage;
use seven_milestones::survey::{Choice, Column, Field, Form, How, guess, number_with_end, read_answers, read_survey};

/// A table as a tool writes it: rows of headers and rows of people.
type Rows = Vec<Vec<String>>;

const SEED: u64 = 20_261_129;

fn csv(rows: &Rows) -> Vec<u8> {
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(",");
    rows.iter().map(line).collect::<Vec<_>>().join("\r\n").into_bytes()
}

/// Reads a file of the answers of some people, and compares every figure with theirs.
#[track_caller]
fn check(tool: &str, framework: &Framework, library: &Library, form: &Form, people: &[Person], bytes: &[u8]) {
    let table = read_survey(framework, library, bytes, None).unwrap_or_else(|faults| panic!("{tool}: {faults}"));
    let columns = guess(framework, library, &table);
    let survey = read_answers(framework, library, &table, &columns);
    assert_eq!(survey.bad, [], "{tool}: every cell counts");
    assert_eq!(survey.counted, people.len(), "{tool}");
    for question in form.questions() {
        let wanted: Vec<&Column> = match &question.field {
            Field::Grid { rows, .. } => rows.iter().map(|(column, _)| column).collect(),
            Field::Scale { column, .. } | Field::One { column, .. } | Field::Several { column, .. } => vec![column],
        };
        let is_box = |column: &Column, wanted: &Column| {
            matches!(
                (column, wanted),
                (Column::Kind(_), Column::Kinds)
                    | (Column::Topic(_), Column::Topics)
                    | (Column::Platform(_), Column::Platforms)
            )
        };
        for wanted in wanted {
            let at: Vec<usize> =
                (0..columns.len()).filter(|at| columns[*at] == *wanted || is_box(&columns[*at], wanted)).collect();
            assert!(!at.is_empty(), "{tool}: no column holds {wanted:?}: {columns:?}");
            for scale in at.iter().filter_map(|at| survey.scales[*at].as_ref().filter(|_| wanted.has_scale())) {
                assert_eq!(
                    (scale.scale.low, scale.scale.high, scale.how),
                    (0.0, 10.0, How::Said),
                    "{tool}: {wanted:?}"
                );
            }
        }
    }
    let segment = survey.segment(framework, tool, Share::nearest(1.0)).expect("a segment");
    let (expected, found) = (expected(form, people), found(framework, &segment));
    assert_eq!(expected.keys().collect::<Vec<_>>(), found.keys().collect::<Vec<_>>(), "{tool}");
    for (key, value) in expected {
        assert!((value - found[&key]).abs() < 1e-9, "{tool}: {key} is {} and must be {value}", found[&key]);
    }
}

/// The cells of one person, by what a tool makes of each question.
fn cells(
    form: &Form,
    person: &Person,
    number: impl Fn(u8, &[String; 2]) -> String,
    step: impl Fn(u8, &[String; 2]) -> String,
    one: impl Fn(&Choice) -> String,
    several: impl Fn(&[Choice], &[usize]) -> Vec<String>,
) -> Vec<String> {
    let mut cells = Vec::new();
    for (question, chosen) in form.questions().zip(&person.0) {
        match (&question.field, chosen) {
            (Field::Scale { ends, .. }, Chosen::Number(value)) => {
                cells.push(value.map_or_else(String::new, |value| number(value, ends)));
            }
            (Field::Grid { ends, .. }, Chosen::Rows(rows)) => {
                cells.extend(rows.iter().map(|value| value.map_or_else(String::new, |value| step(value, ends))));
            }
            (Field::One { choices, .. }, Chosen::One(at)) => {
                cells.push(at.map_or_else(String::new, |at| one(&choices[at])));
            }
            (Field::Several { choices, .. }, Chosen::Several(all)) => cells.extend(several(choices, all)),
            _ => panic!("people answer what they are asked"),
        }
    }
    cells
}

fn joined(choices: &[Choice], all: &[usize], with: &str) -> String {
    all.iter().map(|at| choices[*at].text.as_str()).collect::<Vec<_>>().join(with)
}

/// The headers of a tool: what it makes of a question, and of a row of a grid.
fn headers(form: &Form, of_row: impl Fn(&str, &Column, &str) -> String) -> Vec<String> {
    let each = form.questions().flat_map(|question| match &question.field {
        Field::Grid { rows, .. } => rows.iter().map(|(column, row)| of_row(&question.text, column, row)).collect(),
        _ => vec![question.text.clone()],
    });
    each.collect()
}

fn row(before: &[&str], cells: Vec<String>) -> Vec<String> {
    before.iter().map(|cell| (*cell).to_owned()).chain(cells).collect()
}

/// Google puts a comma and a space between boxes in its sheet, and a semicolon in the file that a form gives itself.
fn google(form: &Form, people: &[Person], between: &str) -> Rows {
    let of_person = |person: &Person| {
        // A scale gives its number alone.
        let cells = cells(
            form,
            person,
            |n, _| n.to_string(),
            number_with_end,
            |choice| choice.text.clone(),
            |c, all| vec![joined(c, all, between)],
        );
        row(&["2026/11/29 9:23:00 AM GMT+1"], cells)
    };
    let headers = headers(form, |question, _, row| format!("{question} [{row}]"));
    [row(&["Timestamp"], headers)].into_iter().chain(people.iter().map(of_person)).collect()
}

/// Microsoft Forms names a row of a table alone, and puts a semicolon behind each box.
fn microsoft(form: &Form, people: &[Person]) -> Rows {
    let of_person = |(at, person): (usize, &Person)| {
        let several = |choices: &[Choice], all: &[usize]| {
            vec![all.iter().flat_map(|at| [choices[*at].text.as_str(), ";"]).collect::<String>()]
        };
        let cells = cells(form, person, |n, _| n.to_string(), number_with_end, |choice| choice.text.clone(), several);
        row(&[&(at + 1).to_string(), "11/29/26 9:23:00", "11/29/26 9:27:00", "anonymous", ""], cells)
    };
    let headers = headers(form, |_, _, row| row.to_owned());
    let head = row(&["ID", "Start time", "Completion time", "Email", "Name"], headers);
    [head].into_iter().chain(people.iter().enumerate().map(of_person)).collect()
}

/// Qualtrics has three rows of headers: ids, texts, and what its importer calls them. With `split`, each box has a column.
fn qualtrics(form: &Form, people: &[Person], split: bool) -> Rows {
    let mut ids = Vec::new();
    let mut texts = Vec::new();
    for question in form.questions() {
        let text = format!("{} {}", question.text, question.hint).trim().to_owned();
        let mut several = |names: Vec<&str>, before: &str| {
            ids.extend((1..=names.len()).map(|at| format!("{}_{at}", question.field.name())));
            texts.extend(names.iter().map(|name| format!("{text} - {before}{name}")));
        };
        match &question.field {
            Field::Grid { rows, .. } => several(rows.iter().map(|(_, row)| row.as_str()).collect(), ""),
            Field::Several { choices, .. } if split => {
                several(choices.iter().map(|choice| choice.text.as_str()).collect(), "Selected Choice - ");
            }
            _ => {
                ids.push(question.field.name());
                texts.push(text);
            }
        }
    }
    let imports = (0..ids.len()).map(|at| format!("{{\"ImportId\":\"QID{at}\"}}")).collect();
    let before = [
        "{\"ImportId\":\"startDate\"}",
        "{\"ImportId\":\"status\"}",
        "{\"ImportId\":\"finished\"}",
        "{\"ImportId\":\"_recordId\"}",
    ];
    let mut rows = vec![
        row(&["StartDate", "Status", "Finished", "ResponseId"], ids),
        row(&["Start Date", "Response Type", "Finished", "Response ID"], texts),
        row(&before, imports),
    ];
    for (at, person) in people.iter().enumerate() {
        let several = |choices: &[Choice], all: &[usize]| {
            let each =
                (0..choices.len()).map(|at| if all.contains(&at) { choices[at].text.clone() } else { String::new() });
            if split { each.collect() } else { vec![joined(choices, all, ",")] }
        };
        let cells = cells(form, person, number_with_end, number_with_end, |choice| choice.text.clone(), several);
        rows.push(row(&["2026-11-29 09:23:00", "IP Address", "True", &format!("R_{at:015}")], cells));
    }
    rows
}

/// `KoboToolbox` and ODK give names or labels; boxes stand together and in a column each. `path` puts the groups before a name. The
/// note at the beginning has a blank column, and so have the heads of the table.
fn kobo(form: &Form, people: &[Person], labels: bool, path: Option<&str>) -> Rows {
    let mut head = vec!["start".to_owned()];
    let mut blank = vec![head.len()];
    head.push(if labels { form.introduction.to_owned() } else { "introduction".to_owned() });
    for (at, screen) in form.screens.iter().enumerate() {
        for question in &screen.questions {
            let name = question.field.name();
            let group = match (&question.field, path) {
                (_, None) => String::new(),
                (Field::Grid { .. }, Some(mark)) => format!("{name}{mark}"),
                (_, Some(mark)) => format!("screen_{}{mark}", at + 1),
            };
            let called = |name: &str, label: &str| if labels { label.to_owned() } else { format!("{group}{name}") };
            match &question.field {
                Field::Grid { rows, .. } => {
                    blank.extend([head.len(), head.len() + 1]);
                    head.push(called("generated_table_list_label_16", &question.text));
                    head.push(called(
                        "reserved_name_for_field_list_labels_17",
                        "reserved_name_for_field_list_labels_17",
                    ));
                    head.extend(rows.iter().map(|(column, row)| called(&column.key(), row)));
                }
                Field::Several { choices, .. } => {
                    let all = called(&name, &question.text);
                    let each =
                        choices.iter().map(|Choice { key, text }| format!("{all}/{}", if labels { text } else { key }));
                    head.extend([all.clone()].into_iter().chain(each));
                }
                _ => head.push(called(&name, &question.text)),
            }
        }
    }
    head.extend(["_id", "_uuid", "_submission_time", "_index"].map(str::to_owned));
    let mut rows = vec![head];
    for (at, person) in people.iter().enumerate() {
        let of_choice = |choice: &Choice| if labels { choice.text.clone() } else { choice.key.clone() };
        let number =
            |number: u8, ends: &[String; 2]| if labels { number_with_end(number, ends) } else { number.to_string() };
        let several = |choices: &[Choice], all: &[usize]| {
            let together = all.iter().map(|at| of_choice(&choices[*at])).collect::<Vec<_>>().join(" ");
            let each = (0..choices.len()).map(|at| u8::from(all.contains(&at)).to_string());
            [together].into_iter().chain(each).collect()
        };
        let mut cells = row(&["2026-11-29T09:23:00+01:00"], cells(form, person, number, number, of_choice, several));
        for at in &blank {
            cells.insert(*at, String::new());
        }
        let end =
            [(500 + at).to_string(), format!("uuid-{at}"), "2026-11-29T09:27:00".to_owned(), (at + 1).to_string()];
        cells.extend(end);
        rows.push(cells);
    }
    rows
}

#[test]
fn answers_come_back_from_every_tool_as_they_were_given() {
    let (framework, library) = (storage::framework(), storage::library());
    let form = Form::new(framework, library);
    let people = people(&form, SEED, 60);
    let check = |tool: &str, rows: &Rows| check(tool, framework, library, &form, &people, &csv(rows));
    check("Google Forms", &google(&form, &people, ", "));
    check("Google Forms, from the form", &google(&form, &people, ";"));
    check("Microsoft Forms", &microsoft(&form, &people));
    check("Qualtrics", &qualtrics(&form, &people, false));
    check("Qualtrics, a column for each box", &qualtrics(&form, &people, true));
    check("KoboToolbox, names", &kobo(&form, &people, false, None));
    check("KoboToolbox, names with groups", &kobo(&form, &people, false, Some("/")));
    check("ODK", &kobo(&form, &people, false, Some("-")));
    check("KoboToolbox, labels", &kobo(&form, &people, true, None));
    // Without a column for each box.
    let mut together = kobo(&form, &people, false, Some("-"));
    let kept: Vec<bool> = together[0].iter().map(|header| !header.contains('/')).collect();
    for row in &mut together {
        let mut kept = kept.iter();
        row.retain(|_| kept.next().is_some_and(|kept| *kept));
    }
    check("ODK, boxes together", &together);
}

#[cfg(feature = "export")]
#[test]
fn answers_come_back_from_a_workbook_of_microsoft_forms() {
    let (framework, library) = (storage::framework(), storage::library());
    let form = Form::new(framework, library);
    let people = people(&form, SEED + 1, 45);
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(microsoft(&form, &people)) {
        for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            // Numbers are numbers there, and no texts.
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number).expect("written"),
                Err(_) => sheet.write_string(row, column, cell).expect("written"),
            };
        }
    }
    let bytes = workbook.save_to_buffer().expect("a workbook");
    check("Microsoft Forms, a workbook", framework, library, &form, &people, &bytes);
}

#[test]
fn a_few_people_who_stand_on_one_side_come_back_as_they_were_too() {
    let (framework, library) = (storage::framework(), storage::library());
    let form = Form::new(framework, library);
    let mut few = people(&form, SEED + 2, 25);
    // Nobody at the ends of any scale, as in a survey of people who are much alike.
    for chosen in few.iter_mut().flat_map(|person| &mut person.0) {
        match chosen {
            Chosen::Number(value) => *value = value.map(|value| value.clamp(2, 4)),
            Chosen::Rows(rows) => rows.iter_mut().for_each(|value| *value = value.map(|value| value.clamp(2, 4))),
            _ => {}
        }
    }
    let check = |tool: &str, rows: &Rows| check(tool, framework, library, &form, &few, &csv(rows));
    check("Google Forms", &google(&form, &few, ", "));
    check("Microsoft Forms", &microsoft(&form, &few));
    check("ODK", &kobo(&form, &few, false, Some("-")));
    check("KoboToolbox, labels", &kobo(&form, &few, true, None));
}

#[test]
fn names_with_commas_quotes_and_other_scripts_come_back_too() {
    let framework = storage::framework();
    let library = named(framework);
    let form = Form::new(framework, &library);
    let people = people(&form, SEED + 3, 40);
    let check = |tool: &str, rows: &Rows| check(tool, framework, &library, &form, &people, &csv(rows));
    check("Google Forms", &google(&form, &people, ", "));
    check("Microsoft Forms", &microsoft(&form, &people));
    check("Qualtrics", &qualtrics(&form, &people, false));
    check("KoboToolbox, labels", &kobo(&form, &people, true, None));
    check("KoboToolbox, names", &kobo(&form, &people, false, None));
}
