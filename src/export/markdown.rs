//! The brief: a text that can be read, mailed and put beside the plan.

mod answer;
mod hours;
pub(super) mod plain;

use self::plain::plain;
use super::source;
use crate::analysis::advice::{Advice, Gives};
use crate::chart::actions::Actions;
use crate::chart::answer::Answer;
use crate::chart::portfolio::{PULLED_APART, PortfolioChart, Tension, gap_words};
use crate::chart::ranking_table::RankingTable;
use crate::chart::segments::Segments;
use crate::chart::slope::Slope;
use crate::chart::tipping::calls;
use crate::chart::uncertainty::{Doubt, Uncertainty};
use crate::chart::{Material, words};
use crate::domain::address::web_address;
use crate::domain::date::in_words;
use std::fmt::Write as _;

/// The brief as Markdown.
#[must_use]
pub fn markdown(material: &Material<'_>) -> String {
    let mut text = String::new();
    let answered = Answer::of(material);
    head(material, answered.as_ref(), &mut text);
    if let Some(answered) = &answered {
        answer::answer(material, answered, &mut text);
    }
    let leads = material.report.claimed_leader().is_some();
    if let Some(segments) = Segments::of(material).filter(|_| leads) {
        answer::segments(&segments, &mut text);
    }
    ranking(material, &mut text);
    sure(material, &mut text);
    together(material, &mut text);
    scenarios(material, &mut text);
    actions(material, &mut text);
    sources(material, &mut text);
    text
}

fn head(material: &Material<'_>, answered: Option<&Answer>, text: &mut String) {
    let Material { plan, framework, report, scope, robustness, date, .. } = *material;
    let _ = writeln!(text, "# {}\n", plain(&plan.title));
    let headline = answered.map_or_else(|| words::headline(report, scope), |answered| answered.headline.clone());
    let _ = writeln!(text, "**{}.**\n", plain(&headline));
    let mut facts = Vec::new();
    facts.extend(plan.client.as_ref().map(|client| format!("Client: {}", plain(client))));
    facts.push(format!("Audience: {}", plain(words::scope(scope))));
    facts.extend((!date.is_empty()).then(|| format!("Date: {}", plain(&in_words(date)))));
    for fact in facts {
        let _ = writeln!(text, "- {fact}");
    }
    let _ = writeln!(text);
    // Where there is an answer it says how sure it is, and who comes first stands with the reason.
    let ranked = answered.map_or_else(String::new, |_| words::headline(report, scope));
    let sure = if answered.is_none() { words::how_sure(framework, report, robustness) } else { String::new() };
    let reason = [ranked, words::reason_of_lead(framework, report)].into_iter();
    for sentence in reason.chain(words::contradictions(report, plan.least_reach)).chain([sure]) {
        if !sentence.is_empty() {
            let _ = writeln!(text, "{}.\n", plain(&sentence));
        }
    }
    if let Some(notes) = plan.notes.as_ref().filter(|notes| !notes.trim().is_empty()) {
        let _ = writeln!(text, "Notes: {}\n", plain(notes));
    }
}

fn ranking(material: &Material<'_>, text: &mut String) {
    let Material { plan, framework, report, .. } = *material;
    let table = RankingTable::new(framework, report, plan.least_reach);
    let _ = writeln!(text, "## Where should we be?\n");
    if table.rows.iter().any(|row| row.rank.is_some()) {
        ranked_table(&table, text);
    }
    if report.untouched.is_some() {
        let _ = writeln!(text, "This order is only a placeholder.\n");
    } else if let Some(typical) = words::typical(report) {
        let _ = writeln!(text, "The typical platform scores {} out of 100.\n", words::points(typical));
    }
    let mut said: Vec<&String> = Vec::new();
    for row in &table.rows {
        let Some(why) = &row.ruled_out else { continue };
        // The same is said once of all that miss the same.
        if said.contains(&why) {
            continue;
        }
        let such = table.rows.iter().filter(|other| other.ruled_out.as_ref() == Some(why));
        let names: Vec<&str> = such.map(|other| other.name.as_str()).collect();
        let verb = if names.len() == 1 { why.clone() } else { words::of_several(why) };
        let _ = writeln!(text, "- {} {}.", plain(&words::list(&names)), plain(&verb));
        said.push(why);
    }
    if !said.is_empty() {
        let _ = writeln!(text);
    }
}

