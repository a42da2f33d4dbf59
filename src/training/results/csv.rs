//! The answers as a table for a spreadsheet.
//!
//! Comma-separated values after RFC 4180, in UTF-8 with a byte order mark, without which some spreadsheets misread letters.
//! A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula and would run it, and a set or a name may
//! come from anybody: such cells, and those that begin with a tab or the start of a new line, get an apostrophe in front.
//! A spreadsheet that separates by semicolons, as many in Europe do, or by tabs, takes what stands behind one for a cell of its
//! own, whatever the quotation marks around the whole: there the apostrophe stands too.

use super::document::{handed_in, numbered};
use crate::{
    concern::{Outcome, TrackKind},
    training::{
        room::{Hands, Room, Round},
        scenario::ScenarioSet,
        work::{Judgement, Place, Scale},
    },
};

/// What a cell must not begin with: RFC 4180 has no say in it, spreadsheets do. The wide forms are those of East Asian sets.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The columns; a person's name is a last one where the trainer asks for names.
const COLUMNS: [&str; 21] = [
    "session",
    "set",
    "set_version",
    "framework",
    "round",
    "from",
    "number",
    "scenario",
    "title",
    "stage",
    "high_risk",
    "immediate_danger",
    "crime",
    "section_42",
    "decision",
    "outcome",
    "scores",
    "tell",
    "confidence",
    "reading_decision",
    "reading_outcome",
];

/// One line an answer: first each person's, then raised hands with their `number`. The reading's decision and outcome stand
/// beside each. Names are a last column, only if the trainer asks for them.
pub fn csv(room: &Room, set: &ScenarioSet, with_names: bool) -> String {
    let mut text = String::from("\u{feff}");
    let mut head: Vec<String> = COLUMNS.map(str::to_owned).to_vec();
    head.extend(with_names.then(|| "name".to_owned()));
    put_line(&mut text, &head);
    for (person, answers) in numbered(room) {
        for judgement in handed_in(answers, room, set) {
            let mut cells = about(room, set, answers.round, &judgement.place, format!("person {person}"), 1);
            cells.extend(answered(&judgement));
            cells.extend(reading(set, &judgement.place, &room.session.scale));
            cells.extend(with_names.then(|| answers.name.clone()));
            put_line(&mut text, &cells);
        }
    }
    for hands in &room.hands {
        for (decision, outcome, number) in votes(hands) {
            let mut cells = about(room, set, hands.round, &hands.place, "hands".to_owned(), number);
            cells.extend([String::new(), String::new(), String::new(), decision, outcome]);
            cells.extend([String::new(), String::new(), String::new()]);
            cells.extend(reading(set, &hands.place, &room.session.scale));
            cells.extend(with_names.then(String::new));
            put_line(&mut text, &cells);
        }
    }
    text
}

fn about(room: &Room, set: &ScenarioSet, round: Round, place: &Place, from: String, number: u32) -> Vec<String> {
    let session = &room.session;
    let scenario = set.scenario(&place.scenario);
    vec![
        session.id.to_string(),
        session.set.id.clone(),
        session.set.version.clone(),
        session.scale.framework.id.clone(),
        round.key().to_owned(),
        from,
        number.to_string(),
        place.scenario.clone(),
        scenario.map(|scenario| scenario.title.clone()).unwrap_or_default(),
        place.stage.saturating_add(1).to_string(),
        if scenario.is_some_and(|scenario| scenario.high_risk) { "yes" } else { "no" }.to_owned(),
    ]
}

fn answered(judgement: &Judgement) -> Vec<String> {
    let track = |kind| judgement.tracks.get(kind).map(|answer| answer.key().to_owned()).unwrap_or_default();
    let mut cells: Vec<String> = TrackKind::ALL.map(track).to_vec();
    let scores = judgement.scores.iter().map(|(issue, score)| format!("{issue}: {}", score.get()));
    cells.extend([
        judgement.decision.map(|decision| decision.key().to_owned()).unwrap_or_default(),
        judgement.level.clone().unwrap_or_default(),
        scores.collect::<Vec<_>>().join("; "),
        judgement.tell.iter().cloned().collect::<Vec<_>>().join("; "),
        judgement.confidence.map(|confidence| confidence.key().to_owned()).unwrap_or_default(),
    ]);
    cells
}

/// Each vote that somebody gave: a decision or an outcome, and how many hands.
fn votes(hands: &Hands) -> Vec<(String, String, u32)> {
    let decisions = Outcome::ALL.into_iter().filter_map(|outcome| Some((outcome, *hands.decision.get(&outcome)?)));
    let decisions = decisions.map(|(outcome, number)| (outcome.key().to_owned(), String::new(), number));
    let levels = hands.level.iter().map(|(level, number)| (String::new(), level.clone(), *number));
    decisions.chain(levels).filter(|(.., number)| *number > 0).collect()
}

fn reading(set: &ScenarioSet, place: &Place, scale: &Scale) -> [String; 2] {
    let stage = set.scenario(&place.scenario).and_then(|scenario| scenario.stages.get(place.stage));
    let Some(stage) = stage else { return [String::new(), String::new()] };
    let outcome = stage.reading.under(&scale.asks_as).map(|under| under.outcome.clone());
    [stage.reading.decision.key().to_owned(), outcome.unwrap_or_default()]
}

fn put_line(text: &mut String, cells: &[String]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        put_cell(text, cell);
    }
    text.push_str("\r\n");
}

/// A cell, [`harmless`] to a spreadsheet, and in quotation marks where it holds what would end it.
fn put_cell(text: &mut String, cell: &str) {
    let cell = harmless(cell);
    if cell.contains(['"', ',', '\r', '\n']) {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(&cell);
    }
}

/// The same with an apostrophe wherever some spreadsheet would begin a formula: at its start, and behind what separates cells
/// elsewhere, quotation marks and spaces in between or not.
fn harmless(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut begins = true;
    for letter in cell.chars() {
        let separates = matches!(letter, ';' | '\t' | '\r' | '\n');
        if begins && FORMULA.contains(&letter) && (!separates || text.is_empty()) {
            text.push('\'');
        }
        begins = separates || (begins && matches!(letter, '"' | ' '));
        text.push(letter);
    }
    text
}
