//! The tabs of the bar: everyone and each segment, as many as there is room for, and a list of the others.

use super::menu::within_window;
use crate::app::action::Action;
use crate::app::command::Command;
use crate::app::document::scopes;
use crate::chart::words::percent;
use crate::domain::plan::Scope;
use crate::scene::text::{FontWeight, TextLayout};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, body, font, icon, medium, small, weight};
use crate::ui::widgets::tab;
use egui::{Button, Ui, Vec2, WidgetInfo};
use egui_material_icons::icons::ICON_ADD;

/// The most that a name takes in a tab, about 20 letters, and the least to which it is shortened before tabs are hidden,
/// in points.
const NAME: (f32, f32) = (160.0, 76.0);
/// The room of the button that adds a segment, in points.
const BUTTON: f32 = 32.0;
/// The room of the button with the others, in points.
const OTHERS: f32 = 44.0;
/// What two names beside each other keep apart in the list of the others, in points.
const LIST_WIDTH: f32 = 220.0;

/// A tab before it is drawn.
struct Tab {
    scope: Scope,
    /// The name, as much of it as a tab has room for.
    name: String,
    share: String,
    width: f32,
}

/// The room that all tabs take with their whole names, and the button that adds a segment, in points.
pub fn tabs_width(ui: &Ui, cx: &ViewCx<'_>) -> f32 {
    let gap = ui.spacing().item_spacing.x;
    tabs(ui, cx, NAME.0).iter().map(|tab| tab.width + gap).sum::<f32>() + gap + BUTTON
}

/// Draws the tabs, with the one that is chosen always among them, and the button that adds a segment.
pub fn tabs_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let gap = ui.spacing().item_spacing.x;
    let room = ui.available_width() - BUTTON - gap;
    let all = |tabs: &[Tab]| tabs.iter().map(|tab| tab.width + gap).sum::<f32>();
    // Names are shortened, the longest first, before any tab is hidden.
    let mut most = NAME.0;
    let mut tabs = tabs(ui, cx, most);
    while all(&tabs) > room && most > NAME.1 {
        most = (most - 6.0).max(NAME.1);
        tabs = self::tabs(ui, cx, most);
    }
    if all(&tabs) > room {
        // Those that are left have their whole names, as far as the chosen one leaves room.
        tabs = self::tabs(ui, cx, NAME.0.min(room - 2.0 * OTHERS - gap));
    }
    let chosen = tabs.iter().position(|tab| tab.scope == cx.state.document.scope).unwrap_or_default();
    let shown = shown(&tabs, chosen, room, gap);
    for at in &shown {
        tab_ui(ui, cx, &tabs[*at], *at == chosen);
    }
    let others: Vec<&Tab> = (0..tabs.len()).filter(|at| !shown.contains(at)).map(|at| &tabs[at]).collect();
    if !others.is_empty() {
        others_ui(ui, cx, &others);
    }
    let entry = Action::AddSegment.entry();
    ui.spacing_mut().button_padding.x = NEAR;
    let add = ui.add(Button::new(icon(ICON_ADD)).frame_when_inactive(false));
    add.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, entry.name));
    if add.on_hover_text(entry.help).clicked() {
        cx.send(Command::Run(Action::AddSegment));
    }
}

/// The tabs, with names of so many points at most.
fn tabs(ui: &Ui, cx: &ViewCx<'_>, most: f32) -> Vec<Tab> {
    scopes(&cx.state.document.plan).into_iter().map(|scope| Tab::new(ui, cx, scope, most)).collect()
}

/// Which tabs there is room for: the first ones, and the chosen one in the place of the last of them.
fn shown(tabs: &[Tab], chosen: usize, room: f32, gap: f32) -> Vec<usize> {
    let width = |at: usize| tabs[at].width + gap;
    if (0..tabs.len()).map(width).sum::<f32>() <= room {
        return (0..tabs.len()).collect();
    }
    let mut left = room - OTHERS - gap - width(chosen);
    let mut shown = vec![chosen];
    for at in (0..tabs.len()).filter(|at| *at != chosen) {
        left -= width(at);
        if left < 0.0 {
            break;
        }
        shown.push(at);
    }
    shown.sort_unstable();
    shown
}

impl Tab {
    fn new(ui: &Ui, cx: &ViewCx<'_>, scope: Scope, most: f32) -> Self {
        let plan = &cx.state.document.plan;
        let share = match &scope {
            Scope::Segment(name) if plan.segments.len() > 1 => {
                percent(plan.segment(name).map_or(0.0, |segment| plan.share_of(segment)))
            }
            _ => String::new(),
        };
        let bold = font(weight::SEMIBOLD, false);
        let setting = TextLayout { weight: FontWeight::SemiBold, size: f64::from(bold.size), stretch: 1.0 };
        let name = setting.shortened(whole(&scope), f64::from(most.max(0.0)));
        let wide =
            |words: &str, font| ui.painter().layout_no_wrap(words.to_owned(), font, ui.visuals().text_color()).size().x;
        let detail = if share.is_empty() { 0.0 } else { NEAR + wide(&share, font(weight::REGULAR, false)) };
        let width = wide(&name, bold) + detail + 2.0 * ui.spacing().button_padding.x;
        Self { scope, name, share, width }
    }
}

/// The name of a scope as it is.
fn whole(scope: &Scope) -> &str {
    match scope {
        Scope::Everyone => "Everyone",
        Scope::Segment(name) => name,
    }
}

fn tab_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, it: &Tab, chosen: bool) {
    let help = match &it.scope {
        Scope::Everyone => "Shows the answer for all segments, by their shares".to_owned(),
        Scope::Segment(name) => format!("Shows the answer for {name}, with its sliders"),
    };
    if tab(ui, &it.name, whole(&it.scope), &it.share, chosen, &help) && !chosen {
        cx.send(Command::SetScope(it.scope.clone()));
    }
}

/// How many more there are; a click lists them.
fn others_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, others: &[&Tab]) {
    let words = format!("+{}", others.len());
    let button = Button::new(medium(words)).min_size(Vec2::new(OTHERS, 0.0));
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        ui.set_min_width(LIST_WIDTH);
        within_window(ui, |ui| {
            for other in others {
                let button = Button::new(body(whole(&other.scope))).right_text(small(ui, &other.share));
                if ui.add(button.frame_when_inactive(false)).clicked() {
                    cx.send(Command::SetScope(other.scope.clone()));
                    ui.close();
                }
            }
        });
    });
    let label = format!("{} more segments", others.len());
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
    response.on_hover_text(others.iter().map(|other| whole(&other.scope)).collect::<Vec<_>>().join("\n"));
}
