//! That a question was reworded after it had been answered.

use crate::{
    concern::FindingAnswer,
    framework::Reworded,
    web::{
        kit::{Button, ButtonKind},
        parts::date_words,
    },
};
use yew::prelude::*;

/// The earlier wording and its day, until the person answers anew or keeps the answer; `keep` hears of the latter.
pub fn reworded_box(
    reworded: &Reworded,
    short: &str,
    answer: Option<FindingAnswer>,
    keep: impl Fn() + 'static,
) -> Html {
    let given = match reworded.answered {
        Some(day) => format!("Your answer is of {}: it was given to the earlier wording.", date_words(day)),
        None => "The day of your answer is not stored: it may belong to either wording.".to_owned(),
    };
    let answer = answer.map_or("", FindingAnswer::label);
    html! {
        <div class="pc-prompt pc-reworded">
            <p class="pc-prompt__title">{format!("This question was reworded on {}: look again", date_words(reworded.on))}</p>
            <p class="pc-card__help">{format!("Before: “{}”", reworded.before)}</p>
            <p class="pc-card__help">{given}</p>
            <Button kind={ButtonKind::Secondary} onclick={Callback::from(move |()| keep())}>
                {format!("Keep: {answer}")}<span class="govuk-visually-hidden">{format!(" ({short})")}</span>
            </Button>
        </div>
    }
}
