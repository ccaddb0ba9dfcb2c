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

impl Arranged {
    /// The parts of a line across or upwards that have no words on them, and end so far before these.
    #[must_use]
    pub fn beside_words(&self, [from, to]: [[f64; 2]; 2], air: f64) -> Vec<[[f64; 2]; 2]> {
        let along = usize::from(from[0] == to[0]);
        let marks = self.marks.iter().filter_map(Written::place);
        let groups = self.outlines.iter().filter_map(|outline| outline.name.as_ref());
        let rooms = marks.chain(groups).map(|place| place.rect).filter(|rect| {
            let across = if along == 0 { (rect.top, rect.bottom) } else { (rect.left, rect.right) };
            across.0 < from[1 - along] && from[1 - along] < across.1
        });
        let mut taken: Vec<(f64, f64)> = rooms
            .map(|rect| if along == 0 { (rect.left, rect.right) } else { (rect.top, rect.bottom) })
            .map(|(low, high)| (low - air, high + air))
            .collect();
        sort_by(&mut taken, |a, b| a.0.total_cmp(&b.0));
        let at = |value: f64| if along == 0 { [value, from[1]] } else { [from[0], value] };
        let (mut parts, mut begin) = (Vec::new(), from[along]);
        for (low, high) in taken.into_iter().chain([(to[along], to[along])]) {
            if low > begin {
                parts.push([at(begin), at(low.min(to[along]))]);
            }
            begin = begin.max(high);
        }
        parts
    }
}
