//! Scenes as PDF: a page each, drawn with lines and letters, read aloud by readers of screens.

use super::error::ExportError;
use super::fonts::Fonts;
use super::svg::laid_out;
use crate::scene::items::Scene;
use crate::scene::text::clean;
use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{Point, Size};
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{ContentTag, Tag, TagGroup, TagTree};
use krilla::{Document, SerializeSettings};
use krilla_svg::{SurfaceExt, SvgSettings};
use resvg::usvg::Tree;

/// Points of a page for each pixel of a scene: a slide of 1920 × 1080 is 13⅓ × 7½ inches.
const POINTS: f64 = 0.5;

/// What a PDF says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PdfOptions<'a> {
    /// Its title.
    pub title: &'a str,
    /// The language of its words, such as `en`.
    pub language: &'a str,
}

/// Writes scenes as PDF, a page each: tagged, with the words of each picture for those who cannot see it.
///
/// # Errors
/// [`ExportError::NotDrawn`] where there is no scene, or a scene that cannot be laid out.
pub fn pdf(scenes: &[Scene], fonts: &Fonts, options: PdfOptions<'_>) -> Result<Vec<u8>, ExportError> {
    let trees = scenes.iter().map(|scene| laid_out(scene, fonts)).collect::<Result<Vec<_>, _>>()?;
    if trees.is_empty() {
        return Err(ExportError::NotDrawn("there is no picture to write".to_owned()));
    }
    // A strict reader's rules first; a font of the machine may break one, and then a picture matters more than a rule.
    let strict = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    match document(scenes, &trees, options, strict.finish().unwrap_or_default()) {
        Ok(bytes) => Ok(bytes),
        Err(_) => document(scenes, &trees, options, Configuration::default())
            .map_err(|error| ExportError::NotDrawn(error.to_string())),
    }
}

fn document(
    scenes: &[Scene],
    trees: &[Tree],
    options: PdfOptions<'_>,
    configuration: Configuration,
) -> Result<Vec<u8>, KrillaError> {
    let settings = SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let mut outline = Outline::new();
    let mut tags = TagTree::new().with_lang(Some(options.language.to_owned()));
    for (number, (scene, tree)) in scenes.iter().zip(trees).enumerate() {
        #[expect(clippy::cast_possible_truncation, reason = "a scene's sides are small numbers")]
        let points = |side: f64| (side * POINTS).max(1.0) as f32;
        let (width, height) = (points(scene.width), points(scene.height));
        let Some((page, size)) = PageSettings::from_wh(width, height).zip(Size::from_wh(width, height)) else {
            continue;
        };
        let mut page = document.start_page_with(page);
        let mut surface = page.surface();
        let content = surface.start_tagged(ContentTag::Other);
        surface.draw_svg(tree, size, SvgSettings::default());
        surface.end_tagged();
        surface.finish();
        page.finish();
        tags.push(TagGroup::with_children(Tag::Figure(Some(scene.alt_text.clone())), vec![content.into()]));
        outline
            .push_child(OutlineNode::new(scene.title.clone(), XyzDestination::new(number, Point::from_xy(0.0, 0.0))));
    }
    document.set_metadata(
        Metadata::new()
            .title(clean(options.title))
            .language(options.language.to_owned())
            .creator(concat!("Seven Milestones ", env!("CARGO_PKG_VERSION")).to_owned()),
    );
    document.set_outline(outline);
    document.set_tag_tree(tags);
    document.finish()
}
