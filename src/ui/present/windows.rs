//! Where the windows of a presentation stand: the program's own, and the second one on another display.

use crate::app::present::{Presenting, Sides, WallPlace};
use crate::desktop::displays::Displays;
use crate::desktop::hotplug::follow;
use egui::{Context, ViewportBuilder, ViewportCommand};
use std::time::Duration;

/// What the second window is called.
pub const WALL: &str = "Seven Milestones – presentation";
/// The size of the second window where it has no display of its own, in points.
const BESIDE: [f32; 2] = [960.0, 540.0];
/// How often the displays are counted while one is waited for.
const LOOKS: Duration = Duration::from_secs(1);
/// How long after displays have changed the system's list of them is sure to have.
const SETTLED: Duration = Duration::from_millis(200);

/// What the program's own window fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Fills {
    /// Nothing: it stands among other windows.
    #[default]
    Nothing,
    /// The display on which it is.
    Here,
    /// The display at this place among all.
    Display(usize),
}

/// The windows of a presentation.
#[derive(Debug, Default)]
pub struct Windows {
    fills: Fills,
    /// The displays as they were last seen; none where nobody says.
    displays: Option<Displays>,
    /// Whether displays that come and go are followed.
    following: bool,
}

impl Windows {
    /// Follows displays that come and go from the first presentation on.
    pub fn follow(&mut self, context: &Context, window: &winit::window::Window) {
        if !std::mem::replace(&mut self.following, true) {
            let context = context.clone();
            follow(window, move || {
                context.request_repaint();
                context.request_repaint_after(SETTLED);
            });
        }
    }

    /// Takes note of the displays. Says how many there are, where that is not what is known.
    pub fn see(&mut self, context: &Context, now: Displays, known: usize, presenting: &Presenting) -> Option<usize> {
        // While the program's window fills another display, it is elsewhere than where it belongs.
        let away = matches!(self.fills, Fills::Display(_));
        let same = self.displays.is_some_and(|before| before.count == now.count);
        if !(away && same) {
            self.displays = Some(now);
        }
        if presenting.place == WallPlace::DisplayGone {
            context.request_repaint_after(LOOKS);
        }
        (now.count != known && now.count > 0).then_some(now.count)
    }

    /// Has the program's own window fill a screen, or stand where it was.
    pub fn place(&mut self, context: &Context, presenting: Option<&Presenting>) {
        let wanted = match presenting {
            Some(now) if now.place == WallPlace::Here => Fills::Here,
            Some(now) if now.place == WallPlace::SecondWindow && now.sides == Sides::Swapped => {
                self.displays.and_then(|displays| displays.elsewhere).map_or(Fills::Nothing, Fills::Display)
            }
            _ => Fills::Nothing,
        };
        if wanted == self.fills {
            return;
        }
        self.fills = wanted;
        context.send_viewport_cmd(match wanted {
            Fills::Nothing => ViewportCommand::Fullscreen(false),
            Fills::Here => ViewportCommand::Fullscreen(true),
            Fills::Display(at) => ViewportCommand::SetMonitor(at),
        });
    }

    /// The second window: it fills the display on which the program's own is not. Where there is no such display it is a
    /// window like others, and covers nothing unasked.
    pub fn second(&self, presenting: &Presenting) -> ViewportBuilder {
        let builder = ViewportBuilder::default().with_title(WALL).with_inner_size(BESIDE);
        match self.displays {
            None => builder.with_monitor(1),
            Some(Displays { here, elsewhere: Some(elsewhere), .. }) => {
                builder.with_monitor(if presenting.sides == Sides::Swapped { here } else { elsewhere })
            }
            Some(Displays { elsewhere: None, .. }) => builder,
        }
    }
}
