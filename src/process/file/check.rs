//! Checks what no single row of a process file can tell: that every reference is there, and that nothing is left out.

use super::{Definition, Name, check_days, check_forms, check_stages, complete::first};
use crate::{
    framework::{Citation, Framework, row::wrong},
    process::Criterion,
};
use std::collections::BTreeSet;
use toml_span::{Error, Span};

/// Notes every problem of the file as a whole.
///
/// What refers to other rows is checked only if every row was read: else those that could not be would seem not to be there.
pub(super) fn check(definition: &Definition, framework: &Framework, read: bool, errors: &mut Vec<Error>) {
    let span = Span::new(0, 0);
    check_ids(definition, errors);
    if read {
        check_references(definition, framework, errors);
        check_days::check(definition, framework, errors);
        check_forms::check(definition, errors);
    }
    if errors.is_empty() {
        check_stages::check(definition, errors);
        check_whole(definition, framework, span, errors);
    }
}

/// Ids are unique within their kind of row.
fn check_ids(definition: &Definition, errors: &mut Vec<Error>) {
    let mut unique = |kind: &str, rows: &mut dyn Iterator<Item = (&str, Span)>| {
        let mut seen = BTreeSet::new();
        for (id, span) in rows {
            if !id.is_empty() && !seen.insert(id.to_owned()) {
                errors.push(wrong(span, format!("two [[{kind}]] rows have the id “{id}”; give one another id")));
            }
        }
    };
    // The fields are the same in every kind of row, the kinds are not.
    macro_rules! ids {
        ($rows:expr) => {
            &mut $rows.map(|row| (row.id.as_str(), first(&row.cite)))
        };
    }
    let d = definition;
    let ways = || d.stages.iter().flat_map(|stage| &stage.ways);
    unique("stage", &mut d.stages.iter().map(|stage| (stage.id.as_str(), stage.span)));
    unique("stage.way", &mut ways().map(|way| (way.id.as_str(), way.to.span)));
    unique("meeting", ids!(d.meetings.iter()));
    unique("form", &mut d.forms.iter().map(|form| (form.id.as_str(), form.span)));
    unique("letter", ids!(d.letters.iter()));
    unique("decision", ids!(d.decisions.iter()));
    unique("note", ids!(d.notes.iter()));
    for way in ways() {
        unique("stage.way.confirm", ids!(way.confirm.iter()));
    }
    for start in &d.starts {
        unique("start.confirm", ids!(start.confirm.iter()));
    }
    for form in &d.forms {
        let place = |cite: &[Citation]| if cite.is_empty() { form.span } else { first(cite) };
        unique("form.section", &mut form.sections.iter().map(|row| (row.id.as_str(), place(&row.cite))));
        unique("form.section.fields", &mut form.fields().map(|row| (row.id.as_str(), place(&row.cite))));
    }
}

/// The ids that references of each kind can name.
struct Known<'a> {
    steps: BTreeSet<&'a str>,
    lists: BTreeSet<&'a str>,
    deadlines: BTreeSet<&'a str>,
    stages: BTreeSet<&'a str>,
    meetings: BTreeSet<&'a str>,
    forms: BTreeSet<&'a str>,
    letters: BTreeSet<&'a str>,
}

/// Every row that another row names is there.
fn check_references(definition: &Definition, framework: &Framework, errors: &mut Vec<Error>) {
    let (d, f) = (definition, framework);
    let known = Known {
        steps: f.next_steps.iter().map(|row| row.id.as_str()).collect(),
        lists: f.lists.iter().map(|row| row.id.as_str()).collect(),
        deadlines: f.deadlines.iter().map(|row| row.id.as_str()).collect(),
        stages: d.stages.iter().map(|row| row.id.as_str()).collect(),
        meetings: d.meetings.iter().map(|row| row.id.as_str()).collect(),
        forms: d.forms.iter().map(|row| row.id.as_str()).collect(),
        letters: d.letters.iter().map(|row| row.id.as_str()).collect(),
    };
    let mut there = |kind: &str, known: &BTreeSet<&str>, names: &[Name]| {
        for name in names.iter().filter(|name| !known.contains(name.id.as_str())) {
            errors.push(wrong(name.span, format!("there is no {kind} “{}”", name.id)));
        }
    };
    let one = |name: &Option<Name>| name.clone().map(|name| vec![name]).unwrap_or_default();
    there("next step of the framework", &known.steps, &d.throughout);
    there("next step of the framework", &known.steps, d.telling.as_ref().map_or(&[], |telling| &telling.steps));
    there("deadline of the framework", &known.deadlines, &d.throughout_deadlines);
    for start in &d.starts {
        there("[[stage]] row", &known.stages, &one(&start.stage));
    }
    for action in &d.immediate {
        there("next step of the framework", &known.steps, &one(&action.next));
        there("[[stage]] row", &known.stages, &one(&action.from));
    }
    for stage in &d.stages {
        there("next step of the framework", &known.steps, &stage.steps);
        there("list of the framework", &known.lists, &stage.lists);
        there("deadline of the framework", &known.deadlines, &stage.deadlines);
        there("[[meeting]] row", &known.meetings, &stage.meetings);
        there("[[form]] row", &known.forms, &stage.forms);
        there("[[letter]] row", &known.letters, &stage.letters);
        for way in &stage.ways {
            there("[[stage]] row", &known.stages, std::slice::from_ref(&way.to));
            there("list of the framework", &known.lists, &way.lists);
            for held in &way.meetings {
                there("[[meeting]] row", &known.meetings, std::slice::from_ref(&held.meeting));
            }
        }
    }
    for meeting in &d.meetings {
        let lists = [&meeting.part_one, &meeting.part_two, &meeting.papers, &meeting.core, &meeting.others];
        lists.into_iter().for_each(|names| there("list of the framework", &known.lists, names));
        there("deadline of the framework", &known.deadlines, &meeting.deadlines);
        there("[[form]] row", &known.forms, &meeting.forms);
        for told in &meeting.told {
            there("next step of the framework", &known.steps, &one(&told.step));
        }
    }
    for letter in &d.letters {
        there("next step of the framework", &known.steps, &one(&letter.step));
    }
    for form in &d.forms {
        there("[[meeting]] row", &known.meetings, &one(&form.meeting));
    }
    for decision in &d.decisions {
        there("list of the framework", &known.lists, &decision.lists);
        there("next step of the framework", &known.steps, &decision.steps);
        there("[[form]] row", &known.forms, &one(&decision.form));
    }
    for duty in &d.duties {
        there("list of the framework", &known.lists, std::slice::from_ref(&duty.list));
    }
    if let Some(agencies) = &d.agencies {
        let mut outside: Vec<u32> = Vec::new();
        for fit in &agencies.fits {
            there("next step of the framework", &known.steps, &one(&fit.next));
            let item = fit.item.as_ref().map(|item| item.list.clone());
            there("list of the framework", &known.lists, &one(&item));
            let rows = u32::try_from(agencies.rows.len()).unwrap_or_default();
            outside.extend(fit.rows.iter().filter(|row| !(1..=rows).contains(row)));
        }
        let span = agencies.list.span;
        errors.extend(outside.into_iter().map(|row| wrong(span, format!("the table of agencies has no row {row}"))));
    }
    let mut beside: BTreeSet<&str> = BTreeSet::from(["process"]);
    for ids in [&known.stages, &known.meetings, &known.forms, &known.letters] {
        beside.extend(ids.iter());
    }
    beside.extend(d.decisions.iter().map(|row| row.id.as_str()));
    beside.extend(d.stages.iter().flat_map(|stage| &stage.ways).map(|way| way.id.as_str()));
    for note in d.notes.iter().filter(|note| !beside.contains(note.beside.as_str())) {
        let message = format!("the [[note]] row “{}” stands beside “{}”, which is not there", note.id, note.beside);
        errors.push(wrong(first(&note.cite), message));
    }
}

