//! A list of the policy, folded.

use crate::{
    framework::{Framework, ListItem, ReadingNote, cited},
    web::{
        components::Details,
        parts::{count, quoted},
    },
};
use yew::prelude::*;

/// A list of the policy with where it stands and how it is read; `None` where the policy has no such list.
pub fn policy_list(framework: &Framework, id: &str) -> Option<Html> {
    let list = framework.list(id)?;
    let item = |item: &ListItem| {
        html! {
            <li>
                if !item.reference.is_empty() { <strong>{format!("{} ", item.reference)}</strong> }
                if !item.who.is_empty() { <strong>{format!("{}: ", item.who)}</strong> }
                {&item.says}
            </li>
        }
    };
    let note = |note: &ReadingNote| {
        html! { <><p class="govuk-body"><strong>{"Note: "}</strong>{&note.says}</p>{quoted(cited(&note.cite), note.tool_default)}</> }
    };
    Some(html! {
        <Details key={id.to_owned()} summary={format!("{} ({})", list.title, count(list.items.len(), "item", "items"))}>
            if !list.says.is_empty() { <p class="govuk-body">{&list.says}</p> }
            <ul class="govuk-list govuk-list--bullet">{for list.items.iter().map(item)}</ul>
            {quoted(cited(&list.cite), list.tool_default)}
            { for framework.notes_beside(id).map(note) }
        </Details>
    })
}
