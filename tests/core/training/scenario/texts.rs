//! The words of the training scenarios: nothing gives the answer away, nobody is real, and every citation is one that the
//! frameworks' own files know.

use crate::support::{frameworks, repository, scenarios, sets};
use provider_concerns::{
    framework::Citation,
    training::scenario::{Scenario, ScenarioSet, Stage, TEMPLATE},
};
use std::{collections::BTreeSet, fs};

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// What people read before they judge.
fn before(one: &Scenario) -> impl Iterator<Item = &str> {
    let issues = one.stages.iter().flat_map(|stage| &stage.issues).map(|issue| issue.says.as_str());
    let texts = one.stages.iter().map(|stage| stage.says.as_str());
    std::iter::once(one.title.as_str()).chain(texts).chain(issues).chain(one.ask.iter().map(String::as_str))
}

/// What is read after that, with the most words each may have.
fn after(stage: &Stage) -> impl Iterator<Item = (usize, &str)> {
    let reading = &stage.reading;
    [(45, reading.says.as_str()), (25, reading.turns_on.as_str())]
        .into_iter()
        .chain(reading.tracks.iter().map(|row| (45, row.says.as_str())))
        .chain(reading.scores.iter().map(|row| (30, row.says.as_str())))
        .chain(reading.under.iter().map(|row| (40, row.says.as_str())))
        .chain(reading.reasons.iter().map(|row| (40, row.says.as_str())))
}

#[test]
fn nothing_that_is_read_before_names_an_answer() {
    for one in scenarios() {
        for text in before(one) {
            let plain: String =
                text.to_lowercase().chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { ' ' }).collect();
            let plain = format!(" {} ", plain.split_whitespace().collect::<Vec<_>>().join(" "));
            for label in [
                "poor care",
                "cause for concern",
                "not enough known",
                "minor",
                "moderate",
                "major",
                "threshold",
                "one-off",
                "pattern",
                "series",
                "section 42",
                "neglect",
                "neglected",
                "abuse",
                "abused",
                "serious concern",
            ] {
                assert!(!plain.contains(&format!(" {label} ")), "{}: “{label}” in {text}", one.id);
            }
        }
    }
}

#[test]
fn texts_are_as_long_as_can_be_read_at_a_table() {
    for one in scenarios() {
        assert!((1..=8).contains(&words(&one.title)), "{}", one.id);
        assert!((1..=3).contains(&one.ask.len()), "{}", one.id);
        assert!(one.ask.iter().all(|ask| ask.ends_with('?') && words(ask) <= 25), "{}", one.id);
        for (place, stage) in one.stages.iter().enumerate() {
            let count = words(&stage.says);
            assert!((60..=160).contains(&count), "{}, stage {}: {count} words", one.id, place + 1);
            assert!(stage.paragraphs().count() >= 2, "{}: one block of text", one.id);
            assert!((2..=6).contains(&stage.reading.reasons.len()), "{}", one.id);
            for (most, text) in after(stage) {
                assert!(words(text) <= most, "{}: {} words, at most {most}: {text}", one.id, words(text));
            }
        }
        assert!(one.stages[0].issues.len() <= 4 && !one.stages[0].issues.is_empty(), "{}", one.id);
    }
}

#[test]
fn everybody_is_invented_and_looks_it() {
    for one in scenarios() {
        let first = &one.stages[0].says;
        let invented = ["Example", "Sample", "Specimen", "Trial", "Placeholder"];
        assert!(invented.iter().any(|word| first.contains(word)), "{}: no invented service", one.id);
        for text in before(one).chain(one.stages.iter().flat_map(after).map(|(_, text)| text)) {
            for title in ["Mr ", "Mrs ", "Miss ", "Ms "] {
                for (_, name) in text.match_indices(title).map(|(at, _)| text.split_at(at + title.len())) {
                    let letters = name.chars().take_while(|c| c.is_alphanumeric()).count();
                    assert_eq!(letters, 1, "{}: a name and not a letter: {text}", one.id);
                }
            }
            assert!(!text.contains(['"', '\'']), "{}: a straight quotation mark: {text}", one.id);
        }
    }
}

#[test]
fn every_set_has_notes_for_who_leads_it() {
    for set in sets() {
        let guide = &set.guide;
        assert!(guide.aims.len() >= 3 && guide.before.len() >= 3, "{}", set.title);
        assert_eq!(guide.steps.iter().map(|step| step.minutes).sum::<u32>(), set.minutes, "{}", set.title);
        assert!((5..=8).contains(&guide.differ.len()), "{}: {}", set.title, guide.differ.len());
        assert!((8..=10).contains(&set.tell.len()), "{}", set.title);
        // Titles that the notes name are those of scenarios.
        for quoted in guide.steps.iter().flat_map(|step| step.says.split('“').skip(1)) {
            let title = quoted.split('”').next().unwrap();
            assert!(set.scenarios.iter().any(|one| one.title == title), "{}: “{title}”", set.title);
        }
    }
}

/// Sections that no row of a framework's file cites, and which stand in the document all the same.
const ELSEWHERE: [(&str, &str, &str); 4] = [
    ("lambeth", "5", ""),
    ("lambeth", "7.6", ""),
    ("berkshire", "5.4.3", ""),
    ("berkshire", "5.8", "Step 1, action a"),
];

/// Document, section and part of every citation in the frameworks' own files.
fn known() -> BTreeSet<(String, String, String)> {
    let mut known: BTreeSet<_> =
        ELSEWHERE.map(|(document, section, part)| (document.to_owned(), section.to_owned(), part.to_owned())).into();
    for entry in fs::read_dir(repository("src/framework/data")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        for row in text.split("{ section = \"").skip(1) {
            let row = row.split(['}', '\n']).next().unwrap();
            let value =
                |key: &str| row.split_once(key).and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default();
            let document = match value("document = \"") {
                "" => name.split('-').next().unwrap(),
                named => named,
            };
            let (section, part) = (row.split('"').next().unwrap(), value("part = \""));
            known.insert((document.to_owned(), section.to_owned(), part.to_owned()));
            known.insert((document.to_owned(), section.to_owned(), String::new()));
        }
    }
    known
}

#[test]
fn every_citation_stands_in_the_policy_it_names() {
    let known = known();
    let own = ScenarioSet::read(TEMPLATE, frameworks()).unwrap();
    for set in sets().map(|set| -> &ScenarioSet { set }).chain([&own]) {
        let mut cited: Vec<&Citation> = set.guide.differ.iter().flat_map(|row| &row.cite).collect();
        for reading in set.scenarios.iter().flat_map(|one| &one.stages).map(|stage| &stage.reading) {
            cited.extend(reading.tracks.iter().flat_map(|row| &row.cite));
            cited.extend(reading.under.iter().flat_map(|row| &row.cite));
            cited.extend(reading.reasons.iter().flat_map(|row| &row.cite));
            for under in &reading.under {
                assert!(
                    under.cite.iter().any(|cite| cite.document == under.framework),
                    "{}: {} is read without its own document: {}",
                    set.title,
                    under.framework,
                    under.says
                );
            }
        }
        assert!(cited.len() > 5, "{}", set.title);
        for cite in cited {
            let place = (cite.document.clone(), cite.section.clone(), cite.part.clone());
            assert!(known.contains(&place), "{}: {}", set.title, cite.words);
        }
    }
}
