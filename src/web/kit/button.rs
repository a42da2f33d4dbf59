//! Something to do.

use yew::prelude::*;

/// How a button or link button looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one main way on.
    #[default]
    Primary,
    /// Everything beside it.
    Secondary,
    /// What destroys something.
    Warning,
    /// On a dark ground.
    Inverse,
}

impl ButtonKind {
    /// The class that makes the look; the main one has none.
    pub(super) fn class(self) -> Option<&'static str> {
        match self {
            Self::Primary => None,
            Self::Secondary => Some("govuk-button--secondary"),
            Self::Warning => Some("govuk-button--warning"),
            Self::Inverse => Some("govuk-button--inverse"),
        }
    }
}

/// What a [`Button`] shows and tells.
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// The words on it, beside or instead of `children`.
    #[prop_or_default]
    pub label: AttrValue,
    /// Words that need markup, such as a visually hidden part.
    #[prop_or_default]
    pub children: Html,
    /// How it looks.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// Hears the press.
    #[prop_or_default]
    pub onclick: Callback<()>,
    /// Whether it cannot be pressed now. Better say what is missing than use this.
    #[prop_or_default]
    pub disabled: bool,
    /// The id, for tests and focus.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Takes two presses within a second as one.
    #[prop_or_default]
    pub prevent_double: bool,
    /// Submits the form it stands in.
    #[prop_or_default]
    pub submit: bool,
}

/// Something to do.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let last = use_mut_ref(|| f64::NEG_INFINITY);
    let (tell, guard) = (props.onclick.clone(), props.prevent_double);
    let onclick = move |event: MouseEvent| {
        let now = event.time_stamp();
        let before = last.replace(now);
        if guard && now - before < 1000.0 {
            event.prevent_default();
        } else {
            tell.emit(());
        }
    };
    let kind = if props.submit { "submit" } else { "button" };
    html! {
        <button type={kind} class={classes!("govuk-button", props.kind.class())} id={props.id.clone()} {onclick}
            disabled={props.disabled} aria-disabled={props.disabled.then_some("true")}>
            {&props.label}{props.children.clone()}
        </button>
    }
}
