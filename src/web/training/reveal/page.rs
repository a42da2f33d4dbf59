//! One scenario on the page: the picture, the reading, what else was said, and the ways on.

use super::{
    Act, FEW, Shown, more,
    picture::{answers_words, picture},
    reading,
};
use crate::{
    app::CoursePage,
    framework::Registry,
    training::{results::Question, room::Round},
    web::{
        kit::{
            Button, ButtonKind, Details, Page as Layout, RadioOption, Radios, inset_text, link_button,
            secondary_link_button, warning_text,
        },
        parts::bar_patterns,
    },
};
use yew::prelude::*;

/// The page; `choose` hears which round is to be looked at.
pub fn page(
    shown: &Shown<'_>,
    frameworks: &Registry,
    act: &Callback<Act>,
    choose: UseStateSetter<Option<Round>>,
) -> Html {
    let Shown { seen, number, round, .. } = shown;
    let Some((spread, (scenario, words))) =
        round.spreads.get(number - 1).and_then(|spread| Some((spread, seen.named(&spread.place)?)))
    else {
        return Html::default();
    };
    let does = |one: Act| {
        let act = act.clone();
        Callback::from(move |()| act.emit(one))
    };
    let most = Question::ALL.into_iter().map(|question| spread.answers(question)).max().unwrap_or_default();
    let stages = scenario.stages.iter().take(spread.place.stage + 1);
    let last = seen.places().len();
    html! {
        <Layout title={scenario.title.clone()} caption={Some(AttrValue::from(format!("{words} · what the room said")))}
            back={Some((seen.href(CoursePage::Overview).into(), AttrValue::from("The session")))}>
            {bar_patterns()}
            <Details summary="The scenario">
                { for stages.enumerate().map(|(number, stage)| html! {
                    <>
                        if number > 0 { <p class="govuk-body govuk-!-font-weight-bold">{"New information"}</p> }
                        { for stage.paragraphs().map(|text| html! { <p class="govuk-body">{text}</p> }) }
                    </>
                }) }
            </Details>
            if seen.session.twice { {rounds(round.round, choose)} }
            if most == 0 {
                {nobody(shown)}
            } else {
                if most <= FEW {
                    {warning_text(html! { {"So few answers could be traced to a person. Ask everybody concerned before you show this."} })}
                }
                <p class="govuk-body">{answers_words(spread)}</p>
                {picture(shown, false)}
                <Button label="Show this large, for a projector" kind={ButtonKind::Secondary} onclick={does(Act::Large(true))} id="large" />
                {reading::section(shown, act)}
                {more::more(shown, frameworks)}
            }
            <div class="govuk-button-group">
                if *number < last {
                    {link_button(seen.href(CoursePage::Reveal(number + 1)), "Next scenario")}
                } else {
                    {link_button(seen.href(CoursePage::Result), "See the result of the session")}
                }
                if *number > 1 { {secondary_link_button(seen.href(CoursePage::Reveal(number - 1)), "Previous scenario")} }
            </div>
            <p class="govuk-hint">{"Keys: → next scenario, ← previous. Shown large also: space for the next step of the reading, Esc to come back."}</p>
        </Layout>
    }
}

fn rounds(looked_at: Round, choose: UseStateSetter<Option<Round>>) -> Html {
    let options: Vec<RadioOption> =
        [Round::Before, Round::After].map(|round| RadioOption::new(round.key(), round.label())).to_vec();
    let onchange = Callback::from(move |key: AttrValue| choose.set(Round::from_key(&key)));
    html! {
        <Radios id="round" legend="Which answers to show" {options} inline={true} small={true}
            value={Some(AttrValue::from(looked_at.key()))} {onchange} />
    }
}

/// Nobody has answered: what to do.
fn nobody(shown: &Shown<'_>) -> Html {
    let Shown { seen, number, round, .. } = shown;
    let when = if seen.session.twice { format!(" {}", round.round.label().to_lowercase()) } else { String::new() };
    html! {
        <>
            {inset_text(html! { <>{format!("Nobody has answered this{when} yet.")}</> })}
            <p class="govuk-body">{"Take in the answers that people have sent, or count raised hands. The picture then appears here."}</p>
            <div class="govuk-button-group">
                {link_button(seen.href(CoursePage::Collect), "Take in answers")}
                {secondary_link_button(seen.href(CoursePage::Hands(*number)), "Count hands")}
            </div>
        </>
    }
}
