//! What files from the real world do: scales the other way round, codes for no answer, IDs that tell nobody apart, headers in other
//! languages and in words of one’s own.

use super::milestone;
use seven_milestones::domain::audience::Segment;
use seven_milestones::domain::quantities::Share;
use seven_milestones::storage;
use seven_milestones::survey::{
    AnswerFile, Column, Guess, Mapping, Reason, Survey, Table, count_files, parts, read_survey, recognise, standings,
    whole,
};
use std::fmt::Write as _;

/// A file, read as the program reads it.
struct Opened {
    table: Table,
    guesses: Vec<Guess>,
    mapping: Mapping,
}

impl Opened {
    fn new(text: &str) -> Self {
        let (framework, library) = (storage::framework(), storage::library());
        let table = read_survey(framework, library, text.as_bytes(), None).expect("a table");
        let guesses = recognise(framework, library, &table);
        let columns = guesses.iter().map(|guess| guess.column.clone()).collect();
        Self { table, guesses, mapping: Mapping { columns, ..Mapping::default() } }
    }

    /// What it says; as many people as rows that are not left out.
    fn survey(&self) -> Survey {
        let file = AnswerFile { name: "a.csv", table: &self.table, mapping: &self.mapping };
        let survey = count_files(storage::framework(), storage::library(), &[file]).remove(0);
        let out = survey.bad.iter().filter(|bad| bad.column.is_empty()).count();
        assert_eq!(survey.counted + out, self.table.rows.len(), "{:?}", survey.bad);
        survey
    }

    /// What a person should look at, of each column.
    fn doubts(&self) -> Vec<Option<String>> {
        let standings = standings(&self.guesses, &self.mapping, &self.survey());
        standings.iter().map(|standing| standing.doubt().map(str::to_owned)).collect()
    }
}

fn segment(survey: &Survey) -> Segment {
    survey.segment(storage::framework(), "People", Share::nearest(1.0)).expect("a segment")
}

fn need(survey: &Survey, id: &str) -> f64 {
    segment(survey).needs[&milestone(id)].need.get()
}

/// A file of one column with a header of its own, and of a date.
fn of_answers(header: &str, answers: &[&str]) -> Opened {
    let rows = answers.iter().fold(String::new(), |mut rows, answer| {
        _ = writeln!(rows, "2026-03-01;{answer}");
        rows
    });
    Opened::new(&format!("Date;{header}\n{rows}"))
}

#[test]
fn a_scale_whose_labels_run_backwards_is_taken_the_other_way_round_and_says_so() {
    for (header, answers, expected) in [
        ("Identity", &["1 - Strongly agree", "2", "3", "5 - Strongly disagree"][..], 56.25),
        ("Identity (1 = very much, 5 = not at all)", &["1", "2", "3", "5"], 56.25),
        ("Identity: very likely (1) to very unlikely (5)", &["1", "2", "3", "5"], 56.25),
        ("Identität (1 = stimme voll und ganz zu, 5 = stimme überhaupt nicht zu)", &["1", "1", "1", "5"], 75.0),
        ("Identité (1 = tout à fait d’accord, 5 = pas du tout d’accord)", &["1", "1", "1", "5"], 75.0),
        ("Identidad (1 = muy de acuerdo, 5 = muy en desacuerdo)", &["1", "1", "1", "5"], 75.0),
        ("Identità", &["1 - Totalmente d’accordo", "5 - Totalmente in disaccordo", "1", "1"], 75.0),
        ("Identidade", &["1 = concordo totalmente", "5 = discordo totalmente", "1", "1"], 75.0),
        ("Identiteit", &["1. Helemaal mee eens", "5. Helemaal mee oneens", "1", "1"], 75.0),
        ("Tożsamość", &["1 (zdecydowanie się zgadzam)", "5 (zdecydowanie się nie zgadzam)", "1", "1"], 75.0),
    ] {
        let opened = of_answers(header, answers);
        assert_eq!(need(&opened.survey(), "identity"), expected, "{header} {answers:?}");
        let doubt = opened.doubts()[1].clone().unwrap_or_default();
        assert!(doubt.contains("the smaller the number, the more it means") && doubt.contains("5 to 1"), "{doubt}");
    }
    for (header, answers) in [
        ("Identity (1 = not at all, 5 = very much)", &["1", "2", "3", "5"][..]),
        ("Identity", &["1 - Strongly disagree", "2", "3", "5 - Strongly agree"]),
        ("Identity from 1 to 5", &["1", "2", "3", "5"]),
    ] {
        assert_eq!(need(&of_answers(header, answers).survey(), "identity"), 43.75, "{header} {answers:?}");
    }
}

