//! `rank`: the answer as a table and as JSON, and where its data come from.

use super::{path, sample, succeeds};
use crate::support::{Ran, fixture, id, repository, run, run_at, temporary, text_of};
use serde_json::Value;
use seven_milestones::storage;
use std::fs;
use std::path::Path;

fn json(ran: &Ran) -> Value {
    serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {}", ran.out))
}

fn ids(object: &Value) -> Vec<&str> {
    let platforms = object["platforms"].as_array().expect("a list of platforms");
    platforms.iter().map(|platform| platform["id"].as_str().expect("an id")).collect()
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn rank_prints_the_answer_and_every_platform() {
    let ran = run(["rank", &sample()]);
    succeeds(&ran);
    let lines: Vec<_> = ran.out.lines().collect();
    assert_eq!(lines[0], "Harbour Bakery: where to be in 2027");
    assert!(lines[1].contains(" comes first overall: ") && lines[1].contains(" ahead of "), "{}", lines[1]);
    let leader = lines[1].split(" comes first ").next().expect("a name");
    let first = lines.iter().find(|line| line.trim_start().starts_with("1 ")).expect("a first place");
    assert!(first.contains(leader), "{first}");
    for platform in seven_milestones::storage::library().platforms() {
        assert!(ran.out.contains(&platform.name), "{} is missing", platform.name);
    }
    for word in ["Platform", "Score", "Fit", "Local families", "Cafés we supply", "Reach"] {
        assert!(ran.out.contains(word), "{word} is missing");
    }
    assert!(lines.last().expect("lines").contains("our own estimates, all scored against the same rubric"));
}

#[test]
fn json_has_the_keys_of_the_formats() {
    let ran = run(["rank", &sample(), "--json"]);
    succeeds(&ran);
    let object = json(&ran);
    for key in ["plan", "scope", "setting", "samples", "seed", "platforms", "warnings"] {
        assert!(keys(&object).contains(&key), "{key} is missing");
    }
    assert_eq!(object["plan"], "Harbour Bakery: where to be in 2027");
    assert_eq!((&object["scope"], &object["setting"]), (&Value::Null, &"typical".into()));
    assert_eq!((&object["samples"], &object["seed"]), (&10_000.into(), &7.into()));
    assert_eq!(object["warnings"], Value::Array(Vec::new()));
    assert_eq!(ids(&object).len(), 24);
    let first = &object["platforms"][0];
    for key in ["id", "name", "rank", "score", "fit", "ruled_out", "reach", "segments"] {
        assert!(keys(first).contains(&key), "{key} is missing");
    }
    let segment = &first["segments"][1];
    for key in ["name", "score", "fit", "ruled_out_by", "reach", "reach_from", "topic", "reach_factor", "milestones"] {
        assert!(keys(segment).contains(&key), "{key} is missing");
    }
    let milestones = segment["milestones"].as_array().expect("a list of milestones");
    let framework = seven_milestones::storage::framework();
    let order: Vec<_> = framework.milestones.iter().map(|milestone| milestone.id.as_str()).collect();
    assert_eq!(milestones.iter().map(|m| m["id"].as_str().expect("an id")).collect::<Vec<_>>(), order);
    for key in ["level", "gap", "match", "contribution", "lost"] {
        assert!(milestones[0][key].is_f64(), "{key} is no number");
    }
}

#[test]
fn json_says_null_where_there_is_no_rank_or_reach_and_names_a_scope() {
    let folder = temporary();
    let plan = folder.path().join("a.plan.ron");
    let text = text_of(&fixture("base.plan.ron")).replace("deal_breaker: 0.5", "deal_breaker: 0.9");
    fs::write(&plan, text.replace("setting: typical", "setting: tuned, samples: 500, seed: 9")).expect("written");
    let plan = plan.display().to_string();
    let ran = run(["rank", &plan, "--json", "--segment", "Families"]);
    succeeds(&ran);
    let object = json(&ran);
    assert_eq!((&object["scope"], &object["setting"]), (&"Families".into(), &"tuned".into()));
    assert_eq!((&object["samples"], &object["seed"]), (&500.into(), &9.into()));
    let platforms = object["platforms"].as_array().expect("a list of platforms");
    let (out, ranked): (Vec<_>, Vec<_>) = platforms.iter().partition(|platform| platform["ruled_out"] == true);
    assert!(!out.is_empty() && !ranked.is_empty());
    for platform in &out {
        assert_eq!((&platform["rank"], &platform["fit"]), (&Value::Null, &0.0.into()));
        assert_eq!(platform["segments"][0]["ruled_out_by"], Value::from(vec!["identity"]));
    }
    assert!(platforms[ranked.len()..].iter().all(|platform| platform["ruled_out"] == true), "they come last");
    let mastodon = platforms.iter().find(|platform| platform["id"] == "mastodon").expect("it ships");
    assert_eq!((&mastodon["reach"], &mastodon["segments"][0]["reach"]), (&Value::Null, &Value::Null));
    let milestones = platforms[0]["segments"][0]["milestones"].as_array().expect("a list");
    assert_eq!(milestones.len(), 2, "what is off is absent");

    let table = run(["rank", &plan]);
    succeeds(&table);
    assert!(table.out.contains("tuned") && table.out.contains("ruled out"), "{}", table.out);
}

#[test]
fn a_region_that_nobody_has_figures_of_is_a_warning_where_reach_counts() {
    let folder = temporary();
    let plan = folder.path().join("a.plan.ron");
    let told = |region: &str, weight: &str, reach: &str| {
        let text = text_of(&fixture("base.plan.ron")).replacen("format: 1", "format: 2", 1);
        let text = text.replace("setting:", &format!("region: \"{region}\", reach_weight: {weight}, setting:"));
        fs::write(&plan, text.replacen("share: 60,", &format!("share: 60, {reach}"), 1)).expect("written");
        let plan = plan.display().to_string();
        let ran = run(["rank", &plan]);
        assert_eq!(ran.status, Some(0), "{}", ran.err);
        (ran.err, run(["check", &plan]).out)
    };
    let sentence = "There are no usage figures for “Narnia”, so reach isn’t counted; check `region`.";
    let (ranked, checked) = told("Narnia", "0.5", "");
    assert_eq!(ranked, format!("warning: {sentence}\n"));
    assert_eq!(checked, format!("{}: OK (plan). {}\n", plan.display(), sentence.trim_end_matches('.')));
    for (region, weight, reach) in
        [("Narnia", "0", ""), ("Norway", "0.5", ""), ("", "0.5", ""), ("Narnia", "0.5", "reach: {\"facebook\": 0.5},")]
    {
        assert_eq!(told(region, weight, reach).0, "", "{region} {weight} {reach}");
    }
}

#[test]
fn a_platform_that_is_not_at_hand_is_a_warning() {
    let folder = temporary();
    let plan = folder.path().join("a.plan.ron");
    let text = text_of(&fixture("base.plan.ron"));
    fs::write(&plan, text.replace("setting:", "excluded: [\"facebok\", \"reddit\"], setting:")).expect("written");
    let plan = plan.display().to_string();
    let sentence = "The exclusion of `facebok` is kept, but there is no such platform; did you mean `facebook`?";
    let ran = run(["rank", &plan, "--json"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), format!("warning: {sentence}\n").as_str()));
    let object = json(&ran);
    assert_eq!(object["warnings"], Value::from(vec![sentence]));
    assert!(!ids(&object).contains(&"reddit") && ids(&object).contains(&"facebook"));
    let ran = run(["rank", &plan]);
    assert_eq!((ran.status, ran.err), (Some(0), format!("warning: {sentence}\n")));
    let ran = run(["check", &plan]);
    assert_eq!((ran.status, ran.out), (Some(0), format!("{plan}: OK (plan). {sentence}\n")));
}

