//! What a recommendation rests on, as somebody should know who has just begun a plan: what was said, and what is assumed.

use super::words;
use crate::domain::audience::Segment;
use crate::domain::framework::Framework;
use crate::domain::library::Library;
use crate::domain::plan::Plan;
use crate::domain::platform::Usage;

/// What a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RestsOnWhat {
    /// Whose usage figures count.
    Region,
    /// What share of the audience uses each platform.
    Reach,
    /// Where the business is today, and its hours.
    Today,
    /// Who the audiences are.
    Audiences,
    /// What they need.
    Needs,
}

/// One thing that a recommendation rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestsOn {
    /// What it is about.
    pub what: RestsOnWhat,
    /// The sentence.
    pub sentence: String,
    /// Whether it was said; else it is assumed.
    pub said: bool,
}

/// What a recommendation rests on, in the order in which it is asked for. Where nobody chose the region, it is assumed.
#[must_use]
pub fn rests_on(framework: &Framework, library: &Library, plan: &Plan, region_chosen: bool) -> Vec<RestsOn> {
    let mut lines = vec![region(library, plan, region_chosen)];
    lines.extend(unknown_reach(framework, library, plan));
    lines.extend(today(plan));
    for segment in &plan.segments {
        lines.extend(audience(framework, segment));
    }
    lines
}

fn region(library: &Library, plan: &Plan, chosen: bool) -> RestsOn {
    let regions = library.regions();
    let here = regions.iter().find(|region| region.name == plan.region);
    let there = words::the_region(&plan.region);
    let sentence = match here {
        Some(here) if chosen => format!("Usage figures are for {} ({}).", there, here.words()),
        Some(_) => format!("You haven’t chosen a country or region, so usage figures are for {there}."),
        None => format!("There are no usage figures for {there}, so we don’t know the reach of any platform."),
    };
    RestsOn { what: RestsOnWhat::Region, sentence, said: chosen && here.is_some() }
}

/// The platforms without a figure; nothing where nobody's reach counts, or where none has one.
fn unknown_reach(framework: &Framework, library: &Library, plan: &Plan) -> Option<RestsOn> {
    let candidates = plan.candidates(framework, library);
    let has_figure = |usage: &Usage| usage.region == plan.region;
    let unknown = candidates.iter().filter(|platform| !platform.usage.iter().any(has_figure)).count();
    if unknown == 0 || unknown == candidates.len() || plan.reach_weight.get() <= 0.0 {
        return None;
    }
    let sentence = format!(
        "For {unknown} of {} platforms, we have no usage figures for {}, so we assume a low reach. Enter what you know \
         in the plan, under “Their reach”.",
        candidates.len(),
        words::the_region(&plan.region)
    );
    Some(RestsOn { what: RestsOnWhat::Reach, sentence, said: false })
}

fn today(plan: &Plan) -> Vec<RestsOn> {
    let line = |sentence: &str, said| RestsOn { what: RestsOnWhat::Today, sentence: sentence.to_owned(), said };
    let guesses = plan.today.values().filter(|account| account.hours.is_none()).count();
    let places = match plan.today.len() {
        0 => line("You haven’t said where you are today, so there is nothing to keep or stop.", false),
        count => {
            let platforms =
                if count == 1 { "one platform".to_owned() } else { format!("{} platforms", words::number(count)) };
            let all = format!("You are on {platforms} today, and you gave the hours of each.");
            match guesses {
                0 => line(&all, true),
                1 if count == 1 => line("You are on one platform today. Its hours are our guess.", false),
                _ if guesses == count => {
                    line(&format!("You are on {platforms} today. Their hours are our guess."), false)
                }
                1 => line(&format!("You are on {platforms} today. The hours of one are our guess."), false),
                some => line(
                    &format!("You are on {platforms} today. The hours of {} are our guess.", words::number(some)),
                    false,
                ),
            }
        }
    };
    let hours = match plan.capacity {
        None => {
            line("You haven’t said how many hours you have in total, so our suggestion isn’t limited by time.", false)
        }
        Some(capacity) => {
            let hours = words::hours_a_week(capacity.get(), false, None);
            line(&format!("The suggestion stays within {hours}."), true)
        }
    };
    vec![places, hours]
}

fn audience(framework: &Framework, segment: &Segment) -> Vec<RestsOn> {
    let name = &segment.name;
    let (said, of) = segment.said(framework);
    let all = framework.milestones.len();
    let needs = RestsOn {
        what: RestsOnWhat::Needs,
        sentence: match (segment.is_untouched(framework), of) {
            (true, _) => format!("The sliders of {name} are still in the middle."),
            (_, 0) => format!("No milestone counts for {name}."),
            _ if said == all => format!("All {all} milestones of {name} are set."),
            _ => format!("Only {said} of {all} milestones of {name} are set."),
        },
        said: said == all,
    };
    let ages = segment.ages.is_empty().then(|| RestsOn {
        what: RestsOnWhat::Audiences,
        sentence: format!("No ages are set for {name}, so we use the reach figures for all ages."),
        said: false,
    });
    let asked = words::asked(segment).map(|asked| RestsOn {
        what: RestsOnWhat::Needs,
        sentence: format!("{name}: {}", words::lower(&asked)),
        said: true,
    });
    [needs].into_iter().chain(asked).chain(ages).collect()
}
