//! All platforms against all milestones.

use super::audience::{mean_need, milestones_on};
use super::describes::{Describes, Entry};
use super::material::Material;
use super::rows::{apart, first_and_kept};
use super::words::{self, LONGEST_HEADLINE};
use crate::analysis::report::Report;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;

/// What the cells show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shows {
    /// The level, in points.
    #[default]
    Level,
    /// The match, in points of 100: the mean over segments by share.
    Match,
    /// Level less need, in points: the mean over segments by share.
    Gap,
}

impl Shows {
    /// All three, with their names and what they mean.
    pub const ALL: [(Self, &'static str, &'static str); 3] = [
        (Self::Level, "Level", "What each platform offers on each milestone"),
        (Self::Match, "Match", "How well that matches what they need, out of 100"),
        (Self::Gap, "Gap", "How much too high or too low that is for them"),
    ];

    /// What all cells are, as a sentence begins.
    #[must_use]
    pub const fn of_cells(self) -> &'static str {
        match self {
            Self::Level => "Level, out of 100",
            Self::Match => "Match with the need, out of 100",
            Self::Gap => "Level minus need, in points,",
        }
    }
}

/// What stands over the platforms.
pub const NEEDED: &str = "What they need";

/// How strongly a cell is shaded for what it shows of 100, from 0 to 1.
#[must_use]
pub fn strength(points: f64) -> f64 {
    0.05 + 0.85 * points.clamp(0.0, 100.0) / 100.0
}

/// The chart "Heat map".
#[derive(Debug, Clone, PartialEq)]
pub struct HeatMap {
    /// What it shows most plainly, as a sentence.
    pub headline: String,
    /// What the cells show.
    pub shows: Shows,
    /// The columns: milestones by position in the framework.
    pub milestones: Vec<usize>,
    /// What they need on each column, in points; empty where the cells hold a platform against that already, or nothing has been
    /// said of somebody's needs.
    pub needed: Vec<Option<f64>>,
    /// The rows, highest score first, those that are ruled out last.
    pub rows: Vec<HeatRow>,
    /// The rows that the headline names, which are shown in any case.
    pub named: Vec<usize>,
    /// The column that the headline names, by its place among them; none where it names none.
    pub stressed: Option<usize>,
    /// Whether the order of the rows says anything: nothing has been said of somebody's needs while it does not.
    pub ordered: bool,
    /// The names of the columns.
    pub names: Vec<String>,
    /// The whole chart in words.
    pub alt_text: String,
}

/// One platform.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatRow {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Whether it leads or shows the same whole points of fit.
    pub first: bool,
    /// A value for each column.
    pub values: Vec<f64>,
}

impl HeatMap {
    /// Describes all candidates of a report.
    #[must_use]
    pub fn new(framework: &Framework, report: &Report, shows: Shows) -> Self {
        let milestones = milestones_on(report);
        // Nothing can be held against needs of which nothing has been said.
        let shows = if report.untouched.is_some() { Shows::Level } else { shows };
        let firsts: Vec<usize> = words::first_ones(report).iter().map(|place| place.candidate).collect();
        let row = |place: &crate::analysis::ranking::RankedPlatform| {
            let platform = report.platform(*place);
            let values = milestones.iter().map(|j| value(report, place.candidate, *j, shows)).collect();
            let first = firsts.contains(&place.candidate);
            HeatRow { platform: platform.id.clone(), name: platform.name.clone(), first, values }
        };
        let rows: Vec<HeatRow> = report.places.iter().map(row).collect();
        let Headline { said: headline, named, stressed } = headline(framework, &milestones, &rows, shows);
        let line = |row: &HeatRow| {
            let values: Vec<String> = row.values.iter().map(|value| words::points(*value)).collect();
            format!("{} {}", row.name, values.join(" "))
        };
        let names: Vec<String> = milestones.iter().map(|j| framework.milestones[*j].name.clone()).collect();
        let lines: Vec<String> = rows.iter().map(line).collect();
        Self {
            alt_text: format!("{headline}. Columns: {}. {}.", names.join(", "), lines.join("; ")),
            headline,
            shows,
            named,
            stressed,
            needed: match shows {
                Shows::Level if report.untouched.is_none() => {
                    milestones.iter().map(|j| mean_need(report, *j)).collect()
                }
                _ => Vec::new(),
            },
            ordered: report.claimed_leader().is_some(),
            milestones,
            rows,
            names,
        }
    }

