//! The process files that ship with the app: they read, they leave nothing of their framework out, and what they cite is there.

use crate::support::{
    file_text,
    process::{COUNCILS, process},
    repository,
};
use provider_concerns::{
    framework::{Citation, built_in as frameworks},
    process::{DayFrom, DaySource, Definition, WayKind, built_in},
};
use sha2::{Digest, Sha256};
use std::{collections::BTreeSet, fs};

#[test]
fn every_built_in_file_reads() {
    let broken: Vec<String> = built_in()
        .broken()
        .iter()
        .flat_map(|(name, error)| error.0.iter().map(move |problem| format!("{name}: {problem}")))
        .collect();
    assert_eq!(broken, Vec::<String>::new());
    let found: Vec<&str> = built_in().all().iter().map(|definition| definition.reference.id.as_str()).collect();
    assert_eq!(found, COUNCILS);
}

/// Every citation of a file, with what it stands at.
pub fn citations(d: &Definition) -> Vec<(String, &[Citation], bool)> {
    let mut all: Vec<(String, &[Citation], bool)> = Vec::new();
    let mut add = |what: String, cite, tool| all.push((what, cite, tool));
    for start in &d.starts {
        add(format!("start {:?}", start.outcomes), start.cite.as_slice(), start.tool_default);
    }
    for criterion in d.starts.iter().flat_map(|start| &start.confirm) {
        add(format!("criterion {}", criterion.id), &criterion.cite, criterion.tool_default);
    }
    if let Some(telling) = &d.telling {
        add("telling".to_owned(), &telling.cite, telling.tool_default);
    }
    for action in &d.immediate {
        add(format!("immediate {}", action.source), &action.cite, action.tool_default);
    }
    for stage in &d.stages {
        add(format!("stage {}", stage.id), &stage.cite, stage.tool_default);
        if let Some(timescale) = &stage.local_timescale {
            add(format!("timescale of {}", stage.id), &timescale.cite, false);
        }
        for way in &stage.ways {
            add(format!("way {}", way.id), &way.cite, way.tool_default);
            for criterion in &way.confirm {
                add(format!("criterion {}", criterion.id), &criterion.cite, criterion.tool_default);
            }
        }
    }
    for meeting in &d.meetings {
        add(format!("meeting {}", meeting.id), &meeting.cite, meeting.tool_default);
        for told in &meeting.told {
            add(format!("told {}", told.who), &told.cite, false);
        }
    }
    for form in &d.forms {
        add(format!("form {}", form.id), &form.cite, form.tool_default);
        for section in &form.sections {
            add(format!("section {}", section.id), &section.cite, section.tool_default);
            for field in &section.fields {
                let tool = field.tool_default || section.tool_default;
                add(format!("field {}/{}", form.id, field.id), &field.cite, tool);
            }
        }
    }
    for letter in &d.letters {
        add(format!("letter {}", letter.id), &letter.cite, false);
        for paragraph in &letter.paragraphs {
            add(format!("paragraph {}", paragraph.says), &paragraph.cite, paragraph.tool_default);
        }
    }
    for decision in &d.decisions {
        add(format!("decision {}", decision.id), &decision.cite, decision.tool_default);
    }
    for note in &d.notes {
        add(format!("note {}", note.id), &note.cite, note.tool_default);
    }
    all
}

#[test]
fn every_row_cites_a_document_or_says_that_it_is_the_tools() {
    for definition in built_in().all() {
        let framework = frameworks().exactly(&definition.framework).unwrap();
        let shorts: Vec<&str> = framework.documents.iter().map(|document| document.short.as_str()).collect();
        let mut seen = 0;
        for (what, cite, tool_default) in citations(definition) {
            assert!(tool_default || !cite.is_empty(), "{}: {what} cites nothing", definition.reference);
            for citation in cite {
                seen += 1;
                let known = shorts.iter().any(|short| citation.words.starts_with(&format!("{short} ")));
                assert!(known, "{}: {what} cites “{}”", definition.reference, citation.words);
            }
        }
        assert!(seen > 15, "{}: only {seen} citations", definition.reference);
    }
}

