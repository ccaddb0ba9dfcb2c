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
use crate::chart::actions::Actions;
use crate::chart::advised::Advised;
use crate::chart::opening::Opening;
use crate::chart::words::{self, capital, of_all};
use crate::chart::{Chart, Describes, Description, Material, describe};
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
        slides.extend(first.into_iter().flat_map(|chart| slides_of(cx, chart)));
        slides.extend(Advised::of(material).map(|advised| follows::advice(cx, &advised)));
        slides.extend(Actions::of(material).iter().flat_map(|list| follows::actions(cx, list)));
        slides.extend(last.into_iter().flat_map(|chart| slides_of(cx, chart)));
    }
    unique_titles(&mut slides);
    Deck { title: material.plan.title.clone(), date: material.date.to_owned(), page, theme, slides }
}

/// The slides of a chart; none where it compares platforms and there is one alone.
fn slides_of(cx: Cx<'_>, chart: Chart) -> Vec<Slide> {
    if cx.material.report.problem.len() == 1 && chart.row().slide_compares {
        return Vec::new();
    }
    said(chart, cx.material).iter().flat_map(|description| of_chart(cx, description)).collect()
}

/// What a chart says: of scenarios each says its own, unless one is compared with.
fn said(chart: Chart, material: &Material<'_>) -> Vec<Description> {
    if chart != Chart::Scenarios || material.versus.is_some() {
        return describe(chart, material).into_iter().collect();
    }
    let versus = material.plan.scenarios.iter().map(|scenario| Some(scenario.name.as_str()));
    versus.filter_map(|versus| describe(chart, &Material { versus, ..*material })).collect()
}

fn of_chart(cx: Cx<'_>, description: &Description) -> Vec<Slide> {
    match description {
        Description::Fit(chart) => vec![bars::fit(cx, chart)],
        Description::Milestone(chart) => vec![bars::milestone(cx, chart)],
        Description::Separates(chart) => vec![bars::separates(cx, chart)],
        Description::Acceptability(chart) => vec![sure::acceptability(cx, chart)],
        Description::Ranges(chart) => vec![sure::ranges(cx, chart)],
        Description::Tipping(chart) => vec![sure::tipping(cx, chart)],
        Description::Reach(chart) => vec![reach::reach(cx, chart)],
        Description::Map(chart) => vec![map::map(cx, chart)],
        Description::Radar(chart) => vec![compared::radar(cx, chart)],
        Description::Honeycomb(chart) => vec![compared::honeycomb(cx, chart)],
        Description::Portfolio(chart) => vec![lines::portfolio(cx, chart)],
        Description::Scenarios(chart) => lines::scenario(cx, chart).into_iter().collect(),
        Description::Heatmap(chart) => vec![tables::heat_map(cx, chart)],
        Description::Audience(chart) => tables::audience(cx, chart),
    }
}

fn cover(cx: Cx<'_>) -> Slide {
    let Material { plan, framework, report, robustness, .. } = *cx.material;
    let Opening { title, headline, client, whom, day, .. } = Opening::of(cx.material);
    let mut lines: Vec<String> = Vec::new();
    lines.extend(client.map(|client| clean(&client)));
    lines.push(headline);
    let day = if day.is_empty() { day } else { format!(" · {day}") };
    lines.push(format!("For {}{day}", clean(&whom)));
    let mut notes = vec![words::how_sure(framework, report, robustness)];
    notes.extend(plan.notes.clone());
    notes.push(framework.about.clone());
    notes.push(words::basis(&report.problem.candidates));
    Slide { title, subtitle: lines.join("\n"), notes, ..Slide::default() }
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
    fn chart_slide(&self, says: &dyn Describes, head: Head, name: &str, chart: NativeChart) -> Slide {
        let body = self.page.body;
        let shape = Shape {
            name: name.to_owned(),
            alt_text: says.alt_text(),
            area: Area { height: body.height.min(chart.highest()), ..body },
            what: What::Chart(Box::new(chart)),
        };
        self.slide(says, head, vec![shape])
    }

    /// A slide under what is said, with its notes: what to say, the reasons, and the figures.
    fn slide(&self, says: &dyn Describes, head: Head, shapes: Vec<Shape>) -> Slide {
        let said = head.say.iter().filter(|words| !words.is_empty()).map(|words| sentence(words));
        let mut notes = vec![said.collect::<Vec<_>>().join(" ")];
        notes.extend(head.reasons.iter().filter(|reason| !reason.is_empty()).map(|reason| sentence(reason)));
        let (title, alt_text) = (says.title(), says.alt_text());
        let rest = alt_text.strip_prefix(title).unwrap_or(&alt_text);
        let figures = head.figures.unwrap_or_else(|| rest.trim_start_matches(['.', ':', ' ']).to_owned());
        notes.extend((!figures.is_empty()).then(|| format!("Figures. {figures}")));
        let source = self.source(&says.sources().join(" · "));
        Slide { title: title.to_owned(), subtitle: head.subtitle, shapes, source, notes }
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
}

/// What stands under the title of a slide, and what is said of it.
#[derive(Debug, Default)]
struct Head {
    subtitle: String,
    /// What to say, in one to three sentences that do not repeat the slide.
    say: Vec<String>,
    /// Why it is so, and how to read it.
    reasons: Vec<String>,
    /// All figures, of what is not on the slide as well; where there are none, those of the words for who cannot see it.
    figures: Option<String>,
    /// What stands under a table; may be empty.
    foot: String,
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
