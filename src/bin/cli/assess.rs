//! Judges exported records.

use crate::{
    args::AssessArguments,
    failure::{Ending, Failure},
    own,
    page::counted,
    read::Source,
    records::{documents, record},
    report,
    screen::Screen,
};
use provider_concerns::{
    assess::{Assessment, assess},
    concern::{Date, Record, RecordId, TrackAnswer, TrackKind, json},
    framework::{Chosen, Framework, Registry},
    submission::Imported,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// Why a record was judged by the framework it was judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChosenBy {
    /// It was named on the command line.
    Argument,
    /// The person chose it in the record.
    Record,
    /// It is that of the service’s local authority.
    Authority,
    /// Nothing points to one: a default of the tool.
    ToolDefault,
}

/// A record, judged: what a line of JSON holds.
#[derive(Debug, Serialize)]
pub struct Judged<'a> {
    /// Where the record comes from, as `FILE` or `FILE:LINE`.
    pub source: String,
    /// The record’s id.
    pub record: RecordId,
    /// The three safety questions, which stand beside every outcome.
    pub tracks: BTreeMap<&'static str, Option<TrackAnswer>>,
    /// Why it was judged by this framework.
    pub chosen_by: ChosenBy,
    /// What to know about the file.
    pub notes: &'a [String],
    /// The outcome under each framework, with its reasons.
    pub assessments: Vec<Assessment>,
}

/// Prints the outcome of every record.
pub fn run(arguments: &AssessArguments, screen: &mut Screen) -> Result<Ending, Failure> {
    let registry = own::registry(&arguments.own.files, screen)?;
    let asked = asked(&registry, &arguments.frameworks)?;
    let documents = documents(&arguments.sources, screen)?;
    let (mut seen, mut judged) = (0, 0);
    for document in documents {
        seen += 1;
        let result = record(&document, &registry).and_then(|imported| {
            let judged = judge(&registry, &asked, &document.source, &imported, arguments.on)
                .map_err(|problem| vec![format!("{}: {problem}", document.source)])?;
            Ok(if arguments.text { Ok(report::report(&registry, &imported, &judged)) } else { json(&judged) })
        });
        match result {
            Ok(text) => {
                if arguments.text && judged > 0 {
                    screen.raw("\n")?;
                }
                judged += 1;
                screen.raw(&text?)?;
            }
            Err(problems) => problems.iter().for_each(|problem| screen.say(problem)),
        }
        screen.advance(document.size, seen);
    }
    screen.finish()?;
    if judged < seen {
        screen.say(&format!("{} read: {} could not be judged.", counted(seen, "record"), seen - judged));
    }
    Ok(Ending::found(judged < seen))
}

/// The frameworks named on the command line; none if none was.
fn asked<'a>(registry: &'a Registry, names: &[String]) -> Result<Vec<&'a Framework>, Failure> {
    let mut asked: Vec<&Framework> = Vec::new();
    for name in names {
        let found = if name == "all" { registry.judging().collect() } else { vec![judging(registry, name)?] };
        for framework in found {
            if !asked.contains(&framework) {
                asked.push(framework);
            }
        }
    }
    Ok(asked)
}

fn judging<'a>(registry: &'a Registry, name: &str) -> Result<&'a Framework, Failure> {
    let framework = own::named(registry, name)?;
    if framework.judges() {
        return Ok(framework);
    }
    let known = registry.judging().map(own::name).collect::<Vec<_>>().join(", ");
    Err(Failure::NoRules { asked: name.to_owned(), known })
}

fn judge<'a>(
    registry: &Registry,
    asked: &[&Framework],
    source: &Source,
    imported: &'a Imported,
    on: Option<Date>,
) -> Result<Judged<'a>, String> {
    let record = &imported.document.record;
    let (chosen_by, frameworks) =
        if asked.is_empty() { chosen(registry, record)? } else { (ChosenBy::Argument, asked.to_vec()) };
    let on = on.unwrap_or_else(|| imported.document.exported_at.date_naive());
    let mut assessments = Vec::new();
    for framework in frameworks {
        assessments.push(assess(framework, record, on).ok_or_else(|| {
            format!(
                "the record was made for {}, which has no rules; name another with --framework",
                framework.reference
            )
        })?);
    }
    Ok(Judged {
        source: source.to_string(),
        record: record.id,
        tracks: TrackKind::ALL.into_iter().map(|kind| (kind.key(), record.tracks.get(kind).answer)).collect(),
        chosen_by,
        notes: &imported.notes,
        assessments,
    })
}

fn chosen<'a>(registry: &'a Registry, record: &Record) -> Result<(ChosenBy, Vec<&'a Framework>), String> {
    match registry.chosen(record) {
        Some(Chosen::ByHand(framework)) => Ok((ChosenBy::Record, vec![framework])),
        Some(Chosen::ByAuthority(framework)) => Ok((ChosenBy::Authority, vec![framework])),
        Some(Chosen::ByDefault(framework)) => Ok((ChosenBy::ToolDefault, vec![framework])),
        Some(Chosen::Missing(reference)) => Err(format!(
            "the record was made for {reference}, which is not at hand; give its file with --own, or name another with --framework"
        )),
        Some(Chosen::Several(own)) => {
            let names: Vec<String> = own.into_iter().map(crate::own::name).collect();
            Err(format!(
                "{} own files are of the service’s local authority, and none is picked: name one with --framework: {}",
                names.len(),
                names.join(", ")
            ))
        }
        None => Err("no framework is at hand; name one with --framework".to_owned()),
    }
}

fn json(judged: &Judged<'_>) -> Result<String, Failure> {
    let mut line = json::tight(judged).map_err(Failure::Json)?;
    line.push('\n');
    Ok(line)
}
