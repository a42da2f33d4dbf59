//! What leaves the device and comes back: export, schema, import, verification, and what may tell who a person is.

mod canonical;
mod example;
mod export_schema;
mod identifying;
mod identifying_follow_up;
mod import;
mod import_broken;
mod import_broken_answers;
mod import_follow_up;
mod import_older;
mod import_refused;
mod sources;
mod verify;
