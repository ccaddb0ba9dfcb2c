//! What the sheets have in common: names of cells, formats, and ways to write.

use crate::analysis::problem::Problem;
use crate::domain::address::web_address;
use crate::domain::brand::Rgb;
use crate::domain::date::is_date;
use crate::export::xml::{clean, number, shortened};
use crate::scene::tones::LIGHT;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationRule, ExcelDateTime, Format, FormatAlign, FormatBorder, FormatUnderline,
    Formula, ProtectionOptions, Url, Worksheet, XlsxError,
};

/// Formats of cells.
pub struct Styles {
    /// The title of a sheet.
    pub title: Format,
    /// What explains.
    pub note: Format,
    /// Headings.
    pub heading: Format,
    /// Headings of columns of figures.
    pub over_figures: Format,
    /// Headings of rows.
    pub label: Format,
    /// What people may change.
    pub input: Format,
    /// A share that people may change.
    pub input_share: Format,
    /// Figures with one decimal.
    pub figure: Format,
    /// Shares, matches and weights.
    pub share: Format,
    /// Whole numbers.
    pub whole: Format,
    /// The score that decides.
    pub result: Format,
    /// Text over several lines.
    pub wrapped: Format,
    /// A figure beside such text.
    pub wrapped_figure: Format,
    /// A day beside such text.
    pub day: Format,
    /// An address that leads where it says.
    pub link: Format,
}

/// A colour of the style, for cells and lines.
pub const fn tone(colour: Rgb) -> Color {
    let [red, green, blue] = colour.0;
    Color::RGB(u32::from_be_bytes([0, red, green, blue]))
}

/// The font of every cell, chart, head and foot.
pub const FONT: &str = "Arial";
const INK: Color = tone(LIGHT.ink);
const MUTED: Color = tone(LIGHT.muted);
const CREAM: Color = Color::RGB(0xFF_F6_DC);
const LINE: Color = Color::RGB(0xD5_DA_E3);
/// How shares of people are shown, as [`crate::chart::words::percent`] writes them.
const PER_CENT: &str = "0%";
/// The colour of what is much.
pub const MUCH: Color = Color::RGB(0x7F_AE_D6);
/// The colour of what is little.
pub const LITTLE: Color = Color::RGB(0xFF_FF_FF);

impl Styles {
    /// The formats of the scorecard.
    #[must_use]
    pub fn new() -> Self {
        // Where a row has text over several lines, what stands beside it begins with the first.
        let base =
            || Format::new().set_font_name(FONT).set_font_size(10).set_font_color(INK).set_align(FormatAlign::Top);
        let heading = || {
            base()
                .set_align(FormatAlign::Bottom)
                .set_bold()
                .set_border_bottom(FormatBorder::Thin)
                .set_border_color(LINE)
                .set_text_wrap()
        };
        let input = || {
            base()
                .set_background_color(CREAM)
                .set_border(FormatBorder::Thin)
                .set_border_color(LINE)
                .set_align(FormatAlign::Center)
                .set_unlocked()
        };
        let figure = |format: &str| base().set_num_format(format).set_align(FormatAlign::Center);
        Self {
            title: base().set_font_size(16).set_bold(),
            note: base().set_font_color(MUTED),
            heading: heading(),
            over_figures: heading().set_align(FormatAlign::Center),
            label: base().set_bold(),
            input: input(),
            input_share: input().set_num_format(PER_CENT),
            figure: figure("0.0"),
            share: figure(PER_CENT),
            whole: figure("0"),
            result: figure("0.0").set_bold(),
            wrapped: base().set_text_wrap(),
            day: figure("d mmm yyyy"),
            link: base().set_text_wrap().set_font_color(tone(LIGHT.accent)).set_underline(FormatUnderline::Single),
            wrapped_figure: base().set_align(FormatAlign::Center),
        }
    }
}

/// A name that fits a cell, and that nobody takes for a number, a truth or an error.
#[must_use]
pub fn name(text: &str) -> String {
    let text = clean(text);
    let text = shortened(text.trim(), 120);
    let other = text.parse::<f64>().is_ok() || text.starts_with('#') || matches!(text.as_ref(), "TRUE" | "FALSE");
    match text.as_ref() {
        "" => "–".to_owned(),
        text if other => format!("{text} "),
        text => text.to_owned(),
    }
}

/// A column's letters.
#[must_use]
pub fn letters(column: u16) -> String {
    let digit = |at: u16| char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    match column / 26 {
        0 => digit(column).to_string(),
        more @ 1..=26 => format!("{}{}", digit(more - 1), digit(column)),
        more => format!("{}{}{}", digit(more / 26 - 1), digit(more - 1), digit(column)),
    }
}

/// A cell, as formulas name it; rows and columns from 0.
#[must_use]
pub fn cell(row: u32, column: u16) -> String {
    format!("{}{}", letters(column), row + 1)
}

