//! An authority's own files: what they add, what they cannot change, and everything for which one is refused.

use crate::support::{
    framework, frameworks, judged, lambeth, minute, named,
    own_file::{file, read},
    process::COUNCILS,
    record_id, scored_record,
};
use provider_concerns::{
    concern::{ConcernLevel, Record, ThemeId},
    framework::{EXAMPLE_OWN, TEMPLATE},
};
use sha2::{Digest, Sha256};

/// The rules of a small framework that stands alone.
const RULES: &str = r#"
[method]
kind = "triggers"
says = "How"
differs = "What"
cite = { section = "1" }

[[group]]
id = "signs"
title = "Signs"
cite = { section = "2" }

[[group.question]]
id = "keys"
asks = "Are the keys lost?"
short = "Keys lost"

[[share]]
id = "rooms"
title = "Rooms"
part = "Rooms here"
whole = "All rooms"
cite = { section = "2" }

[[outcome]]
id = "concern"
title = "Concern"
says = "Something"
any = [{ any_of = "signs" }, { share = "rooms", percent_at_least = 50 }]
cite = { section = "3" }

[[outcome]]
id = "none"
title = "None"
says = "Nothing"
otherwise = true
cite = { section = "3" }
"#;

#[test]
fn the_template_and_the_example_are_files_that_can_be_loaded() {
    for text in [TEMPLATE, EXAMPLE_OWN] {
        let own = read(text);
        assert!(own.title.contains("INVENTED"), "{}", own.title);
        assert_eq!(own.own.as_ref().unwrap().extends.as_ref(), Some(&lambeth().reference));
        assert!(!own.examples.is_empty() && !own.contacts.is_empty() && !own.mailbox.is_empty());
        assert!(own.examples.iter().all(|row| !row.cite.is_empty()), "an example cites where it stands");
        assert!(own.series.as_ref().is_some_and(|series| Some(series) != crate::support::shared().series.as_ref()));
        // What the framework that it adds to says is all there, word for word.
        assert_eq!(own.rules, lambeth().rules);
        assert_eq!((&own.method, &own.next_steps), (&lambeth().method, &lambeth().next_steps));
        assert!(lambeth().lists.iter().all(|list| own.list(&list.id) == Some(list)));
        // It judges as that framework judges.
        for scores in crate::support::multisets(4) {
            let record = scored_record(&scores);
            assert_eq!(judged(&own, &record).calculated, judged(lambeth(), &record).calculated, "{scores:?}");
        }
    }
}

#[test]
fn the_version_carries_the_first_digits_of_the_files_digest() {
    let text = file(&named("lambeth"), "");
    let own = read(&text);
    let digest: String = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(own.own.as_ref().unwrap().digest, digest);
    assert_eq!(own.reference.to_string(), format!("example-council 2026-11+{}", &digest[..12]));
    // Another text is another version, however small the difference.
    let other = read(&format!("{text}\n"));
    assert_ne!(other.reference.version, own.reference.version);
    assert_eq!(other.reference.id, own.reference.id);
}

#[test]
fn each_of_the_five_can_be_extended_and_keeps_its_rules_and_its_questions() {
    for id in COUNCILS {
        let own = read(&file(&named(id), ""));
        let base = framework(id);
        assert_eq!((&own.rules, &own.groups, &own.designations), (&base.rules, &base.groups, &base.designations));
        assert_eq!(own.asks_as(), id, "answers are kept under the framework that asks");
        assert_eq!(own.authority, "Example Council");
        assert_eq!(own.documents.len(), base.documents.len() + 1);
    }
}

#[test]
fn an_own_framework_judges_by_its_own_questions_and_shares() {
    use provider_concerns::{
        assess::AssessmentState,
        concern::{Finding, FindingAnswer, Share},
    };
    let own = read(&file("", RULES));
    assert_eq!((own.asks_as(), own.own.as_ref().unwrap().extends.as_ref()), ("example-council", None));
    let mut record = Record::new(record_id(1), minute(0));
    assert_eq!(judged(&own, &record).state, AssessmentState::Open);
    let keys = Finding { answer: Some(FindingAnswer::No), ..Finding::default() };
    record.findings.insert(own.reference_of("keys"), keys);
    // The share is not known, and that is asked for like a question.
    let assessment = judged(&own, &record);
    assert_eq!((assessment.state, &assessment.outcome), (AssessmentState::SoFar, &None));
    assert_eq!(assessment.open.iter().map(|open| open.question.as_str()).collect::<Vec<_>>(), ["rooms"]);
    // The share alone decides, with no question answered at all.
    record.findings.clear();
    record.shares.insert(own.reference_of("rooms"), Share { percent: "50".parse().ok(), ..Share::default() });
    let assessment = judged(&own, &record);
    assert_eq!((assessment.state, assessment.outcome.unwrap().id.as_str()), (AssessmentState::Settled, "concern"));
    assert!(assessment.sentence.starts_with("Rooms"), "{}", assessment.sentence);
}

