//! The wings: pages that people come to for one purpose, and a part of the download each.
//!
//! What the first page and the way to the first answer need is there from the start; a wing comes when a page of it is asked for.
//! Saving, locking, alerts and the page of a panic belong to no wing.

mod arriving;
mod here;
mod part;
mod wing;

pub use arriving::Arriving;
pub use wing::{Draw, Wing};

use crate::web::{edge::archive, store::Store};
use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

/// How long after the start the archive is fetched, and then the wing that most people need next, in milliseconds: nobody waits for
/// anything then.
const SOON: u32 = 1_001;
const IDLE: u32 = 3_001;

/// Fetches what most people need next, once the start is over. Should it not come, it is fetched when it is asked for.
pub fn fetch_the_next(store: &Store) {
    let store = store.clone();
    Timeout::new(SOON, move || {
        spawn_local(async move {
            if here::fetch(Wing::Archive).await {
                archive::arrived(&store);
            }
        });
    })
    .forget();
    Timeout::new(IDLE, || {
        spawn_local(async {
            here::fetch(Wing::Outcome).await;
        });
    })
    .forget();
}

/// Fetches what reads the device, where there is anything to read: the start waits for it. Should it not come, the page says so.
pub async fn fetch_the_first() {
    if archive::keeps_something() {
        here::fetch(Wing::Archive).await;
    }
}
