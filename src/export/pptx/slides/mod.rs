//! What stands on which slide: each chart of the plan as a slide with its headline, its sources and its reasons.

mod bars;
mod cloud;
mod compared;
mod follows;
mod lines;
mod map;
mod places;
mod reach;
mod sure;
mod tables;

use super::chart::NativeChart;
use super::deck::{Deck, Slide};
use super::page::{Area, POINT, Page, Ratio, breadth_of, fitting};
use super::shape::{Shape, What};
use crate::chart::draw::{Chart, Material, says};
use crate::chart::words::{self, capital};
use crate::domain::date::in_words;
use crate::domain::id::PlatformId;
use crate::export::source;
use crate::export::theme::Theme;
use crate::export::xml::{clean, shortened};

/// What every slide is made from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cx<'a> {
    pub material: &'a Material<'a>,
    pub page: &'a Page,
    pub theme: &'a Theme,
}

/// The deck of these charts. One that has nothing to show, such as a scenario of a plan without any, has no slide.
#[must_use]
pub fn deck(material: &Material<'_>, charts: &[Chart], ratio: Ratio, theme: Theme) -> Deck {
    let page = Page::new(ratio, theme.logo.is_some());
    let mut slides = Vec::new();
    {
        let cx = Cx { material, page: &page, theme: &theme };
        slides.push(cover(cx));
        // Milestones one by one are for those who ask: they come last, where there is anything else.
        let (single, story): (Vec<Chart>, Vec<Chart>) =
            charts.iter().partition(|chart| matches!(chart, Chart::Milestone(_)));
        let (first, last) = if story.is_empty() { (single, story) } else { (story, single) };
        slides.extend(first.into_iter().flat_map(|chart| titled(cx, chart)));
        slides.extend(follows::advice(cx));
        slides.extend(follows::actions(cx));
        slides.extend(last.into_iter().flat_map(|chart| titled(cx, chart)));
    }
    unique_titles(&mut slides);
    Deck { title: material.plan.title.clone(), date: material.date.to_owned(), page, theme, slides }
}

/// The slides of a chart, under what its picture says.
fn titled(cx: Cx<'_>, chart: Chart) -> Vec<Slide> {
    let alone = cx.material.report.problem.len() == 1;
    if alone && compares(chart) {
        return Vec::new();
    }
    let mut slides = of_chart(cx, chart);
    // Of several scenarios each says its own.
    let of_its_own = matches!(chart, Chart::Scenarios) && slides.len() > 1;
    if let Some((title, _)) = says(chart, cx.material).filter(|_| !of_its_own) {
        for slide in &mut slides {
            slide.title.clone_from(&title);
        }
    }
    slides
}

/// Whether a slide of the chart puts platforms beside each other, and says nothing where there is one alone.
const fn compares(chart: Chart) -> bool {
    // As pictures these two hold one platform against the need; as slides they are rows of platforms.
    matches!(chart, Chart::Ranges | Chart::Milestone(_)) || chart.least_platforms() > 1
}

fn of_chart(cx: Cx<'_>, chart: Chart) -> Vec<Slide> {
    let one = |slide: Option<Slide>| slide.into_iter().collect();
    match chart {
        Chart::Fit => one(bars::fit(cx)),
        Chart::Milestone(j) => one(bars::milestone(cx, j)),
        Chart::Separates => one(bars::separates(cx)),
        Chart::Acceptability => one(sure::acceptability(cx)),
        Chart::Ranges => one(sure::ranges(cx)),
        Chart::Tipping => one(sure::tipping(cx)),
        Chart::Reach => one(reach::reach(cx)),
        Chart::Map => one(map::map(cx)),
        Chart::Radar => one(compared::radar(cx)),
        Chart::Honeycomb => one(compared::honeycomb(cx)),
        Chart::Portfolio => one(lines::portfolio(cx)),
        Chart::Scenarios => lines::scenarios(cx),
        Chart::Heatmap => one(tables::heat_map(cx)),
        Chart::Audience => tables::audience(cx),
    }
}

fn cover(cx: Cx<'_>) -> Slide {
    let Material { plan, framework, report, robustness, scope, date, .. } = *cx.material;
    let mut lines: Vec<String> = Vec::new();
    lines.extend(plan.client.as_ref().map(|client| clean(client)));
    lines.push(words::headline(report, scope));
    let day = if date.is_empty() { String::new() } else { format!(" · {}", in_words(date)) };
    lines.push(format!("For {}{day}", clean(words::scope(scope))));
    let mut notes = vec![words::how_sure(framework, report, robustness)];
    notes.extend(plan.notes.clone());
    notes.push(framework.about.clone());
    notes.push(words::basis(&report.problem.candidates));
    Slide { title: plan.title.clone(), subtitle: lines.join("\n"), notes, ..Slide::default() }
}