const DEADLINE: &str = r#"
[[deadline]]
id = "ID"
what = "Ring"
when = "within a day"
amount = 1
unit = "days"
bound = "at_most"
direction = "after"
event = "the concern"
OUTCOMES
cite = { section = "4" }
"#;

#[test]
fn a_deadline_of_the_same_id_takes_the_place_of_the_old_one_and_another_is_added() {
    let hertfordshire = framework("hertfordshire");
    let rows = [&hertfordshire.deadlines[2].id, "another"]
        .map(|id| DEADLINE.replace("ID", id).replace("OUTCOMES", "outcomes = [\"mdmm-threshold-met\"]"));
    let own = read(&file(&named("hertfordshire"), &rows.concat()));
    let ids: Vec<&str> = own.deadlines.iter().map(|row| row.id.as_str()).collect();
    let mut expected: Vec<&str> = hertfordshire.deadlines.iter().map(|row| row.id.as_str()).collect();
    expected.push("another");
    assert_eq!(ids, expected, "in its old place");
    assert_eq!((own.deadlines[2].what.as_str(), own.deadlines[2].cite[0].words.as_str()), ("Ring", "Example 4"));
    assert_eq!(own.deadlines[1], hertfordshire.deadlines[1]);
}

#[test]
fn what_no_document_says_stays_marked_as_the_authoritys_wish() {
    let marked = |cite: &str| {
        let rows = [
            &DEADLINE.replace("ID", "d").replace("OUTCOMES", ""),
            "[[note]]\nid = \"n\"\nbeside = \"d\"\nsays = \"x\"\ncite = { section = \"4\" }\n",
            "[[list]]\nid = \"l\"\ntitle = \"x\"\nkind = \"checklist\"\nitems = [\"x\"]\ncite = { section = \"4\" }\n",
            "[series]\ncount = 2\nwithin_days = 9\nsays = \"x\"\ncite = { section = \"4\" }\n",
        ];
        let own = read(&file(&named("bedford"), &rows.concat().replace("cite = { section = \"4\" }", cite)));
        let (deadline, note) = (own.deadlines.last().unwrap(), own.notes.last().unwrap());
        let (list, series) = (own.list("l").unwrap(), own.series.as_ref().unwrap());
        [
            (deadline.tool_default, deadline.cite.len()),
            (note.tool_default, note.cite.len()),
            (list.tool_default, list.cite.len()),
            (series.tool_default, series.cite.len()),
        ]
    };
    assert_eq!(marked("tool_default = true"), [(true, 0); 4]);
    assert_eq!(marked("cite = { section = \"4\" }"), [(false, 1); 4]);
}

#[test]
fn what_an_own_file_says_of_deadlines_reaches_the_assessment() {
    let own = read(EXAMPLE_OWN);
    let record = scored_record(&[5]);
    let assessment = judged(&own, &record);
    assert_eq!(assessment.calculated, Some(ConcernLevel::Major));
    let ids: Vec<&str> = assessment.deadlines.iter().map(|row| row.id.as_str()).collect();
    let expected =
        own.deadlines.iter().filter(|row| row.outcomes.is_empty() || row.outcomes.contains(&"major".to_owned()));
    assert_eq!(ids, expected.map(|row| row.id.as_str()).collect::<Vec<_>>());
    assert!(!ids.is_empty());
    assert_eq!(assessment.framework, own.reference);
    // The examples name themes that the app knows, so that they can be shown beside an issue.
    let known = |theme: &ThemeId| frameworks().theme_title(theme).is_some();
    assert!(own.examples.iter().filter_map(|row| row.theme.as_ref()).all(known));
}
