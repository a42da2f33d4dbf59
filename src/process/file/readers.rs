//! Who the papers of a process file are for: settled where a paper does not say so itself, and checked.

use super::{Definition, complete::first};
use crate::{
    framework::row::wrong,
    process::{Attends, Audience, Field, Letter},
};
use std::collections::BTreeSet;
use toml_span::{Error, Span};

/// Settles who the forms and letters are for that do not say so themselves: a letter goes to the provider, a form used at a
/// meeting that the provider attends is used in front of it, and any other form stays with the agencies.
pub(super) fn settle(definition: &mut Definition) {
    let used = |attends: &[Attends]| -> BTreeSet<String> {
        let meetings = definition.meetings.iter().filter(|meeting| attends.contains(&meeting.attends));
        meetings.flat_map(|meeting| &meeting.forms).map(|name| name.id.clone()).collect()
    };
    let in_front = used(&[Attends::WithProvider]);
    let may_be = used(&[Attends::WithProvider, Attends::TwoParts, Attends::ByChair]);
    for form in &mut definition.forms {
        form.provider_may_see = may_be.contains(&form.id);
        form.audience = match form.says_for {
            Some(audience) => audience,
            None if in_front.contains(&form.id) => Audience::Provider,
            None => Audience::Agencies,
        };
    }
    for letter in &mut definition.letters {
        letter.audience = letter.says_for.unwrap_or(Audience::Provider);
    }
}

/// Notes every place that would be filled with what its readers may not get, in papers that say who they are for; the others
/// have such places left empty. And a form used in front of the provider that says it is for somebody else.
pub(super) fn check(definition: &Definition, errors: &mut Vec<Error>) {
    for meeting in definition.meetings.iter().filter(|meeting| meeting.attends == Attends::WithProvider) {
        let forms = meeting.forms.iter().filter_map(|name| Some((name, definition.form(&name.id)?)));
        for (name, form) in forms.filter(|(_, form)| form.audience != Audience::Provider) {
            let message = format!(
                "the form “{}” is used at the meeting “{}”, which the provider attends; write for = \"provider\" in the form",
                form.id, meeting.id
            );
            errors.push(wrong(name.span, message));
        }
    }
    for form in definition.forms.iter().filter(|form| form.says_for.is_some()) {
        for field in form.fields() {
            let place = |field: &Field| if field.cite.is_empty() { form.span } else { first(&field.cite) };
            if field.withheld(form) {
                errors.push(wrong(place(field), not_for(&form.id, &field.id, form.audience)));
            }
            for column in field.columns().iter().filter(|column| column.withheld(form)) {
                errors.push(wrong(place(field), not_for(&form.id, &column.id, form.audience)));
            }
        }
    }
    for letter in definition.letters.iter().filter(|letter| letter.says_for.is_some()) {
        for field in letter.fields.iter().filter(|field| field.withheld(letter)) {
            errors.push(wrong(letter_place(letter), not_for(&letter.id, &field.id, letter.audience)));
        }
    }
}

fn letter_place(letter: &Letter) -> Span {
    first(&letter.cite)
}

fn not_for(paper: &str, field: &str, audience: Audience) -> String {
    if !audience.leaves() {
        return format!(
            "“{field}” of “{paper}” is filled with private actions, and the provider may be there when it is used; take its \
             “prefill” or “rows_from” out"
        );
    }
    format!(
        "“{field}” of “{paper}” is filled with what its readers may not get, for it is for {}: what was told or is an opinion, \
         who reported, visits and private actions never fill it; take its “prefill” out",
        audience.label()
    )
}
