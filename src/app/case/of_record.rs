//! What a case goes by, and where it stands.

use super::NoCase;
use crate::{
    assess::{Assessment, AssessmentState, OutcomeShown, assess},
    calendar::local::local,
    concern::{ConcernLevel, Date, FrameworkRef, ProcessState, Record, Timestamp},
    framework::{Chosen, Framework, Registry},
    process::{Definition, Library, Stage, Start},
};
use chrono::Utc;

/// What a record’s case goes by, and where it stands, at a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Case<'a> {
    /// The record.
    pub record: &'a Record,
    /// The framework it goes by.
    pub framework: &'a Framework,
    /// The process file it goes by.
    pub definition: &'a Definition,
    /// The process that is followed; `None` before one is begun.
    pub process: Option<&'a ProcessState>,
    /// What the framework says of the record today.
    pub assessment: Assessment,
    /// The framework that the record goes by now, where the process goes by another.
    pub other_framework: Option<FrameworkRef>,
    /// The moment.
    pub now: Timestamp,
    /// The day in England at that moment.
    pub today: Date,
}

impl<'a> Case<'a> {
    /// Works the case out. A process that was begun keeps its file and framework, whatever the record goes by since; else the
    /// record’s framework says which process there is.
    ///
    /// # Errors
    /// If the framework, or a process for it, is not at hand.
    pub fn of(
        record: &'a Record,
        frameworks: &'a Registry,
        library: &'a Library,
        now: Timestamp,
    ) -> Result<Self, NoCase> {
        let chosen = frameworks.chosen(record);
        let process = record.follow_up.process();
        let (definition, framework, other_framework) = match (process, chosen) {
            (Some(state), chosen) => {
                let definition = library.exactly(state.process());
                let definition = definition.ok_or_else(|| NoCase::ProcessMissing(state.process().clone()))?;
                let (found, other) = match chosen {
                    Some(Chosen::Missing(reference)) => (None, Some(reference)),
                    chosen => match chosen.and_then(Chosen::framework) {
                        Some(framework) if *extended(framework) == definition.framework => (Some(framework), None),
                        other => (None, other.map(|framework| framework.reference.clone())),
                    },
                };
                let found = found.or_else(|| frameworks.exactly(&definition.framework));
                let missing = || NoCase::FrameworkMissing(definition.framework.clone());
                (definition, found.ok_or_else(missing)?, other)
            }
            (None, None) => return Err(NoCase::NoFramework),
            (None, Some(Chosen::Missing(reference))) => return Err(NoCase::FrameworkMissing(reference)),
            (None, Some(chosen)) => {
                let framework = chosen.framework().ok_or(NoCase::NoFramework)?;
                let definition = library.of_framework(framework);
                (definition.ok_or_else(|| NoCase::NoProcess(framework.reference.clone()))?, framework, None)
            }
        };
        let today = local(now.with_timezone(&Utc)).date;
        let assessment = assess(framework, record, today);
        let assessment = assessment.ok_or_else(|| NoCase::NoProcess(framework.reference.clone()))?;
        Ok(Self { record, framework, definition, process, assessment, other_framework, now, today })
    }

    /// The stage where the process stands.
    pub fn stage(&self) -> Option<&'a Stage> {
        self.definition.stage(self.process?.stage()?)
    }

    /// Whether the process has ended.
    pub fn ended(&self) -> bool {
        self.stage().is_some_and(|stage| stage.end)
    }

    /// The outcome that is followed; before a process is begun, the record’s.
    pub fn outcome(&self) -> Option<&str> {
        match self.process {
            Some(state) => state.outcome(),
            None => self.assessment.outcome.as_ref().map(|outcome| outcome.id.as_str()),
        }
    }

    /// Where a process begins with the record’s outcome.
    pub fn start(&self) -> Option<&'a Start> {
        self.definition.start(&self.assessment.outcome.as_ref()?.id)
    }

    /// The record’s outcome, where it differs from the one that the process follows, so that
    /// [`crate::process::reassess`] can note it. While something is not known, only a graver one counts: less may be known
    /// now, and that is no reason to follow a milder one.
    pub fn changed_outcome(&self) -> Option<&OutcomeShown> {
        let followed = self.process?.outcome()?;
        let found = self.assessment.outcome.as_ref().filter(|outcome| outcome.id != followed)?;
        let settled = self.assessment.state == AssessmentState::Settled;
        (settled || self.rank(followed).is_some_and(|followed| found.rank < followed)).then_some(found)
    }

    /// An outcome’s place in the framework’s order; 0 is the most serious.
    fn rank(&self, outcome: &str) -> Option<u32> {
        let level = ConcernLevel::ALL.into_iter().rev().position(|level| level.key() == outcome);
        let place = self.framework.outcomes().iter().position(|row| row.id == outcome).or(level)?;
        u32::try_from(place).ok()
    }
}

/// The framework that another one extends; else itself.
fn extended(framework: &Framework) -> &FrameworkRef {
    framework.own.as_ref().and_then(|own| own.extends.as_ref()).unwrap_or(&framework.reference)
}
