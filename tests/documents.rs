//! The documents are true: links lead somewhere, what they name is there, and they keep to their length and their words.
//!
//! What a check does not see, it cannot hold: a path is written from the root of the repository and in a span of code.

mod calls;
mod markdown;

use crate::support::{repository, text_of};
use crate::words::retired_everywhere;
use markdown::{At, Document};
use seven_milestones::domain::plan::DEFAULT_SAMPLES;
use seven_milestones::storage;
use std::collections::BTreeSet;
use std::path::Path;

/// The most bytes of the README.
const MOST_OF_README: usize = 7_000;
/// The most lines of ARCHITECTURE.
const MOST_OF_ARCHITECTURE: usize = 120;
/// Made by a program from the texts of others.
const MADE: &str = "docs/third-party.md";
/// The page of words, which has to name what it retires.
const WORDS: &str = "docs/words.md";

#[track_caller]
fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

/// Folders of the repository that are no part of it.
fn is_made(name: &str) -> bool {
    name == ".git" || name == "target"
}

/// Every document of the repository but the one that is made.
fn all() -> Vec<Document> {
    let mut documents = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(repository(&folder)).expect("a folder can be read") {
            let entry = entry.expect("an entry can be read");
            let name = entry.file_name().to_string_lossy().into_owned();
            let inside = format!("{folder}{name}");
            if entry.path().is_dir() && !is_made(&name) {
                folders.push(format!("{inside}/"));
            } else if Path::new(&name).extension().is_some_and(|extension| extension == "md") && inside != MADE {
                documents.push(Document::new(&inside, &text_of(&entry.path())));
            }
        }
    }
    documents.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(documents.len() > 10, "the documents were not found");
    documents
}

/// Those for the people who read the repository: README and its like, and `docs/`.
fn ours() -> Vec<Document> {
    let is_ours = |document: &Document| {
        document.name.starts_with("docs/") || (!document.name.contains('/') && document.name != "CHANGELOG.md")
    };
    all().into_iter().filter(is_ours).collect()
}

fn named(name: &str) -> Document {
    Document::new(name, &text_of(&repository(name)))
}

/// A path without `.` and `..`; none where it leads out of the repository.
fn plain(path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// What is wrong with the links of a document.
fn broken_links(document: &Document) -> Vec<String> {
    let mut complaints = Vec::new();
    for (line, link) in document.links() {
        let mut complain = |what: &str| complaints.push(format!("{}:{line}: {link}: {what}", document.name));
        if link.contains("://") {
            continue;
        }
        let (file, anchor) = link.split_once('#').map_or((&*link, None), |(file, anchor)| (file, Some(anchor)));
        let path =
            if file.is_empty() { Some(document.name.clone()) } else { plain(&format!("{}{file}", document.folder())) };
        let Some(path) = path else {
            complain("leads out of the repository");
            continue;
        };
        if path == document.name {
            if anchor.is_some_and(|anchor| !document.anchors().iter().any(|known| known == anchor)) {
                complain("there is no such heading");
            }
        } else if !repository(&path).exists() {
            complain("there is no such file");
        } else if anchor.is_some_and(|anchor| !named(&path).anchors().iter().any(|known| known == anchor)) {
            complain("there is no such heading");
        }
    }
    complaints
}

/// The folders at the root of the repository.
fn roots() -> BTreeSet<String> {
    let entries = std::fs::read_dir(repository("")).expect("the repository can be read").flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).filter(|name| !is_made(name)).collect()
}

/// What is wrong with a path that a document names; none where it is no path, or right. What stands for many (`<id>`,
/// `*`) is looked at as far as its folder; after `::` stands a function of a file.
fn wrong_path(word: &str, roots: &BTreeSet<String>) -> Option<String> {
    let (path, function) = word.split_once("::").map_or((word, None), |(path, name)| (path, Some(name)));
    let is_plain = path.chars().all(|c| c.is_alphanumeric() || "/._-<>*".contains(c));
    let first = path.split('/').next().unwrap_or_default();
    let ending = Path::new(path).extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let names_code = matches!(ending, "rs" | "toml" | "sh");
    if !is_plain || !(names_code || (path.contains('/') && roots.contains(first))) {
        return None;
    }
    if path.contains('/') && !roots.contains(first) {
        return Some(format!("{path}: a path is written from the root of the repository"));
    }
    let known = path.split('/').take_while(|part| !part.contains(['<', '*'])).collect::<Vec<_>>().join("/");
    let place = repository(&known);
    if !place.exists() || (path.ends_with('/') && !place.is_dir()) {
        return Some(format!("{path}: there is no such file or folder"));
    }
    let name = function?;
    let is_there = place.is_file() && text_of(&place).contains(&format!("fn {name}("));
    (!is_there).then(|| format!("{path}: it has no function {name}"))
}

