//! Who a paper is for, and what of a record may go into it by itself.

use super::{CellFrom, Form, Prefill, RowsFrom};
use crate::framework::row::Row;

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
