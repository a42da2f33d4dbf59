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

use crate::web::{
    edge::{archive, idle},
    store::Store,
};
use gloo_timers::{callback::Timeout, future::TimeoutFuture};
use wasm_bindgen_futures::spawn_local;

/// How long after the start the archive is fetched, and then the wing that most people need next, in milliseconds. Odd numbers, so that
/// a test can tell these waits from others.
const SOON: u32 = 1_001;
const IDLE: u32 = 3_001;

/// For how long nobody has touched the device when something is fetched or taken in that nobody has asked for, in milliseconds: on a
/// slow device it would be felt.
const QUIET: u32 = 700;

/// Fetches what most people need next, once the start is over. Should it not come, it is fetched when it is asked for.
pub fn fetch_the_next(store: &Store) {
    let store = store.clone();
    Timeout::new(SOON, move || {
        spawn_local(async move {
            quiet().await;
            if here::fetch(Wing::Archive).await {
                quiet().await;
                archive::arrived(&store);
            }
        });
    })
    .forget();
    Timeout::new(IDLE, || {
        spawn_local(async {
            quiet().await;
            here::fetch(Wing::Outcome).await;
        });
    })
    .forget();
}

/// Waits until nobody has touched the device for a while.
async fn quiet() {
    while idle::touched_ago() < f64::from(QUIET) {
        TimeoutFuture::new(QUIET / 2).await;
    }
}

/// Fetches what reads the device, where there is anything to read: the start waits for it. Should it not come, the page says so.
pub async fn fetch_the_first() {
    if archive::keeps_something() {
        here::fetch(Wing::Archive).await;
    }
}
