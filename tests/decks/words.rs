//! Sentences made of figures use no retired words, and headlines are short enough to be read: for the sample plan, for the
//! described audiences, and for plans at the edge.

use super::honest::{all_out, one_of_two, said};
use super::{Case, parts, sheet};
use crate::support::sample_plan;
use crate::words::retired_in;
use seven_milestones::chart::{Chart, describe};
use seven_milestones::domain::plan::{Plan, Scope, TuningMode};
use seven_milestones::export::job::Format;
use seven_milestones::storage;

/// As long as a headline may be, in characters.
const LONGEST: usize = 120;

fn shipped(plan: Plan) -> Case {
    Case::new(storage::framework(), storage::library(), plan, Scope::Everyone)
}

/// Plans of many kinds, each with a name.
fn cases() -> Vec<(String, Case)> {
    let mut cases = vec![("sample with more".to_owned(), Case::rich())];
    let families = Scope::Segment("Local families".to_owned());
    cases
        .push(("one segment".to_owned(), Case::new(storage::framework(), storage::library(), sample_plan(), families)));
    cases.push(("all ruled out".to_owned(), shipped(all_out())));
    cases.push(("half said".to_owned(), shipped(one_of_two())));
    cases.push(("nothing said".to_owned(), shipped(Plan::blank(storage::framework()))));
    cases.push(("fine-tuned".to_owned(), shipped(Plan { setting: TuningMode::Tuned, ..sample_plan() })));
    for preset in storage::presets() {
        let plan = Plan { segments: vec![preset.segment.clone()], ..Plan::blank(storage::framework()) };
        cases.push((preset.name.clone(), shipped(plan)));
    }
    cases
}

#[test]
fn sentences_made_of_figures_use_no_retired_words() {
    let mut wrong = Vec::new();
    for (name, case) in cases() {
        let mut all = said(&case);
        let (parts, names) = parts(&case.document(Format::Xlsx));
        for part in names.iter().filter(|part| part.starts_with("xl/worksheets/sheet")) {
            all.push((part.clone(), sheet(&parts, part).into_values().collect::<Vec<_>>().join("\n")));
        }
        for (place, words) in all {
            wrong.extend(retired_in(&words).into_iter().map(|what| format!("{name}, {place}: {what}")));
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn headlines_are_short_and_begin_with_a_capital() {
    let mut wrong = Vec::new();
    for (name, case) in cases() {
        let material = case.material();
        for chart in Chart::all(&case.framework) {
            let Some(description) = describe(chart, &material) else { continue };
            let title = description.says().title().to_owned();
            if title.chars().count() > LONGEST || title.starts_with(char::is_lowercase) {
                wrong.push(format!("{name}, {chart:?}: {title}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
