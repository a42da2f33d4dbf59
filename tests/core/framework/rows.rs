//! Every row of the built-in frameworks says where it stands, and has an id of its own.

use crate::support::frameworks;
use provider_concerns::framework::{Citation, Framework};
use std::collections::BTreeSet;

/// One row's citations, with a name for messages, and whether it may stand without one as a default of the tool.
type Cited<'a> = (String, &'a [Citation], bool);

fn cited<'a>(all: &mut Vec<Cited<'a>>, name: impl Into<String>, cite: &'a [Citation]) {
    all.push((name.into(), cite, false));
}

/// The rows by which a framework judges.
fn rules(framework: &Framework) -> Vec<Cited<'_>> {
    let mut all = Vec::new();
    let add = &mut all;
    if let Some(method) = &framework.method {
        cited(add, "method", &method.cite);
    }
    if let Some(rules) = framework.scored() {
        cited(add, "scores", &rules.scores.cite);
        cited(add, "judgement", &rules.judgement.cite);
        rules.levels.iter().for_each(|row| cited(add, format!("level {}", row.level), &row.cite));
        rules.overlaps.iter().for_each(|row| cited(add, "overlap", &row.cite));
        rules.readings.iter().for_each(|row| cited(add, format!("reading {}", row.id), &row.cite));
        rules.circumstances.iter().for_each(|row| cited(add, format!("circumstance {}", row.id), &row.cite));
    }
    if let Some(impact) = framework.impact() {
        cited(add, "impact", &impact.cite);
        impact.levels.iter().for_each(|row| cited(add, format!("impact {}", row.level), &row.cite));
    }
    for row in framework.outcomes().iter().chain(&framework.designations) {
        cited(add, format!("row {}", row.id), &row.cite);
    }
    framework.groups.iter().for_each(|row| cited(add, format!("group {}", row.id), &row.cite));
    framework.questions().for_each(|row| cited(add, format!("question {}", row.id), &row.cite));
    framework.measures.iter().for_each(|row| cited(add, format!("share {}", row.id), &row.cite));
    all
}

/// Everything else that a framework says.
fn words(framework: &Framework) -> Vec<Cited<'_>> {
    let mut all = Vec::new();
    let add = &mut all;
    framework.next_steps.iter().for_each(|row| cited(add, format!("next {}", row.id), &row.cite));
    framework.lists.iter().for_each(|row| cited(add, format!("list {}", row.id), &row.cite));
    framework.tracks.iter().for_each(|row| cited(add, format!("track {}", row.kind.key()), &row.cite));
    framework.themes.iter().for_each(|row| cited(add, format!("theme {}", row.id.as_str()), &row.cite));
    if let Some(sheet) = &framework.sheet {
        cited(add, "sheet", &sheet.cite);
        sheet.sections.iter().for_each(|row| cited(add, format!("section {}", row.id), &row.cite));
    }
    let deadlines = framework.deadlines.iter().map(|row| (format!("deadline {}", row.id), &row.cite, row.tool_default));
    let notes = framework.notes.iter().map(|row| (format!("note {}", row.id), &row.cite, row.tool_default));
    let asked = framework.considerations.iter();
    let asked = asked.map(|row| (format!("consideration {}", row.id), &row.cite, row.tool_default));
    let summed_up = framework.poor_care.iter().chain(&framework.cause_for_concern);
    let summed_up = summed_up.map(|row| (row.says.clone(), &row.cite, row.tool_default));
    all.extend(
        deadlines.chain(notes).chain(asked).chain(summed_up).map(|(name, cite, own)| (name, cite.as_slice(), own)),
    );
    all
}

