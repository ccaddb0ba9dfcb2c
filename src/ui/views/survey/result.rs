//! What the answers say: the segment they make, or two where they stand in two camps, and what could not be counted.

use crate::app::command::Command;
use crate::app::survey::{OpenSurvey, SurveyCommand, Take};
use crate::chart::besides::besides;
use crate::chart::preset_previews::Leader;
use crate::chart::words::{capital, number, people, points, shortest};
use crate::domain::framework::Milestone;
use crate::domain::id::MilestoneId;
use crate::survey::{BadCell, Column, Part, Polarisation, too_few};
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::theme::{APART, NEAR, RADIUS, body, colours, medium, muted, small, small_strong, title};
use crate::ui::widgets::{action_button, letter_mark, tiny_rail};
use egui::{
    Align, CollapsingHeader, CornerRadius, Frame, Grid, Label, Layout, Margin, ScrollArea, TextEdit, Ui, Vec2,
    WidgetInfo,
};
use std::borrow::Cow;

/// The height of a line about a cell.
const LINE: f32 = 20.0;
/// The most lines that are shown without scrolling.
const SHOWN: usize = 6;
/// The width of a rail.
const RAIL: f32 = 150.0;
/// The width of one of many.
const SHORT_RAIL: f32 = 90.0;
/// The width of a rail that stands alone.
const LONG_RAIL: f32 = 320.0;
/// Where there is less room than this, the words beside a rail need that of a long one.
const NARROW: f32 = 760.0;
/// The width of the name of the segment.
const NAME: f32 = 260.0;

/// Draws what the answers say, and the ways into the plan.
pub fn result_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, open: &OpenSurvey) {
    let parts = match &open.counted.parts {
        Ok(parts) => parts,
        Err(why) => {
            let mut columns = open.asked.mappings.iter().flat_map(|mapping| &mapping.columns);
            let asks = columns.any(|column| matches!(column, Column::Need(_)));
            let why = if asks {
                format!("{}.", capital(why))
            } else {
                "No column is about a milestone yet. Choose below which ones are.".to_owned()
            };
            ui.label(medium(why).color(colours(ui).bad));
            return;
        }
    };
    parts_ui(ui, cx, open, parts);
    besides_ui(ui, cx, parts);
    ui.add_space(NEAR);
    camps_ui(ui, cx, open);
    take_ui(ui, cx, open, parts);
}

/// What is known of a milestone, and how much is said of it.
#[derive(Clone, Copy)]
struct Said {
    /// Whether a column asks for the need.
    asked: bool,
    /// Whether one asks how much it matters.
    matters: bool,
    /// Whether there is room for little, as segments stand beside each other.
    brief: bool,
}

/// A line for each milestone, a column for each segment.
fn parts_ui(ui: &mut Ui, cx: &ViewCx<'_>, open: &OpenSurvey, parts: &[Part]) {
    let rail = match parts.len() {
        1 if ui.available_width() >= NARROW => LONG_RAIL,
        0..=3 => RAIL,
        _ => SHORT_RAIL,
    };
    let framework = cx.state.document.framework.clone();
    let said = |milestone: &MilestoneId| {
        let all = || open.counted.asked.mappings.iter().flat_map(|mapping| &mapping.columns);
        Said {
            asked: all().any(|column| matches!(column, Column::Need(id) if id == milestone)),
            matters: all().any(|column| matches!(column, Column::Importance(id) if id == milestone)),
            brief: parts.len() > 1,
        }
    };
    // Of one segment alone it is said as a sentence below.
    let mut few = None;
    let shown = ScrollArea::horizontal().id_salt("what they say").show(ui, |ui| {
        Grid::new("what they say").spacing(Vec2::new(APART, 4.0)).show(ui, |ui| {
            ui.label("");
            for part in parts {
                ui.label(small_strong(&part.segment.name));
                ui.label(small(ui, people(part.people)));
            }
            ui.end_row();
            for (position, milestone) in framework.milestones.iter().enumerate() {
                ui.label(body(&milestone.name)).on_hover_text(&milestone.question);
                for part in parts {
                    wish_ui(ui, (milestone, position), part, rail, said(&milestone.id));
                }
                ui.end_row();
            }
            if let Some(why) = parts.iter().find_map(|part| too_few(&framework, &part.segment, part.people))
                && let [_] = parts
            {
                few = Some(why);
                return;
            }
            ui.label(medium("Comes first"));
            for (part, leader) in parts.iter().zip(&open.leaders) {
                match too_few(&framework, &part.segment, part.people) {
                    None => leader_ui(ui, cx, leader.as_ref()),
                    Some(why) => {
                        ui.label(small(ui, "Too early to say")).on_hover_text(why);
                        ui.label("");
                    }
                }
            }
            ui.end_row();
        });
    });
    if shown.content_size.x > shown.inner_rect.width() + 1.0 {
        ui.label(small(ui, format!("{} segments: scroll sideways to see them all", capital(&number(parts.len())))));
    }
    if let Some(why) = few {
        ui.label(medium(why));
    }
}

