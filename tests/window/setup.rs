//! The ways in, and a plan that is begun page by page: by pointer, by keys, left in the middle, and kept.

use crate::support::{Bench, Setup, click, ctrl, fill, plan, run, state};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable as _;
use seven_milestones::app::setup::SetupPage;
use seven_milestones::app::view::{Page, Screen};
use seven_milestones::ui::window::LEAST_SIZE;

/// A window that begins with the ways in.
fn welcome() -> Bench {
    let mut bench = Setup { welcome: true, plan: blank(), ..Setup::default() }.open();
    run(&mut bench);
    bench
}

/// A plan of which nothing is said, as its file would hold it.
fn blank() -> String {
    let framework = seven_milestones::storage::framework();
    seven_milestones::format::write_plan(&seven_milestones::domain::plan::Plan::blank(framework), framework)
}

/// A window on the first page of a plan.
fn begun() -> Bench {
    let mut bench = welcome();
    click(&mut bench, "New plan");
    bench
}

/// Types into a field that has the words above it as its name.
fn fill_field(bench: &mut Bench, field: &str, text: &str) {
    bench.get_by_role_and_label(Role::TextInput, field).focus();
    run(bench);
    bench.get_by_role_and_label(Role::TextInput, field).type_text(text);
    run(bench);
}

fn here(bench: &Bench) -> (Screen, SetupPage) {
    (state(bench).view.screen, state(bench).view.setup.page)
}

fn press(bench: &mut Bench, key: Key) {
    bench.key_press(key);
    run(bench);
}

#[test]
fn the_first_start_offers_three_ways_in() {
    let mut bench = welcome();
    assert!(bench.query_by_label_contains("See which social platforms fit your audience").is_some());
    for way in ["New plan", "Open the sample plan", "Open…"] {
        assert!(bench.query_by_role_and_label(Role::Button, way).is_some(), "{way}");
    }
    assert!(bench.query_by_label("Recent plans").is_none(), "there are none");
    // What is about a plan is not at hand.
    ctrl(&mut bench, Key::E);
    press(&mut bench, Key::F5);
    assert!(state(&bench).dialogs.question.is_none() && state(&bench).presenting.is_none());
    click(&mut bench, "Open the sample plan");
    assert_eq!(state(&bench).view.screen, Screen::Plan);
    assert!(state(&bench).document.is_sample());
}

#[test]
fn a_plan_is_begun_from_the_first_question_to_the_recommendation() {
    let mut bench = begun();
    assert_eq!(here(&bench), (Screen::Setup, SetupPage::Business));
    fill_field(&mut bench, "What is the plan called?", "Garden centres");
    click(&mut bench, "Next: your country or region");
    click(&mut bench, "United Kingdom");
    assert_eq!(plan(&bench).region, "United Kingdom");
    click(&mut bench, "Next: where you are today");
    for platform in ["Facebook", "Instagram", "X (Twitter)"] {
        click(&mut bench, &format!("You are on {platform} today"));
    }
    click(&mut bench, "More: Hours a week on Facebook today");
    let hours =
        plan(&bench).today.values().filter_map(|account| account.hours).map(|hours| hours.get()).collect::<Vec<_>>();
    assert_eq!((plan(&bench).today.len(), hours), (3, vec![4.0]), "a step from our guess of 3");
    bench.get_by_role_and_label(Role::Slider, "Total hours a week").set_value_accesskit(12.0);
    run(&mut bench);
    assert!(bench.query_all_by_label_contains("Your week today: about 10 of 12 hours").count() > 0);
    click(&mut bench, "Next: your audience");
    fill(&mut bench, "Name of Our audience", "Regular customers");
    assert_eq!(plan(&bench).segments[0].name, "Regular customers");
    click(&mut bench, "Next: what they need");
    click(&mut bench, "Interview: Regular customers");
    assert_eq!(state(&bench).view.page, Page::Interview);
    for key in [Key::Num4, Key::Num2, Key::Num3, Key::Num3, Key::Num5, Key::Num4, Key::Num4] {
        press(&mut bench, key);
        press(&mut bench, Key::Enter);
    }
    press(&mut bench, Key::Enter);
    click(&mut bench, "Done");
    assert!(bench.query_by_label("All 7 milestones are set").is_some());
    click(&mut bench, "Next: your recommendation");
    assert!(bench.query_by_label_contains("What this rests on").is_some());
    let headline = bench.query_all_by_label_contains("Keep Facebook").count();
    assert!(headline > 0, "the decision is the headline");
    click(&mut bench, "Open the plan");
    assert_eq!((here(&bench).0, state(&bench).view.page), (Screen::Plan, Page::Where));
    assert!(state(&bench).document.is_unsaved());
}

