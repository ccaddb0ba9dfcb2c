//! The places beside a point.

use crate::scene::area::Area;

/// On which side of its end something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// To the right of it.
    Right,
    /// To the left of it.
    Left,
    /// Above it.
    Above,
    /// Below it.
    Below,
}

impl Side {
    pub(super) const ALL: [Self; 4] = [Self::Right, Self::Left, Self::Above, Self::Below];

    /// The room of something so large on this side of a point, so far from it.
    pub(super) fn room(self, end: [f64; 2], [width, height]: [f64; 2], off: f64) -> Area {
        let [x, y] = end;
        let [left, top] = match self {
            Self::Right => [x + off, y - height / 2.0],
            Self::Left => [x - off - width, y - height / 2.0],
            Self::Above => [x - width / 2.0, y - off - height],
            Self::Below => [x - width / 2.0, y + off],
        };
        Area { left, top, right: left + width, bottom: top + height }
    }

    /// The point so far from another on this side.
    pub(super) fn away(self, [x, y]: [f64; 2], off: f64) -> [f64; 2] {
        match self {
            Self::Right => [x + off, y],
            Self::Left => [x - off, y],
            Self::Above => [x, y - off],
            Self::Below => [x, y + off],
        }
    }
}

/// Where something stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Its room.
    pub rect: Area,
    /// Beside which point it stands: that of its mark, or one further off.
    pub end: [f64; 2],
    /// On which side of that.
    pub side: Side,
    /// Whether a line leads from its mark to its end.
    pub led: bool,
    /// How much worse it is than the best.
    pub(super) cost: f64,
}

impl Place {
    /// The line from the edge of a mark to where it stands.
    #[must_use]
    pub fn lead(&self, [x, y]: [f64; 2], radius: f64) -> [[f64; 2]; 2] {
        let [across, down] = [self.end[0] - x, self.end[1] - y];
        let part = (radius / across.hypot(down).max(f64::EPSILON)).min(1.0);
        [[x + part * across, y + part * down], self.end]
    }
}

/// How far a name is from its mark, and how far further ones are, in pixels of a slide.
pub(super) const NEAR: f64 = 5.0;
const FURTHER: [f64; 5] = [16.0, 34.0, 60.0, 90.0, 125.0];
/// How far it is from an end that is not its mark.
const OFF: f64 = 3.0;
/// How many of the further places names have that need not come first.
const FEWER: usize = 3;
/// What it costs to stand on a side, aslant, not in the middle above, and at the end of a line.
const ASLANT: f64 = 7.0;
const ASIDE: f64 = 8.0;
const LED: f64 = 24.0;
/// What it costs to be about as near to another mark as to its own: more than to stand on another side, or at the end of a short
/// line to its own.
pub(super) const UNSURE: f64 = 36.0;
/// How much nearer than others its own mark has to be, in pixels of a slide.
pub(super) const NEARER: f64 = 3.0;
/// By how much of its width a name above or below its mark may stand aside.
const SHIFT: f64 = 0.34;

/// All places of a name so large.
pub(super) fn places(at: [f64; 2], radius: f64, size: [f64; 2], unit: f64, strong: bool) -> Vec<Place> {
    let [x, y] = at;
    let near = radius + NEAR * unit;
    let mut all = Vec::new();
    for (side, cost) in Side::ALL.into_iter().zip([0.0, 2.0, 4.0, 4.0]) {
        all.push(Place { rect: side.room(at, size, near), end: at, side, led: false, cost });
    }
    let mut add = |end: [f64; 2], side: Side, led: bool, cost: f64| {
        all.push(Place { rect: side.room(end, size, OFF * unit), end, side, led, cost });
    };
    for (side, down) in [(Side::Above, -near), (Side::Below, near)] {
        for aside in [SHIFT, -SHIFT] {
            add([x + aside * size[0], y + down], side, false, ASIDE);
        }
    }
    let slant = 0.7 * near;
    for (side, across) in [(Side::Right, slant), (Side::Left, -slant)] {
        for down in [-slant, slant] {
            add([x + across, y + down], side, false, ASLANT);
        }
    }
    let rings = if strong { FURTHER.len() } else { FEWER };
    for (ring, further) in (0_u32..).zip(&FURTHER[..rings]) {
        let off = near + further * unit;
        for step in 0..12_u32 {
            let (sin, cos) = (std::f64::consts::TAU * f64::from(step) / 12.0).sin_cos();
            let side = match step {
                3 => Side::Below,
                9 => Side::Above,
                0..=2 | 10.. => Side::Right,
                _ => Side::Left,
            };
            add([x + off * cos, y + off * sin], side, true, LED + 12.0 * f64::from(ring));
        }
    }
    all
}
