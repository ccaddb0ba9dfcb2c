//! Files of other programs that are often taken for ours, told by how they begin.

/// How the containers begin that office programs used before 2007, and use for files with a password.
const CONTAINER: &[u8] = b"\xD0\xCF\x11\xE0";
/// How a packed file begins: a presentation, a workbook, a document of today.
const PACKED: &[u8] = b"PK\x03\x04";
/// The names of the parts of a container stand in entries of this many bytes.
const ENTRY: usize = 128;

const LOCKED: &str =
    "this file is protected with a password; open it in the app that made it and save a copy without the password";
const OLD_SLIDES: &str =
    "this is a PowerPoint 97–2003 presentation (.ppt); open it, save it as .pptx and choose that file";
const OLD_WORKBOOK: &str = "this is an old Excel workbook (.xls); open it, save it as CSV and choose that file";
const OLD: &str = "this file is from an older office program; open it there and save it in a current format";
const OTHER: &str = "this is a presentation, a workbook or another packed file, and no text; choose another file";

/// What some bytes are that are no text of ours, and what to do, as a sentence; none where they do not tell.
#[must_use]
pub fn foreign(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(PACKED) {
        return Some(OTHER);
    }
    if !bytes.starts_with(CONTAINER) {
        return None;
    }
    let has = |part: &str| {
        let name: Vec<u8> = part.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        bytes.chunks(ENTRY).any(|entry| entry.starts_with(&name))
    };
    Some(if has("EncryptedPackage") {
        LOCKED
    } else if has("PowerPoint Document") {
        OLD_SLIDES
    } else if has("Workbook") || has("Book") {
        OLD_WORKBOOK
    } else {
        OLD
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A container with parts of these names.
    fn container(parts: &[&str]) -> Vec<u8> {
        let mut bytes = CONTAINER.to_vec();
        bytes.resize(512, 0);
        for part in parts {
            let name: Vec<u8> = part.encode_utf16().flat_map(u16::to_le_bytes).collect();
            bytes.extend(&name);
            bytes.resize(bytes.len().next_multiple_of(ENTRY), 0);
        }
        bytes
    }

    #[test]
    fn each_says_what_it_is() {
        let cases: [(Vec<u8>, Option<&str>); 9] = [
            (container(&["Root Entry", "EncryptionInfo", "EncryptedPackage"]), Some(LOCKED)),
            (container(&["Root Entry", "Current User", "PowerPoint Document"]), Some(OLD_SLIDES)),
            (container(&["Root Entry", "Workbook"]), Some(OLD_WORKBOOK)),
            (container(&["Root Entry", "WordDocument"]), Some(OLD)),
            (container(&["Workbooks"]), Some(OLD)),
            (CONTAINER.to_vec(), Some(OLD)),
            (b"PK\x03\x04".to_vec(), Some(OTHER)),
            (b"(format: 1)".to_vec(), None),
            (Vec::new(), None),
        ];
        for (bytes, expected) in cases {
            assert_eq!(foreign(&bytes), expected);
        }
    }
}
