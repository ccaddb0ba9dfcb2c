//! The readers of files, each with sound files to damage and what holds for every answer.

use crate::support::repository;
use seven_milestones::analysis::report::Report;
use seven_milestones::domain::plan::{Plan, Scope};
use seven_milestones::format::{
    Faults, decode, has_comments, kind_of, read_brand, read_framework, read_plan, read_platform, read_preset,
    read_recovery, read_settings, write_framework, write_plan, write_platform, write_preset, write_recovery,
    write_settings,
};
use seven_milestones::storage;
use seven_milestones::survey::{guess, read_answers, read_survey, read_table};

/// A reader.
pub struct Reader {
    /// What it reads.
    pub name: &'static str,
    /// Sound files, as paths in the repository.
    files: &'static [&'static str],
    /// Reads some bytes, checks the answer, and says whether they were sound.
    pub read: fn(&[u8]) -> bool,
}

impl Reader {
    /// Sound files to damage.
    pub fn seeds(&self) -> Vec<Vec<u8>> {
        let read = |path: &&str| std::fs::read(repository(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        let seeds: Vec<_> = self.files.iter().map(read).collect();
        #[cfg(feature = "export")]
        let seeds = if seeds.is_empty() { theme::seeds() } else { seeds };
        seeds
    }
}

/// All readers.
pub const READERS: &[Reader] = &[
    Reader {
        name: "plans",
        files: &[
            "tests/fixtures/base.plan.ron",
            "tests/fixtures/full.plan.ron",
            "tests/fixtures/format-2.plan.ron",
            "tests/fixtures/by-hand.plan.ron",
            "assets/examples/harbour-bakery.plan.ron",
        ],
        read: plan,
    },
    Reader {
        name: "profiles",
        files: &["tests/fixtures/base.platform.ron", "assets/platforms/swarm.ron"],
        read: |bytes| {
            let framework = storage::framework();
            let Some(platform) = text(bytes, |text| read_platform(text, framework)) else { return false };
            assert_eq!(read_platform(&write_platform(&platform, framework), framework), Ok(platform));
            true
        },
    },
    Reader {
        name: "frameworks",
        files: &["tests/fixtures/base.framework.ron", "tests/fixtures/even.framework.ron", "assets/framework.ron"],
        read: |bytes| {
            let Some(framework) = text(bytes, read_framework) else { return false };
            assert_eq!(read_framework(&write_framework(&framework)), Ok(framework));
            true
        },
    },
    Reader {
        name: "brands",
        files: &["tests/fixtures/base.brand.ron"],
        read: |bytes| text(bytes, read_brand).is_some(),
    },
    Reader {
        name: "settings",
        files: &["tests/fixtures/base.settings.ron"],
        read: |bytes| {
            let Some(settings) = text(bytes, read_settings) else { return false };
            assert_eq!(read_settings(&write_settings(&settings)), Ok(settings));
            true
        },
    },
    Reader {
        name: "audiences",
        files: &["tests/fixtures/base.preset.ron", "assets/audiences/visitors.ron"],
        read: |bytes| {
            let framework = storage::framework();
            let Some(preset) = text(bytes, |text| read_preset(text, framework)) else { return false };
            assert_eq!(read_preset(&write_preset(&preset, framework), framework), Ok(preset));
            true
        },
    },
    Reader {
        name: "recoveries",
        files: &["tests/fixtures/base.recovery.ron"],
        read: |bytes| {
            let Some((note, plan_text)) = text(bytes, read_recovery) else { return false };
            assert_eq!(read_recovery(&write_recovery(&note, &plan_text)), Ok((note, plan_text.clone())));
            plan(plan_text.as_bytes());
            true
        },
    },
    Reader {
        name: "surveys",
        files: &[
            "tests/fixtures/survey/bad-cells.csv",
            "tests/fixtures/survey/spreadsheet.csv",
            "tests/fixtures/survey/two-hundred.csv",
        ],
        read: |bytes| {
            let Some(table) = checked(read_table(bytes)) else { return false };
            let framework = storage::framework();
            let survey =
                read_answers(framework, storage::library(), &table, &guess(framework, storage::library(), &table));
            assert!(survey.counted <= table.rows.len());
            true
        },
    },
    Reader {
        name: "files of survey tools",
        files: &[
            "tests/fixtures/survey/tools/microsoft-forms.xlsx",
            "tests/fixtures/survey/tools/libreoffice.ods",
            "tests/fixtures/survey/tools/libreoffice.xls",
            "tests/fixtures/survey/tools/surveymonkey.csv",
            "tests/fixtures/survey/tools/excel-polish-windows-1250.csv",
        ],
        read: |bytes| {
            let (framework, library) = (storage::framework(), storage::library());
            let Some(table) = checked(read_survey(framework, library, bytes, None)) else { return false };
            let survey = read_answers(framework, library, &table, &guess(framework, library, &table));
            let left = survey.bad.iter().filter(|bad| bad.column.is_empty()).count();
            assert_eq!(survey.counted + left, table.rows.len());
            true
        },
    },
    #[cfg(feature = "export")]
    Reader { name: "clients' themes", files: &[], read: theme::read },
];

/// The value of a sound text; nothing of what is none, whose faults are checked.
fn text<T>(bytes: &[u8], read: impl FnOnce(&str) -> Result<T, Faults>) -> Option<T> {
    let text = checked(decode(bytes))?;
    assert!(kind_of(text).is_none_or(|kind| !kind.words().is_empty()));
    assert!(!has_comments(text) || text.contains('/'));
    checked(read(text))
}

/// The value; what is wrong is said in short sentences, each on one line.
fn checked<T>(result: Result<T, Faults>) -> Option<T> {
    let faults = match result {
        Ok(value) => return Some(value),
        Err(faults) => faults,
    };
    assert!((1..=101).contains(&faults.all().len()), "{} faults", faults.all().len());
    for fault in faults.all() {
        let message = &fault.message;
        assert!(!message.is_empty() && message.chars().count() <= 301, "{message}");
        assert!(!message.contains(char::is_control), "{message:?}");
    }
    None
}

fn plan(bytes: &[u8]) -> bool {
    let framework = storage::framework();
    let Some(read) = text(bytes, |text| read_plan(text, framework, storage::library())) else { return false };
    let written = write_plan(&read.plan, framework);
    assert_eq!(read_plan(&written, framework, storage::library()).map(|again| again.plan), Ok(read.plan.clone()));
    // The answers take longer than reading does, so that not every plan is answered.
    if bytes.iter().fold(0_u8, |sum, byte| sum.wrapping_add(*byte)) < 16 {
        let few = Plan { samples: 100, ..read.plan };
        let report = Report::new(framework, storage::library(), &few, &Scope::Everyone, 100);
        assert!(report.is_err() || report.is_ok_and(|report| !report.problem.candidates.is_empty()));
    }
    true
}

#[cfg(feature = "export")]
mod theme {
    use seven_milestones::export::office_theme::read_theme;
    use std::io::{Cursor, Write as _};

    /// A sound theme.
    const XML: &[u8] = include_bytes!("../fixtures/theme.xml");
    /// A sound master.
    const MASTER: &[u8] = include_bytes!("../fixtures/master.xml");

    /// Files as they are found: deflated and not, and a theme and a master alone, which [`read`] packs.
    pub fn seeds() -> Vec<Vec<u8>> {
        let packed = |name: &str, method| zipped(&[(name, XML)], method);
        vec![
            packed("ppt/theme/theme1.xml", zip::CompressionMethod::Deflated),
            packed("theme/theme/theme1.xml", zip::CompressionMethod::Stored),
            XML.to_vec(),
            MASTER.to_vec(),
        ]
    }

    fn zipped(parts: &[(&str, &[u8])], method: zip::CompressionMethod) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default().compression_method(method);
        for (name, bytes) in parts {
            zip.start_file(*name, options).expect("started");
            zip.write_all(bytes).expect("written");
        }
        zip.finish().expect("finished").into_inner()
    }

    /// Reads the bytes as a file, as the theme in a file, and as the master beside a sound theme.
    pub fn read(bytes: &[u8]) -> bool {
        let theme = ("ppt/theme/theme1.xml", bytes);
        let inside = zipped(&[theme], zip::CompressionMethod::Stored);
        let master = ("ppt/slideMasters/slideMaster1.xml", bytes);
        let beside = zipped(&[(theme.0, XML), master], zip::CompressionMethod::Stored);
        let sound = read_theme(&beside, "file").is_ok();
        assert!(sound, "whatever is wrong with a master, the theme is read");
        let read = [bytes, &inside].map(|bytes| match read_theme(bytes, "file") {
            Ok(read) => {
                assert!(!read.brand.name.is_empty());
                true
            }
            Err(sentence) => {
                assert!(!sentence.is_empty() && sentence.chars().count() < 400, "{sentence}");
                assert!(!sentence.contains(char::is_control), "{sentence:?}");
                false
            }
        });
        read.contains(&true)
    }

    /// The fixture is sound.
    #[test]
    fn the_theme_to_start_from_is_sound() {
        assert!(read(XML));
        let master = ("ppt/slideMasters/slideMaster1.xml", MASTER);
        let file = zipped(&[("ppt/theme/theme1.xml", XML), master], zip::CompressionMethod::Stored);
        let alone = zipped(&[("ppt/theme/theme1.xml", XML)], zip::CompressionMethod::Stored);
        let paper = |file: &[u8]| read_theme(file, "file").expect("it is read").brand.paper;
        assert_ne!(paper(&file), paper(&alone), "the master is read");
    }
}
