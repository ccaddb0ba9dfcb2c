//! How long answers take: 10,000 people and 40 columns read from a text, and what follows once a person says what a column holds.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use seven_milestones::app::survey::{Counted, ReadAnswers};
use seven_milestones::domain::framework::Framework;
use seven_milestones::storage;
use seven_milestones::survey::{Column, header, read_survey};
use std::fmt::Write as _;

const PEOPLE: usize = 10_000;
const COLUMNS: usize = 40;

/// Made-up answers: all that the questionnaire asks, then columns that hold nothing that counts.
fn text(framework: &Framework) -> String {
    let own = header(framework);
    let mut names: Vec<String> = own.trim().split(',').map(str::to_owned).collect();
    names.extend((names.len()..COLUMNS).map(|at| format!("Note {at}")));
    // A simple generator of numbers that look random: the same ones on every machine.
    let mut state = 7_u32;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % below
    };
    let mut text = names.join(",") + "\n";
    for person in 0..PEOPLE {
        let cell = |name: &String| match name.as_str() {
            "topics" => ["Travel; Games", "Family", ""][next(3) as usize].to_owned(),
            "platforms" => ["Facebook; YouTube", "Instagram", "Reddit; X"][next(3) as usize].to_owned(),
            "age" => (18 + next(60)).to_string(),
            note if note.starts_with("Note") => format!("note {person} of {}", next(1_000)),
            _ => next(11).to_string(),
        };
        let cells: Vec<String> = names.iter().map(cell).collect();
        _ = writeln!(text, "{}", cells.join(","));
    }
    text
}

fn answers(criterion: &mut Criterion) {
    let (framework, library) = (storage::framework(), storage::library());
    let text = text(framework);
    let read = || {
        let table = read_survey(framework, library, text.as_bytes(), None).expect("a table");
        ReadAnswers::of(framework, library, "answers.csv".into(), table, "Answers".to_owned(), None)
    };
    let mut group = criterion.benchmark_group("survey");
    group.sample_size(10);
    group.bench_function("10,000 people × 40 columns, read and counted", |bencher| bencher.iter(read));
    let open = read();
    group.bench_function("counted anew once a column holds something else", |bencher| {
        let other = || {
            let mut asked = open.counted.asked.clone();
            asked.mappings[0].columns[0] = Column::Ignore;
            asked
        };
        bencher.iter_batched(
            other,
            |asked| Counted::new(framework, library, &open.files, asked),
            BatchSize::LargeInput,
        );
    });
    group.finish();
}

criterion_group!(benches, answers);
criterion_main!(benches);
