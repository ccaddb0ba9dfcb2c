//! Charts on screen: by `egui_plot` where figures are read off axes, else the very scene that pictures show.

mod curve;
mod fit_bars;
mod hover;
mod labels;
mod scatter;
mod scene;
mod scene_view;
mod still;

pub use curve::curve_ui;
pub use fit_bars::{bars_ui, legend_ui};
pub use scatter::{fit_reach_ui, map_ui};
pub use scene::{Placed, paint_scene};
pub use scene_view::{Asked, laid, laid_last};
