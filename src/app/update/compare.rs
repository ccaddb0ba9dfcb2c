//! An earlier plan to compare with: read, shown, and left again.

use super::view::turn_to;
use crate::analysis::since::Earlier;
use crate::app::state::{Parts, State};
use crate::app::view::Page;
use crate::app::workspace::Workspace;
use crate::chart::since::NOT_READ;
use crate::export::names::stem;
use crate::format::PlanRead;
use std::path::Path;

/// An earlier plan was read, or not.
pub(super) fn read(state: &mut State, path: &Path, result: Result<Box<PlanRead>, String>) {
    let Parts { mut work, notices, .. } = state.parts();
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    match result {
        Ok(read) => {
            work.document.earlier = Some(Earlier::new(&stem(&name), read.plan, &work.document.at_hand));
            // What charts are made of is another now.
            work.work_out();
            turn_to(&mut work, Page::Since);
        }
        Err(sentence) => notices
            .fail(format!("{name} couldn’t be opened, so there is nothing to compare with.\n{sentence}\n{NOT_READ}")),
    }
}

/// The plan is compared with no earlier one any more.
pub(super) fn forget(work: &mut Workspace<'_>) {
    work.document.earlier = None;
    work.work_out();
    if work.view.page == Page::Since {
        turn_to(work, work.view.back);
    }
}
