//! The layers and habits of the source, kept by reading it.
//!
//! Each rule is a line of data: where it holds, where it does not, what must not stand there, and why. Comments are
//! passed over.

#[path = "tidy/circles.rs"]
mod circles;

use crate::support::{repository, text_of};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Something that must not stand in a part of the source.
struct Rule {
    /// Where the rule holds: the beginning of a path in the repository.
    within: &'static str,
    /// Where it does not: beginnings of paths.
    except: &'static [&'static str],
    /// What a line of code must not hold.
    forbidden: Forbidden,
    /// Why, after the name of the file and the line.
    reason: &'static str,
}

enum Forbidden {
    /// Any layer of this crate but these.
    LayersBut(&'static [&'static str]),
    /// Any of these layers of this crate.
    Layers(&'static [&'static str]),
    /// A word that begins like one of these.
    Words(&'static [&'static str]),
    /// One of these texts.
    Texts(&'static [&'static str]),
}

const RULES: &[Rule] = &[
    layer("src/domain/", &["domain"], "the domain knows nothing but itself"),
    layer("src/format/", &["domain", "format"], "the formats know the domain alone"),
    layer("src/survey/", &["domain", "format", "survey"], "a survey is answers and the domain"),
    layer("src/analysis/", &["domain", "analysis"], "the analysis is arithmetic on the domain"),
    layer("src/chart/", &["domain", "analysis", "chart"], "a chart says what the analysis found, and no more"),
    layer("src/scene/", &["domain", "analysis", "chart", "scene"], "a scene is what a chart says, with places"),
    layer(
        "src/export/",
        &["domain", "analysis", "chart", "scene", "survey", "export"],
        "an exporter makes bytes of scenes and knows no disk",
    ),
    Rule {
        within: "src/chart/",
        except: &[],
        forbidden: Forbidden::Words(&["Rgb", "Scene", "Style", "Paint"]),
        reason: "what a chart says has no colour and no place",
    },
    layer("src/storage/", &["domain", "format", "storage"], "the disk knows values and their texts alone"),
    Rule {
        within: "src/",
        // Links to sources, which `web_address` makes, in the window and in the scorecard; and to the folder that was just
        // written.
        except: &["src/ui/widgets/buttons.rs", "src/ui/dialogs/export/end.rs", "src/export/xlsx/sheet.rs"],
        forbidden: Forbidden::Texts(&[
            "hyperlink_to",
            "ui.hyperlink(",
            "write_url",
            "open_url",
            "hlinkClick",
            "/hyperlink\"",
        ]),
        reason: "an address from a file becomes a link in one place of each face, which takes those of the web alone",
    },
    not_in("src/service/", &["app", "cli", "desktop", "ui"], "what both faces share knows neither of them"),
    not_in("src/cli/", &["app", "desktop", "ui"], "the command line works without a window"),
    not_in("src/app/", &["cli", "desktop", "ui"], "the app's state does not know how it is drawn or carried out"),
    not_in("src/desktop/", &["cli", "ui"], "carrying effects out needs no widget"),
    not_in("src/ui/", &["cli"], "the window is a face of its own beside the command line"),
    Rule {
        within: "src/",
        except: &["src/desktop/", "src/ui/", "src/main.rs"],
        forbidden: Forbidden::Words(&["arboard", "egui", "eframe", "notify", "rfd"]),
        reason: "the core works without a window",
    },
    Rule {
        within: "src/",
        except: &["src/storage/"],
        forbidden: Forbidden::Texts(&["std::fs", "File::"]),
        reason: "the disk is the storage layer's work",
    },
    Rule {
        within: "src/",
        except: &[],
        forbidden: Forbidden::Texts(&[".unwrap()"]),
        reason: "say with `expect` why it cannot fail, or hand the error on",
    },
    Rule {
        within: "src/",
        except: &["src/ui/theme"],
        forbidden: Forbidden::Texts(&["Color32::from_rgb", "FontId::new"]),
        reason: "colours and fonts have names in the theme",
    },
];

const fn layer(within: &'static str, known: &'static [&'static str], reason: &'static str) -> Rule {
    Rule { within, except: &[], forbidden: Forbidden::LayersBut(known), reason }
}

const fn not_in(within: &'static str, layers: &'static [&'static str], reason: &'static str) -> Rule {
    Rule { within, except: &[], forbidden: Forbidden::Layers(layers), reason }
}

impl Forbidden {
    /// What of it stands in a line of code, if anything does.
    fn found_in(&self, line: &str) -> Option<String> {
        match self {
            Self::LayersBut(known) => layers_in(line).find(|layer| !known.contains(layer)).map(str::to_owned),
            Self::Layers(layers) => layers_in(line).find(|layer| layers.contains(layer)).map(str::to_owned),
            Self::Words(beginnings) => {
                words(line).find(|word| beginnings.iter().any(|start| word.starts_with(start))).map(str::to_owned)
            }
            Self::Texts(texts) => texts.iter().find(|text| line.contains(**text)).map(|text| (*text).to_owned()),
        }
    }
}

/// The layers that a line names: the words after `crate::`. A list in braces is one that no rule knows.
fn layers_in(line: &str) -> impl Iterator<Item = &str> {
    line.split("crate::").skip(1).map(|rest| words(rest).next().filter(|word| rest.starts_with(word)).unwrap_or("{…}"))
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty())
}

/// All Rust files under a folder, in the order of their paths; none where there is no such folder.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let path = entry.expect("an entry of a folder can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// Each file under a folder with its path in the repository, `/` between its parts.
fn sources(folder: &str) -> Vec<(String, String)> {
    let root = repository("");
    let name = |path: &Path| {
        let inside = path.strip_prefix(&root).expect("the file is in the repository");
        inside.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
    };
    rust_files(&repository(folder)).iter().map(|path| (name(path), text_of(path))).collect()
}

/// The lines of code with their numbers, without comments; a `//` in a text ends the line too, which does no harm.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate();
    lines.map(|(at, line)| (at + 1, line.split("//").next().unwrap_or_default()))
}

