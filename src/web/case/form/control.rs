//! The control of a field or a cell, by what it takes.

use super::options::options;
use crate::{
    process::{FieldKind, FormAnswer},
    web::{
        kit::{AnswerRow, RadioOption, TextArea, TextInput},
        parts::DateInput,
    },
};
use yew::prelude::*;

/// A field or a cell as it is filled in.
pub struct Control<'a> {
    /// The control's id.
    pub id: String,
    /// What it takes.
    pub kind: &'a FieldKind,
    /// The label, with the printed number where there is one.
    pub label: String,
    /// Whether it stands on its own, and not in a row.
    pub alone: bool,
    /// Help; may be empty.
    pub hint: &'a str,
    /// Whether it must be filled in.
    pub needed: bool,
    /// What stands in it.
    pub answer: Option<&'a FormAnswer>,
    /// What is wrong with it.
    pub error: Option<AttrValue>,
    /// What is wrong with the details of an option, by the option's id.
    pub details: Vec<(String, AttrValue)>,
    /// Hears the whole answer; nothing where it was emptied.
    pub tell: Callback<Option<FormAnswer>>,
}

impl Control<'_> {
    /// What the kit calls the size of a label.
    pub fn size(&self) -> Option<AttrValue> {
        self.alone.then(|| AttrValue::from("s"))
    }

    /// The help, where there is any.
    pub fn help(&self) -> Option<AttrValue> {
        (!self.hint.is_empty()).then(|| AttrValue::from(self.hint.to_owned()))
    }

    /// The control. A table has none of its own: its cells have.
    pub fn view(&self) -> Html {
        match self.kind {
            FieldKind::Text => self.text(),
            FieldKind::LongText => self.long_text(),
            FieldKind::Date => self.date(),
            FieldKind::YesNo => self.yes_no(),
            FieldKind::Choice(choices) => options(self, choices, false),
            FieldKind::Several(choices) => options(self, choices, true),
            FieldKind::Table(_) => Html::default(),
        }
    }

    fn words(&self) -> (String, Callback<String>) {
        let text = match self.answer {
            Some(FormAnswer::Text(text)) => text.clone(),
            _ => String::new(),
        };
        let tell = self.tell.reform(|text: String| (!text.is_empty()).then_some(FormAnswer::Text(text)));
        (text, tell)
    }

    fn text(&self) -> Html {
        let (value, oninput) = self.words();
        html! {
            <TextInput id={self.id.clone()} label={self.label.clone()} label_size={self.size()} hint={self.help()}
                error={self.error.clone()} required_mark={self.needed} {value} {oninput} />
        }
    }

    fn long_text(&self) -> Html {
        let (value, oninput) = self.words();
        html! {
            <TextArea id={self.id.clone()} label={self.label.clone()} label_size={self.size()} hint={self.help()}
                error={self.error.clone()} required_mark={self.needed} rows={if self.alone { 3 } else { 2 }} {value} {oninput} />
        }
    }

    fn date(&self) -> Html {
        let value = match self.answer {
            Some(FormAnswer::Date(date)) => date.to_string(),
            _ => String::new(),
        };
        let oninput = self.tell.reform(|text: String| text.parse().ok().map(FormAnswer::Date));
        html! {
            <DateInput id={self.id.clone()} label={self.label.clone()} label_size={self.size()} hint={self.help()}
                error={self.error.clone()} required_mark={self.needed} {value} {oninput} />
        }
    }

    fn yes_no(&self) -> Html {
        let value = match self.answer {
            Some(FormAnswer::YesNo(yes)) => Some(AttrValue::from(if *yes { "yes" } else { "no" })),
            _ => None,
        };
        let onchange = self.tell.reform(|key: Option<AttrValue>| Some(FormAnswer::YesNo(key?.as_str() == "yes")));
        let (label, hint) = (format!("{}-label", self.id), format!("{}-help", self.id));
        let size = if self.alone { "govuk-label govuk-label--s" } else { "govuk-label" };
        html! {
            <div class="pc-form__yes-no">
                <p id={label.clone()} class={size}>{&self.label}{needed(self.needed)}</p>
                if let Some(help) = self.help() { <div id={hint.clone()} class="govuk-hint">{help}</div> }
                <AnswerRow id={self.id.clone()} legend={self.label.clone()} labelled_by={label}
                    described_by={self.help().map(|_| AttrValue::from(hint))} error={self.error.clone()} {value} {onchange}
                    options={vec![RadioOption::new("yes", "Yes"), RadioOption::new("no", "No")]} />
            </div>
        }
    }
}

/// The mark of what must be filled in, as the kit's own controls have it.
pub fn needed(needed: bool) -> Html {
    html! { if needed { <span class="pc-needed">{" needed"}</span> } }
}
