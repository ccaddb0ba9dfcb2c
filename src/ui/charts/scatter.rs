//! Platforms as points: fit against reach, and the positioning map.

use super::labels::{Named, labels_ui};
use super::still::still_plot;
use crate::app::command::Command;
use crate::chart::Describes;
use crate::chart::fit_reach::{CORNERS, FitReach, Spot, UNKNOWN};
use crate::chart::hull::hull;
use crate::chart::map::{KindsAs, Map};
use crate::chart::words::{percent, points};
use crate::domain::id::PlatformId;
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::theme::{body, colours, font, medium, muted, readable_on, small, softened, weight};
use egui::{Align2, Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo};
use egui_plot::{HLine, LineStyle, PlotPoint, Points, VLine};

const DOT: f32 = 7.0;
/// The room for numbers under and beside a plot, in points.
const AXIS: f32 = 22.0;

/// Draws fit against reach with its four corners.
pub fn fit_reach_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, chart: &FitReach, height: f32) {
    let c = colours(ui);
    let low = chart.spots.iter().map(|spot| spot.fit).fold(100.0, f64::min);
    let low = ((low - 3.0) / 10.0).floor() * 10.0;
    let line = softened(c.muted, c.surface, 0.5);
    let plot = still_plot("fit and reach", height);
    let shown = plot.show(ui, |plot| {
        plot.set_plot_bounds_x(low - (100.0 - low) * 0.05..=100.0);
        plot.set_plot_bounds_y(-0.12..=1.1);
        let dotted = LineStyle::Dotted { spacing: 5.0 };
        plot.vline(VLine::new("middle fit", chart.fit_line).color(line).width(1.5).style(dotted).allow_hover(false));
        plot.hline(
            HLine::new("middle reach", chart.reach_line).color(line).width(1.5).style(dotted).allow_hover(false),
        );
        for spot in &chart.spots {
            let colour = cx.colour_of(&spot.platform, c);
            plot.points(
                Points::new(spot.name.as_str(), [spot.fit, spot.reach]).radius(DOT).color(colour).allow_hover(false),
            );
        }
    });
    let area = *shown.transform.frame();
    let at = |fit: f64, reach: f64| shown.transform.position_from_point(&PlotPoint::new(fit, reach));
    let taken = corners_ui(ui, area);
    for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let place = Pos2::new(area.left() + 2.0, at(low, share).y);
        ui.painter().text(place, Align2::LEFT_CENTER, percent(share), font(weight::REGULAR, true), c.muted);
    }
    let mut value = low;
    while value <= 99.0 {
        let place = Pos2::new(at(value, 0.0).x, area.bottom() - AXIS / 2.0);
        ui.painter().text(place, Align2::CENTER_CENTER, points(value), font(weight::REGULAR, true), c.muted);
        value += 10.0;
    }
    let named: Vec<Named<'_>> = chart
        .spots
        .iter()
        .map(|spot| Named {
            at: at(spot.fit, spot.reach),
            radius: DOT,
            name: &spot.name,
            colour: platform_colour(ui, cx, &spot.platform),
            strong: spot.front.is_some(),
        })
        .collect();
    labels_ui(ui, area, &named, taken, at(chart.fit_line, chart.reach_line));
    for ((spot, named), entry) in chart.spots.iter().zip(&named).zip(chart.entries()) {
        dot_ui(ui, cx, named.at, &spot.platform, &entry.label, |ui| spot_hover_ui(ui, chart, spot));
    }
    ui.label(small(
        ui,
        format!(
            "Across: fit (out of 100). Up: the share of {} who {}. {}",
            chart.whose,
            chart.measure.words(),
            chart.lines
        ),
    ));
    for aside in chart.suggested.iter().chain(&chart.mixed) {
        ui.label(small(ui, aside));
    }
    unknown_ui(ui, cx, chart);
}

/// The names of the four corners, each in its own of the plot; gives where they stand, with some air beside them: a platform's name
/// would read on.
fn corners_ui(ui: &Ui, area: Rect) -> Vec<Rect> {
    let c = colours(ui);
    let inset = 8.0;
    let corners = [
        (Pos2::new(area.right() - inset, area.top() + inset), Align2::RIGHT_TOP),
        (Pos2::new(area.right() - inset, area.bottom() - 50.0), Align2::RIGHT_TOP),
        (Pos2::new(area.left() + 50.0, area.top() + inset), Align2::LEFT_TOP),
        (Pos2::new(area.left() + 50.0, area.bottom() - 50.0), Align2::LEFT_TOP),
    ];
    let named = CORNERS.into_iter().zip(corners);
    named
        .map(|(words, (at, align))| {
            let room = ui.painter().text(at, align, words, font(weight::SEMIBOLD, false), c.muted);
            room.expand2(Vec2::new(inset, 0.0))
        })
        .collect()
}

