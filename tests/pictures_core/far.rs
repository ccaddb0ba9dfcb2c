//! Pages that are read from the back of a room: no letter is small, none is faint, nothing is cut.

use super::layout::{as_measured, faults};
use super::plans::{Case, cases};
use seven_milestones::chart::audience::Audience;
use seven_milestones::chart::{CHARTS, Chart, ChartRow, OnWall};
use seven_milestones::domain::brand::Rgb;
use seven_milestones::domain::edit::{Edit, PreferenceChange};
use seven_milestones::domain::plan::{Action, Plan};
use seven_milestones::domain::quantities::{Importance, Need};
use seven_milestones::scene::items::{Item, Logo, Scene, Text};
use seven_milestones::scene::legibility::fitting_scale;
use seven_milestones::scene::pages::{PresentationPage, page_with_logo};
use seven_milestones::scene::sheet::Sheet;
use seven_milestones::scene::style::{Ground, Look, Medium, contrast};
use seven_milestones::storage;

/// The least size of letters on a page of 1080 pixels' height.
const LEAST: f64 = 28.0;
/// The least contrast of text.
const CONTRAST: f64 = 4.5;

pub fn sheet(width: f64, height: f64, ground: Ground) -> Sheet {
    Sheet { width, height, look: Look { ground, medium: Medium::Wall, ..Look::default() } }
}

/// The same, everything larger or smaller by so many per cent.
fn sized(width: f64, larger: i16) -> Sheet {
    let sheet = sheet(width, 1080.0, Ground::Light);
    Sheet { look: Look { larger, ..sheet.look }, ..sheet }
}

/// The case with a list of actions, and the plan as it was before some sliders were moved.
fn worked_on(case: Case) -> (Case, Plan) {
    let mut plan = case.plan.clone();
    let (segment, needs) = (plan.segments[0].name.clone(), plan.segments[0].needs.clone());
    for (at, milestone) in needs.keys().enumerate() {
        let change = if at % 2 == 0 {
            PreferenceChange::Need(Need::nearest(100.0 - needs[milestone].need.get()))
        } else {
            PreferenceChange::Importance(Importance::nearest(10.0 - needs[milestone].importance.get()))
        };
        plan = Edit::Preference { segment: segment.clone(), milestone: milestone.clone(), change }.apply(&plan);
    }
    for at in 0..9 {
        plan.actions.push(Action {
            platform: Some(case.library.platforms()[at % case.library.platforms().len()].id.clone()),
            milestone: Some(storage::framework().milestones[at % 7].id.clone()),
            what: "Answer every question within a day, and say openly who answers and until when we are there"
                .to_owned(),
            owner: (at % 2 == 0).then(|| "Somebody with quite a long name".to_owned()),
            due: (at % 3 == 0).then(|| "2027-01-31".to_owned()),
            done: at == 4,
        });
    }
    let before = case.plan.clone();
    let earlier = case.earlier;
    (Case { earlier, ..Case::new(case.name, case.library, plan, case.scope) }, before)
}

/// Every page of every case that has something to show; where `fitted`, not larger than it has room for.
fn pages(sheet: &Sheet, fitted: bool) -> Vec<(String, Scene)> {
    let mut all = Vec::new();
    for case in cases() {
        let (case, before) = worked_on(case);
        for leaf in case.pages_from(&before).iter().copied() {
            let larger =
                if fitted { fitting_scale(leaf, &case.material(), &before, sheet, None) } else { sheet.look.larger };
            let sheet = Sheet { look: Look { larger, ..sheet.look.clone() }, ..*sheet };
            if let Some(scene) = case.page(leaf, &before, &sheet) {
                all.push((format!("{}, {}", case.name, leaf.name(storage::framework(), &case.plan)), scene));
            }
        }
    }
    all
}

#[test]
fn the_sample_has_all_pages_and_each_says_something() {
    let (case, before) = worked_on(super::sample());
    let presentation_pages = case.pages_from(&before);
    let once = |row: &&ChartRow| !matches!(row.on_wall, OnWall::Never | OnWall::PerScenario);
    let charts = CHARTS.iter().filter(once).count();
    let (milestones, scenarios) = (storage::framework().milestones.len(), case.plan.scenarios.len());
    // The answer and the segments; what follows, what will be done, what was changed, and how it was worked out.
    assert_eq!(presentation_pages.len(), 2 + charts + milestones + scenarios + 4);
    assert_eq!(presentation_pages.first(), Some(&PresentationPage::Answer));
    assert_eq!(presentation_pages[presentation_pages.story() - 1], PresentationPage::Changes);
    assert_eq!(presentation_pages.last(), Some(&PresentationPage::Method));
    for leaf in presentation_pages.iter().copied() {
        let Some(scene) = case.page(leaf, &before, &sheet(1920.0, 1080.0, Ground::Light)) else {
            panic!("{leaf:?} is missing");
        };
        assert!(scene.alt_text.len() > 20, "{leaf:?}: {}", scene.alt_text);
    }
}

