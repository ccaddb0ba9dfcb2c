//! The first page: what this is about, for whom, and when.

use super::describes::Describes;
use super::material::Material;
use super::words;
use crate::domain::date::in_words;

/// What stands for the title of a plan without one.
const UNTITLED: &str = "Where should we be?";

/// The first page of a presentation, and of a deck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The plan's title.
    pub title: String,
    /// The answer, as a sentence.
    pub headline: String,
    /// Whether that is no answer yet, so that it has to be said before anything else.
    pub unanswered: bool,
    /// The client; none where none is named.
    pub client: Option<String>,
    /// Whom the answers are for.
    pub whom: String,
    /// The day in words; empty where there is none.
    pub day: String,
}

impl Opening {
    /// The first page of what a plan is shown with.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Self {
        let Material { plan, report, scope, date, .. } = *material;
        // What cannot be seen is no name.
        let seen = |c: char| {
            let turns =
                matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
            !c.is_whitespace() && !c.is_control() && !turns
        };
        let named = |text: &str| Some(text.to_owned()).filter(|text| text.chars().any(seen));
        Self {
            title: named(&plan.title).unwrap_or_else(|| UNTITLED.to_owned()),
            headline: words::headline(report, scope),
            unanswered: report.claimed_leader().is_none(),
            client: plan.client.as_deref().and_then(named),
            whom: words::scope(scope).to_owned(),
            day: in_words(date),
        }
    }
}

impl Describes for Opening {
    fn title(&self) -> &str {
        &self.title
    }

    fn alt_text(&self) -> String {
        format!("{}. {}", self.title, self.headline)
    }
}
