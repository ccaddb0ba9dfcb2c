//! The questionnaire of a survey in the forms that people's tools take. What is asked is a [`Form`]; here it is only laid out.

mod google;
mod markdown;
mod qualtrics;
#[cfg(feature = "export")]
mod word;
#[cfg(feature = "export")]
mod word_parts;
#[cfg(feature = "export")]
mod xlsform;

use crate::domain::framework::Framework;
use crate::domain::library::Library;
use crate::survey::Form;

/// A form in which the questionnaire is written. Those that are packed need the feature `export`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum QuestionnaireFormat {
    /// A document to print.
    #[cfg(feature = "export")]
    Word,
    /// A workbook that makes the form in `KoboToolbox` and ODK.
    #[cfg(feature = "export")]
    Xlsform,
    /// A script that makes the form in Google Forms.
    Google,
    /// A text that makes the survey in Qualtrics.
    Qualtrics,
    /// A text to paste.
    #[default]
    Markdown,
}

impl QuestionnaireFormat {
    /// All of them, in the order in which they are offered.
    pub const ALL: &'static [Self] = &[
        #[cfg(feature = "export")]
        Self::Word,
        #[cfg(feature = "export")]
        Self::Xlsform,
        Self::Google,
        Self::Qualtrics,
        Self::Markdown,
    ];

    /// Its name for people.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            #[cfg(feature = "export")]
            Self::Word => "Word document",
            #[cfg(feature = "export")]
            Self::Xlsform => "XLSForm (KoboToolbox, ODK)",
            Self::Google => "Google Forms script",
            Self::Qualtrics => "Qualtrics text",
            Self::Markdown => "Markdown",
        }
    }

    /// Its name on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            #[cfg(feature = "export")]
            Self::Word => "word",
            #[cfg(feature = "export")]
            Self::Xlsform => "xlsform",
            Self::Google => "google",
            Self::Qualtrics => "qualtrics",
            Self::Markdown => "markdown",
        }
    }

    /// How the name of its file ends, without the dot.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            #[cfg(feature = "export")]
            Self::Word => "docx",
            #[cfg(feature = "export")]
            Self::Xlsform => "xlsx",
            Self::Google => "gs",
            Self::Qualtrics => "txt",
            Self::Markdown => "md",
        }
    }

    /// Whether answers may come back on paper, so that somebody types them in.
    #[must_use]
    pub const fn is_on_paper(self) -> bool {
        match self {
            #[cfg(feature = "export")]
            Self::Word => true,
            #[cfg(feature = "export")]
            Self::Xlsform => false,
            Self::Google | Self::Qualtrics => false,
            Self::Markdown => true,
        }
    }

    /// Whether the file is text that can be copied and pasted.
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Google | Self::Qualtrics | Self::Markdown)
    }

    /// What to do with the file, in a sentence or two.
    #[must_use]
    pub const fn what_to_do(self) -> &'static str {
        match self {
            #[cfg(feature = "export")]
            Self::Word => {
                "Print it on A4, or change it in Word. In Microsoft Forms, choose Quick import, and check each scale and the table \
                 afterwards: they may come in as plain text."
            }
            #[cfg(feature = "export")]
            Self::Xlsform => {
                "In KoboToolbox, create a project and choose “Upload an XLSForm”; in ODK Central, upload it as a new form. Download \
                 the answers as CSV or XLS."
            }
            Self::Google => {
                "Open it in a text editor, copy everything, and run it as a new project at script.google.com; the steps are at its \
                 top. Google then makes the form in your Drive."
            }
            Self::Qualtrics => {
                "In Qualtrics, create a survey and choose Tools › Import/Export › Import survey. Download the answers as \
                 CSV with “Use choice text”."
            }
            Self::Markdown => "Paste it into a document, a page or a form tool that isn’t listed here.",
        }
    }

    /// The format of an id or of another usual name, in any case.
    ///
    /// ```
    /// use seven_milestones::export::questionnaire::QuestionnaireFormat;
    /// assert_eq!(QuestionnaireFormat::parse("Google"), Some(QuestionnaireFormat::Google));
    /// assert_eq!(QuestionnaireFormat::parse("pdf"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        Self::ALL.iter().copied().find(|format| [format.id(), format.ending()].contains(&text.as_str()))
    }

    /// The questionnaire as a file of this format: the same bytes for the same framework and library.
    ///
    /// # Errors
    /// When a packed file would be too large for its format; texts cannot fail.
    pub fn write(self, framework: &Framework, library: &Library) -> Result<Vec<u8>, String> {
        let form = Form::new(framework, library);
        match self {
            #[cfg(feature = "export")]
            Self::Word => word::write(&form),
            #[cfg(feature = "export")]
            Self::Xlsform => xlsform::write(&form),
            Self::Google => Ok(google::write(&form).into_bytes()),
            Self::Qualtrics => Ok(qualtrics::write(&form).into_bytes()),
            Self::Markdown => Ok(markdown::write(&form).into_bytes()),
        }
    }
}
