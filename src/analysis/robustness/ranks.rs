//! Counting who takes which rank.

#![expect(clippy::inline_always, reason = "what is not inlined is not compiled for the machine's vector instructions")]

use super::super::ranking::TIE;
use super::draws::{Block, LANES};
use pulp::Simd;

/// The ranks that are counted one by one; all further ones are counted together.
pub(super) const RANKS: usize = 10;

/// Up to so many candidates are compared with each other; more are sorted.
const COMPARED: usize = 64;

/// In place of a rank: this sample is counted elsewhere.
const ELSEWHERE: u8 = u8::MAX;

/// How often each candidate took each rank.
#[derive(Debug, Clone)]
pub(super) struct Ranks {
    /// How often each candidate had a rank for itself, `n × (RANKS + 1)`.
    alone: Vec<u32>,
    /// Sums of those ranks by candidate, from 1.
    alone_sums: Vec<u32>,
    /// Parts of ranks that candidates shared, `n × (RANKS + 1)`.
    shared: Vec<f64>,
    /// Sums of the mean ranks of those who shared.
    shared_sums: Vec<f64>,
}

/// Room that is used again for each block.
pub(super) struct Room {
    /// Fits as whole numbers, by candidate.
    keys: Vec<[i32; LANES]>,
    /// How many candidates are above each, by candidate.
    above: Vec<[u8; LANES]>,
    /// Candidates of one sample, to be sorted.
    order: Vec<u64>,
}

impl Room {
    pub(super) fn new(candidates: usize) -> Self {
        let compared = if candidates <= COMPARED { candidates } else { 0 };
        Self { keys: vec![[0; LANES]; compared], above: vec![[0; LANES]; compared], order: vec![0; candidates] }
    }
}

impl Ranks {
    pub(super) fn new(candidates: usize) -> Self {
        Self {
            alone: vec![0; candidates * (RANKS + 1)],
            alone_sums: vec![0; candidates],
            shared: vec![0.0; candidates * (RANKS + 1)],
            shared_sums: vec![0.0; candidates],
        }
    }

    /// How often a candidate took a rank, from 0; a shared rank counts in part. At [`RANKS`], all further ranks.
    pub(super) fn taken(&self, candidate: usize, rank: usize) -> f64 {
        let at = candidate * (RANKS + 1) + rank;
        f64::from(self.alone[at]) + self.shared[at]
    }

    /// The sum of a candidate's ranks, from 1.
    pub(super) fn sum(&self, candidate: usize) -> f64 {
        f64::from(self.alone_sums[candidate]) + self.shared_sums[candidate]
    }

    /// Ranks the candidates in the first `count` samples of a block.
    #[inline(always)]
    pub(super) fn add<S: Simd>(&mut self, simd: S, fits: &[Block], count: usize, room: &mut Room) {
        if fits.len() <= COMPARED {
            self.compare(simd, fits, count, room);
        } else {
            for s in 0..count {
                self.sort(fits, s, &mut room.order);
            }
        }
    }

    /// Ranks few candidates by comparing each with each, in all samples of the block side by side.
    #[inline(always)]
    fn compare<S: Simd>(&mut self, simd: S, fits: &[Block], count: usize, room: &mut Room) {
        let Room { keys, above, order } = room;
        for (keys, fits) in keys.iter_mut().zip(fits) {
            for (key, fit) in keys.iter_mut().zip(fits) {
                *key = whole_number(*fit);
            }
        }
        // In each sample, how many are above each, added up over candidates; and how many are ruled out.
        let (mut sums, mut outs) = ([0_i32; LANES], [0_i32; LANES]);
        for (i, above) in above.iter_mut().enumerate() {
            let mut counts = [0_i32; LANES];
            count_above(simd, keys, i, &mut counts);
            for s in 0..LANES {
                sums[s] += counts[s];
                outs[s] += i32::from(keys[i][s] < 0);
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most COMPARED")]
                let narrow = counts[s] as u8;
                above[s] = narrow;
            }
        }
        self.take_out(fits, count, &sums, &outs, above, order);
        for (i, above) in above.iter().enumerate() {
            let counts = &mut self.alone[i * (RANKS + 1)..(i + 1) * (RANKS + 1)];
            for (rank, count) in counts[..RANKS].iter_mut().enumerate() {
                *count += u32::from(above.iter().map(|above| u8::from(usize::from(*above) == rank)).sum::<u8>());
            }
            let further = |above: &u8| u8::from(usize::from(*above) >= RANKS && *above != ELSEWHERE);
            counts[RANKS] += u32::from(above.iter().map(further).sum::<u8>());
            // What is counted elsewhere wraps to 0.
            self.alone_sums[i] += above.iter().map(|above| u32::from(above.wrapping_add(1))).sum::<u32>();
        }
    }

