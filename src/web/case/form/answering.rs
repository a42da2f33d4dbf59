//! Storing an answer.

use super::held::Held;
use crate::{
    app::{Edit, FollowUpEdit, Row, given, rows_of, to_store, with_details},
    concern::FormId,
    process::{Definition, Field, Form, FormAnswer},
    web::{edge::clock, store::Store},
};

/// A field of one of the forms that were begun.
#[derive(Clone, Copy, PartialEq)]
pub struct Place {
    /// The form.
    pub form: FormId,
    /// The process file that has its layout.
    pub definition: Held<Definition>,
    /// Its layout.
    pub layout: Held<Form>,
    /// The field.
    pub field: Held<Field>,
}

/// What stands in a field.
#[derive(Clone, PartialEq)]
pub struct Standing {
    /// What was written into it; `None` while the record is left to fill it.
    pub own: Option<FormAnswer>,
    /// What the record gives.
    pub given: Option<FormAnswer>,
}

impl Standing {
    /// What is shown: what was written wins, also where the field was emptied.
    pub fn shown(&self) -> Option<&FormAnswer> {
        self.own.as_ref().or(self.given.as_ref())
    }
}

impl Place {
    /// What stands in the field; `None` where the form is no longer there.
    pub fn look(&self, store: &Store, state: &crate::app::State) -> Option<Standing> {
        let record = state.record()?;
        let state = &record.follow_up.form(self.form)?.state;
        let own = state.answers.get(&self.field.id).cloned();
        let today = clock::today();
        let layout = (&*self.definition, &*self.layout);
        let given = given(&store.frameworks(), layout, &self.field, state, record, today);
        Some(Standing { own, given })
    }

    /// Stores an answer, or that the field was emptied. Details that go out of sight with an option are kept.
    pub fn answer(&self, store: &Store, answer: Option<FormAnswer>) {
        let Some(standing) = store.read(|state| self.look(store, state)) else { return };
        let after = answer.unwrap_or_else(|| FormAnswer::Several(Default::default()));
        let jotted = |option: &str| {
            let key = self.jot_key(option);
            store.read(|state| state.draft.as_ref().map(|draft| draft.jotted(&key).to_owned())).unwrap_or_default()
        };
        let (after, out) = with_details(standing.own.as_ref(), after, jotted);
        for (option, details) in out {
            store.edit(Edit::Jot(self.jot_key(&option), details));
        }
        let answer = Some(after).filter(|answer| *answer != FormAnswer::Several(Default::default()));
        self.put(store, to_store(answer, standing.given.as_ref()));
    }

    /// Changes the rows of a table. Where they were the record’s, the whole table is taken over first.
    pub fn change_rows(&self, store: &Store, change: impl FnOnce(&mut Vec<Row>)) {
        let Some(standing) = store.read(|state| self.look(store, state)) else { return };
        let mut rows = rows_of(standing.shown()).to_vec();
        change(&mut rows);
        let answer = (!rows.is_empty()).then_some(FormAnswer::Table(rows));
        self.put(store, to_store(answer, standing.given.as_ref()));
    }

    /// Leaves the field to the record again, or stores exactly this.
    pub fn put(&self, store: &Store, answer: Option<FormAnswer>) {
        store.edit(Edit::FollowUp(FollowUpEdit::AnswerForm(self.form, self.field.id.clone(), answer)));
    }

    fn jot_key(&self, option: &str) -> String {
        format!("form/{}/{}/{option}", self.form, self.field.id)
    }
}
