//! What follows from the outcome: its addresses and its changes.

mod edit;
mod meeting_edit;
mod page;

pub use edit::FollowUpEdit;
pub(super) use edit::{apply, bring_apply};
pub use meeting_edit::MeetingEdit;
pub use page::FollowUpPage;
