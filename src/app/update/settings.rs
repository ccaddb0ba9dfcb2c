//! What a person sets for the program as a whole.

use crate::app::effect::Effect;
use crate::domain::quantities::Scale;
use crate::domain::settings::{Settings, ThemeChoice};

/// How much larger or smaller everything becomes in one step, in per cent.
pub(super) const ZOOM_STEP: f64 = 10.0;

/// Takes over new settings and has them kept.
pub(super) fn set(settings: &mut Settings, new: Settings) -> Vec<Effect> {
    if new == *settings {
        return Vec::new();
    }
    *settings = new;
    vec![Effect::SaveSettings(Box::new(settings.clone()))]
}

/// Draws everything larger by so many per cent, or smaller.
pub(super) fn zoom(settings: &mut Settings, by: f64) -> Vec<Effect> {
    let scale = Scale::nearest(settings.scale.get() + by);
    set(settings, Settings { scale, ..settings.clone() })
}

/// Draws everything at its own size.
pub(super) fn actual_size(settings: &mut Settings) -> Vec<Effect> {
    set(settings, Settings { scale: Scale::nearest(100.0), ..settings.clone() })
}

/// Changes between light and dark.
pub(super) fn toggle_dark(settings: &mut Settings) -> Vec<Effect> {
    let theme = match settings.theme {
        ThemeChoice::Dark => ThemeChoice::Light,
        ThemeChoice::Light | ThemeChoice::System => ThemeChoice::Dark,
    };
    set(settings, Settings { theme, ..settings.clone() })
}