#[test]
fn every_page_can_be_skipped_by_enter_and_nothing_is_recommended() {
    let mut bench = begun();
    // The first field has the keyboard; Escape lets it go.
    press(&mut bench, Key::Escape);
    for page in &SetupPage::ALL[1..] {
        press(&mut bench, Key::Enter);
        assert_eq!(here(&bench), (Screen::Setup, *page));
    }
    assert!(bench.query_by_label("There is no recommendation yet").is_some());
    click(&mut bench, "Say what they need");
    assert_eq!(here(&bench).1, SetupPage::Sliders);
}

#[test]
fn what_is_typed_is_kept_when_one_leaves_and_undone_when_wanted() {
    let mut bench = begun();
    fill_field(&mut bench, "What is the plan called?", "Garden centres");
    fill_field(&mut bench, "Who is it for?", "A client");
    click(&mut bench, "Finish later");
    assert_eq!(here(&bench).0, Screen::Plan);
    assert_eq!((plan(&bench).title.as_str(), plan(&bench).client.as_deref()), ("Garden centres", Some("A client")));
    click(&mut bench, "Step by step");
    assert_eq!(here(&bench), (Screen::Setup, SetupPage::Country), "it goes on at the first page without an answer");
    ctrl(&mut bench, Key::Z);
    assert_eq!(plan(&bench).client, None);
    bench.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    run(&mut bench);
    assert_eq!(plan(&bench).client.as_deref(), Some("A client"));
}

#[test]
fn ages_are_numbers_that_say_what_is_missing() {
    let mut bench = begun();
    bench.get_by_role_and_label(Role::Tab, "Step 4 of 6: Audience").click();
    run(&mut bench);
    bench.get_by_role_and_label(Role::Slider, "Ages 30-49 of Our audience").set_value_accesskit(30.0);
    run(&mut bench);
    let says = |bench: &Bench, words: &str| bench.query_all_by_label_contains(words).count() > 0;
    assert!(says(&bench, "add up to 30%, so 70% is missing"));
    bench.get_by_role_and_label(Role::Slider, "Ages 65+ of Our audience").set_value_accesskit(90.0);
    run(&mut bench);
    assert!(says(&bench, "20% too much"));
    click(&mut bench, "Make it 100%");
    let ages = |bench: &Bench| {
        plan(bench).segments[0].ages.iter().map(|(band, part)| (band.clone(), part.get())).collect::<Vec<_>>()
    };
    let given: Vec<_> = ages(&bench).into_iter().filter(|(_, part)| *part > 0.0).collect();
    assert_eq!(given, [("30-49".to_owned(), 25.0), ("65+".to_owned(), 75.0)]);
    assert!(says(&bench, "The ages add up to 100%."));
    click(&mut bench, "Clear the ages of Our audience");
    assert!(ages(&bench).is_empty());
    click(&mut bench, "Fill in the ages of Our audience evenly");
    assert!((ages(&bench).iter().map(|(_, part)| part).sum::<f64>() - 100.0).abs() < 1e-9);
    ctrl(&mut bench, Key::Z);
    assert!(ages(&bench).is_empty(), "one step");
}

