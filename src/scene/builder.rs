//! A pen that writes and draws in the type and the colours of one picture.

pub use super::area::Area;
use super::items::{Anchor, Circle, Group, Item, Paint, Path, Rect, Stroke, Text};
use super::strength;
use super::style::Style;
use super::text::{CAPITALS, FontWeight, LINE, TextLayout, clean};
use crate::chart::{Entry, Material};
use crate::domain::brand::Rgb;
use crate::domain::id::PlatformId;

/// The sizes of type on a slide of 1080 pixels' height.
pub mod size {
    /// The title.
    pub const TITLE: f64 = 50.0;
    /// What stands under it.
    pub const SUBTITLE: f64 = 27.0;
    /// Names and numbers.
    pub const LABEL: f64 = 28.0;
    /// Scales, legends and notes.
    pub const NOTE: f64 = 23.0;
    /// The source.
    pub const SOURCE: f64 = 20.0;
    /// The least that can be read from the back of a room, in pixels of a slide of 1080 pixels' height.
    pub const PROJECTED: f64 = 28.0;
    /// The least in the window, where it is as large as the window's small text.
    pub const WINDOW: f64 = 24.0;
    /// What such a pixel is in the window, in points: names are as large as the window's text.
    pub const POINTS: f64 = 0.5;
}

/// How a line of text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextStyle {
    pub size: f64,
    pub weight: FontWeight,
    pub colour: Rgb,
    pub anchor: Anchor,
    pub heading: bool,
    /// The smallest that it may become, in pixels.
    pub least: f64,
}

impl TextStyle {
    pub fn bold(self) -> Self {
        Self { weight: FontWeight::SemiBold, ..self }
    }

    pub fn strong_if(self, strong: bool) -> Self {
        if strong { self.bold() } else { self }
    }

    pub fn middle(self) -> Self {
        Self { anchor: Anchor::Middle, ..self }
    }

    pub fn end(self) -> Self {
        Self { anchor: Anchor::End, ..self }
    }

    pub fn of(self, colour: Rgb) -> Self {
        Self { colour, ..self }
    }

    pub fn sized(self, size: f64) -> Self {
        Self { size: size.max(self.least), ..self }
    }
}

/// The pen.
pub struct SceneBuilder<'a> {
    pub style: &'a Style,
    pub material: &'a Material<'a>,
    /// What one pixel of a slide of 1080 pixels' height is here.
    pub u: f64,
    /// Lines that go below everything, in the window.
    pub(super) below: Vec<String>,
    items: Vec<Item>,
}

impl<'a> SceneBuilder<'a> {
    pub fn new(style: &'a Style, material: &'a Material<'a>, u: f64) -> Self {
        Self { style, material, u, below: Vec::new(), items: Vec::new() }
    }

    pub fn into_items(self) -> Vec<Item> {
        self.items
    }

    /// Type of a size on a slide.
    pub fn type_of(&self, size: f64, colour: Rgb) -> TextStyle {
        let least = self.least();
        TextStyle {
            // The usual size is never below what can be read, and grows with everything else.
            size: (size * self.u).max(self.floor()),
            weight: FontWeight::Regular,
            colour,
            anchor: Anchor::Start,
            heading: false,
            least,
        }
    }

    /// The least size of type, in pixels: none on a sheet. What is drawn larger than usual may give way as far as what is
    /// not.
    pub fn least(&self) -> f64 {
        self.floor() / self.style.times.max(1.0)
    }

    fn floor(&self) -> f64 {
        let pixels = match self.style.window {
            Some(_) => size::WINDOW,
            None if self.style.projected => size::PROJECTED,
            None => 0.0,
        };
        pixels * self.u
    }

    /// The room for a picture that has no rows: on a sheet all of it, in the window as high as is asked for, in pixels of
    /// a slide.
    pub fn room(&self, area: Area, height: f64) -> Area {
        if self.style.window.is_some() { Area { bottom: area.top + height * self.u, ..area } } else { area }
    }

    /// The things drawn so far, one after the other.
    pub fn drawn(&self) -> &[Item] {
        &self.items
    }

    /// Names and numbers.
    pub fn label(&self) -> TextStyle {
        self.type_of(size::LABEL, self.style.ink)
    }

    /// Scales, legends and notes.
    pub fn note(&self) -> TextStyle {
        self.type_of(size::NOTE, self.style.muted)
    }

