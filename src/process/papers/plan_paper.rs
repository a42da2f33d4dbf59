//! The plan on paper.

use super::{PaperHead, cell, columns, day, filled, of_record, plan_history::history};
use crate::{
    framework::{Framework, cited},
    paper::{Block, Cell, Document, HeadingLevel, Run, Table},
    process::{ActionSource, ActionStatus, Definition, PlannedAction, ProcessState},
};

/// The plan of a process: where it stands, its actions, immediate ones first, and how it came about. `definition` and
/// `framework` are those that the process follows, and give the titles of stages and what each action follows from.
pub fn plan_paper(definition: &Definition, framework: &Framework, state: &ProcessState, head: &PaperHead) -> Document {
    let mut blocks = vec![Block::heading(HeadingLevel::One, "Plan"), Block::paragraph(&definition.title)];
    let id = state.stage().unwrap_or_default();
    let stage = definition.stage(id).map_or(id, |stage| stage.title.as_str());
    let due = state.due(id).map(|due| format!(", to be done by {}", day(due))).unwrap_or_default();
    let mut now = vec![Run::bold("Stage now: ")];
    now.extend(filled(&format!("{stage}{due}")));
    blocks.push(Block::Paragraph(now));
    let (at_once, then): (Vec<&PlannedAction>, Vec<_>) =
        state.plan.shown().into_iter().partition(|action| action.immediate);
    for (heading, actions) in [("At once, never held for a meeting", at_once), ("Then", then)] {
        blocks.push(Block::heading(HeadingLevel::Two, heading));
        blocks.push(table(definition, framework, &actions));
    }
    blocks.push(Block::heading(HeadingLevel::Two, "History"));
    blocks.push(history(definition, framework, state));
    of_record("Plan", head, blocks)
}

fn table(definition: &Definition, framework: &Framework, actions: &[&PlannedAction]) -> Block {
    if actions.is_empty() {
        return Block::paragraph("No actions.");
    }
    let row = |action: &&PlannedAction| {
        vec![
            cell(&action.what),
            filled(&action.owner),
            match action.due {
                Some(due) => vec![Run::plain(&day(due))],
                None => vec![Run::plain("No date set")],
            },
            status(&action.status),
            vec![Run::plain(&follows_from(definition, framework, &action.source))],
        ]
    };
    Block::Table(Table {
        header: columns(&["What", "Who", "By when", "How far", "Follows from"]),
        rows: actions.iter().map(row).collect(),
        widths: vec![6, 4, 3, 4, 4],
    })
}

fn status(status: &ActionStatus) -> Cell {
    match status {
        ActionStatus::ToDo => vec![Run::plain("To do")],
        ActionStatus::UnderWay => vec![Run::plain("Under way")],
        ActionStatus::Done { evidence, on } => {
            vec![Run::bold("Done"), Run::plain(&format!(" on {}\nEvidence: {evidence}", day(*on)))]
        }
        ActionStatus::NotNeeded { reason } => {
            vec![Run::bold("Not needed"), Run::plain(&format!("\nReason: {reason}"))]
        }
    }
}

/// Where it stands what an action follows from: as it was suggested, and for another item of a list the item.
fn follows_from(definition: &Definition, framework: &Framework, source: &ActionSource) -> String {
    let immediate = || definition.immediate.iter().find(|action| action.source == *source);
    let rule = match source {
        ActionSource::Own => return "Own action".to_owned(),
        ActionSource::Next(id) => framework.next_steps.iter().find(|step| step.id == *id).map(|step| cited(&step.cite)),
        ActionSource::Item { list, item } => match immediate() {
            Some(action) => Some(cited(&action.cite)),
            None => framework.list(list).map(|list| {
                let places = list.cite.iter().map(|place| format!("{}, item {item}", place.words));
                places.collect::<Vec<_>>().join("; ")
            }),
        },
    };
    rule.filter(|rule| !rule.is_empty()).unwrap_or_else(|| "Tool default, not policy".to_owned())
}