#[test]
fn two_segments_of_one_page_have_names_of_their_own() {
    let mut bench = begun();
    bench.get_by_role_and_label(Role::Tab, "Step 4 of 6: Audience").click();
    run(&mut bench);
    fill(&mut bench, "Name of Our audience", "Regulars");
    click(&mut bench, "Add another segment");
    assert_eq!(plan(&bench).segments.len(), 2);
    fill(&mut bench, "Name of New segment", "Regulars");
    let names: Vec<_> = plan(&bench).segments.iter().map(|segment| segment.name.clone()).collect();
    assert_ne!(names[0], names[1], "{names:?}");
    let second = names[1].clone();
    click(&mut bench, &format!("Remove {second}"));
    assert_eq!(plan(&bench).segments.len(), 1);
}

#[test]
fn tab_goes_on_from_where_one_was_and_into_the_page() {
    let mut bench = begun();
    let typed = |bench: &Bench| plan(bench).segments.iter().map(|segment| segment.name.clone()).collect::<Vec<_>>();
    bench.get_by_role_and_label(Role::Tab, "Step 4 of 6: Audience").click();
    run(&mut bench);
    fill(&mut bench, "Name of Our audience", "Regulars");
    press(&mut bench, Key::Enter);
    press(&mut bench, Key::Tab);
    press(&mut bench, Key::Space);
    assert_eq!(here(&bench), (Screen::Setup, SetupPage::Audiences), "nothing of the bar above was pressed");
    // On a new page it leads into that page.
    press(&mut bench, Key::Escape);
    bench.get_by_role_and_label(Role::Tab, "Step 2 of 6: Country or region").click();
    run(&mut bench);
    press(&mut bench, Key::Tab);
    let focused = bench.get_all_by_role(Role::RadioButton).find(|node| node.is_focused());
    assert!(focused.is_some(), "the first country has the keyboard");
    // What is added has the keyboard for its name; one that is taken leaves the name that was there.
    bench.get_by_role_and_label(Role::Tab, "Step 4 of 6: Audience, answered").click();
    run(&mut bench);
    click(&mut bench, "Add another segment");
    for letter in ["R", "e", "g", "u", "l", "a", "r", "s"] {
        let focused = bench.get_all_by_role(Role::TextInput).find(|node| node.is_focused());
        focused.expect("the new field has the keyboard").type_text(letter);
        run(&mut bench);
    }
    assert!(bench.query_by_label("Another segment has this name.").is_some());
    press(&mut bench, Key::Enter);
    run(&mut bench);
    assert_eq!(typed(&bench), ["Regulars", "New segment"]);
}

#[test]
fn no_hours_at_all_can_be_typed() {
    let mut bench = begun();
    bench.get_by_role_and_label(Role::Tab, "Step 3 of 6: Today").click();
    run(&mut bench);
    bench.get_by_role_and_label(Role::Slider, "Total hours a week").click();
    run(&mut bench);
    bench.get_by_role_and_label(Role::Slider, "Total hours a week").type_text("0");
    run(&mut bench);
    press(&mut bench, Key::Enter);
    run(&mut bench);
    assert_eq!(plan(&bench).capacity.map(|hours| hours.get()), Some(0.0));
    click(&mut bench, "No limit");
    assert_eq!(plan(&bench).capacity, None);
    click(&mut bench, "More: Total hours a week");
    assert_eq!(plan(&bench).capacity.map(|hours| hours.get()), Some(10.0), "steps begin where it is likely to be");
}

#[test]
fn every_page_has_its_way_on_in_a_small_window() {
    for size in [Vec2::from(LEAST_SIZE), Vec2::new(1024.0, 700.0)] {
        let mut bench = Setup { welcome: true, plan: blank(), size, ..Setup::default() }.open();
        run(&mut bench);
        click(&mut bench, "New plan");
        press(&mut bench, Key::Escape);
        for page in SetupPage::ALL {
            assert_eq!(here(&bench).1, page);
            let words = page.next().map_or("Open the plan".to_owned(), |next| format!("Skip to {}", next.leads_to()));
            let button = bench.get_by_role_and_label(Role::Button, &words).rect();
            let window = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
            assert!(window.contains_rect(button), "{page:?} at {size}: {button}");
            press(&mut bench, Key::Enter);
        }
    }
}
