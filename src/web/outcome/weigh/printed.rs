//! The printed examples of the issue's theme, and which of them the issue is like.

use crate::{
    app::{Edit, Page, WeighEdit},
    concern::{Issue, Likeness, Record},
    framework::{Differentiating, Pair, Weighing, cited},
    web::{
        kit::{RadioOption, Radios, tool_default},
        parts::quoted,
        shell::frame::address,
    },
};
use yew::prelude::*;

/// The examples side by side with what the two outcomes mean, and the question about them.
pub fn printed(
    edit: &Callback<Edit>,
    weighing: &Weighing<'_>,
    record: &Record,
    issue: &Issue,
    title: Option<&str>,
) -> Html {
    let pair = issue.theme.as_ref().and_then(|theme| weighing.pair(theme));
    let theme = match (&pair, title) {
        (Some(_), _) => Html::default(),
        (None, Some(title)) => html! {
            <p class="govuk-body">{format!("“{title}” is an area to watch. No policy here prints an example of poor care or of a cause for concern for it.")}</p>
        },
        (None, None) => html! {
            <p class="govuk-body">
                {"No theme is chosen yet. "}
                <a class="govuk-link" href={address(record.id, Page::Issue(issue.id))}>{"Choose one"}</a>
                {", and the policy’s examples of it stand here."}
            </p>
        },
    };
    html! {
        <>
            {whose(weighing)}
            {theme}
            <div class="pc-pair">
                {side("Poor care", pair.as_ref().map(|pair| pair.theme.poor_care.as_str()), weighing.poor_care())}
                {side("Potential cause for concern", pair.as_ref().map(|pair| pair.theme.concern.as_str()), weighing.cause_for_concern())}
            </div>
            if let Some(pair) = &pair { {from(weighing, pair)}{likeness(edit, issue, pair)} }
        </>
    }
}

/// That the policy which decides says nothing on this, where it does not.
fn whose(weighing: &Weighing<'_>) -> Html {
    match weighing.framework() {
        Some(framework) if weighing.own().is_none() => tool_default(html! {
            {format!("The policy of {} does not tell poor care from a cause for concern. The questions here are the tool’s, and the examples come from other councils.", framework.authority)}
        }),
        _ => Html::default(),
    }
}

/// One of the two outcomes: its printed example, and what it means.
fn side(title: &'static str, example: Option<&str>, means: Option<&Differentiating>) -> Html {
    html! {
        <div>
            <h2 class="pc-pair__title">{title}</h2>
            if let Some(example) = example {
                <p class="govuk-body pc-pair__example">
                    if example.is_empty() { {"No example is printed."} } else { {format!("“{example}”")} }
                </p>
            }
            if let Some(means) = means {
                <p class="pc-pair__means">{&means.says}</p>
                {quoted(cited(&means.cite), means.tool_default)}
            }
        </div>
    }
}

/// Where the examples are printed.
fn from(weighing: &Weighing<'_>, pair: &Pair<'_>) -> Html {
    let not_here = weighing.own().filter(|_| !pair.own);
    html! {
        <>
            <p class="pc-cite">{"Source of the examples: "}<cite>{cited(&pair.theme.cite)}</cite></p>
            if let Some(framework) = not_here {
                {tool_default(html! { {format!("The policy of {} does not print them.", framework.authority)} })}
            }
        </>
    }
}

/// Which example the issue is like.
fn likeness(edit: &Callback<Edit>, issue: &Issue, pair: &Pair<'_>) -> Html {
    let id = issue.id;
    let onchange = edit.reform(move |key: AttrValue| Edit::Weigh(WeighEdit::Liken(id, Likeness::from_key(&key))));
    let option = |likeness: Likeness, label: &'static str| RadioOption::new(likeness.key(), label);
    let not_known = option(Likeness::NotKnown, "Not known yet");
    let (legend, hint, options) = if pair.only_concern() {
        let options = vec![
            option(Likeness::Concern, "Yes, like the printed example"),
            option(Likeness::Neither, "No, it is something else"),
            not_known,
        ];
        (
            "Is it like this example?",
            Some("This theme is printed only as a cause for concern, so the tool does not suggest poor care for it."),
            options,
        )
    } else {
        let options = vec![
            option(Likeness::PoorCare, "Like the example of poor care"),
            option(Likeness::Concern, "Like the example of a cause for concern"),
            option(Likeness::Neither, "Like neither"),
            not_known,
        ];
        ("Which example is it like?", None, options)
    };
    let value = issue.differentiation.likeness(&pair.theme.id).map(|likeness| AttrValue::from(likeness.key()));
    html! {
        <div class="pc-question">
            <Radios id="likened" {legend} legend_size="s" hint={hint.map(AttrValue::from)} {options} small={true} {value} {onchange} />
        </div>
    }
}
