//! Points by two values, with their names or numbers, and the slide that they stand on.

use super::super::chart::{Axis, Label, LabelPlace, Legend, NativeChart, Plot, Run, Shape, Spot};
use super::super::deck::Slide;
use super::super::page::{Area, BOLD, POINT, width_of};
use super::super::paint::Paint;
use super::super::pieces::{Form, Piece, Words};
use super::super::shape::{self, Paragraph, What};
use super::cx::{Head, SlideCx};
use super::points::{fraction, part};
use crate::chart::Describes;
use crate::chart::words::markers;
use crate::domain::id::PlatformId;
use crate::export::grid::{Cell, Grid};
use crate::export::xml::shortened;
use crate::scene::arrange::{self, Arranged, Mark, Place, Sheet, Side, Written, arrange};

/// The size of names, in hundredths of a point.
pub(super) const SIZE: u32 = 1100;
/// What a pixel of a slide of 1080 pixels' height is, in points.
pub(super) const UNIT: f64 = 0.5;
/// The width of a line that leads to a name, in English Metric Units.
const LEAD: i64 = 6_350;
/// The width of a line that is only there to see where something begins, in English Metric Units.
const HAIR: u32 = 9_525;

/// Points for a chart, with the frame in which they lie and what is behind them.
pub(super) struct Cloud {
    pub(super) rows: Vec<Vec<Cell>>,
    pub(super) spots: Vec<Spot>,
    pub(super) ground: Vec<Piece>,
    pub(super) x: (f64, f64),
    pub(super) y: (f64, f64),
    pub(super) stage: Stage,
}

/// Where points lie on a slide.
#[derive(Clone, Copy)]
pub(super) struct Stage {
    /// The room of the chart.
    pub(super) area: Area,
    /// The room of its plot.
    plot: Area,
    /// Where that is within the chart, as fractions.
    inner: [f64; 4],
    /// How large it is, in points of type of a common sans serif.
    pub(super) size: [f64; 2],
}

impl Stage {
    /// A chart in an area, whose plot has so much around it, in points of type: left, above, right and below; letters are so many
    /// per cent as wide as those of a common sans serif.
    pub(super) fn new(area: Area, around: [i64; 4], breadth: i64) -> Self {
        let [left, above, right, below] = around.map(|points| points * POINT);
        let plot = Area {
            x: area.x + left,
            y: area.y + above,
            width: (area.width - left - right).max(POINT),
            height: (area.height - above - below).max(POINT),
        };
        let inner = [
            fraction(left, area.width),
            fraction(above, area.height),
            fraction(plot.width, area.width),
            fraction(plot.height, area.height),
        ];
        let size = [plot.width * 100 / breadth.max(1), plot.height].map(|length| fraction(length, POINT));
        Self { area, plot, inner, size }
    }

    /// The plot, in points of type from its top left corner.
    pub(super) const fn sheet(&self) -> arrange::Area {
        arrange::Area { left: 0.0, right: self.size[0], top: 0.0, bottom: self.size[1] }
    }

    /// The room on the slide of what is so far from the plot's top left corner, in points of type.
    fn room(&self, rect: arrange::Area) -> Area {
        let across = |x: f64| self.plot.x + part(self.plot.width, x / self.size[0]);
        let down = |y: f64| self.plot.y + part(self.plot.height, y / self.size[1]);
        let (x, y) = (across(rect.left), down(rect.top));
        Area { x, y, width: across(rect.right) - x, height: down(rect.bottom) - y }
    }
}

/// A point that wants its name beside it.
pub(super) struct Point {
    pub(super) name: String,
    pub(super) at: [f64; 2],
    pub(super) shape: Shape,
    pub(super) paint: Paint,
    /// Whose outline it is in, by position among the groups.
    pub(super) group: Option<usize>,
    /// Whether its name comes first where there is not room for all.
    pub(super) strong: bool,
    /// Whether its name is bold.
    pub(super) bold: bool,
}

impl Cloud {
    pub(super) fn add(&mut self, name: &str, points: &[[f64; 2]], shape: Shape, paint: Paint, label: Option<Label>) {
        let from = self.rows.len();
        for [x, y] in points {
            self.rows.push(vec![Cell::text(name), Cell::Number(*x), Cell::Number(*y)]);
        }
        self.spots.push(Spot::new(from..self.rows.len(), (shape, paint), label));
    }

