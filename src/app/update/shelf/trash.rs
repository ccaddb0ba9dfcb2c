//! What was taken away and can be brought back.

use crate::app::shelf::{Kept, Shelf, TrashItem};

/// How much that was taken away can be brought back.
const MOST_IN_TRASH: usize = 5;

/// Keeps something that was taken away; the sentence says what happened.
pub fn put_in_trash(shelf: &mut Shelf, sentence: String, kept: Kept) {
    shelf.trash_count += 1;
    shelf.trash.push(TrashItem { number: shelf.trash_count, sentence, kept });
    let surplus = shelf.trash.len().saturating_sub(MOST_IN_TRASH);
    shelf.trash.drain(..surplus);
}
