//! No name lies on another or on an outline, wherever points are.

use super::*;

/// A made-up crowd of points in groups, and some in none.
fn crowd(seed: u64, count: usize) -> Vec<Mark> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(state >> 40).expect("24 bits")) / f64::from(1_u32 << 24)
    };
    let mut mark = |at: usize| {
        let group = (at % 5 < 4).then_some(at % 5);
        let centre = group.map_or([0.5, 0.5], |group| [[0.25, 0.3], [0.3, 0.7], [0.7, 0.35], [0.8, 0.8]][group]);
        let part = [0, 1].map(|axis: usize| centre[axis] + 0.3 * (next() - 0.5));
        let size = [30.0 + 90.0 * next(), 12.0];
        Mark { at: [800.0 * part[0], 280.0 * part[1]], radius: 4.5, size, group, strong: at.is_multiple_of(7) }
    };
    (0..count).map(&mut mark).collect()
}

#[test]
fn no_letter_is_crossed_by_an_outline_and_no_name_lies_on_another() {
    let area = Area { left: 0.0, top: 0.0, right: 800.0, bottom: 280.0 };
    let sheet = Sheet { area, over: 6.0, words: &[], lines: &[], unit: 0.5, line: true };
    let mut named = 0;
    for (seed, count) in [(1, 24), (2, 31), (3, 12)] {
        let marks = crowd(seed, count);
        let found = arrange(sheet, &marks, &[[90.0, 12.0]; 4], [14.0, 12.0]);
        assert_eq!(found.outlines.iter().filter(|outline| outline.corners.len() > 2).count(), 4);
        let of_marks = found.marks.iter().filter_map(Written::place);
        let all: Vec<Area> = of_marks
            .chain(found.outlines.iter().filter_map(|outline| outline.name.as_ref()))
            .map(|place| place.rect)
            .collect();
        for (at, rect) in all.iter().enumerate() {
            assert!(found.outlines.iter().all(|outline| !crossed(&outline.corners, *rect)), "{seed}: {rect:?}");
            assert!(all[..at].iter().all(|other| !other.meets(*rect)), "{seed}: {rect:?}");
        }
        for (mark, place) in marks.iter().zip(&found.marks).filter_map(|(mark, found)| Some((mark, found.place()?))) {
            let inside = |group: usize| geometry::holds(&found.outlines[group].corners, place.rect.centre());
            assert!(mark.group.is_none_or(inside), "{seed}: a name is within the outline of its group");
        }
        named += found.marks.iter().filter(|written| matches!(written, Written::Name(_))).count();
    }
    assert!(named > 50, "only {named} of 67 names have room");
}

#[test]
fn outlines_are_known_to_cross_and_to_hold() {
    let corners = [[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0]];
    let rect = |left: f64| Area { left, right: left + 4.0, top: 4.0, bottom: 6.0 };
    assert!(crossed(&corners, rect(8.0)) && !crossed(&corners, rect(3.0)) && !crossed(&corners, rect(11.0)));
    assert!(geometry::holds(&corners, [5.0, 5.0]) && !geometry::holds(&corners, [15.0, 5.0]));
}

#[test]
fn a_line_leaves_out_the_names_that_stand_on_it_and_a_lead_begins_at_the_edge_of_its_mark() {
    let area = Area { left: 0.0, top: 0.0, right: 400.0, bottom: 200.0 };
    let across = Area { top: 99.0, bottom: 101.0, ..area };
    let sheet = Sheet { area, over: 6.0, words: &[], lines: &[across], unit: 0.5, line: true };
    // High names on the line itself have no place off it.
    let mark = |x: f64| Mark { at: [x, 100.0], radius: 4.5, size: [60.0, 190.0], group: None, strong: false };
    let marks = [mark(60.0), mark(260.0)];
    let found = arrange(sheet, &marks, &[], [14.0, 12.0]);
    let rooms: Vec<Area> = found.marks.iter().filter_map(Written::place).map(|place| place.rect).collect();
    assert_eq!(rooms.len(), 2);
    let parts = found.beside_words([[0.0, 100.0], [400.0, 100.0]], sheet.unit);
    let drawn: f64 = parts.iter().map(|[from, to]| to[0] - from[0]).sum();
    assert!((drawn - (400.0 - 2.0 * 64.0)).abs() < 1e-9, "{parts:?}");
    for room in &rooms {
        assert!(parts.iter().all(|[from, to]| to[0] <= room.left || from[0] >= room.right), "{parts:?}");
    }
    // What runs elsewhere is drawn in full.
    let below = [[0.0, 199.0], [400.0, 199.0]];
    assert_eq!(found.beside_words(below, sheet.unit), [below]);
    let place = found.marks[0].place().expect("a place");
    let [from, to] = place.lead([place.end[0] - 30.0, place.end[1] + 40.0], 5.0);
    assert_eq!(to, place.end);
    assert!(((from[0] - to[0] + 30.0).hypot(from[1] - to[1] - 40.0) - 5.0).abs() < 1e-9, "{from:?}");
}

#[test]
fn a_mark_that_has_nothing_takes_the_room_of_a_name_beside_it() {
    let area = Area { left: 0.0, top: 0.0, right: 900.0, bottom: 40.0 };
    let wall = Area { left: 120.0, right: 140.0, ..area };
    let sheet = Sheet { area, over: 0.0, words: &[wall], lines: &[], unit: 0.5, line: true };
    let mark = |x: f64| Mark { at: [x, 20.0], radius: 4.5, size: [70.0, 12.0], group: None, strong: false };
    // A few between an edge and other words, too near each other for their names, and others with room enough.
    let near = (0..6).map(|at| mark(20.0 + 14.0 * f64::from(at)));
    let marks: Vec<Mark> = near.chain((2..9).map(|at| mark(90.0 * f64::from(at) + 60.0))).collect();
    let found = arrange(sheet, &marks, &[], [8.0, 9.0]);
    assert!(found.marks.iter().all(|written| *written != Written::Nothing), "{:?}", found.marks);
}