fn spot_hover_ui(ui: &mut Ui, chart: &FitReach, spot: &Spot) {
    ui.label(medium(&spot.name));
    let (fit, share, uses) = (points(spot.fit), percent(spot.reach), spot.measure.words());
    ui.label(body(format!("Fit {fit} out of 100. {share} of {} {uses}.", spot.whose)));
    ui.label(body(CORNERS[chart.corner(spot)]));
    if spot.few {
        ui.label(muted(ui, "Its reach is below your minimum"));
    }
    ui.label(small(ui, &spot.source));
}

/// The platforms whose reach is not known, in a row of their own.
fn unknown_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, chart: &FitReach) {
    if chart.unknown.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 4.0);
        ui.label(small(ui, UNKNOWN));
        for spot in &chart.unknown {
            let words = small(ui, spot.with_fit()).color(colours(ui).ink);
            let chip = egui::Button::new(words).fill(colours(ui).chip).stroke(Stroke::NONE).small();
            if ui.add(chip).on_hover_text("Its fit. Click to see why.").clicked() {
                cx.send(Command::Select(spot.platform.clone()));
            }
        }
    });
}

/// Draws the positioning map.
pub fn map_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, chart: &Map, height: f32) {
    let c = colours(ui);
    let all = || chart.platforms.iter().map(|dot| dot.at).chain(chart.segments.iter().map(|(_, at)| *at));
    let reach = |axis: usize| {
        let (low, high) = all().map(|at| at[axis]).fold((0.0_f64, 0.0_f64), |(low, high), v| (low.min(v), high.max(v)));
        let margin = ((high - low) * 0.1).max(5.0);
        (low - margin, high + margin)
    };
    let (across, up) = (reach(0), reach(1));
    let line = softened(c.muted, c.surface, 0.3);
    let shown = still_plot("positioning map", height).show(ui, |plot| {
        plot.set_plot_bounds_x(across.0..=across.1);
        plot.set_plot_bounds_y(up.0..=up.1);
        plot.vline(VLine::new("middle across", 0.0).color(line).width(1.0).allow_hover(false));
        plot.hline(HLine::new("middle up", 0.0).color(line).width(1.0).allow_hover(false));
        for dot in &chart.platforms {
            let colour = cx.colour_of(&dot.platform, c);
            let (radius, colour) =
                if dot.front.is_some() { (DOT + 1.0, colour) } else { (DOT - 2.0, softened(colour, c.surface, 0.55)) };
            plot.points(Points::new(dot.name.as_str(), dot.at).radius(radius).color(colour).allow_hover(false));
        }
    });
    let area = *shown.transform.frame();
    let place = |at: [f64; 2]| shown.transform.position_from_point(&PlotPoint::new(at[0], at[1]));
    let dots: Vec<Pos2> = all().map(place).collect();
    let kinds = kinds_ui(ui, chart, place, &dots);
    let middle = place([0.0, 0.0]);
    // Each end's words stand on one side of its line, or on the other where a dot is in the way.
    let across = |x: f32, above: Align2, below: Align2| {
        [(Pos2::new(x, middle.y - 3.0), above), (Pos2::new(x, middle.y + 3.0), below)]
    };
    let up = |y: f32, right: Align2, left: Align2| {
        [(Pos2::new(middle.x + 4.0, y), right), (Pos2::new(middle.x - 4.0, y), left)]
    };
    let ends = [
        (across(area.left() + 4.0, Align2::LEFT_BOTTOM, Align2::LEFT_TOP), &chart.axes[0].0),
        (across(area.right() - 4.0, Align2::RIGHT_BOTTOM, Align2::RIGHT_TOP), &chart.axes[0].1),
        (up(area.bottom() - 3.0, Align2::LEFT_BOTTOM, Align2::RIGHT_BOTTOM), &chart.axes[1].0),
        (up(area.top() + 3.0, Align2::LEFT_TOP, Align2::RIGHT_TOP), &chart.axes[1].1),
    ];
    let taken = ends.map(|(sides, words)| end_ui(ui, words, sides, &dots));
    let mut named: Vec<Named<'_>> = Vec::new();
    for (name, at) in &chart.segments {
        named.push(Named { at: place(*at), radius: DOT + 2.0, name, colour: c.ink, strong: true });
        audience_mark(ui, place(*at));
    }
    for dot in &chart.platforms {
        named.push(Named {
            at: place(dot.at),
            radius: DOT,
            name: &dot.name,
            colour: platform_colour(ui, cx, &dot.platform),
            strong: dot.front.is_some(),
        });
    }
    let taken = taken.into_iter().chain(kinds).collect();
    labels_ui(ui, area, &named, taken, middle);
    for (dot, entry) in chart.platforms.iter().zip(chart.entries()) {
        dot_ui(ui, cx, place(dot.at), &dot.platform, &entry.label, |ui| {
            ui.label(medium(&entry.label));
        });
    }
    ui.add(egui::Label::new(small(ui, chart.key(KindsAs::Ground).join(". "))).wrap());
}