#[test]
fn no_letter_is_small_nothing_is_cut_and_nothing_overlaps() {
    let mut all = Vec::new();
    let sheets = [
        sheet(1920.0, 1080.0, Ground::Light),
        sheet(1440.0, 1080.0, Ground::Light),
        sized(1920.0, 20),
        sized(1920.0, 40),
        sized(1440.0, -30),
    ];
    // Those as they are, and two as large as a page has room for.
    let fitted = [sized(1920.0, 60), sized(1440.0, 60)];
    for (sheet, fitted) in sheets.iter().map(|sheet| (sheet, false)).chain(fitted.iter().map(|sheet| (sheet, true))) {
        let (width, larger) = (sheet.width, sheet.look.larger);
        let least = LEAST * (1.0 + f64::from(larger) / 100.0).min(1.0);
        for (page, scene) in pages(sheet, fitted) {
            let small = scene.texts().into_iter().filter(|text| text.size < least - 1e-9);
            let small = small.map(|text| format!("“{}” is {:.1} high", text.text, text.size));
            let about = |fault: String| format!("{page}, {width} wide, {larger} larger: {fault}");
            all.extend(small.chain(faults(&scene, &as_measured(&scene))).take(3).map(about));
        }
    }
    assert!(all.is_empty(), "{} faults\n{}", all.len(), all.join("\n"));
}

#[test]
fn a_larger_page_says_what_it_says_at_its_usual_size() {
    let (mut grown, mut all) = (0, 0);
    for case in cases() {
        let (case, before) = worked_on(case);
        for leaf in case.pages_from(&before).iter().copied() {
            let usual = sheet(1920.0, 1080.0, Ground::Light);
            let Some(scene) = case.page(leaf, &before, &usual) else { continue };
            let asked = sized(1920.0, 40);
            let larger = fitting_scale(leaf, &case.material(), &before, &asked, None);
            assert!((0..=40).contains(&larger));
            let larger_scene = case.page(leaf, &before, &sized(1920.0, larger)).expect("it has something to show");
            let page = format!("{}, {leaf:?}, {larger} larger", case.name);
            let cut = |scene: &Scene| scene.texts().iter().filter(|text| text.text.ends_with('…')).count();
            assert!(cut(&larger_scene) <= cut(&scene), "{page}: more is cut");
            // No word that is in both is smaller, and the milestones at the rails are all there.
            for text in larger_scene.texts() {
                let same = scene.texts().into_iter().filter(|other| other.text == text.text);
                let least = same.map(|other| other.size).fold(f64::INFINITY, f64::min);
                assert!(least.is_infinite() || text.size > 0.99 * least, "{page}: “{}” is smaller", text.text);
            }
            if leaf == PresentationPage::Chart(Chart::Audience) {
                let texts = larger_scene.texts();
                for milestone in &storage::framework().milestones {
                    assert!(texts.iter().any(|text| text.text == milestone.name), "{page}: no {}", milestone.name);
                }
            }
            grown += usize::from(larger > 0);
            all += 1;
        }
    }
    assert!(4 * grown > 3 * all, "only {grown} of {all} pages grow");
    let smaller = sized(1920.0, -20);
    let (case, before) = worked_on(super::sample());
    assert_eq!(
        fitting_scale(PresentationPage::Opening, &case.material(), &before, &smaller, None),
        -20,
        "smaller is always possible"
    );
}

#[test]
fn every_colour_of_a_rail_is_named() {
    for case in cases().into_iter().filter(|case| case.report.problem.segments.len() == 1) {
        let leaf = PresentationPage::Chart(Chart::Audience);
        let chart = Audience::new(storage::framework(), &case.report, &case.scope);
        for (width, larger) in [(1920.0, 0), (1440.0, 0), (1920.0, 40)] {
            let Some(scene) = case.page(leaf, &case.plan, &sized(width, larger)) else { continue };
            let texts = scene.texts();
            for (_, name) in chart.rows.iter().flat_map(|row| &row.stretches).filter_map(|part| part.leader.as_ref()) {
                let said = texts.iter().any(|text| text.text == *name);
                assert!(said, "{}, {width} wide, {larger} larger: nothing names {name}", case.name);
            }
        }
    }
}

