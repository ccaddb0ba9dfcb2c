//! A month to pick a day from: a button that opens it, and the day that was chosen.

use crate::domain::date::{MONTHS, days_in, is_date, weekday};
use crate::ui::theme::{body, colours, icon, medium, small};
use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, EventFilter, Grid, Id, Key, Label, PopupCloseBehavior, Response, Ui, Vec2, WidgetInfo};
use egui_material_icons::icons::{ICON_CHEVRON_LEFT, ICON_CHEVRON_RIGHT, ICON_EXPAND_MORE};

/// The room of a day, in points.
const DAY: Vec2 = Vec2::new(32.0, 28.0);
/// The days of a week, from Monday.
const WEEK: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// A day to be chosen from a calendar.
#[derive(Debug)]
pub struct Calendar<'a> {
    /// What the day is for, for screen readers and tests: `Due: Write to the regulars`.
    pub name: &'a str,
    /// The day as it is, as year-month-day; empty where there is none.
    pub chosen: &'a str,
    /// The day of today, as year-month-day.
    pub today: &'a str,
    /// Whether weeks begin on Sunday, as in the United States.
    pub sunday_first: bool,
}

impl Calendar<'_> {
    /// Draws the button; gives the day that was chosen in what it opens: empty for none.
    pub fn show(&self, ui: &mut Ui) -> Option<String> {
        // By its place: two of one name each have a month of their own.
        let shown = ui.next_auto_id().with("month");
        let button = Button::new(icon(ICON_EXPAND_MORE)).frame_when_inactive(false).min_size(Vec2::splat(26.0));
        let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        let (response, inner) = MenuButton::from_button(button).config(config).ui(ui, |ui| self.month_ui(ui, shown));
        let label = format!("Calendar. {}", self.name);
        response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
        let chosen = inner.as_ref().and_then(|inner| inner.inner.clone());
        if inner.is_none() {
            // The next time it opens on the month of the day that there is.
            ui.data_mut(|data| {
                data.remove::<(u16, u16)>(shown);
                data.remove::<String>(shown);
            });
        }
        if chosen.is_some() {
            // The keyboard goes on where it was.
            response.request_focus();
        }
        response.on_hover_text("Choose a day from a calendar");
        chosen
    }

    /// Year and month of the day that is chosen, else of today.
    fn month(&self) -> (u16, u16) {
        let of = |day: &str| {
            let (year, rest) = day.split_once('-').filter(|_| is_date(day, 2))?;
            Some((year.parse().ok()?, rest.get(..2)?.parse().ok()?))
        };
        of(self.chosen).or_else(|| of(self.today)).unwrap_or((2026, 1))
    }

    fn month_ui(&self, ui: &mut Ui, shown: Id) -> Option<String> {
        let (year, month) = ui.data(|data| data.get_temp(shown)).unwrap_or_else(|| self.month());
        // The keyboard begins on the day that there is, and goes where it likes from there.
        let begins = if self.chosen.is_empty() { self.today } else { self.chosen };
        let wanted = ui.data(|data| data.get_temp::<String>(shown)).unwrap_or_else(|| begins.to_owned());
        let mut chosen = None;
        ui.spacing_mut().item_spacing = Vec2::splat(2.0);
        ui.set_width(7.0 * (DAY.x + 2.0));
        ui.horizontal(|ui| {
            let to = |ui: &mut Ui, sign, words: &str, (year, month): (u16, u16)| {
                let button = ui.add(Button::new(icon(sign)).frame_when_inactive(false).min_size(DAY));
                button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, words));
                if button.clicked() {
                    ui.data_mut(|data| data.insert_temp(shown, (year, month)));
                }
            };
            to(ui, ICON_CHEVRON_LEFT, "Previous month", before(year, month));
            to(ui, ICON_CHEVRON_RIGHT, "Next month", after(year, month));
            ui.label(medium(format!("{} {year}", MONTHS[usize::from(month) - 1])));
        });
        Grid::new("days of a month").spacing(Vec2::splat(2.0)).min_col_width(DAY.x).show(ui, |ui| {
            chosen = self.days_ui(ui, (year, month), &wanted, shown);
        });
        ui.horizontal(|ui| {
            let now = Button::new(body("Today")).frame_when_inactive(false);
            if is_date(self.today, 3) && ui.add(now).clicked() {
                chosen = Some(self.today.to_owned());
            }
            let none = Button::new(body("No date")).frame_when_inactive(false);
            if !self.chosen.is_empty() && ui.add(none).clicked() {
                chosen = Some(String::new());
            }
        });
        if chosen.is_some() {
            ui.close();
        }
        chosen
    }

    fn days_ui(&self, ui: &mut Ui, (year, month): (u16, u16), wanted: &str, shown: Id) -> Option<String> {
        let c = colours(ui);
        let shift = usize::from(self.sunday_first);
        for at in 0..7 {
            ui.add_sized(Vec2::new(DAY.x, 18.0), Label::new(small(ui, WEEK[(at + 7 - shift) % 7])));
        }
        ui.end_row();
        let first = (weekday(year, month, 1) + shift) % 7;
        for _ in 0..first {
            ui.label("");
        }
        let mut chosen = None;
        for day in 1..=days_in(year, month) {
            let date = format!("{year:04}-{month:02}-{day:02}");
            let (is, now) = (date == self.chosen, date == self.today);
            let words = if now { medium(day.to_string()) } else { body(day.to_string()) };
            let words = if is { words.color(c.surface) } else { words };
            let button = Button::new(words).frame_when_inactive(is).min_size(DAY);
            let response = ui.add(if is { button.fill(c.accent) } else { button });
            let said = format!("{day} {} {year}{}", MONTHS[usize::from(month) - 1], if now { ", today" } else { "" });
            response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::Button, true, is, &said));
            // The first frame only finds out how large all is: who asks for the keyboard in it does not keep it.
            if date == wanted && !response.has_focus() {
                response.request_focus();
            } else if date == wanted {
                ui.data_mut(|data| data.insert_temp(shown, String::new()));
            }
            if let Some(to) = by_keys(ui, &response, day).filter(|to| (1..=days_in(year, month)).contains(to)) {
                ui.data_mut(|data| data.insert_temp(shown, format!("{year:04}-{month:02}-{to:02}")));
            }
            if response.clicked() {
                chosen = Some(date);
            }
            if (first + usize::from(day)).is_multiple_of(7) {
                ui.end_row();
            }
        }
        chosen
    }
}

