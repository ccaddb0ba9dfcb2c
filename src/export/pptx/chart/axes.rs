//! Axes of charts.

use super::super::paint::Paint;
use super::mark::Mark;
use crate::export::xml::{esc, number};

/// An axis of values.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Its title; empty for none.
    pub title: String,
    /// Its least value.
    pub least: Option<f64>,
    /// Its greatest value.
    pub most: Option<f64>,
    /// The step between its numbers.
    pub step: Option<f64>,
    /// How its numbers are written.
    pub format: &'static str,
    /// What stands beside its ends, 0 and 100; none where they are numbers like others.
    pub poles: Option<[String; 2]>,
    /// Whether its numbers are shown.
    pub numbers: bool,
    /// Whether lines go through the plot.
    pub lines: bool,
    /// The colour of the line along it; none for one that is not seen.
    pub along: Option<Paint>,
    /// Whether the least value stands where the greatest is expected.
    pub reversed: bool,
    /// A line across bars at one of its values; it has both ends then.
    pub mark: Option<Mark>,
    /// How the names of bars are set.
    pub names: Names,
    /// The names of bars that stand beside it in another chart: with room for the widest of all, both have one scale.
    pub also: Vec<String>,
}

/// How names are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// In ordinary letters.
    Plain,
    /// In bold ones.
    Bold,
}

/// An axis that is there and is not seen. One that is deleted counts for nothing in some programs: what it measures is measured by
/// another.
const NO_LINE: &str = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>";

impl Axis {
    /// An axis from 0 to 100 points with a line each 20.
    #[must_use]
    pub fn of_points(title: &str) -> Self {
        Self { most: Some(100.0), step: Some(20.0), ..Self::from_zero(title, "0") }
    }

    /// An axis that begins at 0.
    #[must_use]
    pub fn from_zero(title: &str, format: &'static str) -> Self {
        Self {
            title: title.to_owned(),
            least: Some(0.0),
            most: None,
            step: None,
            format,
            poles: None,
            numbers: true,
            lines: true,
            along: None,
            reversed: false,
            mark: None,
            names: Names::Plain,
            also: Vec::new(),
        }
    }

    /// How its numbers are written, with what its ends are called.
    fn written(&self) -> String {
        let Some(poles) = &self.poles else { return self.format.to_owned() };
        // A mark of quotation would end the words.
        let [low, high] = poles.each_ref().map(|pole| pole.replace(['"', '“', '”'], "’"));
        format!("[=0]\"0 {low}\";[=100]\"100 {high}\";{}", self.format)
    }

    /// How a workbook writes its values, to the decimal.
    pub(super) fn of_cells(&self) -> &'static str {
        if self.format.contains('%') { "0.0%" } else { "0.0" }
    }

    /// `c:valAx` of values that share the ends of this axis and are not seen themselves.
    pub(super) fn unseen(&self, id: u32, other: u32, position: &str) -> String {
        format!(
            "<c:valAx><c:axId val=\"{id}\"/><c:scaling><c:orientation val=\"minMax\"/>{}{}</c:scaling><c:delete val=\"0\"/>\
             <c:axPos val=\"{position}\"/><c:numFmt formatCode=\"{}\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>\
             <c:minorTickMark val=\"none\"/><c:tickLblPos val=\"none\"/>{NO_LINE}<c:crossAx val=\"{other}\"/><c:crosses val=\"max\"/>\
             <c:crossBetween val=\"between\"/></c:valAx>",
            end("max", self.most),
            end("min", self.least),
            esc(self.format),
        )
    }

    /// `c:valAx`; `crosses` says where it meets the other axis.
    pub(super) fn xml(&self, id: u32, other: u32, position: &str, crosses: &str, between: &str, size: u32) -> String {
        // Beside the axis, which stands where `crosses` says: "low" would be the top of bars that begin there.
        let lines =
            if self.lines { format!("<c:majorGridlines>{}</c:majorGridlines>", hairline()) } else { String::new() };
        format!(
            "<c:valAx><c:axId val=\"{id}\"/><c:scaling><c:orientation val=\"{}\"/>{}{}</c:scaling><c:delete val=\"0\"/>\
             <c:axPos val=\"{position}\"/>{lines}{}<c:numFmt formatCode=\"{}\" sourceLinked=\"0\"/>\
             <c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"{}\"/>\
             {}{}<c:crossAx val=\"{other}\"/><c:crosses val=\"{crosses}\"/>\
             <c:crossBetween val=\"{between}\"/>{}</c:valAx>",
            if self.reversed { "maxMin" } else { "minMax" },
            end("max", self.most),
            end("min", self.least),
            title(&self.title, size, position == "l"),
            esc(&self.written()),
            if self.numbers { "nextTo" } else { "none" },
            self.along.map_or_else(|| NO_LINE.to_owned(), along),
            text_properties(size, Paint::MUTED),
            self.step.map_or_else(String::new, |step| format!("<c:majorUnit val=\"{}\"/>", number(step))),
        )
    }
}

