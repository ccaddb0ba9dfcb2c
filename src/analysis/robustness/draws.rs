//! Blocks of random numbers, and sums over blocks.

#![expect(clippy::inline_always, reason = "what is not inlined is not compiled for the machine's vector instructions")]

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng as _, SeedableRng as _};

/// How many samples are worked on side by side: a few vector registers, and a block fits the innermost cache.
pub(super) const LANES: usize = 64;

/// A number for each sample of a block.
pub(super) type Block = [f64; LANES];

/// Uniform draws from 0 to 1, four from each step of the generator.
pub(super) struct Draws(Xoshiro256PlusPlus);

impl Draws {
    pub(super) fn new(seed: u64, chunk: u32, stream: u64) -> Self {
        // The generator's own mixing turns any two seeds into unrelated streams.
        let mixed = seed ^ (u64::from(chunk) << 20) ^ (stream << 56);
        Self(Xoshiro256PlusPlus::seed_from_u64(mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ seed.rotate_left(32)))
    }

    #[inline(always)]
    fn fill(&mut self, block: &mut Block) {
        const SCALE: f64 = 1.0 / 65_536.0;
        let mut bits = [0_u16; LANES];
        for four in bits.chunks_exact_mut(4) {
            let step = self.0.next_u64();
            // 16 bits each: over a band of 40 points that is a step of less than a thousandth of a point.
            for (part, bits) in four.iter_mut().enumerate() {
                #[expect(clippy::cast_possible_truncation, reason = "a quarter of the bits is wanted")]
                let quarter = (step >> (16 * part)) as u16;
                *bits = quarter;
            }
        }
        for (unit, bits) in block.iter_mut().zip(bits) {
            // The middle of each step, so that the mean is that of the interval.
            *unit = (f64::from(bits) + 0.5) * SCALE;
        }
    }

    /// Draws from an interval.
    #[inline(always)]
    pub(super) fn within(&mut self, (low, high): (f64, f64), block: &mut Block) {
        self.fill(block);
        for value in block {
            *value = low + *value * (high - low);
        }
    }
}

/// A value and its doubt, cut to a scale.
pub(super) fn interval(value: f64, spread: f64, most: f64) -> (f64, f64) {
    ((value - spread).max(0.0), (value + spread).min(most))
}

/// Sums over samples of what milestones add to a difference.
#[derive(Debug, Clone, Default)]
pub(super) struct Moments {
    /// Σ d, the whole difference.
    pub(super) whole: f64,
    /// Σ d².
    pub(super) square: f64,
    /// Σ `t_j`, what each milestone adds.
    pub(super) parts: Vec<f64>,
    /// Σ `t_j`·d.
    pub(super) products: Vec<f64>,
}

impl Moments {
    #[inline(always)]
    pub(super) fn add(&mut self, parts: &[Block], count: usize) {
        let mut whole = [0.0; LANES];
        for part in parts {
            for (whole, part) in whole.iter_mut().zip(part) {
                *whole += part;
            }
        }
        for whole in &whole[..count] {
            self.whole += whole;
            self.square += whole * whole;
        }
        for (j, part) in parts.iter().enumerate() {
            for s in 0..count {
                self.parts[j] += part[s];
                self.products[j] += part[s] * whole[s];
            }
        }
    }
}
