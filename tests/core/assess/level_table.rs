//! Lambeth's Table 1 against a second reading of it, written from the policy and not from the framework file.

use crate::support::{
    case_files::case_rows, judged, lambeth, multisets, notes_of, record_with, scored_record, scores_of,
};
use provider_concerns::{
    assess::AssessmentState,
    concern::{ConcernLevel, RaiseTo, RaisedLevel},
};
use serde::Deserialize;

/// Table 1 as printed, one row at a time. The rows overlap, as the printed ones do.
pub fn printed_row_holds(level: ConcernLevel, scores: &[u32]) -> bool {
    let sum: u32 = scores.iter().sum();
    let some = |wanted: u32| scores.contains(&wanted);
    match level {
        ConcernLevel::Minor => sum <= 3 && !some(3) && !some(4) && !some(5),
        ConcernLevel::Moderate => (sum == 4 || sum == 5 || sum == 6 || some(3)) && !some(5),
        ConcernLevel::Major => sum > 6 || some(5),
    }
}

/// The level by Table 1: of the rows that hold the highest; none for no scores.
pub fn by_table_one(scores: &[u32]) -> Option<ConcernLevel> {
    if scores.is_empty() {
        return None;
    }
    let held = [ConcernLevel::Major, ConcernLevel::Moderate, ConcernLevel::Minor]
        .into_iter()
        .find(|level| printed_row_holds(*level, scores));
    assert!(held.is_some(), "the printed table has a gap at {scores:?}");
    held
}

#[test]
fn every_set_of_up_to_eight_scores_gets_the_level_of_table_one() {
    for scores in multisets(8) {
        let assessment = judged(lambeth(), &scored_record(&scores));
        assert_eq!(assessment.calculated, by_table_one(&scores), "{scores:?}");
        let counted = scores_of(&assessment);
        assert_eq!(counted.combined, scores.iter().sum::<u32>(), "{scores:?}");
        assert_eq!(counted.highest.map(|highest| highest.get()), scores.iter().copied().max());
        assert_eq!(assessment.state, AssessmentState::Settled);
        assert_eq!(assessment.open, [], "{scores:?}");
        let level = assessment.calculated.unwrap();
        assert!(assessment.sentence.ends_with(&format!(": {level}.")), "{}", assessment.sentence);
    }
}

#[test]
fn very_many_issues_are_major_and_do_not_overflow() {
    let assessment = judged(lambeth(), &scored_record(&[1; 5000]));
    assert_eq!((scores_of(&assessment).combined, assessment.calculated), (5000, Some(ConcernLevel::Major)));
}

/// One case of `tests/cases/lambeth-levels.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    scores: Vec<u32>,
    #[serde(default)]
    unscored: usize,
    level: String,
    note: Option<String>,
    clause: String,
}

#[test]
fn named_cases() {
    for case in case_rows::<Case>("lambeth-levels.toml", Some("case"), 24) {
        let name = &case.name;
        assert!(!case.clause.is_empty(), "{name} names no clause");
        let entries: Vec<Option<u32>> =
            case.scores.iter().copied().map(Some).chain(std::iter::repeat_n(None, case.unscored)).collect();
        let assessment = judged(lambeth(), &record_with(&entries));
        let level = assessment.calculated.map_or("none", ConcernLevel::key);
        assert_eq!(level, case.level, "{name}");
        let state = match (case.scores.is_empty(), case.unscored) {
            (true, _) => AssessmentState::Open,
            (false, 0) => AssessmentState::Settled,
            (false, _) => AssessmentState::SoFar,
        };
        assert_eq!(assessment.state, state, "{name}");
        assert_eq!(scores_of(&assessment).unscored.len(), case.unscored, "{name}");
        assert_eq!(assessment.open.len(), usize::from(case.unscored > 0), "{name}");
        match &case.note {
            Some(words) => {
                let [note] = notes_of(lambeth(), &assessment) else { panic!("{name}: {:?}", assessment.notes) };
                assert!(note.says.contains(words), "{name}: {}", note.says);
                assert_eq!((note.cite.as_str(), note.tool_default), ("Lambeth 6.3, Table 1", true), "{name}");
            }
            None => assert_eq!(notes_of(lambeth(), &assessment), [], "{name}"),
        }
    }
}

