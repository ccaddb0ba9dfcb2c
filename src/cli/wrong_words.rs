//! What is wrong with the words of a call, as a sentence that says what to write instead.

use super::misspelt::no_such_command;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error};
use std::error::Error as _;
use std::ffi::OsString;

/// The sentence and the command that it is about; none where the error says best itself what is wrong, as help does.
pub fn of_error<'c>(call: &'c Command, words: &[OsString], error: &Error) -> Option<(String, &'c Command)> {
    let named = words.iter().filter_map(|word| word.to_str()).find_map(|word| call.find_subcommand(word));
    let command = named.unwrap_or(call);
    let argument = text(error, ContextKind::InvalidArg).unwrap_or_default();
    let option = argument.split_whitespace().next().unwrap_or_default();
    let value = text(error, ContextKind::InvalidValue).unwrap_or_default();
    let sentence = match error.kind() {
        ErrorKind::UnknownArgument if option.starts_with('-') => {
            let meant = text(error, ContextKind::SuggestedArg)
                .map_or_else(|| ".".to_owned(), |meant| format!("; did you mean `{}`?", first(&meant)));
            format!("There is no option `{option}` here{meant}")
        }
        ErrorKind::UnknownArgument => {
            let at_a_time = if command.get_name() == "compare" { "" } else { ", and name one plan at a time" };
            format!("`{argument}` is one argument too many. Put a name that has spaces in quotes{at_a_time}.")
        }
        ErrorKind::InvalidValue if value.is_empty() && argument.starts_with(['<', '[']) => {
            let (what, name) = match argument.trim_matches(['<', '>', '[', ']', '.']) {
                "PLAN" => ("the plan", "the name of its file"),
                "OLD" => ("the earlier plan", "the name of its file"),
                "NEW" => ("the newer plan", "the name of its file"),
                "DIR" => ("the folder", "its name"),
                _ => ("the file", "its name"),
            };
            let at = named.map_or_else(|| "there".to_owned(), |named| format!("after `{}`", named.get_name()));
            format!("The name of {what} is empty: put {name} {at}.")
        }
        ErrorKind::InvalidValue if value.is_empty() => format!("`{option}` needs a value: write `{argument}`."),
        ErrorKind::ValueValidation => {
            let why = error.source().map_or_else(|| "see --help for what it can be".to_owned(), ToString::to_string);
            let why = why.trim_end_matches('.');
            if value.trim().is_empty() {
                format!("`{option}` is empty; {why}.")
            } else {
                format!("`{option}` can’t be `{value}`: {why}.")
            }
        }
        ErrorKind::MissingRequiredArgument if comes_late(call, words) => {
            "Put the command first, and the plan after it.".to_owned()
        }
        ErrorKind::MissingRequiredArgument => {
            let missing: Vec<String> = texts(error, ContextKind::InvalidArg).iter().map(|name| needed(name)).collect();
            format!("`{}` needs {}.", command.get_name(), missing.join(" and "))
        }
        ErrorKind::ArgumentConflict if text(error, ContextKind::PriorArg).as_deref() == Some(&argument) => {
            format!("You gave `{option}` twice; keep one of the two.")
        }
        ErrorKind::ArgumentConflict => {
            let other = text(error, ContextKind::PriorArg).unwrap_or_default();
            format!("`{option}` and `{}` don’t go together; keep one of the two.", first(&other))
        }
        ErrorKind::TooManyValues => format!("`{option}` takes no value; write it on its own, without `{value}`."),
        ErrorKind::InvalidSubcommand => {
            let word = text(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            no_such_command(call, &word)
        }
        _ => return None,
    };
    Some((sentence, command))
}

/// Whether a word that is neither an option nor the value of one stands before the command.
fn comes_late(call: &Command, words: &[OsString]) -> bool {
    let is_command = |word: &OsString| word.to_str().is_some_and(|word| call.find_subcommand(word).is_some());
    let is_option = |word: &OsString| word.to_str().is_some_and(|word| word.starts_with('-'));
    let Some(at) = words.iter().position(is_command) else { return false };
    (0..at).any(|i| !is_option(&words[i]) && !i.checked_sub(1).is_some_and(|before| is_option(&words[before])))
}

/// What a call lacks, in words.
fn needed(argument: &str) -> String {
    match argument {
        "<PLAN>" => "a plan: put the name of its file after it".to_owned(),
        "<FILE>..." | "<FILES>..." => "a file to check: put its name after it".to_owned(),
        "<OLD>" => "two plans: put the earlier one after it, then the newer one".to_owned(),
        "<NEW>" => "a second plan: put the newer one after the earlier one".to_owned(),
        "<DIR>" => "a folder: put its name after it".to_owned(),
        "--out <DIR>" => "a folder to save to: add `--out` and its name".to_owned(),
        other => format!("`{other}`"),
    }
}

fn first(words: &str) -> &str {
    words.split_whitespace().next().unwrap_or_default()
}

/// What an error says of itself, where that is one thing.
fn text(error: &Error, kind: ContextKind) -> Option<String> {
    texts(error, kind).into_iter().next()
}

fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(all)) => all.clone(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Invocation;
    use clap::{CommandFactory as _, Parser as _};

    fn said(words: &[&str]) -> String {
        let error = Invocation::try_parse_from(words.iter().copied()).expect_err("wrong");
        let words: Vec<OsString> = words.iter().skip(1).map(OsString::from).collect();
        of_error(&Invocation::command(), &words, &error).map(|(sentence, _)| sentence).unwrap_or_default()
    }

    #[test]
    fn wrong_words_are_told_in_a_sentence_that_says_what_to_write() {
        let cases: &[(&[&str], &str)] = &[
            (&["rank", "a.ron", "--jason"], "There is no option `--jason` here; did you mean `--json`?"),
            (&["rank", "a.ron", "--colourful"], "There is no option `--colourful` here."),
            (&["rank"], "`rank` needs a plan: put the name of its file after it."),
            (&["check"], "`check` needs a file to check: put its name after it."),
            (&["sample"], "`sample` needs a folder: put its name after it."),
            (&["help", "rnk"], "There is no command `rnk`; did you mean `rank`?"),
            (&["rank", "a.ron", "--segment"], "`--segment` needs a value: write `--segment <NAME>`."),
            (&["rank", "a.ron", "--json", "--json"], "You gave `--json` twice; keep one of the two."),
            (&["rank", "a.ron", "--json=yes"], "`--json` takes no value; write it on its own, without `yes`."),
            (
                &["rank", "my", "plan.ron"],
                "`plan.ron` is one argument too many. Put a name that has spaces in quotes, and name one plan at a time.",
            ),
            (&["a.plan.ron", "rank"], "Put the command first, and the plan after it."),
            (&["rank", ""], "The name of the plan is empty: put the name of its file after `rank`."),
            (
                &["compare", "a.ron", ""],
                "The name of the newer plan is empty: put the name of its file after `compare`.",
            ),
            (&["check", ""], "The name of the file is empty: put its name after `check`."),
            (&["sample", ""], "The name of the folder is empty: put its name after `sample`."),
            (&["--help"], ""),
        ];
        for (words, sentence) in cases {
            assert_eq!(said(&[&["seven-milestones"], *words].concat()), *sentence, "{words:?}");
        }
        let nonsense = said(&["seven-milestones", "help", "nonsense"]);
        assert!(nonsense.starts_with("There is no command `nonsense`; there are `rank`, `compare`"), "{nonsense}");
        assert!(nonsense.ends_with("`survey` and `sample`."), "{nonsense}");
    }

    #[cfg(feature = "export")]
    #[test]
    fn what_an_export_lacks_or_cannot_be_is_told_the_same_way() {
        let cases: &[(&[&str], &str)] = &[
            (&["a.ron"], "`export` needs a folder to save to: add `--out` and its name."),
            (&["a.ron", "--out", "o", "--scale", "7"], "`--scale` can’t be `7`: choose 1, 2, 3 or 4."),
            (
                &["a.ron", "--out", "o", "--size", "big"],
                "`--size` can’t be `big`: choose 16:9, 4:3, half, a4, square, or pixels such as 1200x800.",
            ),
        ];
        for (words, sentence) in cases {
            assert_eq!(said(&[&["seven-milestones", "export"], *words].concat()), *sentence, "{words:?}");
        }
    }
}
