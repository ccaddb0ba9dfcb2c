//! The answer: what to do on which platform, what that gives together, in which hours, how sure that is, and for whom.

use super::describes::{Describes, Entry};
use super::material::Material;
use super::words;
use crate::analysis::portfolio::{Decided, Decision, OutOf, Portfolio};
use crate::analysis::report::Report;
use crate::domain::id::PlatformId;
use crate::domain::plan::Scope;
use crate::domain::sorting::sort_by;

/// From so many rows on, the platforms to stop share one.
const MANY: usize = 6;
/// A milestone on which a platform adds less than this, in points, is not named.
const TELLS: f64 = 0.3;
/// Up to so many segments are named with their shares.
const FEW: usize = 4;
/// Two lengths of time that differ by less are the same, in hours.
const SAME: f64 = 1e-6;

/// What stands over the bars.
pub const COMBINED: &str = "Combined score as each one joins, out of 100";
/// The same where there is little room.
pub const COMBINED_IN_SHORT: &str = "Combined score, out of 100";

/// The page "The answer".
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What to do, and what that gives, as a sentence.
    pub headline: String,
    /// Which platforms are optional, as a sentence without its stop; empty where none is.
    pub optional: String,
    /// For whom it holds: the segments with their shares, as a sentence without its stop.
    pub whom: String,
    /// The platforms: those to keep, to start, optional, and to stop, each by score.
    pub rows: Vec<AnswerRow>,
    /// What the platforms give together: as suggested, and as today where the plan says where that is.
    pub sums: Vec<Sum>,
    /// What hangs on it: how sure it is, what would change it, and what less or more time would do. A question and its answer each.
    pub notes: Vec<(&'static str, String)>,
    /// Whose hours are a guess, as a sentence without its stop; none where none are.
    pub guess: Option<String>,
    /// The whole page in words.
    pub alt_text: String,
}

/// One platform, or all that are stopped where they are many.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerRow {
    /// The platform; none for a row of several.
    pub platform: Option<PlatformId>,
    /// Its name, or theirs.
    pub name: String,
    /// What becomes of it.
    pub decision: Decision,
    /// The same as a word.
    pub word: String,
    /// Why, as a short sentence without its stop.
    pub why: String,
    /// The same where there is little room.
    pub why_in_short: String,
    /// From where to where it brings the combined score, in points; none where it is not of the set.
    pub joins: Option<(f64, f64)>,
    /// What it adds to the others where it is not of the set, in points; none where it is, or cannot be ranked.
    pub adds: Option<f64>,
    /// What it brings as it is written: `83`, `+4`, `adds nothing more`; empty where it cannot be ranked.
    pub brings: String,
    /// The hours of now; none where the plan says nothing of today.
    pub now: Option<String>,
    /// The hours as suggested: `4`, `3*`, `0 or 3`. A star marks a guess.
    pub then: String,
}

/// What some platforms give together.
#[derive(Debug, Clone, PartialEq)]
pub struct Sum {
    /// What they are called.
    pub name: &'static str,
    /// Their combined score, in points.
    pub combined: f64,
    /// Their hours: `7 of 12`, `10`.
    pub hours: String,
    /// Whether this is what is suggested.
    pub suggested: bool,
}

impl AnswerRow {
    /// What to do, after its sign where the plan says where the business is today.
    #[must_use]
    pub fn signed_word(&self) -> String {
        if self.now.is_some() { words::signed_word(self.decision) } else { self.word.clone() }
    }

    /// All of it, as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        format!("{} {}. {}", self.word, self.name, self.why)
    }
}

