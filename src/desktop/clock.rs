//! The time of day where the machine is.

use time::OffsetDateTime;

/// The hour and the minute by the machine's clock and where it is; none where the system does not say where that is.
#[must_use]
pub fn time_of_day() -> Option<(u8, u8)> {
    let now = OffsetDateTime::now_local().ok()?;
    Some((now.hour(), now.minute()))
}
