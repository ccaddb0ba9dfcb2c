//! Names over the pieces of a bar, each as near to the middle of its own as its neighbours let it.

/// Where the middles of names are over pieces that go on from each other; none where they have no room.
///
/// `halves` is half of what each name takes with its air, and `pieces` is from where to where each piece goes, in any unit of length.
/// A name may reach beyond its piece, as long as its middle stays over it, and the first begins no further to the left than `left`.
#[must_use]
pub fn names_over(halves: &[f64], pieces: &[[f64; 2]], left: f64) -> Option<Vec<f64>> {
    let wanted: Vec<f64> = pieces.iter().map(|[from, to]| f64::midpoint(*from, *to)).collect();
    // Pushed to the right where they touch, and to the left: halfway between the two they are apart as well.
    let (mut rightmost, mut leftmost) = (wanted.clone(), wanted);
    for at in 1..halves.len() {
        rightmost[at] = rightmost[at].max(rightmost[at - 1] + halves[at - 1] + halves[at]);
    }
    for at in (1..halves.len()).rev() {
        leftmost[at - 1] = leftmost[at - 1].min(leftmost[at] - halves[at] - halves[at - 1]);
    }
    let middles: Vec<f64> = rightmost.iter().zip(&leftmost).map(|(a, b)| f64::midpoint(*a, *b)).collect();
    let over = middles.iter().zip(pieces).all(|(middle, [from, to])| (*from..=*to).contains(middle));
    let inside = middles.first().zip(halves.first()).is_some_and(|(middle, half)| middle - half >= left);
    (over && inside).then_some(middles)
}

#[cfg(test)]
mod tests {
    use super::names_over;

    #[test]
    fn names_stand_in_the_middle_give_way_to_each_other_and_stay_over_their_pieces() {
        let pieces = [[0.0, 10.0], [10.0, 20.0], [20.0, 30.0]];
        assert_eq!(names_over(&[4.0, 4.0, 4.0], &pieces, 0.0), Some(vec![5.0, 15.0, 25.0]));
        let pushed = names_over(&[4.0, 7.0, 4.0], &pieces, 0.0).expect("there is room");
        assert!(pushed[1] - pushed[0] >= 11.0 && pushed[2] - pushed[1] >= 11.0, "{pushed:?}");
        assert_eq!(names_over(&[4.0, 40.0, 4.0], &pieces, 0.0), None, "no middle leaves its piece");
        assert_eq!(names_over(&[6.0, 4.0, 4.0], &pieces, 0.0), None, "the first begins with its bar");
        assert_eq!(names_over(&[], &[], 0.0), None);
    }
}
