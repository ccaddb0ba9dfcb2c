//! Scales from questions, labels, ranges and words.

use super::*;

#[test]
fn questions_say_their_scale() {
    for (header, expected) in [
        ("Stay anonymous (0) or real name (10)?", Some((0.0, 10.0))),
        ("3. Identity (1) or (7)?", Some((1.0, 7.0))),
        ("On a scale of 1 to 5, how true is it?", Some((1.0, 5.0))),
        ("Identity [0-10]", Some((0.0, 10.0))),
        ("Identity 1–7", Some((1.0, 7.0))),
        ("Q3. Identity from -3 to 3", Some((-3.0, 3.0))),
        ("Identity (−2 … +2)", Some((-2.0, 2.0))),
        ("1 = never, 4 = always", Some((1.0, 4.0))),
        ("3. How true? 1 = never, 5 = always", Some((1.0, 5.0))),
        ("Wie sehr? Von ۱ bis ۱۰", Some((1.0, 10.0))),
        ("From 0 to 100", Some((0.0, 100.0))),
        ("Q3_1 Identity", None),
        ("12. Identity", None),
        ("Identity in 2026", None),
        ("Identity", None),
        ("", None),
    ] {
        let expected = expected.and_then(|(low, high)| Scale::new(low, high));
        assert_eq!(said(header).map(|said| said.scale), expected, "{header}");
    }
}

/// The scales of columns of these headers and cells.
fn found(columns: &[(&str, &[&str])]) -> Vec<Option<(f64, f64, &'static str)>> {
    let asked: Vec<Asked<'_>> = columns
        .iter()
        .map(|(header, cells)| {
            let mut counted = HashMap::new();
            for cell in *cells {
                *counted.entry(*cell).or_default() += 1;
            }
            Asked { header, is_own: *header == "own", cells: counted }
        })
        .collect();
    of_alike(&asked).iter().map(|found| found.as_ref().map(|f| (f.scale.low, f.scale.high, f.how.name()))).collect()
}

#[test]
fn questions_that_are_asked_alike_share_a_scale() {
    let range = |low, high| Some((low, high, "range"));
    assert_eq!(found(&[("A", &["1", "4"]), ("B", &["2", "5"])]), [range(1.0, 5.0); 2]);
    assert_eq!(found(&[("A", &["1", "8"]), ("B", &["2", "5"])]), [range(1.0, 10.0); 2]);
    assert_eq!(found(&[("A", &["0", "8"]), ("B", &["2", "5"])]), [range(0.0, 10.0); 2]);
    assert_eq!(found(&[("A", &["-1", "3"])]), [range(-3.0, 3.0)]);
    assert_eq!(found(&[("A", &["35", "80", "6"])]), [range(0.0, 100.0)]);
    assert_eq!(found(&[("A", &["0", "1"])]), [range(0.0, 10.0)]);
    let said = |low, high| Some((low, high, "said"));
    assert_eq!(found(&[("A (1) to (7)", &["3"]), ("B", &["2"])]), [said(1.0, 7.0); 2]);
    assert_eq!(found(&[("own", &["3"]), ("A (1) to (7)", &["3"]), ("B", &["2"])])[2], range(1.0, 4.0));
    assert_eq!(found(&[("A", &[]), ("B", &["N/A"])]), [None, None]);
}

#[test]
fn one_slip_makes_no_scale_up_to_a_hundred() {
    let mut cells = vec!["1", "2", "3", "4", "5"];
    cells.extend(["3"; 20]);
    cells.push("55");
    assert_eq!(found(&[("A", &cells)]), [Some((1.0, 5.0, "range"))]);
}

#[test]
fn labels_name_the_ends() {
    let labels = |low, high| Some((low, high, "labels"));
    assert_eq!(found(&[("A", &["10 - Very much", "0 - Not at all", "4"])]), [labels(0.0, 10.0)]);
    assert_eq!(found(&[("A", &["6 = always", "1 = never", "4"]), ("B", &["2"])]), [labels(1.0, 6.0); 2]);
    assert_eq!(found(&[("A", &["10 - Very much", "3"]), ("B", &["1"])]), [labels(1.0, 10.0); 2]);
    assert_eq!(found(&[("A", &["2 - Disagree", "4 - Agree", "5 - Strongly agree"])]), [labels(1.0, 5.0)]);
}

#[test]
fn words_have_steps_from_1_and_yes_and_no_are_1_and_0() {
    assert_eq!(found(&[("A", &["Agree", "Neutral"])]), [Some((1.0, 5.0, "words"))]);
    assert_eq!(found(&[("A", &["Yes", "No"])]), [Some((0.0, 1.0, "words"))]);
    assert_eq!(found(&[("A", &["Meh", "Yay"])]), [None]);
}
