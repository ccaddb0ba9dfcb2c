//! The colours by what they are for, on light and on dark: the one place where they are written down.

use crate::analysis::portfolio::Decision;
use crate::domain::brand::Rgb;

/// The colours of one look.
#[derive(Debug, PartialEq, Eq)]
pub struct Tones {
    /// Behind everything.
    pub ground: Rgb,
    /// Cards, panels, fields, and the paper of pictures.
    pub surface: Rgb,
    /// Text.
    pub ink: Rgb,
    /// Text that explains.
    pub muted: Rgb,
    /// Hairlines.
    pub line: Rgb,
    /// Buttons and rails at rest.
    pub chip: Rgb,
    /// Buttons under the pointer.
    pub chip_hover: Rgb,
    /// The one colour that calls.
    pub accent: Rgb,
    /// What is chosen: a tab, a switch.
    pub chosen: Rgb,
    /// Text on what is chosen.
    pub on_chosen: Rgb,
    /// What fits.
    pub good: Rgb,
    /// What does not.
    pub bad: Rgb,
    /// The knob of a slider.
    pub knob: Rgb,
    /// Milestones, in the framework's order; further ones begin again.
    pub milestones: [Rgb; 7],
}

pub(super) const fn rgb(hex: u32) -> Rgb {
    let [_, red, green, blue] = hex.to_be_bytes();
    Rgb([red, green, blue])
}

/// On light.
pub const LIGHT: Tones = Tones {
    ground: rgb(0xF3_F5_F8),
    surface: rgb(0xFF_FF_FF),
    ink: rgb(0x1B_23_33),
    muted: rgb(0x5A_64_76),
    line: rgb(0xE3_E7_EE),
    chip: rgb(0xEC_EF_F4),
    chip_hover: rgb(0xDF_E4_EC),
    accent: rgb(0x1B_68_AA),
    chosen: rgb(0x1B_23_33),
    on_chosen: rgb(0xFF_FF_FF),
    good: rgb(0x1C_72_42),
    bad: rgb(0xB0_3C_29),
    knob: rgb(0xFF_FF_FF),
    milestones: [
        rgb(0x27_51_88),
        rgb(0x3D_7A_A2),
        rgb(0x53_A6_A2),
        rgb(0x8C_AF_7E),
        rgb(0xE1_B9_4E),
        rgb(0xCC_7A_33),
        rgb(0xAB_50_55),
    ],
};

/// On dark.
pub const DARK: Tones = Tones {
    ground: rgb(0x12_16_1D),
    surface: rgb(0x1B_21_2B),
    ink: rgb(0xE9_ED_F3),
    muted: rgb(0xA6_B0_C0),
    line: rgb(0x2D_36_44),
    chip: rgb(0x2A_32_3F),
    chip_hover: rgb(0x37_41_51),
    accent: rgb(0x6C_B4_EE),
    chosen: rgb(0xE9_ED_F3),
    on_chosen: rgb(0x1B_21_2B),
    good: rgb(0x6F_C5_90),
    bad: rgb(0xF2_8E_7C),
    knob: rgb(0xFF_FF_FF),
    milestones: [
        rgb(0x47_75_B3),
        rgb(0x50_9F_C6),
        rgb(0x72_D5_CE),
        rgb(0x9A_C1_92),
        rgb(0xF2_D1_6C),
        rgb(0xD7_90_4A),
        rgb(0xBB_5F_63),
    ],
};

/// Platforms by their place among those that ship; each keeps one throughout, on light and on dark. They are told apart from
/// each other and from milestones, most of all those that most people use.
pub const PLATFORMS: [Rgb; 24] = [
    rgb(0x40_97_AB),
    rgb(0x99_75_C8),
    rgb(0x6B_64_D4),
    rgb(0x7F_50_39),
    rgb(0xD2_43_99),
    rgb(0x43_93_FD),
    rgb(0x59_7C_EF),
    rgb(0x5E_70_4E),
    rgb(0xE2_6E_89),
    rgb(0xA1_57_6D),
    rgb(0xCE_5C_26),
    rgb(0x72_80_00),
    rgb(0xAC_8C_69),
    rgb(0xB7_81_B7),
    rgb(0x63_99_7F),
    rgb(0x5D_4E_6D),
    rgb(0x00_87_76),
    rgb(0x3C_3F_84),
    rgb(0xA9_4B_B4),
    rgb(0x46_A6_40),
    rgb(0x69_8A_4F),
    rgb(0x81_4E_8C),
    rgb(0x93_33_59),
    rgb(0xA1_33_1A),
];

/// Which of four colours a decision has: the one that calls, good, muted, bad.
#[must_use]
pub const fn of_decision<T: Copy>(decision: Decision, [accent, good, muted, bad]: [T; 4]) -> T {
    match decision {
        Decision::Keep => accent,
        Decision::Start => good,
        Decision::Optional => muted,
        Decision::Stop => bad,
    }
}
