//! The drawer on the right: one platform, why it fits or not, and what that rests on.

use super::evidence::{milestone_evidence_ui, topics_evidence_ui};
use super::reasons::reasons_ui;
use crate::app::answers::Answered;
use crate::app::command::{Command, ExplainCommand, ShelfCommand};
use crate::app::view::{Part, Shown};
use crate::chart::cited::OWN;
use crate::chart::fit_reach::{THEM, of_whom};
use crate::chart::score_table::NAME;
use crate::chart::story::Story;
use crate::chart::words;
use crate::domain::date::in_words;
use crate::domain::edit::{ChoiceEdit, Edit};
use crate::domain::id::PlatformId;
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::theme::{APART, NEAR, body, colours, medium, small, title};
use crate::ui::widgets::{
    action_button, hairline, keep_in_sight, letter_mark, part_begins, part_is_missing, source_link,
};
use egui::{Align, Area, Button, Frame, Id, Label, Layout, Margin, Order, Panel, ScrollArea, Ui, WidgetInfo};
use egui_material_icons::icons::ICON_CLOSE;

/// The width of the drawer, in points.
const WIDTH: f32 = 340.0;
/// How wide the rest of the window must be for the drawer to stand beside the view, in points.
const BESIDE: f32 = 900.0;

/// Draws the drawer, when a platform's story is wanted.
pub fn story_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let Ok(answered) = &cx.state.answers.outcome else { return };
    let Some(story) = &answered.story else { return };
    let frame = Frame::new().fill(colours(ui).surface);
    let room = ui.available_rect_before_wrap();
    if room.width() >= BESIDE {
        Panel::right("story")
            .exact_size(WIDTH)
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| contents_ui(ui, cx, answered, story));
        return;
    }
    if cx.state.view.shown == Shown::Leader {
        // Where there is no room beside the ranking, the drawer opens when it is asked for.
        part_is_missing(ui, cx, Part::Drawer);
        return;
    }
    let width = WIDTH.min(room.width() - 40.0);
    let frame = frame.shadow(ui.visuals().window_shadow).stroke(ui.visuals().window_stroke);
    let left_top = egui::pos2(room.right() - width, room.top());
    Area::new(Id::unique("story over the view")).order(Order::Middle).fixed_pos(left_top).constrain(false).show(
        ui.ctx(),
        |ui| {
            frame.show(ui, |ui| {
                ui.set_width(width);
                ui.set_height(room.height());
                contents_ui(ui, cx, answered, story);
            });
        },
    );
}

fn contents_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered, story: &Story) {
    let region = cx.state.document.plan.region.clone();
    ScrollArea::vertical().id_salt(("story", &story.platform.id)).auto_shrink(false).show(ui, |ui| {
        part_begins(ui, cx, Part::Drawer);
        Frame::new().inner_margin(Margin::symmetric(20, 16)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 5.0;
            header_ui(ui, cx, story);
            reach_ui(ui, answered, story, &region);
            reasons_ui(ui, cx, answered, story);
            choices_ui(ui, cx, story);
            about_ui(ui, story);
            levels_ui(ui, cx, story);
        });
        keep_in_sight(ui);
    });
}

fn header_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, story: &Story) {
    let colour = platform_colour(ui, cx, &story.platform.id);
    ui.horizontal(|ui| {
        letter_mark(ui, &story.platform.name, colour, 36.0);
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let close = ui.add(Button::new(ICON_CLOSE.rich_text()).frame_when_inactive(false));
            close.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, "Close"));
            if close.on_hover_text("Closes this panel. Click a platform’s name to open it again.").clicked() {
                cx.send(Command::CloseStory);
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.add(Label::new(title(&story.platform.name)).wrap());
                let who = if cx.state.view.shown == Shown::Leader { " · leads" } else { "" };
                ui.label(small(ui, format!("{}{who}", story.standing)));
            });
        });
    });
}

/// One click into the comparison or the portfolio, or out of everything.
fn choices_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, story: &Story) {
    if action_button(ui, NAME, false).on_hover_text("Shows every figure behind the score, row by row").clicked() {
        cx.send(Command::Explain(ExplainCommand::Show(story.platform.id.clone())));
    }
    ui.horizontal_wrapped(|ui| {
        for (words, help, command) in choices(cx, &story.platform.id) {
            if action_button(ui, words, false).on_hover_text(help).clicked() {
                cx.send(command);
            }
        }
        let help = "Opens its levels, facts and figures under “Platforms”";
        if action_button(ui, "Edit…", false).on_hover_text(help).clicked() {
            cx.send(Command::Shelf(ShelfCommand::Edit(story.platform.id.clone())));
        }
    });
    ui.add_space(NEAR);
}

