//! Goes a way from one stage to another: what it needs, and the decision.

use super::{
    confirm::{confirmed, criteria},
    decision_form::{DecisionForm, use_decision},
    frame::{FollowUpFrame, Followed, followed, here},
    outcome::record_outcome,
    step::set_down,
};
use crate::{
    app::{FollowUpEdit, FollowUpPage, open_places},
    concern::{Date, Minutes, RecordId},
    framework::cited,
    process::{
        Decided, Definition, Move, ProcessState, Requirement, Stage, Way, WayKind, apply, deciding_minutes, moves,
        present_roles,
    },
    web::{
        kit::{
            Button, Checkboxes, PageError, RadioOption, TagColour, TextArea, citation, inset_text, link_button,
            status_tag, warning_text,
        },
        parts::{count, date_words, policy_list, quoted},
        store::{Store, use_selector, use_store},
    },
};
use std::collections::BTreeSet;
use yew::prelude::*;

/// What [`MoveOn`] shows.
#[derive(Properties, PartialEq)]
pub struct MoveOnProps {
    /// The way’s id.
    pub way: String,
}

/// What is still open for a way, what to confirm with evidence, who decided on what grounds, and the step itself.
#[component]
pub fn MoveOn(props: &MoveOnProps) -> Html {
    let store = use_store();
    let record = use_selector(|state| state.record().cloned());
    let form = use_decision(FollowUpPage::Move(props.way.clone()));
    let Some(record) = record else { return Html::default() };
    let frameworks = store.frameworks();
    let found = followed(&record, &frameworks)
        .and_then(|Followed { definition, state, framework }| Some((definition, state?, framework)));
    let Some((definition, state, framework)) = found else {
        return html! { <FollowUpFrame title="Go on"><p class="govuk-body">{"No process is begun on this record that can be followed here."}</p></FollowUpFrame> };
    };
    let all = moves(definition, state);
    let (Some(one), Some(from)) =
        (all.iter().find(|one| one.way.id == props.way), state.stage().and_then(|stage| definition.stage(stage)))
    else {
        return html! {
            <FollowUpFrame title="Go on">
                <p class="govuk-body">{"There is no such step from the stage where the case stands now. It may have been taken already."}</p>
                {link_button(here(record.id, FollowUpPage::Case), "See where the case stands")}
            </FollowUpFrame>
        };
    };
    // What was decided at a meeting was decided on its day.
    let held = deciding_minutes(definition, state, one.way, Date::MAX);
    let form = form.dated(held.map(|minutes| minutes.on));
    let press = step(&store, &form, definition, state, one, from, record.id);
    let way = one.way;
    let today = record_outcome(framework, &record).map(|(outcome, _)| outcome).unwrap_or_default();
    let kind = match way.kind {
        WayKind::Forward => "On",
        WayKind::Back => "Back",
        WayKind::Close => "To the end",
    };
    let needs_reason = matches!(way.kind, WayKind::Back | WayKind::Close);
    html! {
        <FollowUpFrame title={way.title.clone()} errors={form.errors()}>
            <p class="govuk-body">{format!("{kind}: from “{}” to “{}”. {}", from.title, one.to.title, way.says)}</p>
            {quoted(cited(&way.cite), way.tool_default)}
            { for definition.notes_beside(&way.id).map(|note| inset_text(html! { <>{&note.says}{quoted(cited(&note.cite), note.tool_default)}</> })) }
            {warnings(way, state, &today)}
            { for way.lists.iter().filter_map(|name| framework.list(&name.id)).map(|list| policy_list(framework, list, false)) }
            {first(record.id, one)}
            if !way.confirm.is_empty() {
                <h2 class="govuk-heading-m">{"What must be so, with the evidence"}</h2>
                {criteria(&form, framework, &record, &way.confirm)}
            }
            <h2 class="govuk-heading-m">{"The decision"}</h2>
            {form.who(from.deciders(way), from.decided_by_default(way))}
            {present(&form, definition, state, one.way, from, record.id)}
            {form.on("on", "Date of the decision")}
            {form.words("reason", "Reason", None, needs_reason)}
            if way.kind == WayKind::Close {
                {form.words("evidence", "Evidence", Some("What shows that it can end, and where that is kept.".into()), true)}
            }
            <Button label={way.title.clone()} onclick={press} />
        </FollowUpFrame>
    }
}

/// What the policy says against the way while the outcome that the process follows, or the record’s of today, holds.
pub(super) fn warnings(way: &Way, state: &ProcessState, today: &str) -> Html {
    let outcomes = [state.outcome().unwrap_or_default(), today];
    html! {
        { for way.warns(&outcomes).map(|one| html! {
            <>{warning_text(html! { {&one.says} })}{citation(cited(&one.cite))}</>
        }) }
    }
}

/// What has to be done before anybody can decide, with the way to it.
fn first(id: RecordId, one: &Move<'_>) -> Html {
    let open = one.open.iter().filter_map(|open| {
        let page = match open {
            Requirement::ImmediateAction { .. } => FollowUpPage::Plan,
            Requirement::ProviderTold { .. } => FollowUpPage::Told,
            Requirement::Meetings { .. } => FollowUpPage::Meetings,
            _ => return None,
        };
        Some(html! { <li><a class="govuk-link" href={here(id, page)}>{open.to_string()}</a></li> })
    });
    let open: Vec<Html> = open.collect();
    if open.is_empty() {
        return Html::default();
    }
    html! {
        <section id="first" tabindex="-1" class="pc-first" aria-labelledby="first-title">
            <h2 class="govuk-heading-m" id="first-title">{"First"}</h2>
            <ul class="govuk-list govuk-list--bullet pc-links">{for open}</ul>
        </section>
    }
}

