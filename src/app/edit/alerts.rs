//! Changes to the numbers of safeguarding alerts.

use super::changed::{Changed, choice, words};
use crate::concern::{AlertsJudged, Record};

/// One change to the numbers of safeguarding alerts, or to how they are judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AlertsEdit {
    /// How long each period is.
    Period(String),
    /// How many there were lately.
    Recent(Option<u32>),
    /// How many there were before.
    Earlier(Option<u32>),
    /// What the person makes of it.
    Judged(Option<AlertsJudged>),
    /// Why.
    Note(String),
}

impl AlertsEdit {
    pub(super) fn apply(self, record: &mut Record) -> Changed {
        let alerts = &mut record.alerts;
        match self {
            Self::Period(text) => {
                alerts.period = text;
                words("alerts/period".to_owned())
            }
            Self::Recent(count) => {
                alerts.recent = count;
                choice("alerts/recent".to_owned(), count.map(|count| count.to_string()))
            }
            Self::Earlier(count) => {
                alerts.earlier = count;
                choice("alerts/earlier".to_owned(), count.map(|count| count.to_string()))
            }
            Self::Judged(judged) => {
                alerts.judged = judged;
                choice("alerts/judged".to_owned(), judged.map(|judged| judged.key().to_owned()))
            }
            Self::Note(text) => {
                alerts.note = text;
                words("alerts/note".to_owned())
            }
        }
    }
}
