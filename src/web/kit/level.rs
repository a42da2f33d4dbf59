//! A level: a word, a count of filled steps, and only then a colour.
//!
//! The element around a word is keyed by it: another level is another element. A browser's translator takes text nodes out of
//! the page, and one that is out of it would be changed unseen.

use yew::prelude::*;

/// How heavy a level is, for its drawing and colour; its word is the framework's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LevelTone {
    /// Not known yet.
    #[default]
    Unknown,
    /// No concern.
    None,
    /// The lightest.
    Minor,
    /// In the middle.
    Moderate,
    /// The heaviest.
    Major,
    /// Something is reached that is no level: a threshold, a trigger. It is drawn as a flag, so that nobody takes it for a
    /// step on another council's scale.
    Reached,
    /// Nothing of that kind is reached.
    NotReached,
}

impl LevelTone {
    fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::None => "none",
            Self::Minor => "minor",
            Self::Moderate => "moderate",
            Self::Major => "major",
            Self::Reached => "reached",
            Self::NotReached => "not-reached",
        }
    }

    fn steps(self) -> u8 {
        match self {
            Self::Unknown | Self::None | Self::Reached | Self::NotReached => 0,
            Self::Minor => 1,
            Self::Moderate => 2,
            Self::Major => 3,
        }
    }
}

/// A level in a line of text or a table, in the framework's word.
pub fn level_tag(word: impl Into<AttrValue>, tone: LevelTone) -> Html {
    let word: AttrValue = word.into();
    html! { <strong class={format!("pc-level-tag pc-level-tag--{}", tone.name())}>{steps(tone)}<span key={word.as_str()}>{word.clone()}</span></strong> }
}

/// A level as the answer to a page: what the word is ("Concern level", "Level so far"), the word, and the level in one
/// sentence with what is missing for it.
pub fn level_banner(label: impl Into<AttrValue>, word: impl Into<AttrValue>, tone: LevelTone, text: Html) -> Html {
    banner(label.into(), word.into(), tone, text)
}

fn banner(label: AttrValue, word: AttrValue, tone: LevelTone, text: Html) -> Html {
    html! {
        <div class={format!("pc-level pc-level--{}", tone.name())}>
            {steps(tone)}
            <div class="pc-level__text">
                <p class="pc-level__label" key={format!("label {label}")}>{label.clone()}</p>
                <p class="pc-level__word" key={format!("word {word}")}>{word.clone()}</p>
                {text}
            </div>
        </div>
    }
}

/// Three steps, filled up to the level; for what is no level a flag, filled where it is reached.
fn steps(tone: LevelTone) -> Html {
    if matches!(tone, LevelTone::Reached | LevelTone::NotReached) {
        let class = if tone == LevelTone::Reached { "pc-step pc-step--on" } else { "pc-step" };
        return html! {
            <svg class="pc-steps" viewBox="0 0 24 20" aria-hidden="true" focusable="false">
                <path class="pc-step" d="M4 1v18" /><path {class} d="M4 2h15l-4 4.5 4 4.5H4z" />
            </svg>
        };
    }
    let step = |n: u8| {
        let height = 5 * n + 3;
        let class = if n <= tone.steps() { "pc-step pc-step--on" } else { "pc-step" };
        html! { <rect {class} x={(8 * n - 7).to_string()} y={(19 - height).to_string()} width="6" height={height.to_string()} /> }
    };
    html! { <svg class="pc-steps" viewBox="0 0 24 20" aria-hidden="true" focusable="false">{for (1..=3).map(step)}</svg> }
}
