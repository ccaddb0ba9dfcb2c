//! Slides of the timeline: the actions of a quarter by platform on a scale of its days, and below them the hours a week.

use super::super::deck::Slide;
use super::super::page::{AIR, Area, BOLD, POINT, fitting, width_of};
use super::super::paint::Paint;
use super::super::pieces::{Form, Outline, Piece, Pieces, Side, Words};
use super::super::shape::{Paragraph, Shape, What};
use super::cx::{Head, SlideCx, label};
use super::weeks;
use crate::chart::timeline::{Timeline, TimelineRow};
use crate::chart::weeks::Weeks;
use crate::chart::{Describes, words};
use crate::scene::strength;

/// How high the row of headings is, and a row at least and at most.
const HEADS: i64 = 20 * POINT;
const ROWS: [i64; 2] = [22 * POINT, 42 * POINT];
/// The space beside the words of a column.
const GAP: i64 = 10 * POINT;
/// How wide letters are taken to be, in per cent of what the font’s name tells: nothing here grows with its words.
const SLACK: i64 = 112;
/// The largest letters, in points, those of headings, and all that there are in rows.
const SIZE: u32 = 12;
const SMALL: u32 = 10;
const SIZES: &[u32] = &[SIZE, 11, 10, 9];

/// One quarter, on as many slides as its actions take.
pub fn timeline(cx: SlideCx<'_>, chart: &Timeline) -> Vec<Slide> {
    let all = chart.rows.len();
    // Slides hold about as many as each other; what is said once stands on the last.
    let of = |count: usize| -> Vec<Timeline> {
        let each = all.div_ceil(count.max(1)).max(1);
        (0..all).step_by(each).map(|from| chart.part(from..all.min(from + each))).collect()
    };
    let mut parts = of(1);
    for count in 2..=all {
        if parts.iter().all(|part| part_of(cx, part).1) {
            break;
        }
        parts = of(count);
    }
    parts.iter().map(|part| part_of(cx, part).0).collect()
}

/// One slide of a quarter, and whether it holds all rows of its part.
fn part_of(cx: SlideCx<'_>, chart: &Timeline) -> (Slide, bool) {
    let key = format!("Actions by platform, {} · ◆ due date · ◇ done", chart.span());
    let late = chart.rows.iter().any(|line| line.late).then_some(" · bold: late");
    let today = chart.today.map(|_| " · dashed: today");
    let key = [Some(key.as_str()), late, today].into_iter().flatten().collect::<String>();
    let body = cx.page.under(&key, cx.breadth()).body;
    let lines = |text: &str| match text {
        "" => 0,
        text => (1 + width_of(text, SIZE) / body.for_letters(cx.breadth()).width.max(1)).min(3),
    };
    let over = |text: &str| {
        let foot = lines(text) * 17 * POINT;
        let high = body.height - foot - if foot > 0 { AIR } else { 0 };
        (Area { height: high, ..body }, Area { y: body.y + body.height - foot, height: foot, ..body })
    };
    let notes = chart.notes.join(". ");
    let (above, mut foot) = over(&notes);
    let holding = |area: Area| usize::try_from((area.height - HEADS) / ROWS[0]).unwrap_or_default();
    // The hours stand below where they cost no action its place, else in words.
    let hours = chart.weeks.as_ref().map(|weeks| (weeks, weeks::height(body)));
    let drawn = hours.filter(|(_, high)| holding(Area { height: above.height - high, ..above }) >= chart.rows.len());
    let (mut above, mut notes) = (above, notes);
    if let (None, Some((weeks, _))) = (drawn, hours) {
        let said = format!("Hours a week {}", words::lower(&said(weeks)));
        notes = [said, notes].into_iter().filter(|note| !note.is_empty()).collect::<Vec<_>>().join(". ");
        (above, foot) = over(&notes);
    }
    let shown = holding(above).clamp(1, chart.rows.len().max(1));
    let count = i64::try_from(shown).unwrap_or(1);
    let step = ((above.height - HEADS - drawn.map_or(0, |(_, high)| high)) / count).min(ROWS[1]);
    let bottom = above.y + HEADS + step * count;
    let end = drawn.map_or(bottom, |_| (above.y + above.height - AIR).min(bottom + weeks::HIGHEST));
    let mut scale = Scale::new(cx, chart, Area { height: end - above.y, ..above });
    scale.set_letters(cx, &chart.rows[..shown], step);
    let mut all = scale.heads(cx, chart);
    for (at, line) in chart.rows[..shown].iter().enumerate() {
        let y = above.y + HEADS + step * i64::try_from(at).unwrap_or_default();
        all.push(scale.row(cx, chart, (at, line), Area { y, height: step, ..above }));
    }
    all.extend(scale.today(cx, chart));
    let area = Area { height: bottom - above.y, ..above };
    let alt_text = chart.alt_text();
    let what = What::Pieces(Pieces { kind: "timeline", all });
    let mut shapes = vec![Shape { name: "Timeline".to_owned(), alt_text, area, what }];
    if let Some((weeks, _)) = drawn {
        let area = Area { y: bottom + AIR, height: end - bottom - AIR, ..above };
        shapes.extend(weeks::hours(cx, chart, weeks, (area, [scale.what - GAP, scale.days], scale.span(chart))));
    }
    if foot.height > 0 {
        let what = What::Text(vec![Paragraph::muted(notes, SIZE)]);
        shapes.push(Shape { name: "Note".to_owned(), alt_text: String::new(), area: foot, what });
    }
    let head = Head {
        subtitle: key,
        say: chart.rows.iter().filter(|line| !line.done).map(TimelineRow::label).take(2).collect(),
        reasons: chart.notes.clone(),
        ..Head::default()
    };
    (cx.slide(chart, head, shapes), shown == chart.rows.len())
}

