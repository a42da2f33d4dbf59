//! A whole document.

use super::{Block, Page, Properties};

/// A document as it goes on paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// What a file says of itself. It is not printed.
    pub properties: Properties,
    /// What stands at the head and the foot of every page.
    pub page: Page,
    /// Its parts, from the top.
    pub blocks: Vec<Block>,
}
