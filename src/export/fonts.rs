//! Which fonts a picture is drawn with: ours, and one of the machine's for what ours do not have.

use crate::domain::sorting::{Inserted as _, sort_by_key};
use crate::scene::items::Scene;
use crate::scene::text::{FACES, FAMILY, clean, missing};
use resvg::usvg::fontdb::{Database, FaceInfo, ID, Source, Style, Weight};
use resvg::usvg::{FallbackSelectionFn, FontResolver};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};
use ttf_parser::{Face, GlyphId, OutlineBuilder};

/// What stands for a character that no font has.
pub const SUBSTITUTE: char = '■';

/// How many characters a warning names.
const NAMED: usize = 12;

static OURS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for (_, bytes) in *FACES {
        fonts.load_font_source(Source::Binary(Arc::new(bytes)));
    }
    for set in [Database::set_serif_family, Database::set_sans_serif_family] {
        set(&mut fonts, FAMILY.to_owned());
    }
    Arc::new(fonts)
});

/// The machine's fonts, looked up once, and only when they are asked for.
static SYSTEM: LazyLock<Database> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    fonts
});

/// The fonts for some pictures.
#[derive(Debug, Clone)]
pub struct Fonts {
    pub(super) faces: Arc<Database>,
    /// For a character that ours do not have, the font that does.
    fallback: Arc<BTreeMap<char, ID>>,
    /// Characters that no font has.
    nobody: BTreeSet<char>,
    warnings: Vec<String>,
}

impl Fonts {
    /// Our own fonts and no other.
    #[must_use]
    pub fn ours() -> Self {
        Self { faces: OURS.clone(), fallback: Arc::default(), nobody: BTreeSet::new(), warnings: Vec::new() }
    }

    /// The fonts that some pictures need: those of the machine are looked at only where ours do not have a character,
    /// or a brand names another.
    #[must_use]
    pub fn of<'s>(scenes: impl IntoIterator<Item = &'s Scene> + Clone) -> Self {
        let texts = scenes.clone().into_iter().flat_map(Scene::texts);
        let lacking: BTreeSet<char> = texts.flat_map(|text| missing(&text.text)).into_set();
        let brand = |scene: &'s Scene| scene.typeface.heading.iter().chain(&scene.typeface.body);
        let named: BTreeSet<&str> =
            scenes.into_iter().flat_map(brand).map(String::as_str).filter(|name| *name != FAMILY).into_set();
        if lacking.is_empty() && named.is_empty() {
            return Self::ours();
        }
        Self::with(&SYSTEM, &lacking, &named)
    }

    /// As [`Fonts::of`], from the fonts that are given.
    fn with(system: &Database, lacking: &BTreeSet<char>, named: &BTreeSet<&str>) -> Self {
        let mut found = Self::ours();
        let mut faces = (*OURS).as_ref().clone();
        for name in named {
            let family = |face: &&FaceInfo| face.families.iter().any(|(family, _)| family.eq_ignore_ascii_case(name));
            let of_family: Vec<&FaceInfo> = system.faces().filter(family).collect();
            if of_family.is_empty() {
                found.warnings.push(format!("The font “{name}” isn’t installed, so pictures use {FAMILY} instead"));
            }
            for face in of_family {
                faces.push_face_info(face.clone());
            }
        }
        let mut wanted = lacking.clone();
        let mut fallback = BTreeMap::new();
        for face in plainest_first(system) {
            if wanted.is_empty() {
                break;
            }
            let has: Vec<char> = system
                .with_face_data(face.id, |data, index| {
                    let Ok(face) = Face::parse(data, index) else { return Vec::new() };
                    wanted.iter().copied().filter(|c| draws(&face, *c)).collect()
                })
                .unwrap_or_default();
            if !has.is_empty() {
                let id = faces.push_face_info(face.clone());
                for c in has {
                    wanted.remove(&c);
                    fallback.insert(c, id);
                }
            }
        }
        if !fallback.is_empty() {
            let named = characters(fallback.keys());
            found.warnings.push(format!(
                "{FAMILY} doesn’t have these characters, so fonts on this computer are used for them: {named}"
            ));
        }
        if !wanted.is_empty() {
            let named = characters(wanted.iter());
            found.warnings.push(format!("No font has these characters, so {SUBSTITUTE} is shown instead: {named}"));
        }
        Self { faces: Arc::new(faces), fallback: Arc::new(fallback), nobody: wanted, warnings: found.warnings }
    }

    /// What a person should know about these fonts, as sentences.
    #[must_use]
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// A text with a mark for each character that no font has.
    pub(super) fn drawable<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.nobody.is_empty() || !text.contains(|c| self.nobody.contains(&c)) {
            return Cow::Borrowed(text);
        }
        Cow::Owned(text.chars().map(|c| if self.nobody.contains(&c) { SUBSTITUTE } else { c }).collect())
    }

    /// Chooses the fonts that were found, and ours for what a brand's font does not have; no other.
    pub(super) fn resolver(&self) -> FontResolver<'static> {
        let fallback = self.fallback.clone();
        let ours: Vec<(u16, ID)> = OURS.faces().map(|face| (face.weight.0, face.id)).collect();
        let select_fallback: FallbackSelectionFn<'static> = Box::new(move |c, used, faces| {
            let of_ours = || {
                let weight = faces.face(*used.first()?)?.weight.0;
                let nearest = ours.iter().min_by_key(|(ours, _)| ours.abs_diff(weight))?;
                missing(c.encode_utf8(&mut [0; 4])).is_empty().then_some(nearest.1)
            };
            fallback.get(&c).copied().or_else(of_ours).filter(|id| !used.contains(id))
        });
        FontResolver { select_fallback, ..FontResolver::default() }
    }
}

