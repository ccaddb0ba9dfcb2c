//! The questionnaire, ready to print or to paste into a form tool, and the header of the table that holds its answers.

use super::column::Column;
use crate::domain::framework::{Framework, Kind, Milestone};
use crate::domain::library::Library;
use crate::domain::sorting::sort_by_key;
use std::fmt::Write as _;

/// The question about age.
pub(super) const AGE_QUESTION: &str = "Which age group are you in?";

/// The question about topics.
pub(super) const TOPICS_QUESTION: &str = "What do you come to social platforms for?";
/// The question about platforms.
pub(super) const PLATFORMS_QUESTION: &str = "Which of these do you use?";

/// The questionnaire as Markdown, in words for those who answer it.
///
/// For each milestone it asks where people stand between the two poles and how important that is to them, each from
/// 0 to 10; then how much they like each kind of content, what they come for, which platforms they use, and their age.
#[must_use]
pub fn questionnaire(framework: &Framework, library: &Library) -> String {
    let mut text = String::from(
        "# What do you look for on social media?\n\n\
         There are no right or wrong answers. Choose one number for each question. If you’re not sure, skip it.\n",
    );
    for (at, milestone) in framework.milestones.iter().enumerate() {
        heading(&mut text, at + 1, &milestone.name);
        question(&mut text, &need_question(milestone), None);
        question(&mut text, &importance_question(milestone), Some(("Not important", "Very important")));
    }
    let mut next = framework.milestones.len() + 1;
    if !framework.kinds.is_empty() {
        heading(&mut text, next, "What you like to see");
        for kind in &framework.kinds {
            question(&mut text, &kind_question(kind), Some(("Not at all", "Very much")));
        }
        next += 1;
    }
    if !framework.topics.is_empty() {
        heading(&mut text, next, "What you come for");
        ticks(
            &mut text,
            TOPICS_QUESTION,
            "Tick all that apply.",
            framework.topics.iter().map(|topic| topic.name.as_str()),
        );
        next += 1;
    }
    let mut platforms: Vec<&str> = library.platforms().iter().map(|platform| platform.name.as_str()).collect();
    if !platforms.is_empty() {
        sort_by_key(&mut platforms, |name| name.to_lowercase());
        heading(&mut text, next, "Platforms you use");
        ticks(&mut text, PLATFORMS_QUESTION, "Tick all that apply.", platforms);
        next += 1;
    }
    if !framework.ages.is_empty() {
        heading(&mut text, next, "About you");
        ticks(&mut text, AGE_QUESTION, "Tick one.", framework.ages.iter().map(String::as_str));
    }
    text
}

/// The header row of the table that holds the answers: one name for each question, with a comma between, and a line end.
#[must_use]
pub fn header(framework: &Framework) -> String {
    Column::asked(framework).iter().map(Column::key).collect::<Vec<_>>().join(",") + "\n"
}

fn heading(text: &mut String, number: usize, title: &str) {
    _ = writeln!(text, "\n## {number}. {title}");
}

/// A question with boxes to tick.
fn ticks<'a>(text: &mut String, question: &str, how: &str, boxes: impl IntoIterator<Item = &'a str>) {
    _ = writeln!(text, "\n**{question}**\n\n_{how}_\n");
    for words in boxes {
        _ = writeln!(text, "- [ ] {words}");
    }
}

/// A question with the numbers to choose from, and words for the two ends of the scale where the question names none.
fn question(text: &mut String, question: &str, ends: Option<(&str, &str)>) {
    let (low, high) = ends.map_or_else(Default::default, |(low, high)| (format!("{low}  "), format!("  {high}")));
    _ = writeln!(text, "\n**{question}**\n\n{low}0 · 1 · 2 · 3 · 4 · 5 · 6 · 7 · 8 · 9 · 10{high}");
}

/// Where people stand on a milestone.
pub(super) fn need_question(milestone: &Milestone) -> String {
    let Milestone { name, low, high, survey_question, .. } = milestone;
    if survey_question.trim().is_empty() {
        format!("{name}: where do you stand between “{low}” (0) and “{high}” (10)?")
    } else {
        survey_question.clone()
    }
}

/// How important a milestone is. It names the milestone, so that it is recognised as a header where a form tool makes one.
pub(super) fn importance_question(milestone: &Milestone) -> String {
    format!("{}: how important is this to you when you choose a platform?", milestone.name)
}

/// How much people like a kind of content.
pub(super) fn kind_question(kind: &Kind) -> String {
    format!("{}: how much do you like to see these from businesses you follow?", kind.name)
}
