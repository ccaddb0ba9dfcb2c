//! Which displays there are, and on which of them the program's own window is.

use winit::window::Window;

/// The displays, by their places in the system's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Displays {
    /// How many show something of their own.
    pub count: usize,
    /// The one on which the window is.
    pub here: usize,
    /// Another one.
    pub elsewhere: Option<usize>,
}

impl Displays {
    /// The displays as they are now; none where the system tells nothing of them.
    #[must_use]
    pub fn around(window: &Window) -> Option<Self> {
        let here = window.current_monitor();
        let all: Vec<_> = window.available_monitors().collect();
        let here = here.and_then(|here| all.iter().position(|known| *known == here)).unwrap_or_default();
        Self::of(&all.iter().map(|display| display.position().into()).collect::<Vec<_>>(), here)
    }

    /// The displays whose upper left corners these are. Those that show the same have the same corner, and count once.
    fn of(corners: &[(i32, i32)], here: usize) -> Option<Self> {
        let own = corners.get(here)?;
        let elsewhere = corners.iter().position(|corner| corner != own);
        let count = (0..corners.len()).filter(|at| !corners[..*at].contains(&corners[*at])).count();
        Some(Self { count, here, elsewhere })
    }
}

#[cfg(test)]
mod tests {
    use super::Displays;

    #[test]
    fn displays_that_show_the_same_count_once() {
        let of = |corners: &[(i32, i32)], here| {
            Displays::of(corners, here).map(|displays| (displays.count, displays.elsewhere))
        };
        assert_eq!(of(&[], 0), None);
        assert_eq!(of(&[(0, 0)], 0), Some((1, None)));
        assert_eq!(of(&[(0, 0), (0, 0)], 1), Some((1, None)), "a projector that mirrors");
        assert_eq!(of(&[(0, 0), (1440, 0)], 0), Some((2, Some(1))));
        assert_eq!(of(&[(0, 0), (1440, 0)], 1), Some((2, Some(0))), "the window is on the second");
        assert_eq!(of(&[(0, 0), (0, 0), (1440, 0)], 1), Some((2, Some(2))));
    }
}