#[test]
fn codes_for_no_answer_stretch_no_scale_and_are_named() {
    let repeated = |codes: &[&str]| {
        let scale = ["1", "2", "3", "4", "5"].iter().copied().cycle().take(40);
        scale.chain(codes.iter().copied()).map(str::to_owned).collect::<Vec<_>>()
    };
    for codes in [&["99", "98"][..], &["999"], &["-9", "-1"], &["77", "88"], &["9", "9", "9"]] {
        let answers = repeated(codes);
        let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
        let opened = of_answers("Identity", &answers);
        let survey = opened.survey();
        assert_eq!((need(&survey, "identity"), survey.counted), (50.0, 40), "{codes:?}");
        let doubt = opened.doubts()[1].clone().unwrap_or_default();
        assert!(codes.iter().all(|code| doubt.contains(code)) && doubt.contains("“no answer”"), "{doubt}");
    }
    // Numbers that may be answers on a longer scale are none.
    for (answers, expected) in [
        (&["10", "55", "70", "99", "98", "5"][..], (0.0, 100.0)),
        (&["3", "99", "5", "98"], (0.0, 100.0)),
        (&["1", "2", "3", "4", "5", "8", "9"], (1.0, 10.0)),
        (&["-1", "3", "2", "0"], (-3.0, 3.0)),
        (&["-5", "-1", "4", "2", "0", "5", "3", "1", "4"], (-5.0, 5.0)),
        (&["-1", "4", "2", "0", "5", "3", "1", "4"], (-5.0, 5.0)),
    ] {
        let survey = of_answers("Identity", answers).survey();
        let scale = survey.scales[1].as_ref().map(|found| (found.scale.low, found.scale.high));
        assert_eq!((scale, survey.counted), (Some(expected), answers.len()), "{answers:?}");
    }
    // A label says it for any number.
    let survey = of_answers("Identity", &["1 - Never", "5 - Always", "6 - Don’t know", "3"]).survey();
    assert_eq!((need(&survey, "identity"), survey.counted), (50.0, 3));
}

#[test]
fn the_ends_that_one_question_names_hold_for_those_on_its_scale_and_codes_beside_it() {
    let of = |answers: &str| {
        let rows = format!("Identity (1 = very much, 5 = not at all);Groups\n1;1\n2;3\n5;{answers}\n");
        let scale = Opened::new(&rows).survey().scales[1].clone().expect("a scale");
        (scale.scale.low, scale.scale.high)
    };
    assert_eq!((of("4"), of("99")), ((5.0, 1.0), (5.0, 1.0)));
    assert_eq!(of("70"), (0.0, 100.0), "this one is not on that scale, so its ends are not named");
}

#[test]
fn a_group_that_answered_no_need_is_left_out_with_a_sentence() {
    let opened = Opened::new("need_identity,age,segment\n5,34,New\n7,40,New\n,50,Silent\n,51,Silent\n");
    let survey = opened.survey();
    assert_eq!((survey.counted, survey.bad.len()), (2, 2));
    assert_eq!(
        survey.notes,
        ["Nobody in “Silent” said where they stand on a milestone. It makes no segment, and its 2 people don’t count."]
    );
    let surveys = [survey];
    let made = parts(storage::framework(), &whole(&surveys), 1, "All").expect("a segment");
    assert_eq!(made.iter().map(|part| (part.segment.name.as_str(), part.people)).collect::<Vec<_>>(), [("New", 2)]);
    let nobody = Opened::new("age,segment\n34,New\n40,Old\n").survey();
    assert!(parts(storage::framework(), &nobody, 1, "All").is_err(), "nobody is left");
}

