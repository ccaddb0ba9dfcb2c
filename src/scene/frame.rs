//! What stands around every chart: title, subtitle and source; and legends and notes within.

use super::builder::{Area, SceneBuilder, TextStyle, size};
use super::items::{Logo, Rect, Scene, bounds};
use super::rows::row;
use super::style::Style;
use super::text::{FontWeight, LINE, clean};
use crate::chart::Material;
use crate::chart::words::{KEPT, basis_in_short, figures_kept};
use crate::domain::date::in_words as day;
use crate::domain::plan::TuningMode;
use crate::domain::sorting::Inserted as _;
use std::collections::BTreeSet;

/// Draws the chart itself into an area.
pub type Paint<'a> = Box<dyn FnOnce(&mut SceneBuilder<'_>, Area) + 'a>;

/// A chart ready to be drawn.
pub struct Drawing<'a> {
    /// What it says.
    pub title: &'a str,
    /// All of it in words.
    pub alt_text: &'a str,
    /// Sources beside those of the levels.
    pub sources: &'a [String],
    /// What it shows and in which unit, as a sentence without its stop: it stands under the title on a wall.
    pub shows: &'a str,
    /// Draws it.
    pub paint: Paint<'a>,
}

/// The margin of a sheet, in pixels of a slide.
const MARGIN: f64 = 64.0;
/// The margin of a page of a presentation.
const PAGE_MARGIN: f64 = 96.0;
/// The head and the foot that are kept on such a page: over the title stands how far one is, beside the source which page it is.
const PAGE_ENDS: [f64; 2] = [92.0, 62.0];
/// The width that the number of the page takes beside the source.
const NUMBER: f64 = 170.0;
/// The margin that is left where the slide has its own.
const PLAIN_MARGIN: f64 = 8.0;

/// What one pixel of a slide of 1080 pixels' height is on a sheet.
fn unit(style: &Style, width: f64, height: f64) -> f64 {
    (height / 1080.0).min(width / 960.0) * style.times
}

/// The unit, in pixels of the sheet for one pixel of a slide of 1080 pixels' height, of what does not grow where everything
/// else is drawn larger than usual (margins, and what is read once), so that the room goes to what does: `u / max(1, times)`.
pub fn unscaled_unit(style: &Style, u: f64) -> f64 {
    u / style.times.max(1.0)
}

/// Puts a drawing on a sheet.
pub fn finished(
    id: String,
    drawing: Drawing<'_>,
    material: &Material<'_>,
    style: &Style,
    [width, height]: [f64; 2],
    logo: Option<&Logo>,
) -> Scene {
    let u = unit(style, width, height);
    let mut pen = SceneBuilder::new(style, material, u);
    let subtitle = if style.projected { shows(material, drawing.shows) } else { subtitle(material) };
    let source = source(material, drawing.sources);
    let mut area = sheet_area(style, unscaled_unit(style, u), [width, height]);
    let mut corner = None;
    if !style.plain {
        let (room, placed) = beside_logo(logo, area, unscaled_unit(style, u));
        let below = placed.as_ref().map_or(area.top, |(_, rect)| rect.y + rect.height + 24.0 * u);
        area.top = head(&mut pen, room, drawing.title, &subtitle, false).max(below);
        area.bottom = foot(&mut pen, area, &source);
        corner = placed;
    }
    (drawing.paint)(&mut pen, area);
    Scene {
        id,
        width,
        height,
        title: clean(drawing.title),
        subtitle: clean(&subtitle),
        source: clean(&source),
        alt_text: clean(drawing.alt_text),
        ground: style.opaque.then_some(style.paper),
        typeface: style.typeface.clone(),
        items: pen.into_items(),
        logo: corner,
    }
}

/// What a sheet has inside of its margins.
fn sheet_area(style: &Style, u: f64, [width, height]: [f64; 2]) -> Area {
    if style.projected {
        let [head, foot] = PAGE_ENDS;
        return Area {
            left: u * PAGE_MARGIN,
            top: u * head,
            right: width - u * PAGE_MARGIN,
            bottom: height - u * foot,
        };
    }
    let margin = u * if style.plain { PLAIN_MARGIN } else { MARGIN };
    Area { left: margin, top: margin, right: width - margin, bottom: height - margin }
}

/// How high the window can become for a chart, in points: as high as it has to.
const ENDLESS: f64 = 1e6;
/// The distance between a chart and the notes below it, in pixels of a slide.
const BELOW: f64 = 20.0;

