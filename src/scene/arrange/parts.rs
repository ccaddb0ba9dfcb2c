//! What is arranged, and what comes out.

use super::sides::Place;
use crate::domain::sorting::sort_by;
use crate::scene::area::Area;

/// A point that wants its name beside it.
#[derive(Debug, Clone, Copy)]
pub struct Mark {
    /// Where it is.
    pub at: [f64; 2],
    /// How far what is drawn there reaches.
    pub radius: f64,
    /// The width and the height of its name.
    pub size: [f64; 2],
    /// Whose outline it is in, by position among the groups.
    pub group: Option<usize>,
    /// Whether its name comes first where there is not room for all.
    pub strong: bool,
}

impl Mark {
    /// How far an area is off what is drawn there.
    pub(super) fn off(&self, area: Area) -> f64 {
        let beside = |value: f64, from: f64, to: f64| (from - value).max(value - to).max(0.0);
        let [x, y] = self.at;
        beside(x, area.left, area.right).hypot(beside(y, area.top, area.bottom)) - self.radius
    }
}

/// Where names can stand.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'s> {
    /// Where they have to stay.
    pub area: Area,
    /// How far above and below that the names of groups may stand.
    pub over: f64,
    /// Where other words stand.
    pub words: &'s [Area],
    /// Lines, as narrow rooms: names keep off them where they can.
    pub lines: &'s [Area],
    /// What a pixel of a slide of 1080 pixels' height is here.
    pub unit: f64,
    /// Whether an outline is a line, which no letter can have behind it, or the edge of a ground, which a name can.
    pub line: bool,
}

impl Sheet<'_> {
    /// How many lines run under an area.
    pub(super) fn lines_under(&self, area: Area) -> f64 {
        self.lines.iter().map(|line| if line.meets(area) { 1.0 } else { 0.0 }).sum()
    }
}

/// What stands at a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Written {
    /// Its name.
    Name(Place),
    /// A number or a letter that stands for its name.
    Mark(Place),
    /// Neither, as there is no room.
    Nothing,
}

impl Written {
    /// Where it stands.
    #[must_use]
    pub const fn place(&self) -> Option<&Place> {
        match self {
            Self::Name(place) | Self::Mark(place) => Some(place),
            Self::Nothing => None,
        }
    }
}

/// The outline of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// Its corners in turn; none around fewer than two points.
    pub corners: Vec<[f64; 2]>,
    /// Where its name stands; none where there is no room.
    pub name: Option<Place>,
}

/// Where everything stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Arranged {
    /// What stands at each point.
    pub marks: Vec<Written>,
    /// The outlines of the groups.
    pub outlines: Vec<Outline>,
}

/// How far before words a line ends that would run through them, and the shortest piece of it that is drawn, in pixels of a slide.
const AIR: f64 = 4.0;
const SHORTEST: f64 = 80.0;

impl Arranged {
    /// The pieces of a line across or upwards on which no words stand, where a pixel of a slide is a unit; what is left between two
    /// names is no line any more.
    #[must_use]
    pub fn beside_words(&self, [from, to]: [[f64; 2]; 2], unit: f64) -> Vec<[[f64; 2]; 2]> {
        let marks = self.marks.iter().filter_map(Written::place);
        let groups = self.outlines.iter().filter_map(|outline| outline.name.as_ref());
        // From where to where they reach, across and upwards.
        let reach = |place: &Place| [(place.rect.left, place.rect.right), (place.rect.top, place.rect.bottom)];
        let (along, off) = if from[1] == to[1] { (0, 1) } else { (1, 0) };
        let on_it = |reach: &[(f64, f64); 2]| reach[off].0 < from[off] && from[off] < reach[off].1;
        let mut taken: Vec<(f64, f64)> =
            marks.chain(groups).map(reach).filter(on_it).map(|reach| reach[along]).collect();
        sort_by(&mut taken, |a, b| a.0.total_cmp(&b.0));
        let at = |value: f64| if along == 0 { [value, from[1]] } else { [from[0], value] };
        let (mut pieces, mut begin) = (Vec::new(), from[along]);
        // The end of the line ends its last piece, as words would.
        for (low, high) in taken.into_iter().chain([(to[along] + AIR * unit, f64::INFINITY)]) {
            let end = (low - AIR * unit).min(to[along]);
            if end - begin >= SHORTEST * unit {
                pieces.push([at(begin), at(end)]);
            }
            begin = begin.max(high + AIR * unit);
        }
        pieces
    }
}
