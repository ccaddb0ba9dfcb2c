//! The table that explains a score: whose, for whom, and what is copied of it.

use crate::app::command::ExplainCommand;
use crate::app::effect::Effect;
use crate::app::view::Explained;
use crate::app::workspace::Workspace;
use crate::domain::id::PlatformId;
use crate::export::score_grid::score_grid;

/// Does what is asked of the table.
pub(super) fn update(work: &mut Workspace<'_>, command: ExplainCommand) -> Vec<Effect> {
    let explained = &mut work.view.explained;
    match command {
        ExplainCommand::Show(platform) => {
            let segment = explained.take().and_then(|of| of.segment);
            *explained = Some(Explained { platform, segment });
        }
        ExplainCommand::For(segment) => {
            if let Some(explained) = explained {
                explained.segment = Some(segment);
            }
        }
        ExplainCommand::Next => step(work, 1),
        ExplainCommand::Back => step(work, -1),
        ExplainCommand::Copy => return copy(work),
        ExplainCommand::Close => *explained = None,
    }
    work.explain();
    Vec::new()
}

/// Goes on by so many places of the ranking, as far as it goes.
fn step(work: &mut Workspace<'_>, by: isize) {
    let Some((explained, next)) = work.view.explained.as_mut().zip(neighbour(&work.answers.outcome, by)) else {
        return;
    };
    explained.platform = next;
}

fn neighbour<E>(outcome: &Result<crate::app::answers::Answered, E>, by: isize) -> Option<PlatformId> {
    let answered = outcome.as_ref().ok()?;
    answered.explained.as_ref()?.neighbour(&answered.report, by)
}

/// The table on the clipboard, for slides and documents as well as for spreadsheets.
fn copy(work: &Workspace<'_>) -> Vec<Effect> {
    let Some(table) = work.answers.explained() else { return Vec::new() };
    let grid = score_grid(table);
    vec![Effect::CopyTable { html: grid.html(), text: grid.tsv() }]
}
