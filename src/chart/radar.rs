//! Platforms as shapes over the milestones, against what is needed: the figures of the honeycomb, told as outlines.

use super::audience::mean_need;
use super::describes::{Describes, Entry};
use super::honeycomb::{Comb, Honeycomb};
use super::material::Material;
use super::words::{SHORT_NAME, short_name};
use crate::domain::id::PlatformId;

/// The chart "Radar".
#[derive(Debug, Clone, PartialEq)]
pub struct Radar {
    /// The levels of the platforms compared, and what is needed.
    pub comb: Honeycomb,
    /// The platforms compared, and then what is needed.
    pub shapes: Vec<Shape>,
}

/// A shape over the milestones.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// The platform; none for what is needed, which is dashed.
    pub platform: Option<PlatformId>,
    /// Whose it is.
    pub whose: String,
    /// What stands before that in its name.
    pub before: &'static str,
    /// What follows it.
    pub after: String,
    /// Points by milestone of the framework; none where it does not count for them.
    pub levels: Vec<Option<f64>>,
}

impl Shape {
    /// Its whole name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}{}{}", self.before, self.whose, self.after)
    }
}

impl Radar {
    /// The name of a shape in the legend, where long names of segments are shortened.
    #[must_use]
    pub fn in_legend(&self, shape: &Shape) -> String {
        format!("{}{}{}", shape.before, self.whose(shape), shape.after)
    }

    /// Whose a shape is, as the legend has it.
    #[must_use]
    pub fn whose(&self, shape: &Shape) -> String {
        let of_needs = self.shapes.iter().filter(|shape| !shape.before.is_empty());
        let needs: Vec<&str> = of_needs.map(|shape| shape.whose.as_str()).collect();
        if shape.before.is_empty() { shape.whose.clone() } else { short_name(&shape.whose, &needs, SHORT_NAME) }
    }

    /// The chart of a plan's answers; none where fewer than three milestones are on, as two make no shape.
    #[must_use]
    pub fn of(material: &Material<'_>) -> Option<Self> {
        let comb = Honeycomb::of(material).filter(|comb| comb.on.len() >= 3)?;
        let of_platform = |comb: &Comb| Shape {
            platform: Some(comb.platform.clone()),
            before: "",
            whose: comb.name.clone(),
            after: comb.after_name(),
            levels: comb.cells.iter().map(|cell| Some(cell.level)).collect(),
        };
        let mut shapes: Vec<Shape> = comb.combs.iter().map(of_platform).collect();
        if comb.needs.len() > 1 {
            // What the headline counts against; an outline for each segment would hide the platforms.
            let whose = "Average need".to_owned();
            let levels = (0..material.framework.milestones.len()).map(|j| mean_need(material.report, j)).collect();
            shapes.push(Shape { platform: None, before: "", whose, after: String::new(), levels });
        } else {
            shapes.extend(comb.needs.iter().map(|(whose, levels)| Shape {
                platform: None,
                before: "Need of ",
                whose: whose.clone(),
                after: String::new(),
                levels: levels.clone(),
            }));
        }
        Some(Self { comb, shapes })
    }
}

impl Describes for Radar {
    fn title(&self) -> &str {
        &self.comb.outlines
    }

    fn alt_text(&self) -> String {
        self.comb.alt_of_outlines()
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |(shape, number): (&Shape, usize)| Entry {
            id: format!("shape-{number}"),
            name: self.in_legend(shape),
            label: shape.name(),
            strong: shape.platform.is_some(),
        };
        self.shapes.iter().zip(1..).map(entry).collect()
    }
}
