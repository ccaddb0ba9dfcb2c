//! From bytes to text, from text to raw values and back, with every fault as a sentence.

use super::fault::{Fault, Faults, Kind};
use super::foreign::foreign;
use super::render::options;
use super::span_index::{
    SpanIndex, breaks_off, breaks_off_at, format_of, kind_of, line_and_column, next_thing, offset_of,
};
use super::suggest::hint;
use super::versions::{check_fields, check_format, lowest, newer};
use serde::de::DeserializeOwned;

/// The largest file that is read: far above what a plan or a profile comes to.
pub const LARGEST_FILE_BYTES: u64 = 16 * 1024 * 1024;

/// What is said of a text that breaks off.
const BREAKS_OFF: &str = "the file ends before it is complete: it was cut off, or a quote or bracket that was opened is not \
                          closed";

/// The bytes of a file as text, without a byte order mark.
///
/// # Errors
/// When they are no UTF-8, with the place of the first byte that is not; or what they are, where they are a file of another
/// program.
pub fn decode(bytes: &[u8]) -> Result<&str, Faults> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        if let Some(sentence) = foreign(bytes) {
            return Fault::whole(sentence).into();
        }
        if !is_mostly_text(bytes) {
            return Fault::whole("this isn’t a text file; choose another file").into();
        }
        let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        let (line, column) = line_and_column(&good, good.len());
        // The bytes that are there may begin a letter whose rest is missing.
        let message = match error.error_len() {
            None => BREAKS_OFF,
            Some(_) => "this is not UTF-8 text; save the file as UTF-8, or choose another file",
        };
        Fault { line, column, message: message.to_owned() }.into()
    })
}

/// Whether bytes that are no UTF-8 are text all the same: most are letters and what stands between them, or two bytes make
/// each letter, as their first say.
fn is_mostly_text(bytes: &[u8]) -> bool {
    let written = |byte: &&u8| byte.is_ascii_graphic() || byte.is_ascii_whitespace();
    bytes.starts_with(b"\xFF\xFE")
        || bytes.starts_with(b"\xFE\xFF")
        || (!bytes.contains(&0) && 2 * bytes.iter().filter(written).count() >= bytes.len())
}

/// Reads a raw value of one kind.
pub fn parse<T: DeserializeOwned>(text: &str, kind: Kind) -> Result<T, Faults> {
    if text.trim().is_empty() {
        return Err(Fault::whole(format!("the file is empty, so it is not {}", kind.words())).into());
    }
    // First of all what kind of file it is: what another kind lacks or has would be a riddle, and so would its format.
    if let Some(other) = another_kind(text, kind) {
        return Err(
            Fault::whole(format!("this is {}, not {}; choose another file", other.words(), kind.words())).into()
        );
    }
    if is_nothing_like_ours(text) {
        return Err(Fault::whole(format!("this isn’t {}; choose another file", kind.words())).into());
    }
    // Before any field is looked at: a newer version may have fields that this one cannot know.
    let format = format_of(text).map(|(number, at)| {
        let (line, column) = line_and_column(text, at);
        check_format(number, kind).map_err(|message| Fault { line, column, message })
    });
    let format = format.transpose()?;
    let raw = options().from_str(text).map_err(|error| {
        let (at, message) = explain_at(text, &error, kind);
        let (line, column) = line_and_column(text, at);
        Fault { line, column, message }
    })?;
    if let Some(format) = format {
        check_fields(text, kind, format)?;
    }
    Ok(raw)
}

/// What a text is instead of a kind, where that is beyond doubt: what a plan has, no other file has.
fn another_kind(text: &str, kind: Kind) -> Option<Kind> {
    let found = kind_of(text)?;
    let is_plan = found == Kind::Plan && kind != Kind::Preset && text.contains("segments");
    let sure =
        if kind == Kind::Plan { !matches!(found, Kind::Plan | Kind::Settings | Kind::Recovery) } else { is_plan };
    (sure && found != kind).then_some(found)
}

