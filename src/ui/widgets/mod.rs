//! Widgets of our own: each with a name for screen readers, keys and a visible focus.

mod answer;
mod buttons;
mod calendar;
mod decision;
mod dots;
mod ends;
mod field;
mod focus;
mod hours;
mod line_field;
mod logo;
mod marks;
mod marks_rail;
mod percent;
mod rail;
mod stepper;
mod switch;
mod tiny_rail;

pub use answer::{Progress, answer, progress_dot};
pub use buttons::{
    action_button, changeable, editable_text, icon_button, question_tab, question_width, segmented, segmented_across,
    select_all, source_link, tab,
};
pub use calendar::Calendar;
pub use decision::{decision_chip, decision_width, paint_decision};
pub use dots::{dots_id, dots_x, importance_dots};
pub use ends::ends;
pub use field::Field;
pub use focus::{
    ask_for_keyboard, focus_ui, gets_keyboard, keep_in_sight, page_begins, part_begins, part_is_missing,
    scroll_by_keys, tab_goes_on, was_typing,
};
pub use hours::hours_field;
pub use line_field::{LineField, any_text};
pub use logo::{HIGH, cell_centre, cell_corners, logo};
pub use marks::{card, hairline, legend_item, letter_mark, stripes, swatch};
pub use marks_rail::{SegmentMark, marks_ui};
pub use percent::{Percent, percent_field};
pub use rail::{Rail, RailScale, RailStretch, held_ui};
pub use stepper::Stepper;
pub use switch::{milestone_switch, tick_box};
pub use tiny_rail::tiny_rail;
