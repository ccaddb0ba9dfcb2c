//! Old workbooks (XLS), looked at before they are read: how many cells their sheets span.
//!
//! A sheet of such a file is laid out whole in memory, from its first cell to its last, so that two cells in far corners
//! take half a gigabyte. The records of cells are walked here without that. What a damaged file says of itself, and makes its
//! reader ask for all memory or read for ever, is refused.

use super::table::MOST_CELLS;

const DAMAGED: &str = "this old workbook (.xls) is damaged; open it in the app that made it and save it as CSV";
const TOO_MANY: &str =
    "the sheets of this old workbook (.xls) span more than 8,000,000 cells; save the one with the answers as CSV";
/// How the containers begin in which they are.
const CONTAINER: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// A place in a list of sectors that stands for the end.
const END: u32 = 0xFFFF_FFFA;

/// Whether some bytes are a container with a workbook in it.
pub fn is_one(bytes: &[u8]) -> bool {
    let has = |part: &str| {
        let name: Vec<u8> = part.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        bytes.chunks(128).any(|entry| entry.starts_with(&name))
    };
    bytes.starts_with(CONTAINER) && (has("Workbook") || has("Book")) && !has("EncryptedPackage")
}

/// Refuses a workbook whose sheets span too many cells.
pub fn check(bytes: &[u8]) -> Result<(), &'static str> {
    let stream = stream(bytes).ok_or(DAMAGED)?;
    let (mut at, mut total) = (0, 0_usize);
    let mut span: Option<(usize, usize, usize, usize)> = None;
    while let (Some(kind), Some(size)) = (u16_at(&stream, at), u16_at(&stream, at + 2)) {
        let data = stream.get(at + 4..).unwrap_or_default();
        let is_cell = matches!(kind, 0x0006 | 0x00BD | 0x00BE | 0x00D6 | 0x00FD | 0x0201..=0x0205 | 0x027E | 0x0406);
        // Its reader makes room for what a sheet says that it spans.
        if kind == 0x0200 && !is_sound_span(data.get(..usize::from(size)).unwrap_or_default()) {
            return Err(DAMAGED);
        }
        if kind == 0x0809 {
            total = total.saturating_add(area(span.take()));
        } else if let (true, Some(row), Some(first)) = (is_cell, u16_at(data, 0), u16_at(data, 2)) {
            let size = usize::from(size);
            // Records of several cells end with the last one's column.
            let many = matches!(kind, 0x00BD | 0x00BE);
            let last = if many { u16_at(data, size.saturating_sub(2)).unwrap_or(first) } else { first };
            let (row, first, last) = (usize::from(row), usize::from(first.min(last)), usize::from(last.max(first)));
            let old = span.unwrap_or((row, row, first, last));
            span = Some((old.0.min(row), old.1.max(row), old.2.min(first), old.3.max(last)));
        }
        at += 4 + usize::from(size);
    }
    total = total.saturating_add(area(span));
    if total > MOST_CELLS { Err(TOO_MANY) } else { Ok(()) }
}

/// The most rows and columns of a sheet of such a file.
const MOST_ROWS: u32 = 65_536;
const MOST_COLUMNS: u16 = 256;

/// Whether a record of what a sheet spans says no more than a sheet can.
fn is_sound_span(data: &[u8]) -> bool {
    let is_long = data.len() >= 14;
    let row = |at: usize| if is_long { u32_at(data, 4 * at) } else { u16_at(data, 2 * at).map(u32::from) };
    let column = |at: usize| u16_at(data, if is_long { 8 } else { 4 } + 2 * at);
    let (Some(top), Some(bottom), Some(left), Some(right)) = (row(0), row(1), column(0), column(1)) else {
        return false;
    };
    // Below a sheet without cells the end may come before the start.
    let rows = bottom <= MOST_ROWS && (top <= bottom || bottom == 0);
    rows && top <= MOST_ROWS && right <= MOST_COLUMNS && (left <= right || left > MOST_COLUMNS)
}

fn area(span: Option<(usize, usize, usize, usize)>) -> usize {
    span.map_or(0, |(top, bottom, left, right)| (bottom - top + 1) * (right - left + 1))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

/// The part of a container that holds the workbook.
fn stream(bytes: &[u8]) -> Option<Vec<u8>> {
    let shift = u16_at(bytes, 30).filter(|shift| (7..=16).contains(shift))?;
    let sector = 1_usize << shift;
    // The sectors that hold the list of which sector follows which.
    let mut of_list: Vec<u32> = (0..109).filter_map(|at| u32_at(bytes, 76 + 4 * at)).filter(|id| *id < END).collect();
    let (mut more, per) = (u32_at(bytes, 68)?, sector / 4);
    let most = bytes.len() / sector + 1;
    let mut seen = 0;
    while more < END && seen <= most {
        let place = place(more, sector)?;
        of_list.extend((0..per - 1).filter_map(|at| u32_at(bytes, place + 4 * at)).filter(|id| *id < END));
        more = u32_at(bytes, place + 4 * (per - 1))?;
        seen += 1;
    }
    let next: Vec<u32> = of_list
        .iter()
        .take(most)
        .filter_map(|id| place(*id, sector))
        .flat_map(|place| (0..per).map_while(move |at| u32_at(bytes, place + 4 * at)))
        .collect();
    // Its reader follows a chain that bites its tail for ever.
    if bites_its_tail(&next) {
        return None;
    }
    let chain = |first: u32| {
        let mut all = Vec::new();
        let (mut id, mut steps) = (first, 0);
        while id < END && steps <= most {
            let place = place(id, sector)?;
            all.extend_from_slice(bytes.get(place..(place + sector).min(bytes.len()))?);
            id = *next.get(usize::try_from(id).ok()?)?;
            steps += 1;
        }
        Some(all)
    };
    let small: Vec<u8> = chain(u32_at(bytes, 60)?)?;
    let small: Vec<u32> = small.chunks_exact(4).filter_map(|bytes| u32_at(bytes, 0)).collect();
    if bites_its_tail(&small) {
        return None;
    }
    let folder = chain(u32_at(bytes, 48)?)?;
    let small = u32_at(bytes, 56)?;
    let names =
        ["Workbook", "Book"].map(|name| name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    let entries = || folder.chunks_exact(128);
    let entry = entries().find(|entry| names.iter().any(|name| entry.starts_with(name)))?;
    // What is smaller than this lies among small parts, and is too small to span much; it is walked in its place.
    if u32_at(entry, 120)? < small {
        let start = usize::try_from(u32_at(entry, 116)?).ok()?.checked_mul(64)?;
        return chain(u32_at(entries().next()?, 116)?)?.get(start..).map(<[u8]>::to_vec);
    }
    chain(u32_at(entry, 116)?)
}

/// Whether any chain comes back to where it was; for each place the list has the one that follows it.
fn bites_its_tail(next: &[u32]) -> bool {
    // For each place in which walk it was come by, from 1; 0 for none.
    let mut walks = vec![0_usize; next.len()];
    for start in 0..next.len() {
        let mut at = start;
        while let (Some(walk), Some(follows)) = (walks.get_mut(at), next.get(at)) {
            if *walk != 0 {
                if *walk == start + 1 {
                    return true;
                }
                break;
            }
            *walk = start + 1;
            at = usize::try_from(*follows).unwrap_or(usize::MAX);
        }
    }
    false
}

fn place(id: u32, sector: usize) -> Option<usize> {
    usize::try_from(id).ok()?.checked_add(1)?.checked_mul(sector)
}
