//! The upper envelope of piecewise linear functions: who is on top where, exactly.

/// Two functions that differ by no more than this over a whole stretch are tied there.
const TIE: f64 = super::ranking::TIE;

/// Stretches shorter than this part of the scale are rounding, and are given to a neighbour.
const NO_LENGTH: f64 = 1e-10;

/// A part of a function on which it is linear and belongs to one owner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Its value at `from`.
    pub start: f64,
    /// Its value at `to`.
    pub end: f64,
    /// Whose it is; none where nobody can lead, whatever the values.
    pub owner: Option<u32>,
}

impl Piece {
    fn at(&self, x: f64) -> f64 {
        let length = self.to - self.from;
        if length <= 0.0 { self.start } else { self.start + (self.end - self.start) * ((x - self.from) / length) }
    }

    fn cut(&self, from: f64, to: f64) -> Self {
        let start = if from <= self.from { self.start } else { self.at(from) };
        let end = if to >= self.to { self.end } else { self.at(to) };
        Self { from, to, start, end, owner: self.owner }
    }
}

/// A stretch of the scale and who leads there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Who leads, by position in the problem; none where every platform is ruled out.
    pub leader: Option<usize>,
}

/// Functions over one scale, kept in one list so that a thousand of them cost one allocation.
#[derive(Debug, Default)]
pub struct Functions {
    pieces: Vec<Piece>,
    /// Where each function's pieces end in `pieces`.
    ends: Vec<usize>,
}

impl Functions {
    /// Adds a piece to the function that is being added.
    pub fn piece(&mut self, piece: Piece) {
        self.pieces.push(piece);
    }

    /// Ends the function that is being added. Its pieces must cover the scale, in order.
    pub fn finish(&mut self) {
        self.ends.push(self.pieces.len());
    }

    /// Forgets all functions and keeps the room.
    pub fn clear(&mut self) {
        self.pieces.clear();
        self.ends.clear();
    }

    /// Who is on top where. Neighbours differ; the first of those that tie over a stretch has it.
    ///
    /// Envelopes of halves are merged, so that the work grows as n log n in the number of pieces.
    #[must_use]
    pub fn leaders(&self) -> Vec<Interval> {
        let mut begin = 0;
        let mut layer: Vec<Vec<Piece>> = Vec::with_capacity(self.ends.len());
        for &end in &self.ends {
            layer.push(self.pieces[begin..end].to_vec());
            begin = end;
        }
        while layer.len() > 1 {
            let mut merged = Vec::with_capacity(layer.len().div_ceil(2));
            let mut halves = layer.into_iter();
            while let Some(first) = halves.next() {
                merged.push(match halves.next() {
                    Some(second) => merge(&first, &second),
                    None => first,
                });
            }
            layer = merged;
        }
        stretches(layer.first().map_or(&[], Vec::as_slice))
    }
}

/// The upper envelope of two functions; the first has what ties.
fn merge(first: &[Piece], second: &[Piece]) -> Vec<Piece> {
    let mut merged: Vec<Piece> = Vec::with_capacity(first.len() + second.len());
    let (mut i, mut k) = (0, 0);
    while let (Some(a), Some(b)) = (first.get(i), second.get(k)) {
        let (from, to) = (a.from.max(b.from), a.to.min(b.to));
        if to > from {
            on_top(&a.cut(from, to), &b.cut(from, to), &mut merged);
        }
        if a.to <= to {
            i += 1;
        }
        if b.to <= to {
            k += 1;
        }
    }
    merged
}

/// Adds who of two linear functions over one stretch is on top.
fn on_top(a: &Piece, b: &Piece, merged: &mut Vec<Piece>) {
    let (start, end) = (a.start - b.start, a.end - b.end);
    if a.owner.is_none() {
        add(*b, merged);
    } else if b.owner.is_none() || (start.abs() <= TIE && end.abs() <= TIE) || (start >= 0.0 && end >= 0.0) {
        add(*a, merged);
    } else if start <= 0.0 && end <= 0.0 {
        add(*b, merged);
    } else {
        let crossing = a.from + (a.to - a.from) * (start / (start - end));
        let (before, after) = if start > 0.0 { (a, b) } else { (b, a) };
        if crossing > a.from {
            add(before.cut(a.from, crossing), merged);
        }
        if crossing < a.to {
            add(after.cut(crossing.max(a.from), a.to), merged);
        }
    }
}