impl Answer {
    /// The answer of a plan; none where nobody leads, or no set can be suggested.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        let Material { library, plan, report, scope, .. } = *material;
        report.claimed_leader()?;
        let portfolio = report.portfolio()?;
        let decided = words::decided_aside(report, portfolio, library, plan, scope);
        let (headline, optional) =
            decided.unwrap_or_else(|| (words::together_in_hours(report, portfolio, plan, scope), String::new()));
        let rows = rows(material, portfolio);
        let sums = sums(report, portfolio);
        let notes = notes(material, portfolio);
        let whom = whom(report, scope);
        let guess = guess(&rows);
        let each = rows.iter().map(AnswerRow::label);
        let questions = notes.iter().map(|(question, answer)| format!("{question} {answer}"));
        let all: Vec<String> = [headline.clone(), optional.clone(), whom.clone()]
            .into_iter()
            .chain(each)
            .filter(|s| !s.is_empty())
            .collect();
        let alt_text = format!("{}. {}", all.join(". "), questions.collect::<Vec<_>>().join(" "));
        Some(Self { headline, optional, whom, rows, sums, notes, guess, alt_text })
    }

    /// Which platforms are optional, and for whom the answer holds.
    #[must_use]
    pub fn under(&self) -> String {
        if self.optional.is_empty() { self.whom.clone() } else { format!("{}. {}", self.optional, self.whom) }
    }
}

/// For whom an answer holds: `For all segments: Local families 60%, Cafés we supply 40%`.
fn whom(report: &Report, scope: &Scope) -> String {
    let segments = &report.problem.segments;
    if segments.len() < 2 {
        return match scope {
            Scope::Everyone => segments.first().map_or_else(String::new, |only| format!("For {}", only.name)),
            Scope::Segment(name) => format!("For {name}"),
        };
    }
    let each = |demand: &crate::analysis::problem::Demand| format!("{} {}", demand.name, words::percent(demand.share));
    if segments.len() > FEW {
        return format!("For all {} segments, each by its share", segments.len());
    }
    format!("For all segments: {}", segments.iter().map(each).collect::<Vec<_>>().join(", "))
}

/// What becomes of each platform; where the plan says nothing of today, those of the set.
fn decisions(report: &Report, portfolio: &Portfolio) -> Vec<Decided> {
    if !portfolio.decisions.is_empty() {
        return portfolio.decisions.clone();
    }
    let of = |i: usize| {
        let member = portfolio.members.iter().find(|member| member.candidate == i)?;
        Some(Decided {
            platform: report.problem.candidates[i].id.clone(),
            decision: Decision::Start,
            hours: member.hours,
            guess: member.guess,
            now: (0.0, false),
            marginal: Some(member.marginal),
            adds: Some(member.adds),
            out: None,
        })
    };
    words::by_score(report, portfolio.chosen()).into_iter().filter_map(of).collect()
}

fn rows(material: &Material<'_>, portfolio: &Portfolio) -> Vec<AnswerRow> {
    let Material { library, report, .. } = *material;
    let decisions = decisions(report, portfolio);
    let of_set = |decided: &&Decided| matches!(decided.decision, Decision::Keep | Decision::Start);
    let order: Vec<usize> =
        decisions.iter().filter(of_set).filter_map(|decided| report.problem.position(&decided.platform)).collect();
    let joined = report.joining(&order);
    let says_today = report.says_where_today();
    let row = |decided: &Decided| {
        let i = report.problem.position(&decided.platform);
        let at = order.iter().position(|of_set| Some(*of_set) == i);
        let joins = at.map(|at| (at.checked_sub(1).map_or(0.0, |before| joined[before].combined), joined[at].combined));
        let gains = at.map(|at| joined[at].gains.as_slice()).filter(|_| at != Some(0));
        let (why, why_in_short) = why(material, decided, gains);
        AnswerRow {
            name: words::name_of(library, &decided.platform).to_owned(),
            platform: Some(decided.platform.clone()),
            decision: decided.decision,
            word: if says_today { words::capital(decided.decision.word()) } else { "Be here".to_owned() },
            why,
            why_in_short,
            brings: brings(decided, joins),
            adds: decided.adds.filter(|_| joins.is_none()).map(|adds| adds.max(0.0)),
            joins,
            now: says_today.then(|| words::starred(decided.now.0, decided.now.1)),
            then: words::hours_then(decided),
        }
    };
    let rows: Vec<AnswerRow> = decisions.iter().map(row).collect();
    let (stopped, mut others): (Vec<AnswerRow>, Vec<AnswerRow>) =
        rows.into_iter().partition(|row| row.decision == Decision::Stop);
    if others.len() + stopped.len() < MANY || stopped.len() < 2 {
        others.extend(stopped);
        return others;
    }
    let names: Vec<&str> = stopped.iter().map(|row| row.name.as_str()).collect();
    let freed: f64 =
        decisions.iter().filter(|decided| decided.decision == Decision::Stop).map(|decided| decided.now.0).sum();
    let guess = decisions.iter().any(|decided| decided.decision == Decision::Stop && decided.now.1);
    others.push(AnswerRow {
        platform: None,
        name: words::list(&names),
        decision: Decision::Stop,
        word: words::capital(Decision::Stop.word()),
        why: "They add little or nothing to the others".to_owned(),
        why_in_short: "They add little to the others".to_owned(),
        joins: None,
        adds: None,
        brings: String::new(),
        now: Some(words::starred(freed, guess)),
        then: "0".to_owned(),
    });
    others
}

