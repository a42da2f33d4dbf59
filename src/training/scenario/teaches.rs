//! What a scenario is there to practise.

/// What a scenario is there to practise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Teaches {
    /// The same facts once and repeated.
    Twin,
    /// A score just below or just above a level's edge.
    Boundary,
    /// Frameworks that come to different outcomes.
    Frameworks,
    /// A track that matters more than the score.
    Tracks,
    /// Information that arrives bit by bit.
    Staged,
}

impl Teaches {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Twin, Self::Boundary, Self::Frameworks, Self::Tracks, Self::Staged];

    /// The key used in files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Twin => "twin",
            Self::Boundary => "boundary",
            Self::Frameworks => "frameworks",
            Self::Tracks => "tracks",
            Self::Staged => "staged",
        }
    }

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Twin => "Once or repeated",
            Self::Boundary => "At a level’s edge",
            Self::Frameworks => "Frameworks differ",
            Self::Tracks => "More than a score",
            Self::Staged => "In stages",
        }
    }
}
