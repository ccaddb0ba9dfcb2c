//! An order for files: which charts, in which formats, how they look; and each file of it made one by one.
//!
//! A face asks [`outputs`] for the list, makes one file after the other with [`Output::make`], and writes its bytes. In
//! between it can show how far it is, or stop.

use super::names;
use super::picture::logo;
use crate::chart::{Chart, Material, why_nothing};
use crate::domain::brand::Brand;
use crate::scene::draw::scene_with_logo;
use crate::scene::items::Scene;
use crate::scene::pages::{PresentationPage, page_with_logo};
use crate::scene::sheet::{SIDES, Sheet};
use crate::scene::style::{Ground, Look};
use std::collections::BTreeSet;

/// What a file can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// A picture of pixels for each chart.
    Png,
    /// A picture of shapes for each chart.
    Svg,
    /// One document with a page for each chart.
    Pdf,
    /// One deck with a slide for each chart.
    Pptx,
    /// One workbook that works the ranking out.
    Xlsx,
    /// One table of all figures.
    Csv,
    /// One text: the strategy in words.
    Markdown,
    /// One calendar of the actions with a date.
    Ics,
}

impl Format {
    /// Every format, what most people come for first.
    pub const ALL: [Self; 8] =
        [Self::Pptx, Self::Png, Self::Xlsx, Self::Pdf, Self::Svg, Self::Csv, Self::Markdown, Self::Ics];

    /// The ending of its files, which is its name on the command line too.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Pptx => "pptx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Ics => "ics",
        }
    }

    /// What it is, as lists show it.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Png => "Pictures (PNG)",
            Self::Svg => "Scalable pictures (SVG)",
            Self::Pdf => "The presentation as a document (PDF)",
            Self::Pptx => "Slides with editable charts (PPTX)",
            Self::Xlsx => "Scorecard with live formulas (XLSX)",
            Self::Csv => "All figures as a table (CSV)",
            Self::Markdown => "Brief (Markdown)",
            Self::Ics => "Calendar of the actions (ICS)",
        }
    }

    /// Whether each chart has a file of its own.
    #[must_use]
    pub const fn per_chart(self) -> bool {
        matches!(self, Self::Png | Self::Svg)
    }

    /// Whether it holds pictures of charts.
    #[must_use]
    pub const fn is_drawn(self) -> bool {
        matches!(self, Self::Png | Self::Svg | Self::Pdf)
    }

    /// Whether it holds charts, drawn or as slides.
    #[must_use]
    pub const fn has_charts(self) -> bool {
        self.is_drawn() || matches!(self, Self::Pptx)
    }

    /// Whether it says how sure the answer is, for which samples have to be drawn, where it is of these charts.
    fn needs_samples(self, charts: &[Chart]) -> bool {
        match self {
            Self::Xlsx | Self::Ics => false,
            drawn if drawn.is_drawn() => charts.iter().any(|chart| chart.row().needs_samples),
            _ => true,
        }
    }

    /// The format of an ending.
    #[must_use]
    pub fn parse(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.ending() == ending)
    }
}

/// How large pictures are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Size {
    /// A slide of 13⅓ × 7½ inches.
    #[default]
    Wide,
    /// A slide of 10 × 7½ inches.
    Standard,
    /// Half a wide slide.
    Half,
    /// A page of A4, lying.
    A4,
    /// As wide as high.
    Square,
    /// So many pixels.
    Pixels(u32, u32),
}

