//! A level: a word, a count of filled steps, and only then a colour.

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
}

impl LevelTone {
    fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::None => "none",
            Self::Minor => "minor",
            Self::Moderate => "moderate",
            Self::Major => "major",
        }
    }

    fn steps(self) -> u8 {
        match self {
            Self::Unknown | Self::None => 0,
            Self::Minor => 1,
            Self::Moderate => 2,
            Self::Major => 3,
        }
    }
}

/// What a [`LevelTag`] shows.
#[derive(Properties, PartialEq)]
pub struct LevelTagProps {
    /// The level in the framework's word.
    pub level_word: AttrValue,
    /// How heavy it is.
    pub tone: LevelTone,
}

/// A level in a line of text or a table.
#[component]
pub fn LevelTag(props: &LevelTagProps) -> Html {
    let class = format!("pc-level-tag pc-level-tag--{}", props.tone.name());
    html! { <strong {class}>{steps(props.tone)}{&props.level_word}</strong> }
}

/// What a [`LevelBanner`] shows.
#[derive(Properties, PartialEq)]
pub struct LevelBannerProps {
    /// What the word is: "Concern level", "Level so far".
    pub label: AttrValue,
    /// The level in the framework's word.
    pub level_word: AttrValue,
    /// How heavy it is.
    pub tone: LevelTone,
    /// The level in one sentence, and what is missing for it.
    #[prop_or_default]
    pub children: Html,
}

/// A level as the answer to a page.
#[component]
pub fn LevelBanner(props: &LevelBannerProps) -> Html {
    let class = format!("pc-level pc-level--{}", props.tone.name());
    html! {
        <div {class}>
            {steps(props.tone)}
            <div class="pc-level__text">
                <p class="pc-level__label">{&props.label}</p>
                <p class="pc-level__word">{&props.level_word}</p>
                {props.children.clone()}
            </div>
        </div>
    }
}

/// Three steps, filled up to the level.
fn steps(tone: LevelTone) -> Html {
    let step = |n: u8| {
        let height = 5 * n + 3;
        let class = if n <= tone.steps() { "pc-step pc-step--on" } else { "pc-step" };
        html! { <rect {class} x={(8 * n - 7).to_string()} y={(19 - height).to_string()} width="6" height={height.to_string()} /> }
    };
    html! { <svg class="pc-steps" viewBox="0 0 24 20" aria-hidden="true" focusable="false">{for (1..=3).map(step)}</svg> }
}
