//! A sheet for each segment: what it needs, how well each platform meets that, and what is left of it as they have to be
//! there.

use super::book::Book;
use super::levels::{self, Layout};
use super::reach_layout::Layout as ReachLayout;
use super::sheet::{
    LITTLE, MUCH, along, between, cell, count, fixed, formula, letters, lines, name, of_names, one_of, printed,
    protected, share_between, words,
};
use crate::analysis::matching::content_match;
use crate::analysis::reach::ReachFrom;
use rust_xlsxwriter::{ConditionalFormat2ColorScale, Worksheet, XlsxError};

const SHARE: u32 = 3;
const NEED: u32 = 6;
const IMPORTANCE: u32 = 7;
const ON: u32 = 8;
const LEAST: u32 = 9;
const WEIGHT: u32 = 10;
const INTEREST: u32 = 13;
/// The row of the first platform.
const FIRST: u32 = 17;
/// The width of a column of figures.
const WIDTH: f64 = 14.5;
/// The width of the columns after the matches.
const NARROW: f64 = 10.5;
/// The columns after the milestones' matches, counted from the last of them.
const CONTENT: u16 = 1;
const OUT: u16 = 2;
const FIT: u16 = 3;
const REACH: u16 = 4;
const FROM: u16 = 5;
const TOPIC: u16 = 6;
const FACTOR: u16 = 7;
const SCORE: u16 = 8;
/// The first of the levels that count.
const EFFECTIVE: u16 = 10;

/// Where one segment's results stand.
#[derive(Debug, Clone, Copy)]
pub struct Cells<'a> {
    sheet: &'a str,
    milestones: u16,
}

impl<'a> Cells<'a> {
    /// The cells of segment `g`.
    pub fn of(book: Book<'a>, g: usize) -> Self {
        Self { sheet: &book.sheets[g], milestones: count(book.material.report.problem.milestones, 200) }
    }

    /// The segment's share.
    pub fn share(self) -> String {
        format!("'{}'!{}", self.sheet, fixed(SHARE, 1))
    }

    /// The segment's name.
    pub fn name(self) -> String {
        format!("'{}'!{}", self.sheet, fixed(0, 0))
    }

    /// The segment's needs.
    pub fn needs(self) -> String {
        format!("'{}'!{}", self.sheet, along(NEED, 1, self.milestones))
    }

    /// The least matches of the segment's must-haves; empty where there is none.
    pub fn must_haves(self) -> String {
        format!("'{}'!{}", self.sheet, along(LEAST, 1, self.milestones))
    }

    /// The fit of platform `i`.
    pub fn fit(self, i: u32) -> String {
        format!("'{}'!{}", self.sheet, cell(FIRST + i, self.milestones + FIT))
    }

    /// The score of platform `i`.
    pub fn score(self, i: u32) -> String {
        format!("'{}'!{}", self.sheet, cell(FIRST + i, self.milestones + SCORE))
    }

    /// Whether platform `i` is ruled out, as 1 or 0.
    pub fn out(self, i: u32) -> String {
        format!("'{}'!{}", self.sheet, cell(FIRST + i, self.milestones + OUT))
    }
}

/// Writes the sheet of segment `g`.
pub fn write(book: Book<'_>, sheet: &mut Worksheet, g: usize) -> Result<(), XlsxError> {
    let styles = book.styles;
    let problem = &book.material.report.problem;
    let demand = &problem.segments[g];
    let m: u16 = count(problem.milestones, 200);
    let n: u32 = count(problem.len(), 100_000);
    sheet.set_name(&book.sheets[g])?;
    sheet.set_column_width(0, of_names(problem, 30.0))?.set_column_range_width(1, 200, WIDTH)?;
    sheet.set_freeze_panes(FIRST, 1)?;
    sheet.write_string_with_format(0, 0, name(&demand.name), &styles.title)?;
    let note = "Change the cream cells. Needs go from 0 to 100, importance from 0 to 10. A must-have is the least match, such as \
                60%; empty is none.";
    sheet.write_string_with_format(1, 0, note, &styles.note)?;
    sheet.write_string_with_format(SHARE, 0, "Share of the audience", &styles.label)?;
    // Without the last digits of a sum of shares, which a person who clicks on the cell would see.
    let share = (demand.share * 1e12).round() / 1e12;
    sheet.write_number_with_format(SHARE, 1, share, &styles.input_share)?;
    share_between(sheet, (SHARE, 1), (SHARE, 1), 1e-6)?;
    inputs(book, sheet, g)?;
    for (row, range) in [(NEED, 100.0), (IMPORTANCE, 10.0)] {
        between(sheet, (row, 1), (row, m), (0.0, range))?;
    }
    share_between(sheet, (LEAST, 1), (LEAST, m), 0.0)?;
    one_of(sheet, (ON, 1), (ON, m), &["0", "1"])?;
    results(book, sheet, g)?;
    let scale = ConditionalFormat2ColorScale::new().set_minimum_color(LITTLE).set_maximum_color(MUCH);
    sheet.add_conditional_format(FIRST, 1, FIRST + n - 1, m, &scale)?;
    sheet.set_column_range_width(m + CONTENT, m + SCORE, NARROW)?.set_column_width(m + EFFECTIVE - 1, 2)?;
    // The levels that count, further right, serve the formulas alone and are not printed.
    printed(sheet, Some((FIRST - 2, FIRST - 1)))?;
    sheet.set_print_area(0, 0, FIRST + n - 1, m + SCORE)?;
    sheet.set_print_fit_to_pages(1, 0);
    protected(sheet);
    Ok(())
}

