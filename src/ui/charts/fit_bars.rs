//! The ranking: bars, best first, each stacked by what its milestones add.

use super::still::still_plot;
use crate::analysis::portfolio::Decision;
use crate::app::answers::Answered;
use crate::app::command::{Command, ExplainCommand};
use crate::chart::fit_bars::{FitBars, LOST, RankingBar, TUNED};
use crate::chart::score_table::NAME;
use crate::chart::words;
use crate::domain::id::PlatformId;
use crate::scene::strength;
use crate::ui::cx::ViewCx;
use crate::ui::panels::story::platform_menu_ui;
use crate::ui::theme::weight::Weight;
use crate::ui::theme::{RADIUS, ROW, body, colours, font, medium, muted, small, softened, weight};
use crate::ui::widgets::{decision_width, legend_item, paint_decision, stripes};
use egui::{Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2};
use egui_plot::{Bar, BarChart, PlotPoint, PlotTransform};
use std::collections::BTreeMap;

/// The thickness of a bar, as a part of its row.
const THICK: f64 = 0.72;
/// The thickness of the part that tuning would add: thin, so that bars look as long as they are.
const THIN: f64 = 0.3;
/// What a click on a name does, and one on a bar.
const STORY: &str = "Click to see why. Right-click to compare, always include or exclude.";
const EXPLAINS: &str = "Click to see how the score is made. Right-click to compare, always include or exclude.";
/// The distance of a figure from its bar and from its name, in points.
const GAP: f32 = 10.0;

/// What the colours of the bars stand for.
pub fn legend_ui(ui: &mut Ui, cx: &ViewCx<'_>, bars: &FitBars) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(14.0, 2.0);
        ui.spacing_mut().interact_size.y = 18.0;
        for &milestone in &bars.milestones {
            legend_item(ui, colours(ui).milestone(milestone), &cx.state.document.framework.milestones[milestone].name);
        }
        if bars.loses() {
            hatched_item(ui, &words::capital(LOST));
        }
        if bars.gains_when_tuned() {
            legend_item(
                ui,
                softened(colours(ui).muted, colours(ui).surface, part(strength::TUNED)),
                &words::capital(TUNED),
            );
        }
    });
}

/// The bars, drawn by the plot, and over each row a control that has a name, a tooltip and a key.
pub fn bars_ui(ui: &mut Ui, cx: &mut ViewCx<'_>, chart: &FitBars, bars: &[&RankingBar]) {
    let shown = bars.len();
    if bars.is_empty() {
        // Why there are none stands above the ranking, and of each platform below it.
        return;
    }
    let c = colours(ui);
    let width = ui.available_width();
    let gutter = Gutter::new(ui, bars, width);
    let decided = decisions(cx);
    let beside = Beside::new(ui, chart, &decided);
    let scale = Scale { gutter: gutter.whole(), right: 16.0 + beside.width(), width };
    let over = if chart.typical.is_some() { OVER } else { 0.0 };
    let height = ROW * row(shown) + 26.0 + over;
    let shown_platform = match &cx.state.answers.outcome {
        Ok(Answered { story: Some(story), .. }) => Some(story.platform.id.clone()),
        _ => None,
    };
    let strong = |bar: &RankingBar| bar.first || Some(&bar.platform) == shown_platform.as_ref();
    let plot = still_plot("fit bars", height);
    // The grid lies behind the bars but is only known after them: its place is kept here.
    let behind = ui.painter().add(egui::Shape::Noop);
    let response = plot.show(ui, |plot| {
        let (left, right) = scale.bounds();
        plot.set_plot_bounds_x(left..=right);
        plot.set_plot_bounds_y(-f64::from(row(shown)) - f64::from(26.0 / ROW)..=f64::from(over / ROW));
        for (slot, &milestone) in chart.milestones.iter().enumerate() {
            let colour = c.milestone(milestone);
            let name = &cx.state.document.framework.milestones[milestone].name;
            let pieces = bars.iter().enumerate().map(|(at, bar)| {
                let piece = bar.pieces[slot];
                let strength = if strong(bar) { 1.0 } else { part(strength::BEHIND) };
                Bar::new(-f64::from(row(at)) - 0.5, piece.points)
                    .base_offset(piece.from)
                    .width(THICK)
                    .fill(softened(colour, c.surface, strength))
                    .stroke(Stroke::new(1.0, c.surface))
            });
            let chart = BarChart::new(name.as_str(), pieces.collect()).horizontal().allow_hover(false);
            plot.bar_chart(chart.id(("milestone", milestone)));
        }
        let tuned = bars.iter().enumerate().filter(|(_, bar)| bar.gains_when_tuned());
        let outlines = tuned.map(|(at, bar)| {
            Bar::new(-f64::from(row(at)) - 0.5, bar.tuned - bar.score)
                .base_offset(bar.end())
                .width(THIN)
                .fill(softened(c.muted, c.surface, part(strength::TUNED)))
                .stroke(Stroke::new(1.0, c.surface))
        });
        plot.bar_chart(BarChart::new("tuned", outlines.collect()).horizontal().allow_hover(false).id("tuned"));
    });
    ui.painter().set(behind, grid(ui, &response.transform, shown));
    for (at, bar) in bars.iter().enumerate() {
        hatch(ui, &response.transform, bar, at);
        beside.paint(ui, &response.transform, bar, at);
        if let Some(decision) = decided.get(&bar.platform) {
            beside.paint_decision(ui, &response.transform, *decision, at);
        }
    }
    typical(ui, &response.transform, chart, shown);
    beside.heads(ui, &response.transform);
    for (at, bar) in bars.iter().enumerate() {
        row_ui(ui, cx, &response.transform, &gutter, bar, at, strong(bar));
    }
}

