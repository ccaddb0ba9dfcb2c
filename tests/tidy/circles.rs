//! No file of the source imports one that imports it, straight or over others.
//!
//! Imports are read from the text: the paths of `use` items, and paths that begin with `crate`, `self`, `super` or a module
//! declared in the same file. A path belongs to the file of the longest module that it names; so a parent that hands on
//! what its children have (`pub use child::Thing`) imports them, and a child that takes it from there imports its parent.

use super::{code, none, sources};
use std::collections::{BTreeMap, BTreeSet};

/// Where a module stands: `["scene", "draw", "fit"]`.
type Module = Vec<String>;

/// The files of the source, and which of the others each imports.
struct Imports {
    files: Vec<String>,
    of: Vec<BTreeSet<usize>>,
}

impl Imports {
    fn read(files: Vec<(String, String)>) -> Self {
        // The two roots only list what there is.
        let files: Vec<_> =
            files.into_iter().filter(|(file, _)| !["src/lib.rs", "src/main.rs"].contains(&file.as_str())).collect();
        let places: BTreeMap<Module, usize> =
            files.iter().enumerate().map(|(at, (file, _))| (module_of(file), at)).collect();
        let imported = |(at, (file, text)): (usize, &(String, String))| {
            let found = paths(&module_of(file), text).into_iter().filter_map(|mut path| {
                while !path.is_empty() && !places.contains_key(&path) {
                    path.pop();
                }
                places.get(&path).copied()
            });
            found.filter(|other| *other != at).collect()
        };
        let of = files.iter().enumerate().map(imported).collect();
        Self { files: files.into_iter().map(|(file, _)| file).collect(), of }
    }

    /// All files that a file imports, straight or over others.
    fn reached_from(&self, start: usize) -> BTreeSet<usize> {
        let mut reached = BTreeSet::new();
        let mut open = vec![start];
        while let Some(at) = open.pop() {
            open.extend(self.of[at].iter().filter(|next| reached.insert(**next)));
        }
        reached
    }

    /// The groups of files each of which imports all others of its group, straight or over others, in sentences.
    fn circles(&self) -> Vec<String> {
        let reached: Vec<BTreeSet<usize>> = (0..self.files.len()).map(|at| self.reached_from(at)).collect();
        let mut told = BTreeSet::new();
        let mut circles = Vec::new();
        for at in (0..self.files.len()).filter(|at| reached[*at].contains(at)) {
            let members: Vec<usize> =
                reached[at].iter().copied().filter(|other| reached[*other].contains(&at)).collect();
            if told.insert(members.clone()) {
                let lines = members.iter().map(|one| {
                    let others = self.of[*one].iter().filter(|other| members.contains(other));
                    let names: Vec<&str> = others.map(|other| self.files[*other].as_str()).collect();
                    format!("  {} imports {}", self.files[*one], names.join(", "))
                });
                circles.push(format!("these import each other in a circle:\n{}", lines.collect::<Vec<_>>().join("\n")));
            }
        }
        circles
    }
}

/// The module of a file in the source.
fn module_of(file: &str) -> Module {
    let inside = file.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    inside.split('/').map(str::to_owned).collect()
}

/// The paths that a file of a module names, from the crate's root.
fn paths(module: &Module, text: &str) -> Vec<Module> {
    let text: String = code(text).flat_map(|(_, line)| [line, "\n"]).collect();
    let declared: BTreeSet<&str> =
        text.lines().filter_map(|line| line.split_once("mod ").and_then(|(_, rest)| rest.strip_suffix(';'))).collect();
    let mut found: Vec<String> = Vec::new();
    let mut rest = String::new();
    for item in text.split_inclusive(';') {
        match item.split_once("use ").filter(|(before, _)| is_use(before)) {
            // Within a module of the file itself, `super` is the file.
            Some((before, _)) if before.lines().last().is_some_and(|line| line.starts_with(' ')) => {}
            Some((before, path)) => {
                rest.push_str(before);
                found.extend(leaves(path.trim_end_matches(';')));
            }
            None => rest.push_str(item),
        }
    }
    let word = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    found.extend(rest.split(|c| !word(c)).filter(|path| path.contains("::")).map(str::to_owned));
    found.iter().filter_map(|path| resolved(module, path, &declared)).collect()
}

/// Whether what stands before `use` ends where an item may begin.
fn is_use(before: &str) -> bool {
    let line = before.lines().last().filter(|_| !before.ends_with('\n')).unwrap_or_default().trim();
    line.is_empty() || line == "pub" || (line.starts_with("pub(") && line.ends_with(')'))
}

/// The single paths of a `use` item: `a::{b, c::{d, e}}` is `a::b`, `a::c::d` and `a::c::e`.
fn leaves(path: &str) -> Vec<String> {
    let path = path.trim();
    let Some((before, list)) = path.split_once('{') else {
        return vec![path.split(" as ").next().unwrap_or_default().to_owned()];
    };
    let list = list.rsplit_once('}').map_or(list, |(list, _)| list);
    let (mut parts, mut depth) = (vec![String::new()], 0_u32);
    for c in list.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match (c, depth) {
            (',', 0) => parts.push(String::new()),
            (c, _) => parts.last_mut().expect("there is one from the beginning").push(c),
        }
    }
    let parts = parts.iter().filter(|part| !part.trim().is_empty());
    parts.flat_map(|part| leaves(part)).map(|leaf| format!("{before}{leaf}")).collect()
}

/// A path from the crate's root; none where it leads elsewhere.
fn resolved(module: &Module, path: &str, declared: &BTreeSet<&str>) -> Option<Module> {
    let parts: Vec<&str> = path.split("::").filter(|part| !part.is_empty() && *part != "*").collect();
    let ups = parts.iter().take_while(|part| **part == "super").count();
    let (base, rest) = match parts.first()? {
        &"crate" => (Vec::new(), &parts[1..]),
        &"self" => (module.clone(), &parts[1..]),
        &"super" => (module.get(..module.len().checked_sub(ups)?)?.to_vec(), &parts[ups..]),
        first if declared.contains(first) => (module.clone(), &parts[..]),
        _ => return None,
    };
    Some(base.into_iter().chain(rest.iter().map(|part| (*part).to_owned())).collect())
}

#[test]
fn no_file_of_the_source_imports_itself_over_others() {
    none(&Imports::read(sources("src")).circles());
}

#[test]
fn circles_are_found() {
    let file = |name: &str, text: &str| (format!("src/{name}"), text.to_owned());
    let circles = |files: &[(String, String)]| Imports::read(files.to_vec()).circles();
    let plain = [file("a.rs", "use crate::b::{self, B};\n"), file("b.rs", "// use crate::a;\npub struct B;\n")];
    assert_eq!(circles(&plain), [""; 0]);
    let pair = [file("a.rs", "use crate::{b::B, x};\n"), file("b.rs", "fn f() -> super::a::A {}\n")];
    assert_eq!(
        circles(&pair),
        ["these import each other in a circle:\n  src/a.rs imports src/b.rs\n  src/b.rs imports src/a.rs"]
    );
    let parent = [
        file("a/mod.rs", "mod child;\npub use child::Child;\npub struct A;\n"),
        file("a/child.rs", "use super::A;\nmod tests { use super::*; }\n"),
    ];
    assert_eq!(circles(&parent).len(), 1);
    let of_three = [
        file("a.rs", "pub(crate) use crate::b::B as C;\n"),
        file("b.rs", "fn f() { crate::c::go(); }\n"),
        file("c.rs", "use super::{\n    a::C,\n};\n"),
    ];
    assert_eq!(circles(&of_three).len(), 1);
}
