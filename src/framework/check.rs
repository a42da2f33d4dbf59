//! Checks what no single row of a framework file can tell.

use super::{
    Citation, Criterion, Framework, OutcomeRule, Rules,
    mend::{did_you_mean, nearest},
    order,
    row::wrong,
    score_table,
};
use crate::concern::{ConcernLevel, Differentiation};
use std::collections::BTreeSet;
use toml_span::{Error, Span};

/// Completes the citations and notes every problem of the file as a whole. What refers to rows is checked here only in a
/// file that stands alone: one that extends another may refer to rows of that one.
pub(super) fn check(framework: &mut Framework, extends: bool, span: Span, errors: &mut Vec<Error>) {
    check_citations(framework, errors);
    check_ids(framework, span, errors);
    if extends {
        return;
    }
    if errors.is_empty() {
        check_references(framework, span, errors);
    }
    if errors.is_empty() {
        match &framework.rules {
            Some(Rules::Scored(rules)) => score_table::check(rules, span, errors),
            Some(Rules::Triggers(_)) => order::check(framework, errors),
            Some(Rules::Described(_)) | None => {}
        }
    }
}

/// Completes every citation; one that names a document the file does not declare is a problem.
fn check_citations(framework: &mut Framework, errors: &mut Vec<Error>) {
    let documents = framework.documents.clone();
    // Of two with the same key, which is a problem of its own, the first counts.
    let by_key = documents.iter().rev().map(|document| (document.key.as_str(), document)).collect();
    each_citation(framework, &mut |citations| {
        for citation in citations {
            if !citation.complete(&documents, &by_key) {
                errors.push(wrong(
                    citation.span,
                    format!("the document “{}” is not declared; add a [[document]] with this key", citation.document),
                ));
            }
        }
    });
}

/// Calls back for the citations of every row.
fn each_citation(framework: &mut Framework, see: &mut dyn FnMut(&mut Vec<Citation>)) {
    let f = framework;
    match &mut f.rules {
        Some(Rules::Scored(rules)) => {
            see(&mut rules.scores.cite);
            see(&mut rules.judgement.cite);
            rules.levels.iter_mut().for_each(|row| see(&mut row.cite));
            rules.overlaps.iter_mut().for_each(|row| see(&mut row.cite));
            rules.readings.iter_mut().for_each(|row| see(&mut row.cite));
            rules.circumstances.iter_mut().for_each(|row| see(&mut row.cite));
            rules.anchors.iter_mut().for_each(|row| see(&mut row.cite));
        }
        Some(Rules::Described(impact)) => {
            see(&mut impact.cite);
            impact.levels.iter_mut().for_each(|row| see(&mut row.cite));
        }
        Some(Rules::Triggers(rows)) => rows.iter_mut().for_each(|row| see(&mut row.cite)),
        None => {}
    }
    f.method.iter_mut().for_each(|row| see(&mut row.cite));
    f.marking.iter_mut().for_each(|row| see(&mut row.cite));
    for group in &mut f.groups {
        see(&mut group.cite);
        group.questions.iter_mut().for_each(|row| see(&mut row.cite));
    }
    f.measures.iter_mut().for_each(|row| see(&mut row.cite));
    f.designations.iter_mut().for_each(|row| see(&mut row.cite));
    f.next_steps.iter_mut().for_each(|row| see(&mut row.cite));
    f.deadlines.iter_mut().for_each(|row| see(&mut row.cite));
    f.notes.iter_mut().for_each(|row| see(&mut row.cite));
    f.lists.iter_mut().for_each(|row| see(&mut row.cite));
    f.examples.iter_mut().for_each(|row| see(&mut row.cite));
    f.contacts.iter_mut().for_each(|row| see(&mut row.cite));
    f.tracks.iter_mut().for_each(|row| see(&mut row.cite));
    f.safety.iter_mut().for_each(|row| see(&mut row.cite));
    f.considerations.iter_mut().for_each(|row| see(&mut row.cite));
    f.poor_care.iter_mut().chain(&mut f.cause_for_concern).for_each(|row| see(&mut row.cite));
    f.series.iter_mut().for_each(|row| see(&mut row.cite));
    f.themes.iter_mut().for_each(|row| see(&mut row.cite));
    if let Some(sheet) = &mut f.sheet {
        see(&mut sheet.cite);
        sheet.sections.iter_mut().for_each(|section| see(&mut section.cite));
    }
}

