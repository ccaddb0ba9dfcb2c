//! What stands in one cell: a number, a tick, or something that cannot be counted.

use super::digits::plain_digits;
use super::words::{LOOKED_AT, plain, words_of};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The greatest number that an answer can be; the least is 0.
pub const MOST: f64 = 10.0;

const NO_TICK: &str = "this is neither a number nor a tick";

/// Words for a ticked box and for one that is not, in eight languages, without accents.
const TICKED: [&str; 22] = [
    "x",
    "yes",
    "y",
    "true",
    "on",
    "checked",
    "ticked",
    "selected",
    "chosen",
    "tick",
    "ja",
    "oui",
    "si",
    "sim",
    "tak",
    "j",
    "gewahlt",
    "vrai",
    "wahr",
    "prawda",
    "verdadero",
    "vero",
];
const UNTICKED: [&str; 18] = [
    "no",
    "n",
    "false",
    "off",
    "unchecked",
    "unticked",
    "unselected",
    "not selected",
    "not checked",
    "nein",
    "non",
    "nao",
    "nee",
    "nie",
    "nicht gewahlt",
    "faux",
    "falsch",
    "falso",
];

/// What people tick or write who give no answer, in eight languages, as [`plain`] has it.
static NO_ANSWERS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let all = "don't know|do not know|i don't know|i do not know|dont know|dk|not sure|unsure|not applicable|n/a|na|n.a.|none of \
               these|prefer not to say|prefer not to answer|i prefer not to say|rather not say|i would rather not say|no answer|\
               no opinion|can't say|cannot say|can't answer|doesn't apply|does not apply|not answered|no response|skipped|unknown|\
               refused|declined|null|nan|-99|-999|weiß nicht|weiss nicht|weiß ich nicht|ich weiß nicht|ich weiß es nicht|\
               keine angabe|k. a.|k.a.|keine antwort|möchte ich nicht sagen|möchte ich nicht angeben|nicht zutreffend|\
               trifft nicht auf mich zu|keine meinung|kann ich nicht sagen|kann ich nicht beurteilen|entfällt|\
               ne sait pas|ne sais pas|je ne sais pas|sans réponse|pas de réponse|sans opinion|non applicable|sans objet|\
               ne se prononce pas|nsp|je préfère ne pas répondre|je préfère ne pas le dire|préfère ne pas répondre|\
               no sé|no sabe|no lo sé|ns/nc|no contesta|sin respuesta|prefiero no decirlo|prefiero no contestar|\
               prefiero no responder|no aplica|no procede|sin opinión|non so|non lo so|non saprei|nessuna risposta|\
               preferisco non rispondere|preferisco non dirlo|nessuna opinione|non pertinente|\
               não sei|não sabe|ns/nr|não respondo|sem resposta|prefiro não dizer|prefiro não responder|não aplicável|\
               não se aplica|sem opinião|weet niet|weet ik niet|ik weet het niet|geen antwoord|geen mening|niet van toepassing|\
               n.v.t.|zeg ik liever niet|wil ik niet zeggen|liever niet zeggen|nie wiem|nie dotyczy|brak odpowiedzi|\
               wolę nie mówić|wolę nie odpowiadać|odmowa odpowiedzi|bez odpowiedzi";
    all.split('|').map(|answer| plain(answer.trim())).filter(|words| !words.is_empty()).collect()
});

/// Whether a cell holds no answer: it is blank, or says that somebody does not know or rather not say.
pub fn is_no_answer(cell: &str) -> bool {
    let cell = cell.trim();
    cell.is_empty()
        || cell.chars().all(|c| matches!(c, '-' | '–' | '—' | '.' | '?' | '/' | '#'))
        || matches!(cell, "-99" | "-999")
        || (cell.len() <= LOOKED_AT && cell.contains(char::is_alphabetic) && says_none(cell))
}

