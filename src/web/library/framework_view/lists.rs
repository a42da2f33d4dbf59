//! The lists that a policy carries, by what they are.

use super::View;
use crate::{
    framework::{List, ListKind},
    web::parts::policy_list,
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
                        { for lists.into_iter().map(|one| policy_list(view.framework, one, view.open)) }
                    </>
                }) }
            </>
        }
    })
}
