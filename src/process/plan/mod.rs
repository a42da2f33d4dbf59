//! What is to be done: the actions that follow from an outcome and from every stage reached, duties, and who could do what.

mod agencies;
mod duty_list;
mod immediate;
mod row_of;
mod suggest;

pub use agencies::{Agencies, Agency, Fit};
pub use duty_list::{DutyList, Holder};
pub use immediate::Immediate;
pub use row_of::row_of;
pub use suggest::{Suggested, duties, outcomes_reached, suggest, suggest_reached};
