//! What the app knows and how it changes: pure, without a browser.
//!
//! [`update`] is the one place where state changes. It takes the moment as an argument and identifiers inside messages,
//! reads nothing from outside and does nothing to the outside: the same state, message and moment give the same result.
//! It changes the state in place rather than returning a new one, because a record with a sheet of thousands of
//! observations must take a keystroke without being copied.

mod act;
mod archive;
mod carry_on;
mod case;
mod clock_doubt;
mod device;
mod draft_state;
mod drawn;
mod durability;
mod edit;
mod find_records;
mod follow_up;
mod form_fill;
mod idle;
mod meeting;
mod message;
mod missing;
mod notice;
mod offline;
mod on_card;
mod outcome_words;
mod own_shown;
mod plan;
mod progress;
mod protection;
mod readers;
mod route;
mod sheet_issue;
mod sheet_of_authority;
mod sheet_open;
mod state;
mod strangers;
mod training;
mod update;
mod write_lock;

pub use act::{Act, Acts, Way, acts};
pub use archive::{Awaited, bring_archive, bring_training, is_archive_here};
pub use carry_on::{CarryOn, carry_on};
pub use case::{
    Case, CaseDeadline, Counted, DayTold, MarkKind, NextThing, NoCase, SetBy, StageSpan, Timeline, TimelineMark,
    ToldBy, calendar_entry, calendar_file, deadlines, event_key, next_thing, timeline,
};
pub use clock_doubt::{BUILT, ClockDoubt, is_ahead, newest_day};
pub use device::Device;
pub use draft_state::{OpenDraft, SaveState};
pub use drawn::is_out_of_date;
pub use durability::Durability;
pub use edit::{
    ActionEdit, ActionField, AlertsEdit, Edit, IssueEdit, IssueField, LevelEdit, QuestionEdit, SafetyEdit, ServiceEdit,
    ServiceField, ShareField, VisitEdit, VisitField, WeighEdit, apply,
};
pub use find_records::find_records;
pub use follow_up::{FollowUpEdit, FollowUpPage, MeetingEdit};
pub use form_fill::{
    FormProgress, Row, filled, form_of, form_progress, given, is_table, rows_of, to_store, with_cell, with_details,
};
pub use idle::{Idle, Idling};
pub use meeting::{
    ExpectedList, ExpectedPerson, FoundMinutes, MeetingPart, MinutesPlace, OpenPlace, PartEdit, People, PersonField,
    agenda, begun_part, edited, expected, in_plan, minutes_on, new_minutes, open_places, part_of, parts_begun,
    parts_open, turn_of,
};
pub use message::Message;
pub use missing::{Missing, half_a_date, missing, question_card, share_card, unfinished};
pub use notice::{Notice, NoticeOf};
pub use offline::{NewVersion, Offline, OfflineNews};
pub use on_card::{OnCard, Tracked, tracked, without_outcome};
pub use outcome_words::{level_label, outcome_word};
pub use own_shown::{LARGEST_OWN_FILE, OwnRefusal, OwnShown};
pub use plan::{
    ActionDue, ActionFilter, Closing, ClosingProblem, NoWords, NotPlanned, OwnAction, Place, PlanCount, action_due,
    not_planned, whole_words,
};
pub use progress::{Progress, SectionCount, Status, answered, progress, section_count, worries};
pub use protection::Protection;
pub use readers::{in_form, in_letter, in_providers_copy};
pub use route::{Page, Route};
pub use sheet_issue::{Agreement, MadeIssue, apply_on_sheet, made_from};
pub use sheet_open::{SheetPlace, open_worries, unsettled, wordless};
pub use state::State;
pub use strangers::{StrangerKind, StrangerShown, take_record_in, take_training_in};
pub use training::{
    CoursePage, Mark, OpenTraining, OwnSetShown, SetRefusal, TrainingEdit, TrainingMessage, TrainingPage,
    TrainingSaved, TrainingShown, apply_training, shows_readings,
};
pub use update::update;
pub use write_lock::{AskKind, LockDeed, LockNews, WriteLock};
