//! Platforms as shapes over the milestones, and what the audience needs as a dashed one.

use crate::chart::Describes;
use crate::chart::radar::{self, Radar};
use crate::chart::words::points;
use crate::domain::brand::Rgb;
use crate::scene::builder::{Area, SceneBuilder, TextStyle};
use crate::scene::items::{Anchor, Stroke};
use crate::scene::rows::row;
use crate::scene::text::{LINE, clean};
use std::f64::consts::{FRAC_PI_2, TAU};

/// How far it reaches at most in the window, and from where on names take two lines there, in pixels of a slide.
const RADIUS: f64 = 220.0;
const NARROW: f64 = 160.0;

/// A shape, its name and how it is drawn.
struct Shape {
    name: String,
    levels: Vec<Option<f64>>,
    colour: Rgb,
    dash: Option<[f64; 2]>,
}

impl Shape {
    fn stroke(&self, pen: &SceneBuilder<'_>) -> Stroke {
        match self.dash {
            None => pen.solid(4.5, self.colour),
            Some(dash) => pen.dashed(3.0, self.colour, dash),
        }
    }
}

/// The dashes of what is needed, one after the other.
const DASHES: [[f64; 2]; 4] = [[14.0, 8.0], [7.0, 7.0], [3.0, 6.0], [18.0, 5.0]];

fn shapes(pen: &SceneBuilder<'_>, chart: &Radar) -> Vec<Shape> {
    let mut dashes = DASHES.into_iter().cycle();
    let shape = |shape: &radar::Shape| Shape {
        name: chart.in_legend(shape),
        levels: chart.comb.on.iter().map(|j| shape.levels[*j]).collect(),
        colour: shape.platform.as_ref().map_or(pen.style.ink, |id| pen.platform(id)),
        dash: if shape.platform.is_some() { None } else { dashes.next() },
    };
    chart.shapes.iter().map(shape).collect()
}

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, radar: &Radar) {
    let shapes = shapes(pen, radar);
    let chart = &radar.comb;
    let axes = chart.on.len();
    let milestones = || chart.on.iter().map(|j| &pen.material.framework.milestones[*j]);
    let mut names: Vec<Vec<String>> = milestones().map(|milestone| vec![clean(&milestone.name)]).collect();
    let mut look = pen.label();
    let mut area = area;
    if pen.style.window.is_some() {
        // Beside a narrow web names take two lines.
        look = pen.note();
        if reach(pen, area, &names, look) < NARROW * pen.u {
            names = pen.milestone_names(&chart.on, 0.2 * area.width(), look);
        }
        let mut trial = SceneBuilder::new(pen.style, pen.material, pen.u);
        let keys = flowing_keys(&mut trial, area, &shapes) + 12.0 * pen.u;
        let web = 2.0 * reach(pen, area, &names, look).min(RADIUS * pen.u) + 3.0 * look.size;
        area.bottom = area.top + keys + web;
    }
    let way = |axis: usize| way(axis, axes);
    // What the lines stand for is on the right or below, wherever the web becomes larger by it.
    let right = area.left + 0.64 * area.width();
    let beside = Area { right, ..area };
    let mut trial = SceneBuilder::new(pen.style, pen.material, pen.u);
    let keys_top = area.bottom - (flowing_keys(&mut trial, area, &shapes) - area.top);
    let above = Area { bottom: keys_top - 12.0 * pen.u, ..area };
    let web = if reach(pen, beside, &names, look) >= reach(pen, above, &names, look) {
        let side = Area { left: right + 30.0 * pen.u, ..area };
        let height = keys_height(pen, side, &shapes);
        keys(pen, Area { top: area.top + (area.height() - height).max(0.0) / 2.0, ..side }, &shapes);
        beside
    } else {
        flowing_keys(pen, Area { top: keys_top, ..area }, &shapes);
        above
    };
    let radius = reach(pen, web, &names, look).max(20.0 * pen.u);
    let centre = web.centre();
    let at = |axis: usize, level: f64| {
        let [x, y] = way(axis);
        [centre[0] + radius * level / 100.0 * x, centre[1] + radius * level / 100.0 * y]
    };
    let grid = pen.style.softened(pen.style.muted, 0.25);
    pen.group("scale", "", |pen| {
        for ring in [25.0, 50.0, 75.0, 100.0] {
            let line = pen.solid(1.5, grid);
            pen.stroke_path((0..axes).map(|axis| at(axis, ring)).collect(), true, line);
        }
        for axis in 0..axes {
            pen.line(centre, at(axis, 100.0), 1.5, grid);
        }
    });
    for (shape, entry) in shapes.iter().zip(radar.entries()) {
        let corners: Vec<[f64; 2]> =
            shape.levels.iter().enumerate().filter_map(|(axis, level)| Some(at(axis, (*level)?))).collect();
        pen.group(&entry.id, &entry.label, |pen| match shape.dash {
            None => {
                pen.stroke_path(corners.clone(), true, shape.stroke(pen));
                for corner in corners {
                    pen.dot(corner, 6.0 * pen.u, shape.colour);
                }
            }
            Some(_) => pen.stroke_path(corners, true, shape.stroke(pen)),
        });
    }
    pen.group("milestones", "", |pen| {
        for (axis, name) in names.iter().enumerate() {
            let [x, y] = way(axis);
            let anchor = match x {
                x if x > 0.2 => Anchor::Start,
                x if x < -0.2 => Anchor::End,
                _ => Anchor::Middle,
            };
            let off = radius + 16.0 * pen.u + if anchor == Anchor::Middle { 0.5 * look.size } else { 0.0 };
            let place = [centre[0] + off * x, centre[1] + off * y];
            let room = match anchor {
                Anchor::Start => web.right - place[0],
                Anchor::End => place[0] - web.left,
                Anchor::Middle => web.width(),
            };
            let look = TextStyle { anchor, ..look };
            let name: Vec<String> = name.iter().map(|line| pen.setting(look).shortened(line, room)).collect();
            pen.lines_at(place, &name, look);
        }
        // The scale, on the first spoke's left.
        let look = pen.note().sized(0.85 * pen.note().size).end();
        for ring in [50.0, 100.0] {
            let [x, y] = at(0, ring);
            pen.text([x - 8.0 * pen.u, y + 1.0 * look.size], &points(ring), look);
        }
    });
}

