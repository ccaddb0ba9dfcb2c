//! Slides with bars: the ranking, and what separates two platforms.

use super::super::chart::{
    Axis, Label, LabelPlace, Legend, Mark, Named, Names, NativeChart, Plot, Series, width_of_bars,
};
use super::super::deck::Slide;
use super::super::page::{BOLD, POINT, width_of};
use super::super::paint::Paint;
use super::super::table::{Table, TableCell};
use super::cx::{Head, SlideCx, label, label_within, sentence};
use super::points::fraction;
use super::tables::table_slide;
use crate::chart::fit_bars::{FitBars, LOST_IN_SHORT, Piece, RankingBar, RuledOut};
use crate::chart::ranking_key::{KeyLook, key};
use crate::chart::separates::{Separates, SeparatingBar};
use crate::chart::words::of_all;
use crate::chart::{Material, words};
use crate::domain::id::PlatformId;
use crate::export::grid::{Cell, Grid};
use crate::export::xml::number;
use crate::scene::arrange::names_over;
use crate::scene::strength;

/// What stands between a name and its score, so that scores are a column of their own.
const BEFORE: &str = "   ";
/// What stands after the name of a platform of which the reach is assumed.
const ASSUMED_MARK: &str = "*";

/// As many bars as can be read on a slide.
pub(super) const MOST: usize = 14;

/// The size of text beside bars, in hundredths of a point.
pub(super) const TEXT_SIZE: u32 = 1200;