/// What becomes of platforms, where the plan says where the business is today.
fn decisions(cx: &ViewCx<'_>) -> BTreeMap<PlatformId, Decision> {
    let answered = cx.state.answers.outcome.as_ref().ok().filter(|now| now.report.claimed_leader().is_some());
    let decisions = answered.and_then(|now| now.report.set_decided()).map(|set| set.decisions.iter());
    decisions.into_iter().flatten().map(|decided| (decided.platform.clone(), decided.decision)).collect()
}

/// How points become places on the screen: names and figures on the left.
struct Scale {
    gutter: f32,
    right: f32,
    width: f32,
}

impl Scale {
    /// The points at the left and the right end of the room.
    fn bounds(&self) -> (f64, f64) {
        let per_pixel = 100.0 / f64::from((self.width - self.gutter - self.right).max(40.0));
        (-f64::from(self.gutter) * per_pixel, 100.0 + f64::from(self.right) * per_pixel)
    }
}

/// A strength as colours on screen have it.
#[expect(clippy::cast_possible_truncation, reason = "a part from 0 to 1")]
const fn part(strength: f64) -> f32 {
    strength as f32
}

/// A row's number as a coordinate; there are never so many that it matters.
#[expect(clippy::cast_precision_loss, reason = "a number of rows")]
const fn row(at: usize) -> f32 {
    at as f32
}

/// What stands left of the bars: the names, and the figures in a column, so that both are read with the bars.
struct Gutter {
    names: f32,
    figures: f32,
}

impl Gutter {
    /// As wide as the widest name, at most two fifths of all with the figures.
    fn new(ui: &Ui, bars: &[&RankingBar], width: f32) -> Self {
        let font = font(weight::SEMIBOLD, false);
        let colour = colours(ui).ink;
        let measure = |words: String| ui.painter().layout_no_wrap(words, font.clone(), colour).size().x;
        let figures = bars.iter().map(|bar| measure(words::points(bar.score))).fold(0.0, f32::max);
        let widest = bars.iter().map(|bar| measure(bar.name.clone())).fold(0.0, f32::max);
        Self { names: (widest + 4.0).min(width * 0.4 - figures - 2.0 * GAP), figures }
    }

    /// A name as it has room: a long one is set smaller before it is shortened.
    fn name(&self, ui: &Ui, name: &str, weight: Weight) -> std::sync::Arc<egui::Galley> {
        let set = |small| {
            let style = font(weight, small);
            let mut job = egui::text::LayoutJob::simple_singleline(name.to_owned(), style, colours(ui).ink);
            job.wrap = egui::text::TextWrapping::truncate_at_width(self.names);
            ui.painter().layout_job(job)
        };
        let whole = set(false);
        if whole.elided { set(true) } else { whole }
    }

    const fn whole(&self) -> f32 {
        self.names + GAP + self.figures + GAP
    }
}

/// Lines and numbers at 0, 25, 50, 75 and 100.
fn grid(ui: &Ui, transform: &PlotTransform, rows: usize) -> egui::Shape {
    let c = colours(ui);
    let mut shapes = Vec::new();
    let bottom = transform.position_from_point(&PlotPoint::new(0.0, -f64::from(row(rows)))).y;
    let top = transform.position_from_point(&PlotPoint::new(0.0, 0.0)).y;
    for value in [0.0, 25.0, 50.0, 75.0, 100.0] {
        let x = transform.position_from_point(&PlotPoint::new(value, 0.0)).x;
        shapes.push(egui::Shape::vline(x, top..=bottom, Stroke::new(1.0, softened(c.muted, c.surface, 0.16))));
        let number = ui.painter().layout_no_wrap(words::points(value), font(weight::REGULAR, true), c.muted);
        shapes.push(egui::Shape::galley(pos2(x - number.size().x / 2.0, bottom + 6.0), number, c.muted));
    }
    egui::Shape::Vec(shapes)
}

