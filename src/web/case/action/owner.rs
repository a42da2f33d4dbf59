//! Who does an action: a role, with those that the policy suggests.

use crate::{
    concern::PlannedAction,
    framework::StepKind,
    process::Suggested,
    web::kit::{Button, ButtonKind, Details, TextInput, tool_default},
};
use yew::prelude::*;

/// The owner’s field, what the policy suggests one tap each, and what each of them could do.
pub fn owner(action: &PlannedAction, row: Option<&Suggested<'_>>, oninput: Callback<String>) -> Html {
    let could = row.map(|row| row.could.as_slice()).unwrap_or_default();
    // Who is told is not who tells.
    let lead = row.filter(|row| row.kind == StepKind::Do).map(|row| row.who).filter(|who| !who.is_empty());
    let mut roles: Vec<&str> = lead.into_iter().chain(could.iter().map(|agency| agency.who.as_str())).collect();
    roles.retain(|role| *role != action.owner);
    let nobody = action.status.is_open() && action.owner.trim().is_empty();
    let warning = nobody.then(|| AttrValue::from("No owner yet."));
    html! {
        <>
            <TextInput id="owner" label="Who does it" label_size="s" hint="A role, such as contract officer; no name." {warning}
                value={action.owner.clone()} oninput={oninput.clone()} />
            if !roles.is_empty() {
                <div class="pc-chips" role="group" aria-label="Who the policy suggests">
                    { for roles.into_iter().map(|role| {
                        let (oninput, role) = (oninput.clone(), role.to_owned());
                        let label = AttrValue::from(role.clone());
                        let onclick = Callback::from(move |()| oninput.emit(role.clone()));
                        html! { <Button key={label.to_string()} label={label.clone()} kind={ButtonKind::Secondary} {onclick} /> }
                    }) }
                </div>
            }
            if !could.is_empty() {
                <Details summary="What each of them could do">
                    { for could.iter().map(|agency| html! {
                        <>
                            <p class="pc-plan__who">{&agency.who}</p>
                            <ul class="govuk-list govuk-list--bullet">{ for agency.tasks.iter().map(|task| html! { <li>{task}</li> }) }</ul>
                        </>
                    }) }
                    {tool_default(html! { {"The table names tasks. Which rows suit this action is this tool’s match."} })}
                </Details>
            }
        </>
    }
}