impl Size {
    /// Those with a name, as the command line writes them.
    pub const NAMED: [(Self, &'static str); 5] = [
        (Self::Wide, "16:9"),
        (Self::Standard, "4:3"),
        (Self::Half, "half"),
        (Self::A4, "a4"),
        (Self::Square, "square"),
    ];

    /// The size of a name or of `1200x800`.
    ///
    /// # Errors
    /// A sentence, when the text is neither, or a side is too short or too long.
    pub fn parse(text: &str) -> Result<Self, String> {
        if let Some((size, _)) = Self::NAMED.iter().find(|(_, name)| name.eq_ignore_ascii_case(text)) {
            return Ok(*size);
        }
        let sides = text.split_once(['x', 'X', '×']).and_then(|(a, b)| Some((a.parse().ok()?, b.parse().ok()?)));
        let Some((width, height)) = sides else {
            return Err("choose 16:9, 4:3, half, a4, square, or pixels such as 1200x800".to_owned());
        };
        let (least, most) = SIDES;
        let fits = |side: u32| (least..=most).contains(&f64::from(side));
        if fits(width) && fits(height) {
            Ok(Self::Pixels(width, height))
        } else {
            Err(format!("each side of a picture must be from {least} to {most} pixels"))
        }
    }

    /// Width and height in pixels at scale 1, 144 to the inch.
    #[must_use]
    pub fn pixels(self) -> (f64, f64) {
        match self {
            Self::Wide => (1920.0, 1080.0),
            Self::Standard => (1440.0, 1080.0),
            Self::Half => (960.0, 1080.0),
            Self::A4 => (1684.0, 1191.0),
            Self::Square => (1080.0, 1080.0),
            Self::Pixels(width, height) => (f64::from(width), f64::from(height)),
        }
    }

    /// Slides come in two ratios; whatever is not 4:3 becomes 16:9.
    #[must_use]
    pub fn ratio(self) -> Ratio {
        if self.is(4.0 / 3.0) { Ratio::Standard } else { Ratio::Wide }
    }

    /// Whether slides have another ratio than pictures of this size.
    #[must_use]
    pub fn differs_from_slides(self) -> bool {
        !self.is(4.0 / 3.0) && !self.is(16.0 / 9.0)
    }

    /// Whether the ratio of the sides is this one, give or take half a per cent.
    fn is(self, ratio: f64) -> bool {
        let (width, height) = self.pixels();
        (width / height / ratio - 1.0).abs() < 0.005
    }
}

/// The shape of a slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ratio {
    /// 13.33 by 7.5 inches.
    #[default]
    Wide,
    /// 10 by 7.5 inches.
    Standard,
}

/// What is wanted.
#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// What the files' names begin with: the plan's file name without its endings.
    pub stem: String,
    /// The charts, in their order.
    pub charts: Vec<Chart>,
    /// The formats.
    pub formats: BTreeSet<Format>,
    /// How large pictures are.
    pub size: Size,
    /// How many pixels a PNG has for each of the size, 1 to 4.
    pub scale: u8,
    /// What pictures and slides lie on.
    pub ground: Ground,
    /// Whether pictures leave title, source and ground to the slide.
    pub plain: bool,
    /// Whether letters in SVG become shapes.
    pub outlines: bool,
    /// A client's look.
    pub brand: Option<Brand>,
    /// The client's logo as PNG or JPEG.
    pub logo: Option<Vec<u8>>,
}

impl Order {
    /// Everything of a plan, as the program has it by itself: the charts that make sense for its platforms.
    #[must_use]
    pub fn everything(stem: &str, material: &Material<'_>) -> Self {
        Self {
            stem: stem.to_owned(),
            charts: Chart::for_platforms(material.framework, material.report.problem.len()),
            formats: Format::ALL.into(),
            size: Size::default(),
            scale: 2,
            ground: Ground::default(),
            plain: false,
            outlines: false,
            brand: None,
            logo: None,
        }
    }

    /// Whether pictures of charts are wanted.
    #[must_use]
    pub fn is_drawn(&self) -> bool {
        self.formats.iter().any(|format| format.is_drawn())
    }

    /// Whether charts are wanted, drawn or as slides.
    #[must_use]
    pub fn has_charts(&self) -> bool {
        self.formats.iter().any(|format| format.has_charts())
    }

    /// Whether a document of it tells where each segment stands.
    #[must_use]
    pub fn tells_of_segments(&self) -> bool {
        let whole = self.charts.len() > 1;
        self.formats.iter().any(|format| match format {
            Format::Pptx | Format::Pdf => whole,
            format => *format == Format::Markdown,
        })
    }

