//! The guide, read where it is needed.

use super::ask::buttons;
use crate::app::action::Action;
use crate::app::command::Command;
use crate::app::question::Answer;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, body, colours, font, headline, title, weight};
use crate::ui::widgets::segmented;
use egui::text::{LayoutJob, TextFormat};
use egui::{Label, ScrollArea, Ui};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// The guide as it is read elsewhere, with pictures.
const GUIDE: &str = include_str!("../../../assets/guide.md");
/// How far lists are set in, in points.
const INDENT: f32 = 22.0;

/// The choice between the guide and the keys; `chosen` is 0 for the guide.
pub fn help_tabs_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, chosen: usize) {
    let choices = [
        ("Guide", "Read how to use Seven Milestones, from your first plan to your slides"),
        ("Keys", "See all keyboard shortcuts"),
    ];
    if let Some(at) = segmented(ui, &choices, chosen) {
        cx.send(Command::Run(if at == 0 { Action::Guide } else { Action::Keys }));
    }
    ui.add_space(NEAR);
}

/// Draws the guide. The window itself is in sight, so its pictures are left out.
pub fn guide_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    help_tabs_ui(ui, cx, 0);
    let most = (ui.ctx().content_rect().height() - 240.0).max(160.0);
    ScrollArea::vertical().max_height(most).min_scrolled_height(most).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - APART);
        markdown_ui(ui, GUIDE);
    });
    buttons(ui, cx, &[("Close", Answer::Cancel)]);
}

/// Draws what the guide is made of: headings, paragraphs, lists, and words that stand out.
fn markdown_ui(ui: &mut Ui, text: &str) {
    let mut words = LayoutJob::default();
    let (mut strong, mut in_picture) = (false, false);
    // The number of the next point of each list that is open; none where it has dots.
    let mut lists: Vec<Option<u64>> = Vec::new();
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Strong) => strong = true,
            Event::End(TagEnd::Strong) => strong = false,
            Event::Start(Tag::Image { .. }) => in_picture = true,
            Event::End(TagEnd::Image) => in_picture = false,
            Event::Start(Tag::List(first)) => lists.push(first),
            Event::End(TagEnd::List(_)) => {
                lists.pop();
                ui.add_space(NEAR);
            }
            Event::Text(piece) | Event::Code(piece) if !in_picture => add(ui, &mut words, &piece, strong),
            Event::SoftBreak | Event::HardBreak => add(ui, &mut words, " ", strong),
            Event::End(TagEnd::Heading(level)) => {
                ui.add_space(APART);
                let text = std::mem::take(&mut words).text;
                ui.label(if level == pulldown_cmark::HeadingLevel::H1 { headline(text) } else { title(text) });
                ui.add_space(NEAR);
            }
            Event::End(TagEnd::Paragraph) => {
                paragraph_ui(ui, std::mem::take(&mut words));
                ui.add_space(NEAR);
            }
            Event::End(TagEnd::Item) => {
                let number = lists.last_mut().and_then(Option::as_mut);
                point_ui(ui, number.as_deref().copied(), std::mem::take(&mut words));
                if let Some(number) = number {
                    *number += 1;
                }
            }
            _ => {}
        }
    }
}

fn add(ui: &Ui, words: &mut LayoutJob, piece: &str, strong: bool) {
    let weight = if strong { weight::SEMIBOLD } else { weight::REGULAR };
    let look = TextFormat { font_id: font(weight, false), color: colours(ui).ink, ..TextFormat::default() };
    words.append(piece, 0.0, look);
}

fn paragraph_ui(ui: &mut Ui, words: LayoutJob) {
    if !words.is_empty() {
        ui.add(Label::new(words).wrap());
    }
}

/// A point of a list, with its number or a dot before it.
fn point_ui(ui: &mut Ui, number: Option<u64>, words: LayoutJob) {
    let mark = number.map_or_else(|| "•".to_owned(), |number| format!("{number}."));
    ui.horizontal_top(|ui| {
        let left = ui.cursor().left();
        ui.label(body(mark));
        ui.add_space((left + INDENT - ui.cursor().left()).max(0.0));
        ui.vertical(|ui| paragraph_ui(ui, words));
    });
}
