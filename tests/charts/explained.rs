//! How the score is made: what the chart says of plans of every kind, and what its picture and its slide show of that.

mod slides;

use super::agree::{Slide, agree, many};
use crate::decks::{parts, text};
use crate::pictures_core::plans::{Case, cases, sample};
use crate::support::{platform, sample_plan};
use seven_milestones::chart::explained::{Explained, LossNote, StepOf, Tone};
use seven_milestones::chart::{Chart, Describes, Material};
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Plan, Scope};
use seven_milestones::domain::platform::Platform;
use seven_milestones::domain::quantities::{Fraction, Interest, LeastMatch, Need, PeopleShare};
use seven_milestones::export::job::{Format, Order, outputs};
use seven_milestones::scene::sheet::Sheet;
use seven_milestones::scene::style::{Look, Medium};
use seven_milestones::storage;

/// Who says how many use the platforms of the sample plan.
const PEW: &str = "Pew Research Center, Americans’ Social Media Use 2025";

/// The sizes of pictures that there are, and two of a person's own.
const SIZES: [[f64; 2]; 7] = [
    [1920.0, 1080.0],
    [1440.0, 1080.0],
    [960.0, 1080.0],
    [1080.0, 1080.0],
    [1754.0, 1240.0],
    [700.0, 1600.0],
    [1600.0, 500.0],
];

fn of(plan: Plan) -> Case {
    Case::new("explained", storage::library().clone(), plan, Scope::Everyone)
}

fn with(library: Library, plan: Plan) -> Case {
    Case::new("explained", library, plan, Scope::Everyone)
}

/// The chart of the leader, once picture and slide have been held against it.
#[track_caller]
fn explained(case: &Case) -> Explained {
    agree(case, Chart::Explained).expect("somebody leads");
    let chart = Explained::of(&case.material()).expect("somebody leads");
    adds_up(&chart);
    chart
}

/// The chart of a platform.
fn of_platform(case: &Case, name: &str) -> Explained {
    let at = case.report.problem.candidates.iter().position(|platform| platform.name == name);
    let chart = Explained::new(&case.material(), at.expect("a candidate"));
    adds_up(&chart);
    chart
}

/// From 100 each bar begins where the one before ends, down to the score.
#[track_caller]
fn adds_up(chart: &Explained) {
    let mut left = 100;
    for step in &chart.steps {
        if step.is_sum() {
            assert_eq!(step.span, (0, left), "{}: {}", chart.headline, step.name);
        } else {
            assert_eq!(step.span.1, left, "{}: {}", chart.headline, step.name);
            left = step.span.0;
        }
    }
    assert!(chart.headline.contains(&format!(" scores {left} out of 100")), "{}", chart.headline);
}

