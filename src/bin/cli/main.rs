//! The command-line tool: the same rules as the app, for back offices and for tests from outside.
//!
//! | file | what it holds |
//! | --- | --- |
//! | `args` | the arguments, with the words of `--help` |
//! | `read` | files, folders, lists and standard input, as one stream of documents |
//! | `records` | a document read as a record, or what is wrong with it |
//! | `assess`, `validate`, `verify`, `frameworks` | the commands |
//! | `report`, `show` | a record and a framework written for people |
//! | `own` | an authority’s own files, and frameworks named by hand |
//! | `page`, `screen` | wrapped text; standard output, standard error, progress |
//! | `failure` | what can go wrong, and the exit codes |

mod args;
mod assess;
mod failure;
mod frameworks;
mod own;
mod page;
mod read;
mod records;
mod report;
mod screen;
mod show;
mod transcode;
mod validate;
mod verify;

use args::{Arguments, Command, SchemaName};
use clap::Parser;
use failure::{Ending, Failure};
use provider_concerns::{submission::schema::export_schema, training::results::schema::results_schema};
use screen::Screen;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Whoever asked for help and closed the pipe has no use for an error.
            let _ = error.print();
            return if error.use_stderr() { Ending::Usage } else { Ending::Fine }.into();
        }
    };
    let mut screen = Screen::new();
    let ended = run(&arguments.command, &mut screen).and_then(|ending| screen.finish().map(|()| ending));
    match ended {
        Ok(ending) => ending,
        Err(failure) => {
            if !failure.is_broken_pipe() {
                // What was found before the failure is still worth having.
                let _ = screen.finish();
                screen.say(&failure.to_string());
            }
            failure.ending()
        }
    }
    .into()
}

fn run(command: &Command, screen: &mut Screen) -> Result<Ending, Failure> {
    match command {
        Command::Assess(arguments) => assess::run(arguments, screen),
        Command::Validate(arguments) => validate::run(arguments, screen),
        Command::Verify(arguments) => verify::run(arguments, screen),
        Command::Frameworks(command) => frameworks::run(command, screen),
        Command::Schema { document } => {
            let schema = match document {
                SchemaName::Export => export_schema(),
                SchemaName::TrainingResults => results_schema(),
            };
            screen.raw(&schema.map_err(Failure::Json)?)?;
            Ok(Ending::Fine)
        }
    }
}
