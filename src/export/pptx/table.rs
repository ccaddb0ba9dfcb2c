//! Tables that stay tables.

use super::page::{Area, BOLD, POINT, width_of};
use super::paint::Paint;
use super::table_style;
use crate::chart::rows::{apart, first_and_kept};
use crate::chart::words::words_of;
use crate::export::xml::{esc, shortened};
use std::borrow::Cow;
use std::fmt::Write as _;

/// A table; every row has as many cells as there are columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Relative widths of the columns; where there are none, each is as wide as its words want it.
    pub widths: Vec<i64>,
    /// The rows, the heading first.
    pub rows: Vec<Vec<TableCell>>,
    /// How many of them stand above a rule.
    pub heads: usize,
    /// How wide its letters are, in per cent of those of a common sans serif; 0 for as wide.
    pub breadth: i64,
    /// The size of text in points.
    pub size: u32,
    /// Whether all rows below the headings are as high as the highest of them, as bars beside them need it.
    pub even: bool,
    /// Rows below the headings that stay where others give way, by position: they stand last then, under a line of their own.
    pub kept: Vec<usize>,
    /// Whether no row may grow, as bars lie over them or one word fills a cell: words have room in a font that is wider by a fifth.
    pub steady: bool,
}

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub struct TableCell {
    /// What it says.
    pub text: String,
    /// What it says below that in smaller letters that step back; may be empty.
    pub below: String,
    /// What it says after its text, in bold; may be empty.
    pub strong: String,
    /// Whether it is bold.
    pub bold: bool,
    /// How many points its letters are larger than those of its table, or smaller.
    pub larger: i32,
    /// Whether it stands in the middle of its column.
    pub centred: bool,
    /// The colour of the text.
    pub paint: Paint,
    /// The colour behind it.
    pub ground: Option<Paint>,
    /// Lines of its own: to the left, to the right, above and below.
    pub lines: [Option<Line>; 4],
}

/// A line beside a cell: its colour, and its width in English Metric Units.
pub type Line = (Paint, i64);

impl TableCell {
    /// Words, from the left.
    pub fn words(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            below: String::new(),
            strong: String::new(),
            bold: false,
            larger: 0,
            centred: false,
            paint: Paint::TEXT,
            ground: None,
            lines: [None; 4],
        }
    }

    /// A number or a mark, in the middle.
    pub fn figure(text: impl Into<String>) -> Self {
        Self { centred: true, ..Self::words(text) }
    }

    /// A heading.
    pub fn heading(text: impl Into<String>) -> Self {
        Self { bold: true, paint: Paint::MUTED, ..Self::words(text) }
    }

    /// The same in the middle.
    #[must_use]
    pub fn centred(self) -> Self {
        Self { centred: true, ..self }
    }

    /// How wide its letters are, in per cent of ordinary ones.
    const fn breadth(&self) -> i64 {
        if self.bold || !self.strong.is_empty() { BOLD } else { 100 }
    }

    /// All that it says in its first lines.
    fn whole(&self) -> Cow<'_, str> {
        if self.strong.is_empty() { self.text.as_str().into() } else { format!("{}{}", self.text, self.strong).into() }
    }
}

/// Space to the left and right within a cell.
const INSET: i64 = 64_008;
/// Space above and below within a cell.
const ABOVE: i64 = 27_432;
/// How high a line may be, in per cent of its letters: those of most fonts have 120, and every table has room for a sixth more.
const LINE: i64 = 138;
/// How much wider letters may be in a table that keeps its rows, in per cent.
const WIDER: i64 = 120;

impl Table {
    /// The same in the largest of some sizes with which all rows fit an area; the last where none is small enough.
    #[must_use]
    pub fn sized(mut self, area: Area, sizes: &[u32]) -> Self {
        for size in sizes {
            self.size = *size;
            if self.rows_that_fit(area) == self.rows.len() && self.words_stay_whole(area) {
                break;
            }
        }
        self
    }

    /// How wide a cell's letters are, in per cent of those of a common sans serif.
    fn breadth_of(&self, cell: &TableCell) -> i64 {
        cell.breadth() * self.breadth.max(100) / 100
    }

