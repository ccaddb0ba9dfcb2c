//! Colours as office programs write them: six kinds, each with changes.
//!
//! Kinds and changes are those of ECMA-376-1, 20.1.2.3. What its sentences leave open is done as in its examples (red, green
//! and blue, tint and shade change light and not numbers: half of 00FF00 is 00BC00) and as it is done in `LibreOffice` for files
//! of `PowerPoint` (`oox/source/drawingml/color.cxx`: so do `inv`, `gamma` and `invGamma`).

use super::xml::{Element, percent};
use crate::domain::brand::Rgb;
use crate::scene::hue::{Hue, light, nearest, part_of_light};
use std::str::FromStr as _;

/// A colour, and how much of it covers what is behind.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Colour {
    /// Red, green and blue from 0 to 1, as screens take them.
    parts: [f64; 3],
    /// From 0 to 1.
    alpha: f64,
}

impl Colour {
    /// The colour by itself.
    pub fn rgb(self) -> Rgb {
        nearest(self.parts)
    }

    /// The colour as it is seen on white.
    pub fn on_white(self) -> Rgb {
        nearest(self.parts.map(|part| part.mul_add(self.alpha, 1.0 - self.alpha)))
    }

    /// Reads an element of a colour with its changes; `named` gives the colours that a scheme has under a name, such as
    /// `accent1`. None where it is no colour, or cannot be read.
    pub fn read(node: Element<'_, '_>, named: &dyn Fn(&str) -> Option<Self>) -> Option<Self> {
        let whole = |parts| Some(Self { parts, alpha: 1.0 });
        let colour = match node.tag_name().name() {
            "srgbClr" => whole(hex(node.attribute("val")?)?),
            "sysClr" => {
                whole(node.attribute("lastClr").and_then(hex).or_else(|| system(node.attribute("val")?).and_then(hex))?)
            }
            "scrgbClr" => {
                let part = |name: &str| Some(part_of_light(percent(node.attribute(name)?)?.clamp(0.0, 1.0)));
                whole([part("r")?, part("g")?, part("b")?])
            }
            "hslClr" => {
                let part = |name: &str| Some(percent(node.attribute(name)?)?.clamp(0.0, 1.0));
                let (saturation, lightness) = (part("sat")?, part("lum")?);
                whole(Hue { turn: turn(node.attribute("hue")?)?, saturation, lightness }.parts())
            }
            "prstClr" => whole(preset(node.attribute("val")?)?),
            "schemeClr" => named(node.attribute("val")?),
            _ => None,
        }?;
        Some(node.children().filter(Element::is_element).fold(colour, Self::changed))
    }

    /// A colour after one change; what is no change that we know leaves it.
    fn changed(self, change: Element<'_, '_>) -> Self {
        let name = change.tag_name().name();
        let value = change.attribute("val");
        let amount = value.and_then(percent);
        let by = |parts| Self { parts, ..self };
        let as_light =
            |change: &dyn Fn(f64) -> f64| by(self.parts.map(|part| part_of_light(change(light(part)).clamp(0.0, 1.0))));
        let hue = Hue::of_parts(self.parts);
        let in_hue = |hue: Hue| {
            let (saturation, lightness) = (hue.saturation.clamp(0.0, 1.0), hue.lightness.clamp(0.0, 1.0));
            by(Hue { turn: hue.turn.rem_euclid(6.0), saturation, lightness }.parts())
        };
        match (name, amount) {
            ("inv", _) => as_light(&|part| 1.0 - part),
            ("gamma", _) => as_light(&part_of_light),
            ("invGamma", _) => as_light(&light),
            ("gray", _) => {
                let [red, green, blue] = self.parts.map(light);
                by([part_of_light(0.2126 * red + 0.7152 * green + 0.0722 * blue); 3])
            }
            ("comp", _) => in_hue(Hue { turn: hue.turn + 3.0, ..hue }),
            ("hue", _) => value.and_then(turn).map_or(self, |turn| in_hue(Hue { turn, ..hue })),
            ("hueOff", _) => value.and_then(turn).map_or(self, |by| in_hue(Hue { turn: hue.turn + by, ..hue })),
            (_, None) => self,
            ("tint", Some(amount)) => as_light(&|part| part.mul_add(amount, 1.0 - amount)),
            ("shade", Some(amount)) => as_light(&|part| part * amount),
            ("hueMod", Some(amount)) => in_hue(Hue { turn: hue.turn * amount, ..hue }),
            ("alpha", Some(amount)) => Self { alpha: amount.clamp(0.0, 1.0), ..self },
            (name, Some(amount)) => {
                let (what, how) = ["Mod", "Off"]
                    .into_iter()
                    .find_map(|how| Some((name.strip_suffix(how)?, how)))
                    .unwrap_or((name, ""));
                let applied = |old: f64| match how {
                    "Mod" => old * amount,
                    "Off" => old + amount,
                    _ => amount,
                };
                let one = |at: usize| {
                    let mut parts = self.parts;
                    parts[at] = part_of_light(applied(light(parts[at])).clamp(0.0, 1.0));
                    by(parts)
                };
                match what {
                    "lum" => in_hue(Hue { lightness: applied(hue.lightness), ..hue }),
                    "sat" => in_hue(Hue { saturation: applied(hue.saturation), ..hue }),
                    "red" => one(0),
                    "green" => one(1),
                    "blue" => one(2),
                    "alpha" => Self { alpha: applied(self.alpha).clamp(0.0, 1.0), ..self },
                    _ => self,
                }
            }
        }
    }
}