/// Whether a text begins like no file of ours: with something else than a bracket, a word alone or before one, or an attribute.
fn is_nothing_like_ours(text: &str) -> bool {
    let text = &text[next_thing(text, 0)..];
    let name = text.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
    let after = name.trim_start();
    !(after.starts_with(['(', '[', '{']) || text.starts_with("#!") || after.is_empty())
}

/// What can be said of a text that does not tell what kind of file it is: that it was written by a newer version, or that
/// it breaks off; none where neither is so.
#[must_use]
pub fn of_no_kind(text: &str) -> Option<Faults> {
    let (message, at) = match format_of(text).and_then(|(number, at)| Some((newer(number)?, at))) {
        Some(newer) => newer,
        None if breaks_off(text) => (BREAKS_OFF.to_owned(), text.trim_end().len()),
        None => return None,
    };
    let (line, column) = line_and_column(text, at);
    Some(Fault { line, column, message }.into())
}

/// A reading error as a place and a sentence.
fn explain_at(text: &str, error: &ron::error::SpannedError, kind: Kind) -> (usize, String) {
    use ron::Error as E;
    let offset = |position: &ron::error::Position| offset_of(text, position.line, position.col);
    if wants_more(&error.code) && next_thing(text, offset(&error.span.end)) == text.len() {
        return (text.trim_end().len(), explain(&E::Eof, kind));
    }
    // RON names the place where it began to look; what is wrong stands after the white space there.
    let at = next_thing(text, offset(&error.span.start));
    if matches!(error.code, E::ExpectedStringEnd) || breaks_off_at(text, at) {
        return (text.trim_end().len(), explain(&E::Eof, kind));
    }
    let before_number = text[..at].trim_end_matches(|c: char| c.is_ascii_digit() || "-_".contains(c)).len();
    match &error.code {
        E::MissingStructField { field: "format", .. } => {
            let format = lowest(text, kind);
            (
                // Where it is to be written.
                SpanIndex::down_to(text, 0).value_at(&[]) + 1,
                format!("the field `format` is missing; write `format: {format},` at the top, after the first bracket"),
            )
        }
        E::ExpectedString if text[at..].starts_with(['“', '”', '„', '‟', '‘', '’', '«', '»', '\'', '`']) =>
        {
            let curly = text[at..].starts_with(['“', '”', '„', '‟', '‘', '’']);
            let these = if curly { "curly" } else { "others" };
            (at, format!("put texts in straight double quotes, as in \"a text\"; these are {these}"))
        }
        E::NoSuchEnumVariant { expected, found, .. } if let Some(field) = field_before(text, at) => {
            (at, format!("`{field}` can’t be `{found}`{}", hint(found, expected.iter().copied())))
        }
        E::ExpectedFloat if text[at..].starts_with('"') => {
            (at, "this must be a number without quotes, such as 70".to_owned())
        }
        _ if text[at..].starts_with('%') => (at, "write a number here without `%`".to_owned()),
        // After a number and a comma stands what was meant as its decimals.
        E::InvalidIdentifier(_) | E::SuggestRawIdentifier(_) | E::ExpectedIdentifier if is_decimal_comma(text, at) => {
            (at, "write decimals with a point, as in 7.5, not with a comma".to_owned())
        }
        E::ExpectedIdentifier if field_before(text, at).is_none() => {
            (at, "a field name, such as `format`, is expected here".to_owned())
        }
        E::IntegerOutOfBounds => (before_number, explain(&error.code, kind)),
        _ if text[at..].starts_with('.') && before_number < at => (before_number, explain(&E::ExpectedInteger, kind)),
        _ => (at, explain(&error.code, kind)),
    }
}

/// Whether digits stand at a place behind a comma and a digit.
fn is_decimal_comma(text: &str, at: usize) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let before = text[..at].strip_suffix(',');
    digit(text[at..].chars().next()) && before.is_some_and(|before| digit(before.chars().next_back()))
}

