//! Whose file an own file is: names that are nearly right, two files of one authority, files that can no longer be used, and whose
//! sheet a new visit takes.

use crate::support::{file_text, framework, frameworks, minute, own_file::file, record_id, visit_id};
use provider_concerns::{
    app::{Edit, Message, OwnRefusal, OwnShown, Route, ServiceEdit, ServiceField, State, VisitEdit, missing, update},
    assess::decide,
    concern::{Answer, FrameworkRef, ItemRef, Record},
    drafts::{OwnFileEntry, OwnFileKept},
    framework::{Chosen, Registry},
    submission::{export, import},
};

const DARLINGTON: &str = "\"Darlington Borough Council\"";

/// An own file of Darlington's, with an id of its own.
fn darlington(id: &str) -> String {
    file("lambeth 2023-10.2", "")
        .replace("\"Example Council\", \"Éxample Town\"", DARLINGTON)
        .replace("id = \"example-council\"", &format!("id = \"{id}\""))
}

fn record(local_authority: &str) -> Record {
    let mut record = Record::new(record_id(1), minute(0));
    record.service.local_authority = local_authority.to_owned();
    record
}

#[test]
fn a_name_that_is_nearly_right_is_asked_about() {
    let text = darlington("darlington");
    let registry = frameworks().with_own([text.as_str()]);
    for (typed, meant) in [
        ("Darlington Council", Some("Darlington Borough Council")),
        ("darlington", Some("Darlington Borough Council")),
        ("Borough of Darlington", Some("Darlington Borough Council")),
        ("Darlingtn Borough Council", Some("Darlington Borough Council")),
        ("Lambth", Some("Lambeth")),
        // Known as it is written.
        ("DARLINGTON  borough council", None),
        ("Lambeth", None),
        ("Derbyshire Council", None),
        ("Bedford Council", None),
        // Others.
        ("", None),
        ("  ", None),
        ("Council", None),
        ("Luton", None),
        ("Central Bedfordshire", None),
        ("Derby City Council", None),
        ("Durham", None),
        // Its own council, one letter from another.
        ("Herefordshire Council", None),
        ("Hertfordshre", Some("Hertfordshire County Council")),
    ] {
        let found = registry.authority_meant(typed);
        match meant {
            Some(meant) => {
                let found = found.unwrap_or_else(|| panic!("nothing for {typed}"));
                let of =
                    |name: &str| registry.chosen(&record(name)).and_then(Chosen::framework).unwrap().reference.clone();
                assert_eq!(of(found), of(meant), "{typed}: {found}");
            }
            None => assert_eq!(found, None, "{typed}"),
        }
    }
    // What is still missing says so, before anybody sends it.
    let says = missing(&record("Darlington Council"), &registry);
    assert!(says.iter().any(|one| one.what.contains("did you mean Darlington Borough Council?")), "{says:?}");
    assert!(!missing(&record("Luton"), &registry).iter().any(|one| one.what.contains("did you mean")));
}

#[test]
fn of_two_own_files_of_one_authority_none_is_picked() {
    let (one, other) = (darlington("one"), darlington("other"));
    let later = format!("{one}# later\n");
    for texts in [[&one, &other], [&other, &one], [&one, &later]] {
        let registry = frameworks().with_own(texts.map(String::as_str));
        let mut record = record("Darlington Borough Council");
        let Some(Chosen::Several(own)) = registry.chosen(&record) else { panic!("one was picked") };
        assert_eq!(own.len(), 2);
        assert_eq!(registry.chosen(&record).and_then(Chosen::framework), None);
        assert!(
            missing(&record, &registry)
                .iter()
                .any(|one| one.what.starts_with("2 own files are of this local authority"))
        );
        // The person chooses, and it counts.
        record.framework = Some(own[1].reference.clone());
        assert_eq!(registry.chosen(&record), Some(Chosen::ByHand(own[1])));
        // Elsewhere nothing changes.
        record.framework = None;
        record.service.local_authority = "Lambeth".to_owned();
        assert_eq!(registry.chosen(&record), Some(Chosen::ByAuthority(framework("lambeth"))));
    }
    // The same file twice is one.
    let registry = frameworks().with_own([one.as_str(), one.as_str()]);
    assert!(matches!(registry.chosen(&record("Darlington Borough Council")), Some(Chosen::ByAuthority(_))));
}

/// A file that an earlier version of the app took: its table of levels falls.
fn falling() -> String {
    file_text("tests/cases/own-broken/scores-that-fall.toml")
}

