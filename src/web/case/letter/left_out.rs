//! Which paragraphs of a letter are left out.

use crate::{
    app::{Edit, FollowUpEdit},
    concern::FormId,
    process::{Letter, Paragraph},
    web::{
        kit::{Checkboxes, RadioOption},
        store::{use_selector, use_store},
    },
};
use yew::prelude::*;

/// How many letters of a paragraph name it.
const SHOWN: usize = 90;

/// What [`LeftOut`] chooses.
#[derive(Properties, PartialEq)]
pub struct LeftOutProps {
    /// The letter on the record.
    pub id: FormId,
    /// Its template.
    pub letter: &'static Letter,
}

/// The paragraphs that may be left out, each with when; nothing where there is none.
#[component]
pub fn LeftOut(props: &LeftOutProps) -> Html {
    let (id, letter) = (props.id, props.letter);
    let store = use_store();
    let left_out = use_selector(move |state| Some(state.record()?.follow_up.letter(id)?.state.left_out.clone()));
    let onchange = use_callback(store, move |(place, out): (AttrValue, bool), store| {
        if let Ok(place) = place.parse() {
            store.edit(Edit::FollowUp(FollowUpEdit::LeaveOut(id, place, out)));
        }
    });
    let optional = (1_u32..).zip(&letter.paragraphs).filter(|(_, paragraph)| !paragraph.optional.is_empty());
    let options: Vec<RadioOption> = optional
        .map(|(place, paragraph)| {
            RadioOption::new(place.to_string(), format!("“{}”", beginning(paragraph)))
                .hint(format!("Leave it out {}.", paragraph.optional))
        })
        .collect();
    if options.is_empty() {
        return Html::default();
    }
    let values =
        left_out.unwrap_or_default().into_iter().map(|place| AttrValue::from(place.to_string())).collect::<Vec<_>>();
    html! { <Checkboxes id="left-out" legend="Paragraphs to leave out" legend_size="m" legend_is_heading=true {options} {values} {onchange} /> }
}

/// The first words of a paragraph.
fn beginning(paragraph: &Paragraph) -> String {
    match paragraph.says.char_indices().nth(SHOWN) {
        None => paragraph.says.clone(),
        Some((end, _)) => {
            let cut = paragraph.says.get(..end).unwrap_or_default();
            format!("{} …", cut.rsplit_once(' ').map_or(cut, |(words, _)| words))
        }
    }
}