#[test]
fn a_broken_profile_among_several_is_a_warning_and_the_rest_works() {
    let folder = temporary();
    let text = text_of(&fixture("base.platform.ron"));
    let broken = folder.path().join("b.ron");
    fs::write(folder.path().join("a.ron"), &text).expect("written");
    fs::write(&broken, text.replace("level: 82", "level: 182")).expect("written");
    fs::write(folder.path().join("notes.txt"), "no profile").expect("written");
    let platforms = folder.path().display().to_string();
    let ran = run(["rank", &path("base.plan.ron"), "--json", "--platforms", &platforms]);
    let sentence = format!("{}:8:29: A level must be from 0 to 100, not 182.", broken.display());
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), format!("warning: {sentence}\n").as_str()));
    let object = json(&ran);
    assert_eq!(ids(&object), ["place"]);
    assert_eq!(object["warnings"], Value::from(vec![sentence]));
}

#[test]
fn options_may_stand_before_the_task_too() {
    let platforms = fixture("reference/1-plain/platforms").display().to_string();
    let plan = path("reference/1-plain/case.plan.ron");
    let after = run(["rank", &plan, "--platforms", &platforms]);
    let before = run(["--platforms", &platforms, "rank", &plan]);
    succeeds(&after);
    succeeds(&before);
    assert_eq!(before.out, after.out);
}

