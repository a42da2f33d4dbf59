//! Sets a decision down: the process begins or goes on, and only then are the fields emptied.

use super::{decision_form::DecisionForm, frame::go, immediate::take_immediate};
use crate::{
    app::{Edit, FollowUpEdit, FollowUpPage},
    concern::{ActionId, ActionSource, PlannedAction, RecordId},
    web::{edge::random, kit::PageError, store::Store},
};

/// Puts a begun or taken-on process on the record, takes what is to be done at once into its plan, and goes to the page of the
/// case. Where the record has changed since, nothing is lost: the fields stay as they are, and the page says so.
pub fn set_down(store: &Store, edit: FollowUpEdit, form: &DecisionForm, carried: &[PlannedAction], id: RecordId) {
    let entries = || {
        store.read(|state| {
            let follow = state.record().map(|record| &record.follow_up);
            follow.map(|follow| follow.processes.iter().map(|process| process.history().len()).sum::<usize>())
        })
    };
    let before = entries();
    store.edit(Edit::FollowUp(edit));
    if entries() <= before {
        let says = "The case has changed since this page was opened. Go back to it, and look at what is open now.";
        return form.refuse(vec![PageError::new("decided-by", says)]);
    }
    form.clear();
    // What was open in the process before goes along, as it stands.
    let along = carried.iter().map(|action| PlannedAction {
        id: ActionId::from_random(random::ten_bytes()),
        source: ActionSource::Own,
        ..action.clone()
    });
    let along: Vec<_> = along.collect();
    if !along.is_empty() {
        store.edit(Edit::FollowUp(FollowUpEdit::AddActions(along)));
    }
    take_immediate(store);
    go(id, FollowUpPage::Case);
}
