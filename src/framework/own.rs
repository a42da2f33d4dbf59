//! What an authority adds in a file of its own: example issues with scores, and contacts.

use super::{Citation, Place, row::Row};
use crate::concern::{RiskScore, ThemeId};

/// An example issue with its score, in the slot of Lambeth's Appendix 3.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoredExample {
    /// The example.
    pub says: String,
    /// Its score.
    pub score: RiskScore,
    /// The theme it belongs to, where it has one.
    pub theme: Option<ThemeId>,
    /// Where it stands.
    pub cite: Vec<Citation>,
    /// Where the file names the theme; the row where it names none.
    pub place: Place,
}

impl ScoredExample {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let score = row.score("score");
        let theme = row.optional_text("theme");
        let (says, cite) = (row.text("says"), row.cite());
        Some(Self {
            says,
            score: score?,
            theme: (!theme.is_empty()).then_some(ThemeId(theme)),
            cite,
            place: row.place("theme"),
        })
    }
}

/// Somebody to turn to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The row's id.
    pub id: String,
    /// Who it is: a role or a team.
    pub who: String,
    /// An e-mail address; may be empty.
    pub email: String,
    /// A telephone number; may be empty.
    pub phone: String,
    /// A postal address; may be empty.
    pub address: String,
    /// When to turn to them; may be empty.
    pub says: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl Contact {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let before = row.problems();
        let contact = Self {
            id: row.text("id"),
            who: row.text("who"),
            email: row.optional_text("email"),
            phone: row.optional_text("phone"),
            address: row.optional_text("address"),
            says: row.optional_text("says"),
            cite: row.cite(),
        };
        let ways = [&contact.email, &contact.phone, &contact.address];
        if row.problems() == before && ways.iter().all(|way| way.trim().is_empty()) {
            row.wrong(row.span, "a contact needs an “email”, a “phone” or an “address”");
        }
        Some(contact)
    }
}
