//! A deck: slides with everything around them that makes a presentation.

use super::chart::{NativeChart, Plot, chart_xml};
use super::headline::{headline, size_of_all};
use super::layouts::{COVER_LINES, COVER_SIZE, Layout, SUBTITLE_SIZE, cover, number_field, small_style};
use super::master::{notes_master, slide_master};
use super::page::{Area, SlideSize, Subtitle, breadth_of, fitting};
use super::paint::Paint;
use super::palette::Palette;
use super::placeholders::{paragraph, placeholder, placeholder_at, sized, titled};
use super::properties::{self, Properties};
use super::run::{Ids, NAMESPACES, TREE, run};
use super::shape::{Shape, What};
use super::table_style::table_styles;
use super::tags::{Origin, Tagged, Tags, sum_of};
use super::theme::theme_xml;
use crate::export::package::{MANIFEST, Package, Relations};
use crate::export::theme::Theme;
use crate::export::xml::{esc, shortened};
use std::fmt::Write as _;

/// A deck as a value.
#[derive(Debug, Clone)]
pub struct Deck {
    /// What it says of itself.
    pub properties: Properties,
    /// What it was made from.
    pub origin: Origin,
    /// Where things stand.
    pub page: SlideSize,
    /// Colours and fonts.
    pub theme: Theme,
    /// The size of all headlines in points, which the master has: none of them has one of its own.
    pub headline: u32,
    /// The slides, the first of them the cover.
    pub slides: Vec<Slide>,
}

/// A part of a deck.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Section {
    /// What is told.
    #[default]
    Story,
    /// What is there for who asks.
    Appendix,
}

/// One slide.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Slide {
    /// The headline.
    pub title: String,
    /// The line under it.
    pub subtitle: String,
    /// What stands on it.
    pub shapes: Vec<Shape>,
    /// Where the figures are from.
    pub source: String,
    /// What to say: paragraphs.
    pub notes: Vec<String>,
    /// The part of the deck that it belongs to.
    pub section: Section,
    /// The id of the page that it shows, with its number where the page has several.
    pub page: String,
    /// Whether its headline has one line, and what is below stands higher.
    pub raised: bool,
}

impl Slide {
    /// Which of its shapes is the one chart that stands for itself; none where there is not exactly one.
    fn chart_in_place(&self) -> Option<usize> {
        let is_chart = |shape: &Shape| match &shape.what {
            What::Chart(chart) => !matches!(chart.plot, Plot::InCells { .. } | Plot::Columns { .. }),
            _ => false,
        };
        let mut charts = self.shapes.iter().enumerate().filter(|(_, shape)| is_chart(shape)).map(|(at, _)| at);
        charts.next().filter(|_| charts.next().is_none())
    }
}

/// The size of some headlines on slides in their room, in points.
pub fn headline_size(titles: &[&str], room: Area) -> u32 {
    size_of_all(titles, room, &HEADLINES)
}

/// The sizes that headlines may have, in points: the largest in which all of a deck have room.
const HEADLINES: [u32; 4] = [26, 24, 22, 20];

/// The height of a line under the title of the cover.
const COVER_LINE: i64 = 320_040;

const SLIDE: &str = "officedocument.presentationml";

impl Deck {
    /// The deck as a file: the same bytes for the same deck.
    ///
    /// # Errors
    /// When a chart's figures do not fit into a workbook.
    pub fn write(&self) -> Result<Vec<u8>, String> {
        let mut package = Package::replacing(Paint::greys_of(&self.theme));
        properties::write(&self.properties, self.slides.len(), &mut package);
        self.frame(&mut package);
        let mut charts = 0;
        let mut tags = Tags::new(&self.origin);
        for (at, slide) in (1..).zip(&self.slides) {
            self.slide(&mut package, at, slide, (&mut charts, &mut tags))?;
        }
        tags.manifest(&mut package, &self.properties.date);
        package.finish()
    }

