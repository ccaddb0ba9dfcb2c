//! What every view gets: the state to read and a list to put commands into.

use crate::app::answers::Answered;
use crate::app::command::Command;
use crate::app::state::State;
use crate::chart::Material;
use crate::domain::id::PlatformId;
use crate::ui::theme::{Colours, colours};

/// The state to read, and the commands of this frame.
#[derive(Debug)]
pub struct ViewCx<'a> {
    /// What to draw.
    pub state: &'a State,
    /// What a person asked for.
    pub commands: &'a mut Vec<Command>,
}

impl<'a> ViewCx<'a> {
    /// What charts are made of, where these platforms are compared.
    #[must_use]
    pub fn material<'m>(&self, answered: &'m Answered, compared: &'m [PlatformId]) -> Material<'m>
    where
        'a: 'm,
    {
        material(self.state, answered, compared)
    }

    /// Adds a command.
    pub fn send(&mut self, command: Command) {
        self.commands.push(command);
    }

    /// The colour that a platform keeps throughout, among these colours.
    #[must_use]
    pub fn colour_of(&self, id: &PlatformId, colours: &Colours) -> egui::Color32 {
        colours.platform(self.state.document.library.place(id).unwrap_or_default())
    }
}

/// The colour that a platform keeps throughout.
#[must_use]
pub fn platform_colour(ui: &egui::Ui, cx: &ViewCx<'_>, id: &PlatformId) -> egui::Color32 {
    cx.colour_of(id, colours(ui))
}

/// What charts of a state are made of, where these platforms are compared.
#[must_use]
pub fn material<'a>(state: &'a State, answered: &'a Answered, compared: &'a [PlatformId]) -> Material<'a> {
    Material {
        framework: &state.document.framework,
        library: &state.document.library,
        plan: &state.document.plan,
        scope: &state.document.scope,
        report: &answered.report,
        robustness: &answered.robustness,
        compared,
        versus: state.view.versus.as_deref(),
        earlier: state.document.earlier.as_ref(),
        before: None,
        sheet: 0,
        date: &state.machine.today,
    }
}