#[test]
fn a_file_that_is_refused_now_judges_nothing_and_nothing_judges_in_its_place() {
    let text = falling();
    let registry = frameworks().with_own([text.as_str()]);
    assert_eq!(registry.all().len(), frameworks().all().len());
    let [unusable] = registry.unusable() else { panic!("{:?}", registry.unusable()) };
    assert!(unusable.reference.version.starts_with("2026-11+") && unusable.title.contains("Darlington"));
    // By its authority, and by hand: it is missing, and Lambeth does not stand in for it.
    let mut record = record("darlington borough council");
    let missed = Some(Chosen::Missing(unusable.reference.clone()));
    assert_eq!(registry.chosen(&record), missed);
    record.framework = Some(unusable.reference.clone());
    record.service.local_authority = "Lambeth".to_owned();
    assert_eq!(registry.chosen(&record), missed);
    assert!(registry.unusable_as(&unusable.reference).is_some());
    // The record opens and is exported all the same, without an outcome.
    let document = export(&record, &registry, minute(1));
    assert_eq!(document.assessment, None);
    let text = serde_json::to_string(&document).unwrap();
    assert_eq!(import(text.as_bytes(), &registry).unwrap().document.record, record);
    // A usable file of the same authority goes before it.
    let usable = darlington("usable");
    let registry = frameworks().with_own([falling().as_str(), usable.as_str()]);
    record.framework = None;
    record.service.local_authority = "Darlington Borough Council".to_owned();
    let Some(Chosen::ByAuthority(found)) = registry.chosen(&record) else { panic!("not judged") };
    assert_eq!(found.reference.id, "usable");
    assert!(decide(found, &record, minute(0).date_naive()).is_some());
    // What is no file at all is of nobody.
    let registry = frameworks().with_own(["no file", "id = 3\nlocal_authorities = 7\n"]);
    assert!(registry.unusable().iter().all(|one| one.local_authorities.is_empty()));
}

#[test]
fn a_refused_file_is_listed_with_its_problems_and_its_text_is_kept() {
    let kept = OwnFileKept::new("falls.toml".to_owned(), minute(0), falling());
    let entries = [OwnFileEntry { key: "k".to_owned(), kept: Ok(kept.clone()) }];
    let shown = OwnShown::of(&entries, frameworks());
    let Err(OwnRefusal::Problems(error)) = &shown[0].read else { panic!("{:?}", shown[0]) };
    assert!(error.0.iter().any(|problem| problem.message.contains("the level falls")), "{:?}", error.0);
    assert_eq!((shown[0].name.as_str(), kept.text), ("falls.toml", falling()));
}

/// A whole own file of Darlington's with a sheet of its own.
fn with_sheet(id: &str) -> String {
    let text = file_text("tests/cases/own-broken/sheet-items.toml");
    let mended = text
        .replace("\"enviroment\"", "\"environment\"")
        .replace("worry = \"It was not clean\"\n", "")
        .replace("yes = \"reassures\"", "yes = \"neither\"")
        .replace("id = \"darlington\"", &format!("id = \"{id}\""));
    assert!(frameworks().read_own(&mended).is_ok(), "{:?}", frameworks().read_own(&mended));
    mended
}

#[test]
fn a_new_visit_takes_the_sheet_of_the_services_authority_and_no_other_ones() {
    let (own, other) = (with_sheet("darlington"), with_sheet("other"));
    let hertfordshire = &framework("hertfordshire").reference;
    let taken = |registry: &Registry, record: &Record| registry.sheet_for(record).unwrap().0.reference.clone();
    let registry = frameworks().with_own([own.as_str()]);
    for elsewhere in ["", "Lambeth", "Hertfordshire", "Derbyshire", "Luton"] {
        assert_eq!(&taken(&registry, &record(elsewhere)), hertfordshire, "{elsewhere}");
    }
    assert_eq!(taken(&registry, &record("darlington borough council")).id, "darlington");
    // Others are chosen: all sheets are offered.
    let ids = |registry: &Registry| -> Vec<String> {
        registry.sheets().iter().map(|(framework, _)| framework.reference.id.clone()).collect()
    };
    assert_eq!(ids(&registry), ["hertfordshire", "darlington"]);
    // The framework that was chosen by hand brings its sheet where the authority has none.
    let mut by_hand = record("Luton");
    by_hand.framework = Some(registry.all().last().unwrap().reference.clone());
    assert_eq!(taken(&registry, &by_hand).id, "darlington");
    // A file that extends Hertfordshire has its sheet, for its own authority.
    let extends = file("hertfordshire 2017-11.2", "");
    let registry = frameworks().with_own([extends.as_str()]);
    assert_eq!(&taken(&registry, &record("Luton")), hertfordshire);
    assert_eq!(taken(&registry, &record("Example Council")).id, "example-council");
    // Of two, none is picked.
    let registry = frameworks().with_own([own.as_str(), other.as_str()]);
    assert_eq!(&taken(&registry, &record("Darlington Borough Council")), hertfordshire);
    assert_eq!(ids(&registry), ["hertfordshire", "darlington", "other"]);
    let mut chosen = record("Darlington Borough Council");
    chosen.framework = Some(registry.all().last().unwrap().reference.clone());
    assert_eq!(taken(&registry, &chosen).id, "other");
}

