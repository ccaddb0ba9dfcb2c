//! Slides that hold a few platforms against each other and against what is needed, and that say which are alike.

use super::Case;
use super::seen::Shown;
use seven_milestones::chart::audience::mean_need;
use seven_milestones::chart::map::Map;
use seven_milestones::chart::radar::Radar;
use seven_milestones::chart::words;
use seven_milestones::domain::quantities::Need;
use seven_milestones::export::job::Size;

#[test]
fn the_radar_names_what_each_platform_is_about_right_on() {
    let case = Case::rich();
    let radar = Radar::of(&case.material()).expect("a radar");
    for size in [Size::Wide, Size::Standard] {
        let slides = Shown::all(&case, |order| order.size = size);
        let slide = Shown::with(&slides, "Radar");
        if size == Size::Standard {
            // A narrow slide has a legend instead.
            assert!(!slide.xml.contains("About right on"));
            continue;
        }
        let rows = slide.rows();
        assert_eq!(rows[0], ["Platform", "About right on"]);
        assert_eq!(rows.len(), 1 + radar.comb.combs.len());
        for (row, comb) in rows[1..].iter().zip(&radar.comb.combs) {
            let right = case.framework.milestones.iter().enumerate();
            let right = right.filter(|(j, _)| {
                let (level, need) = (comb.cells[*j].level, mean_need(&case.report, *j).expect("it is on"));
                (level - need).abs() <= 5.0
            });
            let names: Vec<&str> = right.map(|(_, milestone)| milestone.name.as_str()).collect();
            let said = if names.is_empty() { "None".to_owned() } else { words::list(&names) };
            assert_eq!(row[1], said, "{}", comb.name);
            assert!(row[0].starts_with(&comb.name), "{row:?}");
        }
    }
}

#[test]
fn the_map_of_several_segments_says_which_group_each_is_closest_to() {
    let mut case = Case::rich();
    // Two more, which want as much and as little of everything as can be.
    for (name, need) in [("Passers-by", 0.0), ("Regulars", 100.0)] {
        let mut segment = case.plan.segments[0].clone();
        segment.name = name.to_owned();
        segment.needs.values_mut().for_each(|wish| wish.need = Need::nearest(need));
        case.plan.segments.push(segment);
    }
    let case = Case::new(&case.framework, &case.library, case.plan, case.scope);
    let map = Map::of(&case.material()).expect("a map");
    assert!(map.closest.starts_with("Closest: ") && map.headline.ends_with("differs by segment"), "{}", map.headline);
    for (segment, _) in &map.segments {
        assert_eq!(map.closest.matches(segment.as_str()).count(), 1, "{}: {segment}", map.closest);
    }
    let slides = Shown::all(&case, |_| {});
    assert!(Shown::with(&slides, "Positioning map").xml.contains(&map.closest), "{}", map.closest);
}
