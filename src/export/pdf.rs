//! Scenes as PDF: a page each, drawn with lines and letters, read aloud by readers of screens.

use super::error::ExportError;
use super::fonts::{Fonts, Line};
use super::svg::laid_out_without_texts;
use crate::scene::items::{Anchor, Item, Paint, Scene, Text};
use crate::scene::text::{FontWeight, clean};
use krilla::color::rgb;
use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{Point, Size, Transform};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Tag, TagGroup, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};
use krilla_svg::{SurfaceExt, SvgSettings};
use resvg::usvg::Tree;
use resvg::usvg::fontdb::ID;
use std::collections::BTreeMap;
use std::num::NonZeroU16;

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

/// A page that is laid out, in the parts that readers of screens tell apart.
struct Page {
    /// What the title says, and the title; none where a picture has none of its own.
    heading: Option<(String, Layer)>,
    /// Everything else.
    picture: Layer,
    /// Which page of how many it is; none on a page alone.
    number: Option<Layer>,
}

/// A part of a page: what the renderer draws, where there is anything but texts, and the texts. These go into the document as whole
/// words, so that they can be searched and copied; the renderer would hand over the glyphs one by one, once it has drawn each as
/// lines to know how large it is.
struct Layer {
    tree: Option<Tree>,
    lines: Vec<(Text, Line)>,
}

/// The machine's fonts that a document takes letters from, each read once.
struct Letters<'f> {
    fonts: &'f Fonts,
    read: BTreeMap<ID, Option<Font>>,
}

/// Writes scenes as PDF, a page each: tagged, with a heading, and with the words of each picture for those who cannot see
/// it. Where there are several, each has its number at the foot.
///
/// # Errors
/// [`ExportError::NotDrawn`] where there is no scene, or a scene that cannot be laid out.
pub fn pdf(scenes: &[Scene], fonts: &Fonts, options: PdfOptions<'_>) -> Result<Vec<u8>, ExportError> {
    let of = scenes.len();
    let pages = (1..).zip(scenes).map(|(at, scene)| Page::of(scene, (at, of), fonts)).collect::<Result<Vec<_>, _>>()?;
    if pages.is_empty() {
        return Err(ExportError::NotDrawn("there is no picture to write".to_owned()));
    }
    // A strict reader's rules first; a font of the machine may break one, and then a picture matters more than a rule.
    let strict = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    match document(scenes, &pages, fonts, options, strict.finish().unwrap_or_default()) {
        Ok(bytes) => Ok(bytes),
        Err(_) => document(scenes, &pages, fonts, options, Configuration::default())
            .map_err(|error| ExportError::NotDrawn(error.to_string())),
    }
}

fn document(
    scenes: &[Scene],
    pages: &[Page],
    fonts: &Fonts,
    options: PdfOptions<'_>,
    configuration: Configuration,
) -> Result<Vec<u8>, KrillaError> {
    let settings = SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let mut letters = Letters { fonts, read: BTreeMap::new() };
    let mut outline = Outline::new();
    let mut tags = TagTree::new().with_lang(Some(options.language.to_owned()));
    for (number, (scene, parts)) in scenes.iter().zip(pages).enumerate() {
        #[expect(clippy::cast_possible_truncation, reason = "a scene's sides are small numbers")]
        let points = |side: f64| (side * POINTS).max(1.0) as f32;
        let (width, height) = (points(scene.width), points(scene.height));
        let Some((page, size)) = PageSettings::from_wh(width, height).zip(Size::from_wh(width, height)) else {
            continue;
        };
        #[expect(clippy::cast_possible_truncation, reason = "points of a page for each pixel")]
        let scale = size.width() / scene.width.max(1.0) as f32;
        let mut page = document.start_page_with(page);
        let mut surface = page.surface();
        let mut draw = |tag: ContentTag<'_>, layer: &Layer| {
            let content = surface.start_tagged(tag);
            if let Some(tree) = &layer.tree {
                surface.draw_svg(tree, size, SvgSettings::default());
            }
            surface.push_transform(&Transform::from_scale(scale, scale));
            for (text, line) in &layer.lines {
                letters.write(&mut surface, text, line);
            }
            surface.pop();
            surface.end_tagged();
            content
        };
        let content = draw(ContentTag::Other, &parts.picture);
        if let Some((words, title)) = &parts.heading {
            let heading = draw(ContentTag::Other, title);
            tags.push(TagGroup::with_children(Tag::Hn(NonZeroU16::MIN, Some(words.clone())), vec![heading.into()]));
        }
        if let Some(number) = &parts.number {
            draw(ContentTag::Artifact(Artifact::with_kind(ArtifactType::PageNumber)), number);
        }
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

impl Layer {
    fn of(scene: &Scene, fonts: &Fonts) -> Result<Self, ExportError> {
        let line = |text: &Text| Some((text.clone(), fonts.set(&clean(&text.text), &scene.typeface, text)?));
        let lines = scene.texts().into_iter().filter_map(line).collect();
        let words_alone = scene.ground.is_none() && scene.logo.is_none() && scene.items.iter().all(is_text);
        let tree = if words_alone { None } else { Some(laid_out_without_texts(scene, fonts)?) };
        Ok(Self { tree, lines })
    }
}

impl Letters<'_> {
    fn font(&mut self, id: ID) -> Option<Font> {
        let read = || self.fonts.faces.with_face_data(id, |bytes, index| Font::new(bytes.to_vec().into(), index))?;
        self.read.entry(id).or_insert_with(read).clone()
    }

    /// Writes a text where it stands.
    fn write(&mut self, surface: &mut Surface<'_>, text: &Text, line: &Line) {
        let (size, left) = line.placed(text);
        let Paint { rgb, alpha } = text.paint;
        #[expect(clippy::cast_possible_truncation, reason = "from 0 to 1")]
        let opacity = NormalizedF32::new(alpha as f32).unwrap_or(NormalizedF32::ONE);
        let [red, green, blue] = rgb.0;
        surface.set_stroke(None);
        surface.set_fill(Some(Fill { paint: rgb::Color::new(red, green, blue).into(), opacity, ..Fill::default() }));
        for part in &line.parts {
            let Some(font) = self.font(part.font) else { continue };
            #[expect(clippy::cast_possible_truncation, reason = "pixels of a sheet, and parts of a size")]
            let short = |length: f64| length as f32;
            let glyphs = part.set.glyphs.iter().map(|glyph| {
                let [right, up] = glyph.offset.map(short);
                let id = GlyphId::new(u32::from(glyph.id));
                KrillaGlyph::new(id, short(glyph.advance), right, up, 0.0, glyph.range.clone(), None)
            });
            let at = Point::from_xy(short(left + size * part.at), short(text.at[1]));
            surface.draw_glyphs(at, &glyphs.collect::<Vec<_>>(), font, &part.text, short(size), false);
        }
    }
}

