//! The only way a plan changes: one edit in, a new plan out.

mod actions;
mod choices;
pub mod difference;
mod presence;
mod scenarios;
mod segments;

pub use actions::ActionEdit;
pub use choices::ChoiceEdit;
pub use presence::PresenceEdit;
pub use scenarios::ScenarioEdit;
pub use segments::SegmentEdit;

use super::audience::Preference;
use super::id::{MilestoneId, PageId};
use super::plan::{MOST_PAGE_NOTES, PageChoice, Plan, TuningMode};
use super::quantities::{Importance, LeastMatch, Need, Spread};
use super::texts::{TextKind, is_blank};
use std::collections::BTreeMap;

/// One change to a plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Gives the plan another title.
    Rename(String),
    /// Names the client, or nobody.
    Client(Option<String>),
    /// Changes what is worth remembering.
    Notes(Option<String>),
    /// Changes whose usage figures count.
    Region(String),
    /// Takes platforms as they are, or with their levers used.
    Set(TuningMode),
    /// Changes what a segment wants on a milestone.
    Preference {
        /// The segment's name.
        segment: String,
        /// The milestone.
        milestone: MilestoneId,
        /// What changes.
        change: PreferenceChange,
    },
    /// Changes which segments there are, or what is true of one as a whole.
    Segment(SegmentEdit),
    /// Changes which platforms are in or out.
    Choice(ChoiceEdit),
    /// Changes what platforms are there for, and who else is there.
    Presence(PresenceEdit),
    /// Changes the audiences to compare with.
    Scenario(ScenarioEdit),
    /// Changes what will be done.
    Action(ActionEdit),
    /// Changes what whoever presents wants to remember on a page; none, or a blank text, for nothing.
    PageNote {
        /// The page.
        page: PageId,
        /// What stands there now.
        note: Option<String>,
    },
    /// Which pages a presentation has, and in which order.
    Pages(PageChoice),
}

/// What changes in a segment's wish on one milestone.
#[derive(Debug, Clone, PartialEq)]
pub enum PreferenceChange {
    /// Where on the scale it wants to be.
    Need(Need),
    /// How much that matters.
    Importance(Importance),
    /// How unsure we are of the need.
    Spread(Spread),
    /// The least match it accepts, or none.
    DealBreaker(Option<LeastMatch>),
    /// What was said about it.
    Notes(Option<String>),
    /// Whether the milestone counts.
    On(bool),
}

impl Edit {
    /// The plan with this change made.
    ///
    /// An edit of something that the plan does not have changes nothing, and none can break what holds for every
    /// plan: at least one segment, no two of one name.
    #[must_use]
    pub fn apply(&self, plan: &Plan) -> Plan {
        let mut changed = plan.clone();
        let fitting = |kind: TextKind, text: &Option<String>| text.as_ref().map(|text| kind.fitting(text).into_owned());
        match self {
            Self::Rename(title) => changed.title = TextKind::Name.fitting(title).into_owned(),
            Self::Client(client) => changed.client = fitting(TextKind::Name, client),
            Self::Notes(notes) => changed.notes = fitting(TextKind::Notes, notes),
            Self::Region(region) => changed.region = TextKind::Name.fitting(region).into_owned(),
            Self::Set(setting) => changed.setting = *setting,
            Self::Preference { segment, milestone, change } => {
                if let Some(segment) = changed.segments.iter_mut().find(|s| s.name == *segment) {
                    let wish = segment.needs.entry(milestone.clone()).or_insert_with(Preference::unset);
                    change.apply(wish);
                }
            }
            Self::Segment(edit) => edit.apply(&mut changed),
            Self::Choice(edit) => edit.apply(&mut changed),
            Self::Presence(edit) => edit.apply(&mut changed),
            Self::Scenario(edit) => edit.apply(&mut changed),
            Self::Action(edit) => edit.apply(&mut changed),
            Self::PageNote { page, note } => put_note(&mut changed.page_notes, page, note.as_deref()),
            Self::Pages(pages) => changed.pages = pages.clone(),
        }
        changed
    }

