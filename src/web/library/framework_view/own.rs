//! What an authority's own file adds: contacts, a mailbox, example issues with their scores.

use super::{View, beside::source};
use crate::{
    framework::{Contact, ScoredExample},
    web::kit::responsive_table,
};
use yew::prelude::*;

/// Whom to turn to, and where sheets are sent.
pub fn contacts(view: View<'_>) -> Option<Html> {
    let framework = view.framework;
    let rows = framework.contacts.iter().map(contact).collect::<Vec<_>>();
    let head = ["Who", "How", "When"].map(AttrValue::from).to_vec();
    (!rows.is_empty() || !framework.mailbox.is_empty()).then(|| {
        html! {
            <>
                if !rows.is_empty() { {responsive_table("Contacts", "s", head, rows)} }
                if !framework.mailbox.is_empty() {
                    <p class="govuk-body pc-breaks">{format!("Observation sheets are sent to: {}", framework.mailbox)}</p>
                }
            </>
        }
    })
}

fn contact(row: &Contact) -> Vec<Html> {
    let ways = [("pc-way pc-way--whole", &row.phone), ("pc-way", &row.email), ("pc-way", &row.address)];
    let ways = ways.into_iter().filter(|(_, way)| !way.is_empty());
    vec![
        html! { {&row.who} },
        html! { { for ways.map(|(class, way)| html! { <span {class}>{way}</span> }) } },
        html! { <>{&row.says}{source(&row.cite)}</> },
    ]
}

/// The example issues, theme by theme, lowest score first.
pub fn examples(view: View<'_>) -> Option<Html> {
    let mut themes: Vec<(Option<&str>, Vec<&ScoredExample>)> = Vec::new();
    for example in &view.framework.examples {
        let title = example.theme.as_ref().map(|theme| view.frameworks.theme_title(theme).unwrap_or(&theme.0));
        match themes.iter_mut().find(|(known, _)| *known == title) {
            Some((_, examples)) => examples.push(example),
            None => themes.push((title, vec![example])),
        }
    }
    for (_, examples) in &mut themes {
        examples.sort_by_key(|example| example.score);
    }
    let rows: Vec<Vec<Html>> =
        themes.iter().flat_map(|(title, examples)| examples.iter().map(|one| row(*title, one))).collect();
    let head = ["Example", "Score", "Theme"].map(AttrValue::from).to_vec();
    (!rows.is_empty()).then(|| {
        html! {
            <>
                <p class="govuk-body">{"The authority’s own examples and scores. They are shown when an issue is scored, and they never score it."}</p>
                {responsive_table("By theme, the lowest score first", "s", head, rows)}
            </>
        }
    })
}

fn row(title: Option<&str>, example: &ScoredExample) -> Vec<Html> {
    vec![
        html! { <>{&example.says}{source(&example.cite)}</> },
        html! { {example.score.to_string()} },
        html! { {title.unwrap_or("Any")} },
    ]
}