    /// The sheet that pictures are drawn on.
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        let (width, height) = self.size.pixels();
        Sheet {
            width,
            height,
            look: Look { ground: self.ground, brand: self.brand.clone(), plain: self.plain, ..Look::default() },
        }
    }

    /// The picture of a chart on that sheet; none where it has nothing to show.
    #[must_use]
    pub fn scene(&self, chart: Chart, material: &Material<'_>) -> Option<Scene> {
        let logo = self.logo.as_deref().and_then(logo);
        scene_with_logo(&chart, material, &self.sheet(), logo.as_ref())
    }

    /// The picture of a page of a document; none where it has nothing to show.
    #[must_use]
    pub fn page(&self, page: PresentationPage, material: &Material<'_>) -> Option<Scene> {
        let logo = self.logo.as_deref().and_then(logo);
        page_with_logo(page, material, material.plan, &self.sheet(), logo.as_ref())
    }
}

/// Whether anything of such an order says how sure the answer is, for which samples have to be drawn.
#[must_use]
pub fn needs_samples(formats: &BTreeSet<Format>, charts: &[Chart]) -> bool {
    formats.iter().any(|format| format.needs_samples(charts))
}

/// One file of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    name: String,
    pub(super) format: Format,
    /// The chart of a picture; none for a document of them all.
    pub(super) chart: Option<Chart>,
    /// Which sheet of a chart that has several; of the tables, 1 is that of the actions.
    pub(super) part: usize,
}

/// The files of an order, documents first.
#[must_use]
pub fn outputs(order: &Order, material: &Material<'_>) -> Vec<Output> {
    let mut outputs = Vec::new();
    for format in order.formats.iter().filter(|format| !format.per_chart()) {
        let name = format!("{}.{}", names::safe(&order.stem), format.ending());
        outputs.push(Output { name, format: *format, chart: None, part: 0 });
        if *format == Format::Csv && !material.plan.actions.is_empty() {
            let name = format!("{}.csv", names::of_chart(&order.stem, "actions"));
            outputs.push(Output { name, format: *format, chart: None, part: 1 });
        }
    }
    for format in order.formats.iter().filter(|format| format.per_chart()) {
        for chart in &order.charts {
            let name = names::of_chart(&order.stem, &chart.id(material.framework));
            for part in 0..chart.sheets(material.plan) {
                // The first sheet has the name of the chart alone.
                let number = if part == 0 { String::new() } else { format!("-{}", part + 1) };
                let name = format!("{name}{number}.{}", format.ending());
                outputs.push(Output { name, format: *format, chart: Some(*chart), part });
            }
        }
    }
    outputs
}

impl Output {
    /// The file's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Why it has nothing to show, where that is so, as a sentence without its stop.
    #[must_use]
    pub fn why_nothing(&self, order: &Order, material: &Material<'_>) -> String {
        match (self.format, self.chart.or(order.charts.first().copied())) {
            (Format::Ics, _) => why_nothing(Chart::Timeline, material),
            (_, Some(chart)) if self.chart.is_some() || order.charts.len() == 1 => why_nothing(chart, material),
            _ => "none of its charts has anything to show".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_names_or_pixels() {
        assert_eq!(Size::parse("16:9"), Ok(Size::Wide));
        assert_eq!(Size::parse("A4"), Ok(Size::A4));
        assert_eq!(Size::parse("1200x800"), Ok(Size::Pixels(1200, 800)));
        for wrong in ["", "x", "1200", "10x10", "99999x100", "-5x5", "1e3x800", "16:10"] {
            assert!(Size::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn slides_have_the_ratio_of_pictures_where_there_is_such_a_slide() {
        let cases = [
            (Size::Wide, Ratio::Wide, false),
            (Size::Standard, Ratio::Standard, false),
            (Size::Pixels(1600, 1200), Ratio::Standard, false),
            (Size::Pixels(1366, 768), Ratio::Wide, false),
            (Size::A4, Ratio::Wide, true),
            (Size::Pixels(1200, 800), Ratio::Wide, true),
        ];
        for (size, ratio, differs) in cases {
            assert_eq!((size.ratio(), size.differs_from_slides()), (ratio, differs), "{size:?}");
        }
    }

    #[test]
    fn every_format_is_found_by_its_ending() {
        for format in Format::ALL {
            assert_eq!(Format::parse(format.ending()), Some(format));
        }
        assert_eq!(Format::parse("gif"), None);
    }
}
