//! Bedford's rules on every combination of answers, row group by row group, against the second reading of the policy.
//!
//! Three to the power of nineteen answers are too many. The seven criteria are asked for by nothing but "any of them", so
//! they are collapsed into none, one not known, one Yes; that every one of the seven counts alike is tried by itself.

use super::{
    second_reading::{BEDFORD, BEDFORD_CRITERIA, OVER_TWELVE_WEEKS, combinations},
    truth_tables::{Unknown, assert_asks_for_what_matters, assert_assessed, assert_decided, record},
};
use crate::support::{framework, judged, today};
use chrono::Days;
use provider_concerns::{
    assess::{AssessmentState, Direction, Truth, decide},
    concern::{Date, QuestionRef, Record, Share},
};

const HARM: [&str; 5] =
    ["life-threatening-injury", "lasting-impairment", "unexplained-deaths", "wider-issues", "not-resolvable-locally"];
const PROTOCOL: [&str; 3] = ["already-under-protocol", "further-concerns", "no-engagement-or-improvement"];
const RATING: &str = "pamms-requires-improvement";

/// The answers by name; the others are No.
fn answers(few: &[(&str, Truth)]) -> Vec<Truth> {
    let mut all = vec![Truth::No; BEDFORD.asks.len()];
    for (question, answer) in few {
        all[BEDFORD.asks.iter().position(|asked| asked == question).unwrap()] = *answer;
    }
    all
}

/// So many days before the day of the test.
fn days_back(days: u64) -> Date {
    today() - Days::new(days)
}

fn date_rating(record: &mut Record, on: Option<Date>) {
    record.findings.get_mut(&QuestionRef::new("bedford", RATING)).unwrap().on = on;
}

fn check(few: &[(&str, Truth)], rated_on: Option<Date>, explain: bool) {
    let mut all = answers(few);
    let over = BEDFORD.asks.iter().position(|asked| *asked == OVER_TWELVE_WEEKS).unwrap();
    all[over] = rated_on.map(|on| (today() - on).num_days() > 84).into();
    let mut record = record(&BEDFORD, &all, Unknown::Said);
    date_rating(&mut record, rated_on);
    let expected = BEDFORD.by_extremes(&all);
    assert_decided(&BEDFORD, &record, today(), &expected, &(few, rated_on));
    if explain {
        assert_assessed(&BEDFORD, &record, &expected, &(few, rated_on));
    }
}

#[test]
fn harm_test_criteria_and_protocol_in_every_combination() {
    // Five questions of harm, any of the criteria, three about the protocol; below them a trigger, or one unknown, or none.
    for (number, upper) in combinations(9).enumerate() {
        for trigger in [Truth::No, Truth::Unknown, Truth::Yes] {
            let names = HARM.into_iter().chain([BEDFORD_CRITERIA[number % 7]]).chain(PROTOCOL);
            let mut few: Vec<(&str, Truth)> = names.zip(upper.iter().copied()).collect();
            few.push(("failure-or-interruption", trigger));
            check(&few, None, number % 7 == 0);
        }
    }
}

#[test]
fn triggers_in_every_combination_below_every_kind_of_upper_row() {
    let dates = [None, Some(days_back(83)), Some(days_back(84)), Some(days_back(85)), Some(today() + Days::new(1))];
    for lower in combinations(4) {
        for rated_on in dates {
            for upper in combinations(3) {
                let lower = [RATING, "pamms-not-improved", "rise-in-activity", "failure-or-interruption"]
                    .into_iter()
                    .zip(&lower);
                let upper = ["unexplained-deaths", "whistleblowing", "further-concerns"].into_iter().zip(&upper);
                let mut few: Vec<(&str, Truth)> = lower.chain(upper).map(|(name, answer)| (name, *answer)).collect();
                few.push(("already-under-protocol", Truth::Yes));
                check(&few, rated_on, true);
            }
        }
    }
}

#[test]
fn bedford_asks_for_what_could_change_the_outcome_and_for_nothing_else() {
    let names = [
        "unexplained-deaths",
        "wider-issues",
        "not-resolvable-locally",
        "whistleblowing",
        "already-under-protocol",
        "further-concerns",
        "rise-in-activity",
    ];
    for some in combinations(7).step_by(2) {
        let few: Vec<(&str, Truth)> = names.into_iter().zip(some).collect();
        let all = answers(&few);
        assert_asks_for_what_matters(&BEDFORD, &all, &record(&BEDFORD, &all, Unknown::Said));
    }
}

#[test]
fn each_of_the_seven_criteria_counts_alike() {
    for rest in [Truth::No, Truth::Unknown] {
        for criterion in BEDFORD_CRITERIA {
            for answer in [Truth::No, Truth::Unknown, Truth::Yes] {
                for harm in [Truth::No, Truth::Unknown, Truth::Yes] {
                    let mut few: Vec<(&str, Truth)> = BEDFORD_CRITERIA.map(|one| (one, rest)).to_vec();
                    few.extend([(criterion, answer), ("unexplained-deaths", harm)]);
                    check(&few, None, true);
                }
            }
        }
    }
}