    /// How such text is measured and broken.
    pub fn setting(&self, look: TextStyle) -> TextLayout {
        TextLayout { weight: look.weight, size: look.size, stretch: self.style.stretch(look.heading) }
    }

    /// The width of such text.
    pub fn measure(&self, text: &str, look: TextStyle) -> f64 {
        self.setting(look).width(&clean(text))
    }

    /// The widest of some texts.
    pub fn widest<'t>(&self, texts: impl IntoIterator<Item = &'t str>, look: TextStyle) -> f64 {
        texts.into_iter().map(|text| self.measure(text, look)).fold(0.0, f64::max)
    }

    /// Writes on a baseline; gives the width.
    pub fn text(&mut self, at: [f64; 2], text: &str, look: TextStyle) -> f64 {
        let text = clean(text);
        let width = self.setting(look).width(&text);
        if !text.is_empty() {
            self.items.push(Item::Text(Text {
                at,
                text,
                size: look.size,
                weight: look.weight,
                anchor: look.anchor,
                paint: look.colour.into(),
                width,
                heading: look.heading,
            }));
        }
        width
    }

    /// Writes with the middle of capitals at a height; gives the width.
    pub fn text_at(&mut self, at: [f64; 2], text: &str, look: TextStyle) -> f64 {
        self.text([at[0], at[1] + look.size * CAPITALS / 2.0], text, look)
    }

    /// Writes as much as fits, with the middle of capitals at a height; gives the width.
    pub fn text_within(&mut self, at: [f64; 2], text: &str, most: f64, look: TextStyle) -> f64 {
        let text = self.setting(look).shortened(&clean(text), most);
        self.text_at(at, &text, look)
    }

    /// A name in a room: on one line, else on one that is a little smaller, else on two smaller ones; only then cut.
    pub fn name_lines(&self, name: &str, [most, height]: [f64; 2], look: TextStyle) -> (TextStyle, Vec<String>) {
        let name = clean(name);
        for part in [1.0, 0.84] {
            let look = look.sized(part * look.size);
            if self.setting(look).width(&name) <= most {
                return (look, vec![name]);
            }
        }
        let small = look.sized((0.8 * look.size).min(0.44 * height));
        if small.size < 11.0 * self.u {
            return (look, vec![self.setting(look).shortened(&name, most)]);
        }
        (small, self.setting(small).balanced(&name, most, 2))
    }

    /// The names of some milestones in a width, each on one line or on two: all whole, or all short where one has no room.
    pub fn milestone_names(&self, which: &[usize], most: f64, look: TextStyle) -> Vec<Vec<String>> {
        let setting = self.setting(look);
        let milestones = || which.iter().map(|j| &self.material.framework.milestones[*j]);
        let whole: Option<Vec<_>> =
            milestones().map(|milestone| setting.whole(&clean(&milestone.name), most)).collect();
        let short = |name: &str| setting.whole(name, most).unwrap_or_else(|| vec![setting.shortened(name, most)]);
        whole.unwrap_or_else(|| milestones().map(|milestone| short(&clean(&milestone.short))).collect())
    }

    /// Writes lines one below the other, with the middle of all of them at a height.
    pub fn lines_at(&mut self, at: [f64; 2], lines: &[String], look: TextStyle) {
        let step = 1.12 * look.size;
        let mut y = at[1] - lines.iter().skip(1).map(|_| step / 2.0).sum::<f64>();
        for line in lines {
            self.text_at([at[0], y], line, look);
            y += step;
        }
    }

    /// Writes such a name with its middle at a height.
    pub fn name_at(&mut self, at: [f64; 2], name: &str, room: [f64; 2], look: TextStyle) {
        let (look, lines) = self.name_lines(name, room, look);
        self.lines_at(at, &lines, look);
    }

    /// Writes lines below a top; gives where they end.
    pub fn lines(&mut self, left: f64, top: f64, lines: &[String], look: TextStyle) -> f64 {
        let step = LINE * look.size;
        let mut y = top;
        for line in lines {
            self.text([left, y + 0.98 * look.size], line, look);
            y += step;
        }
        y
    }

    pub fn rect(&mut self, area: Area, radius: f64, fill: Rgb) {
        self.rounded(area, [radius, radius], fill);
    }

    /// A rectangle with the radii of its left and of its right corners.
    pub fn rounded(&mut self, area: Area, round: [f64; 2], fill: Rgb) {
        let most = area.width().min(area.height()) / 2.0;
        self.items.push(Item::Rect(Rect {
            x: area.left,
            y: area.top,
            width: area.width(),
            height: area.height(),
            round: round.map(|radius| radius.min(most)),
            fill: Some(fill.into()),
            stroke: None,
        }));
    }

    pub fn line(&mut self, from: [f64; 2], to: [f64; 2], width: f64, colour: Rgb) {
        self.stroke_path(vec![from, to], false, self.solid(width, colour));
    }

    /// A line without gaps, as wide as on a slide.
    pub fn solid(&self, width: f64, colour: Rgb) -> Stroke {
        Stroke { paint: colour.into(), width: width * self.u, dash: None }
    }

    /// A line with gaps.
    pub fn dashed(&self, width: f64, colour: Rgb, dash: [f64; 2]) -> Stroke {
        Stroke { paint: colour.into(), width: width * self.u, dash: Some(dash.map(|part| part * self.u)) }
    }

    pub fn stroke_path(&mut self, points: Vec<[f64; 2]>, closed: bool, stroke: Stroke) {
        self.items.push(Item::Path(Path { points, closed, fill: None, stroke: Some(stroke) }));
    }

    pub fn shape(&mut self, points: Vec<[f64; 2]>, fill: Paint) {
        self.items.push(Item::Path(Path { points, closed: true, fill: Some(fill), stroke: None }));
    }

    /// An area in stripes with an edge: what is lost. One line back and forth, so that it is one mark.
    pub fn hatched(&mut self, area: Area) {
        let (width, apart) = (1.5 * self.u, 8.0 * self.u);
        let colour = self.style.mark(self.style.softened(self.style.muted, strength::HATCHED));
        let (wide, high) = (area.width(), area.height());
        if wide <= 0.0 || high <= 0.0 {
            return;
        }
        let mut points = vec![
            [area.left, area.bottom],
            [area.left, area.top],
            [area.right, area.top],
            [area.right, area.bottom],
            [area.left, area.bottom],
        ];
        let (mut from, mut up) = (apart, true);
        while from < wide + high {
            // A stripe begins on the foot or on the right edge, and ends on the left edge or on the head.
            let foot =
                if from <= wide { [area.left + from, area.bottom] } else { [area.right, area.bottom - (from - wide)] };
            let head = if from <= high { [area.left, area.bottom - from] } else { [area.left + from - high, area.top] };
            // On the way to the next stripe the line keeps to the edge.
            let before = from - apart;
            if up {
                points.extend((before < wide && from > wide).then_some([area.right, area.bottom]));
                points.extend([foot, head]);
            } else {
                points.extend((before < high && from > high).then_some([area.left, area.top]));
                points.extend([head, foot]);
            }
            up = !up;
            from += apart;
        }
        let line = self.solid(width, colour);
        self.stroke_path(points, false, line);
    }

    pub fn dot(&mut self, at: [f64; 2], radius: f64, fill: Rgb) {
        self.items.push(Item::Circle(Circle { at, radius, fill: Some(fill.into()), stroke: None }));
    }

    /// A dot with a line around it.
    pub fn ringed(&mut self, at: [f64; 2], radius: f64, fill: Rgb, ring: Stroke) {
        self.items.push(Item::Circle(Circle { at, radius, fill: Some(fill.into()), stroke: Some(ring) }));
    }

    /// Draws what belongs together, under an id and in words.
    pub fn group(&mut self, id: &str, label: &str, draw: impl FnOnce(&mut Self)) {
        let before = std::mem::take(&mut self.items);
        draw(self);
        let items = std::mem::replace(&mut self.items, before);
        if !items.is_empty() {
            self.items.push(Item::Group(Group { id: id.to_owned(), label: clean(label), items }));
        }
    }

    /// Draws a part of a chart that has a name: a group with its id and its words.
    pub fn entry(&mut self, entry: &Entry, draw: impl FnOnce(&mut Self)) {
        self.group(&entry.id, &entry.label, draw);
    }

    /// Adds what is drawn elsewhere.
    pub(super) fn push(&mut self, item: Item) {
        self.items.push(item);
    }

    /// Takes over what another pen has drawn.
    pub fn put(&mut self, other: Self) {
        self.items.extend(other.items);
    }

    /// The colour that a platform keeps throughout.
    pub fn platform(&self, id: &PlatformId) -> Rgb {
        self.style.platform(self.material.library.place(id).unwrap_or_default())
    }
}
