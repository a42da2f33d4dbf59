//! What came of a session: small examples worked by hand, a whole session beside an independent implementation, and what must
//! hold for any answers.
//!
//! `tests/cases/training-session.json` holds twelve invented people's answers to fourteen places in two rounds, some missing,
//! with raised hands. Its values were worked out apart: alpha by the Python package `krippendorff`, kappa by `statsmodels`,
//! percent agreement pair by pair, and the intervals by a second writing of the draws over those.

use super::sessions::{id, judgement, person, place, room, set};
use crate::support::case_files::case_file;
use proptest::prelude::*;
use provider_concerns::{
    concern::{Outcome, TrackAnswer},
    training::{
        agreement::Interval,
        results::{
            Part, Question, Results, Strength, WhyNot, agreement_words, change_words, difference_words, spreads,
            value_words, warning,
        },
        room::{Answers, Room, Round},
        work::Confidence,
    },
};
use serde_json::Value;

const MINOR: Option<usize> = Some(0);
const MODERATE: Option<usize> = Some(1);
const MAJOR: Option<usize> = Some(2);

#[test]
fn a_spread_counts_each_answer_once_and_hands_where_they_were_counted() {
    let set = set(2, &[1]);
    let mut room = room(&set);
    person(&mut room, 1, Round::Before, &[MINOR, MAJOR]);
    person(&mut room, 2, Round::Before, &[MODERATE, None]);
    person(&mut room, 2, Round::After, &[MAJOR, MAJOR]);
    let hands = room.hands_mut(Round::Before, &place(1));
    hands.level.insert("moderate".to_owned(), 4);
    hands.decision.insert(Outcome::NotEnoughKnown, 3);
    let found = spreads(&room, &set, Round::Before);
    let [first, second] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(
        (first.people, first.levels.as_slice(), first.decisions.as_slice()),
        (2, &[1, 1, 0][..], &[1, 1, 0][..])
    );
    assert_eq!((first.hands_for_level, first.hands_for_decision), (0, 0));
    assert_eq!(first.tracks, [[0, 2, 0]; 3]);
    assert_eq!(first.tell, [("manager".to_owned(), 2), ("council".to_owned(), 0), ("nobody".to_owned(), 0)]);
    assert_eq!(first.confidence, [0, 0, 0, 2]);
    assert_eq!(first.scores, [("late".to_owned(), [1, 1, 0, 0, 0])]);
    assert_eq!((first.as_reading(Question::Level), first.as_reading(Question::Decision)), (Some(1), Some(1)));
    assert_eq!((second.people, second.levels.as_slice()), (1, &[0, 4, 1][..]));
    assert_eq!((second.decisions.as_slice(), second.answers(Question::Decision)), (&[0, 0, 4][..], 4));
    assert_eq!((second.hands_for_level, second.hands_for_decision), (4, 3));
    // Five answered: of twenty ordered pairs twelve agree.
    assert!((second.differing(Question::Level).unwrap() - 0.4).abs() < 1e-12);
    assert_eq!(spreads(&room, &set, Round::After)[0].levels, [0, 0, 1]);
}

#[test]
fn what_is_not_handed_in_or_not_asked_is_not_counted() {
    let set = set(1, &[]);
    let mut room = room(&set);
    let mut open = judgement(place(0), 1, 1);
    open.given = false;
    let elsewhere = judgement(place(7), 1, 1);
    room.add(Answers::new(room.session.id, id(1), String::new(), Round::Before, vec![open, elsewhere]));
    let found = spreads(&room, &set, Round::Before);
    assert_eq!((found.len(), found[0].people, found[0].levels.as_slice()), (1, 0, &[0, 0, 0][..]));
    assert_eq!(found[0].differing(Question::Level), None);
    assert!(Results::of(&room, &set).round(Round::Before).unwrap().is_empty());
}

