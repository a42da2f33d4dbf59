//! The first part of a long list, and more of it when asked.

use crate::web::{
    edge::focus,
    kit::{Button, ButtonKind},
    parts::count,
};
use yew::prelude::*;

/// How many entries are drawn at first, and how many more each time.
pub const PART: usize = 50;

/// How much of a list is drawn.
pub struct FirstPart {
    /// How many entries.
    pub shown: usize,
    total: usize,
    list: &'static str,
    more: Callback<()>,
}

/// How much is drawn of a list with this many entries and this id. `of` says what the list is of: of another list, such as one
/// that was looked for anew, the first part is drawn.
#[hook]
pub fn use_first_part(list: &'static str, total: usize, of: &str) -> FirstPart {
    let asked = use_state(|| (String::new(), PART));
    let reach = if asked.0 == of { asked.1 } else { PART };
    let shown = reach.min(total);
    let more = {
        let of = of.to_owned();
        Callback::from(move |()| {
            asked.set((of.clone(), shown + PART));
            // The button moves away or is gone: the person goes on with the first of those that were not there before.
            focus::entry_soon(list, shown);
        })
    };
    FirstPart { shown, total, list, more }
}

impl FirstPart {
    /// How many of all are shown, and the button for more; nothing where all are.
    pub fn foot(&self, one: &str, many: &str) -> Html {
        let left = self.total - self.shown;
        if left == 0 {
            return Html::default();
        }
        html! {
            <div id={format!("{}-more", self.list)}>
                <p class="govuk-body">{format!("{} of {} shown.", self.shown, count(self.total, one, many))}</p>
                <Button label={format!("Show {} more", left.min(PART))} kind={ButtonKind::Secondary} onclick={self.more.clone()} />
            </div>
        }
    }
}
