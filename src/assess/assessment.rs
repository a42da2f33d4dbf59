//! The result of an assessment, with everything a person needs to follow it.

use crate::concern::{ConcernLevel, FrameworkRef, IssueId, RiskScore};
use serde::{Deserialize, Serialize};

/// How far the scoring is. The first two are states of their own: neither is ever shown as Minor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AssessmentState {
    /// No issue has a score.
    NotYetScored,
    /// Some issues have a score and some have none: the level can only stay or rise.
    PartlyScored,
    /// Every issue has a score.
    Scored,
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

/// One condition of a rule, with the numbers it was tried on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConditionTrace {
    /// The condition in words.
    pub condition: String,
    /// Whether it must hold whatever the others do; otherwise it is one of several of which one is enough.
    pub must_hold: bool,
    /// Whether it held.
    pub held: bool,
    /// The numbers it was tried on.
    pub numbers: String,
}

/// One row of the table, tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RuleTrace {
    /// The level the row stands for.
    pub level: ConcernLevel,
    /// Whether the row held.
    pub held: bool,
    /// Whether the row decided the level.
    pub won: bool,
    /// Its conditions.
    pub conditions: Vec<ConditionTrace>,
    /// Why it won, or did not.
    pub why: String,
    /// Where the row stands.
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

/// Which way a change would move the level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Higher.
    Up,
    /// Lower.
    Down,
}

/// A nearest change that would tip the level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tip {
    /// Up or down.
    pub direction: Direction,
    /// The level it would lead to; `null` when no score would be left.
    pub to: Option<ConcernLevel>,
    /// The change in words.
    pub change: String,
}

/// One thing to do, or one body to tell, at the assigned level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepShown {
    /// The row's id in the framework.
    pub id: String,
    /// Who acts or is told.
    pub who: String,
    /// What is to be done.
    pub what: String,
    /// A condition only the person can judge; empty where it always applies.
    pub when: String,
    /// Where it stands.
    pub cite: String,
}

/// The level of a record under one framework, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// The framework and version that judged it.
    pub framework: FrameworkRef,
    /// How far the scoring is.
    pub state: AssessmentState,
    /// The calculated level; `null` while nothing is scored. While partly scored: the level so far.
    pub calculated: Option<ConcernLevel>,
    /// The level in force: the calculated one, or a higher one by judgement.
    pub assigned: Option<ConcernLevel>,
    /// The combined score.
    pub combined_score: u32,
    /// The highest single score.
    pub highest_score: Option<RiskScore>,
    /// The scores that were counted, in the record's order.
    pub scored: Vec<ScoredIssue>,
    /// The issues without a score.
    pub unscored: Vec<IssueId>,
    /// The result in one sentence.
    pub sentence: String,
    /// Every row of the table, in the order tried.
    pub trace: Vec<RuleTrace>,
    /// What to know beside the result.
    pub notes: Vec<Note>,
    /// The nearest changes that would tip the level.
    pub tips: Vec<Tip>,
    /// What to do and whom to tell.
    pub next_steps: Vec<StepShown>,
}
