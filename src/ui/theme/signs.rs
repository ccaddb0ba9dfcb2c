//! The signs of the milestones.

use crate::domain::id::MilestoneId;
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{
    ICON_FORUM, ICON_GROUP, ICON_GROUPS, ICON_HEXAGON, ICON_PERSON, ICON_PIN_DROP, ICON_SHARE, ICON_STAR,
};

/// The sign of a milestone of the source; one of another framework has a cell.
#[must_use]
pub fn milestone_icon(milestone: &MilestoneId) -> MaterialIcon {
    match milestone.as_str() {
        "identity" => ICON_PERSON,
        "communications" => ICON_FORUM,
        "sharing" => ICON_SHARE,
        "presence" => ICON_PIN_DROP,
        "relationships" => ICON_GROUP,
        "brand" => ICON_STAR,
        "groups" => ICON_GROUPS,
        _ => ICON_HEXAGON,
    }
}
