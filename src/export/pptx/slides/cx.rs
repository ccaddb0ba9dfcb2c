//! What every slide is made from, and what all of them share: title and notes from what is said, source, and names.

use super::super::chart::{Label, LabelPlace, NativeChart, Series};
use super::super::deck::Slide;
use super::super::headline::in_one_line;
use super::super::page::{AIR, Area, POINT, SlideSize, breadth_of, fits, fitting, width_of};
use super::super::paint::Paint;
use super::super::palette::Palette;
use super::super::shape::{Paragraph, Shape, What};
use crate::chart::words::with_short_names;
use crate::chart::words::{self, capital};
use crate::chart::{Describes, Material};
use crate::domain::id::PlatformId;
use crate::domain::texts::TextKind;
use crate::export::source;
use crate::export::theme::Theme;
use crate::export::xml::{clean, shortened};

/// The size of words at the foot of a chart or a table, in points.
pub const FOOT: u32 = 12;

/// The size of where figures are from, in points.
const SOURCE: u32 = 10;
/// How many letters of a plan's name stand there where it has no room in one line.
const TITLES: std::ops::RangeInclusive<usize> = 40..=120;

/// What every slide is made from.
#[derive(Debug, Clone, Copy)]
pub struct SlideCx<'a> {
    pub material: &'a Material<'a>,
    pub page: &'a SlideSize,
    pub theme: &'a Theme,
    pub palette: &'a Palette,
}

impl<'a> SlideCx<'a> {
    /// The same for a headline in letters of a size, and whether it has one line there, over more room.
    pub fn titled(self, title: &str, size: u32, raised: &'a SlideSize) -> (Self, bool) {
        let one = in_one_line(title, self.page.title.for_letters(breadth_of(&self.theme.heading_font)), size);
        if one { (Self { page: raised, ..self }, true) } else { (self, false) }
    }

    /// How wide the letters of text are, in per cent of those of a common sans serif.
    pub fn breadth(&self) -> i64 {
        breadth_of(&self.theme.body_font)
    }

    /// Bars of the first column, each in the colour of its platform, with their figures at the end.
    pub fn bars_of<'p>(&self, platforms: impl Iterator<Item = &'p PlatformId>) -> Series {
        Series {
            column: 1,
            paint: Some(Paint::BEHIND),
            label: Some(Label::values(Paint::TEXT, LabelPlace::Beyond, "0")),
            points: platforms.map(|id| self.palette.platform(id)).enumerate().collect(),
            ..Series::default()
        }
    }

    /// A slide with one chart.
    pub fn chart_slide(&self, says: &dyn Describes, head: Head, name: &str, chart: NativeChart) -> Slide {
        let (area, note) = self.chart_area(&head, chart.highest());
        let what = What::Chart(Box::new(chart));
        let shape = Shape { name: name.to_owned(), alt_text: says.alt_text(), area, what };
        self.slide(says, head, std::iter::once(shape).chain(note).collect())
    }

    /// The area of a chart that is at most so high, and what stands under it.
    pub fn chart_area(&self, head: &Head, highest: i64) -> (Area, Option<Shape>) {
        let (body, below) = self.above(&head.subtitle, self.foot_lines(&head.foot));
        let area = Area { height: body.height.min(highest), ..body };
        let up = body.height - area.height;
        (area, note(&head.foot, Area { y: below.y - up, ..below }))
    }

    /// How many lines of small text words at the foot take.
    pub fn foot_lines(&self, foot: &str) -> i64 {
        if foot.is_empty() {
            return 0;
        }
        (1 + width_of(foot, FOOT) / self.page.body.for_letters(self.breadth()).width.max(1)).min(3)
    }

    /// A slide under what is said, with its notes: what to say, the reasons, and the figures.
    pub fn slide(&self, says: &dyn Describes, head: Head, mut shapes: Vec<Shape>) -> Slide {
        let body = self.page.under(&head.subtitle, self.breadth()).body;
        for shape in &mut shapes {
            shape.stand_below(body.y);
        }
        let said = head.say.iter().filter(|words| !words.is_empty()).map(|words| sentence(words));
        let mut notes = vec![said.collect::<Vec<_>>().join(" ")];
        notes.extend(head.reasons.iter().filter(|reason| !reason.is_empty()).map(|reason| sentence(reason)));
        let (title, alt_text) = (says.title(), says.alt_text());
        let rest = alt_text.strip_prefix(title).unwrap_or(&alt_text);
        let figures = head.figures.unwrap_or_else(|| rest.trim_start_matches(['.', ':', ' ']).to_owned());
        notes.extend((!figures.is_empty()).then(|| format!("Figures: {figures}")));
        let source = self.source(&says.sources().join(" · "));
        Slide { title: title.to_owned(), subtitle: head.subtitle, shapes, source, notes, ..Slide::default() }
    }

    /// Where the figures are from; the plan's name, which the cover has, gives way where another source needs the room.
    fn source(&self, more: &str) -> String {
        let whole = source::line(self.material, TextKind::Name.most());
        if more.is_empty() {
            // The cover has a long name of a plan in full: all in one line is read at a glance.
            let line = Area { height: 0, ..self.page.source.for_letters(self.breadth()) };
            let with = |most: usize| source::line(self.material, most);
            let shorter = TITLES.rev().step_by(4).map(with).find(|shorter| fits(shorter, line, SOURCE));
            return if fits(&whole, line, SOURCE) { whole } else { shorter.unwrap_or(whole) };
        }
        let short = [format!("For {}", words::scope(self.material.scope)), source::levels(self.material)].join(" · ");
        let both = [format!("{whole} · {more}"), format!("{short} · {more}")];
        let holds = |line: &&String| fitting(line, self.page.source.for_letters(self.breadth()), &[SOURCE]).1 == **line;
        both.iter().find(holds).unwrap_or(&both[1]).clone()
    }

    /// The room of a body under a subtitle without some lines of small text at its foot, and the room of these, a little apart.
    pub fn above(&self, subtitle: &str, lines: i64) -> (Area, Area) {
        above(self.page.under(subtitle, self.breadth()).body, lines)
    }
}

