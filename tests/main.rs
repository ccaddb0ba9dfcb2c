//! The core's tests: one binary, one file for each layer.