/// The hours in words.
fn said(weeks: &Weeks) -> String {
    weeks.sentences.iter().chain(&weeks.guess).cloned().collect::<Vec<_>>().join(". ")
}

/// Where the columns stand: each from where to where it has words, and the days.
struct Scale {
    area: Area,
    what: i64,
    who: Option<i64>,
    when: i64,
    days: i64,
    /// The size of letters in all rows of what will be done, who does it and by when, in points.
    letters: [u32; 3],
}

impl Scale {
    fn new(cx: SlideCx<'_>, chart: &Timeline, area: Area) -> Self {
        let widest = |texts: &dyn Fn(&TimelineRow) -> String, size: u32| {
            let widths = chart.rows.iter().map(|line| width_of(&texts(line), size));
            widths.max().unwrap_or_default() * cx.breadth() * SLACK / 10_000
        };
        let wide = cx.page.width * 2 > cx.page.height * 3;
        let days = area.x + area.width * if wide { 64 } else { 68 } / 100;
        let names = widest(&|line| label(&line.name), SIZE) * BOLD / 100;
        let names = names.max(widest(&|line| line.decided.clone(), SMALL)) + 2 * GAP;
        let what = area.x + names.min(area.width * 22 / 100);
        // What is late is bold.
        let when = widest(&|line| line.when.clone(), if wide { SIZE } else { SMALL }) * BOLD / 100;
        let when = days - when - GAP;
        let who = when - (widest(&|line| line.who.clone(), SIZE) + GAP).min(area.width * 13 / 100);
        // What will be done keeps the most room.
        let named = chart.rows.iter().any(|line| !line.who.is_empty());
        let who = (named && who - what > area.width / 5).then_some(who);
        Self { area, what, who, when, days, letters: [SIZE; 3] }
    }

    /// The room of the words in a row: what will be done, who does it, and the day, which stays in one line.
    fn rooms(&self, row: Area) -> [Area; 3] {
        let column = |x: i64, to: i64| Area { x, width: to - x - GAP, ..row };
        let when = Area { height: i64::from(SIZE) * POINT * 6 / 5, ..column(self.when, self.days) };
        let when = Area { y: row.y + (row.height - when.height) / 2, ..when };
        let until = self.who.unwrap_or(self.when);
        [column(self.what, until), column(until, self.when), when]
    }