/// The same of a part of a body.
pub fn above(body: Area, lines: i64) -> (Area, Area) {
    let foot = (lines * 17 * POINT).min(body.height / 3);
    let apart = if lines > 0 { AIR } else { 0 };
    let height = body.height - foot - apart;
    (Area { height, ..body }, Area { y: body.y + height + apart, height: foot, ..body })
}

/// The words at the foot of a chart or a table; none where there are none.
pub fn note(foot: &str, area: Area) -> Option<Shape> {
    let what = What::Text(vec![Paragraph::muted(foot.to_owned(), FOOT)]);
    (!foot.is_empty()).then(|| Shape { name: "Note".to_owned(), alt_text: String::new(), area, what })
}

/// What stands under the title of a slide, and what is said of it.
#[derive(Debug, Default)]
pub struct Head {
    /// What stands there.
    pub subtitle: String,
    /// What to say, in one to three sentences that do not repeat the slide.
    pub say: Vec<String>,
    /// Why it is so, and how to read it.
    pub reasons: Vec<String>,
    /// All figures, of what is not on the slide as well; where there are none, those of the words for who cannot see it.
    pub figures: Option<String>,
    /// What stands under a chart or a table; may be empty.
    pub foot: String,
}

/// Words as a sentence, with its stop; nothing where there are none.
pub fn sentence(words: &str) -> String {
    let words = words.trim();
    let stop = if words.is_empty() || words.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    format!("{}{stop}", capital(words))
}

/// A name for a chart: one line, never empty, never endless.
pub fn label(text: &str) -> String {
    label_within(text, 60)
}

/// A name as a label of at most so many letters, after a whole word where that keeps half of it.
pub fn label_within(text: &str, most: usize) -> String {
    let text = clean(text);
    let name = text.trim();
    if name.is_empty() { "–".to_owned() } else { with_short_names(name, &[name], most) }
}

/// A name with figures after it, which stay whole.
pub fn label_with(text: &str, figures: &str) -> String {
    let name = label(text);
    let room = 60 - figures.chars().count().min(40);
    format!("{} {figures}", shortened(&name, room))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_with_one_stop_and_nothing_stays_nothing() {
        for (words, expected) in
            [("", ""), (" ", ""), ("a lead", "A lead."), ("Who?", "Who?"), ("And more…", "And more…")]
        {
            assert_eq!(sentence(words), expected);
        }
    }
}
