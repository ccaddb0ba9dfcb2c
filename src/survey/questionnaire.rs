//! The questions of the questionnaire in words, and the header of the table that holds its answers.

use super::column::Column;
use crate::domain::framework::{Framework, Milestone};

/// What the questionnaire calls itself.
pub(super) const TITLE: &str = "What do you look for on social media?";
/// What stands below that.
pub(super) const INTRODUCTION: &str = "This takes about three minutes. There are no right or wrong answers, and nobody asks for your name. If you’re not sure \
     about a question, leave it out.";
/// What is said to somebody who has answered.
pub(super) const THANKS: &str = "Thank you for your answers.";

/// The question about how much each milestone matters; one line of it is [`importance_row`].
pub(super) const IMPORTANCE_QUESTION: &str =
    "How important is each of these to you when you choose a platform: not at all (0) or extremely (10)?";
/// The question about kinds of content.
pub(super) const KINDS_QUESTION: &str = "Which of these do you like to see from businesses you follow?";
/// The question about age.
pub(super) const AGE_QUESTION: &str = "Which age group are you in?";
/// The question about topics.
pub(super) const TOPICS_QUESTION: &str = "What do you come to social platforms for?";
/// The question about platforms.
pub(super) const PLATFORMS_QUESTION: &str = "Which of these do you use?";

/// The header row of the table that holds the answers: one name for each question, with a comma between, and a line end.
#[must_use]
pub fn header(framework: &Framework) -> String {
    Column::asked(framework).iter().map(Column::key).collect::<Vec<_>>().join(",") + "\n"
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

/// What the two ends of that question mean.
pub(super) fn need_ends(milestone: &Milestone) -> [&str; 2] {
    let Milestone { low, high, survey_low, survey_high, .. } = milestone;
    [(survey_low, low), (survey_high, high)]
        .map(|(said, pole)| if said.trim().is_empty() { pole } else { said }.as_str())
}

/// A milestone as something that may matter: a line of the question of importance, by which its column is recognised where a form
/// tool leaves the question out.
pub(super) fn importance_row(milestone: &Milestone) -> String {
    let Milestone { name, low, high, survey_importance, .. } = milestone;
    if survey_importance.trim().is_empty() { format!("{name}: {low} or {high}") } else { survey_importance.clone() }
}
