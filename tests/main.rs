//! The core's tests: one binary, one file for each layer.

mod advice;
mod agreeing;
mod audiences;
mod bad_input;
#[cfg(feature = "export")]
mod charts;
mod command_line;
#[cfg(feature = "export")]
mod decks;
mod documents;
mod edits;
mod evidence;
mod formats;
mod hostile;
#[cfg(feature = "export")]
mod icon;
mod keeping;
mod library;
#[cfg(feature = "export")]
mod pictures_core;
mod presenting;
mod properties;
mod published;
mod ranking;
mod reach;
mod reference;
mod robustness;
mod score_table;
#[cfg(feature = "export")]
mod sight;
mod since;
mod story;
mod support;
mod survey;
mod third_party;
mod tidy;
mod tipping;
mod together;
mod update;
mod words;
