//! The look: fonts, sizes, colours and distances. Nowhere else is any of them written down.

mod colours;
mod distances;
mod install;
mod missing;
mod signs;
mod text;

pub use colours::{Colours, colours, readable_as_text, readable_on, shared_with, softened};
pub use distances::{APART, MARGIN, NEAR, RADIUS, ROW};
pub use install::{apply, install};
pub use missing::missing_characters;
pub use signs::milestone_icon;
pub use text::{
    body, bold, font, headline, icon, lower, medium, muted, scene_font, small, small_strong, smaller_headline, title,
    weight,
};

/// The program's icon, for title bars and lists of windows; nothing where the picture could not be read.
#[must_use]
pub fn program_icon() -> egui::IconData {
    let picture = include_bytes!("../../../assets/icon/256.png");
    eframe::icon_data::from_png_bytes(picture).unwrap_or_default()
}
