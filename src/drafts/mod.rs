//! What is kept on the device: one key per draft, in a versioned envelope.
//!
//! [`Drafts`] works over any [`Store`] of strings; [`MemoryStore`] is one for tests. What does not open is never overwritten or deleted: it is listed as damaged with
//! its raw text at hand.

mod envelope;
mod error;
mod listing;
mod memory;
mod migrate;
mod own_files;
mod repository;
mod store;

pub use envelope::{CURRENT_VERSION, Envelope};
pub use error::DraftError;
pub use listing::{Damaged, Listing, Summary};
pub use memory::MemoryStore;
pub use migrate::{MigrationError, Step, migrate};
pub use own_files::{OwnFileEntry, OwnFileKept, OwnFiles};
pub use repository::Drafts;
pub use store::{Store, StoreError};
