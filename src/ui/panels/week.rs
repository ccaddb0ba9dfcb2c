//! The hours of a week: how many there are in all, and a bar of what takes them.

use crate::app::command::Command;
use crate::chart::accounts::Week;
use crate::domain::edit::{ChoiceEdit, Edit};
use crate::domain::id::PlatformId;
use crate::domain::quantities::Capacity;
use crate::ui::cx::{ViewCx, platform_colour};
use crate::ui::theme::{RADIUS, colours, small};
use crate::ui::widgets::{Stepper, stripes};
use egui::accesskit::Role;
use egui::{Button, Rect, Sense, Ui, Vec2, WidgetInfo, pos2};

/// The height of the bar, in points.
const BAR: f32 = 14.0;
/// The hours in all that a person begins from, where nothing else is known.
const BEGINS_WITH: f64 = 10.0;

/// How many hours a week there are in all, and the way back to no limit.
pub fn capacity_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let document = &cx.state.document;
    let capacity = document.plan.capacity.map(Capacity::get);
    // The first step begins from what today takes.
    let begins = Week::of(&document.library, &document.plan).map_or(BEGINS_WITH, |week| week.hours.ceil().max(1.0));
    let name = "Total hours a week";
    let unit = "hours a week";
    let stepper = Stepper { name, value: capacity, guess: None, begins: Some(begins), most: 3360.0, unit };
    if let Some(hours) = stepper.show(ui) {
        send(cx, Some(Capacity::nearest(hours)));
    }
    // The room is kept, so that nothing moves when a limit is set.
    let words = small(ui, "No limit").color(if capacity.is_some() { colours(ui).accent } else { colours(ui).muted });
    let none = ui.add_enabled(capacity.is_some(), Button::new(words).frame(false));
    if none.on_hover_text("The suggestion isn’t limited by time").clicked() {
        send(cx, None);
    }
}

fn send(cx: &mut ViewCx<'_>, capacity: Option<Capacity>) {
    cx.send(Command::Edit(Edit::Choice(ChoiceEdit::Capacity(capacity))));
}

/// What takes a part of the week.
pub struct WeekPart<'a> {
    /// The platform.
    pub platform: &'a PlatformId,
    /// Its hours.
    pub hours: f64,
    /// Whether these are a guess.
    pub guess: bool,
}

/// The week as a bar: a piece for each platform, in stripes where its hours are a guess, then what is free. Where it is more than there
/// is, the whole of it is red.
pub fn week_bar_ui(ui: &mut Ui, cx: &ViewCx<'_>, parts: &[WeekPart<'_>], capacity: Option<f64>, label: &str) {
    let c = colours(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), BAR), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, label));
    let taken: f64 = parts.iter().map(|part| part.hours).sum();
    let all = capacity.unwrap_or(taken).max(taken).max(f64::MIN_POSITIVE);
    let over = capacity.is_some_and(|capacity| taken > capacity + 1e-9);
    ui.painter().rect_filled(rect, RADIUS, c.chip);
    let mut left = rect.left();
    for part in parts {
        #[expect(clippy::cast_possible_truncation, reason = "screen coordinates are f32")]
        let width = rect.width() * (part.hours / all) as f32;
        let piece = Rect::from_min_size(pos2(left, rect.top()), Vec2::new((width - 1.0).max(1.0), rect.height()));
        let colour = if over { c.bad } else { platform_colour(ui, cx, part.platform) };
        if part.guess {
            stripes(ui, piece, colour, false);
        } else {
            ui.painter().rect_filled(piece, 3.0, colour);
        }
        left += width;
    }
}
