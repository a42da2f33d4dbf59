//! The whole record.

use super::{
    Alerts, Change, Finding, FollowUp, FrameworkRef, Impact, Issue, IssueId, NextAction, QuestionRef, RaisedLevel,
    RecordId, Service, Share, Timestamp, Tracks, Visit, VisitId,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How long a pause in typing still counts as one change, in minutes. Tool default, not policy.
const ONE_CHANGE_MINUTES: i64 = 10;

/// Everything that was written down about one service on one occasion or over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// This record.
    pub id: RecordId,
    /// When it was begun.
    pub created_at: Timestamp,
    /// Whether it is the worked example: shown on every page and in print, so that nobody submits it.
    pub example: bool,
    /// The service it is about.
    pub service: Service,
    /// Immediate danger, crime, section 42.
    pub tracks: Tracks,
    /// The visits, in the order they were begun.
    pub visits: Vec<Visit>,
    /// The issues, in the order they were added.
    pub issues: Vec<Issue>,
    /// The framework that the record is submitted under, once the person has chosen it; `null` while it follows from the
    /// service's local authority.
    pub framework: Option<FrameworkRef>,
    /// Answers to the frameworks' own questions.
    pub findings: BTreeMap<QuestionRef, Finding>,
    /// The impact on the people who use the service.
    pub impact: Impact,
    /// How large a part of the local market the provider has, by the framework's measures.
    pub shares: BTreeMap<QuestionRef, Share>,
    /// Safeguarding alerts, against the service's own earlier number.
    pub alerts: Alerts,
    /// A level assigned above the calculated one.
    pub raised_level: Option<RaisedLevel>,
    /// What is to be done next.
    pub next_actions: Vec<NextAction>,
    /// What follows from the outcome: process, plan, meetings, forms, letters.
    pub follow_up: FollowUp,
    /// What changed when, oldest first.
    pub history: Vec<Change>,
}

impl Record {
    /// A record with nothing in it yet.
    pub fn new(id: RecordId, created_at: Timestamp) -> Self {
        Self {
            id,
            created_at,
            example: false,
            service: Service::default(),
            tracks: Tracks::default(),
            visits: Vec::new(),
            issues: Vec::new(),
            framework: None,
            findings: BTreeMap::new(),
            impact: Impact::default(),
            shares: BTreeMap::new(),
            alerts: Alerts::default(),
            raised_level: None,
            next_actions: Vec::new(),
            follow_up: FollowUp::default(),
            history: Vec::new(),
        }
    }

    /// The issue with this id.
    pub fn issue(&self, id: IssueId) -> Option<&Issue> {
        self.issues.iter().find(|issue| issue.id == id)
    }

    /// The same, to change it.
    pub fn issue_mut(&mut self, id: IssueId) -> Option<&mut Issue> {
        self.issues.iter_mut().find(|issue| issue.id == id)
    }

    /// The visit with this id.
    pub fn visit(&self, id: VisitId) -> Option<&Visit> {
        self.visits.iter().find(|visit| visit.id == id)
    }

    /// The same, to change it.
    pub fn visit_mut(&mut self, id: VisitId) -> Option<&mut Visit> {
        self.visits.iter_mut().find(|visit| visit.id == id)
    }

    /// The answer to a framework's question; `None` while it is open.
    pub fn answer(&self, question: &QuestionRef) -> Option<super::FindingAnswer> {
        self.findings.get(question).and_then(|finding| finding.answer)
    }

    /// When it was last changed.
    pub fn changed_at(&self) -> Timestamp {
        self.history.last().map_or(self.created_at, |change| change.until)
    }

    /// A name for lists and file names: the service, else the provider, else a visited home.
    pub fn title(&self) -> Option<&str> {
        [&self.service.name, &self.service.provider]
            .into_iter()
            .chain(self.visits.iter().map(|visit| &visit.home))
            .map(|name| name.trim())
            .find(|name| !name.is_empty())
    }

    /// Writes a change into the history. Words added to the part that changed last, soon after it, extend that entry;
    /// every choice is an entry of its own, so that no answer that was ever given is missing.
    pub fn note_change(&mut self, part: String, to: Option<String>, at: Timestamp) {
        if to.is_none()
            && let Some(last) = self.history.last_mut()
            && last.part == part
            && last.to.is_none()
            // A clock that was set back does not turn an entry round: it starts a new one.
            && (0..ONE_CHANGE_MINUTES).contains(&at.signed_duration_since(last.until).num_minutes())
        {
            last.until = last.until.max(at);
            return;
        }
        self.history.push(Change { part, from: at, until: at, to });
    }
}
