//! Whether the provider knows, and the reason for a delay where it does not yet.

use super::{
    decision_form::use_decision,
    frame::{FollowUpFrame, Followed, followed},
};
use crate::{
    app::{Edit, FollowUpEdit, FollowUpPage},
    framework::{Framework, cited},
    process::{Definition, ProviderTold, Stated},
    web::{
        edge::focus,
        kit::{Button, PageError, RadioOption, Radios, citation},
        parts::{quoted, told_words},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What is noted so far, and one more note: told on a day, or waiting with the reason.
#[component]
pub fn Told() -> Html {
    let store = use_store();
    let record = use_selector(|state| state.record().cloned());
    let form = use_decision(FollowUpPage::Told);
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let Some(Followed { state: Some(state), definition, framework }) = followed(&record, &frameworks) else {
        return html! { <FollowUpFrame title="Telling the provider"><p class="govuk-body">{"No process is begun on this record that can be followed here."}</p></FollowUpFrame> };
    };
    let which = form.value("which");
    let press = {
        let (store, form, which) = (store.clone(), form.clone(), which.clone());
        Callback::from(move |()| {
            let day = match form.day("on") {
                Ok(day) => day,
                Err(error) => return form.refuse(vec![error]),
            };
            let told = match (which.as_str(), Stated::try_from(form.value("reason"))) {
                ("told", _) => ProviderTold::Told { on: day },
                ("waiting", Ok(reason)) => ProviderTold::Waiting { since: day, reason },
                ("waiting", Err(_)) => {
                    return form.refuse(vec![PageError::new("reason", "Give the reason for the delay")]);
                }
                _ => return form.refuse(vec![PageError::new("which", "Say whether the provider has been told")]),
            };
            form.clear();
            store.edit(Edit::FollowUp(FollowUpEdit::NoteTold(told)));
            focus::soon("noted".to_owned());
        })
    };
    let options = vec![
        RadioOption::new("told", "The provider has been told"),
        RadioOption::new("waiting", "Not yet").hint("The reason is written down."),
    ];
    html! {
        <FollowUpFrame title="Telling the provider" errors={form.errors()}>
            <p class="govuk-body">{"Note on which day the provider was told of the concerns, or why it is not told yet."}</p>
            {asked(definition, framework)}
            <h2 class="govuk-heading-m" id="noted" tabindex="-1">{"Noted so far"}</h2>
            if state.told().is_empty() {
                <p class="govuk-body">{"Nothing yet."}</p>
            } else {
                <ul class="govuk-list govuk-list--bullet">
                    { for state.told().iter().map(|told| html! { <li class="pc-words">{told_words(told)}</li> }) }
                </ul>
            }
            <h2 class="govuk-heading-m">{"Add a note"}</h2>
            <Radios id="which" legend="Has the provider been told?" legend_size="s" {options} error={form.error("which")}
                value={(!which.is_empty()).then(|| AttrValue::from(which.clone()))}
                onchange={form.write("which").reform(|key: AttrValue| key.to_string())} />
            {form.on("on", if which == "waiting" { "Waiting since" } else { "Date" })}
            if which == "waiting" { {form.words("reason", "Reason for the delay", None, true)} }
            <Button label="Add to the record" onclick={press} />
        </FollowUpFrame>
    }
}

/// What the policy says of telling the provider, where it does; and where it stands that a delay is explained, or that only
/// this tool asks for it.
fn asked(definition: &Definition, framework: &Framework) -> Html {
    let Some(telling) = &definition.telling else {
        let stage = definition.stages.iter().find(|stage| stage.provider_told || stage.provider_told_hint);
        return quoted(stage.map(|stage| cited(&stage.cite)).unwrap_or_default(), stage.is_none());
    };
    let steps = telling.steps.iter().filter_map(|name| framework.next_steps.iter().find(|step| step.id == name.id));
    let steps: Vec<Html> = steps
        .map(|step| html! { <li key={step.id.clone()}><strong>{format!("{}: ", step.who)}</strong>{&step.what}{citation(cited(&step.cite))}</li> })
        .collect();
    html! {
        <>
            if !steps.is_empty() {
                <p class="govuk-body">{"What the policy says, in our words:"}</p>
                <ul class="govuk-list govuk-list--bullet" id="policy-on-telling">{for steps}</ul>
            }
            <p class="govuk-body">{"The reason for a delay:"}</p>
            {quoted(cited(&telling.cite), telling.tool_default)}
        </>
    }
}
