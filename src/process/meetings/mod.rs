//! Meetings: agenda and attendance, whether the minutes say enough, and the provider's copy of them.

mod attendance;
mod meeting;
mod minutes;
mod providers_copy;

pub use attendance::{absent_roles, present_roles, stands_for};
pub use meeting::{Attends, Meeting, Told};
pub use minutes::{check_minutes, missing_roles};
pub use providers_copy::{NoCopy, ProvidersCopy, providers_copy};
