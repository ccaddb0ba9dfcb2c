//! A survey: the questionnaire to ask people, and what their answers say about an audience.
//!
//! ```text
//! bytes ──read_survey──▶ Table ──guess──▶ a Column for each header ──scales──▶ a scale for each
//!                          └──leave_out_repeated──▶ people ──read_answers──▶ Survey ──segment──▶ Segment
//! ```
//!
//! Text and bytes in, values out; whatever the bytes are, the answer is a value or a sentence. Nothing that a person
//! filled in is dropped in silence: what cannot be counted is listed with its line.

mod age;
mod answers;
mod boxes;
mod cell;
mod column;
mod digits;
mod earlier;
mod encoding;
mod form;
mod guess;
mod headers;
mod labels;
mod ladders;
mod old_workbook;
mod people;
mod questionnaire;
mod reading;
mod scale;
mod separator;
mod split;
mod status;
mod summary;
mod table;
mod ticks;
mod values;
mod vocabulary;
mod words;
mod workbook;

pub use answers::{Answer, BadCell, Survey};
pub use column::Column;
pub use encoding::{Encoding, MOST_BYTES};
pub use form::{Choice, Field, Form, Question, Screen, number_with_end};
pub use guess::guess;
pub use headers::read_survey;
pub use ladders::Ladder;
pub use people::leave_out_repeated;
pub use questionnaire::header;
pub use reading::{read_answers, read_on_scales};
pub use scale::{Found, How, Scale};
pub use separator::Separator;
pub use summary::Polarisation;
pub use table::{AnswerRow, MOST_CELLS, Table, read_table};
pub use values::{ColumnScale, scales};
