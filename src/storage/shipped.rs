//! The framework, the profiles, the audiences to start from and the sample plan that are built into the program.

use crate::domain::audience::Preset;
use crate::domain::framework::Framework;
use crate::domain::library::Library;
use crate::domain::platform::Platform;
use std::sync::LazyLock;

/// The sample plan, as its file would hold it.
pub const SAMPLE_PLAN: &str = include_str!("../../assets/examples/harbour-bakery.plan.ron");

/// The sample plan's file name.
pub const SAMPLE_NAME: &str = "harbour-bakery.plan.ron";

/// What the build script has checked and embedded.
static SHIPPED: LazyLock<(Framework, Library, Vec<Preset>)> = LazyLock::new(|| {
    let bytes = packed!("shipped.postcard");
    let (framework, platforms, presets): (Framework, Vec<Platform>, Vec<Preset>) =
        postcard::from_bytes(&bytes).expect("the build script wrote these bytes from the same types");
    (framework, Library::new(platforms), presets)
});

/// The framework that ships.
#[must_use]
pub fn framework() -> &'static Framework {
    &SHIPPED.0
}

/// The platforms that ship.
#[must_use]
pub fn library() -> &'static Library {
    &SHIPPED.1
}

/// The audiences to start from, in the order of their ids; each has every milestone of the framework that ships.
#[must_use]
pub fn presets() -> &'static [Preset] {
    &SHIPPED.2
}
