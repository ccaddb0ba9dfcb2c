//! Where the names of fields stand: the ends of two axes that cross, and the four corners that two lines part.

use super::geometry::crossed;
use crate::scene::area::Area;

/// What names of the ends of axes keep off.
#[derive(Debug, Clone, Copy)]
pub struct Keep<'k> {
    /// Points, which no name may lie on.
    pub marks: &'k [[f64; 2]],
    /// How far around a point no name may be.
    pub around: f64,
    /// Outlines, which names keep off where they can.
    pub outlines: &'k [Vec<[f64; 2]>],
}

/// How far a line of letters reaches above and below its foot, and how far the next one is below it, in sizes of its letters.
pub const LINE: [f64; 3] = [1.0, 0.3, 1.2];

/// How a name can be written: its width, and how many lines it takes.
pub type Form = (f64, u8);

/// The room of the name of each end of two axes that cross at `origin`: left, right, above the plot and below it; with which of
/// the ways it is written, of which the first that has room is the best. Letters are of a size; a room is wider by half a gap at
/// either side.
#[must_use]
pub fn poles(
    plot: Area,
    origin: [f64; 2],
    forms: [&[Form]; 4],
    (size, gap): (f64, f64),
    keep: Keep<'_>,
) -> [(usize, Area); 4] {
    let [across, up] = origin;
    let [over, under, line] = LINE.map(|part| part * size);
    // The feet of lines above and below the axis, the last line of those above it and the first of those below.
    let heights: Vec<(f64, bool)> = (0..3)
        .map(|further| f64::from(further) * line)
        .flat_map(|off| [(up - gap - off, true), (up + gap + 0.8 * size + off, false)])
        .collect();
    let room = |at: usize, (width, lines): Form, (foot, is_last): (f64, bool)| {
        let more = f64::from(lines.saturating_sub(1)) * line;
        let left = match at {
            0 => plot.left,
            1 => plot.right - width,
            _ => across + gap,
        };
        let (first, last) = if is_last { (foot - more, foot) } else { (foot, foot + more) };
        Area { left: left - gap / 2.0, right: left + width + gap / 2.0, top: first - over, bottom: last + under }
    };
    let free = |room: &Area| {
        let around = room.grown(keep.around);
        keep.marks.iter().all(|mark| !around.holds(*mark))
    };
    let clear = |area: &Area| free(area) && keep.outlines.iter().all(|outline| !crossed(outline, *area));
    std::array::from_fn(|at| {
        let feet: &[(f64, bool)] = match at {
            0 | 1 => &heights,
            2 => &[(plot.top - gap, true)],
            _ => &[(plot.bottom + size + 2.0 * gap / 3.0, false)],
        };
        let all = || {
            let forms = forms[at].iter().enumerate();
            forms.flat_map(|(form, of)| feet.iter().map(move |foot| (form, room(at, *of, *foot))))
        };
        let next_to_it = |(form, area): &(usize, Area)| {
            let beside = feet.iter().take(2).any(|foot| room(at, forms[at][*form], *foot) == *area);
            beside && clear(area)
        };
        let first = all().find(next_to_it).or_else(|| all().find(|(_, area)| clear(area)));
        let first = first.or_else(|| all().find(|(_, area)| free(area))).or_else(|| all().next());
        first.unwrap_or((0, room(at, (0.0, 1), feet[0])))
    })
}