/// Where a row stands: at its citation, which every row has that is not a default of the tool; else the file as a whole.
fn place(cite: &[Citation], file: Span) -> Span {
    cite.first().map_or(file, |citation| citation.span)
}

/// Ids are unique within their kind of row. The later of two is the one that is told.
fn check_ids(framework: &Framework, file: Span, errors: &mut Vec<Error>) {
    let mut unique = |kind: &str, rows: Vec<(&str, &[Citation])>| {
        let mut seen = BTreeSet::new();
        for (id, cite) in rows {
            if !id.is_empty() && !seen.insert(id) {
                let message = format!("two [[{kind}]] rows have the id “{id}”; give one another id");
                errors.push(wrong(place(cite, file), message));
            }
        }
    };
    // The fields are the same in every kind of row, the kinds are not.
    macro_rules! ids {
        ($rows:expr) => {
            $rows.map(|row| (row.id.as_str(), row.cite.as_slice())).collect()
        };
    }
    let f = framework;
    unique("document", f.documents.iter().map(|row| (row.key.as_str(), &[][..])).collect());
    unique("track", f.tracks.iter().map(|row| (row.kind.key(), row.cite.as_slice())).collect());
    unique("safety", f.safety.iter().map(|row| (row.kind.key(), row.cite.as_slice())).collect());
    unique("consideration", ids!(f.considerations.iter()));
    unique("theme", f.themes.iter().map(|row| (row.id.as_str(), row.cite.as_slice())).collect());
    unique("group", ids!(f.groups.iter()));
    unique("group.question", ids!(f.questions()));
    unique("share", ids!(f.measures.iter()));
    unique("outcome", ids!(f.outcomes().iter()));
    unique("designation", ids!(f.designations.iter()));
    unique("next", ids!(f.next_steps.iter()));
    unique("deadline", ids!(f.deadlines.iter()));
    unique("note", ids!(f.notes.iter()));
    unique("list", ids!(f.lists.iter()));
    unique("contact", ids!(f.contacts.iter()));
    if let Some(rules) = f.scored() {
        unique("level", rules.levels.iter().map(|row| (row.level.key(), row.cite.as_slice())).collect());
        unique("reading", ids!(rules.readings.iter()));
        unique("circumstance", ids!(rules.circumstances.iter()));
    }
    if let Some(impact) = f.impact() {
        unique("impact.level", impact.levels.iter().map(|row| (row.level.key(), row.cite.as_slice())).collect());
    }
    if let Some(sheet) = &f.sheet {
        unique("sheet.section", ids!(sheet.sections.iter()));
        let items = sheet
            .sections
            .iter()
            .flat_map(|section| section.items.iter().map(|item| (item.reference.as_str(), section.cite.as_slice())));
        unique("sheet.section.item", items.collect());
    }
}