/// An angle in 60,000ths of a degree as a turn from 0 to 6.
fn turn(angle: &str) -> Option<f64> {
    let angle: f64 = angle.trim().parse().ok().filter(|angle: &f64| angle.is_finite())?;
    Some((angle / 3_600_000.0).rem_euclid(6.0))
}

fn hex(digits: &str) -> Option<[f64; 3]> {
    let sound = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok().map(|part| f64::from(part) / 255.0);
    if sound { Some([part(0)?, part(2)?, part(4)?]) } else { None }
}

/// A colour that has a name: those of the web, some of which office programs write shorter.
fn preset(name: &str) -> Option<[f64; 3]> {
    let longer = [("dk", "dark"), ("lt", "light"), ("med", "medium")].into_iter().find_map(|(short, long)| {
        let rest =
            name.strip_prefix(short).filter(|rest| rest.starts_with(|first: char| first.is_ascii_uppercase()))?;
        Some(format!("{long}{rest}"))
    });
    let name = longer.unwrap_or_else(|| name.to_owned());
    // Nothing but names: the parser knows `#123` and `rgb(…)` as well.
    let named = name.bytes().all(|byte| byte.is_ascii_alphabetic());
    let colour = svgtypes::Color::from_str(&name.to_ascii_lowercase()).ok().filter(|_| named)?;
    Some([colour.red, colour.green, colour.blue].map(|part| f64::from(part) / 255.0))
}

