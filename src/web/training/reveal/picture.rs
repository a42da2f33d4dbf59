//! The spread of the room's answers as a picture.

use super::{super::own_words::level_key, Shown};
use crate::{
    concern::Outcome,
    training::{
        results::{Question, Spread},
        room::Round,
    },
    web::parts::{SpreadBar, count, spread_bars},
};
use yew::prelude::*;

/// How many answered, and how.
pub fn answers_words(spread: &Spread) -> String {
    let most = Question::ALL.into_iter().map(|question| spread.answers(question)).max().unwrap_or_default();
    let hands = spread.hands_for_decision.max(spread.hands_for_level);
    let answers = count(most as usize, "answer", "answers");
    match hands {
        0 => answers,
        hands if hands == most => format!("{answers}, by raised hands"),
        hands => format!("{answers}, {hands} of them by raised hands"),
    }
}

/// Two lists of bars: poor care or concern, and the outcome under the framework. The reading is marked once it is shown.
pub fn picture(shown: &Shown<'_>, large: bool) -> Html {
    let Some(spread) = shown.round.spreads.get(shown.number - 1) else { return Html::default() };
    let session = &shown.seen.session;
    let earlier = (shown.round.round == Round::After)
        .then(|| shown.seen.results.round(Round::Before)?.spreads.get(shown.number - 1))
        .flatten();
    let marked = spread.reading.filter(|_| shown.step > 0);
    let mark = if shown.seen.reading_is_ours() { "Our reading" } else { "The author’s reading" };
    let bars = |question: Question, labels: Vec<String>, marked: Option<usize>| {
        let earlier = earlier.filter(|earlier| earlier.answers(question) > 0);
        let bars =
            labels.into_iter().zip(spread.counts(question)).enumerate().map(|(place, (label, number))| SpreadBar {
                label: label.into(),
                count: *number,
                before: earlier.and_then(|earlier| earlier.counts(question).get(place).copied()),
                mark: (marked == Some(place)).then(|| AttrValue::from(mark)),
            });
        spread_bars(&bars.collect::<Vec<_>>())
    };
    let decisions = Outcome::ALL.map(|outcome| outcome.label().to_owned()).to_vec();
    let levels = session.scale.steps.iter().map(|step| step.title.clone()).collect();
    let heading = if large { "pc-projector__question" } else { "govuk-heading-m" };
    html! {
        <div class="pc-spread">
            <section aria-labelledby="spread-decision">
                <h2 class={heading} id="spread-decision">{"Poor care, or a cause for concern?"}</h2>
                {bars(Question::Decision, decisions, marked.map(|mark| mark.decision))}
            </section>
            <section aria-labelledby="spread-level">
                <h2 class={heading} id="spread-level">{level_key(&session.scale)}</h2>
                {bars(Question::Level, levels, marked.and_then(|mark| mark.level))}
            </section>
        </div>
    }
}