/// The platforms that have a rank, as a table.
fn ranked_table(table: &RankingTable, text: &mut String) {
    let _ = writeln!(text, "| Rank | Platform | Score (out of 100) | Fit | Reach | Adds most | Costs most |");
    let _ = writeln!(text, "| ---: | --- | ---: | ---: | ---: | --- | --- |");
    for row in &table.rows {
        let Some(rank) = row.rank else { continue };
        let _ = writeln!(
            text,
            "| {rank} | {} | {} | {} | {} | {} | {} |",
            plain(&row.name),
            words::points(row.score),
            words::points(row.fit),
            row.are_there,
            plain(&row.gives_most),
            plain(&row.loses_most),
        );
    }
    let _ = writeln!(text);
}

fn sure(material: &Material<'_>, text: &mut String) {
    // The head says already what to do first.
    if material.report.claimed_leader().is_none() {
        return;
    }
    let sure = Uncertainty::of(material);
    let calls = calls(material.framework, material.report);
    let _ = writeln!(text, "## How sure are we?\n");
    let _ = writeln!(text, "{}.\n", plain(&sure.headline));
    if !sure.stake.is_empty() {
        let _ = writeln!(text, "{}.\n", plain(&sure.stake));
    }
    if !calls.is_empty() {
        let _ = writeln!(text, "What would change the answer, the closest call first:\n");
        for call in calls.iter().take(6) {
            let _ = writeln!(text, "- {} ({}).", plain(&words::capital(&call.sentence)), call.away);
        }
        let _ = writeln!(text);
    }
    if !sure.research.is_empty() {
        let of = |doubt: &Doubt| format!("{} ({})", plain(&doubt.name), doubt.words);
        let all: Vec<String> = sure.research.iter().take(3).map(of).collect();
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        let _ = writeln!(text, "What the order of the top two depends on most: {}.\n", words::list(&all));
        if !calls.is_empty() {
            let _ = writeln!(text, "{}.\n", words::MOVE_OR_DOUBT);
        }
    }
}

fn together(material: &Material<'_>, text: &mut String) {
    let Material { framework, report, .. } = *material;
    let Some(together) = PortfolioChart::of(material) else { return };
    let _ = writeln!(text, "## What should we do?\n");
    let _ = writeln!(text, "**{}.**\n", plain(&together.headline));
    if !together.subtitle.is_empty() {
        let _ = writeln!(text, "{}.\n", plain(&together.subtitle));
    }
    let _ = writeln!(
        text,
        "| Platforms | Which | Combined score | Average score | Hours a week |\n| ---: | --- | ---: | ---: | ---: |"
    );
    for step in &together.curve {
        let names: Vec<String> = step.names.iter().map(|name| plain(name)).collect();
        let (coverage, fit) = (words::points(step.coverage), words::points(step.mean_score));
        let _ = writeln!(text, "| {} | {} | {coverage} | {fit} | {} |", step.size, names.join(", "), step.hours);
    }
    let _ = writeln!(text);
    if let Some(within) = &together.within {
        let _ = writeln!(text, "{}.\n", plain(within));
    }
    hours::hours(material, &together, text);
    let several = report.problem.segments.len() > 1;
    for place in &together.places {
        let _ = writeln!(text, "### {}\n", plain(&place.name));
        if !place.tensions.is_empty() {
            let _ = writeln!(text, "Your segments want different things. {PULLED_APART}:\n");
            for Tension { milestone, needs } in &place.tensions {
                let _ = writeln!(text, "- **{}**: {}.", plain(milestone), plain(needs));
            }
            let _ = writeln!(text, "\nWhat to do there:\n");
        }
        // What is at risk is said once of a platform.
        let mut risks = Vec::new();
        for same in said_alike(&place.advice) {
            let [advice, ..] = same.as_slice() else { continue };
            let Some(counsel) = &advice.counsel else { continue };
            let milestone = &framework.milestones[advice.milestone];
            let of = |advice: &&Advice| {
                let segment = plain(&report.problem.segments[advice.segment].name);
                format!("{segment} ({})", gap_words(advice))
            };
            let each: Vec<String> = same.iter().map(of).collect();
            let each: Vec<&str> = each.iter().map(String::as_str).collect();
            let whose =
                if several { format!(" for {}", words::list(&each)) } else { format!(" ({})", gap_words(advice)) };
            let _ = write!(text, "- **{}**{whose}: ", plain(&milestone.name));
            let _ =
                writeln!(text, "{} **Do:** {}.", plain(&counsel.stance), plain(counsel.action.trim_end_matches('.')));
            for lever in advice.levers.iter().take(2) {
                let _ = writeln!(
                    text,
                    "  - Adjustment: {} (brings the level to {})",
                    plain(&lever.how),
                    words::shortest(lever.to.get())
                );
            }
            if advice.gives == Gives::More && !milestone.risk.is_empty() && !risks.contains(&advice.milestone) {
                risks.push(advice.milestone);
                let _ = writeln!(text, "  - Risk: {}", plain(&milestone.risk));
            }
        }
        let _ = writeln!(text);
    }
    if !framework.guidelines.is_empty() {
        let _ = writeln!(text, "### Whichever platforms you choose\n");
        for guideline in &framework.guidelines {
            let _ = writeln!(text, "- **{}**: {}", plain(&guideline.name), plain(&guideline.text));
        }
        let _ = writeln!(text);
    }
}

