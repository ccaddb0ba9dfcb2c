//! What a presenter says to a page: sentences made from what it shows.

use super::acceptability::Acceptability;
use super::answer::Answer;
use super::audience::Audience;
use super::decision::Decision;
use super::explained::Explained;
use super::fit_bars::FitBars;
use super::fit_reach::FitReach;
use super::material::Material;
use super::segments::Segments;
use super::{Description, words};

/// How many platforms after the first are named.
const FOLLOWING: usize = 2;

/// A text as a sentence: with its stop.
fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '?', '!', '…']) { text.to_owned() } else { format!("{text}.") }
}

/// Texts as sentences, without those that are empty.
fn sentences<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Vec<String> {
    texts.into_iter().map(|text| sentence(text.as_ref())).filter(|text| !text.is_empty()).collect()
}

/// Sentences of a text, one each: the stop of a rank in a list ends none, nor one after a letter alone.
#[must_use]
pub fn split(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut open = String::new();
    for part in text.split_inclusive(". ") {
        open.push_str(part);
        let mut words = open.trim_end().trim_end_matches('.').rsplit(' ');
        let (word, before) = (words.next().unwrap_or_default(), words.next().unwrap_or(":"));
        let listed = before.ends_with([',', ':', ';']) && word.chars().all(|c| c.is_ascii_digit());
        let ends = !listed && (word.chars().count() > 1 || word.chars().all(|c| c.is_ascii_digit()));
        if ends {
            all.push(open.trim().to_owned());
            open.clear();
        }
    }
    all.push(open.trim().to_owned());
    all.retain(|sentence| !sentence.is_empty());
    all
}

/// What is said to a chart.
#[must_use]
pub fn of_chart(description: &Description, material: &Material<'_>) -> Vec<String> {
    match description {
        Description::Audience(chart) => audience(chart, material),
        Description::Fit(chart) => ranking(chart),
        Description::Explained(chart) => explained(chart),
        Description::Reach(chart) => reach(chart),
        Description::Acceptability(chart) => sure(chart),
        other => split(&other.says().alt_text()),
    }
}

/// What is said to the answer.
#[must_use]
pub fn of_answer(chart: &Answer) -> Vec<String> {
    let rows = chart.rows.iter().map(|row| format!("{}: {}", row.name, words::lower(&row.why)));
    let notes = chart.notes.iter().map(|(_, answer)| answer.clone());
    let first = [chart.headline.clone(), chart.optional.clone()];
    sentences(first.into_iter().chain(rows).chain(notes))
}

/// What is said to where each segment stands.
#[must_use]
pub fn of_segments(chart: &Segments) -> Vec<String> {
    let block = |block: &super::segments::Block| match block.bars.as_slice() {
        [] => format!("{}: {}", block.name, words::lower(&block.verdict)),
        [only] => format!("For {}, {} scores {}", block.name, only.name, words::points(only.score)),
        [first, second, ..] => format!(
            "For {}, {} scores {} and {} {}",
            block.name,
            first.name,
            words::points(first.score),
            second.name,
            words::points(second.score)
        ),
    };
    let blocks = chart.blocks.iter().map(block);
    sentences(std::iter::once(chart.headline.clone()).chain(blocks).chain([chart.differ.clone()]))
}

/// What is said to a milestone.
#[must_use]
pub fn of_decision(chart: &Decision, material: &Material<'_>) -> Vec<String> {
    let asks = material.framework.milestones.get(chart.milestone).map_or("", |milestone| milestone.question.as_str());
    let rows = chart.rows.iter().map(|row| {
        let gap = row.gap_words().map_or_else(String::new, |gap| format!(", which is {gap}"));
        format!("{} has a level of {}{gap}", row.name, words::points(row.level))
    });
    let notes = chart.notes.iter().map(|(_, text)| text.clone());
    let first = [chart.headline.clone(), asks.to_owned(), chart.now.words.clone()];
    sentences(first.into_iter().chain(rows).chain(notes))
}

fn audience(chart: &Audience, material: &Material<'_>) -> Vec<String> {
    let mut rows: Vec<_> = chart.rows.iter().collect();
    crate::domain::sorting::sort_by(&mut rows, |a, b| b.weight.total_cmp(&a.weight));
    let one = chart.segments.len() == 1;
    let say = |row: &&super::audience::AudienceRow| {
        let milestone = &material.framework.milestones[row.milestone];
        match row.mean.filter(|_| one) {
            Some(need) => {
                let answer = super::decision::stand(milestone, need).words;
                format!("{}: {}", milestone.name, words::lower(&answer))
            }
            None => row.label(),
        }
    };
    sentences(std::iter::once(chart.headline.clone()).chain(rows.iter().take(3).map(say)).chain([chart.weights()]))
}

fn ranking(chart: &FitBars) -> Vec<String> {
    let next = chart.bars.iter().skip(1).take(FOLLOWING);
    let next: Vec<String> = next.map(|bar| format!("{} with {}", bar.name, words::points(bar.score))).collect();
    let next: Vec<&str> = next.iter().map(String::as_str).collect();
    let follow = if next.is_empty() { String::new() } else { format!("Then come {}", words::list(&next)) };
    let typical = chart.typical.map_or_else(String::new, |score| {
        format!("The typical platform scores {}, so anything near that is nothing special", words::points(score))
    });
    let assumed = chart.assumed.clone().unwrap_or_default();
    sentences(
        [chart.headline.clone(), follow, typical].into_iter().chain(chart.contradictions.clone()).chain([assumed]),
    )
}

fn explained(chart: &Explained) -> Vec<String> {
    let notes = chart.notes.iter().flat_map(|note| split(&format!("{}. {}", note.heading, note.form(1))));
    sentences(std::iter::once(chart.headline.clone()).chain(notes).chain([chart.how_good.clone()]))
}

fn reach(chart: &FitReach) -> Vec<String> {
    let front = chart.spots.iter().filter(|spot| spot.front.is_some()).map(super::fit_reach::Spot::label);
    let unknown = match chart.unknown.len() {
        0 => String::new(),
        1 => "Of one platform we don’t know the reach".to_owned(),
        n => format!("Of {n} platforms we don’t know the reach"),
    };
    let suggested = chart.suggested.clone().unwrap_or_default();
    sentences(std::iter::once(chart.headline.clone()).chain(front).chain([suggested, unknown]))
}

fn sure(chart: &Acceptability) -> Vec<String> {
    let first = chart.rows.iter().take(1 + FOLLOWING).filter(|row| row.parts[0] > 0.0);
    let first = first.map(super::acceptability::RankAcceptability::label);
    let how = "In each simulation, needs, importance and levels vary by as much as we are unsure of them".to_owned();
    sentences(std::iter::once(chart.headline.clone()).chain(first).chain([chart.stake.clone(), how]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rank_ends_no_sentence() {
        let said = split("Score: 1. Facebook 86, 2. Instagram 85. The lead is small. Done");
        assert_eq!(said, ["Score: 1. Facebook 86, 2. Instagram 85.", "The lead is small.", "Done"]);
        assert_eq!(sentence("Is it? "), "Is it?");
        assert_eq!(sentences(["One", "", "Two."]), ["One.", "Two."]);
    }
}
