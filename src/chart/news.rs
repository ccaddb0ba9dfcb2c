//! What is new in the profiles since a plan was last looked at, in words.

use super::words::{list, percent};
use crate::analysis::news::{PlatformNews, news};
use crate::domain::date::in_words;
use crate::domain::framework::Framework;
use crate::domain::library::Library;
use crate::domain::plan::Plan;
use crate::domain::sorting::sort_by_key;

/// How many platforms are named in the sentence.
const NAMED: usize = 3;
/// How many facts and figures are listed.
const LISTED: usize = 60;

/// What is new since a plan was last looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct News {
    /// How many facts and usage figures there are, and of which platforms, as a sentence.
    pub headline: String,
    /// Each of them, as a sentence: platform, milestone, fact, and who says it when.
    pub lines: Vec<String>,
    /// The same as data.
    pub platforms: Vec<PlatformNews>,
}

impl News {
    /// What is new; none where nothing is, or the plan does not say when it was last looked at.
    #[must_use]
    pub fn of(framework: &Framework, library: &Library, plan: &Plan) -> Option<Self> {
        let mut platforms = news(framework, library, plan);
        sort_by_key(&mut platforms, |of| std::cmp::Reverse(of.facts.len() + of.usage.len()));
        let since = plan.looked_at.as_deref().filter(|_| !platforms.is_empty())?;
        let facts: usize = platforms.iter().map(|of| of.facts.len()).sum();
        let figures: usize = platforms.iter().map(|of| of.usage.len()).sum();
        let some = |count: usize, one: &str, many: &str| match count {
            0 => None,
            1 => Some(format!("1 {one}")),
            count => Some(format!("{count} {many}")),
        };
        let counted: Vec<String> =
            [some(facts, "new fact", "new facts"), some(figures, "new usage figure", "new usage figures")]
                .into_iter()
                .flatten()
                .collect();
        let counted: Vec<&str> = counted.iter().map(String::as_str).collect();
        let more = platforms.len().saturating_sub(NAMED);
        let more = match more {
            0 => None,
            1 => Some("1 more platform".to_owned()),
            more => Some(format!("{more} more platforms")),
        };
        let named = platforms.iter().take(NAMED).map(|of| of.name.as_str());
        let names: Vec<&str> = named.chain(more.as_deref()).collect();
        let verb = if facts + figures == 1 { "is" } else { "are" };
        let day = in_words(since);
        let headline =
            format!("Since you last looked, on {day}, there {verb} {} about {}", list(&counted), list(&names));
        let mut lines: Vec<String> = platforms.iter().flat_map(|of| lines(framework, of)).collect();
        if lines.len() > LISTED {
            let more = lines.len() - LISTED;
            lines.truncate(LISTED);
            lines.push(format!("and {more} more"));
        }
        Some(Self { headline, lines, platforms })
    }
}

fn lines(framework: &Framework, of: &PlatformNews) -> Vec<String> {
    let facts = of.facts.iter().map(|(milestone, fact)| {
        let about = milestone.as_ref().and_then(|id| framework.milestone(id)).map_or("topics", |found| &found.name);
        let date = fact.date.as_deref().map(in_words).unwrap_or_default();
        format!("{}, {about}: {} ({}, {date})", of.name, fact.fact, fact.source)
    });
    let usage = of.usage.iter().map(|usage| {
        let share = percent(usage.share.get());
        format!("{}: {share} of {} use it ({}, {})", of.name, usage.region, usage.source, usage.year)
    });
    facts.chain(usage).collect()
}