/// Advice that says one thing to several segments, together; in its order.
fn said_alike(all: &[Advice]) -> Vec<Vec<&Advice>> {
    let mut groups: Vec<Vec<&Advice>> = Vec::new();
    for advice in all {
        let alike = |group: &&mut Vec<&Advice>| {
            group[0].milestone == advice.milestone
                && group[0].counsel == advice.counsel
                && group[0].levers == advice.levers
                && group[0].gives == advice.gives
        };
        match groups.iter_mut().find(alike) {
            Some(group) => group.push(advice),
            None => groups.push(vec![advice]),
        }
    }
    groups
}

fn scenarios(material: &Material<'_>, text: &mut String) {
    let slopes = Slope::of_all(material);
    if slopes.is_empty() {
        return;
    }
    let _ = writeln!(text, "## What if?\n");
    for slope in slopes {
        let _ = writeln!(text, "- {}.", plain(&slope.headline));
    }
    let _ = writeln!(text);
}

fn actions(material: &Material<'_>, text: &mut String) {
    let Some(actions) = Actions::of(material) else { return };
    let _ = writeln!(text, "## Who does what by when\n\n| Where | Milestone | What | Who | By when | Done |");
    let _ = writeln!(text, "| --- | --- | --- | --- | --- | --- |");
    for line in &actions.lines {
        let cells = [&line.name, &line.milestone, &line.what, &line.who, &line.by_when()].map(|cell| plain(cell));
        let _ = writeln!(text, "| {} | {} |", cells.join(" | "), if line.done { "yes" } else { "" });
    }
    let _ = writeln!(text);
}

/// The facts behind the places chosen and the leader, and what the figures are.
fn sources(material: &Material<'_>, text: &mut String) {
    let Material { framework, report, .. } = *material;
    let _ = writeln!(text, "## Sources\n\n{}\n", plain(&source::basis(material)));
    let usage = source::usage(material);
    if !usage.is_empty() {
        let _ = writeln!(text, "{}.\n", plain(&usage));
    }
    let of_region = source::of_region(material);
    if !of_region.is_empty() {
        let _ = writeln!(text, "{}.\n", plain(&of_region));
    }
    let leader = report.claimed_leader().map(|leader| leader.candidate);
    let portfolio = leader.and_then(|_| report.portfolio());
    let mut shown: Vec<usize> = portfolio.into_iter().flat_map(|found| found.chosen().platforms.clone()).collect();
    shown.extend(leader.filter(|leader| !shown.contains(leader)));
    for i in shown {
        let platform = &report.problem.candidates[i];
        let _ = writeln!(text, "### {}, reviewed {}\n", plain(&platform.name), plain(&in_words(&platform.reviewed)));
        for milestone in &framework.milestones {
            let Some(cell) = platform.milestones.get(&milestone.id) else { continue };
            let level = words::shortest(cell.level.get());
            let _ = writeln!(text, "- **{}** {level}: {}", plain(&milestone.name), plain(&cell.why));
            for evidence in cell.cited() {
                let date =
                    evidence.date.as_ref().map_or_else(String::new, |date| format!(", {}", plain(&in_words(date))));
                let address = address(&evidence.address);
                let _ = writeln!(text, "  - {} ({}{date}{address})", plain(&evidence.fact), plain(&evidence.source));
            }
        }
        let _ = writeln!(text);
    }
}

/// An address as a link; none where it is not one of the web.
fn address(address: &str) -> String {
    // In an address none of these stands for itself, and in Markdown each would end the link or the cell around it.
    let escaped = |address: &str| address.replace('(', "%28").replace(')', "%29");
    web_address(address).map_or_else(String::new, |address| format!(", <{}>", escaped(&address)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_lose_their_meaning() {
        assert_eq!(plain("a|b *c* <d> [e](f)"), "a\\|b \\*c\\* \\<d\\> \\[e\\](f)");
        assert_eq!(plain("# no\nheading"), "\\# no heading");
        assert_eq!(plain("- no list"), "\\- no list");
        assert_eq!(plain("12. no list"), "12\\. no list");
        assert_eq!(address("javascript:alert(1)"), "");
        assert_eq!(address("https://example.com/a"), ", <https://example.com/a>");
    }
}
