//! Where something stands in a file.

use toml_span::Span;

/// A place in the file that was read, for messages. Two rows that say the same are the same, wherever they stand.
#[derive(Debug, Clone, Copy, Default)]
pub struct Place(pub(crate) Span);

impl PartialEq for Place {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Place {}
