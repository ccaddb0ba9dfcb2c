//! What a call works on: a framework, a library and, mostly, a plan; and where these come from.

use crate::analysis::problem::Problem;
use crate::analysis::report::Report;
use crate::analysis::since::Earlier;
use crate::chart::since::NOT_READ;
use crate::chart::words::{self, list};
use crate::domain::framework::Framework;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};
use crate::domain::texts::sentence;
use crate::format::{PlanRead, closest, read_framework, read_plan};
use crate::storage::{self, FileError};
use anyhow::{Result, anyhow, bail};
use clap::Args;
use std::path::{Path, PathBuf};

/// Where the data come from, and for whom the answer is.
#[derive(Debug, Clone, Default, Args)]
pub struct Sources {
    /// Use only the platform profiles in this folder.
    #[arg(long, value_name = "DIR", global = true)]
    pub platforms: Option<PathBuf>,
    /// Use this framework of milestones instead of the built-in one.
    #[arg(long, value_name = "FILE", global = true)]
    pub framework: Option<PathBuf>,
    /// Use only this segment of the audience.
    #[arg(long, value_name = "NAME", global = true)]
    pub segment: Option<String>,
}

/// The framework and the library of a call.
#[derive(Debug)]
pub struct Inputs {
    /// The milestones.
    pub framework: Framework,
    /// The platforms.
    pub library: Library,
    /// What was odd about them, each as a sentence.
    pub warnings: Vec<String>,
}

/// A plan with the scope of the answer.
#[derive(Debug)]
pub struct Opened {
    /// The plan.
    pub plan: Plan,
    /// For whom the answer is.
    pub scope: Scope,
    /// What is odd about the plan, each as a sentence.
    pub warnings: Vec<String>,
}

impl Opened {
    /// The same for the only segment of a plan of one: what people read calls it by its name.
    #[must_use]
    pub fn by_name(mut self) -> Self {
        if let ([only], Scope::Everyone) = (self.plan.segments.as_slice(), &self.scope) {
            self.scope = Scope::Segment(only.name.clone());
        }
        self
    }
}

/// An earlier plan to compare with, and what is odd about it: with the profiles of a folder, else with the levels that it kept.
///
/// # Errors
/// When the plan or the folder cannot be read.
pub fn read_earlier(
    inputs: &Inputs,
    path: &Path,
    platforms_then: Option<&Path>,
    sources: &Sources,
) -> Result<(Earlier, Vec<String>)> {
    let given = |folder: &Path| Inputs::read(&Sources { platforms: Some(folder.to_owned()), ..sources.clone() });
    let then = platforms_then.map(given).transpose()?;
    // A segment that it lacks is no fault: both sides are for all segments then.
    let opened = then.as_ref().unwrap_or(inputs).open(path, &Sources { segment: None, ..sources.clone() });
    let Opened { plan, warnings, .. } = opened.map_err(|error| match storage::read_whole(path) {
        // The file is there, and is not such a plan.
        Ok(_) if error.is::<FileError>() => anyhow!("{error}\n{NOT_READ}"),
        _ => error,
    })?;
    let of_file = path.file_name().unwrap_or_default().to_string_lossy();
    let name = of_file.strip_suffix(".ron").unwrap_or(&of_file);
    let name = name.strip_suffix(".plan").unwrap_or(name);
    let about = |words: &String| format!("{name}: {}", sentence(words));
    let of_then = then.iter().flat_map(|then| &then.warnings);
    let library = then.as_ref().map_or(&inputs.library, |then| &then.library);
    let nothing = Problem::new(&inputs.framework, library, &plan, &Scope::Everyone).err().map(|why| why.to_string());
    let warnings = of_then.chain(&warnings).chain(&nothing).map(about).collect();
    let earlier = match then {
        Some(then) => Earlier::with_library(name, plan, then.library),
        None => Earlier::new(name, plan, &inputs.library),
    };
    Ok((earlier, warnings))
}

