//! What every view gets: the state to read and a list to put commands into.

use crate::app::command::Command;
use crate::app::state::State;

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
}
