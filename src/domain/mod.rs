//! What the product is about: milestones, platforms, audiences and plans, as values that cannot be wrong.
//!
//! Nothing here reads a file, draws a pixel, looks at a clock or starts a thread. A number is checked once,
//! when it enters ([`quantities`]); after that every function of the layers above is total.

pub mod address;
pub mod ages;
pub mod audience;
pub mod brand;
pub mod date;
pub mod device;
pub mod edit;
pub mod fnv;
pub mod framework;
pub mod history;
pub mod id;
pub mod library;
pub mod plan;
pub mod platform;
pub mod presence;
pub mod quantities;
pub mod rank_sum;
pub mod sanitize;
pub mod settings;
pub mod sorting;
pub mod texts;
pub mod typed_date;
