//! Every widget of the window in every state: `cargo run --example gallery`, with `dark` for the dark look.

use seven_milestones::app::state::State;
use seven_milestones::domain::plan::Plan;
use seven_milestones::domain::settings::{Settings, ThemeChoice};
use seven_milestones::storage;
use seven_milestones::ui::gallery::{SIZE, gallery_ui};
use seven_milestones::ui::theme;

/// The page as a program.
struct Gallery(State);

impl eframe::App for Gallery {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        gallery_ui(ui, &self.0);
    }
}

fn main() -> eframe::Result {
    let theme = if std::env::args().any(|word| word == "dark") { ThemeChoice::Dark } else { ThemeChoice::Light };
    let settings = Settings { theme, ..Settings::default() };
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_title("Widgets").with_inner_size(SIZE),
        ..Default::default()
    };
    eframe::run_native(
        "seven-milestones-gallery",
        options,
        Box::new(move |creation| {
            theme::install(&creation.egui_ctx);
            theme::apply(&creation.egui_ctx, &settings);
            let framework = storage::framework().clone();
            let plan = Plan::blank(&framework);
            Ok(Box::new(Gallery(State::new(framework, storage::library().clone(), plan, None, settings))))
        }),
    )
}
