//! The work that an export asks for, and what it is made of.

use super::command::Copying;
use crate::analysis::report::Report;
use crate::analysis::robustness::Robustness;
use crate::analysis::since::Earlier;
use crate::chart::{Chart, Material};
use crate::domain::brand::Brand;
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};
use crate::export::job::Order;
use std::path::PathBuf;
use std::sync::Arc;

/// Work on an export that a thread does.
#[derive(Debug, Clone)]
pub enum ExportEffect {
    /// Read a client's look.
    Brand(PathBuf),
    /// Write a client's look to a file of its own.
    SaveBrand {
        /// The look.
        brand: Box<Brand>,
        /// The file.
        path: PathBuf,
        /// Whether a file that is there may be replaced.
        replace: bool,
    },
    /// Draw a preview.
    Preview {
        /// Its number; one that is overtaken is not drawn.
        number: u64,
        /// The chart.
        chart: Chart,
        /// What is ordered.
        order: Box<Order>,
        /// What it is made of.
        snapshot: Arc<Snapshot>,
    },
    /// Make the files.
    Make {
        /// What is ordered.
        order: Box<Order>,
        /// What it is made of.
        snapshot: Arc<Snapshot>,
        /// Where the files go.
        folder: PathBuf,
        /// Whether files that are there already are replaced.
        replace: bool,
    },
    /// Draw a chart for the clipboard.
    Copy {
        /// As what.
        copying: Copying,
        /// The chart.
        chart: Chart,
        /// What is ordered.
        order: Box<Order>,
        /// What it is made of.
        snapshot: Arc<Snapshot>,
    },
}

/// What charts are made of, at one moment.
#[derive(Debug)]
pub struct Snapshot {
    /// The milestones.
    pub framework: Arc<Framework>,
    /// The platforms.
    pub library: Arc<Library>,
    /// The plan.
    pub plan: Arc<Plan>,
    /// For whom the answers are.
    pub scope: Scope,
    /// The answers.
    pub report: Arc<Report>,
    /// How sure they are.
    pub robustness: Robustness,
    /// The platforms compared.
    pub compared: Vec<PlatformId>,
    /// The scenario to compare with.
    pub versus: Option<String>,
    /// The earlier plan to compare with.
    pub earlier: Option<Earlier>,
    /// The day, as year-month-day.
    pub date: String,
}

impl Snapshot {
    /// The same as the charts want it.
    #[must_use]
    pub fn material(&self) -> Material<'_> {
        Material {
            framework: &self.framework,
            library: &self.library,
            plan: &self.plan,
            scope: &self.scope,
            report: &self.report,
            robustness: &self.robustness,
            compared: &self.compared,
            versus: self.versus.as_deref(),
            earlier: self.earlier.as_ref(),
            before: None,
            sheet: 0,
            date: &self.date,
        }
    }
}
