//! The observation sheet.

use super::{View, beside::source};
use crate::{
    framework::{Item, Section, YesMeans},
    web::{
        kit::{Details, responsive_table, tool_default},
        parts::count,
    },
};
use yew::prelude::*;

/// The sheet's items in printed order, with what a Yes means.
pub fn sheet(view: View<'_>) -> Option<Html> {
    let sheet = view.framework.sheet.as_ref()?;
    Some(html! {
        <>
            <p class="govuk-body">{format!("{}. {}", sheet.title, sheet.says)}</p>
            if !sheet.returns_to.is_empty() { <p class="govuk-body pc-breaks">{format!("Results go to: {}", sheet.returns_to)}</p> }
            {source(&sheet.cite)}
            { for sheet.sections.iter().map(|one| section(view, one)) }
            {tool_default(html! { <>{"The theme that an issue made from an item starts with."}</> })}
        </>
    })
}

fn section(view: View<'_>, section: &Section) -> Html {
    let rows = section.items.iter().map(|one| item(view, one)).collect::<Vec<_>>();
    let head = ["Item", "What is asked", "What Yes means", "Theme"].map(AttrValue::from).to_vec();
    html! {
        <Details key={section.id.clone()} summary={format!("{} ({})", section.title, count(section.items.len(), "item", "items"))} open={view.open}>
            {responsive_table(section.title.clone(), "s", head, rows)}
            {source(&section.cite)}
        </Details>
    }
}

fn item(view: View<'_>, item: &Item) -> Vec<Html> {
    let small = |text: &str| html! { if !text.is_empty() { <span class="pc-small">{text}</span> } };
    let means = match (item.words_only, item.yes) {
        (true, _) => "Only words are asked for.",
        (_, YesMeans::Reassuring) => "Yes is reassuring; No is a worry.",
        (_, YesMeans::Worrying) => "Yes is a worry; No is reassuring.",
        (_, YesMeans::Neither) => "Neither answer is a worry.",
    };
    let theme = view.frameworks.theme_title(&item.theme).unwrap_or(&item.theme.0);
    vec![
        html! { {item.reference.as_str()} },
        html! { <>{&item.asks}{small(&item.hint)}{small(&item.note)}</> },
        html! { <>{means}{small(&item.worry)}</> },
        html! { {theme} },
    ]
}