/// A cell that stays when a formula is copied.
#[must_use]
pub fn fixed(row: u32, column: u16) -> String {
    format!("${}${}", letters(column), row + 1)
}

/// Cells from one to another in a row, which stay when a formula is copied.
#[must_use]
pub fn along(row: u32, from: u16, to: u16) -> String {
    format!("{}:{}", fixed(row, from), fixed(row, to))
}

/// Cells from one to another in a column, which stay when a formula is copied.
#[must_use]
pub fn down(column: u16, from: u32, to: u32) -> String {
    format!("{}:{}", fixed(from, column), fixed(to, column))
}

/// Lets a sheet come out of a printer as one would wish: lying, with narrow margins, its name and the page at the foot,
/// and the rows of `heads` again on each page. How wide it is printed is the sheet's own.
pub fn printed(sheet: &mut Worksheet, heads: Option<(u32, u32)>) -> Result<(), XlsxError> {
    const A4: u8 = 9;
    sheet.set_landscape().set_paper_size(A4).set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
    sheet.set_footer(format!("&L&\"{FONT}\"&8&A&R&\"{FONT}\"&8&P / &N"));
    if let Some((first, last)) = heads {
        sheet.set_repeat_rows(first, last)?;
    }
    Ok(())
}

/// How wide a column of the bold names of platforms has to be, in digits: from `least` to about twice the length of an ordinary name.
pub fn of_names(problem: &Problem, least: f64) -> f64 {
    const MOST: f64 = 62.0;
    let width = |text: &str| text.chars().map(breadth).sum::<f64>() * BOLD + 2.0;
    problem.candidates.iter().map(|platform| width(&platform.name)).fold(least, f64::max).min(MOST)
}

/// How wide a column has to be for the words of its heading to stay whole, in digits: from `least` to about three times a figure.
pub fn of_heading(text: &str, least: f64) -> f64 {
    const MOST: f64 = 44.0;
    let width = |word: &str| word.chars().map(breadth).sum::<f64>() * BOLD + 2.0;
    text.split_whitespace().map(width).fold(least, f64::max).min(MOST)
}

/// Gives a row the height that its longest heading needs, each in a column so many letters wide, up to six lines.
pub fn lines<'t>(
    sheet: &mut Worksheet,
    row: u32,
    texts: impl IntoIterator<Item = (&'t str, f64)>,
) -> Result<(), XlsxError> {
    let most = texts.into_iter().map(|(text, width)| lines_of(text, width / BOLD)).max().unwrap_or(1).min(6);
    height(sheet, row, most)
}

/// Gives a row the height that its texts need, each in a column so many letters wide: programs that open the file take
/// the height that it says, and do not all work it out.
pub fn tall<'t>(
    sheet: &mut Worksheet,
    row: u32,
    texts: impl IntoIterator<Item = (&'t str, f64)>,
) -> Result<(), XlsxError> {
    height(sheet, row, texts.into_iter().map(|(text, width)| lines_of(text, width)).max().unwrap_or(1))
}

/// How much wider bold letters are.
const BOLD: f64 = 1.12;

fn height(sheet: &mut Worksheet, row: u32, lines: u32) -> Result<(), XlsxError> {
    // No row is higher than 409 points.
    sheet.set_row_height(row, (13.0 * f64::from(lines) + 1.5).min(409.0))?;
    Ok(())
}

/// How many lines a text takes in a column as wide as so many digits, words kept whole where they fit.
fn lines_of(text: &str, width: f64) -> u32 {
    let room = (width - 1.0).max(1.0);
    let mut lines = 1;
    let mut at = 0.0;
    for word in text.split_whitespace() {
        let long: f64 = word.chars().map(breadth).sum();
        if at > 0.0 && at + breadth(' ') + long > room {
            lines += 1;
            at = 0.0;
        }
        at += long + if at > 0.0 { breadth(' ') } else { 0.0 };
        while at > room {
            lines += 1;
            at -= room;
        }
    }
    lines
}

/// How wide a letter is, in digits of the font that columns are measured by.
const fn breadth(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.5,
        'f' | 't' | 'r' | ' ' | '(' | ')' | '-' | '/' => 0.6,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 1.6,
        'A'..='Z' => 1.3,
        c if (c as u32) < 0x2E80 => 1.04,
        _ => 2.0,
    }
}

/// Writes a formula with its result.
pub fn formula(
    sheet: &mut Worksheet,
    at: (u32, u16),
    text: &str,
    result: f64,
    format: &Format,
) -> Result<(), XlsxError> {
    sheet.write_formula_with_format(at.0, at.1, Formula::new(text).set_result(number(result)), format)?;
    Ok(())
}

