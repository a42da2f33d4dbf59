//! Word files: Office Open XML (ECMA-376, the transitional kind, which every Word since 2007 and LibreOffice read and write).
//!
//! The file is written here, and not by a crate, for these reasons, in this order.
//!
//! - *What comes out.* Of the crates that write such files, the best known, `docx-rs` (0.4.22), cannot mark the headings of a
//!   table, which a screen reader needs, nor the language of a text; names an “unknown” author and a day in 1970 where nobody
//!   passed any; and passes on control characters, so that the file does not open. Others read, lay out and draw as well, and
//!   carry fonts.
//! - *Size.* The app is one download of about 675 KB, compressed. `docx-rs` without images adds 170 KB to it, this folder with
//!   the `zip` crate 34 KB, and this folder with its own archive 9 KB.
//! - *Upkeep.* What a letter or a form needs of the format has not changed since it was published. It is little: a few
//!   elements, two fixed parts (`styles.xml`, `settings.xml`), and an archive without compression. The tests unpack and read
//!   every file with crates that do nothing else.
//!
//! Structure is real, so that a screen reader and a person with a keyboard find their way: headings are headings, lists are
//! lists that Word counts, the headings of a table are marked and come again on every page, the language is British English.

mod archive;
mod body;
mod error;
mod inline;
mod lists;
mod margins;
mod package;
mod table;
mod xml;

use super::Document;
use margins::{footer, header};
use package::{Owner, Part};

pub use error::DocxError;

/// How everything looks.
const STYLES: &str = include_str!("styles.xml");

/// What Word would otherwise guess.
const SETTINGS: &str = include_str!("settings.xml");

/// The type of a part.
macro_rules! word {
    ($kind:literal) => {
        concat!("application/vnd.openxmlformats-officedocument.wordprocessingml.", $kind, "+xml")
    };
}

/// A document as a file for Word and LibreOffice, to be saved with the ending `.docx` and the type [`TYPE`]. The same document
/// always gives the same bytes.
///
/// # Errors
/// If there is nothing in the document, if a table is not one, if the year of its date has not four digits, or if it is too
/// large for its format.
pub fn docx(document: &Document) -> Result<Vec<u8>, DocxError> {
    if document.blocks.is_empty() {
        return Err(DocxError::Nothing);
    }
    let (body, lists) = body::body(document)?;
    let mut parts = vec![
        Part {
            path: "word/document.xml",
            content_type: word!("document.main"),
            owner: Owner::File,
            relation: "officeDocument/2006/relationships/officeDocument",
            text: body,
        },
        Part {
            path: "docProps/core.xml",
            content_type: "application/vnd.openxmlformats-package.core-properties+xml",
            owner: Owner::File,
            relation: "package/2006/relationships/metadata/core-properties",
            text: package::properties(&document.properties)?,
        },
        Part {
            path: "word/styles.xml",
            content_type: word!("styles"),
            owner: Owner::Body,
            relation: "officeDocument/2006/relationships/styles",
            text: STYLES.to_owned(),
        },
        Part {
            path: "word/settings.xml",
            content_type: word!("settings"),
            owner: Owner::Body,
            relation: "officeDocument/2006/relationships/settings",
            text: SETTINGS.to_owned(),
        },
        Part {
            path: "word/numbering.xml",
            content_type: word!("numbering"),
            owner: Owner::Body,
            relation: "officeDocument/2006/relationships/numbering",
            text: lists.part(),
        },
    ];
    parts.extend(header(&document.page).map(|text| Part {
        path: "word/header1.xml",
        content_type: word!("header"),
        owner: Owner::Body,
        relation: "officeDocument/2006/relationships/header",
        text,
    }));
    parts.extend(footer(&document.page).map(|text| Part {
        path: "word/footer1.xml",
        content_type: word!("footer"),
        owner: Owner::Body,
        relation: "officeDocument/2006/relationships/footer",
        text,
    }));
    let types = package::content_types(&parts);
    let of_file = package::relations(&parts, Owner::File);
    let of_body = package::relations(&parts, Owner::Body);
    // What tells a reader what it has before it stands first.
    let first = [
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", of_file.as_bytes()),
        ("word/_rels/document.xml.rels", of_body.as_bytes()),
    ];
    archive::archive(first.into_iter().chain(parts.iter().map(|part| (part.path, part.text.as_bytes()))))
}

/// The type of such a file.
pub const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