    /// Gives each column the largest letters in which all of some rows fit.
    fn set_letters(&mut self, cx: SlideCx<'_>, rows: &[TimelineRow], height: i64) {
        let rooms = self.rooms(Area { height, ..self.area });
        for line in rows {
            let texts = [(&line.what, false), (&line.who, false), (&line.when, line.late)];
            for ((letters, (text, bold)), room) in self.letters.iter_mut().zip(texts).zip(rooms) {
                *letters = (*letters).min(fitted(cx, text, room, SIZES, bold).0);
            }
        }
    }

    /// From where to where the days are.
    fn span(&self, chart: &Timeline) -> [i64; 2] {
        [self.x(chart, 0.0), self.x(chart, f64::from(chart.days()))]
    }

    /// Where a day of the sheet stands.
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "lengths on a slide")]
    fn x(&self, chart: &Timeline, day: f64) -> i64 {
        let wide = (self.area.x + self.area.width - self.days) as f64;
        self.days + (wide * day / f64::from(chart.days().max(1))) as i64
    }

    /// The names of the columns and of the months, and the lines between the months.
    fn heads(&self, cx: SlideCx<'_>, chart: &Timeline) -> Vec<Piece> {
        let row = Area { height: HEADS, ..self.area };
        let until = self.who.unwrap_or(self.when);
        let columns = [
            Some(("Platform", row.x, self.what)),
            Some(("Action", self.what, until)),
            self.who.map(|who| ("Who", who, self.when)),
            Some(("By when", self.when, self.days)),
        ];
        let head = |(name, from, to): (&str, i64, i64)| {
            Piece::words(Area { x: from, width: to - from, ..row }, Words::new(name, SMALL, Paint::MUTED))
        };
        let mut pieces: Vec<Piece> = columns.into_iter().flatten().map(head).collect();
        // The year goes first where there is no room for it, then letters of the month; all are written alike.
        let [longest, shorter, shortest] = chart.month_names();
        let inset = 4 * POINT;
        let room = self.x(chart, 28.0) - self.x(chart, 0.0) - 2 * inset;
        let wide = |name: &String| width_of(name, SMALL) * BOLD * cx.breadth() / 10_000 * SLACK / 100;
        let fits = |names: &Vec<String>| names.iter().all(|name| wide(name) <= room);
        let names = [longest, shorter].into_iter().find(fits).unwrap_or(shortest);
        let mut day = 0.0;
        for ((_, long), name) in chart.months.iter().zip(names) {
            let from = self.x(chart, day);
            day += f64::from(*long);
            let area = Area { x: from + inset, width: self.x(chart, day) - from - inset, ..row };
            pieces.push(Piece::words(area, Words { bold: true, ..Words::new(name, SMALL, Paint::TEXT) }));
            pieces.push(line("Month", (from, self.area.y), (from, self.area.y + self.area.height), Paint::LINE));
        }
        let right = self.x(chart, day);
        pieces.push(line("Month", (right, self.area.y), (right, self.area.y + self.area.height), Paint::LINE));
        pieces
    }

    /// Today, over all rows.
    fn today(&self, cx: SlideCx<'_>, chart: &Timeline) -> Option<Piece> {
        let x = self.x(chart, f64::from(chart.today?) + 0.5);
        let area = Area { x, y: self.area.y + HEADS, width: 0, height: self.area.height - HEADS };
        let form = Form::Line { paint: cx.palette.accent, width: 15_875, dashed: true };
        Some(Piece { name: "Today".to_owned(), area, form })
    }

    /// One action: a group of its words, the time that is left and a mark on its day.
    fn row(&self, cx: SlideCx<'_>, chart: &Timeline, (at, line): (usize, &TimelineRow), row: Area) -> Piece {
        let colour = line.platform.as_ref().map_or(Paint::MUTED, |id| cx.palette.platform(id));
        let ink = if line.done { Paint::MUTED } else { Paint::TEXT };
        let names = chart.names_platform(at);
        let from = if names { row.x } else { self.what };
        let mut pieces = vec![self::line("Row", (from, row.y), (row.x + row.width, row.y), Paint::LINE)];
        if names {
            pieces.extend(self.platform(cx, line, row, colour));
        }
        let [what, who, when] = self.rooms(row);
        let [of_what, of_who, of_when] = self.letters;
        pieces.push(cell(cx, &line.what, what, (ink, false), &[of_what]));
        if self.who.is_some() && !line.who.is_empty() {
            pieces.push(cell(cx, &line.who, who, (Paint::MUTED, false), &[of_who]));
        }
        pieces.push(cell(cx, &line.when, when, (ink, line.late), &[of_when]));
        let [from, to] = chart.time_left(line).map(|day| self.x(chart, day));
        let strength = strength::of_action(line.done, line.decision);
        let (middle, size) = (row.y + row.height / 2, (row.height / 5).min(7 * POINT));
        let left = Area { x: from, y: middle - size / 2, width: to - from, height: size };
        let pale = colour.strong(strength::TIME_LEFT * strength, cx.theme);
        if to > from {
            pieces.push(Piece::filled("Time left", left, Outline::Rectangle, pale));
        }
        let mark = colour.strong(strength, cx.theme).standing_out(cx.theme);
        let tip = Area { x: to - size, y: middle - size, width: 2 * size, height: 2 * size };
        let (fill, edge) = if line.done { (Paint::GROUND, Some(mark)) } else { (mark, None) };
        let form = Form::Filled { outline: Outline::Diamond, fill, edge, words: None };
        pieces.push(Piece { name: format!("Due {}", line.when), area: tip, form });
        let name = format!("{} · {}", label(&line.name), line.what);
        Piece { name, area: row, form: Form::Group(line.label(), pieces) }
    }

    /// The name of a platform and what becomes of it, beside its colour.
    fn platform(&self, cx: SlideCx<'_>, line: &TimelineRow, row: Area, colour: Paint) -> Vec<Piece> {
        let edge = Area { width: 4 * POINT, y: row.y + row.height / 6, height: row.height * 2 / 3, ..row };
        let room = Area { x: row.x + GAP, width: self.what - row.x - 2 * GAP, ..row };
        let mut pieces = vec![Piece::filled("Colour", edge, Outline::Rounded, colour)];
        let name = label(&line.name);
        let named = |piece: Piece| Piece { name: "Platform".to_owned(), ..piece };
        let both = i64::from(SIZE + SMALL) * POINT * 5 / 4;
        if line.decided.is_empty() || row.height < both {
            pieces.push(named(cell(cx, &name, room, (Paint::TEXT, true), SIZES)));
            return pieces;
        }
        let top = (row.height - both) / 2;
        let high = i64::from(SIZE) * POINT * 5 / 4;
        let above = Area { y: row.y + top, height: high, ..room };
        let below = Area { y: above.y + high, height: both - high, ..room };
        pieces.push(named(cell(cx, &name, above, (Paint::TEXT, true), SIZES)));
        pieces.push(cell(cx, &line.decided, below, (Paint::MUTED, false), &[SMALL, 9, 8]));
        pieces
    }
}

fn line(name: &str, from: (i64, i64), to: (i64, i64), paint: Paint) -> Piece {
    let area = Area { x: from.0, y: from.1, width: to.0 - from.0, height: to.1 - from.1 };
    Piece { name: name.to_owned(), area, form: Form::Line { paint, width: 9_525, dashed: false } }
}

/// Words in the largest letters in which they fit, shortened where none are small enough.
fn cell(cx: SlideCx<'_>, text: &str, area: Area, (paint, bold): (Paint, bool), sizes: &[u32]) -> Piece {
    let (size, text) = fitted(cx, text, area, sizes, bold);
    Piece::words(area, Words { bold, side: Side::Left, ..Words::new(text, size, paint) })
}

fn fitted(cx: SlideCx<'_>, text: &str, area: Area, sizes: &[u32], bold: bool) -> (u32, String) {
    let breadth = cx.breadth() * SLACK / 100 * if bold { BOLD } else { 100 } / 100;
    let room = area.for_letters(breadth);
    // The room of words without the insets of a placeholder.
    fitting(text, Area { width: room.width + 182_880, height: room.height + 91_440, ..room }, sizes)
}
