//! What stands beside points and in bars.

use super::super::paint::Paint;
use crate::domain::sorting::Inserted as _;
use crate::export::xml::{esc, number};
use std::fmt::Write as _;

/// What stands beside points.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Its colour.
    pub paint: Paint,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it hides what lies behind it, such as a line on which its point lies.
    pub hides: bool,
    /// Where it stands.
    pub place: LabelPlace,
    /// How a value is written; empty where the series' name is written instead.
    pub format: String,
    /// The one point that has it, by row; all where none is named.
    pub only: Option<usize>,
    /// Another point that has it as well, by row, and where it stands there.
    pub also: Option<(usize, LabelPlace)>,
    /// Rows whose label has another colour.
    pub other: Vec<(usize, Paint)>,
    /// Rows whose value is written otherwise.
    pub formats: Vec<(usize, String)>,
    /// Rows whose label stands aside by such a part of the chart's width.
    pub aside: Vec<(usize, f64)>,
    /// Rows whose label is not bold whatever the others are.
    pub light: Vec<usize>,
    /// Rows whose label stands elsewhere.
    pub elsewhere: Vec<(usize, LabelPlace)>,
    /// Rows without a label.
    pub without: Vec<usize>,
    /// A row that has the series' name as its label, in bold letters.
    pub named: Option<Named>,
    /// A row that has the series' name before its value.
    pub called: Option<usize>,
    /// The series' name in letters of more than one kind; none where it is written as one.
    pub runs: Vec<Run>,
}

/// The series' name as the label of one row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Named {
    /// The row.
    pub row: usize,
    /// Its colour.
    pub paint: Paint,
    /// The size of its letters, in hundredths of a point.
    pub size: u32,
    /// By which part of the chart's width it stands aside.
    pub aside: f64,
}

/// A part of a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What it says, in lines.
    pub text: String,
    /// Whether it is bold.
    pub bold: bool,
    /// Its colour.
    pub paint: Paint,
}

/// Where a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelPlace {
    /// In the middle of a bar.
    Centre,
    /// At the foot of a bar, inside.
    Foot,
    /// Beyond the end of a bar; not for stacked ones.
    Beyond,
    /// To the right of a point.
    Right,
    /// To the left of a point.
    Left,
    /// Above a point.
    Above,
    /// Below a point.
    Below,
}

impl LabelPlace {
    const fn word(self) -> &'static str {
        match self {
            Self::Centre => "ctr",
            Self::Foot => "inBase",
            Self::Beyond => "outEnd",
            Self::Right => "r",
            Self::Left => "l",
            Self::Above => "t",
            Self::Below => "b",
        }
    }
}

impl Label {
    /// Values at a place, in a number format.
    #[must_use]
    pub fn values(paint: Paint, place: LabelPlace, format: &str) -> Self {
        Self { format: format.to_owned(), only: None, ..Self::name(paint, place, 0) }
    }

    /// The series' name at one point.
    #[must_use]
    pub const fn name(paint: Paint, place: LabelPlace, row: usize) -> Self {
        Self {
            paint,
            bold: false,
            hides: false,
            place,
            format: String::new(),
            only: Some(row),
            also: None,
            other: Vec::new(),
            formats: Vec::new(),
            aside: Vec::new(),
            light: Vec::new(),
            elsewhere: Vec::new(),
            without: Vec::new(),
            named: None,
            called: None,
            runs: Vec::new(),
        }
    }

    /// `c:dLbls`; `first` is the row at which the series begins.
    pub(super) fn xml(&self, size: u32, first: usize) -> String {
        let at = |paint: Paint, place: LabelPlace| self.written((&self.format, self.bold), (paint, place), size);
        if let Some(row) = self.only {
            let points = [(row, self.place)].into_iter().chain(self.also).into_map();
            let mut own = String::new();
            for (row, place) in points {
                let label = if self.called == Some(row) {
                    self.called((self.paint, place), size)
                } else {
                    rich(&self.runs, size) + &at(self.paint, place)
                };
                let _ = write!(own, "<c:dLbl><c:idx val=\"{}\"/>{label}</c:dLbl>", row - first);
            }
            return format!("<c:dLbls>{own}{}</c:dLbls>", shown(false, false));
        }
        // Labels of their own stand in the order of their rows.
        let paint_of = |row: usize| of_row(&self.other, row).copied().unwrap_or(self.paint);
        let place_of = |row: usize| of_row(&self.elsewhere, row).copied().unwrap_or(self.place);
        let format_of = |row: usize| of_row(&self.formats, row).unwrap_or(&self.format);
        let own = rows_of(&self.other).chain(rows_of(&self.elsewhere)).chain(rows_of(&self.formats));
        let own =
            own.chain(rows_of(&self.aside)).chain(self.light.iter().copied()).filter(|row| !self.without.contains(row));
        let own = own.map(|row| {
            let bold = self.bold && !self.light.contains(&row);
            let label = self.written((format_of(row), bold), (paint_of(row), place_of(row)), size);
            (row, aside(of_row(&self.aside, row).copied()) + &label)
        });
        let none = self.without.iter().map(|row| (*row, "<c:delete val=\"1\"/>".to_owned()));
        let name = self.named.map(|Named { row, paint, size, aside: by }| {
            let by = Some(by).filter(|by| *by != 0.0);
            (row, aside(by) + &self.written(("", true), (paint, place_of(row)), size))
        });
        let both = self.called.map(|row| (row, self.called((paint_of(row), place_of(row)), size)));
        let own = own.chain(none).chain(name).chain(both).into_map();
        let mut others = String::new();
        for (row, label) in own {
            let _ = write!(others, "<c:dLbl><c:idx val=\"{}\"/>{label}</c:dLbl>", row - first);
        }
        format!("<c:dLbls>{others}{}</c:dLbls>", at(self.paint, self.place))
    }