/// Upright fonts of ordinary weight first, and always in one order.
fn plainest_first(fonts: &Database) -> Vec<&FaceInfo> {
    let mut all: Vec<&FaceInfo> = fonts.faces().collect();
    sort_by_key(&mut all, |face| {
        let slanted = face.style != Style::Normal;
        let weight = face.weight.0.abs_diff(Weight::NORMAL.0);
        (face.monospaced, slanted, weight, face.post_script_name.clone(), face.index)
    });
    all
}

/// Whether a font draws a character with lines or layers; pictures of dots are beyond us.
fn draws(face: &Face<'_>, c: char) -> bool {
    struct Nowhere;
    impl OutlineBuilder for Nowhere {
        fn move_to(&mut self, _: f32, _: f32) {}
        fn line_to(&mut self, _: f32, _: f32) {}
        fn quad_to(&mut self, _: f32, _: f32, _: f32, _: f32) {}
        fn curve_to(&mut self, _: f32, _: f32, _: f32, _: f32, _: f32, _: f32) {}
        fn close(&mut self) {}
    }
    let glyph = face.glyph_index(c).filter(|glyph| *glyph != GlyphId(0));
    glyph.is_some_and(|glyph| {
        c.is_whitespace() || face.outline_glyph(glyph, &mut Nowhere).is_some() || face.is_color_glyph(glyph)
    })
}

/// Characters with their numbers, as a list.
fn characters<'c>(all: impl ExactSizeIterator<Item = &'c char>) -> String {
    let more = all.len().saturating_sub(NAMED);
    let mut named: Vec<String> =
        all.take(NAMED).map(|c| format!("{} (U+{:04X})", clean(&c.to_string()), u32::from(*c))).collect();
    if more > 0 {
        named.push(format!("and {more} more"));
    }
    named.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_has_is_marked_and_named() {
        assert!(missing(&SUBSTITUTE.to_string()).is_empty());
        let fonts = Fonts::with(&Database::new(), &BTreeSet::from(['日', '🎉']), &BTreeSet::from(["Nobody’s Sans"]));
        assert_eq!(fonts.drawable("a日b🎉"), "a■b■");
        assert_eq!(fonts.warnings().len(), 2);
        assert!(fonts.warnings()[0].contains("Nobody’s Sans"));
        assert!(fonts.warnings()[1].contains("U+65E5") && fonts.warnings()[1].contains("U+1F389"));
    }
}
