//! Reading a whole process file.

use super::{Definition, Name, ProcessError, check, complete};
use crate::{
    concern::FrameworkRef,
    framework::{
        Problem, ReadingNote, Registry, read_toml,
        row::{Row, read_row, wrong},
    },
    process::{
        Agencies, DayFrom, DecisionRight, DutyList, Form, Immediate, Letter, Meeting, ProcessRef, Reassessing, Stage,
        Start, Telling, Way,
    },
};
use toml_span::Span;

/// The file format this version reads.
const FORMAT: i64 = 1;

impl Definition {
    /// Reads a process file from TOML. The framework that it names must be among those at hand: the file refers to the
    /// framework's documents, next steps, lists and deadlines, and repeats none of them.
    ///
    /// # Errors
    /// All problems of the file with their places: what is not TOML, unknown or missing keys, wrong kinds of value,
    /// repeated ids, references to rows that are not there, next steps and deadlines of the framework that have no place,
    /// stages that cannot be reached or left, stages skipped that may not be.
    pub fn read(text: &str, frameworks: &Registry) -> Result<Self, ProcessError> {
        let value = read_toml(text).map_err(|error| ProcessError(Problem::list(text, &[error])))?;
        let mut errors = Vec::new();
        let mut definition = read_row(value, &mut errors, read_definition);
        if let Some(definition) = &mut definition {
            let read = errors.is_empty();
            match frameworks.exactly(&definition.framework) {
                Some(framework) => {
                    complete::complete(definition, framework, &mut errors);
                    check::check(definition, framework, read, &mut errors);
                }
                None => {
                    let message = format!("there is no framework “{}” at hand", definition.framework);
                    errors.push(wrong(Span::new(0, 0), message));
                }
            }
        }
        match definition {
            Some(definition) if errors.is_empty() => Ok(definition),
            _ => Err(ProcessError(Problem::list(text, &errors))),
        }
    }
}

/// Reads the file's top table.
fn read_definition(row: &mut Row<'_, '_>) -> Option<Definition> {
    if let Some((format, place)) = row.number("format")
        && format != FORMAT
    {
        row.wrong(place, format!("this version of the app reads format {FORMAT}; the file has format {format}"));
    }
    let framework = row.row("framework", |row| Some(FrameworkRef { id: row.id("id"), version: row.id("version") }));
    let version = row.id("version");
    let (throughout, throughout_deadlines) = row
        .optional_row("throughout", |row| Some((Name::several(row, "steps"), Name::several(row, "deadlines"))))
        .unwrap_or_default();
    let title = row.text("title");
    let says = row.text("says");
    let mut stages = row.required_rows("stage", Stage::read);
    for ending in row.rows("ending", Way::read_ending) {
        let open = stages.iter_mut().filter(|stage| !stage.end);
        open.for_each(|stage| stage.ways.push(ending.from(&stage.id)));
    }
    let definition = Definition {
        reference: ProcessRef { id: framework.as_ref().map(|one| one.id.clone()).unwrap_or_default(), version },
        framework: framework.unwrap_or(FrameworkRef { id: String::new(), version: String::new() }),
        title,
        says,
        starts: row.required_rows("start", Start::read),
        immediate: row.rows("immediate", Immediate::read),
        telling: row.optional_row("telling", Telling::read),
        reassessing: row.optional_row("reassess", Reassessing::read),
        throughout,
        throughout_deadlines,
        stages,
        meetings: row.rows("meeting", Meeting::read),
        forms: row.rows("form", Form::read),
        letters: row.rows("letter", Letter::read),
        decisions: row.rows("decision", DecisionRight::read),
        events: row.rows("event", DayFrom::read),
        met: row.rows("met", DayFrom::read),
        duties: row.rows("duties", DutyList::read),
        agencies: row.optional_row("agencies", Agencies::read),
        notes: row.rows("note", ReadingNote::read),
    };
    // Without its framework nothing more can be told of it.
    (!definition.framework.id.is_empty()).then_some(definition)
}
