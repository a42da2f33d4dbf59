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
//!
//! The code stands in rooms. Nobody outside knows them: all that others need is named here.
//!
//! | room | what it holds |
//! | --- | --- |
//! | `file` | a process file as a whole: what it says, reading it, filling it in from its framework, checking it |
//! | `course` | the course of a case: stages, ways, who may decide, what is open before a move, days |
//! | `plan` | what is to be done: actions that follow, what is immediate, duties, who could do what |
//! | `meetings` | agenda and attendance, checking minutes, the provider's copy |
//! | `forms` | sections, fields and tables, what fills them, checking one |
//! | `letters` | templates, and letters made from them |
//! | `papers` | all of these as documents |
//!
//! Beside them, `audience` says who a paper is for, and `library` holds the files (`data`) that ship with the app.

mod audience;
mod course;
mod file;
mod forms;
mod letters;
mod library;
mod meetings;
mod papers;
mod plan;

pub use audience::Audience;
pub use course::{
    Criterion, DayFrom, DaySource, Decided, DecisionRight, LocalTimescale, Matter, MeetingsHeld, Move, MoveError,
    OpenImmediate, Reassessing, Requirement, Stage, Start, Telling, TimescaleError, ToConfirm, Way, WayKind,
    WayWarning, apply, begin, check_state, deciding_minutes, moves, open_immediate, opened_again, reassess, set_due,
    take_up,
};
pub use file::{Definition, ItemName, Name, ProcessError};
pub use forms::{
    CellFrom, Choice, Column, Field, FieldKind, FilledFrom, Form, FormProblem, FormSection, Prefill, Required,
    RequiredIf, RowsFrom, begun_form, check_form, minutes_of, prefill, prefill_field,
};
pub use letters::{Letter, LetterField, Merged, Paragraph, fill_marks, held_back, letter_text, merge, new_letter};
pub(crate) use library::bring_files;
pub use library::{Library, built_in};
pub use meetings::{
    Attends, Meeting, NoCopy, ProvidersCopy, Told, absent_roles, check_minutes, missing_roles, present_roles,
    providers_copy, stands_for,
};
pub use papers::{PaperHead, form_paper, letter_paper, minutes_paper, plan_paper, providers_copy_paper};
pub use plan::{
    Agencies, Agency, DutyList, Fit, Holder, Immediate, Suggested, duties, outcomes_reached, row_of, suggest,
    suggest_reached,
};

pub use crate::concern::{
    ActionChange, ActionSource, ActionStatus, AgreedAction, Attendee, Blank, Entry, FormAnswer, FormState, Happened,
    LetterState, Minute, Minutes, Part, PartOne, PartTwo, Plan, PlanError, PlannedAction, ProcessRef, ProcessState,
    ProviderTold, Stated,
};
