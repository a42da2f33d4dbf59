//! Proves a table of levels over scores: some level holds for any scores whatever, and more or higher scores never lower it.
//!
//! Conditions ask for the sum and for which scores there are, never for more. A sum above every number that the table names is
//! like any other such sum. So scores, however many, are one of finitely many states: the sum, capped one above the largest number
//! named, and the set of scores that are there. All states that scores can lead to are gone through, the fewest scores first.

use super::{Condition, LevelRule, ScoreTally, ScoredRules, row::wrong};
use crate::concern::{ConcernLevel, RiskScore};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use toml_span::{Error, Span};

/// The largest number that a table can name. Tool default: fifty times the largest of the app's own; what is looked through grows
/// with it.
const LARGEST: u32 = 500;

/// The most conditions of a table, and the most notes on how it is read. Tool default: many times as many as the app's own has.
const MOST: usize = 60;

/// How many scores are written out one by one in a message.
const WRITTEN_OUT: u32 = 8;

/// Scores, as far as a table can tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct State {
    /// The sum, capped.
    sum: u32,
    /// A bit for each score that is there.
    scores: u8,
}

impl State {
    const NONE: Self = Self { sum: 0, scores: 0 };

    fn with(self, score: RiskScore, cap: u32) -> Self {
        let (value, bit) = (score.get(), 1_u8 << (score.get() - 1));
        Self { sum: self.sum.saturating_add(value).min(cap), scores: self.scores | bit }
    }

    fn meets(self, condition: Condition) -> bool {
        let at_least = |score: RiskScore| self.scores >> (score.get() - 1) != 0;
        match condition {
            Condition::CombinedAtLeast(least) => self.sum >= least,
            Condition::CombinedAtMost(most) => self.sum <= most,
            Condition::CombinedBetween(least, most) => (least..=most).contains(&self.sum),
            Condition::SingleAtLeast(score) => at_least(score),
            Condition::SingleIs(score) => self.scores >> (score.get() - 1) & 1 == 1,
            Condition::NoSingleAtLeast(score) => !at_least(score),
        }
    }

    fn holds(self, rule: &LevelRule) -> bool {
        rule.all.iter().all(|condition| self.meets(*condition))
            && (rule.any.is_empty() || rule.any.iter().any(|condition| self.meets(*condition)))
    }
}

/// Every state that scores can lead to, each with the fewest scores that do, in the order in which they were found.
struct States {
    cap: u32,
    found: Vec<(State, ScoreTally)>,
}

impl States {
    /// All that these scores and any further ones lead to.
    fn from(start: ScoreTally, cap: u32) -> Self {
        let mut first = State::NONE;
        for score in RiskScore::all() {
            // A capped sum stays capped, so no more need be counted.
            for _ in 0..start.count(score).min(cap) {
                first = first.with(score, cap);
            }
        }
        let mut seen = BTreeSet::from([first]);
        let mut next = VecDeque::from([(first, start)]);
        let mut found = Vec::new();
        while let Some((state, tally)) = next.pop_front() {
            found.push((state, tally));
            for score in RiskScore::all() {
                let more = state.with(score, cap);
                if seen.insert(more) {
                    let mut scores = tally;
                    scores.add(score);
                    next.push_back((more, scores));
                }
            }
        }
        Self { cap, found }
    }
}

/// Notes every way in which the table can leave scores without a level, or let more scores lower it, and every row in it that never
/// counts.
pub(super) fn check(rules: &ScoredRules, file: Span, errors: &mut Vec<Error>) {
    for level in ConcernLevel::ALL {
        if !rules.levels.iter().any(|rule| rule.level == level) {
            let place = rules.levels.first().map_or(file, |rule| rule.place.0);
            errors.push(wrong(place, format!("there is no [[level]] row with the id “{}”; add it", level.key())));
        }
    }
    let complete = ConcernLevel::ALL.into_iter().all(|level| rules.levels.iter().any(|rule| rule.level == level));
    let Some(cap) = cap(rules, errors).filter(|_| complete) else { return };
    let states = States::from(ScoreTally::default(), cap);
    let held: BTreeMap<State, Vec<ConcernLevel>> =
        states.found.iter().map(|(state, _)| (*state, held(rules, *state))).collect();
    if !check_gaps(rules, &states, &held, file, errors) {
        check_falls(rules, &states, &held, file, errors);
        check_never(rules, &held, errors);
    }
    check_overlaps(rules, &held, file, errors);
    check_readings(rules, cap, errors);
}

