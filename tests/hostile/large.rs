//! Files as large as may be, of shapes that ask for the most memory and time; and files that are larger.

use crate::support::{Ran, program, temporary};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

const MIB: usize = 1024 * 1024;
/// The memory that the program may ask the system for, in MiB, whatever a file holds.
const MEMORY_MIB: usize = 640;

/// Something that is said over and over, between a beginning and an end; `#` is a number that is another each time.
struct Shape {
    name: &'static str,
    start: &'static str,
    piece: &'static str,
    end: &'static str,
}

const fn shape(name: &'static str, start: &'static str, piece: &'static str, end: &'static str) -> Shape {
    Shape { name, start, piece, end }
}

const PLAN: &str =
    "(format: 1, title: \"T\", segments: [(name: \"A\", share: 1, needs: {\"identity\": (need: 1, importance: 1)})]";
const SHAPES: &[Shape] = &[
    shape("blank-ids.plan.ron", "(format: 1, title: \"T\", segments: [], excluded: [", "\"\",", "])"),
    shape(
        "ids.plan.ron",
        "(format: 1, title: \"T\", segments: [(name: \"A\", share: 1, needs: {})], excluded: [",
        "\"a#\",",
        "])",
    ),
    shape("segments.plan.ron", "(format: 1, title: \"T\", segments: [", "(name: \"#\", share: 1, needs: {}),", "])"),
    shape("twins.plan.ron", "(format: 1, title: \"T\", segments: [", "(name: \"\", share: 0, needs: {}),", "])"),
    shape(
        "keys.plan.ron",
        "(format: 1, title: \"T\", segments: [(name: \"A\", share: 1, needs: {}, content: {",
        "\"#\":1,",
        "})])",
    ),
    shape(
        "hours.plan.ron",
        "(format: 1, title: \"T\", segments: [(name: \"A\", share: 1, needs: {})], hours: {",
        "\"#\":1,",
        "})",
    ),
    shape(
        "actions.plan.ron",
        "(format: 1, title: \"T\", segments: [], actions: [",
        "(platform:\"\",milestone:\"\",what:\"\"),",
        "])",
    ),
    shape(
        "levels.plan.ron",
        "(format: 1, title: \"T\", segments: [], levels: {",
        "\"\":(reviewed:\"\",levels:{}),",
        "})",
    ),
    shape("unknown.plan.ron", "(format: 1, title: \"T\", segments: [", "a:1,", "])"),
    shape("top.plan.ron", "(", "segments:1,", ")"),
    shape("items.plan.ron", "(segments:[", "1,", "])"),
    shape("brackets.plan.ron", "(segments:[", "[],", "])"),
    shape("nested.plan.ron", "(segments:", "[", ""),
    shape("comments.plan.ron", "(segments:", "/*", ""),
    shape("quotes.plan.ron", "(segments:[", "'\\'", "])"),
    shape("hashes.plan.ron", "(segments:[r", "#", "])"),
    shape("lines.plan.ron", "(segments:", "\n", ")"),
    shape("text.plan.ron", "(format: 1, title: \"", "\\n", "\", segments: [])"),
    shape(
        "key.plan.ron",
        "(format: 1, title: \"T\", segments: [(name: \"A\", share: 1, needs: {\"",
        "i",
        "\": (need: 1, importance: 1)})])",
    ),
    shape(
        "kinds/framework.ron",
        "(format: 1, name: \"F\", ages: [], milestones: [], kinds: [",
        "(id:\"#\",name:\"\"),",
        "])",
    ),
    shape("ages/framework.ron", "(format: 1, name: \"F\", kinds: [], milestones: [], ages: [", "\"#\",", "])"),
    shape(
        "milestones/framework.ron",
        "(format: 1, name: \"F\", ages: [], kinds: [], milestones: [",
        "(id:\"#\",name:\"a\",low:\"a\",high:\"a\"),",
        "])",
    ),
    shape(
        "platforms/usage.ron",
        "(format: 1, id: \"a\", name: \"A\", reviewed: \"\", basis: estimate, milestones: {}, content: {}, usage: [",
        "(region:\"\",year:1,share:2,source:\"\",address:\"\"),",
        "])",
    ),
    shape(
        "platforms/facts.ron",
        "(format: 1, id: \"a\", name: \"A\", reviewed: \"\", basis: estimate, milestones: {\"identity\": (level: 1, confidence: low, why: \"\", evidence: [",
        "(fact:\"\",source:\"\",address:\"\"),",
        "])}, content: {}, usage: [])",
    ),
    shape("accents.brand.ron", "(format: 1, name: \"B\", accents: [", "\"\",", "])"),
    shape("settings.ron", "(format: 1, theme: light, recent: [", "\"#\",", "])"),
    shape("a.recovery.ron", "(format: 1, saved_at: 1, pid: 1, plan: \"", "\\\"", "\")"),
];

