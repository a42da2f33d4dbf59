//! A list of a policy, folded.

use super::{beside, count, quoted};
use crate::{
    framework::{Framework, List, ListItem, cited},
    web::kit::Details,
};
use yew::prelude::*;

/// A list of the policy with where it stands and how it is read: in a case at its stage, and among everything of a framework.
pub fn policy_list(framework: &Framework, list: &List, open: bool) -> Html {
    html! {
        <Details key={list.id.clone()} summary={format!("{} ({})", list.title, count(list.items.len(), "item", "items"))} {open}>
            if !list.says.is_empty() { <p class="govuk-body">{&list.says}</p> }
            {items(&list.items)}
            {quoted(cited(&list.cite), list.tool_default)}
            {beside(framework, &list.id)}
        </Details>
    }
}

/// The items with their printed numbers; where the source prints none, counted.
fn items(items: &[ListItem]) -> Html {
    let item = |item: &ListItem| {
        html! {
            <li>
                if !item.reference.is_empty() { <strong>{format!("{} ", item.reference)}</strong> }
                if !item.who.is_empty() { <strong>{format!("{}: ", item.who)}</strong> }
                {&item.says}
                if item.details { <span class="pc-small">{"Asks for details when it is marked."}</span> }
            </li>
        }
    };
    let printed = items.iter().any(|item| !item.reference.is_empty());
    let rows = items.iter().map(item);
    if printed {
        html! { <ul class="govuk-list">{ for rows }</ul> }
    } else {
        html! { <ol class="govuk-list govuk-list--number pc-numbered">{ for rows }</ol> }
    }
}
