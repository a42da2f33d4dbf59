//! What the app does without a browser: edits, the one place where state changes, the case as it is shown, two tabs.

mod acts;
mod carry_on;
mod case;
mod clock_wrong;
mod edits;
mod find_records;
mod follow_up;
mod form_fill;
mod history;
mod idle;
mod meetings;
mod offline;
mod on_card;
mod plan_shown;
mod progress;
mod protection;
mod questions;
mod sheet_issue;
mod sheet_issue_comments;
mod update;
mod write_lock;
