//! What views are put together with: headlines, cards, and columns beside each other.

use crate::app::command::Command;
use crate::app::view::Screen;
use crate::chart::words::{figures_kept, with_short_names};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, headline, muted, smaller_headline, title};
use crate::ui::widgets::{action_button, card};
use egui::text::LayoutJob;
use egui::{Align, Galley, Label, Layout, RichText, TextStyle, TextWrapMode, Ui, Vec2, WidgetInfo, WidgetText};
use std::sync::Arc;

/// How wide the middle must be for two cards beside each other, in points.
pub const TWO_COLUMNS: f32 = 640.0;

/// A window that is lower than this, in points, shows less above the answer itself.
const LOW: f32 = 620.0;
/// The lines that a headline has at most, and in a low window where that can be.
const LINES: (usize, usize) = (3, 2);
/// How many letters names have in a headline that has no room for whole ones.
const SHORTER: [usize; 6] = [48, 40, 32, 26, 20, 14];

/// Whether the window has so little height that what matters has to come first.
pub fn is_low(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < LOW
}

/// The sentence at the top of a view, and what goes under it; empty sentences are passed over.
///
/// A long sentence is set smaller, then its names are shortened; the whole of it is seen on hovering. In a low window what goes
/// under it has two lines.
pub fn headline_ui(ui: &mut Ui, cx: &ViewCx<'_>, sentence: &str, under: &[&str]) {
    let low = is_low(ui);
    sentence_ui(ui, cx, sentence, if low { LINES.1 } else { LINES.0 });
    let under = under.iter().filter(|sentence| !sentence.is_empty());
    if low {
        let whole = under.copied().collect::<Vec<_>>().join(". ");
        if !whole.is_empty() {
            let galley = laid(ui, muted(ui, whole));
            let galley = at_most(ui, galley, 2);
            ui.label(galley);
        }
        return;
    }
    for sentence in under {
        ui.label(muted(ui, *sentence));
    }
    ui.add_space(APART - NEAR);
}

/// A headline in so many lines where that can be, and three at most: set smaller, then with shortened names; the whole of it is
/// what is read out and seen on hovering.
pub fn sentence_ui(ui: &mut Ui, cx: &ViewCx<'_>, sentence: &str, lines: usize) {
    let (words, galley) = fitting(ui, cx, sentence, lines);
    let response = ui.label(galley);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Label, true, sentence));
    if words != sentence {
        response.on_hover_text(sentence);
    }
}

/// The words of a headline that fit, and how they are set.
fn fitting(ui: &mut Ui, cx: &ViewCx<'_>, sentence: &str, lines: usize) -> (String, Arc<Galley>) {
    let plan = &cx.state.document.plan;
    let platforms = cx.state.document.library.platforms().iter().map(|platform| platform.name.as_str());
    let names: Vec<&str> = platforms.chain(plan.segments.iter().map(|segment| segment.name.as_str())).collect();
    if !is_low(ui) {
        let galley = laid(ui, headline(figures_kept(sentence)));
        if galley.rows.len() <= lines {
            return (sentence.to_owned(), galley);
        }
    }
    // Names of a few letters say little: before that, a low window gives up a line as well.
    let tries = [(lines, &SHORTER[..4]), (LINES.0, &SHORTER[..])];
    for (lines, shorter) in tries {
        for most in std::iter::once(usize::MAX).chain(shorter.iter().copied()) {
            let words = with_short_names(sentence, &names, most);
            let galley = laid(ui, smaller_headline(figures_kept(&words)));
            if galley.rows.len() <= lines {
                return (words, galley);
            }
        }
    }
    let words = with_short_names(sentence, &names, SHORTER[SHORTER.len() - 1]);
    let galley = laid(ui, smaller_headline(figures_kept(&words)));
    (words, at_most(ui, galley, LINES.0))
}

/// Text in the width that there is.
fn laid(ui: &mut Ui, text: RichText) -> Arc<Galley> {
    let room = ui.available_width();
    WidgetText::from(text).into_galley(ui, Some(TextWrapMode::Wrap), room, TextStyle::Body)
}

/// The same in at most so many lines.
fn at_most(ui: &mut Ui, galley: Arc<Galley>, lines: usize) -> Arc<Galley> {
    if galley.rows.len() <= lines {
        return galley;
    }
    let mut job = LayoutJob::clone(&galley.job);
    job.wrap.max_rows = lines;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// The name of a page that serves the questions, with the way back to them.
pub fn tool_head_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, name: &str, back: &str) {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            // On the pages that begin a plan the bar below leads back.
            if cx.state.view.screen != Screen::Setup && action_button(ui, back, false).clicked() {
                cx.send(Command::OpenPage(cx.state.view.back));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                // A long name is set smaller before it is shortened.
                let whole = laid(ui, headline(name)).rows.len() == 1;
                ui.add(Label::new(if whole { headline(name) } else { title(name) }).truncate());
            });
        });
    });
    ui.add_space(NEAR);
}

/// Two columns beside each other, or below each other where there is not room for both; `contents` draws the first
/// (0) and the second (1).
pub fn pair_ui(ui: &mut Ui, first_part: f32, mut contents: impl FnMut(&mut Ui, usize)) {
    let room = ui.available_width();
    if room < TWO_COLUMNS {
        contents(ui, 0);
        ui.add_space(APART - NEAR);
        contents(ui, 1);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let first = (room - APART) * first_part;
        column_ui(ui, first, |ui| contents(ui, 0));
        ui.add_space(APART);
        // What the first holds may be wider than its part: the second has what is left.
        let second = ui.available_width();
        column_ui(ui, second, |ui| contents(ui, 1));
    });
}

/// A card as wide as the room there is.
pub fn wide_card(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        contents(ui);
    });
}

/// A column of a width, with what it holds from the top down.
pub fn column_ui(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(Vec2::new(width, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.x = NEAR;
        contents(ui);
    });
}
