//! This device: how records are kept on it, unlocking, and removing everything. Locking is no page and waits for nothing
//! ([`crate::web`]'s edge); these pages come right after the first one, and on a device that keeps something before it.

mod no_lock;
mod passphrase_forms;
mod remove_all;
mod strangers;
mod this_device;
mod unlock;

use crate::{app::Route, web::store::use_selector};
use yew::prelude::*;

/// What [`DeviceOf`] shows.
#[derive(Properties, PartialEq)]
pub struct DeviceOfProps {
    /// The route.
    pub route: Route,
}

/// A page of this wing. On a locked device that is the one that unlocks it; who does not know the passphrase may remove everything all the
/// same.
#[component]
pub fn DeviceOf(props: &DeviceOfProps) -> Html {
    let is_locked = use_selector(|state| state.protection.is_locked());
    match &props.route {
        Route::RemoveAll => html! { <remove_all::RemoveAll /> },
        _ if is_locked => html! { <unlock::Unlock /> },
        _ => html! { <this_device::DevicePage /> },
    }
}