    /// Everything that is there once: presentation, masters, layouts, themes.
    fn frame(&self, package: &mut Package) {
        let mut relations = Relations::default();
        let master = relations.add("slideMaster", "slideMasters/slideMaster1.xml");
        let notes = relations.add("notesMaster", "notesMasters/notesMaster1.xml");
        let mut list = String::new();
        for at in 1..=self.slides.len() {
            let id = relations.add("slide", format!("slides/slide{at}.xml"));
            let _ = write!(list, "<p:sldId id=\"{}\" r:id=\"{id}\"/>", 255 + at);
        }
        relations.add("presProps", "presProps.xml");
        relations.add("viewProps", "viewProps.xml");
        relations.add("theme", "theme/theme1.xml");
        relations.add("tableStyles", "tableStyles.xml");
        relations.add("customXml", format!("../{MANIFEST}"));
        let mut levels = String::new();
        for at in 1..=9 {
            let _ = write!(
                levels,
                "<a:lvl{at}pPr marL=\"{}\" algn=\"l\"><a:defRPr sz=\"1800\" kern=\"1200\"><a:solidFill><a:schemeClr \
                 val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/><a:ea typeface=\"+mn-ea\"/><a:cs \
                 typeface=\"+mn-cs\"/></a:defRPr></a:lvl{at}pPr>",
                (at - 1) * 457_200
            );
        }
        package.xml(
            "ppt/presentation.xml",
            &format!("{SLIDE}.presentation.main+xml"),
            &format!(
                "<p:presentation {NAMESPACES} saveSubsetFonts=\"1\"><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" \
                 r:id=\"{master}\"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"{notes}\"/>\
                 </p:notesMasterIdLst><p:sldIdLst>{list}</p:sldIdLst><p:sldSz cx=\"{}\" cy=\"{}\"/><p:notesSz \
                 cx=\"6858000\" cy=\"9144000\"/><p:defaultTextStyle>{levels}</p:defaultTextStyle>{}</p:presentation>",
                self.page.width,
                self.page.height,
                self.sections()
            ),
        );
        package.relations("ppt/presentation.xml", &relations);
        package.xml(
            "ppt/presProps.xml",
            &format!("{SLIDE}.presProps+xml"),
            &format!("<p:presentationPr {NAMESPACES}/>"),
        );
        package.xml("ppt/viewProps.xml", &format!("{SLIDE}.viewProps+xml"), &format!("<p:viewPr {NAMESPACES}/>"));
        package.xml("ppt/tableStyles.xml", &format!("{SLIDE}.tableStyles+xml"), &table_styles());
        // Each master has a theme part of its own: two that share one are refused.
        for at in [1, 2] {
            let name = format!("ppt/theme/theme{at}.xml");
            package.xml(&name, "officedocument.theme+xml", &theme_xml(&self.theme, &self.theme.name));
        }
        self.masters(package);
    }

    fn masters(&self, package: &mut Package) {
        let mut relations = Relations::default();
        for layout in Layout::ALL {
            relations.add("slideLayout", format!("../slideLayouts/slideLayout{}.xml", layout.number()));
        }
        relations.add("theme", "../theme/theme1.xml");
        let logo = self.theme.logo.as_ref().and_then(|bytes| self.logo(package, &mut relations, bytes));
        let master = slide_master(&self.theme, &self.page, self.headline, &logo.unwrap_or_default());
        package.xml("ppt/slideMasters/slideMaster1.xml", &format!("{SLIDE}.slideMaster+xml"), &master);
        package.relations("ppt/slideMasters/slideMaster1.xml", &relations);
        let calling = Palette::calling(&self.theme);
        for layout in Layout::ALL {
            let name = format!("ppt/slideLayouts/slideLayout{}.xml", layout.number());
            package.xml(&name, &format!("{SLIDE}.slideLayout+xml"), &layout.xml(&self.page, calling));
            let mut relations = Relations::default();
            relations.add("slideMaster", "../slideMasters/slideMaster1.xml");
            package.relations(&name, &relations);
        }
        package.xml("ppt/notesMasters/notesMaster1.xml", &format!("{SLIDE}.notesMaster+xml"), &notes_master());
        let mut relations = Relations::default();
        relations.add("theme", "../theme/theme2.xml");
        package.relations("ppt/notesMasters/notesMaster1.xml", &relations);
    }

    /// The logo on every slide, in the room that it has; none where the picture is not one that we know.
    fn logo(&self, package: &mut Package, relations: &mut Relations, bytes: &[u8]) -> Option<String> {
        let (extension, width, height) = crate::export::picture::size_of(bytes)?;
        let room = self.page.logo;
        let wide = room.height * i64::from(width) / i64::from(height.max(1));
        let area = if wide <= room.width {
            Area { x: room.x + room.width - wide, width: wide, ..room }
        } else {
            Area { height: room.width * i64::from(height) / i64::from(width.max(1)), ..room }
        };
        let name = format!("image1.{extension}");
        package.packed(&format!("ppt/media/{name}"), bytes.to_vec());
        let id = relations.add("image", format!("../media/{name}"));
        Some(format!(
            "<p:pic><p:nvPicPr><p:cNvPr id=\"6\" name=\"Logo\" descr=\"Logo of {}\"/><p:cNvPicPr><a:picLocks \
             noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr userDrawn=\"1\"/></p:nvPicPr><p:blipFill><a:blip \
             r:embed=\"{id}\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>{}</a:xfrm><a:prstGeom \
             prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>",
            esc(&shortened(&self.theme.name, 100)),
            area.xml()
        ))
    }