    /// What a label says and how: a value in a format, or the series' name where there is none.
    fn written(&self, (format, bold): (&str, bool), (paint, place): (Paint, LabelPlace), size: u32) -> String {
        let of_values = if format.is_empty() {
            String::new()
        } else {
            format!("<c:numFmt formatCode=\"{}\" sourceLinked=\"0\"/>", esc(format))
        };
        let look = self.look(bold, (paint, place), size);
        format!("{of_values}{look}{}", shown(!format.is_empty(), format.is_empty()))
    }

    /// A label that says the series' name and then its value.
    fn called(&self, (paint, place): (Paint, LabelPlace), size: u32) -> String {
        format!(
            "<c:numFmt formatCode=\"{}\" sourceLinked=\"0\"/>{}{}<c:separator>: </c:separator>",
            esc(&self.format),
            self.look(self.bold, (paint, place), size),
            shown(true, true)
        )
    }

    /// How a label looks, and where it stands.
    fn look(&self, bold: bool, (paint, place): (Paint, LabelPlace), size: u32) -> String {
        let behind = if self.hides { Paint::GROUND.fill() } else { "<a:noFill/>".to_owned() };
        format!(
            "<c:spPr>{behind}<a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr wrap=\"none\"/><a:lstStyle/><a:p><a:pPr><a:defRPr \
             sz=\"{size}\" b=\"{}\">{}</a:defRPr></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr><c:dLblPos val=\"{}\"/>",
            u8::from(bold),
            paint.fill(),
            place.word()
        )
    }
}

/// `c:tx` with parts of a label; nothing where there are none.
fn rich(runs: &[Run], size: u32) -> String {
    let run = |Run { text, bold, paint }: &Run| {
        let (bold, fill) = (u8::from(*bold), paint.fill());
        format!("<a:r><a:rPr lang=\"en-GB\" sz=\"{size}\" b=\"{bold}\">{fill}</a:rPr><a:t>{}</a:t></a:r>", esc(text))
    };
    let in_lines = runs.iter().flat_map(|run| {
        // What follows a line break is a paragraph of its own.
        run.text.split('\n').enumerate().map(|(at, text)| (at > 0, Run { text: text.to_owned(), ..run.clone() }))
    });
    let paragraphs: String =
        in_lines.map(|(breaks, part)| if breaks { format!("</a:p><a:p>{}", run(&part)) } else { run(&part) }).collect();
    if paragraphs.is_empty() {
        return paragraphs;
    }
    format!("<c:tx><c:rich><a:bodyPr wrap=\"none\"/><a:lstStyle/><a:p>{paragraphs}</a:p></c:rich></c:tx>")
}

/// What is said of a row; none where nothing is.
fn of_row<T>(all: &[(usize, T)], row: usize) -> Option<&T> {
    all.iter().find(|(other, _)| *other == row).map(|(_, of)| of)
}

/// The rows of which something is said.
fn rows_of<T>(all: &[(usize, T)]) -> impl Iterator<Item = usize> {
    all.iter().map(|(row, _)| *row)
}

/// `c:layout` of a label that stands aside by such a part of the chart's width.
fn aside(by: Option<f64>) -> String {
    by.map_or_else(String::new, |by| {
        format!(
            "<c:layout><c:manualLayout><c:x val=\"{}\"/><c:y val=\"0\"/></c:manualLayout></c:layout>",
            number((by * 10_000.0).round() / 10_000.0)
        )
    })
}

fn shown(value: bool, name: bool) -> String {
    format!(
        "<c:showLegendKey val=\"0\"/><c:showVal val=\"{}\"/><c:showCatName val=\"0\"/><c:showSerName val=\"{}\"/>\
         <c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>",
        u8::from(value),
        u8::from(name)
    )
}