/// Whether words say that there is no answer, alone or at the end: `Unfamiliar (N/A)`, `I don’t know what that is`.
fn says_none(cell: &str) -> bool {
    let words = plain(cell);
    let end = cell.strip_suffix(')').and_then(|cell| cell.rsplit_once('(')).or_else(|| cell.rsplit_once(" / "));
    let at_end = || end.is_some_and(|(_, end)| NO_ANSWERS.contains(&plain(end)));
    NO_ANSWERS.contains(&words) || words.starts_with("i don t know ") || at_end()
}

/// The number that a cell holds, with a decimal point or comma and the digits of any script. No exponents, no words such as `inf`.
pub fn number(cell: &str) -> Option<f64> {
    let cell = plain_digits(cell.trim());
    let digits = cell.strip_prefix(['-', '+', '−', '–']).unwrap_or(&cell);
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(part) || (whole.is_empty() && part.is_empty()) {
        return None;
    }
    let size: f64 = format!("0{whole}.{part}0").parse().ok()?;
    Some(if cell.starts_with(['-', '−', '–']) { -size } else { size })
}

/// The number of a cell that holds it with its label: `10 - Very much`, `1 = not at all`, `Very much (10)`.
pub fn labelled(cell: &str) -> Option<f64> {
    labelled_words(cell).map(|(value, _)| value)
}

/// The same with the label.
pub fn labelled_words(cell: &str) -> Option<(f64, String)> {
    let cell = cell.trim();
    if cell.len() > LOOKED_AT || !cell.contains(char::is_alphabetic) {
        return None;
    }
    let cell = plain_digits(cell);
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, '-' | '−' | '+' | '.' | ',');
    let start = cell.trim_start_matches('(');
    let end = start.find(|c: char| !is_of_number(c)).unwrap_or(start.len());
    let (first, rest) = (start[..end].trim_end_matches(['-', '.', ',']), start[end..].trim_start());
    let parts = |c: char| matches!(c, '-' | '–' | '—' | '=' | ':' | ')' | '(' | '.' | '|' | ',' | '_');
    let is_parted = rest.starts_with(parts) || start[..end].ends_with(['-', '.', ',']);
    let others = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    if let Some(value) = number(first).filter(|_| is_parted && !others(rest)) {
        let label = rest.trim_matches(|c: char| !c.is_alphanumeric());
        return Some((value, label.to_owned()));
    }
    let inside = cell.strip_suffix(')')?;
    let (words, last) = inside.rsplit_once('(')?;
    let value = number(last).filter(|_| !others(words))?;
    Some((value, words.trim().to_owned()))
}

/// Whether a text is a date, perhaps with a time, as form tools write them, and its year.
pub fn year_of_date(cell: &str) -> Option<u16> {
    let cell = plain_digits(cell.trim());
    let date = cell.split([' ', 'T', ',']).next().unwrap_or_default();
    let parts: Vec<&str> = date.split(['-', '/', '.']).filter(|part| !part.is_empty()).collect();
    let [first, middle, last] = parts[..] else { return None };
    let small = |text: &str| text.parse::<u16>().ok().filter(|value| (1..=31).contains(value));
    small(middle)?;
    let (year, other) = if first.len() == 4 { (first, last) } else { (last, first) };
    small(other)?;
    year.parse().ok().filter(|year| (1900..=2200).contains(year))
}

/// What a cell about a kind of content holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Liking {
    /// Nothing.
    Blank,
    /// A number.
    Score(f64),
    /// A box that is ticked, or marked as not ticked.
    Tick(bool),
}

/// Reads a cell about a kind of content; `labels` are names of that kind, which some form tools write for a tick.
pub fn liking(cell: &str, labels: &[Vec<String>]) -> Result<Liking, &'static str> {
    if is_no_answer(cell) {
        return Ok(Liking::Blank);
    }
    if let Some(value) = number(cell) {
        return Ok(Liking::Score(value));
    }
    let words = words_of(cell);
    let said = words.join(" ");
    match cell.trim() {
        "✓" | "✔" | "☑" | "☒" | "×" => Ok(Liking::Tick(true)),
        "☐" => Ok(Liking::Tick(false)),
        _ if UNTICKED.contains(&said.as_str()) => Ok(Liking::Tick(false)),
        _ if TICKED.contains(&said.as_str()) || labels.contains(&words) => Ok(Liking::Tick(true)),
        _ => Err(NO_TICK),
    }
}

