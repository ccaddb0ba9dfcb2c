//! Where things stand in a RON text.
//!
//! serde forgets places once a value is read. An [`SpanIndex`] finds them again: it follows a path of fields and
//! items through a text that is known to be well-formed, and gives the line and column of what it leads to.

use super::fault::Kind;

/// Deeper than any file of ours, and shallow enough for the stack.
const DEEPEST: usize = 64;

/// The most parts whose places are kept; a place beyond them is that of the list it stands in. Files of ours have some
/// hundred, and a hostile one of millions is not to take more memory than its text does.
const MOST_PARTS: usize = 200_000;

/// One step on the way to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathStep {
    /// The field of that name in a struct.
    Field(&'static str),
    /// The item of a list or the entry of a map at that position.
    Item(usize),
}

/// The shape of a text: where each field, item and entry begins.
#[derive(Debug)]
pub struct SpanIndex {
    at: usize,
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    /// The name of a field; empty for items and entries.
    name: String,
    /// Where its name or key begins; where the value begins for items.
    key_at: usize,
    value: SpanIndex,
}

impl SpanIndex {
    /// Reads as much of the shape as there is; a text that breaks off gives the part before the break.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self::down_to(text, DEEPEST)
    }

    /// The shape of the top alone.
    fn top(text: &str) -> Self {
        Self::down_to(text, 0)
    }

    /// The shape down to a depth, 0 being the top.
    #[must_use]
    pub fn down_to(text: &str, kept: usize) -> Self {
        let mut scanner = Scanner { kept, ..Scanner::new(text, 0) };
        scanner.attributes();
        scanner.value(0)
    }

    fn follow(&self, path: &[PathStep]) -> Option<&Part> {
        let (first, rest) = path.split_first()?;
        let part = match first {
            PathStep::Field(name) => self.parts.iter().find(|part| part.name == *name)?,
            PathStep::Item(at) => self.parts.get(*at)?,
        };
        if rest.is_empty() { Some(part) } else { part.value.follow(rest) }
    }

    /// Where each field begins that these names lead to, as byte offsets; `*` stands for every item or entry.
    #[must_use]
    pub fn keys_at(&self, path: &[&str]) -> Vec<usize> {
        let Some((first, rest)) = path.split_first() else { return Vec::new() };
        let parts = self.parts.iter().filter(|part| *first == "*" || part.name == *first);
        let keys = |part: &Part| if rest.is_empty() { vec![part.key_at] } else { part.value.keys_at(rest) };
        parts.flat_map(keys).collect()
    }

    /// Where the value at a path begins, as a byte offset; the nearest place above it where the path breaks off.
    #[must_use]
    pub fn value_at(&self, path: &[PathStep]) -> usize {
        (0..=path.len()).rev().find_map(|n| self.follow(&path[..n])).map_or(self.at, |part| part.value.at)
    }

    /// Where the name or key at a path begins, as a byte offset.
    #[must_use]
    pub fn key_at(&self, path: &[PathStep]) -> usize {
        self.follow(path).map_or_else(|| self.value_at(path), |part| part.key_at)
    }
}

/// Line and column, both from 1 and the column in characters, of a byte offset.
#[must_use]
pub fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = &text[..end];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

/// Whether somebody has written comments into a text.
#[must_use]
pub fn has_comments(text: &str) -> bool {
    let mut scanner = Scanner::new(text, 0);
    while !scanner.rest().is_empty() {
        scanner.gap();
        scanner.token();
    }
    scanner.comments
}

/// What a file is, told by the fields that it has at the top; none where they tell nothing.
#[must_use]
pub fn kind_of(text: &str) -> Option<Kind> {
    let outline = SpanIndex::top(text);
    let has = |name| outline.parts.iter().any(|part| part.name == name);
    if has("segments") {
        Some(Kind::Plan)
    } else if has("kinds") || has("ages") {
        Some(Kind::Framework)
    } else if has("milestones") || has("reviewed") || has("basis") {
        Some(Kind::Platform)
    } else if has("title") {
        Some(Kind::Plan)
    } else if has("segment") {
        Some(Kind::Preset)
    } else if ["accents", "ink", "paper", "heading_font", "body_font", "logo"].into_iter().any(has) {
        Some(Kind::Brand)
    } else if has("theme") || has("recent") {
        Some(Kind::Settings)
    } else if has("saved_at") {
        Some(Kind::Recovery)
    } else {
        None
    }
}

/// What stands after `format:` at the top of a text, and where; none where it is nothing like a number.
#[must_use]
pub fn format_of(text: &str) -> Option<(&str, usize)> {
    let outline = SpanIndex::top(text);
    let at = outline.parts.iter().find(|part| part.name == "format")?.value.at;
    let mut scanner = Scanner::new(text, at);
    scanner.token();
    let number = text[at..scanner.at].trim();
    number.starts_with(|c: char| c.is_ascii_digit() || "+-\"".contains(c)).then_some((number, at))
}

/// Where a line and a column, both from 1 and the column in characters, are as a byte offset.
#[must_use]
pub fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let line_start = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum::<usize>();
    let rest = &text[line_start..];
    line_start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}

/// Where the next thing that is neither white space nor a comment begins.
#[must_use]
pub fn next_thing(text: &str, at: usize) -> usize {
    let mut scanner = Scanner::new(text, at);
    scanner.gap();
    scanner.at
}

/// Whether a text breaks off with what stands at a place: that is the last thing, and a bracket is still open.
#[must_use]
pub fn breaks_off_at(text: &str, at: usize) -> bool {
    let mut last = Scanner::new(text, at);
    last.token();
    last.gap();
    last.rest().is_empty() && breaks_off(text)
}

