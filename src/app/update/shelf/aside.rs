//! What was taken away and can be brought back.

use crate::app::shelf::{Aside, Kept, Shelf};

/// How much that was taken away can be brought back.
const MOST_ASIDES: usize = 5;

/// Keeps something that was taken away; the sentence says what happened.
pub fn set_aside(shelf: &mut Shelf, sentence: String, kept: Kept) {
    shelf.aside_count += 1;
    shelf.asides.push(Aside { number: shelf.aside_count, sentence, kept });
    let surplus = shelf.asides.len().saturating_sub(MOST_ASIDES);
    shelf.asides.drain(..surplus);
}