/// One above the largest number that the table names; `None` for a table that is too large to be gone through.
fn cap(rules: &ScoredRules, errors: &mut Vec<Error>) -> Option<u32> {
    let before = errors.len();
    let mut largest = 0;
    for rule in &rules.levels {
        let numbers = rule.any.iter().chain(&rule.all).filter_map(|condition| match condition {
            Condition::CombinedAtLeast(number)
            | Condition::CombinedAtMost(number)
            | Condition::CombinedBetween(_, number) => Some(*number),
            _ => None,
        });
        let number = numbers.max().unwrap_or_default();
        if number > LARGEST {
            errors.push(wrong(
                rule.place.0,
                format!(
                    "this row names the combined score {number}; write {LARGEST} or less, as no record comes near it"
                ),
            ));
        }
        largest = largest.max(number);
    }
    let conditions: usize = rules.levels.iter().map(|rule| rule.any.len() + rule.all.len()).sum();
    for (number, what, place) in [
        (conditions, "conditions in all [[level]] rows", rules.levels.last().map(|rule| rule.place)),
        (rules.readings.len(), "[[reading]] rows", rules.readings.get(MOST).map(|reading| reading.place)),
    ] {
        if number > MOST {
            let message = format!("there are {number} {what}; the table can be proven with {MOST} of them or fewer");
            errors.push(wrong(place.unwrap_or_default().0, message));
        }
    }
    (errors.len() == before).then_some(largest + 1)
}

/// The levels whose rows hold, the highest first.
fn held(rules: &ScoredRules, state: State) -> Vec<ConcernLevel> {
    rules.levels.iter().filter(|rule| state.holds(rule)).map(|rule| rule.level).collect()
}

fn place(rules: &ScoredRules, level: Option<ConcernLevel>, file: Span) -> Span {
    let row = rules.levels.iter().find(|rule| Some(rule.level) == level).or(rules.levels.last());
    row.map_or(file, |rule| rule.place.0)
}

/// Some row holds for any scores. The gap with the fewest scores is told, at the row of the level that one score less has. Returns
/// whether there is one.
fn check_gaps(
    rules: &ScoredRules,
    states: &States,
    held: &BTreeMap<State, Vec<ConcernLevel>>,
    file: Span,
    errors: &mut Vec<Error>,
) -> bool {
    let empty = |state: &State| *state != State::NONE && held.get(state).is_none_or(Vec::is_empty);
    let Some((_, tally)) = states.found.iter().find(|(state, _)| empty(state)) else { return false };
    // Without its highest score, so that the row below the gap is named.
    let mut fewer = *tally;
    if let Some(lowest) = RiskScore::all().find(|score| tally.count(*score) > 0) {
        fewer.remove(lowest);
    }
    let below = RiskScore::all().fold(State::NONE, |state, score| {
        (0..fewer.count(score)).fold(state, |state, _| state.with(score, states.cap))
    });
    let level = held.get(&below).and_then(|held| held.first()).copied();
    errors.push(wrong(
        place(rules, level, file),
        format!(
            "no [[level]] row holds for {}: the combined score is {} and the highest single score is {}; widen this row, or the one above it, so that it does",
            scores(tally),
            tally.combined(),
            tally.highest().map_or(0, RiskScore::get)
        ),
    ));
    true
}

/// One more score, or a higher one in the place of another, never gives a lower level. What both sides have in common can be any
/// scores; a rise by several is several rises by one.
fn check_falls(
    rules: &ScoredRules,
    states: &States,
    held: &BTreeMap<State, Vec<ConcernLevel>>,
    file: Span,
    errors: &mut Vec<Error>,
) {
    // Without a score there is no level, whatever rows would hold.
    let level = |state: State| held.get(&state).filter(|_| state != State::NONE).and_then(|held| held.first()).copied();
    let mut told = BTreeSet::new();
    for (common, tally) in &states.found {
        let mut before = (*common, *tally);
        for score in RiskScore::all() {
            let after = common.with(score, states.cap);
            let mut more = *tally;
            more.add(score);
            if let (Some(from), Some(to)) = (level(before.0), level(after))
                && to < from
                && told.insert((from, to))
            {
                errors.push(wrong(
                    place(rules, Some(from), file),
                    format!(
                        "the level falls as scores rise: {} give {}, and {} give {}; write the rows so that more or higher scores never lower the level",
                        scores(&before.1),
                        from.key(),
                        scores(&more),
                        to.key()
                    ),
                ));
            }
            before = (after, more);
        }
    }
}

