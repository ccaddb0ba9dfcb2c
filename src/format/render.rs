//! Raw values as the one RON text that stands for each.

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;

/// From this depth on a value is written on one line.
const LINES_DOWN_TO_DEPTH: usize = 4;

/// The one text that stands for a raw value.
pub fn render<T: Serialize>(raw: &T) -> String {
    render_with(raw, true)
}

/// As [`render`], with the lines of texts as lines: for a text that holds another file.
pub fn render_legible<T: Serialize>(raw: &T) -> String {
    render_with(raw, false)
}

fn render_with<T: Serialize>(raw: &T, escape: bool) -> String {
    let pretty = PrettyConfig::new().depth_limit(LINES_DOWN_TO_DEPTH).new_line("\n").escape_strings(escape);
    let text = options().to_string_pretty(raw, pretty);
    // Raw values are structs, lists, maps with text keys, texts and numbers: RON writes all of these.
    text.map_or_else(|_| String::new(), |text| text + "\n")
}

/// How the program reads and writes RON: what may be absent needs no `Some`.
pub fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}