fn inputs(book: Book<'_>, sheet: &mut Worksheet, g: usize) -> Result<(), XlsxError> {
    let styles = book.styles;
    let (problem, framework) = (&book.material.report.problem, book.material.framework);
    let demand = &problem.segments[g];
    let m: u16 = count(problem.milestones, 200);
    let labels = ["Need", "Importance", "On (1) or off (0)", "Must-have: the least match", "Share of all importance"];
    for (row, label) in (NEED..).zip(labels) {
        sheet.write_string_with_format(row, 0, label, &styles.label)?;
    }
    let sum = format!("SUMPRODUCT({},{})", along(IMPORTANCE, 1, m), along(ON, 1, m));
    let wishes = book.material.plan.segment(&demand.name);
    for (column, (j, milestone)) in (1..).zip(framework.milestones.iter().enumerate()) {
        sheet.write_string_with_format(NEED - 1, column, name(&milestone.name), &styles.over_figures)?;
        // A milestone that is off keeps its need and importance, so that it can be switched on here.
        let wish = wishes.and_then(|segment| segment.needs.get(&milestone.id));
        let need = wish.map_or(demand.needs[j], |wish| wish.need.get());
        let importance = wish.map_or(demand.importances[j], |wish| wish.importance.get());
        sheet.write_number_with_format(NEED, column, need, &styles.input)?;
        sheet.write_number_with_format(IMPORTANCE, column, importance, &styles.input)?;
        sheet.write_number_with_format(ON, column, f64::from(u8::from(demand.on[j])), &styles.input)?;
        match demand.least_match[j] {
            least if least > 0.0 => sheet.write_number_with_format(LEAST, column, least, &styles.input_share)?,
            _ => sheet.write_blank(LEAST, column, &styles.input_share)?,
        };
        let own = format!("{}*{}", cell(IMPORTANCE, column), cell(ON, column));
        formula(sheet, (WEIGHT, column), &format!("=IF({sum}=0,0,{own}/{sum})"), demand.weights[j], &styles.share)?;
    }
    if !framework.kinds.is_empty() {
        sheet.write_string_with_format(INTEREST, 0, "Interest in kinds of content", &styles.label)?;
        let interest = |id| wishes.and_then(|segment| segment.content.get(id)).map_or(0.0, |interest| interest.get());
        for (column, kind) in (1..).zip(&framework.kinds) {
            sheet.write_string_with_format(INTEREST - 1, column, name(&kind.name), &styles.over_figures)?;
            sheet.write_number_with_format(INTEREST, column, interest(&kind.id), &styles.input)?;
        }
        let last = count(framework.kinds.len(), 200);
        between(sheet, (INTEREST, 1), (INTEREST, last), (0.0, 100.0))?;
    }
    Ok(())
}

