//! How many platforms together, as a slide: what each further one adds, and which these are, under their points.

use super::super::chart::{Axis, Label, LabelPlace, Legend, NativeChart, Plot, Series};
use super::super::deck::Slide;
use super::super::page::{AIR, Area, BOLD, POINT, height_of, width_of};
use super::super::paint::Paint;
use super::super::pieces::{Piece, Side, Words};
use super::super::shape::{Paragraph, Shape, What};
use super::cx::{Head, SlideCx, label, label_within, sentence};
use super::points::fraction;
use crate::chart::portfolio::{LINES, PortfolioChart, PortfolioStep};
use crate::chart::words::words_of;
use crate::chart::{Chart, words};
use crate::export::grid::{Cell, Grid};

/// What the two lines are.
const EACH_AND_TOGETHER: &str =
    "Together: what these platforms score together · each, on average: the average of their own scores";

/// What is said of the point that is larger than the others.
const LARGE: &str = "Large dot: the platforms suggested";

/// The size of figures and of the names of lines, in points.
const SIZE: u32 = 12;
/// What is left of the plot and above it: the numbers of the scale with its title, and the figure of a high point.
const LEFT: i64 = 46 * POINT;
const OVER: i64 = 16 * POINT;
/// The room between a line and its name, between what stands in two columns, and below the plot.
const BESIDE: i64 = 14 * POINT;
const GAP: i64 = 6 * POINT;
const UNDER: i64 = 8 * POINT;
/// The sizes in which the names of columns and those of platforms are tried, in points.
const HEADS: [u32; 4] = [14, 13, 12, 11];
const NAMES: [u32; 3] = [12, 11, 10];

/// What each further place adds, and which places they are.
pub fn portfolio(cx: SlideCx<'_>, together: &PortfolioChart) -> Slide {
    let what = if together.subtitle.is_empty() { EACH_AND_TOGETHER } else { &together.subtitle };
    let subtitle = what.to_owned();
    let body = cx.page.under(&subtitle, cx.breadth()).body;
    // What the suggested set takes, and what limits every set, stand under them.
    let note = [LARGE, &together.hours].into_iter().chain(together.within.as_deref());
    let note = note.filter(|words| !words.is_empty()).map(sentence).collect::<Vec<_>>().join(" ");
    let foot = height_of(&note, body.for_letters(cx.breadth()), SIZE, false);
    let area = Area { height: body.height - foot - AIR, ..body };
    let below = Area { y: body.y + body.height - foot, height: foot, ..body };
    let alt_text = together.alt_text.clone();
    let name = Chart::Portfolio.name(cx.material.framework);
    let shapes = vec![
        Shape { name, alt_text, area, what: points(cx, together, area) },
        Shape {
            name: "Note".to_owned(),
            alt_text: String::new(),
            area: below,
            what: What::Text(vec![Paragraph::muted(note, SIZE)]),
        },
    ];
    let say = vec![of_first_sizes(&together.curve)];
    let mut reasons = vec![together.subtitle.clone(), EACH_AND_TOGETHER.to_owned()];
    reasons.push(together.hours.clone());
    reasons.extend(together.inertia.clone());
    reasons.extend(together.split.as_ref().map(|split| split.sentence.clone()));
    reasons.extend(together.places.iter().map(|place| place.worth.clone()));
    if let Some(step) = together.curve.iter().find(|step| step.gap > 0.0) {
        reasons.push(format!(
            "From {} on, another set could score up to {} points more.",
            platforms(step.size),
            words::decimal(step.gap)
        ));
    }
    let head = Head { subtitle, say, reasons, ..Head::default() };
    cx.slide(together, head, shapes)
}

