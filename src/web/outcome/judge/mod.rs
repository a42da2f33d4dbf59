//! The questions of one framework, with the outcome as it stands.

mod dated;
mod evidence;
mod impact;
mod notes;
mod outcome;
mod places;
mod prompt_box;
mod question;
mod reworded_box;
mod share;

use crate::{
    app::{Page, Route, State},
    concern::{FrameworkRef, Record, RecordId},
    framework::{Chosen, Framework, Group, Registry, cited},
    web::{
        kit::{Details, citation, inset_text, link_button},
        parts::FrameworkNote,
        shell::{
            frame::{RecordPage, address},
            not_found::NotFound,
        },
        store::{use_selector, use_store},
    },
};
use impact::ImpactCard;
use notes::{method, notes};
use outcome::{Designations, Outcome};
use places::{Places, group_id};
use question::QuestionCard;
use share::ShareCard;
use yew::prelude::*;

/// What [`Judge`] shows.
#[derive(Properties, PartialEq)]
pub struct JudgeProps {
    /// The framework's id, or that of the one whose questions it asks.
    pub framework: String,
}

/// What an address leads to.
#[derive(Clone, PartialEq)]
enum Meant {
    /// A framework at hand, and whether the record is judged under it.
    Framework(FrameworkRef, bool),
    /// The one chosen for the record, which is not on this device.
    Missing,
    /// None.
    Nothing,
}

/// The questions of one framework, a card each. The cards listen to the state themselves: a keystroke renders one.
#[component]
pub fn Judge(props: &JudgeProps) -> Html {
    let store = use_store();
    let meant = use_selector({
        let (store, id) = (store.clone(), props.framework.clone());
        move |state: &State| {
            let record = state.record()?;
            Some((record.id, meant(&store.frameworks(), record, &id)))
        }
    });
    let frameworks = store.frameworks();
    let Some((record, meant)) = meant else { return Html::default() };
    match meant {
        Meant::Nothing => html! { <NotFound /> },
        Meant::Missing => missing(record),
        Meant::Framework(reference, chosen) => match frameworks.exactly(&reference) {
            Some(framework) => page(record, &frameworks, framework, chosen),
            None => html! { <NotFound /> },
        },
    }
}

/// The framework that an address means: the one that the record is judged under where it asks these questions, else the
/// newest of this id.
fn meant(frameworks: &Registry, record: &Record, id: &str) -> Meant {
    let fits = |framework: &&Framework| framework.reference.id == id || framework.asks_as() == id;
    let chosen = match frameworks.chosen(record) {
        Some(Chosen::Missing(reference)) if reference.id == id => return Meant::Missing,
        chosen => chosen.and_then(Chosen::framework),
    };
    match chosen.filter(fits).or_else(|| frameworks.newest(id)).filter(|framework| framework.judges()) {
        Some(framework) => {
            let reference = framework.reference.clone();
            Meant::Framework(reference, chosen.is_some_and(|chosen| chosen.reference == framework.reference))
        }
        None => Meant::Nothing,
    }
}

fn page(record: RecordId, frameworks: &Registry, framework: &Framework, chosen: bool) -> Html {
    let reference = &framework.reference;
    let asks = !framework.groups.is_empty() || framework.impact().is_some() || !framework.measures.is_empty();
    html! {
        <RecordPage title={format!("Questions: {}", framework.authority)} back={Some((Page::Tasks, AttrValue::from("All parts")))}>
            {about(record, frameworks, framework, chosen)}
            {method(framework)}
            if asks {
                <Places framework={reference.clone()} />
                if framework.impact().is_some() { <ImpactCard framework={reference.clone()} /> }
                { for framework.groups.iter().map(|group| self::group(record, framework, group)) }
                if !framework.measures.is_empty() { {measures(framework)} }
                <Outcome {record} framework={reference.clone()} {chosen} />
            } else {
                {nothing_asked(record, framework)}
            }
        </RecordPage>
    }
}

/// What the answers count for.
fn about(record: RecordId, frameworks: &Registry, framework: &Framework, chosen: bool) -> Html {
    let base = framework.own.as_ref().and_then(|own| own.extends.as_ref());
    let base = base.and_then(|base| frameworks.exactly(base));
    html! {
        <>
            if let Some(base) = base {
                {inset_text(html! { <>{format!("These are the questions of {}. Your answers count for both.", base.authority)}</> })}
            }
            if !chosen {
                <p class="govuk-body">
                    {"This record is submitted under another framework; what you answer here is kept for comparing. "}
                    <a class="govuk-link" href={address(record, Page::Choose)}>{"Choose the framework"}</a>
                </p>
            }
            <p class="govuk-body">
                {"Answer what you know, in any order. What you leave open, or answer “Not known”, is never taken as No."}
            </p>
        </>
    }
}

fn group(record: RecordId, framework: &Framework, group: &Group) -> Html {
    let id = group_id(&group.id);
    let numbered = group.questions.len() > 1;
    let has_notes = framework.notes_beside(&group.id).next().is_some();
    html! {
        <section class="pc-group" aria-labelledby={id.clone()} key={id.clone()}>
            <h2 class="govuk-heading-m" id={id.clone()} tabindex="-1">{&group.title}</h2>
            if !group.says.is_empty() { <p class="govuk-body">{&group.says}</p> }
            {citation(cited(&group.cite))}
            if has_notes { <Details summary="How this is read">{notes(framework, &group.id)}</Details> }
            { for (1..).zip(&group.questions).map(|(number, question)| html! {
                <QuestionCard key={question.id.clone()} {record} framework={framework.reference.clone()}
                    question={question.id.clone()} number={numbered.then_some(number)} />
            }) }
        </section>
    }
}

/// How large a part of the local market the provider has, and what that makes it.
fn measures(framework: &Framework) -> Html {
    html! {
        <section class="pc-group" aria-labelledby={places::MEASURES}>
            <h2 class="govuk-heading-m" id={places::MEASURES} tabindex="-1">{"How large the provider is here"}</h2>
            <p class="govuk-body">
                {"For each, give two counts, or a percentage if that is what you have. An empty field is not known: it is never taken as 0."}
            </p>
            { for framework.measures.iter().map(|measure| html! {
                <ShareCard key={measure.id.clone()} framework={framework.reference.clone()} measure={measure.id.clone()} />
            }) }
            <Designations framework={framework.reference.clone()} />
        </section>
    }
}

/// A framework that goes by the scores of the issues.
fn nothing_asked(record: RecordId, framework: &Framework) -> Html {
    html! {
        <>
            <p class="govuk-body">
                {format!("{} asks no questions of its own. It goes by the issues of this record and their scores.", framework.authority)}
            </p>
            <div class="govuk-button-group">
                {link_button(address(record, Page::Issues), "Go to the issues and their scores")}
                <a class="govuk-link" href={address(record, Page::Compare)}>{"Compare all frameworks"}</a>
            </div>
        </>
    }
}

/// The framework that the person chose is not on this device.
fn missing(record: RecordId) -> Html {
    html! {
        <RecordPage title="Questions" back={Some((Page::Tasks, AttrValue::from("All parts")))}>
            <FrameworkNote {record} />
            <div class="govuk-button-group">
                {link_button(Route::Frameworks.href(), "Load its file")}
                <a class="govuk-link" href={address(record, Page::Compare)}>{"Compare all frameworks"}</a>
            </div>
        </RecordPage>
    }
}
