//! Who the policy names and who is not written down yet, one tap each.

use super::at::PartAt;
use crate::{
    app::{ExpectedList, ExpectedPerson, PartEdit, People},
    web::{
        edge::focus,
        kit::{Button, ButtonKind},
        store::{use_selector, use_store},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// What [`Chips`] offers.
#[derive(Properties, PartialEq)]
pub struct ChipsProps {
    /// The part.
    pub at: PartAt,
    /// Whom the policy names.
    pub expected: Rc<Vec<ExpectedList>>,
}

/// Whom the policy names and who is not there yet; a tap begins their row, without a name.
#[component]
pub fn Chips(props: &ChipsProps) -> Html {
    let (at, expected) = (props.at, props.expected.clone());
    let store = use_store();
    let missing = {
        let expected = expected.clone();
        use_selector(move |state| {
            at.look(state, |part| {
                let lists = expected.iter().map(|list| list.people.iter().map(|one| !one.is_there(part)).collect());
                Some(lists.collect::<Vec<Vec<bool>>>())
            })
        })
    };
    let Some(missing) = missing else { return Html::default() };
    let chip = |group: &str, person: &ExpectedPerson| {
        let (store, row, group) = (store.clone(), person.row.clone(), group.to_owned());
        let onclick = Callback::from(move |()| {
            at.change(&store, PartEdit::AddPerson(People::Present, row.clone()));
            focus::soon(group.clone());
        });
        html! {
            <li key={person.words.clone()}>
                <Button kind={ButtonKind::Secondary} {onclick}>{"Add: "}{&person.words}</Button>
            </li>
        }
    };
    let of_list = |(number, (list, missing)): (usize, (&ExpectedList, &Vec<bool>))| {
        // The tapped button goes away, so the focus goes to what stands above it.
        let id = at.element(&format!("named-{number}"));
        let absent: Vec<&ExpectedPerson> =
            list.people.iter().zip(missing).filter(|(_, missing)| **missing).map(|(person, _)| person).collect();
        if absent.is_empty() {
            return html! { <p class="govuk-body" {id} tabindex="-1">{format!("{}: everybody is written down.", list.title)}</p> };
        }
        html! {
            <div role="group" aria-label={list.title.clone()}>
                <p class="govuk-body pc-meeting__named" id={id.clone()} tabindex="-1">
                    {format!("{}.", list.title)}
                    if !list.says.is_empty() { {" "}{&list.says} }
                    if list.quorum { {" "}<strong>{"Nothing is decided while one of them is not there."}</strong> }
                </p>
                <ul class="pc-chips pc-meeting__chips">{ for absent.into_iter().map(|person| chip(&id, person)) }</ul>
            </div>
        }
    };
    html! { { for expected.iter().zip(&missing).enumerate().map(of_list) } }
}
