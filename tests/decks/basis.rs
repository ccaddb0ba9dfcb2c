//! Where the levels come from, in everything that is made of a plan.

use super::{Case, is_xml, parts, text};
use crate::support::{fixture, repository, run, sample_plan, temporary, text_of};
use seven_milestones::chart::Chart;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::Scope;
use seven_milestones::domain::platform::{Basis, Platform};
use seven_milestones::export::job::Format;
use seven_milestones::scene::draw::scene;
use seven_milestones::scene::sheet::Sheet;
use seven_milestones::scene::style::Look;
use seven_milestones::storage;
use std::fs;

/// The sample plan, where the first so many profiles hold published figures.
fn published(count: usize) -> Case {
    let platforms = storage::library().platforms().iter().enumerate();
    let library = Library::new(platforms.map(|(at, platform)| {
        let basis = if at < count { Basis::Published } else { Basis::Estimate };
        Platform { basis, ..platform.as_ref().clone() }
    }));
    Case::new(storage::framework(), &library, sample_plan(), Scope::Everyone)
}

/// All that is read in a document: its text, or that of its parts.
fn words(case: &Case, format: Format) -> String {
    let bytes = case.document(format);
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let (parts, names) = parts(error.as_bytes());
            names.iter().filter(|name| is_xml(name)).map(|name| text(&parts, name)).collect()
        }
    }
}

const DOCUMENTS: [Format; 3] = [Format::Pptx, Format::Xlsx, Format::Markdown];

#[test]
fn no_document_calls_a_published_figure_an_estimate() {
    let all = published(24);
    for format in DOCUMENTS {
        let said = words(&all, format);
        assert!(!said.contains("rubric") && !said.contains("our own judgement"), "{format:?}");
        assert!(said.contains("Levels are published figures, not our estimates."), "{format:?}");
        assert!(said.contains("Levels: published figures, reviewed "), "{format:?}");
    }
}

#[test]
fn where_there_are_both_each_document_says_how_many() {
    let some = published(2);
    let names: Vec<&str> = some.library.platforms().iter().take(2).map(|platform| platform.name.as_str()).collect();
    let long = format!(
        "Levels of {} and {} are published figures; those of the other 22 platforms are our",
        names[0], names[1]
    );
    for format in DOCUMENTS {
        let said = words(&some, format);
        assert!(said.contains(&long), "{format:?}");
        let short = "our estimates, published figures for 2 of 24 platforms, reviewed ";
        assert!(said.contains(short), "{format:?}");
    }
}

#[test]
fn the_line_under_a_picture_says_it_too() {
    for (count, words) in [
        (0, "Levels: our estimates, reviewed "),
        (2, "Levels: our estimates, published figures for 2 of 24 platforms, reviewed "),
        (24, "Levels: published figures, reviewed "),
    ] {
        let case = published(count);
        for chart in Chart::all(storage::framework()) {
            let sheet = Sheet { width: 1920.0, height: 1080.0, look: Look::default() };
            let Some(scene) = scene(&chart, &case.material(), &sheet) else { continue };
            assert!(scene.source.starts_with(words), "{chart:?}: {}", scene.source);
        }
    }
}

#[test]
fn the_ranking_in_the_terminal_says_it_too() {
    let folder = temporary();
    let plan = fixture("base.plan.ron");
    for name in ["facebook", "reddit"] {
        let profile = text_of(&repository(&format!("assets/platforms/{name}.ron")));
        assert!(profile.contains("basis: estimate"));
        let path = folder.path().join(format!("{name}.ron"));
        fs::write(path, profile.replace("basis: estimate", "basis: published")).expect("written");
    }
    let rank = || run(["rank".as_ref(), plan.as_os_str(), "--platforms".as_ref(), folder.path().as_os_str()]).out;
    assert!(rank().ends_with("\nLevels are published figures, not our estimates.\n"), "{}", rank());
    let ours = text_of(&repository("assets/platforms/tiktok.ron"));
    fs::write(folder.path().join("tiktok.ron"), ours).expect("written");
    let last = "\nLevels of TikTok are our own estimates, all scored against the same rubric; those of the other 2 platforms are published figures.\n";
    assert!(rank().ends_with(last), "{}", rank());
}
