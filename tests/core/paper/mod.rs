//! What goes on paper: every word comes out, as plain text and as a Word file.

mod docx;
mod letter;
mod tables;
mod words;
