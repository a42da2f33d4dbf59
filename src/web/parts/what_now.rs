//! What the person who saw something does now.

use super::{begin_button, begun_link, count, field_link};
use crate::{
    app::{Act, Acts, Page, Route, Way, acts},
    assess::Assessment,
    concern::Record,
    framework::{Chosen, Registry},
    process::built_in,
    web::{
        kit::{Button, ButtonKind, Details, citation, focus_on, link_button, secondary_link_button, tool_default},
        store::Store,
    },
};
use yew::prelude::*;

/// Words for the subject of a letter: they tell nobody about whom it is.
const SUBJECT: &str = "Concern%20about%20a%20care%20service";

/// What the person who saw something does now, at most three things, each with its ways; what comes after them is folded away. With
/// `sends_here` the record is sent further down on the same page.
pub fn what_now(
    store: &Store,
    record: &Record,
    frameworks: &Registry,
    assessment: Option<&Assessment>,
    sends_here: bool,
) -> Html {
    let Acts { now, then } = acts(record, frameworks, assessment);
    if now.is_empty() {
        return Html::default();
    }
    let list = |acts: &[Act]| {
        html! { <ol class="pc-acts__list">{ for acts.iter().map(|act| one(store, record, frameworks, act, sends_here)) }</ol> }
    };
    html! {
        <section class="pc-acts" aria-labelledby="what-now">
            <h2 class="govuk-heading-m" id="what-now" tabindex="-1">{"What you do now"}</h2>
            {list(&now)}
            if !then.is_empty() {
                <div class="pc-noprint">
                    <Details summary={format!("After that: {}", count(then.len(), "more step", "more steps"))}>{list(&then)}</Details>
                </div>
            }
        </section>
    }
}

fn one(store: &Store, record: &Record, frameworks: &Registry, act: &Act, sends_here: bool) -> Html {
    let class = classes!("pc-acts__one", act.is_urgent.then_some("pc-acts__one--urgent"));
    html! {
        <li {class} key={act.title.clone()}>
            <h3 class="pc-acts__title">{&act.title}</h3>
            if !act.says.is_empty() { <p class="govuk-body">{&act.says}</p> }
            if !act.cite.is_empty() { {citation(act.cite.clone())} }
            if !act.ways.is_empty() {
                <div class="govuk-button-group">
                    { for act.ways.iter().map(|way| self::way(store, record, frameworks, way, sends_here)) }
                </div>
            }
            if !act.advice.is_empty() { <p class="govuk-body">{&act.advice}</p> }
            if let Some(why) = act.tool_default { {tool_default(html! { {why} })} }
        </li>
    }
}

/// Paper shows the address to write to, and none of what is to be tapped.
fn way(store: &Store, record: &Record, frameworks: &Registry, way: &Way, sends_here: bool) -> Html {
    if let Way::Write(address) = way {
        return self::address(address);
    }
    html! { <span class="pc-noprint">{tapped(store, record, frameworks, way, sends_here)}</span> }
}

/// An address as a link, where it is one and nothing more; else what stands there, to read.
fn address(text: &str) -> Html {
    if !is_plain(text) {
        return html! { <span class="pc-words pc-breaks">{text}</span> };
    }
    html! { <a class="govuk-link pc-breaks" href={format!("mailto:{text}?subject={SUBJECT}")}>{text}</a> }
}

/// Whether a text is one e-mail address, with nothing that a letter's link would take for more recipients or for a text.
fn is_plain(text: &str) -> bool {
    let parts: Vec<&str> = text.split('@').collect();
    let is_fit = |part: &&str| {
        !part.is_empty() && part.chars().all(|letter| letter.is_ascii_alphanumeric() || "._-+".contains(letter))
    };
    parts.len() == 2 && parts.iter().all(is_fit)
}

fn tapped(store: &Store, record: &Record, frameworks: &Registry, way: &Way, sends_here: bool) -> Html {
    let page = |page: Page| Route::Record(record.id, page);
    match way {
        Way::Call(number) => link_button(format!("tel:{number}"), format!("Call {number}")),
        Way::Write(text) => address(text),
        Way::Form(form) => self::form(store, record, frameworks, form),
        Way::Send if sends_here => {
            html! { <Button label="Go to: send it" kind={ButtonKind::Secondary} onclick={Callback::from(|()| focus_on("export"))} /> }
        }
        Way::Send => secondary_link_button(page(Page::Check).href(), "Check the record and send it"),
        Way::Choose => field_link(&page(Page::Choose), Some("framework"), "Choose the policy"),
        Way::NameAuthority => field_link(&page(Page::Service), Some("local-authority"), "Name the local authority"),
        Way::Note(kind) => field_link(&page(Page::Safety), Some(&format!("done-{}", kind.key())), "Note what was done"),
    }
}

/// The form as it was begun last, else the button that begins it; nothing where the policy's process is not at hand.
fn form(store: &Store, record: &Record, frameworks: &Registry, id: &str) -> Html {
    let framework = frameworks.chosen(record).and_then(Chosen::framework);
    let found = framework.and_then(|framework| {
        let definition = built_in().of_framework(framework)?;
        Some((definition, definition.form(id)?))
    });
    let Some((definition, form)) = found else { return Html::default() };
    let begun = record.follow_up.forms.iter().rfind(|begun| begun.state.form == form.id);
    match begun {
        Some(begun) => begun_link(record.id, begun, &form.title),
        None => begin_button(store, record.id, definition, form),
    }
}
