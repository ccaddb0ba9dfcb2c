//! A brand as text.

use super::check::Check;
use super::fault::{Faults, Kind, MOST_FAULTS};
use super::text::parse;
use crate::domain::brand::{Brand, Rgb};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename = "Brand", deny_unknown_fields)]
struct RawBrand {
    #[expect(dead_code, reason = "checked before the rest is read")]
    format: u32,
    name: String,
    accents: Option<Vec<String>>,
    ink: Option<String>,
    paper: Option<String>,
    heading_font: Option<String>,
    body_font: Option<String>,
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
    check.not_blank("name", &raw.name);
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
    Brand {
        name: raw.name,
        accents,
        ink,
        paper,
        heading_font: raw.heading_font,
        body_font: raw.body_font,
        logo: raw.logo,
    }
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
