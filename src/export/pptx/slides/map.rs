//! The positioning map as a slide: platforms that are alike near each other, and the audience among them.

use super::super::chart::{Axis, Label, LabelPlace, Shape};
use super::super::deck::Slide;
use super::super::page::{Area, POINT, width_of};
use super::super::paint::Paint;
use super::cloud::{Cloud, MOST_LINES, NO_ROOM, SIZE, above, below, lines_of, of_front, plot_of, slide};
use super::cx::{Head, SlideCx, label};
use super::places::{Named, inside, overlap, room};
use crate::chart::hull::hull;
use crate::chart::map::{Dot, Kind, KindsAs, Map};
use crate::chart::words;
use crate::domain::sorting::sort_by_key;

/// The width of the line around a group, in English Metric Units. Dashes are for lines that something is measured by.
const OUTLINE: i64 = 12_700;

/// Platforms that are alike near each other, those of a kind within one line, and the audience among them.
pub fn map(cx: SlideCx<'_>, map: &Map) -> Slide {
    // Where a name has no room it stands below, and the map gives way until all do.
    let whole = cx.page.body;
    let with = |lines: i64| {
        let area = above(whole, lines);
        let (cloud, unnamed, groups) = cloud_of(cx, map, area);
        let text = |before: &str, list: &[String]| {
            if list.is_empty() { String::new() } else { format!("{before}{}", list.join(", ")) }
        };
        let room = below(cx.page.body, area).for_letters(cx.breadth());
        let taken = lines_of(&text(NO_ROOM, &unnamed), room) + lines_of(&text(NO_NAME, &groups), room);
        (taken <= lines).then_some((area, cloud, unnamed, groups))
    };
    let (area, cloud, unnamed, groups) = (0..MOST_LINES).find_map(with).unwrap_or_else(|| {
        let area = above(whole, MOST_LINES);
        let (cloud, unnamed, groups) = cloud_of(cx, map, area);
        (area, cloud, unnamed, groups)
    });
    let plot = plot_of(area.for_letters(cx.breadth()));
    let axis = |axis: usize| {
        // All that an axis carries where it is long enough for that, else what it carries most.
        let title = |ends: &[(String, String); 2]| match &ends[axis] {
            (low, _) if low.is_empty() => String::new(),
            (low, high) => format!("← {low}     {high} →"),
        };
        let whole = title(&map.axes);
        let room = [plot.width, plot.height][axis];
        let title = if width_of(&whole, SIZE / 100) <= room { whole } else { title(&map.axes_in_short) };
        Axis { lines: false, numbers: false, ..Axis::from_zero(&title, "0") }
    };
    let chart = cloud.chart(["Platform, group or segment", "Across", "Upwards"], axis(0), axis(1));
    let of_kind = |kind: &Kind| {
        let names: Vec<&str> = kind.members.iter().map(|at| map.platforms[*at].name.as_str()).collect();
        format!("{}: {}", kind.name, words::list(&names))
    };
    let mut reasons: Vec<String> = map.kinds.iter().map(of_kind).collect();
    reasons.push("The two directions are the mixes of milestones in which platforms differ most".to_owned());
    let head = Head {
        subtitle: map.key(KindsAs::Line),
        say: vec![
            "Platforms close to each other are similar. A diamond marks a platform with exactly what a segment needs"
                .to_owned(),
        ],
        reasons,
        ..Head::default()
    };
    let left_out = [(NO_ROOM, named(&unnamed)), (NO_NAME, named(&groups))];
    slide(cx, map, head, "Positioning map", (area, chart), &left_out)
}

fn named(list: &[String]) -> Vec<&str> {
    list.iter().map(String::as_str).collect()
}

/// Before the names of groups that have no room beside their lines.
const NO_NAME: &str = "Groups without a name above: ";

/// The points of the map, and the names of platforms and of groups that have no room in it.
type Tried = (Cloud, Vec<String>, Vec<String>);

