//! A chart in the window, as the scene that pictures are: laid out for the window, and each part of it that has words of
//! its own to be pointed at, reached by keys and read out.

use super::hover::more_ui;
use super::scene::{Placed, paint_items};
use crate::app::answers::Answered;
use crate::app::command::Command;
use crate::chart::heat_map::{HeatMap, Shows};
use crate::chart::{Chart, Description, Material, describe};
use crate::domain::id::PlatformId;
use crate::domain::plan::Plan;
use crate::scene::draw::in_window;
use crate::scene::items::{Group, Item, Path, Rect as SceneRect, Scene, bounds};
use crate::scene::parts::distance;
use crate::scene::style::{Ground, Look, Medium};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{RADIUS, body, colours};
use egui::accesskit::Role;
use egui::{Painter, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};
use std::sync::Arc;

/// A chart as a view asks for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Asked {
    /// Which.
    pub chart: Chart,
    /// What the cells of the heat map show.
    pub shows: Shows,
    /// How many rows at most.
    pub rows: usize,
    /// Which sheet of the timeline.
    pub sheet: usize,
}

impl Asked {
    /// A chart with everything in it.
    #[must_use]
    pub const fn all(chart: Chart) -> Self {
        Self { chart, shows: Shows::Level, rows: usize::MAX, sheet: 0 }
    }
}

/// What a chart depends on.
#[derive(Debug, PartialEq)]
struct Key {
    asked: Asked,
    revision: u64,
    /// The plan, of which actions move no answer.
    plan: SamePlan,
    samples: usize,
    compared: Vec<PlatformId>,
    versus: Option<String>,
    width: f32,
    dark: bool,
}

/// A plan that is the same as long as it is the very same value.
#[derive(Debug)]
struct SamePlan(Arc<Plan>);

impl PartialEq for SamePlan {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A chart laid out for the window.
#[derive(Debug)]
pub struct Laid {
    key: Key,
    /// What it says.
    pub description: Description,
    scene: Scene,
    /// What is around each thing of the scene.
    around: Vec<SceneRect>,
    parts: Vec<Part>,
}

/// A part that has words of its own.
#[derive(Debug)]
struct Part {
    group: Group,
    around: SceneRect,
    /// The platform that it is; none for a milestone or a need.
    platform: Option<PlatformId>,
    /// Whether it lies within another part.
    within: bool,
    /// Whether no other part lies across it.
    alone: bool,
}

/// The chart as it was laid out last, whatever has changed since; none where it was not shown yet.
pub fn laid_last(ui: &Ui, asked: Asked) -> Option<Arc<Laid>> {
    let id = ui.scope_id().with(("chart", asked.chart));
    ui.data(|data| data.get_temp(id))
}

/// A chart as wide as there is room, laid out where it is not yet; none where it has nothing to show.
pub fn laid(ui: &Ui, cx: &ViewCx<'_>, answered: &Answered, asked: Asked) -> Option<Arc<Laid>> {
    let state = cx.state;
    let id = ui.scope_id().with(("chart", asked.chart));
    let key = Key {
        asked,
        revision: state.answers.revision,
        plan: SamePlan(state.document.plan.clone()),
        samples: answered.robustness.samples,
        compared: state.compared_platforms(),
        versus: state.view.versus.clone(),
        width: ui.available_width(),
        dark: ui.visuals().dark_mode,
    };
    let last: Option<Arc<Laid>> = ui.data(|data| data.get_temp(id));
    if let Some(laid) = last.filter(|laid| laid.key == key) {
        return Some(laid);
    }
    let compared = state.compared_platforms();
    let laid = Arc::new(Laid::new(key, &cx.material(answered, &compared))?);
    ui.data_mut(|data| data.insert_temp(id, laid.clone()));
    Some(laid)
}

impl Laid {
    fn new(key: Key, material: &Material<'_>) -> Option<Self> {
        let Asked { chart, shows, rows, sheet } = key.asked;
        let material = &Material { sheet, ..*material };
        let description = match chart {
            Chart::Heatmap => Some(Description::Heatmap(HeatMap::showing(material, shows))),
            _ => describe(chart, material),
        }?;
        let ground = if key.dark { Ground::Dark } else { Ground::Light };
        let look = Look { ground, medium: Medium::Window { rows }, plain: true, ..Look::default() };
        let scene = in_window(&description, material, &look, f64::from(key.width));
        let around = scene.items.iter().map(|item| rect_of(item.bounds())).collect();
        let mut parts: Vec<Part> = Vec::new();
        for group in scene.parts() {
            let mut area = bounds(&group.items);
            let within = parts.iter().any(|part| part.group.items.iter().any(|item| is_group(item, &group.id)));
            if is_of_rows(chart) {
                (area[0], area[2]) = (0.0, scene.width);
            }
            let platform = platform_of(&description, &group.id).filter(|id| material.library.get(id).is_some());
            parts.push(Part { group: group.clone(), around: rect_of(area), platform, within, alone: true });
        }
        for at in 0..parts.len() {
            let across = |(other, part): (usize, &Part)| {
                other != at && !part.within && !parts[at].within && meet(&part.around, &parts[at].around)
            };
            let alone = !parts[at].within && !parts.iter().enumerate().any(across);
            parts[at].alone = alone;
        }
        Some(Self { key, description, scene, around, parts })
    }