/// What a platform brings, as it is written beside its bar. Whole points are differences of those shown, so that they add up.
fn brings(decided: &Decided, joins: Option<(f64, f64)>) -> String {
    match joins {
        Some((0.0, to)) => words::points(to),
        Some((from, to)) => match words::whole(to) - words::whole(from) {
            0 => words::that_it_adds(words::adds_little(from, to)),
            more => format!("+{more}"),
        },
        None => decided.adds.map_or_else(String::new, |adds| words::that_it_adds(&words::adds_in_words(adds.max(0.0)))),
    }
}

/// Why it is so, in a few words and in fewer. `gains` is what it gives beyond those before it in the set, by milestone; none for the first.
fn why(material: &Material<'_>, decided: &Decided, gains: Option<&[f64]>) -> (String, String) {
    let Material { framework, report, .. } = *material;
    let same = |words: &str| (words.to_owned(), words.to_owned());
    match decided.out {
        Some(OutOf::MustHave) => return same("A must-have rules it out"),
        Some(OutOf::Library) if material.library.get(&decided.platform).is_some() => return same("You excluded it"),
        Some(OutOf::Library) => {
            return ("It isn’t among the platforms compared".to_owned(), "It isn’t compared".to_owned());
        }
        Some(OutOf::Hours) => return ("Too few hours are left for it".to_owned(), "Too few hours are left".to_owned()),
        None => {}
    }
    if decided.decision == Decision::Optional {
        let hours = words::hours_a_week(decided.hours, decided.guess, None);
        let adds = if decided.adds.is_none_or(words::adds_nothing) { "nothing" } else { "little" };
        let short = format!("It adds {adds} to the others");
        return (format!("{short}, and takes {hours}"), short);
    }
    if let Some(gains) = gains {
        let mut most: Vec<(usize, f64)> =
            gains.iter().copied().enumerate().filter(|(_, gain)| *gain >= TELLS).collect();
        sort_by(&mut most, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let names: Vec<&str> = most.iter().take(2).map(|(j, _)| framework.milestones[*j].name.as_str()).collect();
        if let Some(first) = names.first() {
            return (format!("It adds most on {}", words::list(&names)), format!("It adds most on {first}"));
        }
    }
    let Some(place) = report.place_of(&decided.platform) else { return same("") };
    let ranks = match place.rank {
        Some(1) => "It comes first".to_owned(),
        Some(rank) => format!("It ranks {}", words::nth(rank)),
        None => return same("A must-have rules it out"),
    };
    let only = if decided.decision == Decision::Stop { "only " } else { "" };
    match &report.reach[place.candidate] {
        Some(reach) => {
            (format!("{ranks}, and {only}{} {}", words::percent(reach.share), reach.measure().words()), ranks)
        }
        None => same(&ranks),
    }
}

fn sums(report: &Report, portfolio: &Portfolio) -> Vec<Sum> {
    let chosen = portfolio.chosen();
    let hours = |hours: f64, guess: bool| {
        let hours = words::starred(hours, guess);
        match report.capacity() {
            Some(all) => format!("{hours} of {}", words::shortest(all)),
            None => hours,
        }
    };
    let suggested = Sum {
        name: "Together, as suggested",
        combined: chosen.coverage,
        hours: hours(chosen.hours, chosen.guess),
        suggested: true,
    };
    let today = portfolio.today.as_ref().map(|today| Sum {
        name: "Together, as today",
        combined: today.coverage,
        hours: hours(today.hours_now, today.guess),
        suggested: false,
    });
    std::iter::once(suggested).chain(today).collect()
}

fn notes(material: &Material<'_>, portfolio: &Portfolio) -> Vec<(&'static str, String)> {
    let Material { framework, report, .. } = *material;
    let sure = words::verdict(report, material.robustness);
    let change = report.runner_up().map(|_| words::smallest_move(framework, report));
    let time = less_or_more(report, portfolio);
    let notes = [("How sure are we?", sure), ("What would change it?", change), ("Less time, or more?", time)];
    notes.into_iter().filter_map(|(question, answer)| Some((question, format!("{}.", answer?)))).collect()
}

/// What fewer hours would still give, and what more would bring.
fn less_or_more(report: &Report, portfolio: &Portfolio) -> Option<String> {
    let (chosen, steps) = (portfolio.chosen(), report.frontier());
    let score = |step: &crate::analysis::portfolio::Budget| {
        let names: Vec<&str> = step.platforms.iter().map(|i| report.problem.candidates[*i].name.as_str()).collect();
        let alone = if names.len() == 1 { " alone scores" } else { " score" };
        let hours = words::hours_a_week(step.hours, step.guess, None);
        format!("{}{alone} {} in {hours}", words::names(&names), words::points(step.coverage))
    };
    // The best of fewer hours, and of those that show as many points the one with the fewest.
    let fewer = || steps.iter().filter(|step| step.hours < chosen.hours - SAME);
    let best = fewer().next_back().map(|step| words::whole(step.coverage));
    let less = fewer().find(|step| Some(words::whole(step.coverage)) == best).map(&score);
    let better = |step: &&crate::analysis::portfolio::Budget| {
        step.hours > chosen.hours + SAME && words::whole(step.coverage) > words::whole(chosen.coverage)
    };
    let more = steps.iter().find(better).map(&score);
    match (less, more) {
        (Some(less), Some(more)) => Some(format!("{less}. {more}")),
        (Some(less), None) => {
            let hours = words::hours_a_week(chosen.hours, chosen.guess, None);
            Some(format!("{less}. Beyond {hours}, more would add {}", words::more_hours_add(report, chosen)))
        }
        (None, Some(more)) => Some(more),
        (None, None) => None,
    }
}

/// Whose hours are a guess.
fn guess(rows: &[AnswerRow]) -> Option<String> {
    let guessed = |row: &&AnswerRow| row.then.ends_with('*') || row.now.as_ref().is_some_and(|now| now.ends_with('*'));
    let names: Vec<&str> = rows.iter().filter(guessed).map(|row| row.name.as_str()).collect();
    words::star(&names)
}

impl Describes for Answer {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |(at, row): (usize, &AnswerRow)| Entry {
            id: row.platform.as_ref().map_or_else(|| format!("row-{at}"), |platform| format!("bar-{platform}")),
            name: row.name.clone(),
            label: row.label(),
            strong: matches!(row.decision, Decision::Keep | Decision::Start),
        };
        self.rows.iter().enumerate().map(entry).collect()
    }
}
