//! The result of an assessment, with everything a person needs to follow it. One shape for all methods.

use super::Truth;
use crate::{
    concern::{ConcernLevel, Date, FrameworkRef, IssueId, RiskScore},
    framework::{MethodKind, StepKind},
};
use serde::{Deserialize, Serialize};

/// How far an assessment is. The first two are states of their own: neither is ever shown as the lowest outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AssessmentState {
    /// Nothing that the framework goes by has been entered.
    Open,
    /// Something is not known or not scored yet that could still raise the outcome.
    SoFar,
    /// Nothing that is still unknown could change the outcome.
    Settled,
}

/// The outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OutcomeShown {
    /// The row's id in the framework; a level's key where the outcome is a level.
    pub id: String,
    /// The answer in the framework's words.
    pub title: String,
    /// What it means; may be empty.
    pub says: String,
    /// Its place in the framework's order: 0 is the most serious.
    pub rank: u32,
}

/// One issue's score as it was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScoredIssue {
    /// The issue.
    pub issue: IssueId,
    /// Its score.
    pub score: RiskScore,
}

/// The scores, where the method goes by scores.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Scores {
    /// The combined score.
    pub combined: u32,
    /// The highest single score.
    pub highest: Option<RiskScore>,
    /// The scores that were counted, in the record's order.
    pub scored: Vec<ScoredIssue>,
    /// The issues without a score.
    pub unscored: Vec<IssueId>,
}

/// One condition of a row, with what it was tried on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConditionTrace {
    /// The condition in words.
    pub condition: String,
    /// Whether it must hold whatever the others do; otherwise it is one of several of which one is enough.
    pub must_hold: bool,
    /// Whether it held.
    pub held: Truth,
    /// The numbers or answers it was tried on.
    pub facts: String,
    /// The issues attached as evidence.
    pub evidence: Vec<IssueId>,
    /// Where it stands; empty where the row's own citation says it.
    pub cite: String,
}

/// One row, tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RowTrace {
    /// The row's id.
    pub id: String,
    /// The outcome it stands for.
    pub title: String,
    /// Whether the row held.
    pub held: Truth,
    /// Whether the row decided the outcome.
    pub won: bool,
    /// Its conditions.
    pub conditions: Vec<ConditionTrace>,
    /// Why it won, or did not.
    pub why: String,
    /// Where the row stands.
    pub cite: String,
}

/// What decided, in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Deciding {
    /// The reason.
    pub says: String,
    /// Where it stands.
    pub cite: String,
}

/// Something that is not known and could change the outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenQuestion {
    /// The question's or measure's id; `impact` for the impact on people, `scores` for issues not scored.
    pub question: String,
    /// What is not known.
    pub asks: String,
    /// What it could lead to.
    pub would: String,
    /// Where it stands.
    pub cite: String,
}

/// Something to know beside the result: how an unclear wording is read, or a default of the tool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The note.
    pub says: String,
    /// Where the wording stands that it is about; empty where it is about none.
    pub cite: String,
    /// Whether what it says is a reading or a default of the tool and not policy.
    pub tool_default: bool,
}

/// Which way a change would move the outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Higher.
    Up,
    /// Lower.
    Down,
}

/// A nearest change that would tip the outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tip {
    /// Up or down.
    pub direction: Direction,
    /// The title of the outcome it would lead to.
    pub to: String,
    /// The change in words.
    pub change: String,
}

/// One thing to do, or one body to tell, with this outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepShown {
    /// The row's id in the framework.
    pub id: String,
    /// Whether something is to be done or somebody is to be told.
    pub kind: StepKind,
    /// Who acts or is told.
    pub who: String,
    /// What is to be done.
    pub what: String,
    /// A condition only the person can judge; empty where it always applies.
    pub when: String,
    /// Where it stands.
    pub cite: String,
}

/// A deadline that goes with this outcome, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeadlineShown {
    /// The row's id in the framework.
    pub id: String,
    /// What is to be done.
    pub what: String,
    /// By when.
    pub when: String,
    /// Where it stands; empty for a default of the tool.
    pub cite: String,
    /// Whether no source says so.
    pub tool_default: bool,
}

/// The outcome of a record under one framework, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// The framework and version that judged it.
    pub framework: FrameworkRef,
    /// How it comes to its outcome.
    pub method: MethodKind,
    /// The day for which it was judged: periods are counted up to it.
    pub on: Date,
    /// How far it is.
    pub state: AssessmentState,
    /// The outcome, a raise by judgement included; `null` while none can be told. While `so_far`: at least this.
    pub outcome: Option<OutcomeShown>,
    /// The calculated level, where outcomes are levels.
    pub calculated: Option<ConcernLevel>,
    /// The level in force: the calculated one, or a higher one by judgement.
    pub assigned: Option<ConcernLevel>,
    /// The scores, where the method goes by them.
    pub scores: Option<Scores>,
    /// The result in one sentence.
    pub sentence: String,
    /// What decided; `null` while nothing has.
    pub deciding: Option<Deciding>,
    /// Every row, in the order tried.
    pub trace: Vec<RowTrace>,
    /// What is decided beside the outcome.
    pub designations: Vec<RowTrace>,
    /// What is not known and could change the outcome.
    pub open: Vec<OpenQuestion>,
    /// What to know beside the result.
    pub notes: Vec<Note>,
    /// The nearest changes that would tip the outcome.
    pub tips: Vec<Tip>,
    /// What to do and whom to tell.
    pub next_steps: Vec<StepShown>,
    /// By when.
    pub deadlines: Vec<DeadlineShown>,
}
