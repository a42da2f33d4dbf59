//! What was found in a file that was checked.

use crate::{
    assess::Assessment,
    submission::{Problem, ReadDocument},
};

/// What a check is about, in the order in which the checks are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Whether the file is an exported record, and can be read in one way only.
    Readable,
    /// Whether it keeps to the published schema, and fits together.
    Form,
    /// Whether its digest is that of its content.
    Digest,
    /// Whether the frameworks that it rests on are known, and their texts unchanged.
    Frameworks,
    /// Whether its inputs give the result that it holds.
    Result,
}

impl Subject {
    /// All, in their order.
    pub const ALL: [Self; 5] = [Self::Readable, Self::Form, Self::Digest, Self::Frameworks, Self::Result];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Readable => "It can be read",
            Self::Form => "Its form is right",
            Self::Digest => "Nothing was changed after the export",
            Self::Frameworks => "Its frameworks are known and unchanged",
            Self::Result => "Its inputs give its result",
        }
    }

    /// The key used in files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Readable => "readable",
            Self::Form => "form",
            Self::Digest => "digest",
            Self::Frameworks => "frameworks",
            Self::Result => "result",
        }
    }
}

/// How a check ended. The order is that of how much it matters: the worst of several is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// It holds.
    Holds,
    /// It cannot be told, and the check says why.
    CannotTell,
    /// It does not hold.
    Fails,
}

impl Finding {
    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Holds => "Holds",
            Self::CannotTell => "Cannot be told",
            Self::Fails => "Does not hold",
        }
    }

    /// The key used in files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::CannotTell => "cannot_tell",
            Self::Fails => "fails",
        }
    }
}

/// One check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What it is about.
    pub subject: Subject,
    /// How it ended.
    pub finding: Finding,
    /// What was found, in whole sentences.
    pub says: String,
    /// What to do next; empty where there is nothing to do.
    pub todo: String,
    /// Each place that is wrong, where there are such.
    pub problems: Vec<Problem>,
}

/// Something that the file holds and its inputs do not give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The place as a JSON path, such as `$.assessment.calculated`.
    pub path: String,
    /// What the file holds there, as JSON; empty where it holds nothing.
    pub stored: String,
    /// What its inputs give, as JSON; empty where they give nothing.
    pub recomputed: String,
}

/// Everything that was found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// The checks, in the order of [`Subject::ALL`].
    pub checks: Vec<Check>,
    /// Where the stored result and the one worked out again are not the same.
    pub differences: Vec<Difference>,
    /// The version of the file's format, where it could be read.
    pub version: Option<u64>,
    /// The digest of what the file holds, as 64 hexadecimal digits, where it has one content: to be compared with the one on
    /// paper.
    pub digest: Option<String>,
    /// What the file holds, where its form is right.
    pub document: Option<ReadDocument>,
    /// The result worked out again from the file's inputs.
    pub recomputed: Option<Assessment>,
}

impl Verification {
    /// The worst that was found.
    pub fn verdict(&self) -> Finding {
        self.checks.iter().map(|check| check.finding).max().unwrap_or(Finding::CannotTell)
    }

    /// The verdict in one sentence.
    pub fn sentence(&self) -> &'static str {
        match self.verdict() {
            Finding::Holds => "All checks hold: the file is as it was exported, and its inputs give its result.",
            Finding::CannotTell => "Nothing wrong was found, but not everything could be checked.",
            Finding::Fails => "Something is wrong with this file. Do not rely on it before it is cleared up.",
        }
    }

    /// The check on this subject.
    pub fn check(&self, subject: Subject) -> Option<&Check> {
        self.checks.iter().find(|check| check.subject == subject)
    }
}
