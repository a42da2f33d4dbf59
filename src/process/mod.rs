//! What happens after the level, as data: stages, plans, meetings, forms, letters, decisions.
//!
//! A process file (`data/*.toml`) belongs to one published framework and refers to its next steps, lists and deadlines by id;
//! it repeats none of them. [`Definition::read`] reads one as strictly as a framework is read, with all problems and their
//! places, and proves that nothing of the framework is left out, that every stage can be reached and left, and that no stage
//! is skipped that may not be. [`built_in`] holds the files that ship with the app.
//!
//! - *Stages.* [`ProcessState`] is stored; [`moves`] says where one may go and what is open, [`apply`] makes a move. No move
//!   leaves an immediate action behind, going back or closing needs a reason, closing needs evidence, and history is only
//!   ever added to. What a policy says against a way with some outcomes warns and does not stop ([`WayWarning`]); who notes
//!   that another outcome holds is checked where the policy names them ([`Reassessing`]). Where a policy leaves a stage's timescale to each area, [`set_due`] keeps the day a person sets.
//! - *Plan.* [`suggest_reached`] gives the actions that follow from an outcome and of every stage reached, immediate ones first. An action is never done without
//!   evidence or put aside without a reason: [`ActionStatus`] has no way to say so.
//! - *Forms.* A [`Form`] has the official fields in the official order; [`prefill`] fills them from the record, and
//!   [`check_form`] names every field to mend.
//!   Each says who it is for ([`Audience`]), and nothing fills it by itself that these people may not get.
//! - *Meetings.* The two parts of a meeting are two types; [`providers_copy`] gives one that has no place for part one.
//! - *Days.* [`DayFrom`] says where the record already holds the event of a deadline, or that it was met.
//! - *Letters.* [`merge`] fills in a [`Letter`]; what is not filled in stays visible in its text.
//! - *Paper.* All of these become one kind of document, to be shown, printed and saved word for word the same: [`form_paper`],
//!   [`minutes_paper`], [`providers_copy_paper`], [`letter_paper`], [`plan_paper`].

mod agencies;
mod attendance;
mod audience;
mod cell_from;
mod check;
mod check_days;
mod check_forms;
mod check_stages;
mod choice;
mod citations;
mod column;
mod complete;
mod complete_form;
mod day_from;
mod decision_right;
mod definition;
mod duty_list;
mod field;
mod fill_marks;
mod form;
mod form_check;
mod full_stop;
mod immediate;
mod letter;
mod library;
mod local_timescale;
mod meeting;
mod merge;
mod minutes;
mod moves;
mod name;
mod open;
mod papers;
mod prefill;
mod providers_copy;
mod read;
mod reassessing;
mod requirement;
mod row_of;
mod said;
mod stage;
mod start;
mod state_check;
mod suggest;
mod telling;
mod way;
mod way_warning;

pub use agencies::{Agencies, Agency, Fit};
pub use attendance::{absent_roles, present_roles, stands_for};
pub use audience::Audience;
pub use cell_from::{CellFrom, RowsFrom};
pub use choice::Choice;
pub use column::Column;
pub use day_from::{DayFrom, DaySource};
pub use decision_right::{DecisionRight, Matter};
pub use definition::{Definition, ProcessError};
pub use duty_list::{DutyList, Holder};
pub use field::{Field, FieldKind, Required, RequiredIf};
pub use fill_marks::fill_marks;
pub use form::{Form, FormSection};
pub use form_check::{FormProblem, check_form};
pub use immediate::Immediate;
pub use letter::{Letter, LetterField, Paragraph};
pub(crate) use library::bring_files;
pub use library::{Library, built_in};
pub use local_timescale::{LocalTimescale, TimescaleError, set_due};
pub use meeting::{Attends, Meeting, Told};
pub use merge::{Merged, held_back, letter_text, merge, new_letter};
pub use minutes::{check_minutes, missing_roles};
pub use moves::{Decided, Move, MoveError, apply, begin, moves, reassess, take_up};
pub use name::{ItemName, Name};
pub use open::{OpenImmediate, deciding_minutes, open_immediate, opened_again};
pub use papers::{PaperHead, form_paper, letter_paper, minutes_paper, plan_paper, providers_copy_paper};
pub use prefill::{FilledFrom, Prefill, prefill, prefill_field};
pub use providers_copy::{NoCopy, ProvidersCopy, providers_copy};
pub use reassessing::Reassessing;
pub use requirement::{Requirement, ToConfirm};
pub use row_of::row_of;
pub use said::{begun_form, minutes_of};
pub use stage::Stage;
pub use start::Start;
pub use state_check::check_state;
pub use suggest::{Suggested, duties, outcomes_reached, suggest, suggest_reached};
pub use telling::Telling;
pub use way::{Criterion, MeetingsHeld, Way, WayKind};
pub use way_warning::WayWarning;

pub use crate::concern::{
    ActionChange, ActionSource, ActionStatus, AgreedAction, Attendee, Blank, Entry, FormAnswer, FormState, Happened,
    LetterState, Minute, Minutes, PartOne, PartTwo, Plan, PlanError, PlannedAction, ProcessRef, ProcessState,
    ProviderTold, Stated,
};