#[test]
fn another_framework_takes_the_place_of_the_shipped_one() {
    let folder = temporary();
    let plan = folder.path().join("a.plan.ron");
    let wishes = "\"identity\": (need: 82, importance: 5)";
    let text = format!("(format: 1, title: \"T\", segments: [(name: \"A\", share: 1, needs: {{{wishes}}})])");
    fs::write(&plan, text).expect("written");
    let plan = plan.display().to_string();
    let ran = run(["rank", &plan, "--json", "--framework", &path("even.framework.ron")]);
    succeeds(&ran);
    let even = json(&ran);
    let shipped = json(&run(["rank", &plan, "--json"]));
    let fit = |object: &Value, id: &str| {
        let platforms = object["platforms"].as_array().expect("a list of platforms");
        platforms.iter().find(|platform| platform["id"] == id).expect("it ships")["fit"].as_f64().expect("a number")
    };
    let (at_one, at_one_and_a_half) = (fit(&even, "linkedin"), fit(&shipped, "linkedin"));
    let identity = storage::library().get(&id("linkedin")).expect("it ships").milestones.values();
    let level = identity.map(|cell| cell.level.get()).fold(0.0, f64::max);
    let excess = level - 82.0;
    assert!(excess > 0.0 && (at_one - (100.0 - excess)).abs() < 1e-9, "an excess of {excess} at a cost of 1: {at_one}");
    assert!((at_one_and_a_half - (100.0 - 1.5 * excess)).abs() < 1e-9, "and at 1.5: {at_one_and_a_half}");
}