/// What is wrong with the paths of a document.
fn wrong_paths(document: &Document) -> Vec<String> {
    let roots = roots();
    let in_code = document.code("sh").flat_map(|At { line, text }| {
        let call = text.split(" #").next().unwrap_or(text);
        call.split_whitespace().map(move |word| At { line, text: word }).collect::<Vec<_>>()
    });
    let found = document.spans().chain(in_code);
    let wrong = found.filter_map(|at| Some((at.line, wrong_path(at.text, &roots)?)));
    let mut complaints: Vec<_> = wrong.map(|(line, what)| format!("{}:{line}: {what}", document.name)).collect();
    let open = document.open_spans().map(|line| format!("{}:{line}: a span of code runs over the line", document.name));
    complaints.extend(open);
    complaints
}

/// What is wrong with the recipes, packages, profiles and benchmarks that a document names.
fn wrong_tools(document: &Document, recipes: &str, manifests: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    for At { line, text } in document.spans().chain(document.code("sh")) {
        let words: Vec<&str> = text.split(" #").next().unwrap_or(text).split_whitespace().collect();
        for pair in words.windows(2) {
            let known = match pair {
                ["just", name] if !name.starts_with('-') => {
                    recipes.lines().any(|line| line.split([':', ' ']).next() == Some(name))
                }
                ["--profile", name] => manifests.contains(&format!("[profile.{name}]")),
                ["-p" | "--bench" | "--example", name] => manifests.contains(&format!("name = \"{name}\"")),
                ["--features", names] => {
                    names.split(',').all(|name| manifests.lines().any(|line| line.starts_with(&format!("{name} = ["))))
                }
                _ => true,
            };
            if !known && (pair[0] == "just" || words[0] == "cargo" || words[0].starts_with("--bench")) {
                complaints.push(format!("{}:{line}: there is no {}", document.name, pair.join(" ")));
            }
        }
    }
    complaints
}

/// What of a document is said in words that are used nowhere any more.
fn retired_words(document: &Document) -> Vec<String> {
    let (prose, line_at) = document.plain();
    let said = |(at, what): (usize, String)| format!("{}:{}: {what}", document.name, line_at(at));
    retired_everywhere(&prose).into_iter().map(said).collect()
}

/// Figures about the tree that a test holds, and lines of a screen.
const HELD: [&str; 2] = ["400 lines", "1080 lines"];

/// Figures of a document about the tree that no test holds: they are wrong a week later.
fn figures_of_the_tree(document: &Document) -> Vec<String> {
    let of_the_tree = ["commits", "crates", "files", "functions", "lines", "modules", "snapshots", "tests"];
    let words = document.words();
    let figure = |pair: &&[(usize, String)]| {
        let (number, what) = (&pair[0].1, &*pair[1].1);
        let is_number = number.chars().all(|c| c.is_ascii_digit()) || number == "dozen";
        is_number && of_the_tree.contains(&what) && !HELD.contains(&&*format!("{number} {what}"))
    };
    let found = words.windows(2).filter(figure);
    found
        .map(|pair| format!("{}:{}: {} {}: no test holds it", document.name, pair[0].0, pair[0].1, pair[1].1))
        .collect()
}

#[test]
fn every_link_leads_somewhere() {
    let documents = all();
    assert!(documents.iter().map(|document| document.links().len()).sum::<usize>() > 50, "no links were found");
    none(&documents.iter().flat_map(broken_links).collect::<Vec<_>>());
    let broken =
        "# Here\n[a](#here) [b](#there) [c](../README.md) [d](../../x) [e](no.md)\n[f](files.md#no) [g](https://x.y)";
    assert_eq!(broken_links(&Document::new("docs/x.md", broken)).len(), 4);
}

