//! A screen that stays awake while something is presented.
//!
//! The wish is held by a thread and ends with it, and with the program, however that ends. Where the system does not take it,
//! nothing is said: an audience would read it.

use std::sync::mpsc::{Sender, channel};
use std::sync::{Mutex, PoisonError};

/// What the system is told the screen is needed for.
const WHY: &str = "A presentation is going on";

/// The screen, and whether it is wanted awake.
#[derive(Debug, Default)]
pub struct Screen {
    /// Ends the thread that keeps it awake.
    ends: Mutex<Option<Sender<()>>>,
}

impl Screen {
    /// Keeps the screen awake from now on, or lets it sleep again.
    pub fn keep_awake(&self, awake: bool) {
        let mut ends = self.ends.lock().unwrap_or_else(PoisonError::into_inner);
        if !awake {
            *ends = None;
        } else if ends.is_none() {
            let (sender, ended) = channel();
            let thread = std::thread::Builder::new().name("keep awake".to_owned());
            let spawned = thread.spawn(move || {
                let held = system::hold();
                // The answer is that the other end is gone.
                let _ = ended.recv();
                system::let_go(held);
            });
            *ends = spawned.ok().map(|_| sender);
        }
    }
}

/// Linux and its kin: desktops, and where those do not answer their portal, keep the screen awake as long as whoever asked is on
/// the session's bus.
#[cfg(all(unix, not(target_os = "macos")))]
mod system {
    use super::WHY;
    use std::collections::HashMap;
    use zbus::Connection;
    use zbus::zvariant::Value;

    /// What the portal takes for a session that is not to be idle.
    const IDLE: u32 = 8;

    pub fn hold() -> Option<Connection> {
        pollster::block_on(asked()).ok()
    }

    async fn asked() -> zbus::Result<Connection> {
        const SCREEN: &str = "org.freedesktop.ScreenSaver";
        let bus = Connection::session().await?;
        let wish = ("Seven Milestones", WHY);
        let desktop =
            bus.call_method(Some(SCREEN), "/org/freedesktop/ScreenSaver", Some(SCREEN), "Inhibit", &wish).await;
        if desktop.is_err() {
            let wish = ("", IDLE, HashMap::from([("reason", Value::from(WHY))]));
            bus.call_method(
                Some("org.freedesktop.portal.Desktop"),
                "/org/freedesktop/portal/desktop",
                Some("org.freedesktop.portal.Inhibit"),
                "Inhibit",
                &wish,
            )
            .await?;
        }
        Ok(bus)
    }

    pub fn let_go(bus: Option<Connection>) {
        if let Some(bus) = bus {
            let _ = pollster::block_on(bus.close());
        }
    }
}

/// Windows and macOS, where the wish is one of the thread.
#[cfg(any(windows, target_os = "macos"))]
mod system {
    use super::WHY;
    use keepawake::KeepAwake;

    pub fn hold() -> Option<KeepAwake> {
        keepawake::Builder::default()
            .display(true)
            .idle(true)
            .reason(WHY)
            .app_name("Seven Milestones")
            .app_reverse_domain("app.seven-milestones")
            .create()
            .ok()
    }

    pub fn let_go(held: Option<KeepAwake>) {
        drop(held);
    }
}
