//! What the policy names for the outcome and is not in the plan yet, stage by stage.

use super::suggestion::{Taking, add_button, suggestion};
use crate::{
    app::{Edit, FollowUpEdit, NotPlanned, Place},
    concern::{ActionId, ActionSource, PlannedAction, RecordId},
    process::Suggested,
    web::{
        edge::{focus, random},
        kit::{Button, ButtonKind, Details},
        parts::count,
        store::Store,
    },
};
use yew::prelude::*;

/// What the suggestions need to know to be taken.
pub struct Named<'a> {
    /// The store.
    pub store: &'a Store,
    /// The record.
    pub record: RecordId,
    /// The plan; `None` while none is begun, and nothing can be taken into it.
    pub plan: Option<&'a [PlannedAction]>,
    /// What was taken since the page was opened. It stays where it was, so that nothing moves away under a finger.
    pub taken: &'a UseStateHandle<Vec<ActionSource>>,
}

impl Named<'_> {
    /// The groups but for what is done at once: this stage’s and what runs beside all stages open, the others folded.
    pub fn groups(&self, groups: &[NotPlanned<'_>]) -> Html {
        let shown = groups.iter().filter(|group| group.place != Place::Immediate);
        html! { <>{ for shown.map(|group| self.group(group)) }</> }
    }

    /// The cards of some suggestions.
    pub fn cards(&self, suggested: &[Suggested<'_>]) -> Html {
        html! {
            <ul class="govuk-list pc-plan__cards">
                { for suggested.iter().map(|one| suggestion(self.record, Self::place_of(&one.source), one, self.taking(one))) }
            </ul>
        }
    }

    fn group(&self, group: &NotPlanned<'_>) -> Html {
        let title = match group.place {
            Place::Immediate => "At once".to_owned(),
            Place::ThisStage => format!("This stage: {}", group.title),
            Place::Throughout => "Beside all stages".to_owned(),
            Place::Later(_) => format!("Later: {}", group.title),
            Place::Earlier(_) => format!("Of an earlier stage: {}", group.title),
        };
        let inside = html! { <>{self.all_at_once(group)}{self.cards(&group.actions)}</> };
        match group.place {
            Place::Later(_) | Place::Earlier(_) => html! {
                <Details summary={format!("{title} ({})", count(group.actions.len(), "action", "actions"))}>{inside}</Details>
            },
            _ => html! { <><h3 class="govuk-heading-s">{title}</h3>{inside}</> },
        }
    }

    /// Takes a whole group, where there is more than one to take.
    fn all_at_once(&self, group: &NotPlanned<'_>) -> Html {
        let open: Vec<&Suggested<'_>> =
            group.actions.iter().filter(|one| self.in_plan(&one.source).is_none()).collect();
        if self.plan.is_none() || open.len() < 2 {
            return Html::default();
        }
        let onclick = self.take(&open);
        let whole =
            if group.title.is_empty() { "beside all stages".to_owned() } else { format!("of “{}”", group.title) };
        html! { <Button kind={ButtonKind::Secondary} {onclick} label={format!("Add all {} {whole}", open.len())} prevent_double=true /> }
    }

    fn taking(&self, suggested: &Suggested<'_>) -> Taking {
        match (self.plan, self.in_plan(&suggested.source)) {
            (None, _) => Taking::ReadOnly,
            (_, Some(action)) => Taking::InPlan(action),
            (_, None) => Taking::Add(self.take(&[suggested])),
        }
    }

    fn in_plan(&self, source: &ActionSource) -> Option<ActionId> {
        self.plan?.iter().find(|action| action.source == *source).map(|action| action.id)
    }

    fn take(&self, all: &[&Suggested<'_>]) -> Callback<()> {
        let planned = |one: &&Suggested<'_>| one.planned(ActionId::from_random(random::ten_bytes()));
        let actions: Vec<PlannedAction> = all.iter().map(planned).collect();
        let then = actions.first().map(|first| match first.immediate {
            // It goes up into its own band.
            true => format!("action-{}", first.id),
            false => Self::place_of(&first.source),
        });
        let (store, taken) = (self.store.clone(), self.taken.clone());
        Callback::from(move |()| {
            taken.set(taken.iter().cloned().chain(actions.iter().map(|action| action.source.clone())).collect());
            store.edit(Edit::FollowUp(FollowUpEdit::AddActions(actions.clone())));
            focus::soon(then.clone().unwrap_or_default());
        })
    }

    /// The one tap that takes a suggestion into the plan; nothing while none is begun.
    pub fn add_button(&self, suggested: &Suggested<'_>) -> Html {
        if self.plan.is_none() {
            return Html::default();
        }
        add_button(suggested, self.take(&[suggested]))
    }

    /// Where the focus goes once a suggestion is taken.
    pub fn place_of(source: &ActionSource) -> String {
        match source {
            ActionSource::Next(id) => format!("taken-{id}"),
            ActionSource::Item { list, item } => format!("taken-{list}-{item}"),
            ActionSource::Own => "taken-own".to_owned(),
        }
    }
}
