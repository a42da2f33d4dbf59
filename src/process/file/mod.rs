//! A process file: what it says, reading it, and what is checked before it is taken.
//!
//! [`Definition`] is the whole file. [`Definition::read`] reads its rows, fills in what it takes from its framework (words of steps
//! and lists, full citations, who a paper is for), and checks what no single row can tell. All problems come with their places.

mod check;
mod check_days;
mod check_forms;
mod check_stages;
mod citations;
mod complete;
mod complete_form;
mod definition;
mod name;
mod read;
mod readers;

pub use definition::{Definition, ProcessError};
pub use name::{ItemName, Name};