    /// What the order of the rows is, after what they are: `, highest score first`; empty where it is none.
    #[must_use]
    pub const fn order(&self) -> &'static str {
        if self.ordered { ", highest score first" } else { "" }
    }

    /// A value as it is written in its cell.
    #[must_use]
    pub fn written(&self, value: f64) -> String {
        match (self.shows, words::whole(value)) {
            (Shows::Gap, 0) => "0".to_owned(),
            (Shows::Gap, n) if n > 0 => format!("+{n}"),
            (Shows::Gap, n) => format!("−{}", -n),
            (Shows::Level | Shows::Match, _) => words::points(value),
        }
    }

    /// What a row says.
    #[must_use]
    pub fn label(&self, row: &HeatRow) -> String {
        let said = |value: &f64| if self.shows == Shows::Gap { words::short_gap(*value) } else { self.written(*value) };
        self.line(&row.name, row.values.iter().map(said))
    }

    /// What the row of needs says.
    #[must_use]
    pub fn label_of_needs(&self) -> String {
        self.line(NEEDED, self.needed.iter().map(|need| need.map_or_else(|| "–".to_owned(), words::points)))
    }

    fn line(&self, name: &str, values: impl Iterator<Item = String>) -> String {
        let cells: Vec<String> = self.names.iter().zip(values).map(|(name, value)| format!("{name} {value}")).collect();
        format!("{name}: {}", cells.join(", "))
    }

    /// The rows that are shown where so many have room, by position.
    #[must_use]
    pub fn shown(&self, room: usize) -> Vec<usize> {
        first_and_kept(self.rows.len(), room, &self.named)
    }

    /// What is said of the rows that have no room where so many have; empty where there are none.
    #[must_use]
    pub fn hidden(&self, shown: usize) -> String {
        // Those that the headline names stand under a line of their own where they don't follow the others.
        let first_below = apart(&self.shown(shown));
        let below = match first_below {
            None => "",
            Some(first) if self.named.iter().any(|row| *row < first) => {
                ", and below the line are others that the headline names"
            }
            Some(_) => ", and below the line are those that the headline names",
        };
        match self.rows.len().saturating_sub(shown) {
            0 => String::new(),
            hidden if self.ordered && first_below.is_none() => {
                format!("{hidden} more {} a lower score", if hidden == 1 { "has" } else { "have" })
            }
            1 => format!("1 more platform isn’t shown{below}"),
            hidden => format!("{hidden} more platforms aren’t shown{below}"),
        }
    }
}

fn value(report: &Report, i: usize, j: usize, shows: Shows) -> f64 {
    let level = report.problem.levels[i * report.problem.milestones + j];
    match shows {
        Shows::Level => level,
        Shows::Gap => level - mean_need(report, j).unwrap_or(level),
        Shows::Match => {
            let on = || report.problem.segments.iter().enumerate().filter(|(_, demand)| demand.on[j]);
            let share: f64 = on().map(|(_, demand)| demand.share).sum();
            let sum: f64 = on().map(|(g, demand)| demand.share * report.fits.matches(i, g)[j].value).sum();
            100.0 * sum / share
        }
    }
}

/// What the heat map shows most plainly.
struct Headline {
    /// It, as a sentence.
    said: String,
    /// The rows that it names.
    named: Vec<usize>,
    /// The column that it names, by its place among them.
    stressed: Option<usize>,
}

/// Up to so many platforms at one end are all named.
const NAMED: usize = 2;