/// Nothing of the framework is left out: every outcome begins somewhere, or says why not, and every next step and deadline has
/// its place.
fn check_whole(definition: &Definition, framework: &Framework, span: Span, errors: &mut Vec<Error>) {
    let d = definition;
    let levels = ["minor", "moderate", "major"];
    let levelled = framework.scored().is_some() || framework.impact().is_some();
    let outcomes: Vec<&str> = if levelled {
        levels.to_vec()
    } else {
        framework.outcomes().iter().map(|outcome| outcome.id.as_str()).collect()
    };
    let named: Vec<&Name> = d.starts.iter().flat_map(|start| &start.outcomes).collect();
    for name in named.iter().filter(|name| !outcomes.contains(&name.id.as_str())) {
        errors.push(wrong(name.span, format!("the framework has no outcome “{}”", name.id)));
    }
    let warnings = d.stages.iter().flat_map(|stage| &stage.ways).flat_map(|way| &way.warnings);
    for name in warnings.flat_map(|row| &row.outcomes).filter(|name| !outcomes.contains(&name.id.as_str())) {
        errors.push(wrong(name.span, format!("the framework has no outcome “{}”", name.id)));
    }
    for outcome in outcomes {
        match named.iter().filter(|name| name.id == outcome).count() {
            0 => errors.push(wrong(span, format!("no [[start]] row says what begins with the outcome “{outcome}”"))),
            1 => {}
            _ => errors.push(wrong(span, format!("two [[start]] rows name the outcome “{outcome}”; keep one"))),
        }
    }
    let mut steps: BTreeSet<&str> = d.throughout.iter().map(|name| name.id.as_str()).collect();
    steps.extend(d.immediate.iter().filter_map(|action| action.next.as_ref()).map(|name| name.id.as_str()));
    steps.extend(d.stages.iter().flat_map(|stage| &stage.steps).map(|name| name.id.as_str()));
    for step in framework.next_steps.iter().filter(|step| !steps.contains(step.id.as_str())) {
        let message =
            format!("the framework’s next step “{}” has no place; name it in a stage or under [throughout]", step.id);
        errors.push(wrong(span, message));
    }
    let mut deadlines: BTreeSet<&str> = d.throughout_deadlines.iter().map(|name| name.id.as_str()).collect();
    deadlines.extend(d.stages.iter().flat_map(|stage| &stage.deadlines).map(|name| name.id.as_str()));
    deadlines.extend(d.meetings.iter().flat_map(|meeting| &meeting.deadlines).map(|name| name.id.as_str()));
    for deadline in framework.deadlines.iter().filter(|deadline| !deadlines.contains(deadline.id.as_str())) {
        let message = format!(
            "the framework’s deadline “{}” has no place; name it in a stage, a meeting or under [throughout]",
            deadline.id
        );
        errors.push(wrong(span, message));
    }
    let criteria: Vec<&Criterion> =
        d.stages.iter().flat_map(|stage| &stage.ways).flat_map(|way| &way.confirm).collect();
    let criteria = criteria.into_iter().chain(d.starts.iter().flat_map(|start| &start.confirm));
    for criterion in criteria.filter(|criterion| criterion.says.is_empty()) {
        errors.push(wrong(first(&criterion.cite), format!("the criterion “{}” says nothing", criterion.id)));
    }
}
