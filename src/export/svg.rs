//! A scene as SVG: text as text with its font inside, or as outlines.

use super::error::ExportError;
use super::fonts::{Fonts, Line};
use super::runs::marks;
use super::subset;
use super::xml::esc;
use crate::domain::sorting::Inserted as _;
use crate::scene::items::{Anchor, Circle, Group, Item, Logo, Paint, Path, Rect, Scene, Stroke, Text};
use crate::scene::text::{FACES, FAMILY, FontWeight, clean};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use resvg::usvg::{Options, Tree, WriteOptions};
use std::collections::BTreeSet;
use std::fmt::Write;

/// How an SVG is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SvgOptions {
    /// Whether letters become shapes, which look the same everywhere but cannot be edited or searched.
    pub outlines: bool,
}

/// Writes a scene as SVG.
///
/// # Errors
/// [`ExportError::NotDrawn`] where letters cannot be turned into shapes.
pub fn svg(scene: &Scene, fonts: &Fonts, options: SvgOptions) -> Result<String, ExportError> {
    if !options.outlines {
        return Ok(Writer { fonts, letters: Letters::Live, text: String::with_capacity(96 * 1024) }.written(scene));
    }
    let tree = laid_out(scene, fonts)?;
    let shapes = tree.to_string(&WriteOptions {
        preserve_text: false,
        coordinates_precision: 2,
        transforms_precision: 4,
        indent: resvg::usvg::Indent::None,
        ..WriteOptions::default()
    });
    // The renderer keeps shapes alone: what they say is put back.
    let end = shapes.find('>').map_or(0, |at| at + 1);
    let mut head = shapes[..end].trim_end_matches('>').to_owned();
    let mut words = String::new();
    describe(&mut head, &mut words, scene);
    Ok(format!("{head}>{words}{}", &shapes[end..]))
}

/// A scene as the renderer's own tree, from which PNG and outlines are made.
pub(super) fn laid_out(scene: &Scene, fonts: &Fonts) -> Result<Tree, ExportError> {
    tree(scene, fonts, Letters::Set)
}

/// As [`laid_out`], without texts.
pub(super) fn laid_out_without_texts(scene: &Scene, fonts: &Fonts) -> Result<Tree, ExportError> {
    tree(scene, fonts, Letters::None)
}

fn tree(scene: &Scene, fonts: &Fonts, letters: Letters) -> Result<Tree, ExportError> {
    let options = Options {
        font_family: FAMILY.to_owned(),
        fontdb: fonts.faces.clone(),
        font_resolver: fonts.resolver(),
        ..Options::default()
    };
    // For our own renderer: without fonts in it, and with a mark for what no font has.
    let drawn = Writer { fonts, letters, text: String::with_capacity(32 * 1024) }.written(scene);
    Tree::from_str(&drawn, &options).map_err(|error| ExportError::NotDrawn(error.to_string()))
}

/// How texts are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Letters {
    /// For readers that choose fonts themselves, with ours inside.
    Live,
    /// For our own renderer, each part of a text in its font.
    Set,
    /// The same without texts.
    None,
}

struct Writer<'a> {
    fonts: &'a Fonts,
    letters: Letters,
    text: String,
}

