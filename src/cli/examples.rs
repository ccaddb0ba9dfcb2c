//! What `--help` shows at its end: calls to copy. A test runs each of them.

/// Of the program.
pub const ALL: &str = "Examples:
  seven-milestones                                  open the window on the sample plan
  seven-milestones sample .                         write a plan and a profile to start from
  seven-milestones rank harbour-bakery.plan.ron     which platform fits best, as a table
  seven-milestones rank my.plan.ron --json          the same with every figure, for other programs
  seven-milestones export my.plan.ron --out deck --formats pptx,xlsx   slides and a scorecard
  seven-milestones check my.plan.ron platforms/*.ron   is anything wrong with these files?

`seven-milestones rank --help`, and so on, shows more of each.";

/// Of `rank`.
pub const RANK: &str = "Examples:
  seven-milestones rank my.plan.ron                 who leads, and is that sure
  seven-milestones rank my.plan.ron --segment \"Local families\"   for them alone
  seven-milestones rank my.plan.ron --platforms platforms   among these profiles alone
  seven-milestones rank my.plan.ron --json > my.json   every figure, unrounded";

/// Of `export`.
#[cfg(feature = "export")]
pub const EXPORT: &str = "Examples:
  seven-milestones export my.plan.ron --out all   every chart and document
  seven-milestones export my.plan.ron --out slides --formats pptx   slides to edit
  seven-milestones export my.plan.ron --out p --formats svg --charts fit,radar --size square
  seven-milestones export my.plan.ron --out dark --formats pdf --background dark
  seven-milestones export my.plan.ron --out client --brand client.brand.ron   in a client's look
  seven-milestones export my.plan.ron --out slides --formats pptx --force   over those of last time";

/// Of `check`.
pub const CHECK: &str = "Examples:
  seven-milestones check my.plan.ron                is it sound, and if not, what to do
  seven-milestones check platforms/*.ron            all profiles of a folder
  seven-milestones check client.brand.ron my.plan.ron   files of any kind";

/// Of `sample`.
pub const SAMPLE: &str = "Examples:
  seven-milestones sample start                     write a plan and a profile into the folder `start`
  seven-milestones rank start/harbour-bakery.plan.ron   and see what they say";