/// Whether a text ends with a bracket that is still open.
#[must_use]
pub fn breaks_off(text: &str) -> bool {
    let mut scanner = Scanner::new(text, 0);
    let mut open = 0_usize;
    loop {
        scanner.gap();
        match scanner.peek() {
            None => return open > 0,
            Some('(' | '[' | '{') => open += 1,
            Some(')' | ']' | '}') => open = open.saturating_sub(1),
            Some(_) => {}
        }
        scanner.token();
    }
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    comments: bool,
    /// Down to which depth parts are kept, 0 being the top.
    kept: usize,
    /// How many more parts are kept.
    room: usize,
}

impl<'a> Scanner<'a> {
    const fn new(text: &'a str, at: usize) -> Self {
        Self { text, at, comments: false, kept: DEEPEST, room: MOST_PARTS }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn take(&mut self, wanted: char) -> bool {
        let there = self.peek() == Some(wanted);
        if there {
            self.at += wanted.len_utf8();
        }
        there
    }

    /// Passes over what RON may have before a value, such as `#![enable(implicit_some)]`.
    fn attributes(&mut self) {
        self.gap();
        while self.rest().starts_with("#!") {
            self.at += self.rest().find(']').map_or(self.rest().len(), |at| at + 1);
            self.gap();
        }
    }

    /// Passes over white space and comments.
    fn gap(&mut self) {
        loop {
            let trimmed = self.rest().trim_start();
            self.at = self.text.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.comments = true;
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                self.comments = true;
                self.block_comment();
            } else {
                return;
            }
        }
    }

    /// Passes over a block comment, with those inside it.
    fn block_comment(&mut self) {
        let mut open = 0_usize;
        loop {
            let rest = self.rest();
            if rest.starts_with("/*") {
                open += 1;
                self.at += 2;
            } else if rest.starts_with("*/") {
                open -= 1;
                self.at += 2;
                if open == 0 {
                    return;
                }
            } else {
                match self.peek() {
                    Some(c) => self.at += c.len_utf8(),
                    None => return,
                }
            }
        }
    }

    /// Passes over a name, which may be empty, and gives it.
    fn name(&mut self) -> &'a str {
        let rest = self.rest();
        let ends = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        self.at += ends;
        &rest[..ends]
    }

    /// Passes over one string, character, number, name or bracket.
    fn token(&mut self) {
        let rest = self.rest();
        let Some(first) = self.peek() else { return };
        let hashes = rest.strip_prefix('r').map(|r| r.len() - r.trim_start_matches('#').len());
        if let Some(n) = hashes.filter(|n| rest[1 + n..].starts_with('"')) {
            let close = format!("\"{}", "#".repeat(n));
            let body = n + 2;
            self.at += rest[body..].find(&close).map_or(rest.len(), |at| body + at + close.len());
        } else if first == '"' {
            self.at += 1;
            while let Some(c) = self.peek() {
                self.at += c.len_utf8();
                match c {
                    '\\' => self.at += self.peek().map_or(0, char::len_utf8),
                    '"' => return,
                    _ => {}
                }
            }
        } else if first == '\'' {
            self.at += 1;
            let escaped = self.take('\\');
            self.at += self.peek().map_or(0, char::len_utf8);
            if escaped {
                self.at += self.rest().find('\'').unwrap_or(0);
            }
            self.take('\'');
        } else if "()[]{}:,".contains(first) {
            self.at += 1;
        } else {
            let ends = |c: char| c.is_whitespace() || "()[]{}:,\"'/".contains(c);
            let body = &rest[first.len_utf8()..];
            self.at += first.len_utf8() + body.find(ends).unwrap_or(body.len());
        }
    }

    fn value(&mut self, depth: usize) -> SpanIndex {
        self.gap();
        let at = self.at;
        let mut outline = SpanIndex { at, parts: Vec::new() };
        if depth > DEEPEST {
            self.at = self.text.len();
            return outline;
        }
        let before_name = self.at;
        let named = self.name();
        self.gap();
        match self.peek() {
            Some('(') => {
                self.at += 1;
                self.parts(')', depth, &mut outline.parts);
                // `Some(x)` stands for x itself.
                if named == "Some" && outline.parts.len() == 1 {
                    return outline.parts.remove(0).value;
                }
            }
            Some(open @ ('[' | '{')) if named.is_empty() => {
                self.at += 1;
                self.parts(if open == '[' { ']' } else { '}' }, depth, &mut outline.parts);
            }
            _ => {
                self.at = before_name;
                self.token();
            }
        }
        outline
    }

    fn parts(&mut self, close: char, depth: usize, parts: &mut Vec<Part>) {
        loop {
            self.gap();
            if self.rest().is_empty() || self.take(close) {
                return;
            }
            let start = self.at;
            let mut name = String::new();
            if close == '}' {
                self.token();
                self.gap();
                self.take(':');
            } else if close == ')' {
                let word = self.name();
                self.gap();
                if self.take(':') {
                    word.clone_into(&mut name);
                } else {
                    self.at = start;
                }
            }
            // Counted before what is in it, so that a list is kept where its items are too many.
            let kept = depth <= self.kept && self.room > 0;
            self.room -= usize::from(kept);
            let value = self.value(depth + 1);
            let key_at = if close == ']' { value.at } else { start };
            if kept {
                parts.push(Part { name, key_at, value });
            }
            self.gap();
            if !self.take(',') && self.at == start {
                // Nothing was understood: pass over it, so that the scan always ends.
                self.token();
            }
        }
    }
}

#[cfg(test)]
mod tests;
