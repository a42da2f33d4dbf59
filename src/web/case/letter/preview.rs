//! A letter’s text as it will stand on paper, with its open places boxed.

use crate::{
    paper::{Block, Look, Run, letter as paragraphs},
    process::Merged,
};
use yew::prelude::*;

/// The text, paragraph by paragraph.
pub fn preview(merged: &Merged) -> Html {
    let marks: Vec<String> = merged.unfilled.iter().map(|field| field.mark()).collect();
    let blocks = paragraphs(&merged.text, &marks);
    html! {
        <div class="pc-letter__page">
            { for blocks.iter().map(|block| match block {
                Block::Paragraph(runs) => html! { <p class="pc-words">{ for runs.iter().map(run) }</p> },
                _ => Html::default(),
            }) }
        </div>
    }
}

fn run(run: &Run) -> Html {
    match run.look {
        Look::Unfilled => html! { <mark class="pc-unfilled">{&run.words}</mark> },
        Look::Bold => html! { <strong>{&run.words}</strong> },
        Look::Plain => html! { <>{&run.words}</> },
    }
}
