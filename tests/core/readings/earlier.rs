//! What was published before stays at hand, judges as it did, and checks what was exported under it.

use super::{earlier, earlier_process};
use crate::support::{
    course::{case, noon, under},
    date, framework, frameworks, lambeth,
    process::{COUNCILS, begun, close_immediate, day, decided, process},
    repository,
};
use provider_concerns::{
    assess::assess,
    concern::{Finding, FindingAnswer, FrameworkRef},
    framework::Framework,
    process::{Definition, built_in, check_state, take_up},
    submission::{Finding as Found, Subject, verify},
};
use std::fs;

#[test]
fn every_earlier_version_stays_at_hand_with_its_process() {
    let mut count = 0;
    for id in COUNCILS.into_iter().chain(["shared"]) {
        let new = framework(id);
        assert_eq!(frameworks().superseded_by(&new.reference), None);
        assert!(id == "shared" || frameworks().judging().any(|framework| framework.reference == new.reference));
        let mut newer = new;
        for old in earlier(id) {
            assert!(old.reference.version < newer.reference.version, "{id}");
            assert_eq!(frameworks().exactly(&old.reference), Some(old));
            assert_eq!(frameworks().superseded_by(&old.reference), Some(new));
            assert!(frameworks().all().iter().all(|one| one.reference != old.reference), "{id} is listed twice");
            if id != "shared" {
                assert_eq!(built_in().of_framework(old).unwrap().framework, old.reference);
            }
            newer = old;
            count += 1;
        }
        if id != "shared" {
            assert_eq!(built_in().of_framework(new).unwrap().framework, new.reference);
            assert_eq!(built_in().of_framework(new).unwrap().reference, process(id).reference);
        }
    }
    assert_eq!(frameworks().earlier().count(), count);
}

#[test]
fn a_file_exported_under_each_earlier_version_is_checked_by_that_one() {
    for id in COUNCILS {
        for old in earlier(id) {
            // The first version has no number.
            let version = old.reference.version.as_str();
            let number = version.rsplit_once('.').map_or(String::new(), |(_, number)| format!(".{number}"));
            let file = fs::read(repository(&format!("tests/exports/readings/{id}{number}.json"))).unwrap();
            let checked = verify(&file, frameworks());
            for check in &checked.checks {
                let (subject, says) = (&check.subject, &check.says);
                assert_eq!(check.finding, Found::Holds, "{id}: {subject:?} {says} {:?}", check.problems);
            }
            assert_eq!(checked.checks.len(), Subject::ALL.len());
            assert_eq!(checked.recomputed.unwrap().framework, old.reference, "{id}");
            assert_eq!(checked.differences, []);
        }
    }
}

/// Every way of answering a framework's questions Yes or No, for as many of them as can be gone through; beyond that, each single
/// Yes and each pair.
fn answered(framework: &Framework) -> Vec<Vec<String>> {
    let ids: Vec<String> = framework.questions().map(|question| question.id.clone()).collect();
    let mut all = vec![Vec::new(), ids.clone()];
    for (place, one) in ids.iter().enumerate() {
        all.push(vec![one.clone()]);
        all.push(ids.iter().filter(|other| *other != one).cloned().collect());
        all.extend(ids[place + 1..].iter().map(|other| vec![one.clone(), other.clone()]));
    }
    all
}

