//! A status in a word or two.

use yew::prelude::*;

/// The colour of a [`status_tag`]; the words carry the meaning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagColour {
    /// Grey.
    Grey,
    /// Green.
    Green,
    /// Teal.
    Teal,
    /// Blue, as GOV.UK's own default.
    #[default]
    Blue,
    /// Purple.
    Purple,
    /// Magenta.
    Magenta,
    /// Red.
    Red,
    /// Orange.
    Orange,
    /// Yellow.
    Yellow,
}

impl TagColour {
    fn class(self) -> Option<&'static str> {
        match self {
            Self::Grey => Some("govuk-tag--grey"),
            Self::Green => Some("govuk-tag--green"),
            Self::Teal => Some("govuk-tag--teal"),
            Self::Blue => None,
            Self::Purple => Some("govuk-tag--purple"),
            Self::Magenta => Some("govuk-tag--magenta"),
            Self::Red => Some("govuk-tag--red"),
            Self::Orange => Some("govuk-tag--orange"),
            Self::Yellow => Some("govuk-tag--yellow"),
        }
    }
}

/// A status in a word or two. Another status is another element, which no translator can hold back.
pub fn status_tag(text: impl Into<AttrValue>, colour: TagColour) -> Html {
    let text: AttrValue = text.into();
    html! { <strong class={classes!("govuk-tag", colour.class())}><span key={text.as_str()}>{text.clone()}</span></strong> }
}
