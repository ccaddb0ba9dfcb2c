//! A small picture of what people answered: a bar for each answer, as high as it is frequent.

use crate::survey::{Bar, ColumnProfile};
use crate::ui::theme::{colours, font, softened, weight};
use egui::{Align2, Color32, CornerRadius, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo};

/// The height of the bars, and of the words below them.
const HEIGHTS: (f32, f32) = (34.0, 15.0);
/// The widest bar.
const WIDEST: f32 = 40.0;
/// Few bars are wider, so that they are together as wide as this.
const TOGETHER: f32 = 150.0;
/// The room between two bars.
const GAP: f32 = 2.0;
/// A bar for somebody is never lower than this.
const LEAST: f32 = 2.0;

/// Draws the answers of a column, with the first and the last named below.
pub fn answers_ui(ui: &mut Ui, header: &str, profile: &ColumnProfile) {
    let bars = &profile.bars;
    if bars.is_empty() {
        return;
    }
    let size = Vec2::new(ui.available_width(), HEIGHTS.0 + HEIGHTS.1);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let words = in_words(bars);
    let label = format!("Answers to {header}: {}", words.replace('\n', ", "));
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Label, true, &label));
    if ui.is_rect_visible(rect) {
        paint(ui, rect, bars);
    }
    response.on_hover_text(words);
}

/// Every answer with how many people gave it, a line each.
fn in_words(bars: &[Bar]) -> String {
    let line = |bar: &Bar| {
        // Bands of other ages than ours are spread over them.
        let about = if bar.people.fract() > 0.0 { "about " } else { "" };
        let people = format!("{:.0}", bar.people);
        format!("{}: {about}{people} {}", bar.label, if people == "1" { "person" } else { "people" })
    };
    bars.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn paint(ui: &Ui, rect: Rect, bars: &[Bar]) {
    let c = colours(ui);
    let plot = Rect::from_min_size(rect.min, Vec2::new(rect.width(), HEIGHTS.0));
    #[expect(clippy::cast_precision_loss, reason = "few bars")]
    let count = bars.len() as f32;
    let step = (plot.width() / count).min((WIDEST + GAP).max(TOGETHER / count));
    let most = bars.iter().map(|bar| bar.people).fold(0.0, f64::max);
    let mut left = plot.left();
    for bar in bars {
        #[expect(clippy::cast_possible_truncation, reason = "a part of a small height")]
        let part = if most > 0.0 { (bar.people / most) as f32 } else { 0.0 };
        let height = if bar.people > 0.0 { (part * (HEIGHTS.0 - 2.0)).max(LEAST) } else { 0.0 };
        let width = (step - GAP).max(1.0);
        let drawn =
            Rect::from_min_max(egui::pos2(left, plot.bottom() - height), egui::pos2(left + width, plot.bottom()));
        ui.painter().rect_filled(drawn, CornerRadius::same(2), softened(c.accent, c.surface, 0.75));
        left += step;
    }
    let end = left - GAP;
    ui.painter().hline(plot.left()..=end, plot.bottom() + 0.5, Stroke::new(1.0, c.line));
    let (first, last) = (bars.first(), bars.last().filter(|_| bars.len() > 1));
    let y = plot.bottom() + 2.0;
    let whole = if last.is_some() { (end - plot.left()).max(rect.width() * 0.6) / 2.0 } else { rect.width() };
    let room = whole - 2.0 * GAP;
    let text = |words: &str, x: f32, align: Align2, ink: Color32| {
        let words = cut(ui, words, room);
        ui.painter().text(egui::pos2(x, y), align, words, font(weight::REGULAR, true), ink);
    };
    if let Some(first) = first {
        text(&first.label, plot.left(), Align2::LEFT_TOP, c.muted);
    }
    if let Some(last) = last {
        // Where the bars are narrow their last word stands further right than they do.
        text(&last.label, end.max(plot.left() + 2.0 * whole), Align2::RIGHT_TOP, c.muted);
    }
}

/// What fits of some words.
fn cut(ui: &Ui, words: &str, room: f32) -> String {
    let width = |words: &str| {
        let laid = ui.painter().layout_no_wrap(words.to_owned(), font(weight::REGULAR, true), Color32::BLACK);
        laid.size().x
    };
    if width(words) <= room {
        return words.to_owned();
    }
    let mut letters: Vec<char> = words.chars().take(60).collect();
    while letters.len() > 1 {
        letters.pop();
        let shorter = format!("{}…", letters.iter().collect::<String>().trim_end());
        if width(&shorter) <= room {
            return shorter;
        }
    }
    "…".to_owned()
}