/// The beginning of a text that is too long for a list.
pub fn shortened(text: &str) -> String {
    const MOST_CHARACTERS: usize = 80;
    match text.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_a_decimal_point_or_comma_and_nothing_else() {
        for (cell, expected) in [
            ("7", Some(7.0)),
            (" 7,5 ", Some(7.5)),
            ("7.25", Some(7.25)),
            (".5", Some(0.5)),
            ("10.", Some(10.0)),
            ("\u{a0}3", Some(3.0)),
            ("-1", Some(-1.0)),
            ("−1", Some(-1.0)),
            ("", None),
            (".", None),
            ("-", None),
            ("1.2.3", None),
            ("1e1", None),
            ("inf", None),
            ("NaN", None),
            ("7 of 10", None),
            ("٣", Some(3.0)),
            ("۷٫۵", Some(7.5)),
        ] {
            assert_eq!(number(cell), expected, "{cell}");
        }
        assert!(number(&"9".repeat(400)).is_some_and(f64::is_infinite));
    }

    #[test]
    fn a_tick_is_told_from_a_number_and_from_anything_else() {
        let labels = [words_of("Funny posts")];
        for (cell, expected) in [
            ("", Ok(Liking::Blank)),
            ("0", Ok(Liking::Score(0.0))),
            ("X", Ok(Liking::Tick(true))),
            ("✔", Ok(Liking::Tick(true))),
            ("Funny posts", Ok(Liking::Tick(true))),
            ("Not selected", Ok(Liking::Tick(false))),
            ("11", Ok(Liking::Score(11.0))),
            ("N/A", Ok(Liking::Blank)),
            ("Ja", Ok(Liking::Tick(true))),
            ("Videos", Err(NO_TICK)),
        ] {
            assert_eq!(liking(cell, &labels), expected, "{cell}");
        }
    }

    #[test]
    fn a_number_may_stand_with_its_label() {
        for (cell, expected) in [
            ("10 - Very much", Some(10.0)),
            ("0 – Not at all", Some(0.0)),
            ("1 = stimme nicht zu", Some(1.0)),
            ("5: often", Some(5.0)),
            ("(3) Neutral", Some(3.0)),
            ("Very much (7)", Some(7.0)),
            ("-3 (not at all)", Some(-3.0)),
            ("4. Agree", Some(4.0)),
            ("۵ - زیاد", Some(5.0)),
            ("2_often", Some(2.0)),
            ("3 times a week", None),
            ("18-29 years", None),
            ("7", None),
            ("7 - 8 often", None),
            ("Agree", None),
        ] {
            assert_eq!(labelled(cell), expected, "{cell}");
        }
    }

    #[test]
    fn no_answer_is_told_in_eight_languages_from_answers() {
        for cell in [
            "Unfamiliar (N/A)",
            "I don’t know what that is",
            "Never seen it / NA",
            "",
            " – ",
            "N/A",
            "Don’t know",
            "Prefer not to say",
            "Weiß nicht",
            "Je ne sais pas",
            "No sé",
            "Non so",
        ] {
            assert!(is_no_answer(cell), "{cell}");
        }
        for cell in ["Não sei", "Weet ik niet", "Nie wiem"] {
            assert!(is_no_answer(cell), "{cell}");
        }
        for cell in ["0", "-1", "no", "never", "Nothing", "nie"] {
            assert!(!is_no_answer(cell), "{cell}");
        }
    }

    #[test]
    fn the_year_of_a_date_is_found_in_every_order() {
        for (cell, expected) in [
            ("2026-10-05T09:23:00+01:00", Some(2026)),
            ("10/05/2026 09:20:00", Some(2026)),
            ("5.10.2026", Some(2026)),
            ("۲۰۲۶/۱۰/۰۵", Some(2026)),
            ("18-29", None),
            ("2026", None),
            ("1.2.3", None),
        ] {
            assert_eq!(year_of_date(cell), expected, "{cell}");
        }
    }
}