/// Writes a formula whose result is words.
pub fn words(
    sheet: &mut Worksheet,
    at: (u32, u16),
    text: &str,
    result: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    sheet.write_formula_with_format(at.0, at.1, Formula::new(text).set_result(result), format)?;
    Ok(())
}

/// Lets cells of a rectangle hold only numbers of a range, with a sentence for those who try others.
pub fn between(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    (last_row, last_column): (u32, u16),
    (least, most): (f64, f64),
) -> Result<(), XlsxError> {
    let sentence = format!("Enter a number from {least} to {most}.");
    held(sheet, (row, column), (last_row, last_column), (least, most), &sentence)
}

/// Lets cells of a rectangle hold only shares of a whole, from `least`; they show and take per cent.
pub fn share_between(sheet: &mut Worksheet, first: (u32, u16), last: (u32, u16), least: f64) -> Result<(), XlsxError> {
    let sentence =
        if least > 0.0 { "Enter a share above 0%, up to 100%." } else { "Enter a share from 0% to 100%, such as 60%." };
    held(sheet, first, last, (least, 1.0), sentence)
}

fn held(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    (last_row, last_column): (u32, u16),
    (least, most): (f64, f64),
    sentence: &str,
) -> Result<(), XlsxError> {
    let rule = DataValidation::new()
        .allow_decimal_number(DataValidationRule::Between(least, most))
        .set_error_title("Not in range")?
        .set_error_message(sentence)?;
    sheet.add_data_validation(row, column, last_row, last_column, &rule)?;
    Ok(())
}

/// Keeps formulas from being overwritten by mistake: only inputs take what is typed. There is no password, and whatever
/// changes no figure stays allowed.
pub fn protected(sheet: &mut Worksheet) {
    sheet.protect_with_options(&ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        use_autofilter: true,
        edit_objects: true,
        ..ProtectionOptions::new()
    });
}

/// Writes an address that leads where it says; what is none of the web stays words.
pub fn link(sheet: &mut Worksheet, at: (u32, u16), text: &str, styles: &Styles) -> Result<(), XlsxError> {
    let web = web_address(text).map(|address| Url::new(address.as_ref()).set_text(text));
    let written = web.map(|address| sheet.write_url_with_format(at.0, at.1, address, &styles.link).map(drop));
    match written {
        Some(Ok(())) => Ok(()),
        // A spreadsheet holds no longer ones.
        _ => sheet.write_string_with_format(at.0, at.1, text, &styles.wrapped).map(drop),
    }
}

/// Writes a date as a date, so that it can be sorted; as it stands where it is not a whole one of a spreadsheet's days.
pub fn day(sheet: &mut Worksheet, at: (u32, u16), text: &str, styles: &Styles) -> Result<(), XlsxError> {
    // A spreadsheet has no day before 1900.
    match is_date(text, 3).then(|| ExcelDateTime::parse_from_str(text)) {
        Some(Ok(day)) => sheet.write_datetime_with_format(at.0, at.1, &day, &styles.day)?,
        _ => sheet.write_string_with_format(at.0, at.1, text, &styles.wrapped_figure)?,
    };
    Ok(())
}

/// Lets cells of a rectangle hold only one of some words or numbers.
pub fn one_of(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    (last_row, last_column): (u32, u16),
    choices: &[&str],
) -> Result<(), XlsxError> {
    let rule = DataValidation::new().allow_list_strings(choices)?;
    sheet.add_data_validation(row, column, last_row, last_column, &rule)?;
    Ok(())
}

/// A number of rows or columns.
#[must_use]
pub fn count<T: TryFrom<usize>>(count: usize, most: T) -> T {
    T::try_from(count).unwrap_or(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_names() {
        for (text, expected) in
            [("inf", "inf "), ("9", "9 "), ("TRUE", "TRUE "), ("#N/A", "#N/A "), (" ", "–"), ("=a", "=a")]
        {
            assert_eq!(name(text), expected);
        }
    }

    #[test]
    fn texts_take_as_many_lines_as_they_need() {
        for (text, width, lines) in
            [("", 10.0, 1), ("Fit", 5.0, 1), ("Platform misses it", 14.5, 2), ("a ".repeat(40).as_str(), 20.0, 4)]
        {
            assert_eq!(lines_of(text, width), lines, "{text}");
        }
        assert!(lines_of(&"https://example.org/".repeat(10), 30.0) >= 6, "a long address is broken");
    }

    #[test]
    fn cells_have_names() {
        assert_eq!(cell(0, 0), "A1");
        assert_eq!(fixed(9, 27), "$AB$10");
        assert_eq!(letters(701), "ZZ");
        assert_eq!(letters(702), "AAA");
        assert_eq!(along(1, 1, 3), "$B$2:$D$2");
        assert_eq!(down(1, 1, 3), "$B$2:$B$4");
    }
}