#[test]
fn the_local_manager_can_resolve_only_the_last_limb() {
    // Domain, section 6: “and not resolvable locally” goes with the wider issues and with nothing else.
    let outcome = |few: &[(&str, Truth)]| {
        let record = record(&BEDFORD, &answers(few), Unknown::Said);
        decide(framework("bedford"), &record, today()).unwrap().outcome.unwrap().to_owned()
    };
    let criterion = ("whistleblowing", Truth::Yes);
    for limb in &HARM[..3] {
        assert_eq!(outcome(&[(limb, Truth::Yes), criterion]), "serious-concerns", "{limb}");
    }
    assert_eq!(outcome(&[("wider-issues", Truth::Yes), criterion]), "consider-serious-concerns");
    assert_eq!(outcome(&[("not-resolvable-locally", Truth::Yes), criterion]), "consider-serious-concerns");
    let both = [("wider-issues", Truth::Yes), ("not-resolvable-locally", Truth::Yes), criterion];
    assert_eq!(outcome(&both), "serious-concerns");
    assert_eq!(outcome(&[("wider-issues", Truth::Yes)]), "no-trigger");
}

#[test]
fn twelve_weeks_are_84_days_and_over_is_the_day_after() {
    let few = [(RATING, Truth::Yes), ("pamms-not-improved", Truth::Yes)];
    let on_day = |rated_on: Option<Date>| {
        let mut record = record(&BEDFORD, &answers(&few), Unknown::Said);
        date_rating(&mut record, rated_on);
        judged(framework("bedford"), &record)
    };
    for (days, expected) in [
        (0, "no-trigger"),
        (83, "no-trigger"),
        (84, "no-trigger"),
        (85, "provider-of-concern"),
        (4000, "provider-of-concern"),
    ] {
        let assessment = on_day(Some(days_back(days)));
        assert_eq!(assessment.outcome.as_ref().unwrap().id, expected, "{days} days");
        assert_eq!(assessment.state, AssessmentState::Settled, "{days} days");
        // While the period runs, the day is named on which it will be over.
        let over = assessment.tips.iter().find(|tip| tip.change.contains("more than 12 weeks are over"));
        assert_eq!(over.is_some(), days <= 84, "{days} days: {:?}", assessment.tips);
        if let Some(tip) = over {
            let day = (days_back(days) + Days::new(85)).format("%-d %B %Y").to_string();
            assert!(tip.change.starts_with(&format!("From {day} on")), "{}", tip.change);
            assert_eq!((tip.direction, tip.to.as_str()), (Direction::Up, "Provider of Concern protocol: trigger met"));
        }
    }
    // A date to come is within the period, and no date is not known: neither is ever over.
    assert_eq!(on_day(Some(today() + Days::new(30))).outcome.unwrap().id, "no-trigger");
    let without = on_day(None);
    assert_eq!((without.outcome, without.state), (None, AssessmentState::SoFar));
    let [open] = without.open.as_slice() else { panic!("{:?}", without.open) };
    assert_eq!((open.question.as_str(), open.asks.as_str()), (RATING, "When was the rating given?"));
}

#[test]
fn the_lowest_outcome_says_truly_why_nothing_more_serious_holds() {
    let deciding = |few: &[(&str, Truth)], rated_on| {
        let mut record = record(&BEDFORD, &answers(few), Unknown::Said);
        date_rating(&mut record, rated_on);
        let assessment = judged(framework("bedford"), &record);
        assert_eq!(assessment.outcome.unwrap().id, "no-trigger");
        assessment.deciding.unwrap().says
    };
    assert!(deciding(&[], None).contains("every answer is No"));
    // Two answers are Yes and the period is not over: it must not say that every answer is No.
    let rated = [(RATING, Truth::Yes), ("pamms-not-improved", Truth::Yes)];
    assert!(deciding(&rated, Some(days_back(84))).contains("Some answers are Yes"));
    assert!(deciding(&[("pamms-not-improved", Truth::Unknown)], None).contains("whatever is still unknown"));
}

#[test]
fn high_impact_is_ten_per_cent_of_any_of_the_five() {
    const SHARES: [&str; 5] = ["beds", "home-care-hours", "service-users", "service-spend", "specialist-service"];
    let counts = |part: &str| Share { part: part.parse().ok(), whole: "120".parse().ok(), percent: None };
    let percent = |text: &str| Share { percent: text.parse().ok(), ..Share::default() };
    let values: [(Share, Truth); 5] = [
        (Share::default(), Truth::Unknown),
        (percent("9.99"), Truth::No),
        (percent("10"), Truth::Yes),
        (counts("12"), Truth::Yes),
        (counts("11.99"), Truth::No),
    ];
    for number in 0..5_usize.pow(5) {
        let mut record = record(&BEDFORD, &answers(&[]), Unknown::Said);
        let chosen: [&(Share, Truth); 5] = std::array::from_fn(|place| &values[number / 5_usize.pow(place as u32) % 5]);
        for (measure, (share, _)) in SHARES.into_iter().zip(chosen) {
            record.shares.insert(QuestionRef::new("bedford", measure), *share);
        }
        let expected = if chosen.iter().any(|(_, truth)| *truth == Truth::Yes) {
            Truth::Yes
        } else if chosen.iter().any(|(_, truth)| *truth == Truth::Unknown) {
            Truth::Unknown
        } else {
            Truth::No
        };
        let assessment = judged(framework("bedford"), &record);
        let [impact] = assessment.designations.as_slice() else { panic!("{:?}", assessment.designations) };
        assert_eq!((impact.id.as_str(), impact.held), ("high-impact", expected), "{chosen:?}");
        assert_eq!(assessment.outcome.unwrap().id, "no-trigger", "how big a provider is decides nothing else");
        // “Not high impact” is never shown as “low impact”, and not known is never shown as not.
        match expected {
            Truth::No => assert!(impact.why.contains("That does not mean low impact"), "{}", impact.why),
            Truth::Unknown => assert!(impact.why.contains("not the same as No"), "{}", impact.why),
            Truth::Yes => assert!(!impact.why.to_lowercase().contains("low impact"), "{}", impact.why),
        }
    }
}
