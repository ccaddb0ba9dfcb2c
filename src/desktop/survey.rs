//! The work of a survey: reading and counting tables, and writing the questionnaire.

use crate::app::saving::{NotSaved, OverwritePolicy};
use crate::app::survey::{Asked, Counted, OpenFile, ReadAnswers, SurveyCommand, SurveyEffect};
use crate::chart::words::capital;
use crate::domain::framework::Framework;
use crate::domain::library::Library;
use crate::export::questionnaire::QuestionnaireFormat;
use crate::storage::{self, FileError};
use crate::survey::{MOST_BYTES, header, read_survey};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Does the work; the answer is a command.
pub fn carry_out(effect: SurveyEffect, framework: &Framework) -> SurveyCommand {
    match effect {
        SurveyEffect::Read { path, sheet, beside, library } => {
            let read = read(framework, &library, path, sheet.as_deref(), beside);
            SurveyCommand::Read(read.map(Box::new).map_err(|error| error.to_string()))
        }
        SurveyEffect::Count { files, asked, library } => {
            SurveyCommand::Counted(Arc::new(Counted::new(framework, &library, &files, asked)))
        }
        SurveyEffect::Save { path, format, agreed, library } => {
            SurveyCommand::Saved(save(framework, &library, &path, format, agreed))
        }
    }
}

/// Reads a file of answers beside others.
fn read(
    framework: &Framework,
    library: &Library,
    path: PathBuf,
    sheet: Option<&str>,
    beside: Option<(Vec<OpenFile>, Asked)>,
) -> Result<ReadAnswers, FileError> {
    let bytes = storage::read_bytes_up_to(&path, MOST_BYTES).map_err(|message| FileError::whole(&path, message))?;
    let table = read_survey(framework, library, &bytes, sheet);
    let table = table.map_err(|faults| FileError { path: path.clone(), faults })?;
    let name = name_of(&path);
    Ok(ReadAnswers::of(framework, library, path, table, name, beside))
}

/// A segment's name from a file's: `spring_survey.csv` makes `Spring survey`.
fn name_of(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let words = stem.split(['_', '-', '.', ' ']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if words.is_empty() { "Survey answers".to_owned() } else { capital(&words) }
}

/// Writes the questionnaire, and beside one for paper the header of the table for its answers; gives what to say about it.
fn save(
    framework: &Framework,
    library: &Library,
    path: &Path,
    format: QuestionnaireFormat,
    agreed: OverwritePolicy,
) -> Result<String, NotSaved> {
    if agreed == OverwritePolicy::Nothing && path.exists() {
        return Err(NotSaved::Exists);
    }
    let failed = |error: FileError| NotSaved::Failed(error.to_string());
    let bytes = format.write(framework, library).map_err(|why| failed(FileError::whole(path, why)))?;
    storage::replace(path, &bytes).map_err(failed)?;
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if !format.is_on_paper() {
        return Ok(format!("Saved {}", name(path)));
    }
    let header = header(framework);
    let table = free_table(path, &header);
    storage::replace(&table, header.as_bytes()).map_err(failed)?;
    Ok(format!("Saved {}, and {} for the answers", name(path), name(&table)))
}

/// A name for the table beside the questionnaire: never that of a file that may hold answers.
fn free_table(path: &Path, header: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let named = |number: u32| match number {
        1 => path.with_file_name(format!("{stem}-answers.csv")),
        _ => path.with_file_name(format!("{stem}-answers-{number}.csv")),
    };
    let is_free = |table: &PathBuf| !table.exists() || storage::read_text(table).is_ok_and(|text| text == header);
    let mut numbered = (1..).map(named);
    // A folder has far fewer files than there are numbers.
    numbered.find(is_free).unwrap_or_default()
}