#[test]
fn everything_that_is_shown_has_words() {
    for definition in built_in().all() {
        for action in &definition.immediate {
            assert!(!action.what.is_empty(), "{}", action.source);
        }
        for form in &definition.forms {
            for field in form.fields() {
                assert!(!field.label.is_empty(), "{}/{}", form.id, field.id);
                assert!(field.choices().iter().all(|choice| !choice.label.is_empty()), "{}/{}", form.id, field.id);
                let columns = field.columns();
                assert!(columns.iter().all(|column| !column.label.is_empty()), "{}/{}", form.id, field.id);
            }
            assert!(form.fields().count() > 0, "{}", form.id);
        }
        for letter in &definition.letters {
            assert!(letter.paragraphs.iter().all(|paragraph| !paragraph.says.is_empty()), "{}", letter.id);
        }
    }
}

#[test]
fn no_text_of_a_file_repeats_a_row_of_its_framework() {
    // What the framework says already is referred to: a copy would be forgotten when a new version changes.
    for definition in built_in().all() {
        let framework = frameworks().exactly(&definition.framework).unwrap();
        let mut said: BTreeSet<&str> = BTreeSet::new();
        said.extend(framework.next_steps.iter().map(|step| step.what.as_str()));
        said.extend(framework.lists.iter().flat_map(|list| &list.items).map(|item| item.says.as_str()));
        said.extend(framework.notes.iter().map(|note| note.says.as_str()));
        let reference = &definition.reference;
        let file = file_text(&format!("src/process/data/{}-{}.toml", reference.id, reference.version));
        for text in said.into_iter().filter(|text| text.len() > 60) {
            assert!(!file.contains(text), "{}: “{text}” stands in the framework already", definition.reference);
        }
    }
}

#[test]
fn every_stage_is_reached_and_every_case_can_end() {
    for definition in built_in().all() {
        let starts: BTreeSet<&str> =
            definition.starts.iter().filter_map(|start| start.stage.as_ref()).map(|name| name.id.as_str()).collect();
        let from = |first: BTreeSet<&'static str>| {
            let (mut reached, mut next) = (BTreeSet::new(), first.into_iter().collect::<Vec<_>>());
            while let Some(id) = next.pop() {
                if reached.insert(id) {
                    next.extend(definition.stage(id).unwrap().ways.iter().map(|way| way.to.id.as_str()));
                }
            }
            reached
        };
        let reached = from(starts);
        for stage in &definition.stages {
            assert!(reached.contains(stage.id.as_str()), "{}: {} is not reached", definition.reference, stage.id);
            let onward = from(BTreeSet::from([stage.id.as_str()]));
            let ends = onward.iter().any(|id| definition.stage(id).unwrap().end);
            assert!(ends, "{}: {} does not lead to an end", definition.reference, stage.id);
        }
        let closing = definition.stages.iter().flat_map(|stage| &stage.ways).filter(|way| way.kind == WayKind::Close);
        assert!(closing.count() > 0, "{}", definition.reference);
    }
}

#[test]
fn what_the_record_holds_already_is_not_asked_for_again() {
    // Each deadline of every council: from what its event is known, and from what that it was met.
    let told = |row: Option<&DayFrom>| match row.map(|row| &row.source) {
        Some(DaySource::Entered(stage)) => format!("stage {}", stage.id),
        Some(DaySource::Meeting(meeting)) => format!("meeting {}", meeting.id),
        Some(DaySource::Question(question)) => format!("question {}", question.id),
        None => "the person".to_owned(),
    };
    let mut found = Vec::new();
    for definition in built_in().all() {
        let framework = frameworks().exactly(&definition.framework).unwrap();
        found.extend(framework.deadlines.iter().map(|deadline| {
            let (event, met) = (told(definition.event_of(deadline)), told(definition.met_by(deadline)));
            format!("{}: {event}; {met}", deadline.id)
        }));
    }
    assert_eq!(
        found,
        [
            "contract-monitoring-review-due: stage conclusion; stage closed",
            "information-sharing-group-meets: meeting information-sharing-group; the person",
            "pamms-improvement-due: question pamms-requires-improvement; stage provider-of-concern",
            "qassg-meets: the person; the person",
            "qam-notice: meeting qam; the person",
            "qam-action-plan: meeting qam; the person",
            "qam-agreed-actions: meeting qam; the person",
            "first-meeting: stage process; meeting process-meeting",
            "minutes: meeting process-meeting; the person",
            "process-expected: stage process; stage reflection",
            "process-longest: stage process; stage reflection",
            "reflection-and-learning: stage reflection; meeting reflection",
        ]
    );
}