/// The ranking, each bar stacked by what milestones add.
pub fn fit(cx: SlideCx<'_>, bars: &FitBars) -> Slide {
    let Material { framework, report, robustness, .. } = *cx.material;
    if bars.bars.is_empty() {
        return ruled_out(cx, bars);
    }
    let shown = bars.bars.len().min(MOST);
    let names = bars.milestones.iter().map(|j| label(&framework.milestones[*j].name));
    let lost = bars.loses().then(|| LOST_IN_SHORT.to_owned());
    let gains = bars.bars[..shown].iter().any(RankingBar::gains_when_tuned).then(|| GAINS.to_owned());
    let sums = ["Score", "Fit"].map(str::to_owned);
    let first = ["Platform".to_owned()].into_iter();
    let head: Vec<String> = first.chain(names).chain(lost.clone()).chain(sums).chain(gains.clone()).collect();
    // Figures are whole ones only as they are written: who edits them has them to the decimal.
    // The score stands with the name: where something is lost the bar ends at the fit. Where nothing is, it is of no weight that a
    // reach is assumed.
    let assumed = lost.is_some() && bars.assumed.is_some();
    let named = |bar: &RankingBar| {
        let mark = if assumed && bar.reach_assumed { ASSUMED_MARK } else { "" };
        format!("{}{mark}{BEFORE}{}", label_within(&bar.name, 50), words::points(bar.score))
    };
    let row = |bar: &RankingBar| {
        let pieces = bar.pieces.iter().map(|piece| Cell::Number(piece.points));
        let lost = lost.as_ref().map(|_| Cell::Number((bar.fit - bar.score).max(0.0)));
        let sums = [bar.score, bar.fit].map(Cell::Number);
        let gain = if bar.gains_when_tuned() { Cell::Number(bar.tuned - bar.score) } else { Cell::Empty };
        let gain = gains.as_ref().map(|_| gain);
        [Cell::text(named(bar))].into_iter().chain(pieces).chain(lost).chain(sums).chain(gain).collect::<Vec<Cell>>()
    };
    let mut grid = Grid { head, rows: bars.bars[..shown].iter().map(row).collect() };
    // Milestones have their names over the pieces of the first bar where these have room there, else a legend.
    let body = cx.page.body.for_letters(cx.breadth());
    let width = fraction(body.width, POINT);
    let unit = fraction(width_of_bars(&grid, TEXT_SIZE, body.width), 100 * POINT);
    let direct = names_over_first(&grid, &bars.bars[0], unit);
    let first = usize::from(direct.is_some());
    let count = bars.milestones.len();
    if direct.is_some() {
        let of_first = |at: usize| match grid.rows[0][at].number() {
            Some(points) if at <= count => Cell::Same(points, [first, at]),
            _ => Cell::Empty,
        };
        let over = std::iter::once(Cell::text(MADE_OF)).chain((1..grid.head.len()).map(of_first)).collect();
        grid.rows.insert(0, over);
    }
    let rows = first..first + shown;
    // As in the picture those who fit best stand in front, and the others in tints. A row that somebody adds is one of these.
    let front: Vec<usize> = rows.clone().filter(|row| bars.bars[row - first].first).collect();
    let figures: Vec<Vec<Figure>> = bars.bars[..shown].iter().map(|bar| figures(bar, bars.typical, unit)).collect();
    let of_milestone = |(column, j): (usize, &usize)| {
        let paint = cx.palette.milestone(*j, cx.theme);
        let quiet = paint.strong(strength::BEHIND, cx.theme);
        let mut values = Label::values(quiet.text_on(cx.theme), LabelPlace::Centre, WHOLE);
        values.other = front.iter().map(|row| (*row, paint.text_on(cx.theme))).collect();
        values.named = direct.as_ref().map(|(size, asides)| Named {
            row: 0,
            paint: paint.as_words(cx.theme),
            size: *size,
            aside: asides[column - 1] / width,
        });
        for (row, figure) in rows.clone().zip(figures.iter().map(|of_bar| &of_bar[column - 1])) {
            match figure.aside {
                Some(aside) if aside != 0.0 => values.aside.push((row, aside * unit / width)),
                Some(_) => {}
                None => values.without.push(row),
            }
            values.formats.extend(figure.format.clone().map(|format| (row, format)));
        }
        let points = front.iter().map(|row| (*row, paint)).collect();
        Series { column, paint: Some(quiet), label: Some(values), points, unseen: first, ..Series::default() }
    };
    let mut series: Vec<Series> = (1..).zip(&bars.milestones).map(of_milestone).collect();
    if lost.is_some() {
        series.push(Series { column: count + 1, paint: Some(Paint::STRIPES), ..Series::default() });
    }
    // What its own adjustments could add goes on where the bar ends.
    if let Some(last) = series.last_mut().filter(|_| gains.is_some()) {
        last.gains = Some(grid.head.len() - 1);
    }
    let mark = bars.typical.map(|score| Mark::typical(&mut grid, score, &rows));
    // Figures in the bars say what lines of the scale would, which would cross the names over them.
    let values = Axis { mark, lines: false, names: Names::Bold, ..Axis::of_points("Score (out of 100)") };
    let chart = NativeChart {
        plot: Plot::Bars { stacked: true, gap: 40, series, values },
        grid,
        legend: if direct.is_some() { Legend::None } else { Legend::Above },
        text_size: TEXT_SIZE,
    };
    let mut reasons = vec![bars.subtitle.clone()];
    reasons.push("Figures in the bars are whole points that add up to the score.".to_owned());
    reasons.extend(bars.contradictions.clone());
    reasons.extend(bars.typical_words());
    reasons.extend(
        bars.loses().then(|| format!("{LOST_IN_SHORT}: not enough of them use it, or they come for something else.")),
    );
    reasons.extend(bars.assumed.clone());
    reasons.extend(bars.ruled_out.iter().map(RuledOut::sentence));
    let marks = assumed && bars.bars[..shown].iter().any(|bar| bar.reach_assumed);
    let look = KeyLook { line: "Line", assumed: if marks { ASSUMED_MARK } else { "" }, rings: false };
    let foot = sentence(&key(bars, shown, look).join(". "));
    // What milestones add to the lead counts before reach, and the pieces do after it: that stands in the notes.
    let subtitle = match bars.contradictions.as_slice() {
        [] => "The score of each platform out of 100, and which milestones it comes from".to_owned(),
        against => format!("{}.", against.join(". ")),
    };
    let scores: Vec<(&str, f64)> = bars.bars.iter().map(|bar| (bar.name.as_str(), bar.score)).collect();
    let first = if report.claimed_leader().is_some() { first_scores(&scores) } else { String::new() };
    let say = vec![first, words::how_sure(framework, report, robustness)];
    let head = Head { subtitle, say, reasons, foot, ..Head::default() };
    cx.chart_slide(bars, head, "Ranking", chart)
}

/// What the figures are called that own adjustments could add.
const GAINS: &str = "Own adjustments could add";

/// What stands before the names of milestones.
const MADE_OF: &str = "Made up of";
/// The least room between two such names, in points of type.
const APART: i64 = 6;
/// The smallest letters of these, in hundredths of a point.
const SMALLEST_NAME: u32 = 900;

/// A figure of a piece.
struct Figure {
    /// How far from the middle of its piece it stands, in points of the score, as the line of the typical platform runs there;
    /// none where it has no room.
    aside: Option<f64>,
    /// How it is written where that is not its value as whole points: pieces add up to the score.
    format: Option<String>,
}

