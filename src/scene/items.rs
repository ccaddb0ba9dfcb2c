//! A picture as an inert list of shapes and words with places: what every exporter and every preview draws.
//!
//! Lengths are in pixels from the top left; a slide of 13⅓ × 7½ inches has 1920 × 1080 of them.

use super::text::FontWeight;
use crate::domain::brand::Rgb;
use std::sync::Arc;

/// A finished picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// The chart's id, such as `fit`.
    pub id: String,
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
    /// What the chart says, as a sentence, in full even where the picture leaves it out.
    pub title: String,
    /// The plan, for whom, and the day.
    pub subtitle: String,
    /// Where the figures come from.
    pub source: String,
    /// The whole picture in words.
    pub alt_text: String,
    /// What lies behind everything; none where the picture is transparent.
    pub ground: Option<Rgb>,
    /// The fonts.
    pub typeface: Typeface,
    /// What to draw, in this order.
    pub items: Vec<Item>,
    /// A client's logo, and where it stands.
    pub logo: Option<(Logo, Rect)>,
}

/// A client's logo: a picture that comes as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The file.
    pub bytes: Arc<[u8]>,
    /// What it is: `png` or `jpeg`.
    pub kind: &'static str,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// Whose letters. Our own stand in for a font that is not at hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typeface {
    /// The font of titles, if not our own.
    pub heading: Option<String>,
    /// The font of all other text, if not our own.
    pub body: Option<String>,
}

/// A thing to draw.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A rectangle, perhaps with round corners.
    Rect(Rect),
    /// A line through points, or the shape that they enclose.
    Path(Path),
    /// A circle.
    Circle(Circle),
    /// A line of text.
    Text(Text),
    /// Things that belong together.
    Group(Group),
}

/// A colour that may let through what is behind it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paint {
    /// The colour.
    pub rgb: Rgb,
    /// How much of it, from 0 (nothing) to 1.
    pub alpha: f64,
}

/// A line's colour, width and dashes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub paint: Paint,
    /// Its width.
    pub width: f64,
    /// Lengths of a dash and of the gap after it; none for a line without gaps.
    pub dash: Option<[f64; 2]>,
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Its left side.
    pub x: f64,
    /// Its top.
    pub y: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The radii of its corners on the left side and on the right.
    pub round: [f64; 2],
    /// Its colour.
    pub fill: Option<Paint>,
    /// The line around it.
    pub stroke: Option<Stroke>,
}

/// A line through points, or the shape that they enclose.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// The points.
    pub points: Vec<[f64; 2]>,
    /// Whether the last point leads back to the first.
    pub closed: bool,
    /// The colour of the shape.
    pub fill: Option<Paint>,
    /// The line.
    pub stroke: Option<Stroke>,
}

/// A circle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Circle {
    /// Its centre.
    pub at: [f64; 2],
    /// Its radius.
    pub radius: f64,
    /// Its colour.
    pub fill: Option<Paint>,
    /// The line around it.
    pub stroke: Option<Stroke>,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// The point on the baseline that the anchor stands on.
    pub at: [f64; 2],
    /// What it says, without control characters.
    pub text: String,
    /// The size of the letters.
    pub size: f64,
    /// How heavy they are.
    pub weight: FontWeight,
    /// Which part of the text stands on the point.
    pub anchor: Anchor,
    /// The colour.
    pub paint: Paint,
    /// The measured width.
    pub width: f64,
    /// Whether it is a title, in the font of titles.
    pub heading: bool,
}

/// Which part of a text stands on its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// Things that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Its id, unique in the picture: letters, digits and `-`.
    pub id: String,
    /// What it is, in words; may be empty.
    pub label: String,
    /// The things, in this order.
    pub items: Vec<Item>,
}

impl Paint {
    /// A colour that lets nothing through.
    #[must_use]
    pub const fn solid(rgb: Rgb) -> Self {
        Self { rgb, alpha: 1.0 }
    }
}

impl Text {
    /// The left side, the top, the right side and the bottom of the line of text.
    #[must_use]
    pub fn bounds(&self) -> [f64; 4] {
        let left = match self.anchor {
            Anchor::Start => self.at[0],
            Anchor::Middle => self.at[0] - self.width / 2.0,
            Anchor::End => self.at[0] - self.width,
        };
        let (above, below) = (super::text::ASCENT * self.size, super::text::DESCENT * self.size);
        [left, self.at[1] - above, left + self.width, self.at[1] + below]
    }
}

impl Item {
    /// The left side, the top, the right side and the bottom; turned about where there is nothing.
    #[must_use]
    pub fn bounds(&self) -> [f64; 4] {
        match self {
            Self::Rect(rect) => [rect.x, rect.y, rect.x + rect.width, rect.y + rect.height],
            Self::Circle(Circle { at: [x, y], radius, .. }) => [x - radius, y - radius, x + radius, y + radius],
            Self::Path(path) => path.points.iter().fold(NOWHERE, |all, [x, y]| around(all, [*x, *y, *x, *y])),
            Self::Text(text) => text.bounds(),
            Self::Group(group) => bounds(&group.items),
        }
    }
}

const NOWHERE: [f64; 4] = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];

const fn around(one: [f64; 4], other: [f64; 4]) -> [f64; 4] {
    [one[0].min(other[0]), one[1].min(other[1]), one[2].max(other[2]), one[3].max(other[3])]
}

/// What is around all of some things, as [`Item::bounds`].
#[must_use]
pub fn bounds(items: &[Item]) -> [f64; 4] {
    items.iter().fold(NOWHERE, |all, item| around(all, item.bounds()))
}

impl Scene {
    /// Every line of text in the picture, in the order in which they are drawn.
    #[must_use]
    pub fn texts(&self) -> Vec<&Text> {
        fn gather<'a>(items: &'a [Item], into: &mut Vec<&'a Text>) {
            for item in items {
                match item {
                    Item::Text(text) => into.push(text),
                    Item::Group(group) => gather(&group.items, into),
                    Item::Rect(_) | Item::Path(_) | Item::Circle(_) => {}
                }
            }
        }
        let mut all = Vec::new();
        gather(&self.items, &mut all);
        all
    }
}
