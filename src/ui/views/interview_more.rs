//! What the interview asks on demand: how sure people are of an answer, and which kinds of content they like.

use crate::domain::audience::{Preference, Segment};
use crate::domain::edit::PreferenceChange;
use crate::domain::framework::Milestone;
use crate::domain::quantities::Spread;
use crate::ui::cx::ViewCx;
use crate::ui::panels::card_details::content_ui;
use crate::ui::theme::{NEAR, colours, medium, muted};
use crate::ui::widgets::segmented;
use egui::{CollapsingHeader, Ui};

/// How sure somebody is, in words, with the spread that this stands for, in points.
const SURE: [(&str, &str, f64); 3] = [
    ("Quite sure", "We asked them, or know them well (± 5)", 5.0),
    ("Roughly", "We have a fair idea (± 10)", 10.0),
    ("A guess", "We can only guess (± 25)", 25.0),
];

/// Draws what can be said beyond the answer, folded until somebody opens it; gives how sure they are when that changed.
pub fn more_ui(
    ui: &mut Ui,
    cx: &mut ViewCx<'_>,
    milestone: &Milestone,
    position: usize,
    segment: &Segment,
    wish: &Preference,
) -> Option<PreferenceChange> {
    let words =
        if milestone.carries_content { "How sure are you, and what do they like to see?" } else { "How sure are you?" };
    let mut change = None;
    // One salt for all pages: who opened it once wants to say it of each.
    CollapsingHeader::new(medium(words)).id_salt("how sure").show(ui, |ui| {
        let chosen = SURE.iter().position(|(.., spread)| *spread == wish.spread.get());
        let choices = SURE.map(|(words, help, _)| (words, help));
        if let Some(at) = segmented(ui, &choices, chosen.unwrap_or(usize::MAX)) {
            change = Some(PreferenceChange::Spread(Spread::nearest(SURE[at].2)));
        }
        if chosen.is_none() {
            let spread = crate::chart::words::points(wish.spread.get());
            ui.label(muted(ui, format!("Now ± {spread}, as set in the audience panel")));
        }
        if milestone.carries_content {
            ui.add_space(NEAR);
            content_ui(ui, cx, colours(ui).milestone(position), segment);
        }
    });
    change
}