/// The name of the field whose value begins at a place; none where that is a part of a list or the key of a map.
fn field_before(text: &str, at: usize) -> Option<&str> {
    let before = text[..at].trim_end().strip_suffix(':')?.trim_end();
    let name =
        before.rfind(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).map_or(before, |end| &before[end + 1..]);
    (!name.is_empty()).then_some(name)
}

/// Whether the reader looked for something that may be missing because the text breaks off.
const fn wants_more(error: &ron::Error) -> bool {
    use ron::Error as E;
    matches!(
        error,
        E::Eof
            | E::ExpectedArray
            | E::ExpectedArrayEnd
            | E::ExpectedBoolean
            | E::ExpectedComma
            | E::ExpectedFloat
            | E::ExpectedIdentifier
            | E::ExpectedInteger
            | E::ExpectedMap
            | E::ExpectedMapColon
            | E::ExpectedMapEnd
            | E::ExpectedNamedStructLike(_)
            | E::ExpectedString
            | E::ExpectedStringEnd
            | E::ExpectedStructLike
            | E::ExpectedStructLikeEnd
            | E::UnclosedBlockComment
    )
}

/// A reading error as a sentence.
fn explain(error: &ron::Error, kind: Kind) -> String {
    use ron::Error as E;
    match error {
        E::Eof | E::ExpectedStringEnd | E::UnclosedBlockComment => BREAKS_OFF.to_owned(),
        E::ExpectedComma | E::ExpectedArrayEnd | E::ExpectedMapEnd | E::ExpectedStructLikeEnd => {
            "a comma, a closing bracket or a closing quote is missing before this".to_owned()
        }
        E::ExpectedMapColon => "a colon is missing between a name and its value".to_owned(),
        E::ExpectedFloat | E::InvalidIntegerDigit { .. } | E::FloatUnderscore => "a number is expected here".to_owned(),
        E::ExpectedInteger => "a whole number is expected here".to_owned(),
        E::IntegerOutOfBounds => "a whole number is expected here, neither below 0 nor as large as this".to_owned(),
        E::ExpectedIdentifier => "a plain word without quotes is expected here".to_owned(),
        E::InvalidIdentifier(found) | E::SuggestRawIdentifier(found) => {
            format!("a field name, such as `format`, is expected here, not `{found}`")
        }
        E::InvalidEscape(_) => "a backslash in a text is written twice, as in \"a \\\\ b\"".to_owned(),
        E::ExpectedDifferentStructName { found, .. } => {
            format!("{} begins with `(`, and not with `{found}`", kind.words())
        }
        E::ExpectedAttribute | E::ExpectedAttributeEnd | E::NoSuchExtension(_) => {
            format!("{} begins with `(`, and not with this line", kind.words())
        }
        E::ExpectedString => "a text in double quotes is expected here".to_owned(),
        E::ExpectedBoolean => "`true` or `false` is expected here".to_owned(),
        E::ExpectedArray => "a list in square brackets is expected here".to_owned(),
        E::ExpectedMap => "names and values in braces are expected here".to_owned(),
        E::ExpectedStructLike | E::ExpectedNamedStructLike(_) | E::ExpectedUnit => {
            format!("a `(` is expected here, as {} is written in round brackets", kind.words())
        }
        E::NoSuchStructField { expected, found, .. } => {
            format!("there is no field `{found}` here{}", hint(found, expected.iter().copied()))
        }
        E::NoSuchEnumVariant { expected, found, .. } => {
            format!("this can’t be `{found}`{}", hint(found, expected.iter().copied()))
        }
        E::MissingStructField { field, .. } => {
            format!("the field `{field}` is missing here; add `{field}: …,` before this bracket")
        }
        E::DuplicateStructField { field, .. } => {
            format!("the field `{field}` is here twice; keep one of the two")
        }
        E::TrailingCharacters => "there is something after the end of the file’s contents; remove it".to_owned(),
        E::ExceededRecursionLimit => {
            "there are too many brackets inside each other; remove some, or choose another file".to_owned()
        }
        E::InvalidValueForType { expected, found } => format!("{expected} is expected here, not {found}"),
        other => format!("this cannot be read ({})", other.to_string().trim_end_matches('.')),
    }
}
