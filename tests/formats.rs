//! Files as text: the one text that stands for a value, and everything else that is read.

use crate::support::{fixture, repository, text_of};
use seven_milestones::domain::framework::Framework;
use seven_milestones::domain::plan::{Plan, TuningMode};
use seven_milestones::domain::quantities::Fraction;
use seven_milestones::format::{
    Faults, Kind, decode, has_comments, kind_of, read_brand, read_framework, read_plan, read_platform, read_preset,
    write_brand, write_framework, write_plan, write_platform, write_preset,
};
use seven_milestones::storage;
use std::path::{Path, PathBuf};

/// With this variable the shipped files are written anew instead.
const UPDATE: &str = "UPDATE_ASSETS";

fn plan_of(text: &str) -> Plan {
    read_plan(text, storage::framework(), storage::library()).expect("OK (plan)").plan
}

/// Checks that a shipped file is the text that stands for its value, or makes it so.
#[track_caller]
fn canonical(path: &Path, rewrite: impl Fn(&str) -> Result<String, Faults>) {
    let text = text_of(path);
    let written = rewrite(&text).unwrap_or_else(|faults| panic!("{}: {faults}", path.display()));
    assert_eq!(rewrite(&written).as_ref(), Ok(&written), "{}: writing twice changes it", path.display());
    if std::env::var_os(UPDATE).is_some() {
        std::fs::write(path, written).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        return;
    }
    let differs = text.lines().zip(written.lines()).position(|(a, b)| a != b);
    let line = differs.unwrap_or(text.lines().count().min(written.lines().count())) + 1;
    assert!(text == written, "{}:{line}: write it anew by running this test with {UPDATE}=1", path.display());
}

fn shipped_framework() -> Framework {
    read_framework(&text_of(&repository("assets/framework.ron"))).expect("the shipped framework is sound")
}

fn files_in(folder: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(repository(folder)).expect("the folder is there");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry can be read").path()).collect();
    paths.sort();
    paths
}

#[test]
fn the_shipped_framework_is_canonical() {
    canonical(&repository("assets/framework.ron"), |text| Ok(write_framework(&read_framework(text)?)));
}

#[test]
fn every_shipped_profile_is_canonical() {
    let framework = shipped_framework();
    let paths = files_in("assets/platforms");
    assert_eq!(paths.len(), 24);
    for path in paths {
        canonical(&path, |text| Ok(write_platform(&read_platform(text, &framework)?, &framework)));
    }
}

#[test]
fn every_shipped_audience_is_canonical() {
    let framework = shipped_framework();
    let paths = files_in("assets/audiences");
    assert_eq!(paths.len(), 12);
    for path in paths {
        canonical(&path, |text| Ok(write_preset(&read_preset(text, &framework)?, &framework)));
    }
}

#[test]
fn a_brand_is_written_as_it_is_read() {
    let brand = read_brand(&text_of(&fixture("base.brand.ron"))).expect("OK (brand)");
    let text = write_brand(&brand);
    assert_eq!(read_brand(&text).as_ref(), Ok(&brand));
    assert!(text.contains("\"#1F6FB2\"") && !text.contains("body_font"), "{text}");
}

#[test]
fn every_shipped_plan_is_canonical() {
    let framework = shipped_framework();
    let paths = files_in("assets/examples");
    assert!(!paths.is_empty());
    for path in paths {
        canonical(&path, |text| Ok(write_plan(&read_plan(text, &framework, storage::library())?.plan, &framework)));
    }
}

#[test]
fn a_plan_with_every_field_keeps_them_all() {
    let text = text_of(&fixture("full.plan.ron"));
    let plan = plan_of(&text);
    assert_eq!(write_plan(&plan, storage::framework()), text);
    // The text names every field, so a value that was lost would show here too.
    assert_eq!(plan.client.as_deref(), Some("Harbour Bakery"));
    assert_eq!((plan.samples, plan.seed, plan.portfolio_size), (20_000, 11, Some(2)));
    assert_eq!(plan.least_reach.map(Fraction::get), Some(0.1));
    assert_eq!((plan.excluded.len(), plan.pinned.len(), plan.hours.len()), (1, 1, 2));
    assert_eq!((plan.scenarios.len(), plan.actions.len(), plan.levels.len()), (1, 2, 1));
    let identity = plan.segments[0].needs.values().find(|wish| wish.answers.is_some()).expect("one has answers");
    assert_eq!(identity.answers, Some(212));
    assert_eq!(plan.segments[0].needs.values().filter(|wish| !wish.on).count(), 1);
    assert_eq!(plan.segments[0].needs.values().filter_map(|wish| wish.deal_breaker).count(), 1);
}

