//! The command-line tool: the same rules, for back offices and builds.

use provider_concerns::submission::schema::export_schema;
use std::{io::Write, process::ExitCode};

const USAGE: &str = "usage: provider-concerns-cli schema

  schema    prints the JSON Schema of an exported record";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["schema"] => match export_schema() {
            Ok(schema) => match std::io::stdout().write_all(schema.as_bytes()) {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => fail(&format!("the schema could not be written: {error}"), 1),
            },
            Err(error) => fail(&format!("the schema could not be made: {error}"), 1),
        },
        ["--help" | "-h" | "help"] => {
            println!("{USAGE}");
            ExitCode::SUCCESS
        }
        _ => fail(USAGE, 2),
    }
}

fn fail(message: &str, code: u8) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(code)
}