#[test]
fn every_path_that_is_named_is_there() {
    let documents = all();
    none(
        &documents
            .iter()
            .filter(|document| document.name != "tests/window/tasks.md")
            .flat_map(wrong_paths)
            .collect::<Vec<_>>(),
    );
    let roots = roots();
    for wrong in [
        "src/nowhere.rs",
        "chart/mod.rs",
        "nowhere.toml",
        "docs/nowhere/",
        "docs/nowhere/<id>.md",
        "tests/documents.rs::nothing_of_the_kind",
    ] {
        assert!(wrong_path(wrong, &roots).is_some(), "{wrong}");
    }
    for right in ["src/chart/<name>.rs", "build.rs", "tests/documents.rs::every_link_leads_somewhere", "a/b", "docs/"] {
        assert_eq!(wrong_path(right, &roots), None, "{right}");
    }
    assert_eq!(
        wrong_paths(&Document::new("x.md", "`open\n```sh\ncargo run -- tests/no.ron # src/no.rs\n```\n")).len(),
        2
    );
}

#[test]
fn every_recipe_package_profile_and_benchmark_is_there() {
    let recipes = text_of(&repository("justfile"));
    let manifests =
        ["Cargo.toml", "benches/Cargo.toml", "tests/window/Cargo.toml"].map(|path| text_of(&repository(path)));
    let manifests = manifests.concat();
    none(&ours().iter().flat_map(|document| wrong_tools(document, &recipes, &manifests)).collect::<Vec<_>>());
    let broken =
        "`just nothing`, `just soak`, `cargo test -p nothing`, `cargo build --features nothing`, `--bench frame`\n";
    assert_eq!(wrong_tools(&Document::new("x.md", broken), &recipes, &manifests).len(), 3);
}

#[test]
fn documents_speak_as_the_page_of_words_says() {
    let documents = ours();
    let read = documents.iter().filter(|document| document.name != WORDS);
    none(&read.flat_map(retired_words).collect::<Vec<_>>());
    let broken = Document::new("x.md", "Does\nit matter? A deal-breaker, and `deal-breaker`.");
    let said = retired_words(&broken);
    assert!(said.len() == 2 && said.iter().any(|said| said.starts_with("x.md:1: “does it matter”")), "{said:?}");
}

#[test]
fn no_figure_about_the_tree_stands_in_a_document_unless_a_test_holds_it() {
    none(&ours().iter().flat_map(figures_of_the_tree).collect::<Vec<_>>());
    assert_eq!(
        figures_of_the_tree(&Document::new("x.md", "12 files, 400 lines, two dozen tests, 24 platforms")).len(),
        2
    );
}

#[test]
fn the_readme_is_short_and_has_what_it_takes_to_start() {
    let readme = named("README.md");
    assert!(readme.text.len() <= MOST_OF_README, "README.md has {} bytes, at most {MOST_OF_README}", readme.text.len());
    for command in ["cargo run --release", "cargo test"] {
        assert!(readme.code("sh").any(|at| at.text == command), "README.md does not say `{command}`");
    }
    let platforms = format!("{} platforms are ranked", storage::library().platforms().len());
    assert!(readme.text.contains(&platforms), "README.md does not say that {platforms}");
    let samples = format!("{},{:03} simulations", DEFAULT_SAMPLES / 1000, DEFAULT_SAMPLES % 1000);
    assert!(readme.text.contains(&samples), "README.md does not say {samples}");
    let mut rest = &*readme.text;
    for milestone in &storage::framework().milestones {
        let row = format!("| {} |", milestone.name);
        rest = rest.split_once(&row).unwrap_or_else(|| panic!("README.md has no row for {}", milestone.name)).1;
    }
}

#[test]
fn the_architecture_is_short() {
    let lines = named("ARCHITECTURE.md").text.lines().count();
    assert!(lines <= MOST_OF_ARCHITECTURE, "ARCHITECTURE.md has {lines} lines, at most {MOST_OF_ARCHITECTURE}");
}
