//! The provider's copy of minutes on paper. Source: `hertfordshire` 5 v.

use super::{day, part::part_blocks, titled};
use crate::{
    paper::{Block, Document, HeadingLevel, Page, Run},
    process::ProvidersCopy,
};

/// The provider's copy on paper. It takes nothing but the copy, which has no place for part one; so neither its pages nor what
/// the file says of itself can hold anything else, such as a record's identifier.
pub fn providers_copy_paper(copy: &ProvidersCopy) -> Document {
    let ProvidersCopy { service, title, on, minutes } = copy;
    let mut blocks = vec![
        Block::heading(HeadingLevel::One, title),
        Block::Paragraph(vec![Run::bold("Service: "), Run::plain(service)]),
        Block::Paragraph(vec![Run::bold("Date: "), Run::plain(&day(*on))]),
    ];
    blocks.extend(part_blocks(minutes, HeadingLevel::Two));
    let page = Page { header: format!("Minutes for the provider: {service}"), numbered: true, ..Page::default() };
    Document { page, ..titled("Minutes", blocks) }
}