/// The milestone that parts platforms most, and the rows that are named for it.
fn headline(framework: &Framework, milestones: &[usize], rows: &[HeatRow], shows: Shows) -> Headline {
    let nobody = |said: String| Headline { said, named: Vec::new(), stressed: None };
    let range = |column: usize| {
        let values = || rows.iter().map(|row| row.values[column]);
        (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
    };
    let widest = (0..milestones.len()).max_by(|a, b| {
        let width = |column: usize| range(column).1 - range(column).0;
        // Of two that are as wide the first.
        width(*a).total_cmp(&width(*b)).then(b.cmp(a))
    });
    let Some(column) = widest else { return nobody("Every milestone is off".to_owned()) };
    if let [only] = rows {
        let least = (0..milestones.len()).min_by(|a, b| only.values[*a].total_cmp(&only.values[*b])).unwrap_or(column);
        let most = (0..milestones.len()).max_by(|a, b| only.values[*a].total_cmp(&only.values[*b])).unwrap_or(column);
        let of = |at: usize| {
            let value = only.values[at];
            let words = if shows == Shows::Gap { words::short_gap(value) } else { words::points(value) };
            format!("{words} ({})", framework.milestones[milestones[at]].name)
        };
        let what = match shows {
            Shows::Level => "levels range",
            Shows::Match => "matches range",
            Shows::Gap => "gaps range",
        };
        return nobody(format!("{}’s {what} from {} to {}", only.name, of(least), of(most)));
    }
    let on = |said: String| Headline { stressed: Some(column), ..nobody(said) };
    let (least, most) = range(column);
    let name = &framework.milestones[milestones[column]].name;
    // It holds for those as well that have no room.
    let all = if rows.len() == 2 { "both platforms".to_owned() } else { format!("all {} platforms", rows.len()) };
    let (least, most) = (words::points(least), words::points(most));
    match shows {
        _ if least == most => nobody("The platforms are the same on every milestone".to_owned()),
        Shows::Level => {
            let said = |whose: &str, least: &str, most: &str| {
                format!("{} differ most on {name}: from {least} to {most}", words::capital(whose))
            };
            // Who has the least and who has the most, as these are shown.
            let whose = |shown: &str| -> Vec<usize> {
                (0..rows.len()).filter(|row| words::points(rows[*row].values[column]) == shown).collect()
            };
            let ends = [whose(&least), whose(&most)];
            // Of more than two the first.
            let named = ends.each_ref().map(|end| if end.len() > NAMED { &end[..1] } else { end });
            let end = |at: usize, shown: &str| {
                let mut names: Vec<String> = named[at].iter().map(|row| rows[*row].name.clone()).collect();
                let more = ends[at].len() - names.len();
                names.extend((more > 0).then(|| format!("{more} more")));
                format!("{shown} ({})", words::list(&names.iter().map(String::as_str).collect::<Vec<_>>()))
            };
            let whole = said("platforms", &end(0, &least), &end(1, &most));
            if whole.chars().count() > LONGEST_HEADLINE {
                on(said(&all, &least, &most))
            } else {
                Headline { said: whole, named: named.concat(), stressed: Some(column) }
            }
        }
        Shows::Match => on(format!("Matches of {all} vary most on {name}: from {least} to {most} out of 100")),
        Shows::Gap => on(format!(
            "{} differ most on {name}: from {} to {}",
            words::capital(&all),
            words::short_gap(range(column).0),
            words::short_gap(range(column).1)
        )),
    }
}

impl HeatMap {
    /// The chart of a plan's answers; none where it has nothing to show.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        Some(Self::showing(material, Shows::Level)).filter(|chart| !chart.milestones.is_empty())
    }

    /// The same with other values in its cells, and where it may have no columns.
    #[must_use]
    pub fn showing(material: &Material<'_>, shows: Shows) -> Self {
        Self::new(material.framework, material.report, shows)
    }
}

impl Describes for HeatMap {
    fn title(&self) -> &str {
        &self.headline
    }

    fn alt_text(&self) -> String {
        self.alt_text.clone()
    }

    fn entries(&self) -> Vec<Entry> {
        let needed = (!self.needed.is_empty()).then(|| Entry {
            id: "needed".to_owned(),
            name: NEEDED.to_owned(),
            label: self.label_of_needs(),
            strong: true,
        });
        let entry = |row: &HeatRow| Entry {
            id: format!("row-{}", row.platform),
            name: row.name.clone(),
            label: self.label(row),
            strong: row.first,
        };
        needed.into_iter().chain(self.rows.iter().map(entry)).collect()
    }
}
