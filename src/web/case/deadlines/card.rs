//! One deadline: what, how it stands, how it was counted, and whether it was met.

use crate::{
    app::{Case, CaseDeadline, Counted, FollowUpEdit, SetBy},
    deadline::Limit,
    framework::cited,
    web::{
        edge::focus,
        kit::{Button, ButtonKind, Details, citation},
        parts::{DateInput, date_words, odd_date, quoted, standing_tag},
    },
};
use yew::prelude::*;

/// A deadline as a card.
pub fn card(case: &Case<'_>, one: &CaseDeadline<'_>, edit: &Callback<FollowUpEdit>) -> Html {
    // Named after the deadline and not after its place: what is met or entered moves the card.
    let id = format!("deadline-{}-{}", one.key.parts().1.replace('.', "-"), one.number);
    let meeting = one.meeting.map(|minutes| format!("Meeting of {}", date_words(minutes.on)));
    html! {
        <li class="pc-card" id={id.clone()} key={one.key.as_str().to_owned() + &one.number.to_string()}>
            <h3 class="pc-card__title" id={format!("{id}-title")} tabindex="-1">{one.what()}</h3>
            if let Some(meeting) = meeting { <p class="govuk-body">{meeting}</p> }
            <p class="govuk-body">
                if let Some(standing) = one.standing() { {standing_tag(standing, one.due().map_or(Limit::Latest, |due| due.limit))}{" "} }
                {one.words()}
            </p>
            {warnings(one)}
            {said(one)}
            {local(one, &id, edit)}
            {met(case, one, &id, edit)}
        </li>
    }
}

/// What else to know of how it was counted; never folded away.
fn warnings(one: &CaseDeadline<'_>) -> Html {
    let warnings = one.due().map(|due| due.warnings.as_slice()).unwrap_or_default();
    if warnings.is_empty() {
        return Html::default();
    }
    html! { <ul class="govuk-list govuk-list--bullet">{ for warnings.iter().map(|warning| html! { <li>{warning.to_string()}</li> }) }</ul> }
}

/// What the policy says, and how the day was counted.
fn said(one: &CaseDeadline<'_>) -> Html {
    let working = match &one.counted {
        Counted::Due(due, _) => Some(due.working.clone()),
        _ => None,
    };
    match one.set_by {
        SetBy::Policy(deadline) => html! {
            <>
                <p class="govuk-body">{format!("The policy: {}.", deadline.when)}</p>
                {quoted(cited(&deadline.cite), deadline.tool_default)}
                if let Some(working) = working {
                    <Details summary="How it was counted"><p class="govuk-body">{working}</p></Details>
                }
            </>
        },
        SetBy::Locally(_, timescale) => html! {
            <>
                <p class="govuk-body">{&timescale.says}</p>
                {citation(cited(&timescale.cite))}
            </>
        },
    }
}

/// The day for a stage whose timescale the policy leaves to each area.
fn local(one: &CaseDeadline<'_>, id: &str, edit: &Callback<FollowUpEdit>) -> Html {
    let SetBy::Locally(stage, _) = one.set_by else { return Html::default() };
    let stage = stage.id.clone();
    let value = one.due().map(|due| due.date.to_string()).unwrap_or_default();
    let oninput = edit.reform(move |text: String| FollowUpEdit::SetStageDay(stage.clone(), text.parse().ok()));
    html! { <DateInput id={format!("{id}-day")} label="The day that you set" {value} {oninput} /> }
}

/// The pressed button goes away, so the focus goes to the card’s heading.
fn then_focus(press: Callback<()>, id: &str) -> Callback<()> {
    let title = format!("{id}-title");
    Callback::from(move |()| {
        press.emit(());
        focus::soon(title.clone());
    })
}

/// Whether it was met, and the way to say so. What comes round is never done with.
fn met(case: &Case<'_>, one: &CaseDeadline<'_>, id: &str, edit: &Callback<FollowUpEdit>) -> Html {
    if matches!(one.set_by, SetBy::Locally(..)) || one.comes_round() {
        return Html::default();
    }
    let noted = case.record.follow_up.met.get(&one.key);
    match (noted, one.met) {
        (Some(on), _) => {
            let (key, again) = (one.key.clone(), one.key.clone());
            let back = then_focus(edit.reform(move |()| FollowUpEdit::Meet(key.clone(), None)), id);
            // A field that is emptied keeps the last day: “not met after all” takes it away.
            let meet = edit.clone();
            let oninput = Callback::from(move |text: String| {
                if let Ok(day) = text.parse() {
                    meet.emit(FollowUpEdit::Meet(again.clone(), Some(day)));
                }
            });
            html! {
                <>
                    <DateInput id={format!("{id}-met")} label="Met on" value={on.to_string()} max={case.today.to_string()} warning={odd_date(*on)} {oninput} />
                    <Button label="It is not met after all" kind={ButtonKind::Secondary} onclick={back} />
                </>
            }
        }
        (None, Some(told)) => {
            html! { <p class="govuk-body">{format!("Met on {}. {}", date_words(told.at.on), told.by.words())}</p> }
        }
        (None, None) => {
            let (key, today) = (one.key.clone(), case.today);
            let meet = then_focus(edit.reform(move |()| FollowUpEdit::Meet(key.clone(), Some(today))), id);
            html! { <Button label="Note that it is met" kind={ButtonKind::Secondary} onclick={meet} /> }
        }
    }
}
