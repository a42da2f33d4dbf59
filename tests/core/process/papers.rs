//! Forms on paper: every form of every council, empty and filled in, has everything in its place, as text and as a Word file.

use crate::support::{
    date,
    process::{COUNCILS, process},
    word_file::{part, read},
};
use provider_concerns::{
    paper::{Block, Document, Look, docx, to_text},
    process::{Choice, Column, Definition, FieldKind, Form, FormAnswer, FormState, PaperHead, check_form, form_paper},
};
use std::collections::BTreeMap;

/// Every form, with its process file.
fn forms() -> impl Iterator<Item = (&'static Definition, &'static Form)> {
    COUNCILS.into_iter().map(process).flat_map(|definition| definition.forms.iter().map(move |form| (definition, form)))
}

fn head() -> PaperHead {
    PaperHead {
        service: "Example House".to_owned(),
        record: "AB12CD".to_owned(),
        as_of: "24 November 2026".to_owned(),
        example: false,
    }
}

/// Words that stand nowhere else.
fn words(place: &str) -> String {
    format!("‹words of {place}›")
}

/// An answer of the kind that a field or a cell takes, with words of its own.
fn full_answer(kind: &FieldKind, place: &str) -> FormAnswer {
    match kind {
        FieldKind::Text => FormAnswer::Text(words(place)),
        FieldKind::LongText => FormAnswer::Text(format!("{}\n\nsecond paragraph", words(place))),
        FieldKind::Date => FormAnswer::Date(date("2026-11-20")),
        FieldKind::YesNo => FormAnswer::YesNo(place.len().is_multiple_of(2)),
        FieldKind::Choice(choices) => FormAnswer::Choice(choices.last().unwrap().id.clone()),
        FieldKind::Several(choices) => {
            let details =
                |choice: &Choice| if choice.details { words(&format!("{place}/{}", choice.id)) } else { String::new() };
            FormAnswer::Several(choices.iter().map(|choice| (choice.id.clone(), details(choice))).collect())
        }
        FieldKind::Table(columns) => {
            let row = |number: usize| -> BTreeMap<String, FormAnswer> {
                let cell = |column: &Column| full_answer(&column.kind, &format!("{place}/{number}/{}", column.id));
                columns.iter().map(|column| (column.id.clone(), cell(column))).collect()
            };
            FormAnswer::Table(vec![row(1), row(2)])
        }
    }
}

fn empty(definition: &Definition, form: &Form) -> FormState {
    FormState::new(definition.reference.clone(), &form.id)
}

fn full(definition: &Definition, form: &Form) -> FormState {
    let mut state = empty(definition, form);
    for field in form.fields() {
        state.answers.insert(field.id.clone(), full_answer(&field.kind, &field.id));
    }
    assert_eq!(check_form(form, &state), [], "{}/{}", definition.reference, form.id);
    state
}

fn numbered(reference: &str, label: &str) -> String {
    format!("{reference} {label}").trim_start().to_owned()
}

/// What a reader of the paper expects to meet, one after the other, whatever is filled in.
fn in_order(form: &Form) -> Vec<String> {
    let options = |kind: &FieldKind| match kind {
        FieldKind::YesNo => vec!["Yes".to_owned(), "No".to_owned()],
        FieldKind::Choice(choices) | FieldKind::Several(choices) => {
            choices.iter().map(|choice| numbered(&choice.reference, &choice.label)).collect()
        }
        _ => Vec::new(),
    };
    let mut expected = vec![form.title.clone()];
    for section in &form.sections {
        expected.extend([section.title.clone(), section.says.clone()]);
        for field in &section.fields {
            let label = numbered(&field.reference, &field.label);
            // A title that says the same is not said twice.
            if label != section.title {
                expected.push(label);
            }
            expected.extend(options(&field.kind));
            let columns = field.columns();
            expected.extend(columns.iter().map(|column| column.label.clone()));
            expected.extend(columns.iter().flat_map(|column| options(&column.kind)));
        }
    }
    expected.push(form.returns_to.clone());
    expected
}