    /// What is said where a text of the edit is too long, so that only what fits of it is taken.
    #[must_use]
    pub fn cut_words(&self) -> Option<&'static str> {
        let optional = |kind: TextKind, text: &Option<String>| kind.cut_words(text.as_deref().unwrap_or_default());
        match self {
            Self::Rename(name) | Self::Region(name) => TextKind::Name.cut_words(name),
            Self::Client(name) => optional(TextKind::Name, name),
            Self::Notes(notes)
            | Self::PageNote { note: notes, .. }
            | Self::Preference { change: PreferenceChange::Notes(notes), .. } => optional(TextKind::Notes, notes),
            Self::Preference { .. } | Self::Set(_) | Self::Pages(_) => None,
            Self::Choice(edit) => edit.cut_words(),
            Self::Presence(edit) => edit.cut_words(),
            Self::Segment(edit) => edit.cut_words(),
            Self::Scenario(edit) => edit.cut_words(),
            Self::Action(edit) => edit.cut_words(),
        }
    }

    /// What the edit does, in words that follow `Undo` or `Redo`.
    #[must_use]
    pub const fn label(&self) -> &'static str {
        match self {
            Self::Rename(_) => "title",
            Self::Client(_) => "client",
            Self::Notes(_) => "notes",
            Self::Region(_) => "country or region",
            Self::Set(_) => "as is or fine-tuned",
            Self::Preference { change, .. } => change.label(),
            Self::Segment(edit) => edit.label(),
            Self::Choice(edit) => edit.label(),
            Self::Presence(edit) => edit.label(),
            Self::Scenario(edit) => edit.label(),
            Self::Action(edit) => edit.label(),
            Self::PageNote { .. } => "page note",
            Self::Pages(_) => "pages",
        }
    }

    /// Whether the answers to the plan's questions can be other ones after this edit.
    #[must_use]
    pub const fn moves_answers(&self) -> bool {
        match self {
            // Roles stand in no chart of the window; who else is there does.
            Self::Rename(_)
            | Self::Client(_)
            | Self::Notes(_)
            | Self::Action(_)
            | Self::PageNote { .. }
            | Self::Pages(_)
            | Self::Presence(PresenceEdit::Role { .. }) => false,
            Self::Preference { change, .. } => !matches!(change, PreferenceChange::Notes(_)),
            _ => true,
        }
    }
}

/// Puts a note in place of that of a page, or takes it out. Where there are as many as may be, no further one is taken.
fn put_note(notes: &mut BTreeMap<PageId, String>, page: &PageId, note: Option<&str>) {
    match note.filter(|note| !is_blank(note)) {
        None => {
            notes.remove(page);
        }
        Some(note) if notes.contains_key(page) || notes.len() < MOST_PAGE_NOTES => {
            notes.insert(page.clone(), TextKind::Notes.fitting(note).into_owned());
        }
        Some(_) => {}
    }
}

impl PreferenceChange {
    fn apply(&self, wish: &mut Preference) {
        match self {
            Self::Need(need) => wish.need = *need,
            Self::Importance(importance) => wish.importance = *importance,
            Self::Spread(spread) => wish.spread = *spread,
            Self::DealBreaker(least) => wish.deal_breaker = *least,
            Self::Notes(notes) => {
                wish.notes = notes.as_ref().map(|notes| TextKind::Notes.fitting(notes).into_owned());
            }
            Self::On(on) => wish.on = *on,
        }
    }

    const fn label(&self) -> &'static str {
        match self {
            Self::Need(_) => "need",
            Self::Importance(_) => "importance",
            Self::Spread(_) => "uncertainty",
            Self::DealBreaker(_) => "must-have",
            Self::Notes(_) => "notes",
            Self::On(_) => "milestone on or off",
        }
    }
}