/// Fields that only the second format has; a plan without them is written as before.
#[test]
fn a_plan_has_the_lowest_format_that_can_hold_it() {
    let text = text_of(&fixture("format-2.plan.ron"));
    let plan = plan_of(&text);
    assert_eq!(write_plan(&plan, storage::framework()), text);
    let notes: Vec<_> = plan.page_notes.iter().map(|(page, note)| (page.as_str(), note.as_str())).collect();
    assert_eq!(notes, [("audience", "Ask who has been here\nfor longest."), ("milestone-groups", "Two minutes.")]);

    let ids = |pages: &[seven_milestones::domain::id::PageId]| -> Vec<String> {
        pages.iter().map(ToString::to_string).collect()
    };
    assert_eq!(
        (ids(&plan.pages.order), ids(&plan.pages.left_out)),
        (vec!["answer".to_owned(), "reach".to_owned()], vec!["audience".to_owned()])
    );
    let role = &plan.roles[&crate::support::id("facebook")];
    assert_eq!(
        (role.name.as_deref(), role.posts.map(seven_milestones::domain::quantities::Posts::get)),
        (Some("Community"), Some(3.0))
    );
    assert_eq!((plan.competitors[0].name.as_str(), plan.competitors[0].platforms.len()), ("North Street Bakery", 2));
    assert_eq!(
        (plan.today.len(), plan.capacity.map(seven_milestones::domain::quantities::Capacity::get), plan.inertia.get()),
        (2, Some(12.0), 1.0)
    );
    let framework = storage::framework();
    for name in ["today", "capacity", "inertia", "roles", "competitors", "pages"] {
        assert!(text.contains(&format!("    {name}: ")), "{name}");
    }

    let blank = Plan::blank(framework);
    let without = Plan {
        page_notes: blank.page_notes,
        pages: blank.pages,
        today: blank.today,
        capacity: None,
        inertia: blank.inertia,
        roles: blank.roles,
        competitors: Vec::new(),
        looked_at: None,
        actions: Vec::new(),
        ..plan.clone()
    };
    let written = write_plan(&without, storage::framework());
    assert!(written.starts_with("(\n    format: 1,\n") && !written.contains("page_notes"), "{written}");
    assert_eq!(plan_of(&written), without);
    // A file of the second format need not use what it may hold, and goes back to the first when it is written.
    let raised = |text: &str| text.replacen("format: 1", "format: 2", 1);
    assert_eq!(plan_of(&raised(&written)), without);
    let quoting = Plan { title: "page_notes: {}".to_owned(), ..without };
    assert!(write_plan(&quoting, storage::framework()).starts_with("(\n    format: 1,\n"));

    let profile = text_of(&repository("assets/platforms/facebook.ron"));
    let read = read_platform(&raised(&profile), framework).expect("profiles have a second format");
    assert_eq!(write_platform(&read, framework), profile);
    let text = text_of(&repository("assets/framework.ron"));
    let read = read_framework(&raised(&text)).expect("frameworks have a second format");
    assert_eq!(write_framework(&read), text);
}

#[test]
fn an_old_plan_written_by_hand_is_read_as_it_was_meant() {
    let text = text_of(&fixture("by-hand.plan.ron"));
    assert!(has_comments(&text));
    let by_hand = plan_of(&text);
    assert_eq!(by_hand, plan_of(&text_of(&fixture("full.plan.ron"))));
    assert!(!has_comments(&write_plan(&by_hand, storage::framework())));
}

