//! Text as it comes from outside: which letters the bytes of a file are, and which letters are taken for the same when texts are
//! compared.

mod decode;
mod fold;
mod near;

pub use decode::{NotText, Utf16, decode};
pub use fold::{Folded, alike, plain_letters};
pub use near::{distance, nearest};
