//! Which fonts a picture is drawn with: ours, and of the machine's one for each run of a script that ours do not have.

use super::font_choice::{Wish, cut, is_of, ranked};
use super::runs::{in_order, is_of_east, is_right_to_left, region, runs};
use super::shaping::{Shaped, shaped, shaped_in, shows_nothing};
use crate::domain::sorting::Inserted as _;
use crate::scene::items::{Anchor, Scene, Text, Typeface};
use crate::scene::text::{FACES, FAMILY, clean, is_ours};
use resvg::usvg::fontdb::{Database, FaceInfo, ID, Source};
use resvg::usvg::{FallbackSelectionFn, FontFamily, FontResolver, FontSelectionFn};
use rustybuzz::Face;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

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

/// Our own fonts, each read once.
static READ: LazyLock<BTreeMap<ID, Face<'static>>> = LazyLock::new(|| {
    OURS.faces().zip(*FACES).filter_map(|(face, (_, bytes))| Some((face.id, Face::from_slice(bytes, 0)?))).into_map()
});

/// The machine's fonts, looked up once, and only when they are asked for.
static SYSTEM: LazyLock<Database> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    fonts
});

/// Where parts of a run end, each with its font; none where no font draws it.
type Cuts = Vec<(usize, Option<ID>)>;

/// The fonts for some pictures.
#[derive(Debug, Clone)]
pub struct Fonts {
    pub(super) faces: Arc<Database>,
    /// The fonts of runs that were looked for.
    chosen: Arc<BTreeMap<Wish, BTreeMap<String, Cuts>>>,
    /// Whose forms of Chinese characters where a run does not tell.
    region: &'static str,
    warnings: Vec<String>,
}

/// A text that is set in several fonts, or in one that is not ours; lengths are parts of its size.
pub(super) struct Line {
    pub parts: Vec<Part>,
    pub width: f64,
    /// Whether it begins at its right end.
    pub right_to_left: bool,
    /// The families of its fonts, without ours.
    pub families: BTreeSet<String>,
}

/// A part of a text in one font and direction.
pub(super) struct Part {
    pub text: String,
    pub font: ID,
    pub right_to_left: bool,
    /// Where it begins on its line, at the left.
    pub at: f64,
    pub set: Shaped,
}

impl Line {
    /// The size of its letters and its left end. Where the machine's fonts are wider than was thought, the letters are smaller:
    /// there is no more room.
    pub fn placed(&self, text: &Text) -> (f64, f64) {
        let size = if self.width * text.size > text.width { text.width / self.width } else { text.size };
        let left = match text.anchor {
            Anchor::Start => text.at[0],
            Anchor::Middle => text.at[0] - size * self.width / 2.0,
            Anchor::End => text.at[0] - size * self.width,
        };
        (size, left)
    }
}

impl Fonts {
    /// Our own fonts and no other.
    #[must_use]
    pub fn ours() -> Self {
        Self { faces: OURS.clone(), chosen: Arc::default(), region: "SC", warnings: Vec::new() }
    }

