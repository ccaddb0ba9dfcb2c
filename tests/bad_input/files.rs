//! Faulty files, given to the program: one sentence with its place on standard error, and nothing else.

use crate::support::{Ran, fixture, run, temporary, text_of};
use regex::Regex;
use seven_milestones::domain::texts::sentence;
use std::fs;
use std::path::{Path, PathBuf};

/// A file in a folder, with the folders above it.
pub fn file(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder above")).expect("a folder can be made");
    fs::write(&path, bytes).expect("a file can be written");
    path
}

fn base(kind: &str) -> String {
    text_of(&fixture(&format!("base.{kind}.ron")))
}

/// A line as it is printed: `{path}` put in, and what follows a path and its place as a sentence.
pub fn printed(path: &Path, line: &str) -> String {
    let place =
        Regex::new(r"^((?:error: |warning: )?(?:\{path\}|/[^:]*)(?::\d+:\d+)?: |error: )(.*)$").expect("a pattern");
    let (before, message) = place.captures(line).map_or(("", line), |found| {
        (found.get(1).map_or("", |part| part.as_str()), found.get(2).map_or("", |part| part.as_str()))
    });
    format!("{before}{}", sentence(message)).replace("{path}", &path.display().to_string())
}

/// Checks that the program refuses a call with exactly these lines on standard error, as they are printed.
#[track_caller]
pub fn refused(ran: &Ran, path: &Path, lines: &str) {
    let expected: String = lines.lines().map(|line| printed(path, line) + "\n").collect();
    assert_eq!(ran.err, expected);
    assert_eq!(ran.out, "");
    assert_eq!(ran.status, Some(1));
}

/// Checks that `rank` and `check` refuse a plan with the same sentence.
#[track_caller]
pub fn both_refuse(path: &Path, line: &str) {
    refused(&run(["rank".as_ref(), path.as_os_str()]), path, &format!("error: {line}"));
    refused(&run(["rank".as_ref(), path.as_os_str(), "--json".as_ref()]), path, &format!("error: {line}"));
    refused(&run(["check".as_ref(), path.as_os_str()]), path, line);
}

#[test]
fn what_is_no_text_of_ours() {
    let folder = temporary();
    let at = |name: &str, bytes: &[u8]| file(folder.path(), name, bytes);
    let not_utf8 = "this is not UTF-8 text; save the file as UTF-8, or choose another file";
    both_refuse(&at("a.plan.ron", b"(\n  format: 1, \xFF"), &format!("{{path}}:2:14: {not_utf8}"));
    both_refuse(&at("utf16.plan.ron", b"\xFF\xFE(\0\n\0"), &format!("{{path}}:1:1: {not_utf8}"));
    let missing = folder.path().join("nowhere.plan.ron");
    both_refuse(&missing, "{path}: there is no such file or folder; check the name and the folder");
    let no_folder = folder.path().join("a.plan.ron/below.plan.ron");
    both_refuse(&no_folder, "{path}: part of this path is a file, not a folder");
    let binary = at("b.plan.ron", b"\x7FELF\x02\x01\x01\0\0\0\0\xB0\xFF\x03");
    both_refuse(&binary, "{path}: this isn’t a text file; choose another file");
    both_refuse(folder.path(), "{path}: this is a folder; name a file in it, such as {path}/a.plan.ron");
    let empty = temporary();
    both_refuse(empty.path(), "{path}: this is a folder; name a file in it");
    let late = [b"(".as_slice(), &[b'\n'; 5], "title: \"é\u{FE0F}é".as_bytes(), b"\xC3("].concat();
    both_refuse(&at("late.plan.ron", &late), &format!("{{path}}:6:12: {not_utf8}"));
}

