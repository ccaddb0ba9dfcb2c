//! The headline of where each segment stands.

use super::block::{Block, SIDE_BY_SIDE};
use crate::chart::words::{self, LONGEST_HEADLINE};
use crate::domain::sorting::Inserted as _;

/// Those who lead, as one name, and whether they are several that tie.
type Leaders = (String, bool);

/// Who leads for whom; where the names of segments are too long for a headline, for how many.
pub(super) fn of(blocks: &[Block]) -> String {
    let mut leaders: Vec<(Leaders, Vec<&Block>)> = Vec::new();
    for block in blocks {
        let Some(name) = leaders_of(block) else { continue };
        match leaders.iter_mut().find(|(known, _)| *known == name) {
            Some((_, led)) => led.push(block),
            None => leaders.push((name, vec![block])),
        }
    }
    match leaders.as_slice() {
        [] => "Nobody leads for any segment yet".to_owned(),
        [(who, led)] if led.len() == blocks.len() => for_all(who, led),
        several if blocks.len() <= SIDE_BY_SIDE => {
            let named = |led: &[&Block]| words::list(&led.iter().map(|block| block.name.as_str()).collect::<Vec<_>>());
            let long = each(several, named);
            // The last of all is for those who are left.
            let rest = several.iter().map(|(_, led)| led.len()).sum::<usize>() == blocks.len();
            let counted = |led: &[&Block]| match led.len() {
                1 if rest && blocks.len() == 2 && led[0].name == blocks[1].name => "the other".to_owned(),
                1 => "one segment".to_owned(),
                n => format!("{} segments", words::number(n)),
            };
            if long.chars().count() <= LONGEST_HEADLINE { long } else { each(several, counted) }
        }
        several => {
            let most = several.iter().map(|(_, led)| led.len()).max().unwrap_or_default();
            let often: Vec<&Leaders> =
                several.iter().filter(|(_, led)| led.len() == most).map(|(who, _)| who).collect();
            if let [who] = often.as_slice() {
                return format!("{} for {most} of {} segments", leads(who), blocks.len());
            }
            // Those who tie are counted one by one.
            let firsts = blocks.iter().flat_map(|block| block.bars.iter().filter(|bar| bar.first));
            let firsts = firsts.map(|bar| bar.name.as_str()).into_set();
            let ties = several.iter().any(|((_, tie), _)| *tie);
            let lead = if ties { "come first or tie for it" } else { "lead one or more" };
            let count = words::number(firsts.len());
            format!("Who comes first depends on the segment: {count} platforms {lead}")
        }
    }
}

/// Who leads for a segment: those who tie are one leader of several names.
fn leaders_of(block: &Block) -> Option<Leaders> {
    let firsts: Vec<&str> = block.bars.iter().filter(|bar| bar.first).map(|bar| bar.name.as_str()).collect();
    (!firsts.is_empty()).then(|| (words::list(&firsts), firsts.len() > 1))
}

fn leads((name, tie): &Leaders) -> String {
    format!("{name} {}", if *tie { "tie" } else { "comes first" })
}

/// One who leads for everybody.
fn for_all(who: &Leaders, led: &[&Block]) -> String {
    let ahead = |block: &Block| block.ahead.filter(|points| *points > 0).map(words::some_points);
    let [one, other] = led else { return format!("{} for all {} segments", leads(who), led.len()) };
    let Some((of_one, of_other)) = ahead(one).zip(ahead(other)) else {
        return format!("{} for both segments", leads(who));
    };
    let name = &who.0;
    let long =
        format!("{name} leads for both segments: by {of_one} for {}, and by {of_other} for {}", one.name, other.name);
    if long.chars().count() <= LONGEST_HEADLINE {
        return long;
    }
    let points =
        if of_one == of_other { format!("by {of_one} each") } else { format!("by {of_one}, and by {of_other}") };
    format!("{name} leads for both segments: {points}")
}

/// Who leads for whom, one after the other.
fn each(several: &[(Leaders, Vec<&Block>)], for_whom: impl Fn(&[&Block]) -> String) -> String {
    let said = |(at, (who, led)): (usize, &(Leaders, Vec<&Block>))| {
        let and = if at > 0 && at + 1 == several.len() { "and " } else { "" };
        // After one that comes first another name says enough.
        let lead = if at == 0 || who.1 || several[0].0.1 { leads(who) } else { who.0.clone() };
        format!("{and}{lead} for {}", for_whom(led))
    };
    several.iter().enumerate().map(said).collect::<Vec<_>>().join(", ")
}
