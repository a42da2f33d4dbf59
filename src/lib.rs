//! Provider Concerns.

pub mod app;
pub mod assess;
pub mod concern;
pub mod drafts;
pub mod framework;
pub mod submission;
#[cfg(feature = "web")]
pub mod web;
