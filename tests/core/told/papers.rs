//! What papers hold, for whom, in every format.

use super::{
    planted::{MEETING, planted, record},
    readers::{definitions, formats, head, of_letter, wrong},
};
use crate::support::{date, frameworks, process::process};
use provider_concerns::{
    app::filled,
    concern::json,
    paper::to_text,
    process::{Audience, FormAnswer, begun_form, built_in, form_paper, providers_copy, providers_copy_paper},
    submission::{paper_name, providers_copy_name},
};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn the_planted_record_has_a_word_of_its_own_in_every_text() {
    fn look(key: &str, value: &Value, bare: &mut BTreeSet<String>, words: &mut Vec<String>) {
        match value {
            Value::String(text) if text.contains("Zq") => words.push(text.clone()),
            Value::String(_) => {
                bare.insert(key.to_owned());
            }
            Value::Array(all) => all.iter().for_each(|one| look(key, one, bare, words)),
            Value::Object(all) => all.iter().for_each(|(key, one)| look(key, one, bare, words)),
            _ => {}
        }
    }
    let (mut bare, mut words) = (BTreeSet::new(), Vec::new());
    let value = serde_json::from_str(&json::tight(&record(process("derbyshire"))).unwrap()).unwrap();
    look("", &value, &mut bare, &mut words);
    // Identifiers, days, moments, choices and references to published data: nothing that anybody wrote.
    let known = [
        "answer",
        "answered_at",
        "at",
        "begun_at",
        "by",
        "calculated_then",
        "consulted_on",
        "created_at",
        "date",
        "decided_at",
        "decided_by",
        "decision",
        "due",
        "evidence",
        "from",
        "happened_on",
        "how_known",
        "id",
        "item",
        "judged",
        "kind",
        "leaning",
        "meeting",
        "next",
        "noted_at",
        "on",
        "outcome",
        "recorded_at",
        "since",
        "stage",
        "time",
        "to",
        "until",
        "version",
        "visit",
        "with",
    ];
    let unknown: Vec<&String> =
        bare.iter().filter(|key| !known.contains(&key.as_str()) && !key.starts_with("Zq")).collect();
    assert!(unknown.is_empty(), "nothing is planted in {unknown:?}");
    assert!(words.len() > 80, "{}", words.len());
}

#[test]
fn every_paper_says_who_it_is_for() {
    let named = |audience: Audience| format!("{audience:?}");
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for definition in built_in().all() {
        for form in &definition.forms {
            found.insert(format!("{}/{}", definition.reference.id, form.id), named(form.audience));
        }
        for letter in &definition.letters {
            found.insert(format!("{}/{}", definition.reference.id, letter.id), named(letter.audience));
        }
    }
    // Read from the sources: the Concerns Meeting form is used with the provider (Derbyshire, Appendix 2), the provider keeps a copy
    // of the Service Improvement Plan (Berkshire 5.8, step 3), and carries out the action plan (Bedford, Appendix 3).
    let leaves = [
        ("bedford/action-plan", "Provider"),
        ("berkshire/service-improvement-plan", "Provider"),
        ("derbyshire/concerns-meeting-notes", "Provider"),
        ("hertfordshire/letter-gp", "Practice"),
        ("hertfordshire/letter-provider", "Provider"),
        ("hertfordshire/letter-self-funder", "Person"),
    ];
    let expected: Vec<(&str, &str)> = leaves.to_vec();
    let leaving: Vec<(&str, &str)> = found
        .iter()
        .filter(|(_, whom)| *whom != "Agencies")
        .map(|(paper, whom)| (paper.as_str(), whom.as_str()))
        .collect();
    assert_eq!(leaving, expected);
    assert_eq!(found.len(), 20 + 3, "a paper more or less: say who it is for");
}

