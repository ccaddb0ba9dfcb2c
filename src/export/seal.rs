//! A mark at the end of an archive by which it is told whether another program has written it anew since.

use crate::domain::fnv::fnv1a;

/// What the mark begins with; the sum follows.
const BEGINS: &str = "Seven Milestones ";
/// How long the mark is, in bytes: its beginning, and a sum as sixteen digits.
const LENGTH: u8 = 17 + 16;
/// The last two bytes of an archive without a comment: the length of its comment.
const NONE: [u8; 2] = [0, 0];

/// An archive with the mark as its comment, which other programs that write the archive anew leave out or keep without its sum
/// being right. One that has a comment already stays as it is.
#[must_use]
pub fn sealed(archive: Vec<u8>) -> Vec<u8> {
    let Some(rest) = archive.strip_suffix(&NONE) else { return archive };
    let mut sealed = rest.to_vec();
    sealed.extend([LENGTH, 0]);
    sealed.extend(mark(rest).bytes());
    sealed
}

/// Whether an archive is as it was when [`sealed`] gave it: none where it bears no such mark.
#[must_use]
pub fn as_sealed(archive: &[u8]) -> Option<bool> {
    let (before, said) = archive.split_at_checked(archive.len().checked_sub(usize::from(LENGTH))?)?;
    let rest = before.strip_suffix(&[LENGTH, 0])?;
    said.starts_with(BEGINS.as_bytes()).then(|| said == mark(rest).as_bytes())
}

/// The mark of what stands before the length of the comment.
fn mark(rest: &[u8]) -> String {
    format!("{BEGINS}{:016x}", fnv1a(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_changed_byte_is_seen_and_what_bears_no_mark_says_nothing() {
        let archive = [b"some parts".as_slice(), &NONE].concat();
        let sealed = sealed(archive.clone());
        assert_eq!(mark(b"some parts").len(), usize::from(LENGTH));
        assert_eq!(as_sealed(&sealed), Some(true));
        assert_eq!(super::sealed(sealed.clone()), sealed, "it has a comment already");
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_ne!(as_sealed(&changed), Some(true), "byte {at}");
        }
        for none in [archive.as_slice(), b"", b"PK", &sealed[1..]] {
            assert_ne!(as_sealed(none), Some(true));
        }
        assert_eq!(as_sealed(&archive), None);
    }
}
