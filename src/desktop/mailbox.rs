//! Where threads put their answers: the window takes them as commands, and is woken for them.

use crate::app::command::Command;
use std::sync::mpsc::{Receiver, Sender, channel};

/// The way back from a thread to the window; each thread has one of its own.
#[derive(Debug, Clone)]
pub struct Mailbox {
    sender: Sender<Command>,
    context: egui::Context,
}

impl Mailbox {
    /// A mailbox that wakes this context, and where its answers come out.
    pub fn new(context: egui::Context) -> (Self, Receiver<Command>) {
        let (sender, answers) = channel();
        (Self { sender, context }, answers)
    }

    /// Hands an answer to the window.
    pub fn send(&self, command: Command) {
        // The receiver is gone only when the window is.
        let _ = self.sender.send(command);
        self.context.request_repaint();
    }

    /// Lets the window draw anew, as something that it shows has been found.
    pub fn wake(&self) {
        self.context.request_repaint();
    }

    /// Works on a thread of its own; what it gives is the answer.
    pub fn on_thread(&self, name: &str, work: impl FnOnce() -> Option<Command> + Send + 'static) {
        let mailbox = self.clone();
        let spawned = std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            if let Some(answer) = work() {
                mailbox.send(answer);
            }
        });
        if let Err(error) = spawned {
            // Without a thread nothing was done; saying so beats silence.
            eprintln!("warning: the system gives no thread to {name}: {error}");
        }
    }
}