    /// Counts what comparing cannot: takes out samples beyond the first `count`, those with fits that may be tied, and
    /// candidates that are ruled out and share the last ranks.
    #[inline(always)]
    fn take_out(
        &mut self,
        fits: &[Block],
        count: usize,
        sums: &[i32; LANES],
        outs: &[i32; LANES],
        above: &mut [[u8; LANES]],
        order: &mut [u64],
    ) {
        let n = fits.len();
        #[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "at most COMPARED")]
        let pairs = (n * (n - 1) / 2) as i32;
        let mut plain = count == LANES;
        for (sum, out) in sums.iter().zip(outs) {
            plain &= *sum == pairs && *out <= 1;
        }
        if plain {
            return;
        }
        for s in 0..LANES {
            let out = outs[s];
            let untied = sums[s] == pairs - out * (out - 1) / 2;
            if s < count && untied && out <= 1 {
                continue;
            }
            for (i, above) in above.iter_mut().enumerate() {
                if s >= count || !untied {
                    above[s] = ELSEWHERE;
                } else if fits[i][s] < 0.0 {
                    self.share(i, usize::from(above[s]), n - usize::from(above[s]));
                    above[s] = ELSEWHERE;
                }
            }
            if s < count && !untied {
                self.sort(fits, s, order);
            }
        }
    }

    /// Ranks the candidates in one sample by sorting them.
    #[inline(always)]
    fn sort(&mut self, fits: &[Block], s: usize, order: &mut [u64]) {
        // A key holds a fit and, in its lowest bits, the candidate's number: sorting keys sorts both. The bits that
        // the number takes from the fit are worth less than the tolerance of a tie.
        let n = fits.len();
        let bits = usize::BITS - n.leading_zeros();
        let numbers = (1_u64 << bits) - 1;
        for ((i, key), fits) in order.iter_mut().enumerate().zip(fits) {
            // The bits of floats of 0 and more are in the order of the floats.
            let of_fit = (fits[s].to_bits() & !numbers).max(1 << bits);
            *key = if fits[s] < 0.0 { 0 } else { of_fit } | i as u64;
        }
        order.sort_unstable();
        #[expect(clippy::cast_possible_truncation, reason = "a candidate's number")]
        let candidate = |key: u64| (key & numbers) as usize;
        let mut above = 0;
        while above < n {
            let last = n - 1 - above;
            let top = fits[candidate(order[last])][s];
            let tied = order[..=last].iter().rev().take_while(|key| top - fits[candidate(**key)][s] <= TIE).count();
            for key in &order[last + 1 - tied..=last] {
                self.share(candidate(*key), above, tied);
            }
            above += tied;
        }
    }

    /// Counts a candidate that shares ranks evenly with others, so many with itself.
    #[inline]
    fn share(&mut self, candidate: usize, above: usize, tied: usize) {
        #[expect(clippy::cast_precision_loss, reason = "numbers of platforms")]
        let (part, rank, further) = (
            1.0 / tied as f64,
            above as f64 + f64::midpoint(tied as f64, 1.0),
            (above + tied).saturating_sub(above.max(RANKS)) as f64,
        );
        let counts = &mut self.shared[candidate * (RANKS + 1)..(candidate + 1) * (RANKS + 1)];
        for count in &mut counts[above.min(RANKS)..(above + tied).min(RANKS)] {
            *count += part;
        }
        counts[RANKS] += part * further;
        self.shared_sums[candidate] += rank;
    }
}

