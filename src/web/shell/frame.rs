//! What the pages of a record share.

pub use crate::web::parts::address;
use crate::{
    app::{Page, Route},
    concern::{Record, RecordId},
    web::{
        kit::{Page as Layout, PageError},
        parts::TracksBand,
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// What a [`RecordPage`] shows.
#[derive(Properties, PartialEq)]
pub struct RecordPageProps {
    /// The heading.
    pub title: AttrValue,
    /// Where Back leads within the record, and its words; without it Back leads to the first page.
    #[prop_or_default]
    pub back: Option<(Page, AttrValue)>,
    /// Everything wrong on the page.
    #[prop_or_default]
    pub errors: Vec<PageError>,
    /// Whether the three tracks stand on top.
    #[prop_or(true)]
    pub tracks: bool,
    /// The page.
    pub children: Html,
}

/// A page of the open record: the service's name above the heading, the way back, and the three tracks. Where another tab
/// has the record open, every control on the page is switched off, and what stands in it can be read.
#[component]
pub fn RecordPage(props: &RecordPageProps) -> Html {
    let head = use_selector(|state| {
        let draft = state.draft.as_ref()?;
        let record = &draft.record;
        Some((record.id, caption(record), record.tracks.clone(), record.example, draft.elsewhere))
    });
    let Some((id, caption, tracks, example, elsewhere)) = head else { return Html::default() };
    let back = match &props.back {
        Some((page, words)) => (AttrValue::from(address(id, page.clone())), words.clone()),
        None => (AttrValue::from(Route::Home.href()), "First page".into()),
    };
    html! {
        <Layout title={props.title.clone()} {caption} back={Some(back)} errors={props.errors.clone()}>
            if example { <ExampleNote /> }
            if props.tracks { <TracksBand record={id} {tracks} /> }
            <fieldset class="pc-record" disabled={elsewhere}>{props.children.clone()}</fieldset>
        </Layout>
    }
}

/// Says that the record is the worked example.
#[component]
pub fn ExampleNote() -> Html {
    html! {
        <p class="govuk-inset-text">{"This is the example. Everything in it is invented: never send it as a real record."}</p>
    }
}

/// What stands above a page's heading.
pub fn caption(record: &Record) -> String {
    record.title().unwrap_or("Service not named yet").to_owned()
}

/// The id of the open record; pages of a record are only shown while one is open.
#[hook]
pub fn use_record_id() -> Option<RecordId> {
    use_selector(|state| state.record().map(|record| record.id))
}

/// A callback that changes the open record.
#[hook]
pub fn use_edit() -> Callback<crate::app::Edit> {
    let store = use_store();
    use_callback(store, |edit, store| store.edit(edit))
}
