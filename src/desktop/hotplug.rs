//! Displays that are plugged in and out under X11.
//!
//! Elsewhere the list of displays is always that of now. Under X11, winit 0.30 keeps the one that it read first: it waits for a
//! kind of event that never reaches it. It reads the list anew when the settings of the display change, which it takes any window's
//! property of that name for. So a thread listens for displays, and then touches that property of our own window.

use winit::window::Window;

/// Has the list of displays be that of now, from now on; `wake` is called whenever it may have changed.
#[cfg(all(unix, not(target_os = "macos")))]
pub fn follow(window: &Window, wake: impl Fn() + Send + 'static) {
    use winit::raw_window_handle::{HasWindowHandle as _, RawWindowHandle};
    let handle = window.window_handle().map(|handle| handle.as_raw());
    let Ok(RawWindowHandle::Xlib(handle)) = handle else { return };
    let Ok(window) = u32::try_from(handle.window) else { return };
    let thread = std::thread::Builder::new().name("displays".to_owned());
    // Without it the list is that of the start, and nothing else is amiss.
    let _ = thread.spawn(move || _ = x11::listen(window, &wake));
}

/// Has the list of displays be that of now, which it is here.
#[cfg(any(windows, target_os = "macos"))]
pub fn follow(_: &Window, _: impl Fn() + Send + 'static) {}

#[cfg(all(unix, not(target_os = "macos")))]
mod x11 {
    use std::error::Error;
    use x11rb::connection::Connection as _;
    use x11rb::protocol::Event;
    use x11rb::protocol::randr::{ConnectionExt as _, NotifyMask};
    use x11rb::protocol::xproto::{AtomEnum, PropMode};
    use x11rb::wrapper::ConnectionExt as _;

    /// Touches the property at once, and whenever displays change, until the connection ends.
    pub fn listen(window: u32, wake: &impl Fn()) -> Result<(), Box<dyn Error>> {
        let (display, screen) = x11rb::connect(None)?;
        let root = display.setup().roots.get(screen).ok_or("there is no such screen")?.root;
        display.randr_select_input(root, NotifyMask::SCREEN_CHANGE)?;
        loop {
            // Nothing is put behind what is there: it is only seen to change.
            let (settings, text) = (AtomEnum::RESOURCE_MANAGER, AtomEnum::STRING);
            display.change_property8(PropMode::APPEND, window, settings, text, &[])?;
            display.flush()?;
            wake();
            while !matches!(display.wait_for_event()?, Event::RandrScreenChangeNotify(_)) {}
        }
    }
}