const SHORT: &str = "(
    format: 1,
    title: \"Short\",
    segments: [(name: \"All\", share: 1, needs: {\"identity\": (need: 70, importance: 6)})],
)
";

#[test]
fn line_ends_marks_and_spelt_out_options_change_nothing() {
    let expected = plan_of(SHORT);
    let cases: [(&str, Vec<u8>); 6] = [
        ("CRLF", SHORT.replace('\n', "\r\n").into()),
        ("a byte order mark", [b"\xEF\xBB\xBF", SHORT.as_bytes()].concat()),
        ("both", [b"\xEF\xBB\xBF", SHORT.replace('\n', "\r\n").as_bytes()].concat()),
        ("a name before the bracket", format!("Plan{SHORT}").into()),
        ("an extension named at the top", format!("#![enable(implicit_some)]\n{SHORT}").into()),
        ("everything on one line", SHORT.replace('\n', " ").into()),
    ];
    for (name, bytes) in cases {
        let text = decode(&bytes).expect("it is UTF-8");
        let read = read_plan(text, storage::framework(), storage::library());
        assert_eq!(read.map(|read| read.plan), Ok(expected.clone()), "{name}");
        assert_eq!(kind_of(text), Some(Kind::Plan), "{name}");
    }
}

#[test]
fn an_option_may_be_bare_or_spelt_out() {
    let with = |field: &str| plan_of(&SHORT.replace("title:", &format!("{field}, title:")));
    let bare = with("client: \"C\", portfolio_size: 3, setting: tuned, least_reach: 0.25");
    assert_eq!(bare.portfolio_size, Some(3));
    let spelt_out = "client: Some(\"C\"), portfolio_size: Some(3), setting: Some(tuned), least_reach: Some(0.25)";
    assert_eq!(with(spelt_out), bare);
    assert_eq!(with("client: None, portfolio_size: None, setting: None"), plan_of(SHORT));
}

#[test]
fn what_is_left_out_has_its_default() {
    let plan = plan_of(SHORT);
    assert_eq!(plan.setting, TuningMode::Typical);
    assert_eq!((plan.region.as_str(), plan.samples, plan.seed), ("US adults", 10_000, 7));
    assert_eq!((plan.importance_spread.get(), plan.complement.get()), (1.0, 0.5));
    assert_eq!((plan.portfolio_size, plan.least_reach), (None, None));
    let wish = plan.segments[0].needs.values().next().expect("one need");
    assert!(wish.on);
    assert_eq!((wish.spread.get(), wish.deal_breaker, wish.answers), (10.0, None, None));
}

#[test]
fn a_milestone_that_is_switched_off_stays_so() {
    let off = SHORT.replace("importance: 6", "importance: 6, on: false");
    let plan = plan_of(&off);
    assert!(!plan.segments[0].needs.values().next().expect("one need").on);
    assert_eq!(plan_of(&write_plan(&plan, storage::framework())), plan);
    assert_eq!(plan_of(&SHORT.replace("importance: 6", "importance: 6, on: true")), plan_of(SHORT));
}

#[test]
fn a_plan_names_platforms_that_are_not_at_hand() {
    let text = SHORT.replace(
        "title:",
        "excluded: [\"facebok\"], pinned: [\"nowhere-at-all\"], actions: [(platform: \"redit\", milestone: \"brand\", what: \"Ask\")], title:",
    );
    let read = read_plan(&text, storage::framework(), storage::library()).expect("a warning is no fault");
    assert_eq!(
        read.warnings,
        [
            "the exclusion of `facebok` is kept, but there is no such platform; did you mean `facebook`?",
            "your choice to always include `nowhere-at-all` is kept, but there is no such platform; correct the id, or remove it",
            "the action for `redit` is kept, but there is no such platform; did you mean `reddit`?",
        ]
    );
    assert_eq!(plan_of(&write_plan(&read.plan, storage::framework())), read.plan);
}

#[test]
fn a_file_is_told_by_its_fields() {
    let cases = [
        (storage::SAMPLE_PLAN, Some(Kind::Plan)),
        ("(format: 1, name: \"x\", kinds: [], milestones: [])", Some(Kind::Framework)),
        ("(format: 1, name: \"x\", segment: ())", Some(Kind::Preset)),
        ("(format: 1, title: \"x\", segment: [])", Some(Kind::Plan)),
        ("(format: 1, reviewed: \"\", milestones: {})", Some(Kind::Platform)),
        ("(format: 1, name: \"x\", ink: \"#000000\")", Some(Kind::Brand)),
        ("(format: 1)", None),
        ("hello", None),
        ("", None),
    ];
    for (text, expected) in cases {
        assert_eq!(kind_of(text), expected, "{text}");
    }
}
