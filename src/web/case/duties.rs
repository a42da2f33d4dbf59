//! Duties of the host and the placing authority, and of others, as checklists.

use super::{
    frame::{FollowUpFrame, followed, here},
    plan::{Named, action_tag},
    without::{no_policy, not_begun},
};
use crate::{
    app::{FollowUpPage, PlanCount},
    concern::{ActionSource, PlannedAction, RecordId},
    framework::{Framework, cited},
    process::{Definition, DutyList, Holder, Suggested, duties},
    web::{
        edge::clock,
        kit::inset_text,
        parts::{count, quoted, upper_first},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// The duties that the policy names, holder by holder. Each is taken into the plan with one tap, or shows how far it is there.
#[component]
pub fn Duties() -> Html {
    let store = use_store();
    let taken = use_state(Vec::<ActionSource>::new);
    let record = use_selector(|state| state.record().cloned());
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let Some(followed) = followed(&record, &frameworks) else {
        return html! { <FollowUpFrame title="Duties">{no_policy(&record, &frameworks)}</FollowUpFrame> };
    };
    let (definition, framework) = (followed.definition, followed.framework);
    let plan = followed.state.map(|state| state.plan.actions());
    let named = Named { store: &store, record: record.id, plan, taken: &taken };
    let all = duties(definition, framework);
    html! {
        <FollowUpFrame title="Duties">
            if all.is_empty() {
                {inset_text(html! { <>{format!("{} names no duties of host and placing authority as a list. What it asks of each is in the plan, by stage.", framework.authority)}</> })}
            } else if plan.is_none() {
                {not_begun(record.id, "The duties can be read; they go into its plan.")}
            } else {
                <p class="govuk-body">{"Go through the list that is yours. Add to the plan what is still to be done; there it gets an owner, a day and its evidence."}</p>
            }
            { for definition.duties.iter().map(|list| duty_list(&named, framework, definition, list, &all)) }
        </FollowUpFrame>
    }
}

/// One list of duties under its holder.
fn duty_list(
    named: &Named<'_>,
    framework: &Framework,
    definition: &Definition,
    duty: &DutyList,
    all: &[(Holder, Suggested<'_>)],
) -> Html {
    let Some(list) = framework.list(&duty.list.id) else { return Html::default() };
    let of_list =
        |one: &&(Holder, Suggested<'_>)| matches!(&one.1.source, ActionSource::Item { list: id, .. } if *id == list.id);
    let items: Vec<&Suggested<'_>> = all.iter().filter(of_list).map(|(_, one)| one).collect();
    let planned: Vec<&PlannedAction> = named
        .plan
        .unwrap_or_default()
        .iter()
        .filter(|action| items.iter().any(|one| one.source == action.source))
        .collect();
    let far = PlanCount::of(planned.iter().copied(), clock::now());
    let says = match duty.holder {
        Holder::HostAuthority => "The host authority is the one where the service is.",
        Holder::PlacingAuthority => "A placing authority is one that commissioned a person’s care here.",
        Holder::Named => "Each duty names whose it is.",
    };
    html! {
        <section key={list.id.clone()} aria-labelledby={format!("duties-{}", list.id)}>
            <h2 class="govuk-heading-m" id={format!("duties-{}", list.id)}>{&list.title}</h2>
            <p class="govuk-body">
                {says}
                if !list.says.is_empty() { {format!(" {}", list.says)} }
                if named.plan.is_some() {
                    {format!(" In the plan: {} of {}; done or not needed: {}.", planned.len(), count(items.len(), "duty", "duties"), far.done + far.not_needed)}
                }
            </p>
            {quoted(cited(&list.cite), list.tool_default)}
            <ol class="pc-duties">
                { for items.iter().map(|one| duty_item(named, one, planned.iter().find(|action| action.source == one.source).copied())) }
            </ol>
            { for definition.notes_beside(&list.id).map(|note| html! { <p class="govuk-body">{&note.says}</p> }) }
        </section>
    }
}

/// One duty: its words, and where it stands in the plan or the one tap that takes it there.
fn duty_item(named: &Named<'_>, one: &Suggested<'_>, planned: Option<&PlannedAction>) -> Html {
    html! {
        <li class="pc-duties__item">
            <div class="pc-duties__words">
                if !one.who.is_empty() { <p class="pc-plan__who">{upper_first(one.who)}</p> }
                <p class="govuk-body">{one.what}</p>
                if !one.could.is_empty() {
                    <p class="govuk-body">{format!("Could be done by: {}.", one.could.iter().map(|agency| agency.who.as_str()).collect::<Vec<_>>().join("; "))}</p>
                }
            </div>
            <div class="pc-duties__state">
                { match planned {
                    Some(action) => in_plan(named.record, action, Named::place_of(&one.source)),
                    None => named.add_button(one),
                } }
            </div>
        </li>
    }
}

fn in_plan(record: RecordId, action: &PlannedAction, id: String) -> Html {
    html! {
        <>
            {action_tag(&action.status)}
            <a class="govuk-link pc-card__link" {id} href={here(record, FollowUpPage::Action(action.id))}>
                {"In the plan"}<span class="govuk-visually-hidden">{format!(": {}", action.what)}</span>
            </a>
        </>
    }
}
