//! What stands on which slide: each chart of the plan as a slide with its headline, its sources and its reasons.

mod answer;
mod audience;
mod bars;
mod beside;
mod cloud;
mod cx;
mod decision;
mod dots;
mod dumbbells;
mod explained;
mod follows;
mod honeycomb;
mod hours;
mod lines;
mod map;
mod method;
mod milestone;
mod notes;
mod points;
mod radar;
mod reach;
mod segments;
mod since;
mod spans;
mod stairs;
mod tables;
mod timeline;
mod tipping;
mod together;
mod uncertainty;
mod weeks;

use super::deck::{Deck, Section, Slide, headline_size};
use super::page::{Ratio, SlideSize, breadth_of};
use super::palette::Palette;
use super::properties::Properties;
use super::tags::Origin;
use crate::chart::actions::Actions;
use crate::chart::advised::Advised;
use crate::chart::answer::Answer;
use crate::chart::decision::Decision;
use crate::chart::method::Method;
use crate::chart::opening::Opening;
use crate::chart::roles::Roles;
use crate::chart::segments::Segments;
use crate::chart::words::{self, Standing};
use crate::chart::{Chart, Describes, Description, Material, describe};
use crate::domain::id::PlatformId;
use crate::domain::plan::Scope;
use crate::export::story::document_pages;
use crate::export::theme::Theme;
use crate::export::xml::clean;
use crate::scene::pages::{PresentationPage, charted, page_id};
use cx::SlideCx;
use std::collections::BTreeMap;

/// The deck of these charts: the pages of the presentation as slides, in the same order. One that has nothing to show has no slide.
#[must_use]
pub fn deck(material: &Material<'_>, charts: &[Chart], ratio: Ratio, theme: Theme) -> Deck {
    let palette = Palette::new(material, &theme);
    let page = SlideSize::new(ratio, theme.logo.is_some());
    let raised = page.raised();
    let room = page.title.for_letters(breadth_of(&theme.heading_font));
    let mut slides = Vec::new();
    {
        let cx = SlideCx { material, page: &page, theme: &theme, palette: &palette };
        slides.push((String::new(), Slide { page: "opening".to_owned(), ..cover(cx) }));
        let pages = document_pages(material, charts);
        let (story, appendix) = pages.split_at(pages.story());
        let mut told: Vec<Told<'_>> =
            story.iter().filter_map(|page| of_page(material, *page, Section::Story)).collect();
        // What each platform is there for has no page on a wall, as it is a table to read.
        let roles = if charts.len() > 1 { Roles::of(material) } else { None };
        told.extend(roles.map(|roles| Told {
            name: ROLES.to_owned(),
            page: "roles".to_owned(),
            ..Told::one(roles, follows::roles)
        }));
        told.extend(appendix.iter().filter_map(|page| of_page(material, *page, Section::Appendix)));
        let titles: Vec<&str> = told.iter().map(|told| told.title.as_str()).collect();
        let size = headline_size(&titles, room);
        for told in told {
            let (cx, raised) = cx.titled(&told.title, size, &raised);
            let mut made = (told.make)(cx);
            if let Some((note, first)) = told.note.zip(made.first_mut()) {
                first.notes.insert(0, note);
            }
            let of = |slide| Slide { page: told.page.clone(), section: told.section, raised, ..slide };
            slides.extend(made.into_iter().map(|slide| (told.name.clone(), of(slide))));
        }
    }
    unique_titles(&mut slides);
    let mut slides: Vec<Slide> = slides.into_iter().map(|(_, slide)| slide).collect();
    number_pages(&mut slides);
    // Titles may be longer now, as they are told from each other.
    let titles: Vec<&str> = slides.iter().skip(1).map(|slide| slide.title.as_str()).collect();
    let headline = headline_size(&titles, room);
    let client = material.plan.client.clone().unwrap_or_default();
    let compared = material.compared();
    let names = compared.iter().filter_map(|id| material.library.get(id)).map(|platform| platform.name.clone());
    let keywords = std::iter::once("social media strategy".to_owned()).chain(names).collect();
    let title = material.plan.title.clone();
    let properties = Properties { title, client, keywords, date: material.date.to_owned() };
    let scope = match material.scope {
        Scope::Everyone => String::new(),
        Scope::Segment(name) => name.clone(),
    };
    let platforms = compared.iter().map(PlatformId::as_str).collect::<Vec<_>>().join(" ");
    let origin = Origin { plan: properties.title.clone(), scope, platforms };
    Deck { properties, origin, page, theme, headline, slides }
}