#[test]
fn shares_of_segments_keep_their_proportions_however_great_the_weights_are() {
    let opened = Opened::new("need_identity,weight,segment\n5,\"3,000,000\",A\n7,\"1,000,000\",B\n5,950,B\n");
    let survey = opened.survey();
    assert_eq!((survey.counted, survey.bad.len()), (3, 0));
    let made = parts(storage::framework(), &survey, 1, "All").expect("segments");
    let shares: Vec<f64> = made.iter().map(|part| part.segment.share.get()).collect();
    assert!((shares[0] / shares[1] - 3_000_000.0 / 1_000_950.0).abs() < 1e-9 && shares.iter().sum::<f64>() < 3.1);
}

#[test]
fn ids_that_are_blank_or_shared_by_different_people_leave_nobody_out() {
    let header = "Response ID;need_identity;need_sharing;need_groups;need_brand\n";
    let mut blank = header.to_owned();
    (0..20).for_each(|at| _ = writeln!(blank, "R_{at};5;6;7;8"));
    let survey = Opened::new(&format!("{blank};5;6;7;8\n;5;6;7;8\nR_1;5;6;7;9\n")).survey();
    assert_eq!((survey.counted, survey.bad.iter().map(|bad| bad.line).collect::<Vec<_>>()), (22, vec![24]));
    assert_eq!(survey.notes, ["2 people have no ID in “Response ID”. Each of them counts as a person of their own."]);
    let mut shared = header.to_owned();
    (0..20).for_each(|at| _ = writeln!(shared, "R_{at};5;6;7;8"));
    let survey = Opened::new(&format!("{shared}R_3;1;2;3;4\n")).survey();
    assert_eq!((survey.counted, survey.bad.len(), survey.notes.len()), (21, 0, 1));
    assert!(survey.notes[0].contains("“R_3”") && survey.notes[0].contains("both count"), "{}", survey.notes[0]);
}

#[test]
fn two_digits_are_a_year_where_a_year_is_asked_for() {
    let survey =
        Opened::new("Date;need_identity;Geburtsjahr\n2026-03-01;5;85\n2026-03-01;5;05\n2026-03-01;5;1950\n").survey();
    let ages: Vec<_> = segment(&survey).ages.keys().cloned().collect();
    assert_eq!((ages.join(" "), survey.bad.len()), ("18-29 30-49 65+".to_owned(), 0));
}

#[test]
fn files_of_another_kind_say_what_they_are_and_what_to_do() {
    let (framework, library) = (storage::framework(), storage::library());
    for (bytes, fragment) in [
        (&b"<html><body><table><tr><td>Identity</td></tr></table></body></html>"[..], "a web page (HTML)"),
        (b"{\"responses\": []}", "JSON and no table"),
        (b"%PDF-1.4", "a PDF"),
        (b"\x1f\x8b\x08\0", "packed"),
    ] {
        let fault = read_survey(framework, library, bytes, None).expect_err("no table").to_string();
        assert!(fault.contains(fragment) && (fault.contains("CSV")), "{fault}");
    }
}

#[test]
fn milestones_are_known_by_their_names_in_eight_languages() {
    let ids = ["identity", "communications", "sharing", "presence", "relationships", "brand", "groups"];
    for names in [
        ["Identidad", "Conversaciones", "Compartir", "Presencia", "Relaciones", "Reputación", "Grupos"],
        ["Identité", "Conversations", "Partage", "Présence", "Relations", "Réputation", "Groupes"],
        ["Identidade", "Conversas", "Compartilhar", "Presença", "Relações", "Reputação", "Grupos"],
        ["Identità", "Conversazioni", "Condivisione", "Presenza", "Relazioni", "Reputazione", "Gruppi"],
        ["Identität", "Gespräche", "Teilen", "Präsenz", "Beziehungen", "Reputation", "Gruppen"],
        ["Identiteit", "Gesprekken", "Delen", "Aanwezigheid", "Relaties", "Reputatie", "Groepen"],
        ["Tożsamość", "Rozmowy", "Udostępnianie", "Obecność", "Relacje", "Reputacja", "Grupy"],
    ] {
        let expected: Vec<Column> = ids.iter().map(|id| Column::Need(milestone(id))).collect();
        let alone = Opened::new(&format!("{}\n1;2;3;4;5;6;7\n5;6;7;8;9;10;0\n", names.join(";")));
        assert_eq!(alone.mapping.columns, expected, "{names:?}");
        let asked = names.map(|name| format!("¿Cuánto? [{name}]"));
        assert_eq!(
            Opened::new(&format!("{}\n1;2;3;4;5;6;7\n", asked.join(";"))).mapping.columns,
            expected,
            "{asked:?}"
        );
    }
}