#[test]
fn without_a_score_there_is_no_level_and_nothing_looks_like_minor() {
    for entries in [vec![], vec![None], vec![None, None]] {
        let assessment = judged(lambeth(), &record_with(&entries));
        assert_eq!((assessment.calculated, assessment.assigned), (None, None));
        assert_eq!((&assessment.outcome, &assessment.deciding), (&None, &None));
        assert_eq!((assessment.trace.len(), assessment.tips.len()), (0, 0));
        assert_eq!(notes_of(lambeth(), &assessment), []);
        assert!(assessment.sentence.starts_with("There is no level yet"), "{}", assessment.sentence);
        assert!(!serde_json::to_string(&assessment).unwrap().to_lowercase().contains("minor"));
    }
}

#[test]
fn while_partly_scored_the_level_is_only_a_lower_bound_and_says_so() {
    let assessment = judged(lambeth(), &record_with(&[Some(2), None, Some(1), None]));
    assert_eq!(
        assessment.sentence,
        "2 issues score 3 together, and the highest single score is 2: at least Minor so far. 2 issues are not \
         scored yet, and scoring can only keep or raise the level."
    );
    assert_eq!((scores_of(&assessment).scored.len(), scores_of(&assessment).unscored.len()), (2, 2));
}

fn raised(to: RaiseTo, calculated_then: ConcernLevel) -> RaisedLevel {
    RaisedLevel {
        to,
        reason: "invented".to_owned(),
        consulted_role: "invented role".to_owned(),
        consulted_on: crate::support::date("2026-11-22"),
        calculated_then,
        recorded_at: crate::support::minute(0),
    }
}

#[test]
fn no_raise_ever_lowers_a_level() {
    for calculated in ConcernLevel::ALL {
        assert_eq!(RaisedLevel::assigned(calculated, None), calculated);
        for to in [RaiseTo::Moderate, RaiseTo::Major] {
            for then in ConcernLevel::ALL {
                let assigned = RaisedLevel::assigned(calculated, Some(&raised(to, then)));
                assert!(assigned >= calculated, "{calculated} and {to:?} gave {assigned}");
                assert!(assigned == calculated || assigned == to.level());
                assert!(assigned >= to.level());
            }
        }
    }
}

#[test]
fn only_higher_levels_are_offered_for_a_raise() {
    for calculated in ConcernLevel::ALL {
        let offered: Vec<ConcernLevel> = RaiseTo::above(calculated).iter().map(|to| to.level()).collect();
        let higher: Vec<ConcernLevel> = ConcernLevel::ALL.into_iter().filter(|level| *level > calculated).collect();
        assert_eq!(offered, higher);
    }
}

#[test]
fn both_levels_stay_on_the_assessment_and_the_steps_follow_the_assigned_one() {
    for scores in multisets(4) {
        for to in [RaiseTo::Moderate, RaiseTo::Major] {
            let mut record = scored_record(&scores);
            let calculated = by_table_one(&scores).unwrap();
            record.raised_level = Some(raised(to, calculated));
            let assessment = judged(lambeth(), &record);
            assert_eq!(assessment.calculated, Some(calculated), "the calculated level stays: {scores:?}");
            assert_eq!(assessment.assigned, Some(calculated.max(to.level())));
            let escalates = assessment.next_steps.iter().any(|step| step.id == "surveillance-group");
            let monitors = assessment.next_steps.iter().any(|step| step.id == "routine-monitoring");
            assert!(escalates && !monitors, "a raised level is never Minor: {scores:?}");
        }
    }
}

#[test]
fn below_moderate_it_stays_with_routine_monitoring() {
    let steps = |scores: &[u32]| -> Vec<String> {
        judged(lambeth(), &scored_record(scores)).next_steps.into_iter().map(|step| step.id).collect()
    };
    let minor = steps(&[1]);
    assert!(minor.contains(&"routine-monitoring".to_owned()) && !minor.contains(&"surveillance-group".to_owned()));
    for scores in [&[4][..], &[5]] {
        let higher = steps(scores);
        assert!(
            !higher.contains(&"routine-monitoring".to_owned()) && higher.contains(&"surveillance-group".to_owned())
        );
    }
    // Urgent risks are not held up by collecting information: said even before anything is scored.
    assert_eq!(steps(&[])[0], "urgent-first");
    assert_eq!(minor[0], "urgent-first");
}