impl Writer<'_> {
    fn written(mut self, scene: &Scene) -> String {
        let (width, height) = (number(scene.width), number(scene.height));
        self.text.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        if scene.logo.is_some() {
            // Older readers know no other name for where a picture is.
            self.text.push_str(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
        }
        self.put(format_args!(" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\""));
        self.put(format_args!(" font-family=\"{}\"", families(scene.typeface.body.as_deref(), &BTreeSet::new())));
        let mut words = String::new();
        describe(&mut self.text, &mut words, scene);
        self.text.push('>');
        self.text.push_str(&words);
        if self.letters == Letters::Live {
            self.embed(scene);
        }
        if let Some(ground) = scene.ground {
            self.put(format_args!("<rect width=\"{width}\" height=\"{height}\""));
            self.fill(Some(Paint::solid(ground)));
            self.text.push_str("/>");
        }
        for item in &scene.items {
            self.item(scene, item);
        }
        if let Some((logo, at)) = &scene.logo {
            self.logo(scene, logo, at);
        }
        self.text.push_str("</svg>\n");
        self.text
    }

    fn put(&mut self, words: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.text.write_fmt(words);
    }

    /// Puts those letters of our fonts into the file that it needs.
    fn embed(&mut self, scene: &Scene) {
        let texts = scene.texts();
        self.text.push_str("<style>");
        for (weight, bytes) in *FACES {
            let used: BTreeSet<char> =
                texts.iter().filter(|text| text.weight == weight).flat_map(|text| text.text.chars()).into_set();
            if used.is_empty() {
                continue;
            }
            let font = subset::subset(bytes, &used);
            let weight = weight.number();
            self.put(format_args!(
                "@font-face{{font-family:\"{FAMILY}\";font-weight:{weight};src:url(\"data:font/ttf;base64,"
            ));
            BASE64.encode_string(&font, &mut self.text);
            self.text.push_str("\") format(\"truetype\")}");
        }
        self.text.push_str("</style>");
    }

    /// A logo, with its file inside.
    fn logo(&mut self, scene: &Scene, logo: &Logo, at: &Rect) {
        let [x, y, width, height] = [at.x, at.y, at.width, at.height].map(number);
        self.put(format_args!("<image id=\"{}-logo\" x=\"{x}\" y=\"{y}\"", esc(&scene.id)));
        self.put(format_args!(" width=\"{width}\" height=\"{height}\" xlink:href=\"data:image/{};base64,", logo.kind));
        BASE64.encode_string(&logo.bytes, &mut self.text);
        self.text.push_str("\"/>\n");
    }

    fn item(&mut self, scene: &Scene, item: &Item) {
        match item {
            Item::Rect(rect) => self.rect(rect),
            Item::Path(path) => self.path(path),
            Item::Circle(circle) => self.circle(circle),
            Item::Text(text) => self.words(scene, text),
            Item::Group(group) => self.group(scene, group),
        }
    }

    fn group(&mut self, scene: &Scene, group: &Group) {
        self.put(format_args!("<g id=\"{}-{}\">", esc(&scene.id), esc(&group.id)));
        if !group.label.is_empty() && self.letters == Letters::Live {
            self.put(format_args!("<title>{}</title>", esc(&group.label)));
        }
        for item in &group.items {
            self.item(scene, item);
        }
        self.text.push_str("</g>\n");
    }

    fn rect(&mut self, rect: &Rect) {
        let (x, y, width, height) = (rect.x, rect.y, rect.width, rect.height);
        let [left, right] = rect.round;
        if left == right {
            self.put(format_args!(
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
                number(x),
                number(y),
                number(width),
                number(height)
            ));
            if left > 0.0 {
                self.put(format_args!(" rx=\"{}\"", number(left)));
            }
        } else {
            let (n, far, low) = (number, x + width, y + height);
            self.put(format_args!("<path d=\"M{} {}H{}", n(x + left), n(y), n(far - right)));
            self.put(format_args!("A{0} {0} 0 0 1 {1} {2}V{3}", n(right), n(far), n(y + right), n(low - right)));
            self.put(format_args!("A{0} {0} 0 0 1 {1} {2}H{3}", n(right), n(far - right), n(low), n(x + left)));
            self.put(format_args!("A{0} {0} 0 0 1 {1} {2}V{3}", n(left), n(x), n(low - left), n(y + left)));
            self.put(format_args!("A{0} {0} 0 0 1 {1} {2}Z\"", n(left), n(x + left), n(y)));
        }
        self.fill(rect.fill);
        self.stroke(rect.stroke);
        self.text.push_str("/>");
    }

    fn path(&mut self, path: &Path) {
        self.text.push_str("<path d=\"");
        for (at, [x, y]) in path.points.iter().enumerate() {
            self.put(format_args!("{}{} {}", if at == 0 { 'M' } else { 'L' }, number(*x), number(*y)));
        }
        self.text.push_str(if path.closed { "Z\"" } else { "\"" });
        self.fill(path.fill);
        self.stroke(path.stroke);
        if path.stroke.is_some() {
            self.text.push_str(" stroke-linejoin=\"round\"");
        }
        self.text.push_str("/>");
    }

    fn circle(&mut self, circle: &Circle) {
        let [x, y] = circle.at.map(number);
        self.put(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{}\"", number(circle.radius)));
        self.fill(circle.fill);
        self.stroke(circle.stroke);
        self.text.push_str("/>");
    }

    fn words(&mut self, scene: &Scene, text: &Text) {
        if self.letters == Letters::None {
            return;
        }
        let words = clean(&text.text);
        let line = self.fonts.line(&words, &scene.typeface, text);
        if let (Some(line), Letters::Set) = (&line, self.letters) {
            return self.parts(text, line);
        }
        let of_line = line.as_ref();
        let [x, y] = text.at.map(number);
        let size = of_line.map_or(text.size, |line| line.placed(text).0);
        self.put(format_args!("<text x=\"{x}\" y=\"{y}\" font-size=\"{}\"", number(size)));
        if text.weight != FontWeight::Regular {
            self.put(format_args!(" font-weight=\"{}\"", text.weight.number()));
        }
        let none = BTreeSet::new();
        let others = of_line.map_or(&none, |line| &line.families);
        let family = if text.heading { &scene.typeface.heading } else { &scene.typeface.body };
        if *family != scene.typeface.body || !others.is_empty() {
            self.put(format_args!(" font-family=\"{}\"", families(family.as_deref(), others)));
        }
        match text.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.text.push_str(" text-anchor=\"middle\""),
            Anchor::End => self.text.push_str(" text-anchor=\"end\""),
        }
        self.fill(Some(text.paint));
        // Not every reader knows of directions by attribute, which would change the sides of the anchor too.
        let [before, after] = if of_line.is_some_and(|line| line.right_to_left) { marks(&words) } else { [""; 2] };
        self.put(format_args!(">{before}{}{after}</text>\n", esc(&words)));
    }

    /// A text in several fonts, each part where it stands: the renderer would mix up the letters of parts that follow each other.
    fn parts(&mut self, text: &Text, line: &Line) {
        let (size, left) = line.placed(text);
        self.put(format_args!("<text font-size=\"{}\" xml:space=\"preserve\"", number(size)));
        self.fill(Some(text.paint));
        self.text.push('>');
        for part in &line.parts {
            let [before, after] = if part.right_to_left { marks(&part.text) } else { [""; 2] };
            let [x, y] = [left + size * part.at, text.at[1]].map(number);
            self.put(format_args!("<tspan font-family=\"'{}'\" x=\"{x}\" y=\"{y}\"", part.font));
            let shifts = part.set.shifts(&part.text);
            if shifts.iter().any(|shift| *shift != 0.0) {
                self.text.push_str(" dx=\"");
                for shift in before.chars().map(|_| 0.0).chain(shifts) {
                    self.put(format_args!("{} ", number(size * shift)));
                }
                self.text.push('"');
            }
            self.put(format_args!(">{before}{}{after}</tspan>", esc(&part.text)));
        }
        self.text.push_str("</text>\n");
    }

    fn fill(&mut self, paint: Option<Paint>) {
        match paint {
            None => self.text.push_str(" fill=\"none\""),
            Some(paint) => self.paint("fill", paint),
        }
    }

    fn stroke(&mut self, stroke: Option<Stroke>) {
        let Some(stroke) = stroke else { return };
        self.paint("stroke", stroke.paint);
        self.put(format_args!(" stroke-width=\"{}\"", number(stroke.width)));
        if let Some([dash, gap]) = stroke.dash {
            self.put(format_args!(" stroke-dasharray=\"{} {}\"", number(dash), number(gap)));
        }
    }

    fn paint(&mut self, what: &str, paint: Paint) {
        let [red, green, blue] = paint.rgb.0;
        self.put(format_args!(" {what}=\"#{red:02x}{green:02x}{blue:02x}\""));
        if paint.alpha < 1.0 {
            self.put(format_args!(" {what}-opacity=\"{}\"", number(paint.alpha)));
        }
    }
}

