//! Which character stands between the cells of a table.

use csv::{ByteRecord, Reader, ReaderBuilder};

/// The character between the cells of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`, as spreadsheets write it where the decimal point is a comma.
    Semicolon,
    /// A tab.
    Tab,
}

/// How much of a text is looked at.
const SAMPLE_BYTES: usize = 64 * 1024;
/// How many rows under the header are looked at.
const SAMPLE_ROWS: usize = 50;

impl Separator {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
        }
    }

    const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }

    /// The separator that a first line such as `sep=;` names, and where the table begins after that line.
    ///
    /// Spreadsheets write and read such a line.
    pub fn named(text: &str) -> Option<(Self, usize)> {
        let end = text.find(['\r', '\n'])?;
        let value = text.get(..4).filter(|word| word.eq_ignore_ascii_case("sep=")).and_then(|_| text.get(4..end))?;
        let all = [Self::Comma, Self::Semicolon, Self::Tab];
        let separator = all.into_iter().find(|separator| value.as_bytes() == [separator.byte()])?;
        Some((separator, end))
    }

    /// The separator with which the rows are as wide as each other, as far as they are.
    ///
    /// Where two do equally well, the one that is rarer within cells: a decimal comma must not part a number.
    pub fn guess(text: &str) -> Self {
        let mut best = (Self::Comma, 0.0);
        for separator in [Self::Tab, Self::Semicolon, Self::Comma] {
            let regular = separator.regularity(text);
            if regular > best.1 {
                best = (separator, regular);
            }
        }
        best.0
    }

    /// The part of the lines that have as many cells as most lines of several; 0 where every line is a single cell.
    fn regularity(self, text: &str) -> f64 {
        let cut = text.len() > SAMPLE_BYTES;
        let sample = &text.as_bytes()[..text.len().min(SAMPLE_BYTES)];
        let mut widths = Vec::new();
        let mut reader = self.reader(sample);
        let mut record = ByteRecord::new();
        while widths.len() <= SAMPLE_ROWS && reader.read_byte_record(&mut record).unwrap_or(false) {
            widths.push(record.len());
        }
        // The last row of a sample that was cut is cut too; a lone header is better than nothing.
        if cut && widths.len() > 1 && widths.len() <= SAMPLE_ROWS {
            widths.pop();
        }
        // A title may stand above the header, so the width is the one that most rows have.
        let count = |width: usize| widths.iter().filter(|other| **other == width).count();
        let alike = widths.iter().filter(|width| **width > 1).map(|width| count(*width)).max().unwrap_or(0);
        if alike == 0 {
            return 0.0;
        }
        #[expect(clippy::cast_precision_loss, reason = "at most 51 of 51")]
        let share = alike as f64 / widths.len() as f64;
        share
    }

    /// A reader of rows of any width.
    pub fn reader(self, text: &[u8]) -> Reader<&[u8]> {
        ReaderBuilder::new().delimiter(self.byte()).has_headers(false).flexible(true).from_reader(text)
    }
}