/// An axis that is seen as a line.
fn along(paint: Paint) -> String {
    format!("<c:spPr><a:ln w=\"9525\">{}</a:ln></c:spPr>", paint.fill())
}

/// One end of an axis, where it is fixed.
fn end(name: &str, value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| format!("<c:{name} val=\"{}\"/>", number(value)))
}

/// `c:catAx` of bars whose names are not seen: those to the right begin with the first row on top.
pub(super) fn unseen_categories(id: u32, other: u32, upwards: bool) -> String {
    let (orientation, side) = if upwards { ("minMax", "b") } else { ("maxMin", "l") };
    format!(
        "<c:catAx><c:axId val=\"{id}\"/><c:scaling><c:orientation val=\"{orientation}\"/></c:scaling><c:delete val=\"0\"/>\
         <c:axPos val=\"{side}\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>\
         <c:minorTickMark val=\"none\"/><c:tickLblPos val=\"none\"/>{NO_LINE}<c:crossAx val=\"{other}\"/><c:crosses \
         val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl \
         val=\"1\"/></c:catAx>"
    )
}

/// `c:catAx`.
///
/// `crosses` says where it meets the axis of values; no `name` where not even those of its categories are seen, as they stand elsewhere.
pub(super) fn categories(
    [id, other]: [u32; 2],
    position: &str,
    crosses: &str,
    name: Option<&str>,
    (size, bold): (u32, bool),
) -> String {
    // The first bar stands on top.
    let reversed = position == "l";
    format!(
        "<c:catAx><c:axId val=\"{id}\"/><c:scaling><c:orientation val=\"{}\"/></c:scaling><c:delete val=\"0\"/>\
         <c:axPos val=\"{position}\"/>{}<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>\
         <c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"{}\"/>\
         {}{}<c:crossAx val=\"{other}\"/><c:crosses val=\"{crosses}\"/><c:auto val=\"0\"/>\
         <c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:tickLblSkip val=\"1\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>",
        if reversed { "maxMin" } else { "minMax" },
        title(name.unwrap_or_default(), size, false),
        if name.is_some() { "low" } else { "none" },
        along(Paint::BEHIND),
        text_in(size, bold, Paint::TEXT),
    )
}

fn title(text: &str, size: u32, upwards: bool) -> String {
    if text.is_empty() {
        return String::new();
    }
    let fill = Paint::MUTED.fill();
    let turn = if upwards { " rot=\"-5400000\" vert=\"horz\"" } else { "" };
    format!(
        "<c:title><c:tx><c:rich><a:bodyPr{turn}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"{size}\" b=\"0\">\
         {fill}</a:defRPr></a:pPr><a:r><a:rPr lang=\"en-GB\" sz=\"{size}\" b=\"0\">{fill}</a:rPr><a:t>{}</a:t></a:r></a:p>\
         </c:rich></c:tx><c:overlay val=\"0\"/></c:title>",
        esc(text)
    )
}

/// A thin line that stays behind what matters.
pub(super) fn hairline() -> String {
    format!("<c:spPr><a:ln w=\"6350\">{}</a:ln></c:spPr>", Paint::LINE.fill())
}

/// `c:txPr`: size in hundredths of a point, and colour.
pub(super) fn text_properties(size: u32, paint: Paint) -> String {
    text_in(size, false, paint)
}

fn text_in(size: u32, bold: bool, paint: Paint) -> String {
    let bold = u8::from(bold);
    format!(
        "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"{size}\" b=\"{bold}\">{}<a:latin typeface=\"+mn-lt\"/>\
         </a:defRPr></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr>",
        paint.fill()
    )
}

/// Thousandths are enough, and look tidier than what arithmetic leaves.
pub(super) fn thousandths(part: f64) -> f64 {
    (part * 1000.0).round() / 1000.0
}

/// `c:layout` for a plot without its labels: left, top, width, height as parts of the chart.
pub(super) fn inner(place: [f64; 4]) -> String {
    layout("<c:layoutTarget val=\"inner\"/>", place)
}

/// `c:layout` for what has no labels around it, such as a legend.
pub(super) fn outer(place: [f64; 4]) -> String {
    layout("", place)
}

fn layout(target: &str, place: [f64; 4]) -> String {
    let [left, top, width, height] = place.map(|part| number(thousandths(part)));
    format!(
        "<c:layout><c:manualLayout>{target}<c:xMode val=\"edge\"/><c:yMode val=\"edge\"/>\
         <c:x val=\"{left}\"/><c:y val=\"{top}\"/><c:w val=\"{width}\"/><c:h val=\"{height}\"/></c:manualLayout></c:layout>"
    )
}
