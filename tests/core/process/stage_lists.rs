//! Every list of the newest readings is met where the work is done: at a stage of the case, in a form, a letter, a meeting, among
//! the duties or at a decision; or it is general, for a reason that stands here.

use crate::support::{
    file_text, framework,
    process::{COUNCILS, process},
};
use std::collections::BTreeSet;

/// Lists that the source ties to no stage, each with the reason. They stand under Frameworks.
const GENERAL: [(&str, &str, &str); 10] = [
    ("berkshire", "quality-groups", "5.1 introduces who influences quality; no step names it"),
    ("berkshire", "providers-covered", "5.1 and 5.3 say to whom the section applies"),
    ("derbyshire", "kinds-covered", "the introduction says to whom the policy applies"),
    ("derbyshire", "aims", "aims of the whole procedure"),
    ("derbyshire", "ways-identified", "how concerns come to light, before there is a case"),
    ("hertfordshire", "areas-to-explore", "areas for the system as a whole, not for one provider"),
    ("hertfordshire", "purposes", "what the policy is for"),
    ("hertfordshire", "stages", "the names of the stages themselves; the case shows them"),
    ("hertfordshire", "safeguarding-principles", "principles of all safeguarding"),
    ("hertfordshire", "four-fronts", "1 tells how quality is improved in general"),
];

/// The text values of a process file under these keys, wherever they stand.
fn named(value: &toml_span::Value<'_>, under: &[&str], found: &mut BTreeSet<String>) {
    if let Some(table) = value.as_table() {
        for (key, value) in table {
            if under.contains(&key.name.as_ref()) {
                found.extend(value.as_str().map(str::to_owned));
                found.extend(
                    value.as_array().into_iter().flatten().filter_map(|value| value.as_str().map(str::to_owned)),
                );
            }
            named(value, under, found);
        }
    }
    value.as_array().into_iter().flatten().for_each(|value| named(value, under, found));
}

#[test]
fn every_list_is_shown_at_a_stage_or_is_general_for_a_reason() {
    let mut lost = Vec::new();
    let mut needless = Vec::new();
    for id in COUNCILS {
        let definition = process(id);
        let at_a_stage: BTreeSet<&str> =
            definition.stages.iter().flat_map(|stage| &stage.lists).map(|name| name.id.as_str()).collect();
        // Forms, letters, duties and decisions, as the file names their lists; who attends a meeting stands with the meeting.
        let path = format!("src/process/data/{id}-{}.toml", definition.reference.version);
        let text = file_text(&path);
        let mut used = BTreeSet::new();
        named(
            &toml_span::parse(&text).unwrap(),
            &["list", "choices_list", "columns_list", "core", "others", "agenda", "part_one", "part_two"],
            &mut used,
        );
        for list in &framework(id).lists {
            let name = list.id.as_str();
            let general = GENERAL.iter().any(|(council, list, _)| *council == id && *list == name);
            let shown = at_a_stage.contains(name) || used.contains(name);
            if !shown && !general {
                lost.push(format!("{id} {name} ({})", list.title));
            }
            if shown && general {
                needless.push(format!("{id} {name}"));
            }
        }
        for (_, list, why) in GENERAL.iter().filter(|(council, ..)| *council == id) {
            assert!(framework(id).list(list).is_some() && !why.is_empty(), "{id} {list}");
        }
    }
    assert_eq!((lost, needless), (Vec::<String>::new(), Vec::<String>::new()));
}

/// What the sources tie to a stage or a meeting, read once more: council, stage, list.
const TIED: [(&str, &str, &str); 24] = [
    ("lambeth", "surveillance-group", "who-leads"),
    ("lambeth", "routine-monitoring", "risk-assessment-covers"),
    ("berkshire", "step-1", "step-1-actions"),
    ("berkshire", "step-2", "initial-meeting"),
    ("berkshire", "step-2", "communication-checklist"),
    ("berkshire", "step-3", "findings-meeting"),
    ("berkshire", "step-3", "service-improvement-plan"),
    ("berkshire", "step-4", "update-meeting"),
    ("berkshire", "step-5", "quality-assurance"),
    ("berkshire", "step-6", "closing"),
    ("derbyshire", "fact-finding", "fact-finding-sources"),
    ("derbyshire", "meetings", "concerns-meeting-discusses"),
    ("derbyshire", "meetings", "co-ordinator-tasks"),
    ("derbyshire", "conclusion", "learning-review-aims"),
    ("bedford", "provider-of-concern", "provider-of-concern-decisions"),
    ("bedford", "serious-concerns-decision", "pre-emptive-actions"),
    ("bedford", "serious-concerns", "aide-memoire"),
    ("bedford", "serious-concerns", "suspension-of-services"),
    ("hertfordshire", "quality-assurance", "qam-tools"),
    ("hertfordshire", "mdmm", "mdmm-purposes"),
    ("hertfordshire", "mdmm", "mdmm-decides"),
    ("hertfordshire", "mdmm", "mdmm-indicators"),
    ("hertfordshire", "process", "part-two"),
    ("hertfordshire", "reflection", "reflection-purposes"),
];

#[test]
fn what_the_source_ties_to_a_stage_stands_at_it() {
    for (council, stage, list) in TIED {
        let found = process(council).stage(stage).unwrap();
        assert!(found.lists.iter().any(|name| name.id == list), "{council} {stage}: {list}");
    }
}