/// With so much room the ranking shows what becomes of each platform, in points.
const WITH_SIGNS: f32 = 560.0;
/// The room over the bars for the words of the typical platform and of the columns, in points.
const OVER: f32 = 20.0;

/// The columns right of the bars: where it counts who is there, the fit and the reach; then what becomes of a platform.
struct Beside {
    columns: Option<[f32; 2]>,
    /// The room of the signs; 0 where there are none.
    signs: f32,
}

impl Beside {
    fn new(ui: &Ui, chart: &FitBars, decided: &BTreeMap<PlatformId, Decision>) -> Self {
        let measure = |words: &str| {
            ui.painter().layout_no_wrap(words.to_owned(), font(weight::REGULAR, true), colours(ui).ink).size().x
        };
        // Where the view is narrow the bars need the room.
        let wide = ui.available_width() >= 460.0;
        let signs = decided.values().map(|decision| decision_width(ui, *decision) + 2.0 * GAP).fold(0.0, f32::max);
        let signs = if ui.available_width() >= WITH_SIGNS { signs } else { 0.0 };
        Self { signs, columns: (chart.counts_reach && wide).then(|| [measure("Fit") + 18.0, measure("~100%") + 14.0]) }
    }

    fn width(&self) -> f32 {
        self.signs + self.columns.map_or(0.0, |columns| columns.iter().sum())
    }

    /// Where the columns end.
    fn ends(&self, transform: &PlotTransform) -> Option<[f32; 2]> {
        let [_, reach] = self.columns?;
        let right = transform.frame().right() - 2.0 - self.signs;
        Some([right - reach, right])
    }

    fn heads(&self, ui: &Ui, transform: &PlotTransform) {
        let Some(ends) = self.ends(transform) else { return };
        for (end, head) in ends.into_iter().zip(["Fit", "Reach"]) {
            let at = pos2(end, transform.frame().top() + OVER / 2.0);
            ui.painter().text(at, egui::Align2::RIGHT_CENTER, head, font(weight::REGULAR, true), colours(ui).muted);
        }
    }

    fn paint(&self, ui: &Ui, transform: &PlotTransform, bar: &RankingBar, at: usize) {
        let Some(ends) = self.ends(transform) else { return };
        let y = transform.position_from_point(&PlotPoint::new(0.0, -f64::from(row(at)) - 0.5)).y;
        for (end, words) in ends.into_iter().zip([words::points(bar.fit), bar.reach_words()]) {
            let style = font(weight::REGULAR, true);
            ui.painter().text(pos2(end, y), egui::Align2::RIGHT_CENTER, words, style, colours(ui).muted);
        }
    }

    fn paint_decision(&self, ui: &Ui, transform: &PlotTransform, decision: Decision, at: usize) {
        if self.signs > 0.0 {
            let y = transform.position_from_point(&PlotPoint::new(0.0, -f64::from(row(at)) - 0.5)).y;
            paint_decision(ui, pos2(transform.frame().right() - self.signs + GAP, y), decision);
        }
    }
}

/// The part of a bar that is lost as few of these people are there, in stripes.
fn hatch(ui: &Ui, transform: &PlotTransform, bar: &RankingBar, at: usize) {
    if bar.lost() <= 0 {
        return;
    }
    let y = -f64::from(row(at)) - 0.5;
    let place = |points: f64, up: f64| transform.position_from_point(&PlotPoint::new(points, y + up * THICK / 2.0));
    stripes(ui, Rect::from_two_pos(place(bar.score, 1.0), place(bar.fit, -1.0)), lost(ui), bar.reach_assumed);
}

/// The colour of what is lost.
fn lost(ui: &Ui) -> egui::Color32 {
    let c = colours(ui);
    softened(c.muted, c.surface, part(strength::HATCHED))
}

/// An entry of the legend for what is in stripes.
fn hatched_item(ui: &mut Ui, words: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(10.0), Sense::hover());
        stripes(ui, rect, lost(ui), false);
        ui.label(small(ui, words));
    });
}

/// The score of the typical platform: a dashed line over all bars, and its words over them.
fn typical(ui: &Ui, transform: &PlotTransform, chart: &FitBars, rows: usize) {
    let Some((score, words)) = chart.typical.zip(chart.typical_words()) else { return };
    let c = colours(ui);
    let at = |y: f64| transform.position_from_point(&PlotPoint::new(score, y));
    let (top, bottom) = (at(0.0), at(-f64::from(row(rows))));
    ui.painter().line_segment([top, bottom], Stroke::new(3.5, c.surface));
    ui.painter().extend(egui::Shape::dashed_line(&[top, bottom], Stroke::new(1.5, c.ink), 4.0, 3.0));
    let words_at = pos2(top.x, transform.frame().top() + OVER / 2.0);
    ui.painter().text(words_at, egui::Align2::CENTER_CENTER, words, font(weight::REGULAR, true), c.ink);
}

