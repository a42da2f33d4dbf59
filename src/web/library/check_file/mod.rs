//! Checking an exported file: is it as it was exported, and do its inputs give its result?

mod checks;
mod content;

use crate::{
    app::Route,
    submission::{Finding, ImportError, LARGEST_FILE, Subject, Verification, import, not_read, verify},
    text::decode,
    web::{
        edge::{
            files, focus,
            restore::{self, Chosen},
        },
        kit::{
            BannerKind, Button, ButtonKind, FileInput, NotificationBanner, Page as Layout, PageError, button_group,
            focus_on, secondary_link_button,
        },
        library::open_file,
        shell::protected_file::ProtectedFile,
        store::{Store, use_store},
    },
};
use checks::{checks, differences};
use content::content;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// A file that was looked at.
struct Looked {
    name: String,
    bytes: Vec<u8>,
    found: Verification,
}

impl PartialEq for Looked {
    /// Each look is one of its own, even at the same file.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Chooses a file, checks it, and says in one sentence and then check by check what was found. Nothing is kept.
#[component]
pub fn CheckFile() -> Html {
    let store = use_store();
    let looked = use_state(|| None::<Rc<Looked>>);
    let protected = use_state(|| None::<(String, Chosen)>);
    let onfile = {
        let (store, looked, protected) = (store.clone(), looked.clone(), protected.clone());
        Callback::from(move |file: web_sys::File| {
            let (store, looked, protected) = (store.clone(), looked.clone(), protected.clone());
            spawn_local(async move {
                let name = file.name();
                let (bytes, found) = look(&store, &file).await;
                let chosen = decode(&bytes).ok().and_then(|text| restore::look(&text).ok().flatten());
                match chosen.filter(|chosen| matches!(chosen, Chosen::Record(_))) {
                    Some(chosen) => protected.set(Some((name, chosen))),
                    None => looked.set(Some(Rc::new(Looked { name, bytes, found }))),
                }
            });
        })
    };
    // Once the findings stand on the page, the focus goes to them: for each file anew.
    use_effect_with((*looked).clone(), |looked| {
        if let Some(looked) = looked {
            focus::soon(if is_readable(&looked.found) { "verdict" } else { "error-summary" }.to_owned());
        }
    });
    if let Some((name, chosen)) = &*protected {
        let onrecord = {
            let (store, looked, protected, name) = (store.clone(), looked.clone(), protected.clone(), name.clone());
            Callback::from(move |bytes: Vec<u8>| {
                let found = verify(&bytes, &store.frameworks());
                protected.set(None);
                looked.set(Some(Rc::new(Looked { name: name.clone(), bytes, found })));
            })
        };
        let oncancel = {
            let protected = protected.clone();
            Callback::from(move |()| {
                protected.set(None);
                focus::arrive_soon();
            })
        };
        return html! { <ProtectedFile name={name.clone()} chosen={chosen.clone()} {onrecord} {oncancel} /> };
    }
    // A file of another kind is an error of choosing, not a finding.
    let refused = looked.as_ref().filter(|looked| !is_readable(&looked.found)).and_then(|looked| {
        let check = looked.found.check(Subject::Readable)?;
        Some((format!("{}: {}", looked.name, check.says), check.todo.clone()))
    });
    let error = refused.as_ref().map(|(says, _)| AttrValue::from(says.clone()));
    let errors: Vec<PageError> = error.iter().map(|error| PageError::new("file", error.clone())).collect();
    let shown = looked.as_ref().filter(|looked| is_readable(&looked.found));
    html! {
        <Layout title="Check a file" back={Some((AttrValue::from(Route::Home.href()), "First page".into()))} {errors}>
            <div class="pc-noprint">
                <p class="govuk-body">
                    {"Choose a file that this app exported. It is checked on this device: that nothing in it was changed, that the frameworks it names are known, and that its inputs give the result it holds. Nothing is kept or sent."}
                </p>
                <FileInput id="file" label="File" accept="application/json,.json" {onfile} {error} />
                if let Some((_, todo)) = &refused { <p class="govuk-body">{todo}</p> }
            </div>
            if let Some(looked) = shown { {report(&store, looked)} } else {
                {secondary_link_button(Route::Home.href(), "Back to the first page")}
            }
        </Layout>
    }
}

fn is_readable(found: &Verification) -> bool {
    found.version.is_some()
}

async fn look(store: &Store, file: &web_sys::File) -> (Vec<u8>, Verification) {
    match files::read(file).await {
        Ok(bytes) => {
            let found = verify(&bytes, &store.frameworks());
            (bytes, found)
        }
        Err(files::ReadError::TooLarge(bytes)) => {
            (Vec::new(), not_read(&ImportError::TooLarge { bytes: bytes.max(LARGEST_FILE) }))
        }
        Err(files::ReadError::Refused) => (Vec::new(), not_read(&ImportError::Unreadable)),
    }
}

/// The verdict, each check, the differences, the way on, and what the file holds.
fn report(store: &Store, looked: &Rc<Looked>) -> Html {
    let found = &looked.found;
    let (title, kind) = match found.verdict() {
        Finding::Holds => ("Success", BannerKind::Success),
        Finding::CannotTell => ("Important", BannerKind::Info),
        Finding::Fails => ("Problem", BannerKind::Problem),
    };
    let can_open = found.verdict() != Finding::Fails && import(&looked.bytes, &store.frameworks()).is_ok();
    let open = {
        let (store, looked) = (store.clone(), looked.clone());
        Callback::from(move |()| {
            if let Ok(imported) = import(&looked.bytes, &store.frameworks()) {
                open_file::open(&store, imported);
            }
        })
    };
    html! {
        <>
            <div id="verdict" tabindex="-1" class="pc-verdict">
                <NotificationBanner {title} {kind} id="verdict-banner">
                    <p class="govuk-notification-banner__heading">{found.sentence()}</p>
                    <p class="govuk-body pc-breaks">{&looked.name}</p>
                </NotificationBanner>
            </div>
            {checks(found)}
            {differences(found)}
            <div class="pc-noprint">
                {button_group(html! { <>
                    if can_open { <Button label="Open it as a record here" onclick={open} id="open" /> }
                    <Button label="Check another file" kind={ButtonKind::Secondary} onclick={Callback::from(|()| focus_on("file"))} />
                    if found.document.is_some() {
                        <Button label="Print" kind={ButtonKind::Secondary} onclick={Callback::from(|()| files::print())} id="print" />
                    }
                    {secondary_link_button(Route::Home.href(), "Back to the first page")}
                </> })}
            </div>
            if let Some(document) = &found.document { {content(&store.frameworks(), found, document, &looked.name)} }
        </>
    }
}
