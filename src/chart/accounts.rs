//! Where the business is today, as it is asked for: the platforms, the most used first, and what the hours add up to.

use super::words;
use crate::analysis::portfolio::GUESS;
use crate::analysis::reach::of_segment;
use crate::domain::audience::Segment;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{Account, Plan};
use crate::domain::quantities::{Capacity, Hours};
use crate::domain::sorting::sort_by;

/// A platform that the business may be on.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountRow {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// What share of the people of the plan's region uses it, as it is written; none where no figure is known.
    pub used_by: Option<String>,
    /// What is known of the account; none where the business is not there.
    pub account: Option<Account>,
}

/// The platforms that a business may be on: those with a figure, the most used first; then those without, by name. One that the
/// plan names and the library lacks is last.
#[must_use]
pub fn account_rows(framework: &Framework, library: &Library, plan: &Plan) -> Vec<AccountRow> {
    let anybody = Segment::middle(framework, "");
    let mut rows: Vec<(f64, AccountRow)> = library
        .platforms()
        .iter()
        .map(|platform| {
            let used = of_segment(platform, &anybody, &plan.region).map(|reach| reach.share);
            let row = AccountRow {
                platform: platform.id.clone(),
                name: platform.name.clone(),
                used_by: used.map(words::percent),
                account: plan.today.get(&platform.id).cloned(),
            };
            (used.unwrap_or(-1.0), row)
        })
        .collect();
    sort_by(&mut rows, |(a, one), (b, other)| {
        b.total_cmp(a).then_with(|| one.name.to_lowercase().cmp(&other.name.to_lowercase()))
    });
    let gone = plan.today.iter().filter(|(id, _)| library.get(id).is_none());
    let gone = gone.map(|(id, account)| AccountRow {
        platform: id.clone(),
        name: id.to_string(),
        used_by: None,
        account: Some(account.clone()),
    });
    rows.into_iter().map(|(_, row)| row).chain(gone).collect()
}

/// What the hours of today add up to.
#[derive(Debug, Clone, PartialEq)]
pub struct Week {
    /// The platforms of today with their hours, and whether those are a guess.
    pub parts: Vec<(PlatformId, String, f64, bool)>,
    /// All of them together.
    pub hours: f64,
    /// How many hours there are in all, where the plan says so.
    pub capacity: Option<f64>,
}

impl Week {
    /// The week of a plan; none where it does not say where the business is.
    #[must_use]
    pub fn of(library: &Library, plan: &Plan) -> Option<Self> {
        let part = |(id, account): (&PlatformId, &Account)| {
            let hours = account.hours.map(Hours::get);
            (id.clone(), words::name_of(library, id).to_owned(), hours.unwrap_or(GUESS), hours.is_none())
        };
        let parts: Vec<_> = plan.today.iter().map(part).collect();
        let hours = parts.iter().map(|(_, _, hours, _)| hours).sum();
        (!parts.is_empty()).then(|| Self { parts, hours, capacity: plan.capacity.map(Capacity::get) })
    }

    /// Whether any of the hours is a guess.
    #[must_use]
    pub fn guesses(&self) -> bool {
        self.parts.iter().any(|(_, _, _, guess)| *guess)
    }

    /// How many hours are left; negative where there are too few.
    #[must_use]
    pub fn left(&self) -> Option<f64> {
        self.capacity.map(|capacity| capacity - self.hours)
    }

    /// The sum as a sentence without its full stop: `Your week today: about 10 of 12 hours a week`.
    #[must_use]
    pub fn title(&self) -> String {
        let hours = words::hours_a_week(self.hours, self.guesses(), self.capacity);
        format!("Your week today: {}", hours.replacen(" a week", "", 1))
    }

    /// What is wrong with the sum; none where it fits.
    #[must_use]
    pub fn too_many(&self) -> Option<String> {
        let over = self.left().filter(|left| *left < -1e-9)?;
        let hours = words::hours_a_week(-over, false, None);
        let hours = hours.trim_end_matches(" a week");
        Some(format!(
            "Your platforms take {hours} more than you have. You can go on: the suggestion stays within your hours."
        ))
    }
}