    /// The size of a cell's letters in points.
    const fn size_of(&self, cell: &TableCell) -> u32 {
        self.size.saturating_add_signed(cell.larger)
    }

    fn width_of(&self, cell: &TableCell, text: &str) -> i64 {
        width_of(text, self.size_of(cell)) * self.breadth_of(cell) / 100
    }

    /// Whether no word is wider than its column.
    #[must_use]
    pub fn words_stay_whole(&self, area: Area) -> bool {
        let widths = self.widths_in(area);
        let whole = |(cell, width): (&TableCell, &i64)| {
            let text = cell.whole();
            let mut both = words_of(&text).chain(words_of(&cell.below));
            both.all(|word| self.width_of(cell, word) <= width - 2 * INSET)
        };
        self.rows.iter().all(|row| row.iter().zip(&widths).all(whole))
    }

    /// Its rows, as many as an area holds with all their lines of text; the heading always.
    #[must_use]
    pub fn rows_that_fit(&self, area: Area) -> usize {
        let mut height = 0;
        for (at, high) in self.heights(&self.widths_in(area)).into_iter().enumerate() {
            height += high;
            if height > area.height && at > 0 {
                return at;
            }
        }
        self.rows.len()
    }

    /// `a:graphic` with the table.
    #[must_use]
    pub fn xml(&self, area: Area) -> String {
        let widths = self.widths_in(area);
        let mut grid = String::new();
        for width in &widths {
            let _ = write!(grid, "<a:gridCol w=\"{width}\"/>");
        }
        let mut rows = String::new();
        let airy = self.air(area, &widths);
        for ((at, row), high) in self.rows.iter().enumerate().zip(self.heights(&widths)) {
            let _ = write!(rows, "<a:tr h=\"{}\">", high + airy);
            for cell in row {
                rows.push_str(&self.cell(cell, at));
            }
            rows.push_str("</a:tr>");
        }
        format!(
            "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>\
             <a:tblPr firstRow=\"{}\"><a:tableStyleId>{}</a:tableStyleId></a:tblPr><a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic>",
            u8::from(self.heads > 0),
            table_style::ID
        )
    }

    /// A cell in the row of that number: it says nothing of its look but where that is not the style's.
    fn cell(&self, cell: &TableCell, row: usize) -> String {
        let align = if cell.centred { " algn=\"ctr\"" } else { "" };
        let (bold, paint) = if row == 0 && self.heads > 0 { (true, Paint::MUTED) } else { (false, Paint::TEXT) };
        let bold = if cell.bold == bold { String::new() } else { format!(" b=\"{}\"", u8::from(cell.bold)) };
        let colour = if cell.paint == paint { String::new() } else { cell.paint.fill() };
        // The style knows one row of headings.
        let rule = if row > 0 && row + 1 == self.heads {
            format!("<a:lnB w=\"12700\">{}</a:lnB>", Paint::MUTED.fill())
        } else {
            String::new()
        };
        let line = |(side, line): (&str, Option<Line>)| {
            line.map(|(paint, width)| format!("<a:ln{side} w=\"{width}\">{}</a:ln{side}>", paint.fill()))
        };
        let lines: String = ["L", "R", "T", "B"].into_iter().zip(cell.lines).filter_map(line).collect();
        let rule = if lines.is_empty() { rule } else { lines };
        let fill = cell.ground.map_or_else(String::new, Paint::fill);
        let text = shortened(&cell.text, 600);
        let size = self.size_of(cell) * 100;
        let run = |text: &str, bold: &str| {
            format!("<a:r><a:rPr lang=\"en-GB\" sz=\"{size}\"{bold}>{colour}</a:rPr><a:t>{}</a:t></a:r>", esc(text))
        };
        let runs = match (text.is_empty(), cell.strong.is_empty()) {
            // Without letters, the end of the paragraph is what has a size.
            (true, true) => format!("<a:endParaRPr lang=\"en-GB\" sz=\"{size}\"/>"),
            (false, true) => run(&text, &bold),
            _ => run(&text, &bold) + &run(&shortened(&cell.strong, 600), " b=\"1\""),
        };
        let below = if cell.below.is_empty() {
            String::new()
        } else {
            format!(
                "<a:p><a:pPr{align}/><a:r><a:rPr lang=\"en-GB\" sz=\"{}\">{}</a:rPr><a:t>{}</a:t></a:r></a:p>",
                smaller(self.size) * 100,
                if cell.ground.is_some() { colour } else { Paint::MUTED.fill() },
                esc(&shortened(&cell.below, 600))
            )
        };
        format!(
            "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr{align}/>{runs}</a:p>{below}</a:txBody><a:tcPr marL=\"{INSET}\" marR=\"{INSET}\" marT=\"{ABOVE}\" \
             marB=\"{ABOVE}\" anchor=\"ctr\">{rule}{fill}</a:tcPr></a:tc>"
        )
    }

