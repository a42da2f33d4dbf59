//! What is kept on the device: one key per draft, in a versioned envelope.
//!
//! [`Drafts`] works over any [`Store`] of strings; [`MemoryStore`] is one for tests. What does not open is never overwritten or deleted: it is listed as damaged with
//! its raw text at hand.

mod envelope;
mod error;
mod keep;
mod kept;
mod listing;
mod memory;
mod migrate;
mod own_files;
mod repository;
mod sealer;
mod store;
mod vault;

pub use envelope::{CURRENT_VERSION, Envelope};
pub use error::DraftError;
pub use keep::{Entry, Keep, KeepError, OURS};
pub use listing::{Damaged, Listing, Summary};
pub use memory::MemoryStore;
pub use migrate::{MigrationError, Step, migrate};
pub use own_files::{OwnFileEntry, OwnFileKept, OwnFiles};
pub use repository::Drafts;
pub use sealer::{Randomness, Sealer};
pub use store::{Store, StoreError};
pub use vault::{Vault, VaultError, new_wrapping};
