//! Does it matter: how sure the answer is (`docs/method.md` §5).
//!
//! SMAA with common random numbers (Lahdelma and Salminen 2001): draw needs, importances and levels from what is
//! plausible, rank the platforms for each draw, and count. The samples come in chunks, each from a generator of its
//! own seed, so that the figures do not depend on the machine, on the number of threads, or on who draws which chunk.

mod chance;
mod draws;
mod figures;
mod firsts;
mod fitting;
mod quantiles;
mod ranks;
mod sampler;

pub use chance::{AUDIENCES, ByChance};
pub use figures::{CandidateStats, Firsts, Pair, Robustness, VarianceShare, Verdict};
pub use sampler::{CHUNK, Chunk, FirstsOfChunk, Sampler};

use super::fit::Fits;
use super::problem::Problem;
use super::ranking::RankedPlatform;

/// Draws all samples one after the other and counts.
///
/// `samples` is 100 to 1,000,000; the work grows with it, and with platforms times milestones times segments.
#[must_use]
pub fn robustness(problem: &Problem, fits: &Fits, places: &[RankedPlatform], samples: u32, seed: u64) -> Robustness {
    let sampler = Sampler::new(problem, places, samples, seed);
    let chunks: Vec<Chunk> = (0..sampler.chunks()).map(|chunk| sampler.draw(chunk)).collect();
    Robustness::new(problem, fits, places, &chunks)
}