fn results(book: Book<'_>, sheet: &mut Worksheet, g: usize) -> Result<(), XlsxError> {
    let styles = book.styles;
    let (report, framework) = (book.material.report, book.material.framework);
    let problem = &report.problem;
    let demand = &problem.segments[g];
    let m: u16 = count(problem.milestones, 200);
    let kinds: u16 = count(problem.kinds, 200);
    let (content, out, fit, effective) = (m + CONTENT, m + OUT, m + FIT, m + EFFECTIVE);
    let headings = [
        (0, "Platform"),
        (content, "Content match"),
        (out, "Must-have missed"),
        (fit, "Fit"),
        (m + REACH, "Reach"),
        (m + FROM, "Known or assumed"),
        (m + TOPIC, "Topic match"),
        (m + FACTOR, "Reach and topics"),
        (m + SCORE, "Score"),
    ];
    for (column, text) in headings {
        let style = if column == 0 { &styles.heading } else { &styles.over_figures };
        sheet.write_string_with_format(FIRST - 1, column, text, style)?;
    }
    let wide = framework.milestones.iter().map(|milestone| (milestone.name.as_str(), WIDTH));
    lines(sheet, FIRST - 1, wide.chain(headings.iter().map(|(_, text)| (*text, NARROW))))?;
    sheet.write_string_with_format(FIRST - 2, 1, "Match", &styles.label)?;
    sheet.write_string_with_format(FIRST - 2, effective, "Level used", &styles.label)?;
    for (j, milestone) in (0..).zip(&framework.milestones) {
        sheet.write_string_with_format(FIRST - 1, 1 + j, name(&milestone.name), &styles.over_figures)?;
        sheet.write_string_with_format(FIRST - 1, effective + j, name(&milestone.name), &styles.over_figures)?;
    }
    let layout = Layout::of(book);
    let interests = (kinds > 0).then(|| format!("SUM({})", along(INTEREST, 1, kinds)));
    for (i, platform) in (0_u32..).zip(&problem.candidates) {
        let (row, at) = (FIRST + i, i as usize);
        let from = format!("=Levels!$A{}", levels::FIRST + i + 1);
        words(sheet, (row, 0), &from, &name(&platform.name), &styles.label)?;
        let carried = if demand.interest.is_empty() { 0.0 } else { content_match(problem, demand, at) };
        let text = match (&interests, layout.support(i)) {
            (Some(sum), Some(support)) => {
                format!("=IF({sum}>0,SUMPRODUCT({},{support})/(100*{sum}),0)", along(INTEREST, 1, kinds))
            }
            _ => "=0".to_owned(),
        };
        formula(sheet, (row, content), &text, carried, &styles.share)?;
        for (j, matched) in (0_u16..).zip(report.fits.matches(at, g)) {
            let (level, need) = (Layout::level(i, j), format!("{}${}", letters(1 + j), NEED + 1));
            let (low, high) = (layout.lowest(i, j), layout.highest(i, j));
            let text =
                format!("=IF({},MEDIAN({need},MIN({level},{low}),MAX({level},{high})),{level})", Layout::tuned());
            let on = demand.on[usize::from(j)];
            // Where a milestone is off nothing was worked out, and the sheet shows the level as it is.
            let result = if on { matched.level } else { problem.levels[at * problem.milestones + usize::from(j)] };
            formula(sheet, (row, effective + j), &text, result, &styles.figure)?;
            let level = cell(row, effective + j);
            let cost = format!("IF({level}<{need},{},{})", Layout::shortfall(j), Layout::excess(j));
            let of_level = format!("MAX(0,1-{cost}*ABS({level}-{need})/100)");
            let text = match &interests {
                Some(sum) => format!(
                    "=IF({}${}=1,IF(AND({}=1,{sum}>0),0.5*{of_level}+0.5*${}{},{of_level}),0)",
                    letters(1 + j),
                    ON + 1,
                    Layout::carries(j),
                    letters(content),
                    row + 1
                ),
                None => format!("=IF({}${}=1,{of_level},0)", letters(1 + j), ON + 1),
            };
            formula(sheet, (row, 1 + j), &text, if on { matched.value } else { 0.0 }, &styles.share)?;
        }
        let matches = format!("{}:{}", cell(row, 1), cell(row, m));
        let least = along(LEAST, 1, m);
        let text =
            format!("=IF(SUMPRODUCT(({}=1)*({least}>0)*({matches}<{least}-0.000000001))>0,1,0)", along(ON, 1, m));
        let missed = f64::from(u8::from(report.fits.ruled_out_for(at, g)));
        formula(sheet, (row, out), &text, missed, &styles.whole)?;
        let text = format!("=100*SUMPRODUCT({},{matches})", along(WEIGHT, 1, m));
        formula(sheet, (row, fit), &text, report.fits.fit_for(at, g), &styles.figure)?;
        score(book, sheet, g, i)?;
    }
    Ok(())
}

/// Writes what is left of the fit of platform `i`, as these people have to be there and come for this.
fn score(book: Book<'_>, sheet: &mut Worksheet, g: usize, i: u32) -> Result<(), XlsxError> {
    let styles = book.styles;
    let report = book.material.report;
    let (row, at) = (FIRST + i, i as usize);
    let m: u16 = count(report.problem.milestones, 200);
    let own = |column: u16| cell(row, m + column);
    let (layout, segment) = (ReachLayout::of(book), count(g, 2_000));
    let factor = report.problem.reach_factor(at, g);
    let known = layout.known(i, segment);
    let text = format!("=IF(ISNUMBER({known}),{known},{})", ReachLayout::assumed(segment));
    formula(sheet, (row, m + REACH), &text, factor.reach, &styles.share)?;
    let from = if factor.from == ReachFrom::Assumed { "assumed" } else { "known" };
    let text = format!("=IF(ISNUMBER({known}),\"known\",\"assumed\")");
    words(sheet, (row, m + FROM), &text, from, &styles.whole)?;
    let text = match (layout.interest(segment), layout.support(i)) {
        (Some(interest), Some(support)) => {
            format!("=IF(SUM({interest})>0,SUMPRODUCT({interest},{support})/(100*SUM({interest})),1)")
        }
        _ => "=1".to_owned(),
    };
    formula(sheet, (row, m + TOPIC), &text, factor.topic, &styles.share)?;
    let text = format!("=1-{0}+{0}*{1}*{2}", ReachLayout::weight(), own(REACH), own(TOPIC));
    formula(sheet, (row, m + FACTOR), &text, factor.value, &styles.share)?;
    let text = format!("={}*{}", own(FACTOR), own(FIT));
    formula(sheet, (row, m + SCORE), &text, report.fits.score_for(at, g), &styles.result)
}
