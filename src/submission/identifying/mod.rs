//! Looks for what may tell who a person is in what was typed: names, numbers, addresses. Tool default, not policy.
//!
//! It suggests and never stops anything: a name can be right where it stands, and no list of names is complete. It would
//! rather miss a name than cry wolf, because a warning that is wrong every time is not read the one time it is right. Fields
//! that ask for a name, such as who completed a sheet, are left out.
//!
//! It looks at the folded text ([`Folded`]), so that a space, a hyphen or a digit is one however it came there, and tells what it found
//! as it was typed.

mod addresses;
mod elsewhere;
mod fields;
mod follow_up;
mod names;
mod numbers;
mod sources;
mod words;

pub use follow_up::asks_for_a_person;

use crate::{
    concern::{ActionId, FormId, IssueId, ItemRef, MeetingId, Record, VisitId},
    text::{Folded, plain_letters},
};
use std::{collections::BTreeSet, ops::Range};

/// What kind of thing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A person's name.
    Name,
    /// An NHS number, whose check digit is right.
    NhsNumber,
    /// A telephone number.
    Telephone,
    /// An e-mail address.
    Email,
    /// A postcode other than the service's own.
    Postcode,
    /// A date of birth.
    DateOfBirth,
    /// A house number and a street, other than the service's own.
    Address,
    /// Somebody who told something and would be recognised. It is looked for in papers that leave the agencies alone.
    Source,
}

impl Kind {
    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Name => "A name",
            Self::NhsNumber => "An NHS number",
            Self::Telephone => "A telephone number",
            Self::Email => "An e-mail address",
            Self::Postcode => "A postcode",
            Self::DateOfBirth => "A date of birth",
            Self::Address => "A street address",
            Self::Source => "Who told or saw it",
        }
    }

    /// What to put in its place.
    pub fn instead(self) -> &'static str {
        match self {
            Self::Name => "Use initials, a role or a local reference.",
            Self::NhsNumber => "Use a local reference.",
            Self::Telephone | Self::Email => "Name the role or the team.",
            Self::Postcode | Self::Address => "Leave it out; that of the service is in the record.",
            Self::Source => "Say what was found, not who said it.",
            Self::DateOfBirth => "Leave it out; give the age if it matters.",
        }
    }

    /// The key used in files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::NhsNumber => "nhs_number",
            Self::Telephone => "telephone",
            Self::Email => "email",
            Self::Postcode => "postcode",
            Self::DateOfBirth => "date_of_birth",
            Self::Address => "address",
            Self::Source => "source",
        }
    }
}

/// Where in a record a text stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The three safety questions.
    Safety,
    /// An item of a visit's sheet.
    Item(VisitId, ItemRef),
    /// An issue.
    Issue(IssueId),
    /// What was weighed for an issue, and its score.
    Weigh(IssueId),
    /// The answers to the questions of the framework with this id.
    Judge(String),
    /// The level: its raise, and the next actions.
    Level,
    /// The safeguarding alerts.
    Pattern,
    /// The history of the process that follows.
    Process,
    /// Whether the provider was told.
    Told,
    /// An action of the plan.
    Action(ActionId),
    /// The minutes of a meeting.
    Meeting(MeetingId),
    /// A form.
    Form(FormId),
    /// A letter.
    Letter(FormId),
}

/// Something that may tell who a person is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Find {
    /// What kind of thing it is.
    pub kind: Kind,
    /// What was found, as typed.
    pub found: String,
    /// The field, in words.
    pub field: String,
    /// Where the field stands.
    pub place: Place,
}

/// Everything in a record that may tell who a person is, in the order of the record. What stands several times in one field
/// is named once.
pub fn identifying(record: &Record) -> Vec<Find> {
    let known = Known::of(record);
    let mut all = Vec::new();
    let mut look = |text: &str, place: &Place, field: String| {
        let mut seen = BTreeSet::new();
        for (kind, found) in in_text(text, &known) {
            if seen.insert((kind, found.clone())) {
                all.push(Find { kind, found, field: field.clone(), place: place.clone() });
            }
        }
    };
    fields::each(record, &mut look);
    follow_up::each(record, &mut look);
    all
}

/// What is in the record anyway, and so tells nothing new.
#[derive(Debug, Default)]
pub struct Known {
    /// Every word of the names of the service, the provider, the authority and the address, in small letters.
    words: BTreeSet<String>,
    /// The service's own postcode, in capitals without spaces.
    postcode: String,
    /// The names and the address of the service, folded and in small letters.
    addresses: Vec<String>,
    /// The year in which the record was begun.
    year: i32,
}

impl Known {
    /// What is known from a record.
    pub fn of(record: &Record) -> Self {
        let service = &record.service;
        let names = [&service.name, &service.provider, &service.local_authority, &service.address];
        let names = names.into_iter().chain(record.visits.iter().map(|visit| &visit.home));
        let names: Vec<Folded> = names.map(|name| Folded::of(name)).collect();
        let words = names.iter().flat_map(|name| words::words(name.as_str())).map(|word| bare(word.text)).collect();
        let addresses = names.iter().map(|name| name.as_str().to_lowercase()).collect();
        let postcode = Folded::of(&service.postcode);
        let postcode = postcode.as_str().chars().filter(|letter| !" -".contains(*letter)).collect::<String>();
        Self { words, addresses, postcode: postcode.to_uppercase(), year: chrono::Datelike::year(&record.created_at) }
    }
}

/// A word in small letters without accents, and without the s that says whose something is.
fn bare(word: &str) -> String {
    let small = plain_letters(&word.to_lowercase());
    small.strip_suffix("’s").or_else(|| small.strip_suffix("'s")).unwrap_or(&small).to_owned()
}

/// What is found in one text, in its order, as it was typed.
pub fn in_text(text: &str, known: &Known) -> Vec<(Kind, String)> {
    let typed = |part: Range<usize>| text.get(part).unwrap_or_default().to_owned();
    places_in_text(text, known).into_iter().map(|(part, kind)| (kind, typed(part))).collect()
}

/// Who told something, in one text, as it was typed.
pub fn sources_in_text(text: &str) -> Vec<String> {
    let folded = Folded::of(text);
    let found = sources::sources(folded.as_str()).into_iter();
    found.map(|part| text.get(folded.original(part)).unwrap_or_default().to_owned()).collect()
}

/// Where in one text something is found, in its order.
pub fn places_in_text(text: &str, known: &Known) -> Vec<(Range<usize>, Kind)> {
    let folded = Folded::of(text);
    let mut found = numbers::numbers(folded.as_str(), known);
    found.extend(addresses::addresses(folded.as_str(), known));
    found.extend(names::names(folded.as_str(), known));
    found.sort_by_key(|(at, ..)| *at);
    found.into_iter().map(|(at, kind, what)| (folded.original(at..at + what.len()), kind)).collect()
}
