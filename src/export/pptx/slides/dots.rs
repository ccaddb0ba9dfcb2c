//! Levels as dots on a scale from 0 to 100 between two poles, a row each, with what is needed as a line and a band.

use super::super::chart::{Axis, Label, LabelPlace, Legend, NativeChart, Plot, Shape};
use super::super::page::{Area, POINT, width_of};
use super::super::paint::Paint;
use super::cx::{SlideCx, label};
use super::points::{Points, fraction, row};
use crate::export::grid::{Cell, Grid};

/// What is drawn on the scale.
#[derive(Debug, Default)]
pub struct Dots {
    /// What the ends of the scale are called.
    pub poles: [String; 2],
    /// What is needed.
    pub need: Option<Need>,
    /// Who would come first where, over the rows.
    pub stretches: Vec<Stretch>,
    /// The rows, from above.
    pub rows: Vec<Dot>,
}

/// What is needed.
#[derive(Debug)]
pub struct Need {
    /// What stands over its line.
    pub words: String,
    /// Where it stands, in points.
    pub at: f64,
    /// What its band is called among the figures, and from where to where it is, in points; where it has no width there is none.
    pub band: (&'static str, f64, f64),
}

/// A stretch of the scale over the rows.
#[derive(Debug)]
pub struct Stretch {
    /// Whose it is.
    pub name: String,
    /// From where to where, in points.
    pub span: [f64; 2],
    /// Its colour.
    pub paint: Paint,
}

/// A dot in a row of its own.
#[derive(Debug)]
pub struct Dot {
    /// What stands beside it.
    pub words: String,
    /// The same in short, where it has no room.
    pub short: String,
    /// What stands before the row.
    pub before: String,
    /// Whose it is, among the figures.
    pub whose: String,
    /// Where it stands, in points.
    pub at: f64,
    /// Its colour.
    pub paint: Paint,
    /// Whether a line leads from what is needed to it.
    pub led: bool,
    /// Whether it is something that is needed, and so a diamond.
    pub needed: bool,
    /// Where its row has several marks, all of them in its place: what each is called among the figures, and where it is, in points.
    pub all: Vec<(String, f64)>,
}

/// How many points of type a dot is across.
const DOT: u8 = 13;
/// How many a diamond is across.
const DIAMOND: u8 = 11;
/// The heading before the stretches.
const LEADS: &str = "Who would come first";
/// How much of the chart is above the plot and below it.
const OVER: i64 = 20 * POINT;
const UNDER: i64 = 26 * POINT;
/// How high a row is at most.
const ROW: i64 = 54 * POINT;
/// The thickest line that office programs draw, in English Metric Units.
const THICKEST: i64 = 20_116_800;
/// The most of the chart’s width that stands before the plot, and what is beyond it.
const BEFORE: f64 = 0.3;
const BEYOND: f64 = 0.14;

impl Dots {
    /// How many rows there are, with that of the stretches.
    fn count(&self) -> usize {
        self.rows.len() + usize::from(!self.stretches.is_empty())
    }

    /// How high the chart is at most.
    pub fn highest(&self) -> i64 {
        OVER + UNDER + ROW * i64::try_from(self.count()).unwrap_or(1)
    }

    /// The stretches whose names have no room in them.
    pub fn unnamed(&self, cx: SlideCx<'_>, area: Area, size: u32) -> Vec<&Stretch> {
        self.stretches.iter().filter(|stretch| !self.fits(cx.breadth(), stretch, (area, size))).collect()
    }

    fn fits(&self, breadth: i64, stretch: &Stretch, (area, size): (Area, u32)) -> bool {
        let [_, _, width, _] = self.inner(breadth, (area, size));
        let wide = fraction(width_of(&stretch.name, size / 100) * breadth / 100 + 8 * POINT, area.width);
        wide <= width * (stretch.span[1] - stretch.span[0]) / 100.0
    }

    /// Where the plot lies within the chart, as fractions.
    fn inner(&self, breadth: i64, (area, size): (Area, u32)) -> [f64; 4] {
        let wide = |text: &str| width_of(text, size / 100) * breadth / 100;
        let heading = if self.stretches.is_empty() { "" } else { LEADS };
        let before =
            self.rows.iter().map(|dot| dot.before.as_str()).chain([heading]).map(wide).max().unwrap_or_default();
        // Words above a dot at the beginning of the scale are half before it, as is the word of the pole under it.
        let above = self.rows.iter().filter(|dot| !self.stands_right(dot)).map(|dot| wide(&dot.words) / 2);
        let before = before.max(above.max().unwrap_or_default());
        let before = fraction((before + 14 * POINT).max(wide(&self.poles[0]) / 2 + 14 * POINT), area.width).min(BEFORE);
        let over = fraction(OVER, area.height);
        // The scale gives way to words at its end, but for half of what there is.
        let room = 1.0 - before;
        let right = self.rows.iter().filter(|dot| self.stands_right(dot) && dot.all.is_empty());
        let width = right.fold(room - BEYOND, |width, dot| {
            width.min((room - wide_of(&dot.words, breadth, (area, size))) * 100.0 / dot.at.max(1.0))
        });
        [before, over, width.max(room / 2.0), 1.0 - over - fraction(UNDER, area.height)]
    }

