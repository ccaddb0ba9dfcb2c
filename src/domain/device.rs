//! Names that Windows keeps for devices, which no file of that system can have, whatever ending stands behind them.

use std::borrow::Cow;

/// The devices of one name, and those that have a number from 1 to 9 behind it.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
const NUMBERED: [&str; 2] = ["com", "lpt"];
/// Numbers as Windows reads them: the raised ones count as well.
const NUMBERS: &str = "123456789¹²³";

/// Whether a name, with or without endings, is one that Windows keeps for a device.
///
/// ```
/// use seven_milestones::domain::device::is_device;
/// assert!(is_device("con") && is_device("NUL.txt") && is_device("Com1.plan.ron"));
/// assert!(!is_device("com10") && !is_device("com0") && !is_device("console"));
/// ```
#[must_use]
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let numbered = |device: &&str| {
        let mut number = stem.strip_prefix(*device).unwrap_or_default().chars();
        number.next().is_some_and(|first| NUMBERS.contains(first)) && number.next().is_none()
    };
    DEVICES.contains(&stem.as_str()) || NUMBERED.iter().any(numbered)
}

/// A name that is no device: itself, or with a word before its endings.
///
/// ```
/// use seven_milestones::domain::device::no_device;
/// assert_eq!(no_device("con", "plan"), "con-plan");
/// assert_eq!(no_device("nul.txt", "plan"), "nul-plan.txt");
/// assert_eq!(no_device("concert", "plan"), "concert");
/// ```
#[must_use]
pub fn no_device<'a>(name: &'a str, word: &str) -> Cow<'a, str> {
    if !is_device(name) {
        return Cow::Borrowed(name);
    }
    let (stem, endings) = name.split_at(name.find('.').unwrap_or(name.len()));
    Cow::Owned(format!("{}-{word}{endings}", stem.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_device_is_known_and_nothing_else() {
        let mut devices: Vec<String> = DEVICES.map(str::to_owned).to_vec();
        devices.extend(NUMBERED.iter().flat_map(|device| NUMBERS.chars().map(move |n| format!("{device}{n}"))));
        assert_eq!(devices.len(), 4 + 2 * 12);
        for device in &devices {
            for name in [device.clone(), device.to_uppercase(), format!("{device}.ron"), format!("{device}.a.b")] {
                assert!(is_device(&name), "{name}");
                assert!(!is_device(&no_device(&name, "plan")), "{name}");
            }
            for name in [format!("{device}s"), format!("a{device}"), format!("{device}-2"), format!("a.{device}")] {
                assert!(!is_device(&name), "{name}");
                assert_eq!(no_device(&name, "plan"), name);
            }
        }
        assert!(!is_device("") && !is_device("com") && !is_device("lpt0") && !is_device("com¹¹"));
    }
}
