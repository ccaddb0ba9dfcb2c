//! The window's state and what may happen to it.
//!
//! One way round: the window draws [`state::State`] and gathers [`command::Command`]s; [`update::update`] turns each
//! into a new state and [`effect::Effect`]s; the [`runner`] carries those out (dialogs, disk) and answers with commands.
//! Drawing is never in here, and neither is arithmetic.

pub mod action;
pub mod command;
pub mod desk;
pub mod effect;
pub mod export;
pub mod interview;
pub mod page;
pub mod present;
pub mod question;
pub mod rescue;
pub mod runner;
pub mod shelf;
mod slug;
pub mod state;
pub mod survey;
pub mod update;
mod watch;
