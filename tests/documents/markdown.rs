//! As much of Markdown as the checks of the documents need: blocks of code, spans of code, links and headings.

use std::collections::BTreeMap;

/// A document, taken apart line by line.
pub struct Document {
    /// Its path in the repository.
    pub name: String,
    /// Its bytes.
    pub text: String,
    lines: Vec<Line>,
}

struct Line {
    number: usize,
    text: String,
    /// The language of the block of code that the line is in; none where it is in none.
    block: Option<String>,
}

/// Something that stands at a line.
#[derive(Debug, PartialEq, Eq)]
pub struct At<'a> {
    pub line: usize,
    pub text: &'a str,
}

impl Document {
    pub fn new(name: &str, text: &str) -> Self {
        let mut block = None;
        let mut lines = Vec::new();
        for (at, line) in text.lines().enumerate() {
            if let Some(language) = line.trim_start().strip_prefix("```") {
                block = if block.is_none() { Some(language.trim().to_owned()) } else { None };
                continue;
            }
            lines.push(Line { number: at + 1, text: line.to_owned(), block: block.clone() });
        }
        Self { name: name.to_owned(), text: text.to_owned(), lines }
    }

    /// The folder that it is in, with a `/` at the end unless it is the repository itself.
    pub fn folder(&self) -> &str {
        self.name.rfind('/').map_or("", |at| &self.name[..=at])
    }

    /// The lines of the blocks of code in a language.
    pub fn code<'a>(&'a self, language: &'a str) -> impl Iterator<Item = At<'a>> {
        let lines = self.lines.iter().filter(move |line| line.block.as_deref() == Some(language));
        lines.map(|line| At { line: line.number, text: &line.text })
    }

    /// The blocks of code in a language, each whole.
    pub fn blocks(&self, language: &str) -> Vec<String> {
        let mut blocks: Vec<(usize, String)> = Vec::new();
        for At { line, text } in self.code(language) {
            match blocks.last_mut() {
                Some((last, block)) if *last + 1 == line => {
                    block.push_str(text);
                    block.push('\n');
                    *last = line;
                }
                _ => blocks.push((line, format!("{text}\n"))),
            }
        }
        blocks.into_iter().map(|(_, block)| block).collect()
    }

    fn prose(&self) -> impl Iterator<Item = At<'_>> {
        self.lines.iter().filter(|line| line.block.is_none()).map(|line| At { line: line.number, text: &line.text })
    }

    /// The spans of code in the prose. One ends on the line on which it begins.
    pub fn spans(&self) -> impl Iterator<Item = At<'_>> {
        self.prose().flat_map(|At { line, text }| {
            let inside = text.split('`').enumerate().filter(|(at, _)| at % 2 == 1);
            inside.map(move |(_, text)| At { line, text })
        })
    }

    /// The lines on which a span of code begins and does not end.
    pub fn open_spans(&self) -> impl Iterator<Item = usize> {
        self.prose().filter(|at| at.text.matches('`').count() % 2 == 1).map(|at| at.line)
    }

    /// What links and pictures lead to.
    pub fn links(&self) -> Vec<(usize, String)> {
        let mut links = Vec::new();
        for At { line, text } in self.prose() {
            let plain = without_code(text);
            let targets = plain.split("](").skip(1).map(|rest| rest.split(')').next().unwrap_or_default());
            links.extend(targets.map(|target| (line, target.to_owned())));
        }
        links
    }

    /// The names by which links reach its headings: lower case, without punctuation, a hyphen for a blank.
    pub fn anchors(&self) -> Vec<String> {
        let mut seen = BTreeMap::<String, u32>::new();
        let headings = self.prose().filter_map(|at| {
            let title = at.text.trim_start_matches('#');
            (title.len() < at.text.len() && title.starts_with(' ')).then(|| title.trim().to_lowercase())
        });
        headings
            .map(|title| {
                let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
                let name: String = title.chars().filter(kept).map(|c| if c == ' ' { '-' } else { c }).collect();
                let before = seen.entry(name.clone()).or_default();
                *before += 1;
                if *before > 1 { format!("{name}-{}", *before - 1) } else { name }
            })
            .collect()
    }

    /// The prose without spans of code, its lines joined by blanks, and which line each byte of it is from.
    pub fn plain(&self) -> (String, impl Fn(usize) -> usize) {
        let mut prose = String::new();
        let mut starts = Vec::new();
        for At { line, text } in self.prose() {
            starts.push((prose.len(), line));
            prose.push_str(&without_code(text).to_lowercase());
            prose.push(' ');
        }
        let line_at = move |at: usize| starts.iter().rfind(|(start, _)| *start <= at).map_or(0, |(_, line)| *line);
        (prose, line_at)
    }

    /// The words of the prose in lower case without spans of code, each with its line.
    pub fn words(&self) -> Vec<(usize, String)> {
        let mut words = Vec::new();
        for At { line, text } in self.prose() {
            let plain = without_code(text).to_lowercase();
            let parts = plain.split(|c: char| !(c.is_alphanumeric() || c == '-'));
            words.extend(parts.filter(|part| !part.is_empty()).map(|part| (line, part.to_owned())));
        }
        words
    }
}

fn without_code(text: &str) -> String {
    text.split('`').enumerate().filter(|(at, _)| at % 2 == 0).map(|(_, part)| part).collect::<Vec<_>>().join("`")
}

#[test]
fn a_document_is_taken_apart() {
    let text = "# One `two`\n\n[a](b.md#c) `d e` ![f](g.png)\n```sh\n# no heading [x](y)\nls\n```\n## One two\n`open\n";
    let document = Document::new("docs/x.md", text);
    assert_eq!(document.folder(), "docs/");
    assert_eq!(document.anchors(), ["one-two", "one-two-1"]);
    assert_eq!(document.links(), [(3, "b.md#c".to_owned()), (3, "g.png".to_owned())]);
    let spans: Vec<_> = document.spans().map(|at| (at.line, at.text)).collect();
    assert_eq!(spans[..2], [(1, "two"), (3, "d e")]);
    assert_eq!(document.open_spans().collect::<Vec<_>>(), [9]);
    assert_eq!(document.code("sh").map(|at| at.text).collect::<Vec<_>>(), ["# no heading [x](y)", "ls"]);
    assert_eq!(document.blocks("sh"), ["# no heading [x](y)\nls\n"]);
    let (plain, line_at) = document.plain();
    let of_last = plain.rfind("one two").expect("the last heading");
    assert_eq!((plain.contains("heading"), plain.contains("d e"), line_at(of_last)), (false, false, 8));
    assert_eq!(document.words()[..2], [(1, "one".to_owned()), (3, "a".to_owned())]);
}
