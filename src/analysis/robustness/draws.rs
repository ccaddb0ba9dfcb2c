//! Blocks of random numbers, and sums over blocks.

#![expect(clippy::inline_always, reason = "what is not inlined is not compiled for the machine's vector instructions")]

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng as _, SeedableRng as _};

/// How many samples are worked on side by side: a few vector registers, and a block fits the innermost cache.
pub(super) const LANES: usize = 64;

/// A number for each sample of a block.
pub(super) type Block = [f64; LANES];

/// An interval from which numbers are drawn, cut into 65,536 steps; each step is drawn by its middle, so that the mean
/// of the draws is that of the interval.
#[derive(Debug, Clone, Copy)]
pub(super) struct Band {
    first: f64,
    step: f64,
}

impl Band {
    /// A value and its doubt, cut to a scale from 0.
    pub(super) fn around(value: f64, spread: f64, most: f64) -> Self {
        let (low, high) = ((value - spread).max(0.0), (value + spread).min(most));
        let step = (high - low) / 65_536.0;
        Self { first: low + 0.5 * step, step }
    }
}

/// Uniform draws, four from each step of the generator.
pub(super) struct Draws(Xoshiro256PlusPlus);

impl Draws {
    pub(super) fn new(seed: u64, chunk: u32, stream: u64) -> Self {
        // The generator's own mixing turns any two seeds into unrelated streams.
        let mixed = seed ^ (u64::from(chunk) << 20) ^ (stream << 56);
        Self(Xoshiro256PlusPlus::seed_from_u64(mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ seed.rotate_left(32)))
    }

    /// The next steps of the generator. Each needs the one before: vector instructions would only be in its way.
    #[inline(never)]
    fn steps(&mut self) -> [u64; LANES / 4] {
        std::array::from_fn(|_| self.0.next_u64())
    }

    /// Draws from a band, a number for each sample.
    #[inline(always)]
    pub(super) fn within(&mut self, band: Band, block: &mut Block) {
        // 16 bits each: over a band of 40 points that is a step of less than a thousandth of a point.
        let mut bits = [0_u16; LANES];
        for (four, step) in bits.chunks_exact_mut(4).zip(self.steps()) {
            for (part, bits) in four.iter_mut().enumerate() {
                #[expect(clippy::cast_possible_truncation, reason = "a quarter of the bits is wanted")]
                let quarter = (step >> (16 * part)) as u16;
                *bits = quarter;
            }
        }
        for (value, bits) in block.iter_mut().zip(bits) {
            *value = band.first + f64::from(bits) * band.step;
        }
    }
}

/// A sum in eight lanes, which the machine can add side by side: the same on every machine.
#[inline(always)]
pub(super) fn total(values: &[f64], of: impl Fn(f64) -> f64) -> f64 {
    let mut lanes = [0.0; 8];
    let chunks = values.chunks_exact(8);
    let rest: f64 = chunks.remainder().iter().map(|value| of(*value)).sum();
    for chunk in chunks {
        for (lane, value) in lanes.iter_mut().zip(chunk) {
            *lane += of(*value);
        }
    }
    lanes.iter().sum::<f64>() + rest
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
    /// Adds the first `count` samples of a block.
    #[inline(always)]
    pub(super) fn add(&mut self, parts: &[Block], count: usize) {
        let mut whole = [0.0; LANES];
        for part in parts {
            for (whole, part) in whole.iter_mut().zip(part) {
                *whole += part;
            }
        }
        let product = |part: &Block| {
            let mut product = *part;
            for (product, whole) in product.iter_mut().zip(&whole) {
                *product *= whole;
            }
            total(&product[..count], |value| value)
        };
        self.whole += total(&whole[..count], |value| value);
        self.square += product(&whole);
        for (j, part) in parts.iter().enumerate() {
            self.parts[j] += total(&part[..count], |value| value);
            self.products[j] += product(part);
        }
    }
}