/// The text after each of these words in turn.
fn walk(text: &str, expected: &[String], name: &str) {
    let mut rest = text;
    for words in expected {
        let at =
            rest.find(words.as_str()).unwrap_or_else(|| panic!("{name}: “{words}” is not in its place in\n{rest}"));
        rest = &rest[at + words.len()..];
    }
}

fn unfilled(document: &Document) -> usize {
    let cells = document.blocks.iter().flat_map(|block| match block {
        Block::Heading(_, runs) | Block::Paragraph(runs) => vec![runs],
        Block::List(list) => list.items.iter().collect(),
        Block::Table(table) => table.rows.iter().flatten().collect(),
    });
    cells.flatten().filter(|run| run.look == Look::Unfilled).count()
}

#[test]
fn an_empty_form_has_every_label_number_and_option_in_the_official_order() {
    for (definition, form) in forms() {
        let name = format!("{}/{}", definition.reference, form.id);
        let paper = form_paper(form, &empty(definition, form), &head());
        let text = to_text(&paper);
        walk(&text, &in_order(form), &name);
        assert!(!text.contains('☒'), "{name}: something is marked");
        // Every field of words or a day has its empty place, and every option its box.
        let places =
            form.fields().filter(|field| matches!(field.kind, FieldKind::Text | FieldKind::LongText | FieldKind::Date));
        assert_eq!(unfilled(&paper), places.count(), "{name}");
        let boxes = |kind: &FieldKind| match kind {
            FieldKind::YesNo => 2,
            FieldKind::Choice(choices) | FieldKind::Several(choices) => choices.len(),
            _ => 0,
        };
        let of_fields = form.fields().map(|field| boxes(&field.kind)).sum::<usize>();
        let of_cells = form.fields().flat_map(|field| field.columns()).map(|column| boxes(&column.kind)).sum::<usize>();
        assert_eq!(text.matches('☐').count(), of_fields + of_cells, "{name}");
    }
}

#[test]
fn a_full_form_has_every_label_option_and_answer() {
    for (definition, form) in forms() {
        let name = format!("{}/{}", definition.reference, form.id);
        let state = full(definition, form);
        let paper = form_paper(form, &state, &head());
        let text = to_text(&paper);
        assert_eq!(unfilled(&paper), 0, "{name}");
        for words in in_order(form) {
            // The column by which rows are grouped is the heading of each group.
            let column = form.fields().any(|field| {
                field
                    .group_by
                    .as_ref()
                    .is_some_and(|by| field.columns().iter().any(|column| column.id == by.id && column.label == words))
            });
            assert!(column || text.contains(&words), "{name}: “{words}” is not in\n{text}");
        }
        let mut answers = Vec::new();
        state.answers.values().for_each(|answer| said(answer, &mut answers));
        for words in answers {
            assert_eq!(text.matches(words).count(), 1, "{name}: “{words}”");
        }
        if form.fields().all(|field| field.group_by.is_none()) {
            walk(&text, &in_order(form), &name);
        }
    }
}

/// Every text of an answer that stands nowhere else.
fn said<'a>(answer: &'a FormAnswer, out: &mut Vec<&'a str>) {
    match answer {
        FormAnswer::Text(text) => out.push(text),
        FormAnswer::Several(marked) => out.extend(marked.values().filter(|text| !text.is_empty()).map(String::as_str)),
        FormAnswer::Table(rows) => rows.iter().flat_map(BTreeMap::values).for_each(|cell| said(cell, out)),
        FormAnswer::Date(_) | FormAnswer::YesNo(_) | FormAnswer::Choice(_) => {}
    }
}

