//! Marks that are read from the back of a room: what is drawn stands out from the paper, on light and on dark.

use super::far::sheet;
use super::plans::cases;
use seven_milestones::chart::{Chart, Description};
use seven_milestones::domain::brand::Rgb;
use seven_milestones::scene::items::{Item, Scene, Stroke};
use seven_milestones::scene::style::{Ground, Style, contrast};

/// The least contrast of a mark.
const LEAST: f64 = 3.0;
/// Lines of a scale, what is told by letters alone, and the grounds of kinds on the map, each of which has its name beside it.
const QUIET: [&str; 8] = ["scale", "axes", "kinds", "title", "subtitle", "source", "notes", "names"];
/// How far an edge may lie within or around what it is the edge of, in pixels.
const NEAR: f64 = 8.0;

/// The charts whose marks are looked at; a cell of the heat map says its figure, and its colour only says it again.
fn charts() -> [Chart; 14] {
    [
        Chart::Fit,
        Chart::Explained,
        Chart::Reach,
        Chart::Honeycomb,
        Chart::Separates,
        Chart::Acceptability,
        Chart::Tipping,
        Chart::Audience,
        Chart::Portfolio,
        Chart::Frontier,
        Chart::Map,
        Chart::Radar,
        Chart::Timeline,
        Chart::Ranges,
    ]
}

/// What has been drawn: edges that stand out, and fills and lines that do not by themselves.
struct Marks {
    ground: Rgb,
    /// Hairs between rows, which say nothing.
    hair: Rgb,
    edges: Vec<[f64; 4]>,
    faint: Vec<([f64; 4], String)>,
}

impl Marks {
    fn stands_out(&self, stroke: &Stroke) -> bool {
        contrast(stroke.paint.rgb, self.ground) >= LEAST
    }

    fn look(&mut self, items: &[Item]) {
        for item in items {
            let (fill, stroke, closed) = match item {
                Item::Group(group) if QUIET.contains(&group.id.as_str()) => continue,
                Item::Group(group) => {
                    self.look(&group.items);
                    continue;
                }
                Item::Rect(rect) => (rect.fill, rect.stroke, true),
                Item::Circle(circle) => (circle.fill, circle.stroke, true),
                Item::Path(path) => (path.fill, path.stroke, path.closed),
                Item::Text(_) => continue,
            };
            let bounds = item.bounds();
            let edged = stroke.as_ref().is_some_and(|stroke| self.stands_out(stroke));
            if edged && closed {
                self.edges.push(bounds);
            }
            let paper = |rgb: Rgb| rgb == self.ground;
            let faint = match (fill, &stroke) {
                (Some(fill), _) if paper(fill.rgb) || edged => None,
                (Some(fill), _) => Some(fill.rgb).filter(|rgb| contrast(*rgb, self.ground) < LEAST),
                (None, Some(stroke)) if stroke.paint.rgb == self.hair => None,
                (None, Some(stroke)) if !edged && !paper(stroke.paint.rgb) => Some(stroke.paint.rgb),
                _ => None,
            };
            self.faint.extend(faint.map(|rgb| (bounds, format!("{rgb:?} has {:.2}:1", contrast(rgb, self.ground)))));
        }
    }

    /// What is faint and lies within no edge that stands out.
    fn faults(self) -> Vec<String> {
        let within = |inner: &[f64; 4], outer: &[f64; 4]| {
            inner[0] >= outer[0] - NEAR
                && inner[1] >= outer[1] - NEAR
                && inner[2] <= outer[2] + NEAR
                && inner[3] <= outer[3] + NEAR
        };
        let edges = self.edges;
        let told = |bounds: &[f64; 4]| edges.iter().any(|edge| within(bounds, edge));
        self.faint
            .into_iter()
            .filter(|(bounds, _)| !told(bounds))
            .map(|(bounds, words)| format!("{words} at {:?}", bounds.map(f64::round)))
            .collect()
    }
}

fn faults(scene: &Scene, hair: Rgb) -> Vec<String> {
    let ground = scene.ground.expect("a page has a ground");
    let mut marks = Marks { ground, hair, edges: Vec::new(), faint: Vec::new() };
    marks.look(&scene.items);
    marks.faults()
}

#[test]
fn every_mark_on_a_wall_stands_out_or_has_an_edge_that_does() {
    let mut all = Vec::new();
    let names: Vec<&str> = cases().iter().map(|case| case.name).collect();
    assert!(names.len() > 2, "three plans at least: {names:?}");
    for ground in [Ground::Light, Ground::Dark] {
        for case in cases() {
            for chart in charts() {
                let sheet = sheet(1920.0, 1080.0, ground);
                let Some(scene) = case.scene(chart, &sheet) else { continue };
                let found = faults(&scene, Style::new(&sheet.look).line).into_iter().take(2);
                all.extend(found.map(|fault| format!("{}, {chart:?}, {ground:?}: {fault}", case.name)));
            }
        }
    }
    assert!(all.is_empty(), "{} faults\n{}", all.len(), all.join("\n"));
}

#[test]
fn close_calls_have_a_scale_of_their_own_with_named_ends() {
    for case in cases() {
        let Some(scene) = case.scene(Chart::Tipping, &sheet(1920.0, 1080.0, Ground::Light)) else { continue };
        let Some(Description::Tipping(chart)) = seven_milestones::chart::describe(Chart::Tipping, &case.material())
        else {
            continue;
        };
        for call in chart.shown() {
            assert!(call.to <= call.slider.length() && call.from <= call.slider.length(), "{}", call.sentence);
            assert!(call.ends.iter().all(|end| !end.is_empty()), "{}", call.sentence);
        }
        let texts = scene.texts();
        assert!(texts.iter().all(|text| !text.text.contains("full line")), "{}", case.name);
    }
}
