//! How large a page may become: as large as is asked for, as long as it still says what it says at its usual size.

use super::items::{Group, Item, Logo, Scene, Text};
use super::pages::{PresentationPage, page_with_logo};
use super::sheet::Sheet;
use super::style::Look;
use crate::chart::Material;
use crate::domain::plan::Plan;
use std::collections::BTreeMap;

/// By how many per cent sizes are tried below each other.
const STEP: i16 = 10;
/// How many rows a page keeps, if it has as many: fewer, larger ones are what a larger page is for, but not hardly any.
const ROWS: usize = 5;
/// The least part of its usual area that a chart keeps.
const AREA: f64 = 0.75;
/// The least part of its usual size that a word keeps; it is there for what is rounded.
const WORD: f64 = 0.99;

/// By how many per cent everything on a page can be larger than usual, up to what the sheet asks for: words that are no
/// smaller, none of them cut or gone that is usually there, and a chart that still is one. What the sheet asks for where
/// that is not larger than usual, or where the page has nothing to show.
#[must_use]
pub fn fitting_scale(
    leaf: PresentationPage,
    material: &Material<'_>,
    before: &Plan,
    sheet: &Sheet,
    logo: Option<&Logo>,
) -> i16 {
    let drawn = |larger: i16| {
        let look = Look { larger, ..sheet.look.clone() };
        page_with_logo(leaf, material, before, &Sheet { look, ..*sheet }, logo)
    };
    let asked = sheet.look.larger;
    if asked <= 0 {
        return asked;
    }
    let Some(usual) = drawn(0).as_ref().map(Legibility::by) else { return asked };
    let mut larger = asked;
    while larger > 0 && drawn(larger).is_none_or(|scene| !Legibility::by(&scene).holds(&usual)) {
        larger = (larger - STEP).max(0);
    }
    larger
}

/// What is to be read from a page.
#[derive(Default)]
struct Legibility {
    /// How many texts are cut.
    cut: usize,
    /// The rows, bars and the like: how many words each has.
    rows: BTreeMap<String, usize>,
    /// The size of each text, by the group that it is in.
    sizes: BTreeMap<(String, String), f64>,
    /// From where to where rows reach: left, top, right, bottom.
    reach: Option<[f64; 4]>,
}

impl Legibility {
    fn by(scene: &Scene) -> Self {
        let mut legibility = Self::default();
        legibility.read(&scene.items, "", false);
        legibility
    }

    fn read(&mut self, items: &[Item], within: &str, row: bool) {
        for item in items {
            match item {
                Item::Group(Group { id, label, items }) => {
                    let row = row || !label.is_empty();
                    if row {
                        self.rows.entry(id.clone()).or_default();
                    }
                    self.read(items, id, row);
                    continue;
                }
                Item::Text(text) => {
                    self.record(text, within);
                    continue;
                }
                Item::Rect(_) | Item::Circle(_) | Item::Path(_) => {}
            }
            if row {
                let sides = item.bounds();
                let [left, top, right, bottom] = self.reach.unwrap_or(sides);
                let both = [left.min(sides[0]), top.min(sides[1]), right.max(sides[2]), bottom.max(sides[3])];
                self.reach = Some(both);
            }
        }
    }

    fn record(&mut self, text: &Text, within: &str) {
        self.cut += usize::from(text.text.ends_with('…'));
        if let Some(words) = self.rows.get_mut(within) {
            *words += usize::from(text.text.chars().any(char::is_alphabetic));
        }
        self.sizes.insert((within.to_owned(), text.text.clone()), text.size);
    }

    fn area(&self) -> f64 {
        self.reach.map_or(0.0, |[left, top, right, bottom]| (right - left) * (bottom - top))
    }

    /// Whether this page still says what another says.
    fn holds(&self, usual: &Self) -> bool {
        let smaller =
            |(text, size): (&(String, String), &f64)| usual.sizes.get(text).is_some_and(|was| *size < WORD * was);
        let fewer = |(row, words): (&String, &usize)| usual.rows.get(row).is_some_and(|were| words < were);
        self.cut <= usual.cut
            && self.rows.len() >= usual.rows.len().min(ROWS)
            && self.area() >= AREA * usual.area()
            && !self.sizes.iter().any(smaller)
            && !self.rows.iter().any(fewer)
    }
}