/// Who was there: the roles without which nothing can be decided, as the minutes of the meeting that decides have them, and others.
fn present(
    form: &DecisionForm,
    definition: &'static Definition,
    state: &ProcessState,
    way: &Way,
    from: &Stage,
    id: RecordId,
) -> Html {
    let decides = |kind: &str| definition.meeting(kind).is_some_and(|meeting| !meeting.quorum.is_empty());
    let others = html! {
        <TextArea id="others" label="Others who were present" hint="Roles, one to a line; no names." rows={2}
            value={form.value("others")} oninput={form.write("others")} />
    };
    if from.quorum.is_empty() {
        return others;
    }
    if !way.meetings.iter().any(|held| decides(&held.meeting.id)) {
        return html! { <>{ticked(form, from)}{others}</> };
    }
    let on = form.day("on").unwrap_or(Date::MAX);
    let held = deciding_minutes(definition, state, way, on);
    html! {
        <>
            <section id="present" tabindex="-1" aria-labelledby="present-title">
                <h3 class="govuk-heading-s" id="present-title">{"Who had to be there"}</h3>
                if let Some(error) = form.error("present") {
                    <p class="govuk-error-message"><span class="govuk-visually-hidden">{"Error: "}</span>{error}</p>
                }
                { match held {
                    Some(minutes) => by_minutes(definition, minutes, from, id),
                    None => html! {
                        <p class="govuk-body">
                            {"The decision is read from the minutes of the meeting, and there are none up to this day since this stage was entered. "}
                            <a class="govuk-link" href={here(id, FollowUpPage::Meetings)}>{"Write the minutes"}</a>
                        </p>
                    },
                } }
            </section>
            {others}
        </>
    }
}

/// The roles that must be there with whether the minutes have them, and what is open in the minutes.
fn by_minutes(definition: &Definition, minutes: &Minutes, from: &Stage, id: RecordId) -> Html {
    let there = present_roles(&from.quorum, minutes);
    let open = definition.meeting(&minutes.meeting).map_or(0, |meeting| open_places(meeting, minutes).len());
    let role = |role: &String| {
        let (words, colour) =
            if there.contains(&role.as_str()) { ("There", TagColour::Green) } else { ("Not there", TagColour::Red) };
        html! { <li key={role.clone()}>{role}{" "}{status_tag(words, colour)}</li> }
    };
    html! {
        <>
            <p class="govuk-body">{format!("Read from the minutes of {}. Without these roles no decision can be made.", date_words(minutes.on))}</p>
            <ul class="govuk-list">{ for from.quorum.iter().map(role) }</ul>
            <p class="govuk-body">
                if open > 0 { {format!("The minutes have {} open. ", count(open, "place", "places"))} }
                <a class="govuk-link" href={here(id, FollowUpPage::Meeting(minutes.id))}>{"Look at the minutes, or write down who was there"}</a>
            </p>
        </>
    }
}

/// The same, ticked by hand, where no meeting with minutes decides.
fn ticked(form: &DecisionForm, from: &Stage) -> Html {
    let marked: Vec<AttrValue> = marked(form, from).map(|role| AttrValue::from(role.clone())).collect();
    let options: Vec<_> = from.quorum.iter().map(|role| RadioOption::new(role.clone(), role.clone())).collect();
    let onchange = {
        let (form, roles) = (form.clone(), from.quorum.clone());
        Callback::from(move |(role, there): (AttrValue, bool)| {
            if let Some(place) = roles.iter().position(|one| *one == *role) {
                form.write(&format!("present/{place}")).emit(if there { "yes".to_owned() } else { String::new() });
            }
        })
    };
    html! {
        <Checkboxes id="present" legend="Present" legend_size="s" hint="Without these roles no decision can be made."
            {options} values={marked} {onchange} error={form.error("present")} />
    }
}

fn marked<'a>(form: &'a DecisionForm, from: &'a Stage) -> impl Iterator<Item = &'a String> {
    let there = move |place: usize| !form.value(&format!("present/{place}")).is_empty();
    from.quorum.iter().enumerate().filter(move |(place, _)| there(*place)).map(|(_, role)| role)
}

/// Makes the step, or says what is open.
fn step(
    store: &Store,
    form: &DecisionForm,
    definition: &'static Definition,
    state: &ProcessState,
    one: &Move<'_>,
    from: &Stage,
    id: RecordId,
) -> Callback<()> {
    let (store, form, state, way, from) = (store.clone(), form.clone(), state.clone(), one.way.clone(), from.clone());
    Callback::from(move |()| {
        let decided = match form.decided() {
            Ok(decided) => decided,
            Err(error) => return form.refuse(vec![error]),
        };
        let others = form.value("others");
        let others = others.lines().map(str::trim).filter(|role| !role.is_empty()).map(str::to_owned);
        let present: BTreeSet<String> = marked(&form, &from).cloned().chain(others).collect();
        let decided = Decided { present, confirmed: confirmed(&form, &way.confirm), ..decided };
        match apply(definition, &state, &way.id, &decided) {
            Ok(next) => {
                set_down(&store, FollowUpEdit::Advance(Box::new(next)), &form, &[], id);
            }
            Err(crate::process::MoveError::Open(open)) => form.refuse_open(&open),
            Err(error) => form.refuse(vec![PageError::new("on", error.to_string())]),
        }
    })
}
