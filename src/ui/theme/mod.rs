//! The look: fonts, sizes, colours and distances. Nowhere else is any of them written down.

mod colours;
mod install;
mod missing;
mod text;

pub use colours::{Colours, colours, contrast, readable_as_text, readable_on, shared_with, softened};
pub use install::{apply, install};
pub use missing::missing_characters;
pub use text::{body, bold, font, headline, icon, medium, muted, scene_font, small, small_strong, title, weight};

/// The program's icon, for title bars and lists of windows; nothing where the picture could not be read.
#[must_use]
pub fn program_icon() -> egui::IconData {
    let picture = include_bytes!("../../../assets/icon/256.png");
    eframe::icon_data::from_png_bytes(picture).unwrap_or_default()
}

/// The corner radius of cards and buttons, in points.
pub const RADIUS: u8 = 8;
/// The distance between things that belong together, in points.
pub const NEAR: f32 = 6.0;
/// The distance between things that stand apart, in points.
pub const APART: f32 = 16.0;
/// The distance from the edge of a page, in points.
pub const MARGIN: i8 = 24;
/// The height of a bar and its gap in a ranking, in points.
pub const ROW: f32 = 26.0;