/// Every row wins for some scores.
fn check_never(rules: &ScoredRules, held: &BTreeMap<State, Vec<ConcernLevel>>, errors: &mut Vec<Error>) {
    for rule in &rules.levels {
        let wins =
            |(state, held): (&State, &Vec<ConcernLevel>)| *state != State::NONE && held.first() == Some(&rule.level);
        if !held.iter().any(wins) {
            errors.push(wrong(
                rule.place.0,
                format!(
                    "the level “{}” is never reached: no scores meet its row, or a higher level always takes them",
                    rule.level.key()
                ),
            ));
        }
    }
}

/// Two rows hold at once only where an overlap says so, and an overlap stands only where they can.
fn check_overlaps(rules: &ScoredRules, held: &BTreeMap<State, Vec<ConcernLevel>>, file: Span, errors: &mut Vec<Error>) {
    let mut both = BTreeSet::new();
    let mut beside = BTreeSet::new();
    for (_, levels) in held.iter().filter(|(state, _)| **state != State::NONE) {
        for (number, higher) in levels.iter().enumerate() {
            both.extend(levels.iter().skip(number + 1).map(|lower| (*lower, *higher)));
        }
        beside.extend(levels.windows(2).filter_map(|pair| Some((*pair.get(1)?, *pair.first()?))));
    }
    for (lower, higher) in beside {
        let declared = rules.overlaps.iter().any(|overlap| overlap.levels == (lower, higher) && overlap.wins == higher);
        if !declared {
            errors.push(wrong(
                place(rules, Some(higher), file),
                format!(
                    "the rows “{}” and “{}” can both hold; declare it in an [[overlap]] that “{}” wins",
                    lower.key(),
                    higher.key(),
                    higher.key()
                ),
            ));
        }
    }
    for (place, overlap) in rules.overlaps.iter().enumerate() {
        let (lower, higher) = overlap.levels;
        if overlap.wins != higher {
            let message = format!(
                "where “{}” and “{}” can both hold, the higher level is taken; write wins = \"{}\"",
                lower.key(),
                higher.key(),
                higher.key()
            );
            errors.push(wrong(overlap.place.0, message));
        } else if rules.overlaps.iter().take(place).any(|before| before.levels == overlap.levels) {
            let message = format!(
                "this [[overlap]] of “{}” and “{}” stands twice, and only one note is shown; keep one",
                lower.key(),
                higher.key()
            );
            errors.push(wrong(overlap.place.0, message));
        }
    }
    for overlap in rules.overlaps.iter().filter(|overlap| !both.contains(&overlap.levels)) {
        let (lower, higher) = overlap.levels;
        errors.push(wrong(
            overlap.place.0,
            format!(
                "this [[overlap]] does nothing: no scores meet both “{}” and “{}”; take it out",
                lower.key(),
                higher.key()
            ),
        ));
    }
}

/// Every note on a reading is shown for some scores.
fn check_readings(rules: &ScoredRules, cap: u32, errors: &mut Vec<Error>) {
    for reading in &rules.readings {
        let mut start = ScoreTally::default();
        // So many of any score have a capped sum, and more change nothing.
        for _ in 0..reading.at_least.min(cap) {
            start.add(reading.score);
        }
        let shown = States::from(start, cap)
            .found
            .iter()
            .any(|(state, _)| *state != State::NONE && held(rules, *state).first() == Some(&reading.level));
        if !shown {
            errors.push(wrong(
                reading.place.0,
                format!(
                    "the [[reading]] row “{}” is never shown: with so many scores of {} the level is never “{}”",
                    reading.id,
                    reading.score.get(),
                    reading.level.key()
                ),
            ));
        }
    }
}

/// Scores in words, the highest first.
fn scores(tally: &ScoreTally) -> String {
    let there = RiskScore::all().rev().filter(|score| tally.count(*score) > 0);
    let words: Vec<String> = if tally.len() <= WRITTEN_OUT {
        there.flat_map(|score| (0..tally.count(score)).map(move |_| score.get().to_string())).collect()
    } else {
        there.map(|score| format!("{} times {}", tally.count(score), score.get())).collect()
    };
    match words.as_slice() {
        [one] if tally.len() == 1 => format!("the score {one}"),
        _ => format!("the scores {}", words.join(", ")),
    }
}
