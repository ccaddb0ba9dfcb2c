//! Charts on screen: by `egui_plot` where figures are read off axes, else the very scene that pictures show.

mod curve;
mod fit_bars;
mod hover;
mod labels;
mod scatter;
mod scene;
mod scene_view;

pub use curve::curve_ui;
pub use fit_bars::{bars_ui, legend_ui};
pub use scatter::{fit_reach_ui, map_ui};
pub use scene::{Placed, paint_scene};
pub use scene_view::{Asked, laid, material};

use egui::{Sense, Vec2};
use egui_plot::Plot;

/// A plot that shows and does not move: no axes, no grid, no zoom.
fn still_plot(name: &str, height: f32) -> Plot<'_> {
    Plot::new(name)
        .height(height)
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .set_margin_fraction(Vec2::ZERO)
        .sense(Sense::hover())
}
