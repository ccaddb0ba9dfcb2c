//! Made-up people, the same each time, and what must come out of their answers.

use seven_milestones::domain::audience::Segment;
use seven_milestones::domain::framework::Framework;
use seven_milestones::survey::{Column, Field, Form};
use std::collections::BTreeMap;

/// What one person answered: for each question, in the order of the form, what was chosen.
pub struct Person(pub Vec<Chosen>);

/// What was chosen at one question.
pub enum Chosen {
    /// A number, unless it was left out.
    Number(Option<u8>),
    /// A step in each row of a grid, unless it was left out.
    Rows(Vec<Option<u8>>),
    /// The place of one choice, unless it was left out.
    One(Option<usize>),
    /// The places of those that were ticked.
    Several(Vec<usize>),
}

/// Numbers that jump about, the same from the same seed.
struct Jumping(u64);

impl Jumping {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % most as u64).expect("below a small number")
    }

    /// One time in twelve nothing.
    fn some<T>(&mut self, value: T) -> Option<T> {
        (self.below(12) > 0).then_some(value)
    }
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).expect("a small number"))
}

/// So many people.
pub fn people(form: &Form, seed: u64, count: usize) -> Vec<Person> {
    let mut numbers = Jumping(seed);
    let person = |_| {
        let chosen = form.questions().map(|question| match &question.field {
            Field::Scale { .. } => {
                let number = Field::NUMBERS[numbers.below(Field::NUMBERS.len())];
                Chosen::Number(numbers.some(number))
            }
            Field::Grid { rows, .. } => {
                let row = |_| {
                    let step = Field::STEPS[numbers.below(Field::STEPS.len())];
                    numbers.some(step)
                };
                Chosen::Rows(rows.iter().map(row).collect())
            }
            Field::One { choices, .. } => {
                let one = numbers.below(choices.len());
                Chosen::One(numbers.some(one))
            }
            Field::Several { choices, .. } => {
                Chosen::Several((0..choices.len()).filter(|_| numbers.below(3) == 0).collect())
            }
        });
        Person(chosen.collect())
    };
    (0..count).map(person).collect()
}

/// The figures that a segment of these people must have: the mean of each need (times ten) and importance, the share of those who
/// ticked a name, and how many are in each age band; each by the key of its column.
pub fn expected(form: &Form, people: &[Person]) -> BTreeMap<String, f64> {
    let mut figures = BTreeMap::new();
    let mean = |values: Vec<u8>| values.iter().map(|value| f64::from(*value)).sum::<f64>() / number(values.len());
    let all = number(people.len());
    for (at, question) in form.questions().enumerate() {
        let chosen = || people.iter().map(|person| &person.0[at]);
        match &question.field {
            Field::Scale { column, .. } => {
                let numbers =
                    chosen().filter_map(|chosen| if let Chosen::Number(number) = chosen { *number } else { None });
                figures.insert(column.key(), 10.0 * mean(numbers.collect()));
            }
            Field::Grid { rows, .. } => {
                for (row, (column, _)) in rows.iter().enumerate() {
                    let steps =
                        chosen().filter_map(|chosen| if let Chosen::Rows(rows) = chosen { rows[row] } else { None });
                    figures.insert(column.key(), mean(steps.collect()));
                }
            }
            Field::One { choices, .. } => {
                for (one, choice) in choices.iter().enumerate().filter(|(_, choice)| choice.key != "prefer-not-to-say")
                {
                    let count = chosen().filter(|chosen| matches!(chosen, Chosen::One(Some(at)) if *at == one)).count();
                    figures.insert(format!("age {}", choice.text), number(count));
                }
            }
            Field::Several { column, choices } => {
                let most = if *column == Column::Platforms { 1.0 } else { 100.0 };
                for (one, choice) in choices.iter().enumerate() {
                    let count =
                        chosen().filter(|chosen| matches!(chosen, Chosen::Several(all) if all.contains(&one))).count();
                    figures.insert(format!("{} {}", column.key(), choice.key), most * number(count) / all);
                }
            }
        }
    }
    figures
}

/// The same figures of a segment.
pub fn found(framework: &Framework, segment: &Segment) -> BTreeMap<String, f64> {
    let mut figures = BTreeMap::new();
    for milestone in &framework.milestones {
        if let Some(wish) = segment.needs.get(&milestone.id) {
            figures.insert(Column::Need(milestone.id.clone()).key(), wish.need.get());
            figures.insert(Column::Importance(milestone.id.clone()).key(), wish.importance.get());
        }
    }
    figures.extend(segment.content.iter().map(|(id, interest)| (format!("content {id}"), interest.get())));
    figures.extend(segment.topics.iter().map(|(id, interest)| (format!("topics {id}"), interest.get())));
    figures.extend(segment.reach.iter().map(|(id, share)| (format!("platforms {id}"), share.get())));
    figures.extend(segment.ages.iter().map(|(age, weight)| (format!("age {age}"), weight.get())));
    figures
}
