//! How long a whole frame of the window takes without a screen: layout and tessellation, for each question, beside
//! egui's own demo in the same run.

use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Context, Pos2, RawInput, Rect, Vec2};
use seven_milestones::app::command::{Action, Command, PresentCommand};
use seven_milestones::app::view::Page;
use seven_milestones::chart::Chart;
use seven_milestones::domain::edit::{Edit, PreferenceChange};
use seven_milestones::domain::id::{MilestoneId, PlatformId};
use seven_milestones::domain::library::Library;
use seven_milestones::domain::quantities::Need;
use seven_milestones::format::read_plan;
use seven_milestones::scene::pages::PresentationPage;
use seven_milestones::service::inputs::{Inputs, Sources};
use seven_milestones::storage;
use seven_milestones::ui::theme;
use seven_milestones::ui::window::{Opening, Window};
use std::hint::black_box;

const SIZE: Vec2 = Vec2::new(1440.0, 900.0);
/// A projector's screen.
const WALL: Vec2 = Vec2::new(1920.0, 1080.0);

fn input(size: Vec2) -> RawInput {
    RawInput { screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)), ..RawInput::default() }
}

/// A window on the sample plan with as many platforms as asked for: the shipped ones again and again.
struct Bench {
    context: Context,
    window: Window,
    size: Vec2,
}

impl Bench {
    fn new(platforms: usize) -> Self {
        let shipped = storage::library().platforms();
        let platform = |(number, pattern): (usize, &std::sync::Arc<seven_milestones::domain::platform::Platform>)| {
            let mut platform = pattern.as_ref().clone();
            platform.id = PlatformId::new(&format!("p{number}")).expect("an id");
            platform
        };
        let library = Library::new((0..platforms).zip(shipped.iter().cycle()).map(platform));
        let inputs = Inputs { framework: storage::framework().clone(), library, warnings: Vec::new() };
        let read = read_plan(storage::SAMPLE_PLAN, &inputs.framework, &inputs.library).expect("the sample is sound");
        let opened = Inputs::scoped(read, &Sources::default(), "the sample plan").expect("no segment is asked for");
        let context = Context::default();
        theme::install(&context);
        let window = Window::new(Opening::of(inputs, opened), &context);
        let mut bench = Self { context, window, size: SIZE };
        for _ in 0..20 {
            bench.frame();
        }
        bench
    }

    fn send(&mut self, command: Command) {
        self.window.send(command);
        for _ in 0..5 {
            self.frame();
        }
    }

    fn frame(&mut self) {
        let Self { context, window, size } = self;
        let output = context.run_ui(input(*size), |ui| window.frame(ui, || None));
        black_box(context.tessellate(output.shapes, output.pixels_per_point));
    }
}

fn questions(criterion: &mut Criterion) {
    for platforms in [24, 200] {
        let mut group = criterion.benchmark_group(format!("frame, {platforms} platforms"));
        let mut bench = Bench::new(platforms);
        let pages = [
            (Page::Where, "where should we be"),
            (Page::Differ, "how do they differ"),
            (Page::Matters, "does it matter"),
            (Page::Follows, "what follows"),
        ];
        for (page, name) in pages {
            bench.send(Command::OpenPage(page));
            group.bench_function(name, |bencher| bencher.iter(|| bench.frame()));
        }
        bench.send(Command::OpenPage(Page::Where));
        // To and fro by a point a frame, as a hand drags, over a place where the leader changes.
        let mut at = 0_u32;
        group.bench_function("dragging a slider, everything worked out anew", |bencher| {
            bencher.iter(|| {
                at = (at + 1) % 40;
                let need = 55.0 + f64::from(if at < 20 { at } else { 40 - at });
                bench.window.send(need_of_identity(need));
                bench.frame();
            });
        });
        group.finish();
    }
}

/// A slider dragged on the wall, everything moving with it, and a page turned.
fn presenting(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("presenting at 1920 × 1080, 24 platforms");
    let mut bench = Bench::new(24);
    bench.size = WALL;
    bench.send(Command::Run(Action::Present));
    let presentation_pages = bench.window.state.presentation_pages();
    for (name, leaf) in [
        ("a milestone", PresentationPage::Decision { milestone: 0, segment: 0 }),
        ("the audience", PresentationPage::Chart(Chart::Audience)),
        ("the ranking", PresentationPage::Chart(Chart::Fit)),
    ] {
        bench.send(Command::Present(PresentCommand::Go(leaf)));
        let mut at = 0_u32;
        group.bench_function(format!("{name} while a slider is dragged"), |bencher| {
            bencher.iter(|| {
                at = (at + 1) % 40;
                let need = 55.0 + f64::from(if at < 20 { at } else { 40 - at });
                bench.window.send(need_of_identity(need));
                bench.frame();
            });
        });
    }
    let mut at = 0;
    group.bench_function("a page turned", |bencher| {
        bencher.iter(|| {
            at = (at + 1) % presentation_pages.len();
            bench.window.send(Command::Present(PresentCommand::Go(presentation_pages[at])));
            // The frame that carries the command out, and the one that shows the page.
            bench.frame();
            bench.frame();
        });
    });
    group.finish();
}

fn need_of_identity(need: f64) -> Command {
    Command::Edit(Edit::Preference {
        segment: "Local families".to_owned(),
        milestone: MilestoneId::new("identity").expect("an id"),
        change: PreferenceChange::Need(Need::nearest(need)),
    })
}

/// What the same machine needs for a frame of egui's own demo.
fn egui_demo(criterion: &mut Criterion) {
    let context = Context::default();
    let mut demo = egui_demo_lib::DemoWindows::default();
    let mut frame = || {
        let output = context.run_ui(input(SIZE), |ui| demo.ui(ui));
        black_box(context.tessellate(output.shapes, output.pixels_per_point));
    };
    for _ in 0..20 {
        frame();
    }
    criterion.bench_function("frame of egui's demo", |bencher| bencher.iter(&mut frame));
}

criterion_group!(benches, questions, presenting, egui_demo);
criterion_main!(benches);
