//! Figures in tenths of a point that add up as they are shown.

use crate::chart::words;
use crate::domain::sorting::sort_by;

/// Points as tenths, which is how the table shows them.
pub(super) fn tenths(points: f64) -> i64 {
    words::whole(10.0 * points)
}

/// Tenths as they are read: `12.6`.
pub(super) fn decimal(tenths: i64) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// What each milestone could give: tenths that add up to their sum.
pub(super) fn possible(points: &[f64]) -> Vec<i64> {
    words::adding_up(&points.iter().map(|part| 10.0 * part).collect::<Vec<_>>())
}

/// What each milestone gives: tenths that add up to their sum, none of them more than it could give as that is shown.
pub(super) fn given(points: &[f64], possible: &[i64]) -> Vec<i64> {
    let sum = tenths(points.iter().sum());
    let mut shown: Vec<i64> =
        points.iter().zip(possible).map(|(part, most)| words::whole((10.0 * part).floor()).min(*most)).collect();
    let rest = |at: usize| 10.0 * points[at] - (10.0 * points[at]).floor();
    let mut order: Vec<usize> = (0..points.len()).collect();
    sort_by(&mut order, |a, b| rest(*b).total_cmp(&rest(*a)).then(a.cmp(b)));
    let mut over = sum - shown.iter().sum::<i64>();
    while over > 0 && shown.iter().zip(possible).any(|(shown, most)| shown < most) {
        for at in &order {
            if over > 0 && shown[*at] < possible[*at] {
                shown[*at] += 1;
                over -= 1;
            }
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_gives_more_than_it_could_and_all_add_up() {
        let cases: [(&[f64], &[f64]); 5] = [
            (&[50.04, 49.96], &[50.04, 49.91]),
            (&[33.34, 33.34, 33.32], &[33.34, 33.34, 0.09]),
            (&[20.04, 20.04, 20.04, 20.04, 19.84], &[20.04, 20.04, 20.04, 20.04, 0.0]),
            (&[100.0], &[99.97]),
            (&[15.38, 12.82, 20.51, 7.69, 15.38, 17.95, 10.26], &[12.62, 9.36, 18.39, 5.96, 13.85, 17.05, 9.13]),
        ];
        for (could, does) in cases {
            let most = possible(could);
            let shown = given(does, &most);
            assert_eq!(most.iter().sum::<i64>(), 1000, "{could:?}");
            assert_eq!(shown.iter().sum::<i64>(), tenths(does.iter().sum()), "{does:?}");
            assert!(shown.iter().zip(&most).all(|(shown, most)| shown <= most), "{shown:?} of {most:?}");
        }
        assert_eq!(
            (decimal(126), decimal(0), decimal(1000)),
            ("12.6".to_owned(), "0.0".to_owned(), "100.0".to_owned())
        );
    }
}
