//! A client's look read from a deck, a template or a theme file of their own.
//!
//! Such a file is a zip of XML parts. Nothing is taken from it but colours and two fonts: those of the theme, as the slide
//! master assigns them, and the ground that the master has. Parts have a limit of size however small they are packed, and XML
//! with a document type, which could make much of little, is refused.

mod colour;
mod masters;
mod package;
mod scheme;
mod xml;

use crate::domain::brand::{Brand, Rgb};
use crate::domain::sanitize::sanitize;
use crate::scene::colour_vision::Seen;
use crate::scene::style::{TEXT, contrast};
use crate::scene::tones::LIGHT;
use package::Package;
use scheme::{Ground, Scheme};
use xml::{Element, is_drawn, parsed};

/// A look, and what was odd about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientRead {
    /// The look.
    pub brand: Brand,
    /// What a person should know about it, each as a sentence, the most important first.
    pub warnings: Vec<String>,
}

/// Reads the look of a `.pptx`, `.potx` or `.thmx` file; `name` is what the brand is called where the theme has no name.
///
/// Of several masters, that which most slides use is read, else the first. The paper is the ground of that master where it is one
/// colour, else the slot that the master has for it; the ink is the first slot of text that can be read on it.
///
/// # Errors
/// A sentence, when the bytes are no such file or have no theme that can be read.
pub fn read_theme(bytes: &[u8], name: &str) -> Result<ClientRead, String> {
    // What is wrong is told with names and pieces of the file.
    read(bytes, name).map_err(|sentence| sanitize(&sentence).into_owned())
}

fn read(bytes: &[u8], name: &str) -> Result<ClientRead, String> {
    let mut package = Package::open(bytes)?;
    let (masters, by_use) = masters::by_use(&mut package);
    let Some((used, others)) = masters.split_first() else { return look_of(&mut package, None, name) };
    let mut read = look_of(&mut package, Some(used), name)?;
    let bare = |brand: &Brand| Brand { name: String::new(), ..brand.clone() };
    let differs = |master: &String| match look_of(&mut package, Some(master), name) {
        Ok(other) => bare(&other.brand) != bare(&read.brand),
        Err(_) => false,
    };
    if others.iter().any(differs) {
        let why = if by_use { "most slides use" } else { "comes first" };
        read.warnings.push(format!(
            "this file has {} slide masters that look different, and the look is that of “{}”, which {why}; for another one, save \
             a copy of the file with that master alone",
            masters.len(),
            read.brand.name
        ));
    }
    Ok(read)
}

/// The look of a slide master, or of the first theme of all.
fn look_of(package: &mut Package<'_>, master: Option<&String>, name: &str) -> Result<ClientRead, String> {
    let of_master = master.and_then(|master| package.related(master, "theme"));
    let part = of_master.or_else(|| package.in_folder("theme", "theme").into_iter().next());
    let theme = package.text(&part.ok_or_else(|| package.without("theme"))?)?;
    let theme = parsed(&theme).map_err(|error| format!("the theme in this file can’t be read: {error}"))?;
    // Whatever is wrong with a master, its theme has most of the look.
    let master = master.and_then(|master| package.text(master).ok()).unwrap_or_default();
    let master = parsed(&master).ok();
    brand(theme.root_element(), master.as_ref().map(roxmltree::Document::root_element), name)
}

fn brand(theme: Element<'_, '_>, master: Option<Element<'_, '_>>, name: &str) -> Result<ClientRead, String> {
    let scheme = Scheme::of(theme, master).ok_or("the theme of this file has no colours")?;
    let slot = |name: &str| scheme.mapped(name).map(colour::Colour::rgb);
    let mut warnings = Vec::new();
    let (ground, sentence) = match scheme.ground() {
        Ground::Plain(colour) => (Some(colour), None),
        Ground::Bare => (None, None),
        Ground::Picture => (None, Some("a picture")),
        Ground::Mixed => (None, Some("a gradient or a pattern")),
    };
    let paper = ground.or_else(|| slot("bg1"));
    let read_on = |ink: &Rgb| paper.is_none_or(|paper| contrast(*ink, paper) >= TEXT);
    let ink = ["tx1", "bg1", "tx2", "bg2"].into_iter().filter_map(slot).find(read_on).or_else(|| slot("tx1"));
    let accents: [Option<Rgb>; 6] = std::array::from_fn(|at| slot(&format!("accent{}", at + 1)));
    let missing = accents.iter().filter(|accent| accent.is_none()).count();
    if missing > 0 {
        let (which, one) = match missing {
            6 => ("none of the theme’s six accent colours can be read, so ours are used".to_owned(), "them"),
            1 => (
                "one of the theme’s six accent colours can’t be read, so one of ours stands in for it".to_owned(),
                "it",
            ),
            some => {
                (format!("{some} of the theme’s six accent colours can’t be read, so ours stand in for them"), "them")
            }
        };
        warnings.push(format!("{which}; to choose {one} yourself, use a brand file"));
    }
    if let Some(what) = sentence {
        warnings.push(format!(
            "the background of the client’s slides is {what}, which isn’t taken: ours lie on the theme’s plain background \
             colour; to have it, paste them into the client’s presentation"
        ));
    }
    let given = theme.attribute("name").map_or("", str::trim);
    let ordinary = given.is_empty() || given.eq_ignore_ascii_case("office theme") || given.chars().count() > 80;
    let brand = Brand {
        name: if ordinary { name.to_owned() } else { given.to_owned() },
        accents: (missing < 6).then(|| completed(accents, paper)),
        ink,
        paper,
        heading_font: font(theme, "majorFont"),
        body_font: font(theme, "minorFont"),
        logo: None,
    };
    Ok(ClientRead { brand, warnings })
}

/// Six accents where some are missing: each is that of ours which differs most from all that are there, and from the ground.
fn completed(mut accents: [Option<Rgb>; 6], paper: Option<Rgb>) -> [Rgb; 6] {
    for at in 0..6 {
        if accents[at].is_some() {
            continue;
        }
        let there: Vec<Seen> = accents.into_iter().flatten().chain(paper).map(Seen::of).collect();
        let least = |colour: &Rgb| {
            let seen = Seen::of(*colour);
            there.iter().map(|other| seen.apart(other)).fold(f64::INFINITY, f64::min)
        };
        accents[at] = LIGHT.milestones.into_iter().max_by(|a, b| least(a).total_cmp(&least(b)));
    }
    accents.map(|accent| accent.unwrap_or(LIGHT.ink))
}

fn font(theme: Element<'_, '_>, kind: &str) -> Option<String> {
    let fonts = theme.descendants().find(|node| is_drawn(node, kind))?;
    let font = fonts.children().find(|node| is_drawn(node, "latin"))?.attribute("typeface")?.trim();
    let usable = !font.is_empty() && !font.starts_with('+') && font.chars().count() <= 60;
    (usable && !font.chars().any(char::is_control)).then(|| font.to_owned())
}
