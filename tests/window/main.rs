//! Tests of the window: flows found by accessible names, and pictures.
//!
//! They draw without a display. Pictures need a renderer; where the machine has none, each picture test says in a
//! line that it is skipped, unless `SEVEN_MILESTONES_REQUIRE_IMAGES` is set.

mod actions;
mod audience;
mod bar;
mod charts;
mod charts_map;
mod drawer;
mod escape;
mod everyone;
mod exporting;
mod files;
mod first;
mod flows;
mod guide;
mod hours;
mod keyboard;
mod load;
mod low;
mod manners;
mod others;
mod panics;
mod pictures;
mod presenting;
mod quarter;
mod questions;
mod scene_view;
mod score_table;
mod setup;
mod shelf;
mod soak;
mod start;
mod support;
mod today;
