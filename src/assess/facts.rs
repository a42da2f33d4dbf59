//! What a record says to a framework's criteria.

use super::truth::Truth;
use crate::{
    concern::{Date, Finding, Record, Share},
    framework::{Criterion, Framework, OutcomeRule},
};
use std::collections::BTreeMap;

/// The answers of a record to one framework's questions, on one day.
#[derive(Clone)]
pub(super) struct Facts<'a> {
    pub framework: &'a Framework,
    pub on: Date,
    findings: BTreeMap<&'a str, &'a Finding>,
    shares: BTreeMap<&'a str, &'a Share>,
    /// One answer that is supposed to be another, to see what would follow.
    supposed: Option<(&'a str, Truth)>,
}

impl<'a> Facts<'a> {
    /// The answers of a record.
    pub fn of(framework: &'a Framework, record: &'a Record, on: Date) -> Self {
        let asked_as = framework.asks_as();
        let findings = record.findings.iter().filter_map(|(reference, finding)| {
            let (of, question) = reference.parts();
            (of == asked_as).then_some((question, finding))
        });
        let shares = record.shares.iter().filter_map(|(reference, share)| {
            let (of, measure) = reference.parts();
            (of == asked_as).then_some((measure, share))
        });
        Self { framework, on, findings: findings.collect(), shares: shares.collect(), supposed: None }
    }

    /// The same, with one answer supposed to be another.
    pub fn supposing(&self, question: &'a str, truth: Truth) -> Self {
        Self { supposed: Some((question, truth)), ..self.clone() }
    }

    /// The same, on another day.
    pub fn on(&self, on: Date) -> Self {
        Self { on, ..self.clone() }
    }

    /// What is kept on a question.
    pub fn finding(&self, question: &str) -> Option<&'a Finding> {
        self.findings.get(question).copied()
    }

    /// What is kept on a measure.
    pub fn share(&self, measure: &str) -> Option<&'a Share> {
        self.shares.get(measure).copied()
    }

    /// The answer to a question.
    pub fn question(&self, id: &str) -> Truth {
        match self.supposed {
            Some((question, truth)) if question == id => truth,
            _ => self.finding(id).and_then(|finding| finding.answer).into(),
        }
    }

    /// Whether a criterion holds.
    pub fn criterion(&self, criterion: &Criterion) -> Truth {
        match criterion {
            Criterion::Yes { question, weeks_over } => {
                let over = weeks_over.map_or(Truth::Yes, |weeks| self.is_over(question, weeks));
                Truth::all([self.question(question), over])
            }
            Criterion::AnyOf(group) => Truth::any(self.group(group)),
            Criterion::AllOf(group) => Truth::all(self.group(group)),
            Criterion::ShareAtLeast { share, percent } => {
                self.share(share).and_then(|share| share.is_at_least(*percent)).into()
            }
            Criterion::All(parts) => Truth::all(parts.iter().map(|part| self.criterion(part))),
            Criterion::Any(parts) => Truth::any(parts.iter().map(|part| self.criterion(part))),
        }
    }

    fn group(&self, id: &str) -> impl Iterator<Item = Truth> {
        self.framework.group(id).into_iter().flat_map(|group| &group.questions).map(|row| self.question(&row.id))
    }

    /// Whether a question's date lies more than so many weeks back; unknown without a date.
    fn is_over(&self, question: &str, weeks: u32) -> Truth {
        let since = self.finding(question).and_then(|finding| finding.on);
        since.map(|since| (self.on - since).num_days() > i64::from(weeks) * 7).into()
    }

    /// Whether a row's own criteria hold. Says nothing of a row that is "otherwise".
    pub fn criteria(&self, rule: &OutcomeRule) -> Truth {
        let all = Truth::all(rule.all.iter().map(|criterion| self.criterion(criterion)));
        let any = if rule.any.is_empty() {
            Truth::Yes
        } else {
            Truth::any(rule.any.iter().map(|criterion| self.criterion(criterion)))
        };
        Truth::all([all, any])
    }

    /// Whether each row holds, from the top.
    pub fn rows(&self, rules: &[OutcomeRule]) -> Vec<Truth> {
        let mut held = Vec::with_capacity(rules.len());
        for rule in rules {
            let truth = if rule.otherwise { Truth::any(held.iter().copied()).opposite() } else { self.criteria(rule) };
            held.push(truth);
        }
        held
    }

    /// The place of the first row that holds.
    pub fn winner(&self, rules: &[OutcomeRule]) -> Option<usize> {
        self.rows(rules).iter().position(|truth| *truth == Truth::Yes)
    }
}

/// The ids of the questions that the rows ask for, each as often as it is asked.
pub(super) fn asked<'a>(rows: &'a [OutcomeRule], framework: &'a Framework) -> impl Iterator<Item = &'a str> {
    rows.iter().flat_map(|rule| asked_by(rule, framework))
}

/// The ids of the questions that one row asks for.
pub(super) fn asked_by<'a>(rule: &'a OutcomeRule, framework: &'a Framework) -> Vec<&'a str> {
    let mut ids = Vec::new();
    rule.visit(&mut |criterion| match criterion {
        Criterion::Yes { question, .. } => ids.push(question.as_str()),
        Criterion::AnyOf(group) | Criterion::AllOf(group) => {
            ids.extend(
                framework.group(group).into_iter().flat_map(|group| &group.questions).map(|row| row.id.as_str()),
            );
        }
        Criterion::ShareAtLeast { .. } | Criterion::All(_) | Criterion::Any(_) => {}
    });
    ids
}
