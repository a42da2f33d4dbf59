//! What a record carries on paper and nowhere else.

use crate::{
    framework::{Marking, cited},
    submission::grouped,
    web::edge::paper,
};
use yew::prelude::*;

/// How many digits of the digest stand at the foot of every page: enough to tell that pages belong together.
const AT_THE_FOOT: usize = 16;

/// What a [`Paper`] carries.
#[derive(Properties, PartialEq)]
pub struct PaperProps {
    /// The record, as people name it.
    pub record: AttrValue,
    /// The moment that its file bears, in words.
    pub as_of: AttrValue,
    /// Whether it is the example.
    #[prop_or_default]
    pub example: bool,
    /// The marking that its framework asks for.
    #[prop_or_default]
    pub marking: Option<Marking>,
    /// The digest of its file, as 64 hexadecimal digits.
    #[prop_or_default]
    pub digest: AttrValue,
    /// The file that the paper belongs to: what it is called, of when it is.
    pub children: Html,
}

/// On paper: the marking, the file that the print belongs to, its digest, and both again in the margins of every page.
/// Nothing on screen.
#[component]
pub fn Paper(props: &PaperProps) -> Html {
    let word = props.marking.as_ref().map(|marking| marking.word.clone()).unwrap_or_default();
    let short = grouped(&props.digest.chars().take(AT_THE_FOOT).collect::<String>());
    let example = if props.example { " · EXAMPLE, ALL INVENTED" } else { "" };
    let digest = if short.is_empty() { String::new() } else { format!(" · digest {short} …") };
    let foot = format!("Record {}{digest}{example}", props.record);
    use_effect_with((word.clone(), foot), |(word, foot)| {
        paper::mark(word, foot);
        paper::unmark
    });
    html! {
        <div class="pc-printonly pc-paper">
            if let Some(marking) = &props.marking {
                <p class="pc-paper__marking">{&marking.word}</p>
                <p class="govuk-body">{format!("{} ({})", marking.says, cited(&marking.cite))}</p>
            }
            <p class="govuk-body">{format!("Record {} · as of {}{example}", props.record, props.as_of)}</p>
            <p class="govuk-body">{props.children.clone()}</p>
            if !props.digest.is_empty() {
                <p class="govuk-body">
                    {"SHA-256 digest of the file: "}<code class="pc-digest">{grouped(&props.digest)}</code>
                    {". To compare: open the file in the app under “Check a file”; it shows the same digits, or something was changed."}
                </p>
            }
        </div>
    }
}
