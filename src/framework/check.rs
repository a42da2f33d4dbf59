//! Checks what no single row of a framework file can tell.

use super::{Citation, Criterion, Framework, OutcomeRule, Rules, ScoreTally, ScoredRules, row::wrong};
use crate::concern::{ConcernLevel, Differentiation, RiskScore};
use std::collections::BTreeSet;
use toml_span::{Error, Span};

/// How many scores are tried together when the table of levels is checked for gaps and overlaps.
const CHECKED_SCORES: u32 = 8;

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
    if errors.is_empty()
        && let Some(Rules::Scored(rules)) = &framework.rules
    {
        check_levels(rules, span, errors);
    }
}

/// Completes every citation; one that names a document the file does not declare is a problem.
fn check_citations(framework: &mut Framework, errors: &mut Vec<Error>) {
    let documents = framework.documents.clone();
    each_citation(framework, &mut |citations| {
        for citation in citations {
            if !citation.complete(&documents) {
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
    f.considerations.iter_mut().for_each(|row| see(&mut row.cite));
    f.poor_care.iter_mut().chain(&mut f.cause_for_concern).for_each(|row| see(&mut row.cite));
    f.series.iter_mut().for_each(|row| see(&mut row.cite));
    f.themes.iter_mut().for_each(|row| see(&mut row.cite));
    if let Some(sheet) = &mut f.sheet {
        see(&mut sheet.cite);
        sheet.sections.iter_mut().for_each(|section| see(&mut section.cite));
    }
}

/// Ids are unique within their kind of row.
fn check_ids(framework: &Framework, span: Span, errors: &mut Vec<Error>) {
    let mut unique = |kind: &str, ids: Vec<&str>| {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !id.is_empty() && !seen.insert(id) {
                errors.push(wrong(span, format!("two [[{kind}]] rows have the id “{id}”; give one another id")));
            }
        }
    };
    let f = framework;
    unique("document", f.documents.iter().map(|row| row.key.as_str()).collect());
    unique("track", f.tracks.iter().map(|row| row.kind.key()).collect());
    unique("consideration", f.considerations.iter().map(|row| row.id.as_str()).collect());
    unique("theme", f.themes.iter().map(|row| row.id.as_str()).collect());
    unique("group", f.groups.iter().map(|row| row.id.as_str()).collect());
    unique("group.question", f.questions().map(|row| row.id.as_str()).collect());
    unique("share", f.measures.iter().map(|row| row.id.as_str()).collect());
    unique("outcome", f.outcomes().iter().map(|row| row.id.as_str()).collect());
    unique("designation", f.designations.iter().map(|row| row.id.as_str()).collect());
    unique("next", f.next_steps.iter().map(|row| row.id.as_str()).collect());
    unique("deadline", f.deadlines.iter().map(|row| row.id.as_str()).collect());
    unique("note", f.notes.iter().map(|row| row.id.as_str()).collect());
    unique("list", f.lists.iter().map(|row| row.id.as_str()).collect());
    unique("contact", f.contacts.iter().map(|row| row.id.as_str()).collect());
    if let Some(rules) = f.scored() {
        unique("level", rules.levels.iter().map(|row| row.level.key()).collect());
        unique("reading", rules.readings.iter().map(|row| row.id.as_str()).collect());
        unique("circumstance", rules.circumstances.iter().map(|row| row.id.as_str()).collect());
    }
    if let Some(impact) = f.impact() {
        unique("impact.level", impact.levels.iter().map(|row| row.level.key()).collect());
    }
    if let Some(sheet) = &f.sheet {
        unique("sheet.section", sheet.sections.iter().map(|row| row.id.as_str()).collect());
        unique("sheet.section.item", sheet.items().map(|row| row.reference.as_str()).collect());
    }
}

/// Every row that another row refers to is there; a framework of outcomes ends in "otherwise", so that one always holds.
pub(super) fn check_references(framework: &Framework, span: Span, errors: &mut Vec<Error>) {
    let f = framework;
    let levels: &[&str] =
        if f.scored().is_some() || f.impact().is_some() { &["minor", "moderate", "major"] } else { &[] };
    let is_outcome = |id: &String| f.outcomes().iter().any(|row| row.id == *id) || levels.contains(&id.as_str());
    let named = f.next_steps.iter().map(|row| ("next", &row.id, &row.outcomes));
    for (kind, id, outcomes) in named.chain(f.deadlines.iter().map(|row| ("deadline", &row.id, &row.outcomes))) {
        for outcome in outcomes.iter().filter(|outcome| !is_outcome(outcome)) {
            errors.push(wrong(
                span,
                format!("the [[{kind}]] row “{id}” names the outcome “{outcome}”, which is not there"),
            ));
        }
    }
    for note in &f.notes {
        let id = note.beside.as_str();
        let known = id == "method"
            || f.group(id).is_some()
            || f.question(id).is_some()
            || f.measure(id).is_some()
            || f.list(id).is_some()
            || f.outcomes().iter().chain(&f.designations).any(|row| row.id == id)
            || f.deadlines.iter().any(|row| row.id == id)
            || id.strip_prefix("impact-").is_some_and(|level| levels.contains(&level));
        if !known {
            errors
                .push(wrong(span, format!("the [[note]] row “{}” stands beside “{id}”, which is not there", note.id)));
        }
    }
    for rule in f.outcomes().iter().chain(&f.designations) {
        rule.visit(&mut |criterion| {
            let missing = match criterion {
                Criterion::Yes { question, .. } => f.question(question).is_none().then_some(("question", question)),
                Criterion::AnyOf(group) | Criterion::AllOf(group) => {
                    f.group(group).is_none().then_some(("group", group))
                }
                Criterion::ShareAtLeast { share, .. } => f.measure(share).is_none().then_some(("share", share)),
                Criterion::All(_) | Criterion::Any(_) => None,
            };
            if let Some((kind, id)) = missing {
                errors
                    .push(wrong(span, format!("the row “{}” asks for the {kind} “{id}”, which is not there", rule.id)));
            }
        });
    }
    for question in f.questions() {
        for pointer in &question.suggest {
            if let super::Pointer::Weighed(id) = pointer
                && Differentiation::default().consideration(id).is_none()
            {
                errors.push(wrong(
                    span,
                    format!("the question “{}” names the consideration “{id}”, which is not there", question.id),
                ));
            }
        }
    }
    if f.designations.iter().any(|row| row.otherwise) {
        errors.push(wrong(span, "a [[designation]] row cannot be “otherwise”"));
    }
    for rule in f.outcomes().iter().chain(&f.designations) {
        rule.visit(&mut |criterion| {
            if let Criterion::Yes { question, weeks_over: Some(_) } = criterion
                && f.question(question).is_some_and(|row| row.dated.is_empty())
            {
                let message = format!(
                    "the row “{}” counts weeks from the question “{question}”, which asks for no date; give it “dated”",
                    rule.id
                );
                errors.push(wrong(span, message));
            }
        });
    }
    if let Some(Rules::Triggers(rows)) = &f.rules {
        check_outcomes(rows, span, errors);
    }
    if let Some(impact) = f.impact() {
        for level in ConcernLevel::ALL.into_iter().filter(|level| impact.level(*level).is_none()) {
            errors.push(wrong(span, format!("there is no [[impact.level]] row with the id “{}”", level.key())));
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
            span,
            format!("the last [[outcome]] row, “{}”, needs otherwise = true, so that one always holds", last.id),
        ));
    }
    for row in above.iter().filter(|row| row.otherwise) {
        errors.push(wrong(span, format!("only the last [[outcome]] row can be “otherwise”, not “{}”", row.id)));
    }
}

/// Tries every multiset of up to [`CHECKED_SCORES`] scores: some row must hold, two may hold only where an overlap is
/// declared, and of two that hold the declared winner must be the one that is tried first.
fn check_levels(rules: &ScoredRules, span: Span, errors: &mut Vec<Error>) {
    for level in ConcernLevel::ALL {
        if !rules.levels.iter().any(|rule| rule.level == level) {
            errors.push(wrong(span, format!("there is no [[level]] row with the id “{}”", level.key())));
        }
    }
    let mut gaps = 0_u32;
    let mut undeclared = BTreeSet::new();
    let mut tallies = vec![(ScoreTally::default(), RiskScore::LOWEST)];
    while let Some((tally, from)) = tallies.pop() {
        if !tally.is_empty() {
            let held: Vec<ConcernLevel> =
                rules.levels.iter().filter(|rule| rule.holds(&tally)).map(|rule| rule.level).collect();
            if held.is_empty() {
                gaps += 1;
                if gaps == 1 {
                    errors.push(wrong(
                        span,
                        format!(
                            "no [[level]] row holds when the combined score is {} and the highest single score is {}",
                            tally.combined(),
                            tally.highest().map_or(0, RiskScore::get)
                        ),
                    ));
                }
            }
            for pair in held.windows(2) {
                let (higher, lower) = (pair[0], pair[1]);
                let declared =
                    rules.overlaps.iter().any(|overlap| overlap.levels == (lower, higher) && overlap.wins == higher);
                if !declared {
                    undeclared.insert((lower, higher));
                }
            }
        }
        if tally.len() < CHECKED_SCORES {
            for score in RiskScore::all().filter(|score| *score >= from) {
                let mut more = tally;
                more.add(score);
                tallies.push((more, score));
            }
        }
    }
    for (lower, higher) in undeclared {
        errors.push(wrong(
            span,
            format!(
                "the rows “{}” and “{}” can both hold; declare it in an [[overlap]] that “{}” wins",
                lower.key(),
                higher.key(),
                higher.key()
            ),
        ));
    }
}