#[test]
fn the_marking_is_at_head_and_foot_of_the_form_that_bears_it_and_on_no_other() {
    let mut marked = 0;
    for (definition, form) in forms() {
        for state in [empty(definition, form), full(definition, form)] {
            let text = to_text(&form_paper(form, &state, &head()));
            let lines: Vec<&str> = text.lines().collect();
            if (definition.reference.id.as_str(), form.id.as_str()) == ("derbyshire", "contract-monitoring-form") {
                marked += 1;
                assert_eq!((lines.first(), lines.last()), (Some(&"RESTRICTED"), Some(&"RESTRICTED")));
                assert_eq!(text.matches("RESTRICTED").count(), 2);
            } else {
                assert!(!text.contains("RESTRICTED"), "{}/{}", definition.reference, form.id);
            }
        }
    }
    assert_eq!(marked, 2);
}

#[test]
fn the_word_file_has_the_same_text_and_says_nothing_of_people() {
    for (definition, form) in forms() {
        for state in [empty(definition, form), full(definition, form)] {
            let paper = form_paper(form, &state, &head());
            let file = docx(&paper).unwrap();
            let (text, number) = read(&file);
            assert_eq!(text, to_text(&paper), "{}/{}", definition.reference, form.id);
            assert!(number.is_some());
            let properties = part(&file, "docProps/core.xml").unwrap();
            for words in ["Example House", "AB12CD", "‹words", "creator", "created"] {
                assert!(!properties.contains(words), "{properties}");
            }
        }
    }
}

#[test]
fn every_paper_says_where_its_form_stands_and_which_record_it_belongs_to() {
    for (definition, form) in forms() {
        let text = to_text(&form_paper(form, &empty(definition, form), &head()));
        assert_eq!(text.contains("The layout is a tool default, not policy."), form.tool_default, "{text}");
        assert!(form.cite.iter().all(|cite| text.contains(&cite.words)), "{text}");
        assert!(text.contains("\n\nExample House · Record AB12CD · as of 24 November 2026"), "{text}");
    }
    let (definition, form) = forms().next().unwrap();
    let bare =
        to_text(&form_paper(form, &empty(definition, form), &PaperHead { example: true, ..PaperHead::default() }));
    assert!(bare.ends_with("\n\nEXAMPLE, ALL INVENTED"), "{bare}");
}

/// The text of the contract monitoring form with these marks.
fn monitoring(marked: &[(&str, &[(&str, &str)])]) -> String {
    let definition = process("derbyshire");
    let form = definition.form("contract-monitoring-form").unwrap();
    let mut state = empty(definition, form);
    for (field, options) in marked {
        let options = options.iter().map(|(id, details)| ((*id).to_owned(), (*details).to_owned())).collect();
        state.answers.insert((*field).to_owned(), FormAnswer::Several(options));
    }
    state.answers.insert("cqc".to_owned(), FormAnswer::YesNo(false));
    state.answers.insert("details".to_owned(), FormAnswer::Text("What happened".to_owned()));
    to_text(&form_paper(form, &state, &head()))
}

#[test]
fn the_contract_monitoring_form_has_details_of_categories_under_the_details_of_the_incident() {
    let text = monitoring(&[
        ("care-provision", &[("1.2", "Turned too seldom"), ("1.8", ""), ("1.9", "")]),
        ("facilities", &[("3.1", "")]),
        ("financial", &[("4.1", "Told by a relative")]),
    ]);
    let lines: Vec<&str> = text.lines().collect();
    let has = |line: &str| assert!(lines.contains(&line), "“{line}” is no line of\n{text}");
    has("Care provision\t☐ 1.1 Insufficient staff on duty");
    has(
        "☒ 1.2 Failure to meet needs identified in care and personal service plan (details under “Details of incident”)",
    );
    has("☒ 1.8 Cultural and religious needs not met");
    has("☐ 2.3 Poor laundry service");
    has("Does the Care Quality Commission need to be notified of this incident?\tYes ☐ No ☒");
    has("If so, have you or anyone else already referred it to them?\tYes ☐ No ☐");
    let (_, closing) = text.split_once("\n\nDetails of incident\n\n").unwrap();
    assert!(
        closing.starts_with(
            "What happened\n\n\
             1.2 Failure to meet needs identified in care and personal service plan: Turned too seldom\n\n\
             1.9 Other: […]\n\n\
             4.1 Inappropriate use of Personal Expenses Allowance: Told by a relative\n\n\
             Outcome of discussion with provider\n\n[…]\n\n"
        ),
        "{closing}"
    );
    assert_eq!(text.matches("Turned too seldom").count(), 1);
}