/// Draws a chart for the window, as wide as asked for and as high as it comes to, in points.
pub fn as_high_as_needed(
    id: String,
    drawing: Drawing<'_>,
    material: &Material<'_>,
    style: &Style,
    width: f64,
) -> Scene {
    let mut pen = SceneBuilder::new(style, material, size::POINTS);
    (drawing.paint)(&mut pen, Area { left: 0.0, top: 0.0, right: width, bottom: ENDLESS });
    let mut height = bounds(pen.drawn())[3].max(0.0);
    let lines = std::mem::take(&mut pen.below);
    if !lines.is_empty() {
        let look = pen.note();
        pen.group("notes", "", |pen| height = pen.lines(0.0, height + BELOW * pen.u, &lines, look));
    }
    Scene {
        id,
        width,
        height,
        title: clean(drawing.title),
        subtitle: String::new(),
        source: String::new(),
        alt_text: clean(drawing.alt_text),
        ground: None,
        typeface: style.typeface.clone(),
        items: pen.into_items(),
        logo: None,
    }
}

/// A page that is no chart: what stands over its title, and nothing below.
pub struct PageDrawing<'a> {
    /// Its id.
    pub id: String,
    /// What the page is part of; empty for nothing.
    pub over: String,
    /// What it says.
    pub title: String,
    /// What goes under the title; empty for nothing.
    pub under: String,
    /// All of it in words.
    pub alt_text: String,
    /// What it rests on beside the levels, as sentences; none where it says nothing that rests on any.
    pub source: Option<Vec<String>>,
    /// Whether room for two lines of title is kept, as what is below must not move while the title changes.
    pub steady: bool,
    /// Draws it.
    pub paint: Paint<'a>,
}

/// Puts a page on a sheet.
pub fn page(
    page: PageDrawing<'_>,
    material: &Material<'_>,
    style: &Style,
    [width, height]: [f64; 2],
    logo: Option<&Logo>,
) -> Scene {
    let u = unit(style, width, height);
    let mut pen = SceneBuilder::new(style, material, u);
    let margin = unscaled_unit(style, u) * PAGE_MARGIN;
    let mut area = if style.projected {
        sheet_area(style, unscaled_unit(style, u), [width, height])
    } else {
        Area { left: margin, top: margin, right: width - margin, bottom: height - 0.6 * margin }
    };
    let (mut room, corner) = beside_logo(logo, area, unscaled_unit(style, u));
    if !page.over.is_empty() {
        let look = pen.type_of(size::SUBTITLE + 3.0, pen.style.muted);
        let words = pen.setting(look).shortened(&clean(&page.over), room.width());
        pen.group("over", "", |pen| {
            pen.lines(area.left, area.top - 14.0 * u, &[words], look);
        });
        room.top += 1.0 * look.size;
    }
    if !page.title.is_empty() {
        let below = corner.as_ref().map_or(area.top, |(_, rect)| rect.y + rect.height + 24.0 * u);
        area.top = head(&mut pen, room, &page.title, &page.under, page.steady).max(below);
    }
    let source = page.source.map_or_else(String::new, |others| sourced(material, &others));
    if !source.is_empty() {
        area.bottom = foot(&mut pen, area, &source);
    }
    (page.paint)(&mut pen, area);
    Scene {
        id: page.id,
        width,
        height,
        title: clean(&page.title),
        subtitle: clean(&page.under),
        source: clean(&source),
        alt_text: clean(&page.alt_text),
        ground: style.opaque.then_some(style.paper),
        typeface: style.typeface.clone(),
        logo: corner,
        items: pen.into_items(),
    }
}

/// What a logo leaves of the head of an area, and where it stands.
fn beside_logo(logo: Option<&Logo>, area: Area, u: f64) -> (Area, Option<(Logo, Rect)>) {
    let Some(logo) = logo else { return (area, None) };
    let rect = in_corner(logo, area, u);
    (Area { right: rect.x - 32.0 * u, ..area }, Some((logo.clone(), rect)))
}

/// Where a logo stands: as large as its corner lets it be, and as wide and high as it is itself.
fn in_corner(logo: &Logo, area: Area, u: f64) -> Rect {
    let (width, height) = (f64::from(logo.width.max(1)), f64::from(logo.height.max(1)));
    let part = (84.0 * u / height).min((0.22 * area.width()).min(300.0 * u) / width);
    let (width, height) = (part * width, part * height);
    let (x, y) = (area.right - width, area.top - 8.0 * u);
    Rect { x, y, width, height, round: [0.0, 0.0], fill: None, stroke: None }
}