#[test]
fn where_agreement_has_no_value_it_says_why() {
    let set = set(3, &[]);
    let mut room = room(&set);
    person(&mut room, 1, Round::Before, &[MINOR, MAJOR, None]);
    let before = |room: &Room, part| {
        let results = Results::of(room, &set);
        let one = *results.round(Round::Before).unwrap().agreement(Question::Level, part).unwrap();
        (one.percent.why_not, one.alpha.why_not, agreement_words(&one))
    };
    let (percent, alpha, words) = before(&room, Part::All);
    assert_eq!((percent, alpha), (Some(WhyNot::FewerThanTwo), Some(WhyNot::FewerThanTwo)));
    assert_eq!(words, "Agreement cannot be told: fewer than two people answered the same scenario.");
    let (percent, _, words) = before(&room, Part::HighRisk);
    assert_eq!(percent, Some(WhyNot::NoScenarios));
    assert!(words.contains("no such scenarios"), "{words}");
    person(&mut room, 1, Round::Before, &[MINOR; 3]);
    person(&mut room, 2, Round::Before, &[MINOR; 3]);
    let (percent, alpha, words) = before(&room, Part::All);
    assert_eq!((percent, alpha), (None, Some(WhyNot::AllTheSame)));
    assert!(words.contains("100% of pairs") && words.contains("nothing to correct for chance"), "{words}");
}

#[test]
fn training_that_parts_the_room_on_high_risk_scenarios_is_warned_of() {
    let set = set(6, &[0, 1]);
    let mut room = room(&set);
    let before = [[MAJOR, MINOR, MINOR, MAJOR, MINOR, MAJOR], [MAJOR, MINOR, MAJOR, MINOR, MODERATE, MINOR]];
    let after = [[MAJOR, MINOR, MINOR, MAJOR, MINOR, MAJOR], [MINOR, MINOR, MINOR, MAJOR, MINOR, MAJOR]];
    for (number, (before, after)) in (1..).zip(before.iter().zip(&after)) {
        person(&mut room, number, Round::Before, before);
        person(&mut room, number, Round::After, after);
    }
    let results = Results::of(&room, &set);
    let rise = |part| results.change(Question::Level, part).unwrap().percent.unwrap().rise();
    assert!(rise(Part::All) > 0.0 && rise(Part::Others) > 0.0 && rise(Part::HighRisk) < 0.0);
    let warned = warning(&results).unwrap();
    assert!(warned.starts_with("Agreement rose overall and fell on high-risk scenarios: alpha from "), "{warned}");
    let change = results.change(Question::Level, Part::HighRisk).unwrap().alpha.unwrap();
    assert!(difference_words(&change, value_words).starts_with("fell from 1.00 to "));
    // The same answers the other way round are no reason to warn.
    for answers in &mut room.answers {
        answers.round = if answers.round == Round::Before { Round::After } else { Round::Before };
    }
    assert_eq!(warning(&Results::of(&room, &set)), None);
}

#[test]
fn a_change_rests_on_the_scenarios_that_two_people_judged_in_both_rounds() {
    let set = set(4, &[2]);
    let mut room = room(&set);
    // All agree on what both rounds share; the third is judged before training alone, by people who differ.
    for (number, third) in [(1, MINOR), (2, MAJOR)] {
        person(&mut room, number, Round::Before, &[MINOR, MAJOR, third, None]);
        person(&mut room, number, Round::After, &[MINOR, MAJOR, None, None]);
    }
    person(&mut room, 3, Round::After, &[None, None, MINOR, MINOR]);
    let results = Results::of(&room, &set);
    let change = |part| results.change(Question::Level, part).unwrap();
    let all = change(Part::All);
    let percent = all.percent.unwrap();
    assert_eq!((all.places, all.why_not, percent.before, percent.after), (2, None, 1.0, 1.0));
    assert_eq!(
        change_words(all),
        "same outcome stayed at 100%; alpha stayed at 1.00. This rests on 2 stages of scenarios that at least two people \
         judged in both rounds."
    );
    let risky = change(Part::HighRisk);
    assert_eq!(
        (risky.places, risky.why_not, risky.percent, risky.alpha),
        (0, Some(WhyNot::NotInBothRounds), None, None)
    );
    assert_eq!(
        change_words(risky),
        "the two rounds cannot be compared: no scenario was judged by at least two people in both rounds."
    );
    let before = results.round(Round::Before).unwrap().agreement(Question::Level, Part::All).unwrap();
    assert!(before.percent.value.unwrap() < 1.0, "the round itself takes in every scenario");
    for answers in &mut room.answers {
        answers.judgements.truncate(1);
    }
    let one = *Results::of(&room, &set).change(Question::Level, Part::All).unwrap();
    assert!(one.alpha.is_none() && change_words(&one).contains("100%. This rests on 1 stage of a scenario that"));
}

