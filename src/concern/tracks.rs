//! The three tracks that stand beside every score: danger, crime, section 42.

use serde::{Deserialize, Serialize};

/// Which track.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrackKind {
    /// Is anyone in immediate danger?
    ImmediateDanger,
    /// Could a crime have been committed?
    Crime,
    /// Does an adult need a safeguarding concern raised under section 42 of the Care Act 2014?
    Section42,
}

impl TrackKind {
    /// All three, in the order asked.
    pub const ALL: [Self; 3] = [Self::ImmediateDanger, Self::Crime, Self::Section42];

    /// The key used in files, forms and histories.
    pub fn key(self) -> &'static str {
        match self {
            Self::ImmediateDanger => "immediate_danger",
            Self::Crime => "crime",
            Self::Section42 => "section_42",
        }
    }
}

/// An answer to a track's question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TrackAnswer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// The person cannot tell. Never treated as no.
    NotSure,
}

impl TrackAnswer {
    /// All answers, in the order shown.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::NotSure];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Yes => "Yes",
            Self::No => "No",
            Self::NotSure => "Not sure",
        }
    }

    /// The key used in files and forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::NotSure => "not_sure",
        }
    }

    /// The answer with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.key() == key)
    }
}

/// One track: its answer and what has been done about it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Track {
    /// The answer; `null` while the question is open.
    pub answer: Option<TrackAnswer>,
    /// What has been done: who was called, when, any reference.
    pub done: String,
}

/// The three tracks. They are asked first and no score ever switches them off.
/// Source: all five policies; `lambeth` 1 and 7.6, `berkshire` 5.7 and 5.7.2.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tracks {
    /// Is anyone in immediate danger?
    pub immediate_danger: Track,
    /// Could a crime have been committed?
    pub crime: Track,
    /// Does an adult need a section 42 safeguarding concern raised?
    pub section_42: Track,
}

impl Tracks {
    /// One track.
    pub fn get(&self, kind: TrackKind) -> &Track {
        match kind {
            TrackKind::ImmediateDanger => &self.immediate_danger,
            TrackKind::Crime => &self.crime,
            TrackKind::Section42 => &self.section_42,
        }
    }

    /// One track, to change it.
    pub fn get_mut(&mut self, kind: TrackKind) -> &mut Track {
        match kind {
            TrackKind::ImmediateDanger => &mut self.immediate_danger,
            TrackKind::Crime => &mut self.crime,
            TrackKind::Section42 => &mut self.section_42,
        }
    }

    /// How many of the three questions have an answer.
    pub fn answered(&self) -> usize {
        TrackKind::ALL.into_iter().filter(|kind| self.get(*kind).answer.is_some()).count()
    }
}
