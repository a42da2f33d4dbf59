//! This device: how records are kept on it, unlocking, and removing everything. It is there from the start: no lock waits for a
//! part of the download.

mod no_lock;
mod passphrase_forms;
mod remove_all;
mod strangers;
mod this_device;
mod unlock;

pub use remove_all::RemoveAll;
pub use this_device::DevicePage;
pub use unlock::Unlock;
