//! Whose framework it is, in which version, and what it cites.

use crate::{
    app::Route,
    framework::{Document, Framework, cited},
    web::kit::{SummaryRow, bare_summary_list},
};
use yew::prelude::*;

/// Authority, version, documents, and for an own file its digest and what it extends.
pub fn head(framework: &Framework) -> Html {
    let words = |text: &str| html! { <span class="pc-breaks">{text}</span> };
    let mut rows = vec![
        SummaryRow::new("Authority", words(&framework.authority)),
        SummaryRow::new("Version", words(&framework.reference.version)),
        SummaryRow::new(
            if framework.documents.len() == 1 { "Document" } else { "Documents" },
            html! { { for framework.documents.iter().map(document) } },
        ),
    ];
    if !framework.local_authorities.is_empty() {
        rows.push(SummaryRow::new("Taken for services in", words(&framework.local_authorities.join(", "))));
    }
    if let Some(marking) = &framework.marking {
        let says = format!("{}. {} ({})", marking.word, marking.says, cited(&marking.cite));
        rows.push(SummaryRow::new("Marking on paper", words(&says)));
    }
    if let Some(own) = &framework.own {
        if let Some(base) = &own.extends {
            let href = Route::Framework(base.clone()).href();
            let says = format!("{}, version {}", base.id, base.version);
            rows.push(SummaryRow::new("Extends", html! { <a class="govuk-link" {href}>{says}</a> }));
        }
        rows.push(SummaryRow::new("Digest (SHA-256)", html! { <code class="pc-code">{&own.digest}</code> }));
    }
    html! {
        <>
            if framework.own.is_some() {
                <p class="govuk-inset-text">{"This is an authority’s own file, loaded on this device. The app’s makers have not checked what it says."}</p>
            }
            {bare_summary_list(&rows)}
        </>
    }
}

/// That a newer text may have taken a document’s place.
fn review(document: &Document) -> String {
    format!(
        "It names {} for its own review. A newer text may have taken its place: ask before you rely on this one.",
        document.review
    )
}

fn document(document: &Document) -> Html {
    let issued = if document.issued.is_empty() { "no date given" } else { &document.issued };
    html! {
        <p class="govuk-body govuk-!-margin-bottom-2" key={document.key.clone()}>
            {format!("{} ({issued}), cited as “{}”", document.title, document.short)}
            if !document.review.is_empty() {
                <><br /><strong>{review(document)}</strong></>
            }
        </p>
    }
}