/// Both lines in an area, with the platforms of each set under its point.
fn points(cx: SlideCx<'_>, together: &PortfolioChart, area: Area) -> What {
    let curve = &together.curve;
    let rows = curve
        .iter()
        .map(|step| vec![Cell::text(step.name()), Cell::Number(step.coverage), Cell::Number(step.mean_score)]);
    let grid = Grid { rows: rows.collect(), ..Grid::new(&["Platforms", LINES[0].0, LINES[1].0]) };
    // Each line has its name at its end, which stands in half a column and beyond it.
    let widest = |name: &str| width_of(&format!("{name}: 88"), SIZE) * cx.breadth() / 100 * BOLD / 100 + BESIDE;
    let names = LINES.iter().map(|(name, _)| widest(name)).max().unwrap_or_default();
    let columns = Columns::of(area, names, curve.len());
    let (words, under) = columns.words(cx, curve);
    let (high, low) = (area.height - OVER - under, together.low_end());
    let inner = [
        fraction(LEFT, area.width),
        fraction(OVER, area.height),
        fraction(columns.width * columns.count, area.width),
        fraction(high, area.height),
    ];
    // Where the lines end near each other, one name stands above and one below.
    let last = curve.len().saturating_sub(1);
    let apart = curve.last().map_or(0.0, |step| (step.coverage - step.mean_score) / (100.0 - low));
    let ends = if apart < fraction(LINE * i64::from(SIZE) * POINT / 100, high) {
        [LabelPlace::Above, LabelPlace::Below]
    } else {
        [LabelPlace::Right; 2]
    };
    let called =
        |paint: Paint, place: LabelPlace| Label { bold: true, called: Some(last), ..Label::values(paint, place, "0") };
    let figures = called(Paint::TEXT, LabelPlace::Above);
    let best = Series {
        column: 1,
        paint: Some(cx.palette.accent),
        large: curve.iter().position(|step| step.chosen),
        label: Some(Label {
            elsewhere: vec![(last, ends[0])],
            other: vec![(last, cx.palette.accent.as_words(cx.theme))],
            ..figures
        }),
        ..Series::default()
    };
    let mean = Series {
        column: 2,
        paint: Some(Paint::BEHIND),
        quiet: true,
        label: Some(Label { only: Some(last), ..called(Paint::MUTED, ends[1]) }),
        ..Series::default()
    };
    let values = Axis {
        least: Some(low),
        most: Some(100.0),
        step: Some(10.0),
        lines: false,
        ..Axis::from_zero("Score (out of 100)", "0")
    };
    let chart = NativeChart {
        // The line that matters lies in front.
        plot: Plot::Lines { series: vec![mean, best], categories: String::new(), inner: Some(inner), values },
        grid,
        legend: Legend::None,
        text_size: SIZE * 100,
    };
    What::OnGround(Box::new(chart), words)
}

/// The columns of a chart, one for each point.
struct Columns {
    /// The room of the chart.
    area: Area,
    /// How wide each is, and how many there are.
    width: i64,
    count: i64,
}

/// How high a line is, in per cent of its letters.
const LINE: i64 = 120;

impl Columns {
    /// So many columns, with room beyond the middle of the last for the names of lines.
    fn of(area: Area, names: i64, count: usize) -> Self {
        let count = i64::try_from(count).unwrap_or(1).max(1);
        let room = area.width - LEFT;
        let width = ((room - names) * 2 / (2 * count - 1)).min(room / count).max(POINT);
        Self { area, width, count }
    }

    /// Under each column how many platforms it has and which these are, with their hours; and how much room that takes.
    fn words(&self, cx: SlideCx<'_>, curve: &[PortfolioStep]) -> (Vec<Piece>, i64) {
        let wide = self.width - GAP;
        let width = |text: &str, size: u32| width_of(text, size) * cx.breadth() / 100 * BOLD / 100;
        let fits = |text: &str, size: u32| width(text, size) <= wide;
        let holds = |size: &&u32| curve.iter().all(|step| fits(&step.name(), **size));
        let (head, broken) = HEADS.iter().find(holds).map_or((HEADS[3], true), |size| (*size, false));
        let all =
            || curve.iter().flat_map(|step| step.names.iter().map(|name| label(name)).chain([step.hours.clone()]));
        // No platform has larger letters than the number of them.
        let sizes = NAMES.iter().filter(|size| **size <= head);
        let size = sizes.copied().find(|size| all().all(|text| fits(&text, *size))).unwrap_or(NAMES[2]);
        let high = |lines: usize, size: u32| i64::try_from(lines).unwrap_or(1) * i64::from(size) * POINT * LINE / 100;
        let of_names = |step: &PortfolioStep| -> Vec<String> {
            step.names.iter().flat_map(|name| in_lines(&label(name), &|text| fits(text, size))).collect()
        };
        let names: Vec<Vec<String>> = curve.iter().map(of_names).collect();
        let heads = high(if broken { 2 } else { 1 }, head) + 3 * POINT;
        let deepest = names.iter().map(Vec::len).max().unwrap_or_default();
        let under = UNDER + heads + high(deepest + 1, size);
        let top = self.area.y + self.area.height - under + UNDER;
        let mut pieces = Vec::new();
        for ((at, step), names) in (0..).zip(curve).zip(names) {
            let column = Area { x: self.area.x + LEFT + self.width * at + GAP / 2, width: wide, ..self.area };
            let name = if broken { step.name().replacen(' ', "\n", 1) } else { step.name() };
            let count = names.len();
            let parts = [
                (name, head, Paint::TEXT, (top, heads)),
                (names.join("\n"), size, Paint::TEXT, (top + heads, high(count, size))),
                (step.hours.clone(), size, Paint::MUTED, (top + heads + high(count, size), high(1, size))),
            ];
            pieces.extend(parts.map(|(text, size, paint, (y, height))| {
                let words = Words { side: Side::Middle, bold: step.chosen, ..Words::new(text, size, paint) };
                Piece::words(Area { y, height, ..column }, words)
            }));
        }
        (pieces, under)
    }
}

