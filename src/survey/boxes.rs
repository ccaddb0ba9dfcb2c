//! Names that people tick, alone or several in one cell: kinds of content, topics, platforms.

use super::words::plain;
use crate::domain::framework::Framework;
use crate::domain::id::{KindId, PlatformId, TopicId};
use crate::domain::library::Library;
use std::collections::BTreeMap;

/// Some things, each with the words that it is called by.
pub struct Names<K>(BTreeMap<String, K>);

/// So many pieces of a cell are looked at, and so many of them may be one name with commas in it.
const PIECES: usize = 200;
const PIECES_OF_A_NAME: usize = 4;

/// The kinds of content.
pub fn kinds(framework: &Framework) -> Names<KindId> {
    let of = |(id, name): (KindId, &str)| [id.as_str(), name].map(|text| (plain(text), id.clone()));
    Names(framework.kinds.iter().map(|kind| (kind.id.clone(), kind.name.as_str())).flat_map(of).collect())
}

/// The topics.
pub fn topics(framework: &Framework) -> Names<TopicId> {
    let of = |(id, name): (TopicId, &str)| [id.as_str(), name].map(|text| (plain(text), id.clone()));
    Names(framework.topics.iter().map(|topic| (topic.id.clone(), topic.name.as_str())).flat_map(of).collect())
}

/// The platforms: `X (Twitter)` is `X` and `Twitter` too, `Substack / Medium` each of both.
pub fn platforms(library: &Library) -> Names<PlatformId> {
    let mut names = BTreeMap::new();
    for platform in library.platforms() {
        let parts = platform.name.split(['/', '(', ')']);
        for text in [platform.id.as_str(), &platform.name].into_iter().chain(parts) {
            let words = plain(text);
            if !words.is_empty() {
                names.entry(words).or_insert_with(|| platform.id.clone());
            }
        }
    }
    Names(names)
}

impl<K: Clone + PartialEq> Names<K> {
    /// What a text names, and nothing else.
    pub fn one(&self, text: &str) -> Option<&K> {
        self.0.get(&plain(text))
    }

    /// What a cell names, and how many pieces of it name nothing: pieces stand between commas, semicolons, bars or lines, and
    /// ids may stand between spaces.
    pub fn several(&self, cell: &str) -> (Vec<K>, usize) {
        if let Some(only) = self.one(cell) {
            return (vec![only.clone()], 0);
        }
        let parts = |c: char| matches!(c, ',' | ';' | '|' | '\n' | '\r' | '•' | '、');
        let pieces: Vec<&str> = cell.split(parts).filter(|piece| !piece.trim().is_empty()).take(PIECES).collect();
        let (mut found, mut others, mut at) = (Vec::new(), 0, 0);
        while at < pieces.len() {
            let longest = (1..=PIECES_OF_A_NAME.min(pieces.len() - at)).rev();
            let mut named = longest.filter_map(|count| Some((count, self.one(&pieces[at..at + count].join(" "))?)));
            if let Some((count, name)) = named.next() {
                found.push(name.clone());
                at += count;
            } else {
                others += 1;
                at += 1;
            }
        }
        if found.is_empty() && pieces.len() == 1 {
            let words = || cell.split_whitespace().take(PIECES);
            let ids: Vec<K> = words().filter_map(|word| self.one(word)).cloned().collect();
            if ids.len() == words().count() {
                return (ids, 0);
            }
        }
        let mut once = Vec::with_capacity(found.len());
        for name in found {
            if !once.contains(&name) {
                once.push(name);
            }
        }
        (once, others)
    }
}