/// The grounds of platforms that are of a kind; where the audience lies is in the colour that stands out. Gives where
/// their names stand.
fn kinds_ui(ui: &Ui, chart: &Map, place: impl Fn([f64; 2]) -> Pos2, dots: &[Pos2]) -> Vec<Rect> {
    let c = colours(ui);
    let mut taken = Vec::new();
    for kind in &chart.kinds {
        let members: Vec<([f64; 2], f64)> = kind
            .members
            .iter()
            .map(|at| place(chart.platforms[*at].at))
            .map(|at| ([f64::from(at.x), f64::from(at.y)], 2.5 * f64::from(DOT)))
            .collect();
        #[expect(clippy::cast_possible_truncation, reason = "places on a screen")]
        let corner = |[x, y]: [f64; 2]| Pos2::new(x as f32, y as f32);
        let corners: Vec<Pos2> = hull(&members).into_iter().map(corner).collect();
        if corners.is_empty() {
            continue;
        }
        let around = Rect::from_points(&corners);
        let ground = if kind.of_audience { c.accent } else { c.muted };
        ui.painter().add(egui::Shape::convex_polygon(corners, ground.gamma_multiply(0.11), Stroke::NONE));
        let sides = [(around.center_top(), Align2::CENTER_BOTTOM), (around.center_bottom(), Align2::CENTER_TOP)];
        taken.push(end_ui(ui, &kind.name, sides, dots));
    }
    taken
}

/// The words at the end of an axis, on the first of two sides where no dot is; gives where they stand.
fn end_ui(ui: &Ui, words: &str, sides: [(Pos2, Align2); 2], dots: &[Pos2]) -> Rect {
    let c = colours(ui);
    let galley = ui.painter().layout_no_wrap(words.to_owned(), font(weight::REGULAR, true), c.muted);
    let rects = sides.map(|(at, align)| align.anchor_size(at, galley.size()));
    let is_free = |rect: &&Rect| dots.iter().all(|dot| !rect.expand(DOT).contains(*dot));
    let rect = *rects.iter().find(is_free).unwrap_or(&rects[0]);
    ui.painter().galley(rect.min, galley, c.muted);
    rect
}

/// A diamond where the audience stands.
fn audience_mark(ui: &Ui, at: Pos2) {
    let c = colours(ui);
    let r = DOT + 2.0;
    let corners = vec![at - Vec2::new(0.0, r), at + Vec2::new(r, 0.0), at + Vec2::new(0.0, r), at - Vec2::new(r, 0.0)];
    ui.painter().add(egui::Shape::convex_polygon(corners, c.ink, Stroke::new(1.5, c.surface)));
}

/// The control over a point, and its letter where it is large enough.
fn dot_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, at: Pos2, platform: &PlatformId, label: &str, hover: impl FnOnce(&mut Ui)) {
    let rect = Rect::from_center_size(at, Vec2::splat(2.0 * DOT + 4.0));
    let response = ui.interact(rect, ui.scope_id().with(("dot", platform)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, label));
    if response.hovered() || response.has_focus() {
        let ring = Stroke::new(2.0, readable_on(colours(ui).surface));
        ui.painter().circle_stroke(at, DOT + 2.0, ring);
    }
    if response.clicked() {
        cx.send(Command::Select(platform.clone()));
    }
    response.on_hover_ui(hover);
}
