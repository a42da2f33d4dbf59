//! Nothing is told to the wrong person: words that stand nowhere else are planted in every field of a record, and looked for in
//! every paper that goes to the provider or out of the agencies, in every format that it has.
//!
//! What a paper may hold is written here a second time, apart from the rule in the core and from the councils' data.

mod letters_forms;
mod papers;
mod planted;
mod readers;
mod sources;
