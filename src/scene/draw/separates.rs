//! What separates two platforms: bars to either side of a middle line, which add up to the difference in score.

use crate::chart::Describes;
use crate::chart::separates::Separates;
use crate::scene::builder::{Area, SceneBuilder};
use crate::scene::items::Anchor;
use crate::scene::rows::Rows;

pub fn paint(pen: &mut SceneBuilder<'_>, area: Area, chart: &Separates) {
    let note = format!("Points of the score. Bars to the right favour {}. {}", chart.one.1, chart.key());
    let area = pen.notes(area, &[note]);
    let head = 2.0 * pen.label().size;
    // No name of a milestone is broken in the window.
    let gutter = if pen.style.window.is_some() { 0.38 } else { 0.36 };
    let bars = chart.telling();
    let below = Area { top: area.top + head, ..area };
    let rows = Rows::tall(pen, below, bars.iter().map(|bar| bar.name.as_str()), gutter);
    let number = pen.measure("+00.0", rows.look.bold()) + 24.0 * pen.u;
    let middle = f64::midpoint(rows.left, rows.area.right);
    let reach = (rows.area.right - middle - number).max(10.0 * pen.u);
    let most = chart.longest();
    // Over the bars stands whom each side speaks for.
    pen.group("sides", "", |pen| {
        let gap = 14.0 * pen.u;
        let room = middle - rows.left - gap;
        let y = rows.area.top - 0.55 * head;
        for (platform, name, end) in [(&chart.other.0, &chart.other.1, true), (&chart.one.0, &chart.one.1, false)] {
            let look = pen.label().bold().of(pen.style.as_text(pen.platform(platform)));
            let (words, look, x) = if end {
                (format!("← {name}"), look.end(), middle - gap)
            } else {
                (format!("{name} →"), look, middle + gap)
            };
            pen.name_at([x, y], &words, [room, head], look);
        }
    });
    for (at, (bar, entry)) in bars.into_iter().zip(chart.entries()).enumerate() {
        let words = bar.words();
        pen.entry(&entry, |pen| {
            rows.name(pen, at, &bar.name, entry.strong);
            let room = rows.bar(at);
            let end = middle + reach * bar.length() / most;
            let colour = pen.platform(&chart.spoken_for(bar).0);
            let round = 5.0 * pen.u;
            let (span, corners) = if end >= middle {
                (Area { left: middle, right: end, ..room }, [0.0, round])
            } else {
                (Area { left: end, right: middle, ..room }, [round, 0.0])
            };
            pen.rounded(span, corners, colour);
            let gap = 12.0 * pen.u;
            let look = crate::scene::builder::TextStyle { anchor: Anchor::Start, ..rows.look }.bold();
            let (x, look) = if end >= middle { (end + gap, look) } else { (end - gap, look.end()) };
            pen.text_at([x, room.centre()[1]], &words, look);
        });
    }
    let colour = pen.style.muted;
    pen.line([middle, rows.area.top], [middle, rows.area.bottom], 2.0, colour);
}
