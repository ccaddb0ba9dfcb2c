//! The positioning map as a slide: platforms that are alike near each other, those of a kind on one ground, and the audience
//! among them.

use super::super::chart::{Axis, Shape};
use super::super::deck::Slide;
use super::super::page::Area;
use super::super::paint::Paint;
use super::super::pieces::{Side, Words};
use super::cloud::{
    Cloud, MOST_LINES, Point, SIZE, Stage, UNIT, Unnamed, above, below, lines_of, of_front, size_of, slide,
};
use super::cx::{Head, SlideCx, label, note};
use crate::chart::hull::hull;
use crate::chart::map::{Kind, KindsAs, Map};
use crate::chart::words;
use crate::scene::arrange::{self, Form, Keep, poles};

/// How far above and below the plot the names of groups may stand, in points of type.
const OVER: f64 = 18.0;
/// What is around the plot, in points of type: the ends of the vertical axis stand above and below it.
const AROUND: [i64; 4] = [0, 26, 0, 20];
/// The room around the dots of a group, in points of type.
const AIR: f64 = 12.0;

/// Platforms that are alike near each other, those of a kind on one ground, and the audience among them.
pub fn map(cx: SlideCx<'_>, map: &Map) -> Slide {
    let [subtitle, key] = map.key(KindsAs::Ground);
    let key = if map.in_front.is_empty() { key } else { format!("{}. {key}", map.in_front) };
    // The room does not hang on how far the map turns out to be stretched.
    let lines = cx.foot_lines(&format!("{key}{}.", Map::stretched([2.2, 1.0])));
    let (whole, at_foot) = cx.above(&subtitle, lines);
    // Where a name has no room it stands below, and the map gives way until all do.
    let with = |lines: i64| {
        let (cloud, unnamed, groups) = cloud_of(cx, map, above(whole, lines));
        let text = |before: &str, list: &[String]| {
            if list.is_empty() { String::new() } else { format!("{before}{}", list.join(", ")) }
        };
        let room = below(whole, cloud.stage.area).for_letters(cx.breadth());
        let taken = lines_of(&text(unnamed.before, &unnamed.names), room) + lines_of(&text(NO_NAME, &groups), room);
        (taken <= lines).then_some((cloud, unnamed, groups))
    };
    let (cloud, unnamed, groups) =
        (0..MOST_LINES).find_map(with).unwrap_or_else(|| cloud_of(cx, map, above(whole, MOST_LINES)));
    let [width, height] = cloud.stage.size;
    let stretched = Map::stretched([width / (cloud.x.1 - cloud.x.0), height / (cloud.y.1 - cloud.y.0)]);
    let axis = Axis { lines: false, numbers: false, ..Axis::from_zero("", "0") };
    let chart = cloud.chart(["Platform or segment", "Across", "Upwards"], axis.clone(), axis);
    let of_kind = |kind: &Kind| {
        let names: Vec<&str> = kind.members.iter().map(|at| map.platforms[*at].name.as_str()).collect();
        format!("{}: {}", kind.name, words::list(&names))
    };
    let mut reasons: Vec<String> = map.kinds.iter().map(of_kind).collect();
    reasons.push("The two directions are the mixes of milestones in which platforms differ most".to_owned());
    let head = Head {
        subtitle,
        say: vec![
            "Platforms close to each other are similar. A diamond marks a platform with exactly what a segment needs"
                .to_owned(),
        ],
        reasons,
        ..Head::default()
    };
    let left_out = [(unnamed.before, named(&unnamed.names)), (NO_NAME, named(&groups))];
    let mut slide = slide(cx, map, head, "Positioning map", chart, (whole, &left_out));
    slide.shapes.extend(note(&format!("{key}{stretched}."), at_foot));
    slide
}

fn named(list: &[String]) -> Vec<&str> {
    list.iter().map(String::as_str).collect()
}

/// Before the names of groups that have no room beside their lines.
const NO_NAME: &str = "Groups without a name above: ";

