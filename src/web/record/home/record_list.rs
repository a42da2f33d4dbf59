//! The records on this device.

use super::listed::draft;
use crate::{
    app::find_records,
    calendar::local::day_at,
    drafts::Listing,
    web::{
        kit::TextInput,
        parts::{count, use_first_part},
        store::use_now,
    },
};
use std::rc::Rc;
use yew::prelude::*;

/// From how many records on there is a field to find one by its name.
const FIND_FROM: usize = 10;

/// What a [`RecordList`] shows.
#[derive(Properties, PartialEq)]
pub struct RecordListProps {
    /// The list.
    pub listing: Rc<Listing>,
}

/// The records that open, last saved first. Of very many the first ones, as a page of thousands is slow and nobody reads it; any
/// other is found by its name.
#[component]
pub fn RecordList(props: &RecordListProps) -> Html {
    let looked_for = use_state(String::new);
    let total = props.listing.drafts.len();
    let can_find = total >= FIND_FROM;
    // Where the field has gone with the tenth record, nothing is left out by what stood in it.
    let words = if can_find { looked_for.as_str() } else { "" };
    let found = find_records(&props.listing, words, day_at(use_now()));
    let part = use_first_part("records", found.len(), words);
    let oninput = {
        let looked_for = looked_for.clone();
        Callback::from(move |text| looked_for.set(text))
    };
    let told = if words.trim().is_empty() {
        String::new()
    } else {
        match found.len() {
            0 => "No record has this in its name.".to_owned(),
            number => format!("{} found.", count(number, "record", "records")),
        }
    };
    html! {
        <>
            if can_find {
                <TextInput id="find-record" label="Find a record by the name of the service" value={(*looked_for).clone()} {oninput}
                    width="govuk-!-width-one-half" spellcheck={false} />
                <p class="govuk-body" role="status" id="records-found">{told}</p>
            }
            if !found.is_empty() {
                <ul class="pc-drafts" id="records">{for found.iter().take(part.shown).map(|summary| draft(summary))}</ul>
            }
            {part.foot("record", "records")}
        </>
    }
}