/// A name in one line, or in two between words; shortened where even these do not hold it.
fn in_lines(name: &str, fits: &dyn Fn(&str) -> bool) -> Vec<String> {
    if fits(name) {
        return vec![name.to_owned()];
    }
    let shortened = |text: &str| {
        let shorter = (4..=60).rev().map(|most| label_within(text, most));
        shorter.into_iter().find(|text| fits(text)).unwrap_or_else(|| label_within(text, 4))
    };
    let mut first = String::new();
    for word in words_of(name) {
        let longer = if first.is_empty() { word.to_owned() } else { format!("{first} {word}") };
        if !fits(&longer) {
            break;
        }
        first = longer;
    }
    let rest = name.strip_prefix(&first).map(str::trim_start).unwrap_or_default();
    if first.is_empty() || rest.is_empty() { vec![shortened(name)] } else { vec![first, shortened(rest)] }
}

/// So many platforms, in words.
fn platforms(count: usize) -> String {
    format!("{} {}", words::number(count), if count == 1 { "platform" } else { "platforms" })
}

/// What the best sets of the first two sizes score, as a sentence.
fn of_first_sizes(curve: &[PortfolioStep]) -> String {
    let scores = |count: usize| if count == 1 { "scores" } else { "score" };
    let Some(first) = curve.first() else { return String::new() };
    let (of, points) = (words::capital(&platforms(first.size)), words::points(first.coverage));
    let said = format!("{of} {} {points} out of 100", scores(first.size));
    match curve.get(1) {
        None => said,
        Some(next) => {
            let of = words::number(next.size);
            format!("{said}; {of} {} {}", scores(next.size), words::points(next.coverage))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_in_one_and_many() {
        let step = |size: usize, coverage: f64| PortfolioStep {
            size,
            coverage,
            mean_score: coverage,
            names: Vec::new(),
            hours: String::new(),
            gap: 0.0,
            chosen: false,
        };
        let said = |steps: &[(usize, f64)]| {
            of_first_sizes(&steps.iter().map(|(size, coverage)| step(*size, *coverage)).collect::<Vec<_>>())
        };
        assert_eq!(said(&[]), "");
        assert_eq!(said(&[(1, 88.0)]), "One platform scores 88 out of 100");
        assert_eq!(said(&[(1, 88.0), (2, 92.0), (3, 94.0)]), "One platform scores 88 out of 100; two score 92");
        assert_eq!(said(&[(6, 88.0), (7, 92.0)]), "6 platforms score 88 out of 100; 7 score 92");
    }

    #[test]
    fn a_long_name_stands_in_two_lines_and_is_shortened_only_then() {
        let lines = |name: &str| in_lines(name, &|text: &str| text.chars().count() <= 12);
        assert_eq!(lines("YouTube"), ["YouTube"]);
        assert_eq!(lines("Substack and Medium"), ["Substack and", "Medium"]);
        let long = lines("The very longest name of a platform");
        assert!(long.len() == 2 && long[0] == "The very" && long[1].ends_with('…'), "{long:?}");
        let word = lines("Wasserversorgungsgebiet");
        assert!(word.len() == 1 && word[0].ends_with('…'), "{word:?}");
    }

    #[test]
    fn columns_leave_room_for_the_names_of_lines_beyond_the_last_point() {
        let area = Area { x: 0, y: 0, width: 600 * POINT, height: 300 * POINT };
        for count in 1..8 {
            let Columns { width, count, .. } = Columns::of(area, 120 * POINT, count);
            assert!(LEFT + width * count <= area.width, "{count}");
            let last = LEFT + width * count - width / 2;
            assert!(last + 120 * POINT <= area.width + count, "{count}: the names of lines are cut off");
        }
    }
}