    /// Adds what only says where words or an outline have room.
    pub(super) fn add_placed(
        &mut self,
        name: &str,
        points: &[[f64; 2]],
        shape: Shape,
        paint: Paint,
        label: Option<Label>,
    ) {
        self.add(name, points, shape, paint, label);
        if let Some(spot) = self.spots.last_mut() {
            spot.placed = true;
        }
    }

    /// Finds places for the names of points and of groups on the plot, and outlines around groups, in points of type from
    /// the plot's top left corner. Names of points may stand so far beyond the plot's sides, those of groups above and below
    /// it; they keep off `words`, and off `lines` where they can.
    pub(super) fn arrange(
        &self,
        points: &[Point],
        groups: &[String],
        ([aside, over], words, lines): ([f64; 2], &[arrange::Area], &[arrange::Area]),
    ) -> Arranged {
        let mark = |point: &Point| {
            let (at, size) = (self.on(point.at), size_of(&point.name, point.bold));
            Mark { at, radius: point.radius(), size, group: point.group, strong: point.strong }
        };
        let marks: Vec<Mark> = points.iter().map(mark).collect();
        let groups: Vec<[f64; 2]> = groups.iter().map(|name| size_of(name, true)).collect();
        let sheet = self.stage.sheet();
        let area = arrange::Area { left: -aside, right: sheet.right + aside, ..sheet };
        arrange(Sheet { area, over, words, lines, unit: UNIT, line: true }, &marks, &groups, size_of("88", true))
    }

    /// Adds the points with what stands beside them; gives the names of those that have a number or a letter, or nothing,
    /// each after that, and what is said before them.
    pub(super) fn add_named(&mut self, points: &[Point], arranged: &Arranged) -> Unnamed {
        let all = || points.iter().zip(&arranged.marks);
        let marked: Vec<String> =
            all().filter(|(_, written)| matches!(written, Written::Mark(_))).map(|(point, _)| point.whole()).collect();
        let (before, markers) = markers(&marked.iter().map(String::as_str).collect::<Vec<_>>());
        let numbers = markers.iter().filter(|marker| marker.parse::<usize>().is_ok()).count();
        let mut unnamed = Unnamed { before, names: Vec::new(), numbers };
        let mut markers = markers.into_iter();
        // What stands at each point instead of its name.
        let instead = all().map(|(_, written)| match written {
            Written::Mark(_) => markers.next(),
            _ => None,
        });
        let instead: Vec<Option<String>> = instead.collect();
        for ((point, written), marker) in all().zip(&instead) {
            match (written, marker) {
                (Written::Nothing, _) => unnamed.names.push(format!("(no number) {}", point.whole())),
                (_, Some(marker)) => unnamed.names.push(format!("{marker}\u{a0}{}", point.whole())),
                _ => {}
            }
        }
        let label = |at: usize, place: &Place, row: usize| {
            if let Some(marker) = &instead[at] {
                let values = Label::values(Paint::TEXT, side(place.side), &format!("\"{marker}\""));
                return Label { only: Some(row), bold: true, ..values };
            }
            let Point { name, bold, .. } = &points[at];
            let run = Run { text: name.clone(), bold: *bold, paint: Paint::TEXT };
            let runs = if name.contains('\n') { vec![run] } else { Vec::new() };
            Label { bold: *bold, runs, ..Label::name(Paint::TEXT, side(place.side), row) }
        };
        // What is further off comes first, and of that what a line leads to: not every program draws points that come before a
        // longer series.
        for led in [true, false] {
            for (at, (point, written)) in all().enumerate() {
                let off = |place: &&Place| place.led == led && place.end != self.on(point.at);
                let Some(place) = written.place().filter(off) else { continue };
                let end = self.under(place.end);
                let label = Some(label(at, place, self.rows.len() + usize::from(led)));
                if led {
                    let [from, _] = place.lead(self.on(point.at), point.radius()).map(|at| self.under(at));
                    self.add_placed(&point.whole(), &[from, end], Shape::Solid(LEAD), Paint::MUTED, label);
                } else {
                    self.add_placed(&point.whole(), &[end], Shape::Nothing, Paint::BEHIND, label);
                }
            }
        }
        for (at, (point, written)) in all().enumerate() {
            let place = written.place().filter(|place| place.end == self.on(point.at));
            let label = place.map(|place| label(at, place, self.rows.len()));
            self.add(&point.whole(), &[point.at], point.shape, point.paint, label);
        }
        unnamed
    }

