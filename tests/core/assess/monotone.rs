//! What must hold for any record whatever, under every framework: a further sign never makes an outcome less serious, and
//! the bare decision is that of the explained one. A failure prints the smallest record found.

use crate::support::{date, framework, frameworks, issue_id, minute, record_with, score};
use proptest::{prelude::*, sample::Index};
use provider_concerns::{
    assess::{Assessment, AssessmentState, Truth, assess, decide},
    concern::{
        ConcernLevel, Date, Finding, FindingAnswer, ImpactAnswer, Issue, QuestionRef, RaiseTo, RaisedLevel, Record,
        Share,
    },
    framework::Framework,
};

const JUDGING: [&str; 5] = ["lambeth", "berkshire", "derbyshire", "bedford", "hertfordshire"];

/// Every question and measure of the five, as a record names them.
fn questions() -> Vec<QuestionRef> {
    JUDGING.map(framework).into_iter().flat_map(|one| one.questions().map(|row| one.reference_of(&row.id))).collect()
}

fn measures() -> Vec<QuestionRef> {
    JUDGING
        .map(framework)
        .into_iter()
        .flat_map(|one| one.measures.iter().map(|row| one.reference_of(&row.id)))
        .collect()
}

fn answers() -> impl Strategy<Value = Option<FindingAnswer>> {
    prop_oneof![
        1 => Just(None),
        1 => Just(Some(FindingAnswer::NotKnown)),
        // No more often than Yes, so that the lower rows are reached too.
        4 => Just(Some(FindingAnswer::No)),
        1 => Just(Some(FindingAnswer::Yes)),
    ]
}

/// Days around the end of a period, and days that nobody expects.
fn days() -> impl Strategy<Value = Option<Date>> {
    prop_oneof![
        Just(None),
        (0..200_u64).prop_map(|back| Some(date("2026-12-31") - chrono::Days::new(back))),
        Just(Some(Date::MIN)),
        Just(Some(Date::MAX)),
    ]
}

fn shares() -> impl Strategy<Value = Share> {
    let amount = || {
        proptest::option::of(0..20_000_u64)
            .prop_map(|cents| cents.map(|cents| format!("{}.{:02}", cents / 100, cents % 100).parse().unwrap()))
    };
    (amount(), amount(), amount()).prop_map(|(part, whole, percent)| Share { part, whole, percent })
}

fn impacts() -> impl Strategy<Value = Option<ImpactAnswer>> {
    use ImpactAnswer::{Major, Minor, Moderate, NotKnown};
    proptest::option::of(prop::sample::select(vec![Minor, Moderate, Major, NotKnown]))
}

fn raises() -> impl Strategy<Value = Option<RaisedLevel>> {
    proptest::option::weighted(0.2, any::<bool>()).prop_map(|raise| {
        raise.map(|to_major| RaisedLevel {
            to: if to_major { RaiseTo::Major } else { RaiseTo::Moderate },
            reason: "invented".to_owned(),
            consulted_role: "invented role".to_owned(),
            consulted_on: date("2026-11-22"),
            calculated_then: ConcernLevel::Minor,
            recorded_at: minute(0),
        })
    })
}

fn records() -> impl Strategy<Value = Record> {
    let entries = proptest::collection::vec(proptest::option::weighted(0.7, 1..=5_u32), 0..6);
    let findings = proptest::collection::vec((answers(), days()), questions().len());
    let shares = proptest::collection::vec(shares(), measures().len());
    (entries, findings, shares, impacts(), raises()).prop_map(|(entries, findings, shares, impact, raise)| {
        let mut record = record_with(&entries);
        for (question, (answer, on)) in questions().into_iter().zip(findings) {
            if answer.is_some() || on.is_some() {
                record.findings.insert(question, Finding { answer, on, ..Finding::default() });
            }
        }
        record.shares.extend(measures().into_iter().zip(shares));
        record.impact.answer = impact;
        record.raised_level = raise;
        record
    })
}

fn judgements() -> impl Strategy<Value = Date> {
    prop_oneof![9 => Just(date("2026-11-22")), 1 => Just(Date::MIN), 1 => Just(Date::MAX)]
}

/// How serious an outcome is: 0 is the most serious; none is less serious than any.
fn rank(assessment: &Assessment) -> u32 {
    assessment.outcome.as_ref().map_or(u32::MAX, |outcome| outcome.rank)
}

/// Nothing became less serious, and nothing that was certain became uncertain downwards.
fn assert_no_less(framework: &Framework, before: &Record, after: &Record, on: Date) -> Result<(), TestCaseError> {
    let (before, after) = (assess(framework, before, on).unwrap(), assess(framework, after, on).unwrap());
    let id = &framework.reference.id;
    prop_assert!(rank(&after) <= rank(&before), "{}: {:?} became {:?}", id, before.outcome, after.outcome);
    prop_assert!(after.assigned >= before.assigned, "{}", id);
    for (before, after) in before.designations.iter().zip(&after.designations) {
        prop_assert!(after.held >= before.held, "{}: {} was {:?} and is {:?}", id, before.id, before.held, after.held);
    }
    Ok(())
}

fn under_all(before: &Record, after: &Record, on: Date) -> Result<(), TestCaseError> {
    JUDGING.into_iter().try_for_each(|id| assert_no_less(framework(id), before, after, on))
}

