//! `docs/third-party.md` names every crate that is in the program on this machine, with its version.

use crate::support::{repository, text_of};
use std::process::Command;

#[test]
fn every_crate_of_the_program_is_named_with_its_version() {
    let listed = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--offline", "-e", "normal", "--prefix", "none", "--format", "{p}"])
        .args(["-p", "seven-milestones"])
        .current_dir(repository(""))
        .output()
        .expect("cargo runs");
    assert!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
    let known = text_of(&repository("docs/third-party.md"));
    let listed = String::from_utf8(listed.stdout).expect("names are plain");
    let mut count = 0;
    let mut missing = Vec::new();
    for line in listed.lines() {
        let mut words = line.split(' ');
        let (name, version) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        if name == "seven-milestones" || name.is_empty() {
            continue;
        }
        count += 1;
        if !known.contains(&format!("`{name}` {}", version.trim_start_matches('v'))) {
            missing.push(line);
        }
    }
    missing.dedup();
    assert!(count > 100, "the tree was not read: {listed}");
    assert!(missing.is_empty(), "make docs/third-party.md anew with `just third-party`; it lacks {missing:?}");
}