#[test]
fn a_logo_stands_clear_of_every_word() {
    let wide = Logo { bytes: [].into(), kind: "png", width: 900, height: 120 };
    let square = Logo { width: 300, height: 300, ..wide.clone() };
    for case in cases() {
        let (case, before) = worked_on(case);
        for leaf in case.pages_from(&before).iter().copied() {
            for (logo, larger) in [(&wide, 0), (&square, 0), (&square, 40)] {
                let (material, sheet) = (case.material(), sized(1920.0, larger));
                let larger = fitting_scale(leaf, &material, &before, &sheet, Some(logo));
                let Some(scene) = page_with_logo(leaf, &material, &before, &sized(1920.0, larger), Some(logo)) else {
                    continue;
                };
                let (_, place) = scene.logo.as_ref().expect("it has a logo");
                let page = format!("{}, {leaf:?}, {larger} larger", case.name);
                for text in scene.texts() {
                    let [left, top, right, bottom] = text.bounds();
                    let apart = right <= place.x
                        || left >= place.x + place.width
                        || bottom <= place.y
                        || top >= place.y + place.height;
                    assert!(apart, "{page}: “{}” lies on the logo", text.text);
                }
                let faults = faults(&scene, &as_measured(&scene));
                assert!(faults.is_empty(), "{page}: {faults:?}");
            }
        }
    }
}

#[test]
fn every_letter_stands_out_from_what_is_behind_it() {
    let mut all = Vec::new();
    for ground in [Ground::Light, Ground::Dark] {
        for (page, scene) in pages(&sheet(1920.0, 1080.0, ground), false) {
            let mut behind = Behind { all: Vec::new(), faint: Vec::new() };
            behind.draw(&scene.items, scene.ground.expect("a page has a ground"));
            all.extend(behind.faint.into_iter().take(2).map(|fault| format!("{page}, {ground:?}: {fault}")));
        }
    }
    assert!(all.is_empty(), "{} faults\n{}", all.len(), all.join("\n"));
}

/// What has been drawn so far, and the texts that are too faint on it.
struct Behind {
    all: Vec<(Vec<[f64; 2]>, Rgb)>,
    faint: Vec<String>,
}

impl Behind {
    fn draw(&mut self, items: &[Item], ground: Rgb) {
        for item in items {
            match item {
                Item::Group(group) => self.draw(&group.items, ground),
                Item::Rect(rect) => {
                    let (right, bottom) = (rect.x + rect.width, rect.y + rect.height);
                    let corners = vec![[rect.x, rect.y], [right, rect.y], [right, bottom], [rect.x, bottom]];
                    self.all.extend(rect.fill.map(|paint| (corners, paint.rgb)));
                }
                Item::Circle(circle) => {
                    let corner = |at: u32| {
                        let angle = f64::from(at) * std::f64::consts::TAU / 24.0;
                        [circle.at[0] + circle.radius * angle.cos(), circle.at[1] + circle.radius * angle.sin()]
                    };
                    self.all.extend(circle.fill.map(|paint| ((0..24).map(corner).collect(), paint.rgb)));
                }
                Item::Path(path) => self.all.extend(path.fill.map(|paint| (path.points.clone(), paint.rgb))),
                Item::Text(text) => self.read(text, ground),
            }
        }
    }

    fn read(&mut self, text: &Text, ground: Rgb) {
        let [left, top, right, bottom] = text.bounds();
        let middle = [f64::midpoint(left, right), f64::midpoint(top, bottom)];
        let on = self.all.iter().rev().find(|(shape, _)| holds(shape, middle)).map_or(ground, |(_, colour)| *colour);
        let ratio = contrast(text.paint.rgb, on);
        if ratio < CONTRAST {
            self.faint.push(format!("“{}” has {ratio:.2}:1", text.text));
        }
    }
}

/// Whether a shape holds a point: a ray to the right crosses its sides an odd number of times.
fn holds(shape: &[[f64; 2]], [x, y]: [f64; 2]) -> bool {
    let sides = shape.iter().zip(shape.iter().cycle().skip(1));
    let crossed =
        sides.filter(|(a, b)| (a[1] > y) != (b[1] > y) && x < a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]));
    crossed.count() % 2 == 1
}