    /// Whether the words of a dot belong to its right: away from what is needed.
    fn stands_right(&self, dot: &Dot) -> bool {
        self.need.as_ref().is_none_or(|need| dot.at >= need.at)
    }

    /// The chart in an area, with letters of a size in hundredths of a point; `head` is what its figures are.
    pub fn chart(&self, cx: SlideCx<'_>, head: &str, (area, size): (Area, u32)) -> NativeChart {
        let inner = self.inner(cx.breadth(), (area, size));
        let count = self.rows.len();
        let top = row(self.count()) + 0.5;
        let mut plot = Points::default();
        // The longest series come first: not every program draws one that comes before a longer one.
        for stretch in &self.stretches {
            let [from, to] = stretch.span;
            let y = row(count + 1);
            let points = [(from, y), (f64::midpoint(from, to), y), (to, y)];
            let label = Label::name(stretch.paint.text_on(cx.theme), LabelPlace::Centre, plot.rows.len() + 1);
            let label = self.fits(cx.breadth(), stretch, (area, size)).then_some(label);
            plot.add(&stretch.name, &points, (Shape::Solid(18 * POINT), stretch.paint), label);
        }
        if let Some(need) = &self.need {
            // A line as thick as all rows are high: its ends are those of the band, whatever becomes of the chart.
            #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "lengths on a slide")]
            let thick = (area.height as f64 * inner[3] * row(count) / (top - 0.5)) as i64;
            let (name, low, high) = need.band;
            if high > low {
                let middle = 0.5 + row(count) / 2.0;
                let points = [(low, middle), (need.at, middle), (high, middle)];
                plot.add(name, &points, (Shape::Veil(thick.min(THICKEST)), Paint::TEXT), None);
            }
            let label = Label::name(Paint::TEXT, LabelPlace::Above, plot.rows.len() + 1);
            let points = [(need.at, 0.5), (need.at, top)];
            plot.add(&need.words, &points, (Shape::Solid(19_050), Paint::TEXT), Some(label));
        }
        let before = |text: &str, y: f64, plot: &mut Points| {
            let label = Label::name(Paint::TEXT, LabelPlace::Left, plot.rows.len());
            plot.add(text, &[(0.0, y)], (Shape::Nothing, Paint::MUTED), Some(label));
        };
        for (at, dot) in self.rows.iter().enumerate() {
            let y = row(count - at);
            let (words, x, place) = self.place(cx.breadth(), dot, (area, size));
            let beyond = (x - dot.at).abs() > f64::EPSILON;
            // Beyond the line of what is needed, the words stand at the other end of what leads there.
            let label = Some(Label::name(Paint::TEXT, place, plot.rows.len() + usize::from(beyond)));
            let Some(need) = self.need.as_ref().filter(|_| dot.led) else {
                let shape = if dot.needed { Shape::Diamond(DIAMOND) } else { Shape::Dot(DOT) };
                if dot.all.is_empty() {
                    plot.add(words, &[(dot.at, y)], (shape, dot.paint), label);
                    plot.named_in_full(&dot.words);
                    plot.of(&dot.whose);
                }
                for (name, at) in &dot.all {
                    plot.add(name, &[(*at, y)], (shape, dot.paint), None);
                }
                continue;
            };
            let hidden = hidden(inner[2], dot.at - need.at, area);
            let shape = if hidden { Shape::First(DOT) } else { Shape::Led(DOT) };
            plot.add(words, &[(dot.at, y), (need.at, y)], (shape, dot.paint), label);
            plot.named_in_full(&dot.words);
            plot.of(&dot.whose);
            if let Some(end) = plot.rows.last_mut() {
                end[0] = Cell::text(self::label(&need.words));
            }
        }
        for (at, dot) in self.rows.iter().enumerate().filter(|(_, dot)| !dot.before.is_empty()) {
            before(&dot.before, row(count - at), &mut plot);
        }
        if !self.stretches.is_empty() {
            before(LEADS, row(count + 1), &mut plot);
        }
        let x = Axis { step: Some(25.0), poles: Some(self.poles.clone()), lines: false, ..Axis::of_points("") };
        let y = Axis { least: Some(0.5), most: Some(top), step: Some(1.0), numbers: false, ..Axis::from_zero("", "0") };
        NativeChart {
            plot: Plot::Scatter { spots: plot.spots, inner: Some(inner), x, y },
            grid: Grid { rows: whole(plot.rows), ..Grid::new(&["What", head, "Row", "Whose"]) },
            legend: Legend::None,
            text_size: size,
        }
    }