/// Every row that another row refers to is there; a framework of outcomes ends in "otherwise", so that one always holds.
pub(super) fn check_references(framework: &Framework, span: Span, errors: &mut Vec<Error>) {
    let f = framework;
    let levels: &[&str] =
        if f.scored().is_some() || f.impact().is_some() { &["minor", "moderate", "major"] } else { &[] };
    // Sets, because a large file has many rows that each look for one of many others.
    let groups: BTreeSet<&str> = f.groups.iter().map(|row| row.id.as_str()).collect();
    let questions: BTreeSet<&str> = f.questions().map(|row| row.id.as_str()).collect();
    let measures: BTreeSet<&str> = f.measures.iter().map(|row| row.id.as_str()).collect();
    let outcomes: BTreeSet<&str> = f.outcomes().iter().map(|row| row.id.as_str()).collect();
    let mut noted: BTreeSet<&str> = f.designations.iter().map(|row| row.id.as_str()).collect();
    noted.extend(f.lists.iter().map(|row| row.id.as_str()).chain(f.deadlines.iter().map(|row| row.id.as_str())));
    noted.extend(groups.iter().chain(&questions).chain(&measures).chain(&outcomes));
    let is_outcome = |id: &String| outcomes.contains(id.as_str()) || levels.contains(&id.as_str());
    let named = f.next_steps.iter().map(|row| ("next", &row.id, &row.outcomes, row.place));
    let dated = f.deadlines.iter().map(|row| ("deadline", &row.id, &row.outcomes, row.place));
    for (kind, id, outcomes, at) in named.chain(dated) {
        for outcome in outcomes.iter().filter(|outcome| !is_outcome(outcome)) {
            errors.push(wrong(
                at.0,
                format!("the [[{kind}]] row “{id}” names the outcome “{outcome}”, which is not there"),
            ));
        }
    }
    for note in &f.notes {
        let id = note.beside.as_str();
        let known = id == "method"
            || id == "judgement" && f.scored().is_some()
            || noted.contains(id)
            || id.strip_prefix("impact-").is_some_and(|level| levels.contains(&level));
        if !known {
            let message = format!("the [[note]] row “{}” stands beside “{id}”, which is not there", note.id);
            errors.push(wrong(note.place.0, message));
        }
    }
    for rule in f.outcomes().iter().chain(&f.designations) {
        rule.visit(&mut |criterion| {
            let missing = match criterion {
                Criterion::Yes { question, .. } => {
                    (!questions.contains(question.as_str())).then_some(("question", question))
                }
                Criterion::AnyOf(group) | Criterion::AllOf(group) => {
                    (!groups.contains(group.as_str())).then_some(("group", group))
                }
                Criterion::ShareAtLeast { share, .. } => {
                    (!measures.contains(share.as_str())).then_some(("share", share))
                }
                Criterion::All(_) | Criterion::Any(_) => None,
            };
            if let Some((kind, id)) = missing {
                let known: &BTreeSet<&str> = match kind {
                    "question" => &questions,
                    "group" => &groups,
                    _ => &measures,
                };
                let near = did_you_mean(nearest(id, known.iter().copied()));
                let message = format!("the row “{}” asks for the {kind} “{id}”, which is not there{near}", rule.id);
                errors.push(wrong(rule.place.0, message));
            }
        });
    }
    let considerations = Differentiation::default();
    for question in f.questions() {
        for pointer in &question.suggest {
            if let super::Pointer::Weighed(id) = pointer
                && considerations.consideration(id).is_none()
            {
                errors.push(wrong(
                    place(&question.cite, span),
                    format!("the question “{}” names the consideration “{id}”, which is not there", question.id),
                ));
            }
        }
    }
    if let Some(first) = f.considerations.first().filter(|_| f.considerations.iter().all(|row| !row.must)) {
        let message =
            "none of the [[consideration]] rows has must = true, so poor care would be suggested with nothing known";
        errors.push(wrong(place(&first.cite, span), message));
    }
    for row in f.designations.iter().filter(|row| row.otherwise) {
        errors.push(wrong(row.place.0, "a [[designation]] row cannot be “otherwise”"));
    }
    let undated: BTreeSet<&str> = f.questions().filter(|row| row.dated.is_empty()).map(|row| row.id.as_str()).collect();
    for rule in f.outcomes().iter().chain(&f.designations) {
        rule.visit(&mut |criterion| {
            if let Criterion::Yes { question, weeks_over: Some(_) } = criterion
                && undated.contains(question.as_str())
            {
                let message = format!(
                    "the row “{}” counts weeks from the question “{question}”, which asks for no date; give it “dated”",
                    rule.id
                );
                errors.push(wrong(rule.place.0, message));
            }
        });
    }
    if let Some(Rules::Triggers(rows)) = &f.rules {
        check_outcomes(rows, span, errors);
    }
    if let Some(impact) = f.impact() {
        for level in ConcernLevel::ALL.into_iter().filter(|level| impact.level(*level).is_none()) {
            errors.push(wrong(
                impact.place.0,
                format!("there is no [[impact.level]] row with the id “{}”; add it", level.key()),
            ));
        }
    }
}

fn check_outcomes(rows: &[OutcomeRule], span: Span, errors: &mut Vec<Error>) {
    let Some((last, above)) = rows.split_last() else {
        errors.push(wrong(span, "there is no [[outcome]] row; write at least one"));
        return;
    };
    if !last.otherwise {
        errors.push(wrong(
            last.place.0,
            format!("the last [[outcome]] row, “{}”, needs otherwise = true, so that one always holds", last.id),
        ));
    }
    for row in above.iter().filter(|row| row.otherwise) {
        let message = format!("only the last [[outcome]] row can be “otherwise”, not “{}”", row.id);
        errors.push(wrong(row.place.0, message));
    }
}
