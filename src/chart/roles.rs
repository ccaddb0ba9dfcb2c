//! What each platform is there for: its role, goal, measure, target and owner, with its hours.

use super::describes::{Describes, Entry};
use super::material::Material;
use super::words::{self, LONGEST_HEADLINE, list, name_of};
use crate::domain::id::PlatformId;
use crate::domain::plan::Role;
use crate::domain::quantities::Posts;

/// The roles of platforms.
#[derive(Debug, Clone, PartialEq)]
pub struct Roles {
    /// What they are there for, as a sentence.
    pub headline: String,
    /// The platforms of the suggested set by score, and then others that have a role.
    pub rows: Vec<RoleRow>,
    /// Where competitors are among them, as a sentence; none where the plan names nobody.
    pub competitors: Option<String>,
    /// All of it in words.
    pub alt_text: String,
}

/// What one platform is there for; each text may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleRow {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Whether it is in the suggested set.
    pub suggested: bool,
    /// Its hours a week, as they are written.
    pub hours: String,
    /// What it is for.
    pub role: String,
    /// What it is to achieve.
    pub goal: String,
    /// How that is measured.
    pub measure: String,
    /// What is to be reached of it.
    pub target: String,
    /// Who answers for it.
    pub owner: String,
    /// Posts a week.
    pub posts: String,
}

impl RoleRow {
    /// All of it, as it is read out.
    #[must_use]
    pub fn label(&self) -> String {
        let said = [
            ("", &self.role),
            ("goal: ", &self.goal),
            ("measure: ", &self.measure),
            ("target: ", &self.target),
            ("owner: ", &self.owner),
            ("posts a week: ", &self.posts),
            ("", &self.hours),
        ];
        let said = said.into_iter().filter(|(_, text)| !text.is_empty());
        format!("{}: {}", self.name, said.map(|(what, text)| format!("{what}{text}")).collect::<Vec<_>>().join(", "))
    }

    /// Its measure and what is to be reached of it.
    #[must_use]
    pub fn measured(&self) -> String {
        [self.measure.as_str(), self.target.as_str()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(": ")
    }
}

impl Roles {
    /// The roles of a plan; none where it gives no platform one, or nobody leads.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        let Material { library, plan, report, .. } = *material;
        report.claimed_leader()?;
        if plan.roles.is_empty() {
            return None;
        }
        let chosen =
            report.portfolio().map(|portfolio| words::by_score(report, portfolio.chosen())).unwrap_or_default();
        let mut ids: Vec<&PlatformId> = chosen.iter().map(|i| &report.problem.candidates[*i].id).collect();
        let suggested = ids.len();
        let others: Vec<&PlatformId> = plan.roles.keys().filter(|id| !ids.contains(id)).collect();
        ids.extend(others);
        let row = |(at, id): (usize, &&PlatformId)| {
            let role = plan.roles.get(*id).cloned().unwrap_or_default();
            let (hours, guess) = report.hours_of(id);
            row_of(id, name_of(library, id), role, (at < suggested, words::hours(hours, guess)))
        };
        let rows: Vec<RoleRow> = ids.iter().enumerate().map(row).collect();
        let headline = headline(&rows);
        let said: Vec<String> = rows.iter().map(RoleRow::label).collect();
        Some(Self {
            alt_text: format!("{headline}. {}.", said.join(". ")),
            headline,
            competitors: words::where_competitors_are(plan, library, &ids),
            rows,
        })
    }

    /// What is not shown where there is room for so many of the rows, as a note; empty where all are shown.
    #[must_use]
    pub fn hidden(&self, shown: usize) -> String {
        match self.rows.len().saturating_sub(shown) {
            0 => String::new(),
            more => format!("and {more} more"),
        }
    }
}

fn row_of(id: &PlatformId, name: &str, role: Role, (suggested, hours): (bool, String)) -> RoleRow {
    RoleRow {
        platform: id.clone(),
        name: name.to_owned(),
        suggested,
        hours,
        role: role.name.unwrap_or_default(),
        goal: role.goal.unwrap_or_default(),
        measure: role.measure.unwrap_or_default(),
        target: role.target.unwrap_or_default(),
        owner: role.owner.unwrap_or_default(),
        posts: role.posts.map_or_else(String::new, |posts: Posts| words::shortest(posts.get())),
    }
}

/// What the platforms are there for, as far as that fits.
fn headline(rows: &[RoleRow]) -> String {
    let of = |row: &RoleRow| format!("{} for {}", row.name, row.role);
    let each: Vec<String> = rows.iter().filter(|row| !row.role.is_empty()).map(of).collect();
    let each: Vec<&str> = each.iter().map(String::as_str).collect();
    let (with, all) = (each.len(), rows.len());
    let count = match (with, all) {
        (0, 1) => return "What this platform is for hasn’t been said yet".to_owned(),
        (0, _) => return "None of these platforms has a role yet".to_owned(),
        (1, 1) => "The platform has its role".to_owned(),
        _ if with == all => "Each platform has its role".to_owned(),
        _ => format!(
            "{} of {} platforms {} a role so far",
            words::capital(&words::number(with)),
            words::number(all),
            if with == 1 { "has" } else { "have" }
        ),
    };
    let whole = format!("{count}: {}", list(&each));
    if whole.chars().count() <= LONGEST_HEADLINE { whole } else { count }
}

impl Describes for Roles {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |row: &RoleRow| Entry {
            id: format!("row-{}", row.platform),
            name: row.name.clone(),
            label: row.label(),
            strong: row.suggested,
        };
        self.rows.iter().map(entry).collect()
    }
}
