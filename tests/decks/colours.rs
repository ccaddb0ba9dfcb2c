//! How far the colours of one deck are apart, in our own look and in clients': CIEDE2000 between any two of the seven milestones
//! and of the platforms compared.

use crate::support::fixture;
use seven_milestones::domain::brand::{Brand, Rgb};
use seven_milestones::export::office_theme::read_theme;
use seven_milestones::scene::client::by_use;
use seven_milestones::scene::colour_vision::difference;
use seven_milestones::scene::style::{Ground, Look, Style};

/// The least distances with three, six and twelve platforms compared, those that most people use.
const COMPARED: [usize; 3] = [3, 6, 12];

fn least_distances(brand: Option<&Brand>, ground: Ground) -> [f64; 3] {
    let style = Style::new(&Look { ground, brand: brand.cloned(), ..Look::default() });
    let milestones: Vec<Rgb> = (0..7).map(|position| style.milestone(position)).collect();
    let mut places: Vec<usize> = (0..24).collect();
    places.sort_by_key(|place| by_use(*place));
    COMPARED.map(|compared| {
        let platforms = places[..compared].iter().map(|place| style.platform(*place));
        let all: Vec<Rgb> = milestones.iter().copied().chain(platforms).collect();
        let pairs = all.iter().enumerate().flat_map(|(at, one)| all[..at].iter().map(|other| difference(*one, *other)));
        pairs.fold(f64::INFINITY, f64::min)
    })
}

#[test]
fn no_milestone_has_the_colour_of_a_platform_and_no_two_platforms_have_one() {
    let cases: [(Option<&str>, Ground, [f64; 3]); 9] = [
        (None, Ground::Light, [14.0, 10.9, 10.2]),
        (None, Ground::Dark, [11.5, 10.5, 10.5]),
        (Some("accent-with-lummod"), Ground::Light, [10.0, 10.0, 8.0]),
        (Some("dark-master"), Ground::Dark, [11.0, 11.0, 10.0]),
        (Some("lt2-crimson"), Ground::Light, [11.0, 11.0, 7.5]),
        (Some("lt2-white"), Ground::Light, [11.0, 11.0, 7.5]),
        (Some("one-accent-hsl"), Ground::Light, [10.0, 10.0, 8.0]),
        (Some("one-accent-scrgb"), Ground::Light, [10.0, 10.0, 8.0]),
        (Some("pale-accent1"), Ground::Light, [10.0, 10.0, 7.0]),
    ];
    let mut too_near = Vec::new();
    for (name, ground, least) in cases {
        let brand = name.map(|name| {
            let bytes = std::fs::read(fixture(&format!("themes/{name}.pptx"))).expect("a fixture");
            read_theme(&bytes, name).expect("a look").brand
        });
        let found = least_distances(brand.as_ref(), ground);
        if found.iter().zip(least).any(|(found, least)| *found < least) {
            too_near.push(format!("{name:?} on {ground:?}: {found:.1?}, not {least:?}"));
        }
    }
    assert!(too_near.is_empty(), "with {COMPARED:?} platforms: {too_near:#?}");
}
