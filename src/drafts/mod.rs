//! What is kept on the device, and how: never lost, never replaced unseen, and protected where the person wants it.
//!
//! | layer | what it promises |
//! | --- | --- |
//! | [`Store`] | strings under keys: the browser's local storage, or [`MemoryStore`] for tests |
//! | [`journal`] | what local storage is behind with, on the disk itself, and done again at the next start |
//! | [`Keep`] | a text under a name is replaced only once the new one was read back; damage is noticed, listed, left alone |
//! | [`Sealer`], [`Vault`] | protection: texts and names sealed with a device key, which stands under a passphrase |
//! | [`Drafts`], [`OwnFiles`] | records and an authority's own files: versions, migrations, conflicts |
//! | [`Stranger`] | what somebody without the passphrase has put on a protected device: put aside, and asked about |
//! | [`Backup`], [`restore`] | everything on the device as one file, and back |

/// The largest backup that is read, in bytes: several times what browsers keep for one site. Tool default.
pub const LARGEST_BACKUP: usize = 64 * 1024 * 1024;

mod backup;
mod envelope;
mod error;
mod generation;
pub mod journal;
mod keep;
mod kept;
mod key;
mod listed;
mod listing;
mod memory;
mod migrate;
mod note;
mod own_files;
mod repository;
mod revision;
mod sealer;
mod seen;
mod settings;
mod store;
mod strangers;
mod tries;
mod vault;

pub use backup::{Added, Backup, BackupError, Restored, restore};
pub use envelope::{CURRENT_VERSION, Envelope};
pub(crate) use envelope::{bring_reader, is_reader_here};
pub use error::DraftError;
pub use keep::{DEVICE, Entry, Keep, KeepError, ListedKeys, OURS, PROTECTED, Standing, Unseen};
pub use kept::without_head;
pub use listing::{Damaged, Listing, Summary};
pub use memory::MemoryStore;
pub use migrate::{MigrationError, Step, migrate};
pub use own_files::{OwnFileEntry, OwnFileKept, OwnFiles};
pub use repository::Drafts;
pub(crate) use repository::derived_bytes;
pub(crate) use revision::claimed_revision;
pub use revision::next_revision;
pub use sealer::{Randomness, Sealer};
pub use seen::Seen;
pub use settings::Settings;
pub use store::{Store, StoreError};
pub use strangers::Stranger;
pub use tries::Tries;
pub use vault::{Vault, VaultError, new_wrapping};

/// Whether a text that has no digest yet opens as what its name says it is; for [`Keep::settle`].
pub fn opens(name: &str, text: &str) -> bool {
    if Drafts::<MemoryStore>::is_name(name) {
        Envelope::open(text).is_ok()
    } else {
        OwnFiles::<MemoryStore>::is_name(name) && OwnFileKept::open(text).is_ok()
    }
}