    /// Where a point of the chart is on the plot, in points of type from its top left corner.
    pub(super) fn on(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        let [width, height] = self.stage.size;
        let along = |(from, to): (f64, f64), value: f64| (value - from) / (to - from);
        [width * along(self.x, x), height * (1.0 - along(self.y, y))]
    }

    /// Which point of the chart is so far from the plot's top left corner.
    fn under(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        let [width, height] = self.stage.size;
        let within = |(from, to): (f64, f64), part: f64| from + part * (to - from);
        [within(self.x, x / width), within(self.y, 1.0 - y / height)]
    }

    /// Where a line at `x` upwards and one at `y` across run on the plot.
    pub(super) fn cross(&self, at: [f64; 2]) -> [arrange::Area; 2] {
        let ([x, y], sheet) = (self.on(at), self.stage.sheet());
        [
            arrange::Area { left: x - 1.0, right: x + 1.0, ..sheet },
            arrange::Area { top: y - 1.0, bottom: y + 1.0, ..sheet },
        ]
    }

    /// Puts a form of some corners behind the points, in points of type from the plot's top left corner.
    pub(super) fn behind(&mut self, name: &str, corners: &[[f64; 2]], fill: Paint, edge: Paint) {
        let ends = |axis: usize| {
            let all = || corners.iter().map(|corner| corner[axis]);
            (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max))
        };
        let ((left, right), (top, bottom)) = (ends(0), ends(1));
        let within = |[x, y]: &[f64; 2]| [(x - left) / (right - left), (y - top) / (bottom - top)];
        let corners = corners.iter().map(within).collect();
        let area = self.stage.room(arrange::Area { left, top, right, bottom });
        // Behind all lines and words.
        self.ground.insert(0, Piece { name: name.to_owned(), area, form: Form::Corners { corners, fill, edge } });
    }

    /// Puts a thin line behind the points, in points of type from the plot's top left corner.
    pub(super) fn line_behind(&mut self, name: &str, [from, to]: [[f64; 2]; 2], paint: Paint) {
        let area = self.stage.room(arrange::Area { left: from[0], top: from[1], right: to[0], bottom: to[1] });
        let form = Form::Line { paint, width: HAIR, dashed: false };
        self.ground.push(Piece { name: name.to_owned(), area, form });
    }

    /// Puts words behind the points, in a room in points of type from the plot's top left corner.
    pub(super) fn write_behind(&mut self, room: arrange::Area, words: Words) {
        self.ground.push(Piece::words(self.stage.room(room), words));
    }

    /// The chart with what is behind its points.
    pub(super) fn chart(self, head: [&str; 3], x: Axis, y: Axis) -> (Area, What) {
        let axis = |axis: Axis, (least, most): (f64, f64)| Axis { least: Some(least), most: Some(most), ..axis };
        let inner = Some(self.stage.inner);
        let chart = NativeChart {
            plot: Plot::Scatter { spots: self.spots, inner, x: axis(x, self.x), y: axis(y, self.y) },
            grid: Grid { rows: self.rows, ..Grid::new(&head) },
            legend: Legend::None,
            text_size: SIZE,
        };
        (self.stage.area, What::OnGround(Box::new(chart), self.ground))
    }
}

impl Point {
    /// Its name in one line.
    fn whole(&self) -> String {
        self.name.replace('\n', " ")
    }

    /// How far it reaches around where it is, in points of type.
    pub(super) fn radius(&self) -> f64 {
        match self.shape {
            Shape::Dot(across) | Shape::Diamond(across) => f64::from(across) / 2.0,
            _ => 0.0,
        }
    }
}

