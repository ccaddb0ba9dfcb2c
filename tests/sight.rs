//! Colours for people who see few of them: the palettes as the colour-blind see them, by the distance CIEDE2000.

use seven_milestones::domain::brand::Rgb;
use seven_milestones::scene::client::by_use;
use seven_milestones::scene::colour_vision::{Blindness, difference_seen};
use seven_milestones::scene::style::platform;
use seven_milestones::scene::tones::{DARK, LIGHT, PLATFORMS};

/// The least distance between colours that stand beside each other, over all three kinds of colour blindness.
fn least_beside(colours: &[Rgb]) -> f64 {
    let pairs = colours.windows(2).map(|pair| (pair[0], pair[1]));
    least(pairs)
}

/// The least distance between any two colours.
fn least_of_any(colours: &[Rgb]) -> f64 {
    least(colours.iter().enumerate().flat_map(|(at, one)| colours[at + 1..].iter().map(|other| (*one, *other))))
}

fn least(pairs: impl Iterator<Item = (Rgb, Rgb)>) -> f64 {
    pairs
        .flat_map(|(one, other)| Blindness::ALL.map(|blindness| difference_seen(blindness, one, other)))
        .fold(f64::INFINITY, f64::min)
}

/// Milestones lie beside each other in every bar, in the framework's order: neighbours must be told apart.
#[test]
fn neighbouring_milestones_are_told_apart_by_the_colour_blind() {
    for (look, tones, reached) in [("light", &LIGHT, 13.0), ("dark", &DARK, 13.0)] {
        let least = least_beside(&tones.milestones);
        assert!(least >= reached, "{look}: neighbours differ by {least:.1} only");
        let least = least_of_any(&tones.milestones);
        assert!(least >= reached, "{look}: two milestones differ by {least:.1} only");
    }
}

/// Platforms are named wherever they stand, so their colours may come nearer to each other, but not be the same.
#[test]
fn no_two_platforms_look_the_same_to_the_colour_blind() {
    let most_used: Vec<Rgb> = (0..24).filter(|place| by_use(*place) < 6).map(platform).collect();
    let least = least_of_any(&most_used);
    assert!(least >= 8.0, "two of the six that most people use differ by {least:.1} only");
    let least = least_of_any(&PLATFORMS);
    assert!(least >= 5.0, "two of two dozen platforms differ by {least:.1} only");
}
