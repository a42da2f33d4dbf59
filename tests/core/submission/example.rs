//! The worked example: it stays what the app itself would export, and what it should teach.

use crate::support::{assert_published, example_record, frameworks, judged, lambeth, scores_of, sheet};
use provider_concerns::{
    app::{missing, section_count, worries},
    assess::{AssessmentState, Direction, same_theme, suggest},
    concern::{Answer, ConcernLevel, Outcome, TrackAnswer},
    submission::{EXAMPLE, export, import},
};

#[test]
fn the_example_is_exactly_what_the_app_exports() {
    // Read leniently here, so that an outdated snapshot can be renewed from the record.
    let published: serde_json::Value = serde_json::from_str(EXAMPLE).unwrap();
    let record = serde_json::from_value(published["record"].clone()).unwrap();
    let exported_at = published["exported_at"].as_str().unwrap().parse().unwrap();
    let again = export(&record, frameworks(), exported_at).to_text().unwrap();
    assert_published("src/submission/example.json", &again, "UPDATE_EXAMPLE");
}

#[test]
fn the_example_imports_without_a_note() {
    let imported = import(EXAMPLE.as_bytes(), frameworks()).unwrap();
    assert_eq!(imported.notes, Vec::<String>::new());
    assert!(imported.document.record.example);
}

#[test]
fn nothing_is_missing_in_the_example() {
    assert_eq!(missing(&example_record(), frameworks()), []);
}

#[test]
fn the_example_is_moderate_and_one_point_from_major() {
    let record = example_record();
    let assessment = judged(lambeth(), &record);
    assert_eq!(assessment.state, AssessmentState::Settled);
    assert_eq!(scores_of(&assessment).combined, 6);
    assert_eq!(
        (assessment.calculated, assessment.assigned),
        (Some(ConcernLevel::Moderate), Some(ConcernLevel::Moderate))
    );
    assert!(assessment.tips.iter().any(|tip| {
        tip.direction == Direction::Up
            && tip.to == ConcernLevel::Major.name()
            && tip.change == "One more issue with a score of 1 or more"
    }));
}

#[test]
fn the_whole_sheet_is_filled_in_with_every_kind_of_answer() {
    let record = example_record();
    let [visit] = record.visits.as_slice() else { panic!("one visit") };
    for section in &sheet().sections {
        assert_eq!(section_count(visit, section).open, 0, "{}", section.id);
    }
    for answer in Answer::ALL {
        assert!(visit.observations.values().any(|noted| noted.answer == Some(answer)), "{answer:?}");
    }
    assert!((3..=5).contains(&worries(visit, sheet()).count()));
}

#[test]
fn the_example_shows_a_series_and_a_one_off() {
    let record = example_record();
    let suggested: Vec<_> = record
        .issues
        .iter()
        .map(|issue| {
            suggest(&frameworks().weighing(&record).unwrap(), frameworks().series_for(&record), &record, issue)
        })
        .collect();
    for (issue, suggestion) in record.issues.iter().zip(&suggested) {
        let shown = issue.differentiation.suggestion_shown.as_ref().unwrap();
        let reasons: Vec<&String> = suggestion.reasons.iter().map(|reason| &reason.says).collect();
        assert_eq!(shown.outcome, suggestion.outcome);
        assert_eq!(shown.reasons.iter().collect::<Vec<_>>(), reasons);
        assert!(!issue.differentiation.reason.is_empty());
    }
    let outcomes: Vec<_> = suggested.iter().map(|suggestion| suggestion.outcome).collect();
    assert!(outcomes.contains(&Outcome::PoorCare) && outcomes.contains(&Outcome::PotentialCauseForConcern));
    assert!(record.issues.iter().any(|issue| same_theme(&record, issue).count() == 1));
    assert!(suggested.iter().flat_map(|suggestion| &suggestion.reasons).any(|reason| reason.tool_default));
}

#[test]
fn the_drinks_issue_comes_from_the_sheet() {
    let record = example_record();
    let link = record.issues.iter().find_map(|issue| issue.from_observation.as_ref()).unwrap();
    assert_eq!((link.visit, link.item.as_str()), (record.visits[0].id, "E5"));
}

#[test]
fn the_example_raises_a_safeguarding_concern_and_says_what_was_done() {
    let track = example_record().tracks.section_42;
    assert_eq!(track.answer, Some(TrackAnswer::Yes));
    assert!(!track.done.is_empty());
}

#[test]
fn the_history_runs_forward_and_fits_the_record() {
    let record = example_record();
    let mut last = record.created_at;
    for change in &record.history {
        assert!(last <= change.from && change.from <= change.until, "{change:?}");
        last = change.until;
    }
    for issue in &record.issues {
        assert!(record.history.iter().any(|change| change.part.contains(issue.id.as_str())));
        let decided = issue.differentiation.decided_at.unwrap();
        let part = format!("issue/{}/differentiation/decision", issue.id);
        assert!(record.history.iter().any(|change| change.part == part && change.until == decided));
    }
}

#[test]
fn the_example_is_plainly_invented() {
    let service = example_record().service;
    assert_eq!(service.name, "Example House");
    assert_eq!(service.provider, "Invented Care Ltd");
    // The form is right, so that no warning distracts; no such postcode area exists.
    assert_eq!((service.postcode.as_str(), service.postcode_warning(), service.cqc_warning()), ("SW0 0AA", None, None));
}
