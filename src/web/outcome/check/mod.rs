//! Check and send: what to do and to whom, what is missing, the ways out, and everything in full.

mod in_short;
mod sealed_export;
mod send_it;
mod telling;
mod worries;

use crate::{
    app::{Missing, Page, missing, unfinished},
    assess::assess,
    calendar::local::day_at,
    framework::{Chosen, cited},
    submission::{LastExport, export, file_name, identifying, moment},
    web::{
        edge::clock,
        kit::inset_text,
        parts::in_full::{View, in_full},
        parts::{Paper, field_link, moment_words, what_now},
        shell::frame::RecordPage,
        store::{use_selector, use_store},
    },
};
use gloo_timers::callback::Timeout;
use in_short::in_short;
use send_it::SendIt;
use telling::telling;
use worries::worries;
use yew::prelude::*;

/// How long a moment is kept for a page that stays open, in milliseconds: long enough to print and to export.
const LOOK_AGAIN: u32 = 10 * 60 * 1000;

/// The whole record with links to change it, what is missing, what may tell who somebody is, and export, share and print.
#[component]
pub fn Check() -> Html {
    let store = use_store();
    let record = use_selector(|state| state.record().cloned());
    let exported_at = use_selector(|state| state.draft.as_ref().and_then(|draft| draft.exported_at));
    let unfinished = use_selector(|state| state.draft.as_ref().map(unfinished).unwrap_or_default());
    // One moment for the file and the print, as long as the record is what it was when the page was opened. A page that is
    // left open looks at the clock again, so that no file is ever dated long before it was made.
    let looks = use_state(|| 0_u32);
    let now = use_memo((record.clone(), *looks, clock::today()), |_| clock::now());
    use_effect_with(*looks, move |seen| {
        let next = seen.wrapping_add(1);
        let timer = Timeout::new(LOOK_AGAIN, move || looks.set(next));
        move || drop(timer)
    });
    let asked_for_all = use_state(|| false);
    // Where another tab has the record open nothing can be pressed, and everything can be read.
    let elsewhere = use_selector(|state| state.draft.as_ref().is_some_and(|draft| draft.elsewhere));
    let shows_all = *asked_for_all || elsewhere;
    let toggle = {
        let asked_for_all = asked_for_all.clone();
        Callback::from(move |_: MouseEvent| asked_for_all.set(!*asked_for_all))
    };
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let (at, last) = moment(&record, exported_at, *now);
    let framework = frameworks.chosen(&record).and_then(Chosen::framework);
    let marking = framework.and_then(|framework| framework.marking.clone());
    let assessment = framework.and_then(|framework| assess(framework, &record, day_at(at)));
    let digest = export(&record, &frameworks, at).digest.map(|digest| digest.value).unwrap_or_default();
    let mut lacks = missing(&record, &frameworks);
    lacks.extend(unfinished);
    let view =
        View { record: &record, frameworks: &frameworks, framework, assessment: assessment.as_ref(), is_open: true };
    html! {
        <RecordPage title="Check and send" back={Some((Page::Tasks, AttrValue::from("All parts")))}>
            <Paper record={record.id.short()} as_of={moment_words(at)} example={record.example} marking={marking.clone()} digest={digest.clone()}>
                {belongs_to(&file_name(&record, at), last)}
            </Paper>
            {what_now(&store, &record, &frameworks, assessment.as_ref(), true)}
            {in_short(&record, &frameworks, framework, assessment.as_ref())}
            {lacking(&lacks)}
            {worries(&record, &frameworks)}
            <div class="pc-noprint">
                <h2 class="govuk-heading-m" id="send">{"Send it"}</h2>
                {telling(&record, &identifying(&record), &frameworks)}
                if let Some(marking) = &marking {
                    {inset_text(html! { <>{format!("The print carries the marking {}. {} ({})", marking.word, marking.says, cited(&marking.cite))}</> })}
                }
                <SendIt {at} {last} {digest} name={file_name(&record, at)} />
                <h2 class="govuk-heading-m" id="in-full">{"Everything in full"}</h2>
                <button type="button" class="govuk-button govuk-button--secondary" aria-expanded={if shows_all { "true" } else { "false" }}
                    aria-controls="everything" onclick={toggle}>
                    {if shows_all { "Fold it away" } else { "Show the whole record" }}
                </button>
            </div>
            // Paper always has it.
            <div id="everything" class={(!shows_all).then_some("pc-printonly")}>{in_full(&view)}</div>
        </RecordPage>
    }
}

/// Which file a print belongs to.
fn belongs_to(name: &str, last: LastExport) -> String {
    match last {
        LastExport::Same => format!("This print belongs to the file {name}, and both carry one digest."),
        LastExport::None => format!(
            "When this was printed no file had been exported. The digest is that of {name} as it then would have been."
        ),
        LastExport::Earlier(at) => format!(
            "This print does not belong to the file that was exported on {}: it was made later. The digest is that of {name} as it then would have been.",
            moment_words(at)
        ),
    }
}

/// What is missing: a list to look at, that never stops an export.
fn lacking(lacks: &[Missing]) -> Html {
    if lacks.is_empty() {
        return html! { <p class="govuk-body">{"Nothing that the tool looks for is missing."}</p> };
    }
    html! {
        <section aria-labelledby="missing">
            <h2 class="govuk-heading-m" id="missing">{"Still missing"}</h2>
            <p class="govuk-body pc-noprint">{"You can export it as it is; whoever receives it will see what is not filled in."}</p>
            <ul class="govuk-list govuk-list--bullet pc-links">
                { for lacks.iter().map(|lack| html! { <li>{field_link(&lack.route, lack.field.as_deref(), lack.what.clone())}</li> }) }
            </ul>
        </section>
    }
}
