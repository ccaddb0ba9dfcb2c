//! Links that lead nowhere, and profiles that nobody can tell apart.

use super::files::{both_refuse, file, refused};
use crate::support::{fixture, run, run_at, temporary, text_of};
use std::ffi::OsStr;

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_said_to_be_one() {
    use std::os::unix::fs::symlink;
    let folder = temporary();
    let plan = fixture("base.plan.ron");
    let plan = plan.as_os_str();
    let (dangling, circle) = (folder.path().join("a.plan.ron"), folder.path().join("circle"));
    symlink("nowhere", &dangling).expect("a link can be made");
    symlink("circle", &circle).expect("a link can be made");
    let nowhere = "this link leads to `nowhere`, which doesn’t exist; fix the link, or name the file or folder itself";
    let round = "this link leads back to itself; fix it, or name the file or folder itself";
    for (link, sentence) in [(&dangling, nowhere), (&circle, round)] {
        both_refuse(link, &format!("{{path}}: {sentence}"));
        let error = format!("error: {{path}}: {sentence}");
        let word = OsStr::new;
        refused(&run([word("rank"), plan, word("--framework"), link.as_os_str()]), link, &error);
        refused(&run([word("rank"), plan, word("--platforms"), link.as_os_str()]), link, &error);
        let ran = run([word("sample"), link.as_os_str()]);
        assert!(ran.err.contains(&sentence.replacen("this", "", 1)) && ran.status == Some(1), "{}", ran.err);
        #[cfg(feature = "export")]
        {
            let out = folder.path().join("out");
            refused(&run([word("export"), plan, word("--out"), link.as_os_str()]), link, &error);
            let branded = [word("export"), plan, word("--out"), out.as_os_str(), word("--brand"), link.as_os_str()];
            refused(&run(branded), link, &error);
        }
        // A link on the way is named, and not what would stand behind it.
        let behind = link.join("b.plan.ron");
        let sentence = sentence.replacen("this link", &format!("the link {}", link.display()), 1);
        both_refuse(&behind, &format!("{{path}}: {sentence}"));
    }
    let profiles = temporary();
    file(profiles.path(), "place.ron", text_of(&fixture("base.platform.ron")));
    symlink("/nowhere", profiles.path().join("b.ron")).expect("a link can be made");
    let ran = run([OsStr::new("rank"), plan, OsStr::new("--platforms"), profiles.path().as_os_str()]);
    let warning = format!(
        "warning: {}: This link leads to `/nowhere`, which doesn’t exist",
        profiles.path().join("b.ron").display()
    );
    assert!(ran.err.contains(&warning) && ran.status == Some(0), "{}", ran.err);
}

#[test]
fn profiles_of_one_name_are_told_with_both_files() {
    let folder = temporary();
    let place = text_of(&fixture("base.platform.ron"));
    let first = file(folder.path(), "a.ron", &place);
    let odd = place.replace("id: \"place\"", "id: \"zoo\"").replace("name: \"Place\"", "name: \"\u{200b}place \"");
    let second = file(folder.path(), "b.ron", &odd);
    let plan = fixture("base.plan.ron");
    let twins = format!(
        "warning: {}: This profile has the name \"place \", and so has {}; give one of the two another name.\n",
        second.display(),
        first.display()
    );
    let ran = run([OsStr::new("rank"), plan.as_os_str(), OsStr::new("--platforms"), folder.path().as_os_str()]);
    assert!(ran.err.contains(&twins) && ran.status == Some(0), "{}", ran.err);
    let ran = run([OsStr::new("check"), first.as_os_str(), second.as_os_str()]);
    assert_eq!((ran.err, ran.status), (twins, Some(0)));
    // One's own, beside one that ships.
    let home = temporary();
    let own = place.replace("name: \"Place\"", "name: \"Facebook\"");
    let own = file(home.path(), "platforms/mine.ron", own);
    let ran = run_at(home.path(), [OsStr::new("rank"), plan.as_os_str()]);
    let sentence = format!(
        "{}: This profile has the name \"Facebook\", and so has `facebook`, which is built in; give one of the two \
         another name",
        own.display()
    );
    assert!(ran.err.contains(&sentence), "{}", ran.err);
    // In place of the one that ships it is the only one.
    let instead = text_of(&own).replace("id: \"place\"", "id: \"facebook\"");
    std::fs::write(&own, instead).expect("written");
    assert_eq!(run_at(home.path(), [OsStr::new("rank"), plan.as_os_str()]).err, "");
}
