//! Changes to what tells poor care from a potential cause for concern, and to the score of an issue.

use super::{
    changed::{Changed, choice, words},
    issue::issue,
};
use crate::concern::{
    Consideration, Differentiation, IssueId, Leaning, Likened, Likeness, Outcome, Record, RiskScore, ShownSuggestion,
    Timestamp,
};

/// One change to how an issue is weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WeighEdit {
    /// Answers one of the questions that tell poor care from a potential cause for concern.
    Answer(IssueId, String, Option<Leaning>),
    /// Writes about one of them.
    Note(IssueId, String, String),
    /// Says which of its theme's printed examples an issue is like. Without a theme there is none.
    Liken(IssueId, Option<Likeness>),
    /// Decides what an issue is; with the suggestion that stood on screen.
    Decide(IssueId, Option<Outcome>, ShownSuggestion),
    /// Scores an issue.
    Score(IssueId, Option<RiskScore>),
}

impl WeighEdit {
    pub(super) fn apply(self, record: &mut Record, at: Timestamp) -> Changed {
        match self {
            Self::Answer(id, question, leaning) => {
                consideration(record, id, &question, at)?.leaning = leaning;
                choice(
                    format!("issue/{id}/differentiation/{question}"),
                    leaning.map(|leaning| leaning.key().to_owned()),
                )
            }
            Self::Note(id, question, text) => {
                consideration(record, id, &question, at)?.note = text;
                words(format!("issue/{id}/differentiation/{question}/note"))
            }
            Self::Liken(id, to) => {
                let theme = record.issue(id)?.theme.clone()?;
                issue(record, id, at).differentiation.likened = to.map(|to| Likened { theme, to });
                choice(format!("issue/{id}/differentiation/likened"), to.map(|to| to.key().to_owned()))
            }
            Self::Decide(id, decision, shown) => {
                let differentiation = &mut issue(record, id, at).differentiation;
                differentiation.decision = decision;
                differentiation.suggestion_shown = decision.map(|_| shown);
                differentiation.decided_at = decision.map(|_| at);
                choice(format!("issue/{id}/differentiation/decision"), decision.map(|outcome| outcome.key().to_owned()))
            }
            Self::Score(id, score) => {
                issue(record, id, at).score = score;
                choice(format!("issue/{id}/score"), score.map(|score| score.to_string()))
            }
        }
    }
}

/// The answer to one of the five questions. A question that is not one of them begins nothing.
fn consideration<'a>(
    record: &'a mut Record,
    id: IssueId,
    question: &str,
    at: Timestamp,
) -> Option<&'a mut Consideration> {
    Differentiation::default().consideration(question)?;
    issue(record, id, at).differentiation.consideration_mut(question)
}
