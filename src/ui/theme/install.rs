//! Brings fonts, sizes and colours into a context.

use super::colours::{of, softened};
use super::distances::{NEAR, RADIUS};
use super::missing::note_missing;
use super::text::{BODY, BOLD, HEADLINE, SEMIBOLD, SMALL, TITLE};
use crate::domain::settings::{Settings, ThemeChoice};
use crate::scene::text;
use egui::epaint::text::{FontInsert, FontPriority, InsertFontFamily};
use egui::style::WidgetVisuals;
use egui::{
    Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle,
    Theme, ThemePreference, Vec2, Visuals,
};
use std::sync::Arc;

/// How long things take to open and close, in seconds.
const MOTION_SECONDS: f32 = 0.12;

/// The names of the families of the three weights.
const FAMILIES: [&str; 3] = ["regular", SEMIBOLD, BOLD];

/// Gives a context the product's look. To be called once, before the first frame.
pub fn install(context: &Context) {
    context.set_fonts(fonts());
    context.add_font(icons());
    note_missing(context);
    for theme in [Theme::Light, Theme::Dark] {
        context.style_mut_of(theme, |style| dress(style, theme == Theme::Dark));
    }
    // The scale has keys of its own in the command table.
    context.options_mut(|options| options.zoom_with_keyboard = false);
    apply(context, &Settings::default());
}

/// Takes on what a person has set: light or dark, size, motion.
pub fn apply(context: &Context, settings: &Settings) {
    context.set_theme(match settings.theme {
        ThemeChoice::Light => ThemePreference::Light,
        ThemeChoice::Dark => ThemePreference::Dark,
        ThemeChoice::System => ThemePreference::System,
    });
    #[expect(clippy::cast_possible_truncation, reason = "from 80 to 200 per cent")]
    context.set_zoom_factor(settings.scale.get() as f32 / 100.0);
    let seconds = if settings.reduced_motion { 0.0 } else { MOTION_SECONDS };
    context.all_styles_mut(|style| style.animation_time = seconds);
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, (_, bytes)) in FAMILIES.into_iter().zip(*text::FACES) {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        fonts.families.insert(FontFamily::Name(name.into()), vec![name.to_owned()]);
    }
    for family in [FontFamily::Proportional, FontFamily::Monospace] {
        fonts.families.insert(family, vec![FAMILIES[0].to_owned()]);
    }
    fonts
}

/// The icons, cut down to those that we may use (`icons.txt` beside them says which, and how they were cut), in the families in which
/// they are looked for.
fn icons() -> FontInsert {
    let mut data = FontData::from_owned(packed!("MaterialSymbolsRounded.ttf"));
    data.tweak.y_offset_factor = 0.05;
    let families = [
        (FontFamily::Proportional, FontPriority::Lowest),
        (FontFamily::Name(egui_material_icons::FONT_FAMILY.into()), FontPriority::Highest),
        (FontFamily::Name(egui_material_icons::FONT_FAMILY_OUTLINED.into()), FontPriority::Highest),
    ];
    let families = families.map(|(family, priority)| InsertFontFamily { family, priority });
    FontInsert::new(egui_material_icons::FONT_FAMILY, data, families.into())
}

fn dress(style: &mut Style, dark: bool) {
    style.text_styles = [
        (TextStyle::Heading, FontId::new(HEADLINE, FontFamily::Name(BOLD.into()))),
        (TextStyle::Name("title".into()), FontId::new(TITLE, FontFamily::Name(SEMIBOLD.into()))),
        (TextStyle::Body, FontId::new(BODY, FontFamily::Proportional)),
        (TextStyle::Button, FontId::new(BODY, FontFamily::Proportional)),
        (TextStyle::Monospace, FontId::new(BODY, FontFamily::Monospace)),
        (TextStyle::Small, FontId::new(SMALL, FontFamily::Proportional)),
    ]
    .into();
    style.spacing.item_spacing = Vec2::new(NEAR, NEAR);
    style.spacing.button_padding = Vec2::new(12.0, 7.0);
    style.spacing.interact_size.y = 24.0;
    style.spacing.menu_margin = Margin::same(8);
    style.spacing.window_margin = Margin::same(20);
    style.spacing.tooltip_width = 320.0;
    style.spacing.scroll = egui::style::ScrollStyle { foreground_color: false, ..egui::style::ScrollStyle::thin() };
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.25;
    style.visuals = visuals(dark);
}

fn visuals(dark: bool) -> Visuals {
    let c = of(dark);
    let radius = CornerRadius::same(RADIUS);
    let widget = |fill, line, ink| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, line),
        corner_radius: radius,
        fg_stroke: Stroke::new(1.0, ink),
        expansion: 0.0,
    };
    let mut visuals = if dark { Visuals::dark() } else { Visuals::light() };
    visuals.widgets.noninteractive = widget(c.surface, c.line, c.ink);
    visuals.widgets.inactive = widget(c.surface, c.line, c.ink);
    visuals.widgets.hovered = widget(c.chip, c.muted, c.ink);
    visuals.widgets.active = widget(c.chip_hover, c.accent, c.ink);
    visuals.widgets.open = widget(c.chip, c.muted, c.ink);
    visuals.selection.bg_fill = softened(c.accent, c.surface, 0.3);
    visuals.selection.stroke = Stroke::new(2.0, c.accent);
    visuals.hyperlink_color = c.accent;
    visuals.panel_fill = c.ground;
    visuals.window_fill = c.surface;
    visuals.window_stroke = Stroke::new(1.0, c.line);
    visuals.window_corner_radius = CornerRadius::same(RADIUS + 4);
    visuals.menu_corner_radius = radius;
    visuals.extreme_bg_color = c.surface;
    visuals.faint_bg_color = c.ground;
    visuals.weak_text_color = Some(c.muted);
    visuals.error_fg_color = c.bad;
    visuals.warn_fg_color = c.bad;
    visuals.popup_shadow = Shadow { offset: [0, 4], blur: 16, spread: 0, color: Visuals::light().popup_shadow.color };
    visuals.window_shadow = Shadow { offset: [0, 8], blur: 32, spread: 0, color: Visuals::light().popup_shadow.color };
    visuals
}
