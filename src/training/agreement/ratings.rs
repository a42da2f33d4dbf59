//! Who gave which scenario which level.

/// The answers of a room: one row a scenario, one place in it a person, and the level that the person gave, counted from 0 in
/// the order of the levels; `None` where there is no answer. Of all that only the counts are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ratings {
    levels: usize,
    scenarios: usize,
    /// For each scenario, how many people gave each level: all that the measures need. One after another, so that the many
    /// draws of an interval copy numbers and make nothing new.
    counts: Vec<u32>,
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
    /// A scenario has another number of counts than there are levels.
    #[error("scenario {scenario} has {found} counts, and there are {levels} levels")]
    NotAllLevels {
        /// The scenario, counted from 1.
        scenario: usize,
        /// How many counts it has.
        found: usize,
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
        Self::from_counts(levels, &counts)
    }

    /// The same from counts alone, as raised hands give them: for each scenario, how many people gave each level.
    ///
    /// # Errors
    /// [`RatingsError::NotAllLevels`] for the first scenario that has another number of counts than there are levels.
    pub fn from_counts(levels: usize, rows: &[Vec<u32>]) -> Result<Self, RatingsError> {
        match rows.iter().zip(1..).find(|(row, _)| row.len() != levels) {
            Some((row, scenario)) => Err(RatingsError::NotAllLevels { scenario, found: row.len(), levels }),
            None => Ok(Self { levels, scenarios: rows.len(), counts: rows.concat() }),
        }
    }

    /// How many levels there are.
    pub fn levels(&self) -> usize {
        self.levels
    }

    /// How many scenarios there are.
    pub fn scenarios(&self) -> usize {
        self.scenarios
    }

    /// Becomes a room with scenarios drawn from another one, which has as many: one for each of these places in it.
    pub(super) fn draw(&mut self, from: &Self, places: &[usize]) {
        let width = self.levels;
        for (to, place) in places.iter().enumerate() {
            let drawn = from.counts.get(place * width..(place + 1) * width);
            if let (Some(here), Some(drawn)) = (self.counts.get_mut(to * width..(to + 1) * width), drawn) {
                here.copy_from_slice(drawn);
            }
        }
    }

    /// The scenarios that say something about agreement, each with its counts and how many answered: at least two people.
    pub(super) fn paired(&self) -> impl Iterator<Item = (&[u32], f64)> {
        let with_answers = |counts| (counts, answers(counts));
        self.counts.chunks_exact(self.levels.max(1)).map(with_answers).filter(|(_, answers)| *answers >= 2.0)
    }
}

fn answers(counts: &[u32]) -> f64 {
    counts.iter().copied().map(f64::from).sum()
}

/// How many ordered pairs of different people these are.
pub(super) fn pairs(people: f64) -> f64 {
    people * (people - 1.0)
}
