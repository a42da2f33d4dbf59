//! What a paper may hold for whom, and what is wrong with one, in all its formats.

use super::planted::{
    ACTION_BY, CONSULTED, DECIDED, DONE, FOUND_ON, INCIDENT, MEETING, MET, ONE_BY, TOLD_SINCE, TWO_BY, VISIT, planted,
};
use crate::support::word_file::parts;
use provider_concerns::{
    concern::{ProcessRef, Record, json},
    paper::{Document, docx, to_text},
    process::{Audience, Definition, Letter, PaperHead, built_in, letter_paper, new_letter},
    submission::paper_name,
};
use std::collections::BTreeSet;

/// Everything that a paper may hold, whichever it is: what the record says of the service.
pub(super) const OF_THE_SERVICE: [&str; 6] =
    ["servicename", "serviceprovider", "serviceaddress", "servicepostcode", "serviceauthority", "servicecqc"];
pub(super) const KNOWN: [&str; 2] = ["seen", "recorded"];

/// What may stand in a paper for these readers, written down apart from the core’s rule.
pub(super) fn may_hold(audience: Audience) -> BTreeSet<String> {
    let two = ["twochair", "twosays", "twoitem", "twoown", "twoactwhat", "twoactwho"];
    let people = ["twoat", "twoap"]
        .iter()
        .flat_map(|who| ["name", "title", "body", "contact"].map(|part| format!("{who}{part}")));
    let service = OF_THE_SERVICE.iter().map(|word| (*word).to_owned());
    let known = KNOWN.iter().map(|word| (*word).to_owned());
    match audience {
        Audience::Agencies => panic!("it stays with the agencies"),
        Audience::Provider => service.chain(known).chain(two.map(str::to_owned)).chain(people).collect(),
        Audience::Practice => service.chain(known).collect(),
        Audience::Person => service.collect(),
    }
}

/// The years that no paper for these readers may name.
pub(super) fn years_not_for(audience: Audience) -> Vec<&'static str> {
    let hidden = [VISIT, INCIDENT, ACTION_BY, ONE_BY, CONSULTED, FOUND_ON, DECIDED, DONE, TOLD_SINCE, MET];
    let of_the_meeting = [MEETING, TWO_BY].into_iter().filter(|_| audience != Audience::Provider);
    hidden.into_iter().chain(of_the_meeting).map(|day| &day[..4]).collect()
}

/// Every format of a document: what the screen and the print are made of, its plain text, and every part of the Word file, what the
/// file says of itself among them; and its name.
pub(super) fn formats(document: &Document, name: String) -> Vec<(String, String)> {
    let mut all = vec![
        ("screen and print".to_owned(), format!("{document:?}")),
        ("plain text".to_owned(), to_text(document)),
        ("file name".to_owned(), name),
    ];
    all.extend(parts(&docx(document).unwrap()).unwrap());
    assert!(all.iter().any(|(format, _)| format.starts_with("docProps/")));
    all
}

/// What is wrong with a paper, in all its formats.
pub(super) fn wrong(paper: &str, audience: Audience, formats: &[(String, String)]) -> Vec<String> {
    let may = may_hold(audience);
    let mut wrong = Vec::new();
    for (format, text) in formats {
        let planted = planted(text);
        wrong.extend(planted.difference(&may).map(|word| format!("{paper}, {format}: “{word}”")));
        let years = years_not_for(audience).into_iter().filter(|year| text.contains(year));
        wrong.extend(years.map(|year| format!("{paper}, {format}: a day of {year}")));
        wrong.extend(text.contains("23:59").then(|| format!("{paper}, {format}: the time of the visit")));
        if format.starts_with("docProps/") {
            wrong.extend(planted.iter().map(|word| format!("{paper}, {format}: {word}")));
        }
    }
    wrong
}

pub(super) fn head(record: &Record) -> PaperHead {
    PaperHead { service: record.service.in_words(), ..PaperHead::default() }
}

/// The process file of a council that was published first.
pub(super) fn earlier(council: &str) -> Option<&'static Definition> {
    built_in().exactly(&ProcessRef { id: council.to_owned(), version: "2026-11".to_owned() })
}

/// All process files, the earlier ones too: a case that was begun by one goes on by it.
pub(super) fn definitions() -> impl Iterator<Item = &'static Definition> {
    built_in().all().iter().chain(built_in().earlier())
}

/// A new letter in all its formats, and what is stored of it.
pub(super) fn of_letter(definition: &Definition, letter: &Letter, record: &Record) -> Vec<(String, String)> {
    let state = new_letter(definition.reference.clone(), letter, record, None);
    let paper = letter_paper(letter, &state, &record.service);
    let mut all = formats(&paper, paper_name(&letter.title, None, record, false));
    all.push(("stored".to_owned(), json::tight(&state).unwrap()));
    all
}
