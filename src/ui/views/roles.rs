//! What a suggested platform is there for: role, goal, measure, target, owner and posts a week.

use crate::app::command::Command;
use crate::chart::portfolio::ChosenPlace;
use crate::chart::words;
use crate::domain::edit::{Edit, PresenceEdit};
use crate::domain::plan::Role;
use crate::domain::quantities::Posts;
use crate::domain::texts::TextKind;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{NEAR, medium, small, small_strong};
use crate::ui::widgets::{LineField, any_text};
use egui::{CollapsingHeader, DragValue, Label, Ui, WidgetInfo};

/// Draws the fold of one platform, and how many competitors are there.
pub fn role_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, place: &ChosenPlace) {
    let (plan, library) = (&cx.state.document.plan, &cx.state.document.library);
    if let Some(others) = words::competitors(plan, library, &place.platform) {
        ui.add(Label::new(small(ui, format!("{others}."))).wrap());
    }
    let role = plan.roles.get(&place.platform).cloned().unwrap_or_default();
    let header = match &role.name {
        Some(name) => format!("Role: {name}"),
        None => "Role, goal and measure".to_owned(),
    };
    let mut now = role.clone();
    let fold = CollapsingHeader::new(medium(header)).id_salt(("role", &place.platform));
    let changed = fold.show(ui, |ui| fields_ui(ui, &place.name, &mut now)).body_returned.unwrap_or(false);
    if changed && now != role {
        let edit = PresenceEdit::Role { platform: place.platform.clone(), role: Box::new(now) };
        cx.send(Command::Edit(Edit::Presence(edit)));
    }
    ui.add_space(NEAR);
}

fn fields_ui(ui: &mut Ui, name: &str, role: &mut Role) -> bool {
    let fields: [(&str, &str, TextKind, &mut Option<String>); 5] = [
        ("Role", "What it is there for, such as Community", TextKind::Name, &mut role.name),
        ("Goal", "What you want to achieve", TextKind::Text, &mut role.goal),
        ("Measure", "How you’ll know that it works", TextKind::Text, &mut role.measure),
        ("Target", "How much, and by when", TextKind::Text, &mut role.target),
        ("Owner", "Who is responsible for it", TextKind::Name, &mut role.owner),
    ];
    let mut changed = false;
    for (words, hint, kind, text) in fields {
        let label = format!("{words} of {name}");
        let field = LineField { words, name: &label, hint, kind, rows: 1, wrong: any_text };
        changed |= field.show_optional(ui, text);
    }
    ui.label(small_strong("Posts a week"));
    let mut posts = role.posts.map_or(0.0, Posts::get);
    let shown = |posts: f64, _: std::ops::RangeInclusive<usize>| match posts {
        posts if posts > 0.0 => words::shortest(posts),
        _ => "How many?".to_owned(),
    };
    let drag = DragValue::new(&mut posts).range(0.0..=1000.0).speed(0.05).max_decimals(1).custom_formatter(shown);
    let response = ui.add(drag);
    let label = format!("Posts a week of {name}");
    response.widget_info(|| WidgetInfo::slider(true, posts, &label));
    if response.on_hover_text("Drag, or click to type; 0 if you haven’t decided.").changed() {
        role.posts = (posts > 0.0).then(|| Posts::nearest(posts));
        changed = true;
    }
    changed
}
