//! Where the fits of a candidate lie.

#![expect(clippy::inline_always, reason = "what is not inlined is not compiled for the machine's vector instructions")]

/// Fits are counted into so many bins over 100 points, and one more for the end.
const BINS: usize = 1024;

/// The values at positions ⌈0.05 N⌉ and ⌈0.95 N⌉ of the sorted fits, which are from 0 to 100 points; those below 0
/// count as 0. Fits come in parts.
pub(super) fn quantiles(parts: &[&[f64]]) -> [f64; 2] {
    pulp::Arch::new().dispatch(Quantiles(parts))
}

/// Finding order statistics, compiled once for each kind of vector instructions.
///
/// Fits are counted into bins first, and only the bin that holds a position is looked through.
struct Quantiles<'a>(&'a [&'a [f64]]);

impl pulp::WithSimd for Quantiles<'_> {
    type Output = [f64; 2];

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> [f64; 2] {
        let mut counts = [0_u32; BINS + 1];
        for part in self.0 {
            for eight in part.chunks(8) {
                let mut bins = [0; 8];
                for (bin, fit) in bins.iter_mut().zip(eight) {
                    *bin = bin_of(*fit);
                }
                for bin in &bins[..eight.len()] {
                    counts[index(*bin)] += 1;
                }
            }
        }
        let n: usize = self.0.iter().map(|part| part.len()).sum();
        let mut found = Vec::new();
        let mut values = [0.0; 2];
        for (value, position) in values.iter_mut().zip([(n * 5).div_ceil(100), (n * 95).div_ceil(100)]) {
            let (mut before, mut bin) = (0, 0);
            while before + (counts[bin] as usize) < position {
                before += counts[bin] as usize;
                bin += 1;
            }
            found.clear();
            self.find(bin, &mut found);
            *value = found.select_nth_unstable_by(position - before - 1, f64::total_cmp).1.max(0.0);
        }
        values
    }
}

impl Quantiles<'_> {
    /// The fits in one bin.
    #[inline(always)]
    fn find(&self, bin: usize, found: &mut Vec<f64>) {
        let bin = bin as u64;
        for part in self.0 {
            for many in part.chunks(16) {
                // Hardly any fit is in that bin: asking for many at once is quick.
                if many.iter().fold(false, |any, fit| any | (bin_of(*fit) == bin)) {
                    found.extend(many.iter().filter(|fit| bin_of(**fit) == bin));
                }
            }
        }
    }
}

/// The bin of a fit.
///
/// Added to so large a number, a fit is rounded to a whole number of bins, which stands in the lowest bits.
#[inline(always)]
fn bin_of(fit: f64) -> u64 {
    const LARGE: f64 = 4_503_599_627_370_496.0;
    #[expect(clippy::cast_precision_loss, reason = "a number of bins")]
    const PER_POINT: f64 = BINS as f64 / 100.0;
    let fit = if fit > 0.0 { fit } else { 0.0 };
    (fit * PER_POINT + LARGE).to_bits() - LARGE.to_bits()
}

/// A bin as an index.
#[inline(always)]
fn index(bin: u64) -> usize {
    usize::try_from(bin).map_or(BINS, |bin| bin.min(BINS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_those_of_the_sorted_list() {
        let mut state = 1_u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            f64::from(u32::try_from(state >> 40).expect("24 bits")) / f64::from(1 << 24) * 110.0 - 10.0
        };
        for n in [1_usize, 2, 19, 20, 21, 100, 1_000, 10_000] {
            let values: Vec<f64> = (0..n).map(|_| next().min(100.0)).collect();
            let mut sorted: Vec<f64> = values.iter().map(|value| value.max(0.0)).collect();
            sorted.sort_by(f64::total_cmp);
            let expected = [sorted[(n * 5).div_ceil(100) - 1], sorted[(n * 95).div_ceil(100) - 1]];
            assert_eq!(quantiles(&values.chunks(67).collect::<Vec<_>>()), expected, "{n} values");
        }
        for same in [0.0, 4.0, 100.0, 100.0 + 1e-13] {
            assert_eq!(quantiles(&[&[same; 4], &[same; 5]]), [same; 2]);
        }
        let tiny = f64::MIN_POSITIVE / 4.0;
        assert_eq!(quantiles(&[&[0.0, tiny, tiny, 0.0]]), [0.0, tiny]);
    }
}
