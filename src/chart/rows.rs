//! Which rows of a chart are shown where not all have room.

/// The rows that are shown of `all` where so many have room: the first ones, and after them those of `kept`, which stay in any case
/// while there is room for them and one more.
///
/// Positions from 0, in ascending order.
#[must_use]
pub fn first_and_kept(all: usize, room: usize, kept: &[usize]) -> Vec<usize> {
    let beyond = |top: usize| kept.iter().filter(|row| (top..all).contains(*row)).count();
    let top = (1..=room.min(all)).rev().find(|top| top + beyond(*top) <= room).unwrap_or_else(|| room.min(all));
    let stays = top + beyond(top) <= room;
    (0..all).filter(|row| *row < top || (stays && kept.contains(row))).collect()
}

/// Which of the rows that are shown is the first that does not follow the one above it, by its place among them; none where all do.
#[must_use]
pub fn apart(shown: &[usize]) -> Option<usize> {
    (0..shown.len()).find(|at| shown[*at] != *at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_rows_give_way_to_those_that_are_kept() {
        assert_eq!(first_and_kept(3, 5, &[2]), [0, 1, 2]);
        assert_eq!(first_and_kept(9, 4, &[]), [0, 1, 2, 3]);
        assert_eq!(first_and_kept(9, 4, &[1, 3]), [0, 1, 2, 3]);
        assert_eq!(first_and_kept(9, 4, &[8, 1]), [0, 1, 2, 8]);
        assert_eq!(first_and_kept(9, 4, &[3, 8]), [0, 1, 3, 8]);
        assert_eq!(first_and_kept(9, 2, &[7, 8]), [0, 1], "with no room for both beside one more");
        assert_eq!(first_and_kept(0, 2, &[0]), [0_usize; 0]);
        assert_eq!((apart(&[0, 1, 2, 8]), apart(&[0, 1]), apart(&[])), (Some(3), None, None));
    }
}
