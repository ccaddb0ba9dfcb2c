//! Pictures: drawn from plans of every kind, written, read again and measured.

use crate::support::{repository, sample_plan};
use seven_milestones::analysis::report::Report;
use seven_milestones::chart::draw::{Chart, Material, Sheet, scene};
use seven_milestones::chart::style::{Ground, Look};
use seven_milestones::domain::plan::Scope;
use seven_milestones::export::{self, Fonts, PdfOptions, SvgOptions};
use seven_milestones::storage;

/// Writes every picture into a folder, to be looked at: `PICTURES=<folder> cargo test --no-default-features gallery`.
#[test]
fn gallery() {
    let Some(folder) = std::env::var_os("PICTURES").map(std::path::PathBuf::from) else { return };
    let (framework, library, plan) = (storage::framework(), storage::library(), sample_plan());
    let scope = Scope::Everyone;
    let report = Report::new(framework, library, &plan, &scope, 1_000).expect("an answer");
    let material = Material {
        framework,
        library,
        plan: &plan,
        scope: &scope,
        report: &report,
        robustness: &report.robustness,
        compared: &[],
        versus: None,
        date: "2026-11-23",
    };
    for chart in Chart::all(framework) {
        let sheet = Sheet { width: 1920.0, height: 1080.0, look: Look::default() };
        let Some(scene) = scene(&chart, &material, &sheet) else { continue };
        let fonts = Fonts::of([&scene]);
        let name = chart.id(framework);
        std::fs::write(folder.join(format!("{name}.png")), export::png(&scene, &fonts, 1).unwrap()).unwrap();
        std::fs::write(folder.join(format!("{name}.svg")), export::svg(&scene, &fonts, SvgOptions::default()).unwrap())
            .unwrap();
        std::fs::write(
            folder.join(format!("{name}-o.svg")),
            export::svg(&scene, &fonts, SvgOptions { outlines: true }).unwrap(),
        )
        .unwrap();
        std::fs::write(
            folder.join(format!("{name}.pdf")),
            export::pdf(&[scene], &fonts, PdfOptions { title: "A", language: "en" }).unwrap(),
        )
        .unwrap();
    }
    let _ = (repository(""), Ground::Light);
}