fn written(folder: &Path, shape: &Shape, bytes: usize) -> std::path::PathBuf {
    let mut text = String::with_capacity(bytes + 200);
    text.push_str(shape.start);
    let mut number = 0_usize;
    while text.len() + shape.piece.len() + shape.end.len() + 20 < bytes {
        match shape.piece.split_once('#').filter(|_| shape.piece != "#") {
            Some((before, after)) => text.extend([before, &number.to_string(), after]),
            None => text.push_str(shape.piece),
        }
        number += 1;
    }
    text.push_str(shape.end);
    let path = folder.join(shape.name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(&path, text).expect("written");
    path
}

/// Runs `check` on a file with as much memory as it may take.
fn check_within(path: &Path, mib: usize) -> Ran {
    let home = temporary();
    let plain = program(home.path(), [path]);
    let mut command = if cfg!(target_os = "linux") {
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("ulimit -v {} && exec \"$0\" check \"$1\"", mib * 1024)]);
        shell.arg(plain.get_program()).arg(path).env("SEVEN_MILESTONES_HOME", home.path());
        shell
    } else {
        let mut command = Command::new(plain.get_program());
        command.arg("check").arg(path).env("SEVEN_MILESTONES_HOME", home.path());
        command
    };
    command.output().expect("the program starts").into()
}

#[track_caller]
fn each_is_answered(bytes: usize, mib: usize, bound: Duration) {
    let folder = temporary();
    for shape in SHAPES {
        let path = written(folder.path(), shape, bytes);
        let began = Instant::now();
        let ran = check_within(&path, mib);
        let took = began.elapsed();
        let name = shape.name;
        assert!(matches!(ran.status, Some(0 | 1)), "{name}: {:?} after {took:?}: {}", ran.status, ran.err);
        assert!(ran.err.len() < 40_000 && ran.out.len() < 40_000, "{name}: more is said than anybody reads");
        assert!(took < bound, "{name} took {took:?}");
        if bytes > 4 * MIB {
            eprintln!("{name}: {took:?}");
        }
        fs::remove_file(path).expect("removed");
    }
}

#[test]
fn whatever_a_file_holds_little_memory_and_time_is_taken() {
    each_is_answered(MIB / 16, 160, Duration::from_mins(1));
}

#[test]
#[ignore = "takes minutes where it is not optimised; `just hostile` runs it"]
fn the_largest_files_of_any_shape_are_answered() {
    each_is_answered(16 * MIB, MEMORY_MIB, Duration::from_secs(30));
}

#[test]
fn a_file_of_64_mib_is_refused_unread() {
    let folder = temporary();
    for name in ["a.plan.ron", "platforms/a.ron", "framework.ron", "a.brand.ron", "settings.ron", "audiences/a.ron"] {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        // Zeros that take no room on the disk.
        fs::File::create(&path).and_then(|file| file.set_len(64 * MIB as u64)).expect("made");
        let ran = check_within(&path, 128);
        let sentence = "The file is 64 MB, which is more than the 16 MB a file can have; choose another file.";
        assert_eq!((ran.status, ran.err), (Some(1), format!("{}: {sentence}\n", path.display())));
    }
}

#[test]
fn what_is_sound_in_a_large_file_is_read() {
    let folder = temporary();
    let path = folder.path().join("a.plan.ron");
    let notes = "All is well. ".repeat(7_000);
    let what = "All is well. ".repeat(10);
    let actions = format!("(platform: \"facebook\", milestone: \"brand\", what: \"{what}\"),").repeat(10_000);
    fs::write(&path, format!("{PLAN}, notes: \"{notes}\", actions: [{actions}])")).expect("written");
    let ran = check_within(&path, 128);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""), "{}", ran.out);
}