/// What the answers say beside the needs: a line for each.
fn besides_ui(ui: &mut Ui, cx: &ViewCx<'_>, parts: &[Part]) {
    let document = &cx.state.document;
    let known = |part: &Part| besides(&document.framework, &document.library, &part.segment);
    let lines_ui = |ui: &mut Ui, part: &Part| {
        for (what, words) in known(part) {
            ui.add(Label::new(small(ui, format!("{what}: {words}"))).wrap());
        }
    };
    match parts {
        [part] => lines_ui(ui, part),
        _ if parts.iter().all(|part| known(part).is_empty()) => {}
        _ => {
            let fold = CollapsingHeader::new(medium("What else they said")).id_salt("what else they said");
            fold.show(ui, |ui| {
                for part in parts {
                    ui.label(small_strong(&part.segment.name));
                    lines_ui(ui, part);
                }
            });
        }
    }
}

/// Who would lead for a segment: two cells.
fn leader_ui(ui: &mut Ui, cx: &ViewCx<'_>, leader: Option<&Leader>) {
    let Some(leader) = leader else {
        ui.label(small(ui, "No platform meets every must-have"));
        ui.label("");
        return;
    };
    ui.horizontal(|ui| {
        letter_mark(ui, &leader.name, platform_colour(ui, cx, &leader.platform), 22.0);
        ui.label(medium(&leader.name));
    });
    ui.label(medium(format!("{} out of 100", points(leader.score))));
}

fn wish_ui(ui: &mut Ui, (milestone, position): (&Milestone, usize), part: &Part, rail: f32, said: Said) {
    let Said { asked, matters, brief } = said;
    let Some(wish) = part.segment.needs.get(&milestone.id) else {
        ui.label(small(ui, if asked { "Nobody answered" } else { "Not asked" }));
        ui.label("");
        return;
    };
    let (need, spread) = (wish.need.get(), wish.spread.get());
    let label = format!(
        "{} of {}: {} ± {} out of 100, between “{}” and “{}”",
        milestone.name,
        part.segment.name,
        points(need),
        points(spread),
        milestone.low,
        milestone.high
    );
    tiny_rail(ui, &label, colours(ui).milestone(position), need, spread, rail);
    let answers = wish.answers.map_or_else(String::new, |answers| format!(" · {answers} answers"));
    if brief {
        ui.label(small(ui, format!("{} ± {}", points(need), points(spread))));
        return;
    }
    let importance = shortest(wish.importance.get());
    let importance = if matters { format!("importance {importance}") } else { "importance wasn’t asked".to_owned() };
    ui.label(small(ui, format!("{} ± {} · {importance}{answers}", points(need), points(spread))));
}

/// Where people stand in two camps, with the way to part them.
fn camps_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, open: &OpenSurvey) {
    let split = open.counted.asked.split.as_ref();
    if let Some(name) =
        split.and_then(|id| cx.state.document.framework.milestone(id)).map(|milestone| milestone.name.clone())
    {
        ui.horizontal_wrapped(|ui| {
            ui.label(body(format!("Split by where people stand on {name}.")));
            if action_button(ui, "Undo the split", false).clicked() {
                cx.send(Command::Survey(SurveyCommand::Split(None)));
            }
        });
        ui.add_space(NEAR);
        return;
    }
    let all = &open.counted.camps;
    // Those who are parted already stand in no camps.
    if all.is_empty() || open.is_grouped() || open.asked.by_file {
        return;
    }
    let frame = Frame::new()
        .fill(colours(ui).ground)
        .corner_radius(CornerRadius::same(RADIUS))
        .inner_margin(Margin::symmetric(12, 8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let on = match &all[..] {
            [camps] => cx.state.document.framework.milestone(&camps.milestone).map_or("", |m| &m.name).to_owned(),
            _ => format!("{} milestones", number(all.len())),
        };
        ui.label(medium(format!("Answers split into two camps on {on}: consider two segments")));
        ui.label(muted(ui, "An average would suit neither camp."));
        for camps in all {
            camp_ui(ui, cx, camps, all.len() > 1);
        }
    });
    ui.add_space(NEAR);
}

/// Where people stand in two camps on a milestone, with the way to part them there.
fn camp_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, camps: &Polarisation, several: bool) {
    let Some(milestone) = cx.state.document.framework.milestone(&camps.milestone).cloned() else { return };
    let Polarisation { low, high, of, .. } = camps;
    let sentence =
        format!("Of {of} people, {low} are close to “{}” and {high} are close to “{}”.", milestone.low, milestone.high);
    let words = if several { format!("Split by {}", milestone.name) } else { "Split into two segments".to_owned() };
    let part_ui = |ui: &mut Ui, cx: &mut ViewCx<'_>| {
        if action_button(ui, &words, false).clicked() {
            cx.send(Command::Survey(SurveyCommand::Split(Some(milestone.id.clone()))));
        }
    };
    if several {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            part_ui(ui, cx);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(Label::new(muted(ui, sentence)).wrap()));
        });
    } else {
        ui.label(muted(ui, sentence));
        part_ui(ui, cx);
    }
}