#[track_caller]
fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn every_rule_is_kept() {
    let files = sources("src");
    assert!(files.len() > 30, "the source is not where it should be");
    let mut complaints = Vec::new();
    for (file, text) in &files {
        let holds = |rule: &&Rule| file.starts_with(rule.within) && !rule.except.iter().any(|e| file.starts_with(e));
        for rule in RULES.iter().filter(holds) {
            for (line, code) in code(text) {
                if let Some(found) = rule.forbidden.found_in(code) {
                    complaints.push(format!("{file}:{line}: {found} must not stand here: {}", rule.reason));
                }
            }
        }
    }
    none(&complaints);
}

#[test]
fn every_file_of_the_source_is_short() {
    let long = |(file, text): (String, String)| {
        let lines = text.lines().count();
        (lines > 400).then(|| format!("{file}:{lines}: a file has at most 400 lines; part it by what it does"))
    };
    none(&sources("src").into_iter().filter_map(long).collect::<Vec<_>>());
}

/// A picture that a test holds against is small: it is there to tell a change, and each change is kept forever.
#[test]
fn every_picture_of_the_tests_is_small() {
    let folder = repository("tests/window/snapshots");
    let mut complaints = Vec::new();
    for entry in std::fs::read_dir(&folder).expect("the pictures are there") {
        let entry = entry.expect("the folder can be read");
        let bytes = entry.metadata().expect("the file can be looked at").len();
        if bytes > MOST_OF_A_PICTURE {
            complaints.push(format!("{}: {bytes} bytes, at most {MOST_OF_A_PICTURE}", entry.path().display()));
        }
    }
    none(&complaints);
}

/// The most bytes of a picture: 48 KiB, as stripes are many edges.
const MOST_OF_A_PICTURE: u64 = 48 * 1024;

#[test]
fn every_file_says_what_it_is() {
    let mut files: Vec<_> = ["src", "tests", "benches"].into_iter().flat_map(sources).collect();
    files.push(("build.rs".to_owned(), text_of(&repository("build.rs"))));
    let silent = |(file, text): (String, String)| {
        let first = text.lines().next().unwrap_or_default();
        let says = first.strip_prefix("//!").is_some_and(|words| !words.trim().is_empty());
        (!says).then(|| format!("{file}:1: a file begins with `//!` and what it is"))
    };
    none(&files.into_iter().filter_map(silent).collect::<Vec<_>>());
}

#[test]
fn the_font_of_icons_has_every_icon_that_is_used() {
    let list = text_of(&repository("assets/icons/icons.txt"));
    let bytes = std::fs::read(repository("assets/icons/MaterialSymbolsRounded.ttf")).expect("the font is there");
    let font = ttf_parser::Face::parse(&bytes, 0).expect("the font is sound");
    let mut names = BTreeSet::new();
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let (code, name) = line.split_once(" # ").unwrap_or_else(|| panic!("{line} is no icon"));
        let c = u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a character's number");
        assert!(font.glyph_index(c).is_some(), "the font has no {name}: cut it again as icons.txt says");
        names.insert(format!("ICON_{}", name.to_uppercase()));
    }
    let mut complaints = Vec::new();
    for (file, text) in sources("src") {
        for (line, code) in code(&text) {
            let unknown = words(code).filter(|word| word.starts_with("ICON_") && !names.contains(*word));
            complaints
                .extend(unknown.map(|word| format!("{file}:{line}: assets/icons/icons.txt does not list {word}")));
        }
    }
    none(&complaints);
}

#[test]
fn the_rules_find_what_they_forbid() {
    let cases = [
        ("use crate::ui::theme;", Some("ui")),
        ("let x = crate::storage::library();", Some("storage")),
        ("use crate::{domain, cli};", Some("{…}")),
        ("use crate::domain::{id, plan};", None),
        ("pub(crate) fn x() {}", None),
    ];
    for (line, expected) in cases {
        assert_eq!(Forbidden::LayersBut(&["domain"]).found_in(line).as_deref(), expected, "{line}");
    }
    let cases = [("use egui_plot::Plot;", Some("egui_plot")), ("let regui = 1;", None), ("egui::Ui", Some("egui"))];
    for (line, expected) in cases {
        assert_eq!(Forbidden::Words(&["egui"]).found_in(line).as_deref(), expected, "{line}");
    }
    assert_eq!(code("a // b\n//! c").collect::<Vec<_>>(), [(1, "a "), (2, "")]);
}
