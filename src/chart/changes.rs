//! What was changed since a moment, and what each change did to the order.

use super::describes::{Describes, Entry};
use super::material::Material;
use super::words::{
    REACH_COUNTS, lower, name_of, nothing_said, percent, points, reach_weight, shortest, some_points, whole,
};
use crate::analysis::ranked::Ranked;
use crate::analysis::ranking::RankedPlatform;
use crate::domain::edit::difference::difference;
use crate::domain::edit::{ChoiceEdit, Edit, PreferenceChange, SegmentEdit};
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope, TuningMode};
use crate::domain::quantities::AgeWeight;

/// How many platforms of each order are named.
const PLACES: usize = 5;

/// What was changed between two plans.
#[derive(Debug, Clone, PartialEq)]
pub struct Changes {
    /// What all changes together did, as a sentence.
    pub headline: String,
    /// The changes, in the order of the plan.
    pub moves: Vec<Moved>,
    /// The first places before, best first; empty where there was nothing to compare.
    pub before: Vec<OrderPlace>,
    /// The first places now, best first.
    pub now: Vec<OrderPlace>,
    /// All of it in words.
    pub alt_text: String,
}

/// One change.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// Which slider or switch.
    pub what: String,
    /// Whose it is, where there are several segments.
    pub whose: Option<String>,
    /// Where it stood.
    pub from: String,
    /// Where it stands.
    pub to: String,
    /// What this change does to the first place without the others.
    pub effect: String,
    /// Who comes first by it, where that is another than before.
    pub puts_first: Option<PlatformId>,
}

/// A place in an order.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderPlace {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Its place, from 1.
    pub rank: usize,
    /// Its score, in points.
    pub score: f64,
}

impl Moved {
    /// Which slider or switch, and whose.
    #[must_use]
    pub fn name(&self) -> String {
        self.whose.as_ref().map_or_else(|| self.what.clone(), |whose| format!("{} of {whose}", self.what))
    }

    /// Which slider or switch, from where to where.
    #[must_use]
    pub fn step(&self) -> String {
        format!("{}: {} → {}", self.what, self.from, self.to)
    }

    /// What that does, and whose it is.
    #[must_use]
    pub fn does(&self) -> String {
        self.whose.as_ref().map_or_else(|| self.effect.clone(), |whose| format!("{whose}: {}", self.effect))
    }
}

impl Changes {
    /// Describes what lies between two plans for a scope.
    #[must_use]
    pub fn new(framework: &Framework, library: &Library, before: &Plan, now: &Plan, scope: &Scope) -> Self {
        let order = |plan: &Plan| Order::new(framework, library, plan, scope);
        let first = order(before);
        let last = order(now);
        let shown = |edit: &Edit| match edit {
            Edit::Preference { segment, .. } => {
                matches!(scope, Scope::Everyone) || *scope == Scope::Segment(segment.clone())
            }
            _ => true,
        };
        let edits: Vec<Edit> = difference(before, now).into_iter().filter(shown).collect();
        let several = before.segments_of(scope).count() > 1;
        let moved = |edit: &Edit| {
            let (what, whose, from, to) = words_of((framework, library), edit, before, now)?;
            let alone = order(&edit.apply(before));
            let puts_first =
                alone.first().filter(|place| first.first().map(|was| &was.platform) != Some(&place.platform));
            let puts_first = puts_first.map(|place| place.platform.clone());
            let whose = whose.filter(|_| several);
            Some(Moved { what, whose, from, to, effect: effect(&first, &alone), puts_first })
        };
        let moves: Vec<Moved> = edits.iter().filter_map(moved).collect();
        let headline = headline(&first, &last, moves.len());
        let list: Vec<String> = moves
            .iter()
            .map(|moved| format!("{} from {} to {}: {}", moved.name(), moved.from, moved.to, moved.effect))
            .collect();
        let names = |order: &[OrderPlace]| -> Vec<String> {
            order.iter().take(PLACES).map(|place| format!("{} {}", place.name, points(place.score))).collect()
        };
        let side = |order: &Order| match &order.nothing_said {
            Some(segment) => format!("{segment} had not been described"),
            None => names(&order.places).join(", "),
        };
        let orders = format!("Before: {}. Now: {}.", side(&first), side(&last));
        Self {
            alt_text: if list.is_empty() {
                format!("{headline}. {orders}")
            } else {
                format!("{headline}. {}. {orders}", list.join("; "))
            },
            headline,
            moves,
            now: with_leader_of(&first.places, last.places),
            before: first.places.into_iter().take(PLACES).collect(),
        }
    }
}

/// The first places of now; whoever came first before is among them, wherever they stand.
fn with_leader_of(before: &[OrderPlace], mut now: Vec<OrderPlace>) -> Vec<OrderPlace> {
    let fallen = before.first().and_then(|old| now.iter().position(|place| place.platform == old.platform));
    if let Some(at) = fallen.filter(|at| *at >= PLACES) {
        now.swap(PLACES - 1, at);
    }
    now.truncate(PLACES);
    now
}

