//! Policies as data: what a framework file can say, how it is read, and which ones come with the app.
//!
//! A framework is a TOML file that a policy officer can read. [`Framework::read`] reads one strictly and returns *all*
//! its problems with their line, so that an author mends them in one go. [`built_in`] holds the files that ship with
//! the app. Every row carries a [`Citation`]; what no source says is marked `tool_default`.

mod authority;
#[cfg(feature = "bench-sheet")]
mod bench_sheet;
mod changes;
mod check;
mod citation;
mod condition;
mod consideration;
mod criterion;
mod deadline;
mod definition;
mod digest;
mod document;
mod effect;
mod extends;
mod impact;
mod level_rule;
mod list;
mod marking;
mod measure;
mod mend;
mod method;
mod next_step;
mod not_toml;
mod order;
mod own;
mod place;
mod problem;
mod question;
mod read;
mod reading_note;
mod registry;
mod reworded;
pub(crate) mod row;
mod safety_words;
mod score_table;
mod scored;
mod series;
mod sheet;
mod starting;
mod theme;
mod toml;
mod track;
mod unusable;
mod weighing;

pub use changes::{CorrectedReading, CorrectedReadings, ReadingChange, corrected_readings, corrected_since};
pub use citation::{Citation, cited};
pub use condition::{Condition, ScoreTally};
pub use consideration::{ConsiderationGuide, NotOnePerson};
pub use criterion::{Criterion, OutcomeRule};
pub use deadline::{Bound, Deadline, Side, Unit};
pub use definition::{Framework, FrameworkError, OwnFile, Rules};
pub use digest::sha256;
pub use document::Document;
pub use impact::{ImpactLevel, ImpactScale};
pub use level_rule::{LevelRule, Overlap, Reading};
pub use list::{List, ListItem, ListKind};
pub use marking::Marking;
pub use measure::Measure;
pub use method::{Method, MethodKind};
pub use next_step::{NextStep, StepKind};
pub use own::{Contact, ScoredExample};
pub use place::Place;
pub use problem::Problem;
pub use question::{Group, Pointer, Question};
pub use reading_note::ReadingNote;
pub use registry::{Chosen, EXAMPLE_OWN, Registry, TEMPLATE, built_in};
pub use reworded::{Reworded, reworded};
pub use safety_words::SafetyWords;
pub use scored::{Anchor, Circumstance, CitedText, Differentiating, ScoredRules};
pub use series::Series;
pub use sheet::{Item, Section, Sheet, YesMeans};
pub use starting::starting_file;
pub use theme::Theme;
pub use toml::LARGEST_TOML;
pub(crate) use toml::read_toml;
pub use track::{TrackActs, TrackGuide};
pub use unusable::Unusable;
pub use weighing::{Pair, Weighing};
