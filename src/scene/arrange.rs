//! Where names of points stand, and how outlines run around groups of points with their names: no name lies on another or
//! on an outline. Pictures and slides decide it here.
//!
//! Lengths are in whatever unit the caller has; `y` runs downwards.

mod around;
mod cost;
mod fields;
mod geometry;
mod names_over;
mod outlines;
mod parts;
mod search;
mod sides;

pub use super::area::Area;
pub use fields::{Form, Keep, LINE, corners, poles};
pub use geometry::crossed;
pub use names_over::names_over;
pub use parts::{Arranged, Mark, Outline, Sheet, Written};
pub use sides::{Place, Side};

use search::Search;

/// The most of a sheet that names may take for each to be told from those of other marks.
const LOOSE: f64 = 0.2;

/// Finds places for the names of points and of groups, and outlines around groups. `groups` are the sizes of their names,
/// `mark` that of what stands at a point whose name has no room.
#[must_use]
pub fn arrange(sheet: Sheet<'_>, marks: &[Mark], groups: &[[f64; 2]], mark: [f64; 2]) -> Arranged {
    let mut search = Search::new(sheet, marks, groups.len());
    let all: Vec<usize> = (0..marks.len()).collect();
    // Where names take much of the sheet, that they stand somewhere is more than that nobody takes them for another’s.
    let taken: f64 = marks.iter().map(|mark| mark.size[0] * mark.size[1]).sum();
    let loose = taken < LOOSE * sheet.area.width() * sheet.area.height();
    search.offer(&all, |at| marks[at].size, loose);
    let mut search = search.best(&all);
    let named: Vec<bool> = all.iter().map(|at| search.place(*at).is_some()).collect();
    let nameless: Vec<usize> = all.into_iter().filter(|at| !named[*at]).collect();
    search.offer(&nameless, |_| mark, false);
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
