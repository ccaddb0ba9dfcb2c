//! What follows at one place: how to behave on each milestone, what to switch, and what it risks.

use super::actions::taken_up_ui;
use crate::analysis::advice::{Advice, Gives};
use crate::analysis::reasons::LARGE;
use crate::app::answers::Answered;
use crate::app::command::Command;
use crate::app::view::List;
use crate::chart::portfolio::{ChosenPlace, PULLED_APART, gap_words, what_for};
use crate::chart::words::{capital, list, points};
use crate::domain::edit::{ActionEdit, ChoiceEdit, Edit};
use crate::domain::framework::Milestone;
use crate::domain::plan::Action;
use crate::domain::platform::Lever;
use crate::domain::sorting::sort_by_key;
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::theme::{APART, NEAR, body, colours, font, icon, lower, medium, muted, small, title, weight};
use crate::ui::widgets::{action_button, hairline, hours_field, letter_mark, swatch};
use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Button, CollapsingHeader, Label, Layout, TextStyle, TextWrapMode, Ui, Vec2, WidgetInfo, WidgetText};
use egui_material_icons::icons::{ICON_CHECK, ICON_PUSH_PIN};

/// How many milestones are shown before a person asks for all.
const FIRST: usize = 3;
/// The room of a score beside a name, in points.
const SCORE: f32 = 70.0;
/// How many segments' gaps a folded milestone names.
const GAPS: usize = 4;

/// Draws the card of one place.
pub fn place_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered, place: &ChosenPlace) {
    head_ui(ui, cx, answered, place);
    if let Some(words) = place.pulls_apart() {
        let each: Vec<String> =
            place.tensions.iter().map(|tension| format!("{}: {}", tension.milestone, tension.needs)).collect();
        ui.add(Label::new(muted(ui, words)).wrap()).on_hover_text(format!("{}\n{PULLED_APART}", each.join("\n")));
    }
    ui.add_space(NEAR);
    let list = List::Advice(place.platform.clone());
    let show_all = cx.state.view.whole.contains(&list);
    let several = answered.report.problem.segments.len() > 1;
    let groups = groups(place);
    if show_all && several {
        groups_ui(ui, cx, answered, place, &groups);
    } else {
        let shown = if show_all { place.advice.len() } else { FIRST };
        for advice in place.costliest().into_iter().take(shown) {
            advice_ui(ui, cx, answered, place, &[advice]);
            hairline(ui);
        }
    }
    ui.horizontal_wrapped(|ui| {
        if place.advice.len() > FIRST {
            let words = match (show_all, several) {
                (true, _) => "Show less".to_owned(),
                (false, false) => format!("Show all {} milestones", groups.len()),
                (false, true) => format!("Show all {} milestones, segment by segment", groups.len()),
            };
            let button = ui.add(Button::new(medium(&words).color(colours(ui).accent)).frame(false));
            let label = format!("{words} of {}", place.name);
            button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
            if button.clicked() {
                cx.send(Command::ShowWhole { list, whole: !show_all });
            }
            ui.add_space(APART);
        }
        let here = cx
            .state
            .document
            .plan
            .actions
            .iter()
            .filter(|action| action.platform.as_ref() == Some(&place.platform))
            .count();
        taken_up_ui(ui, here, &format!(" for {}", place.name));
    });
}

/// Advice by milestone, the costliest first, each with what there is for the segments.
fn groups(place: &ChosenPlace) -> Vec<(usize, Vec<&Advice>)> {
    let mut groups: Vec<(usize, Vec<&Advice>)> = Vec::new();
    for advice in place.costliest() {
        match groups.iter_mut().find(|(milestone, _)| *milestone == advice.milestone) {
            Some((_, group)) => group.push(advice),
            None => groups.push((advice.milestone, vec![advice])),
        }
    }
    groups
}

/// The gaps of several segments, in their order.
fn gaps_of(all: &[&Advice]) -> String {
    let mut all = all.to_vec();
    sort_by_key(&mut all, |advice| advice.segment);
    let gaps: Vec<String> = all.iter().take(GAPS).map(|advice| gap_words(advice)).collect();
    format!("{}{}", gaps.join(", "), if all.len() > GAPS { ", …" } else { "" })
}

