//! Answers in words, the same everywhere they appear.
//!
//! What stands on one screen agrees with itself: scores are shown in whole points, and a lead is the difference of the
//! whole points shown. Two platforms that show the same whole point are tied.

mod apart;
mod asked;
mod basis;
mod chance;
mod competitors;
mod contradictions;
mod decisions;
mod frontier;
mod gaps;
mod hours;
mod lead;
mod left_out;
mod markers;
mod names;
mod numbers;
mod portfolio;
mod reach;
mod so_far;
mod standing;
mod sureness;

pub use apart::{SHORT_NAME, name_beside, short_name};
pub use asked::{asked, asked_in};
pub use basis::{basis, basis_in_short, basis_of};
pub use chance::how_good;
pub use competitors::{competitors, competitors_on, where_competitors_are};
pub use contradictions::contradictions;
pub use decisions::{decided, decided_aside, decided_in_two, signed_word, together_in_hours, why_decided};
pub use frontier::{more_hours, more_hours_add};
pub use gaps::{
    MUST_HAVES, gap, greatest_contribution, greatest_loss, lacking, misses_for, of_several, possible, ruled_out_by,
    short_gap,
};
pub use hours::{
    ABOUT, adding, adds_in_words, adds_nothing, decided_in_hours, hours, hours_a_week, hours_in_short, hours_of,
    hours_then, hours_together, inertia, leaving, shown_points, split_in_words, star, starred, takes, that_it_adds,
};
pub use lead::{REACH, beside_fit, beside_fits, reason_of_lead, topics_count};
pub use left_out::{and_more, of_all};
pub use markers::markers;
pub use names::{
    LONGEST_HEADLINE, capital, for_scope, in_two_lines, lower, name_of, names, nth, number, out_of_100, people, scope,
    some_points, with_short_names,
};
pub use numbers::{
    KEPT, adding_up, adding_up_to, decimal, either, figures_kept, from_tenths, list, parts_in_tenths, percent, points,
    share, shortest, signed, signed_whole, tenths, thousands, trimmed, whole, words_of,
};
pub use portfolio::{adds_little, by_score, left_over, together, within};
pub use reach::{
    ASSUMED, LOW_END, REACH_COUNTS, REACH_WEIGHTS, figures_of, in_region, no_figures, of_ages, reach, reach_weight,
    region_name, the_region,
};
pub use so_far::{ranked_by_one, so_far};
pub use standing::{
    PLACEHOLDER, Standing, TYPICAL, first_ones, headline, lead, nothing_said, shows_same, typical, typical_words,
};
pub use sureness::{
    MOVE_OR_DOUBT, how_sure, matters, more_often, nothing_to_choose, out_of_ten, smallest_move, tied, tipping,
    tipping_point, verdict, verdict_in_short,
};
