//! What colours stand for: squares with words, in as many lines as that takes.

use super::builder::{Area, SceneBuilder};
use super::text::clean;
use crate::domain::brand::Rgb;

/// Where each entry begins, with its words; and how high all of them are.
struct Places {
    each: Vec<([f64; 2], String)>,
    height: f64,
}

/// The side of a square, the gap to its words, and the gap between entries, in pixels of a slide.
const SIZES: [f64; 3] = [20.0, 9.0, 30.0];

impl SceneBuilder<'_> {
    /// Writes what colours stand for at the top of an area; gives what is left of it.
    pub fn legend(&mut self, area: Area, entries: &[(Rgb, String)]) -> Area {
        let height = self.write_legend(area, entries, &[]);
        Area { top: area.top + height + 14.0 * self.u, ..area }
    }

    /// As [`SceneBuilder::legend`], for paler tones of colours: on a wall each has an edge that stands out.
    pub fn legend_of_tints(&mut self, area: Area, entries: &[((Rgb, f64), String)]) -> Area {
        let plain =
            |((colour, part), words): &((Rgb, f64), String)| (self.style.softened(*colour, *part), words.clone());
        let plain: Vec<(Rgb, String)> = entries.iter().map(plain).collect();
        if !self.style.projected {
            return self.legend(area, &plain);
        }
        let edges: Vec<Rgb> = entries.iter().map(|((colour, _), _)| self.style.mark(*colour)).collect();
        let height = self.write_legend(area, &plain, &edges);
        Area { top: area.top + height + 14.0 * self.u, ..area }
    }

    /// Writes what colours stand for at the bottom of an area; gives what is left of it.
    pub fn legend_below(&mut self, area: Area, entries: &[(Rgb, String)]) -> Area {
        let left = self.room_over_legend(area, entries);
        if !entries.is_empty() {
            self.write_legend(Area { top: left.bottom + 14.0 * self.u, ..area }, entries, &[]);
        }
        left
    }

    /// What such a legend leaves of an area, without writing it.
    pub fn room_over_legend(&self, area: Area, entries: &[(Rgb, String)]) -> Area {
        match entries {
            [] => area,
            entries => Area { bottom: area.bottom - self.legend_places(area, entries).height - 14.0 * self.u, ..area },
        }
    }

    /// What a legend at the top leaves of an area, without writing it.
    pub fn room_under_legend(&self, area: Area, entries: &[(Rgb, String)]) -> Area {
        match entries {
            [] => area,
            entries => Area { top: area.top + self.legend_places(area, entries).height + 14.0 * self.u, ..area },
        }
    }

    /// Writes a legend; a square without an edge of its own has one on a wall where it would not stand out.
    fn write_legend(&mut self, area: Area, entries: &[(Rgb, String)], edges: &[Rgb]) -> f64 {
        let Places { each, height } = self.legend_places(area, entries);
        let [mark, near, _] = SIZES.map(|size| size * self.u);
        let look = self.note();
        self.group("legend", "", |pen| {
            for (at, ((colour, _), ([x, y], words))) in entries.iter().zip(each).enumerate() {
                let half = mark / 2.0;
                let square = Area { left: x, top: y - half, right: x + mark, bottom: y + half };
                if pen.style.projected {
                    let edge = edges.get(at).copied().unwrap_or_else(|| pen.style.mark(*colour));
                    pen.edged(square, 4.0 * pen.u, *colour, edge);
                } else {
                    pen.rect(square, 4.0 * pen.u, *colour);
                }
                pen.text_at([x + mark + near, y], &words, look);
            }
        });
        height
    }

    fn legend_places(&self, area: Area, entries: &[(Rgb, String)]) -> Places {
        let look = self.note();
        let [mark, near, apart] = SIZES.map(|size| size * self.u);
        let step = 1.5 * look.size;
        let (mut x, mut y) = (area.left, area.top + step / 2.0);
        let mut each = Vec::new();
        for (_, words) in entries {
            let words = self.setting(look).shortened(&clean(words), area.width() - mark - near);
            let wide = mark + near + self.measure(&words, look);
            if x > area.left && x + wide > area.right {
                (x, y) = (area.left, y + step);
            }
            each.push(([x, y], words));
            x += wide + apart;
        }
        Places { each, height: y + step / 2.0 - area.top }
    }
}
