//! Berkshire: the level goes by the impact on people alone, and preconditions and examples stand beside it.

use crate::support::{framework, judged, minute, record_id};
use provider_concerns::{
    assess::{AssessmentState, Truth, decide},
    concern::{ConcernLevel, Finding, FindingAnswer, ImpactAnswer, QuestionRef, Record},
};

const PRECONDITIONS: [&str; 3] = ["patterns", "no-change", "cannot-support-safely"];
const EXAMPLES: [&str; 7] = [
    "death",
    "serious-abuse",
    "cqc-enforcement",
    "criminal-proceedings",
    "manager-information",
    "agency-and-induction",
    "low-level-concerns",
];

fn answer(record: &mut Record, question: &str, truth: Truth) {
    let answer = match truth {
        Truth::Yes => FindingAnswer::Yes,
        Truth::No => FindingAnswer::No,
        Truth::Unknown => FindingAnswer::NotKnown,
    };
    let finding = Finding { answer: Some(answer), ..Finding::default() };
    record.findings.insert(QuestionRef::new("berkshire", question), finding);
}

/// The seven examples: all alike, or one in each place that differs from the rest.
fn examples() -> Vec<[Truth; 7]> {
    let values = [Truth::No, Truth::Unknown, Truth::Yes];
    let mut all: Vec<[Truth; 7]> = values.map(|value| [value; 7]).to_vec();
    for rest in values {
        for one in values.into_iter().filter(|one| *one != rest) {
            for place in 0..7 {
                let mut seven = [rest; 7];
                seven[place] = one;
                all.push(seven);
            }
        }
    }
    all
}

/// All of three and any of seven, by counting.
fn all_of(three: &[Truth]) -> Truth {
    match three {
        _ if three.contains(&Truth::No) => Truth::No,
        _ if three.contains(&Truth::Unknown) => Truth::Unknown,
        _ => Truth::Yes,
    }
}

fn any_of(seven: &[Truth]) -> Truth {
    match seven {
        _ if seven.contains(&Truth::Yes) => Truth::Yes,
        _ if seven.contains(&Truth::Unknown) => Truth::Unknown,
        _ => Truth::No,
    }
}

#[test]
fn the_level_is_the_impact_whatever_the_answers_and_the_answers_are_designations() {
    use ImpactAnswer::{Major, Minor, Moderate, NotKnown};
    let examples = examples();
    assert_eq!(examples.len(), 45);
    for impact in [None, Some(NotKnown), Some(Minor), Some(Moderate), Some(Major)] {
        for three in crate::assess::second_reading::combinations(3) {
            for seven in &examples {
                let mut record = Record::new(record_id(1), minute(0));
                record.impact.answer = impact;
                PRECONDITIONS.iter().zip(&three).for_each(|(question, truth)| answer(&mut record, question, *truth));
                EXAMPLES.iter().zip(seven).for_each(|(question, truth)| answer(&mut record, question, *truth));
                let assessment = judged(framework("berkshire"), &record);
                let facts = (impact, &three, seven);

                let level = match impact {
                    Some(Major) => Some((ConcernLevel::Major, 0)),
                    Some(Moderate) => Some((ConcernLevel::Moderate, 1)),
                    Some(Minor) => Some((ConcernLevel::Minor, 2)),
                    Some(NotKnown) | None => None,
                };
                let outcome = assessment.outcome.as_ref().map(|outcome| (outcome.id.as_str(), outcome.rank));
                assert_eq!(outcome, level.map(|(level, rank)| (level.key(), rank)), "{facts:?}");
                let level = level.map(|(level, _)| level);
                assert_eq!((assessment.calculated, assessment.assigned), (level, level), "{facts:?}");
                let state = if level.is_some() { AssessmentState::Settled } else { AssessmentState::SoFar };
                assert_eq!(assessment.state, state, "{facts:?}");
                assert_eq!(assessment.trace.iter().filter(|row| row.won).count(), usize::from(level.is_some()));
                let open: Vec<&str> = assessment.open.iter().map(|open| open.question.as_str()).collect();
                assert_eq!(open, if level.is_some() { vec![] } else { vec!["impact"] }, "{facts:?}");

                let beside: Vec<(&str, Truth)> =
                    assessment.designations.iter().map(|row| (row.id.as_str(), row.held)).collect();
                assert_eq!(beside, [("process", all_of(&three)), ("examples-present", any_of(seven))], "{facts:?}");

                let decision = decide(framework("berkshire"), &record, assessment.on).unwrap();
                assert_eq!((decision.level, decision.settled), (level, level.is_some()), "{facts:?}");
            }
        }
    }
}

#[test]
fn with_nothing_entered_it_is_open_and_no_level_is_named() {
    let record = Record::new(record_id(1), minute(0));
    let assessment = judged(framework("berkshire"), &record);
    assert_eq!((assessment.state, &assessment.outcome), (AssessmentState::Open, &None));
    assert!(assessment.trace.iter().all(|row| row.held == Truth::Unknown && !row.won));
    assert!(assessment.designations.iter().all(|row| row.held == Truth::Unknown && !row.won));
    // What follows only from a level is not shown; that urgent things do not wait is.
    let steps: Vec<&str> = assessment.next_steps.iter().map(|step| step.id.as_str()).collect();
    let always = framework("berkshire").next_steps.iter().filter(|row| row.outcomes.is_empty() && row.when.is_empty());
    assert_eq!(steps, always.map(|row| row.id.as_str()).collect::<Vec<_>>());
    assert_eq!(steps[0], "urgent-first");
}

#[test]
fn each_level_has_its_own_steps_and_no_other() {
    for level in ConcernLevel::ALL {
        let mut record = Record::new(record_id(1), minute(0));
        record.impact.answer = Some(ImpactAnswer::of(level));
        let steps = judged(framework("berkshire"), &record).next_steps;
        for other in ConcernLevel::ALL {
            let found = steps.iter().any(|step| step.id.starts_with(&format!("{}-", other.key())));
            assert_eq!(found, other == level, "{level}: steps of {other}");
        }
    }
}