/// The same choices as a menu.
pub fn platform_menu_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, platform: &PlatformId) {
    for (words, help, command) in choices(cx, platform) {
        if ui.add(Button::new(body(words)).frame_when_inactive(false)).on_hover_text(help).clicked() {
            cx.send(command);
            ui.close();
        }
    }
}

/// What can be chosen for a platform, with the command for each.
fn choices(cx: &ViewCx<'_>, platform: &PlatformId) -> [(&'static str, &'static str, Command); 3] {
    let plan = &cx.state.document.plan;
    let compared = !cx.state.view.compared.contains(platform);
    let pinned = !plan.pinned.contains(platform);
    let out = !plan.excluded.contains(platform);
    let platform = || platform.clone();
    let edit = |edit: ChoiceEdit| Command::Edit(Edit::Choice(edit));
    [
        (
            if compared { "Compare" } else { "Stop comparing" },
            if compared {
                "Shows it beside others under “How do they compare?”"
            } else {
                "Removes it from “How do they compare?”"
            },
            Command::Compare { platform: platform(), compared },
        ),
        (
            if pinned { "Always include" } else { "Stop including" },
            if pinned {
                "Keeps it among the platforms of “What should we do?”, whatever its score"
            } else {
                "Keeps it under “What should we do?” only where its score is worth it"
            },
            edit(ChoiceEdit::Pin { platform: platform(), pinned }),
        ),
        (
            if out { "Exclude" } else { "Include again" },
            if out {
                "Removes it from every result. You can include it again below the ranking."
            } else {
                "Ranks it again beside the others"
            },
            edit(ChoiceEdit::Exclude { platform: platform(), out }),
        ),
    ]
}

/// Which share of these people is there.
fn reach_ui(ui: &mut Ui, answered: &Answered, story: &Story, region: &str) {
    let reach = answered.report.problem.position(&story.platform.id).and_then(|i| answered.report.reach[i].as_ref());
    let words = match reach {
        None => format!("We don’t know how many of them use it ({region})"),
        Some(reach) => {
            let (share, group) = (words::percent(reach.share), of_whom(reach, region));
            let when = match &reach.usage {
                None => OWN.to_owned(),
                Some(usage) if reach.own => format!("{OWN}; {region}, {}", usage.year),
                Some(usage) if group != THEM => usage.year.to_string(),
                Some(usage) => format!("{region}, {}", usage.year),
            };
            format!("{share} of {group} {} ({when})", reach.measure().words())
        }
    };
    let label = ui.label(small(ui, words));
    if let Some(usage) = reach.and_then(|reach| reach.usage.as_ref()) {
        let by = if usage.by_age { "Weighted by their ages" } else { "All ages" };
        let among = if usage.base.is_empty() { String::new() } else { format!(" Among {}.", usage.base) };
        label.on_hover_text(format!("{by}.{among} {}", usage.source));
    }
    ui.add_space(NEAR);
}

fn about_ui(ui: &mut Ui, story: &Story) {
    let platform = &story.platform;
    hairline(ui);
    ui.add_space(NEAR);
    if let Some(about) = &platform.about {
        ui.label(body(about));
    }
    if let Some(age) = &platform.minimum_age {
        ui.label(small(ui, format!("Minimum age: {age}")));
    }
    if let Some(address) = &platform.address {
        source_link(ui, address.trim_start_matches("https://").trim_end_matches('/'), address);
    }
    ui.add_space(NEAR);
}

/// Why each level is what it is.
fn levels_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, story: &Story) {
    ui.label(medium("Why these levels"));
    let reviewed = &story.platform.reviewed;
    let basis = words::basis_of(&story.platform);
    ui.label(small(ui, format!("{basis}. Facts last reviewed {}.", in_words(reviewed))));
    for (position, milestone) in cx.state.document.framework.clone().milestones.iter().enumerate() {
        let Some(cell) = story.platform.milestones.get(&milestone.id) else { continue };
        if milestone_evidence_ui(ui, milestone, position, cell) {
            let (platform, milestone) = (story.platform.id.clone(), milestone.id.clone());
            cx.send(Command::Shelf(ShelfCommand::EditLevel(platform, milestone)));
        }
    }
    ui.add_space(NEAR);
    topics_evidence_ui(ui, &cx.state.document.framework, &story.platform);
    ui.add_space(APART);
}
