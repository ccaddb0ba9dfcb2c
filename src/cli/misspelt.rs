//! A command that is misspelt looks like a plan to open: what to say then.

use crate::chart::words::list;
use crate::format::closest;
use crate::storage;
use clap::Command;
use std::ffi::OsString;
use std::path::Path;

/// What is wrong with words that make no call, where the first that is no option is no command and no file.
pub fn of_wrong_words(call: &Command, words: &[OsString]) -> Option<String> {
    command_of(call, words).map(|word| no_such_command(call, word))
}

/// That there is no command of that name, and which one may be meant.
pub fn no_such_command(call: &Command, word: &str) -> String {
    let names = names(call);
    let hint = closest(word, names.iter().map(String::as_str)).map_or_else(
        || {
            let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            format!("there are {}.", list(&names.iter().map(String::as_str).collect::<Vec<_>>()))
        },
        |meant| format!("did you mean `{meant}`?"),
    );
    format!("There is no command `{word}`; {hint}")
}

/// The same of words that name a plan alone, where a command was meant.
pub fn of_a_plan(call: &Command, words: &[OsString]) -> Option<String> {
    let word = command_of(call, words)?;
    closest(word, names(call).iter().map(String::as_str)).and_then(|_| of_wrong_words(call, words))
}

fn names(call: &Command) -> Vec<String> {
    let listed = call.get_subcommands().filter(|command| command.get_name() != "help");
    listed.map(|command| command.get_name().to_owned()).collect()
}

/// The first word that is no option, where it is neither a command nor anything like the path of a file.
fn command_of<'w>(call: &Command, words: &'w [OsString]) -> Option<&'w str> {
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
