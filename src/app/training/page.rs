//! The addresses of the training pages.

use crate::concern::TrainingId;
use std::fmt;

/// A page of training.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrainingPage {
    /// Where training begins: alone, in a room, what is kept here.
    Start,
    /// Joining a session from a file or from codes.
    Join,
    /// A trainer's own scenario files.
    OwnSets,
    /// One set, by the first digits of its digest: what it practises, and ways to begin.
    Set(String),
    /// The facilitator's notes of a set.
    Notes(String),
    /// Making a session of a set.
    NewRoom(String),
    /// A page of training that is kept here.
    Course(TrainingId, CoursePage),
}

/// A page of one piece of training. Stages are counted from 1, as people do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CoursePage {
    /// Where it stands and what comes next.
    Overview,
    /// Judging one stage of a scenario.
    Judge(usize),
    /// The reading of a stage, beside one's own judgement.
    Reading(usize),
    /// The result: of work alone, or of a session.
    Result,
    /// A participant's answers on their way to the trainer.
    Send,
    /// The session on its way to the participants.
    HandOut,
    /// Answers coming in.
    Collect,
    /// One tablet goes round.
    Pass,
    /// Counting raised hands.
    Hands(usize),
    /// The room's answers to a stage, for all to see.
    Reveal(usize),
    /// Asks before it is removed.
    Remove,
}

impl fmt::Display for TrainingPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => f.write_str("/training"),
            Self::Join => f.write_str("/training/join"),
            Self::OwnSets => f.write_str("/training/own"),
            Self::Set(digest) => write!(f, "/training/set/{digest}"),
            Self::Notes(digest) => write!(f, "/training/set/{digest}/notes"),
            Self::NewRoom(digest) => write!(f, "/training/set/{digest}/session"),
            Self::Course(id, page) => write!(f, "/training/course/{id}{page}"),
        }
    }
}

impl fmt::Display for CoursePage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overview => Ok(()),
            Self::Judge(number) => write!(f, "/judge/{number}"),
            Self::Reading(number) => write!(f, "/reading/{number}"),
            Self::Result => f.write_str("/result"),
            Self::Send => f.write_str("/send"),
            Self::HandOut => f.write_str("/hand-out"),
            Self::Collect => f.write_str("/collect"),
            Self::Pass => f.write_str("/pass"),
            Self::Hands(number) => write!(f, "/hands/{number}"),
            Self::Reveal(number) => write!(f, "/reveal/{number}"),
            Self::Remove => f.write_str("/remove"),
        }
    }
}

impl TrainingPage {
    /// The page at these parts of an address, which stand after `training`.
    pub(in crate::app) fn read(parts: &[&str]) -> Option<Self> {
        Some(match parts {
            [] => Self::Start,
            ["join"] => Self::Join,
            ["own"] => Self::OwnSets,
            ["set", digest] => Self::Set((*digest).to_owned()),
            ["set", digest, "notes"] => Self::Notes((*digest).to_owned()),
            ["set", digest, "session"] => Self::NewRoom((*digest).to_owned()),
            ["course", id, rest @ ..] => Self::Course(id.parse().ok()?, CoursePage::read(rest)?),
            _ => return None,
        })
    }

    /// The training that the page belongs to.
    pub fn course(&self) -> Option<TrainingId> {
        match self {
            Self::Course(id, _) => Some(*id),
            _ => None,
        }
    }
}

impl CoursePage {
    fn read(parts: &[&str]) -> Option<Self> {
        let number = |text: &str| text.parse::<usize>().ok().filter(|number| *number > 0);
        Some(match parts {
            [] => Self::Overview,
            ["judge", place] => Self::Judge(number(place)?),
            ["reading", place] => Self::Reading(number(place)?),
            ["result"] => Self::Result,
            ["send"] => Self::Send,
            ["hand-out"] => Self::HandOut,
            ["collect"] => Self::Collect,
            ["pass"] => Self::Pass,
            ["hands", place] => Self::Hands(number(place)?),
            ["reveal", place] => Self::Reveal(number(place)?),
            ["remove"] => Self::Remove,
            _ => return None,
        })
    }
}
