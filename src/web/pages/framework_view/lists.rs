//! The lists that a policy carries, by what they are.

use super::{View, beside::notes};
use crate::{
    framework::{List, ListItem, ListKind, cited},
    web::{
        components::Details,
        parts::{count, quoted},
    },
};
use yew::prelude::*;

/// All lists, those of one kind together.
pub fn lists(view: View<'_>) -> Option<Html> {
    let lists = &view.framework.lists;
    let kinds = ListKind::ALL.into_iter().filter_map(|(kind, _, title)| {
        let of_kind: Vec<&List> = lists.iter().filter(|list| list.kind == kind).collect();
        (!of_kind.is_empty()).then_some((title, of_kind))
    });
    (!lists.is_empty()).then(|| {
        html! {
            <>
                { for kinds.map(|(title, lists)| html! {
                    <>
                        <h3 class="govuk-heading-s">{title}</h3>
                        { for lists.into_iter().map(|one| list(view, one)) }
                    </>
                }) }
            </>
        }
    })
}

fn list(view: View<'_>, list: &List) -> Html {
    let summary = format!("{} ({})", list.title, count(list.items.len(), "item", "items"));
    html! {
        <Details key={list.id.clone()} {summary} open={view.open}>
            if !list.says.is_empty() { <p class="govuk-body">{&list.says}</p> }
            {items(&list.items)}
            {quoted(cited(&list.cite), list.tool_default)}
            {notes(view.framework, &list.id)}
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