/// Numbers the slides of one page from the second on, so that each is told from the others.
fn number_pages(slides: &mut [Slide]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for slide in slides {
        let count = seen.entry(slide.page.clone()).or_default();
        *count += 1;
        if *count > 1 {
            slide.page = format!("{}-{count}", slide.page);
        }
    }
}

/// What the page of the roles is called in a list.
const ROLES: &str = "What each platform is for";

/// What has a slide or several, and how these are made once it is known how large headlines are.
struct Told<'a> {
    /// What its page is called in a list.
    name: String,
    /// The id of the page.
    page: String,
    /// The part of the deck that it belongs to.
    section: Section,
    /// What somebody wrote down to say to it.
    note: Option<String>,
    /// Its headline.
    title: String,
    /// Makes its slides.
    make: Box<dyn FnOnce(SlideCx<'_>) -> Vec<Slide> + 'a>,
}

impl<'a> Told<'a> {
    /// What has one slide.
    fn one<T: Describes + 'a>(chart: T, slide: fn(SlideCx<'_>, &T) -> Slide) -> Self {
        Self::of(chart, move |cx, chart| vec![slide(cx, chart)])
    }

    /// What has as many as it takes.
    fn of<T: Describes + 'a>(chart: T, slides: impl FnOnce(SlideCx<'_>, &T) -> Vec<Slide> + 'a) -> Self {
        Self::titled(chart.title().to_owned(), move |cx| slides(cx, &chart))
    }

    fn titled(title: String, make: impl FnOnce(SlideCx<'_>) -> Vec<Slide> + 'a) -> Self {
        let (name, page) = (String::new(), String::new());
        Self { name, page, section: Section::Story, note: None, title, make: Box::new(make) }
    }
}

/// What a page has slides of.
fn of_page<'a>(material: &'a Material<'_>, page: PresentationPage, section: Section) -> Option<Told<'a>> {
    let plan = material.plan;
    let told = match page {
        // The cover is the opening; how a score is made opens over the ranking alone, and a document shows one state of a plan.
        PresentationPage::Opening | PresentationPage::Score { .. } | PresentationPage::Changes => None,
        PresentationPage::Answer => Answer::of(material).map(|chart| Told::one(chart, answer::answer)),
        PresentationPage::Segments => Segments::of(material).map(|chart| Told::one(chart, segments::segments)),
        PresentationPage::Decision { milestone, segment } => {
            Decision::of(material, plan, milestone, segment).map(|chart| Told::one(chart, decision::decision))
        }
        PresentationPage::Chart(_) | PresentationPage::Scenario(_) | PresentationPage::Timeline(_) => {
            charted(page, material, plan).and_then(|(chart, material)| described(chart, &material))
        }
        PresentationPage::Advice => Advised::of(material).map(|advised| Told::one(advised, follows::advice)),
        PresentationPage::Actions => Actions::of(material).map(|list| Told::of(list, follows::actions)),
        PresentationPage::Method => Some(Told::one(Method::of(material), method::method)),
    }?;
    let id = page_id(page, material.framework);
    let note = id.as_ref().and_then(|id| plan.page_notes.get(id)).cloned();
    let name = page.name(material.framework, plan);
    Some(Told { name, page: id.map_or_else(String::new, |id| id.as_str().to_owned()), section, note, ..told })
}

