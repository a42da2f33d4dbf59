//! Provider Concerns.

#[cfg(feature = "web")]
pub mod web;