    fn slide(
        &self,
        package: &mut Package,
        at: usize,
        slide: &Slide,
        (charts, tags): (&mut usize, &mut Tags<'_>),
    ) -> Result<(), String> {
        let is_cover = at == 1;
        let mut relations = Relations::default();
        // A chart alone stands in the place that the layout has for it; one of several, or one that lies in a table, does not.
        let in_place = slide.chart_in_place();
        let layout = match (is_cover, in_place.is_some()) {
            (true, _) => Layout::Title,
            (false, true) => Layout::Content,
            (false, false) => Layout::TitleOnly,
        };
        relations.add("slideLayout", format!("../slideLayouts/slideLayout{}.xml", layout.number()));
        relations.add("notesSlide", format!("../notesSlides/notesSlide{at}.xml"));
        let mut ids = Ids::default();
        let mut shapes = if is_cover { self.cover(&mut ids, slide) } else { self.head(&mut ids, slide) };
        let mut made: Vec<(usize, &NativeChart, Area)> = Vec::new();
        let page = &slide.page;
        for (number, shape) in slide.shapes.iter().enumerate() {
            let mut chart_id = String::new();
            if let Some(chart) = shape.chart() {
                *charts += 1;
                chart_id = relations.add("chart", format!("../charts/chart{charts}.xml"));
                made.push((*charts, chart, shape.area));
            }
            let place = if in_place == Some(number) { "<p:ph idx=\"1\"/>" } else { "" };
            shapes.push_str(&tags.add(package, &mut relations, |tags| {
                let xml = shape.xml(&mut ids, &format!("{place}{tags}"), &chart_id);
                let (kind, name, sum) = (shape.kind(), shape.name.clone(), shape.sum(&xml));
                (Tagged { page: page.clone(), kind, name, sum }, xml)
            }));
        }
        if !is_cover {
            shapes.push_str(&self.foot(&mut ids, slide, at));
        }
        let words = [&slide.title, &slide.subtitle, &slide.source].into_iter().chain(&slide.notes);
        let sum = sum_of(words.map(String::as_str));
        let tagged = Tagged { page: page.clone(), kind: "slide", name: String::new(), sum };
        let tags = tags.add(package, &mut relations, |tags| (tagged, tags.to_owned()));
        let name = format!("ppt/slides/slide{at}.xml");
        package.xml(
            &name,
            &format!("{SLIDE}.slide+xml"),
            &format!(
                "<p:sld {NAMESPACES}><p:cSld><p:spTree>{TREE}{shapes}</p:spTree>{tags}</p:cSld><p:clrMapOvr>\
                 <a:masterClrMapping/></p:clrMapOvr></p:sld>"
            ),
        );
        package.relations(&name, &relations);
        for (number, chart, area) in made {
            add_chart(package, number, chart, area.for_letters(breadth_of(&self.theme.body_font)))?;
        }
        notes(package, at, slide);
        Ok(())
    }

    /// The room of headlines, as wide as it is for letters of the theme's font.
    fn headline_room(&self, area: Area) -> Area {
        area.for_letters(breadth_of(&self.theme.heading_font))
    }

    /// Which slides belong to which part, where there is more than one.
    fn sections(&self) -> String {
        let of = |section: Section, name: &str, id: &str| {
            let slides = self.slides.iter().zip(256..).filter(|(slide, _)| slide.section == section);
            let slides: Vec<String> = slides.map(|(_, id)| format!("<p14:sldId id=\"{id}\"/>")).collect();
            let slides = slides.concat();
            format!("<p14:section name=\"{name}\" id=\"{id}\"><p14:sldIdLst>{slides}</p14:sldIdLst></p14:section>")
        };
        if self.slides.iter().all(|slide| slide.section == Section::Story) {
            return String::new();
        }
        format!(
            "<p:extLst><p:ext uri=\"{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}\"><p14:sectionLst \
             xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\">{}{}</p14:sectionLst></p:ext></p:extLst>",
            of(Section::Story, "Story", "{6E1B8C52-0E5A-4C0B-9B1F-6B0D53A4D101}"),
            of(Section::Appendix, "Appendix", "{6E1B8C52-0E5A-4C0B-9B1F-6B0D53A4D102}")
        )
    }

    fn cover(&self, ids: &mut Ids, slide: &Slide) -> String {
        let (title, lines) = cover(&self.page);
        let set = headline(&slide.title, self.headline_room(title), COVER_SIZE);
        let body = breadth_of(&self.theme.body_font);
        // Two lines for each, as far as there is room, in smaller letters where it has to be: a long name of a client is not cut.
        let room = Area { height: 2 * COVER_LINE, ..lines }.for_letters(body);
        let line = |line: &str| match fitting(line, room, &[COVER_LINES, 16, 14]) {
            (COVER_LINES, text) => paragraph(&text),
            (size, text) => sized(size, &text),
        };
        let paragraphs: Vec<String> = slide.subtitle.split('\n').map(line).collect();
        titled(ids.next(), ("type=\"ctrTitle\"", Some(COVER_SIZE)), &set, (title, false))
            + &placeholder(ids.next(), "Subtitle", "type=\"subTitle\" idx=\"1\"", &paragraphs.concat())
    }

    fn head(&self, ids: &mut Ids, slide: &Slide) -> String {
        let page = if slide.raised { self.page.raised() } else { self.page };
        let set = headline(&slide.title, self.headline_room(page.title), self.headline);
        let title = titled(ids.next(), ("type=\"title\"", None), &set, (page.title, slide.raised));
        if slide.subtitle.is_empty() {
            return title;
        }
        let Subtitle { size, text, area } = page.subtitle_of(&slide.subtitle, breadth_of(&self.theme.body_font));
        // One that takes more lines than its layout has room for has room of its own.
        let own = if area == self.page.subtitle { String::new() } else { format!("<a:xfrm>{}</a:xfrm>", area.xml()) };
        let kind = "type=\"body\" sz=\"quarter\" idx=\"13\"";
        let text = if size == SUBTITLE_SIZE { paragraph(&text) } else { sized(size, &text) };
        title + &placeholder_at(ids.next(), ("Subtitle", kind), &own, &text)
    }

    /// Where the figures are from, which is no footer: what a client writes into those would replace it.
    fn foot(&self, ids: &mut Ids, slide: &Slide, at: usize) -> String {
        let area = self.page.source;
        let (size, text) = fitting(&slide.source, area.for_letters(breadth_of(&self.theme.body_font)), &[10, 9, 8]);
        let source = if text.is_empty() {
            String::new()
        } else {
            format!(
                "<p:sp><p:nvSpPr><p:cNvPr id=\"{}\" name=\"Source\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>\
                 <a:xfrm>{}</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody>\
                 <a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"t\"><a:spAutoFit/></a:bodyPr>\
                 <a:lstStyle/><a:p><a:r>{}<a:t>{}</a:t></a:r></a:p></p:txBody></p:sp>",
                ids.next(),
                area.xml(),
                run(size, false, Paint::MUTED),
                esc(&text)
            )
        };
        let number = format!(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"{}\" name=\"Slide Number\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
             <p:nvPr><p:ph type=\"sldNum\" sz=\"quarter\" idx=\"12\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>{}{}\
             </p:txBody></p:sp>",
            ids.next(),
            small_style(10, "r"),
            number_field(&at.to_string())
        );
        source + &number
    }
}

fn add_chart(package: &mut Package, number: usize, chart: &NativeChart, area: Area) -> Result<(), String> {
    let name = format!("ppt/charts/chart{number}.xml");
    let book = format!("Microsoft_Excel_Worksheet{number}.xlsx");
    let mut relations = Relations::default();
    let id = relations.add("package", format!("../embeddings/{book}"));
    package.xml(&name, "officedocument.drawingml.chart+xml", &chart_xml(chart, &id, area));
    package.relations(&name, &relations);
    package.packed(&format!("ppt/embeddings/{book}"), chart.workbook()?);
    Ok(())
}

fn notes(package: &mut Package, at: usize, slide: &Slide) {
    let mut paragraphs = String::new();
    for note in slide.notes.iter().filter(|note| !note.trim().is_empty()) {
        let _ = write!(
            paragraphs,
            "<a:p><a:r><a:rPr lang=\"en-GB\"/><a:t>{}</a:t></a:r></a:p>",
            esc(&shortened(note, 4000))
        );
    }
    if paragraphs.is_empty() {
        paragraphs.push_str("<a:p><a:endParaRPr lang=\"en-GB\"/></a:p>");
    }
    let name = format!("ppt/notesSlides/notesSlide{at}.xml");
    package.xml(
        &name,
        &format!("{SLIDE}.notesSlide+xml"),
        &format!(
            "<p:notes {NAMESPACES}><p:cSld><p:spTree>{TREE}<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide Image\"/>\
             <p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr>\
             <p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>{}</p:spTree></p:cSld><p:clrMapOvr>\
             <a:masterClrMapping/></p:clrMapOvr></p:notes>",
            placeholder(3, "Notes", "type=\"body\" idx=\"1\"", &paragraphs)
        ),
    );
    let mut relations = Relations::default();
    relations.add("notesMaster", "../notesMasters/notesMaster1.xml");
    relations.add("slide", format!("../slides/slide{at}.xml"));
    package.relations(&name, &relations);
}
