//! The frameworks whose outcome follows from answers, tried on every combination of Yes, No and not known that there is,
//! against the second reading of the policies.

use super::second_reading::{
    DERBYSHIRE, DERBYSHIRE_INDICATORS, Expected, HERTFORDSHIRE, OVER_TWELVE_WEEKS, Reading, combinations,
};
use crate::support::{framework, minute, record_id, today};
use provider_concerns::{
    assess::{AssessmentState, Truth, assess, decide},
    concern::{Date, Finding, FindingAnswer, QuestionRef, Record},
};

/// How "not known" is given: both are the same to every rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// The person said so.
    Said,
    /// The question is not answered.
    Left,
}

/// A record with these answers to a reading's questions.
pub fn record(reading: &Reading, answers: &[Truth], unknown: Unknown) -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    for (question, answer) in reading.asks.iter().zip(answers).filter(|(question, _)| **question != OVER_TWELVE_WEEKS) {
        let answer = match (answer, unknown) {
            (Truth::Yes, _) => Some(FindingAnswer::Yes),
            (Truth::No, _) => Some(FindingAnswer::No),
            (Truth::Unknown, Unknown::Said) => Some(FindingAnswer::NotKnown),
            (Truth::Unknown, Unknown::Left) => continue,
        };
        let finding = Finding { answer, ..Finding::default() };
        record.findings.insert(QuestionRef::new(reading.id, question), finding);
    }
    record
}

/// Compares the bare decision with what it should be.
pub fn assert_decided(reading: &Reading, record: &Record, on: Date, expected: &Expected, facts: &dyn std::fmt::Debug) {
    let decision = decide(framework(reading.id), record, on).unwrap();
    let found =
        Expected { outcome: decision.outcome.map(|id| reading.ladder[reading.rank(id)]), settled: decision.settled };
    assert_eq!(&found, expected, "{}: {facts:?}", reading.id);
}

/// Compares the assessment with its whole explanation.
pub fn assert_assessed(reading: &Reading, record: &Record, expected: &Expected, facts: &dyn std::fmt::Debug) {
    let assessment = assess(framework(reading.id), record, today()).unwrap();
    let outcome = assessment.outcome.as_ref();
    assert_eq!(outcome.map(|outcome| outcome.id.as_str()), expected.outcome, "{facts:?}");
    assert_eq!(outcome.map(|outcome| outcome.rank as usize), expected.outcome.map(|id| reading.rank(id)), "{facts:?}");
    let entered = record.findings.values().any(|finding| finding.answer.is_some());
    let state = match (entered, expected.settled) {
        (false, _) => AssessmentState::Open,
        (true, true) => AssessmentState::Settled,
        (true, false) => AssessmentState::SoFar,
    };
    assert_eq!(assessment.state, state, "{facts:?}");
    // Exactly one row wins, or none; none only while something is not known.
    let won: Vec<&str> = assessment.trace.iter().filter(|row| row.won).map(|row| row.id.as_str()).collect();
    assert_eq!(won, Vec::from_iter(expected.outcome), "{facts:?}");
    assert_eq!(assessment.trace.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), reading.ladder);
    assert!(expected.outcome.is_some() || !expected.settled, "{facts:?}");
    assert_eq!(assessment.deciding.is_some(), outcome.is_some(), "{facts:?}");
    // Something is asked for exactly while it could change the outcome.
    assert_eq!(assessment.open.is_empty(), expected.settled, "{facts:?}: {:?}", assessment.open);
}

/// Every question that is asked for could, with the others that are open, lead to something more serious; and every
/// question that could is asked for.
pub fn assert_asks_for_what_matters(reading: &Reading, answers: &[Truth], record: &Record) {
    let open = assess(framework(reading.id), record, today()).unwrap().open;
    for (place, question) in reading.asks.iter().enumerate().filter(|(place, _)| answers[*place] == Truth::Unknown) {
        // It matters if some way of filling in the others makes its answer tell.
        let mut with = answers.to_vec();
        let others: Vec<usize> =
            (0..with.len()).filter(|other| *other != place && answers[*other] == Truth::Unknown).collect();
        let matters = (0..1_u32 << others.len()).any(|way| {
            for (bit, other) in others.iter().enumerate() {
                with[*other] = Truth::from(way >> bit & 1 == 1);
            }
            let mut outcome = |answer| {
                with[place] = answer;
                reading.by_extremes(&with).outcome
            };
            outcome(Truth::Yes) != outcome(Truth::No)
        });
        let asked = open.iter().any(|one| one.question == *question);
        assert_eq!(asked, matters, "{question} in {answers:?}");
    }
}