/// All advice where there are several segments: a milestone after the other, the costliest open and the others folded.
fn groups_ui(
    ui: &mut Ui,
    cx: &mut ViewCx<'_>,
    answered: &Answered,
    place: &ChosenPlace,
    groups: &[(usize, Vec<&Advice>)],
) {
    let framework = cx.state.document.framework.clone();
    for (at, (milestone, group)) in groups.iter().enumerate() {
        let milestone = &framework.milestones[*milestone];
        let c = colours(ui);
        let mut words = LayoutJob::default();
        let format = |weight, small, color| TextFormat { font_id: font(weight, small), color, ..Default::default() };
        words.append(&milestone.name, 0.0, format(weight::SEMIBOLD, false, c.ink));
        words.append(&gaps_of(group), 2.0 * NEAR, format(weight::REGULAR, true, c.muted));
        let salt = ("advice", &place.platform, &milestone.id);
        CollapsingHeader::new(words).id_salt(salt).default_open(at == 0).show(ui, |ui| {
            for same in group.chunk_by(|one, other| one.counsel == other.counsel) {
                advice_ui(ui, cx, answered, place, same);
            }
        });
        hairline(ui);
    }
}

fn head_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered, place: &ChosenPlace) {
    let framework = cx.state.document.framework.clone();
    ui.horizontal(|ui| {
        letter_mark(ui, &place.name, platform_colour(ui, cx, &place.platform), 30.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let pin = ui.add(Button::new(icon(ICON_PUSH_PIN)).selected(place.pinned).frame_when_inactive(false));
            let label = format!("Always include {}", place.name);
            pin.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::CheckBox, true, place.pinned, &label));
            let help = if place.pinned {
                "Always included. Click to stop including it."
            } else {
                "Always includes this platform, whatever its score"
            };
            if pin.on_hover_text(help).clicked() {
                let edit = ChoiceEdit::Pin { platform: place.platform.clone(), pinned: !place.pinned };
                cx.send(Command::Edit(Edit::Choice(edit)));
            }
            hours_ui(ui, cx, answered, place);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let wide = title_width(ui, &place.name);
                if wide + SCORE > ui.available_width() {
                    return long_name_ui(ui, place);
                }
                ui.label(title(&place.name));
                let score = format!("score {}", points(place.score));
                let what = what_for(&framework, &place.reasons).filter(|_| ui.available_width() > 190.0);
                let words = what.map_or_else(|| capital(&score), |what| format!("{what} · {score}"));
                ui.add(Label::new(small(ui, words)).truncate());
            });
        });
    });
}

/// The width of a name in one line, in points.
fn title_width(ui: &mut Ui, name: &str) -> f32 {
    let text = WidgetText::from(title(name));
    text.into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Body).size().x
}

/// A name that is too long to stand beside its score: in several lines, and the score under it.
fn long_name_ui(ui: &mut Ui, place: &ChosenPlace) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.add(Label::new(title(&place.name)).wrap());
        ui.add(Label::new(small(ui, format!("Score {}", points(place.score)))).truncate());
    });
}

fn hours_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered, place: &ChosenPlace) {
    let hours = cx.state.document.plan.hours.get(&place.platform).copied();
    let label = format!("Hours a week for {}", place.name);
    let otherwise = Some(answered.report.hours_of(&place.platform));
    if let Some(hours) = hours_field(ui, &label, "Your own estimate. Drag, or click to type.", hours, otherwise) {
        cx.send(Command::Edit(Edit::Choice(ChoiceEdit::Hours { platform: place.platform.clone(), hours })));
    }
}

/// From which width on a gap stands beside the words of a piece of advice, in points.
const ROOM_FOR_GAP: f32 = 380.0;

/// One piece of advice, which may be the same for several segments.
fn advice_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered, place: &ChosenPlace, same: &[&Advice]) {
    let advice = same[0];
    let framework = cx.state.document.framework.clone();
    let milestone = &framework.milestones[advice.milestone];
    let c = colours(ui);
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.add_space(4.0);
            swatch(ui, c.milestone(advice.milestone));
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            if let Some(counsel) = &advice.counsel {
                counsel_ui(ui, cx, place, milestone, &counsel.action);
            }
            let large = same.iter().any(|advice| advice.gap.abs() >= LARGE);
            let ink = match same.iter().all(|advice| advice.is_right()) {
                true => c.good,
                false if large => c.bad,
                false => c.muted,
            };
            // Where there is little room the gap stands below the words, which would get no room beside it.
            let narrow = ui.available_width() < ROOM_FOR_GAP;
            if !narrow {
                ui.label(small(ui, gaps_of(same)).color(ink));
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.add(Label::new(stance(ui, answered, milestone, same)).wrap());
                if narrow {
                    ui.add(Label::new(small(ui, gaps_of(same)).color(ink)).wrap());
                }
                let problem = &answered.report.problem;
                let level = problem.levels[advice.candidate * problem.milestones + advice.milestone];
                for lever in &advice.levers {
                    lever_ui(ui, cx, place, milestone, lever, level);
                }
                if advice.gives != Gives::Enough && !milestone.risk.is_empty() {
                    ui.add(Label::new(small(ui, format!("Risk: {}", milestone.risk))).wrap());
                }
            });
        });
    });
}

