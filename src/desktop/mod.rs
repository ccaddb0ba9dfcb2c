//! Effects carried out: the disk, the clipboard and the system's dialogs, each on a thread, so that the window never
//! waits. What comes of it goes back as a command.

mod awake;
mod clipboard;
pub mod clock;
pub mod displays;
mod export;
pub mod hotplug;
mod mailbox;
pub mod panic;
mod profiles;
pub mod runner;
mod session;
mod survey;
mod watch;
