//! From a record to an outcome: the named cases, the rules read a second time, and what must hold for any record.

mod cases;
mod differentiation;
mod level_properties;
mod level_table;
mod level_trace;
mod monotone;
mod mutations;
mod pattern;
mod printed_examples;
mod prompts;
mod second_reading;
mod truth_bedford;
mod truth_berkshire;
mod truth_tables;
