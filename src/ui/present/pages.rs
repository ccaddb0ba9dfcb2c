//! Pages as scenes, each made once for each revision, and on their way from one to the next.

use crate::app::present::{PresentationTheme, Presenting};
use crate::app::state::State;
use crate::chart::Material;
use crate::domain::plan::Plan;
use crate::scene::items::Scene;
use crate::scene::legibility::fitting_scale;
use crate::scene::pages::{PresentationPage, page_with_logo};
use crate::scene::sheet::Sheet;
use crate::scene::style::{Ground, Look, Medium, Style};
use crate::scene::transition::interpolate;
use crate::ui::charts::paint_scene;
use crate::ui::cx::material;
use egui::{Id, Rect, Ui};
use std::sync::Arc;

/// The height of a page at its usual size, in pixels.
pub const HEIGHT: f64 = 1080.0;
/// How quickly things move: in this time, in seconds, they go two thirds of the way.
const PACE: f64 = 0.07;
/// When they have arrived, in seconds.
const ARRIVED: f64 = 0.45;

/// What a page depends on.
#[derive(Debug, Clone)]
struct Key {
    leaf: PresentationPage,
    plan: Arc<Plan>,
    revision: u64,
    samples: usize,
    width: f64,
    scale: u16,
    dark: bool,
    client_hidden: bool,
    theme: Arc<PresentationTheme>,
}

/// A page as it was last drawn.
#[derive(Debug, Clone)]
struct Page {
    key: Key,
    /// By how many per cent everything is larger: what was asked for, as far as the page had room when it was turned to.
    larger: i16,
    target: Option<Arc<Scene>>,
    shown: Option<Arc<Scene>>,
    /// When the target became what it is, in the context's seconds.
    since: f64,
    /// When it was last drawn.
    at: f64,
}

/// Draws a page over a room and gives its scene; none where it has nothing to show. `salt` tells places apart that
/// show pages at the same time; where `moves`, changes of the figures are seen to happen.
pub fn page_ui(
    ui: &Ui,
    state: &State,
    presenting: &Presenting,
    (leaf, salt, moves): (PresentationPage, &str, bool),
    room: Rect,
) -> Option<Arc<Scene>> {
    let id = Id::unique(("page", salt));
    let now = ui.input(|input| input.time);
    let key = key(ui, state, presenting, leaf, room);
    let last: Option<Page> = ui.data(|data| data.get_temp(id));
    let mut page = match last {
        Some(page) if same(&page.key, &key) => page,
        last => {
            // While sliders move the size stays: a page that grows and shrinks under the hand is worse than one that
            // could be a little larger.
            let kept = last.as_ref().filter(|page| alike(&page.key, &key)).map(|page| page.larger);
            let larger = kept.unwrap_or_else(|| fitting(state, presenting, &key));
            let target = drawn(state, presenting, &key, larger).map(Arc::new);
            let from = last.and_then(|page| page.shown);
            Page { key, larger, shown: from.or_else(|| target.clone()), target, since: now, at: now }
        }
    };
    let still = !moves || ui.style().animation_time == 0.0 || now - page.since > ARRIVED;
    page.shown = match (&page.shown, &page.target) {
        (Some(shown), Some(target)) if !still && !Arc::ptr_eq(shown, target) => {
            // No further in one frame than at a tenth of a second: after a pause nothing jumps.
            let part = 1.0 - (-(now - page.at).min(0.1) / PACE).exp();
            ui.ctx().request_repaint();
            Some(Arc::new(interpolate(shown, target, part)))
        }
        (_, target) => target.clone(),
    };
    page.at = now;
    if let Some(scene) = &page.shown {
        paint_scene(ui.painter(), room, scene);
    }
    let target = page.target.clone();
    ui.data_mut(|data| data.insert_temp(id, page));
    target
}

/// By how many per cent everything is larger on the page that was last shown at a place.
pub fn larger_at(ui: &Ui, salt: &str) -> Option<i16> {
    let page: Option<Page> = ui.data(|data| data.get_temp(Id::unique(("page", salt))));
    page.map(|page| page.larger)
}

fn key(ui: &Ui, state: &State, presenting: &Presenting, leaf: PresentationPage, room: Rect) -> Key {
    let width = HEIGHT * f64::from(room.width()) / f64::from(room.height().max(1.0));
    Key {
        leaf,
        plan: state.document.plan.clone(),
        revision: state.answers.revision,
        samples: state.answers.outcome.as_ref().map_or(0, |answered| answered.robustness.samples),
        width,
        scale: presenting.scale,
        dark: ui.visuals().dark_mode,
        client_hidden: presenting.client_hidden,
        theme: presenting.theme.clone(),
    }
}

/// Whether nothing has changed; plans are compared by address, as each change makes another.
fn same(one: &Key, other: &Key) -> bool {
    Arc::ptr_eq(&one.plan, &other.plan)
        && (one.revision, one.samples, one.dark) == (other.revision, other.samples, other.dark)
        && alike(one, other)
}

/// Whether it is the same page on the same wall, whatever its figures.
fn alike(one: &Key, other: &Key) -> bool {
    (one.leaf, one.width, one.scale, one.client_hidden) == (other.leaf, other.width, other.scale, other.client_hidden)
        && Arc::ptr_eq(&one.theme, &other.theme)
}

/// A scale as what it adds.
fn larger(scale: u16) -> i16 {
    i16::try_from(scale).unwrap_or(100) - 100
}

/// How a wall looks on which everything is larger by so many per cent.
fn look(presenting: &Presenting, dark: bool, larger: i16) -> Look {
    let brand = presenting.theme.brand.clone();
    // A client whose slides are dark has a dark wall in a light window, too.
    let ground = if dark { Ground::Dark } else { Ground::of(brand.as_ref()) };
    Look { ground, medium: Medium::Wall, larger, brand, ..Look::default() }
}

/// The colours of a wall.
pub fn wall_style(ui: &Ui, presenting: &Presenting) -> Style {
    Style::new(&look(presenting, ui.visuals().dark_mode, 0))
}

/// By how many per cent everything can be larger, up to what is asked for.
fn fitting(state: &State, presenting: &Presenting, key: &Key) -> i16 {
    let asked = Sheet { width: key.width, height: HEIGHT, look: look(presenting, key.dark, larger(key.scale)) };
    let (before, logo) = (&presenting.begun, presenting.logo());
    let fitting = |material: &Material<'_>| fitting_scale(key.leaf, material, before, &asked, logo);
    with_material(state, presenting, fitting).unwrap_or(asked.look.larger)
}

fn drawn(state: &State, presenting: &Presenting, key: &Key, larger: i16) -> Option<Scene> {
    let sheet = Sheet { width: key.width, height: HEIGHT, look: look(presenting, key.dark, larger) };
    let (before, logo) = (&presenting.begun, presenting.logo());
    with_material(state, presenting, |material| page_with_logo(key.leaf, material, before, &sheet, logo))?
}

/// Gives what pages are made of; nothing where there is no answer.
pub fn with_material<T>(state: &State, presenting: &Presenting, make: impl FnOnce(&Material<'_>) -> T) -> Option<T> {
    let answered = state.answers.outcome.as_ref().ok()?;
    let hidden = presenting.client_hidden.then(|| Plan {
        title: String::new(),
        client: None,
        ..state.document.plan.as_ref().clone()
    });
    let material = material(state, answered, &state.view.compared);
    Some(make(&Material { plan: hidden.as_ref().unwrap_or(&state.document.plan), ..material }))
}
