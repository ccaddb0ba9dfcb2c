//! Distances and sizes, in points.

/// The corner radius of cards and buttons, in points.
pub const RADIUS: u8 = 8;

/// The distance between things that belong together, in points.
pub const NEAR: f32 = 6.0;

/// The distance between things that stand apart, in points.
pub const APART: f32 = 16.0;

/// The distance from the edge of a page, in points.
pub const MARGIN: i8 = 24;

/// The height of a bar and its gap in a ranking, in points.
pub const ROW: f32 = 26.0;
