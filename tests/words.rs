//! The words that users read: none that was retired remains, in the source's texts, in the assets or in what is printed.
//! The list is `words/retired.txt`; documents for those who build keep to the part of it that holds everywhere.
//!
//! What sentences made of figures say is held in `decks/words.rs`; the style and the terms are in `docs/words.md`.

use crate::support::{repository, run, text_of};
use proc_macro2::{TokenStream, TokenTree};
use regex::Regex;
use seven_milestones::app::action::found;
use std::path::{Path, PathBuf};

/// A word that is no longer used, and what is said instead.
struct Retired {
    pattern: Regex,
    instead: String,
    /// Whether it is used nowhere at all, not even in documents for those who build.
    everywhere: bool,
}

static LIST: std::sync::LazyLock<Vec<Retired>> = std::sync::LazyLock::new(list);

/// What a text says that it should not; empty where it is clean.
pub fn retired_in(text: &str) -> Vec<String> {
    let found = LIST.iter().filter_map(|retired| {
        let hit = retired.pattern.find(text)?;
        Some(format!("“{}”: say {}", hit.as_str(), retired.instead))
    });
    found.collect()
}

/// Where a document says what is used nowhere any more, as offsets, and what it should say; capitals or not.
pub fn retired_everywhere(text: &str) -> Vec<(usize, String)> {
    let text = text.to_lowercase();
    let everywhere = LIST.iter().filter(|retired| retired.everywhere);
    let found = everywhere.flat_map(|retired| {
        let pattern = Regex::new(&format!("(?i){}", retired.pattern)).expect("a pattern");
        let hits: Vec<_> = pattern.find_iter(&text).map(|hit| (hit.start(), hit.as_str().to_owned())).collect();
        hits.into_iter().map(|(at, hit)| (at, format!("“{hit}”: say {}", retired.instead)))
    });
    found.collect()
}

fn list() -> Vec<Retired> {
    let mut everywhere = None;
    let mut read = Vec::new();
    for line in include_str!("words/retired.txt").lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        match line {
            "[everywhere]" => everywhere = Some(true),
            "[users]" => everywhere = Some(false),
            line => {
                let (pattern, instead) = line.split_once(" = ").unwrap_or_else(|| panic!("no “ = ” in {line}"));
                let pattern = Regex::new(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"));
                let everywhere = everywhere.expect("a heading comes first");
                read.push(Retired { pattern, instead: instead.to_owned(), everywhere });
            }
        }
    }
    assert!(read.iter().any(|retired| retired.everywhere) && read.iter().any(|retired| !retired.everywhere));
    read
}

/// Where old words are read, or mean something else: the end of a path, and a part of the text.
const ALLOWED: &[(&str, &str)] = &[
    // What commands were called before, to be found by.
    ("src/app/action/table.rs", "As it is or tuned"),
    ("src/app/action/table.rs", "How do they differ?"),
    ("src/app/action/table.rs", "Does it matter?"),
    ("src/app/action/table.rs", "What follows?"),
    // Questions that forms in the field still ask.
    ("src/survey/earlier.rs", ""),
    // Names of fields in files.
    ("src/format/platform.rs", "\"levers\""),
];

fn allowed(path: &Path, text: &str) -> bool {
    ALLOWED.iter().any(|(file, part)| path.ends_with(file) && text.contains(part))
}

