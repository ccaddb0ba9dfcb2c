//! What each column of a file holds: its header, cells of it, what people answered, and what that is taken for. All of it can
//! be changed.

use super::order::order_ui;
use super::picture::answers_ui;
use crate::app::command::Command;
use crate::app::survey::{ColumnCounted, FileCounted, OpenFile, OpenSurvey, SurveyCommand};
use crate::domain::framework::Framework;
use crate::survey::{Column, Found, How, OTHERS, Scale, Standing, USUAL};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, body, colours, medium, muted, small, title};
use crate::ui::widgets::{hairline, keep_in_sight};
use egui::{Align, Button, ComboBox, Label, Layout, RichText, ScrollArea, Ui, Vec2, WidgetInfo};

/// The height of the row of a question.
const ROW: f32 = 90.0;
/// The height of the row of another column.
const LOW: f32 = 62.0;
/// The most rows that are shown without a place of their own to scroll, and the height of that.
const SHOWN: usize = 60;
const TALL: f32 = 620.0;
/// Parts of the width: of the header, and of the picture.
const PARTS: (f32, f32) = (0.44, 0.24);
/// The height of a list of choices.
const CHOICES: f32 = 300.0;

/// Draws the lists of columns of the file that is shown: questions, and what else is in it.
pub fn columns_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, open: &OpenSurvey) {
    let (Some(file), Some(counted)) = (open.file(), open.of_shown()) else { return };
    let (questions, others) = file.order.split_at_checked(file.questions).unwrap_or_default();
    ui.label(title("What each column holds"));
    let first = if counted.questions().open > 0 { "Those that need a look come first. " } else { "" };
    ui.label(muted(ui, format!("{first}If you choose the same question for a second column, it moves there.")));
    ui.add_space(NEAR);
    list_ui(ui, cx, open, file, counted, questions, ROW);
    if !others.is_empty() {
        ui.add_space(APART);
        ui.label(title("Other columns"));
        ui.add_space(NEAR);
        list_ui(ui, cx, open, file, counted, others, LOW);
    }
}

fn list_ui(
    ui: &mut Ui,
    cx: &mut ViewCx<'_>,
    open: &OpenSurvey,
    file: &OpenFile,
    counted: &FileCounted,
    columns: &[usize],
    high: f32,
) {
    let framework = cx.state.document.framework.clone();
    let choices = Column::all(&framework);
    let mut rows_ui = |ui: &mut Ui, columns: &[usize]| {
        for at in columns {
            let Some(column) = counted.columns.get(*at) else { continue };
            let row = Row { framework: &framework, choices: &choices, open, file, at: *at, column, high };
            row.show(ui, cx);
        }
        keep_in_sight(ui);
    };
    // Few rows move with the page; many have a place of their own, in which those are drawn that are seen.
    if columns.len() <= SHOWN {
        rows_ui(ui, columns);
        return;
    }
    ScrollArea::vertical()
        .id_salt(("columns", high.to_bits()))
        .max_height(TALL)
        .min_scrolled_height(TALL)
        .auto_shrink([false, true])
        .show_rows(ui, high, columns.len(), |ui, rows| rows_ui(ui, columns.get(rows).unwrap_or_default()));
}

/// The row of a column.
struct Row<'a> {
    framework: &'a Framework,
    choices: &'a [Column],
    open: &'a OpenSurvey,
    file: &'a OpenFile,
    at: usize,
    column: &'a ColumnCounted,
    high: f32,
}

