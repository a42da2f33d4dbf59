//! Stored forms of every version, kept for ever: they open, and hold what was put into them.

use crate::support::{file_text, files_in, repository};
use provider_concerns::{
    concern::{AlertsJudged, FindingAnswer, ImpactAnswer, Leaning, Likeness, Outcome, QuestionRef, Record},
    drafts::{CURRENT_VERSION, DraftError, Envelope},
};

/// The stored forms of one version, kept for ever: by file name. Of a version that nothing writes there are none.
fn fixtures(version: u32) -> Vec<(String, String)> {
    let folder = format!("tests/drafts/v{version}");
    let files = if repository(&folder).is_dir() { files_in(&folder) } else { Vec::new() };
    files.into_iter().map(|path| (path.clone(), file_text(&path))).collect()
}

#[test]
fn every_version_of_the_stored_form_has_fixtures_and_they_open() {
    for version in 1..=CURRENT_VERSION {
        let fixtures = fixtures(version);
        assert!(!fixtures.is_empty(), "there is no fixture of version {version} in tests/drafts/v{version}");
        for (path, text) in fixtures {
            assert!(text.contains(&format!("\"version\":{version},")), "{path} is not of version {version}");
            let opened = Envelope::open(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
            // And they can be saved on: the next save is of today's version and opens again.
            let again = Envelope::open(&opened.seal().unwrap()).unwrap();
            assert_eq!(again, opened, "{path}");
        }
    }
    assert!(fixtures(CURRENT_VERSION + 1).is_empty(), "fixtures of a version that nothing writes yet");
}

#[test]
fn the_fixtures_of_version_1_hold_what_was_put_into_them() {
    let fixture = |name: &str| Envelope::open(&file_text(&format!("tests/drafts/v1/{name}.json"))).unwrap();
    let empty = fixture("empty");
    assert_eq!(empty.record, Record::new("0123456789abcdef".parse().unwrap(), empty.record.created_at));
    assert_eq!((empty.revision, empty.exported_at, empty.place.as_str()), (1, None, ""));
    assert!(empty.unfinished.is_empty());

    let example = fixture("example");
    assert_eq!(example.revision, 42);
    assert_eq!(example.place, "/record/ex0mp1e000000001/visit/v1s1t00000000001/environment/E5");
    assert_eq!(example.exported_at.unwrap().to_rfc3339(), "2026-11-19T17:05:00+00:00");
    assert_eq!(example.unfinished["new-action"], "Ring the nurse in ch");
    let record = &example.record;
    assert!(record.example);
    assert_eq!(record.service.name, "Example House");
    assert_eq!(record.visits[0].observations.len(), 21);
    let scores: Vec<u32> = record.issues.iter().filter_map(|issue| issue.score).map(|score| score.get()).collect();
    assert_eq!(scores, [1, 3, 2]);
    assert_eq!(record.raised_level.as_ref().unwrap().consulted_role, "Practice safeguarding lead");
    assert_eq!((record.next_actions.len(), record.history.len()), (2, 109));
}

#[test]
fn a_draft_of_version_1_holds_no_answers_to_questions_that_it_did_not_ask() {
    for (path, text) in fixtures(1) {
        let record = Envelope::open(&text).unwrap().record;
        assert_eq!((record.framework, record.findings.len(), record.shares.len()), (None, 0, 0), "{path}");
        assert_eq!((record.impact, record.alerts), (Default::default(), Default::default()), "{path}");
    }
}

#[test]
fn the_fixture_of_version_2_holds_what_was_put_into_it() {
    let text = file_text("tests/drafts/v2/answers.json");
    let record = Envelope::open(&text).unwrap().record;
    assert_eq!(record.framework.as_ref().unwrap().to_string(), "example-borough 2026-11+0123456789ab");
    let answers: Vec<_> =
        record.findings.iter().map(|(question, finding)| (question.as_str(), finding.answer)).collect();
    assert_eq!(
        answers,
        [
            ("bedford/pamms-requires-improvement", Some(FindingAnswer::Yes)),
            ("bedford/rise-in-activity", None),
            ("derbyshire/restraint", Some(FindingAnswer::NotKnown)),
            ("hertfordshire/significant-complaint", Some(FindingAnswer::No)),
        ]
    );
    let full = &record.findings[&QuestionRef::new("bedford", "pamms-requires-improvement")];
    assert_eq!(full.on.unwrap().to_string(), "2026-08-30");
    assert_eq!((full.note.as_str(), full.suggested.len()), ("Letter of 30 August", 2));
    assert_eq!(full.evidence, [record.issues[1].id, record.issues[0].id], "in the order they were attached");
    assert_eq!(full.answered_at.unwrap().to_rfc3339(), "2026-11-19T16:40:00+00:00");
    assert_eq!((record.impact.answer, record.impact.reason.as_str()), (Some(ImpactAnswer::Moderate), "Two falls"));
    let share = |measure: &str| record.shares[&QuestionRef::new("bedford", measure)];
    assert_eq!((share("beds").words(), share("service-spend").words()), ("11.99 of 120".to_owned(), "9.5%".to_owned()));
    let alerts = &record.alerts;
    assert_eq!((alerts.period.as_str(), alerts.recent, alerts.earlier), ("6 months", Some(0), Some(7)));
    assert_eq!((alerts.judged, alerts.note.as_str()), (Some(AlertsJudged::Low), "Nobody reports any more"));
    // The same text comes out again: nothing is written in another way than it was read, and nothing has followed yet.
    let nothing = r#","follow_up":{"processes":[],"forms":[],"letters":[],"events":{},"met":{}}"#;
    assert_eq!(as_version(2, &Envelope::open(&text).unwrap()).replace(nothing, ""), text.trim_end());
}

/// A draft as a form before the fourth would have it: nobody had been asked about printed examples.
fn as_version(version: u32, envelope: &Envelope) -> String {
    assert!(envelope.record.issues.iter().all(|issue| issue.differentiation.likened.is_none()));
    let today = format!("\"version\":{CURRENT_VERSION},\"revision\"");
    let text = envelope.seal().unwrap();
    assert!(text.contains(&today));
    text.replace(&today, &format!("\"version\":{version},\"revision\"")).replace(",\"likened\":null", "")
}

#[test]
fn the_fixture_of_version_3_holds_what_was_put_into_it() {
    let text = file_text("tests/drafts/v3/follow-up.json");
    let follow_up = Envelope::open(&text).unwrap().record.follow_up;
    let process = follow_up.process().unwrap();
    assert_eq!((process.stage(), process.outcome()), (Some("prevention"), Some("mdmm-threshold-met")));
    assert_eq!((process.told().len(), process.plan.actions().len(), process.meetings.len()), (2, 3, 1));
    let open: Vec<bool> = process.plan.actions().iter().map(|action| action.status.is_open()).collect();
    assert_eq!(open, [false, true, false]);
    assert_eq!((follow_up.forms[0].state.answers.len(), follow_up.letters[0].state.values.len()), (6, 1));
    assert_eq!((follow_up.events.len(), follow_up.met.len()), (2, 1));
    assert_eq!(as_version(3, &Envelope::open(&text).unwrap()), text.trim_end());
}

#[test]
fn the_fixture_of_version_4_holds_what_was_put_into_it() {
    let text = file_text("tests/drafts/v4/weighed.json");
    let envelope = Envelope::open(&text).unwrap();
    let weighed: Vec<_> = envelope.record.issues.iter().map(|issue| &issue.differentiation).collect();
    let leanings: Vec<_> = weighed.iter().map(|one| one.nature_and_cause.leaning).collect();
    assert_eq!(leanings, [Some(Leaning::OneOffNotOnePerson), Some(Leaning::OneOff), None]);
    let liked: Vec<_> = weighed.iter().map(|one| one.likened.as_ref().map(|it| (it.theme.as_str(), it.to))).collect();
    assert_eq!(liked, [Some(("staffing", Likeness::PoorCare)), Some(("food", Likeness::Concern)), None]);
    assert_eq!(weighed[0].decision, Some(Outcome::PoorCare));
    assert_eq!(weighed[0].suggestion_shown.as_ref().unwrap().outcome, Outcome::PoorCare);
    assert_eq!(envelope.seal().unwrap(), text.trim_end());
}

#[test]
fn an_app_of_before_refuses_a_draft_by_its_version_and_not_by_a_word_in_it() {
    let text = file_text("tests/drafts/v4/weighed.json");
    // What every version since the first looks at before anything else.
    let head: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!((&head["format"], &head["version"]), (&"provider-concerns-draft".into(), &4.into()));
    let newer = text.replacen("\"version\":4", "\"version\":5", 1).replace("one_off_not_one_person", "unheard_of");
    assert_eq!(Envelope::open(&newer), Err(DraftError::TooNew(5)));
}