/// A fit, from [`super::fitting::OUT`] to 100 points, as a whole number of 1/16,777,216 points.
///
/// Added to so large a number, a fit is rounded to that, and stands in the lowest 32 bits: two instructions.
#[inline(always)]
fn whole_number(fit: f64) -> i32 {
    const LARGE: f64 = 402_653_184.0;
    #[expect(clippy::cast_possible_truncation, reason = "the lowest bits are wanted")]
    let bits = (fit + LARGE).to_bits() as i32;
    bits
}

/// In each sample, how many keys are clearly above that of one candidate: keys of fits that may be tied differ by 1 at
/// the most.
#[inline(always)]
fn count_above<S: Simd>(simd: S, keys: &[[i32; LANES]], candidate: usize, counts: &mut [i32; LANES]) {
    /// As many registers as can be held at once.
    const HELD: usize = 4;
    let (zero, one) = (simd.splat_i32s(0), simd.splat_i32s(1));
    let (counts, _) = S::as_mut_simd_i32s(counts);
    let (own, _) = S::as_simd_i32s(&keys[candidate]);
    for first in (0..counts.len()).step_by(HELD) {
        let mut held = [zero; HELD];
        let mut mark = [zero; HELD];
        for (mark, own) in mark.iter_mut().zip(&own[first..first + HELD]) {
            *mark = simd.add_i32s(*own, one);
        }
        for other in keys {
            let (other, _) = S::as_simd_i32s(other);
            let other = &other[first..first + HELD];
            for q in 0..HELD {
                let above = simd.greater_than_i32s(other[q], mark[q]);
                held[q] = simd.add_i32s(held[q], simd.select_i32s(above, one, zero));
            }
        }
        counts[first..first + HELD].copy_from_slice(&held);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Compares with no vector instructions: the counting is the same with any.
    fn ranked(fits: &[Block], count: usize, by_sorting: bool) -> Ranks {
        let mut ranks = Ranks::new(fits.len());
        let mut room = Room::new(fits.len());
        if by_sorting {
            (0..count).for_each(|s| ranks.sort(fits, s, &mut room.order));
        } else {
            ranks.compare(pulp::Scalar::new(), fits, count, &mut room);
        }
        ranks
    }

    #[test]
    fn comparing_and_sorting_give_the_same_ranks() {
        let mut state = 1_u64;
        let mut next = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 33) % below
        };
        for n in [1_usize, 2, 3, 11, 24, COMPARED] {
            for (values, count) in [(8, LANES), (100_000, LANES), (100_000, 5)] {
                let mut fit = || match next(10) {
                    0 => super::super::fitting::OUT,
                    // A hair apart, and no tie; less than a hair apart, and a tie.
                    1 => 50.0 + 3e-9,
                    2 => 50.0 + 5e-10,
                    3 => 50.0,
                    _ => f64::from(u32::try_from(next(values)).expect("a small number")) / 1e3,
                };
                let fits: Vec<Block> = (0..n).map(|_| std::array::from_fn(|_| fit())).collect();
                let (compared, sorted) = (ranked(&fits, count, false), ranked(&fits, count, true));
                for i in 0..n {
                    assert!((compared.sum(i) - sorted.sum(i)).abs() < 1e-9, "{n} candidates, {i}");
                    for rank in 0..=RANKS {
                        let (compared, sorted) = (compared.taken(i, rank), sorted.taken(i, rank));
                        assert!((compared - sorted).abs() < 1e-9, "{n} candidates, {i}: {compared}, {sorted}");
                    }
                }
            }
        }
    }

    #[test]
    fn those_who_tie_or_are_ruled_out_share_ranks() {
        let block = |fit: f64| [fit; LANES];
        let ranks = ranked(&[block(40.0), block(-1.0), block(0.0), block(40.0), block(-1.0)], 1, false);
        let taken = |i: usize| (0..5).map(|rank| ranks.taken(i, rank)).collect::<Vec<_>>();
        assert_eq!(taken(0), [0.5, 0.5, 0.0, 0.0, 0.0]);
        assert_eq!(taken(2), [0.0, 0.0, 1.0, 0.0, 0.0]);
        assert_eq!(taken(4), [0.0, 0.0, 0.0, 0.5, 0.5]);
        assert_eq!([ranks.sum(0), ranks.sum(2), ranks.sum(1)], [1.5, 3.0, 4.5]);
    }
}
