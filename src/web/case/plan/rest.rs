//! The actions of the plan that are not immediate, with a choice of which are shown.

use super::row::rows;
use crate::{
    app::ActionFilter,
    concern::{PlannedAction, RecordId},
    web::{
        kit::{RadioOption, Radios},
        parts::count,
        store::use_now,
    },
};
use yew::prelude::*;

/// With more actions than this, which are shown can be chosen: fewer are seen at a glance.
const FILTERED_FROM: usize = 12;

/// What a [`Rest`] shows.
#[derive(Properties, PartialEq)]
pub struct RestProps {
    /// The record.
    pub record: RecordId,
    /// The actions.
    pub actions: Vec<PlannedAction>,
}

/// The rows, and which of them are shown.
#[component]
pub fn Rest(props: &RestProps) -> Html {
    let filter = use_state(ActionFilter::default);
    let now = use_now();
    let long = props.actions.len() > FILTERED_FROM;
    let shown: Vec<&PlannedAction> = props.actions.iter().filter(|action| !long || filter.keeps(action, now)).collect();
    let options: Vec<RadioOption> =
        ActionFilter::ALL.into_iter().map(|(_, key, words)| RadioOption::new(key, words)).collect();
    let onchange = use_callback(filter.setter(), |key: AttrValue, set| {
        if let Some(chosen) = ActionFilter::from_key(&key) {
            set.set(chosen);
        }
    });
    html! {
        <>
            if long {
                <div class="pc-noprint">
                    <Radios id="shown" legend="Which actions to show" options={options} inline=true small=true
                        value={AttrValue::from(filter.key())} {onchange} />
                    <p class="govuk-body" role="status">{format!("{} of {} shown.", shown.len(), count(props.actions.len(), "action", "actions"))}</p>
                </div>
            }
            {rows(props.record, shown, now)}
        </>
    }
}
