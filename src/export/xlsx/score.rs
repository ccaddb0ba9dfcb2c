//! The sheet "Score": all segments together, and who comes where.

use super::book::{self, Book};
use super::levels;
use super::segment::Cells;
use super::sheet::{along, cell, count, down, formula, letters, lines, name, of_names, printed, protected, words};
use rust_xlsxwriter::{Formula, Worksheet, XlsxError};

const SHARES: u32 = 2;
const SCORE: &str = "Score";
const FIT: &str = "Fit";
const OUT: &str = "Ruled out";
/// The width of a column of figures.
const WIDTH: f64 = 13.0;
/// The row of the first platform.
const FIRST: u32 = 4;

/// Where the columns of the sheet stand.
#[derive(Debug, Clone, Copy)]
pub struct Columns {
    segments: u16,
    platforms: u32,
}

impl Columns {
    /// The columns of a book.
    pub fn of(book: Book<'_>) -> Self {
        let problem = &book.material.report.problem;
        Self { segments: count(problem.segments.len(), 2_000), platforms: count(problem.len(), 100_000) }
    }

    const fn overall(self) -> u16 {
        1 + 3 * self.segments
    }

    const fn fit(self) -> u16 {
        self.overall() + 1
    }

    const fn out(self) -> u16 {
        self.overall() + 2
    }

    const fn key(self) -> u16 {
        self.overall() + 3
    }

    const fn rank(self) -> u16 {
        self.overall() + 4
    }

    const fn place(self) -> u16 {
        self.overall() + 5
    }

    const fn exported(self) -> u16 {
        self.overall() + 6
    }

    fn range(self, column: u16) -> String {
        down(column, FIRST, FIRST + self.platforms - 1)
    }

    /// A column of the sheet for another sheet, at the platform that has the place in a cell.
    pub fn at_place(self, column: What, place: &str) -> String {
        let column = match column {
            What::Name => 0,
            What::Segment(g) => 1 + g,
            What::SegmentOut(g) => 1 + 2 * self.segments + g,
            What::Overall => self.overall(),
            What::Fit => self.fit(),
            What::Rank => self.rank(),
            What::Exported => self.exported(),
        };
        format!("INDEX(Score!{},MATCH({place},Score!{},0))", self.range(column), self.range(self.place()))
    }

    /// The mean score of all platforms that are not ruled out, as a formula.
    pub fn typical(self) -> String {
        let (scores, outs) = (self.range(self.overall()), self.range(self.out()));
        // A platform that is ruled out has a score of 0.
        let ranked = format!("({}-SUM(Score!{outs}))", self.platforms);
        format!("=IF({ranked}=0,\"–\",SUM(Score!{scores})/{ranked})")
    }
}

/// A column of the sheet.
#[derive(Debug, Clone, Copy)]
pub enum What {
    /// The platform's name.
    Name,
    /// Its score for a segment.
    Segment(u16),
    /// Whether a segment rules it out.
    SegmentOut(u16),
    /// Its overall score.
    Overall,
    /// Its overall fit.
    Fit,
    /// Its rank.
    Rank,
    /// Its score when the file was written.
    Exported,
}