/// The points of the map for some room, and the names of platforms and of groups that have none in it.
fn cloud_of(cx: SlideCx<'_>, map: &Map, area: Area) -> (Cloud, Unnamed, Vec<String>) {
    let stage = Stage::new(area, AROUND, cx.breadth());
    // Nearly one scale for both ways: what a wide slide has more stays empty at both sides.
    let [across, up] = map.spans();
    let [width, height] = stage.size;
    let scale = Map::scale([0.8 * width / (across.1 - across.0), height / (up.1 - up.0)]);
    let over = |(low, high): (f64, f64), length: f64| {
        let (middle, half) = (f64::midpoint(low, high), length / 2.0);
        (middle - half, middle + half)
    };
    let (x, y) = (over(across, width / scale[0]), over(up, height / scale[1]));
    let mut cloud = Cloud { rows: Vec::new(), spots: Vec::new(), ground: Vec::new(), x, y, stage };
    // The audience and those in front come first.
    let segment = |((_, at), name): (&(String, [f64; 2]), String)| Point {
        name: name.split('\n').map(label).collect::<Vec<_>>().join("\n"),
        at: *at,
        shape: Shape::Diamond(14),
        paint: Paint::TEXT,
        group: None,
        strong: true,
        bold: true,
    };
    let mut points: Vec<Point> = map.segments.iter().zip(map.names_of_segments(2)).map(segment).collect();
    points.extend(map.platforms.iter().enumerate().map(|(number, dot)| {
        let strong = dot.front.is_some();
        let group = map.kinds.iter().position(|kind| kind.members.contains(&number));
        Point {
            name: label(&dot.name),
            at: dot.at,
            shape: Shape::Dot(if strong { 12 } else { 9 }),
            paint: of_front(cx, &dot.platform, strong, group.map(|at| ground_of(cx, &map.kinds[at]).0)),
            group,
            strong,
            bold: strong,
        }
    }));
    let axes = write_axes(&mut cloud, map, &points);
    let kinds: Vec<String> = map.kinds.iter().map(|kind| label(&kind.name)).collect();
    let lines = cloud.cross([0.0, 0.0]);
    let arranged = cloud.arrange(&points, &kinds, ([0.0, OVER], &axes, &lines));
    // Axes are not drawn through names.
    let (sheet, [across, up]) = (cloud.stage.sheet(), cloud.on([0.0, 0.0]));
    let both =
        [("Across", [[sheet.left, up], [sheet.right, up]]), ("Upwards", [[across, sheet.top], [across, sheet.bottom]])];
    for (name, whole) in both {
        for piece in arranged.beside_words(whole, UNIT) {
            cloud.line_behind(name, piece, Paint::PANEL);
        }
    }
    let mut nameless = Vec::new();
    for ((kind, name), outline) in map.kinds.iter().zip(&kinds).zip(&arranged.outlines) {
        if outline.corners.is_empty() {
            continue;
        }
        let (ground, line) = ground_of(cx, kind);
        // As in the picture, names of groups are told from those of segments by their colour.
        // Such a name may lie on the ground of its group or beside it.
        let ink = if kind.of_audience {
            cx.palette.accent.read_on(ground, cx.theme).as_words(cx.theme)
        } else {
            Paint::MUTED
        };
        cloud.behind(name, &outline.corners, ground, line);
        match (&outline.name, kind.members.first()) {
            (Some(place), _) => {
                let words = Words { side: Side::Middle, bold: true, ..Words::new(name, SIZE / 100, ink) };
                cloud.write_behind(place.rect, words);
            }
            (None, Some(one)) => nameless.push(format!("“{}” around {}", kind.name, map.platforms[*one].name)),
            (None, None) => {}
        }
    }
    let unnamed = cloud.add_named(&points, &arranged);
    (cloud, unnamed, nameless)
}

/// What stands for two things in two lines.
fn in_two(name: &str) -> String {
    name.replacen(", ", ",\n", 1)
}

/// The ground of a group, and the line around it; where the audience lies they are in the colour that calls.
fn ground_of(cx: SlideCx<'_>, kind: &Kind) -> (Paint, Paint) {
    let line = if kind.of_audience { cx.palette.accent } else { Paint::BEHIND };
    let ground = line.as_ground(cx.theme);
    (ground, line.on_ground(ground, cx.theme))
}

/// Draws both axes and writes what their ends stand for; gives where that stands.
fn write_axes(cloud: &mut Cloud, map: &Map, points: &[Point]) -> [arrange::Area; 4] {
    let sheet = cloud.stage.sheet();
    let [across, up] = cloud.on([0.0, 0.0]);
    let most = 0.3 * sheet.width();
    let widest = |words: &str| words.lines().map(|line| size_of(line, true)[0]).fold(0.0, f64::max);
    let fits = |name: &str| widest(&in_two(name)) + f64::from(2 * SIZE / 100) <= most;
    let names = map.poles(fits).map(|name| label(&name));
    let marks: Vec<[f64; 2]> = points.iter().map(|point| cloud.on(point.at)).collect();
    let around = |at: &usize| (marks[map.segments.len() + at], AIR);
    let outlines: Vec<Vec<[f64; 2]>> =
        map.kinds.iter().map(|kind| hull(&kind.members.iter().map(around).collect::<Vec<_>>())).collect();
    let keep = Keep { marks: &marks, around: 8.0, outlines: &outlines };
    // In one line, else in two where they stand for two things.
    let written = names.map(|name| {
        let two = in_two(&name);
        if two == name { vec![name] } else { vec![name, two] }
    });
    let form = |words: &String| (widest(words), if words.contains('\n') { 2 } else { 1 });
    let forms = written.each_ref().map(|all| all.iter().map(form).collect::<Vec<Form>>());
    let forms = forms.each_ref().map(Vec::as_slice);
    let rooms = poles(sheet, [across, up], forms, (f64::from(SIZE / 100), 6.0), keep);
    for ((at, written), (form, room)) in written.iter().enumerate().zip(&rooms) {
        let side = if at == 1 { Side::Right } else { Side::Left };
        // On a ground only text itself is sure to be read.
        let on_ground = outlines.iter().any(|outline| arrange::crossed(outline, *room));
        let ink = if on_ground { Paint::TEXT } else { Paint::MUTED };
        let words = Words { side, bold: true, ..Words::new(&written[*form], SIZE / 100, ink) };
        cloud.write_behind(*room, words);
    }
    rooms.map(|(_, room)| room)
}