    /// Draws the chart; a click on a platform tells its story.
    pub fn ui(&self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        #[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
        let size = Vec2::new(self.scene.width as f32, self.scene.height as f32);
        let (room, whole) = ui.allocate_exact_size(size, Sense::hover());
        if !is_of_rows(self.key.asked.chart) {
            // What its parts say one by one is not yet what it shows.
            whole.widget_info(|| WidgetInfo::labeled(Role::Image, true, &self.scene.alt_text));
        }
        let placed = Placed::over(room, self.scene.width);
        let clip = ui.clip_rect();
        for (item, around) in self.scene.items.iter().zip(&self.around) {
            if clip.intersects(placed.rect(around)) {
                paint_items(ui.painter(), placed, std::slice::from_ref(item));
            }
        }
        for part in &self.parts {
            self.part_ui(ui, cx, placed, part);
        }
    }

    fn part_ui(&self, ui: &Ui, cx: &mut ViewCx<'_>, placed: Placed, part: &Part) {
        let rect = on_screen(placed, part);
        if self.parts.len() > FEW && !ui.clip_rect().expand(rect.height()).intersects(rect) {
            return;
        }
        // Parts within others, and those that a click does nothing to, are no stops of the keyboard.
        let clicks = part.platform.is_some();
        let sense = match (clicks, part.within) {
            (true, false) => Sense::click(),
            (true, true) => Sense::CLICK,
            (false, _) => Sense::hover(),
        };
        let response = ui.interact(rect, ui.scope_id().with((self.key.asked.chart, &part.group.id)), sense);
        let role = if clicks { Role::Button } else { Role::Label };
        response.widget_info(|| WidgetInfo::labeled(role, true, &part.group.label));
        let pointed = if response.hovered() || response.clicked() { self.pointed(ui, placed, rect) } else { None };
        let meant = pointed.unwrap_or(part);
        if response.hovered() || response.has_focus() {
            highlight(ui, placed, meant);
        }
        if response.clicked()
            && let Some(platform) = &meant.platform
        {
            cx.send(Command::Select(platform.clone()));
        }
        response.on_hover_ui_at_pointer(|ui| {
            ui.label(body(&meant.group.label));
            more_ui(ui, cx, &self.description, &meant.group.id);
        });
    }