/// How whole points are written.
const WHOLE: &str = "0";
/// What is free at each side of a figure, in points of type: the line has an edge of its own.
const AIR: f64 = 2.0;

/// The figures of a bar's pieces, where a point of the score is `unit` points of type wide.
fn figures(bar: &RankingBar, typical: Option<f64>, unit: f64) -> Vec<Figure> {
    let mut end = 0.0;
    let of_piece = |(piece, shown): (&Piece, i64)| {
        let (from, to) = (end, end + piece.points);
        end = to;
        let half = (fraction(width_of(&shown.to_string(), 11), 2 * POINT) + AIR) / unit;
        let middle = f64::midpoint(from, to);
        // Off the line, on the side that is nearer, as far as the piece goes.
        let places = match typical {
            Some(line) if middle + half > line && middle - half < line + Mark::WIDTH => {
                let sides = [line - half, line + Mark::WIDTH + half];
                if middle <= line { sides } else { [sides[1], sides[0]] }
            }
            _ => [middle; 2],
        };
        let holds = |place: &f64| place - half >= from - 1e-9 && place + half <= to + 1e-9;
        let aside = places.into_iter().find(holds).map(|place| place - middle);
        // A value that somebody changes is written as it is.
        let near = |by: f64| number(((piece.points + by) * 100.0).round() / 100.0);
        let other = words::whole(piece.points) != shown;
        let format = other.then(|| format!("[<{}]0;[>{}]0;\"{shown}\"", near(-0.01), near(0.01)));
        Figure { aside, format }
    };
    bar.pieces.iter().zip(bar.shown()).map(of_piece).collect()
}

/// How large the names of milestones over the pieces of a bar are, in hundredths of a point, and how far each stands from the middle
/// of its piece, in points of type; none where they have no room.
fn names_over_first(grid: &Grid, bar: &RankingBar, unit: f64) -> Option<(u32, Vec<f64>)> {
    let mut end = 0.0;
    let piece = |piece: &Piece| -> [f64; 2] {
        let from = end;
        end += piece.points;
        [from, end].map(|at: f64| at * unit)
    };
    let pieces: Vec<[f64; 2]> = bar.pieces.iter().map(piece).collect();
    let of_size = |size: u32| {
        let half = |name: &String| fraction(width_of(name, size / 100) * BOLD / 100 + APART * POINT, 2 * POINT);
        let halves: Vec<f64> = grid.head[1..].iter().take(pieces.len()).map(half).collect();
        let middles = names_over(&halves, &pieces, 0.0)?;
        let asides = middles.iter().zip(&pieces).map(|(middle, [from, to])| middle - f64::midpoint(*from, *to));
        Some((size, asides.collect()))
    };
    (SMALLEST_NAME..=TEXT_SIZE).rev().step_by(100).find_map(of_size)
}

/// Who scores most, and who follows, of names with their scores, best first. Who shows the same whole points ties.
fn first_scores(scores: &[(&str, f64)]) -> String {
    let Some((leader, most)) = scores.first() else { return String::new() };
    let tied = scores.iter().take_while(|(_, score)| words::whole(*score) == words::whole(*most)).count();
    let points = words::points(*most);
    let first = if tied == 1 {
        format!("{leader} scores {points} out of 100")
    } else {
        let names: Vec<&str> = scores[..tied].iter().map(|(name, _)| *name).collect();
        format!("{} score {points} out of 100 each", words::names(&names))
    };
    let next = scores[tied..].iter().take(2).map(|(name, score)| format!("{name} ({})", words::points(*score)));
    match next.collect::<Vec<_>>().as_slice() {
        [] => first,
        [one] => format!("{first}, followed by {one}"),
        [one, other, ..] => format!("{first}, followed by {one} and {other}"),
    }
}

/// Where nobody is left: each with the reason.
fn ruled_out(cx: SlideCx<'_>, bars: &FitBars) -> Slide {
    let mut rows = vec![["Platform", "Why it is ruled out"].map(TableCell::heading).to_vec()];
    rows.extend(bars.ruled_out.iter().map(|out| {
        vec![TableCell { bold: true, ..TableCell::words(label(&out.name)) }, TableCell::words(words::capital(&out.why))]
    }));
    let table = Table { widths: vec![30, 70], size: 12, rows, heads: 1, breadth: cx.breadth(), ..Table::default() };
    let head = Head { subtitle: bars.subtitle.clone(), ..Head::default() };
    let hidden = |shown: usize| of_all("", "First", shown, bars.ruled_out.len());
    table_slide(cx, bars, head, "Ranking", hidden, table)
}

