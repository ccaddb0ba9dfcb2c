//! The sheet that a picture is drawn on.

use super::style::Look;

/// A sheet to draw on.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its width in pixels, 144 to the inch.
    pub width: f64,
    /// Its height in pixels, 144 to the inch.
    pub height: f64,
    /// How the picture looks.
    pub look: Look,
}

/// The least and the greatest side of a sheet, in pixels.
pub const SIDES: (f64, f64) = (240.0, 8_000.0);

/// A side of a sheet as it can be drawn.
pub const fn side(length: f64) -> f64 {
    if length.is_finite() { length.clamp(SIDES.0, SIDES.1) } else { SIDES.0 }
}