/// Writes the sheet.
pub fn write(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let styles = book.styles;
    let report = book.material.report;
    let problem = &report.problem;
    let columns = Columns::of(book);
    let g = columns.segments;
    sheet.set_name(book::SCORE)?;
    sheet.set_column_width(0, of_names(problem, 27.0))?.set_column_range_width(1, columns.exported(), WIDTH)?;
    sheet.set_freeze_panes(FIRST, 1)?;
    sheet.write_string_with_format(0, 0, "All segments together", &styles.title)?;
    sheet.write_string_with_format(
        1,
        0,
        "There is nothing to change here. This sheet updates from the others.",
        &styles.note,
    )?;
    sheet.write_string_with_format(SHARES, 0, "Share", &styles.label)?;
    sheet.write_string_with_format(FIRST - 1, 0, "Platform", &styles.heading)?;
    for (at, demand) in (0_u16..).zip(&problem.segments) {
        let cells = Cells::of(book, usize::from(at));
        formula(sheet, (SHARES, 1 + at), &format!("={}", cells.share()), demand.share, &styles.share)?;
        for (column, what) in [(1 + at, SCORE), (1 + g + at, FIT), (1 + 2 * g + at, OUT)] {
            let (text, result) = (format!("=\"{what}: \"&{}", cells.name()), format!("{what}: {}", name(&demand.name)));
            words(sheet, (FIRST - 1, column), &text, &result, &styles.over_figures)?;
        }
    }
    let headings = [SCORE, FIT, OUT, "For sorting", "Rank", "Order", "Score when saved"];
    for (column, text) in (columns.overall()..).zip(headings) {
        sheet.write_string_with_format(FIRST - 1, column, text, &styles.over_figures)?;
    }
    let longest = problem.segments.iter().map(|demand| format!("{OUT}: {}", name(&demand.name)));
    let longest: Vec<String> = longest.chain([headings[6].to_owned()]).collect();
    lines(sheet, FIRST - 1, longest.iter().map(|text| (text.as_str(), WIDTH)))?;
    printed(sheet, Some((FIRST - 1, FIRST - 1)))?;
    sheet.set_print_fit_to_pages(1, 0);
    protected(sheet);
    for (i, platform) in (0_u32..).zip(&problem.candidates) {
        let (row, at) = (FIRST + i, i as usize);
        let from = format!("=Levels!$A{}", levels::FIRST + i + 1);
        words(sheet, (row, 0), &from, &name(&platform.name), &styles.label)?;
        for segment in 0..g {
            let cells = Cells::of(book, usize::from(segment));
            let of = usize::from(segment);
            let (score, fit) = (report.fits.score_for(at, of), report.fits.fit_for(at, of));
            let out = f64::from(u8::from(report.fits.ruled_out_for(at, of)));
            formula(sheet, (row, 1 + segment), &format!("={}", cells.score(i)), score, &styles.figure)?;
            formula(sheet, (row, 1 + g + segment), &format!("={}", cells.fit(i)), fit, &styles.figure)?;
            formula(sheet, (row, 1 + 2 * g + segment), &format!("={}", cells.out(i)), out, &styles.whole)?;
        }
        totals(book, sheet, columns, i)?;
    }
    Ok(())
}

fn totals(book: Book<'_>, sheet: &mut Worksheet, columns: Columns, i: u32) -> Result<(), XlsxError> {
    let styles = book.styles;
    let report = book.material.report;
    let (row, at, g) = (FIRST + i, i as usize, columns.segments);
    let block = |at: u16| format!("{}:{}", cell(row, 1 + at * g), cell(row, (at + 1) * g));
    let outs = block(2);
    let shares = along(SHARES, 1, g);
    let together = |of: u16| format!("=SUMPRODUCT({shares},{},1-{outs})/SUM({shares})", block(of));
    let overall = report.fits.score(at);
    formula(sheet, (row, columns.overall()), &together(0), overall, &styles.result)?;
    formula(sheet, (row, columns.fit()), &together(1), report.fits.fit(at), &styles.figure)?;
    let ruled_out = report.fits.ruled_out(at);
    let text = format!("=IF(SUM({outs})={g},1,0)");
    formula(sheet, (row, columns.out()), &text, f64::from(u8::from(ruled_out)), &styles.whole)?;
    let (own, out) = (cell(row, columns.overall()), cell(row, columns.out()));
    let key = if ruled_out { -1.0 } else { overall };
    formula(sheet, (row, columns.key()), &format!("=IF({out}=1,-1,{own})"), key, &styles.figure)?;
    let key = format!("{}{}", letters(columns.key()), row + 1);
    let keys = columns.range(columns.key());
    let places = report.places.iter().position(|place| place.candidate == at).unwrap_or_default();
    let rank = report.places.get(places).and_then(|place| place.rank);
    let text = format!("=IF({out}=1,\"–\",1+SUMPRODUCT(--({keys}>{key}+0.000000001)))");
    let result = rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
    sheet.write_formula_with_format(row, columns.rank(), Formula::new(text).set_result(result), &styles.whole)?;
    // Of two that are level the one by name: platforms stand in the order of their names.
    let text = format!(
        "=1+SUMPRODUCT(--({keys}>{key}+0.000000001))+SUMPRODUCT((ABS({keys}-{key})<=0.000000001)*(ROW({keys})<ROW()))"
    );
    #[expect(clippy::cast_precision_loss, reason = "a number of platforms")]
    let place = (places + 1) as f64;
    formula(sheet, (row, columns.place()), &text, place, &styles.whole)?;
    sheet.write_number_with_format(row, columns.exported(), overall, &styles.figure)?;
    Ok(())
}
