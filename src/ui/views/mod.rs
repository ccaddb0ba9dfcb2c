//! The questions that a plan answers, one view each.

pub mod where_to_be;
