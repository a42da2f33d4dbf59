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

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

/// How long after the start the wing is fetched that most people need next, in milliseconds: nobody waits for anything then.
const IDLE: u32 = 3_000;

/// Fetches what most people need next, once the start is over. Should it not come, it is fetched when it is asked for.
pub fn fetch_the_next() {
    Timeout::new(IDLE, || {
        spawn_local(async {
            here::fetch(Wing::Outcome).await;
        })
    })
    .forget();
}
