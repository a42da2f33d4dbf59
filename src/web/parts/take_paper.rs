//! The ways in which a document leaves: printed, or as a file.

use crate::{
    paper::{Document, Page, docx},
    web::{
        edge::{files, paper},
        kit::{BannerKind, Button, ButtonKind, NotificationBanner},
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// What a [`TakePaper`] gives away.
#[derive(Properties, PartialEq)]
pub struct TakePaperProps {
    /// The document, which stands on the page by [`super::document_view`].
    pub document: Rc<Document>,
    /// What its file is called, with the ending `.docx`.
    pub file_name: AttrValue,
    /// The words on the button that prints; they may say what is still open.
    #[prop_or("Print".into())]
    pub print: AttrValue,
}

/// Prints the document that the page shows, and nothing around it, or saves it as a Word file with the same text. While it is
/// on the page, the margins of every printed page carry the document's marking and its line.
#[component]
pub fn TakePaper(props: &TakePaperProps) -> Html {
    let told = use_state(|| None::<Result<String, &'static str>>);
    let Page { marking, footer, .. } = &props.document.page;
    use_effect_with((marking.clone(), foot(footer, marking)), |(marking, foot)| {
        paper::mark(marking, foot);
        paper::unmark
    });
    let print = use_callback((), |(), _| files::print());
    let save = {
        let told = told.setter();
        use_callback((props.document.clone(), props.file_name.clone()), move |(), (document, name)| {
            told.set(Some(saved(document, name)));
        })
    };
    html! {
        <div class="pc-noprint">
            <div class="govuk-button-group">
                <Button label={props.print.clone()} onclick={print} id="print" />
                <Button label="Save as Word file (.docx)" kind={ButtonKind::Secondary} onclick={save} id="save-docx" />
            </div>
            {banner(told.as_ref())}
        </div>
    }
}

/// The line at the foot of every page, which the marking ends: no page can be taken for an unmarked one.
fn foot(footer: &str, marking: &str) -> String {
    [footer, marking].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn saved(document: &Document, name: &str) -> Result<String, &'static str> {
    let bytes = docx(document).map_err(|_| "The file could not be made. Print the page instead.")?;
    files::download_bytes(name, &bytes, docx::TYPE)
        .map_err(|_| "The browser did not make the file. Print the page instead, or try another browser.")?;
    Ok(format!("Saved as {name}. Find it where this device keeps downloads."))
}

fn banner(told: Option<&Result<String, &'static str>>) -> Html {
    let (title, kind, says) = match told {
        None => return Html::default(),
        Some(Ok(says)) => ("Done", BannerKind::Success, says.as_str()),
        Some(Err(says)) => ("Problem", BannerKind::Problem, *says),
    };
    html! {
        <NotificationBanner {title} {kind} role="alert" id="saved">
            <p class="govuk-notification-banner__heading">{says}</p>
        </NotificationBanner>
    }
}