/// What the containers of office programs begin with, and the name of a part.
fn container(part: &str) -> Vec<u8> {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(1024, 0);
    bytes.extend(part.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(2048, 0);
    bytes
}

#[test]
fn what_other_programs_saved() {
    let folder = temporary();
    let at = |name: &str, bytes: &[u8]| file(folder.path(), name, bytes);
    let locked = at("a.plan.ron", &container("EncryptedPackage"));
    both_refuse(
        &locked,
        "{path}: this file is protected with a password; open it in the app that made it and save a copy without the \
         password",
    );
    let slides = at("b.plan.ron", &container("PowerPoint Document"));
    both_refuse(
        &slides,
        "{path}: this is a PowerPoint 97–2003 presentation (.ppt); open it, save it as .pptx and choose that file",
    );
    let packed = at("c.plan.ron", b"PK\x03\x04\x14\0\xFF");
    both_refuse(
        &packed,
        "{path}: this is a presentation, a workbook or another packed file, and no text; choose another file",
    );
}

#[test]
fn what_is_cut_or_newer_before_it_tells_what_it_is() {
    let folder = temporary();
    let cut = file(folder.path(), "cut.ron", "(\n    format: 1,\n    tit");
    let sentence =
        "the file ends before it is complete: it was cut off, or a quote or bracket that was opened is not closed";
    refused(&run(["check".as_ref(), cut.as_os_str()]), &cut, &format!("{{path}}:3:8: {sentence}"));
    let newer = file(folder.path(), "newer.ron", "(format: 7, things: [1, 2])");
    let sentence = "this is a file of format 7, written by a newer version; install the newer one to open it";
    refused(&run(["check".as_ref(), newer.as_os_str()]), &newer, &format!("{{path}}:1:10: {sentence}"));
}

#[test]
fn what_is_far_too_large() {
    let folder = temporary();
    let path = folder.path().join("large.plan.ron");
    let large = fs::File::create(&path).expect("a file can be made");
    large.set_len(50 * 1024 * 1024).expect("a file can be made long");
    both_refuse(&path, "{path}: the file is 50 MB, which is more than the 16 MB a file can have; choose another file");
}

#[test]
#[cfg(unix)]
fn what_is_no_file() {
    for device in ["/dev/zero", "/dev/null"] {
        both_refuse(Path::new(device), "{path}: this is a device or a pipe, not a file");
    }
}

#[test]
#[cfg(unix)]
fn what_one_may_not_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = temporary();
    let path = file(folder.path(), "secret.plan.ron", base("plan"));
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("rights can be set");
    let (sentence, readable) = (
        "{path}: you don’t have permission for this file; check its permissions, or choose another file",
        fs::File::open(&path),
    );
    if readable.is_ok() {
        // Some users may read everything; then the file is as sound as it looks.
        assert_eq!(run(["rank".as_ref(), path.as_os_str()]).status, Some(0));
    } else {
        both_refuse(&path, sentence);
    }
}

#[test]
fn a_faulty_text_is_named_with_its_place() {
    let folder = temporary();
    let path = file(folder.path(), "é bad.plan.ron", base("plan").replace("need: 70", "need: 130"));
    both_refuse(&path, "{path}:9:36: a need must be from 0 to 100, not 130");
    let marked = [b"\xEF\xBB\xBF", base("plan").replace("need: 70", "need: 130").as_bytes()].concat();
    let path = file(folder.path(), "marked.plan.ron", marked);
    both_refuse(&path, "{path}:9:36: a need must be from 0 to 100, not 130");
    let path = file(folder.path(), "empty.plan.ron", "");
    both_refuse(&path, "{path}: the file is empty, so it is not a plan");
    let path = file(folder.path(), "newer.plan.ron", "(format: 7, nobody: knows)");
    both_refuse(
        &path,
        "{path}:1:10: this is a plan of format 7, written by a newer version; this version reads formats 1 and 2, \
         so install the newer one to open it",
    );
}

#[test]
fn several_faults_are_counted_and_check_lists_them() {
    let folder = temporary();
    let text = base("plan").replace("need: 70", "need: 130").replace("share: 60", "share: -1");
    let path = file(folder.path(), "bad.plan.ron", text);
    let ran = run(["rank".as_ref(), path.as_os_str()]);
    let (share, need) = ("a share must be a number above 0, not -1", "a need must be from 0 to 100, not 130");
    refused(&ran, &path, &format!("error: {{path}}:7:20: {share}. There is 1 more fault; `check` lists both."));
    let ran = run(["check".as_ref(), path.as_os_str()]);
    refused(&ran, &path, &format!("{{path}}:7:20: {share}\n{{path}}:9:36: {need}"));
}

#[test]
fn other_files_are_named_with_their_place() {
    let folder = temporary();
    let cases = [
        (
            "bad.ron",
            base("platform").replace("level: 82", "level: 182"),
            "8:29: a level must be from 0 to 100, not 182",
        ),
        ("framework.ron", base("framework").replace("excess_cost: 1.5", "excess_cost: -2"), "7:102: a cost must be"),
        ("bad.brand.ron", base("brand").replace("#1B2333", "blue"), "5:10: a colour is written like \"#1F6FB2\""),
        ("bad.brand.ron", base("brand").replace("name:", "nmae:"), "3:5: there is no field `nmae` here"),
    ];
    for (name, text, place) in cases {
        let path = file(folder.path(), name, text);
        let ran = run(["check".as_ref(), path.as_os_str()]);
        let start = printed(&path, &format!("{{path}}:{place}"));
        assert!(ran.err.starts_with(start.trim_end_matches('.')), "{}", ran.err);
        assert_eq!((ran.err.lines().count(), ran.out.as_str(), ran.status), (1, "", Some(1)));
    }
}

/// Checks how a ranking of a sound plan ends with another folder of profiles or another framework.
#[track_caller]
fn rank_with(option: &str, path: &Path, line: &str) {
    let plan = fixture("base.plan.ron");
    refused(&run(["rank".as_ref(), plan.as_os_str(), option.as_ref(), path.as_os_str()]), path, line);
}