#[test]
fn statements_in_words_of_ones_own_are_known_and_those_about_the_low_end_turn_the_scale() {
    let header = "I post under my real name;I want to see what friends are up to;I stay anonymous;Comment";
    let opened = Opened::new(&format!("{header}\nAgree;Strongly agree;;\nNeutral;Agree;;\n"));
    let [identity, friends, ..] = &opened.mapping.columns[..] else { panic!("four columns") };
    assert_eq!([identity, friends], [&Column::Need(milestone("identity")), &Column::Need(milestone("relationships"))]);
    assert!(opened.doubts()[0].as_ref().is_some_and(|doubt| doubt.contains("doesn’t name this")));
    let anonymous = of_answers("I prefer to stay anonymous", &["Strongly agree", "Agree", "Strongly disagree"]);
    let survey = anonymous.survey();
    assert!((need(&survey, "identity") - 100.0 * (0.0 + 0.25 + 1.0) / 3.0).abs() < 1e-9);
    assert!(anonymous.doubts()[1].as_ref().is_some_and(|doubt| doubt.contains("“anonymous”")));
    let bars: Vec<f64> = survey.profiles[1].bars.iter().map(|bar| bar.people).collect();
    assert_eq!(bars, [1.0, 0.0, 0.0, 1.0, 1.0], "answers stand where people gave them");
}

#[test]
fn a_name_among_many_other_words_is_no_question_about_it() {
    let header =
        "Would you like to opt in to sharing contact info, to be contacted for future stories?;Which department?";
    let opened = Opened::new(&format!("{header}\nYes;Sales\nNo;Sales\nYes;Books\n"));
    assert_eq!(opened.mapping.columns, [Column::Ignore, Column::Ignore]);
    assert_eq!(opened.guesses[0].why, Reason::Aside);
}

#[test]
fn columns_of_other_surveys_that_are_called_like_ours_are_not_taken_for_them() {
    let health =
        Opened::new("Identity;Weight;Status;Health;Height\n1;68;married;1;180\n5;91;single;0;172\n3;55;no;1;165\n");
    let ours = health.mapping.columns.iter().filter(|column| column.is_read()).collect::<Vec<_>>();
    assert_eq!(ours, [&Column::Need(milestone("identity"))]);
    assert_eq!(health.survey().counted, 3);
    let rated = Opened::new("Identity;Music;Sport;Travel\n1;5;4;2\n5;3;2;1\n3;5;5;4\n");
    assert_eq!(rated.mapping.columns[1..], [Column::Ignore, Column::Ignore, Column::Ignore]);
    let ticked = Opened::new("Identity;Music;Sport;Travel\n1;1;0;1\n5;0;0;1\n3;1;1;0\n");
    assert!(ticked.mapping.columns[1..].iter().all(|column| matches!(column, Column::Topic(_))));
    let counts = Opened::new("Identity;Twitter\n1;18188\n5;7642\n");
    assert_eq!(counts.mapping.columns[1], Column::Ignore);
    let where_ = Opened::new("Identity;Where are you?\n1;home\n5;work\n3;home\n");
    assert_eq!(where_.mapping.columns[1], Column::Ignore);
}

