//! The safety questions stand above the places of the policy that a record goes by, and above no other's.

use crate::support::{course::under, frameworks, minute, process::COUNCILS, record_id, shared};
use provider_concerns::{
    concern::{Record, TrackAnswer, TrackKind},
    framework::{TrackGuide, cited},
};

fn guide(council: &str, kind: TrackKind) -> TrackGuide {
    frameworks().tracks_for(&under(council)).into_iter().find(|guide| guide.kind == kind).unwrap()
}

#[test]
fn no_safety_question_cites_another_councils_policy() {
    for council in COUNCILS {
        let framework = frameworks().newest(council).unwrap();
        let shorts: Vec<&str> = framework.documents.iter().map(|document| document.short.as_str()).collect();
        let guides = frameworks().tracks_for(&under(council));
        assert_eq!(guides.iter().map(|guide| guide.kind).collect::<Vec<_>>(), TrackKind::ALL);
        for guide in guides {
            let known = |words: &str| shorts.iter().any(|short| words.starts_with(&format!("{short} ")));
            assert!(guide.cite.iter().all(|cite| known(&cite.words)), "{council}: {}", cited(&guide.cite));
            // Where the policy says nothing, the tool says that it is its own.
            assert_eq!(guide.tool_default, guide.cite.is_empty(), "{council} {}", guide.title);
            assert_eq!(guide.acts(Some(TrackAnswer::Yes)).unwrap().is_policy, !guide.tool_default);
            // Whom to telephone and who leads is the same everywhere, and so is what is done when nobody is sure.
            let app = shared().track(guide.kind).unwrap();
            assert_eq!((&guide.call, &guide.leads, &guide.unsure), (&app.call, &app.leads, &app.unsure));
        }
    }
}

#[test]
fn derbyshire_the_police_and_organisational_safeguarding_stand_in_its_own_words() {
    let crime = guide("derbyshire", TrackKind::Crime);
    assert!(crime.says.contains("chair of the Strategy Group"), "{}", crime.says);
    assert_eq!(cited(&crime.cite), "Derbyshire The Police");
    let safeguarding = guide("derbyshire", TrackKind::Section42);
    assert!(safeguarding.asks.contains("individual adult or about the organisation"), "{}", safeguarding.asks);
}

#[test]
fn bedford_says_nothing_of_who_tells_the_police_and_the_tool_says_so() {
    assert!(guide("bedford", TrackKind::Crime).tool_default);
    // To act at once in danger is never weakened to what a text says of meetings: it stays the tool’s, and says so.
    for council in ["bedford", "derbyshire"] {
        let danger = guide(council, TrackKind::ImmediateDanger);
        assert!(danger.tool_default && danger.says.starts_with("Deal with it now"), "{council}");
    }
    assert!(cited(&guide("bedford", TrackKind::Section42).cite).starts_with("Bedford Appendix 2"));
}

#[test]
fn without_a_policy_all_that_say_it_are_named() {
    let record = Record::new(record_id(1), minute(0));
    assert_eq!(frameworks().tracks_for(&record), shared().tracks);
}
