//! Forms: their sections, fields and tables in the official order, what fills them from the record, and checking one.

mod cell_from;
mod check;
mod choice;
mod column;
mod field;
mod form;
mod prefill;
mod said;

pub use cell_from::{CellFrom, RowsFrom};
pub use check::{FormProblem, check_form};
pub use choice::Choice;
pub use column::Column;
pub use field::{Field, FieldKind, Required, RequiredIf};
pub use form::{Form, FormSection};
pub(in crate::process) use prefill::words_for;
pub use prefill::{FilledFrom, Prefill, prefill, prefill_field};
pub use said::{begun_form, minutes_of};