/// The rooms of the names of the four corners that two lines through `cross` part: right above, right below, left above and left
/// below. `sizes` are those of the names, `inset` is how far each keeps off the sides, `dots` are points with how far they reach.
/// A name that has no room has none.
#[must_use]
pub fn corners(
    plot: Area,
    cross: [f64; 2],
    sizes: [[f64; 2]; 4],
    inset: f64,
    dots: &[([f64; 2], f64)],
) -> [Option<Area>; 4] {
    let fields = [
        Area { left: cross[0], top: plot.top, right: plot.right, bottom: cross[1] },
        Area { left: cross[0], top: cross[1], right: plot.right, bottom: plot.bottom },
        Area { left: plot.left, top: plot.top, right: cross[0], bottom: cross[1] },
        Area { left: plot.left, top: cross[1], right: cross[0], bottom: plot.bottom },
    ];
    std::array::from_fn(|at| {
        let ([width, height], field) = (sizes[at], fields[at]);
        if width + 2.0 * inset > field.width() || height + 2.0 * inset > field.height() {
            return None;
        }
        // In the outer corner of its field if no dot lies there, else in another.
        let (left, right) = (field.left + inset, field.right - inset - width);
        let (top, bottom) = (field.top + inset, field.bottom - inset - height);
        let (outer, inner) = if at < 2 { (right, left) } else { (left, right) };
        let rooms = [(outer, top), (outer, bottom), (inner, top), (inner, bottom)].map(|(left, top)| Area {
            left,
            top,
            right: left + width,
            bottom: top + height,
        });
        let around = |at: [f64; 2], by: f64| Area { left: at[0], right: at[0], top: at[1], bottom: at[1] }.grown(by);
        rooms.into_iter().find(|room| dots.iter().all(|(at, reach)| !room.meets(around(*at, *reach))))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLOT: Area = Area { left: 0.0, right: 300.0, top: 0.0, bottom: 200.0 };

    #[test]
    fn ends_of_axes_keep_off_points_and_outlines() {
        let around = |marks: &[[f64; 2]], outlines: &[Vec<[f64; 2]>]| {
            poles(PLOT, [150.0, 100.0], [&[(80.0, 1)]; 4], (10.0, 4.0), Keep { marks, around: 5.0, outlines })
                .map(|(_, area)| area)
        };
        let [left, right, above, below] = around(&[], &[]);
        assert!(left.left < 0.0 && left.bottom < 100.0 && right.right > 300.0 && right.bottom < 100.0);
        assert!(above.bottom < PLOT.top && below.top >= PLOT.bottom && above.left == below.left);
        // A point above the axis sends the name below it, and an outline there further up.
        let [below_it, ..] = around(&[[40.0, 95.0]], &[]);
        assert!(below_it.top > 100.0, "{below_it:?}");
        let outline = vec![[-5.0, 102.0], [100.0, 102.0], [100.0, 150.0]];
        let [off_both, ..] = around(&[[40.0, 95.0]], &[outline]);
        assert!(off_both.bottom < 90.0, "{off_both:?}");
        // Where there is no place at all, it stands in the first.
        let crowd: Vec<[f64; 2]> = (0..20).map(|at| [40.0, 10.0 * f64::from(at)]).collect();
        assert_eq!(around(&crowd, &[])[0], left);
    }

    #[test]
    fn a_name_takes_two_lines_rather_than_stand_far_from_its_axis() {
        let outlines = [vec![[50.0, 70.0], [250.0, 70.0], [250.0, 130.0], [50.0, 130.0]]];
        let keep = Keep { marks: &[], around: 5.0, outlines: &outlines };
        let [left, right, ..] =
            poles(PLOT, [150.0, 100.0], [&[(40.0, 1)], &[(90.0, 1), (45.0, 2)], &[], &[]], (10.0, 4.0), keep);
        assert_eq!((left.0, right.0), (0, 1));
        assert_eq!((right.1.left, right.1.bottom, right.1.height()), (253.0, 99.0, 25.0));
    }

    #[test]
    fn names_of_corners_keep_off_points_and_stand_in_their_fields() {
        let all = |dots: &[([f64; 2], f64)]| corners(PLOT, [200.0, 80.0], [[60.0, 12.0]; 4], 4.0, dots);
        let [be_here, niche, popular, skip] = all(&[]).map(Option::unwrap);
        assert_eq!((be_here.right, be_here.top, niche.right, niche.top), (296.0, 4.0, 296.0, 84.0));
        assert_eq!((popular.left, popular.top, skip.left, skip.top), (4.0, 4.0, 4.0, 84.0));
        let [moved, ..] = all(&[([290.0, 8.0], 6.0)]).map(Option::unwrap);
        assert_eq!((moved.right, moved.bottom), (296.0, 76.0));
        let [none, ..] = corners(PLOT, [260.0, 80.0], [[60.0, 12.0]; 4], 4.0, &[]);
        assert_eq!(none, None);
    }
}