/// Writes title and subtitle; gives where the chart begins. Where it is to be steady, that is as if the title had two
/// lines of the usual size, even if it has one.
fn head(pen: &mut SceneBuilder<'_>, area: Area, title: &str, subtitle: &str, steady: bool) -> f64 {
    let mut top = area.top - 10.0 * pen.u;
    let look = TextStyle { weight: FontWeight::Bold, heading: true, ..pen.type_of(size::TITLE, pen.style.ink) };
    let narrow = area.width() < 1200.0 * unscaled_unit(pen.style, pen.u);
    // A long title is set smaller before it is shortened, and it grows with everything else while it takes no more lines.
    let most = |part: f64| 2 + usize::from(narrow) + usize::from(part < 0.8) + usize::from(part < 0.7);
    let set = |part: f64, most: usize| {
        let look = look.sized(part * look.size);
        let lines = pen.setting(look).balanced(&figures_kept(&clean(title)), area.width(), most);
        (look, lines.iter().map(|line| line.replace(KEPT, " ")).collect())
    };
    let whole = |(_, lines): &(TextStyle, Vec<String>)| !lines.last().is_some_and(|line| line.ends_with('…'));
    let times = pen.style.times.max(1.0);
    let kept = 2.0 * LINE * look.size / times;
    let parts = [1.0, 0.86, 0.74].map(|part| part / times);
    let unscaled_unit = parts.iter().find(|part| whole(&set(**part, most(**part * times)))).copied();
    let (look, lines) = match unscaled_unit {
        Some(unscaled_unit) => {
            let lines = set(unscaled_unit, most(unscaled_unit * times)).1.len();
            let grown = (0..=4).rev().map(|step| unscaled_unit * (1.0 + (times - 1.0) * f64::from(step) / 4.0));
            let fits =
                |set: &(TextStyle, Vec<String>)| whole(set) && !(steady && LINE * set.0.size * row(lines) > kept);
            grown.map(|part| set(part, lines)).find(fits).unwrap_or_else(|| set(unscaled_unit, lines))
        }
        None => set(0.62 / times, most(0.62)),
    };
    let least = top + if steady { kept } else { 0.0 };
    pen.group("title", "", |pen| top = pen.lines(area.left, top, &lines, look));
    top += 8.0 * pen.u;
    let look = read_once(pen, size::SUBTITLE);
    let lines = pen.setting(look).wrapped(&clean(subtitle), area.width(), 2);
    let least = least + 8.0 * pen.u + LINE * look.size * row(lines.len());
    pen.group("subtitle", "", |pen| top = pen.lines(area.left, top, &lines, look));
    top.max(least) + 30.0 * pen.u
}

/// Up to this part of the width the last line of a note is set with more words.
const LEFT_OVER: f64 = 0.25;

/// Type of what is read once: it is as large as usual while everything else is larger.
fn read_once(pen: &SceneBuilder<'_>, size: f64) -> TextStyle {
    let look = pen.type_of(size, pen.style.muted);
    look.sized(look.size / pen.style.times.max(1.0))
}

/// Writes the source; gives where the chart ends.
fn foot(pen: &mut SceneBuilder<'_>, area: Area, source: &str) -> f64 {
    let look = read_once(pen, size::SOURCE);
    // On a page with much larger letters the chart needs the room more.
    let (narrow, lines) = if pen.style.times > 1.2 { (1200.0, 2) } else { (1400.0, 3) };
    let most = if area.width() < narrow * unscaled_unit(pen.style, pen.u) { 4 } else { lines };
    let beside = if pen.style.projected { NUMBER * unscaled_unit(pen.style, pen.u) } else { 0.0 };
    let lines = pen.setting(look).wrapped(&clean(source), area.width() - beside, most);
    #[expect(clippy::cast_precision_loss, reason = "a few")]
    let top = area.bottom + 16.0 * pen.u - LINE * look.size * lines.len() as f64;
    pen.group("source", "", |pen| {
        pen.lines(area.left, top, &lines, look);
    });
    top - 26.0 * pen.u
}

