//! The core's tests: one binary, one file for each layer.

mod bad_input;
mod command_line;
mod formats;
mod library;
mod properties;
mod published;
mod ranking;
mod reach;
mod reference;
mod support;
mod tidy;