impl Page {
    fn of(scene: &Scene, (at, of): (usize, usize), fonts: &Fonts) -> Result<Self, ExportError> {
        let over = |items: Vec<Item>| Scene { ground: None, logo: None, items, ..bare(scene) };
        let (titles, others): (Vec<Item>, Vec<Item>) = scene.items.iter().cloned().partition(|item| is(item, "title"));
        let words = texts(&titles).map(|text| text.text.as_str()).collect::<Vec<_>>().join(" ");
        let number = (of > 1 && !words.is_empty()).then(|| numbered(scene, at, of)).flatten();
        let heading = if words.is_empty() { None } else { Some((words, Layer::of(&over(titles), fonts)?)) };
        let picture = Layer::of(&Scene { items: others, ..bare(scene) }, fonts)?;
        let number = number.map(|number| Layer::of(&over(vec![Item::Text(number)]), fonts)).transpose()?;
        Ok(Self { heading, picture, number })
    }
}

/// A scene without what it draws.
fn bare(scene: &Scene) -> Scene {
    Scene {
        id: scene.id.clone(),
        title: String::new(),
        subtitle: String::new(),
        source: String::new(),
        alt_text: String::new(),
        typeface: scene.typeface.clone(),
        items: Vec::new(),
        logo: scene.logo.clone(),
        ..*scene
    }
}

/// Whether it draws nothing but texts.
fn is_text(item: &Item) -> bool {
    match item {
        Item::Text(_) => true,
        Item::Group(group) => group.items.iter().all(is_text),
        _ => false,
    }
}

fn is(item: &Item, id: &str) -> bool {
    matches!(item, Item::Group(group) if group.id == id)
}

/// The texts of groups, as far as they stand in no group of their own.
fn texts(items: &[Item]) -> impl Iterator<Item = &Text> {
    let groups = items.iter().filter_map(|item| if let Item::Group(group) = item { Some(group) } else { None });
    groups.flat_map(|group| &group.items).filter_map(|item| if let Item::Text(text) = item { Some(text) } else { None })
}

/// Which page of how many it is, in the margin below the source; none where the picture has no text to match.
fn numbered(scene: &Scene, at: usize, of: usize) -> Option<Text> {
    let of_group = |id: &str| {
        let group = scene.items.iter().position(|item| is(item, id))?;
        texts(&scene.items[group..=group]).next()
    };
    let like = of_group("source").or_else(|| of_group("subtitle")).or_else(|| of_group("title"))?;
    let left = of_group("title").map_or(0.0, |title| title.at[0]);
    let unit = scene.width.min(scene.height) / 1080.0;
    let at_foot = [scene.width - left, scene.height - 20.0 * unit];
    let text = format!("{at} / {of}");
    Some(Text {
        at: at_foot,
        text,
        size: 18.0 * unit,
        anchor: Anchor::End,
        weight: FontWeight::Regular,
        heading: false,
        ..like.clone()
    })
}
