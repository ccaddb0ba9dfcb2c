//! Pictures: drawn from plans of every kind, written, read again and measured.

mod far;
mod files;
mod hostile;
mod layout;
mod logos;
mod marks;
pub mod plans;
mod scripts;
mod words;

use plans::{Case, cases, sample};
use seven_milestones::chart::{CHARTS, Chart};
use seven_milestones::export::{self, Fonts};
use seven_milestones::scene::items::Scene;
use seven_milestones::scene::sheet::Sheet;
use seven_milestones::scene::style::{Ground, Look};
use seven_milestones::storage;

/// The sheets that people choose, in pixels.
const SHEETS: [(&str, f64, f64); 6] = [
    ("16:9", 1920.0, 1080.0),
    ("4:3", 1440.0, 1080.0),
    ("half", 960.0, 1080.0),
    ("square", 1080.0, 1080.0),
    ("a4", 1684.0, 1191.0),
    ("a4 upright", 1191.0, 1684.0),
];

fn sheet(width: f64, height: f64, ground: Ground) -> Sheet {
    Sheet { width, height, look: Look { ground, ..Look::default() } }
}

/// A slide of the sample plan's chart.
fn slide(chart: Chart, look: Look) -> Scene {
    let case = sample();
    case.scene(chart, &Sheet { width: 1920.0, height: 1080.0, look }).expect("the sample plan has this chart")
}

#[test]
fn every_chart_has_an_id_that_leads_back_to_it() {
    let framework = storage::framework();
    let all = Chart::all(framework);
    assert_eq!(all.len(), CHARTS.len() - 1 + framework.milestones.len());
    for chart in all {
        assert_eq!(Chart::parse(&chart.id(framework), framework), Some(chart));
        assert!(!chart.name(framework).is_empty());
    }
    for unknown in ["", "milestone-", "milestone-nothing", "Fit", "fit "] {
        assert_eq!(Chart::parse(unknown, framework), None, "{unknown}");
    }
}

#[test]
fn the_sample_plan_has_every_chart_and_each_says_something() {
    let case = sample();
    for chart in Chart::all(storage::framework()) {
        let Some(scene) = case.scene(chart, &sheet(1920.0, 1080.0, Ground::Light)) else {
            panic!("{chart:?} is missing");
        };
        assert!(scene.title.len() > 10, "{chart:?}");
        assert!(scene.subtitle.contains("Harbour Bakery") && scene.subtitle.contains("2026"), "{}", scene.subtitle);
        assert!(scene.source.contains("our estimates, reviewed"), "{}", scene.source);
        assert!(scene.alt_text.len() > scene.title.len(), "{}", scene.alt_text);
        assert!(scene.texts().len() > 6, "{chart:?}");
    }
}

#[test]
fn what_a_chart_cannot_show_it_does_not_draw() {
    let has = |case: &Case, chart| case.scene(chart, &sheet(1920.0, 1080.0, Ground::Light)).is_some();
    for case in cases() {
        let several = case.report.problem.len() > 1;
        let leads = case.report.leader().is_some();
        assert!(has(&case, Chart::Fit) && has(&case, Chart::Audience), "{}", case.name);
        assert_eq!(has(&case, Chart::Separates), several && leads, "{}", case.name);
        assert_eq!(has(&case, Chart::Tipping), leads, "{}", case.name);
        assert_eq!(has(&case, Chart::Portfolio), leads, "{}", case.name);
        assert_eq!(has(&case, Chart::Acceptability), leads, "{}", case.name);
        assert_eq!(has(&case, Chart::Scenarios), !case.plan.scenarios.is_empty(), "{}", case.name);
    }
}

#[test]
fn a_plain_picture_leaves_title_source_and_ground_to_the_slide() {
    for chart in Chart::all(storage::framework()) {
        let full = slide(chart, Look::default());
        let plain = slide(chart, Look { plain: true, ..Look::default() });
        assert_eq!((&plain.title, &plain.source), (&full.title, &full.source));
        assert_eq!(plain.ground, None);
        assert!(full.ground.is_some());
        let texts: Vec<_> = plain.texts().iter().map(|text| text.text.clone()).collect();
        assert!(!texts.iter().any(|text| text.starts_with("Levels: ") || text.contains("Harbour Bakery: where")));
        assert!(plain.texts().iter().all(|text| !text.heading));
    }
}

/// Writes every picture into the folder that `PICTURES` names, to be looked at.
#[test]
fn pictures_to_look_at() {
    let Some(folder) = std::env::var_os("PICTURES").map(std::path::PathBuf::from) else { return };
    let only = std::env::var("ONLY").unwrap_or_default();
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    for case in cases() {
        for (size, width, height) in SHEETS {
            for chart in Chart::all(storage::framework()) {
                let name = format!("{}-{}-{}", case.name, size, chart.id(storage::framework()));
                let name = export::names::safe(&name);
                if !name.contains(&only) {
                    continue;
                }
                let ground = if size == "4:3" { Ground::Dark } else { Ground::Light };
                let Some(scene) = case.scene(chart, &sheet(width, height, ground)) else { continue };
                let picture = export::png(&scene, &Fonts::of([&scene]), 1).expect("a picture");
                std::fs::write(folder.join(format!("{name}.png")), picture).expect("the folder takes files");
            }
        }
    }
}