#[test]
fn every_row_cites_a_document_of_its_framework() {
    for framework in frameworks().all() {
        let all = [rules(framework), words(framework)].concat();
        assert!(all.len() > 20, "{}: only {} rows", framework.reference, all.len());
        for (row, cited, tool_default) in all {
            assert!(tool_default || !cited.is_empty(), "{} {row} cites nothing", framework.reference);
            for citation in cited {
                let document = framework.documents.iter().find(|document| document.key == citation.document);
                let short = &document.unwrap_or_else(|| panic!("{row} cites {}", citation.document)).short;
                assert!(citation.words.starts_with(&format!("{short} {}", citation.section)), "{}", citation.words);
                assert!(!citation.section.is_empty(), "{row}");
                assert!(citation.words.ends_with(&citation.part), "{}", citation.words);
            }
        }
    }
}

#[test]
fn a_question_without_a_citation_stands_where_its_group_stands() {
    // The first item of the list, the second item, and so on, unless the file says otherwise.
    let derbyshire = crate::support::framework("derbyshire");
    let group = derbyshire.group("indicators").unwrap();
    for (number, question) in (1..).zip(&group.questions) {
        let [cite] = question.cite.as_slice() else { panic!("{}: {:?}", question.id, question.cite) };
        assert_eq!(cite.words, format!("Derbyshire Policy on Managing Provider Concerns, item {number}"));
    }
    let bedford = crate::support::framework("bedford");
    let limb = bedford.question("not-resolvable-locally").unwrap();
    assert_eq!(limb.cite[0].words, "Bedford Appendix 3, Purpose, last limb");
    assert_eq!(bedford.question("unexplained-deaths").unwrap().cite[0].words, "Bedford Appendix 3, Purpose, item 3");
}

fn assert_unique<T: Ord + std::fmt::Debug>(kind: &str, ids: impl IntoIterator<Item = T>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        let said = format!("{id:?}");
        assert!(seen.insert(id), "two {kind} rows are called {said}");
    }
}

#[test]
fn identifiers_are_unique() {
    assert_unique("framework", frameworks().all().iter().map(|found| &found.reference));
    for framework in frameworks().all() {
        assert_unique("document", framework.documents.iter().map(|row| &row.key));
        assert_unique("track", framework.tracks.iter().map(|row| row.kind));
        assert_unique("consideration", framework.considerations.iter().map(|row| &row.id));
        assert_unique("theme", framework.themes.iter().map(|row| &row.id));
        assert_unique("group", framework.groups.iter().map(|row| &row.id));
        assert_unique("question", framework.questions().map(|row| &row.id));
        assert_unique("share", framework.measures.iter().map(|row| &row.id));
        assert_unique("row", framework.outcomes().iter().chain(&framework.designations).map(|row| &row.id));
        assert_unique("next step", framework.next_steps.iter().map(|row| &row.id));
        assert_unique("deadline", framework.deadlines.iter().map(|row| &row.id));
        assert_unique("note", framework.notes.iter().map(|row| &row.id));
        assert_unique("list", framework.lists.iter().map(|row| &row.id));
        if let Some(rules) = framework.scored() {
            assert_unique("level", rules.levels.iter().map(|row| row.level));
            assert_unique("anchor", rules.anchors.iter().map(|row| row.score));
            assert_unique("reading", rules.readings.iter().map(|row| &row.id));
            assert_unique("circumstance", rules.circumstances.iter().map(|row| &row.id));
        }
        if let Some(impact) = framework.impact() {
            assert_unique("impact", impact.levels.iter().map(|row| row.level));
        }
        if let Some(sheet) = &framework.sheet {
            assert_unique("section", sheet.sections.iter().map(|row| &row.id));
            assert_unique("item", sheet.items().map(|row| &row.reference));
        }
    }
}

#[test]
fn a_question_and_what_refers_to_it_are_phrased_alike() {
    for framework in frameworks().all() {
        for question in framework.questions() {
            let id = &question.id;
            assert!(question.asks.ends_with('?'), "{id}: {}", question.asks);
            assert!(!question.short.ends_with(['?', '.']), "{id}: {}", question.short);
            assert!(id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{id}");
        }
    }
}
