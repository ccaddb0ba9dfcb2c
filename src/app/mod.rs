//! The window's state and what may happen to it.
//!
//! One way round: the window draws [`state::State`] and gathers [`command::Command`]s; [`update::update`] turns each
//! into a new state and [`effect::Effect`]s; `desktop` carries those out (dialogs, disk) and answers with commands.
//! Drawing is never in here, and neither is arithmetic.

pub mod action;
pub mod answers;
pub mod command;
pub mod dialogs;
pub mod document;
pub mod effect;
pub mod export;
pub mod file_dialog;
pub mod interview;
pub mod keys;
pub mod notices;
pub mod present;
pub mod question;
pub mod rgba;
pub mod saving;
pub mod setup;
pub mod shelf;
mod slug;
pub mod state;
pub mod survey;
pub mod update;
pub mod view;
pub mod workspace;