    /// The words of a dot, beside which point of the scale they stand, and on which side: away from what is needed, in short
    /// where there is not room for all, else beyond its line where one leads there, else above.
    fn place<'d>(&self, breadth: i64, dot: &'d Dot, (area, size): (Area, u32)) -> (&'d str, f64, LabelPlace) {
        let [before, _, width, _] = self.inner(breadth, (area, size));
        let wide = |words: &str| wide_of(words, breadth, (area, size));
        let at = width * dot.at / 100.0;
        let right = self.stands_right(dot);
        let away = |words: &'d str| {
            let fits = if right { at + wide(words) <= 1.0 - before + 1e-9 } else { wide(words) <= at };
            fits.then_some((words, dot.at, if right { LabelPlace::Right } else { LabelPlace::Left }))
        };
        let need = self.need.as_ref().map(|need| need.at).filter(|_| !right);
        let elsewhere = |words: &'d str| match need {
            Some(need) if dot.led && width * need / 100.0 + wide(words) <= 1.0 - before => {
                Some((words, need, LabelPlace::Right))
            }
            Some(need) if !dot.led && at + wide(words) <= width * need / 100.0 => {
                Some((words, dot.at, LabelPlace::Right))
            }
            _ => None,
        };
        let both = || [dot.words.as_str(), dot.short.as_str()].into_iter();
        let found = both().find_map(away).or_else(|| both().find_map(elsewhere));
        found.unwrap_or((&dot.words, dot.at, LabelPlace::Above))
    }
}

/// Rows that all have as many cells.
fn whole(mut rows: Vec<Vec<Cell>>) -> Vec<Vec<Cell>> {
    for row in &mut rows {
        row.resize(4, Cell::Empty);
    }
    rows
}

/// Whether of a line over so many points of the scale hardly anything shows between the dot at its end and the line of the need,
/// on a plot of that part of a chart's width: it is no longer than the dot is across.
#[expect(clippy::cast_precision_loss, reason = "lengths on a slide")]
fn hidden(width: f64, long: f64, area: Area) -> bool {
    width * area.width as f64 * long.abs() / 100.0 <= f64::from(DOT) * POINT as f64
}

/// How wide words are with what is beside them, as a part of the chart.
fn wide_of(words: &str, breadth: i64, (area, size): (Area, u32)) -> f64 {
    fraction(width_of(words, size / 100) * breadth / 100 + 12 * POINT, area.width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_of_a_dot_are_crossed_by_the_line_of_what_is_needed() {
        for width in [11_094_720, 8_046_720] {
            let area = Area { x: 0, y: 0, width, height: 2_500_000 };
            for words in ["X 0", "Instagram 90, within your range"] {
                for (at, need) in
                    (0..=20).flat_map(|at| (0..=20).map(move |need| (f64::from(at) * 5.0, f64::from(need) * 5.0)))
                {
                    let dot = Dot {
                        words: words.to_owned(),
                        short: words.split(',').next().unwrap_or_default().to_owned(),
                        whose: "X".to_owned(),
                        before: "1st, score 80".to_owned(),
                        at,
                        paint: Paint::TEXT,
                        led: at < need,
                        needed: false,
                        all: Vec::new(),
                    };
                    let need = Need { words: "They need".to_owned(), at: need, band: ("", need, need) };
                    let dots = Dots { need: Some(need), rows: vec![dot], ..Dots::default() };
                    let (dot, need) = (&dots.rows[0], dots.need.as_ref().map_or(0.0, |need| need.at));
                    let (words, x, place) = dots.place(100, dot, (area, 1200));
                    let [before, _, scale, _] = dots.inner(100, (area, 1200));
                    // In parts of the chart from where the scale begins.
                    let wide = fraction(width_of(words, 12), width);
                    let x = scale * x / 100.0;
                    let (from, to) = match place {
                        LabelPlace::Right => (x, x + wide),
                        LabelPlace::Left => (x - wide, x),
                        _ => (x - wide / 2.0, x + wide / 2.0),
                    };
                    let line = scale * need / 100.0;
                    assert!(to <= line + 1e-9 || from >= line - 1e-9, "{words} at {at}, need {need}: {place:?}");
                    assert!(
                        from >= -before && to <= 1.0 - before + 0.02,
                        "{words} at {at}, need {need}: {from} to {to}"
                    );
                }
            }
        }
    }
}
