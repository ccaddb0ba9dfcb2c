//! Audiences to start from, each with the platform that would lead for it.

use crate::analysis::ranked::Ranked;
use crate::domain::audience::{Preset, Segment};
use crate::domain::framework::Framework;
use crate::domain::id::PlatformId;
use crate::domain::library::Library;
use crate::domain::plan::{Plan, Scope};

/// An audience to start from.
#[derive(Debug, Clone, PartialEq)]
pub struct PresetPreview {
    /// The audience.
    pub preset: Preset,
    /// Who would lead for it; none when every platform is ruled out.
    pub leader: Option<Leader>,
}

/// Who would lead for an audience.
#[derive(Debug, Clone, PartialEq)]
pub struct Leader {
    /// The platform.
    pub platform: PlatformId,
    /// Its name.
    pub name: String,
    /// Its score, in points.
    pub score: f64,
}

/// The audiences whose milestones a framework has, with who leads among the platforms that a plan lets in.
#[must_use]
pub fn offers(framework: &Framework, library: &Library, plan: &Plan, presets: &[Preset]) -> Vec<PresetPreview> {
    let fits_in = |preset: &&Preset| preset.segment.needs.keys().all(|id| framework.milestone(id).is_some());
    let offer = |preset: &Preset| PresetPreview {
        leader: leader(framework, library, plan, &preset.segment),
        preset: preset.clone(),
    };
    presets.iter().filter(fits_in).map(offer).collect()
}

/// Who would lead for a segment alone, among the platforms that a plan lets in.
#[must_use]
pub fn leader(framework: &Framework, library: &Library, plan: &Plan, segment: &Segment) -> Option<Leader> {
    let plan = Plan { segments: vec![segment.clone()], ..plan.clone() };
    let ranked = Ranked::new(framework, library, &plan, &Scope::Everyone).ok()?;
    let first = ranked.leader()?;
    let platform = ranked.platform(first);
    Some(Leader { platform: platform.id.clone(), name: platform.name.clone(), score: ranked.score(first) })
}