/// The points of the map for some room, and the names of platforms and of groups that have none in it.
fn cloud_of(cx: SlideCx<'_>, map: &Map, area: Area) -> Tried {
    let all = || map.platforms.iter().map(|dot| dot.at).chain(map.segments.iter().map(|(_, at)| *at));
    let range = |axis: usize| {
        let least = all().map(|at| at[axis]).fold(f64::INFINITY, f64::min);
        let most = all().map(|at| at[axis]).fold(f64::NEG_INFINITY, f64::max);
        let room = ((most - least) * 0.08).max(2.0);
        ((least - room).floor(), (most + room).ceil())
    };
    let empty = Cloud { rows: Vec::new(), spots: Vec::new(), x: range(0), y: range(1) };
    let letters = area.for_letters(cx.breadth());
    // The audience, those in front and the best of the ranking choose their places first.
    let mut points: Vec<_> = map
        .segments
        .iter()
        .zip(map.names_of_segments())
        .map(|((_, at), name)| (label(&name), at[0], at[1], Shape::Diamond(14), Paint::TEXT))
        .collect();
    let dot = |dot: &Dot| {
        (label(&dot.name), dot.at[0], dot.at[1], Shape::Dot(9), of_front(cx, &dot.platform, dot.front.is_some()))
    };
    points.extend(map.platforms.iter().map(dot));
    let segments = map.segments.len();
    let mut order: Vec<usize> = (0..points.len()).collect();
    sort_by_key(&mut order, |at| {
        let dot = at.checked_sub(segments).map(|at| &map.platforms[at]);
        dot.map(|dot| (dot.front.is_none(), dot.rank.unwrap_or(usize::MAX)))
    });
    // A name over a line is better than a number that keeps off it, be it of a platform or of a group.
    let tried = [(true, true), (true, false), (false, false)].map(|(clear, keep_off)| {
        let mut cloud = empty.clone();
        let (words, outlines, groups) = cloud.add_kinds(letters, map, clear, cx.palette.accent);
        let unnamed = cloud.add_named(letters, &points, &order, if keep_off { &outlines } else { &[] }, &words);
        (cloud, unnamed, groups)
    });
    let [off, over, anywhere] = tried;
    let fewer = |one: Tried, other: Tried| if other.1.len() < one.1.len() { other } else { one };
    fewer(fewer(off, over), anywhere)
}

