//! The plan as it is shown: how far it is, which of its actions, what of the policy is not in it yet, and what a form says
//! before an action of it is closed or added.

mod closing;
mod count;
mod due;
mod filter;
mod not_planned;
mod own_action;
mod whole;

pub use closing::{Closing, ClosingProblem};
pub use count::PlanCount;
pub use due::{ActionDue, action_due};
pub use filter::ActionFilter;
pub use not_planned::{NotPlanned, Place, not_planned};
pub use own_action::{NoWords, OwnAction};
pub use whole::whole_words;
