//! What every view gets: the state to read and a list to put commands into.

use crate::app::command::Command;
use crate::app::state::State;
use crate::domain::id::PlatformId;
use crate::ui::theme::colours;

/// The state to read, and the commands of this frame.
#[derive(Debug)]
pub struct Cx<'a> {
    /// What to draw.
    pub state: &'a State,
    /// What a person asked for.
    pub commands: &'a mut Vec<Command>,
}

impl Cx<'_> {
    /// Adds a command.
    pub fn send(&mut self, command: Command) {
        self.commands.push(command);
    }

    /// A platform's place in the library.
    #[must_use]
    pub fn library_position(&self, id: &PlatformId) -> usize {
        self.state.library.platforms().binary_search_by(|platform| platform.id.cmp(id)).unwrap_or_default()
    }
}

/// The colour that a platform keeps throughout, by its place in the library.
#[must_use]
pub fn platform_colour(ui: &egui::Ui, cx: &Cx<'_>, id: &PlatformId) -> egui::Color32 {
    colours(ui).platform(cx.library_position(id))
}
