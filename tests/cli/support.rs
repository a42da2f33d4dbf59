//! Runs the tool, and makes the files that it reads.

use serde_json::Value;
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

/// What a run left behind.
#[derive(Debug)]
pub struct Ran {
    /// The exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Ran {
    /// Every line of the output, as JSON.
    pub fn json(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).expect("each line is JSON")).collect()
    }
}

/// The tool.
pub fn tool() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_provider-concerns-cli"));
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs the tool with nothing on standard input.
pub fn run(arguments: &[&str]) -> Ran {
    run_with(arguments, b"")
}

/// Runs the tool with this on standard input.
pub fn run_with(arguments: &[&str], input: impl AsRef<[u8]>) -> Ran {
    let mut child = tool().args(arguments).stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.as_ref().to_vec();
    // The tool may stop reading before the end; that is no failure of the one who writes.
    let writer = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Ran {
        code: output.status.code().expect("the tool ends by itself"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// An empty folder for one test.
pub struct Folder(PathBuf);

impl Folder {
    /// The folder of this name.
    pub fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{name}-{}", std::process::id()));
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    /// Writes a file and gives its path.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// Its own path.
    pub fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that stays behind harms nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A file of this repository.
pub fn repository(path: &str) -> String {
    format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))
}

/// The worked example, as a file.
pub fn example_file() -> String {
    repository("src/submission/example.json")
}

/// The worked example, to be changed.
pub fn example() -> Value {
    serde_json::from_str(provider_concerns::submission::EXAMPLE).unwrap()
}

/// Record identifier number so and so.
pub fn record_id(number: usize) -> String {
    let bytes = (number as u64).to_be_bytes();
    let mut ten = [0; 10];
    ten[2..].copy_from_slice(&bytes);
    provider_concerns::concern::RecordId::from_random(ten).to_string()
}

/// A document with the digest that its content has now.
pub fn sealed(mut document: Value) -> Value {
    document["digest"] = serde_json::to_value(provider_concerns::submission::Digest::of(&document)).unwrap();
    document
}

/// The worked example as record number so and so, on one line.
pub fn numbered(number: usize) -> String {
    let mut document = example();
    document["record"]["id"] = record_id(number).into();
    sealed(document).to_string()
}

/// A text with each run of white space as one space, so that wrapping does not matter.
pub fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The newest version of Lambeth’s framework.
pub fn newest() -> &'static str {
    &provider_concerns::framework::built_in().newest("lambeth").expect("Lambeth’s framework ships").reference.version
}

/// An authority’s own file that extends Lambeth’s framework in its newest version.
pub fn own_text() -> String {
    OWN.replace("VERSION", newest())
}

const OWN: &str = r#"
format = 1
id = "invented-borough"
version = "2026-11"
authority = "Invented Borough Council"
title = "Invented Borough’s additions"
local_authorities = ["Invented Borough"]
extends = { id = "lambeth", version = "VERSION" }

[[document]]
key = "invented"
short = "Invented Borough"
title = "Invented Borough’s additions"

[[contact]]
id = "duty-desk"
who = "The duty desk"
phone = "0000 000000"
cite = [{ section = "2", document = "invented" }]
"#;