impl Inputs {
    /// Reads the framework and the profiles that a call names, or takes those that ship and the person's own.
    ///
    /// # Errors
    /// When the framework or the folder of profiles cannot be read, when two profiles of that folder have one id, or
    /// when no profile of it is sound.
    pub fn read(sources: &Sources) -> Result<Self> {
        let framework = match &sources.framework {
            Some(path) => storage::read_file(path, read_framework)?,
            None => storage::framework().clone(),
        };
        let mut warnings = Vec::new();
        let library = if let Some(folder) = &sources.platforms {
            if folder.is_file() {
                let sentence = "this is a file; name a folder of platform profiles instead";
                return Err(FileError::whole(folder, sentence).into());
            }
            let storage::Loaded { platforms, broken, clashing, file_of } = storage::load_folder(folder, &framework)?;
            if let Some(clash) = clashing.into_iter().next() {
                return Err(clash.into());
            }
            if platforms.is_empty() {
                let sentence = "there are no platform profiles (*.ron) in this folder; choose another folder";
                let none = || FileError::whole(folder, sentence);
                return Err(broken.into_iter().next().unwrap_or_else(none).into());
            }
            let library = Library::new(platforms);
            let twins = storage::same_names(&library, |id| file_of.get(id).map(PathBuf::as_path));
            warnings.extend(broken.iter().chain(&twins).flat_map(FileError::lines));
            library
        } else {
            let (library, broken) = storage::load_own(&framework, storage::library());
            warnings.extend(broken.iter().flat_map(FileError::lines));
            with_every_milestone(&framework, library, &mut warnings)
        };
        Ok(Self { framework, library, warnings })
    }

    /// Reads a plan for these inputs.
    ///
    /// # Errors
    /// When the file cannot be read, or has no segment of the name that the call gives.
    pub fn open(&self, path: &Path, sources: &Sources) -> Result<Opened> {
        let read = storage::read_file(path, |text| read_plan(text, &self.framework, &self.library))?;
        let mut read = read;
        read.warnings.extend(words::no_figures(&self.library, &read.plan));
        let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        Self::scoped(read, sources, &file)
    }

    /// The answers of a plan that was read from a file.
    ///
    /// # Errors
    /// When there is nothing to compare, with the file.
    pub fn report(&self, path: &Path, opened: &Opened, samples: u32) -> Result<Report, FileError> {
        let Opened { plan, scope, .. } = opened;
        Report::new(&self.framework, &self.library, plan, scope, samples)
            .map_err(|nothing| FileError::whole(path, nothing.to_string()))
    }

    /// The sample plan for these inputs; a new plan where the call's framework lacks what the sample plan speaks of.
    ///
    /// # Errors
    /// When a segment is named that the plan lacks.
    pub fn sample(&self, sources: &Sources) -> Result<Opened> {
        let read = read_plan(storage::SAMPLE_PLAN, &self.framework, &self.library).unwrap_or_else(|_| PlanRead {
            plan: Plan::blank(&self.framework),
            warnings: vec!["this framework lacks something the sample plan needs, so here is a new plan".to_owned()],
        });
        Self::scoped(read, sources, "the sample plan")
    }

    /// A plan of which nothing has been said, for everyone in it.
    #[must_use]
    pub fn blank(&self) -> Opened {
        Opened { plan: Plan::blank(&self.framework), scope: Scope::Everyone, warnings: Vec::new() }
    }

    /// A plan that was read, with the scope that a call asks for; an error says what the plan is called.
    ///
    /// # Errors
    /// When the plan has no segment of the name that the call gives.
    pub fn scoped(read: PlanRead, sources: &Sources, called: &str) -> Result<Opened> {
        let PlanRead { plan, warnings } = read;
        let scope = match &sources.segment {
            None => Scope::Everyone,
            Some(name) if plan.segment(name).is_some() => Scope::Segment(name.clone()),
            Some(name) => {
                let names = || plan.segments.iter().map(|segment| segment.name.as_str());
                let there: Vec<String> = names().map(|name| format!("“{name}”")).collect();
                if let Some(meant) = closest(name, names()) {
                    bail!("{called} has no segment “{name}”; did you mean “{meant}”?");
                }
                let there = list(&there.iter().map(String::as_str).collect::<Vec<_>>());
                bail!("{called} has no segment “{name}”; it has {there}")
            }
        };
        Ok(Opened { plan, scope, warnings })
    }
}

/// Leaves out shipped profiles that lack a milestone of another framework, with one warning for each milestone.
fn with_every_milestone(framework: &Framework, library: Library, warnings: &mut Vec<String>) -> Library {
    let lacks = |library: &Library, id| library.platforms().iter().any(|p| !p.milestones.contains_key(id));
    let missing: Vec<_> = framework.milestones.iter().filter(|m| lacks(&library, &m.id)).collect();
    if missing.is_empty() {
        return library;
    }
    for milestone in &missing {
        warnings.push(format!(
            "profiles without the milestone `{}` aren’t used; use --platforms to name a folder of profiles that have it",
            milestone.id
        ));
    }
    library.only(|platform| missing.iter().all(|milestone| platform.milestones.contains_key(&milestone.id)))
}
