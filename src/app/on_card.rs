//! What the first page tells of a record at a glance: danger first, then the outcome, the stage, and what is late.

use super::{Case, action_due, deadlines};
use crate::{
    assess::{Assessment, assess},
    calendar::local::day_at,
    concern::{Record, Timestamp, TrackAnswer, TrackKind},
    framework::{Chosen, Framework, Registry},
    process::Library,
};

/// A track that has to be seen, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tracked {
    /// Which track.
    pub kind: TrackKind,
    /// Whether it is answered Yes; else the person is not sure.
    pub is_yes: bool,
    /// In words: “Immediate danger”, or “Immediate danger: not sure”.
    pub says: String,
}

/// The tracks that are answered Yes or “not sure”, in the order asked: what is not sure reads neither as yes nor as no.
pub fn tracked(answers: &[Option<TrackAnswer>; 3], shared: Option<&Framework>) -> Vec<Tracked> {
    let tracks = TrackKind::ALL.into_iter().zip(answers).filter_map(|(kind, answer)| {
        let title = shared.and_then(|shared| shared.track(kind)).map_or(kind.key(), |guide| guide.title.as_str());
        match answer {
            None | Some(TrackAnswer::No) => None,
            Some(TrackAnswer::Yes) => Some(Tracked { kind, is_yes: true, says: title.to_owned() }),
            Some(TrackAnswer::NotSure) => Some(Tracked { kind, is_yes: false, says: format!("{title}: not sure") }),
        }
    });
    tracks.collect()
}

/// What is worked out of a record for its card. Worked out where a card is drawn, and not for every record on the device.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OnCard {
    /// The outcome under the policy that the record goes by; `None` where that is not on this device.
    pub assessment: Option<Assessment>,
    /// Whose policy it is, and where it is not the service’s own, that.
    pub by: String,
    /// The stage of its case; `None` while none is begun.
    pub stage: Option<String>,
    /// What is late, the most pressing first: deadlines of the case, then actions of its plan.
    pub late: Vec<String>,
}

impl OnCard {
    /// Works it out as of a moment.
    pub fn of(
        record: &Record,
        frameworks: &Registry,
        library: impl FnOnce() -> &'static Library,
        now: Timestamp,
    ) -> Self {
        let chosen = frameworks.chosen(record);
        let by = chosen.as_ref().map(|chosen| whose(chosen, record, frameworks)).unwrap_or_default();
        let framework = chosen.and_then(Chosen::framework);
        let assessment = framework.and_then(|framework| assess(framework, record, day_at(now)));
        // The process files are large, and most records have no case.
        let case = record.follow_up.process().and_then(|_| Case::of(record, frameworks, library(), now).ok());
        let stage = case.as_ref().and_then(Case::stage).map(|stage| stage.title.clone());
        let late = case.as_ref().map(late).unwrap_or_default();
        Self { assessment, by, stage, late }
    }
}

/// Why there is no framework that gives an outcome, in short words; nothing where there is one.
pub fn without_outcome(chosen: &Chosen<'_>, frameworks: &Registry) -> Option<String> {
    match chosen {
        Chosen::ByHand(_) | Chosen::ByAuthority(_) | Chosen::ByDefault(_) => None,
        Chosen::Missing(reference) if frameworks.unusable_as(reference).is_some() => {
            Some("its own file cannot be used by this version of the app".to_owned())
        }
        Chosen::Missing(reference) => Some(format!("{} {} is not on this device", reference.id, reference.version)),
        Chosen::Several(own) => {
            Some(format!("{} files are for its local authority, and none is chosen yet", own.len()))
        }
    }
}

fn whose(chosen: &Chosen<'_>, record: &Record, frameworks: &Registry) -> String {
    match chosen {
        Chosen::ByHand(framework) | Chosen::ByAuthority(framework) => framework.authority.clone(),
        Chosen::ByDefault(framework) if record.service.local_authority.trim().is_empty() => {
            format!("{}: the service’s own council is not named", framework.authority)
        }
        Chosen::ByDefault(framework) => format!("{}, for comparison", framework.authority),
        Chosen::Missing(_) | Chosen::Several(_) => without_outcome(chosen, frameworks).unwrap_or_default(),
    }
}

fn late(case: &Case<'_>) -> Vec<String> {
    let deadlines = deadlines(case);
    let deadlines = deadlines.iter().filter(|deadline| deadline.is_late()).map(|deadline| deadline.what().to_owned());
    let mut actions: Vec<_> = case
        .process
        .iter()
        .flat_map(|state| state.plan.actions())
        .filter(|action| action_due(action, case.now).is_some_and(|due| due.is_late()))
        .collect();
    actions.sort_by_key(|action| action.due);
    deadlines.chain(actions.into_iter().map(|action| action.what.clone())).collect()
}
