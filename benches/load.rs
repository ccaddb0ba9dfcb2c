//! Far more than anybody has: 2,000 platforms, 50 segments and 500 actions.
//!
//! The bounds: read and written within 0.1 s each, answered within 2 s, and a frame within 50 ms. On two idle virtual
//! cores it was 1.7 ms, 0.6 ms, 0.65 s and 5 ms.

use criterion::{Criterion, criterion_group, criterion_main};
use seven_milestones::analysis::report::Report;
use seven_milestones::domain::id::PlatformId;
use seven_milestones::domain::library::Library;
use seven_milestones::domain::plan::{Action, Plan, Scope};
use seven_milestones::format::{read_plan, write_plan};
use seven_milestones::storage;
use std::hint::black_box;

fn library() -> Library {
    let shipped = storage::library().platforms();
    Library::new((0..2000).zip(shipped.iter().cycle()).map(|(number, pattern)| {
        let mut platform = pattern.as_ref().clone();
        platform.id = PlatformId::new(&format!("p{number}")).expect("an id");
        platform
    }))
}

fn large() -> Plan {
    let mut plan =
        read_plan(storage::SAMPLE_PLAN, storage::framework(), storage::library()).expect("the sample is sound").plan;
    let pattern = plan.segments[0].clone();
    let named = |number: usize| {
        let mut segment = pattern.clone();
        segment.name = format!("Segment {number}");
        segment
    };
    plan.segments = (0..50).map(named).collect();
    let milestone = storage::framework().milestones[0].id.clone();
    let action = |number: usize| Action {
        platform: Some(PlatformId::new(&format!("p{number}")).expect("an id")),
        milestone: Some(milestone.clone()),
        what: format!("Do the thing of number {number}"),
        owner: None,
        due: None,
        done: false,
    };
    plan.actions = (0..500).map(action).collect();
    plan
}

fn without_a_window(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("2,000 platforms, 50 segments, 500 actions");
    group.sample_size(10);
    let (library, plan, framework) = (library(), large(), storage::framework());
    let text = write_plan(&plan, framework);
    group.bench_function("read", |bencher| bencher.iter(|| read_plan(black_box(&text), framework, &library)));
    group.bench_function("write", |bencher| bencher.iter(|| write_plan(black_box(&plan), framework)));
    group.bench_function("answer, with a first estimate", |bencher| {
        bencher.iter(|| Report::new(framework, &library, black_box(&plan), &Scope::Everyone, 1024));
    });
    group.finish();
}

#[cfg(feature = "gui")]
fn in_a_window(criterion: &mut Criterion) {
    use egui::{Context, Pos2, RawInput, Rect, Vec2};
    use seven_milestones::format::PlanRead;
    use seven_milestones::service::inputs::{Inputs, Sources};
    use seven_milestones::ui::theme;
    use seven_milestones::ui::window::{Opening, Window};

    let inputs = Inputs { framework: storage::framework().clone(), library: library(), warnings: Vec::new() };
    let read = PlanRead { plan: large(), warnings: Vec::new() };
    let opened = Inputs::scoped(read, &Sources::default(), "the large plan").expect("no segment is asked for");
    let context = Context::default();
    theme::install(&context);
    let mut window = Window::new(Opening::of(inputs, opened), &context);
    let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1440.0, 900.0)));
    let mut frame = || {
        let input = RawInput { screen_rect, ..RawInput::default() };
        let output = context.run_ui(input, |ui| window.frame(ui, || None));
        black_box(context.tessellate(output.shapes, output.pixels_per_point));
    };
    for _ in 0..20 {
        frame();
    }
    criterion.bench_function("frame, 2,000 platforms and 50 segments", |bencher| bencher.iter(&mut frame));
}

#[cfg(not(feature = "gui"))]
fn in_a_window(_: &mut Criterion) {}

criterion_group!(benches, without_a_window, in_a_window);
criterion_main!(benches);