    /// The fonts that some pictures need: those of the machine are looked at only where ours do not have a character,
    /// or a brand names another.
    #[must_use]
    pub fn of<'s>(scenes: impl IntoIterator<Item = &'s Scene> + Clone) -> Self {
        let brand = |scene: &'s Scene| scene.typeface.heading.iter().chain(&scene.typeface.body);
        let named: BTreeSet<&str> =
            scenes.clone().into_iter().flat_map(brand).map(String::as_str).filter(|name| *name != FAMILY).into_set();
        let texts = |scene: &'s Scene| scene.texts().into_iter().map(|text| (&scene.typeface, text));
        let others: Vec<(&Typeface, &Text)> =
            scenes.into_iter().flat_map(texts).filter(|(_, text)| !is_ours(&text.text)).collect();
        if others.is_empty() && named.is_empty() {
            return Self::ours();
        }
        Self::with(&SYSTEM, &others, &named)
    }

    /// As [`Fonts::of`], from the fonts that are given.
    fn with(system: &Database, others: &[(&Typeface, &Text)], named: &BTreeSet<&str>) -> Self {
        let mut found = Self::ours();
        let mut faces = (*OURS).as_ref().clone();
        // Our family is ours alone, whatever the machine has by its name.
        let system: Vec<(&Database, &FaceInfo)> =
            system.faces().filter(|face| !is_of(face, FAMILY)).map(|face| (system, face)).collect();
        for name in named {
            let of_family: Vec<&FaceInfo> =
                system.iter().map(|(_, face)| *face).filter(|face| is_of(face, name)).collect();
            if of_family.is_empty() {
                found.warnings.push(format!("The font “{name}” isn’t installed, so pictures use {FAMILY} instead"));
            }
            for face in of_family {
                faces.push_face_info(face.clone());
            }
        }
        found.region = others.iter().find_map(|(_, text)| region(&text.text)).unwrap_or(found.region);
        let mut wanted: BTreeMap<Wish, BTreeSet<String>> = BTreeMap::new();
        for (typeface, text) in others {
            let words = clean(&text.text);
            for run in runs(&words) {
                let wish = found.wish(&words[run.clone()], typeface, text);
                wanted.entry(wish).or_default().insert(words[run].to_owned());
            }
        }
        let all: Vec<(&Database, &FaceInfo)> = OURS.faces().map(|face| (&**OURS, face)).chain(system).collect();
        let (mut chosen, mut taken, mut nobody) = (BTreeMap::new(), BTreeMap::new(), BTreeSet::new());
        for (wish, texts) in wanted {
            let texts: Vec<String> = texts.into_iter().collect();
            let candidates = ranked(&wish, &all);
            let mut of_wish = BTreeMap::new();
            for (text, cuts) in texts.iter().zip(cut(&texts, &candidates)) {
                let mut from = 0;
                let mut here = Vec::new();
                for (end, face) in cuts {
                    let id = face.map(|at| {
                        let face = candidates[at].1;
                        if is_of(face, FAMILY) {
                            return face.id;
                        }
                        *taken.entry(face.id).or_insert_with(|| faces.push_face_info(face.clone()))
                    });
                    if id.is_none() {
                        nobody.extend(text[from..end].chars().filter(|c| !shows_nothing(*c)));
                    }
                    here.push((end, id));
                    from = end;
                }
                of_wish.insert(text.clone(), here);
            }
            chosen.insert(wish, of_wish);
        }
        if !nobody.is_empty() {
            found.warnings.push(format!(
                "No font on this computer has these characters, so {SUBSTITUTE} is shown instead: {}. Install a font that has \
                 them, such as one of the Noto fonts, and export again",
                characters(nobody.iter())
            ));
        }
        Self { faces: Arc::new(faces), chosen: Arc::new(chosen), ..found }
    }

    fn wish(&self, run: &str, typeface: &Typeface, text: &Text) -> Wish {
        let family = if text.heading { &typeface.heading } else { &typeface.body };
        Wish {
            family: family.as_deref().unwrap_or(FAMILY).to_owned(),
            weight: text.weight,
            region: is_of_east(run).then(|| region(run).unwrap_or(self.region)),
        }
    }

    /// What a person should know about these fonts, as sentences.
    #[must_use]
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// A text as it is set where it is not ours alone; none where it is.
    pub(super) fn line(&self, words: &str, typeface: &Typeface, text: &Text) -> Option<Line> {
        if is_ours(words) { None } else { self.set(words, typeface, text) }
    }

    /// Any text as it is set; none where a font cannot be read.
    pub(super) fn set(&self, words: &str, typeface: &Typeface, text: &Text) -> Option<Line> {
        let family = if text.heading { &typeface.heading } else { &typeface.body };
        let named = family.as_deref().is_some_and(|name| self.faces.faces().any(|face| is_of(face, name)));
        if is_ours(words) && !named {
            let font = self.nearest_of_ours(text.weight.number())?;
            let set = shaped_in(READ.get(&font)?, words, false);
            let width = set.width;
            let part = Part { text: words.to_owned(), font, right_to_left: false, at: 0.0, set };
            return Some(Line { parts: vec![part], width, right_to_left: false, families: BTreeSet::new() });
        }
        let mut cuts: Vec<(std::ops::Range<usize>, Option<ID>)> = Vec::new();
        for run in runs(words) {
            let mut from = run.start;
            for (end, font) in self.cuts(&words[run.clone()], typeface, text) {
                cuts.push((from..run.start + end, font));
                from = run.start + end;
            }
        }
        let ours = self.nearest_of_ours(text.weight.number());
        let (mut parts, mut width, mut families) = (Vec::new(), 0.0, BTreeSet::new());
        for (range, font, right_to_left) in in_order(words, &cuts) {
            let (part, font) = match font {
                Some(font) => (words[range].to_owned(), font),
                None => (SUBSTITUTE.to_string(), ours?),
            };
            let set = shaped(&self.faces, font, &part, right_to_left)?;
            let of_font = self.faces.face(font).and_then(|face| face.families.first());
            families.extend(of_font.map(|(family, _)| family.clone()).filter(|family| family != FAMILY));
            let at = width;
            width += set.width;
            parts.push(Part { text: part, font, right_to_left, at, set });
        }
        Some(Line { parts, width, right_to_left: is_right_to_left(words), families })
    }

    /// The fonts of a run: those that were found for it, or what the fonts at hand can do.
    fn cuts(&self, run: &str, typeface: &Typeface, text: &Text) -> Cuts {
        let wish = self.wish(run, typeface, text);
        if let Some(cuts) = self.chosen.get(&wish).and_then(|of_wish| of_wish.get(run)) {
            return cuts.clone();
        }
        let all: Vec<_> = self.faces.faces().map(|face| (&*self.faces, face)).collect();
        let candidates = ranked(&wish, &all);
        let cuts = cut(&[run.to_owned()], &candidates).pop().unwrap_or_default();
        cuts.into_iter().map(|(end, at)| (end, at.map(|at| candidates[at].1.id))).collect()
    }

    fn nearest_of_ours(&self, weight: u16) -> Option<ID> {
        let ours = self.faces.faces().filter(|face| is_of(face, FAMILY));
        ours.min_by_key(|face| face.weight.0.abs_diff(weight)).map(|face| face.id)
    }

    /// Chooses the fonts that were found, and ours for what a brand's font does not have; no other.
    pub(super) fn resolver(&self) -> FontResolver<'static> {
        // A part of a line names its font by its id.
        let by_id: BTreeMap<String, ID> = self.faces.faces().map(|face| (face.id.to_string(), face.id)).into_map();
        let by_family = FontResolver::default_font_selector();
        let select_font: FontSelectionFn<'static> = Box::new(move |font, faces| match font.families().first() {
            Some(FontFamily::Named(name)) if by_id.contains_key(name) => by_id.get(name).copied(),
            _ => by_family(font, faces),
        });
        let fonts = self.clone();
        let select_fallback: FallbackSelectionFn<'static> = Box::new(move |c, used, faces| {
            let nearest = fonts.nearest_of_ours(faces.face(*used.first()?)?.weight.0);
            nearest.filter(|id| !used.contains(id) && is_ours(c.encode_utf8(&mut [0; 4])))
        });
        FontResolver { select_font, select_fallback }
    }
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
    use crate::domain::brand::Rgb;
    use crate::scene::items::Paint;
    use crate::scene::text::FontWeight;

    #[test]
    fn what_nobody_has_is_marked_and_named() {
        assert!(is_ours(&SUBSTITUTE.to_string()));
        let text = Text {
            at: [0.0; 2],
            text: "a日b👩🏽\u{200d}💻".to_owned(),
            size: 20.0,
            weight: FontWeight::Bold,
            anchor: Anchor::Start,
            paint: Paint::solid(Rgb([0; 3])),
            width: 100.0,
            heading: false,
        };
        let typeface = Typeface::default();
        let fonts = Fonts::with(&Database::new(), &[(&typeface, &text)], &BTreeSet::from(["Nobody’s Sans"]));
        let line = fonts.line(&text.text, &typeface, &text).expect("a line");
        assert_eq!(line.parts.iter().map(|part| part.text.as_str()).collect::<String>(), "a■b■");
        assert_eq!(fonts.warnings().len(), 2);
        assert!(fonts.warnings()[0].contains("Nobody’s Sans"));
        assert!(fonts.warnings()[1].contains("U+65E5") && fonts.warnings()[1].contains("U+1F4BB"));
    }
}