/// Every published process file by its digest, all of version 2026-11. A published version is never edited: a case that follows
/// it names it. A change is a new file with a new version, which stands beside the old one, and a new line here.
const PUBLISHED: [(&str, &str); 5] = [
    ("lambeth", "9f17aff4740f86673fac33b4838b12690fdc26b1e770873222c80c4fd3e130c5"),
    ("berkshire", "731f94e5ad7461869a357a00b82d2d9a4701b90411a15b31fb156dfc385d2cb6"),
    ("derbyshire", "e9e36640f464913fddc6bed889ee691415e42dd18418362c6e2f07359368f35b"),
    ("bedford", "ea80d326ca91f26f68e99103d07af2a37a3482b2be6c7ab6a6b78da7e24715ee"),
    ("hertfordshire", "34ad63c1035da35e8f31fd44e1dfc5be2e5e41b94d2e4ee5d17cd551cd2db6ef"),
];

/// The same of version 2026-11.2, the second reading.
const SECOND: [(&str, &str); 5] = [
    ("lambeth", "6415bcdc2f665b95dac7032d284efe2fd2d6ef0d4ec12869d50206ce6e50b3d5"),
    ("berkshire", "750eacfcf9062a6bc9f9f48796a2e7331a369885260475608898e6666f6a769b"),
    ("derbyshire", "22201fe8962d0ec8f7c5ba1fad5399017bb7f12bcaf5305a4d529d79ecfb9a24"),
    ("bedford", "6e7845110c574ceba89404781ca4c7c3608951932b6824db9cd69a89258fa29e"),
    ("hertfordshire", "0c9a2707060a20528f2999c6935fa4d7f80900e9a85a91cd6cc165b99aa27e66"),
];

/// The same of version 2026-11.3, the third reading.
const THIRD: [(&str, &str); 5] = [
    ("lambeth", "0e2f112b0ce6f486df334c8118ff8598163874d7777b394b6370df4549c62a03"),
    ("berkshire", "5149a8f2d0bdbcda08331ab9d465b3d9010cc27bbf271418cc17dbec5050e62c"),
    ("derbyshire", "57a8ef48894ec1265e4159f2fefb4e56bf4f20852b6bef3c623afb83b549acdd"),
    ("bedford", "cfee5aedfca5febc1b54651da7cca70fe48c67373e044c5a3b8a617d13648d2f"),
    ("hertfordshire", "34aac740c9a4ea45dd756d9ffe3521dfaa6b25ab772afcba2d56b087cf70aea7"),
];

/// The same of version 2026-11.4, the fourth reading.
const FOURTH: [(&str, &str); 5] = [
    ("lambeth", "9b02259400c085b6ab0c2fa5dd5b55ebdc02552355702055ea4bbdde416e0ac2"),
    ("berkshire", "1475e618214337e8c51c0c0a5219e11dbad08055db69cc257a6c7b8b573505fc"),
    ("derbyshire", "98b256914e81a08606119aa2fce39351619b47fd08c1bb2aae26fa027dbcfe80"),
    ("bedford", "7f37aac3813a29252b48b811301a0e937e7df032193941a328fe0cb1dcbfcd66"),
    ("hertfordshire", "63a45a166dc92d0f4401e7bea4f7b3959d39488b2586eca9ee456449b412bef7"),
];

#[test]
fn no_published_process_file_was_edited() {
    let mut published: Vec<(&str, &str)> = Vec::new();
    for (version, digests) in
        [("2026-11.4", &FOURTH[..]), ("2026-11.3", &THIRD), ("2026-11.2", &SECOND), ("2026-11", &PUBLISHED)]
    {
        for (id, digest) in digests {
            let file = if version == "2026-11" { format!("{id}.toml") } else { format!("{id}-{version}.toml") };
            let text = fs::read(repository(&format!("src/process/data/{file}"))).unwrap();
            let found: String = Sha256::digest(&text).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(found, *digest, "{file}");
            published.push((id, version));
        }
    }
    // The first of each council is its newest; all others are at hand too, the latest first.
    let newest = |id: &str| published.iter().position(|(of, _)| *of == id);
    let (now, before): (Vec<_>, Vec<_>) =
        published.iter().enumerate().partition(|(place, (id, _))| newest(id) == Some(*place));
    for (_, (id, version)) in &now {
        assert_eq!(process(id).reference.version, *version, "{id}");
    }
    assert_eq!(built_in().all().len(), now.len(), "a file without a line here");
    let of = |one: &Definition| (one.reference.id.clone(), one.reference.version.clone());
    let before: Vec<_> = before.iter().map(|(_, (id, version))| ((*id).to_owned(), (*version).to_owned())).collect();
    assert_eq!(built_in().earlier().map(of).collect::<Vec<_>>(), before);
}