/// Which way an axis points, the first one up.
fn way(axis: usize, axes: usize) -> [f64; 2] {
    let angle = TAU * row(axis) / row(axes) - FRAC_PI_2;
    [angle.cos(), angle.sin()]
}

/// How far the web can reach in a part of the sheet, with every name beside its spoke.
fn reach(pen: &SceneBuilder<'_>, web: Area, names: &[Vec<String>], look: TextStyle) -> f64 {
    let of_axis = |(axis, name): (usize, &Vec<String>)| {
        let [x, _] = way(axis, names.len());
        let widest = pen.widest(name.iter().map(String::as_str), look);
        let name = widest.min(0.34 * web.width()) + 22.0 * pen.u;
        if x.abs() > 0.2 { (web.width() / 2.0 - name) / x.abs() } else { f64::INFINITY }
    };
    let across = names.iter().enumerate().map(of_axis).fold(f64::INFINITY, f64::min);
    (web.height() / 2.0 - 1.5 * look.size).min(across)
}

/// The lines of each key and how they look.
fn key_lines(pen: &SceneBuilder<'_>, area: Area, shape: &Shape) -> Vec<String> {
    let sample = 64.0 * pen.u;
    pen.setting(pen.label().bold()).wrapped(&clean(&shape.name), area.width() - sample, 2)
}

fn keys_height(pen: &SceneBuilder<'_>, area: Area, shapes: &[Shape]) -> f64 {
    let step = LINE * pen.label().size;
    shapes.iter().map(|shape| step * row(key_lines(pen, area, shape).len()) + 0.4 * step).sum()
}

/// What the lines stand for, beside each other; gives where that ends.
fn flowing_keys(pen: &mut SceneBuilder<'_>, area: Area, shapes: &[Shape]) -> f64 {
    let look = pen.note();
    let step = 1.5 * look.size;
    let (sample, apart) = (52.0 * pen.u, 26.0 * pen.u);
    let (mut x, mut y) = (area.left, area.top + step / 2.0);
    pen.group("legend", "", |pen| {
        for shape in shapes {
            let look = if shape.dash.is_none() { look.bold().of(pen.style.as_text(shape.colour)) } else { look };
            let words = pen.setting(look).shortened(&clean(&shape.name), area.width() - sample);
            let wide = sample + pen.measure(&words, look);
            if x > area.left && x + wide > area.right {
                (x, y) = (area.left, y + step);
            }
            pen.stroke_path(vec![[x, y], [x + sample - 10.0 * pen.u, y]], false, shape.stroke(pen));
            pen.text_at([x + sample, y], &words, look);
            x += wide + apart;
        }
    });
    y + step / 2.0
}

/// What the lines stand for, one below the other; gives where that ends.
fn keys(pen: &mut SceneBuilder<'_>, area: Area, shapes: &[Shape]) -> f64 {
    let look = pen.label();
    let step = LINE * look.size;
    let mut top = area.top;
    pen.group("legend", "", |pen| {
        for shape in shapes {
            let lines = key_lines(pen, area, shape);
            let y = top + 0.62 * look.size;
            let ends = vec![[area.left, y], [area.left + 48.0 * pen.u, y]];
            pen.stroke_path(ends, false, shape.stroke(pen));
            let look = if shape.dash.is_none() { look.bold().of(pen.style.as_text(shape.colour)) } else { look };
            top = pen.lines(area.left + 64.0 * pen.u, top, &lines, look) + 0.4 * step;
        }
    });
    top
}
