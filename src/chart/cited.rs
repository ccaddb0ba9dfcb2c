//! Where figures of reach are from, in words.

use crate::analysis::reach::Reach;

/// Where a figure of the plan's own is from.
pub const OWN: &str = "your own figures";

/// Where a figure is from, with year and source.
#[must_use]
pub fn source(reach: &Reach) -> String {
    let usage = reach.usage.as_ref().map(|usage| format!("{}, {}", usage.source, usage.year));
    let own = reach.own.then(|| OWN.to_owned());
    usage.into_iter().chain(own).collect::<Vec<_>>().join("; ")
}

/// Where a figure is from, in a few words: the name and the year, without how people were asked, which stands in brackets
/// and is in the profile.
#[must_use]
pub fn cited(reach: &Reach) -> String {
    let Some(usage) = &reach.usage else { return OWN.to_owned() };
    let name = usage.source.split(" (").next().unwrap_or(&usage.source).trim_end();
    let year = usage.year.to_string();
    let cited = if name.contains(&year) { name.to_owned() } else { format!("{name}, {year}") };
    if reach.own { format!("{cited}; {OWN}") } else { cited }
}

/// Sources in a row, what one publisher wrote together: `Pew Research Center (Americans’ Social Media Use 2025; Social Media Fact
/// Sheet, 2021); Ofcom, Online Nation 2025`.
#[must_use]
pub fn in_a_row(sources: &[&str]) -> String {
    let mut by: Vec<(&str, Vec<&str>)> = Vec::new();
    for source in sources {
        let (publisher, title) = source.split_once(", ").unwrap_or((source, ""));
        match by.last_mut() {
            Some((known, titles)) if *known == publisher => titles.push(title),
            _ => by.push((publisher, vec![title])),
        }
    }
    let written = |(publisher, titles): &(&str, Vec<&str>)| match titles.as_slice() {
        [""] => (*publisher).to_owned(),
        [title] => format!("{publisher}, {title}"),
        several => format!("{publisher} ({})", several.join("; ")),
    };
    by.iter().map(written).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::in_a_row;

    #[test]
    fn what_one_publisher_wrote_stands_together() {
        let sources = ["Ofcom, Online Nation 2025", "Pew, Use 2025", "Pew, Fact Sheet, 2021", "your own figures"];
        assert_eq!(in_a_row(&sources), "Ofcom, Online Nation 2025; Pew (Use 2025; Fact Sheet, 2021); your own figures");
    }
}
