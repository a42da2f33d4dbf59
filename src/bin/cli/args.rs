//! The arguments. The comments on the fields are what `--help` prints.

use clap::{Args, Parser, Subcommand, ValueEnum};
use provider_concerns::concern::Date;
use std::path::PathBuf;

/// What stands at the end of every `--help`.
const EXIT_CODES: &str = "Exit codes:
  0  all is well
  1  something was found: a file that cannot be read, a record or framework with problems, a record that could not be judged,
     a file that does not pass every check of `verify`
  2  the arguments are wrong, or there is no such framework";

/// How records are given, for the commands that read them.
const RECORDS: &str = "Records are files exported by the app, format version 1, 2 or 3. A FILE can be:
  - one JSON document
  - many documents, one on each line (.ndjson, .jsonl, or any file with a whole document on its first or second line)
  - a folder: its .json, .ndjson and .jsonl files are read by name; folders inside it and hidden files are left out
  - “-” for standard input, which is also read when there is no FILE

A file or line that is wrong is named, and the rest goes on.";

/// Judges and checks exported records by the published rules of English councils. It decides nothing: it applies printed
/// rules to what people entered, and shows its reasons.
#[derive(Debug, Parser)]
#[command(name = "provider-concerns-cli", version, after_help = EXIT_CODES)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the tool can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Judge exported records: one line of JSON for each, or a report for people.
    #[command(after_help = RECORDS, after_long_help = format!("{RECORDS}\n\n{EXIT_CODES}"))]
    Assess(AssessArguments),
    /// Check exported records: every problem with its place, one a line.
    #[command(after_help = RECORDS, after_long_help = format!("{RECORDS}\n\n{EXIT_CODES}"))]
    Validate(ValidateArguments),
    /// Check that exported files are as they were exported, and that their inputs give their results: digest, frameworks,
    /// result, each difference named.
    #[command(after_help = RECORDS, after_long_help = format!("{RECORDS}\n\n{EXIT_CODES}"))]
    Verify(VerifyArguments),
    /// The frameworks: list, show, check, template, give.
    #[command(subcommand)]
    Frameworks(FrameworksCommand),
    /// Print the JSON Schema (2020-12) of a document.
    Schema {
        /// Which document.
        #[arg(value_enum, default_value_t = SchemaName::Export)]
        document: SchemaName,
    },
}

/// A document with a published schema.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum SchemaName {
    /// An exported record.
    Export,
    /// The results of a training session.
    TrainingResults,
}

/// Where the records are.
#[derive(Debug, Args)]
pub struct Sources {
    /// Files, folders, or “-” for standard input.
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Also read the files named in this file, one a line; “-” for standard input.
    #[arg(long, value_name = "FILE")]
    pub files_from: Option<PathBuf>,
}

/// An authority’s own files.
#[derive(Debug, Args)]
pub struct OwnFiles {
    /// An authority’s own framework file, used beside the built-in ones; may be given several times. If one has a
    /// problem, it is printed and nothing else is done.
    #[arg(long = "own", id = "own", value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

/// The arguments of `assess`.
#[derive(Debug, Args)]
pub struct AssessArguments {
    /// Where the records are.
    #[command(flatten)]
    pub sources: Sources,
    /// The framework to judge by: ID for its newest version, ID@VERSION, or “all”; may be given several times. Without
    /// it, the one that the app would take: the one chosen in the record; else that of the service’s local authority;
    /// else Lambeth’s, which is a default of the tool and not policy.
    #[arg(long = "framework", value_name = "ID|ID@VERSION|all")]
    pub frameworks: Vec<String>,
    /// An authority’s own files.
    #[command(flatten)]
    pub own: OwnFiles,
    /// The day for which to judge, such as 2026-11-22: periods are counted up to it. Without it, the day on which the
    /// record was exported, so that the same file always gives the same result.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub on: Option<Date>,
    /// Print a report for people instead of JSON.
    #[arg(long)]
    pub text: bool,
}

/// The arguments of `validate`.
#[derive(Debug, Args)]
pub struct ValidateArguments {
    /// Where the records are.
    #[command(flatten)]
    pub sources: Sources,
    /// An authority’s own files.
    #[command(flatten)]
    pub own: OwnFiles,
}

/// The arguments of `verify`.
#[derive(Debug, Args)]
pub struct VerifyArguments {
    /// Where the records are.
    #[command(flatten)]
    pub sources: Sources,
    /// An authority’s own files.
    #[command(flatten)]
    pub own: OwnFiles,
    /// Print one line of JSON for each file instead of words.
    #[arg(long)]
    pub json: bool,
}

/// What can be done with frameworks.
#[derive(Debug, Subcommand)]
pub enum FrameworksCommand {
    /// List the frameworks at hand: id, version, authority, method, and how much each holds.
    List {
        /// Print JSON.
        #[arg(long)]
        json: bool,
        /// An authority’s own files.
        #[command(flatten)]
        own: OwnFiles,
    },
    /// Print all of a framework for people: method, questions, outcomes, lists, deadlines, notes, each with its source.
    Show {
        /// ID for its newest version, or ID@VERSION.
        #[arg(value_name = "ID[@VERSION]")]
        framework: String,
        /// An authority’s own files.
        #[command(flatten)]
        own: OwnFiles,
    },
    /// Check an authority’s own framework files: every problem as FILE:LINE:COLUMN: MESSAGE.
    #[command(after_help = EXIT_CODES)]
    Check {
        /// The files: whole frameworks, or files that extend a built-in one.
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
        /// The files are meant to ship with the tool, so they may use the id of a built-in framework.
        #[arg(long)]
        built_in: bool,
    },
    /// Print a template for an authority’s own framework file, with every key explained.
    Template,
    /// Print a built-in framework’s file to start an own one from. What has to be changed in its head says change-this.
    Give {
        /// Its id, such as derbyshire; the newest version is given.
        #[arg(value_name = "ID")]
        framework: String,
    },
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "a date is written as 2026-11-22".to_owned())
}