    /// The part that the pointer is on, where it is over a rectangle: the nearest of those that lie across each other.
    fn pointed(&self, ui: &Ui, placed: Placed, over: Rect) -> Option<&Part> {
        let at = ui.input(|input| input.pointer.hover_pos()).filter(|at| over.contains(*at))?;
        let here = self.parts.iter().filter(|part| on_screen(placed, part).contains(at));
        let off = |part: &Part| distance(&part.group.items, placed.back(at));
        // Of those that are as near the last, which is drawn over the others.
        here.map(|part| (off(part), part)).reduce(|a, b| if b.0 <= a.0 { b } else { a }).map(|(_, part)| part)
    }
}

/// Up to how many parts are there for the keyboard and for screen readers even while they are out of sight.
const FEW: usize = 64;
/// The least height of what can be pointed at, in points.
const LEAST: f32 = 26.0;

/// Where a part can be pointed at.
fn on_screen(placed: Placed, part: &Part) -> Rect {
    let rect = placed.rect(&part.around);
    rect.expand2(Vec2::new(2.0, ((LEAST - rect.height()) / 2.0).max(1.0)))
}

/// Shows which part is meant: a frame around it, or its own lines drawn stronger where others lie across it.
fn highlight(ui: &Ui, placed: Placed, part: &Part) {
    let c = colours(ui);
    if part.alone {
        ui.painter().rect_stroke(on_screen(placed, part), RADIUS, Stroke::new(1.0, c.muted), StrokeKind::Inside);
    } else {
        stronger(ui.painter(), placed, &part.group.items, c.ink);
    }
}

fn stronger(painter: &Painter, placed: Placed, items: &[Item], ink: egui::Color32) {
    for item in items {
        match item {
            Item::Group(group) => stronger(painter, placed, &group.items, ink),
            Item::Path(Path { points, closed, fill, stroke: line }) => {
                let width = line.map_or(0.0, |line| placed.length(line.width));
                let points = points.iter().map(|point| placed.at(*point)).collect();
                match (fill, closed) {
                    (Some(_), _) => painter.add(Shape::closed_line(points, Stroke::new(1.5, ink))),
                    (None, true) => painter.add(Shape::closed_line(points, Stroke::new(width + 1.5, ink))),
                    (None, false) => painter.add(Shape::line(points, Stroke::new(width + 1.5, ink))),
                };
            }
            Item::Rect(_) | Item::Circle(_) | Item::Text(_) => {}
        }
    }
}

/// Whether a chart is rows below each other, each as wide as all of it.
const fn is_of_rows(chart: Chart) -> bool {
    !matches!(chart, Chart::Honeycomb | Chart::Radar | Chart::Scenarios | Chart::Frontier | Chart::Since)
}

/// The platform that a part is: what its id says after the kind of part.
fn platform_of(description: &Description, id: &str) -> Option<PlatformId> {
    let rest = id.split_once('-')?.1;
    match description {
        Description::Separates(_) | Description::Explained(_) | Description::Frontier(_) => None,
        Description::Timeline(chart) => {
            let number: usize = rest.parse().ok()?;
            chart.rows.iter().find(|row| row.number == number)?.platform.clone()
        }
        Description::Since(_) if id.starts_with("change-") => None,
        Description::Radar(radar) => {
            let number: usize = rest.parse().ok()?;
            radar.shapes.get(number.checked_sub(1)?)?.platform.clone()
        }
        Description::Honeycomb(comb) if id.starts_with("cell-") => {
            let of_cell = rest.rsplit_once('-')?.0;
            comb.combs.iter().map(|comb| &comb.platform).find(|platform| platform.as_str() == of_cell).cloned()
        }
        _ => PlatformId::new(rest).ok(),
    }
}

fn is_group(item: &Item, id: &str) -> bool {
    matches!(item, Item::Group(group) if group.id == id)
}

const fn rect_of([left, top, right, bottom]: [f64; 4]) -> SceneRect {
    SceneRect { x: left, y: top, width: right - left, height: bottom - top, round: [0.0; 2], fill: None, stroke: None }
}

/// Whether two rectangles have more than an edge in common.
fn meet(one: &SceneRect, other: &SceneRect) -> bool {
    let along = |a: f64, b: f64, c: f64, d: f64| a + b > c + 1.0 && c + d > a + 1.0;
    along(one.x, one.width, other.x, other.width) && along(one.y, one.height, other.y, other.height)
}
