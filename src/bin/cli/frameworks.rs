//! Lists, shows and checks frameworks.

use crate::{
    args::FrameworksCommand,
    failure::{Ending, Failure, read_text},
    own,
    screen::Screen,
    show,
};
use provider_concerns::{
    concern::json,
    framework::{Framework, MethodKind, Rules, TEMPLATE, built_in, starting_file},
};
use serde::Serialize;
use std::path::PathBuf;

/// Runs one of the commands on frameworks.
pub fn run(command: &FrameworksCommand, screen: &mut Screen) -> Result<Ending, Failure> {
    match command {
        FrameworksCommand::List { json, own } => {
            let registry = own::registry(&own.files, screen)?;
            let rows: Vec<Row<'_>> = registry.all().iter().map(Row::of).collect();
            if *json {
                screen.raw(&json::indented(&rows).map_err(Failure::Json)?)?
            } else {
                table(&rows, screen)?
            }
            Ok(Ending::Fine)
        }
        FrameworksCommand::Show { framework, own } => {
            let registry = own::registry(&own.files, screen)?;
            screen.raw(&show::framework(&registry, own::named(&registry, framework)?))?;
            Ok(Ending::Fine)
        }
        FrameworksCommand::Check { files, built_in } => check(files, *built_in, screen),
        FrameworksCommand::Template => {
            screen.raw(TEMPLATE)?;
            Ok(Ending::Fine)
        }
        FrameworksCommand::Give { framework } => {
            let text = starting_file(framework).ok_or_else(|| Failure::UnknownFramework {
                asked: framework.clone(),
                known: built_in().judging().map(own::name).collect::<Vec<_>>().join(", "),
            })?;
            screen.raw(&text)?;
            Ok(Ending::Fine)
        }
    }
}

/// A framework in the list.
#[derive(Debug, Serialize)]
struct Row<'a> {
    id: &'a str,
    version: &'a str,
    authority: &'a str,
    title: &'a str,
    /// Whether it is an authority’s own file.
    own: bool,
    method: Option<MethodKind>,
    outcomes: usize,
    questions: usize,
    lists: usize,
    deadlines: usize,
    notes: usize,
    sheet_items: usize,
}

impl<'a> Row<'a> {
    fn of(framework: &'a Framework) -> Self {
        Self {
            id: &framework.reference.id,
            version: &framework.reference.version,
            authority: &framework.authority,
            title: &framework.title,
            own: framework.own.is_some(),
            method: kind(framework),
            outcomes: match &framework.rules {
                Some(Rules::Scored(rules)) => rules.levels.len(),
                Some(Rules::Described(impact)) => impact.levels.len(),
                Some(Rules::Triggers(rows)) => rows.len(),
                None => 0,
            },
            questions: framework.questions().count(),
            lists: framework.lists.len(),
            deadlines: framework.deadlines.len(),
            notes: framework.notes.len(),
            sheet_items: framework.sheet.as_ref().map_or(0, |sheet| sheet.items().count()),
        }
    }
}

fn kind(framework: &Framework) -> Option<MethodKind> {
    Some(match framework.rules.as_ref()? {
        Rules::Scored(_) => MethodKind::Scored,
        Rules::Described(_) => MethodKind::Described,
        Rules::Triggers(_) => MethodKind::Triggers,
    })
}

fn table(rows: &[Row<'_>], screen: &mut Screen) -> Result<(), Failure> {
    const HEADS: [&str; 9] =
        ["id", "version", "method", "outcomes", "questions", "lists", "deadlines", "notes", "authority"];
    let cells: Vec<[String; 9]> = rows
        .iter()
        .map(|row| {
            let method = row.method.map_or("none", show::method_word);
            let counts =
                [row.outcomes, row.questions, row.lists, row.deadlines, row.notes].map(|count| count.to_string());
            let [outcomes, questions, lists, deadlines, notes] = counts;
            let own = if row.own { " (own file)" } else { "" };
            let authority = format!("{}{own}", row.authority);
            let words = [row.id, row.version, method].map(str::to_owned);
            let [id, version, method] = words;
            [id, version, method, outcomes, questions, lists, deadlines, notes, authority]
        })
        .collect();
    let lines: Vec<[&str; 9]> =
        std::iter::once(HEADS).chain(cells.iter().map(|line| line.each_ref().map(String::as_str))).collect();
    for line in &lines {
        let mut text = String::new();
        for (place, cell) in line.iter().enumerate() {
            let width =
                lines.iter().filter_map(|line| line.get(place)).map(|cell| cell.chars().count()).max().unwrap_or(0);
            // Numbers stand to the right, words to the left.
            text.push_str(&if (3..8).contains(&place) {
                format!("{cell:>width$}  ")
            } else {
                format!("{cell:<width$}  ")
            });
        }
        screen.line(text.trim_end())?;
    }
    Ok(())
}

fn check(files: &[PathBuf], as_built_in: bool, screen: &mut Screen) -> Result<Ending, Failure> {
    let mut wrong = false;
    for file in files {
        let problems = match read_text(file) {
            Ok(text) => {
                let read = if as_built_in { Framework::read(&text) } else { built_in().read_own(&text) };
                let (framework, problems) = own::problems(read, file);
                if let Some(framework) = framework {
                    screen.line(&format!("{}: no problems: {}", file.display(), own::name(&framework)))?;
                }
                problems
            }
            Err(error) => vec![format!("{}: {error}", file.display())],
        };
        wrong |= !problems.is_empty();
        for problem in problems {
            screen.line(&problem)?;
        }
    }
    Ok(Ending::found(wrong))
}
