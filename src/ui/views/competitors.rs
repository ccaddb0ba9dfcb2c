//! Who else serves this audience, and on which platforms they are.

use crate::app::command::Command;
use crate::chart::words::{capital, list, name_of};
use crate::domain::edit::{Edit, PresenceEdit};
use crate::domain::id::PlatformId;
use crate::domain::plan::{Competitor, MOST_COMPETITORS};
use crate::domain::sorting::sort_by_key;
use crate::domain::texts::{TextKind, is_blank};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, body, icon, medium, muted, small};
use crate::ui::widgets::{LineField, action_button, ask_for_keyboard, tick_box};
use egui::{Button, CollapsingHeader, Label, Ui, Vec2, WidgetInfo};
use egui_material_icons::icons::ICON_DELETE;

/// The room for a name, in points.
const NAME: f32 = 220.0;

/// Draws the fold.
pub fn competitors_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let all = cx.state.document.plan.competitors.clone();
    CollapsingHeader::new(medium("Where are your competitors?")).id_salt("competitors").show(ui, |ui| {
        if all.is_empty() {
            let words = "No competitors yet. Add one to see, beside each platform, how many of them use it.";
            ui.add(Label::new(muted(ui, words)).wrap());
        }
        for (at, competitor) in all.iter().enumerate() {
            competitor_ui(ui, cx, at, competitor);
        }
        ui.add_space(NEAR);
        if all.len() >= MOST_COMPETITORS {
            ui.label(small(ui, format!("A plan has at most {MOST_COMPETITORS} competitors.")));
        } else if action_button(ui, "Add competitor", false).on_hover_text("Adds a competitor to the plan").clicked() {
            let edit = PresenceEdit::AddCompetitor(Competitor { name: free_name(&all), platforms: Vec::new() });
            cx.send(Command::Edit(Edit::Presence(edit)));
            ask_for_keyboard(ui, &name_of_field(all.len()));
        }
    });
}

fn name_of_field(at: usize) -> String {
    format!("Name of competitor {}", at + 1)
}

/// A name that no competitor has.
fn free_name(all: &[Competitor]) -> String {
    let names = (all.len() + 1..).map(|number| format!("Competitor {number}"));
    let mut free = names.filter(|name| all.iter().all(|other| other.name != *name));
    // A plan has far fewer competitors than there are numbers.
    free.next().unwrap_or_default()
}

fn competitor_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, at: usize, competitor: &Competitor) {
    let mut now = competitor.clone();
    ui.horizontal_wrapped(|ui| {
        ui.allocate_ui(Vec2::new(NAME, 30.0), |ui| {
            let label = name_of_field(at);
            let field = LineField {
                words: "",
                name: &label,
                hint: "Name",
                kind: TextKind::Name,
                rows: 1,
                wrong: |name| is_blank(name).then(|| "Enter a name".to_owned()),
            };
            if let Some(name) = field.show(ui, &competitor.name) {
                now.name = name;
            }
        });
        platforms_ui(ui, cx, at, &mut now);
        let remove = ui.add(Button::new(icon(ICON_DELETE)).frame_when_inactive(false));
        let label = format!("Delete competitor {}", competitor.name);
        remove.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
        if remove.on_hover_text(&label).clicked() {
            cx.send(Command::Edit(Edit::Presence(PresenceEdit::RemoveCompetitor(at))));
        }
    });
    if now != *competitor {
        cx.send(Command::Edit(Edit::Presence(PresenceEdit::Competitor { at, competitor: now })));
    }
}

/// The platforms that a competitor is on: a list to tick.
fn platforms_ui(ui: &mut Ui, cx: &ViewCx<'_>, at: usize, competitor: &mut Competitor) {
    let library = &cx.state.document.library;
    let names: Vec<&str> = competitor.platforms.iter().map(|id| name_of(library, id)).collect();
    let words = if names.is_empty() { "On which platforms?".to_owned() } else { format!("On {}", list(&names)) };
    let combo = egui::ComboBox::from_id_salt(("platforms of competitor", at))
        .selected_text(body(&words))
        .width(ui.available_width().clamp(160.0, 360.0) - 40.0)
        .truncate()
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
        .show_ui(ui, |ui| {
            let mut ids: Vec<PlatformId> = library.platforms().iter().map(|platform| platform.id.clone()).collect();
            ids.extend(competitor.platforms.iter().filter(|id| library.get(id).is_none()).cloned());
            sort_by_key(&mut ids, |id| name_of(library, id).to_lowercase());
            for id in ids {
                let name = name_of(library, &id);
                let label = format!("{} is on {name}", competitor.name);
                if let Some(there) = tick_box(ui, name, &label, "", competitor.platforms.contains(&id)) {
                    competitor.platforms.retain(|other| *other != id);
                    competitor.platforms.extend(there.then_some(id));
                }
            }
        });
    let label = capital(&format!("platforms of {}", competitor.name));
    combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, &label));
}
