//! The browser: Yew components and pages over the pure [`crate::app`], and the browser's edge.

mod case;
mod device;
mod edge;
pub mod kit;
mod library;
mod outcome;
mod parts;
mod record;
mod shell;
mod store;
mod training;

pub use edge::{drafts::BrowserStore, offline};
pub use parts::{
    FramesShown, FramesShownProps, FramesTaken, FramesTakenProps, TakePaper, TakePaperProps, document_view,
};

/// Mounts the app into `#app`, taking the place of the static first page.
pub fn mount() {
    edge::panic::watch();
    #[cfg(feature = "bench-sheet")]
    edge::bench::offer();
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(host) = document.and_then(|document| document.get_element_by_id("app")) {
        wasm_bindgen_futures::spawn_local(async move {
            // Nothing is read from the device before all that was saved is there.
            edge::journal::catch_up().await;
            shell::fetch_the_first().await;
            yew::Renderer::<shell::App>::with_root(host).render();
        });
    }
}