/// The room of a name, in points of type; it may have more than one line.
pub(super) fn size_of(name: &str, bold: bool) -> [f64; 2] {
    let size = SIZE / 100;
    let breadth = if bold { BOLD } else { 100 };
    let wide = |line: &str| fraction(width_of(line, size) * breadth / 100, POINT) + 4.0;
    let (width, lines) = name.split('\n').fold((0.0, 0.0), |(width, lines), line| (wide(line).max(width), lines + 1.1));
    [width, lines * f64::from(size)]
}

/// A side as charts have it.
pub(super) const fn side(side: Side) -> LabelPlace {
    match side {
        Side::Right => LabelPlace::Right,
        Side::Left => LabelPlace::Left,
        Side::Above => LabelPlace::Above,
        Side::Below => LabelPlace::Below,
    }
}

/// The names of points that have none beside them.
pub(super) struct Unnamed {
    /// What is said before them.
    pub(super) before: &'static str,
    /// The names, each after what stands at its point.
    pub(super) names: Vec<String>,
    /// How many numbers stand at points: further ones go on from there.
    pub(super) numbers: usize,
}

/// So many lines stand under a map at most.
pub(super) const MOST_LINES: i64 = 5;

/// The room above so many lines at the foot of a slide's body.
pub(super) const fn above(body: Area, lines: i64) -> Area {
    Area { height: body.height - lines * 17 * POINT, ..body }
}

/// A slide with a chart in a room, and under it the names that are not on it, each list after its words.
pub(super) fn slide(
    cx: SlideCx<'_>,
    says: &dyn Describes,
    head: Head,
    name: &str,
    (area, what): (Area, What),
    (room, left_out): (Area, &[(&str, Vec<&str>)]),
) -> Slide {
    let mut shapes = vec![shape::Shape { name: name.to_owned(), alt_text: says.alt_text(), area, what }];
    let below = below(room, area);
    let lists = || left_out.iter().filter(|(_, names)| !names.is_empty());
    let lines = below.height / (17 * POINT) - i64::from(lists().count() > 1);
    let under: Vec<Paragraph> = lists()
        .map(|(words, names)| Paragraph::muted(listed(words, names, below.for_letters(cx.breadth()), lines.max(1)), 12))
        .collect();
    if !under.is_empty() {
        let what = What::Text(under);
        shapes.push(shape::Shape { name: "Not on the chart".to_owned(), alt_text: String::new(), area: below, what });
    }
    cx.slide(says, head, shapes)
}

/// The room of a body below an area that begins where it does.
pub(super) const fn below(body: Area, area: Area) -> Area {
    Area { y: area.y + area.height, height: body.height - area.height, ..body }
}

/// How many lines of small text a text takes at most.
pub(super) fn lines_of(text: &str, area: Area) -> i64 {
    if text.is_empty() { 0 } else { 1 + width_of(text, 12) * 108 / 100 / area.width.max(1) }
}

/// Names after some words, as many as an area holds, and how many more there are. Long names are shortened before any
/// is left out.
fn listed(words: &str, names: &[&str], area: Area, lines: i64) -> String {
    let with = |count: usize, longest: usize| {
        // A mark keeps numbers in their order beside names that are written from right to left.
        let leftwards = |name: &str| name.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}'));
        let mark = |name: &str| if leftwards(name) { "\u{200e}" } else { "" };
        let short = |name: &&str| format!("{}{}", shortened(name, longest), mark(name));
        let list = names[..count].iter().map(short).collect::<Vec<_>>().join(", ");
        match names.len() - count {
            0 => format!("{words}{list}"),
            more => format!("{words}{list} and {more} more"),
        }
    };
    let fits = |text: &String| lines_of(text, area) <= lines;
    let shorter = [60, 28, 16].map(|longest| with(names.len(), longest));
    let fewer = (1..names.len()).rev().map(|count| with(count, 60));
    shorter.into_iter().chain(fewer).find(fits).unwrap_or_else(|| with(1, 60))
}

/// The colour of a point on a ground: that of its platform where that stands in front, or one that stands back.
pub(super) fn of_front(cx: SlideCx<'_>, platform: &PlatformId, front: bool, ground: Option<Paint>) -> Paint {
    let paint = if front { cx.palette.platform(platform) } else { Paint::BEHIND };
    ground.map_or(paint, |ground| paint.on_ground(ground, cx.theme))
}
