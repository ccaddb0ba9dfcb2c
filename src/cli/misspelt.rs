//! A command that is misspelt looks like a plan to open: what to say then.

use super::Call;
use crate::format::closest;
use crate::storage;
use clap::CommandFactory as _;
use std::ffi::OsString;
use std::path::Path;

/// What is wrong with words that make no call, where the first that is no option is no command and no file.
pub fn of_wrong_words(words: &[OsString]) -> Option<String> {
    let word = command_of(words)?;
    let names = names();
    let hint = closest(word, names.iter().map(String::as_str)).map_or_else(
        || format!("there are {}", names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")),
        |meant| format!("did you mean `{meant}`?"),
    );
    Some(format!("there is no command `{word}`; {hint}"))
}

/// The same of words that name a plan alone, where a command was meant.
pub fn of_a_plan(words: &[OsString]) -> Option<String> {
    let word = command_of(words)?;
    closest(word, names().iter().map(String::as_str)).and_then(|_| of_wrong_words(words))
}

fn names() -> Vec<String> {
    Call::command().get_subcommands().map(|command| command.get_name().to_owned()).collect()
}

/// The first word that is no option, where it is neither a command nor anything like the path of a file.
fn command_of(words: &[OsString]) -> Option<&str> {
    let call = Call::command();
    let takes_value = |word: &str| {
        let of_option =
            |option: &&clap::Arg| option.get_long().is_some_and(|long| word.strip_prefix("--") == Some(long));
        call.get_arguments().find(of_option).is_some_and(|option| option.get_action().takes_values())
    };
    let mut words = words.iter();
    let word = loop {
        let word = words.next()?.to_str()?;
        if takes_value(word) {
            words.next();
        } else if !word.starts_with('-') {
            break word;
        }
    };
    let is_path = word.contains(['.', '/', '\\', ':']) || storage::is_there(Path::new(word));
    let known = call.get_subcommands().any(|command| command.get_name() == word) || word == "help";
    (!word.is_empty() && !is_path && !known).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(words: &[&str]) -> Option<String> {
        of_wrong_words(&words.iter().map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn the_first_word_is_looked_at_and_no_option() {
        let rank = Some("there is no command `rnk`; did you mean `rank`?".to_owned());
        assert_eq!(said(&["rnk", "plan.ron"]), rank);
        assert_eq!(said(&["--platforms", "folder", "--segment=A", "rnk", "plan.ron"]), rank);
        assert!(said(&["foo", "plan.ron"]).is_some_and(|said| said.contains("there are `rank`")));
        for words in [&["a.plan.ron", "b.plan.ron"][..], &["rank", "a", "b"], &["help"], &["--nonsense"], &["src"], &[]]
        {
            assert_eq!(said(words), None, "{words:?}");
        }
        assert_eq!(of_a_plan(&["plan".into()]), None, "it may be one that is not there");
        assert_eq!(of_a_plan(&["rnk".into()]), rank);
    }
}