#[test]
fn questions_stand_right_above_the_row_for_the_tool_and_platforms_may_be_among_names_we_do_not_know() {
    let table = "StartDate,Q1,Q2\n\
        Start Date,Which apps do you use?,Identity\n\
        \"{\"\"ImportId\"\":\"\"a\"\"}\",\"{\"\"ImportId\"\":\"\"b\"\"}\",\"{\"\"ImportId\"\":\"\"c\"\"}\"\n\
        2026-03-01,\"Facebook Messenger,Snapchat,GroupMe\",4\n\
        2026-03-01,\"GroupMe,Snapchat,WeChat\",2\n";
    let opened = Opened::new(table);
    assert_eq!(opened.mapping.columns[1..], [Column::Platforms, Column::Need(milestone("identity"))]);
    let reach = segment(&opened.survey()).reach;
    assert_eq!(reach.values().map(|share| share.get()).collect::<Vec<_>>(), [1.0, 0.5]);
}

#[test]
fn words_whose_order_is_known_in_part_count_only_once_a_person_has_put_them_in_order() {
    let mostly = of_answers("Identity", &["Never", "Daily", "Weekly", "Daily", "Ask Mia"]);
    assert_eq!((mostly.survey().counted, mostly.survey().bad.len()), (4, 2), "one slip, and its row");
    let partly = of_answers("Identity", &["Never", "Daily", "Whenever I like", "Whenever I like", "Daily"]);
    assert_eq!(partly.survey().counted, 0);
    assert!(partly.doubts()[1].as_ref().is_some_and(|doubt| doubt.contains("put them in order")));
}

#[test]
fn answers_may_be_explained_behind_a_dash_and_numbered_with_a_line() {
    let explained = ["Never -- I don’t use it", "Always: every day", "Sometimes (at work)", "Often - when I can"];
    assert_eq!(need(&of_answers("Identity", &explained).survey(), "identity"), (0.0 + 100.0 + 50.0 + 75.0) / 4.0);
    let numbered = of_answers("Identity", &["1_never", "2_often", "3_always", "4_x", "4_x"]).survey();
    assert_eq!(need(&numbered, "identity"), 100.0 * (0.0 + 1.0 + 2.0 + 3.0 + 3.0) / 15.0);
    let favour = ["Very favorably", "Neither favorably nor unfavorably (neutral)", "Unfamiliar (N/A)"];
    let survey = of_answers("Identity", &favour).survey();
    assert_eq!((need(&survey, "identity"), survey.counted), (75.0, 2));
}

#[test]
fn a_row_of_responses_and_names_that_a_program_made_up_are_headers() {
    let table = ";Identity;Which of these do you use?;Unnamed: 13;Groups\n0;Response;Facebook;YouTube;Response\n\
                 1;5;Facebook;;3\n2;4;;YouTube;2\n";
    let opened = Opened::new(table);
    assert_eq!(opened.survey().counted, 2);
    assert_eq!(
        opened.table.headers[2..4],
        ["Which of these do you use? [Facebook]", "Which of these do you use? [YouTube]"]
    );
}

#[test]
fn numbers_that_say_how_often_a_platform_is_used_are_yes_and_no_with_a_sentence() {
    let opened = Opened::new("Identity;Facebook;YouTube\n1;1;3\n5;2;99\n3;1;1\n4;3;2\n");
    let survey = opened.survey();
    let reach: Vec<f64> = segment(&survey).reach.values().map(|share| share.get()).collect();
    assert!((reach[0] - 0.5).abs() < 1e-9 && (reach[1] - 2.0 / 3.0).abs() < 1e-9, "99 is no answer: {reach:?}");
    assert_eq!(
        survey.notes,
        ["For the platforms people use, we take 1, the lowest number, to mean no, and all others to mean yes."]
    );
    assert!(Opened::new("Identity;Facebook\n1;1\n5;0\n").survey().notes.is_empty());
}

#[test]
fn beside_answers_on_a_scale_a_column_of_names_is_no_question_about_the_milestone_it_is_called_like() {
    let opened = Opened::new("Identity,Sharing,Group\n5,7,A\n6,2,B\n8,9,A\n");
    assert_eq!(opened.mapping.columns[2], Column::Ignore, "it can part people, and asks nothing");
    let alone = of_answers("Groups", &["meh", "fine", "wow", "meh", "fine", "wow"]);
    assert!(matches!(alone.mapping.columns[1], Column::Need(_)), "its words wait for an order");
}
