//! Answers as they stand on paper.

use super::{cell, day, filled};
use crate::{
    paper::{Cell, Look, Run},
    process::{Choice, FieldKind, FormAnswer},
};
use std::collections::BTreeMap;

/// What stands before or behind an option.
fn sign(marked: bool) -> &'static str {
    if marked { "☒" } else { "☐" }
}

/// Words, bold where they are marked.
fn marked_run(words: String, marked: bool) -> Run {
    Run { words, look: if marked { Look::Bold } else { Look::Plain } }
}

/// An answer in a field, with all its options. `elsewhere` is the label of the field under which the paper has the details of
/// options, where that is not right beneath them.
pub(super) fn answer(kind: &FieldKind, answer: Option<&FormAnswer>, elsewhere: Option<&str>) -> Cell {
    match (kind, answer) {
        (FieldKind::YesNo, None) => yes_no(None, " "),
        (FieldKind::YesNo, Some(FormAnswer::YesNo(yes))) => yes_no(Some(*yes), " "),
        _ => options_of(kind, answer, elsewhere).unwrap_or_else(|| filled(&answer.map(words).unwrap_or_default())),
    }
}

/// The same in a cell of a table, which is narrow: yes and no stand one below the other, and what is empty is a place already.
pub(super) fn in_cell(kind: &FieldKind, answer: Option<&FormAnswer>) -> Cell {
    match (kind, answer) {
        (FieldKind::YesNo, None) => yes_no(None, "\n"),
        (FieldKind::YesNo, Some(FormAnswer::YesNo(yes))) => yes_no(Some(*yes), "\n"),
        _ => options_of(kind, answer, None).unwrap_or_else(|| cell(&answer.map(words).unwrap_or_default())),
    }
}

fn yes_no(answer: Option<bool>, between: &str) -> Cell {
    let one = |word: &str, yes: bool| {
        let marked = answer == Some(yes);
        marked_run(format!("{word} {}", sign(marked)), marked)
    };
    vec![one("Yes", true), Run::plain(between), one("No", false)]
}

/// The options with what is marked; `None` where the field has none, or the answer is of another kind.
fn options_of(kind: &FieldKind, answer: Option<&FormAnswer>, elsewhere: Option<&str>) -> Option<Cell> {
    let none = BTreeMap::new();
    match (kind, answer) {
        (FieldKind::Choice(choices), None) => Some(options(choices, &none, elsewhere)),
        (FieldKind::Choice(choices), Some(FormAnswer::Choice(id))) => {
            let marked = BTreeMap::from([(id.clone(), String::new())]);
            Some(options(choices, &marked, elsewhere))
        }
        (FieldKind::Several(choices), None) => Some(options(choices, &none, elsewhere)),
        (FieldKind::Several(choices), Some(FormAnswer::Several(marked))) => Some(options(choices, marked, elsewhere)),
        _ => None,
    }
}

/// One option a line; details right beneath, unless the paper has them elsewhere. What is marked and is no option stays to be
/// seen, at the end.
fn options(choices: &[Choice], marked: &BTreeMap<String, String>, elsewhere: Option<&str>) -> Cell {
    let mut runs = Vec::new();
    for choice in choices {
        let details = marked.get(&choice.id).map(|details| details.trim());
        line(&mut runs, details.is_some(), &option_words(choice));
        match (elsewhere, details) {
            (Some(place), _) if choice.details => runs.push(Run::plain(&format!(" (details under “{place}”)"))),
            (None, None) if choice.details => runs.push(Run::plain(" (give details)")),
            (None, Some(details)) => beneath(&mut runs, details, choice.details),
            _ => {}
        }
    }
    for (id, details) in others(choices, marked) {
        line(&mut runs, true, id);
        if elsewhere.is_none() {
            beneath(&mut runs, details.trim(), false);
        }
    }
    runs
}

fn line(runs: &mut Cell, marked: bool, words: &str) {
    let before = if runs.is_empty() { "" } else { "\n" };
    runs.push(marked_run(format!("{before}{} {words}", sign(marked)), marked));
}

fn beneath(runs: &mut Cell, details: &str, asked: bool) {
    if !details.is_empty() || asked {
        runs.push(Run::plain("\nDetails: "));
        runs.extend(filled(details));
    }
}

/// What is marked and is no option.
fn others<'a>(
    choices: &'a [Choice],
    marked: &'a BTreeMap<String, String>,
) -> impl Iterator<Item = (&'a String, &'a String)> {
    marked.iter().filter(|(id, _)| choices.iter().all(|choice| choice.id != **id))
}

/// The details of a field's options, each with its option, for a paper that has one place for all of them. An option that asks
/// for details and is marked without any has an empty place.
pub(super) fn details(choices: &[Choice], answer: Option<&FormAnswer>) -> Vec<Vec<Run>> {
    let Some(FormAnswer::Several(marked)) = answer else { return Vec::new() };
    let known = choices.iter().filter_map(|choice| {
        let details = marked.get(&choice.id)?;
        (choice.details || !details.trim().is_empty()).then(|| (option_words(choice), details))
    });
    let unknown = others(choices, marked).filter(|(_, details)| !details.trim().is_empty());
    let all = known.chain(unknown.map(|(id, details)| (id.clone(), details)));
    let one = |(option, details): (String, &String)| {
        let mut runs = vec![Run::bold(&format!("{option}: "))];
        runs.extend(filled(details.trim()));
        runs
    };
    all.map(one).collect()
}

/// An option with its printed number.
pub(super) fn option_words(choice: &Choice) -> String {
    numbered(&choice.reference, &choice.label)
}

/// A label with the printed number before it, where it has one.
pub(super) fn numbered(reference: &str, label: &str) -> String {
    if reference.is_empty() { label.to_owned() } else { format!("{reference} {label}") }
}

/// An answer in words, whatever field it stands in: one that does not fit is shown as it is.
pub(super) fn words(answer: &FormAnswer) -> String {
    match answer {
        FormAnswer::Text(text) | FormAnswer::Choice(text) => text.clone(),
        FormAnswer::Date(date) => day(*date),
        FormAnswer::YesNo(yes) => if *yes { "Yes" } else { "No" }.to_owned(),
        FormAnswer::Several(marked) => {
            let one = |(id, details): (&String, &String)| match details.trim() {
                "" => id.clone(),
                details => format!("{id}: {details}"),
            };
            marked.iter().map(one).collect::<Vec<_>>().join("\n")
        }
        FormAnswer::Table(rows) => {
            let cells = rows.iter().map(|row| row.values().map(words).collect::<Vec<_>>().join(", "));
            cells.filter(|row| !row.trim().is_empty()).collect::<Vec<_>>().join("\n")
        }
    }
}
