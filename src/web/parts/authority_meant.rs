//! The name of an authority that was probably meant, offered as one tap.

use crate::{
    app::{Edit, ServiceEdit, ServiceField},
    concern::Record,
    framework::Registry,
    web::{
        kit::{Button, ButtonKind, inset_text},
        store::Store,
    },
};
use yew::prelude::*;

/// Asks whether another name was meant, where the authority of a record is known by none and one is near.
pub fn authority_meant(store: &Store, frameworks: &Registry, record: &Record) -> Html {
    let typed = record.service.local_authority.trim();
    let Some(meant) = frameworks.authority_meant(typed).map(str::to_owned) else { return Html::default() };
    let label = format!("Write {meant}");
    let says = format!(
        "“{typed}” is not a name by which an authority is known here. Did you mean {meant}? Its own framework goes by the name as it is written."
    );
    let onclick = {
        let (store, meant) = (store.clone(), meant);
        Callback::from(move |()| {
            store.edit(Edit::Service(ServiceEdit::Write(ServiceField::LocalAuthority, meant.clone())))
        })
    };
    inset_text(html! {
        <div id="authority-meant">
            <p class="govuk-body pc-breaks">{says}</p>
            <Button kind={ButtonKind::Secondary} {label} {onclick} />
        </div>
    })
}
