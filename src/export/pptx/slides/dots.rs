//! Levels as dots on a scale from 0 to 100 between two poles, a row each, with what is needed as a line and a band.

use super::super::chart::{Axis, Label, LabelPlace, Legend, NativeChart, Plot, Shape, Spot};
use super::super::page::{Area, POINT, width_of};
use super::super::paint::Paint;
use super::cx::{SlideCx, label};
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
    /// What stands before the row.
    pub before: String,
    /// Where it stands, in points.
    pub at: f64,
    /// Its colour.
    pub paint: Paint,
    /// Whether a line leads from what is needed to it.
    pub led: bool,
}

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
        self.stretches.iter().filter(|stretch| !self.fits(cx, stretch, (area, size))).collect()
    }

    fn fits(&self, cx: SlideCx<'_>, stretch: &Stretch, (area, size): (Area, u32)) -> bool {
        let [_, _, width, _] = self.inner(cx, (area, size));
        let wide = fraction(width_of(&stretch.name, size / 100) * cx.breadth() / 100 + 8 * POINT, area.width);
        wide <= width * (stretch.span[1] - stretch.span[0]) / 100.0
    }

    /// Where the plot lies within the chart, as fractions.
    fn inner(&self, cx: SlideCx<'_>, (area, size): (Area, u32)) -> [f64; 4] {
        let wide = |text: &str| width_of(text, size / 100) * cx.breadth() / 100;
        let heading = if self.stretches.is_empty() { "" } else { LEADS };
        let before =
            self.rows.iter().map(|dot| dot.before.as_str()).chain([heading]).map(wide).max().unwrap_or_default();
        // The word of the pole stands under the end of the scale, half of it before.
        let before = fraction((before + 14 * POINT).max(wide(&self.poles[0]) / 2 + 14 * POINT), area.width).min(BEFORE);
        let over = fraction(OVER, area.height);
        [before, over, 1.0 - before - BEYOND, 1.0 - over - fraction(UNDER, area.height)]
    }

    /// The chart in an area, with letters of a size in hundredths of a point; `head` is what its figures are.
    pub fn chart(&self, cx: SlideCx<'_>, head: &str, (area, size): (Area, u32)) -> NativeChart {
        let inner = self.inner(cx, (area, size));
        let count = self.rows.len();
        let top = row(self.count()) + 0.5;
        let mut plot = Builder::default();
        // The longest series come first: not every program draws one that comes before a longer one.
        for stretch in &self.stretches {
            let [from, to] = stretch.span;
            let y = row(count + 1);
            let points = [(from, y), (f64::midpoint(from, to), y), (to, y)];
            let label = Label::name(stretch.paint.text_on(cx.theme), LabelPlace::Centre, plot.rows.len() + 1);
            let label = self.fits(cx, stretch, (area, size)).then_some(label);
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
        let before = |text: &str, y: f64, plot: &mut Builder| {
            let label = Label::name(Paint::MUTED, LabelPlace::Left, plot.rows.len());
            plot.add(text, &[(0.0, y)], (Shape::Nothing, Paint::MUTED), Some(label));
        };
        for (at, dot) in self.rows.iter().enumerate() {
            let y = row(count - at);
            let label = Label::name(Paint::TEXT, self.place(cx, dot, (area, size)), plot.rows.len());
            let Some(need) = self.need.as_ref().filter(|_| dot.led) else {
                plot.add(&dot.words, &[(dot.at, y)], (Shape::Dot(13), dot.paint), Some(label));
                continue;
            };
            plot.add(&dot.words, &[(dot.at, y), (need.at, y)], (Shape::Led(13), dot.paint), Some(label));
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
        let x = Axis { step: Some(25.0), poles: Some(self.poles.clone()), ..Axis::of_points("") };
        let y = Axis { least: Some(0.5), most: Some(top), step: Some(1.0), numbers: false, ..Axis::from_zero("", "0") };
        NativeChart {
            plot: Plot::Scatter { spots: plot.spots, inner: Some(inner), x, y },
            grid: Grid { rows: plot.rows, ..Grid::new(&["What", head, "Row"]) },
            legend: Legend::None,
            text_size: size,
        }
    }

    /// Where the words of a dot stand: away from what is needed, else above.
    fn place(&self, cx: SlideCx<'_>, dot: &Dot, (area, size): (Area, u32)) -> LabelPlace {
        let [_, _, width, _] = self.inner(cx, (area, size));
        let words = fraction(width_of(&dot.words, size / 100) * cx.breadth() / 100 + 12 * POINT, area.width);
        let at = width * dot.at / 100.0;
        let above = self.need.as_ref().is_none_or(|need| dot.at >= need.at);
        match above {
            true if at + words <= width + BEYOND => LabelPlace::Right,
            false if words <= at => LabelPlace::Left,
            _ => LabelPlace::Above,
        }
    }
}

/// The rows and series of a chart as they come.
#[derive(Default)]
struct Builder {
    rows: Vec<Vec<Cell>>,
    spots: Vec<Spot>,
}

impl Builder {
    /// Adds points, or a line through them, with what stands beside one of them.
    fn add(&mut self, name: &str, points: &[(f64, f64)], (shape, paint): (Shape, Paint), label: Option<Label>) {
        let from = self.rows.len();
        let cells = |(x, y): &(f64, f64)| vec![Cell::text(self::label(name)), Cell::Number(*x), Cell::Number(*y)];
        self.rows.extend(points.iter().map(cells));
        self.spots.push(Spot { rows: from..self.rows.len(), paint, shape, label });
    }
}

#[expect(clippy::cast_precision_loss, reason = "a number of rows")]
const fn row(count: usize) -> f64 {
    count as f64
}

/// A length as a part of another.
#[expect(clippy::cast_precision_loss, reason = "lengths on a slide")]
fn fraction(length: i64, of: i64) -> f64 {
    length as f64 / of.max(1) as f64
}
