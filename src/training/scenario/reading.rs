//! How a set's author reads the policies on one stage of a scenario.

use crate::{
    concern::{ImpactAnswer, Outcome, RiskScore, TrackAnswer, TrackKind},
    framework::{Citation, row::Row},
};
use toml_span::Span;

/// One of the three tracks, as the author reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackReading {
    /// Which track.
    pub kind: TrackKind,
    /// The answer.
    pub answer: TrackAnswer,
    /// Why.
    pub says: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl TrackReading {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let kind = row.word("id", &TrackKind::ALL.map(|kind| (kind.key(), kind)));
        let answer = row.word("answer", &TrackAnswer::ALL.map(|answer| (answer.key(), answer)));
        let (says, cite) = (row.text("says"), row.cite());
        Some(Self { kind: kind?, answer: answer?, says, cite })
    }
}

/// One issue's score, as the author gives it. No policy prints a table of scores: it is always a judgement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreReading {
    /// The issue's id.
    pub issue: String,
    /// The score.
    pub score: RiskScore,
    /// Why.
    pub says: String,
    pub(super) span: Span,
}

impl ScoreReading {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let (issue, score, says, span) = (row.id("issue"), row.score("score"), row.text("says"), row.span);
        Some(Self { issue, score: score?, says, span })
    }
}

/// What the author answers under one framework, and the outcome that follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Under {
    /// The framework's id.
    pub framework: String,
    /// The impact on people, for a framework that goes by it.
    pub impact: Option<ImpactAnswer>,
    /// The framework's questions answered Yes. Every other one is answered No: in a scenario, what is not told did not happen.
    pub yes: Vec<String>,
    /// Those that cannot be known yet.
    pub not_known: Vec<String>,
    /// The outcome's id, which the framework's rules must give.
    pub outcome: String,
    /// What decides here.
    pub says: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
    pub(super) span: Span,
}

impl Under {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let impacts = [ImpactAnswer::Minor, ImpactAnswer::Moderate, ImpactAnswer::Major, ImpactAnswer::NotKnown];
        Some(Self {
            framework: row.id("framework"),
            impact: row.optional_word("impact", &impacts.map(|impact| (impact.key(), impact))),
            yes: row.texts("yes"),
            not_known: row.texts("not_known"),
            outcome: row.id("outcome"),
            says: row.text("says"),
            cite: row.cite(),
            span: row.span,
        })
    }
}

/// One step of the reasoning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The step.
    pub says: String,
    /// Where it stands.
    pub cite: Vec<Citation>,
}

impl Reason {
    fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        Some(Self { says: row.text("says"), cite: row.cite() })
    }
}

/// How a set's author reads the policies on one stage of a scenario: never the council's own reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Poor care, a potential cause for concern, or not enough known yet.
    pub decision: Outcome,
    /// The reading in a sentence or two.
    pub says: String,
    /// The fact that made the difference.
    pub turns_on: String,
    /// Whom to tell, by the ids of the set's list; empty: nobody else yet.
    pub tell: Vec<String>,
    /// The three tracks.
    pub tracks: Vec<TrackReading>,
    /// The scores of the issues known at this stage.
    pub scores: Vec<ScoreReading>,
    /// Framework by framework.
    pub under: Vec<Under>,
    /// The reasoning, in the order in which it is revealed.
    pub reasons: Vec<Reason>,
    pub(super) span: Span,
}

impl Reading {
    pub(super) fn read(row: &mut Row<'_, '_>) -> Option<Self> {
        let decision = row.word("decision", &Outcome::ALL.map(|outcome| (outcome.key(), outcome)));
        let (says, turns_on, tell, span) = (row.text("says"), row.text("turns_on"), row.texts("tell"), row.span);
        let tracks = row.required_rows("track", TrackReading::read);
        let scores = row.rows("score", ScoreReading::read);
        let under = row.required_rows("under", Under::read);
        let reasons = row.required_rows("reason", Reason::read);
        Some(Self { decision: decision?, says, turns_on, tell, tracks, scores, under, reasons, span })
    }

    /// One track.
    pub fn track(&self, kind: TrackKind) -> Option<&TrackReading> {
        self.tracks.iter().find(|track| track.kind == kind)
    }

    /// One issue's score.
    pub fn score(&self, issue: &str) -> Option<&ScoreReading> {
        self.scores.iter().find(|score| score.issue == issue)
    }

    /// The reading under the framework whose questions are asked under this id ([`crate::framework::Framework::asks_as`]).
    pub fn under(&self, framework: &str) -> Option<&Under> {
        self.under.iter().find(|under| under.framework == framework)
    }
}
