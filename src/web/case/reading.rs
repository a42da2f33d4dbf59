//! That a case was begun under an earlier reading of its policy, and the way to the corrected one.

use crate::{
    app::{Case, Edit, FollowUpEdit, LevelEdit, Route},
    concern::FrameworkRef,
    framework::Registry,
    process::{Decided, built_in, take_up},
    web::{
        edge::clock,
        kit::{Button, ButtonKind, inset_text},
        store::Store,
    },
};
use yew::prelude::*;

/// The corrected reading of the policy that a case was begun under, where there is one.
pub fn corrected<'a>(case: &Case<'_>, frameworks: &'a Registry) -> Option<&'a FrameworkRef> {
    case.process?;
    Some(&frameworks.superseded_by(&case.definition.framework)?.reference)
}

/// Says so, and offers it. Nothing changes by itself.
pub fn offer(store: &Store, case: &Case<'_>, frameworks: &Registry) -> Html {
    let newer = corrected(case, frameworks).and_then(|newer| built_in().of_framework(frameworks.exactly(newer)?));
    let (Some(newer), Some(state)) = (newer, case.process) else { return Html::default() };
    let decided = Decided { on: clock::today(), by: "Whoever keeps this record".to_owned(), ..Decided::default() };
    let next = take_up(newer, state, &decided);
    let pinned = case.record.framework.as_ref() == Some(&case.definition.framework);
    let press = next.clone().ok().map(|next| {
        let (store, to) = (store.clone(), newer.framework.clone());
        Callback::from(move |()| {
            store.edit(Edit::FollowUp(FollowUpEdit::GoByReading(Box::new(next.clone()))));
            if pinned {
                store.edit(Edit::Level(LevelEdit::ChooseFramework(Some(to.clone()))));
            }
        })
    });
    inset_text(html! {
        <section id="earlier-reading" aria-labelledby="earlier-reading-title">
            <h2 class="govuk-heading-s" id="earlier-reading-title">{"The reading of this policy was corrected"}</h2>
            <p class="govuk-body">
                {format!("This case was begun under version {}, and goes on by it. Stage, plan, meetings and papers stay whichever you choose; the history says what was chosen. ", case.definition.framework.version)}
                <a class="govuk-link" href={Route::Readings.href()}>{"See what changed, and whom it touches"}</a>
            </p>
            if let Some(onclick) = press {
                <Button kind={ButtonKind::Secondary} label={format!("Go by the corrected reading, version {}", newer.framework.version)} {onclick} />
            }
            if let Err(error) = &next { <p class="govuk-body">{error.to_string()}</p> }
        </section>
    })
}