/// Files below a folder that end so.
fn files(folder: &str, ends: &[&str]) -> Vec<PathBuf> {
    let mut open = vec![repository(folder)];
    let mut found = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let inside = std::fs::read_dir(&path).expect("a folder can be read");
            open.extend(inside.map(|entry| entry.expect("an entry").path()));
        } else if path.extension().is_some_and(|end| ends.iter().any(|e| end == *e)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The texts in quotes of a source file, each with its line. Attributes (which hold comments too) and modules of tests are no
/// texts for users; what `--help` prints of them is looked at where it is printed.
fn literals(source: &str) -> Vec<(usize, String)> {
    let stream: TokenStream = source.parse().expect("Rust");
    let mut found = Vec::new();
    collect(stream, &mut found);
    found
}

fn collect(stream: TokenStream, found: &mut Vec<(usize, String)>) {
    let mut tokens = stream.into_iter().peekable();
    let mut for_tests = false;
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                if matches!(tokens.peek(), Some(TokenTree::Punct(next)) if next.as_char() == '!') {
                    tokens.next();
                }
                if let Some(TokenTree::Group(attribute)) = tokens.peek() {
                    for_tests |= attribute.stream().to_string().replace(' ', "") == "cfg(test)";
                    tokens.next();
                }
            }
            TokenTree::Group(group) if std::mem::take(&mut for_tests) => drop(group),
            TokenTree::Group(group) => collect(group.stream(), found),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                if text.starts_with('"') || text.starts_with('r') {
                    found.push((literal.span().start().line, text));
                }
            }
            TokenTree::Punct(punct) if punct.as_char() == ';' => for_tests = false,
            _ => {}
        }
    }
}

#[test]
fn texts_of_the_source_use_no_retired_words() {
    let slots = Regex::new(r"\{[a-z_]+[^}]*\}").expect("a pattern");
    let mut wrong = Vec::new();
    for path in files("src", &["rs"]) {
        for (line, text) in literals(&text_of(&path)) {
            if allowed(&path, &text) {
                continue;
            }
            // What a slot is called is no word that users read.
            let text = slots.replace_all(&text, "{}");
            let found = retired_in(&text).into_iter();
            wrong.extend(found.map(|what| format!("{}:{line}: {what} in {text}", path.display())));
        }
    }
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn assets_and_the_readme_use_no_retired_words() {
    let mut paths = files("assets", &["ron", "md", "xml", "desktop", "1"]);
    paths.push(repository("README.md"));
    let mut wrong = Vec::new();
    for path in paths {
        for (at, line) in text_of(&path).lines().enumerate() {
            if allowed(&path, line) || line.trim_start().starts_with("//") {
                continue;
            }
            // A field of files keeps its name.
            wrong.extend(
                retired_in(&line.replace("levers:", ""))
                    .into_iter()
                    .map(|what| format!("{}:{}: {what}", path.display(), at + 1)),
            );
        }
    }
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_is_printed_uses_no_retired_words() {
    let plan = repository("assets/examples/harbour-bakery.plan.ron").display().to_string();
    let calls: &[&[&str]] = &[
        &["--help"],
        &["rank", "--help"],
        &["check", "--help"],
        &["export", "--help"],
        &["sample", "--help"],
        &["rank", &plan],
        &["check", &plan],
        &["rank", "missing.ron"],
        &["rnk"],
    ];
    for words in calls {
        let ran = run(*words);
        let printed = format!("{}{}", ran.out, ran.err);
        assert_eq!(retired_in(&printed), Vec::<String>::new(), "{words:?}: {printed}");
    }
}

#[test]
fn the_list_finds_what_it_lists_and_passes_what_is_said_now() {
    assert_eq!(retired_in("Facebook fits these people with 88 of 100").len(), 3);
    for good in ["Facebook scores 88 out of 100 in 64% of 10,000 simulations", "Fine-tuned", "a firmer answer"] {
        assert_eq!(retired_in(good), Vec::<String>::new());
    }
    let source = "/// of 100 x\nfn a() { say(\"one\"); }\n#[cfg(test)]\nmod tests { fn b() { say(\"two\"); } }\nconst C: &str = r\"three\";";
    let texts: Vec<_> = literals(source).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["\"one\"", "r\"three\""]);
}

#[test]
fn commands_are_found_by_what_they_were_called_before() {
    for (old, now) in [
        ("differ", "How do they compare?"),
        ("does it matter", "How sure are we?"),
        ("what follows", "What should we do?"),
        ("as it is", "As is or fine-tuned"),
        ("tuned", "As is or fine-tuned"),
        ("keep as", "Save as scenario"),
    ] {
        assert_eq!(found(old).first().map(|entry| entry.name), Some(now), "{old}");
    }
}