    /// How high it is in an area, at most as high as that.
    #[must_use]
    pub fn height_in(&self, area: Area) -> i64 {
        let widths = self.widths_in(area);
        let high: i64 = self.heights(&widths).iter().map(|high| high + self.air(area, &widths)).sum();
        high.min(area.height)
    }

    /// What each row has beyond its lines, so that a short table does not crowd at the top of its area.
    fn air(&self, area: Area, widths: &[i64]) -> i64 {
        let rows = i64::try_from(self.rows.len()).unwrap_or(1).max(1);
        let needed: i64 = self.heights(widths).iter().sum();
        ((area.height - needed) / rows).clamp(0, i64::from(self.size) * POINT * 7 / 4)
    }

    /// How wide the columns are in an area.
    #[must_use]
    pub fn widths_in(&self, area: Area) -> Vec<i64> {
        let of = |weights: &[i64], room: i64| -> Vec<i64> {
            let total: i64 = weights.iter().sum::<i64>().max(1);
            weights.iter().map(|weight| room * weight / total).collect()
        };
        if !self.widths.is_empty() {
            return of(&self.widths, area.width);
        }
        let columns = self.rows.first().map_or(0, Vec::len);
        let widest = |width: &dyn Fn(&TableCell) -> i64| -> Vec<i64> {
            let of_column = |column: usize| self.rows.iter().filter_map(|row| row.get(column)).map(width).max();
            (0..columns).map(|column| of_column(column).unwrap_or_default() + 2 * INSET + POINT).collect()
        };
        // A very long text is no reason for a very wide column.
        let whole = widest(&|cell| self.width_of(cell, &shortened(&cell.whole(), 120)));
        let words = widest(&|cell| {
            // A little more than estimated: a word that breaks is worse than a column with air.
            words_of(&cell.whole()).map(|word| self.width_of(cell, &shortened(word, 24)) * 104 / 100).max().unwrap_or(0)
        });
        let (most, least): (i64, i64) = (whole.iter().sum(), words.iter().sum());
        if most <= area.width {
            let more = of(&whole, area.width - most);
            whole.iter().zip(more).map(|(width, more)| width + more).collect()
        } else if least <= area.width {
            let wish: Vec<i64> = whole.iter().zip(&words).map(|(whole, word)| (whole - word).max(0)).collect();
            let more = of(&wish, area.width - least);
            words.iter().zip(more).map(|(width, more)| width + more).collect()
        } else {
            of(&words, area.width)
        }
    }

    /// Lets a cell say more, if that takes no further line there, and all rows have room still where letters are wider.
    pub fn say_more(&mut self, area: Area, [row, column]: [usize; 2], cell: TableCell) {
        let widths = self.widths_in(area);
        let rooms: Vec<i64> = self.heights(&widths).iter().map(|high| high + self.air(area, &widths)).collect();
        let mut more = self.rows.get(row).cloned().unwrap_or_default();
        let (Some(room), Some(old), Some(width)) = (rooms.get(row), more.get_mut(column), widths.get(column)) else {
            return;
        };
        let high = |cell: &TableCell| self.high(cell, *width, 100);
        if high(&cell) > high(old) {
            return;
        }
        *old = TableCell { lines: old.lines, ..cell };
        if self.height_of(&more, &widths) <= *room {
            self.rows[row] = more;
        }
    }

