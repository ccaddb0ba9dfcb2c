//! What stands around a page on the wall: over it how far one is, below it its number, and on the first what turns it.

use super::measure::{on_wall, running};
use crate::app::present::{Presenting, WallPlace};
use crate::scene::PROJECTED;
use crate::scene::pages::{Pages, PresentationPage};
use crate::scene::style::{Style, mixed};
use crate::scene::text::FontWeight;
use crate::ui::cx::ViewCx;
use crate::ui::theme::{scene_font, shared_with};
use egui::{Align2, Pos2, Rect, Ui, Vec2};
use std::time::Duration;

/// How long the keys are named on the first page.
const HINTS_STAY: Duration = Duration::from_secs(8);
/// The margin of a page, and how far its foot is from the edge, in pixels of a page.
const MARGINS: [f64; 2] = [96.0, 41.0];
/// The length of a dash, of the one for the page that is shown, the space between two, their thickness, and where they stand.
const DASH: [f64; 5] = [28.0, 56.0, 8.0, 7.0, 50.0];
/// More dashes than this are shorter.
const MANY: usize = 24;

/// Draws it.
pub fn around_ui(ui: &Ui, cx: &ViewCx<'_>, presenting: &Presenting, (room, style): (Rect, &Style)) {
    let pages = cx.state.presentation_pages();
    let at = presenting.place_in(&pages);
    if presenting.over.is_none() {
        dashes_ui(ui, &pages, at, (room, style));
    }
    let ink = shared_with(style.muted, u8::MAX);
    let font = scene_font(FontWeight::Regular, on_wall(room, PROJECTED));
    let y = room.bottom() - on_wall(room, MARGINS[1]);
    let typed =
        Some(&presenting.page_jump.typed).filter(|typed| !typed.is_empty() && presenting.place == WallPlace::Here);
    let words = match (typed, at) {
        (Some(typed), _) => Some(format!("Enter goes to page {typed} of {}", pages.len())),
        (None, Some(at)) if at < pages.story() => Some(format!("{} / {}", at + 1, pages.story())),
        (None, Some(at)) => Some(format!("Appendix {}", at + 1)),
        (None, None) => None,
    };
    if let Some(words) = words.filter(|_| presenting.over.is_none() || typed.is_some()) {
        let at = Pos2::new(room.right() - on_wall(room, MARGINS[0]), y);
        ui.painter().text(at, Align2::RIGHT_BOTTOM, words, font.clone(), ink);
    }
    let hint = match presenting.on_wall() {
        PresentationPage::Score { .. } if presenting.over.is_some() => Some("Esc Back to the page"),
        _ if at == Some(0) && hints_left(ui, presenting) => {
            Some("→ Next page     G All pages     Esc End     F1 All keys")
        }
        _ => None,
    };
    if let Some(words) = hint.filter(|_| presenting.place == WallPlace::Here) {
        // Below the source, where no page writes anything.
        let small = scene_font(FontWeight::Regular, on_wall(room, 22.0));
        let at = Pos2::new(room.center().x, room.bottom() - on_wall(room, 6.0));
        ui.painter().text(at, Align2::CENTER_BOTTOM, words, small, ink);
    }
}

/// A dash for each page of the story, a long one for the page that is shown.
fn dashes_ui(ui: &Ui, pages: &Pages, at: Option<usize>, (room, style): (Rect, &Style)) {
    if pages.story() < 2 {
        return;
    }
    let [short, long, gap, thick, top] = DASH;
    #[expect(clippy::cast_precision_loss, reason = "a number of pages")]
    let part = (MANY as f64 / pages.story() as f64).min(1.0);
    let mut x = room.left() + on_wall(room, MARGINS[0]);
    let y = room.top() + on_wall(room, top);
    let coming = mixed(style.paper, style.muted, 0.6);
    for page in 0..pages.story() {
        let here = at == Some(page);
        let colour = match at {
            _ if here => style.accent,
            Some(at) if page < at => style.muted,
            _ => coming,
        };
        let length = on_wall(room, part * if here { long } else { short });
        let dash = Rect::from_min_size(Pos2::new(x, y), Vec2::new(length, on_wall(room, thick)));
        ui.painter().rect_filled(dash, on_wall(room, thick / 2.0), shared_with(colour, u8::MAX));
        x += length + on_wall(room, part * gap);
    }
}

/// Whether the keys are still named on the first page: for a moment, and until a page is turned by somebody who knows them.
fn hints_left(ui: &Ui, presenting: &Presenting) -> bool {
    if presenting.clock.has_turned() || presenting.place != WallPlace::Here {
        return false;
    }
    let left = HINTS_STAY.checked_sub(presenting.clock.elapsed(running(ui)));
    if let Some(left) = left {
        ui.ctx().request_repaint_after(left);
    }
    left.is_some()
}
