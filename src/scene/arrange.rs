//! Where names of points stand, and how outlines run around groups of points with their names: no name lies on another or
//! on an outline. Pictures and slides decide it here.
//!
//! Lengths are in whatever unit the caller has; `y` runs downwards.

mod outlines;
mod search;
mod sides;

pub use super::area::Area;
pub use outlines::crossed;
pub use sides::{Place, Side};

use search::Search;

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

/// Finds places for the names of points and of groups, and outlines around groups. `groups` are the sizes of their names,
/// `mark` that of what stands at a point whose name has no room.
#[must_use]
pub fn arrange(sheet: Sheet<'_>, marks: &[Mark], groups: &[[f64; 2]], mark: [f64; 2]) -> Arranged {
    let mut search = Search::new(sheet, marks, groups.len());
    let all: Vec<usize> = (0..marks.len()).collect();
    search.offer(&all, |at| marks[at].size);
    let mut search = search.best(&all);
    let named: Vec<bool> = all.iter().map(|at| search.place(*at).is_some()).collect();
    let nameless: Vec<usize> = all.into_iter().filter(|at| !named[*at]).collect();
    search.offer(&nameless, |_| mark);
    let search = search.best(&nameless);
    let outlines = search.outlines(groups);
    let written = |(at, named): (usize, bool)| match search.place(at) {
        None => Written::Nothing,
        Some(place) if named => Written::Name(*place),
        Some(place) => Written::Mark(*place),
    };
    Arranged { marks: named.into_iter().enumerate().map(written).collect(), outlines }
}

#[cfg(test)]
mod tests;
