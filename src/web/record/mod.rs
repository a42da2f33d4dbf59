//! The record: from the first page to the issues. It is there from the start; nobody waits for it.

mod home;
mod issue;
mod issues;
mod remove;
mod remove_issue;
mod safety;
mod section;
mod service;
mod tasks;
mod visit;

pub use home::Home;
pub use issue::IssuePage;
pub use issues::Issues;
pub use remove::Remove;
pub use remove_issue::RemoveIssue;
pub use safety::Safety;
pub use section::SectionPage;
pub use service::ServicePage;
pub use tasks::Tasks;
pub use visit::VisitPage;
