//! What goes on paper: a small document of headings, paragraphs, lists and tables, with one page for all of it.
//!
//! - [`Document`] is built once, by whoever has something to print: a letter, a form, minutes.
//! - [`to_text`] gives it as plain text, to be copied or shown; [`docx()`] gives it as a file for Word or LibreOffice. Both take
//!   every text by way of [`printable`], so that all of them hold the same text, and a test reads the file back to prove it.
//! - [`letter`] makes the paragraphs of a letter's text, in which places that nobody has filled in stay visible.
//!
//! Nothing is added that is not passed in: no date of today, no name of a person, no name of a computer.

mod block;
mod document;
pub mod docx;
mod letter;
mod list;
mod page;
mod printable;
mod properties;
mod run;
mod table;
mod text;

pub use block::{Block, HeadingLevel};
pub use document::Document;
pub use docx::{DocxError, docx};
pub use letter::letter;
pub use list::{List, ListKind};
pub use page::Page;
pub use printable::printable;
pub use properties::Properties;
pub use run::{Look, Run};
pub use table::{Cell, Table};
pub use text::to_text;
