//! Inputs made from numbers: sound files with splices, cuts, nesting, huge numbers and odd characters, and plain noise.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng as _, SeedableRng as _};

/// The most bytes of an input.
pub const LONGEST: usize = 64 * 1024;

/// Pieces that files are made of, and pieces that they are not.
const PIECES: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    ";",
    "\"",
    "'",
    "/",
    "//",
    "/*",
    "*/",
    "\\",
    "r#\"",
    "\"#",
    "Some(",
    "None",
    "()",
    "[]",
    "{}",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "-",
    "+",
    "#",
    "_",
    "true",
    "false",
    "#![enable(implicit_some)]",
    "#![enable(unwrap_newtypes)]",
    "#![",
    "b\"",
    "'a'",
    "\\u{110000}",
    "\\u{d800}",
    "\\xff",
    "\\\n",
    "format: 1",
    "format: 2",
    "typical",
    "tuned",
    "2026-02-30",
    "sep=;",
    "<",
    ">",
    "&",
    "&#0;",
    "&amp;",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<?xml version=\"1.0\"?>",
    "xmlns=\"\"",
    "xmlns:a=\"b\"",
    "../",
    "/etc/passwd",
];
/// Numbers at the edges of what there is.
const NUMBERS: &[&str] = &[
    "0",
    "-0",
    "-1",
    "1e308",
    "1e309",
    "-1e999",
    "1e-999",
    "NaN",
    "inf",
    "-inf",
    "4294967295",
    "4294967296",
    "9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "340282366920938463463374607431768211456",
    "0x7f",
    "0b1",
    "0o7",
    "1_000",
    "1.",
    ".5",
    "1.5e",
    "100.00000000000001",
    "0.1",
    "99999999999999999999999999999999",
    "1u8",
    "256u8",
];
/// Characters that are seldom thought of: without width, from right to left, composed, beyond 16 bits, not assigned.
const ODD: &[&str] = &[
    "\0",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{ad}",
    "\u{300}",
    "\u{301}\u{301}\u{301}",
    "\u{5d0}",
    "\u{200b}",
    "\u{200d}",
    "\u{202e}",
    "\u{2028}",
    "\u{feff}",
    "\u{fffd}",
    "\u{ffff}",
    "\u{1f468}\u{200d}\u{1f469}",
    "\u{10ffff}",
    "İ",
    "ß",
    "ﬁ",
    "\u{1}",
    "\u{1b}[2J",
    "é",
    "Ⅷ",
    "١",
];
const BYTES: &[&[u8]] = &[
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\xc3",
    b"\xe2\x82",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\x80",
    b"PK\x03\x04",
    b"PK\x01\x02",
    b"PK\x05\x06",
    b"PK\x06\x06",
    b"PK\x06\x07",
    b"\xff\xff\xff\xff",
    b"\x00\x00\x00\x00",
];
const OPENING: &[&str] =
    &["(", "[", "{", "Some(", "(a:", "{\"a\":", "[(", "/*", "(segments:[(", "<a>", "<a b=\"", "\"", "((", "r###"];

/// All pieces.
pub fn dictionary() -> Vec<&'static [u8]> {
    let texts = PIECES.iter().chain(NUMBERS).chain(ODD).map(|text| text.as_bytes());
    texts.chain(BYTES.iter().copied()).collect()
}

struct Dice(Xoshiro256PlusPlus);

impl Dice {
    /// A number below `n`, or 0.
    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.0.next_u64() % n.max(1) as u64).unwrap_or(0)
    }

    fn of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    /// A part of something of that length: most are short.
    fn part(&mut self, length: usize) -> std::ops::Range<usize> {
        let from = self.below(length + 1);
        let most = if self.below(4) == 0 { length - from } else { (length - from).min(24) };
        from..from + self.below(most + 1)
    }
}

/// The input of a number.
pub fn made(number: u64, seeds: &[Vec<u8>], dictionary: &[&[u8]]) -> Vec<u8> {
    let mut dice = Dice(Xoshiro256PlusPlus::seed_from_u64(number));
    let mut bytes = match dice.below(40) {
        0 => noise(&mut dice),
        1 => (0..dice.below(60)).flat_map(|_| dice.of(dictionary).to_vec()).collect(),
        _ => seeds[dice.below(seeds.len())].clone(),
    };
    for _ in 0..dice.below(6) {
        change(&mut bytes, &mut dice, seeds, dictionary);
        bytes.truncate(LONGEST);
    }
    bytes
}

fn noise(dice: &mut Dice) -> Vec<u8> {
    (0..dice.below(400)).map(|_| dice.0.next_u64().to_le_bytes()[0]).collect()
}

fn change(bytes: &mut Vec<u8>, dice: &mut Dice, seeds: &[Vec<u8>], dictionary: &[&[u8]]) {
    let part = dice.part(bytes.len());
    let at = part.start;
    match dice.below(14) {
        0 => drop(bytes.drain(part)),
        1 => bytes.truncate(at),
        2 | 3 => drop(bytes.splice(at..at, dice.of(dictionary).iter().copied())),
        4 => drop(bytes.splice(part, dice.of(dictionary).iter().copied())),
        5 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << dice.below(8);
            }
        }
        6 => {
            // The same thing many times over.
            let piece = bytes[part].to_vec();
            let most = if dice.below(50) == 0 { 2_000 } else { 4 };
            let times = (1 + dice.below(most)).min(1 + LONGEST / piece.len().max(1));
            drop(bytes.splice(at..at, piece.repeat(times)));
        }
        7 => {
            // A piece of the same text elsewhere.
            let piece = bytes[part].to_vec();
            let to = dice.below(bytes.len() + 1);
            drop(bytes.splice(to..to, piece));
        }
        8 => {
            // The beginning of one file and the end of another.
            let other = &seeds[dice.below(seeds.len())];
            let from = dice.below(other.len() + 1);
            drop(bytes.splice(at.., other[from..].iter().copied()));
        }
        9 => {
            let most = if dice.below(20) == 0 { 4_000 } else { 200 };
            let deep = 1 + dice.below(most);
            drop(bytes.splice(at..at, dice.of(OPENING).repeat(deep).into_bytes()));
        }
        10 | 11 => number(bytes, at, dice),
        12 => drop(bytes.splice(at..at, dice.of(ODD).bytes())),
        _ => {
            // Two parts change places.
            let piece: Vec<u8> = bytes.drain(part).collect();
            let to = dice.below(bytes.len() + 1);
            drop(bytes.splice(to..to, piece));
        }
    }
}

/// Puts another number in the place of the next one.
fn number(bytes: &mut Vec<u8>, from: usize, dice: &mut Dice) {
    let Some(start) = bytes[from..].iter().position(u8::is_ascii_digit).map(|at| from + at) else { return };
    let end = bytes[start..].iter().position(|byte| !byte.is_ascii_digit()).map_or(bytes.len(), |at| start + at);
    drop(bytes.splice(start..end, dice.of(NUMBERS).bytes()));
}