/// The name and the figure of a row, and its control.
fn row_ui(
    ui: &mut Ui,
    cx: &mut ViewCx<'_>,
    transform: &PlotTransform,
    gutter: &Gutter,
    bar: &RankingBar,
    at: usize,
    strong: bool,
) {
    let c = colours(ui);
    let middle = transform.position_from_point(&PlotPoint::new(0.0, -f64::from(row(at)) - 0.5));
    let frame = *transform.frame();
    let rect = Rect::from_center_size(pos2(frame.center().x, middle.y), Vec2::new(frame.width(), ROW));
    if !ui.is_rect_visible(rect) {
        return;
    }
    // The name and the figure tell the story, the bar explains the score.
    let (who, what) = rect.split_left_right_at_x(middle.x - GAP / 2.0);
    let response = ui.interact(who, ui.scope_id().with(("story of", &bar.platform)), Sense::click());
    let label = bar.label();
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
    let explains = ui.interact(what, ui.scope_id().with(("bar", &bar.platform)), Sense::click());
    let label = format!("{NAME}: {}", bar.name);
    explains.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &label));
    for part in [&response, &explains].into_iter().filter(|part| part.hovered() || part.has_focus()) {
        let room = part.rect.shrink2(Vec2::new(0.0, 1.0));
        ui.painter().rect_stroke(room, RADIUS, Stroke::new(1.0, c.muted), StrokeKind::Inside);
    }
    let heavy = if strong { weight::SEMIBOLD } else { weight::REGULAR };
    let name = gutter.name(ui, &bar.name, heavy);
    let figure_at = pos2(middle.x - GAP, middle.y);
    let name_at = pos2(figure_at.x - gutter.figures - GAP - name.size().x, middle.y - name.size().y / 2.0);
    ui.painter().galley(name_at, name, c.ink);
    ui.painter().text(figure_at, egui::Align2::RIGHT_CENTER, words::points(bar.score), font(heavy, false), c.ink);
    let pointer = ui.input(|input| input.pointer.hover_pos());
    if response.clicked() {
        cx.send(Command::Select(bar.platform.clone()));
    }
    if explains.clicked() {
        cx.send(Command::Explain(ExplainCommand::Show(bar.platform.clone())));
    }
    for (part, help) in [(response, STORY), (explains, EXPLAINS)] {
        part.context_menu(|ui| platform_menu_ui(ui, cx, &bar.platform));
        part.on_hover_ui_at_pointer(|ui| {
            let points = pointer.map(|pointer| transform.value_from_position(pointer).x);
            hover_ui(ui, cx, bar, points);
            ui.label(small(ui, help));
        });
    }
}

/// What the pointer is on, in words.
fn hover_ui(ui: &mut Ui, cx: &ViewCx<'_>, bar: &RankingBar, points: Option<f64>) {
    ui.label(medium(format!("{}: score {} out of 100", bar.name, words::decimal(bar.score))));
    let under = |piece: &&crate::chart::fit_bars::Piece| {
        points.is_some_and(|at| at >= piece.from && at < piece.from + piece.points)
    };
    if let Some(piece) = bar.pieces.iter().find(under) {
        ui.label(body(piece.words(&cx.state.document.framework)));
        if let Ok(answered) = &cx.state.answers.outcome
            && let Some(i) = answered.report.problem.position(&bar.platform)
        {
            let milestone = &cx.state.document.framework.milestones[piece.milestone];
            for (g, demand) in
                answered.report.problem.segments.iter().enumerate().filter(|(_, d)| d.on[piece.milestone])
            {
                let gap = answered.report.fits.matches(i, g)[piece.milestone].gap;
                let several = answered.report.problem.segments.len() > 1;
                let it = if several { format!("For {} it", demand.name) } else { "It".to_owned() };
                ui.label(muted(ui, format!("{it} {} ({})", words::gap(milestone, gap), words::short_gap(gap))));
            }
        }
    }
    if bar.lost() > 0 {
        ui.label(muted(ui, bar.lost_words()));
    }
    if bar.gains_when_tuned() {
        ui.label(muted(ui, format!("Fine-tuned, it could score {}", words::points(bar.tuned))));
    }
    if bar.few_are_there {
        ui.label(muted(ui, "Its reach is below your minimum"));
    }
}