#[test]
fn folders_of_profiles_that_cannot_be_used() {
    let folder = temporary();
    let plain = file(folder.path(), "file.txt", "x");
    rank_with("--platforms", &plain, "error: {path}: this is a file; name a folder of platform profiles instead");
    let nowhere = folder.path().join("nowhere");
    rank_with("--platforms", &nowhere, "error: {path}: there is no such file or folder; check the name and the folder");
    rank_with(
        "--platforms",
        folder.path(),
        "error: {path}: there are no platform profiles (*.ron) in this folder; choose another folder",
    );

    let broken = folder.path().join("broken");
    let path = file(&broken, "a.ron", base("platform").replace("level: 82", "level: 182"));
    let plan = fixture("base.plan.ron");
    let ran = run(["rank".as_ref(), plan.as_os_str(), "--platforms".as_ref(), broken.as_os_str()]);
    refused(&ran, &path, "error: {path}:8:29: a level must be from 0 to 100, not 182");
}

#[test]
fn two_profiles_of_one_id() {
    let folder = temporary();
    let (first, second) =
        (file(folder.path(), "a.ron", base("platform")), file(folder.path(), "b.ron", base("platform")));
    let sentence = format!(
        "{}: this profile has the id `place`, but {} has it too; give one of the two another id",
        second.display(),
        first.display()
    );
    rank_with("--platforms", folder.path(), &format!("error: {sentence}"));
    let ran = run(["check".as_ref(), first.as_os_str(), second.as_os_str()]);
    assert_eq!((ran.err, ran.status), (format!("{}\n", printed(&second, &sentence)), Some(1)));
    assert_eq!(ran.out, format!("{}: OK (platform profile)\n", first.display()));
}

#[test]
fn frameworks_that_cannot_be_used() {
    let folder = temporary();
    let path = file(folder.path(), "own.ron", base("framework").replace("excess_cost: 1.5", "excess_cost: NaN"));
    rank_with("--framework", &path, "error: {path}:7:102: a cost must be a number of 0 or more, not NaN");
    let path = folder.path().join("nowhere.ron");
    rank_with("--framework", &path, "error: {path}: there is no such file or folder; check the name and the folder");
    let more = "    (id: \"m8\", name: \"M\", low: \"a\", high: \"b\"),\n    ],\n)\n";
    let eight =
        text_of(&fixture("even.framework.ron")).trim_end().strip_suffix("    ],\n)").map(|text| text.to_owned() + more);
    let path = file(folder.path(), "eight.ron", eight.expect("the list of milestones is the last"));
    let line = text_of(&path).lines().position(|line| line.contains("\"m8\"")).expect("it is there") + 1;
    let sentence = "this framework has 8 milestones, and colours and charts are made for at most 7; leave 1 out";
    rank_with("--framework", &path, &format!("error: {{path}}:{line}:5: {sentence}"));
}

#[test]
fn a_file_that_tells_nothing_of_itself() {
    let folder = temporary();
    let path = file(folder.path(), "notes.txt", "Buy flour");
    refused(
        &run(["check".as_ref(), path.as_os_str()]),
        &path,
        "{path}: Seven Milestones can’t check this file. It checks plans, platform profiles, described audiences, \
         frameworks and brands",
    );
    let path = file(folder.path(), "answers.csv", "Age,City\n30,York\n");
    refused(
        &run(["check".as_ref(), path.as_os_str()]),
        &path,
        "{path}: Seven Milestones can’t check this file. It checks plans, platform profiles, described audiences, \
         frameworks and brands. To read the answers of a survey, use “From a survey…” in the window",
    );
    refused(&run(["rank".as_ref(), path.as_os_str()]), &path, "error: {path}: This isn’t a plan; choose another file.");
    let path = file(folder.path(), "empty.txt", " \n");
    refused(&run(["check".as_ref(), path.as_os_str()]), &path, "{path}: the file is empty");
}

#[test]
fn a_plan_in_which_nothing_matters() {
    let folder = temporary();
    let nothing = base("plan").replace("importance: 5", "importance: 0");
    let path = file(folder.path(), "nothing.plan.ron", nothing);
    let why = "No milestone counts for “Firms”; turn at least one on, and give it an importance above 0.";
    refused(&run(["rank".as_ref(), path.as_os_str()]), &path, &format!("error: {{path}}: {why}"));
    let checked = run(["check".as_ref(), path.as_os_str()]);
    assert_eq!(
        (checked.status, checked.out),
        (Some(0), format!("{}: OK (plan). {}\n", path.display(), why.trim_end_matches('.')))
    );
    let whole = file(folder.path(), "whole.plan.ron", base("plan"));
    let compare = |old: &Path, new: &Path| run(["compare".as_ref(), old.as_os_str(), new.as_os_str()]);
    refused(&compare(&whole, &path), &path, &format!("error: {{path}}: {why}"));
    let then = compare(&path, &whole);
    assert_eq!((then.status, then.err), (Some(0), format!("warning: nothing: {why}\n")));
    let words = ["rank".as_ref(), path.as_os_str(), "--segment".as_ref(), "Families".as_ref()];
    assert_eq!(run(words).status, Some(0));
}
