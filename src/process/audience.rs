//! Who a paper is for, and what of a record may go into it by itself.

use super::{Attends, CellFrom, Definition, Field, Form, Prefill, RowsFrom, complete::first};
use crate::framework::row::{Row, wrong};
use std::collections::BTreeSet;
use toml_span::{Error, Span};

/// Who a paper is for.
///
/// What was told or is an opinion, who reported, and a visit that may not have been the council’s never go by themselves into a
/// paper that the provider gets or has before it, nor into one that leaves the agencies. A person may write what they will; the
/// tool fills in nothing that could give somebody away. Tool default, not policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// The council and the agencies that work on the case with it.
    Agencies,
    /// The provider: it gets the paper, or the paper is used in front of it.
    Provider,
    /// A GP practice, which goes in and out of the service.
    Practice,
    /// Somebody who uses the service.
    Person,
}

impl Audience {
    const WORDS: [(&'static str, Self); 4] = [
        ("agencies", Self::Agencies),
        ("provider", Self::Provider),
        ("practice", Self::Practice),
        ("person", Self::Person),
    ];

    /// The words on screen: for whom it is.
    pub fn label(self) -> &'static str {
        match self {
            Self::Agencies => "the council and its partner agencies, not the provider",
            Self::Provider => "the provider, or to be used in front of it",
            Self::Practice => "a GP practice",
            Self::Person => "a person who uses the service",
        }
    }

    /// Whether it leaves the agencies.
    pub fn leaves(self) -> bool {
        self != Self::Agencies
    }

    /// Whether this part of a record may fill a place by itself.
    pub fn takes(self, part: Prefill) -> bool {
        match part {
            Prefill::ServiceName
            | Prefill::Provider
            | Prefill::ProviderAndService
            | Prefill::ServiceAddress
            | Prefill::ServiceKind
            | Prefill::CqcLocation
            | Prefill::LocalAuthority => true,
            // Only what was seen or stands in a document.
            Prefill::IssuesKnown => self != Self::Person,
            Prefill::MeetingDate => matches!(self, Self::Agencies | Self::Provider),
            Prefill::VisitDate
            | Prefill::VisitedBy
            | Prefill::VisitRole
            | Prefill::IncidentDate
            | Prefill::Issues
            | Prefill::ProviderResponse
            | Prefill::AdultsViews
            | Prefill::Outcome
            | Prefill::Reasons
            | Prefill::DangerDone
            | Prefill::CrimeDone
            | Prefill::SafeguardingDone
            | Prefill::NextActions => self == Self::Agencies,
        }
    }

    /// The same for the cells of a table.
    pub fn takes_cell(self, part: CellFrom) -> bool {
        match part {
            CellFrom::IssueKnown => self != Self::Person,
            CellFrom::PersonName
            | CellFrom::PersonJobTitle
            | CellFrom::PersonRepresenting
            | CellFrom::PersonContact
            | CellFrom::AgreedWhat
            | CellFrom::AgreedWho
            | CellFrom::AgreedBy => matches!(self, Self::Agencies | Self::Provider),
            CellFrom::IssueWhat
            | CellFrom::IssueDate
            | CellFrom::IssueResponse
            | CellFrom::ActionWhat
            | CellFrom::ActionWho
            | CellFrom::ActionBy => self == Self::Agencies,
        }
    }

    /// Whether what was written down of a meeting may fill a place; for the provider that is part two alone.
    pub fn takes_minutes(self) -> bool {
        matches!(self, Self::Agencies | Self::Provider)
    }

    /// Who a paper is for, where its row says so.
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        row.optional_word("for", &Self::WORDS)
    }
}

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

fn letter_place(letter: &super::Letter) -> Span {
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

impl Form {
    /// Whether this part of a record may fill a place of the form by itself.
    pub(super) fn takes(&self, part: Prefill) -> bool {
        self.audience.takes(part) && !(part == Prefill::NextActions && self.provider_may_see)
    }

    /// The same for what the rows of a table are made from.
    pub(super) fn takes_rows(&self, rows: RowsFrom) -> bool {
        match rows {
            RowsFrom::NextActions => self.audience == Audience::Agencies && !self.provider_may_see,
            RowsFrom::Issues => self.audience != Audience::Person,
            RowsFrom::Attendees | RowsFrom::Apologies | RowsFrom::AgreedActions => self.audience.takes_minutes(),
        }
    }
}
