//! The sheet "Levels": what platforms give, what gaps cost, and whether levers are used.

use super::book::{self, Book};
use super::sheet::{LITTLE, MUCH, along, between, count, fixed, letters, name, of_names, one_of, printed, protected};
use crate::domain::plan::TuningMode;
use rust_xlsxwriter::{ConditionalFormat2ColorScale, Worksheet, XlsxError};

const TITLE: &str = "Each platform’s levels, and what gaps cost";
const NOTE: &str =
    "Change the cream cells. Levels go from 0 to 100. A cost is the match lost when a level is 100 points off.";
/// The row of the setting.
const SETTING: u32 = 3;
/// The row of the cost of a shortfall; the next two are the cost of an excess and whether content is carried.
const COSTS: u32 = 6;
/// The row of the first platform.
pub const FIRST: u32 = 11;

/// Where the blocks of the sheet begin.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    milestones: u16,
    kinds: u16,
}

impl Layout {
    /// The layout of a book.
    pub fn of(book: Book<'_>) -> Self {
        let problem = &book.material.report.problem;
        Self { milestones: count(problem.milestones, 200), kinds: count(problem.kinds, 200) }
    }

    /// Whether levers are used, as a condition.
    pub fn tuned() -> String {
        format!("Levels!{}=\"fine-tuned\"", fixed(SETTING, 1))
    }

    /// The level of a platform, as a cell.
    pub fn level(i: u32, j: u16) -> String {
        format!("Levels!${}{}", letters(1 + j), FIRST + i + 1)
    }

    /// The least level that its levers lead to.
    pub fn lowest(self, i: u32, j: u16) -> String {
        format!("Levels!${}{}", letters(self.lowest_column() + j), FIRST + i + 1)
    }

    /// The greatest level that its levers lead to.
    pub fn highest(self, i: u32, j: u16) -> String {
        format!("Levels!${}{}", letters(self.highest_column() + j), FIRST + i + 1)
    }

    /// What a platform's support for each kind of content is; none where there are no kinds.
    pub fn support(self, i: u32) -> Option<String> {
        let first = self.support_column();
        (self.kinds > 0).then(|| format!("Levels!{}", along(FIRST + i, first, first + self.kinds - 1)))
    }

    /// What 100 points of a shortfall cost.
    pub fn shortfall(j: u16) -> String {
        format!("Levels!{}", fixed(COSTS, 1 + j))
    }

    /// What 100 points of an excess cost.
    pub fn excess(j: u16) -> String {
        format!("Levels!{}", fixed(COSTS + 1, 1 + j))
    }

    /// Whether a milestone carries content.
    pub fn carries(j: u16) -> String {
        format!("Levels!{}", fixed(COSTS + 2, 1 + j))
    }

    const fn lowest_column(self) -> u16 {
        2 + self.milestones
    }

    const fn highest_column(self) -> u16 {
        3 + 2 * self.milestones
    }

    const fn support_column(self) -> u16 {
        4 + 3 * self.milestones
    }
}

