//! Which kinds of content a segment likes and a platform does not carry.

use super::problem::{Demand, Problem};
use crate::domain::framework::Framework;
use crate::domain::sorting::sort_by;

/// A kind that loses less than this part of what the kind that loses most does is not named, as a fraction.
const AS_MUCH: f64 = 0.5;
/// How many kinds are named at most.
const MOST: usize = 2;
/// A platform hardly carries what it supports by less than this, and carries well what it supports by at least the other, in
/// points.
const HARDLY: f64 = 35.0;
const WELL: f64 = 65.0;

/// The kinds of content that a segment likes and a platform does not carry as they like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// The kinds that lose most, by position in the framework.
    pub kinds: Vec<usize>,
    /// Whether it hardly carries any of these.
    pub hardly: bool,
    /// The kinds that they like about as much and it carries well, by position in the framework, what they like most first.
    pub carried: Vec<usize>,
}

impl Lacking {
    /// What candidate `i` lacks of what a segment likes; none where it carries all of that well.
    #[must_use]
    pub fn of(problem: &Problem, demand: &Demand, i: usize) -> Option<Self> {
        let support = |k: usize| problem.support[i * problem.kinds + k];
        let interest = |k: usize| demand.interest.get(k).copied().unwrap_or_default();
        let lost = |k: usize| interest(k) * (100.0 - support(k));
        let mut kinds: Vec<usize> = (0..problem.kinds).filter(|k| lost(*k) > 0.0 && support(*k) < WELL).collect();
        sort_by(&mut kinds, |a, b| lost(*b).total_cmp(&lost(*a)).then(a.cmp(b)));
        let most = lost(*kinds.first()?);
        kinds.retain(|k| lost(*k) >= AS_MUCH * most);
        kinds.truncate(MOST);
        // What they like little is no help where they miss what they like much.
        let liked = (0..problem.kinds).map(interest).fold(0.0, f64::max);
        let mut carried: Vec<usize> = (0..problem.kinds)
            .filter(|k| interest(*k) > 0.0 && interest(*k) >= AS_MUCH * liked && support(*k) >= WELL)
            .collect();
        sort_by(&mut carried, |a, b| interest(*b).total_cmp(&interest(*a)).then(a.cmp(b)));
        carried.truncate(MOST);
        Some(Self { hardly: kinds.iter().all(|k| support(*k) < HARDLY), kinds, carried })
    }

    /// It in words that follow the platform's name.
    #[must_use]
    pub fn words(&self, framework: &Framework) -> String {
        let kinds = names(framework, &self.kinds);
        if self.hardly {
            format!("hardly carries the {kinds} they like")
        } else {
            format!("carries only some of the {kinds} they like")
        }
    }

    /// What to do about it, as a sentence, and as an action.
    #[must_use]
    pub fn what_to_do(&self, framework: &Framework) -> (String, String) {
        let lacking = names(framework, &self.kinds);
        let bring = match self.carried.as_slice() {
            [] => format!("Keep your {lacking} on your own site, and point people there."),
            carried => {
                let carried = names(framework, carried);
                format!("Bring {carried}, which work here, and keep your {lacking} on your own site.")
            }
        };
        (bring, format!("Put your {lacking} together on one page of your site, with its address in your profile"))
    }
}

/// Names of kinds as they stand within a sentence: the framework's, which begin a label there.
fn names(framework: &Framework, kinds: &[usize]) -> String {
    let name = |k: &usize| {
        let name = &framework.kinds[*k].name;
        let mut letters = name.chars();
        // A name of capitals, such as GIFs, keeps them.
        let plain = name.chars().skip(1).all(|c| !c.is_uppercase());
        match letters.next() {
            Some(first) if plain => first.to_lowercase().chain(letters).collect(),
            _ => name.clone(),
        }
    };
    kinds.iter().map(name).collect::<Vec<String>>().join(" and ")
}
