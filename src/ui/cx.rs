//! What every view gets: the state to read and a list to put commands into.

use crate::app::command::Command;
use crate::app::state::State;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::storage;
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

    /// A platform's place: among those that ship, and after them among a person's own, so that one more of these
    /// moves none that ships.
    #[must_use]
    pub fn library_position(&self, id: &PlatformId) -> usize {
        let place = |library: &Library| library.platforms().binary_search_by(|platform| platform.id.cmp(id));
        let in_library = place(&self.state.library).unwrap_or_else(|place| place);
        let shipped = storage::library();
        match place(shipped) {
            _ if self.state.shelf.folder.as_ref().is_some_and(|folder| !folder.beside_shipped) => in_library,
            Ok(place) => place,
            Err(before) => shipped.platforms().len() + in_library.saturating_sub(before),
        }
    }
}

/// The colour that a platform keeps throughout, by its place in the library.
#[must_use]
pub fn platform_colour(ui: &egui::Ui, cx: &Cx<'_>, id: &PlatformId) -> egui::Color32 {
    colours(ui).platform(cx.library_position(id))
}