#[test]
fn details_stand_right_beneath_where_the_paper_has_no_other_place() {
    let definition = process("lambeth");
    let form = definition.form("enforcement-decision").unwrap();
    let told = |details: &str| {
        let mut state = empty(definition, form);
        let marked =
            BTreeMap::from([("others".to_owned(), details.to_owned()), ("gone".to_owned(), "Kept".to_owned())]);
        state.answers.insert("told".to_owned(), FormAnswer::Several(marked));
        to_text(&form_paper(form, &state, &head()))
    };
    // What is marked and is no option any more is not lost either.
    assert!(
        told("Example Trust").contains("☐ CQC\n☒ Other relevant bodies\nDetails: Example Trust\n☒ gone\nDetails: Kept")
    );
    assert!(told(" ").contains("☒ Other relevant bodies\nDetails: […]\n"));
    let text = to_text(&form_paper(form, &empty(definition, form), &head()));
    assert!(text.contains("Who was told\t☐ ADASS\n☐ CQC\n☐ Other relevant bodies (give details)"), "{text}");
    assert!(text.contains("Date of the decision\t[…]\n"), "{text}");
}

#[test]
fn actions_are_printed_in_groups_and_none_is_lost() {
    let definition = process("derbyshire");
    let form = definition.form("concerns-meeting-notes").unwrap();
    let mut state = empty(definition, form);
    let row = |what: &str, section: Option<&str>| {
        let mut row = BTreeMap::from([("action".to_owned(), FormAnswer::Text(what.to_owned()))]);
        if let Some(section) = section {
            row.insert("section".to_owned(), FormAnswer::Choice(section.to_owned()));
        }
        row
    };
    let rows = vec![
        row("Third", Some("5")),
        row("First", Some("2")),
        row("Last", None),
        row("Second", Some("2")),
        BTreeMap::new(),
    ];
    state.answers.insert("action-plan".to_owned(), FormAnswer::Table(rows));
    let text = to_text(&form_paper(form, &state, &head()));
    let (_, plan) = text.split_once("\n\n7 Action planning\n\n").unwrap();
    let expected = [
        "2 Safeguarding concerns, and how they are progressing",
        "First",
        "\nYes ☐\nNo ☐\tSecond\t…",
        "5 Management arrangements",
        "Third",
        "Section: not chosen yet",
        "Last",
        "Nothing under: 1 Introduction; 3 Summary",
        "\n\n8 Referrals and notifications to other agencies\n\n[…]",
    ];
    walk(plan, &expected.map(str::to_owned), "action plan");
    // No row repeats all the options.
    assert!(!plan.contains("☐ 8 Referrals"), "{plan}");
}

#[test]
fn an_answer_of_another_kind_is_shown_as_it_is() {
    let definition = process("lambeth");
    let form = definition.form("enforcement-decision").unwrap();
    let mut state = empty(definition, form);
    let answers = [
        ("date", FormAnswer::Text("next week".to_owned())),
        ("level", FormAnswer::YesNo(true)),
        ("told", FormAnswer::Text("the CQC by telephone".to_owned())),
        ("reasons", FormAnswer::Several(BTreeMap::from([("one".to_owned(), "why".to_owned())]))),
    ];
    state.answers.extend(answers.map(|(field, answer)| (field.to_owned(), answer)));
    let text = to_text(&form_paper(form, &state, &head()));
    for words in
        ["Date of the decision\tnext week", "Level of the concern\tYes", "told\tthe CQC by telephone", "one: why"]
    {
        assert!(text.contains(words), "“{words}” is not in\n{text}");
    }
}
