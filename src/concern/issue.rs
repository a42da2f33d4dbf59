//! One thing found wrong.

use super::{Account, Date, Differentiation, IssueId, ItemRef, RiskScore, ThemeId, Timestamp, VisitId};
use serde::{Deserialize, Serialize};

/// The observation that an issue was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ObservationLink {
    /// The visit.
    pub visit: VisitId,
    /// The item on its sheet.
    pub item: ItemRef,
}

/// One thing found wrong: what, when, how it is known, what it is, and how serious.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Issue {
    /// This issue.
    pub id: IssueId,
    /// When it was first written down.
    pub created_at: Timestamp,
    /// What it is about.
    pub theme: Option<ThemeId>,
    /// What happened, kept apart by how it is known; the first is the main account.
    pub accounts: Vec<Account>,
    /// The day it happened, where known.
    pub happened_on: Option<Date>,
    /// Words on when, such as "on the night shift".
    pub happened_note: String,
    /// How many people were affected. A number: names are not asked for.
    pub people_affected: Option<u32>,
    /// The adult's own views and wishes.
    pub adults_views: String,
    /// What the provider said and did.
    pub provider_response: String,
    /// The observation it came from, if any.
    pub from_observation: Option<ObservationLink>,
    /// One-off or pattern: what was weighed and decided.
    pub differentiation: Differentiation,
    /// The risk score; `null` while not scored.
    pub score: Option<RiskScore>,
    /// Why this score.
    pub score_reason: String,
}

impl Issue {
    /// An issue with nothing said yet.
    pub fn new(id: IssueId, created_at: Timestamp) -> Self {
        Self {
            id,
            created_at,
            theme: None,
            accounts: vec![Account::default()],
            happened_on: None,
            happened_note: String::new(),
            people_affected: None,
            adults_views: String::new(),
            provider_response: String::new(),
            from_observation: None,
            differentiation: Differentiation::default(),
            score: None,
            score_reason: String::new(),
        }
    }

    /// The main account's words.
    pub fn what(&self) -> &str {
        self.accounts.first().map_or("", |account| account.text.as_str())
    }

    /// Whether nothing at all has been entered, so that leaving it behind loses nothing.
    pub fn is_blank(&self) -> bool {
        *self == Self::new(self.id, self.created_at)
    }
}
