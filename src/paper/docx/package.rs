//! What holds the parts together: their types, how they refer to each other, and what the file says of itself.

use super::{
    DocxError,
    xml::{DECLARATION, element},
};
use crate::paper::Properties;
use chrono::Datelike;

/// Who refers to a part.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// The file itself.
    File,
    /// The text of the document.
    Body,
}

/// A part of the file.
pub(super) struct Part {
    /// Its path in the file, as `word/styles.xml`.
    pub path: &'static str,
    /// Its type.
    pub content_type: &'static str,
    /// Who refers to it.
    pub owner: Owner,
    /// As what it is referred to: the end of an address.
    pub relation: &'static str,
    /// Its text.
    pub text: String,
}

impl Part {
    /// By which name it is referred to: the last word of its relation, as `styles`.
    fn id(&self) -> &'static str {
        self.relation.rsplit('/').next().unwrap_or_default()
    }
}

/// `[Content_Types].xml`: what each part is.
pub(super) fn content_types(parts: &[Part]) -> String {
    let mut out = String::from(DECLARATION);
    out.push_str("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
    out.push_str("<Default Extension=\"rels\" ");
    out.push_str("ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
    out.push_str("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    for part in parts {
        out.push_str(&format!("<Override PartName=\"/{}\" ContentType=\"{}\"/>", part.path, part.content_type));
    }
    out.push_str("</Types>");
    out
}

/// `_rels/.rels` and `word/_rels/document.xml.rels`: which parts belong to the file, and which to its text.
pub(super) fn relations(parts: &[Part], owner: Owner) -> String {
    let mut out = String::from(DECLARATION);
    out.push_str("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for part in parts.iter().filter(|part| part.owner == owner) {
        let target = match owner {
            Owner::File => part.path,
            Owner::Body => part.path.trim_start_matches("word/"),
        };
        out.push_str(&format!(
            "<Relationship Id=\"{}\" Type=\"http://schemas.openxmlformats.org/{}\" Target=\"{target}\"/>",
            part.id(),
            part.relation
        ));
    }
    out.push_str("</Relationships>");
    out
}

/// `docProps/core.xml`: what the file says of itself, and nothing that was not passed in.
pub(super) fn properties(properties: &Properties) -> Result<String, DocxError> {
    let mut out = String::from(DECLARATION);
    out.push_str("<cp:coreProperties ");
    out.push_str("xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" ");
    out.push_str("xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" ");
    out.push_str("xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
    if !properties.title.is_empty() {
        element(&mut out, "<dc:title>", &properties.title, "</dc:title>");
    }
    if !properties.author.is_empty() {
        element(&mut out, "<dc:creator>", &properties.author, "</dc:creator>");
    }
    if let Some(made) = properties.made {
        if !(0..=9999).contains(&made.year()) {
            return Err(DocxError::Year);
        }
        let made = made.format("%Y-%m-%dT%H:%M:%SZ");
        for name in ["created", "modified"] {
            out.push_str(&format!("<dcterms:{name} xsi:type=\"dcterms:W3CDTF\">{made}</dcterms:{name}>"));
        }
    }
    out.push_str("<dc:language>en-GB</dc:language></cp:coreProperties>");
    Ok(out)
}
