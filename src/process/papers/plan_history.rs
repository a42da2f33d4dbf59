//! How a process came to where it stands, on paper.

use super::{columns, day};
use crate::{
    concern::{ConcernLevel, Date},
    framework::Framework,
    paper::{Block, Cell, Run, Table},
    process::{Definition, Entry, Happened, ProcessState, ProviderTold},
};

/// What happened, oldest first: what was decided by whom and why, and since when the provider knows.
pub(super) fn history(definition: &Definition, framework: &Framework, state: &ProcessState) -> Block {
    let decided = state.history().iter().map(|entry| {
        let who = [entry.decided_by.as_str().to_owned()].into_iter();
        let who: Vec<String> = who.chain(entry.present.iter().map(|role| format!("Present: {role}"))).collect();
        let cells = [happened(definition, framework, &entry.happened), who.join("\n"), why(definition, entry)];
        row(entry.on, cells)
    });
    let told = state.told().iter().map(|told| match told {
        ProviderTold::Told { on } => row(*on, ["The provider was told".into(), String::new(), String::new()]),
        ProviderTold::Waiting { since, reason } => {
            row(*since, ["The provider is not told yet".into(), String::new(), format!("Reason: {reason}")])
        }
    });
    let mut rows: Vec<(Date, Vec<Cell>)> = decided.chain(told).collect();
    rows.sort_by_key(|(on, _)| *on);
    Block::Table(Table {
        header: columns(&["Date", "What happened", "Decided by", "Reason and evidence"]),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        widths: vec![3, 5, 5, 7],
    })
}

fn row(on: Date, cells: [String; 3]) -> (Date, Vec<Cell>) {
    let cells = [day(on)].into_iter().chain(cells);
    (on, cells.map(|words| vec![Run::plain(&words)]).collect())
}

fn happened(definition: &Definition, framework: &Framework, happened: &Happened) -> String {
    let stage = |id: &str| definition.stage(id).map_or(id.to_owned(), |stage| stage.title.clone());
    match happened {
        Happened::Begun { stage: at, outcome } => {
            format!("Begun at: {}\nOutcome: {}", stage(at), outcome_words(framework, outcome))
        }
        Happened::Moved { way, from, to } => {
            let way = definition.stage(from).and_then(|stage| stage.way(way)).map_or(way, |way| &way.title);
            format!("{way}\nFrom: {}\nTo: {}", stage(from), stage(to))
        }
        Happened::Reassessed { outcome } => format!("Assessed anew\nOutcome: {}", outcome_words(framework, outcome)),
    }
}

/// An outcome by its title, a level by its name.
fn outcome_words(framework: &Framework, id: &str) -> String {
    let level = || ConcernLevel::ALL.into_iter().find(|level| level.key() == id).map(|level| level.name().to_owned());
    let title = framework.outcomes().iter().find(|row| row.id == id).map(|row| row.title.clone());
    title.or_else(level).unwrap_or_else(|| id.to_owned())
}

/// Reason, evidence, and what was confirmed, one a line.
fn why(definition: &Definition, entry: &Entry) -> String {
    let asked = match &entry.happened {
        Happened::Moved { way, from, .. } => definition.stage(from).and_then(|stage| stage.way(way)),
        _ => None,
    };
    let named = |id: &str| {
        let criterion = asked.and_then(|way| way.confirm.iter().find(|one| one.id == id));
        criterion.map_or(id.to_owned(), |criterion| criterion.says.clone())
    };
    let stated = [("Reason", &entry.reason), ("Evidence", &entry.evidence)].into_iter();
    let stated = stated.filter(|(_, words)| !words.trim().is_empty()).map(|(label, words)| format!("{label}: {words}"));
    let confirmed =
        entry.confirmed.iter().map(|(id, evidence)| format!("Confirmed: {}\nEvidence: {evidence}", named(id)));
    stated.chain(confirmed).collect::<Vec<_>>().join("\n")
}