#[test]
fn words_follow_the_published_rule_of_thumb() {
    for (value, strength) in [
        (-0.2, Strength::LessThanChance),
        (-0.0051, Strength::LessThanChance),
        (-0.001, Strength::AsGuessing),
        (0.0, Strength::AsGuessing),
        (0.0949, Strength::AsGuessing),
        (0.0999, Strength::MoreThanChance),
        (0.1, Strength::MoreThanChance),
        (0.6649, Strength::MoreThanChance),
        (0.6669, Strength::Tentative),
        (0.667, Strength::Tentative),
        (0.7949, Strength::Tentative),
        (0.7996, Strength::Reliable),
        (0.8, Strength::Reliable),
        (1.0, Strength::Reliable),
    ] {
        assert_eq!(Strength::of(value), strength, "{value}");
    }
    assert_eq!(["−0.20", "0.00", "0.67"].map(str::to_owned), [-0.2, -0.001, 0.666].map(value_words));
}

/// The session of the fixture.
fn fixture() -> (Value, Room, provider_concerns::training::scenario::ScenarioSet) {
    let case = case_file("training-session.json");
    let high_risk: Vec<usize> = serde_json::from_value(case["high_risk"].clone()).unwrap();
    let set = set(14, &high_risk);
    let mut room = room(&set);
    assert_eq!(case["session"], room.session.id.to_string());
    for round in [Round::Before, Round::After] {
        let rows = |question: &str| -> Vec<Vec<Option<usize>>> {
            serde_json::from_value(case[round.key()][question].clone()).unwrap()
        };
        let (levels, decisions) = (rows("level"), rows("decision"));
        for number in 0..12 {
            let given =
                (0..14).filter_map(|at| Some(judgement(place(at), levels[at][number]?, decisions[at][number]?)));
            room.add(Answers::new(room.session.id, id(number as u16), String::new(), round, given.collect()));
        }
        for hands in case["hands"][round.key()].as_array().unwrap() {
            let here = room.hands_mut(round, &place(hands["place"].as_u64().unwrap() as usize));
            for (at, level) in ["minor", "moderate", "major"].into_iter().enumerate() {
                here.level.insert(level.to_owned(), hands["level"][at].as_u64().unwrap() as u32);
                here.decision.insert(Outcome::ALL[at], hands["decision"][at].as_u64().unwrap() as u32);
            }
        }
    }
    (case, room, set)
}

fn close(found: Option<f64>, wanted: &Value, what: &str) {
    let (found, wanted) = (found.unwrap_or_else(|| panic!("{what} has no value")), wanted.as_f64().unwrap());
    assert!((found - wanted).abs() < 1e-9, "{what}: {found} and not {wanted}");
}

fn close_interval(found: Option<Interval>, wanted: &Value, what: &str) {
    let found = found.unwrap_or_else(|| panic!("{what} has no interval"));
    close(Some(found.low), &wanted[0], &format!("lower end of {what}"));
    close(Some(found.high), &wanted[1], &format!("upper end of {what}"));
    assert_eq!(wanted[2], found.resamples, "{what}");
}

#[test]
fn a_whole_session_has_the_numbers_of_an_independent_implementation() {
    let (case, room, set) = fixture();
    let results = Results::of(&room, &set);
    let key = |question, part| {
        let question = if question == Question::Level { "level" } else { "decision" };
        let part = match part {
            Part::All => "all",
            Part::HighRisk => "high_risk",
            Part::Others => "others",
        };
        format!("{question} {part}")
    };
    let mut kappas = 0;
    for round in &results.rounds {
        assert_eq!(round.agreements.len(), 6);
        for one in &round.agreements {
            let what = format!("{} {}", round.round.key(), key(one.question, one.part));
            let wanted = &case["measures"][&what];
            close(one.percent.value, &wanted["percent"], &format!("percent of {what}"));
            close_interval(one.percent.interval, &wanted["percent_interval"], &format!("percent of {what}"));
            close(one.alpha.value, &wanted["alpha"], &format!("alpha of {what}"));
            close_interval(one.alpha.interval, &wanted["alpha_interval"], &format!("alpha of {what}"));
            if wanted["kappa"].is_number() {
                close(one.kappa.value, &wanted["kappa"], &format!("kappa of {what}"));
                close_interval(one.kappa.interval, &wanted["kappa_interval"], &format!("kappa of {what}"));
                kappas += 1;
            }
        }
    }
    assert_eq!(kappas, 6);
    assert_eq!(results.changes.len(), 6);
    for change in &results.changes {
        let what = key(change.question, change.part);
        let wanted = &case["changes"][&what];
        close_interval(change.alpha.unwrap().interval, &wanted["alpha"], &format!("change of alpha of {what}"));
        close_interval(change.percent.unwrap().interval, &wanted["percent"], &format!("change of percent of {what}"));
    }
    let before = results.round(Round::Before).unwrap();
    let rests = before.agreement(Question::Level, Part::All).unwrap().rests;
    let answers: usize = room.round(Round::Before).map(|answers| answers.judgements.len()).sum();
    assert_eq!((before.people, rests.places, rests.answers as usize), (12, 14, answers + 9));
}