#[test]
fn the_same_answers_give_the_same_outcome_under_all_readings() {
    for id in ["berkshire", "derbyshire", "bedford", "hertfordshire"] {
        let new = framework(id);
        let ids = |framework: &Framework| framework.questions().map(|row| row.id.clone()).collect::<Vec<_>>();
        assert!(earlier(id).all(|old| ids(old) == ids(new)), "{id}: an answer keeps its question");
        for yes in answered(new) {
            let mut record = under(id);
            for question in new.questions() {
                let given = if yes.contains(&question.id) { FindingAnswer::Yes } else { FindingAnswer::No };
                let on = (!question.dated.is_empty()).then(|| date("2026-01-05"));
                let finding = Finding { answer: Some(given), on, ..Finding::default() };
                record.findings.insert(new.reference_of(&question.id), finding);
            }
            let outcome = |framework: &Framework| {
                let found = assess(framework, &record, date("2026-11-30")).unwrap();
                let beside: Vec<_> = found.designations.iter().map(|row| (row.id.clone(), row.held)).collect();
                (found.outcome.map(|outcome| outcome.id), beside)
            };
            let now = outcome(new);
            for old in earlier(id) {
                assert_eq!(outcome(old), now, "{}: {yes:?}", old.reference);
            }
        }
    }
    let levels = |framework: &Framework| {
        let rules = framework.scored().unwrap().clone();
        (
            rules.levels.iter().map(|row| (row.level, row.any.clone(), row.all.clone())).collect::<Vec<_>>(),
            rules.overlaps.len(),
        )
    };
    assert!(earlier("lambeth").all(|old| levels(old) == levels(lambeth())));
}

#[test]
fn a_chosen_framework_stays_and_an_authoritys_goes_by_the_newest() {
    let mut record = under("bedford");
    for old in earlier("bedford") {
        record.framework = Some(old.reference.clone());
        assert_eq!(frameworks().chosen(&record).unwrap().framework(), Some(old));
    }
    record.framework = None;
    record.service.local_authority = "Bedford Borough Council".to_owned();
    assert_eq!(frameworks().chosen(&record).unwrap().framework(), Some(framework("bedford")));
    record.framework = Some(FrameworkRef { id: "bedford".to_owned(), version: "2022-05.9".to_owned() });
    assert_eq!(frameworks().chosen(&record).unwrap().framework(), None, "nothing is put in its place");
}

#[test]
fn a_case_that_was_begun_goes_on_by_its_reading_until_somebody_takes_the_corrected_one() {
    for (id, old) in COUNCILS.into_iter().flat_map(|id| earlier_process(id).map(move |old| (id, old))) {
        let new = process(id);
        for start in old.starts.iter().filter(|start| start.stage.is_some()) {
            let outcome = &start.outcomes[0].id;
            let mut before = begun(old, outcome);
            close_immediate(old, &mut before);
            let mut record = under(id);
            record.framework = Some(old.framework.clone());
            record.follow_up.processes.push(before.clone());
            let shown = case(&record, noon(day(1)));
            assert_eq!(
                (shown.framework, shown.definition),
                (frameworks().exactly(&old.framework).unwrap(), old),
                "{id}"
            );
            let after = take_up(new, &before, &decided("Whoever keeps this record", day(2))).unwrap();
            assert_eq!(after.process(), &new.reference);
            assert_eq!((after.stage(), after.outcome(), &after.plan), (before.stage(), before.outcome(), &before.plan));
            assert_eq!(check_state(new, &after), Vec::<String>::new(), "{id}");
            let said = &after.history().last().unwrap().reason;
            assert!(said.contains(&old.reference.to_string()) && said.contains(&new.reference.to_string()), "{said}");
            // Once is enough, and no other process takes it.
            assert!(take_up(new, &after, &decided("Somebody", day(3))).is_err());
            let other = COUNCILS.into_iter().find(|other| *other != id).unwrap();
            assert!(take_up(process(other), &before, &decided("Somebody", day(3))).is_err());
        }
        // From every stage that there was, the corrected file knows the way on.
        for stage in &old.stages {
            let ways = |definition: &Definition| {
                let found = definition.stage(&stage.id).unwrap_or_else(|| panic!("{id}: no stage {}", stage.id));
                found.ways.iter().map(|way| way.id.clone()).collect::<Vec<_>>()
            };
            let (was, now) = (ways(old), ways(new));
            // A later reading may find a way more; none is lost.
            assert!(was.iter().all(|way| now.contains(way)), "{id} {}: {was:?} {now:?}", stage.id);
        }
    }
}