impl Row<'_> {
    fn show(&self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let room = ui.available_width();
        let high = self.high;
        ui.allocate_ui_with_layout(Vec2::new(room, high), Layout::left_to_right(Align::Min), |ui| {
            ui.set_min_height(high);
            ui.spacing_mut().item_spacing.x = 0.0;
            let (left, middle) = (room * PARTS.0 - APART, room * PARTS.1 - APART);
            let part = |ui: &mut Ui, width: f32, contents: &mut dyn FnMut(&mut Ui)| {
                ui.allocate_ui_with_layout(Vec2::new(width, high), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing = Vec2::new(NEAR, 2.0);
                    hairline(ui);
                    ui.add_space(4.0);
                    contents(ui);
                });
            };
            part(ui, left, &mut |ui| self.header_ui(ui, cx));
            ui.add_space(APART);
            part(ui, middle, &mut |ui| self.answers_ui(ui));
            ui.add_space(APART);
            let right = ui.available_width();
            part(ui, right, &mut |ui| self.choices_ui(ui, cx));
        });
    }

    fn now(&self) -> &Column {
        self.open.mapping().and_then(|mapping| mapping.columns.get(self.at)).unwrap_or(&Column::Ignore)
    }

    fn header(&self) -> String {
        let header = self.file.table.headers.get(self.at).map_or("", |header| header.trim());
        // Some tools mark words in bold with asterisks.
        if header.is_empty() { format!("Column {}", self.at + 1) } else { header.replace('*', "") }
    }

    /// The header, cells of the column, and what speaks for and against what it is taken for.
    fn header_ui(&self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let header = self.header();
        let text = if *self.now() == Column::Ignore { muted(ui, &header) } else { medium(&header) };
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            if self.column.standing.can_be_confirmed() {
                let unknown = self.column.standing == Standing::Unknown;
                let words = if unknown { "Leave it out" } else { "It’s right" };
                let right = ui.add(Button::new(small(ui, words)));
                let label = format!("{words}: column {}, {header}", self.at + 1);
                right.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
                if right.on_hover_text("Leave this column as it is").clicked() {
                    cx.send(Command::Survey(SurveyCommand::Confirm(self.at)));
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                ui.add(Label::new(text).truncate()).on_hover_text(&header);
            });
        });
        let samples: Vec<&str> = self.column.profile.samples.iter().map(|cell| cell.trim()).collect();
        let samples = if samples.is_empty() { "Every cell is blank".to_owned() } else { samples.join(" · ") };
        ui.add(Label::new(small(ui, &samples)).truncate()).on_hover_text(&samples);
        let unknown = "We don’t know what this asks, so it doesn’t count. Choose what it asks, or leave it out.";
        let standing = &self.column.standing;
        let sentence = match standing.doubt().or_else(|| (*standing == Standing::Unknown).then_some(unknown)) {
            Some(doubt) => small(ui, format!("Please check. {doubt}")).color(colours(ui).bad),
            None => small(ui, self.column.why.words()),
        };
        ui.add(Label::new(sentence).wrap());
    }

    /// What people answered.
    fn answers_ui(&self, ui: &mut Ui) {
        let profile = &self.column.profile;
        // A row that is no question’s has no room for a picture.
        if profile.bars.is_empty() || self.high < ROW {
            return;
        }
        answers_ui(ui, &self.header(), profile);
        if !self.now().is_question() {
            return;
        }
        let unread = match profile.unread {
            0 => String::new(),
            count => format!(", {count} couldn’t be read"),
        };
        let answers = match (profile.is_box, profile.answered) {
            (true, _) => {
                let of: f64 = profile.bars.iter().map(|bar| bar.people).sum();
                format!("{} of {of} ticked it", profile.bars[0].people)
            }
            (false, 1) => "1 answer".to_owned(),
            (false, count) => format!("{count} answers"),
        };
        ui.add(Label::new(small(ui, format!("{answers}{unread}"))).truncate());
    }

    /// What the column holds, and its scale.
    fn choices_ui(&self, ui: &mut Ui, cx: &mut ViewCx<'_>) {
        let width = ui.available_width();
        self.holds_ui(ui, cx, width);
        let now = self.now();
        let profile = &self.column.profile;
        if !now.has_scale() || profile.is_box || profile.answered + profile.unread == 0 {
            return;
        }
        let found = self.column.scale.as_ref();
        let in_words = found.is_some_and(|found| found.ladder.is_some());
        let no_order = found.is_none();
        if in_words || no_order {
            if let Some(answers) = order_ui(ui, self.at, &self.header(), &self.column.profile, no_order) {
                cx.send(Command::Survey(SurveyCommand::Order { at: self.at, answers }));
            }
        } else if let Some(found) = found {
            self.scale_ui(ui, cx, found, width);
        }
    }

    fn holds_ui(&self, ui: &mut Ui, cx: &mut ViewCx<'_>, width: f32) {
        let (now, at) = (self.now(), self.at);
        let combo = ComboBox::from_id_salt(("column", self.open.shown, at))
            .selected_text(body(now.name(self.framework)))
            .width(width)
            .height(CHOICES)
            .truncate()
            .show_ui(ui, |ui| {
                for choice in self.choices {
                    let columns = self.open.mapping().map_or(&[][..], |mapping| &mapping.columns);
                    let elsewhere = !choice.repeats()
                        && columns.iter().enumerate().any(|(other, column)| other != at && column == choice);
                    let name = choice.name(self.framework);
                    let text = if elsewhere { muted(ui, name) } else { body(name) };
                    if ui.selectable_label(choice == now, text).clicked() && choice != now {
                        cx.send(Command::Survey(SurveyCommand::Column { at, column: choice.clone() }));
                    }
                }
            });
        let label = format!("Column {}: {}", at + 1, self.header());
        combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, &label));
    }

    fn scale_ui(&self, ui: &mut Ui, cx: &mut ViewCx<'_>, found: &Found, width: f32) {
        let at = self.at;
        let told = self.open.mapping().and_then(|mapping| mapping.told.get(at)).is_some_and(Option::is_some);
        let shown = scale_words(found.scale);
        let combo = ComboBox::from_id_salt(("scale", self.open.shown, at))
            .selected_text(body(format!("Scale: {shown}")))
            .width(width)
            .height(CHOICES)
            .truncate()
            .show_ui(ui, |ui| {
                let mut choose = |ui: &mut Ui, chosen: bool, words: RichText, scale: Option<Scale>| {
                    if ui.selectable_label(chosen, words).clicked() && !chosen {
                        cx.send(Command::Survey(SurveyCommand::Scale { at, scale }));
                    }
                };
                if told {
                    choose(ui, false, muted(ui, "As the answers say"), None);
                }
                let other_way = "The other way round: ".to_owned() + &scale_words(found.scale.reversed());
                choose(ui, false, body(other_way), Some(found.scale.reversed()));
                for scale in USUAL.into_iter().chain(OTHERS) {
                    choose(ui, scale == found.scale, body(scale_words(scale)), Some(scale));
                }
            });
        let label = format!("Scale of column {}: {}", at + 1, self.header());
        combo.response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ComboBox, true, &label));
        let how = if told { "You chose this scale." } else { how_words(found.how) };
        combo.response.on_hover_text(how);
        ui.add(Label::new(small(ui, how)).truncate());
    }
}

fn scale_words(scale: Scale) -> String {
    match (scale.low, scale.high) {
        (0.0, 1.0) => "no or yes".to_owned(),
        (1.0, 0.0) => "yes or no".to_owned(),
        (low, high) => format!("{low} to {high}"),
    }
}

const fn how_words(how: How) -> &'static str {
    match how {
        How::Said => "The question says so.",
        How::Labels => "The answers’ labels say so.",
        How::Range => "All answers fit this scale.",
        How::Words => "The words have an order.",
    }
}