/// Writes the sheet.
pub fn write(book: Book<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let styles = book.styles;
    let (problem, framework) = (&book.material.report.problem, book.material.framework);
    let layout = Layout::of(book);
    let (m, n) = (layout.milestones, count::<u32>(problem.len(), 100_000));
    sheet.set_name(book::LEVELS)?;
    sheet.set_column_width(0, of_names(problem, 30.0))?.set_column_range_width(1, 200, 14.5)?;
    for between in [layout.lowest_column() - 1, layout.highest_column() - 1, layout.support_column() - 1] {
        sheet.set_column_width(between, 2)?;
    }
    sheet.set_freeze_panes(FIRST, 1)?;
    sheet.write_string_with_format(0, 0, TITLE, &styles.title)?;
    sheet.write_string_with_format(1, 0, NOTE, &styles.note)?;
    sheet.write_string_with_format(SETTING, 0, "Platforms", &styles.label)?;
    let setting = if problem.setting == TuningMode::Tuned { "fine-tuned" } else { "as is" };
    sheet.write_string_with_format(SETTING, 1, setting, &styles.input)?;
    one_of(sheet, (SETTING, 1), (SETTING, 1), &["as is", "fine-tuned"])?;
    let note = "“as is” takes platforms as they are. “fine-tuned” makes every adjustment as far as it helps.";
    sheet.write_string_with_format(SETTING, 2, note, &styles.note)?;

    let names = ["Cost when too low", "Cost when too high", "Carries content (1 or 0)"];
    for (row, text) in (COSTS..).zip(names) {
        sheet.write_string_with_format(row, 0, text, &styles.label)?;
    }
    for (column, milestone) in (1..).zip(&framework.milestones) {
        sheet.write_string_with_format(COSTS - 1, column, name(&milestone.name), &styles.over_figures)?;
        sheet.write_number_with_format(COSTS, column, milestone.shortfall.cost.get(), &styles.input)?;
        sheet.write_number_with_format(COSTS + 1, column, milestone.excess.cost.get(), &styles.input)?;
        let carries = f64::from(u8::from(milestone.carries_content));
        sheet.write_number_with_format(COSTS + 2, column, carries, &styles.input)?;
    }
    between(sheet, (COSTS, 1), (COSTS + 1, m), (0.0, 1000.0))?;
    one_of(sheet, (COSTS + 2, 1), (COSTS + 2, m), &["0", "1"])?;
    blocks(book, sheet, layout)?;
    between(sheet, (FIRST, 1), (FIRST + n - 1, layout.support_column() + layout.kinds), (0.0, 100.0))?;
    let scale = ConditionalFormat2ColorScale::new().set_minimum_color(LITTLE).set_maximum_color(MUCH);
    sheet.add_conditional_format(FIRST, 1, FIRST + n - 1, m, &scale)?;
    // The levels are printed; what adjustments and content do to them stands further right, mostly empty.
    printed(sheet, Some((FIRST - 2, FIRST - 1)))?;
    sheet.set_print_area(0, 0, FIRST + n - 1, m)?;
    sheet.set_print_fit_to_pages(1, 0);
    protected(sheet);
    Ok(())
}

fn blocks(book: Book<'_>, sheet: &mut Worksheet, layout: Layout) -> Result<(), XlsxError> {
    let styles = book.styles;
    let (problem, framework) = (&book.material.report.problem, book.material.framework);
    let headings = [
        (1, "Level"),
        (layout.lowest_column(), "Lowest level after an adjustment"),
        (layout.highest_column(), "Highest level after an adjustment"),
        (layout.support_column(), "How well it carries each kind of content"),
    ];
    for (column, text) in headings {
        if column < layout.support_column() || layout.kinds > 0 {
            sheet.write_string_with_format(FIRST - 2, column, text, &styles.label)?;
        }
    }
    sheet.write_string_with_format(FIRST - 1, 0, "Platform", &styles.heading)?;
    for (j, milestone) in (0..).zip(&framework.milestones) {
        for first in [1, layout.lowest_column(), layout.highest_column()] {
            sheet.write_string_with_format(FIRST - 1, first + j, name(&milestone.name), &styles.over_figures)?;
        }
    }
    for (k, kind) in (0..).zip(&framework.kinds) {
        let column = layout.support_column() + k;
        sheet.write_string_with_format(FIRST - 1, column, name(&kind.name), &styles.over_figures)?;
    }
    for (row, (i, platform)) in (FIRST..).zip(problem.candidates.iter().enumerate()) {
        sheet.write_string_with_format(row, 0, name(&platform.name), &styles.label)?;
        for (j, milestone) in (0..).zip(&framework.milestones) {
            let at = i * problem.milestones + usize::from(j);
            sheet.write_number_with_format(row, 1 + j, problem.levels[at], &styles.input)?;
            let levers = platform.milestones.get(&milestone.id).map_or(&[][..], |cell| &cell.levers);
            let levels = || levers.iter().map(|lever| lever.to.get());
            for (first, level) in [
                (layout.lowest_column(), levels().reduce(f64::min)),
                (layout.highest_column(), levels().reduce(f64::max)),
            ] {
                match level {
                    Some(level) => sheet.write_number_with_format(row, first + j, level, &styles.input)?,
                    None => sheet.write_blank(row, first + j, &styles.input)?,
                };
            }
        }
        for (k, support) in (0..).zip(&problem.support[i * problem.kinds..(i + 1) * problem.kinds]) {
            sheet.write_number_with_format(row, layout.support_column() + k, *support, &styles.input)?;
        }
    }
    Ok(())
}
