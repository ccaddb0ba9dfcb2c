//! Where are you today, and how many hours are there? What that makes of the suggested platforms: keep, start, stop.

use super::account::account_details_ui;
use super::competitors::competitors_ui;
use super::layout::wide_card;
use crate::app::answers::Answered;
use crate::app::command::Command;
use crate::app::document::Document;
use crate::chart::Chart;
use crate::chart::words::{name_of, shortest};
use crate::domain::edit::{ChoiceEdit, Edit};
use crate::domain::id::PlatformId;
use crate::domain::plan::Account;
use crate::domain::quantities::Hours;
use crate::domain::sorting::sort_by_key;
use crate::ui::charts::{Asked, laid};
use crate::ui::cx::ViewCx;
use crate::ui::theme::{APART, NEAR, body, medium, muted, small, title};
use crate::ui::widgets::{hours_field, tick_box};
use egui::{CollapsingHeader, Label, Ui};

/// The least width of a column of platforms, in points.
const COLUMN: f32 = 240.0;

/// Draws what to keep, to start and to stop, and where that is said.
pub fn today_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, answered: &Answered) {
    let named = !cx.state.document.plan.today.is_empty();
    wide_card(ui, |ui| {
        ui.label(title("Keep, start, stop"));
        if named {
            ui.add_space(NEAR);
            if let Some(laid) = laid(ui, cx, answered, Asked::all(Chart::Today)) {
                laid.ui(ui, cx);
                ui.add_space(NEAR);
            }
        } else {
            let words =
                "Say where you are today and how many hours you have, and you’ll see what to keep, start and stop.";
            ui.add(Label::new(muted(ui, words)).wrap());
        }
        CollapsingHeader::new(medium("Where are you today?")).id_salt("today").show(ui, |ui| {
            platforms_ui(ui, cx);
        });
        competitors_ui(ui, cx);
    });
    ui.add_space(APART - NEAR);
}

/// The platforms, each with whether you are there today and the hours that go into it.
fn platforms_ui(ui: &mut Ui, cx: &mut ViewCx<'_>) {
    let Document { plan, library, framework, .. } = &cx.state.document;
    let mut ids: Vec<PlatformId> =
        plan.candidates(framework, library).iter().map(|platform| platform.id.clone()).collect();
    let others = plan.today.keys().filter(|id| !ids.contains(id)).cloned().collect::<Vec<_>>();
    ids.extend(others);
    sort_by_key(&mut ids, |id| name_of(library, id).to_lowercase());
    ui.add(Label::new(small(ui, "Tick the platforms you use, and say how many hours a week go into each.")).wrap());
    ui.add_space(NEAR);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of columns")]
    let columns = ((ui.available_width() / COLUMN) as usize).clamp(1, 4);
    let height = ids.len().div_ceil(columns);
    ui.columns(columns, |columns| {
        for (column, ids) in columns.iter_mut().zip(ids.chunks(height.max(1))) {
            for id in ids {
                account_ui(column, cx, id);
            }
        }
    });
}

fn account_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, id: &PlatformId) {
    let Document { plan, library, .. } = &cx.state.document;
    let name = name_of(library, id).to_owned();
    let account = plan.today.get(id).cloned();
    let send = |cx: &mut ViewCx<'_>, account: Option<Account>| {
        let platform = id.clone();
        cx.send(Command::Edit(Edit::Choice(ChoiceEdit::Today { platform, account: account.map(Box::new) })));
    };
    ui.horizontal(|ui| {
        let label = format!("You are on {name} today");
        if let Some(there) = tick_box(ui, "", &label, "", account.is_some()) {
            send(cx, there.then(Account::default));
        }
        ui.add(Label::new(body(&name)).truncate());
    });
    if let Some(account) = account {
        ui.horizontal(|ui| {
            ui.add_space(28.0);
            let label = format!("Hours a week on {name} today");
            let help = "Hours a week that go into it today. Drag, or click to type.";
            if let Some(hours) = hours_field(ui, &label, help, account.hours, None) {
                send(cx, Some(Account { hours, ..account.clone() }));
            }
        });
        let planned = cx.state.document.plan.hours.get(id).map(|hours| hours.get());
        if let Some(planned) = planned.filter(|planned| Some(*planned) != account.hours.map(Hours::get)) {
            ui.add(Label::new(small(ui, format!("You’ve planned {} h, so we use that", shortest(planned)))).wrap());
        }
        if let Some(account) = account_details_ui(ui, id, &name, &account) {
            send(cx, Some(account));
        }
    }
}
