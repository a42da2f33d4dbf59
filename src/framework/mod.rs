//! Policies as data: what a framework file can say, how it is read, and which ones come with the app.
//!
//! A framework is a TOML file that a policy officer can read. [`Framework::read`] reads one strictly and returns *all*
//! its problems with their line, so that an author mends them in one go. [`built_in`] holds the files that ship with
//! the app. Every row carries a [`Citation`]; what no source says is marked `tool_default`.

#[cfg(feature = "bench-sheet")]
mod bench_sheet;
mod citation;
mod condition;
mod consideration;
mod document;
mod level_rule;
mod next_step;
mod problem;
mod read;
mod registry;
mod row;
mod scored;
mod series;
mod sheet;
mod theme;
mod track;

pub use citation::{Citation, cited};
pub use condition::{Condition, ScoreTally};
pub use consideration::ConsiderationGuide;
pub use document::Document;
pub use level_rule::{LevelRule, Overlap, Reading};
pub use next_step::NextStep;
pub use problem::Problem;
pub use read::{Framework, FrameworkError, Rules};
pub use registry::{Registry, built_in};
pub use scored::{Anchor, Circumstance, CitedText, Differentiating, ScoredRules};
pub use series::Series;
pub use sheet::{Item, Section, Sheet, YesMeans};
pub use theme::Theme;
pub use track::TrackGuide;
