//! The date that goes with an answer.

use crate::{
    app::{Edit, QuestionEdit},
    concern::{Date, Finding, FindingAnswer, QuestionRef},
    framework::Question,
    web::{
        edge::clock,
        parts::{DateInput, count, odd_date},
        store::Store,
    },
};
use yew::prelude::*;

/// The date that goes with a Yes, where the question has one.
pub fn date(store: &Store, reference: &QuestionRef, question: &Question, finding: &Finding, id: &str) -> Html {
    if question.dated.is_empty() || (finding.answer != Some(FindingAnswer::Yes) && finding.on.is_none()) {
        return Html::default();
    }
    let (store, reference) = (store.clone(), reference.clone());
    let oninput = Callback::from(move |text: String| {
        store.edit(Edit::Question(QuestionEdit::Date(reference.clone(), text.parse().ok())));
    });
    let today = clock::today();
    html! {
        <div class="pc-after">
            <DateInput id={format!("{id}-date")} label={question.dated.clone()} max={today.to_string()} {oninput}
                hint="Leave it empty if you do not know it: what depends on the date is then not known either."
                value={finding.on.map(|on| on.to_string()).unwrap_or_default()}
                warning={finding.on.and_then(odd_date).map(AttrValue::from)} />
            if let Some(ago) = finding.on.and_then(|on| ago(on, today)) { <p class="pc-card__help" role="status">{ago}</p> }
        </div>
    }
}

/// "That is 11 weeks and 6 days ago."
fn ago(on: Date, today: Date) -> Option<String> {
    let days = usize::try_from((today - on).num_days()).ok()?;
    Some(match (days / 7, days % 7) {
        (0, 0) => "That is today.".to_owned(),
        (0, days) => format!("That is {} ago.", count(days, "day", "days")),
        (weeks, 0) => format!("That is {} ago to the day.", count(weeks, "week", "weeks")),
        (weeks, days) => format!("That is {} and {} ago.", count(weeks, "week", "weeks"), count(days, "day", "days")),
    })
}
