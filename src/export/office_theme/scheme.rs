//! The colours of a theme under the names that slides use, as the master assigns them, and the master's ground.

use super::colour::Colour;
use super::xml::{Element, child, is_drawn};
use crate::domain::brand::Rgb;

/// How often one slot may point to another: there are twelve, so that who points further points in a circle.
const DEEPEST: usize = 12;

/// What a master's slides lie on.
#[derive(Debug, PartialEq, Eq)]
pub enum Ground {
    /// One colour.
    Plain(Rgb),
    /// A picture.
    Picture,
    /// More than one colour.
    Mixed,
    /// Nothing of its own.
    Bare,
}

/// The colours of a theme with the master that uses it.
pub struct Scheme<'a, 'input> {
    theme: Element<'a, 'input>,
    slots: Element<'a, 'input>,
    master: Option<Element<'a, 'input>>,
    map: Option<Element<'a, 'input>>,
}

impl<'a, 'input> Scheme<'a, 'input> {
    /// The scheme of a theme; none where it has no colours.
    pub fn of(theme: Element<'a, 'input>, master: Option<Element<'a, 'input>>) -> Option<Self> {
        let slots = theme.descendants().find(|node| is_drawn(node, "clrScheme"))?;
        Some(Self { theme, slots, master, map: master.and_then(|master| child(master, "clrMap")) })
    }

    /// The colour that slides have under a name: `bg1`, `tx1`, `accent1`.
    pub fn mapped(&self, name: &str) -> Option<Colour> {
        self.slot(self.map.and_then(|map| map.attribute(name)).unwrap_or(name), DEEPEST)
    }

    /// The colour of a slot of the theme, or of one that a master usually assigns to it.
    fn slot(&self, name: &str, deep: usize) -> Option<Colour> {
        let deep = deep.checked_sub(1)?;
        let name = match name {
            "bg1" => "lt1",
            "tx1" => "dk1",
            "bg2" => "lt2",
            "tx2" => "dk2",
            name => name,
        };
        let slot = self.slots.children().find(|node| is_drawn(node, name))?;
        first(slot, &|name| self.slot(name, deep))
    }

    /// The master's ground.
    pub fn ground(&self) -> Ground {
        let ground = self.master.and_then(|master| child(child(master, "cSld")?, "bg"));
        let Some(ground) = ground else { return Ground::Bare };
        if let Some(own) = child(ground, "bgPr") {
            let fill = own.children().find(Element::is_element);
            return fill.map_or(Ground::Bare, |fill| Self::filled(fill, &|name| self.mapped(name)));
        }
        let Some(reference) = child(ground, "bgRef") else { return Ground::Bare };
        // A fill of the theme by its number, drawn in a colour that is called `phClr` there.
        let number = reference.attribute("idx").and_then(|number| number.parse::<usize>().ok());
        let (list, at) = match number {
            Some(number) if number > 1000 => ("bgFillStyleLst", number - 1001),
            Some(number) if (1..1000).contains(&number) => ("fillStyleLst", number - 1),
            _ => return Ground::Bare,
        };
        let fills = self.theme.descendants().find(|node| is_drawn(node, list));
        let fill = fills.and_then(|fills| fills.children().filter(Element::is_element).nth(at));
        let drawn = first(reference, &|name| self.mapped(name));
        let named = |name: &str| if name == "phClr" { drawn } else { self.mapped(name) };
        fill.map_or(Ground::Bare, |fill| Self::filled(fill, &named))
    }

    fn filled(fill: Element<'_, '_>, named: &dyn Fn(&str) -> Option<Colour>) -> Ground {
        match fill.tag_name().name() {
            "solidFill" => first(fill, named).map_or(Ground::Bare, |colour| Ground::Plain(colour.on_white())),
            "blipFill" => Ground::Picture,
            "gradFill" | "pattFill" => Ground::Mixed,
            _ => Ground::Bare,
        }
    }
}

/// The colour in an element, which is the first thing in it; were others tried after it, slots that point to each other would
/// take for ever.
fn first(node: Element<'_, '_>, named: &dyn Fn(&str) -> Option<Colour>) -> Option<Colour> {
    Colour::read(node.children().find(Element::is_element)?, named)
}