#[test]
fn a_visit_that_was_begun_before_its_authority_was_named_takes_that_ones_sheet_until_something_is_noted() {
    let own = with_sheet("darlington");
    let registry = frameworks().with_own([own.as_str()]);
    let named = |state: &mut State, name: &str| {
        let edit = Edit::Service(ServiceEdit::Write(ServiceField::LocalAuthority, name.to_owned()));
        update(state, Message::Edit(edit), &registry, minute(1));
    };
    let sheet = |state: &State| state.record().unwrap().visits[0].sheet.id.clone();
    let begun = || {
        let mut state = State::new(Route::Home);
        update(&mut state, Message::Begin { id: record_id(1), visit: Some(visit_id(1)) }, &registry, minute(0));
        state
    };
    let mut state = begun();
    assert_eq!(sheet(&state), "hertfordshire");
    named(&mut state, "Darlington Borough Council");
    assert_eq!(sheet(&state), "darlington");
    named(&mut state, "Luton");
    assert_eq!(sheet(&state), "hertfordshire");
    // What somebody has chosen stays, and so does a sheet on which something is noted.
    let other = registry.all().last().unwrap().reference.clone();
    update(&mut state, Message::Edit(Edit::Visit(VisitEdit::ChooseSheet(visit_id(1), other))), &registry, minute(2));
    named(&mut state, "Hertfordshire");
    assert_eq!(sheet(&state), "darlington");
    let mut state = begun();
    let item = ItemRef("E2".to_owned());
    update(
        &mut state,
        Message::Edit(Edit::Visit(VisitEdit::AnswerItem(visit_id(1), item, Some(Answer::No)))),
        &registry,
        minute(2),
    );
    named(&mut state, "Darlington Borough Council");
    assert_eq!(sheet(&state), "hertfordshire");
}

#[test]
fn another_sheet_is_chosen_only_until_something_is_noted() {
    use provider_concerns::{
        app::{Edit, apply},
        concern::{Answer, ItemRef},
    };
    let mut record = record("");
    let sheet = framework("hertfordshire").reference.clone();
    let other = FrameworkRef { id: "other".to_owned(), version: "1".to_owned() };
    assert!(apply(&mut record, Edit::Visit(VisitEdit::Begin(visit_id(1), sheet.clone())), minute(0)));
    assert!(apply(&mut record, Edit::Visit(VisitEdit::ChooseSheet(visit_id(1), other.clone())), minute(1)));
    assert_eq!(record.visits[0].sheet, other);
    assert!(
        !apply(&mut record, Edit::Visit(VisitEdit::ChooseSheet(visit_id(1), other)), minute(1)),
        "the same again changes nothing"
    );
    assert!(apply(&mut record, Edit::Visit(VisitEdit::ChooseSheet(visit_id(1), sheet.clone())), minute(1)));
    assert!(apply(
        &mut record,
        Edit::Visit(VisitEdit::AnswerItem(visit_id(1), ItemRef::from("E5"), Some(Answer::No))),
        minute(2)
    ));
    let before = record.clone();
    let third = FrameworkRef { id: "third".to_owned(), version: "1".to_owned() };
    assert!(!apply(&mut record, Edit::Visit(VisitEdit::ChooseSheet(visit_id(1), third)), minute(3)));
    assert_eq!(record, before);
}

#[test]
fn a_question_of_an_own_file_has_the_citation_of_its_group_and_no_number_is_made_up() {
    let text = with_sheet("darlington");
    let own = frameworks().read_own(&text).unwrap();
    assert!(own.questions().count() > 1);
    for group in &own.groups {
        for question in &group.questions {
            assert_eq!(question.cite, group.cite, "{}", question.id);
        }
    }
    // Every citation that is shown stands in the file: no word of it comes from elsewhere.
    for question in own.questions() {
        assert_eq!(question.cite[0].words, "Darlington 2");
    }
}
