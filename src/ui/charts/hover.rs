//! What a chart's parts say where they are pointed at, beside their names.

use crate::chart::Description;
use crate::chart::acceptability::RankAcceptability;
use crate::chart::words::{decimal, percent};
use crate::domain::framework::Framework;
use crate::ui::cx::ViewCx;
use crate::ui::theme::muted;
use egui::Ui;

/// Says more of a part, by its id.
pub fn more_ui(ui: &mut Ui, cx: &ViewCx<'_>, description: &Description, id: &str) {
    if let Some(words) = more(&cx.state.document.framework, description, id) {
        ui.label(muted(ui, words));
    }
}

fn more(framework: &Framework, description: &Description, id: &str) -> Option<String> {
    let (kind, rest) = id.split_once('-')?;
    match description {
        Description::Acceptability(chart) => chart.rows.iter().find(|row| row.platform.as_str() == rest).map(ranks),
        Description::Honeycomb(_) if kind == "cell" => {
            let j: usize = rest.rsplit_once('-')?.1.parse().ok()?;
            let milestone = framework.milestones.get(j)?;
            Some(format!("{} (0) to {} (100)", milestone.low, milestone.high))
        }
        _ => None,
    }
}

fn ranks(row: &RankAcceptability) -> String {
    let of = |rank: usize| percent(row.ranks.get(rank).copied().unwrap_or_default());
    let later: f64 = row.ranks.iter().skip(3).sum();
    let mean = decimal(row.expected_rank);
    format!("First {}, second {}, third {}, later {}. Average rank {mean}.", of(0), of(1), of(2), percent(later))
}
