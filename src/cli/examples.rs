//! What `--help` shows at its end: calls to copy. A test runs each of them.

/// Of the program.
pub const ALL: &str = "Examples:
  seven-milestones                                  open the window with your last plan
  seven-milestones sample .                         save a plan and a platform profile to start from
  seven-milestones rank harbour-bakery.plan.ron     see which platform comes first
  seven-milestones rank my.plan.ron --json          get every figure, for other programs
  seven-milestones export my.plan.ron --out deck --formats pptx,xlsx   save slides and a scorecard
  seven-milestones compare harbour-bakery.plan.ron my.plan.ron   see what changed since an earlier plan
  seven-milestones questionnaire --out questionnaire.gs   save a questionnaire, here for Google Forms
  seven-milestones survey answers.csv               see what people answered in a survey
  seven-milestones check my.plan.ron platforms/*.ron   check these files for problems

`seven-milestones rank --help`, and so on, tells you more about each command.";

/// Of `rank`.
pub const RANK: &str = "Examples:
  seven-milestones rank my.plan.ron                 see who leads, and how sure that is
  seven-milestones rank my.plan.ron --segment \"Local families\"   for one segment
  seven-milestones rank my.plan.ron --platforms platforms   use only these profiles
  seven-milestones rank my.plan.ron --json > my.json   save every figure, unrounded";

/// Of `compare`.
pub const COMPARE: &str = "Examples:
  seven-milestones compare harbour-bakery.plan.ron my.plan.ron   see what changed, and what each change does
  seven-milestones compare harbour-bakery.plan.ron my.plan.ron --json > since.json   save every figure, unrounded
  seven-milestones compare harbour-bakery.plan.ron my.plan.ron --platforms-then platforms   with the earlier profiles";

/// Of `export`.
#[cfg(feature = "export")]
pub const EXPORT: &str = "Examples:
  seven-milestones export my.plan.ron --out all   save every chart and document
  seven-milestones export my.plan.ron --out slides --formats pptx   save slides you can edit
  seven-milestones export my.plan.ron --out p --formats svg --charts fit,radar --size square
  seven-milestones export my.plan.ron --out dark --formats pdf --background dark
  seven-milestones export my.plan.ron --out client --brand client.brand.ron   use a client’s brand
  seven-milestones export my.plan.ron --out slides --formats pptx --force   replace the files from last time";

/// Of `questionnaire`.
#[cfg(feature = "export")]
pub const QUESTIONNAIRE: &str = "Examples:
  seven-milestones questionnaire --out ask.docx   print it, or import it in Microsoft Forms
  seven-milestones questionnaire --out ask.xlsx   for KoboToolbox and ODK
  seven-milestones questionnaire --out ask.gs   for Google Forms
  seven-milestones questionnaire --out ask.txt   for Qualtrics
  seven-milestones questionnaire --out ask.gs --platforms platforms --force   with these platforms";

/// The same where nothing is packed.
#[cfg(not(feature = "export"))]
pub const QUESTIONNAIRE: &str = "Examples:
  seven-milestones questionnaire --out ask.gs   for Google Forms
  seven-milestones questionnaire --out ask.txt   for Qualtrics";

/// Of `survey`.
pub const SURVEY: &str = "Examples:
  seven-milestones survey answers.csv               see how each column is read, and what people answered
  seven-milestones survey answers.csv --json > answers.json   save every figure, unrounded
  seven-milestones survey answers.csv --map answers.json   say what the columns hold, in the file just saved
  seven-milestones survey answers.csv --segment Customers --out customers.plan.ron   make a plan of the answers";

/// Of `check`.
pub const CHECK: &str = "Examples:
  seven-milestones check my.plan.ron                check a plan, and see how to fix it
  seven-milestones check platforms/*.ron            check all profiles in a folder
  seven-milestones check client.brand.ron my.plan.ron   check plans and brands together
  seven-milestones check --evidence platforms       list what to look at in profiles that you edit";

/// Of `sample`.
pub const SAMPLE: &str = "Examples:
  seven-milestones sample start                     save a plan and a profile in the folder `start`
  seven-milestones rank start/harbour-bakery.plan.ron   see the ranking";