/// Who comes first, second and so on; nobody while nothing has been said of somebody's needs.
struct Order {
    /// The segment of which nothing has been said.
    nothing_said: Option<String>,
    /// The ranked platforms, best first.
    places: Vec<OrderPlace>,
}

impl Order {
    fn new(framework: &Framework, library: &Library, plan: &Plan, scope: &Scope) -> Self {
        if let Some(segment) = plan.untouched(framework, scope) {
            return Self { nothing_said: Some(segment.name.clone()), places: Vec::new() };
        }
        let ranked = Ranked::new(framework, library, plan, scope);
        Self { nothing_said: None, places: ranked.as_ref().map(places).unwrap_or_default() }
    }

    fn first(&self) -> Option<&OrderPlace> {
        self.places.first()
    }

    /// How far the first is ahead, in whole points; none where there is no second.
    fn lead(&self) -> Option<i64> {
        Some(whole(self.first()?.score) - whole(self.places.get(1)?.score))
    }
}

/// The ranked platforms, best first.
fn places(ranked: &Ranked) -> Vec<OrderPlace> {
    let place = |place: &RankedPlatform| {
        let (platform, score) = (ranked.platform(*place), ranked.score(*place));
        Some(OrderPlace { platform: platform.id.clone(), name: platform.name.clone(), rank: place.rank?, score })
    };
    ranked.places.iter().filter_map(place).collect()
}

fn ahead(lead: i64) -> String {
    if lead == 0 { "tied with the next".to_owned() } else { format!("{} ahead", some_points(lead)) }
}

/// What a change does to the first place.
fn effect(before: &Order, now: &Order) -> String {
    let (old, new) = match (before.first(), now.first()) {
        (Some(old), Some(new)) => (old, new),
        (None, Some(new)) if before.nothing_said.is_some() => return format!("puts {} first", new.name),
        (None, Some(_)) => return "lets platforms back in".to_owned(),
        (_, None) => {
            let still = now.nothing_said.as_ref().map(|segment| format!("{segment} is not described yet"));
            return still.unwrap_or_else(|| "rules every platform out".to_owned());
        }
    };
    if old.platform != new.platform {
        return format!("puts {} first", new.name);
    }
    match (before.lead(), now.lead()) {
        (Some(old), Some(lead)) if old != lead => {
            format!("{} stays first, {} (was {})", new.name, ahead(lead), short(old))
        }
        (_, Some(lead)) => format!("{} stays first, {} as before", new.name, ahead(lead)),
        (_, None) => format!("{} stays first", new.name),
    }
}

fn short(lead: i64) -> String {
    if lead == 0 { "tied".to_owned() } else { lead.to_string() }
}

fn headline(before: &Order, now: &Order, count: usize) -> String {
    let changes = if count == 1 { "One change".to_owned() } else { format!("{count} changes") };
    let verb = |one: &str, many: &str| if count == 1 { one.to_owned() } else { many.to_owned() };
    if count == 0 {
        return "Nothing was changed".to_owned();
    }
    if let Some(segment) = &now.nothing_said {
        return nothing_said(segment);
    }
    match (before.first(), now.first()) {
        (Some(old), Some(new)) if old.platform != new.platform => {
            let level = now.places.get(1).filter(|_| now.lead() == Some(0));
            let level = level.map_or_else(String::new, |next| format!(", tied with {}", next.name));
            format!("{changes} {} {} first{level}, instead of {}", verb("puts", "put"), new.name, old.name)
        }
        (Some(_), Some(new)) => {
            let by = now.lead().map_or_else(String::new, |lead| format!(", {}", ahead(lead)));
            format!("After {}, {} still comes first{by}", lower(&changes), new.name)
        }
        (None, Some(new)) => format!("{changes} {} {} first", verb("puts", "put"), new.name),
        (_, None) => format!("{changes} {} every platform out", verb("rules", "rule")),
    }
}

