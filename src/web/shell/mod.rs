//! What every page stands in: the app and its alerts, what leads from an address to a page, the frame of a record's pages, and the
//! pages that may come before any other. Only the shell knows the wings.

mod app;
pub mod frame;
pub mod not_found;
mod not_opened;
mod page_of;
mod protect;
pub mod protected_file;
mod wings;

pub use app::App;
pub use wings::fetch_the_first;