/// A chart that has something to show; none where it compares platforms and there is one alone.
fn described(chart: Chart, material: &Material<'_>) -> Option<Told<'static>> {
    if material.report.problem.len() == 1 && chart.row().slide_compares {
        return None;
    }
    let description = describe(chart, material)?;
    Some(Told::titled(description.says().title().to_owned(), move |cx| of_chart(cx, &description)))
}

fn of_chart(cx: SlideCx<'_>, description: &Description) -> Vec<Slide> {
    match description {
        Description::Fit(chart) => vec![bars::fit(cx, chart)],
        Description::Explained(chart) => vec![explained::explained(cx, chart)],
        Description::Milestone(chart) => vec![milestone::milestone(cx, chart)],
        Description::Separates(chart) => vec![bars::separates(cx, chart)],
        Description::Acceptability(chart) => vec![uncertainty::acceptability(cx, chart)],
        Description::Ranges(chart) => vec![uncertainty::ranges(cx, chart)],
        Description::Tipping(chart) => vec![tipping::tipping(cx, chart)],
        Description::Reach(chart) => vec![reach::reach(cx, chart)],
        Description::Map(chart) => vec![map::map(cx, chart)],
        Description::Radar(chart) => vec![radar::radar(cx, chart)],
        Description::Honeycomb(chart) => vec![honeycomb::honeycomb(cx, chart)],
        Description::Today(chart) => vec![follows::today(cx, chart)],
        Description::Timeline(chart) => timeline::timeline(cx, chart),
        Description::Since(chart) => since::since(cx, chart),
        Description::Portfolio(chart) => vec![together::portfolio(cx, chart)],
        Description::Frontier(chart) => vec![hours::frontier(cx, chart)],
        Description::Scenarios(chart) => lines::scenario(cx, chart).into_iter().collect(),
        Description::Heatmap(chart) => vec![tables::heat_map(cx, chart)],
        Description::Audience(chart) => audience::audience(cx, chart),
    }
}

fn cover(cx: SlideCx<'_>) -> Slide {
    let Material { plan, framework, report, robustness, .. } = *cx.material;
    let Opening { title, headline, client, whom, day, .. } = Opening::of(cx.material);
    let mut lines: Vec<String> = Vec::new();
    lines.extend(client.map(|client| clean(&client)));
    lines.push(headline);
    let day = if day.is_empty() { day } else { format!(" · {day}") };
    lines.push(format!("For {}{day}", clean(&whom)));
    let mut notes = vec![Standing::of(report).to_do().to_owned()];
    notes.extend(words::contradictions(report, plan.least_reach));
    notes.push(words::how_sure(framework, report, robustness));
    notes.retain(|words| !words.is_empty());
    notes = notes.iter().map(|words| cx::sentence(words)).collect();
    notes.extend(plan.notes.clone());
    notes.push(framework.about.clone());
    notes.push(words::basis(&report.problem.candidates));
    let shapes = vec![honeycomb::milestones(cx)];
    Slide { title, subtitle: lines.join("\n"), notes, shapes, ..Slide::default() }
}

/// Two slides of one title are hard to tell apart for who hears them: what the page is called follows the title of the second page
/// of it, and slides on which one page goes on say which part they are.
fn unique_titles(slides: &mut [(String, Slide)]) {
    let mut whose: BTreeMap<String, String> = BTreeMap::new();
    for (name, slide) in slides.iter_mut() {
        let first = whose.entry(slide.title.clone()).or_insert_with(|| name.clone());
        if first != name {
            slide.title = format!("{} · {}", slide.title, clean(name));
        }
    }
    let mut parts: BTreeMap<String, Vec<&mut Slide>> = BTreeMap::new();
    for (_, slide) in slides {
        parts.entry(slide.title.clone()).or_default().push(slide);
    }
    for parts in parts.into_values().filter(|parts| parts.len() > 1) {
        let all = parts.len();
        for (slide, part) in parts.into_iter().zip(1..) {
            slide.title = format!("{} (part {part} of {all})", slide.title);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_slides_have_the_same_title() {
        let slide =
            |(name, title): (&str, &str)| (name.to_owned(), Slide { title: title.to_owned(), ..Slide::default() });
        let mut slides =
            [("", "A leads"), ("Ranking", "A leads"), ("Audience", "B"), ("Audience", "B"), ("Map", "C")].map(slide);
        unique_titles(&mut slides);
        let titles = slides.map(|(_, slide)| slide.title);
        assert_eq!(titles, ["A leads", "A leads · Ranking", "B (part 1 of 2)", "B (part 2 of 2)", "C"]);
    }
}
