//! Who gave which scenario which level.

/// The answers of a room: one row a scenario, one place in it a person, and the level that the person gave, counted from 0 in
/// the order of the levels; `None` where there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ratings {
    levels: usize,
    people: usize,
    /// For each scenario, how many people gave each level: all that the measures need.
    counts: Vec<Vec<usize>>,
}

/// Why answers are not those of a room.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RatingsError {
    /// A scenario has another number of places than the first one has.
    #[error("scenario {scenario} has {found} places for answers, and the first has {wanted}")]
    Uneven {
        /// The scenario, counted from 1.
        scenario: usize,
        /// How many places it has.
        found: usize,
        /// How many it should have.
        wanted: usize,
    },
    /// A level that there is not.
    #[error("an answer to scenario {scenario} is level {level}, and there are {levels} levels, counted from 0")]
    NoSuchLevel {
        /// The scenario, counted from 1.
        scenario: usize,
        /// The level.
        level: usize,
        /// How many levels there are.
        levels: usize,
    },
}

impl Ratings {
    /// The answers of a room to its scenarios, with so many levels.
    ///
    /// # Errors
    /// [`RatingsError`], which names the first place that is wrong.
    pub fn new(levels: usize, rows: &[Vec<Option<usize>>]) -> Result<Self, RatingsError> {
        let people = rows.first().map_or(0, Vec::len);
        let mut counts = Vec::with_capacity(rows.len());
        for (row, scenario) in rows.iter().zip(1..) {
            if row.len() != people {
                return Err(RatingsError::Uneven { scenario, found: row.len(), wanted: people });
            }
            let mut count = vec![0; levels];
            for level in row.iter().flatten().copied() {
                match count.get_mut(level) {
                    Some(number) => *number += 1,
                    None => return Err(RatingsError::NoSuchLevel { scenario, level, levels }),
                }
            }
            counts.push(count);
        }
        Ok(Self { levels, people, counts })
    }

    /// How many levels there are.
    pub fn levels(&self) -> usize {
        self.levels
    }

    /// How many people could have answered.
    pub fn people(&self) -> usize {
        self.people
    }

    /// How many people gave each level, scenario by scenario.
    pub fn counts(&self) -> &[Vec<usize>] {
        &self.counts
    }

    /// The same room with other scenarios, drawn from its own.
    pub(super) fn with_counts(&self, counts: Vec<Vec<usize>>) -> Self {
        Self { levels: self.levels, people: self.people, counts }
    }

    /// The scenarios that say something about agreement: at least two people answered them.
    pub(super) fn paired(&self) -> impl Iterator<Item = &[usize]> {
        self.counts.iter().map(Vec::as_slice).filter(|counts| counts.iter().sum::<usize>() >= 2)
    }
}
