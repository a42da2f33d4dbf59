//! Letters of earlier versions, names of files, and forms that are filled from minutes.

use super::{
    planted::{MEETING, minutes, record},
    readers::{definitions, earlier, head},
};
use crate::support::{date, frameworks, process::process};
use provider_concerns::{
    app::filled,
    concern::{LetterState, Minutes, json},
    paper::{Document, to_text},
    process::{
        FormAnswer, FormState, begun_form, form_paper, held_back, letter_paper, minutes_of, minutes_paper, new_letter,
        plan_paper, providers_copy, providers_copy_paper,
    },
    submission::{full_minutes_name, paper_name, providers_copy_name},
};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn a_letter_of_an_earlier_version_is_told_of_before_it_is_printed() {
    let earlier = earlier("hertfordshire").unwrap();
    let record = record(earlier);
    let letter = earlier.letter("letter-provider").unwrap();
    let mut state = new_letter(earlier.reference.clone(), letter, &record, None);
    assert!(held_back(letter, &state, &record).is_empty());
    // As the version before this one filled it in.
    state.values.insert("visit-date".to_owned(), "3 February 1901".to_owned());
    state.values.insert(
        "visit-concerns".to_owned(),
        "Told: Zqtold\nSeen or heard: Zqseen\nOpinion: Zqopinion\nWritten down: Zqrecorded\nZqunsaid".to_owned(),
    );
    let ids = |state: &LetterState| -> Vec<&str> {
        held_back(letter, state, &record).into_iter().map(|field| field.id.as_str()).collect()
    };
    assert_eq!(ids(&state), ["visit-date", "visit-concerns"]);
    // What a person wrote is theirs.
    state.values.insert("visit-concerns".to_owned(), "Call bells were not answered.".to_owned());
    assert_eq!(ids(&state), ["visit-date"]);
}

#[test]
fn every_paper_names_its_service_in_its_head_and_every_file_in_its_name() {
    for definition in definitions() {
        let mut record = record(definition);
        let framework = frameworks().exactly(&definition.framework).unwrap();
        let mut papers: Vec<(String, Document, String)> = Vec::new();
        let mut two = Vec::new();
        for service in ["Example House", "Sample Lodge"] {
            record.service.name = service.to_owned();
            record.service.provider = "Sample Care Ltd".to_owned();
            let head = head(&record);
            papers.clear();
            for form in &definition.forms {
                let state = begun_form(&definition.reference, form, &record);
                let name = paper_name(&form.title, None, &record, true);
                papers.push((form.id.clone(), form_paper(form, &state, &head), name));
            }
            for letter in &definition.letters {
                let state = new_letter(definition.reference.clone(), letter, &record, None);
                let name = paper_name(&letter.title, None, &record, false);
                papers.push((letter.id.clone(), letter_paper(letter, &state, &record.service), name));
            }
            let state = &record.follow_up.processes[0];
            for (meeting, minutes) in definition.meetings.iter().zip(&state.meetings) {
                let full = minutes_paper(meeting, minutes, &head);
                papers.push((
                    format!("minutes of {}", meeting.id),
                    full,
                    full_minutes_name(&meeting.title, minutes.on, &record),
                ));
                if let Ok(copy) = providers_copy(meeting, minutes, &record.service) {
                    let name = providers_copy_name(&copy.title, copy.on, &record);
                    assert!(copy.to_string().contains(service) && json::tight(&copy).unwrap().contains(service));
                    papers.push((format!("copy of {}", meeting.id), providers_copy_paper(&copy), name));
                }
            }
            let plan = plan_paper(definition, framework, state, &head);
            papers.push(("plan".to_owned(), plan, paper_name("Plan", None, &record, true)));
            let plain = service.to_lowercase().replace(' ', "-");
            for (paper, document, name) in &papers {
                assert!(document.page.header.contains(service), "{paper}: {}", document.page.header);
                let text = to_text(document);
                assert!(text.lines().take(3).any(|line| line.contains(service)), "{paper}: {text}");
                assert!(name.contains(&plain), "{paper}: {name}");
            }
            let names: BTreeSet<&String> = papers.iter().map(|(.., name)| name).collect();
            assert_eq!(names.len(), papers.len(), "two papers of one service have one name");
            two.push(papers.iter().map(|(_, paper, name)| (to_text(paper), name.clone())).collect::<Vec<_>>());
        }
        for (one, other) in two[0].iter().zip(&two[1]) {
            assert!(one.0 != other.0 && one.1 != other.1, "two services have the same paper: {}", one.1);
        }
    }
}

#[test]
fn a_form_is_filled_from_the_minutes_of_its_own_day() {
    let definition = process("derbyshire");
    let mut record = record(definition);
    let form = definition.form("concerns-meeting-notes").unwrap();
    let begun = begun_form(&definition.reference, form, &record);
    assert_eq!(begun.answers, BTreeMap::from([("date".to_owned(), FormAnswer::Date(date(MEETING)))]));
    // The next meeting does not come into the notes of this one.
    let kind = definition.meeting("concerns-meeting").unwrap();
    let next = Minutes { on: date("1960-01-01"), ..minutes(kind, 99) };
    record.follow_up.processes[0].meetings.push(next);
    let of = |state: &FormState| minutes_of(form, state, &record).map(|minutes| minutes.on);
    assert_eq!(of(&begun), Some(date(MEETING)));
    assert_eq!(of(&begun_form(&definition.reference, form, &record)), Some(date("1960-01-01")));
    let on = |day: FormAnswer| FormState { answers: BTreeMap::from([("date".to_owned(), day)]), ..begun.clone() };
    assert_eq!(of(&on(FormAnswer::Date(date("1955-01-01")))), None, "no meeting on that day");
    assert_eq!(of(&on(FormAnswer::Text(String::new()))), None, "the day was emptied");
    // What stands in the other part by mistake fills nothing.
    let mut wrong_part = record.clone();
    for minutes in &mut wrong_part.follow_up.processes[0].meetings {
        minutes.part_two = None;
    }
    let state = filled(frameworks(), (definition, form), &begun, &wrong_part, date("2026-12-01"));
    assert_eq!(state.answers.keys().collect::<Vec<_>>(), ["date", "service"]);
}