/// The ways into the plan; they wait while the answers are being counted anew.
fn take_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, open: &OpenSurvey, parts: &[Part]) {
    let ready = open.counted.asked == open.asked;
    let framework = &cx.state.document.framework;
    let enough = parts.iter().any(|part| too_few(framework, &part.segment, part.people).is_none());
    ui.horizontal_wrapped(|ui| {
        let several = format!("Add as {} new segments", number(parts.len()));
        let (in_place, as_new) = match parts.len() {
            1 => ("Use for this segment", "Add as a new segment"),
            2 => ("Replace this segment with both", several.as_str()),
            _ => ("Replace this segment with all", several.as_str()),
        };
        let ways = [(in_place, Take::InPlace), (as_new, Take::AsNew)];
        let shown = cx.state.document.segment_shown().map(str::to_owned);
        for (words, how) in ways {
            if how == Take::InPlace && shown.is_none() {
                continue;
            }
            let calls = enough && (how == Take::InPlace || shown.is_none());
            let response = ui.add_enabled_ui(ready, |ui| action_button(ui, words, calls)).inner;
            let response = match &shown {
                Some(name) if how == Take::InPlace => response.on_hover_text(format!("Changes the sliders for {name}")),
                _ => response,
            };
            if response.clicked() {
                cx.send(Command::Survey(SurveyCommand::Use(how)));
            }
        }
        if open.is_grouped() || open.asked.by_file && parts.len() > 1 {
            return;
        }
        let mut name = open.asked.name.clone();
        ui.label(small(ui, "Name"));
        let field = ui.add(TextEdit::singleline(&mut name).desired_width(NAME).hint_text("Name of the new segment"));
        field.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::TextInput, true, "Name of the new segment"));
        if name != open.asked.name {
            cx.send(Command::Survey(SurveyCommand::Name(name)));
        }
    });
}

/// Everything that could not be counted, with its line, and the way to count tests and unfinished answers after all.
pub fn bad_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, open: &OpenSurvey) {
    let named = open.files.len() > 1;
    let each = open.files.iter().enumerate().filter_map(|(at, file)| Some((file, open.of_file(at)?)));
    let all: Vec<(Option<Cow<'_, str>>, &BadCell)> =
        each.flat_map(|(file, counted)| counted.bad.iter().map(move |bad| (named.then(|| file.name()), bad))).collect();
    let rows = all.iter().filter(|(_, bad)| bad.column.is_empty()).count();
    let cells = all.len() - rows;
    let row_words = if rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") };
    let cell_words = if cells == 1 { "1 answer".to_owned() } else { format!("{cells} answers") };
    ui.label(title(match (rows, cells) {
        (_, 0) => format!("{row_words} skipped"),
        (0, _) => format!("{cell_words} couldn’t be read"),
        _ => format!("{row_words} skipped, and {cell_words} couldn’t be read"),
    }));
    ui.label(muted(ui, "Correct the file and open it again, say above what the column holds, or continue without these. The rest of each row is used."));
    let status = open.mapping().and_then(|mapping| mapping.columns.iter().position(|c| *c == Column::Status));
    if let Some(at) = status {
        let words = "Count tests and unfinished answers too";
        if action_button(ui, words, false).clicked() {
            cx.send(Command::Survey(SurveyCommand::Column { at, column: Column::Ignore }));
        }
    }
    ui.add_space(NEAR);
    #[expect(clippy::cast_precision_loss, reason = "a small number of rows")]
    let height = SHOWN.min(all.len()) as f32 * (LINE + NEAR);
    ScrollArea::vertical()
        .id_salt("bad cells")
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink([false, true])
        .show_rows(ui, LINE, all.len(), |ui, rows| {
            for (file, bad) in &all[rows] {
                bad_line_ui(ui, file.as_deref(), bad);
            }
        });
}

fn bad_line_ui(ui: &mut Ui, file: Option<&str>, bad: &BadCell) {
    let file = file.map_or_else(String::new, |file| format!("{file}, "));
    let column = if bad.column.is_empty() { String::new() } else { format!(", {}", bad.column) };
    let place = format!("{file}{} {}{column}", if file.is_empty() { "Line" } else { "line" }, bad.line);
    let what = if bad.cell.is_empty() { bad.why.clone() } else { format!("“{}”: {}", bad.cell, bad.why) };
    ui.allocate_ui_with_layout(Vec2::new(ui.available_width(), LINE), Layout::left_to_right(Align::Center), |ui| {
        ui.label(small_strong(&place));
        ui.add(Label::new(small(ui, &what)).truncate()).on_hover_text(&what);
    });
}