#[test]
fn a_framework_with_another_milestone_leaves_out_profiles_without_it() {
    let folder = temporary();
    let framework = folder.path().join("framework.ron");
    let more = "        (id: \"weather\", name: \"Weather\", low: \"a\", high: \"b\"),\n    ],\n)";
    let six = text_of(&fixture("even.framework.ron"));
    let six: Vec<&str> = six.lines().filter(|line| !line.contains("(id: \"groups\"")).collect();
    fs::write(&framework, six.join("\n").replace("    ],\n)", more)).expect("written");
    let framework = framework.display().to_string();
    let profiles = folder.path().join("platforms");
    fs::create_dir(&profiles).expect("made");
    let cell = "\"weather\": (level: 5, confidence: low, why: \"\"), \"identity\":";
    let profile = text_of(&fixture("base.platform.ron")).replace("\"identity\":", cell);
    let profile: String = profile
        .lines()
        .filter(|line| !["content:", "region:", "\"groups\":"].iter().any(|left| line.contains(left)))
        .collect();
    fs::write(profiles.join("place.ron"), profile).expect("written");
    let plan = folder.path().join("a.plan.ron");
    let wishes = "\"weather\": (need: 10, importance: 5)";
    let text = format!("(format: 1, title: \"T\", segments: [(name: \"A\", share: 1, needs: {{{wishes}}})])");
    fs::write(&plan, text).expect("written");
    let plan = plan.display().to_string();

    let ran = run_at(folder.path(), ["rank", &plan, "--json", "--framework", &framework]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert_eq!(ran.err.lines().count(), 1);
    assert!(ran.err.starts_with("warning: Profiles without the milestone `weather` aren’t used"), "{}", ran.err);
    let object = json(&ran);
    assert_eq!(ids(&object), ["place"]);
    assert!((object["platforms"][0]["fit"].as_f64().expect("a number") - 95.0).abs() < 1e-9);

    // The sample plan speaks of a milestone that this framework lacks.
    #[cfg(not(feature = "gui"))]
    {
        let ran = run_at(folder.path(), ["--framework", &framework]);
        assert_eq!(ran.status, Some(0), "{}", ran.err);
        assert!(ran.err.contains("so here is a new plan") && ran.out.starts_with("New plan\n"), "{}", ran.out);
    }

    let none_left = run(["rank", &plan, "--framework", &framework]);
    assert_eq!((none_left.status, none_left.out.as_str()), (Some(1), ""));
    assert!(none_left.err.contains("There is no platform to compare"), "{}", none_left.err);
}

#[test]
fn a_segment_that_the_plan_does_not_have_is_named() {
    let near = run(["rank", &sample(), "--segment", "Local famlies"]);
    let sentence = "error: harbour-bakery.plan.ron has no segment “Local famlies”; did you mean “Local families”?\n";
    assert_eq!((near.status, near.out.as_str(), near.err.as_str()), (Some(1), "", sentence));
    let far = run(["rank", &sample(), "--segment", "Tourists"]);
    let sentence =
        "error: harbour-bakery.plan.ron has no segment “Tourists”; it has “Local families” and “Cafés we supply”.\n";
    assert_eq!((far.status, far.out.as_str(), far.err.as_str()), (Some(1), "", sentence));
    let there = run(["rank", &sample(), "--segment", "Cafés we supply"]);
    succeeds(&there);
    assert!(there.out.contains("comes first for Cafés we supply"), "{}", there.out);
}

/// The shipped profile of Facebook under another name, in the data folder of a person.
fn own_profile(home: &Path, text: &str) -> String {
    let folder = home.join("platforms");
    fs::create_dir_all(&folder).expect("made");
    let path = folder.join("facebook.ron");
    fs::write(&path, text).expect("written");
    path.display().to_string()
}

#[test]
fn a_profile_of_one_s_own_takes_the_place_of_the_shipped_one() {
    let home = temporary();
    let shipped = text_of(&repository("assets/platforms/facebook.ron"));
    own_profile(home.path(), &shipped.replacen("name: \"Facebook\"", "name: \"My Facebook\"", 1));
    let ran = run_at(home.path(), ["rank", &sample(), "--json"]);
    succeeds(&ran);
    let object = json(&ran);
    assert_eq!(ids(&object).len(), 24);
    let platforms = object["platforms"].as_array().expect("a list of platforms");
    let mine = platforms.iter().find(|platform| platform["id"] == "facebook").expect("it is there");
    assert_eq!(mine["name"], "My Facebook");
    assert!(run(["rank", &sample()]).out.contains("Facebook"));
}

#[test]
fn a_broken_profile_of_one_s_own_is_a_warning_and_the_shipped_one_stays() {
    let home = temporary();
    let path = own_profile(home.path(), "(format: 1, id: \"facebook\", nmae: \"x\")");
    let ran = run_at(home.path(), ["rank", &sample(), "--json"]);
    assert_eq!(ran.status, Some(0));
    let sentence = "1:29: There is no field `nmae` here; did you mean `name`?";
    assert_eq!(ran.err, format!("warning: {path}:{sentence}\n"));
    assert_eq!(ids(&json(&ran)).len(), 24);
}

#[test]
#[cfg(not(feature = "gui"))]
fn without_a_window_the_plan_is_ranked_in_the_terminal() {
    let ran = run([&sample()]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert_eq!(ran.out, run(["rank", &sample()]).out);
    assert_eq!(ran.err.lines().count(), 1);
    let nothing_named = run(Vec::<&str>::new());
    assert_eq!((nothing_named.status, nothing_named.out), (Some(0), ran.out));
}

#[test]
fn why_platforms_are_ruled_out_stands_below_the_table_with_whose_must_have_it_is() {
    let folder = temporary();
    let plan = folder.path().join("a.plan.ron");
    let text = text_of(&repository("assets/examples/harbour-bakery.plan.ron"));
    let text = text.replace("need: 60, importance: 4,", "need: 60, importance: 4, deal_breaker: 0.7,");
    let text = text.replace("need: 85, importance: 7,", "need: 85, importance: 7, deal_breaker: 0.8,");
    fs::write(&plan, text).expect("written");
    let ran = run(["rank", &plan.display().to_string()]);
    succeeds(&ran);
    let why = "miss the must-haves on Groups for Local families, and on Identity for Cafés we supply.";
    let lines: Vec<&str> = ran.out.lines().filter(|line| line.starts_with("Ruled out: ")).collect();
    assert!(lines.iter().any(|line| line.ends_with(why) && line.contains("Instagram, ")), "{}", ran.out);
    let row = ran.out.lines().find(|line| line.contains("  Instagram  ")).expect("its row");
    assert!(row.trim_end().ends_with("57%") && row.chars().count() < 160, "{row}");
}
