//! What happens after the level, under one framework.

use super::Name;
use crate::{
    concern::FrameworkRef,
    framework::{Deadline, Problem, ReadingNote},
    process::{
        Agencies, DayFrom, DecisionRight, DutyList, Form, Immediate, Letter, Meeting, ProcessRef, Reassessing, Stage,
        Start, Telling,
    },
};

/// What happens after the level, under one framework: stages, meetings, forms, letters, decisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// Its id and version.
    pub reference: ProcessRef,
    /// The framework that it belongs to, and whose rows it refers to.
    pub framework: FrameworkRef,
    /// The process's official name.
    pub title: String,
    /// What it is.
    pub says: String,
    /// Where it begins, by outcome.
    pub starts: Vec<Start>,
    /// What is done at once.
    pub immediate: Vec<Immediate>,
    /// What the policy says of telling the provider; `None` in files that were published before it had a place.
    pub telling: Option<Telling>,
    /// Who determines which outcome holds; `None` where no source says.
    pub reassessing: Option<Reassessing>,
    /// The framework's next steps that run beside all stages.
    pub throughout: Vec<Name>,
    /// The framework's deadlines that belong to no stage or meeting.
    pub throughout_deadlines: Vec<Name>,
    /// The stages, in the policy's order.
    pub stages: Vec<Stage>,
    /// The kinds of meeting.
    pub meetings: Vec<Meeting>,
    /// The forms.
    pub forms: Vec<Form>,
    /// The letters.
    pub letters: Vec<Letter>,
    /// Who may take which decision about the contract.
    pub decisions: Vec<DecisionRight>,
    /// From what in a record the events of the framework’s deadlines are known. A person enters the others.
    pub events: Vec<DayFrom>,
    /// From what in a record it is known that deadlines were met. A person says so of the others.
    pub met: Vec<DayFrom>,
    /// Duties as checklists.
    pub duties: Vec<DutyList>,
    /// Suggestions of who could do what.
    pub agencies: Option<Agencies>,
    /// How unclear wordings are read, and what no source says. Each stands beside a stage, way, meeting, form, letter or
    /// decision; or beside `process`.
    pub notes: Vec<ReadingNote>,
}

/// A process file that cannot be used, with everything that is wrong in it, in the order of its lines.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the process file has {} problem(s); the first: {}", .0.len(), .0.first().map(ToString::to_string).unwrap_or_default())]
pub struct ProcessError(pub Vec<Problem>);

impl Definition {
    /// The stage with this id.
    pub fn stage(&self, id: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == id)
    }

    /// The kind of meeting with this id.
    pub fn meeting(&self, id: &str) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.id == id)
    }

    /// The form with this id.
    pub fn form(&self, id: &str) -> Option<&Form> {
        self.forms.iter().find(|form| form.id == id)
    }

    /// The letter with this id.
    pub fn letter(&self, id: &str) -> Option<&Letter> {
        self.letters.iter().find(|letter| letter.id == id)
    }

    /// Where it begins with an outcome.
    pub fn start(&self, outcome: &str) -> Option<&Start> {
        self.starts.iter().find(|start| start.outcomes.iter().any(|name| name.id == outcome))
    }

    /// What tells the event of a deadline, where the record does.
    pub fn event_of(&self, deadline: &Deadline) -> Option<&DayFrom> {
        self.events.iter().find(|row| row.tells(deadline))
    }

    /// What tells that a deadline was met, where the record does.
    pub fn met_by(&self, deadline: &Deadline) -> Option<&DayFrom> {
        self.met.iter().find(|row| row.tells(deadline))
    }

    /// The notes that stand beside a row.
    pub fn notes_beside(&self, id: &str) -> impl Iterator<Item = &ReadingNote> {
        self.notes.iter().filter(move |note| note.beside == id)
    }
}
