//! Lambeth: corrected rows of the second reading.

use super::{items, note, step};
use crate::support::{
    lambeth,
    process::{day, decided, process, stated},
};
use provider_concerns::{
    framework::cited,
    process::{Decided, MoveError, Requirement, begin, check_state},
};

#[test]
fn lambeth_6_2_it_is_a_joint_decision_and_who_took_part_is_recorded() {
    let one = process("lambeth");
    for outcome in ["minor", "moderate", "major"] {
        let start = one.start(outcome).unwrap();
        assert_eq!(start.decides.len(), 1, "{outcome}");
        assert!(start.cite.iter().any(|cite| cite.words == "Lambeth 6.2"));
        assert!(start.cite.iter().any(|cite| cite.words == "Lambeth 7.1"));
        // Which agencies took part is recorded, or which are asked: gathering information holds nothing up.
        let bare = decided(&start.decides[0], day(0));
        let Err(MoveError::Open(open)) = begin(one, outcome, &bare) else { panic!("{outcome} began without agencies") };
        assert!(matches!(open.as_slice(), [Requirement::ConfirmOne(all)] if all.len() == 2), "{open:?}");
        for id in ["agencies", "agencies-asked"] {
            let confirmed = [(id.to_owned(), "The ICB and the police".to_owned())].into();
            let state = begin(one, outcome, &Decided { confirmed, ..bare.clone() }).unwrap();
            assert_eq!(state.history()[0].confirmed.get(id), Some(&stated("The ICB and the police")));
            assert_eq!(check_state(one, &state), Vec::<String>::new());
        }
        let asked = start.confirm.iter().find(|row| row.id == "agencies-asked").unwrap();
        assert!(asked.tool_default, "no source names it");
    }
    assert!(one.stages.iter().filter(|stage| !stage.end).all(|stage| !stage.decides.is_empty()));
}

#[test]
fn lambeth_6_2_routine_monitoring_can_be_used_and_the_mapping_to_minor_is_a_reading() {
    let routine = step(lambeth(), "routine-monitoring");
    assert!(routine.what.contains("can be the place") && routine.what.contains("not yet serious"));
    assert!(routine.what.contains("this tool’s reading"));
    assert!(process("lambeth").start("minor").unwrap().tool_default);
    assert!(!process("lambeth").start("moderate").unwrap().tool_default);
}

#[test]
fn lambeth_1_and_7_who_is_told_and_included_is_there() {
    for (id, cite) in [
        ("section-42-outcomes", "Lambeth 1"),
        ("cqc-included", "Lambeth 7.3"),
        ("police", "Lambeth 7.6"),
        ("front-line-actions", "Lambeth 7.7"),
        ("integrated-care-board", "Lambeth 7.5"),
        ("enforcement", "Lambeth 7.1"),
        ("enforcement-lifted", "Lambeth 7.1"),
    ] {
        assert_eq!(cited(&step(lambeth(), id).cite), cite, "{id}");
    }
    assert!(cited(&lambeth().list("who-leads").unwrap().cite).starts_with("Lambeth 7.4; Lambeth 7.5"));
    // Lifting is told as placing is: on the form too.
    let form = process("lambeth").form("enforcement-decision").unwrap();
    let told = form.fields().find(|field| field.id == "told").unwrap();
    let when: Vec<&str> = told.required_if.iter().map(|one| one.is.as_str()).collect();
    assert_eq!(when, ["formal", "other-formal", "lift-formal"]);
}

#[test]
fn lambeth_6_3_never_lowered_is_a_reading_beside_professional_judgement() {
    let judgement = &lambeth().scored().unwrap().judgement;
    assert!(judgement.says.contains("Always use professional judgement") && !judgement.says.contains("lowered"));
    let beside: Vec<_> = lambeth().notes_beside("judgement").collect();
    assert!(matches!(beside.as_slice(), [note] if note.tool_default && note.says.contains("never lowered")));
}

#[test]
fn lambeth_1_to_6_2_are_carried_over() {
    for (list, cite, count) in [
        ("when-used", "Lambeth 1", 3),
        ("to-be-weighed", "Lambeth 6.2", 3),
        ("organisational-abuse", "Lambeth 2; Lambeth 3", 4),
    ] {
        let found = lambeth().list(list).unwrap();
        assert_eq!((cited(&found.cite).as_str(), found.items.len()), (cite, count), "{list}");
    }
    assert!(items(lambeth(), "when-used")[0].contains("near misses"));
    assert_eq!(note(lambeth(), "own-merit").2, "Lambeth 4");
    assert_eq!(note(lambeth(), "contracted-or-not").2, "Lambeth 5");
    assert_eq!(lambeth().documents[0].review, "September 2025");
}