/// The attributes and elements by which a reader of screens knows what a picture says.
fn describe(attributes: &mut String, elements: &mut String, scene: &Scene) {
    let id = esc(&scene.id);
    // Writing to a string cannot fail.
    let _ = write!(attributes, " role=\"img\" aria-labelledby=\"{id}-name {id}-words\"");
    let (title, words) = (esc(&scene.title), esc(&scene.alt_text));
    let _ = writeln!(elements, "<title id=\"{id}-name\">{title}</title><desc id=\"{id}-words\">{words}</desc>");
}

/// A font, ours behind it, the machine's that have what both lack, and what stands in for all.
fn families(font: Option<&str>, others: &BTreeSet<String>) -> String {
    let quoted = |name: &str| format!("'{}', ", esc(&name.replace(['\'', '"', '\\'], "")));
    let first = font.filter(|name| *name != FAMILY);
    let others = others.iter().map(String::as_str).filter(|name| Some(*name) != first);
    let (first, others) = (first.map_or_else(String::new, quoted), others.map(quoted).collect::<String>());
    format!("{first}{FAMILY}, {others}Arial, sans-serif")
}

/// A number as short as it can be, with two decimals at most; what is no number is 0.
pub(super) fn number(value: f64) -> Short {
    Short(if value.is_finite() { value } else { 0.0 })
}

pub(super) struct Short(f64);

impl std::fmt::Display for Short {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        #[expect(clippy::cast_possible_truncation, reason = "pixels of a sheet")]
        let hundredths = (self.0 * 100.0).round() as i64;
        let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
        if hundredths < 0 {
            f.write_str("-")?;
        }
        match part {
            0 => write!(f, "{whole}"),
            part if part % 10 == 0 => write!(f, "{whole}.{}", part / 10),
            part => write!(f, "{whole}.{part:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_always_numbers() {
        let cases = [(1.0, "1"), (-0.001, "0"), (12.345, "12.35"), (-3.5, "-3.5"), (f64::NAN, "0"), (0.05, "0.05")];
        for (value, expected) in cases {
            assert_eq!(number(value).to_string(), expected);
        }
    }
}