#[test]
fn hertfordshire_every_combination_of_its_nine_answers() {
    for answers in combinations(9) {
        let expected = HERTFORDSHIRE.by_completion(&answers);
        for unknown in [Unknown::Said, Unknown::Left] {
            let record = record(&HERTFORDSHIRE, &answers, unknown);
            assert_decided(&HERTFORDSHIRE, &record, today(), &expected, &answers);
            if unknown == Unknown::Said {
                assert_assessed(&HERTFORDSHIRE, &record, &expected, &answers);
            }
        }
    }
}

#[test]
fn hertfordshire_asks_for_what_could_change_the_outcome_and_for_nothing_else() {
    // The first and last threshold, and the two other questions, in every combination; the rest is No.
    for few in combinations(4) {
        let mut answers = vec![Truth::No; 9];
        for (place, answer) in [0, 6, 7, 8].into_iter().zip(few) {
            answers[place] = answer;
        }
        let record = record(&HERTFORDSHIRE, &answers, Unknown::Said);
        assert_asks_for_what_matters(&HERTFORDSHIRE, &answers, &record);
    }
}

#[test]
fn nothing_answered_is_open_and_everything_said_to_be_not_known_is_not() {
    for reading in [&HERTFORDSHIRE, &DERBYSHIRE, &crate::assess::second_reading::BEDFORD] {
        let nothing = vec![Truth::Unknown; reading.asks.len()];
        let expected = Expected { outcome: None, settled: false };
        assert_assessed(reading, &record(reading, &nothing, Unknown::Left), &expected, &"left");
        assert_assessed(reading, &record(reading, &nothing, Unknown::Said), &expected, &"said");
    }
}

/// All sixteen answers with these few in their places, the others being `rest`.
fn derbyshire(few: &[(usize, Truth)], rest: Truth) {
    let mut answers = vec![rest; DERBYSHIRE.asks.len()];
    for (place, answer) in few {
        answers[*place] = *answer;
    }
    let expected = DERBYSHIRE.by_extremes(&answers);
    let record = record(&DERBYSHIRE, &answers, Unknown::Said);
    assert_decided(&DERBYSHIRE, &record, today(), &expected, &answers);
    assert_assessed(&DERBYSHIRE, &record, &expected, &answers);
}

#[test]
fn derbyshire_every_single_answer_and_every_pair_in_every_place() {
    // Three to the power of sixteen is too many; one sign is enough, so pairs show everything that can go wrong.
    for rest in [Truth::No, Truth::Unknown, Truth::Yes] {
        for first in 0..DERBYSHIRE.asks.len() {
            for second in 0..first {
                for pair in combinations(2) {
                    derbyshire(&[(first, pair[0]), (second, pair[1])], rest);
                }
            }
        }
    }
}

#[test]
fn derbyshire_every_combination_of_eight_answers() {
    let places = [0, 2, 4, 6, 9, 12, 14, 15];
    for answers in combinations(8) {
        let few: Vec<_> = places.into_iter().zip(answers).collect();
        derbyshire(&few, Truth::No);
    }
}

#[test]
fn derbyshires_indicators_are_the_fifteen_and_anything_else_is_a_question_of_its_own() {
    let group = framework("derbyshire").group("indicators").unwrap();
    assert_eq!(group.questions.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), DERBYSHIRE_INDICATORS);
}

#[test]
fn each_framework_asks_what_its_second_reading_asks() {
    for reading in [&HERTFORDSHIRE, &DERBYSHIRE, &crate::assess::second_reading::BEDFORD] {
        let mut asked: Vec<&str> = framework(reading.id).questions().map(|row| row.id.as_str()).collect();
        let mut expected: Vec<&str> =
            reading.asks.iter().copied().filter(|question| *question != OVER_TWELVE_WEEKS).collect();
        asked.sort_unstable();
        expected.sort_unstable();
        assert_eq!(asked, expected, "{}", reading.id);
        let rows: Vec<&str> = framework(reading.id).outcomes().iter().map(|row| row.id.as_str()).collect();
        assert_eq!(rows, reading.ladder, "{}", reading.id);
    }
}