/// What an edit moves, whose, from where, to where; none for one that moves nothing a person would name.
fn words_of(
    (framework, library): (&Framework, &Library),
    edit: &Edit,
    before: &Plan,
    now: &Plan,
) -> Option<(String, Option<String>, String, String)> {
    let yes = |on: bool| if on { "yes" } else { "no" }.to_owned();
    match edit {
        Edit::Set(_) => {
            let words = |plan: &Plan| match plan.setting {
                TuningMode::Typical => "as is".to_owned(),
                TuningMode::Tuned => "fine-tuned".to_owned(),
            };
            Some(("Platforms".to_owned(), None, words(before), words(now)))
        }
        Edit::Preference { segment, milestone, change } => {
            let wish = |plan: &Plan| plan.segment(segment)?.needs.get(milestone).cloned();
            let was = wish(before).unwrap_or_else(crate::domain::audience::Preference::unset);
            let is = wish(now)?;
            let name = &framework.milestone(milestone)?.name;
            let (what, from, to) = match change {
                PreferenceChange::Need(_) => (name.clone(), points(was.need.get()), points(is.need.get())),
                PreferenceChange::Importance(_) => {
                    (format!("Importance of {name}"), shortest(was.importance.get()), shortest(is.importance.get()))
                }
                PreferenceChange::Spread(_) => (
                    format!("Uncertainty of {name}"),
                    format!("±{}", points(was.spread.get())),
                    format!("±{}", points(is.spread.get())),
                ),
                PreferenceChange::DealBreaker(_) => {
                    let words = |least: Option<crate::domain::quantities::LeastMatch>| {
                        least.map_or_else(|| "no".to_owned(), |least| percent(least.get()))
                    };
                    (format!("Must-have on {name}"), words(was.deal_breaker), words(is.deal_breaker))
                }
                PreferenceChange::On(_) => (format!("{name} on"), yes(was.on), yes(is.on)),
                PreferenceChange::Notes(_) => return None,
            };
            Some((what, Some(segment.clone()), from, to))
        }
        Edit::Segment(SegmentEdit::Share { segment, .. }) => {
            let share = |plan: &Plan| plan.segment(segment).map(|found| percent(plan.share_of(found)));
            Some((format!("Share of {segment}"), None, share(before)?, share(now)?))
        }
        Edit::Segment(SegmentEdit::Content { segment, kind, .. }) => {
            let name = framework.kinds.iter().find(|known| known.id == *kind).map(|known| known.name.to_lowercase())?;
            let interest = |plan: &Plan| {
                plan.segment(segment).and_then(|found| found.content.get(kind)).map_or(0.0, |interest| interest.get())
            };
            let whose = Some(segment.clone());
            Some((format!("Interest in {name}"), whose, shortest(interest(before)), shortest(interest(now))))
        }
        Edit::Segment(SegmentEdit::Topic { segment, topic, .. }) => {
            let name = &framework.topics.iter().find(|known| known.id == *topic)?.name;
            let interest = |plan: &Plan| {
                plan.segment(segment).and_then(|found| found.topics.get(topic)).map_or(0.0, |interest| interest.get())
            };
            let whose = Some(segment.clone());
            Some((format!("They come for {name}"), whose, shortest(interest(before)), shortest(interest(now))))
        }
        Edit::Segment(SegmentEdit::Age { segment, age, .. }) => {
            let part = |plan: &Plan| {
                let ages = &plan.segment(segment)?.ages;
                let weight = |(_, weight): (&String, &AgeWeight)| weight.get();
                let largest = ages.iter().map(weight).fold(f64::MIN_POSITIVE, f64::max);
                let total: f64 = ages.iter().map(|age| weight(age) / largest).sum();
                let own = ages.get(age).map_or(0.0, |weight| weight.get()) / largest;
                Some(if total > 0.0 { percent(own / total) } else { "not given".to_owned() })
            };
            Some((format!("Aged {age}"), Some(segment.clone()), part(before)?, part(now)?))
        }
        Edit::Segment(SegmentEdit::Reach { segment, platform, .. }) => {
            let own = |plan: &Plan| {
                let own = plan.segment(segment)?.reach.get(platform).copied();
                Some(own.map_or_else(|| "published figures".to_owned(), |share| percent(share.get())))
            };
            let name = name_of(library, platform);
            Some((format!("Reach of {name}"), Some(segment.clone()), own(before)?, own(now)?))
        }
        Edit::Choice(ChoiceEdit::ReachWeight(_)) => {
            let words = |plan: &Plan| reach_weight(plan.reach_weight.get());
            Some((REACH_COUNTS.to_owned(), None, words(before), words(now)))
        }
        _ => None,
    }
    .filter(|(_, _, from, to)| from != to || !matches!(edit, Edit::Segment(SegmentEdit::Share { .. })))
}

/// Whether anything that moves answers differs between two plans.
#[must_use]
pub fn differ(before: &Plan, now: &Plan) -> bool {
    before.segments != now.segments || before.setting != now.setting || before.reach_weight != now.reach_weight
}

impl Changes {
    /// What lies between a plan as it was and what is shown now.
    #[must_use]
    pub fn of(material: &Material<'_>, before: &Plan) -> Self {
        Self::new(material.framework, material.library, before, material.plan, material.scope)
    }
}

impl Describes for Changes {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |(moved, number): (&Moved, usize)| Entry {
            id: format!("line-{number}"),
            name: moved.step(),
            label: format!("{} {}", moved.step(), moved.does()),
            strong: moved.puts_first.is_some(),
        };
        self.moves.iter().zip(1..).map(entry).collect()
    }
}