/// Adds a piece, joined to the one before where it only goes on.
fn add(piece: Piece, merged: &mut Vec<Piece>) {
    if let Some(last) = merged.last_mut()
        && last.owner == piece.owner
        && (last.owner.is_none() || goes_on(last, &piece))
    {
        last.to = piece.to;
        last.end = piece.end;
        return;
    }
    merged.push(piece);
}

/// Whether the second piece lies on the first one's line.
fn goes_on(first: &Piece, second: &Piece) -> bool {
    let slope = |piece: &Piece| (piece.end - piece.start) / (piece.to - piece.from);
    first.end.to_bits() == second.start.to_bits() && slope(first).to_bits() == slope(second).to_bits()
}

fn stretches(envelope: &[Piece]) -> Vec<Interval> {
    let scale = envelope.first().zip(envelope.last()).map_or(0.0, |(first, last)| last.to - first.from);
    let mut stretches: Vec<Interval> = Vec::new();
    for piece in envelope {
        let leader = piece.owner.map(|owner| owner as usize);
        match stretches.last_mut() {
            Some(last) if last.leader == leader => last.to = piece.to,
            // What has no length goes to the stretch before it, or is begun earlier by the one after it.
            Some(last) if piece.to - piece.from <= NO_LENGTH * scale => last.to = piece.to,
            Some(last) if last.to - last.from <= NO_LENGTH * scale => {
                *last = Interval { from: last.from, to: piece.to, leader };
                join_back(&mut stretches);
            }
            _ => stretches.push(Interval { from: piece.from, to: piece.to, leader }),
        }
    }
    stretches
}

/// Joins the last stretch to the one before where both have one leader.
fn join_back(stretches: &mut Vec<Interval>) {
    if let [.., before, last] = stretches.as_mut_slice()
        && before.leader == last.leader
    {
        before.to = last.to;
        stretches.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(owner: u32, start: f64, end: f64) -> Piece {
        Piece { from: 0.0, to: 100.0, start, end, owner: Some(owner) }
    }

    #[track_caller]
    fn check(functions: &[&[Piece]], expected: &[(f64, f64, Option<usize>)]) {
        let mut all = Functions::default();
        for function in functions {
            function.iter().for_each(|piece| all.piece(*piece));
            all.finish();
        }
        let found: Vec<_> = all.leaders().iter().map(|s| (s.from, s.to, s.leader)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn lines_cross_where_they_are_equal() {
        check(&[&[line(0, 0.0, 100.0)], &[line(1, 100.0, 0.0)]], &[(0.0, 50.0, Some(1)), (50.0, 100.0, Some(0))]);
        check(
            &[&[line(0, 0.0, 100.0)], &[line(1, 60.0, 60.0)], &[line(2, 100.0, 0.0)]],
            &[(0.0, 40.0, Some(2)), (40.0, 60.0, Some(1)), (60.0, 100.0, Some(0))],
        );
    }

    #[test]
    fn a_tie_over_a_stretch_goes_to_the_first() {
        check(&[&[line(0, 7.0, 7.0)], &[line(1, 7.0, 7.0)]], &[(0.0, 100.0, Some(0))]);
        check(&[&[line(0, 7.0, 7.0)], &[line(1, 7.0, 8.0)]], &[(0.0, 100.0, Some(1))]);
    }

    #[test]
    fn nobody_leads_where_all_are_out() {
        let out = Piece { owner: None, ..line(0, 0.0, 0.0) };
        check(&[&[out], &[out]], &[(0.0, 100.0, None)]);
        check(&[&[out], &[line(1, 0.0, 0.0)]], &[(0.0, 100.0, Some(1))]);
    }

    #[test]
    fn a_touch_in_one_point_makes_no_stretch() {
        let tip = [Piece { to: 50.0, ..line(1, 0.0, 60.0) }, Piece { from: 50.0, ..line(1, 60.0, 0.0) }];
        check(&[&[line(0, 60.0, 60.0)], &tip], &[(0.0, 100.0, Some(0))]);
    }
}