/// A colour of the system where no program has noted what it was: that of Windows as it comes.
fn system(name: &str) -> Option<&'static str> {
    Some(match name {
        "windowText"
        | "menuText"
        | "captionText"
        | "btnText"
        | "infoText"
        | "inactiveCaptionText"
        | "windowFrame"
        | "background" => "000000",
        "window" | "highlightText" | "btnHighlight" => "FFFFFF",
        "btnFace" | "3dLight" | "menu" | "menuBar" | "activeBorder" | "inactiveBorder" => "F0F0F0",
        "btnShadow" => "A0A0A0",
        "3dDkShadow" => "696969",
        "grayText" => "6D6D6D",
        "scrollBar" => "C8C8C8",
        "appWorkspace" => "ABABAB",
        "highlight" | "menuHighlight" => "0078D7",
        "hotLight" => "0066CC",
        "activeCaption" => "99B4D1",
        "gradientActiveCaption" => "B9D1EA",
        "inactiveCaption" => "BFCDDB",
        "gradientInactiveCaption" => "D7E4F2",
        "infoBk" => "FFFFE1",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use roxmltree::Document;

    fn read(xml: &str) -> Option<Rgb> {
        let document = Document::parse(xml).expect("it is XML");
        let accent = |name: &str| (name == "accent1").then_some(Colour { parts: [0.0, 1.0, 0.0], alpha: 1.0 });
        Colour::read(document.root_element(), &accent).map(Colour::rgb)
    }

    #[test]
    fn every_kind_of_colour_is_read() {
        let cases = [
            (r#"<srgbClr val="1f6FB2"/>"#, Some([0x1F, 0x6F, 0xB2])),
            (r#"<sysClr val="window" lastClr="FAFAFA"/>"#, Some([0xFA, 0xFA, 0xFA])),
            (r#"<sysClr val="windowText"/>"#, Some([0, 0, 0])),
            // Half of the light is far more than half of the number.
            (r#"<scrgbClr r="50000" g="0" b="100%"/>"#, Some([188, 0, 255])),
            (r#"<hslClr hue="14400000" sat="100000" lum="50%"/>"#, Some([0, 0, 255])),
            (r#"<prstClr val="ltGoldenrodYellow"/>"#, Some([0xFA, 0xFA, 0xD2])),
            (r#"<prstClr val="medVioletRed"/>"#, Some([0xC7, 0x15, 0x85])),
            (r#"<schemeClr val="accent1"/>"#, Some([0, 255, 0])),
            (r#"<schemeClr val="accent7"/>"#, None),
            (r#"<srgbClr val="12345"/>"#, None),
            ("<prstClr val=\"#123456\"/>", None),
            (r#"<scrgbClr r="no" g="0" b="0"/>"#, None),
            ("<pattern/>", None),
        ];
        for (xml, expected) in cases {
            assert_eq!(read(xml), expected.map(Rgb), "{xml}");
        }
    }

    /// The examples of the standard, give or take what it rounds.
    #[test]
    fn changes_are_those_of_the_standard() {
        let cases = [
            (r#"<shade val="50000"/>"#, [0, 0xBC, 0]),
            (r#"<tint val="50000"/>"#, [0xBC, 0xFF, 0xBC]),
            (r#"<tint val="50%"/>"#, [0xBC, 0xFF, 0xBC]),
            (r#"<hueMod val="50000"/>"#, [0xFF, 0xFF, 0]),
            (r#"<hueOff val="600000"/>"#, [0, 0xFF, 0x2A]),
            (r#"<satMod val="20000"/>"#, [0x66, 0x99, 0x66]),
            (r#"<satOff val="-20000"/>"#, [0x19, 0xE6, 0x19]),
            (r#"<lumOff val="-20000"/>"#, [0, 0x99, 0]),
            (r#"<lumMod val="40000"/><lumOff val="60000"/>"#, [0x99, 0xFF, 0x99]),
            (r#"<lum val="25000"/>"#, [0, 0x80, 0]),
            ("<comp/>", [0xFF, 0, 0xFF]),
            ("<inv/>", [0xFF, 0, 0xFF]),
            ("<gray/>", [0xDC, 0xDC, 0xDC]),
            ("<gamma/>", [0, 0xFF, 0]),
            (r#"<red val="100000"/><blueOff val="50000"/>"#, [0xFF, 0xFF, 0xBC]),
            (r#"<greenMod val="50000"/>"#, [0, 0xBC, 0]),
            (r#"<alpha val="20000"/><unknown val="3"/>"#, [0, 0xFF, 0]),
        ];
        for (changes, expected) in cases {
            let Some(Rgb(seen)) = read(&format!("<srgbClr val=\"00FF00\">{changes}</srgbClr>")) else {
                panic!("{changes} is a colour")
            };
            assert!(seen.iter().zip(expected).all(|(a, b)| a.abs_diff(b) <= 1), "{changes}: {seen:?}");
        }
    }

    #[test]
    fn no_change_makes_what_is_no_colour() {
        for name in ["tint", "shade", "lumMod", "satOff", "hueMod", "redOff", "alphaMod", "hue"] {
            for value in ["1e308", "-1e308", "NaN", "inf", "", "%", "-2147483648"] {
                for start in ["000000", "FFFFFF", "1F6FB2"] {
                    let xml = format!("<srgbClr val=\"{start}\"><{name} val=\"{value}\"/><gray/></srgbClr>");
                    let document = Document::parse(&xml).expect("it is XML");
                    let colour = Colour::read(document.root_element(), &|_| None).expect("a colour");
                    assert!(colour.parts.iter().all(|part| (-1e-9..=1.0 + 1e-9).contains(part)), "{xml}: {colour:?}");
                }
            }
        }
    }
}
