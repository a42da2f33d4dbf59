//! A device whose date is plainly wrong.

use crate::{
    app::{BUILT, ClockDoubt, Route, newest_day},
    web::{edge::clock, parts::date_words, store::use_selector},
};
use yew::prelude::*;

/// One line on the first page and on the pages of a record, where days are read and written.
#[component]
pub fn DateWarning() -> Html {
    let (is_shown, newest) =
        use_selector(|state| (state.route == Route::Home || state.route.record().is_some(), newest_day(state)));
    let today = clock::today();
    let Some(doubt) = ClockDoubt::of(today, BUILT, newest).filter(|_| is_shown) else { return Html::default() };
    let says = format!("This device’s date seems wrong: it says {}", date_words(today));
    let says = match doubt {
        ClockDoubt::BeforeBuild => format!("{says}. "),
        ClockDoubt::BeforeKept(kept) => {
            format!("{says}, but something was saved here on {}. ", date_words(kept))
        }
    };
    html! {
        <div class="govuk-width-container pc-alerts pc-noprint">
            <p class="govuk-inset-text" id="date-warning" role="status">
                <strong>{says}</strong>
                {"Deadlines and dates in records follow it. Set the date in the device’s settings."}
                if matches!(doubt, ClockDoubt::BeforeKept(_)) { {" If it is right, it was wrong when that was saved."} }
            </p>
        </div>
    }
}
