//! A survey: the questionnaire to ask people, and what their answers say about an audience.
//!
//! ```text
//! bytes ──read_table──▶ Table ──guess──▶ a Column for each header ──read_answers──▶ Survey ──segment──▶ Segment
//! ```
//!
//! Text and bytes in, values out; whatever the bytes are, the answer is a value or a sentence. Nothing that a person
//! filled in is dropped in silence: what cannot be counted is listed with its line.

mod age;
mod answers;
mod cell;
mod column;
mod earlier;
mod encoding;
mod guess;
mod questionnaire;
mod separator;
mod split;
mod summary;
mod table;
mod ticks;
mod words;

pub use answers::{Answer, BadCell, Survey, read_answers};
pub use column::Column;
pub use encoding::Encoding;
pub use guess::guess;
pub use questionnaire::{header, questionnaire};
pub use separator::Separator;
pub use summary::Polarisation;
pub use table::{AnswerRow, MOST_CELLS, Table, read_table};