/// The milestone, whose it is where there are several segments, and how to behave there.
fn stance(ui: &Ui, answered: &Answered, milestone: &Milestone, same: &[&Advice]) -> LayoutJob {
    let c = colours(ui);
    let mut job = LayoutJob::default();
    let mut add = |words: &str, weight| {
        job.append(words, 0.0, TextFormat { font_id: font(weight, false), color: c.ink, ..Default::default() });
    };
    add(&milestone.name, weight::SEMIBOLD);
    if answered.report.problem.segments.len() > 1 {
        let segments = &answered.report.problem.segments;
        let mut same: Vec<usize> = same.iter().map(|advice| advice.segment).collect();
        same.sort_unstable();
        let names: Vec<&str> = same.iter().map(|segment| segments[*segment].name.as_str()).collect();
        add(&format!(" for {}", list(&names)), weight::SEMIBOLD);
    }
    add(". ", weight::SEMIBOLD);
    match &same[0].counsel {
        Some(counsel) => add(&counsel.stance, weight::REGULAR),
        None => add("The framework has no advice for this.", weight::REGULAR),
    }
    job
}

/// The button that takes a piece of advice up; once it is in the list, it says so and takes it out again.
fn counsel_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, place: &ChosenPlace, milestone: &Milestone, what: &str) {
    let taken = taken_up(cx, place, milestone, what);
    let (button, label, help) = if taken.is_some() {
        let words = medium("Added").color(colours(ui).good);
        let button = ui.add(Button::new((ICON_CHECK.rich_text().color(colours(ui).good), words)));
        (button, format!("Added for {}: {what}", place.name), format!("In the actions list. Click to remove: {what}"))
    } else {
        let button = action_button(ui, "Add to actions", false);
        (button, format!("Add to actions for {}: {what}", place.name), format!("Add: {what}"))
    };
    button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
    if button.on_hover_text(help).clicked() {
        take_up_or_out(cx, place, milestone, what, taken);
    }
}

/// Something to adjust from a level, in points, which one click takes up and another takes out.
fn lever_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, place: &ChosenPlace, milestone: &Milestone, lever: &Lever, level: f64) {
    let how = &lever.how;
    let taken = taken_up(cx, place, milestone, how);
    let words = format!("Adjust: {} ({} {} → {})", lower(how), milestone.name, points(level), points(lever.to.get()));
    let c = colours(ui);
    let (words, colour, help) = if taken.is_some() {
        (format!("{words}, added"), c.good, "In the actions list. Click to remove.")
    } else {
        (words, c.accent, "Click to add this to your actions")
    };
    let button = ui.add(Button::new(body(&words).color(colour)).frame(false).wrap().min_size(Vec2::ZERO));
    if button.on_hover_text(help).clicked() {
        take_up_or_out(cx, place, milestone, how, taken);
    }
}

/// Where in the list of actions something stands that was taken up.
fn taken_up(cx: &ViewCx<'_>, place: &ChosenPlace, milestone: &Milestone, what: &str) -> Option<usize> {
    let it = |action: &Action| {
        action.platform.as_ref() == Some(&place.platform)
            && action.milestone.as_ref() == Some(&milestone.id)
            && action.what == what
    };
    cx.state.document.plan.actions.iter().position(it)
}

fn take_up_or_out(cx: &mut ViewCx<'_>, place: &ChosenPlace, milestone: &Milestone, what: &str, taken: Option<usize>) {
    let edit = match taken {
        Some(at) => ActionEdit::Remove(at),
        None => ActionEdit::Add(Action {
            platform: Some(place.platform.clone()),
            milestone: Some(milestone.id.clone()),
            what: what.to_owned(),
            owner: None,
            due: None,
            done: false,
        }),
    };
    cx.send(Command::Edit(Edit::Action(edit)));
}
