//! What keeps a profile from being saved, in words beside the field at fault.

use crate::domain::address::may_stand;
use crate::domain::date::{is_date, no_such_day};
use crate::domain::id::MilestoneId;
use crate::domain::platform::Platform;
use crate::domain::texts::is_blank;

/// The field at fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormField {
    /// The name.
    Name,
    /// The platform's address.
    Address,
    /// The day of the last review.
    Reviewed,
    /// What to do with a lever of a milestone.
    Lever(MilestoneId, usize),
    /// The address of the source of a lever of a milestone.
    LeverAddress(MilestoneId, usize),
    /// The statement of a fact of a milestone.
    Fact(MilestoneId, usize),
    /// The date of a fact of a milestone.
    Date(MilestoneId, usize),
    /// The address of the source of a fact of a milestone.
    FactAddress(MilestoneId, usize),
    /// The people that a usage figure counts.
    Region(usize),
    /// The address of the source of a usage figure.
    FigureAddress(usize),
}

/// Something that has to be put right before the profile can be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: FormField,
    /// What to do, as a sentence.
    pub words: &'static str,
}

/// Of a day that its month does not have.
const NO_SUCH_DAY: &str = "This month has fewer days. Enter a date such as 2026-11-23";

/// Of an address that is none of the web.
const NO_ADDRESS: &str = "Enter an address such as https://example.com, or leave this empty";

/// Everything that has to be put right, in the order of the form.
#[must_use]
pub fn problems(platform: &Platform) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut check = |good: bool, place: FormField, words| {
        if !good {
            found.push(Problem { place, words });
        }
    };
    let filled = |text: &str| !is_blank(text);
    let leads = |address: &Option<String>| may_stand(address.as_deref().unwrap_or_default());
    check(filled(&platform.name), FormField::Name, "Enter a name for the platform");
    check(leads(&platform.address), FormField::Address, NO_ADDRESS);
    let dated = |text: &str, wanted| if no_such_day(text).is_some() { NO_SUCH_DAY } else { wanted };
    let words = dated(&platform.reviewed, "Enter a date such as 2026-11-23");
    check(is_date(&platform.reviewed, 3), FormField::Reviewed, words);
    for (id, cell) in &platform.milestones {
        for (at, lever) in cell.levers.iter().enumerate() {
            check(filled(&lever.how), FormField::Lever(id.clone(), at), "Describe the adjustment, or remove it");
            check(leads(&lever.address), FormField::LeverAddress(id.clone(), at), NO_ADDRESS);
        }
        for (at, evidence) in cell.evidence.iter().enumerate() {
            check(filled(&evidence.fact), FormField::Fact(id.clone(), at), "Enter the fact, or remove it");
            check(may_stand(&evidence.address), FormField::FactAddress(id.clone(), at), NO_ADDRESS);
            let date = evidence.date.as_deref().unwrap_or("2026");
            let words = dated(date, "Enter a date such as 2026-11-23, 2026-11 or 2026");
            check(is_date(date, 1), FormField::Date(id.clone(), at), words);
        }
    }
    for (at, usage) in platform.usage.iter().enumerate() {
        check(filled(&usage.region), FormField::Region(at), "Enter who was counted, such as US adults");
        check(may_stand(&usage.address), FormField::FigureAddress(at), NO_ADDRESS);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::platform::{Evidence, Lever, Usage};
    use crate::domain::quantities::{Fraction, Level};
    use crate::format::{read_platform, write_platform};
    use crate::storage;

    /// A change that makes a profile unsound.
    type Spoil = fn(&mut Platform);

    #[test]
    fn what_is_said_here_is_what_a_file_must_not_have() {
        let spoils: [Spoil; 13] = [
            |p| p.name = "  ".to_owned(),
            |p| p.name = "\u{200b}".to_owned(),
            |p| p.address = Some("javascript:alert(1)".to_owned()),
            |p| first(p).levers.push(Lever { address: Some("file:///etc".to_owned()), ..lever("Ask") }),
            |p| first(p).evidence.push(Evidence { address: "data:text/html,x".to_owned(), ..fact() }),
            |p| p.usage.push(Usage { address: "see the report".to_owned(), ..usage("US adults") }),
            |p| p.reviewed = "yesterday".to_owned(),
            |p| p.reviewed = "2026-02-29".to_owned(),
            |p| first(p).levers.push(lever("")),
            |p| first(p).evidence.push(Evidence { fact: String::new(), ..fact() }),
            |p| first(p).evidence.push(Evidence { date: Some("May".to_owned()), ..fact() }),
            |p| first(p).evidence.push(Evidence { date: Some("2026-04-31".to_owned()), ..fact() }),
            |p| p.usage.push(usage("")),
        ];
        for spoil in spoils {
            let mut platform = storage::library().platforms()[0].as_ref().clone();
            assert_eq!(problems(&platform), []);
            assert!(read_platform(&write_platform(&platform, storage::framework()), storage::framework()).is_ok());
            spoil(&mut platform);
            assert_eq!(problems(&platform).len(), 1);
            assert!(read_platform(&write_platform(&platform, storage::framework()), storage::framework()).is_err());
        }
    }

    fn first(platform: &mut Platform) -> &mut crate::domain::platform::Cell {
        platform.milestones.values_mut().next().expect("there are seven")
    }

    fn lever(how: &str) -> Lever {
        Lever { to: Level::nearest(9.0), how: how.to_owned(), source: None, address: None }
    }

    fn fact() -> Evidence {
        let (fact, source) = ("A fact".to_owned(), "A source".to_owned());
        Evidence { fact, source, address: String::new(), date: None, kind: None, may_have_dated: false }
    }

    fn usage(region: &str) -> Usage {
        let share = Fraction::nearest(0.5);
        let (source, address) = (String::new(), String::new());
        Usage {
            region: region.to_owned(),
            year: 2026,
            measure: crate::domain::platform::Measure::Uses,
            base: String::new(),
            share,
            ages: std::collections::BTreeMap::new(),
            source,
            address,
        }
    }
}