    /// Keeps as many rows as an area holds, and at least one below the headings; says how many below the headings are left.
    pub fn cut(&mut self, area: Area) -> usize {
        let room = self.rows_that_fit(area).max(self.heads + 1) - self.heads;
        let all = self.rows.len().saturating_sub(self.heads);
        let shown = first_and_kept(all, room, &self.kept);
        let mut body = self.rows.split_off(self.heads.min(self.rows.len()));
        self.rows.extend(shown.iter().map(|row| std::mem::take(&mut body[*row])));
        for cell in apart(&shown).and_then(|at| self.rows.get_mut(self.heads + at)).into_iter().flatten() {
            cell.lines[2] = Some((Paint::MUTED, POINT));
            // Some programs draw a cell's own line on its other side too, where that has none of its own.
            cell.lines[3] = Some(table_style::RULE);
        }
        shown.len()
    }

    /// Where the cells of a column lie below the headings, from where their words begin to where they may end.
    #[must_use]
    pub fn below_heads(&self, area: Area, column: usize) -> Area {
        let widths = self.widths_in(area);
        let airy = self.air(area, &widths);
        let mut heights: Vec<i64> = self.heights(&widths).into_iter().map(|high| high + airy).collect();
        let body = heights.split_off(self.heads.min(heights.len()));
        Area {
            x: area.x + widths.iter().take(column).sum::<i64>() + INSET,
            y: area.y + heights.iter().sum::<i64>(),
            width: widths.get(column).copied().unwrap_or_default() - 2 * INSET,
            height: body.iter().sum(),
        }
    }

    /// How high each row is with its lines of text.
    fn heights(&self, widths: &[i64]) -> Vec<i64> {
        let mut heights: Vec<i64> = self.rows.iter().map(|row| self.height_of(row, widths)).collect();
        if self.even {
            let (_, body) = heights.split_at_mut(self.heads.min(self.rows.len()));
            let most = body.iter().copied().max().unwrap_or_default();
            body.fill(most);
        }
        heights
    }

    fn height_of(&self, row: &[TableCell], widths: &[i64]) -> i64 {
        let wider = if self.steady { WIDER } else { 100 };
        let of = |(cell, width): (&TableCell, &i64)| self.high(cell, *width, wider);
        row.iter().zip(widths).map(of).max().unwrap_or_default() + 2 * ABOVE
    }

    /// How high the lines of a cell are, in letters that are so wide, in per cent of those expected.
    fn high(&self, cell: &TableCell, width: i64, wider: i64) -> i64 {
        // Bold letters are a little wider, as if the column were narrower.
        let high = |text: &str, size: u32, breadth: i64| {
            let room = (width - 2 * INSET) * 10_000 / (breadth * wider);
            lines_of(&shortened(text, 600), size, room) * i64::from(size)
        };
        let own = high(&cell.whole(), self.size_of(cell), self.breadth_of(cell));
        let below =
            if cell.below.is_empty() { 0 } else { high(&cell.below, smaller(self.size), self.breadth.max(100)) };
        (own + below) * POINT * LINE / 100
    }
}

/// The size of letters below others, in points.
const fn smaller(size: u32) -> u32 {
    size.saturating_sub(if size >= 14 { 2 } else { 1 })
}

/// How many lines a text takes in a width.
fn lines_of(text: &str, size: u32, width: i64) -> i64 {
    let width = width.max(1);
    let (mut lines, mut at) = (1, 0);
    for word in words_of(text) {
        let long = width_of(word, size) + width_of(" ", size);
        if at > 0 && at + long > width + width_of(" ", size) {
            lines += 1;
            at = 0;
        }
        lines += (at + long - width_of(" ", size)).max(0) / (width + 1);
        at = if long > width { long % width } else { at + long };
    }
    lines
}

#[cfg(test)]
mod tests;
