//! What every description of a chart has, whatever it shows.

/// A part of a chart that has a name: a bar, a row, a dot, a line of a slope.
///
/// The window's tree for screen readers, the groups of a picture and the rows of a slide are these, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What tells it from the others in its chart: the id of its group in a picture, such as `bar-facebook`.
    pub id: String,
    /// Its name as it is written beside it.
    pub name: String,
    /// What it says, as it is read out.
    pub label: String,
    /// Whether it stands in front: the others are drawn weaker.
    pub strong: bool,
}

/// What every description of a chart has.
pub trait Describes {
    /// What the chart says, as a sentence: the title of its picture and of its slide.
    fn title(&self) -> &str;

    /// All of it in words, for those who cannot see it.
    fn alt_text(&self) -> String;

    /// Sources beside those of the levels.
    fn sources(&self) -> Vec<String> {
        Vec::new()
    }

    /// Everybody and everything in it, in the order in which it is shown.
    fn entries(&self) -> Vec<Entry> {
        Vec::new()
    }
}
