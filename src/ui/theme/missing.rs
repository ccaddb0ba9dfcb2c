//! Characters that no font at hand can draw: a small dot stands for each, and a word says which they are.

use egui::epaint::text::{GlyphBitmap, GlyphRasterizer, RasterizedGlyph};
use egui::{Color32, ColorImage, Context, Id, Vec2};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

/// The clusters that nothing could draw so far.
type Missing = Arc<Mutex<BTreeSet<String>>>;

/// How many are named.
const NAMED: usize = 12;

fn key() -> Id {
    Id::unique("characters that no font has")
}

/// Lets a dot stand for what no font can draw, and takes note of it.
pub(super) fn note_missing(context: &Context) {
    let missing = Missing::default();
    context.data_mut(|data| data.insert_temp(key(), missing.clone()));
    context.add_glyph_rasterizer(GlyphRasterizer::new("seven-milestones missing characters", move |request| {
        // What breaks off in here leaves the set whole.
        missing.lock().unwrap_or_else(PoisonError::into_inner).insert(request.cluster.to_owned());
        let size = (request.font_size_px / 6.0).ceil().max(1.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few pixels")]
        let side = size as usize;
        Some(RasterizedGlyph {
            bitmap: GlyphBitmap {
                image: ColorImage::filled([side, side], Color32::WHITE),
                offset_px: Vec2::new(size, -request.font_size_px * 0.36),
                is_color: false,
            },
            advance_px: 3.0 * size,
        })
    }));
}

/// The characters that nothing could draw so far, in a few words; none where every one could be drawn.
#[must_use]
pub fn missing_characters(context: &Context) -> Option<String> {
    let missing = context.data(|data| data.get_temp::<Missing>(key()))?;
    let missing = missing.lock().unwrap_or_else(PoisonError::into_inner);
    let codes =
        |cluster: &String| cluster.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect::<Vec<_>>().join(" ");
    let named: Vec<String> = missing.iter().take(NAMED).map(codes).collect();
    let more = if missing.len() > NAMED { format!(" and {} more", missing.len() - NAMED) } else { String::new() };
    (!named.is_empty()).then(|| {
        format!("No font on this system has these characters, so each is shown as a dot: {}{more}", named.join(", "))
    })
}
