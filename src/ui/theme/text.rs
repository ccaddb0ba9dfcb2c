//! Type: four sizes, three weights.

use super::colours::colours;
use crate::scene::text::FontWeight;
use egui::{FontFamily, FontId, RichText};
use egui_material_icons::MaterialIcon;

/// The sizes, in points.
pub(super) const HEADLINE: f32 = 26.0;
pub(super) const SMALLER_HEADLINE: f32 = 20.0;
pub(super) const TITLE: f32 = 16.0;
pub(super) const BODY: f32 = 14.0;
pub(super) const SMALL: f32 = 12.0;

/// The families of the weights.
pub(super) const SEMIBOLD: &str = "semibold";
pub(super) const BOLD: &str = "bold";

/// A weight of the one typeface.
pub mod weight {
    pub use super::Weight;

    /// Text.
    pub const REGULAR: Weight = Weight::Regular;
    /// Names.
    pub const SEMIBOLD: Weight = Weight::SemiBold;
}

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Text.
    Regular,
    /// Names.
    SemiBold,
    /// The headline.
    Bold,
}

impl Weight {
    fn family(self) -> FontFamily {
        match self {
            Self::Regular => FontFamily::Proportional,
            Self::SemiBold => FontFamily::Name(SEMIBOLD.into()),
            Self::Bold => FontFamily::Name(BOLD.into()),
        }
    }
}

/// Text size of body text in a weight, for painting by hand.
#[must_use]
pub fn font(weight: Weight, small: bool) -> FontId {
    FontId::new(if small { SMALL } else { BODY }, weight.family())
}

/// Letters of a scene, of a size in points.
#[must_use]
pub fn scene_font(weight: FontWeight, size: f32) -> FontId {
    let weight = match weight {
        FontWeight::Regular => Weight::Regular,
        FontWeight::SemiBold => Weight::SemiBold,
        FontWeight::Bold => Weight::Bold,
    };
    FontId::new(size, weight.family())
}

/// The sentence at the top of a view.
pub fn headline(text: impl Into<String>) -> RichText {
    RichText::new(text).font(FontId::new(HEADLINE, Weight::Bold.family()))
}

/// The same where there is little room.
pub fn smaller_headline(text: impl Into<String>) -> RichText {
    RichText::new(text).font(FontId::new(SMALLER_HEADLINE, Weight::Bold.family()))
}

/// The name of a card or a panel.
pub fn title(text: impl Into<String>) -> RichText {
    RichText::new(text).font(FontId::new(TITLE, Weight::SemiBold.family()))
}

/// Ordinary text.
pub fn body(text: impl Into<String>) -> RichText {
    RichText::new(text).font(font(Weight::Regular, false))
}

/// Ordinary text that stands out.
pub fn medium(text: impl Into<String>) -> RichText {
    RichText::new(text).font(font(Weight::SemiBold, false))
}

/// A letter in bold.
pub fn bold(text: impl Into<String>) -> RichText {
    RichText::new(text).font(FontId::new(BODY, Weight::Bold.family()))
}

/// Ordinary text that explains.
pub fn muted(ui: &egui::Ui, text: impl Into<String>) -> RichText {
    body(text).color(colours(ui).muted)
}

/// Small text that explains.
pub fn small(ui: &egui::Ui, text: impl Into<String>) -> RichText {
    RichText::new(text).font(font(Weight::Regular, true)).color(colours(ui).muted)
}

/// Small text that stands out.
pub fn small_strong(text: impl Into<String>) -> RichText {
    RichText::new(text).font(font(Weight::SemiBold, true))
}

/// A sign from the one family of icons.
#[must_use]
pub fn icon(icon: MaterialIcon) -> RichText {
    icon.rich_text().size(TITLE + 3.0)
}

/// A text with a small letter first, as it stands after a colon.
pub fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
