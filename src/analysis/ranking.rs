//! Who comes first (scoring §3).

use super::fit::Fits;

/// Fits within this distance of each other share a rank.
pub const TIE: f64 = 1e-9;

/// One place in the ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RankedPlatform {
    /// The candidate's position in the problem.
    pub candidate: usize,
    /// Its rank from 1; tied candidates share one, and one that is ruled out has none.
    pub rank: Option<usize>,
}

/// Candidates by fit, best first; then by name; those that are ruled out last, by name.
///
/// Positions in the problem are in the order of names and ids, so a tie is settled by position.
#[must_use]
pub fn rank(fits: &Fits, candidates: usize) -> Vec<RankedPlatform> {
    let (mut order, out): (Vec<usize>, Vec<usize>) = (0..candidates).partition(|i| !fits.ruled_out(*i));
    order.sort_unstable_by(|a, b| fits.overall(*b).total_cmp(&fits.overall(*a)).then(a.cmp(b)));
    let mut places = Vec::with_capacity(candidates);
    let mut first = 0;
    while first < order.len() {
        let top = fits.overall(order[first]);
        let tied = order[first..].iter().take_while(|i| top - fits.overall(**i) <= TIE).count();
        order[first..first + tied].sort_unstable();
        places
            .extend(order[first..first + tied].iter().map(|i| RankedPlatform { candidate: *i, rank: Some(first + 1) }));
        first += tied;
    }
    places.extend(out.into_iter().map(|candidate| RankedPlatform { candidate, rank: None }));
    places
}