impl Cloud {
    /// Adds a line around each kind, named at its highest point or wherever there is room; gives where these names stand,
    /// where the lines run, and which kinds have no room for their names, each with one of its platforms.
    fn add_kinds(
        &mut self,
        body: Area,
        map: &Map,
        keep_clear: bool,
        accent: Paint,
    ) -> (Vec<Area>, Vec<Area>, Vec<String>) {
        let plot = plot_of(body);
        #[expect(clippy::cast_precision_loss, reason = "lengths on a slide")]
        let per_point = [
            (self.x.1 - self.x.0) / plot.width.max(1) as f64 * POINT as f64,
            (self.y.1 - self.y.0) / plot.height.max(1) as f64 * POINT as f64,
        ];
        let along = |(from, to): (f64, f64), value: f64| (value - from) / (to - from);
        let spot = |at: [f64; 2]| (along(self.x, at[0]), 1.0 - along(self.y, at[1]));
        let room_at = |at: [f64; 2], name: &str, place: LabelPlace| {
            let (x, y) = spot(at);
            room(plot, SIZE / 100, &Named { x, y, name }, place)
        };
        let dots: Vec<Area> = map
            .platforms
            .iter()
            .map(|dot| dot.at)
            .chain(map.segments.iter().map(|(_, at)| *at))
            .map(|at| room_at(at, "", LabelPlace::Centre))
            .collect();
        let mut taken: Vec<Area> = Vec::new();
        let mut lines = Vec::new();
        let mut nameless = Vec::new();
        let outline = |kind: &Kind| -> Vec<[f64; 2]> {
            let members: Vec<[f64; 2]> = kind.members.iter().map(|at| map.platforms[*at].at).collect();
            let mut corners = hull(&members, per_point.map(|point| 11.0 * point));
            corners.extend(corners.first().copied());
            corners
        };
        let hulls: Vec<Vec<[f64; 2]>> = map.kinds.iter().map(outline).collect();
        // Some places of each side of an outline stand for all of it.
        let along_line = |corners: &[[f64; 2]]| -> Vec<Area> {
            let sides = corners.windows(2).map(|pair| [pair[0], pair[1]]).collect::<Vec<_>>();
            let places = sides.iter().flat_map(|pair| {
                (0_u32..12).map(|step| {
                    let part = f64::from(step) / 12.0;
                    let at = [0, 1].map(|axis| pair[0][axis] + part * (pair[1][axis] - pair[0][axis]));
                    let centre = room_at(at, "", LabelPlace::Centre);
                    let (x, y) = (centre.x + centre.width / 2, centre.y + centre.height / 2);
                    Area { x: x - POINT, y: y - POINT, width: 2 * POINT, height: 2 * POINT }
                })
            });
            places.collect()
        };
        let runs: Vec<Vec<Area>> = hulls.iter().map(|corners| along_line(corners)).collect();
        for (number, kind) in map.kinds.iter().enumerate() {
            let corners = hulls[number].clone();
            let Some(first) = corners.first().copied() else { continue };
            let name = label(&kind.name);
            let most = |axis: usize, sign: f64| {
                let along = |a: &&[f64; 2], b: &&[f64; 2]| (sign * a[axis]).total_cmp(&(sign * b[axis]));
                corners.iter().max_by(along).copied().unwrap_or(first)
            };
            let ends = [(most(1, 1.0), LabelPlace::Above), (most(1, -1.0), LabelPlace::Below)];
            let sides = [(most(0, 1.0), LabelPlace::Right), (most(0, -1.0), LabelPlace::Left)];
            let anywhere = |place: LabelPlace| corners.iter().map(move |at| (*at, place));
            let others = anywhere(LabelPlace::Above).chain(anywhere(LabelPlace::Below));
            let places: Vec<([f64; 2], LabelPlace)> = ends.into_iter().chain(others).chain(sides).collect();
            let beside = anywhere(LabelPlace::Right).chain(anywhere(LabelPlace::Left));
            let places: Vec<([f64; 2], LabelPlace)> = places.into_iter().chain(beside).collect();
            // Within another outline it would be taken for that one’s name; on a line it is hard to read.
            let clear = |room: Area, lines: &dyn Fn(usize) -> bool| {
                (0..hulls.len()).filter(|other| lines(*other)).all(|other| {
                    runs[other].iter().all(|line| !overlap(*line, room))
                        && (other == number || !around(&runs[other], room))
                })
            };
            let free = |lines: &dyn Fn(usize) -> bool| {
                places.iter().find_map(|(at, place)| {
                    let room = room_at(*at, &name, *place);
                    let free = dots.iter().chain(&taken).all(|other| !overlap(*other, room)) && clear(room, lines);
                    (free && inside(plot, room)).then_some((*at, *place, room))
                })
            };
            let free = free(&|_| keep_clear)
                .or_else(|| free(&|other| keep_clear && other != number))
                .or_else(|| free(&|_| false));
            taken.extend(free.map(|(.., room)| room));
            if let (None, Some(one)) = (free, kind.members.first()) {
                nameless.push(format!("“{}” around {}", kind.name, map.platforms[*one].name));
            }
            lines.push((name, corners, free.map(|(at, place, _)| (at, place)), kind.of_audience));
        }
        let outlines: Vec<Area> = runs.iter().flatten().copied().collect();
        for (name, corners, named, of_audience) in lines {
            let paint = if of_audience { accent } else { Paint::BEHIND };
            let points: Vec<(f64, f64)> = corners.iter().map(|at| (at[0], at[1])).collect();
            let row = named.and_then(|(at, _)| corners.iter().position(|corner| *corner == at));
            let label = row.zip(named).map(|(row, (_, place))| {
                Label::name(if of_audience { Paint::TEXT } else { Paint::MUTED }, place, self.rows.len() + row)
            });
            self.add(&name, &points, Shape::Solid(OUTLINE), paint, label);
        }
        (taken, outlines, nameless)
    }
}

/// Whether an outline of which some places are given goes around the middle of a room: as many of its sides to the right as would be
/// crossed on the way out.
fn around(outline: &[Area], room: Area) -> bool {
    let centre = |area: &Area| (area.x + area.width / 2, area.y + area.height / 2);
    let (x, y) = centre(&room);
    let pairs = outline.iter().zip(outline.iter().cycle().skip(1));
    let crossed = pairs.filter(|(from, to)| {
        let ((ax, ay), (bx, by)) = (centre(from), centre(to));
        (ay > y) != (by > y) && ax.midpoint(bx) > x
    });
    crossed.count() % 2 == 1
}