#[test]
fn no_form_for_the_provider_holds_what_it_may_not_get() {
    let (mut looked, mut faults) = (Vec::new(), Vec::new());
    for definition in definitions() {
        let record = record(definition);
        for form in definition.forms.iter().filter(|form| form.audience.leaves()) {
            let begun = begun_form(&definition.reference, form, &record);
            let state = filled(frameworks(), (definition, form), &begun, &record, date("2026-12-01"));
            let paper = form_paper(form, &state, &head(&record));
            let mut all = formats(&paper, paper_name(&form.title, None, &record, true));
            all.push(("stored and exported".to_owned(), json::tight(&state).unwrap()));
            let name = format!("{}/{}", definition.reference, form.id);
            faults.extend(wrong(&name, form.audience, &all));
            looked.push(name);
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let expected = definitions().filter_map(|definition| {
        let (id, first) = (definition.reference.id.as_str(), definition.reference.version == "2026-11");
        let form = match id {
            "berkshire" => "service-improvement-plan",
            "derbyshire" => "concerns-meeting-notes",
            "bedford" if !first => "action-plan",
            _ => return None,
        };
        Some(format!("{}/{form}", definition.reference))
    });
    assert_eq!(looked, expected.collect::<Vec<_>>());
}

#[test]
fn no_letter_holds_what_its_readers_may_not_get() {
    let (mut looked, mut faults) = (0, Vec::new());
    for definition in definitions() {
        let record = record(definition);
        for letter in &definition.letters {
            let name = format!("{}/{}", definition.reference, letter.id);
            faults.extend(wrong(&name, letter.audience, &of_letter(definition, letter, &record)));
            looked += 1;
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let of_hertfordshire = definitions().filter(|definition| definition.reference.id == "hertfordshire").count();
    assert_eq!(looked, 3 * of_hertfordshire);
}

#[test]
fn no_copy_for_the_provider_holds_anything_but_its_own_part() {
    let (mut looked, mut faults) = (BTreeMap::new(), Vec::new());
    for definition in definitions() {
        let record = record(definition);
        for (meeting, minutes) in definition.meetings.iter().zip(&record.follow_up.processes[0].meetings) {
            let Ok(copy) = providers_copy(meeting, minutes, &record.service) else { continue };
            let name = format!("{}/{}", definition.reference, meeting.id);
            let mut all = formats(&providers_copy_paper(&copy), providers_copy_name(&copy.title, copy.on, &record));
            all.push(("as text".to_owned(), copy.to_string()));
            all.push(("json".to_owned(), json::indented(&copy).unwrap()));
            faults.extend(wrong(&name, Audience::Provider, &all));
            // The copy holds what was said in its own part, and nothing of the record besides.
            let in_it = planted(&to_text(&providers_copy_paper(&copy)));
            let others = in_it.iter().filter(|word| !word.starts_with("two") && !word.starts_with("service"));
            assert_eq!(others.collect::<Vec<_>>(), Vec::<&String>::new(), "{name}");
            *looked.entry(definition.reference.to_string()).or_insert(0) += 1;
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    // All meetings but those that the provider never attends.
    let of_each = [("lambeth", 2), ("berkshire", 8), ("derbyshire", 3), ("bedford", 3), ("hertfordshire", 3)];
    let of_each = BTreeMap::from(of_each);
    let expected = definitions().map(|one| (one.reference.to_string(), of_each[one.reference.id.as_str()]));
    assert_eq!(looked, expected.collect());
}

#[test]
fn what_readers_may_get_is_there() {
    // The other way round: the rule is not kept by filling in nothing.
    let of = |council: &str, form: &str| {
        let definition = process(council);
        let record = record(definition);
        let form = definition.form(form).unwrap();
        let begun = begun_form(&definition.reference, form, &record);
        let state = filled(frameworks(), (definition, form), &begun, &record, date("2026-12-01"));
        (planted(&json::tight(&state).unwrap()), state)
    };
    let (notes, state) = of("derbyshire", "concerns-meeting-notes");
    for word in
        ["servicename", "twoatname", "twoatcontact", "twoapbody", "twosays", "twoown", "twoactwhat", "twoactwho"]
    {
        assert!(notes.contains(word), "{word}: {notes:?}");
    }
    assert_eq!(state.answers["date"], FormAnswer::Date(date(MEETING)));
    // Each section has what was said on its items, and no other; what is on no agenda is under 6.
    let text = |field: &str| match state.answer(field) {
        Some(FormAnswer::Text(text)) => text.clone(),
        other => panic!("{field}: {other:?}"),
    };
    assert_eq!(text("safeguarding"), "Zqtwosays");
    assert_eq!(text("concerns"), ["Zqtwosays"; 3].join("\n\n"), "background, what each agency brings, and risks");
    assert_eq!([text("action-planning"), text("referrals")], ["Zqtwosays"; 2]);
    assert_eq!(text("other"), "Zqtwoitem: Zqtwoown");
    assert_eq!(state.answer("introduction"), None);
    let (plan, _) = of("bedford", "action-plan");
    assert!(plan.contains("twoactwhat") && plan.contains("twoactwho"), "{plan:?}");
    let (improvement, _) = of("berkshire", "service-improvement-plan");
    assert!(improvement.contains("seen") && improvement.contains("recorded"), "{improvement:?}");
    let hertfordshire = process("hertfordshire");
    let gp = of_letter(hertfordshire, hertfordshire.letter("letter-gp").unwrap(), &record(hertfordshire));
    let gp: BTreeSet<String> = gp.iter().flat_map(|(_, text)| planted(text)).collect();
    assert!(gp.contains("seen") && gp.contains("recorded"), "{gp:?}");
    // The agencies' own papers still have all of it, with how it is known.
    let (risks, _) = of("hertfordshire", "mdmm-risk-assessment");
    assert!(["told", "opinion", "seen", "recorded", "unsaid"].iter().all(|word| risks.contains(*word)), "{risks:?}");
}
