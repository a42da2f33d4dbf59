//! What the pure core promises, proved from outside: rules, records, drafts and exports, without a browser.
//!
//! One crate for all rooms, so that it links once; each folder is named as the room of `src/` that it tests, and README.md beside
//! this file says how to enter. Data that people may want to read or add to stands in `tests/cases` and `tests/drafts`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod app;
mod assess;
mod calendar;
mod deadline;
mod drafts;
mod framework;
mod hostile;
mod house;
mod paper;
mod process;
mod readings;
mod seal;
mod submission;
mod support;
mod told;
mod training;
