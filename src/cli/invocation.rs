//! The words that the program is called with.

use super::examples;
#[cfg(feature = "export")]
use super::export::Wanted;
use super::misspelt::{of_a_plan, of_wrong_words};
use super::questionnaire::Wanted as Questionnaire;
use super::survey::Wanted as Answers;
use super::wrong_words::of_error;
use crate::service::inputs::Sources;
use clap::error::ErrorKind;
use clap::{Command, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use std::ffi::OsString;
use std::path::PathBuf;

/// See which social platforms fit your audience, and why.
#[derive(Debug, Parser)]
#[command(name = "seven-milestones", version, after_help = examples::ALL)]
pub struct Invocation {
    /// What to do without opening the window.
    #[command(subcommand)]
    pub task: Option<Task>,
    /// A plan to open in the window (your last one if you name none).
    #[arg(value_name = "PLAN")]
    pub plan: Option<PathBuf>,
    /// Where the data come from, and for whom the answer is.
    #[command(flatten)]
    pub sources: Sources,
}

impl Invocation {
    /// The call as it is looked for in words, with help for each command.
    fn built() -> Command {
        let mut call = Self::command();
        call.build();
        call.mut_subcommand("help", |help| help.about("Print this help, or the help of a command"))
    }

    fn parsed() -> Result<Self, clap::Error> {
        Self::from_arg_matches(&Self::built().try_get_matches()?)
    }

    /// The words that the program was called with; wrong ones end it with status 2.
    #[must_use]
    pub fn read() -> Self {
        let words: Vec<OsString> = std::env::args_os().skip(1).collect();
        let call = Self::parsed().unwrap_or_else(|error| {
            let mut call = Self::built();
            match of_wrong_words(&call, &words) {
                Some(sentence) if error.use_stderr() => call.error(ErrorKind::InvalidSubcommand, sentence).exit(),
                _ => match of_error(&call, &words, &error) {
                    Some((sentence, command)) => command.clone().error(error.kind(), sentence).exit(),
                    None => error.exit(),
                },
            }
        });
        if let (None, Some(sentence)) = (&call.task, of_a_plan(&Self::command(), &words)) {
            Self::command().error(ErrorKind::InvalidSubcommand, sentence).exit();
        }
        if call.task.is_some() && call.plan.is_some() {
            let sentence = "Put the command first, and the plan after it.";
            Self::command().error(ErrorKind::ArgumentConflict, sentence).exit();
        }
        call
    }
}

/// What to do without a window.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Rank the platforms for a plan.
    #[command(after_help = examples::RANK)]
    Rank {
        /// The plan to rank.
        #[arg(value_name = "PLAN")]
        plan: PathBuf,
        /// Print one JSON object with every figure, unrounded.
        #[arg(long)]
        json: bool,
    },
    /// Compare a plan with an earlier one: what changed, and what each change does.
    #[command(after_help = examples::COMPARE)]
    Compare {
        /// The earlier plan.
        #[arg(value_name = "OLD")]
        old: PathBuf,
        /// The current plan.
        #[arg(value_name = "NEW")]
        new: PathBuf,
        /// Use the platform profiles in this folder for the earlier plan (default: the levels kept in the plan).
        #[arg(long, value_name = "DIR")]
        platforms_then: Option<PathBuf>,
        /// Print one JSON object with every figure, unrounded.
        #[arg(long)]
        json: bool,
    },
    /// Save charts and documents of a plan: slides, pictures, a scorecard, a table and a brief.
    #[cfg(feature = "export")]
    #[command(after_help = examples::EXPORT)]
    Export(Wanted),
    /// Check plans, platform profiles, described audiences, frameworks and brands, and explain any problems.
    #[command(after_help = examples::CHECK)]
    Check {
        /// The files to check.
        #[arg(value_name = "FILE", required_unless_present = "evidence")]
        files: Vec<PathBuf>,
        /// List what to look at in the platform profiles of this folder: old facts, weak or missing sources, reasons that name
        /// no step of the rubric, and regions without figures.
        #[arg(long, value_name = "DIR")]
        evidence: Option<PathBuf>,
    },
    /// Save the questionnaire of a survey: to print, or for Google Forms, Microsoft Forms, Qualtrics and other tools.
    #[command(after_help = examples::QUESTIONNAIRE)]
    Questionnaire(Questionnaire),
    /// Read the answers of a survey, from the files of the usual survey tools, as segments of an audience.
    #[command(after_help = examples::SURVEY)]
    Survey(Answers),
    /// Save a sample plan and a platform profile to start from.
    #[command(after_help = examples::SAMPLE)]
    Sample {
        /// The folder to save to (created if needed).
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(words: &[&str]) -> Option<String> {
        of_wrong_words(&Invocation::command(), &words.iter().map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn the_first_word_is_looked_at_and_no_option() {
        let rank = Some("There is no command `rnk`; did you mean `rank`?".to_owned());
        assert_eq!(said(&["rnk", "plan.ron"]), rank);
        assert_eq!(said(&["--platforms", "folder", "--segment=A", "rnk", "plan.ron"]), rank);
        assert!(said(&["foo", "plan.ron"]).is_some_and(|said| said.contains("there are `rank`")));
        for words in [&["a.plan.ron", "b.plan.ron"][..], &["rank", "a", "b"], &["help"], &["--nonsense"], &["src"], &[]]
        {
            assert_eq!(said(words), None, "{words:?}");
        }
        assert_eq!(of_a_plan(&Invocation::command(), &["plan".into()]), None, "it may be one that is not there");
        assert_eq!(of_a_plan(&Invocation::command(), &["rnk".into()]), rank);
    }
}