/// Rooms of up to five people and four places.
fn rooms() -> impl Strategy<Value = Vec<Vec<Option<usize>>>> {
    let answer = proptest::option::weighted(0.8, 0..3_usize);
    proptest::collection::vec(proptest::collection::vec(answer, 4), 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Each answer stands once in each list of its place, and the order in which answers came changes nothing.
    #[test]
    fn spreads_add_up_and_order_does_not_matter(people in rooms()) {
        let set = set(4, &[1, 2]);
        let (mut one, mut other) = (room(&set), room(&set));
        for (number, levels) in (1..).zip(&people) {
            person(&mut one, number, Round::Before, levels);
        }
        for (number, levels) in (1..).zip(&people).collect::<Vec<_>>().into_iter().rev() {
            person(&mut other, number, Round::Before, levels);
        }
        for (at, spread) in spreads(&one, &set, Round::Before).iter().enumerate() {
            let answered = people.iter().filter(|levels| levels[at].is_some()).count() as u32;
            prop_assert_eq!(spread.people, answered);
            for sum in [
                spread.levels.iter().sum::<u32>(),
                spread.decisions.iter().sum(),
                spread.confidence.iter().sum(),
                spread.scores[0].1.iter().sum(),
                spread.tracks[0].iter().sum(),
                spread.answers(Question::Level),
            ] {
                prop_assert_eq!(sum, answered);
            }
        }
        let results = Results::of(&one, &set);
        prop_assert_eq!(&results, &Results::of(&other, &set));
        for agreement in &results.rounds[0].agreements {
            for (measure, most) in [(agreement.percent, 1.0), (agreement.alpha, 1.0), (agreement.kappa, 1.0)] {
                prop_assert!(measure.value.is_some() != measure.why_not.is_some());
                prop_assert!(measure.value.is_none_or(|value| value.is_finite() && value <= most + 1e-9));
                let ordered = measure.interval.is_none_or(|interval| interval.low <= interval.high);
                prop_assert!(ordered);
            }
        }
    }

    /// Where all agree, all pairs do.
    #[test]
    fn all_who_agree_agree_fully(levels in proptest::collection::vec(0..3_usize, 4), people in 2..6_u16) {
        let set = set(4, &[0]);
        let mut room = room(&set);
        for number in 1..=people {
            person(&mut room, number, Round::Before, &levels.iter().copied().map(Some).collect::<Vec<_>>());
        }
        for agreement in &Results::of(&room, &set).rounds[0].agreements {
            prop_assert_eq!(agreement.percent.value, Some(1.0));
            prop_assert!(agreement.alpha.value.is_none_or(|value| (value - 1.0).abs() < 1e-9));
        }
    }
}

#[test]
fn the_answers_of_a_track_stand_in_the_order_shown() {
    let set = set(1, &[]);
    let mut room = room(&set);
    let mut one = judgement(place(0), 0, 0);
    one.tracks.crime = Some(TrackAnswer::NotSure);
    one.confidence = Some(Confidence::Guess);
    room.add(Answers::new(room.session.id, id(1), String::new(), Round::Before, vec![one]));
    let found = &spreads(&room, &set, Round::Before)[0];
    assert_eq!((found.tracks, found.confidence), ([[0, 1, 0], [0, 0, 1], [0, 1, 0]], [1, 0, 0, 0]));
}
