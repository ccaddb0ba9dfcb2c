//! What is known of a platform that you use today: who looks after it, where it is, since when, and how it goes.

use crate::domain::address::may_stand;
use crate::domain::date::{is_date, no_such_day};
use crate::domain::id::PlatformId;
use crate::domain::plan::Account;
use crate::domain::texts::TextKind;
use crate::ui::theme::{small, small_strong};
use crate::ui::widgets::{LineField, any_text, source_link};
use egui::{CollapsingHeader, DragValue, Ui, WidgetInfo};

/// The most followers that a person can type.
const MOST_FOLLOWERS: u64 = 10_000_000_000;

/// Draws the fold; gives the account as it is now when a person changed it.
pub fn account_details_ui(ui: &mut Ui, id: &PlatformId, name: &str, account: &Account) -> Option<Account> {
    let mut now = account.clone();
    let header = CollapsingHeader::new(small(ui, format!("Details of {name}"))).id_salt(("account", id));
    let changed = header.show(ui, |ui| fields_ui(ui, name, &mut now)).body_returned.unwrap_or(false);
    changed.then_some(now)
}

fn fields_ui(ui: &mut Ui, name: &str, account: &mut Account) -> bool {
    let named = |what: &str| format!("{what} of {name}");
    let (owner, address, since, last, notes) =
        (named("Who looks after it"), named("Address"), named("Since"), named("Last post"), named("Notes"));
    let line = |words: &'static str, name, hint: &'static str, kind, wrong| LineField {
        words,
        name,
        hint,
        kind,
        rows: 1,
        wrong,
    };
    let mut changed = line("Who looks after it", owner.as_str(), "A name", TextKind::Name, any_text)
        .show_optional(ui, &mut account.owner);
    changed |= line("Address", address.as_str(), "https://…", TextKind::Address, wrong_address)
        .show_optional(ui, &mut account.address);
    if let Some(address) = account.address.as_deref().filter(|address| may_stand(address) && !address.is_empty()) {
        source_link(ui, "Open it", address);
    }
    changed |= line("Since", since.as_str(), "2019, 2019-05 or 2019-05-14", TextKind::Name, wrong_date)
        .show_optional(ui, &mut account.since);
    changed |= line("Last post", last.as_str(), "2026-11-02", TextKind::Name, wrong_day)
        .show_optional(ui, &mut account.last_post);
    changed |= followers_ui(ui, &named("Followers"), &mut account.followers);
    let notes = LineField { words: "Notes", name: &notes, hint: "", kind: TextKind::Notes, rows: 2, wrong: any_text };
    changed | notes.show_optional(ui, &mut account.notes)
}

fn followers_ui(ui: &mut Ui, label: &str, followers: &mut Option<u64>) -> bool {
    ui.label(small_strong("Followers"));
    let mut number = followers.unwrap_or(0);
    let words = |number: f64, _: std::ops::RangeInclusive<usize>| match number {
        number if number > 0.0 => format!("{number:.0}"),
        _ => "How many?".to_owned(),
    };
    let drag = DragValue::new(&mut number).range(0..=MOST_FOLLOWERS).speed(5.0).custom_formatter(words);
    let response = ui.add(drag);
    #[expect(clippy::cast_precision_loss, reason = "for who hears it")]
    response.widget_info(|| WidgetInfo::slider(true, number as f64, label));
    let changed =
        response.on_hover_text("How many people follow it. Drag, or click to type; 0 for not known.").changed();
    if changed {
        *followers = (number > 0).then_some(number);
    }
    changed
}

fn wrong_address(text: &str) -> Option<String> {
    (!may_stand(text)).then(|| "Enter a web address such as https://example.com".to_owned())
}

fn wrong_date(text: &str) -> Option<String> {
    let wrong = !text.is_empty() && !is_date(text, 1);
    wrong.then(|| no_such_day(text).unwrap_or_else(|| "Enter a date such as 2019-05-14, 2019-05 or 2019".to_owned()))
}

fn wrong_day(text: &str) -> Option<String> {
    let wrong = !text.is_empty() && !is_date(text, 3);
    wrong.then(|| no_such_day(text).unwrap_or_else(|| "Enter a day such as 2026-11-02".to_owned()))
}