/// Two slides of one title are hard to tell apart for who hears them: the second gets a number.
fn unique_titles(slides: &mut [Slide]) {
    let mut seen = std::collections::BTreeMap::<String, u32>::new();
    for slide in slides {
        let count = seen.entry(slide.title.clone()).or_default();
        *count += 1;
        if *count > 1 {
            slide.title = format!("{} ({count})", slide.title);
        }
    }
}

impl Cx<'_> {
    /// How wide the letters of text are, in per cent of those of a common sans serif.
    fn breadth(&self) -> i64 {
        breadth_of(&self.theme.body_font)
    }

    /// A slide with one chart.
    fn chart_slide(&self, head: Head, name: &str, alt_text: &str, chart: NativeChart) -> Slide {
        let body = self.page.body;
        let shape = Shape {
            name: name.to_owned(),
            alt_text: alt_text.to_owned(),
            area: Area { height: body.height.min(chart.highest()), ..body },
            what: What::Chart(Box::new(chart)),
        };
        self.slide(head, alt_text, vec![shape])
    }

    /// A slide with its notes: what to say, the reasons, and the figures.
    fn slide(&self, head: Head, alt_text: &str, shapes: Vec<Shape>) -> Slide {
        let said = head.say.iter().filter(|words| !words.is_empty()).map(|words| sentence(words));
        let mut notes = vec![said.collect::<Vec<_>>().join(" ")];
        notes.extend(head.reasons.iter().filter(|reason| !reason.is_empty()).map(|reason| sentence(reason)));
        let rest = alt_text.strip_prefix(head.title.as_str()).unwrap_or(alt_text);
        let figures = head.figures.unwrap_or_else(|| rest.trim_start_matches(['.', ':', ' ']).to_owned());
        notes.extend((!figures.is_empty()).then(|| format!("Figures. {figures}")));
        let source = self.source(&head.source);
        Slide { title: head.title, subtitle: head.subtitle, shapes, source, notes }
    }

    /// Where the figures are from; the plan's name, which the cover has, gives way where another source needs the room.
    fn source(&self, more: &str) -> String {
        let whole = source::line(self.material);
        if more.is_empty() {
            return whole;
        }
        let short = [format!("For {}", words::scope(self.material.scope)), source::levels(self.material)].join(" · ");
        let both = [format!("{whole} · {more}"), format!("{short} · {more}")];
        let fits = |line: &&String| fitting(line, self.page.footer.for_letters(self.breadth()), &[10]).1 == **line;
        both.iter().find(fits).unwrap_or(&both[1]).clone()
    }

    /// The room of a body without some lines of small text at its foot, and the room of these.
    fn above(&self, lines: i64) -> (Area, Area) {
        let body = self.page.body;
        let foot = (lines * 17 * POINT).min(body.height / 3);
        let height = body.height - foot;
        (Area { height, ..body }, Area { y: body.y + height, height: foot, ..body })
    }

    /// The platforms compared; where none are named, the first of the ranking, as many as `most`.
    fn compared(&self, most: usize) -> Vec<PlatformId> {
        let Material { report, compared, .. } = *self.material;
        if compared.is_empty() {
            report.places.iter().take(most).map(|place| report.platform(*place).id.clone()).collect()
        } else {
            compared.iter().take(most.max(4)).cloned().collect()
        }
    }
}

/// What stands above a chart, and what is said of it.
#[derive(Debug, Default)]
struct Head {
    title: String,
    subtitle: String,
    /// What to say, in one to three sentences that do not repeat the slide.
    say: Vec<String>,
    /// Why it is so, and how to read it.
    reasons: Vec<String>,
    /// All figures, of what is not on the slide as well; where there are none, those of the words for who cannot see it.
    figures: Option<String>,
    /// What stands under a table; may be empty.
    foot: String,
    /// Sources beside those of the levels.
    source: String,
}

/// Words as a sentence, with its stop.
fn sentence(words: &str) -> String {
    let words = words.trim();
    let stop = if words.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    format!("{}{stop}", capital(words))
}

/// A name for a chart: one line, never empty, never endless.
fn label(text: &str) -> String {
    let text = clean(text);
    let text = shortened(text.trim(), 60);
    if text.is_empty() { "–".to_owned() } else { text.into_owned() }
}

/// A name with figures after it, which stay whole.
fn label_with(text: &str, figures: &str) -> String {
    let name = label(text);
    let room = 60 - figures.chars().count().min(40);
    format!("{} {figures}", shortened(&name, room))
}

/// A line that says `Top 14 of 24` where a slide does not hold all; the notes hold them.
fn of_all(line: &str, which: &str, shown: usize, all: usize) -> String {
    match (line, all > shown) {
        (line, false) => line.to_owned(),
        ("", true) => format!("{which} {shown} of {all}"),
        (line, true) => format!("{line} · {which} {shown} of {all}"),
    }
}