proptest! {
    #[test]
    fn a_further_yes_never_makes_an_outcome_less_serious(record in records(), place in any::<Index>(), on in judgements()) {
        let open: Vec<QuestionRef> =
            questions().into_iter().filter(|question| record.answer(question) != Some(FindingAnswer::Yes)).collect();
        prop_assume!(!open.is_empty());
        let mut more = record.clone();
        // The outcome from "not known" to "no" may only appear; from either to "yes" it may only rise.
        more.findings.entry(place.get(&open).clone()).or_default().answer = Some(FindingAnswer::Yes);
        // "Otherwise" holds only while nothing above can: against what is then not known it counts as none.
        let left_over = |framework: &Framework, record: &Record| {
            let last = framework.outcomes().last().map(|row| row.id.clone());
            last.is_some() && assess(framework, record, on).unwrap().outcome.map(|outcome| outcome.id) == last
        };
        for id in JUDGING {
            let gone = left_over(framework(id), &record) && assess(framework(id), &more, on).unwrap().outcome.is_none();
            if !gone {
                assert_no_less(framework(id), &record, &more, on)?;
            }
        }
    }

    #[test]
    fn one_more_issue_or_a_higher_score_never_makes_an_outcome_less_serious(
        record in records(), more in proptest::option::of(1..=5_u32), place in any::<Index>(), on in judgements()
    ) {
        let mut longer = record.clone();
        let mut issue = Issue::new(issue_id(1000), minute(0));
        issue.score = more.map(score);
        longer.issues.push(issue);
        under_all(&record, &longer, on)?;
        let place = place.index(longer.issues.len());
        let mut higher = longer.clone();
        let to = more.map_or(5, |more| more.max(longer.issues[place].score.map_or(1, |score| score.get())));
        higher.issues[place].score = Some(score(to));
        under_all(&longer, &higher, on)?;
    }

    #[test]
    fn a_higher_impact_never_makes_an_outcome_less_serious(record in records(), to in 0..3_usize, on in judgements()) {
        let to = ConcernLevel::ALL[to];
        prop_assume!(record.impact.answer.and_then(ImpactAnswer::level) <= Some(to));
        let mut worse = record.clone();
        worse.impact.answer = Some(ImpactAnswer::of(to));
        under_all(&record, &worse, on)?;
    }

    #[test]
    fn a_larger_share_never_makes_a_provider_less_important(record in records(), place in any::<Index>(), on in judgements()) {
        let place = place.get(&measures()).clone();
        let mut larger = record.clone();
        larger.shares.insert(place, Share { part: "120".parse().ok(), whole: "120".parse().ok(), percent: None });
        under_all(&record, &larger, on)?;
    }

    #[test]
    fn the_bare_decision_is_that_of_the_explained_one(record in records(), on in judgements()) {
        for id in JUDGING {
            let assessment = assess(framework(id), &record, on).unwrap();
            let decision = decide(framework(id), &record, on).unwrap();
            prop_assert_eq!(decision.outcome, assessment.outcome.as_ref().map(|outcome| outcome.id.as_str()), "{}", id);
            prop_assert_eq!(decision.level, assessment.assigned, "{}", id);
            prop_assert_eq!(decision.settled, assessment.state == AssessmentState::Settled, "{}", id);
            prop_assert_eq!(&assessment.framework, &framework(id).reference);
        }
        prop_assert_eq!(decide(framework("shared"), &record, on), None);
    }

    #[test]
    fn the_parts_of_an_assessment_fit_together(record in records(), on in judgements()) {
        for id in JUDGING {
            let assessment = assess(framework(id), &record, on).unwrap();
            let won: Vec<&str> = assessment.trace.iter().filter(|row| row.won).map(|row| row.id.as_str()).collect();
            let settled = assessment.state == AssessmentState::Settled;
            // A level raised by judgement is the outcome, and the row of the calculated one has won.
            let decided = assessment.calculated.map(ConcernLevel::key);
            let expected = decided.or(assessment.outcome.as_ref().map(|outcome| outcome.id.as_str()));
            prop_assert_eq!(won, Vec::from_iter(expected), "{}", id);
            prop_assert_eq!(assessment.deciding.is_some(), assessment.outcome.is_some(), "{}", id);
            prop_assert!(!settled || assessment.open.is_empty(), "{}", id);
            prop_assert!(settled || !assessment.open.is_empty() || assessment.state == AssessmentState::Open, "{}", id);
            prop_assert!(assessment.outcome.is_some() || assessment.deadlines.is_empty(), "{}", id);
            prop_assert!(!assessment.sentence.is_empty() && !assessment.sentence.contains(".."), "{}: {}", id, assessment.sentence);
            for row in assessment.trace.iter().chain(&assessment.designations) {
                prop_assert!(!row.why.is_empty() && !row.conditions.is_empty() && !row.cite.is_empty(), "{}: {}", id, row.id);
                let must = row.conditions.iter().filter(|one| one.must_hold).map(|one| one.held);
                let some: Vec<Truth> = row.conditions.iter().filter(|one| !one.must_hold).map(|one| one.held).collect();
                let some = if some.is_empty() { Truth::Yes } else { Truth::any(some) };
                // The conditions shown are those that decide: together they give what is said of the row.
                prop_assert_eq!(Truth::all([Truth::all(must), some]), row.held, "{}: {}", id, row.id);
            }
        }
    }

    #[test]
    fn the_same_record_gives_the_same_bytes_under_every_framework(record in records(), on in judgements()) {
        for framework in frameworks().judging() {
            let bytes = |record: &Record| serde_json::to_string(&assess(framework, record, on)).unwrap();
            let stored: Record = serde_json::from_str(&serde_json::to_string(&record).unwrap()).unwrap();
            prop_assert_eq!(bytes(&record), bytes(&stored));
        }
    }
}
