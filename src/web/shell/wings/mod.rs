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
    edge::{archive, idle, patience::in_time},
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
    for (after, wing) in [(SOON, Wing::Archive), (IDLE, Wing::Outcome)] {
        let store = store.clone();
        Timeout::new(after, move || {
            spawn_local(async move {
                quiet().await;
                here::fetch(wing).await;
                quiet().await;
                archive::arrived(&store);
            });
        })
        .forget();
    }
}

/// Waits until nobody has touched the device for a while.
async fn quiet() {
    while idle::touched_ago() < f64::from(QUIET) {
        TimeoutFuture::new(QUIET / 2).await;
    }
}

/// How long the start waits for what reads the device before it shows that it does, in milliseconds.
const PATIENCE: u32 = 4_000;

/// Fetches what reads the device, where there is anything to read: the start waits for it. Should it not come, or take long, the page
/// says so.
pub async fn fetch_the_first() {
    if archive::keeps_something() {
        in_time(PATIENCE, here::fetch(Wing::Archive)).await;
    }
}
