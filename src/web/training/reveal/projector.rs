//! One scenario for a projector: everything large, nothing else, no scrolling for the picture.

use super::{
    Act, FEW, Shown,
    picture::{answers_words, picture},
    reading::{latest, next_words},
};
use crate::{
    training::results::Question,
    web::kit::{Button, ButtonKind},
};
use yew::prelude::*;

/// How many bytes of a vignette stand on a projector at most: three lines.
const SHORT: usize = 260;

/// The whole screen.
pub fn projector(shown: &Shown<'_>, act: &Callback<Act>) -> Html {
    let Shown { seen, number, round, .. } = shown;
    let Some((spread, (scenario, words))) =
        round.spreads.get(number - 1).and_then(|spread| Some((spread, seen.named(&spread.place)?)))
    else {
        return Html::default();
    };
    let stage = scenario.stages.get(spread.place.stage);
    let most = Question::ALL.into_iter().map(|question| spread.answers(question)).max().unwrap_or_default();
    let answered = match most {
        0 => "nobody has answered yet".to_owned(),
        most if most <= FEW => format!("{}: they could be traced to a person", answers_words(spread)),
        _ => answers_words(spread),
    };
    let which = if seen.session.twice { format!(" · {}", round.round.label().to_lowercase()) } else { String::new() };
    let button = |label: String, one: Act, kind: ButtonKind, id: &'static str| {
        let act = act.clone();
        html! { <Button {label} {kind} onclick={Callback::from(move |()| act.emit(one))} {id} /> }
    };
    let last = seen.places().len();
    html! {
        <main class="pc-projector" id="main">
            <header class="pc-projector__top">
                <p class="pc-projector__where">{format!("{words}{which} · {answered}")}</p>
                <h1 class="pc-projector__title" id="page-heading" tabindex="-1">{&scenario.title}</h1>
                if let Some(stage) = stage {
                    <p class="pc-projector__says">
                        if spread.place.stage > 0 { <strong>{"New information: "}</strong> }
                        {shortened(&stage.says)}
                    </p>
                }
            </header>
            {picture(shown, true)}
            <div class="pc-projector__reading" aria-live="polite">{latest(shown)}</div>
            <footer class="pc-projector__keys">
                if let Some(words) = next_words(shown) { {button(format!("{words} (space)"), Act::Show, ButtonKind::Primary, "show")} }
                if *number > 1 { {button("← Previous".to_owned(), Act::Go(number - 1), ButtonKind::Secondary, "previous")} }
                {button(if *number < last { "Next →" } else { "Result →" }.to_owned(), Act::Go(number + 1), ButtonKind::Secondary, "next")}
                {button("Back to the page (Esc)".to_owned(), Act::Large(false), ButtonKind::Secondary, "small")}
            </footer>
        </main>
    }
}

/// The beginning of a text: whole sentences where one ends in time, else whole words.
fn shortened(text: &str) -> String {
    let (mut short, mut sentences) = (String::new(), 0);
    for word in text.split_whitespace() {
        if short.len() + word.len() > SHORT {
            short.truncate(if sentences > SHORT / 3 { sentences } else { short.len() });
            return format!("{short} …");
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
        if word.ends_with(['.', '?', '!', '”']) {
            sentences = short.len();
        }
    }
    short
}
