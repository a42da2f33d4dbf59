//! Runs in a real browser: what only the browser's own storage can show.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, missing_docs)]

use provider_concerns::{
    concern::{Record, RecordId, Timestamp},
    drafts::{DraftError, Drafts, Envelope, Store, StoreError},
    training::frames::split,
    web::{BrowserStore, FramesTaken, FramesTakenProps, offline},
};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn at() -> Timestamp {
    "2026-11-22T14:02:00+00:00".parse().unwrap()
}

fn envelope(seed: u8, revision: u64) -> Envelope {
    Envelope::new(Record::new(RecordId::from_random([seed; 10]), at()), revision, at(), String::new())
}

#[wasm_bindgen_test]
fn a_draft_comes_back_from_local_storage_as_it_was() {
    let drafts = Drafts::new(BrowserStore);
    let saved = envelope(1, 1);
    drafts.save(&saved, 0).unwrap();
    assert_eq!(drafts.open(saved.record.id), Ok(saved.clone()));
    assert_eq!(drafts.save(&envelope(1, 1), 0), Err(DraftError::Conflict));
    drafts.remove(&Drafts::<()>::key(saved.record.id)).unwrap();
    assert_eq!(drafts.open(saved.record.id), Err(DraftError::Missing));
}

#[wasm_bindgen_test]
fn keys_of_others_on_the_same_origin_are_left_alone() {
    BrowserStore.write("somebody-else", "theirs").unwrap();
    let drafts = Drafts::new(BrowserStore);
    let saved = envelope(2, 1);
    drafts.save(&saved, 0).unwrap();
    let listing = drafts.list().unwrap();
    assert_eq!(listing.drafts.iter().map(|draft| draft.id).collect::<Vec<_>>(), [saved.record.id]);
    assert_eq!(listing.damaged, []);
    assert_eq!(drafts.remove("somebody-else"), Err(DraftError::Missing));
    assert_eq!(BrowserStore.read("somebody-else"), Ok(Some("theirs".to_owned())));
    drafts.remove(&Drafts::<()>::key(saved.record.id)).unwrap();
    BrowserStore.remove("somebody-else").unwrap();
}

#[wasm_bindgen_test]
fn a_full_storage_says_so_and_keeps_what_was_there() {
    let drafts = Drafts::new(BrowserStore);
    let saved = envelope(3, 1);
    drafts.save(&saved, 0).unwrap();
    // More than any browser grants one origin.
    let too_much = "x".repeat(12 * 1024 * 1024);
    assert_eq!(BrowserStore.write("too-much", &too_much), Err(StoreError::Full));
    let mut large = envelope(3, 2);
    large.record.service.address = too_much;
    assert_eq!(drafts.save(&large, 1), Err(DraftError::Full));
    assert_eq!(drafts.open(saved.record.id), Ok(saved.clone()));
    drafts.remove(&Drafts::<()>::key(saved.record.id)).unwrap();
}

/// The address of this page's folder, which the names of the tool's caches end with.
fn home() -> String {
    let location = web_sys::window().unwrap().location();
    let path = location.pathname().unwrap();
    format!("{}{}", location.origin().unwrap(), &path[..=path.rfind('/').unwrap()])
}

#[wasm_bindgen_test]
async fn removing_takes_the_caches_of_this_tool_and_folder_only() {
    let caches = web_sys::window().unwrap().caches().unwrap();
    let ours = format!("provider-concerns-precache-v2-{}", home());
    let others = ["somebody-elses", "provider-concerns-precache-v2-https://elsewhere.example/folder/"];
    for name in others.iter().copied().chain([ours.as_str()]) {
        JsFuture::from(caches.open(name)).await.unwrap();
    }
    assert_eq!(offline::caches().await, Ok(vec![ours.clone()]));
    assert_eq!(offline::remove().await, Ok(()));
    assert_eq!(offline::caches().await, Ok(Vec::new()));
    // Once more does no harm.
    assert_eq!(offline::remove().await, Ok(()));
    for name in others {
        assert!(JsFuture::from(caches.has(name)).await.unwrap().is_truthy(), "{name}");
        JsFuture::from(caches.delete(name)).await.unwrap();
    }
    assert!(!offline::is_controlled());
}

/// Waits until what was pressed has been rendered.
async fn rendered() {
    gloo_timers::future::TimeoutFuture::new(50).await;
}

#[wasm_bindgen_test]
async fn pasted_codes_add_up_and_the_text_is_told_once() {
    let document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    document.body().unwrap().append_child(&root).unwrap();
    let told = Rc::new(RefCell::new(Vec::new()));
    let ontaken = {
        let told = told.clone();
        yew::Callback::from(move |text| told.borrow_mut().push(text))
    };
    let shown = yew::Renderer::<FramesTaken>::with_root_and_props(root.clone(), FramesTakenProps { ontaken }).render();
    rendered().await;
    let paste = |text: &str| {
        let field: web_sys::HtmlTextAreaElement = root.query_selector("#codes-text").unwrap().unwrap().unchecked_into();
        field.set_value(text);
        let options = web_sys::EventInit::new();
        options.set_bubbles(true);
        field.dispatch_event(&web_sys::Event::new_with_event_init_dict("input", &options).unwrap()).unwrap();
        let button = root.query_selector("#codes-use-text").unwrap().unwrap();
        async move {
            rendered().await;
            button.unchecked_into::<web_sys::HtmlElement>().click();
            rendered().await;
        }
    };
    let says = || root.text_content().unwrap();

    let text = r#"{"sample":"Example House","answers":[1,2,3,4,5,6,7,8,9]}"#;
    let frames = split(text, 80).unwrap();
    assert_eq!(frames.len(), 3);
    paste("good morning").await;
    assert!(says().contains("This is not a code of this tool"), "{}", says());
    paste(&format!("{}\n{}", frames[2], frames[0])).await;
    assert!(says().contains("2 of 3 codes read: 2 is missing."), "{}", says());
    assert!(!says().contains("not a code of this tool"), "{}", says());
    assert!(told.borrow().is_empty());
    paste(&frames[1]).await;
    assert_eq!(*told.borrow(), [text]);
    assert!(says().contains("All 3 codes read."), "{}", says());
    assert!(root.query_selector("#codes-text").unwrap().is_none(), "there is nothing more to take");
    shown.destroy();
    root.remove();
}