fn note(chart: &Explained, of: StepOf) -> &LossNote {
    chart.notes.iter().find(|note| note.of == of).unwrap_or_else(|| panic!("{of:?} has no note: {:?}", chart.notes))
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// The platforms that ship, each changed.
fn changed(change: impl Fn(&mut Platform)) -> Library {
    Library::new(storage::library().platforms().iter().map(|platform| {
        let mut platform = platform.as_ref().clone();
        change(&mut platform);
        platform
    }))
}

/// A plan of so many segments that need these points of the second milestone, and nothing else.
fn needing(needs: &[f64]) -> Plan {
    let mut plan = sample_plan();
    let milestone = storage::framework().milestones[1].id.clone();
    let pattern = plan.segments[0].clone();
    plan.segments = needs
        .iter()
        .enumerate()
        .map(|(at, need)| {
            let mut segment = pattern.clone();
            segment.name = format!("Group {}", at + 1);
            segment.content.clear();
            for (id, wish) in &mut segment.needs {
                wish.on = *id == milestone;
                wish.need = Need::nearest(*need);
            }
            segment
        })
        .collect();
    plan
}

/// One platform of level 60 throughout, and another far off.
fn of_sixty() -> Library {
    let framework = storage::framework();
    let count = framework.milestones.len();
    Library::new([platform(framework, "Sixty", &vec![60.0; count]), platform(framework, "Nought", &vec![0.0; count])])
}

#[test]
fn the_sample_plan_is_explained_in_whole_points_with_sources() {
    let case = sample();
    let chart = explained(&case);
    assert!(
        chart.headline.starts_with("Facebook scores 83 out of 100: it loses 12 points on fit, and 5 more because ")
    );
    let steps: Vec<&str> = chart.steps.iter().map(|step| step.name.as_str()).collect();
    assert_eq!((steps[0], steps[8], steps[9], steps[10]), ("Perfect match", "Fit", "Reach", "Score"));
    let of: Vec<StepOf> = chart.notes.iter().map(|note| note.of).collect();
    assert_eq!(of, [StepOf::Milestone(1), StepOf::Milestone(3), StepOf::Reach]);
    let reach = plain(&note(&chart, StepOf::Reach).text);
    assert!(reach.starts_with(&format!("75% of your audience use it ({PEW}).")), "{reach}");
    assert_eq!(chart.sources(), [format!("Reach among US adults: {PEW}")]);
    // Nobody names a topic, and so nothing is said of any.
    assert!(!reach.contains("come for") && reach.ends_with("How much reach counts: a little."), "{reach}");
    // Both segments need less than there is.
    let talk = &note(&chart, StepOf::Milestone(1)).text;
    assert!(
        talk.starts_with("It is built for longer discussions than they want. Need: Local families 35 and "),
        "{talk}"
    );
    let sheet = Sheet { width: 1920.0, height: 1080.0, look: Look::default() };
    let scene = case.scene(Chart::Explained, &sheet).expect("a picture");
    let slide = Slide::of(&case, Chart::Explained).expect("a slide");
    for surface in [&scene.source, &slide.words] {
        assert!(surface.contains(&format!("Reach among US adults: {PEW}")), "{surface}");
    }
}

#[test]
fn for_one_segment_nobody_is_named_and_no_sum_is_written() {
    let mut plan = sample_plan();
    plan.segments.truncate(1);
    let chart = explained(&of(plan));
    for note in &chart.notes {
        assert!(note.forms().all(|form| !form.contains("Local families")), "{}", note.text);
    }
    let reach = &note(&chart, StepOf::Reach).text;
    assert!(!reach.contains('×') && !reach.contains(" = "), "the sum is for who asks, in the table of steps: {reach}");
}

#[test]
fn what_is_not_true_of_all_segments_is_said_of_the_one_that_loses_most() {
    let words = &storage::framework().milestones[1];
    let (low, high, met) = (&words.shortfall.words, &words.excess.words, &words.met);
    let cases: [(&[f64], String); 6] = [
        (&[20.0, 40.0], format!("It {high}. Need: Group 1 20 and Group 2 40.")),
        (&[90.0, 80.0], format!("It {low}. Need: ")),
        (&[90.0, 20.0], format!("Some need more and others less. It loses most for Group 2: it {high}. Need: ")),
        (&[100.0, 40.0], format!("Some need more and others less. It loses most for Group 1: it {low}. Need: ")),
        (&[60.0, 20.0], format!("It loses most for Group 2: it {high}. Need: ")),
        (&[63.0, 57.0], format!("It {met}. Need: ")),
    ];
    for (needs, expected) in cases {
        let chart = of_platform(&with(of_sixty(), needing(needs)), "Sixty");
        let text = &note(&chart, StepOf::Milestone(1)).text;
        assert!(text.starts_with(&expected), "{needs:?}: {text}");
        assert!(text.contains("Level: 60."), "{text}");
    }
}

#[test]
fn a_must_have_that_rules_the_leader_out_for_a_segment_has_a_bar_and_a_note() {
    let mut plan = sample_plan();
    plan.segments[1].needs.get_mut(&storage::framework().milestones[1].id).expect("a milestone").deal_breaker =
        Some(LeastMatch::new(0.995).expect("a match"));
    let case = of(plan);
    let chart = of_platform(&case, "Facebook");
    let at = chart.steps.iter().position(|step| step.of == StepOf::MustHave).expect("a bar");
    assert_eq!(chart.steps[at].figure(), "−40");
    assert_eq!(
        note(&chart, StepOf::MustHave).text,
        "It misses the must-have on Communications for Cafés we supply, so its score for them is 0."
    );
    // The milestones speak of those alone for whom it is not ruled out.
    assert!(chart.notes.iter().filter(|n| matches!(n.of, StepOf::Milestone(_))).all(|n| !n.text.contains("Cafés")));
    // The same where it leads: it alone is there.
    let mut plan = case.plan;
    let other = storage::library().platforms().iter().filter(|platform| platform.id.to_string() != "facebook");
    plan.excluded.extend(other.map(|platform| platform.id.clone()));
    let chart = explained(&of(plan));
    assert!(chart.notes.iter().any(|note| note.of == StepOf::MustHave), "{:?}", chart.notes);
}

#[test]
fn a_reach_that_is_not_known_is_said_to_be_assumed_and_as_what() {
    let without = changed(|platform| {
        if platform.id.to_string() == "facebook" {
            platform.usage.clear();
        }
    });
    let chart = of_platform(&with(without.clone(), sample_plan()), "Facebook");
    let said = plain(&note(&chart, StepOf::Reach).text);
    assert!(said.starts_with("We don’t know how many of them use it, so we assume "), "{said}");
    assert!(said.contains("%, the low end of what is known."), "{said}");
    assert!(chart.headline.ends_with("because its reach is unknown"), "{}", chart.headline);
    assert_eq!(chart.sources(), ["Reach: assumed"]);
    // Known of one segment, by a figure of the plan's own.
    let mut plan = sample_plan();
    let id =
        storage::library().platforms().iter().find(|p| p.id.to_string() == "facebook").expect("it ships").id.clone();
    plan.segments[0].reach.insert(id, PeopleShare::new(0.5).expect("a share"));
    let chart = of_platform(&with(without, plan.clone()), "Facebook");
    let said = plain(&note(&chart, StepOf::Reach).text);
    assert!(
        said.starts_with(
            "50% of Local families use it (your own figures); for Cafés we supply we don’t know, so we assume "
        ),
        "{said}"
    );
    assert_eq!(chart.sources(), ["Reach: your own figures; assumed where it is not known"]);
    assert!(chart.headline.ends_with("its reach is partly unknown"), "{}", chart.headline);
    // Known of both, of one by a published figure.
    let chart = of_platform(&of(plan), "Facebook");
    let said = plain(&note(&chart, StepOf::Reach).text);
    assert!(said.contains(&format!(" of your audience use it (your own figures; {PEW}).")), "{said}");
    // Known of nobody, nothing is lost by it.
    let chart = of_platform(&with(changed(|platform| platform.usage.clear()), sample_plan()), "Facebook");
    assert!(chart.notes.iter().all(|note| note.of != StepOf::Reach), "{:?}", chart.notes);
    assert!(!chart.headline.contains("because"), "{}", chart.headline);
}

#[test]
fn what_they_come_for_is_a_reason_where_it_lowers_the_score() {
    let mut plan = sample_plan();
    let topic = storage::framework().topics[0].id.clone();
    for segment in &mut plan.segments {
        segment.topics.insert(topic.clone(), Interest::new(80.0).expect("an interest"));
    }
    let half = |clear: bool| {
        changed(move |platform| {
            platform.topics.clear();
            if clear {
                platform.usage.clear();
            }
        })
    };
    let chart = explained(&with(half(false), plan.clone()));
    assert!(note(&chart, StepOf::Reach).text.contains("It covers only part of what they come for."));
    assert!(chart.headline.ends_with(" more on reach and topics"), "{}", chart.headline);
    // Where no reach is known it is the topics alone that cost something.
    let chart = explained(&with(half(true), plan));
    let said = &note(&chart, StepOf::Reach).text;
    assert!(said.starts_with("No platform’s reach is known, so reach takes nothing off. It covers"), "{said}");
    assert!(chart.headline.ends_with("because it covers only part of what they come for"), "{}", chart.headline);
}

#[test]
fn where_it_does_not_count_who_is_there_the_fit_is_the_score() {
    let mut plan = sample_plan();
    plan.reach_weight = Fraction::new(0.0).expect("a fraction");
    let chart = explained(&of(plan));
    assert!(chart.steps.iter().all(|step| !matches!(step.of, StepOf::Fit | StepOf::Reach)));
    assert!(chart.notes.iter().all(|note| note.of != StepOf::Reach) && chart.sources().is_empty());
    assert!(!chart.headline.contains("because"), "{}", chart.headline);
}

#[test]
fn of_two_that_tie_either_is_explained_alike() {
    let framework = storage::framework();
    let levels = vec![60.0; framework.milestones.len()];
    let library = Library::new([platform(framework, "One", &levels), platform(framework, "Two", &levels)]);
    let case = with(library, sample_plan());
    let chart = explained(&case);
    let [one, two] = [0, 1].map(|i| Explained::new(&case.material(), i));
    assert!([&one.platform, &two.platform].contains(&&chart.platform));
    assert_eq!((&one.steps, &one.notes, one.typical), (&two.steps, &two.notes, two.typical));
    assert_eq!(one.headline.replace("One", ""), two.headline.replace("Two", ""));
    assert_eq!(one.typical, Some(case.report.fits.score(0)), "both are typical");
}

#[test]
fn the_needs_of_many_segments_are_counted_and_no_list_is_cut() {
    for count in [5_u32, 9, 30] {
        let needs: Vec<f64> = (0..count).map(|at| 10.0 + 2.0 * f64::from(at)).collect();
        let chart = of_platform(&with(of_sixty(), needing(&needs)), "Sixty");
        let note = note(&chart, StepOf::Milestone(1));
        // Those that lose most first, and where the others are.
        let rest = count - 4;
        let to = 8 + 2 * count;
        let expected =
            if rest == 1 { "and 1 more at 18".to_owned() } else { format!("and {rest} more from 18 to {to}") };
        let expected = format!("Need: Group 1 10, Group 2 12, Group 3 14, Group 4 16, {expected}. Level: 60.");
        assert!(note.text.contains(&expected), "{}", note.text);
        assert_eq!(note.forms().last(), Some(format!("Need: 10 to {to}. Level: 60.").as_str()));
        let lengths: Vec<usize> = note.forms().map(str::len).collect();
        assert!(lengths.is_sorted_by(|a, b| a > b), "{lengths:?}");
    }
}

#[test]
fn every_note_stands_whole_in_every_picture_and_on_the_slide() {
    let mut all = cases();
    let mut nine = sample_plan();
    let pattern = nine.segments.clone();
    nine.segments = (0..9).map(|at| pattern[at % 2].clone()).collect();
    for (at, segment) in nine.segments.iter_mut().enumerate() {
        segment.name = format!("Segment {} of those who live and work around the harbour", at + 1);
        let wish = segment.needs.get_mut(&storage::framework().milestones[0].id).expect("a milestone");
        wish.deal_breaker = (at % 3 == 0).then(|| LeastMatch::new(0.9).expect("a match"));
    }
    all.push(of(nine));
    all.push(with(many(90), sample_plan()));
    for case in &all {
        let Some(chart) = Explained::of(&case.material()) else { continue };
        for larger in [0, 50] {
            for [width, height] in SIZES {
                for medium in [Medium::Sheet, Medium::Wall] {
                    let look = Look { larger, medium, ..Look::default() };
                    let scene = case.scene(Chart::Explained, &Sheet { width, height, look }).expect("a picture");
                    let lines: Vec<String> = scene.texts().iter().map(|text| plain(&text.text)).collect();
                    let drawn = lines.join(" ");
                    let what = format!("{} at {width} × {height}, {larger}, {medium:?}", case.name);
                    let whole = |note: &&LossNote| {
                        let head = plain(&note.heading);
                        drawn.contains(&head) && note.forms().any(|form| drawn.contains(&plain(form)))
                    };
                    let shown = chart.notes.iter().filter(whole).count();
                    let hidden = chart.notes.len() - shown;
                    assert!(hidden == 0 || drawn.contains(&format!("and {hidden} more")), "{what}: {drawn}");
                    assert!(hidden == 0 || larger > 0 || medium != Medium::Sheet, "{what}: {hidden} are hidden");
                }
            }
        }
        let Some(slide) = Slide::of(case, Chart::Explained) else { continue };
        for note in &chart.notes {
            let whole = note.forms().any(|form| plain(&slide.words).contains(&plain(form)));
            assert!(whole && slide.words.contains(&note.heading), "{}: {} in {}", case.name, note.text, slide.words);
        }
    }
}
