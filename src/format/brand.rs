//! A brand as text.

use super::check::Check;
use super::fault::{Faults, Kind, MOST_FAULTS};
use super::render::render;
use super::text::parse;
use super::versions::OLDEST;
use crate::domain::brand::{Brand, Rgb};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(rename = "Brand", deny_unknown_fields)]
struct RawBrand {
    format: u32,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    accents: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ink: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    paper: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    heading_font: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body_font: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logo: Option<String>,
}

/// Reads a brand.
///
/// # Errors
/// Every fault of the text with its line, column and a sentence.
pub fn read_brand(text: &str) -> Result<Brand, Faults> {
    let raw: RawBrand = parse(text, Kind::Brand)?;
    let mut check = Check::default();
    let brand = checked(&mut check, raw);
    check.finish(text, Some(brand))
}

fn checked(check: &mut Check, raw: RawBrand) -> Brand {
    let name = check.full_name("name", &raw.name);
    let heading_font = raw.heading_font.map(|font| check.name("heading_font", &font));
    let body_font = raw.body_font.map(|font| check.name("body_font", &font));
    let accents = check.field("accents", |check| {
        let texts = raw.accents?;
        if texts.len() != 6 {
            check.fault(format!("`accents` must be six colours, not {}", texts.len()));
        }
        let some = texts.iter().enumerate().take(MOST_FAULTS);
        let colours: Vec<Rgb> = some.filter_map(|(at, text)| check.item(at, |check| colour(check, text))).collect();
        colours.try_into().ok()
    });
    let ink = check.field("ink", |check| raw.ink.and_then(|text| colour(check, &text)));
    let paper = check.field("paper", |check| raw.paper.and_then(|text| colour(check, &text)));
    Brand { name, accents, ink, paper, heading_font, body_font, logo: raw.logo }
}

/// Writes a brand: the one text that stands for it.
#[must_use]
pub fn write_brand(brand: &Brand) -> String {
    let colour = |Rgb([red, green, blue]): Rgb| format!("#{red:02X}{green:02X}{blue:02X}");
    render(&RawBrand {
        format: OLDEST,
        name: brand.name.clone(),
        accents: brand.accents.map(|accents| accents.map(colour).to_vec()),
        ink: brand.ink.map(colour),
        paper: brand.paper.map(colour),
        heading_font: brand.heading_font.clone(),
        body_font: brand.body_font.clone(),
        logo: brand.logo.clone(),
    })
}

/// A colour such as `#1F6FB2`.
fn colour(check: &mut Check, text: &str) -> Option<Rgb> {
    let digits =
        text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()));
    let part = |at: usize| u8::from_str_radix(digits?.get(at..at + 2)?, 16).ok();
    let rgb = (|| Some(Rgb([part(0)?, part(2)?, part(4)?])))();
    if rgb.is_none() {
        check.fault(format!("a colour is written like \"#1F6FB2\", not \"{text}\""));
    }
    rgb
}
