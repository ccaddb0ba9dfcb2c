//! What every description of a chart has, whatever it shows.

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
}
