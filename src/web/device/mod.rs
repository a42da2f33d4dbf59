//! This device: how records are kept on it, unlocking, and removing everything. Locking is no page and waits for nothing
//! ([`crate::web`]'s edge); unlocking and the page of the device
//! come right after the first page, and on a device that keeps something before it. Removing everything is there from the start.

mod no_lock;
mod passphrase_forms;
mod remove_all;
mod strangers;
mod this_device;
mod unlock;

pub use remove_all::RemoveAll;

use crate::web::store::use_selector;
use yew::prelude::*;

/// The page of this device; on a locked one, what unlocks it.
#[component]
pub fn DeviceOrLock() -> Html {
    if use_selector(|state| state.protection.is_locked()) {
        html! { <unlock::Unlock /> }
    } else {
        html! { <this_device::DevicePage /> }
    }
}
