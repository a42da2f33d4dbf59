//! What is looked at before a paper goes to the provider or out of the agencies: what may tell who a person is, and who told
//! something. Labels and the words of templates are not looked at, only what was typed or filled in.

use crate::{
    concern::{FormAnswer, FormId, FormState, LetterState, MeetingId, Part, Record},
    process::{Form, Letter, ProvidersCopy, letter_text},
    submission::{Find, Kind, Known, Place, asks_for_a_person, in_text, sources_in_text},
};
use std::collections::BTreeSet;

/// Those places of letters that ask for the people who write and get it.
const ASK_IN_LETTERS: [&str; 7] = ["owner", "officer", "signed", "person", "manager", "co", "team"];

/// What to look at before a letter goes out. Every letter leaves the agencies.
pub fn in_letter(record: &Record, id: FormId, letter: &Letter, state: &LetterState) -> Vec<Find> {
    let mut looking = Looking::new(record, Place::Letter(id));
    match &state.edited {
        // What was edited is one text, with names of those who write and get it.
        Some(text) => looking.sources(text, "The edited text"),
        None => {
            let text = letter_text(letter, state).text;
            for field in &letter.fields {
                let value = state.values.get(&field.id).map_or("", String::as_str).trim();
                // A place in a paragraph that is left out goes nowhere.
                if value.is_empty() || !text.contains(value) {
                    continue;
                }
                let asked =
                    field.id.split('-').any(|word| ASK_IN_LETTERS.contains(&word)) || asks_for_a_person(&field.id);
                looking.sources(value, &field.label);
                if !asked {
                    looking.people(value, &field.label);
                }
            }
        }
    }
    looking.found
}

/// What to look at before a form that leaves the agencies is used; nothing in one that stays.
pub fn in_form(record: &Record, id: FormId, form: &Form, state: &FormState) -> Vec<Find> {
    let mut looking = Looking::new(record, Place::Form(id));
    for field in form.fields().filter(|_| form.audience.leaves()) {
        let asked = asks_for_a_person(&field.id);
        match state.answer(&field.id) {
            Some(FormAnswer::Text(text)) => looking.answer(text, &field.label, asked),
            Some(FormAnswer::Several(marked)) => {
                marked.values().for_each(|details| looking.answer(details, &field.label, asked));
            }
            Some(FormAnswer::Table(rows)) => {
                for (number, row) in (1..).zip(rows) {
                    for column in field.columns() {
                        if let Some(FormAnswer::Text(text)) = row.get(&column.id) {
                            let label = format!("{}, row {number}: {}", field.label, column.label);
                            looking.answer(text, &label, asked || asks_for_a_person(&column.id));
                        }
                    }
                }
            }
            _ => {}
        }
    }
    looking.found
}

/// What to look at before the provider gets its copy of minutes. Who was there is asked for by name.
pub fn in_providers_copy(record: &Record, id: MeetingId, copy: &ProvidersCopy) -> Vec<Find> {
    let mut looking = Looking::new(record, Place::Meeting(id));
    let Part { minutes, actions, .. } = &*copy.minutes;
    for minute in minutes {
        looking.answer(&minute.item, "Item", false);
        looking.answer(&minute.says, &minute.item, false);
    }
    for action in actions {
        looking.answer(&action.what, "Actions agreed", false);
    }
    looking.found
}

/// One paper being looked through.
struct Looking {
    known: Known,
    place: Place,
    seen: BTreeSet<(Kind, String, String)>,
    found: Vec<Find>,
}

impl Looking {
    fn new(record: &Record, place: Place) -> Self {
        Self { known: Known::of(record), place, seen: BTreeSet::new(), found: Vec::new() }
    }

    fn answer(&mut self, text: &str, field: &str, asked: bool) {
        self.sources(text, field);
        if !asked {
            self.people(text, field);
        }
    }

    fn sources(&mut self, text: &str, field: &str) {
        sources_in_text(text).into_iter().for_each(|found| self.note(Kind::Source, found, field));
    }

    fn people(&mut self, text: &str, field: &str) {
        in_text(text, &self.known).into_iter().for_each(|(kind, found)| self.note(kind, found, field));
    }

    fn note(&mut self, kind: Kind, found: String, field: &str) {
        if self.seen.insert((kind, found.clone(), field.to_owned())) {
            self.found.push(Find { kind, found, field: field.to_owned(), place: self.place.clone() });
        }
    }
}
