//! A survey: the questionnaire to ask people, and what their answers say about an audience.
//!
//! ```text
//! bytes ──read_survey──▶ Table ──guess──▶ a Column for each header ──scales──▶ a scale for each
//!                          └──repeated──▶ people ──read_answers──▶ Survey ──segment──▶ Segment
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
mod files;
mod form;
mod guess;
mod headers;
mod labels;
mod ladders;
mod old_workbook;
mod other_files;
mod packed;
mod people;
mod profile;
mod profiling;
mod questionnaire;
mod reading;
mod reason;
mod scale;
mod separator;
mod split;
mod standing;
mod statements;
mod status;
mod summary;
mod table;
mod ticks;
mod values;
mod vocabulary;
mod weights;
mod words;
mod workbook;

pub use answers::{Answer, BadCell, Survey};
pub use cell::shortened;
pub use column::Column;
pub use encoding::{Encoding, MOST_BYTES};
pub use files::{AnswerFile, Mapping, Part, answered, count_files, groupings, parts, parts_of_files, whole};
pub use form::{Choice, Field, Form, Question, Screen, number_with_end};
pub use guess::{guess, recognise};
pub use headers::read_survey;
pub use ladders::Ladder;
pub use people::{Repeated, repeated};
pub use profile::{Bar, ColumnProfile};
pub use questionnaire::header;
pub use reading::{read_answers, read_on_scales};
pub use reason::{Guess, Reason};
pub use scale::{Found, How, OTHERS, Scale, USUAL};
pub use separator::Separator;
pub use standing::{Standing, standings};
pub use summary::{Polarisation, too_few};
pub use table::{AnswerRow, MOST_CELLS, Table, read_table};
pub use values::{ColumnScale, scales};
pub use workbook::is_reading_workbook;