/// The day that arrow keys lead to from one that has the keyboard; none where none was pressed.
fn by_keys(ui: &Ui, response: &Response, day: u16) -> Option<u16> {
    if !response.has_focus() {
        return None;
    }
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let steps = [(Key::ArrowLeft, -1), (Key::ArrowRight, 1), (Key::ArrowUp, -7), (Key::ArrowDown, 7)];
    let by = steps.into_iter().find(|(key, _)| ui.input(|input| input.key_pressed(*key)))?.1;
    day.checked_add_signed(by)
}

/// The month before one; the first there is has none.
const fn before(year: u16, month: u16) -> (u16, u16) {
    match (year, month) {
        (0 | 1, 1) => (year, 1),
        (_, 1) => (year - 1, 12),
        _ => (year, month - 1),
    }
}

/// The month after one; the last there is has none.
const fn after(year: u16, month: u16) -> (u16, u16) {
    match (year, month) {
        (9999, 12) => (year, month),
        (_, 12) => (year + 1, 1),
        _ => (year, month + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::{after, before};

    #[test]
    fn months_follow_each_other_over_years_and_end_where_years_do() {
        assert_eq!((before(2026, 1), before(2026, 12), before(1, 1)), ((2025, 12), (2026, 11), (1, 1)));
        assert_eq!((after(2026, 12), after(2026, 1), after(9999, 12)), ((2027, 1), (2026, 2), (9999, 12)));
    }
}
