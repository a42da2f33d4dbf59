//! How far people agree who have judged the same scenarios.
//!
//! Three measures, each for what it can say:
//!
//! - [`percent`]: of all pairs of people who judged the same scenario, how many gave the same answer. Easy to understand, and
//!   high by chance alone where almost every scenario has the same answer.
//! - [`alpha`]: Krippendorff's alpha for ordered levels. Corrects for chance, counts Minor against Major as a wider gap than
//!   Minor against Moderate, and takes any number of people and missing answers.
//! - [`kappa`]: Fleiss' kappa. Corrects for chance and knows no order; the measure most published studies give.
//!
//! [`interval`] says how far either could be off, by resampling the scenarios; [`interval_of_change`] the same for a change. Published worked examples and an independent
//! implementation agree with these to nine decimals (`tests/core/training/agreement.rs`).

mod alpha;
mod bootstrap;
mod kappa;
mod percent;
mod ratings;

pub use alpha::{alpha, alpha_nominal};
pub use bootstrap::{Interval, Measure, interval, interval_of_change};
pub use kappa::kappa;
pub use percent::percent;
pub use ratings::{Ratings, RatingsError};
