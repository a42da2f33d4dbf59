//! What the pure core promises, proved from outside: rules, records, drafts and exports, without a browser.
//!
//! One crate for all subjects, so that it links once. Data that people may want to read or add to stands in
//! `tests/cases` and `tests/drafts`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod agreement;
mod app_edits;
mod app_edits_answers;
mod app_history;
mod app_offline;
mod app_progress;
mod app_protection;
mod app_questions;
mod app_update;
mod calendar_bank_holidays;
mod calendar_clock;
mod calendar_counting;
mod canonical;
mod cases;
mod counts_berkshire_lambeth;
mod counts_derbyshire_bedford;
mod counts_hertfordshire;
mod deadline_ical;
mod deadline_standing;
mod deadlines;
mod differentiation;
mod draft_fixtures;
mod drafts;
mod drafts_backup;
mod drafts_device;
mod drafts_faults;
mod drafts_flips;
mod drafts_vault;
mod example;
mod export_schema;
mod framework_data;
mod framework_rows;
mod frameworks_broken;
mod fuzzed;
mod hazards;
mod identifying;
mod import;
mod import_broken;
mod import_broken_answers;
mod import_older;
mod import_refused;
mod layers;
mod level_properties;
mod level_table;
mod level_trace;
mod monotone;
mod mutations;
mod own_chosen;
mod own_files;
mod own_refused;
mod paper_docx;
mod paper_letter;
mod paper_reader;
mod paper_tables;
mod paper_words;
mod pattern;
mod prompts;
mod scenario_answers;
mod scenario_reading;
mod scenario_texts;
mod scenarios;
mod scenarios_broken;
mod seal;
mod second_reading;
mod store_faults;
mod support;
mod truth_bedford;
mod truth_berkshire;
mod truth_tables;
mod verify;
