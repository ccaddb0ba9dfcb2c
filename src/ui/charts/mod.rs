//! Charts on screen, drawn from their descriptions by `egui_plot` or by hand.

mod chances;
mod curve;
mod fit_bars;
mod heat_map;
mod honeycomb;
mod labels;
mod radar;
mod rows;
mod scatter;
mod scene;
mod separates;
mod slope;
mod still;

pub use chances::{first_ui, ranges_ui, ranks_ui};
pub use curve::curve_ui;
pub use fit_bars::{bars_ui, legend_ui};
pub use heat_map::heat_map_ui;
pub use honeycomb::honeycomb_ui;
pub use radar::radar_ui;
pub use scatter::{fit_reach_ui, map_ui};
pub use scene::{Placed, paint_scene};
pub use separates::separates_ui;
pub use slope::slope_ui;
