//! What stands around the view: the plan above, the audience on the left, a platform's story on the right, the state
//! of things below.

pub mod ages;
pub mod audience;
pub mod card;
pub mod card_details;
pub mod evidence;
pub mod menu;
mod reasons;
pub mod segment_head;
mod segment_reach;
pub mod status;
pub mod story;
pub mod stretches;
mod tabs;
pub mod top_bar;
pub mod topics;
pub mod week;
