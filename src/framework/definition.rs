//! One version of one authority's framework.

use super::{
    ConsiderationGuide, Contact, Deadline, Differentiating, Document, Group, ImpactLevel, ImpactScale, List, Marking,
    Measure, Method, NextStep, OutcomeRule, Problem, Question, ReadingNote, SafetyWords, ScoredExample, ScoredRules,
    Series, Sheet, Theme, TrackGuide,
    area::{Fit, area_of, fit},
};
use crate::concern::{ConcernLevel, FrameworkRef, QuestionRef, ThemeId, TrackKind};

/// How a framework comes to its outcome. Not one method fits all five councils.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rules {
    /// Scores add up to a level.
    Scored(ScoredRules),
    /// The level whose description fits.
    Described(ImpactScale),
    /// Rows of criteria, the most serious outcome first; the last one is "otherwise".
    Triggers(Vec<OutcomeRule>),
}

/// What makes a framework an authority's own file and not a built-in one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFile {
    /// The SHA-256 digest of the file, as 64 hexadecimal digits.
    pub digest: String,
    /// The framework that it extends, if it does.
    pub extends: Option<FrameworkRef>,
}

/// One version of one authority's framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Framework {
    /// Its id and version. The version of an own file ends in the first digits of its digest, so that it names exactly
    /// one text.
    pub reference: FrameworkRef,
    /// The authority or authorities.
    pub authority: String,
    /// The document's title.
    pub title: String,
    /// The documents cited; the first is meant where a citation names none.
    pub documents: Vec<Document>,
    /// The names by which a service's local authority is recognised.
    pub local_authorities: Vec<String>,
    /// What makes it an own file; `None` for a built-in one.
    pub own: Option<OwnFile>,
    /// How it comes to its outcome, in words.
    pub method: Option<Method>,
    /// How it comes to its outcome, where it does.
    pub rules: Option<Rules>,
    /// What it asks.
    pub groups: Vec<Group>,
    /// What it measures.
    pub measures: Vec<Measure>,
    /// What it decides beside its outcome.
    pub designations: Vec<OutcomeRule>,
    /// What follows from an outcome.
    pub next_steps: Vec<NextStep>,
    /// By when.
    pub deadlines: Vec<Deadline>,
    /// How unclear wordings are read.
    pub notes: Vec<ReadingNote>,
    /// Its lists.
    pub lists: Vec<List>,
    /// An authority's own example issues with scores.
    pub examples: Vec<ScoredExample>,
    /// An authority's own contacts.
    pub contacts: Vec<Contact>,
    /// Where observation sheets are sent; empty where nothing says so.
    pub mailbox: String,
    /// The marking that the paper carries, where the policy prints one.
    pub marking: Option<Marking>,
    /// The tracks.
    pub tracks: Vec<TrackGuide>,
    /// What its policy itself says to the three safety questions.
    pub safety: Vec<SafetyWords>,
    /// What is weighed for each issue.
    pub considerations: Vec<ConsiderationGuide>,
    /// What poor care means.
    pub poor_care: Option<Differentiating>,
    /// What a potential cause for concern means.
    pub cause_for_concern: Option<Differentiating>,
    /// When a series is suggested.
    pub series: Option<Series>,
    /// What an issue can be about.
    pub themes: Vec<Theme>,
    /// Its observation sheet.
    pub sheet: Option<Sheet>,
}

/// A framework file that cannot be used, with everything that is wrong in it, in the order of its lines.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the framework file has {} problem(s); the first: {}", .0.len(), .0.first().map(ToString::to_string).unwrap_or_default())]
pub struct FrameworkError(pub Vec<Problem>);

impl Framework {
    /// One of which nothing is known but its name.
    pub(super) fn nothing_of(reference: FrameworkRef) -> Self {
        Self {
            reference,
            authority: String::new(),
            title: String::new(),
            documents: Vec::new(),
            local_authorities: Vec::new(),
            own: None,
            method: None,
            rules: None,
            groups: Vec::new(),
            measures: Vec::new(),
            designations: Vec::new(),
            next_steps: Vec::new(),
            deadlines: Vec::new(),
            notes: Vec::new(),
            lists: Vec::new(),
            examples: Vec::new(),
            contacts: Vec::new(),
            mailbox: String::new(),
            marking: None,
            tracks: Vec::new(),
            safety: Vec::new(),
            considerations: Vec::new(),
            poor_care: None,
            cause_for_concern: None,
            series: None,
            themes: Vec::new(),
            sheet: None,
        }
    }

    /// The scored rules, where the framework has such.
    pub fn scored(&self) -> Option<&ScoredRules> {
        match &self.rules {
            Some(Rules::Scored(rules)) => Some(rules),
            _ => None,
        }
    }

    /// The descriptions of the impact, where the framework goes by them.
    pub fn impact(&self) -> Option<&ImpactScale> {
        match &self.rules {
            Some(Rules::Described(impact)) => Some(impact),
            _ => None,
        }
    }

    /// The rows of outcomes, where the framework has triggers; else none.
    pub fn outcomes(&self) -> &[OutcomeRule] {
        match &self.rules {
            Some(Rules::Triggers(rows)) => rows,
            _ => &[],
        }
    }

    /// The theme with this id.
    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == *id)
    }

    /// The guide of one track.
    pub fn track(&self, kind: TrackKind) -> Option<&TrackGuide> {
        self.tracks.iter().find(|track| track.kind == kind)
    }

    /// The group with this id.
    pub fn group(&self, id: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// All questions, in their groups' order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.groups.iter().flat_map(|group| &group.questions)
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions().find(|question| question.id == id)
    }

    /// The measure with this id.
    pub fn measure(&self, id: &str) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.id == id)
    }

    /// The list with this id.
    pub fn list(&self, id: &str) -> Option<&List> {
        self.lists.iter().find(|list| list.id == id)
    }

    /// The description of one level's impact.
    pub fn impact_level(&self, level: ConcernLevel) -> Option<&ImpactLevel> {
        self.impact()?.level(level)
    }

    /// The id under which answers to this framework's questions are kept: its own, or that of the framework which it
    /// extends, because the questions are the same.
    pub fn asks_as(&self) -> &str {
        self.own.as_ref().and_then(|own| own.extends.as_ref()).map_or(&self.reference.id, |base| &base.id)
    }

    /// How a question of this framework is named in a record.
    pub fn reference_of(&self, question: &str) -> QuestionRef {
        QuestionRef::new(self.asks_as(), question)
    }

    /// Notes that stand beside a row.
    pub fn notes_beside(&self, id: &str) -> impl Iterator<Item = &ReadingNote> {
        self.notes.iter().filter(move |note| note.beside == id)
    }

    /// Whether this is the framework of a local authority, as it is named in a record; capitals do not matter, nor which
    /// spaces and dashes it is written with, nor whether the county stands there or a borough or district below it.
    pub fn is_of(&self, local_authority: &str) -> bool {
        self.fit(local_authority).is_some()
    }

    pub(super) fn fit(&self, local_authority: &str) -> Option<Fit> {
        let in_area = || area_of(local_authority).is_some_and(|area| area.framework == self.reference.id);
        let found = fit(&self.local_authorities, local_authority);
        found.or_else(|| (self.own.is_none() && in_area()).then_some(Fit::Area))
    }

    /// Whether records can be submitted under it.
    pub fn judges(&self) -> bool {
        self.rules.is_some()
    }
}
