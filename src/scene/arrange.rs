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

/// How often names give way at most for marks that have nothing.
const GIVE_WAY: usize = 4;

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
    let mut nameless: Vec<usize> = all.iter().copied().filter(|at| search.place(*at).is_none()).collect();
    search.offer(&nameless, |_| mark, false);
    let mut search = search.best(&nameless);
    // Rather two marks with a number than one with a name and one with nothing, unless most have none: a list holds only so many.
    for _ in 0..GIVE_WAY {
        if 2 * nameless.len() > marks.len() {
            break;
        }
        let lacking: Vec<usize> = nameless.iter().copied().filter(|at| search.place(*at).is_none()).collect();
        let giving: Vec<usize> = lacking.iter().filter_map(|at| search.nearest_name(*at, &nameless)).collect();
        if giving.is_empty() {
            break;
        }
        nameless.extend(giving.into_iter().filter(|at| search.give_way(*at)));
        search.offer(&nameless, |_| mark, false);
        search = search.best(&nameless);
    }
    let outlines = search.outlines(groups);
    let written = |at: usize| match search.place(at) {
        None => Written::Nothing,
        Some(place) if nameless.contains(&at) => Written::Mark(*place),
        Some(place) => Written::Name(*place),
    };
    Arranged { marks: all.into_iter().map(written).collect(), outlines }
}

#[cfg(test)]
mod tests;
