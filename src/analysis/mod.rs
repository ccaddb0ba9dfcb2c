//! What follows from a plan: fit, rank, and why. The mathematics is written down in `docs/method.md`.
//!
//! Everything here is pure: a value in, a value out. No egui, no clock, no disk, no threads. A plan and a library
//! are first brought into one dense [`problem::Problem`]; every question is asked of that.

pub mod advice;
pub mod content;
pub mod difference;
mod envelope;
pub mod evidence;
pub mod fit;
pub mod kept;
pub mod kinds;
pub mod lost;
pub mod matching;
pub mod news;
pub mod portfolio;
pub mod problem;
pub mod ranked;
pub mod ranking;
pub mod reach;
pub mod reasons;
pub mod report;
pub mod robustness;
pub mod since;
pub mod tipping;
