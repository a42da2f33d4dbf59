//! A reading as a record, so that the rules judge it as they judge any other.

use super::{Scenario, Stage};
use crate::{
    concern::{Date, Finding, FindingAnswer, Issue, IssueId, QuestionRef, Record, RecordId, Timestamp},
    framework::Framework,
};

/// The day for which scenarios are judged. They have no dates of their own; it only has to be one and the same for all.
pub fn judged_on() -> Date {
    Date::from_ymd_opt(2026, 11, 2).unwrap_or_default()
}

/// How long before that day everything dated lies: half a year, longer than any period that a policy asks for.
const BEFORE_WEEKS: i64 = 26;

/// The record of one stage under one framework, as the set's author reads it: scores, impact and answers. `None` where the
/// reading says nothing on this framework or the stage is not there.
pub fn record_of(scenario: &Scenario, stage: usize, framework: &Framework) -> Option<Record> {
    let Stage { reading, .. } = scenario.stages.get(stage)?;
    let under = reading.under(framework.asks_as())?;
    let mut record = Record::new(RecordId::from_random([0; 10]), Timestamp::default());
    record.service.kind = Some(scenario.setting);
    for (issue, number) in scenario.issues(stage).zip(1_u8..) {
        let mut one = Issue::new(IssueId::from_random([number; 10]), Timestamp::default());
        one.theme = Some(issue.theme.clone());
        if let Some(account) = one.accounts.first_mut() {
            account.text.clone_from(&issue.says);
        }
        one.score = reading.score(&issue.id).map(|score| score.score);
        record.issues.push(one);
    }
    record.impact.answer = under.impact;
    for question in framework.questions() {
        let answer = if under.yes.contains(&question.id) {
            FindingAnswer::Yes
        } else if under.not_known.contains(&question.id) {
            FindingAnswer::NotKnown
        } else {
            FindingAnswer::No
        };
        let on = judged_on().checked_sub_signed(chrono::TimeDelta::weeks(BEFORE_WEEKS));
        let finding = Finding { answer: Some(answer), on, ..Finding::default() };
        record.findings.insert(QuestionRef::new(framework.asks_as(), &question.id), finding);
    }
    Some(record)
}