/// The plan, for whom, and the day.
fn subtitle(material: &Material<'_>) -> String {
    let tuned = match material.plan.setting {
        TuningMode::Typical => "",
        TuningMode::Tuned => " · platforms fine-tuned",
    };
    let title = material.plan.title.as_str();
    let shown = if clean(title).is_empty() { String::new() } else { format!("{title} · ") };
    let date = if material.date.is_empty() { String::new() } else { format!(" · {}", day(material.date)) };
    format!("{shown}For {}{tuned}{date}", material.whom())
}

/// What is shown, in which unit, and for whom.
fn shows(material: &Material<'_>, what: &str) -> String {
    let tuned = match material.plan.setting {
        TuningMode::Typical => "",
        TuningMode::Tuned => ", platforms fine-tuned",
    };
    let whom = format!("For {}{tuned}", material.whom());
    if what.is_empty() { whom } else { format!("{what}. {whom}") }
}

/// Where the levels come from, and what else the chart rests on.
fn source(material: &Material<'_>, others: &[String]) -> String {
    let others: Vec<String> = others.iter().map(|other| format!("{other}.")).collect();
    sourced(material, &others)
}

/// The same with what else it rests on as sentences.
fn sourced(material: &Material<'_>, others: &[String]) -> String {
    let candidates = &material.report.problem.candidates;
    let basis = basis_in_short(candidates, "our estimates");
    let days: BTreeSet<&str> = candidates.iter().map(|platform| platform.reviewed.as_str()).into_set();
    let reviewed = match (days.first(), days.last()) {
        (Some(first), Some(last)) if first == last => format!(", reviewed {}", day(first)),
        (Some(first), Some(last)) => format!(", reviewed {} to {}", day(first), day(last)),
        _ => String::new(),
    };
    let own = format!("Levels: {basis}{reviewed}.");
    std::iter::once(own.as_str()).chain(others.iter().map(String::as_str)).collect::<Vec<_>>().join(" ")
}

impl SceneBuilder<'_> {
    /// Writes notes above the bottom of an area, each on a line of its own or two; gives what is left of the area.
    pub fn notes(&mut self, area: Area, notes: &[String]) -> Area {
        self.notes_of(area, notes, 2)
    }

    /// As [`SceneBuilder::notes`], each on at most so many lines.
    pub fn notes_of(&mut self, area: Area, notes: &[String], most: usize) -> Area {
        let look = self.note();
        let lines = self.note_lines(area, notes, most);
        if self.style.window.is_some() {
            self.below.extend(lines);
            return area;
        }
        let top = area.bottom - LINE * look.size * row(lines.len());
        self.group("notes", "", |pen| {
            pen.lines(area.left, top, &lines, look);
        });
        self.room_over(area, notes, most)
    }

    /// What notes leave of an area, without writing them.
    pub fn room_over(&self, area: Area, notes: &[String], most: usize) -> Area {
        match self.note_lines(area, notes, most).len() {
            0 => area,
            _ if self.style.window.is_some() => area,
            lines => Area { bottom: area.bottom - LINE * self.note().size * row(lines) - 14.0 * self.u, ..area },
        }
    }

    fn note_lines(&self, area: Area, notes: &[String], most: usize) -> Vec<String> {
        let setting = self.setting(self.note());
        // In the window there is room for all of them.
        let most = if self.style.window.is_some() { usize::MAX } else { most };
        let lines_of = |note: &String| {
            let note = clean(note);
            let lines = setting.wrapped(&note, area.width(), most);
            // A word or two alone on the last line look left over.
            let alone =
                lines.len() > 1 && lines.last().is_some_and(|last| setting.width(last) < LEFT_OVER * area.width());
            if alone { setting.balanced(&note, area.width(), lines.len()) } else { lines }
        };
        notes.iter().flat_map(lines_of).collect()
    }

    /// A list within a note: as many as two lines hold, and how many more there are.
    pub fn listed(&self, before: &str, items: &[String], width: f64) -> String {
        let setting = self.setting(self.note());
        let words = |count: usize| {
            let more = match items.len() - count {
                0 => String::new(),
                n if count == 0 => format!(" {n}"),
                n => format!(" and {n} more"),
            };
            clean(&format!("{before} {}{more}", items[..count].join(", ")))
        };
        let fits = |words: &String| !setting.wrapped(words, width, 2).last().is_some_and(|line| line.ends_with('…'));
        (0..=items.len()).rev().map(words).find(fits).unwrap_or_else(|| words(0))
    }
}
