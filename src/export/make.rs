//! The files of an order as bytes, one by one: whoever asked can show how far it is, or stop, between two.

use super::job::{Format, Order, Output};
use super::story::document_pages;
use super::theme::Theme;
use super::{Fonts, PdfOptions, SvgOptions, actions, csv, ics, markdown, pdf, png, pptx, svg, xlsx};
use crate::chart::Material;
use crate::scene::pages::PresentationPage;

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its bytes; none where the chart has nothing to show, such as scenarios of a plan without any.
    pub bytes: Option<Vec<u8>>,
    /// What a person should know about it, as sentences.
    pub warnings: Vec<String>,
}

impl Output {
    /// Makes the file: no disk, and no thread. A PNG at scale 4 takes some tenths of a second, everything else less.
    ///
    /// # Errors
    /// A sentence, when the file cannot be made.
    pub fn make(&self, order: &Order, material: &Material<'_>) -> Result<Made, String> {
        let whole = |bytes: Vec<u8>| Made { bytes: Some(bytes), warnings: Vec::new() };
        match self.format {
            Format::Png | Format::Svg | Format::Pdf => self.drawn(order, material),
            Format::Pptx => {
                let theme = Theme::new(order.brand.as_ref(), order.logo.clone(), order.ground);
                pptx::deck(material, &order.charts, order.size.ratio(), theme).write().map(whole)
            }
            Format::Xlsx => xlsx::scorecard(material).map(whole),
            Format::Ics => Ok(Made { bytes: ics::calendar(material).map(String::into_bytes), warnings: Vec::new() }),
            Format::Csv if self.part > 0 => {
                Ok(Made { bytes: actions::csv(material).map(String::into_bytes), warnings: Vec::new() })
            }
            Format::Csv => Ok(whole(csv::csv(material).into_bytes())),
            Format::Markdown => Ok(whole(markdown::markdown(material).into_bytes())),
        }
    }

    fn drawn(&self, order: &Order, material: &Material<'_>) -> Result<Made, String> {
        let scenes: Vec<_> = if let Some(chart) = self.chart {
            order.scene(chart, &Material { sheet: self.part, ..*material }).into_iter().collect()
        } else {
            let pages = document_pages(material, &order.charts);
            // Several pages have a cover, as slides have.
            let bare = order.plain || pages.len() < 2 || pages.contains(&PresentationPage::Opening);
            let cover = (!bare).then_some(PresentationPage::Opening);
            cover.iter().chain(pages.iter()).filter_map(|page| order.page(*page, material)).collect()
        };
        let Some(first) = scenes.first() else { return Ok(Made { bytes: None, warnings: Vec::new() }) };
        let fonts = Fonts::of(&scenes);
        let bytes = match self.format {
            Format::Png => png(first, &fonts, order.scale),
            Format::Svg => svg(first, &fonts, SvgOptions { outlines: order.outlines }).map(String::into_bytes),
            _ => pdf(&scenes, &fonts, PdfOptions { title: &material.plan.title, language: "en" }),
        };
        let bytes = bytes.map_err(|error| error.to_string())?;
        Ok(Made { bytes: Some(bytes), warnings: fonts.warnings().to_vec() })
    }
}
