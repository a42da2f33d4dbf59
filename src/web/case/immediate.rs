//! What is never held for a meeting goes into the plan by itself.

use crate::{
    app::{Case, Edit, FollowUpEdit},
    concern::ActionId,
    process::{built_in, open_immediate, suggest_reached},
    web::{
        edge::{clock, random},
        store::Store,
    },
};

/// Takes the immediate actions that apply by now into the plan, those that are not in it yet. Done after every step, because a
/// stage may bring some of its own.
pub fn take_immediate(store: &Store) {
    let Some(record) = store.read(|state| state.record().cloned()) else { return };
    let frameworks = store.frameworks();
    let Ok(case) = Case::of(&record, &frameworks, built_in(), clock::now()) else { return };
    let Some(state) = case.process else { return };
    let open = open_immediate(case.definition, state);
    let missing = |source| open.iter().any(|one| one.planned.is_none() && one.source == source);
    let stages: Vec<&str> = state.stages().collect();
    let suggested = suggest_reached(case.definition, case.framework, state.outcome().unwrap_or_default(), &stages);
    let actions = suggested.iter().filter(|one| missing(&one.source));
    let actions: Vec<_> = actions.map(|one| one.planned(ActionId::from_random(random::ten_bytes()))).collect();
    if !actions.is_empty() {
        store.edit(Edit::FollowUp(FollowUpEdit::AddActions(actions)));
    }
}