/// The least room for the name of whom bars favour, as a part of the longest bars of both sides.
const NAMED: f64 = 0.28;

/// What separates the first two of those compared.
pub fn separates(cx: SlideCx<'_>, separates: &Separates) -> Slide {
    let row = |bar: &SeparatingBar| {
        let side = |holds: bool| if holds { Cell::Number(bar.length()) } else { Cell::Empty };
        vec![Cell::text(label(&bar.name)), side(bar.shown >= 0), side(bar.shown < 0)]
    };
    let names = [label(&separates.one.1), label(&separates.other.1)];
    let head = ["Part".to_owned()].into_iter().chain(names.iter().map(|name| format!("Favours {name}"))).collect();
    let telling = separates.telling();
    // Over the bars stands whom they favour, on the side on which they do: in a first row whose own bars are not seen.
    let longest = |sign: f64| telling.iter().map(|bar| bar.length() * sign).fold(0.0, f64::max);
    let [right, left] = [1.0, -1.0].map(longest);
    let whom = vec![Cell::text(""), Cell::Number(right.max(1.0)), Cell::Number(-left.max(1.0))];
    let grid = Grid { head, rows: std::iter::once(whom).chain(telling.iter().copied().map(row)).collect() };
    let series = |column: usize, platform: &PlatformId| {
        let figures = Label::values(Paint::TEXT, LabelPlace::Beyond, "+0.0;−0.0;0.0");
        let paint = cx.palette.platform(platform);
        let named = Named { row: 0, paint: paint.as_words(cx.theme), size: TEXT_SIZE, aside: 0.0 };
        let label = Label { named: Some(named), elsewhere: vec![(0, LabelPlace::Foot)], bold: true, ..figures };
        Series { column, paint: Some(paint), label: Some(label), unseen: 1, ..Series::default() }
    };
    // Each side has room for its longest bar with the figure beyond it, and for its name.
    let name = (right + left).max(separates.longest()) * NAMED;
    let values = Axis {
        least: Some(-(1.15 * left).max(name)),
        most: Some((1.15 * right).max(name)),
        numbers: false,
        lines: false,
        ..Axis::from_zero("", "0")
    };
    let chart = NativeChart {
        plot: Plot::Bars {
            stacked: false,
            gap: 45,
            series: vec![series(1, &separates.one.0), series(2, &separates.other.0)],
            values,
        },
        grid,
        legend: Legend::None,
        text_size: TEXT_SIZE,
    };
    let subtitle = "How many points of the score each part adds to the difference".to_owned();
    let foot = separates.key();
    let reasons = vec![format!("Bars to the right favour {}, bars to the left {}.", names[0], names[1])];
    let better = |name: &str, sign: f64| {
        let on: Vec<&str> = separates
            .bars
            .iter()
            .filter(|bar| bar.length() * sign >= 1.0)
            .take(3)
            .map(|bar| bar.name.as_str())
            .collect();
        if on.is_empty() { String::new() } else { format!("{name} wins on {}", words::list(&on)) }
    };
    let say = vec![better(&separates.one.1, 1.0), better(&separates.other.1, -1.0)];
    let head = Head { subtitle, say, reasons, foot, ..Head::default() };
    cx.chart_slide(separates, head, "What separates them", chart)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_follows_is_never_one_that_ties() {
        let said = |scores: &[f64]| {
            let names = ["A", "B", "C", "D", "E"];
            first_scores(&names.into_iter().zip(scores.iter().copied()).collect::<Vec<_>>())
        };
        assert_eq!(said(&[]), "");
        assert_eq!(said(&[88.0]), "A scores 88 out of 100");
        assert_eq!(said(&[88.0, 84.0]), "A scores 88 out of 100, followed by B (84)");
        assert_eq!(said(&[88.0, 84.0, 80.0, 79.0]), "A scores 88 out of 100, followed by B (84) and C (80)");
        assert_eq!(said(&[88.2, 87.6, 80.0]), "A and B score 88 out of 100 each, followed by C (80)");
        assert_eq!(said(&[88.0, 88.0]), "A and B score 88 out of 100 each");
        assert_eq!(said(&[88.0, 88.0, 88.0, 88.0, 1.0]), "4 platforms score 88 out of 100 each, followed by E (1)");
    }
}
