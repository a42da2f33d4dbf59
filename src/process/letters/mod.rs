//! Letters: templates with places that are filled in, and letters made from them.

mod fill_marks;
mod full_stop;
mod letter;
mod merge;

pub use fill_marks::fill_marks;
pub use letter::{Letter, LetterField, Paragraph};
pub use merge::{Merged, held_back, letter_text, merge, new_letter};
